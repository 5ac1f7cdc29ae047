"""Ce que tous les paris partagent : leur question, leur valeur, leur raison, ce qui s’imprime."""

import math
from collections.abc import Iterable
from typing import Any

from datakit.draw.bet.drawer import Drawer, Record
from figaudit.base import html
from figaudit.base.colour import PALETTE
from figaudit.base.text import NBSP, NNBSP, number, plural, words

WORDS = words(__file__, "words.json")
COLOUR = PALETTE["violet"]  # un pari a la même couleur à l’écran et sur la figure
DASHES = (0, (3, 2))
_ALWAYS_PLURAL = {"mois", "pays", "fois", "bus", "temps", "repas"}


class Bet:
    """Un pari ; sans nom ni tiroir, un pari vide : il n’a ni valeur ni raison, et ses méthodes ne font rien."""

    kind = ""

    def __init__(self, name: str, question: str, why: Iterable[str], drawer: Drawer) -> None:
        self.name = name
        self.question = question
        self.why = [str(one) for one in why]
        self.drawer = drawer
        self._screen: Any = None

    # --- Ce que chaque sorte de pari précise ---

    def settings(self) -> Record:
        """Ce qui suffit à refaire ce pari : l’échelle, les années, les lignes à ranger."""
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

    def printed(self) -> str:
        """La question et ce que l’on peut parier, pour le papier ou un lieu sans écran vivant."""
        parts = [self.question, self.offered()]
        if self.why:
            parts.append(WORDS["printed"]["why"].format(why=f"{NNBSP}; ".join(self.why)))
        if self.value is not None:
            parts.append(WORDS["printed"]["made"].format(bet=self.written()))
        return " ".join(part for part in parts if part)

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, Any]:
        if not self.name:
            return {"text/plain": ""}
        if self._screen is not None:
            return {**self._screen.bundle(), "text/plain": self.printed()}

        question, *others = self.printed().split("\n")
        panel = html.panel(WORDS["printed"]["title"], question, *others)
        return {"text/html": str(panel), "text/plain": self.printed()}

    def __repr__(self) -> str:
        return self.printed()


def is_number(value: Any) -> bool:
    """Vrai pour un nombre fini, pas pour un vrai ou faux."""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return False
    return math.isfinite(value)


def plain(x: Any) -> float:
    """Un nombre ordinaire, entier s’il l’est : un fichier ne garde pas ceux de numpy."""
    value = float(x)
    return int(value) if value.is_integer() else value


def measured(value: float, unit: str, digits: int | None = None) -> str:
    """Un nombre et son unité, accordée : `1 minute`, `15 minutes`, `12,5 %`.

    >>> measured(1, "minutes"), measured(12.5, "%")
    ('1\\xa0minute', '12,5\\u202f%')
    """
    told = number(value, digits)
    if digits:
        told = told.rstrip("0").rstrip(",")
    if unit == "%":
        return f"{told}{NNBSP}%"
    if not unit:
        return told

    first, space, rest = unit.partition(" ")
    if abs(value) < 2 and first.endswith("s") and first not in _ALWAYS_PLURAL:
        first = first[:-1]
    return f"{told}{NBSP}{first}{space}{rest}"


def counted(value: float, word: str) -> str:
    """Un nombre entier et un mot accordé : `3 points`."""
    return plural(round(value), word)
