"""Ce que la carte dessine est ce que sa légende dit ; lu sur les artistes, jamais sur les pixels."""

from __future__ import annotations

from itertools import pairwise

import geopandas as gpd
import matplotlib.pyplot as plt
import numpy as np
import pytest
import shapely
from matplotlib.colors import to_hex
from matplotlib.lines import Line2D
from matplotlib.patches import Circle
from matplotlib.text import Text

from datakit import maps
from datakit.data.place import place
from datakit.errors import ExplainedError, InvalidArgument
from datakit.maps import web as _web  # noqa: F401 : le module, caché par la fonction du même nom
from datakit.maps.ground import GROUND_GID
from datakit.maps.legends import LINE
from datakit.maps.scale import SCALE_GID
from datakit.maps.towns import TOWNS_GID, _sides
from figaudit.base import colour, figtext
from figaudit.base.declared import CIRCLES_GID, declared_map
from figaudit.read.figure import read
from figaudit.report import audit

WORDS = {"title": "Essai", "unit": "habitants par km²", "source": "essai", "date": "2023"}


def squares(values, crs=2154, column="taux", **columns):
    boxes = [shapely.box(5e5 + 1e4 * i, 66e5, 5e5 + 1e4 * (i + 1), 66e5 + 1e4) for i in range(len(values))]
    frame = gpd.GeoDataFrame({column: values, **columns}, geometry=boxes, crs=2154)
    return frame if crs == 2154 else frame.to_crs(crs)


def draw(frame, **options):
    options = {"classes": "equal", "kind": "ratio", **WORDS, **options}
    return maps.choropleth(frame, "taux", **options)


def fills(ax):
    """La couleur de chaque carré, de gauche à droite, lue sur les polygones dessinés."""
    found = {}
    for layer in ax.collections:
        if layer.get_hatch() == "..":  # les points des pertes, par-dessus leur couleur
            continue
        colours = layer.get_facecolor()
        for i, path in enumerate(layer.get_paths()):
            colour = "hachuré" if layer.get_hatch() else to_hex(colours[i % len(colours)])
            found[path.vertices[:, 0].min()] = colour
    return [found[x] for x in sorted(found)]


def legend(ax):
    box = ax.get_legend()
    return {
        t.get_text(): "hachuré" if h.get_hatch() else to_hex(h.get_facecolor())
        for h, t in zip(box.legend_handles, box.get_texts(), strict=True)
    }


def test_legend_says_what_is_drawn():
    made = maps.classes([1, 2, 3, 50, 100, None], breaks=[0, 10, 60, 100])
    ax = draw(squares([1, 2, 3, 50, 100, None]), classes=made).axes[0]
    said = legend(ax)
    assert list(said) == [*reversed(made.labels), "donnée manquante (1)"]
    expected = [said[made.labels[c]] if c >= 0 else "hachuré" for c in made.assign([1, 2, 3, 50, 100, None])]
    assert fills(ax) == expected
    assert ax.get_legend().get_title().get_text() == "habitants par km²"


def test_texts_are_on_the_figure():
    fig = draw(squares([1.0, 2, 3]), note="une note")
    texts = [t.get_text() for t in fig.texts]
    assert texts[0] == "Essai"
    assert "Source\u00a0: essai, 2023" in texts
    assert "une note" in texts


def test_the_unit_is_written_once():
    fig = draw(squares([1.0, 2, 3]))
    written = [text.get_text() for text in fig.findobj(Text)]
    assert [words for words in written if "habitants par km²" in words] == ["habitants par km²"]
    assert figtext.read(fig).unit == "habitants par km²"  # la relecture, elle, la connaît toujours


def test_an_empty_class_is_said_on_the_map():
    made = maps.classes([1, 2, 3, 100], "equal", 5)
    assert "2 classes vides" in " ".join(
        t.get_text() for t in draw(squares([1.0, 2, 3, 100]), classes=made).texts
    )
    texts = [
        t.get_text() for t in draw(squares([1.0, 2]), classes=made, note="Rien n’est vide par hasard.").texts
    ]
    assert "Rien n’est vide par hasard." in texts  # qui l'a déjà dit ne se répète pas


