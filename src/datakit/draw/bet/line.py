"""Parier une courbe, dessinée sur un cadre vide."""

from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np

from datakit.draw.bet.bets import (
    LABEL,
    LINE,
    WORDS,
    Bet,
    gap,
    halo,
    is_number,
    is_year,
    measured,
    named,
    plain,
)
from datakit.draw.bet.drawer import Drawer, Record
from datakit.draw.bet.scale import step

_SAID = WORDS["curve"]
_NEAR = 0.05  # part de la hauteur du cadre en deçà de laquelle deux courbes sont presque la même


class CurveBet(Bet):
    """Une courbe, un nombre de `low` à `high` pour chacun des `x`."""

    kind = "curve"

    def __init__(
        self,
        name: str,
        question: str,
        x: Iterable[float],
        low: float,
        high: float,
        unit: str,
        why: Iterable[str],
        drawer: Drawer,
    ) -> None:
        super().__init__(name, question, why, drawer)
        self.x = [plain(one) for one in x]
        self.low = plain(low)
        self.high = plain(high)
        self.unit = unit

    def settings(self) -> Record:
        return {"x": self.x, "low": self.low, "high": self.high, "unit": self.unit}

    def drawn_with(self) -> Record:
        how = {"step": step(self.low, self.high), "years": is_year(self.x[0], self.x[-1])}
        return {**how, "year": False, "named": named(self.unit), "gap": gap(self.unit)}

    def is_possible(self, value: Any) -> bool:
        if not isinstance(value, list) or len(value) != len(self.x):
            return False
        return all(is_number(one) and self.low <= one <= self.high for one in value)

    def _at(self, x: float) -> str:
        """Un point de l’axe, en mots : une année s’écrit sans espace."""
        if is_year(x):
            return str(round(x))
        return measured(x, "")

    def _when(self, x: float) -> str:
        """« en 1998 », « pour 12 » : où l’on est sur l’axe."""
        if is_year(x):
            return str(_SAID["year"]).format(year=self._at(x))
        return str(_SAID["spot"]).format(x=self._at(x))

    def written(self) -> str:
        peak = int(np.argmax(self.value))
        bet = measured(self.value[peak], self.unit, 0)
        return str(_SAID["made"]).format(bet=bet, bet_at=self._when(self.x[peak]))

    def offered(self) -> str:
        ends = {"first": self._at(self.x[0]), "last": self._at(self.x[-1])}
        low, high = measured(self.low, ""), measured(self.high, self.unit)
        return str(WORDS["printed"]["curve"]).format(low=low, high=high, **ends)

    # --- À côté de la vérité ---

    def _truth(self, truth: Any) -> Any:
        """Ce que disent les données pour chaque `x`, NaN où elles se taisent ; `None` si elles ne se lisent pas."""
        if hasattr(truth, "to_dict"):
            truth = truth.to_dict()
        if isinstance(truth, Mapping):
            held = {float(x): float(value) for x, value in truth.items()}
            return np.array([held.get(float(x), np.nan) for x in self.x])

        found = np.asarray(truth if truth is not None else [], dtype=float)
        return found if found.shape == (len(self.x),) else None

    def _distance(self, truth: Any) -> str:
        try:
            right = self._truth(truth)
        except (TypeError, ValueError):
            right = None
        if right is None or np.isnan(right).all():
            return str(_SAID["alone"])

        known = ~np.isnan(right)
        drawn = np.array(self.value, dtype=float)
        away = float(np.abs(drawn - right)[known].mean())
        near = away <= _NEAR * (self.high - self.low)
        how_far = _SAID["exact"] if near else _SAID["gap"].format(gap=measured(away, self.unit, 0))
        return f"{self._peaks(drawn, right)} {how_far}"

    def _peaks(self, drawn: Any, right: Any) -> str:
        """Où culmine chaque courbe."""
        top = int(np.nanargmax(right))
        told = {"at": self._when(self.x[top]), "truth": measured(float(right[top]), self.unit, 0)}
        if drawn.max() == drawn.min():
            return str(_SAID["flat"]).format(**told)

        peak = int(np.argmax(drawn))
        told["bet_at"] = self._when(self.x[peak])
        told["bet"] = measured(float(drawn[peak]), self.unit, 0)
        return str(_SAID["peak"]).format(**told)

    def _draw(self, ax: Any, truth: Any, axis: str) -> None:
        bottom, top = ax.get_ylim()
        ax.plot(self.x, self.value, **LINE, label=WORDS["label"], path_effects=halo())
        highest = max(self.value)
        if top < highest:
            ax.set_ylim(bottom, highest)

        # Le mot se pose au-dessus du sommet de la courbe.
        peak = int(np.argmax(self.value))
        place = {"xytext": (0, 3), "textcoords": "offset points", "ha": "center", "va": "bottom"}
        ax.annotate(WORDS["label"], (self.x[peak], self.value[peak]), **place, **LABEL)
