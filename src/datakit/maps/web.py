"""La même carte à explorer, sans réseau : Leaflet est dans la page, les mots venus des données sont échappés."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from importlib.resources import files
from pathlib import Path
from typing import Any

import numpy as np
from jinja2 import Environment

from datakit import safely
from datakit.draw.table import table
from datakit.maps.classify import Classes
from datakit.maps.draw import choropleth, classed
from datakit.maps.look import EDGE, MISSING
from datakit.maps.project import checked, project
from datakit.maps.towns import said_by, towns_of
from figaudit.base import html
from figaudit.base.colour import PALETTE
from figaudit.base.numbers import as_numbers
from figaudit.base.text import NBSP, number
from figaudit.base.theme import face, to_png

UNPAINTED = ""  # ce dont la valeur manque : le fond de la carte, clair ou sombre


@dataclass(frozen=True, repr=False)
class WebMap:
    """Une carte à explorer : `document` est une page complète, `map` la carte folium.

    `still` dessine la même carte, fixe : ce que montrent les diapositives, et tout ce qui n’ouvre pas de page.
    """

    document: str
    title: str
    still: Callable[[], Any]
    map: Any

    def __repr__(self) -> str:
        return f"Carte interactive{NBSP}: {self.title}"

    def _repr_html_(self) -> str:
        style = "width:100%;height:520px;border:1px solid #8a8a88"
        look = {"style": style, "sandbox": "allow-scripts"}
        return html.tag("iframe", srcdoc=self.document, title=repr(self), **look)

    def _repr_png_(self) -> bytes:
        return to_png(self.still())

    def save(self, path: Any) -> None:
        """Écrit la carte dans un fichier HTML que l'on ouvre sans réseau."""
        safely.write(Path(path), self.document.encode())


@lru_cache(maxsize=1)
def leaflet() -> tuple[str, str]:
    """Le script et le style de Leaflet, lus dans le paquet installé."""
    import js_lib_leaflet

    folder = files(js_lib_leaflet) / "static/js_lib_leaflet"
    script = (folder / "leaflet.js").read_text("utf-8")
    style = (folder / "leaflet.css").read_text("utf-8")
    # Les images des marqueurs et des couches ne servent pas ici : aucune adresse ne doit rester.
    script = script.replace("//# sourceMappingURL=leaflet.js.map", "").replace("</script", "<\\/script")
    return script, re.sub(r"url\([^)]*\)", "none", style)


def web(
    gdf: Any,
    column: str,
    *,
    classes: Classes | str | None,
    title: str,
    unit: str,
    source: str,
    kind: str,
    date: str = "",
    ramp: Any = "sequential",
    middle: float | None = None,
    name: str = "nom",
    extra: Sequence[str] = (),
    tiles: bool = False,
) -> WebMap:
    """La carte de `choropleth`, mêmes classes et mêmes couleurs, à déplacer, agrandir et cliquer.

    `name` : la colonne des noms ; `extra` : d'autres colonnes à montrer dans la bulle. Chaque contour se
    parcourt à la touche Tab et s'ouvre avec Entrée. `tiles=True` demande le plan de l'IGN à ses serveurs ;
    ceux d'OpenStreetMap refusent un cadre isolé ou un fichier, qui ne peuvent dire d'où ils viennent.

    >>> import geopandas as gpd, shapely
    >>> un = gpd.GeoDataFrame({"nom": ["<b>"], "taux": [3.5]}, crs=4326, geometry=[shapely.box(0, 46, 1, 47)])
    >>> carte = web(un, "taux", classes="quantiles", title="<i>", unit="%", source="essai", kind="ratio")
    >>> "&lt;i&gt;" in carte.document, "<b>" in carte.document, "<i>" in carte.document
    (True, False, False)
    """
    gdf = checked(gdf, column, name, *extra).to_crs(4326)
    values = as_numbers(gdf[column])
    made, ranks, colours = classed(values, column, classes, kind, ramp, middle)
    chart = _folium(gdf, ranks, colours, said_by(gdf, title), tiles)

    words: dict[str, Any] = {"title": title, "unit": unit, "source": source, "date": date}
    document = _page(
        chart,
        entries=_entries(made, ranks, colours),
        spoken=_spoken(gdf, values, (name, *extra), unit),
        towns=[(town.latitude, town.longitude, town.name) for town in towns_of(project(gdf), title)],
        **words,
    )
    still = partial(choropleth, gdf, column, classes=made, kind=kind, ramp=ramp, middle=middle, **words)
    return WebMap(document, title, still, chart)


