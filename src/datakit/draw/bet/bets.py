"""Ce que tous les paris partagent : leur question, leur valeur, leur raison, ce qui s’imprime."""

import math
from collections.abc import Iterable
from typing import Any

from datakit.draw import live
from datakit.draw.bet.drawer import Drawer, Record
from figaudit.base import html
from figaudit.base.colour import PALETTE
from figaudit.base.text import NBSP, NNBSP, number, plural, words

WORDS = words(__file__, "words.json")
# Un pari a la même couleur à l’écran (`screen.css`) et sur la figure : discret, et d’aucune série.
LINE: dict[str, Any] = {"color": PALETTE["violet"], "linewidth": 1.4, "linestyle": (0, (3, 2)), "zorder": 3}
LABEL: dict[str, Any] = {"color": PALETTE["violet"], "fontsize": 9, "fontstyle": "italic"}
_YEARS = (1000, 2200)
_ALWAYS_PLURAL = {"mois", "pays", "fois", "bus", "temps", "repas"}


class Bet(live.Live):
    """Un pari ; sans nom ni tiroir, un pari vide : il n’a ni valeur ni raison, et ses méthodes ne font rien."""

    kind = ""

    def __init__(self, name: str, question: str, why: Iterable[str], drawer: Drawer) -> None:
        self.name = name
        self.question = question
        self.why = [str(one) for one in why]
        self.drawer = drawer

    # --- Ce que chaque sorte de pari précise ---

    def settings(self) -> Record:
        """Ce qui suffit à refaire ce pari : l’échelle, les années, les lignes à ranger."""
        return {}

    def drawn_with(self) -> Record:
        """Ce qu’il faut de plus à l’écran : le cran, comment s’écrivent les nombres."""
        return {}

    def is_possible(self, value: Any) -> bool:
        """Cette valeur est-elle de celles que l’on peut parier ici ?"""
        return False

    def written(self) -> str:
        """Le pari, en mots."""
        return ""

    def offered(self) -> str:
        """Ce que l’on peut parier, en une phrase, pour le papier."""
        return ""

    def _draw(self, ax: Any, truth: Any, axis: str) -> None:
        """Pose le pari sur la figure."""

    def _distance(self, truth: Any) -> str:
        """La distance du pari à ce que disent les données, en une phrase."""
        return ""

    # --- Le pari ---

    @property
    def _record(self) -> Record:
        """Ce que le tiroir garde de ce pari ; vide si ses réglages ont changé depuis."""
        record = self.drawer.of(self.name)
        if record.get("kind") != self.kind or record.get("settings") != self.settings():
            return {}
        return record if self.is_possible(record.get("value")) else {}

    @property
    def value(self) -> Any:
        """Ce qui a été parié ; `None` si rien ne l’a été."""
        return self._record.get("value")

    @property
    def reason(self) -> str | None:
        """La raison choisie ; `None` si l’on n’en a pas donné."""
        reason = self._record.get("reason")
        return reason if reason in self.why else None

    @property
    def seen(self) -> bool:
        """La réponse a-t-elle déjà été montrée à côté du pari ?"""
        return bool(self._record.get("seen"))

    def place(self, value: Any, reason: str | None = None) -> None:
        """Fixe le pari ; sans effet si la valeur est impossible, ou si la réponse a été montrée."""
        if self.seen or not self.is_possible(value):
            return
        if reason not in self.why:
            reason = None
        record = {"kind": self.kind, "settings": self.settings(), "why": self.why}
        self.drawer.note(self.name, record | {"value": value, "reason": reason, "seen": False})

    def _see(self) -> None:
        """La réponse s’affiche : le pari ne change plus."""
        if not self.seen:
            self.drawer.note(self.name, self._record | {"seen": True})

    def mark(self, ax: Any, truth: Any = None, *, axis: str = "x") -> None:
        """Montre le pari sur `ax`, à côté de `truth` ; ne fait rien s’il n’y a pas de pari, ou pas encore de réponse.

        `axis` : l’axe où se lit un nombre, « x » ou « y ».
        """
        if self.value is None or truth is ...:
            return
        self._draw(ax, truth, axis)
        self._see()

    def said(self, truth: Any = None) -> str:
        """La distance du pari à `truth`, en une phrase ; vide s’il n’y a pas de pari, ou pas encore de réponse."""
        if self.value is None or truth is ...:
            return ""
        told = self._distance(truth)
        self._see()
        return told

    # --- Montrer ---

    def _lines(self) -> list[str]:
        """La question et ce que l’on peut parier, pour le papier ou un lieu sans écran vivant."""
        lines = [self.question, self.offered()]
        if self.why:
            lines.append(WORDS["printed"]["why"].format(why=f"{NNBSP}; ".join(self.why)))
        if self.value is not None:
            lines.append(WORDS["printed"]["made"].format(bet=self.written()))
        return [line for line in lines if line]

    def _printed(self) -> dict[str, Any]:
        if not self.name:
            return {"text/plain": ""}

        panel = html.panel(WORDS["printed"]["title"], *self._lines())
        return {"text/html": str(panel), "text/plain": repr(self)}

    def __repr__(self) -> str:
        return " ".join(self._lines())


def halo() -> list[Any]:
    """Un liseré blanc, d’un seul tenant : le trait se voit aussi sur une barre foncée."""
    from matplotlib import patheffects

    whole = {"dash_offset": 0, "dash_list": None}
    return [patheffects.withStroke(linewidth=3.5, foreground="white", dashes=whole)]


def is_number(value: Any) -> bool:
    """Vrai pour un nombre fini, pas pour un vrai ou faux."""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return False
    return math.isfinite(value)


def plain(x: Any) -> float:
    """Un nombre ordinaire, entier s’il l’est : un fichier ne garde pas ceux de numpy."""
    value = float(x)
    return int(value) if value.is_integer() else value


def is_year(*values: float) -> bool:
    """Ces nombres, sans unité, sont-ils des années ? Une année s’écrit sans espace."""
    first, last = _YEARS
    return all(first <= value <= last for value in values)


def named(unit: str) -> tuple[str, str]:
    """L’unité, au singulier et au pluriel.

    >>> named("minutes de bus"), named("pays")
    (('minute de bus', 'minutes de bus'), ('pays', 'pays'))
    """
    first, space, rest = unit.partition(" ")
    if first.endswith("s") and first not in _ALWAYS_PLURAL:
        first = first[:-1]
    return f"{first}{space}{rest}", unit


def gap(unit: str) -> str:
    """L’espace entre un nombre et cette unité."""
    return NNBSP if unit == "%" else NBSP


def measured(value: float, unit: str, digits: int | None = None) -> str:
    """Un nombre et son unité, accordée : `1 minute`, `15 minutes`, `12,5 %`.

    >>> measured(1, "minutes"), measured(12.5, "%")
    ('1\\xa0minute', '12,5\\u202f%')
    """
    told = number(value, digits)
    if digits:
        told = told.rstrip("0").rstrip(",")
    if not unit:
        return told

    one, many = named(unit)
    return f"{told}{gap(unit)}{one if abs(value) < 2 else many}"


def counted(value: float, word: str) -> str:
    """Un nombre entier et un mot accordé : `3 points`."""
    return plural(round(value), word)