def test_diverging_ramp_turns_on_its_middle():
    ax = draw(squares([-4.0, -1, 1, 9]), classes=maps.classes([-4, -1, 1, 9], breaks=[-5, -2, 0, 5, 10]), ramp="diverging", middle=0).axes[0]  # fmt: skip
    reds = [int(c[1:3], 16) > int(c[5:7], 16) for c in fills(ax)]
    assert reds == [True, True, False, False]


def test_classes_below_the_middle_are_dotted_on_the_map_and_in_the_legend():
    made = maps.classes([-4, -1, 1, 9], breaks=[-5, -2, 0, 5, 10])
    ax = draw(squares([-4.0, -1, 1, 9]), classes=made, ramp="diverging", middle=0).axes[0]
    assert [patch.get_hatch() for patch in ax.get_legend().get_patches()] == [None, None, "..", ".."]
    dotted = [one for one in ax.collections if one.get_hatch() == ".."]
    assert [len(one.get_paths()) for one in dotted] == [2]


@pytest.mark.parametrize(
    ("options", "word"),
    [
        ({"kind": "stock"}, "symbols"),
        ({"kind": "densité"}, "kind vaut"),
        ({"ramp": "diverging"}, "middle"),
        ({"ramp": "diverging", "middle": 99}, "hors des classes"),
        ({"ramp": "arc-en-ciel"}, "n’existe pas"),
        ({"classes": maps.classes([0, 1], "equal", 2)}, "sort"),
    ],
    ids=["stock", "kind", "milieu absent", "milieu hors", "palette", "classes d’ailleurs"],
)
def test_refusals_are_lessons(options, word):
    with pytest.raises(InvalidArgument, match=word):
        draw(squares([1.0, 2, 3]), **options)


def test_title_unit_and_source_have_no_default():
    with pytest.raises(TypeError, match="source"):
        maps.choropleth(squares([1.0]), "taux", classes=None, title="a", unit="b", kind="ratio")
    with pytest.raises(TypeError, match="unit"):
        maps.symbols(squares([1.0]), "taux", title="a", source="b")


def test_circles_have_areas_proportional_to_values():
    values = [1.0, 4, 9, 2500, 40, None, 0]
    ax = maps.symbols(squares(values), "taux", **WORDS).axes[0]
    circles = ax.collections[-1]
    sizes = circles.get_sizes()
    assert np.allclose(sizes / sizes[-1], [2500, 40, 9, 4, 1], rtol=0.01)
    assert list(sizes) == sorted(sizes, reverse=True)  # les petits dessinés après, donc par-dessus
    radius = circles.get_paths()[0].vertices.max()  # cercle unité, agrandi par racine de s
    assert radius == pytest.approx(0.5)


def test_circle_legend_is_to_scale_and_reaches_the_largest_value():
    ax = maps.symbols(squares([89916.0, 10289, 187]), "taux", **WORDS).axes[0]
    box = next(a for a in ax.artists if a.get_gid() == CIRCLES_GID)
    radii = [c.radius for c in box.findobj(Circle)]
    texts = [t.get_text() for t in box.findobj(lambda a: hasattr(a, "get_text"))]
    assert texts[-3:] == ["89\u202f916", "20\u202f000", "5\u202f000"]
    largest = ax.collections[-1].get_sizes()[0] ** 0.5 / 2
    for value, radius in zip([89916, 20000, 5000], radii, strict=True):
        assert (radius / largest) ** 2 == pytest.approx(value / 89916, rel=0.01)


@pytest.mark.parametrize("largest", [8, 12, 17, 30])
def test_each_number_of_the_circle_legend_is_level_with_its_circle(largest):
    fig = maps.symbols(squares([89916.0, 10289, 187]), "taux", largest=largest, **WORDS)
    box = next(a for a in fig.axes[0].artists if a.get_gid() == CIRCLES_GID)
    tops = [2 * circle.radius for circle in box.findobj(Circle)]
    leaders = [list(line.get_ydata()) for line in box.findobj(Line2D)]
    assert leaders == [[top, top] for top in tops]
    assert all(above - below >= LINE for above, below in pairwise(tops))