def _entries(made: Classes, ranks: np.ndarray, colours: Sequence[str]) -> list[tuple[str, str]]:
    """Les lignes de la légende et leur couleur, de la classe la plus haute à la plus basse, manques à la fin."""
    entries = list(zip(made.labels, colours, strict=True))[::-1]
    missing = int((ranks < 0).sum())
    if missing:
        entries.append((f"{MISSING} ({missing})", UNPAINTED))
    return entries


def _spoken(gdf: Any, values: np.ndarray, names: Sequence[str], unit: str) -> list[tuple[str, ...]]:
    """Pour chaque ligne : le nom, la valeur et son unité, puis les autres lignes de la bulle."""
    said = [_value_in_words(value, unit) for value in values]
    shown = table(gdf[list(names)].reset_index(drop=True), rows=len(gdf))
    first, *others = shown.columns
    more = []
    for column in others:
        more.append([f"{column.name}{NBSP}: {cell}" for cell in column.cells])
    return list(zip(first.cells, said, *more, strict=True))


def _value_in_words(value: float, unit: str) -> str:
    if np.isnan(value):
        return MISSING
    return f"{number(value)} {unit}"


def _folium(gdf: Any, ranks: np.ndarray, colours: Sequence[str], named: np.ndarray, tiles: bool) -> Any:
    """La carte folium ; les contours `named`, cernés, sont dessinés les derniers, par-dessus leurs voisins. Aucun mot des données n'y entre : folium interpréterait des accolades doubles."""
    import folium
    from folium.utilities import JsCode

    by_rank = dict(enumerate(colours))  # -1, une valeur qui manque, n'a pas de couleur
    fills = [by_rank.get(rank) for rank in ranks.tolist()]
    shapes = gdf[[gdf.geometry.name]].reset_index(drop=True)
    shapes = shapes.assign(row=range(len(gdf)), fill=fills, named=named).sort_values("named", kind="stable")
    unknown = shapes.geometry.isna() | shapes.geometry.is_empty

    plan = "GeoportailFrance.plan" if tiles else None
    chart = folium.Map(tiles=plan)
    layer = folium.GeoJson(shapes[~unknown], style_function=_style, on_each_feature=JsCode("dkEach"))
    layer.add_to(chart)
    return chart


def _style(feature: Any) -> dict[str, Any]:
    """L'allure d'un contour : en pointillés si sa valeur manque."""
    look = {"color": EDGE, "weight": 1, "fillOpacity": 1}
    if feature["properties"]["named"]:
        # Un écran a la couleur ; le noir s’y perdrait sur le bleu foncé
        look |= {"color": PALETTE["orange"], "weight": 3}
    fill = feature["properties"]["fill"]
    if fill:
        return look | {"fillColor": fill}
    return look | {"fillColor": "#fff", "dashArray": "3"}  # la page y met son fond


def _page(chart: Any, **words: Any) -> str:
    """La page complète : de folium, le dessin seul ; aucune adresse extérieure sans `tiles`."""
    root = chart.get_root()
    root.render()
    script, style = leaflet()
    template = Environment(autoescape=True).from_string(
        Path(__file__).with_name("web.html").read_text("utf-8")
    )
    return template.render(
        map=chart.get_name(),
        body=root.html.render(),
        script=root.script.render(),
        bounds=chart.get_bounds(),
        leaflet_script=script,
        leaflet_style=style,
        face=face(),
        **words,
    )
