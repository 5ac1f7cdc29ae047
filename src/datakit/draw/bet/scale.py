"""Parier un nombre, sur une échelle."""

import math
from collections.abc import Iterable
from typing import Any

from datakit.draw.bet.bets import COLOUR, DASHES, WORDS, Bet, counted, is_number, measured, plain
from datakit.draw.bet.drawer import Drawer, Record

_SAID = WORDS["number"]
_YEARS = (1000, 2200)  # une échelle sans unité entre ces deux nombres porte des années
_NEAR = 0.05  # part de l’échelle en deçà de laquelle un pari est « tout près »
_STEPS = 200  # au plus tant de crans : au-delà, une flèche du clavier n’avance plus
_ABOUT = 0.12  # un rapport à moins de 12 % d’un rapport rond se dit « environ la moitié »
_SAME = 0.015  # et à moins de 1,5 %, « la moitié »


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
        first, last = _YEARS
        return not self.unit and first <= self.low and self.high <= last

    def settings(self) -> Record:
        return {"low": self.low, "high": self.high, "unit": self.unit}

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
        if abs(bet - right) <= _NEAR * (self.high - self.low) and not self._is_ratio(bet, right):
            return str(_SAID["near"]).format(**told)
        return self._far(bet, right, told)

    def _is_ratio(self, bet: float, truth: float) -> bool:
        """Peut-on dire « la moitié » ? L’échelle part de zéro, et le rapport est franc."""
        return self.low == 0 and bool(ratio(bet, truth)[1])

    def _far(self, bet: float, truth: float, told: dict[str, str]) -> str:
        """La phrase d’un pari qui n’est pas tout près : un rapport s’il est franc, une différence sinon."""
        if self.low == 0:
            form, name = ratio(bet, truth)
            if name:
                return str(_SAID[form]).format(ratio=name, **told)

        gap = abs(bet - truth)
        if self.is_year:
            form = "earlier" if bet < truth else "later"
            return str(_SAID[form]).format(gap=counted(gap, WORDS["year"]), **told)

        form = "less" if bet < truth else "more"
        if self.unit == "%":  # d’un pourcentage à un autre, on compte des points
            shown = counted(gap, WORDS["point"]) if gap >= 1 else measured(gap, WORDS["point"], 1)
        else:
            shown = self.write(gap, digits(gap, self.step))
        return str(_SAID[form]).format(gap=shown, **told)

    def _draw(self, ax: Any, truth: Any, axis: str) -> None:
        limits = ax.get_ylim() if axis == "y" else ax.get_xlim()
        start, end = min(limits), max(limits)
        shown = min(max(self.value, start), end)
        label = WORDS["label"]
        if self.value > end:
            label = WORDS["label-beyond"].format(bet=self.written())
        if self.value < start:
            label = WORDS["label-below"].format(bet=self.written())

        look = {"color": COLOUR, "linewidth": 1.4, "linestyle": DASHES, "zorder": 3}
        words = {"color": COLOUR, "fontsize": 9, "fontstyle": "italic"}
        if axis == "y":
            ax.axhline(shown, **look)
            where = {"xy": (1, shown), "xytext": (4, 0), "ha": "left", "va": "center"}
            frame = ax.get_yaxis_transform()
        else:
            ax.axvline(shown, **look)
            where = {"xy": (shown, 1), "xytext": (0, 3), "ha": _side(ax, shown), "va": "bottom"}
            frame = ax.get_xaxis_transform()
        ax.annotate(label, xycoords=frame, textcoords="offset points", **where, **words)


def _side(ax: Any, value: float) -> str:
    """De quel côté écrire un mot sans sortir de la figure : vers l’intérieur, près d’un bord."""
    where, _ = ax.transAxes.inverted().transform(ax.transData.transform((value, 0)))
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


def ratio(bet: float, truth: float) -> tuple[str, str]:
    """La sorte de phrase (« ratio » : la moitié de ; « times » : quatre fois) et le rapport en mots ; vide sans rapport franc.

    >>> ratio(15, 30), ratio(40, 10), ratio(20, 30)
    (('ratio', 'la moitié'), ('times', 'quatre fois'), ('', ''))
    """
    if bet <= 0 or truth <= 0:
        return "", ""

    found = bet / truth
    for form, known in (("ratio", WORDS["parts"]), ("times", WORDS["times"])):
        for exact, name in known:
            away = abs(found / exact - 1)
            if away <= _SAME:
                return form, name
            if away <= _ABOUT and exact not in (0.2, 0.25, 0.3333333):
                return form, f"{WORDS['about']}{name}"
    if found > 10:
        return "times", WORDS["far"]
    if found < 0.1:
        return "ratio", WORDS["tiny"]
    return "", ""
