"""Les figures dans une page : une image par écran (téléphone, sombre), les valeurs en tableau, et le programme qui les lit."""

import base64
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from datakit.draw.screens import VARIABLE
from datakit.tools import pages
from datakit.tools.figures import Figure
from figaudit.base import html, text

ASKED = {VARIABLE: "1"}  # ce que l’exécution demande pour que les figures portent leurs écrans
SCRIPT = "figure.js"
STYLE = "figure.css"
Keep = Callable[[bytes], str]  # range une image, et rend son adresse dans la page

# Par image, l’écran qui la montre ; la première qui convient l’emporte.
_MEDIA = {
    "narrow-dark": "(max-width:34rem) and (prefers-color-scheme:dark)",
    "narrow": "(max-width:34rem)",
    "wide-dark": "(prefers-color-scheme:dark)",
}


@dataclass(frozen=True)
class Table:
    """Un tableau de valeurs : des séries qui ont les mêmes lignes."""

    columns: list[dict[str, Any]]  # nom, et si l’ordre s’écoute
    rows: list[tuple[str, list[dict[str, Any]]]]  # le nom d’une ligne, et ses cases


def inside(data: bytes) -> str:
    """Range une image dans la page elle-même."""
    return "data:image/png;base64," + base64.b64encode(data).decode()


def shown(figure: Figure, keep: Keep = inside, lazy: bool = True, source: str = "") -> html.Markup:
    """Une figure dans une page. `source` : l’adresse de son image ordinaire, si elle est déjà rangée."""
    images = figure.more.get("images", {})
    kept = {}
    for name in _MEDIA:
        if name in images:
            kept[_MEDIA[name]] = keep(base64.b64decode(images[name]))
    found = tables(figure.more.get("series", []))
    return html.Markup(
        pages.render(
            "figure.html",
            figure=figure,
            source=source or keep(figure.png),
            sources=kept,
            narrow="narrow" in images,
            dark=_MEDIA["wide-dark"] in kept,
            lazy=lazy,
            tables=found,
            count=text.plural(sum(len(one.rows) * len(one.columns) for one in found), "valeur"),
        )
    )


def tables(series: list[dict[str, Any]]) -> list[Table]:
    """Les séries en tableaux : celles qui ont les mêmes lignes, et des noms, se lisent côte à côte.

    >>> un = {"name": "Léa", "heard": True, "rows": [["2000", "4", 4, [10, 20]]]}
    >>> [[c["name"] for c in table.columns] for table in tables([un, un | {"name": "Zoé"}])]
    [['Léa', 'Zoé']]
    """
    found: list[Table] = []
    for one in series:
        places = [row[0] for row in one["rows"]]
        if not found or _places(found[-1]) != places:
            found.append(Table([], [(place, []) for place in places]))

        table = found[-1]
        table.columns.append({"name": one["name"] or "valeur", "heard": one["heard"]})
        for (_, cells), row in zip(table.rows, one["rows"], strict=True):
            cells.append(_cell(row))
    return found


def _places(table: Table) -> list[Any]:
    """Ce à quoi se rapporte chaque ligne d’un tableau."""
    return [place for place, _ in table.rows]


def _cell(row: list[Any]) -> dict[str, Any]:
    """Une case : ce qu’elle dit, sa hauteur, et où elle est sur chaque image, « x y »."""
    _, said, height, *at = row
    return {"said": said, "height": height, "at": [f"{x} {y}" for x, y in at]}
