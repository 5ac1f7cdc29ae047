"""La même carte à explorer, sans réseau : Leaflet est dans la page, les mots venus des données sont échappés."""

import base64
import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from importlib.resources import files
from pathlib import Path
from typing import Any

import numpy as np
from jinja2 import Environment

from datakit import html, safely
from datakit.maps import draw
from datakit.maps.classify import Classes, as_numbers
from datakit.maps.draw import EDGE, MISSING
from datakit.maps.project import checked
from datakit.maps.words import WORDS
from datakit.text import NBSP, number
from datakit.theme import to_png

PACKAGE, FOLDER = "js_lib_leaflet", "static/js_lib_leaflet"


@dataclass(frozen=True, repr=False)
class WebMap:
    """Une carte à explorer : `document` est une page complète.

    `still` dessine la même carte, fixe : ce que montrent les diapositives, et tout ce qui n’ouvre pas de page.
    """

    document: str
    title: str
    still: Callable[[], Any]

    def __repr__(self) -> str:
        return f"Carte interactive{NBSP}: {self.title}"

    def _repr_html_(self) -> str:
        style = "width:100%;height:520px;border:1px solid #d0d0ce"
        look = {"style": style, "sandbox": "allow-scripts"}
        return html.tag("iframe", srcdoc=self.document, title=repr(self), **look)

    def _repr_png_(self) -> bytes:
        return to_png(self.still())

    def save(self, path: Any) -> None:
        """Écrit la carte dans un fichier HTML que l'on ouvre sans réseau."""
        safely.write(Path(path), self.document.encode())


@lru_cache(maxsize=1)
def leaflet() -> tuple[str, str] | None:
    """Le script et le style de Leaflet, lus dans le paquet installé ; `None` s'il manque."""
    try:
        folder = files(PACKAGE) / FOLDER
        script, style = ((folder / f"leaflet.{end}").read_text("utf-8") for end in ("js", "css"))
    except (ImportError, OSError):
        return None
    # Les images des marqueurs et des couches ne servent pas ici : aucune adresse ne doit rester.
    script = script.replace("//# sourceMappingURL=leaflet.js.map", "").replace("</script", "<\\/script")
    return script, re.sub(r"url\([^)]*\)", "none", style)


def web(
    gdf: Any, column: str, *, classes: Classes | str | None, title: str, unit: str, source: str, kind: str,
    date: str = "", ramp: Any = "sequential", middle: float | None = None,
    name: str = "nom", extra: Sequence[str] = (), tiles: bool = False,
) -> WebMap:  # fmt: skip
    """La carte de `choropleth`, mêmes classes et mêmes couleurs, à déplacer, agrandir et cliquer.

    `name` : la colonne des noms ; `extra` : d'autres colonnes à montrer dans la bulle. Chaque contour se
    parcourt à la touche Tab et s'ouvre avec Entrée. `tiles=True` ajoute le fond d'OpenStreetMap : il demande
    des images à ses serveurs, jamais sans votre accord. Sans Leaflet, une carte fixe la remplace et le dit.

    >>> import geopandas as gpd, shapely
    >>> un = gpd.GeoDataFrame({"nom": ["<b>"], "taux": [3.5]}, crs=4326, geometry=[shapely.box(0, 46, 1, 47)])
    >>> carte = web(un, "taux", classes="quantiles", title="<i>", unit="%", source="essai", kind="ratio")
    >>> "&lt;i&gt;" in carte.document, "<b>" in carte.document, "<i>" in carte.document
    (True, False, False)
    """
    gdf = checked(gdf, column, name, *extra).to_crs(4326)
    made, codes, colours = draw.classed(as_numbers(gdf[column]), column, classes, kind, ramp, middle)
    words: dict[str, Any] = {"title": title, "unit": unit, "source": source, "date": date}
    still = partial(draw.choropleth, gdf, column, classes=made, kind=kind, ramp=ramp, middle=middle, **words)
    if leaflet() is None:
        return WebMap(_still(still(), words), title, still)
    entries = list(zip(made.labels, colours, strict=True))[::-1]
    if missing := int((codes < 0).sum()):
        entries.append((f"{MISSING} ({missing})", "#fff"))
    spoken = _spoken(gdf, column, (name, *extra), unit)
    fills = [colours[code] if code >= 0 else "" for code in codes]
    return WebMap(_page(gdf, fills, tiles=tiles, entries=entries, spoken=spoken, **words), title, still)


def _cell(value: Any) -> str:
    if isinstance(value, (int, float, np.number)) and not isinstance(value, bool):
        return number(float(value))
    return MISSING if value is None or value != value else str(value)


def _spoken(gdf: Any, column: str, names: Sequence[str], unit: str) -> list[list[str]]:
    """Pour chaque ligne : le nom, la valeur et son unité, puis les autres lignes de la bulle."""
    said = [MISSING if v != v else f"{number(v)} {unit}" for v in as_numbers(gdf[column])]
    rows = gdf[list(names)].itertuples(index=False)
    return [
        [_cell(row[0]), value, *(f"{c}{NBSP}: {_cell(v)}" for c, v in zip(names[1:], row[1:], strict=True))]
        for row, value in zip(rows, said, strict=True)
    ]


def _page(gdf: Any, fills: list[str], **words: Any) -> str:
    """La page complète ; aucune adresse extérieure sans `tiles`."""
    shapes = gdf[[gdf.geometry.name]].reset_index(drop=True).assign(row=range(len(gdf)), fill=fills)
    known = shapes[~(shapes.geometry.isna() | shapes.geometry.is_empty)]
    west, south, east, north = known.total_bounds.tolist()
    drawn = {"shapes": json.loads(known.to_json()), "bounds": [[south, west], [north, east]], "edge": EDGE}
    script, style = leaflet() or ("", "")
    page = Path(__file__).with_name("web.html").read_text("utf-8")
    made = Environment(autoescape=True).from_string(page)
    return made.render(leaflet_script=script, leaflet_style=style, **drawn, **words)


def _still(fig: Any, words: dict[str, str]) -> str:
    """La carte fixe et l'explication, quand Leaflet manque : jamais un cadre blanc."""
    src = "data:image/png;base64," + base64.b64encode(to_png(fig)).decode()
    alt = f"Carte fixe{NBSP}: {words['title']}, {words['unit']}"
    panel = html.panel("Carte fixe", WORDS["web"]["absent"], tone="info")
    return html.page(words["title"], panel, html.figure(src, alt))