def test_circles_leave_the_ground_visible():
    equal = maps.symbols(squares([10.0] * 40), "taux", **WORDS).axes[0].collections[-1].get_sizes()
    alone = maps.symbols(squares([10.0] + [0.01] * 39), "taux", **WORDS).axes[0].collections[-1].get_sizes()
    assert equal.max() < alone.max() <= (2 * 30) ** 2
    points = squares([10.0] * 40).assign(geometry=lambda t: t.geometry.centroid)
    assert maps.symbols(points, "taux", **WORDS).axes[0].collections[-1].get_sizes().max() == (2 * 30) ** 2


def test_negative_circles_are_refused():
    with pytest.raises(InvalidArgument, match="négatives"):
        maps.symbols(squares([1.0, -2]), "taux", **WORDS)


def test_scale_bar_is_true_even_in_mercator():
    for crs, stretch in ((2154, 1.0), (3857, 1 / np.cos(np.radians(46.5)))):
        ax = draw(squares([1.0, 2, 3, 4], crs)).axes[0]
        bar = next(a for a in ax.artists if a.get_gid() == SCALE_GID)
        assert bar.txt_label.get_text() == "10\u202fkm"
        assert bar.size_bar.get_children()[0].get_width() == pytest.approx(10_000 * stretch, rel=0.01)


def test_a_world_map_has_no_scale_bar():
    frame = gpd.GeoDataFrame({"taux": [1.0, 2]}, geometry=[shapely.box(-170, -60, 0, 60), shapely.box(0, -60, 170, 60)], crs=4326)  # fmt: skip
    ax = draw(frame).axes[0]
    assert not [a for a in ax.artists if a.get_gid() == SCALE_GID]
    assert declared_map(ax)["crs"].to_epsg() == 8857


def test_options_draw_what_they_say():
    fig = draw(squares([1.0, 2, 3]), legend_histogram=True)
    (small,) = fig.axes[0].child_axes
    assert sum(max(0, bar.get_height()) for bar in small.patches) == 3, "sous l’axe, la bande des classes"
    from figaudit.base.theme import figure

    fig, axes = figure(1, 2)
    for ax in axes:
        draw(squares([1.0, 2, 3]), ax=ax)
    assert [ax.get_title(loc="left") for ax in fig.axes] == ["Essai", "Essai"]


HARD = {
    "un polygone": squares([3.0]),
    "toutes égales": squares([2.0] * 4),
    "toutes manquantes": squares([None] * 3).astype({"taux": float}),
    "infinies": squares([np.inf, 1.0, -np.inf]),
    "noms hostiles": squares([1.0, 2], nom=["<script>x</script>", 'L’"Île\' {{ 7*7 }}']),
    "invalide": gpd.GeoDataFrame(
        {"taux": [1.0, 2]},
        geometry=[shapely.Polygon([(5e5, 66e5), (6e5, 67e5), (6e5, 66e5), (5e5, 67e5)]), shapely.box(6e5, 66e5, 7e5, 67e5)],
        crs=2154,
    ),
    "géométrie absente": squares([1.0, 2, 3]).assign(geometry=[shapely.box(5e5, 66e5, 6e5, 67e5), None, shapely.Polygon()]),
}  # fmt: skip


@pytest.mark.turning(3)
@pytest.mark.parametrize("frame", HARD.values(), ids=HARD)
def test_hard_tables_still_draw_and_audit(frame):
    fig = draw(frame)
    fig.draw_without_rendering()
    assert not [u for u in maps.audit_map(fig).unread if "règle" in u]
    maps.symbols(frame[~(frame["taux"] < 0)], "taux", **WORDS).canvas.draw()
    named = frame if "nom" in frame else frame.assign(nom="x")
    page = maps.web(named, "taux", classes="equal", kind="ratio", **WORDS).document
    assert "<script>x" not in page
    assert "http" not in page.split("const dkWords")[1].replace("http-equiv", "").replace(
        "https://leafletjs", ""
    )


