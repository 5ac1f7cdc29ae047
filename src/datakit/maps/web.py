"""La même carte à explorer, sans réseau : Leaflet est dans la page, les mots venus des données sont échappés."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np

from datakit import html
from datakit.errors import InvalidArgument
from datakit.maps import draw
from datakit.maps.classify import Classes
from datakit.maps.furniture import EDGE, MISSING
from datakit.maps.project import checked
from datakit.maps.ramps import colours_for
from datakit.text import NBSP, listing, number, quote

PACKAGE, FOLDER = "js_lib_leaflet", "static/js_lib_leaflet"
ABSENT = (
    "Les fichiers de Leaflet, qui animent cette carte, ne sont pas installés. Voici la carte fixe, avec les mêmes "
    "classes et les mêmes couleurs. Pour la carte interactive, une fois connecté : pip install django-js-lib-leaflet"
)
_EACH = """function(feature, layer) {
  const [label, popup] = dkWords[feature.properties.row];
  layer.bindPopup(popup);
  layer.on('add', function() {
    var path = layer.getElement();
    path.setAttribute('tabindex', '0');
    path.setAttribute('role', 'button');
    path.setAttribute('aria-label', label);
    path.addEventListener('keydown', function(e) {
      if (e.key === 'Enter' || e.key === ' ') { e.preventDefault(); layer.openPopup(); }
    });
  });
}"""
_FRENCH = """
for (const [side, words] of [['in', 'Agrandir'], ['out', 'Réduire']]) {
  const button = document.querySelector('.leaflet-control-zoom-' + side);
  button.title = words; button.setAttribute('aria-label', words);
}
MAP.on('popupopen', function(e) {
  e.popup.getElement().querySelector('.leaflet-popup-close-button').setAttribute('aria-label', 'Fermer');
});"""
_STYLE = """
.leaflet-container{background:#fff;font:14px/1.4 system-ui,sans-serif}
.leaflet-interactive:focus{outline:none;stroke:#1d1d1b;stroke-width:4}
.dk-legend{position:absolute;z-index:1000;right:8px;top:8px;background:#fffe;padding:6px 10px;max-width:16em;
font:13px/1.5 system-ui,sans-serif;color:#1d1d1b}
.leaflet-control-attribution svg{display:none!important}
.dk-legend p{margin:0 0 4px}.dk-legend ul{list-style:none;margin:0;padding:0}
.dk-legend span{display:inline-block;width:1.1em;height:.9em;border:1px solid #8a8a88;margin-right:.5em}"""


@dataclass(frozen=True)
class WebMap:
    """Une carte à explorer : `document` est une page complète, `map` la carte folium, ou `None` sans Leaflet."""

    document: str
    title: str
    map: Any = None

    def _repr_html_(self) -> str:
        style = "width:100%;height:520px;border:1px solid #d0d0ce"
        return html.tag(
            "iframe",
            srcdoc=self.document,
            title=f"Carte interactive{NBSP}: {self.title}",
            style=style,
            sandbox="allow-scripts",
        )

    def save(self, path: Any) -> None:
        """Écrit la carte dans un fichier HTML que l'on ouvre sans réseau."""
        from pathlib import Path

        Path(path).write_text(self.document, encoding="utf-8")


@lru_cache(maxsize=1)
def leaflet() -> tuple[str, str] | None:
    """Le script et le style de Leaflet, lus dans le paquet installé ; `None` s'il manque."""
    from importlib.util import find_spec
    from pathlib import Path

    spec = find_spec(PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        return None
    folder = Path(spec.submodule_search_locations[0]) / FOLDER
    try:
        script, style = ((folder / f"leaflet.{end}").read_text("utf-8") for end in ("js", "css"))
    except OSError:
        return None
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
    parcourt à la touche Tab et s'ouvre avec Entrée. `tiles=True` ajoute le fond d'OpenStreetMap : il demande
    des images à ses serveurs, jamais sans votre accord. Sans Leaflet, une carte fixe la remplace et le dit.

    >>> import geopandas as gpd, shapely
    >>> un = gpd.GeoDataFrame({"nom": ["<b>"], "taux": [3.5]}, crs=4326, geometry=[shapely.box(0, 46, 1, 47)])
    >>> carte = web(un, "taux", classes="quantiles", title="Essai", unit="%", source="essai", kind="ratio")
    >>> "&lt;b&gt;" in carte.document, "<strong><b>" in carte.document
    (True, False)
    """
    draw.check_kind(kind, column)
    shapes = checked(gdf).to_crs(4326)
    _check_columns(shapes, (name, *extra))
    made, codes = draw.resolve(shapes, column, classes)
    colours = colours_for(ramp, made.k, made.breaks, middle)
    words = {"title": title, "unit": unit, "source": source, "date": date}
    if leaflet() is None:
        return _still(shapes, column, made, words, {"ramp": ramp, "middle": middle, "kind": kind})
    spoken = _spoken(shapes, column, (name, *extra), unit)
    chart = _folium(shapes, codes, colours, tiles)
    return WebMap(_page(chart, made, colours, words, int((codes < 0).sum()), spoken), title, chart)


def _check_columns(gdf: Any, names: Sequence[str]) -> None:
    absent = [c for c in names if c not in gdf.columns]
    if absent:
        raise InvalidArgument(
            f"Colonne absente{NBSP}: {listing(map(quote, absent))}.",
            f"une colonne parmi {listing(c for c in gdf.columns if c != gdf.geometry.name)}.",
            "name=… désigne la colonne des noms de territoires.",
        )


def _cell(value: Any) -> str:
    if isinstance(value, (int, float, np.number)) and not isinstance(value, bool):
        return number(float(value))
    return MISSING if value is None or value != value else str(value)


def _spoken(gdf: Any, column: str, names: Sequence[str], unit: str) -> list[tuple[str, str]]:
    """Pour chaque ligne : ce que dit le contour à un lecteur d'écran, et le HTML (échappé) de sa bulle."""
    said = [MISSING if v != v else f"{number(v)} {unit}" for v in draw.column_values(gdf, column)]
    found = []
    for (_, row), value in zip(gdf[list(names)].iterrows(), said, strict=True):
        place = _cell(row[names[0]])
        more = [html.join(html.tag("br"), f"{c}{NBSP}: {_cell(row[c])}") for c in names[1:]]
        popup = html.join(html.tag("strong", place), html.tag("br"), value, *more)
        found.append((f"{place}{NBSP}: {value}", str(popup)))
    return found


def _folium(gdf: Any, codes: Any, colours: list[str], tiles: bool) -> Any:
    """La carte folium. Aucun mot des données n'y entre : folium interpréterait des accolades doubles."""
    import folium
    from folium.utilities import JsCode

    data = gdf[[gdf.geometry.name]].copy().reset_index(drop=True)
    data["code"], data["row"] = codes, range(len(data))

    def style(feature: Any) -> dict[str, Any]:
        code = feature["properties"]["code"]
        look = {"color": EDGE, "weight": 1, "fillOpacity": 1}
        return look | ({"fillColor": colours[code]} if code >= 0 else {"fillColor": "#fff", "dashArray": "3"})

    west, south, east, north = data.total_bounds
    chart = folium.Map(tiles="OpenStreetMap" if tiles else None)
    chart.default_js, chart.default_css = [], []
    known = data[~(data.geometry.isna() | data.geometry.is_empty)]
    folium.GeoJson(known, style_function=style, on_each_feature=JsCode(_EACH)).add_to(chart)
    chart.fit_bounds([[south, west], [north, east]], padding_bottom_right=(230, 10))
    return chart


def _page(
    chart: Any, made: Classes, colours: list[str], words: dict[str, str], missing: int, spoken: Any
) -> str:
    """La page de folium, Leaflet dedans, la légende par-dessus ; aucune adresse extérieure sans `tiles`."""
    script, style = leaflet() or ("", "")
    entries = [(label, colour) for label, colour in zip(made.labels, colours, strict=True)][::-1]
    if missing:
        entries.append((f"{MISSING} ({missing})", "#fff"))
    lines = [
        html.tag("li", html.tag("span", style=f"background:{c}", aria_hidden="true"), label)
        for label, c in entries
    ]
    foot = f"Source{NBSP}: {words['source']}" + (f", {words['date']}" if words["date"] else "")
    legend = html.tag(
        "div",
        html.tag("p", html.tag("strong", words["title"])),
        html.tag("p", words["unit"]),
        html.tag("ul", *lines),
        html.tag("p", foot),
        class_="dk-legend",
    )
    head = html.join(
        html.tag("title", words["title"]),
        html.tag("style", html.Markup(style + _STYLE)),
        html.tag("script", html.Markup(f"{script}\nconst dkWords = {_json(spoken)};")),
    )
    page = chart.get_root().render().replace("<html>", '<html lang="fr">', 1)
    page = page.replace("user-scalable=no", "user-scalable=yes").replace("maximum-scale=1.0, ", "")
    page = page.replace("<head>", f"<head>{head}", 1).replace("</body>", f"{legend}</body>", 1)
    last = page.rindex("</script>")
    return page[:last] + _FRENCH.replace("MAP", chart.get_name()) + page[last:]


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False).replace("<", "\\u003c")


def _still(gdf: Any, column: str, made: Classes, words: dict[str, Any], options: dict[str, Any]) -> WebMap:
    """La carte fixe et l'explication, quand Leaflet manque : jamais un cadre blanc."""
    import base64

    from datakit.theme import to_png

    fig = draw.choropleth(gdf, column, classes=made, **words, **options)
    src = "data:image/png;base64," + base64.b64encode(to_png(fig)).decode()
    alt = f"Carte fixe{NBSP}: {words['title']}, {words['unit']}"
    body = (html.panel("Carte fixe", ABSENT, tone="info"), html.figure(src, alt))
    return WebMap(html.page(words["title"], *body), words["title"])
