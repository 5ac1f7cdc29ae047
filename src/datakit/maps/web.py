"""La même carte à explorer, sans réseau : Leaflet est dans la page, les mots venus des données sont échappés."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from importlib.resources import files
from pathlib import Path
from typing import Any

from jinja2 import Environment

from datakit import safely
from datakit.draw.table import table
from datakit.maps import draw
from datakit.maps.classify import Classes, as_numbers
from datakit.maps.draw import EDGE, MISSING
from datakit.maps.project import checked
from figaudit.base import html
from figaudit.base.text import NBSP, number
from figaudit.base.theme import to_png


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
        style = "width:100%;height:520px;border:1px solid #d0d0ce"
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
    script, style = ((folder / f"leaflet.{end}").read_text("utf-8") for end in ("js", "css"))
    # Les images des marqueurs et des couches ne servent pas ici : aucune adresse ne doit rester.
    script = script.replace("//# sourceMappingURL=leaflet.js.map", "").replace("</script", "<\\/script")
    return script, re.sub(r"url\([^)]*\)", "none", style)


def web(
    gdf: Any, column: str, *, classes: Classes | str | None, title: str, unit: str, source: str, kind: str,
    date: str = "", ramp: Any = "sequential", middle: float | None = None, name: str = "nom", extra: Sequence[str] = (), tiles: bool = False,
) -> WebMap:  # fmt: skip
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
    made, codes, colours = draw.classed(as_numbers(gdf[column]), column, classes, kind, ramp, middle)
    words: dict[str, Any] = {"title": title, "unit": unit, "source": source, "date": date}
    still = partial(draw.choropleth, gdf, column, classes=made, kind=kind, ramp=ramp, middle=middle, **words)
    entries = list(zip(made.labels, colours, strict=True))[::-1]
    if missing := int((codes < 0).sum()):
        entries.append((f"{MISSING} ({missing})", "#fff"))
    spoken = _spoken(gdf, column, (name, *extra), unit)
    chart = _folium(gdf, codes, colours, tiles)
    return WebMap(_page(chart, entries=entries, spoken=spoken, **words), title, still, chart)


def _spoken(gdf: Any, column: str, names: Sequence[str], unit: str) -> list[tuple[str, ...]]:
    """Pour chaque ligne : le nom, la valeur et son unité, puis les autres lignes de la bulle."""
    said = [MISSING if v != v else f"{number(v)} {unit}" for v in as_numbers(gdf[column])]
    (_, first, _), *others = table(gdf[list(names)].reset_index(drop=True), rows=len(gdf)).columns
    more = [[f"{name}{NBSP}: {cell}" for cell in cells] for name, cells, _ in others]
    return list(zip(first, said, *more, strict=True))


def _folium(gdf: Any, codes: Any, colours: list[str], tiles: bool) -> Any:
    """La carte folium. Aucun mot des données n'y entre : folium interpréterait des accolades doubles."""
    import folium
    from folium.utilities import JsCode

    fills = [colours[code] if code >= 0 else None for code in codes]
    shapes = gdf[[gdf.geometry.name]].reset_index(drop=True).assign(row=range(len(gdf)), fill=fills)
    known = shapes[~(shapes.geometry.isna() | shapes.geometry.is_empty)]

    def style(feature: Any) -> dict[str, Any]:
        fill = feature["properties"]["fill"]
        empty = {} if fill else {"dashArray": "3"}
        return {"color": EDGE, "weight": 1, "fillOpacity": 1, "fillColor": fill or "#fff"} | empty

    chart = folium.Map(tiles="GeoportailFrance.plan" if tiles else None)
    folium.GeoJson(known, style_function=style, on_each_feature=JsCode("dkEach")).add_to(chart)
    return chart


def _page(chart: Any, **words: Any) -> str:
    """La page complète : de folium, le dessin seul ; aucune adresse extérieure sans `tiles`."""
    root = chart.get_root()
    root.render()
    page = Path(__file__).with_name("web.html").read_text("utf-8")
    drawn = {"map": chart.get_name(), "body": root.html.render(), "script": root.script.render()}
    drawn["bounds"] = chart.get_bounds()
    drawn |= zip(("leaflet_script", "leaflet_style"), leaflet(), strict=True)
    return Environment(autoescape=True).from_string(page).render(**drawn, **words)