WRONG = {
    "vide": (squares([1.0]).iloc[:0], "aucun contour"),
    "sans projection": (squares([1.0]).set_crs(None, allow_override=True), "ne disent pas"),
    "mètres dits degrés": (squares([1.0]).set_crs(4326, allow_override=True), "ressemblent à des mètres"),
    "degrés dits mètres": (
        squares([1.0], 4326).set_crs(2154, allow_override=True),
        "ressemblent à des longitudes",
    ),
    "table ordinaire": (squares([1.0]).drop(columns="geometry"), "n’a pas de contours"),
    "colonne absente": (squares([1.0]).rename(columns={"taux": "tau"}), "Colonne absente"),
    "texte": (squares(["a"]), "pas toutes des nombres"),
}


@pytest.mark.parametrize(("frame", "word"), WRONG.values(), ids=WRONG)
@pytest.mark.parametrize("tool", ["choropleth", "symbols", "web"])
def test_wrong_tables_are_explained(tool, frame, word):
    options = dict(WORDS) if tool == "symbols" else {**WORDS, "classes": "equal", "kind": "ratio"}
    if tool == "web" and hasattr(frame, "columns"):
        frame = frame.assign(nom="x")
    with pytest.raises(ExplainedError, match=word):
        getattr(maps, tool)(frame, "taux", **options)


def test_web_uses_the_same_classes_and_colours():
    frame = squares([1.0, 20, 100], nom=["a", "b", "c"])
    made = maps.classes(frame["taux"], "equal", 4)
    ax = draw(frame, classes=made).axes[0]
    page = maps.web(frame, "taux", classes=made, kind="ratio", **WORDS).document
    assert all(f"background:{colour}" in page for colour in legend(ax).values())
    assert all(label in page for label in made.labels)


def test_web_refuses_a_stock_and_an_unknown_name():
    frame = squares([1.0], nom=["a"])
    with pytest.raises(InvalidArgument, match="stock"):
        maps.web(frame, "taux", classes="equal", kind="stock", **WORDS)
    with pytest.raises(InvalidArgument, match="Colonne absente"):
        maps.web(frame, "taux", classes="equal", kind="ratio", name="ville", **WORDS)


def test_tiles_are_never_asked_for_by_default():
    frame = squares([1.0], nom=["a"])
    options = {"classes": "equal", "kind": "ratio", **WORDS}
    assert "L.tileLayer(" not in maps.web(frame, "taux", **options).document.partition("</head>")[2]
    assert "https://data.geopf.fr/" in maps.web(frame, "taux", tiles=True, **options).document


def test_drawing_leaves_the_table_alone():
    frame = squares([1.0, None], 4326, nom=["a", "b"])
    before = frame.copy()
    draw(frame)
    maps.web(frame, "taux", classes="equal", kind="ratio", **WORDS)
    assert frame.equals(before)
    assert frame.crs == before.crs


def test_points_never_fade_into_the_page():
    """L’isochrone de l’atelier 06 : ses arrêts les plus proches, la trouvaille, étaient presque blancs sur blanc."""
    stops = squares(range(6))
    stops["geometry"] = stops.centroid
    legend = draw(stops).axes[0].get_legend().get_patches()
    assert colour.contrast(legend[-1].get_facecolor(), "#ffffff") > 2.4
    assert (
        colour.contrast(
            draw(squares(range(6))).axes[0].get_legend().get_patches()[-1].get_facecolor(), "#ffffff"
        )
        < 1.2
    )


