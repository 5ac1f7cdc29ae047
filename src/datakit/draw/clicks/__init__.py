"""Cliquer avant de coder : on choisit dans des menus, la ligne de code s’écrit, on voit ce qu’elle donne.

La ligne montrée est celle qui s’exécute. La suivante, on l’écrit à la main.

>>> import pandas as pd
>>> villes = pd.DataFrame({"ville": ["Niort", "Poitiers"], "musees": [2, 3]})
>>> filter(villes, column="ville", value="Niort")
table[table["ville"] == "Niort"]
"""

from typing import Any

import pandas as pd
from IPython import get_ipython

from datakit.draw import messages
from datakit.draw.clicks.choice import columns, name_of
from datakit.draw.clicks.drawing import Axes
from datakit.draw.clicks.filtering import Filter
from datakit.draw.clicks.joining import Join
from datakit.errors import InvalidArgument

__all__ = ["axes", "filter", "join"]


def join(
    left: pd.DataFrame,
    right: pd.DataFrame,
    *,
    left_on: str | None = None,
    right_on: str | None = None,
    how: str | None = None,
) -> Join:
    """Joindre deux tables : une colonne de chaque côté, et quelles lignes garder ; écrit `left.merge(right, on=…)`.

    Les premiers choix se donnent par leur nom dans `merge` (`how` : "inner", "left", "right" ou "outer") ; sans eux, la
    première colonne que les deux tables ont en commun.

    >>> noms, ages = pd.DataFrame({"id": [1, 2], "nom": ["Léa", "Zoé"]}), pd.DataFrame({"id": [2], "age": [9]})
    >>> join(noms, ages).line
    'gauche.merge(droite, on="id")'
    """
    _checked(left)
    _checked(right)
    names = (name_of(left, "gauche"), name_of(right, "droite"))
    made = Join(names, left, right)
    made.choose(left_on=left_on, right_on=right_on, how=how)
    return _on_screen(made)


def filter(
    table: pd.DataFrame, *, column: str | None = None, comparison: str | None = None, value: Any = None
) -> Filter:
    """Ne garder que des lignes : une colonne, une comparaison, une valeur ; écrit `table[table["…"] == …]`.

    `column`, `comparison`, `value` : les premiers choix.

    >>> filter(pd.DataFrame({"age": [3, 9, 12]}), comparison=">", value=3).result["age"].tolist()
    [9, 12]
    """
    _checked(table)
    made = Filter(name_of(table, "table"), table)
    made.choose(column=column, comparison=comparison, value=value)
    return _on_screen(made)


def axes(table: pd.DataFrame, *, x: str | None = None, y: str | None = None, kind: str | None = None) -> Axes:
    """Choisir les axes d’un dessin : une colonne en bas, une sur le côté ; écrit `table.plot.scatter(x=…, y=…)`.

    `x`, `y` et `kind` ("scatter", "line" ou "bar") : les premiers choix.

    >>> axes(pd.DataFrame({"age": [3, 9], "taille": [95, 133]})).line
    'table.plot.scatter(x="age", y="taille")'
    """
    _checked(table)
    made = Axes(name_of(table, "table"), table)
    made.choose(x=x, y=y, kind=kind)
    return _on_screen(made)


def _on_screen(made: Any) -> Any:
    """Les clics, avec leurs menus quand ce carnet peut en montrer ; ailleurs, la ligne des premiers choix."""
    if not hasattr(get_ipython(), "kernel"):
        return made

    try:
        from datakit.draw.clicks.screen import Screen
    except ImportError:  # Capytale n’a pas anywidget
        return made
    made.screen = Screen(made)
    return made


def _checked(table: Any) -> None:
    """Lève `InvalidArgument` si ce n’est pas une table où l’on puisse choisir."""
    if not isinstance(table, pd.DataFrame) or table.empty or not columns(table):
        raise InvalidArgument(*messages.said("clicks-table"))
