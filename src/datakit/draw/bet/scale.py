"""Parier un nombre, sur une échelle."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from datakit.draw.bet.bets import (
    LABEL,
    LINE,
    WORDS,
    Bet,
    counted,
    gap,
    halo,
    is_number,
    is_year,
    measured,
    named,
    plain,
)
from datakit.draw.bet.drawer import Drawer, Record

_SAID = WORDS["number"]
_NEAR = 0.05  # part de l’échelle en deçà de laquelle un pari est « tout près »
_STEPS = 200  # au plus tant de crans : au-delà, une flèche du clavier n’avance plus
_ABOUT = 0.08  # un rapport à moins de 8 % d’un rapport rond se dit « environ la moitié »
_SAME = 0.015  # et à moins de 1,5 %, « la moitié »
_NEIGHBOURS = (0.2, 0.25, 0.3333333)  # trop près les uns des autres pour se dire « environ »


class NumberBet(Bet):
    """Un nombre, parié sur une échelle de `low` à `high`, dans l’unité `unit`."""

    kind = "number"

    def __init__(
        self, name: str, question: str, low: float, high: float, unit: str, why: Iterable[str], drawer: Drawer
    ) -> None:
        super().__init__(name, question, why, drawer)
        self.low = plain(low)
        self.high = plain(high)
        self.unit = unit
        self.step = step(self.low, self.high)

    @property
    def is_year(self) -> bool:
        """L’échelle porte-t-elle des années ? Une année s’écrit sans espace ni unité."""
        return not self.unit and is_year(self.low, self.high)

    def settings(self) -> Record:
        return {"low": self.low, "high": self.high, "unit": self.unit}

    def drawn_with(self) -> Record:
        return {"step": self.step, "year": self.is_year, "named": named(self.unit), "gap": gap(self.unit)}

    def is_possible(self, value: Any) -> bool:
        return is_number(value) and self.low <= value <= self.high

    def write(self, value: float, digits: int | None = None) -> str:
        """Une valeur de cette échelle, en mots."""
        if self.is_year:
            return str(round(value))
        return measured(value, self.unit, digits)

    def written(self) -> str:
        return self.write(self.value)

    def offered(self) -> str:
        low = str(self.low) if self.is_year else measured(self.low, "")
        return str(WORDS["printed"]["number"]).format(low=low, high=self.write(self.high))

    # --- À côté de la vérité ---

    def _distance(self, truth: Any) -> str:
        bet = self.value
        told = {"bet": self.write(bet)}
        try:
            right = float(truth)
        except (TypeError, ValueError):
            right = math.nan
        if not math.isfinite(right):
            return str(_SAID["alone"]).format(**told)

        told["truth"] = self.write(right, digits(right, self.step))
        if told["truth"] == told["bet"]:
            return str(_SAID["exact"]).format(**told)

        found = self._ratio(right)
        if found.name:
            return str(_SAID[found.form]).format(ratio=found.name, **told)
        if abs(bet - right) <= _NEAR * (self.high - self.low):
            return str(_SAID["near"]).format(**told)
        return self._gap(right, told)

    def _ratio(self, truth: float) -> "Ratio":
        """Le rapport du pari à la vérité ; aucun si l’échelle ne part pas de zéro : 30 degrés n’est pas le double de 15."""
        if self.low != 0:
            return Ratio()
        return ratio(self.value, truth)

    def _gap(self, truth: float, told: dict[str, str]) -> str:
        """La phrase d’un pari qui n’est ni tout près ni dans un rapport franc : une différence."""
        away = abs(self.value - truth)
        is_under = self.value < truth
        if self.is_year:
            form = "earlier" if is_under else "later"
            return str(_SAID[form]).format(gap=counted(away, WORDS["year"]), **told)

        form = "less" if is_under else "more"
        return str(_SAID[form]).format(gap=self._measured_gap(away), **told)

    def _measured_gap(self, away: float) -> str:
        """Une différence, en mots : d’un pourcentage à un autre, on compte des points."""
        if self.unit != "%":
            return self.write(away, digits(away, self.step))
        if away < 1:
            return measured(away, WORDS["point"], 1)
        return counted(away, WORDS["point"])

    # --- Sur la figure ---

    def _draw(self, ax: Any, truth: Any, axis: str) -> None:
        if axis == "y":
            self._draw_across(ax)
        else:
            self._draw_upright(ax)

    def _draw_upright(self, ax: Any) -> None:
        """Un trait debout, son nom au-dessus du cadre : il ne recouvre rien."""
        shown, label = self._within(ax.get_xlim(), "←", "→")
        if shown == self.value:
            ax.axvline(shown, **LINE, path_effects=halo())
        frame = {"xycoords": ax.get_xaxis_transform(), "textcoords": "offset points"}
        ax.annotate(label, (shown, 1), (0, 3), ha=_side(ax, shown), va="bottom", **frame, **LABEL)

    def _draw_across(self, ax: Any) -> None:
        """Un trait couché, son nom à droite du cadre."""
        shown, label = self._within(ax.get_ylim(), "↓", "↑")
        if shown == self.value:
            ax.axhline(shown, **LINE, path_effects=halo())
        frame = {"xycoords": ax.get_yaxis_transform(), "textcoords": "offset points"}
        ax.annotate(label, (1, shown), (4, 0), ha="left", va="center", **frame, **LABEL)

    def _within(self, limits: tuple[float, float], before: str, after: str) -> tuple[float, str]:
        """Où écrire, et quoi. Hors de la figure, elle ne s’étire pas pour un pari : une flèche dit de quel côté il est."""
        start, end = limits
        if start > end:  # un axe renversé
            before, after = after, before

        away = str(WORDS["label-away"])
        if self.value < min(limits):
            return min(limits), away.format(bet=self.written(), arrow=before)
        if self.value > max(limits):
            return max(limits), away.format(bet=self.written(), arrow=after)
        return self.value, str(WORDS["label"])


def _side(ax: Any, value: float) -> str:
    """De quel côté écrire un mot sans sortir de la figure : vers l’intérieur, près d’un bord."""
    upright = ax.get_xaxis_transform()
    where, _ = ax.transAxes.inverted().transform(upright.transform((value, 0)))
    if where < 0.15:
        return "left"
    if where > 0.85:
        return "right"
    return "center"


def step(low: float, high: float) -> float:
    """Le cran d’une échelle : un nombre rond, qui en donne deux cents au plus ; 1 au moins entre deux entiers.

    >>> step(0, 60), step(0, 8000), step(0.0, 2.5)
    (1, 50, 0.02)
    """
    least = (high - low) / _STEPS
    whole = isinstance(low, int) and isinstance(high, int) and high - low >= 10
    if whole and least <= 1:
        return 1

    power = 10.0 ** math.floor(math.log10(least))
    for times in (1, 2, 5, 10):
        found = times * power
        if found >= least * (1 - 1e-9):
            break
    return int(found) if found >= 1 else float(f"{found:.12g}")


def digits(value: float, step: float) -> int:
    """Combien de décimales garder : celles du cran, et une de plus pour un petit nombre."""
    if abs(value) < 10:
        return 1 if step >= 1 else 2
    return 0 if step >= 1 else 1


@dataclass(frozen=True)
class Ratio:
    """Un rapport en mots, et la phrase qui le dit : « ratio » (la moitié de) ou « times » (quatre fois) ; vide s’il n’est pas franc."""

    form: str = ""
    name: str = ""


def ratio(bet: float, truth: float) -> Ratio:
    """Le rapport d’un pari à la vérité.

    >>> ratio(15, 30).name, ratio(40, 10).name, ratio(20, 30).name
    ('la moitié', 'quatre fois', '')
    """
    if bet <= 0 or truth <= 0:
        return Ratio()

    found = bet / truth
    if found > 10 * (1 + _SAME):
        return Ratio("times", WORDS["far"])
    if found < 0.1 * (1 - _SAME):
        return Ratio("ratio", WORDS["tiny"])

    for form, known in WORDS["ratios"].items():
        for exact, name in known:
            away = abs(found / exact - 1)
            if away <= _SAME:
                return Ratio(form, name)
            if away <= _ABOUT and exact not in _NEIGHBOURS:
                return Ratio(form, f"{WORDS['about']}{name}")
    return Ratio()
