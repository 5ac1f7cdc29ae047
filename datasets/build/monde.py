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

DATASETS = Path(__file__).resolve().parents[1]
DIGITS = 3
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
UNCODED = {"Kosovo": ("Kosovo", "Europe"), "N. Cyprus": ("Chypre du Nord", "Europe"), "Somaliland": ("Somaliland", "Afrique")}  # fmt: skip

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


def arcs(topology: dict[str, Any]) -> list[list[tuple[float, float]]]:
    """Les arcs en longitudes et latitudes : la source les donne en différences entières."""
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    lines = []
    for arc in topology["arcs"]:
        x = y = 0
        line = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            line.append((x * sx + tx, y * sy + ty))
        lines.append(line)
    return lines


def ring(indices: list[int], lines: list[list[tuple[float, float]]]) -> list[list[float]]:
    """Un anneau : ses arcs bout à bout, à l'envers quand l'indice est négatif, sans point doublé."""
    points: list[tuple[float, float]] = []
    for index in indices:
        line = lines[index] if index >= 0 else lines[~index][::-1]
        points += line[1:] if points else line
    return [[x, y] for x, y in points]


def outline(groups: list[list[list[int]]], lines: list[list[tuple[float, float]]]) -> Any:
    """Le contour d'un pays, coupé à 180° : la source fait passer ses anneaux d'un bord du monde à l'autre."""
    import shapely
    from shapely.affinity import translate

    parts = []
    for rings in ([ring(r, lines) for r in g] for g in groups):
        whole = polygonal(shapely.Polygon(unwrapped(rings[0]), rings[1:]))
        for turn in (-360, 0, 360):
            piece = translate(whole.intersection(shapely.box(-180 - turn, -90, 180 - turn, 90)), turn)
            parts += [p for p in shapely.get_parts(piece) if p.geom_type == "Polygon" and p.area > 1e-6]
    rounded = shapely.transform(shapely.MultiPolygon(parts), lambda c: c.round(DIGITS))
    kept = [p for p in shapely.get_parts(polygonal(rounded)) if p.geom_type == "Polygon"]
    return shapely.orient_polygons(shapely.MultiPolygon(kept))


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
    from pyproj import Geod

    topology = json.loads((Path(atlas) / "countries-110m.json").read_text("utf-8"))
    alpha = {row[2]: row[0] for row in json.loads((Path(names) / "codes.json").read_text("utf-8"))}
    french = json.loads((Path(names) / "langs" / "fr.json").read_text("utf-8"))["countries"]
    countries = json.loads((Path(lists) / "countries.min.json").read_text("utf-8"))
    lines, geod, features = arcs(topology), Geod(ellps="WGS84"), []
    for shape in topology["objects"]["countries"]["geometries"]:
        groups = [shape["arcs"]] if shape["type"] == "Polygon" else shape["arcs"]
        drawn = outline(groups, lines)
        area = abs(geod.geometry_area_perimeter(drawn)[0]) / 1e6
        code = alpha.get(str(shape.get("id", "")).zfill(3), "")
        if code:
            name = USUAL.get(code) or (french[code][0] if isinstance(french[code], list) else french[code])
            continent = CONTINENTS[countries[code]["continent"]]
        else:
            name, continent = UNCODED[shape["properties"]["name"]]
        properties = {"code_iso": code, "nom": name, "continent": continent, "aire_km2": round(area)}
        features.append({"type": "Feature", "properties": properties, "geometry": drawn.__geo_interface__})
    features.sort(key=lambda f: (f["properties"]["code_iso"] or "zz", f["properties"]["nom"]))
    body = ",\n".join(json.dumps(f, ensure_ascii=False, separators=(",", ":")) for f in features)
    path = DATASETS / "contours_monde.geojson"
    path.write_text(f'{{"type":"FeatureCollection","features":[\n{body}\n]}}\n', encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:4])
