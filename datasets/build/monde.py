"""Bâtir `contours_monde.geojson` : les pays du monde, au 110 000 000e, noms français et continent.

    npm pack world-atlas@2.0.2 i18n-iso-countries@7.14.0 countries-list@3.4.1   (puis les décompresser)
    python datasets/build/monde.py WORLD-ATLAS I18N-ISO-COUNTRIES COUNTRIES-LIST

Contours : Natural Earth (domaine public), au format TopoJSON dans le paquet npm world-atlas (ISC). Noms français :
i18n-iso-countries (MIT). Continents : countries-list (MIT). Aires calculées ici, sur l'ellipsoïde.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from topology import Line, arcs, joined

DATASETS = Path(__file__).resolve().parents[1]
DIGITS = 3  # décimales d'un degré : une centaine de mètres
CONTINENTS = {
    "AF": "Afrique",
    "AN": "Antarctique",
    "AS": "Asie",
    "EU": "Europe",
    "NA": "Amérique du Nord",
    "OC": "Océanie",
    "SA": "Amérique du Sud",
}
# Sans code ISO dans la source, ou nommés autrement qu'on ne les appelle en français courant.
UNCODED = {
    "Kosovo": ("Kosovo", "Europe"),
    "N. Cyprus": ("Chypre du Nord", "Europe"),
    "Somaliland": ("Somaliland", "Afrique"),
}
USUAL = {
    "AE": "Émirats arabes unis",
    "CF": "République centrafricaine",
    "CI": "Côte d’Ivoire",
    "CZ": "Tchéquie",
    "DO": "République dominicaine",
    "CG": "Congo",
    "BN": "Brunei",
    "MM": "Birmanie",
    "SA": "Arabie saoudite",
    "SV": "Salvador",
    "SZ": "Eswatini",
    "TL": "Timor oriental",
    "TZ": "Tanzanie",
    "US": "États-Unis",
    "VN": "Viêt Nam",
}


def outline(groups: list[list[list[int]]], lines: list[Line]) -> Any:
    """Le contour d'un pays, coupé à 180° : la source fait passer ses anneaux d'un bord du monde à l'autre."""
    import shapely
    from shapely.affinity import translate

    parts = []
    for group in groups:
        rings = [joined(indices, lines) for indices in group]
        whole = polygonal(shapely.Polygon(unwrapped(rings[0]), rings[1:]))
        for turn in (-360, 0, 360):
            world = shapely.box(-180 - turn, -90, 180 - turn, 90)
            parts += polygons(translate(whole.intersection(world), turn))

    # Une miette d'un dixième de kilomètre de côté n'est qu'un arrondi de la coupe.
    kept = [part for part in parts if part.area > 1e-6]
    rounded = shapely.transform(shapely.MultiPolygon(kept), lambda points: points.round(DIGITS))
    return shapely.orient_polygons(shapely.MultiPolygon(polygons(polygonal(rounded))))


def polygons(shape: Any) -> list[Any]:
    """Les surfaces d'une forme, sans ses points ni ses lignes."""
    import shapely

    return [part for part in shapely.get_parts(shape) if part.geom_type == "Polygon"]


def polygonal(shape: Any) -> Any:
    """La même surface, valide, sans les bouts de ligne que laisserait un anneau qui se touche."""
    import shapely

    return shapely.make_valid(shape, method="structure", keep_collapsed=False)


def unwrapped(points: list[list[float]]) -> list[list[float]]:
    """L'anneau sans saut de 360° ; s'il fait le tour du monde, on le ferme par le pôle Sud (l'Antarctique)."""
    found = [list(points[0])]
    for x, y in points[1:]:
        found.append([x + 360 * round((found[-1][0] - x) / 360), y])
    if abs(found[-1][0] - found[0][0]) > 180:
        found += [[found[-1][0], -90.0], [found[0][0], -90.0]]
    return found


def main(atlas: str, names: str, lists: str) -> None:
    """Écrit le fichier ; `seal.py` recalcule ensuite son empreinte."""
    topology = read(Path(atlas) / "countries-110m.json")
    countries = read(Path(lists) / "countries.min.json")
    french = read(Path(names) / "langs" / "fr.json")["countries"]
    alpha = {row[2]: row[0] for row in read(Path(names) / "codes.json")}

    lines = arcs(topology)
    features = []
    for shape in topology["objects"]["countries"]["geometries"]:
        code = alpha.get(str(shape.get("id", "")).zfill(3), "")
        if code:
            name = USUAL.get(code) or first(french[code])
            continent = CONTINENTS[countries[code]["continent"]]
        else:
            name, continent = UNCODED[shape["properties"]["name"]]
        features.append(feature(shape, lines, code_iso=code, nom=name, continent=continent))

    # Les pays sans code viennent à la fin.
    features.sort(key=lambda one: (one["properties"]["code_iso"] or "zz", one["properties"]["nom"]))
    written = [json.dumps(one, ensure_ascii=False, separators=(",", ":")) for one in features]
    body = ",\n".join(written)
    path = DATASETS / "contours_monde.geojson"
    path.write_text(f'{{"type":"FeatureCollection","features":[\n{body}\n]}}\n', encoding="utf-8")


def read(path: Path) -> Any:
    """Un fichier JSON d'un paquet."""
    return json.loads(path.read_text("utf-8"))


def first(names: Any) -> str:
    """Le nom d'un pays ; la source en donne parfois plusieurs, le plus courant d'abord."""
    return names[0] if isinstance(names, list) else names


def feature(shape: dict[str, Any], lines: list[Line], **properties: Any) -> dict[str, Any]:
    """Un pays, son contour et son aire sur l'ellipsoïde."""
    from pyproj import Geod

    groups = [shape["arcs"]] if shape["type"] == "Polygon" else shape["arcs"]
    drawn = outline(groups, lines)
    area, _ = Geod(ellps="WGS84").geometry_area_perimeter(drawn)
    return {
        "type": "Feature",
        "properties": {**properties, "aire_km2": round(abs(area) / 1e6)},
        "geometry": drawn.__geo_interface__,
    }


if __name__ == "__main__":
    main(*sys.argv[1:4])
