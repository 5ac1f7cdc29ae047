"""Parier avant de voir : un nombre sur une échelle, une courbe sur un cadre vide, un ordre à ranger.

Le pari se fait à l’écran et y reste ; la figure qui suit le montre à côté de la vérité (`made(nom).mark(ax, vérité)`)
et dit la distance en mots (`made(nom).said(vérité)`). Il est gardé avec l’avancée de l’atelier, sur cette machine
seulement. Sans pari, rien ne change : la figure est la même.

>>> pari = number("attente", "Combien de minutes attendrez-vous ?", 0, 60, unit="minutes", why=["plus", "moins"])
>>> pari.value, pari.reason
(None, None)
>>> made("attente").said(30)
''
"""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from IPython import get_ipython

from datakit.draw import messages
from datakit.draw.bet.bets import Bet
from datakit.draw.bet.drawer import Drawer
from datakit.draw.bet.line import CurveBet
from datakit.draw.bet.ranks import OrderBet
from datakit.draw.bet.scale import NumberBet
from datakit.errors import InvalidArgument
from figaudit.base.text import quote

__all__ = ["curve", "made", "number", "order"]

_DRAWERS: dict[str, Drawer] = {}  # un tiroir par atelier ouvert
_OPEN = {"slug": ""}  # l’atelier de ce carnet


def number(
    name: str, question: str, low: float, high: float, *, unit: str = "", why: Iterable[str] = ()
) -> NumberBet:
    """Un nombre à parier de `low` à `high`, dans l’unité `unit` ; `why` : des raisons à choisir, ou aucune.

    Lève `InvalidArgument` si l’échelle est vide.

    >>> number("record", "Quel record ?", 0, 100, unit="années").value is None
    True
    """
    if not low < high:
        raise InvalidArgument(*messages.said("bet-scale", low=low, high=high))
    return _on_screen(NumberBet(name, question, low, high, unit, why, _drawer()))


def curve(
    name: str,
    question: str,
    x: Iterable[float],
    low: float,
    high: float,
    *,
    unit: str = "",
    why: Iterable[str] = (),
) -> CurveBet:
    """Une courbe à dessiner, un nombre de `low` à `high` pour chaque `x` (des nombres croissants, deux au moins).

    Lève `InvalidArgument` si le cadre est vide.

    >>> curve("noms", "Dessinez.", range(1900, 2021), 0, 80, unit="naissances").offered()
    'Une courbe, de 1900 à 2020, entre 0 et 80\\xa0naissances.'

    """
    bet = CurveBet(name, question, x, low, high, unit, why, _drawer())
    if not low < high:
        raise InvalidArgument(*messages.said("bet-scale", low=low, high=high))
    if len(bet.x) < 2 or bet.x != sorted(set(bet.x)):
        raise InvalidArgument(*messages.said("bet-axis", count=len(bet.x)))
    return _on_screen(bet)


def order(name: str, question: str, items: Sequence[str], *, why: Iterable[str] = ()) -> OrderBet:
    """Des lignes à ranger, toutes différentes. Lève `InvalidArgument` s’il y en a moins de deux, ou deux pareilles.

    >>> order("pays", "Rangez du plus au moins.", ["Inde", "France"]).offered()
    'À ranger\\xa0: Inde et France.'
    """
    bet = OrderBet(name, question, items, why, _drawer())
    if len(bet.items) < 2 or len(set(bet.items)) < len(bet.items):
        raise InvalidArgument(*messages.said("bet-items", items=", ".join(map(quote, bet.items))))
    return _on_screen(bet)


def made(name: str) -> Bet:
    """Le pari de ce nom, fait plus haut ou un autre jour ; un pari vide si l’on n’a pas parié.

    >>> made("jamais fait").said(3), made("jamais fait").value
    ('', None)
    """
    drawer = _drawer()
    record = drawer.of(name)
    if not record:
        return Bet("", "", (), Drawer())

    try:
        kind = _KINDS[record["kind"]]
        return kind(name=name, question="", why=record["why"], drawer=drawer, **record["settings"])
    # Un fichier abîmé n’empêche jamais de travailler : c’est comme si l’on n’avait pas parié
    except Exception:
        return Bet("", "", (), Drawer())


_KINDS: dict[str, Callable[..., Bet]] = {"number": NumberBet, "curve": CurveBet, "order": OrderBet}


# --- Où les paris se gardent ---


def keep(slug: str, path: Path | None, still: bool = False) -> None:
    """Ouvre le tiroir de l’atelier `slug`, gardé dans le fichier `path` ; `still` : personne ne parie."""
    _OPEN["slug"] = slug
    if slug not in _DRAWERS:
        _DRAWERS[slug] = Drawer(path, still)


def erase(slug: str) -> None:
    """Efface les paris de l’atelier `slug`."""
    if slug in _DRAWERS:
        _DRAWERS[slug].erase()


def _drawer() -> Drawer:
    return _DRAWERS.setdefault(_OPEN["slug"], Drawer())


def _on_screen(bet: Any) -> Any:
    """Le pari, avec son écran quand ce carnet peut en montrer un ; ailleurs, il reste une question imprimée."""
    if bet.drawer.still or not hasattr(get_ipython(), "kernel"):
        return bet

    try:
        from datakit.draw.bet.screen import Screen
    except ImportError:  # Capytale n’a pas anywidget
        return bet

    earlier = bet.drawer.screens.get(bet.name)
    if earlier is not None:  # la même cellule, relancée
        earlier.close()
    bet.screen = bet.drawer.screens[bet.name] = Screen(bet)
    return bet
