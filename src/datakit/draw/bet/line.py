"""Parier une courbe, dessinée sur un cadre vide."""

from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np

from datakit.draw.bet.bets import COLOUR, DASHES, WORDS, Bet, is_number, measured, plain
from datakit.draw.bet.drawer import Drawer, Record

_SAID = WORDS["curve"]
_NEAR = 0.05  # part de la hauteur du cadre en deçà de laquelle deux courbes sont presque la même
_YEARS = (1000, 2200)


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

    def is_possible(self, value: Any) -> bool:
        if not isinstance(value, list) or len(value) != len(self.x):
            return False
        return all(is_number(one) and self.low <= one <= self.high for one in value)

    def _at(self, x: float) -> str:
        """Un point de l’axe, en mots : une année s’écrit sans espace."""
        first, last = _YEARS
        if first <= x <= last:
            return str(round(x))
        return measured(x, "")

    def written(self) -> str:
        peak = int(np.argmax(self.value))
        return f"{measured(self.value[peak], self.unit, 0)}, {self._at(self.x[peak])}"

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
        gap = float(np.abs(drawn - right)[known].mean())
        near = gap <= _NEAR * (self.high - self.low)
        how_far = _SAID["exact"] if near else _SAID["gap"].format(gap=measured(gap, self.unit, 0))
        return f"{self._peaks(drawn, right)} {how_far}"

    def _peaks(self, drawn: Any, right: Any) -> str:
        """Où culmine chaque courbe."""
        top = int(np.nanargmax(right))
        told = {"at": self._at(self.x[top]), "truth": measured(float(right[top]), self.unit, 0)}
        if drawn.max() == drawn.min():
            return str(_SAID["flat"]).format(**told)

        peak = int(np.argmax(drawn))
        told["bet_at"] = self._at(self.x[peak])
        told["bet"] = measured(float(drawn[peak]), self.unit, 0)
        return str(_SAID["peak"]).format(**told)

    def _draw(self, ax: Any, truth: Any, axis: str) -> None:
        bottom, top = ax.get_ylim()
        ax.plot(self.x, self.value, color=COLOUR, linewidth=1.4, linestyle=DASHES, label=WORDS["label"])
        highest = max(self.value)
        if top < highest:
            ax.set_ylim(bottom, highest)

        # Le mot se pose au-dessus du sommet de la courbe.
        peak = int(np.argmax(self.value))
        where = {"xy": (self.x[peak], self.value[peak]), "xytext": (0, 3), "textcoords": "offset points"}
        words = {"color": COLOUR, "fontsize": 9, "fontstyle": "italic", "ha": "center", "va": "bottom"}
        ax.annotate(WORDS["label"], **where, **words)