def grid(large=1.5e5, count=9):
    """Neuf territoires de la taille d’un département, côte à côte, de Paris à Lyon."""
    corner = np.array([5e5, 65e5])
    shapes = []
    for rank in range(count):
        west, south = corner + large * np.array([rank % 3, rank // 3])
        shapes.append(shapely.box(west, south, west + large, south + large))
    table = {
        "nom": [f"Département {rank}" for rank in range(count)],
        "population": range(count),
        "taux": range(count),
    }
    return gpd.GeoDataFrame(table, geometry=shapes, crs=2154)


def named(fig):
    return [
        word.get_text()
        for word in fig.axes[0].texts
        if word.get_gid() == TOWNS_GID and word.get_text() != "•"
    ]


def ground(fig):
    return [line for line in fig.axes[0].lines if line.get_gid() == GROUND_GID]


LOOK = {"title": "A", "unit": "%", "source": "b", "kind": "ratio", "classes": "quantiles"}


def test_a_map_of_departments_names_cities_and_draws_their_rivers():
    fig = maps.choropleth(grid(), "taux", **LOOK)
    assert named(fig)[:2] == ["Paris", "Lyon"], "« Département 8 » n’est pas un endroit"
    west, south, east, north = grid().total_bounds
    assert ground(fig)
    for line in ground(fig):
        x, y = line.get_data()
        assert west - 1 <= min(x)
        assert max(x) <= east + 1
        assert south - 1 <= min(y)
        assert max(y) <= north + 1


def test_the_same_shapes_elsewhere_have_neither_french_city_nor_river():
    abroad = grid()
    abroad.geometry = abroad.translate(xoff=4e6)
    fig = maps.choropleth(abroad, "taux", **LOOK)
    assert not ground(fig)
    assert "Paris" not in named(fig)


@pytest.mark.heavy
def test_communes_of_two_departments_are_parted_by_a_line_and_keep_their_towns_when_merged():
    communes = grid(large=5000).assign(
        code_insee=[f"{'79' if rank % 3 else '86'}00{rank}" for rank in range(9)]
    )
    fig = maps.choropleth(communes, "taux", **LOOK)
    (line,) = ground(fig)
    assert set(line.get_xdata()) == {505000.0}
    assert "Département 8" in named(fig)

    merged = maps.aggregate(communes.assign(zone=list("aaabbbccc")), by="zone", sums=["taux"])
    assert named(maps.choropleth(merged, "taux", **LOOK)) == named(fig)
    alone = communes.assign(code_insee="86194")
    assert not ground(maps.choropleth(alone, "taux", **LOOK))


def test_a_map_to_explore_names_its_towns_without_trusting_them():
    table = grid(large=5000)
    table["nom"] = [f"<b>{rank}</script>" for rank in range(9)]
    page = maps.web(table, "taux", **LOOK).document
    assert "dk-town" in page
    assert "<b>8" not in page
    assert "\\u003cb\\u003e8" in page


def rings(ax):
    """Ce qui est cerné sans être peint : le bord ouest de chaque contour."""
    found = []
    for layer in ax.collections:
        if not len(layer.get_facecolor()) and len(layer.get_edgecolor()):
            found += [path.vertices[:, 0].min() for path in layer.get_paths()]
    return found


def test_what_the_title_names_is_ringed_and_nothing_else():
    frame = squares([1.0, 2, 3], nom=["Alpha", "Bêta", "Bêta-la-Ville"])
    assert rings(draw(frame, title="Bêta devance les autres").axes[0]) == [5e5 + 1e4]
    assert rings(draw(frame).axes[0]) == []
    assert rings(draw(frame.drop(columns="nom"), title="Bêta devance les autres").axes[0]) == []


def test_a_map_to_explore_rings_the_same_and_draws_it_last():
    frame = squares([1.0, 2, 3], nom=["Alpha", "Bêta", "Gamma"])
    options = {**WORDS, "classes": "equal", "kind": "ratio", "title": "Bêta devance les autres"}
    layer = next(
        one for one in maps.web(frame, "taux", **options).map._children.values() if hasattr(one, "data")
    )
    features = layer.data["features"]
    looks = [layer.style_function(feature) for feature in features]
    assert [feature["properties"]["row"] for feature in features] == [0, 2, 1]
    assert [look["weight"] for look in looks] == [1, 1, 3]
    assert looks[-1]["color"] == colour.PALETTE["orange"]


def test_two_circles_of_one_meridian_are_followed_through_the_projections():
    monde = gpd.GeoDataFrame(geometry=[shapely.box(-170, -80, 170, 80)], crs=4326)
    fig = maps.tissot(monde, ["equal-earth", "mercator"], title="Essai", source="essai")
    for ax in fig.axes:
        followed = [layer for layer in ax.collections if not len(layer.get_facecolor())]
        (outlines,) = [layer.get_paths() for layer in followed]
        middles = [path.vertices.mean(axis=0) for path in outlines]
        assert len(middles) == 2
        assert abs(middles[0][1]) < middles[1][1] / 20 or abs(middles[1][1]) < middles[0][1] / 20


@pytest.mark.heavy
# À Quimper, deux noms tournés l’un vers l’autre se recouvraient.
@pytest.mark.parametrize("code", ["29232", "86194"])
def test_two_names_of_towns_never_overlap(code):
    towns_here = maps.project(place(code).territoire.communes())
    fig = maps.choropleth(towns_here, "densite", classes="quantiles", kind="ratio", **WORDS)
    fig.draw_without_rendering()
    names = [one for one in fig.findobj(Text) if one.get_gid() == TOWNS_GID and one.get_text() != "•"]
    boxes = [Text.get_window_extent(one) for one in names]  # celui d’une annotation compte aussi sa ville
    assert len(boxes) > 1
    for rank, box in enumerate(boxes):
        assert not any(box.overlaps(other) for other in boxes[rank + 1 :])


@pytest.mark.parametrize(("half", "is_far"), [(4, True), (40, False)], ids=["petite commune", "grande"])
def test_a_name_that_would_hide_its_own_commune_is_written_further(half, is_far):
    _, ax = plt.subplots()
    ground = shapely.box(50 - half, 50 - half, 50 + half, 50 + half)
    (side,) = _sides(ax, [shapely.Point(50, 50)], ["Poitiers"], (0, 0, 100, 100), [ground])
    assert side.startswith("far") is is_far


def test_a_name_is_not_written_on_a_circle():
    _, ax = plt.subplots()
    centre = shapely.Point(50, 50)
    circles = [(centre, 30.0), (shapely.Point(75, 50), 12.0), (shapely.Point(25, 50), 12.0)]
    (side,) = _sides(ax, [centre], ["Poitiers"], (0, 0, 100, 100), circles=circles)
    assert side == "above"


@pytest.mark.heavy
def test_a_name_surrounded_on_every_side_stays_turned_to_the_middle():
    _, ax = plt.subplots()
    crowd = [shapely.Point(x, y) for x in range(0, 60, 10) for y in range(0, 60, 10)]
    names = ["Un nom très long"] * len(crowd)
    sides = _sides(ax, crowd, names, (0, 0, 100, 100))
    assert sides[len(crowd) // 4] == "right"


def test_a_title_is_never_compared_to_the_place_of_a_line_or_of_a_point():
    frame = squares([10.0, 20, 30, 40], code_insee=["79191", "79192", "86194", "86195"])
    title = "Niort est deux fois plus dense que Poitiers"
    fig = draw(frame, classes="quantiles", kind="ratio", title=title)
    fig.axes[0].plot([500_000, 500_001, 500_002, 500_003], [6_600_000, 6_600_001, 6_600_002, 6_600_003])
    bare = frame.set_geometry(frame.buffer(100)).plot(
        column="taux"
    )  # sans le kit, des contours à l’échelle suffisent à reconnaître un plan
    bare.plot([500_000, 500_001, 500_002, 500_003], [6_600_000, 6_600_001, 6_600_002, 6_600_003])
    bare.set_title(title)
    for drawn in (fig, bare.figure):
        assert not read(drawn).panels[0].curves
        assert "title-contradicts-data" not in audit(drawn).rules
