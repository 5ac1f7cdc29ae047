"""Redessiner une figure pour un téléphone : plus étroite, ses mots à leur taille, ses graphiques les uns sous les autres.

Une image de 730 points montrée sur 358 a des lettres de 6 points. La figure est donc dessinée une deuxième fois, sur une
copie : celle de la personne ne change pas. Si des mots s’y chevauchent ou en sortent, il n’y a pas de version étroite,
et la page fait glisser la figure entière, à sa taille.
"""

import re
from collections.abc import Iterable
from itertools import pairwise, product
from typing import Any

import numpy as np
from matplotlib.category import StrCategoryFormatter
from matplotlib.collections import PathCollection
from matplotlib.text import Text
from matplotlib.transforms import Bbox, ScaledTranslation, TransformedBbox

from datakit.draw import places, remarks, rows
from datakit.draw.clashes import crowded, faults, marks_of, named_ticks
from figaudit.base.declared import CIRCLES_GID, is_declared
from figaudit.base.figtext import annotate, balanced, is_ours
from figaudit.base.text import MONTHS, normalise
from figaudit.base.theme import style
from figaudit.base.ticks import all_axes, translate
from figaudit.mend.copying import copy_figure

WIDTH = 3.73  # pouces : les 358 points d’une page, sur un écran de 390
LEAST = 9.2  # corps des plus petites lettres : 12 points d’écran, marges de la page comprises
_SHRUNK = 0.88  # de la grande figure à la petite : 11 points de corps en font 9,7
_TITLE = 13.0
_POSTER = 20.0  # corps : dès cette taille, un mot fait le dessin (le quantième d’une affiche), et reste le plus gros
_LEAST_POSTER = 22.0
_SHRUNK_POSTER = 0.6  # comme la largeur, de la grande figure à la petite, à peu près
_LETTER = 0.55  # la largeur d’une lettre, en corps, en moyenne
_NAME = 17  # lettres par ligne pour le nom d’une barre, à gauche
_MOST_NAMES = 12
_DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_MONTHS = tuple(normalise(month) for month in MONTHS)
_MOST_FORMS = 4  # formes par rangée, quand leur grille se lit par colonnes
_FORM_TITLE = 0.3  # pouces, pour le titre d’une forme
_PLOT = 0.36  # part de la largeur qu’un graphique garde au moins, à côté de ses noms
_ROOMY = 0.5  # part de la largeur : en dessous, les noms passent au-dessus de leurs lignes
_BESIDE = 0.2  # part de la largeur qu’un mot peut prendre à droite du dessin : au-delà, il se plie
_MOST_LINES = 2  # lignes d’un nom, à gauche
_MOST_ROWS = 16  # au-delà, des noms au-dessus feraient défiler trop longtemps
_LOW = 2.2  # pouces : un dessin plus haut peut perdre de sa hauteur sur un téléphone
_MOST_MARKS = 800  # points dont on compare les écarts
_LEAST_MARK = 4.5  # points, le diamètre d’une marque : plus petite, on ne verrait plus ni elle ni sa couleur
_APART = 0.8  # part de leur écart que deux marques voisines remplissent : au-delà, on ne les compte plus
_REMARK = 22  # lettres par ligne pour une remarque écrite dans le dessin, quand la place manque
_FEW_TICKS = 5  # en dessous, en ôter une sur deux ne laisserait plus de repère
_DIGIT = re.compile(r"\d")
# Ce que l’on essaie, du plus fidèle au plus changé : un téléphone défile, une figure peut donc y être plus haute
_STRETCHES = (1.0, 1.4, 1.9)
# Les points d’une figure deux fois plus étroite mordraient les mots : étirée, elle les a d’un quart plus petits
_MARKS = 0.75
_MOST_ROOM = 0.25  # part de la largeur que l’on cède à un mot qui déborde, au plus
_MARGIN = 0.02
_BETWEEN = 0.9  # corps, entre le nom d’une ligne et la valeur écrite à gauche de sa barre
_ROOM_FOR_WORDS = 1.6  # pouces, pour le titre et la source, au-dessus et au-dessous d’une forme
_UNDER_SCALE = 32  # points sous une carte : son échelle y est écrite, puis sa légende
# Mots qui se gênent dans la grande figure : dès là, elle ne se lit pas (un camembert de quarante parts), et c’est son sujet
_UNREADABLE = 40
_MAP = 0.9  # part de la largeur qu’une carte prend au moins
_TRIES = 3  # une légende sous la carte descend avec elle, un dessin rétrécit : une fois ne suffit pas
_UNDER_NOTE = 0.2  # corps, entre la note et la source
_UNDER = 0.08  # pouces entre le dessin et la note, ou la source


def narrowed(fig: Any) -> Any:
    """Une copie de la figure, faite pour un téléphone ; `None` si elle n’y tient pas.

    >>> from figaudit.base.theme import figure
    >>> from figaudit.base.figtext import annotate
    >>> large = annotate(figure()[0], title="Un titre assez long pour prendre plusieurs lignes étroites", source="Insee")
    >>> narrowed(large).get_size_inches().round(2).tolist()[0], large.get_size_inches().tolist()[0]
    (3.73, 7.6)
    """
    own = getattr(fig, "narrow", None)
    if own is not None:  # un texte à pas fixe : le carnet, qui en coupe les lignes, l’a dessiné lui-même
        return own
    if fig.get_size_inches()[0] <= WIDTH:
        return None
    for stretch, above in product(_STRETCHES, (True, False)):
        try:
            small = _fitted(fig, stretch, above)
        except Exception:  # une figure que l’on ne sait pas copier se montre comme elle est
            return None
        if small is not None:
            return small
    return None


def _fitted(fig: Any, stretch: float, above: bool) -> Any:
    """La version étroite, étirée d’autant ; `None` si ses mots s’y gênent plus que dans une grande qui se lit."""
    with style():
        small = copy_figure(fig)
        translate(small)
        before = faults(small)
        _redraw(small, stretch, above)
        after = faults(small)
    gets_worse = after > before and before < _UNREADABLE
    if gets_worse or not _plots_are_wide_enough(small):
        return None
    return small


# --- Redessiner ---


def _redraw(fig: Any, stretch: float, above: bool) -> None:
    """La même figure, étroite ; au-delà de 1, `stretch` l’allonge, et ses points rétrécissent.

    `above` : des noms trop longs passent au-dessus de leurs lignes.
    """
    wide, tall = fig.get_size_inches()
    map_widths = [_inches(ax) for ax in fig.axes]
    heights = [ax.bbox.height / fig.dpi for ax in fig.axes]
    spacings = [_spacing(ax) for ax in fig.axes]
    _enlarge(fig)
    gained = _stacked(fig)
    fig.set_size_inches(WIDTH, _height(fig, wide, tall * gained, stretch))
    if stretch > 1:
        _shrink_marks(fig)

    _legends_below(fig)
    _write_words(fig)
    _fold_names(fig)
    fig.draw_without_rendering()
    _fold_beside(fig)
    _give_room(fig, heights, above)
    _fill_the_width(fig)
    shrink_circles(fig, map_widths)
    _shorten_leaders(fig, map_widths)
    _fold_words(fig)
    _part_words(fig)
    _part_values(fig)
    if stretch > 1:
        _make_room(fig)
    fig.draw_without_rendering()
    _keep_marks_apart(fig, spacings)


def _write_words(fig: Any) -> None:
    """Le titre, la note et la source, à la largeur de la figure et à la taille d’un téléphone."""
    if rewrite_words(fig):
        _enlarge(fig)
        _raise_foot(fig)


def rewrite_words(fig: Any) -> bool:
    """Récrit le titre, la note et la source à la largeur de la figure ; faux d’un dessin qui porte lui-même son titre, et le garde."""
    words = getattr(fig, "_figaudit_text", None)
    if not words or not any(map(is_ours, fig.texts)):
        return False
    # `annotate` les réécrit ; une copie ne sait pas retirer les anciens d’elle-même
    fig.texts = [text for text in fig.texts if not is_ours(text)]
    annotate(
        fig,
        title=words.title,
        subtitle=words.subtitle,
        unit=words.unit,
        source=words.source,
        note=words.note,
        date=words.date,
    )
    return True


def _give_room(fig: Any, before: list[float], can_rise: bool) -> None:
    """La figure s’allonge de ce que ses lignes demandent, et un dessin bas garde sa hauteur d’avant, en pouces.

    Des noms trop longs passent au-dessus de leurs lignes, si `can_rise`.
    """
    lacking: dict[int, float] = {}
    whole = not any(map(is_ours, fig.texts))  # un dessin entier garde ses proportions
    for ax, was in zip(fig.axes, before, strict=True):
        spec = ax.get_subplotspec()
        if spec is None or ax.get_aspect() != "auto":
            continue

        wanted = 0.0 if whole else min(was, _LOW)
        found = rows.rows_of(ax)
        if 0 < len(found) <= _MOST_ROWS:
            above = can_rise and _names_take_the_room(ax)
            if above:
                rows.put_above(ax)
            wanted = max(wanted, rows.height_wanted(ax, found, above))
        more = wanted - ax.bbox.height / fig.dpi
        lacking[spec.rowspan.start] = max(lacking.get(spec.rowspan.start, 0.0), more)

    if any(more > 0 for more in lacking.values()):
        wide, tall = fig.get_size_inches()
        fig.set_size_inches(wide, tall + sum(lacking.values()))
        _write_words(fig)
    fig.draw_without_rendering()


def _fill_the_width(fig: Any) -> None:
    """Une carte que ses mots ont resserrée s’allonge jusqu’à prendre la largeur d’un téléphone."""
    maps = [ax for ax in fig.axes if is_declared(ax)]
    for _ in range(_TRIES):
        lacking = [(_MAP * WIDTH - _inches(ax)) * _slope(ax) for ax in maps]
        if max(lacking, default=0) < _UNDER:
            return
        wide, tall = fig.get_size_inches()
        fig.set_size_inches(wide, tall + len(maps) * max(lacking))
        _write_words(fig)
        fig.draw_without_rendering()


def _names_take_the_room(ax: Any) -> bool:
    """Vrai si les noms, à gauche, laissent trop peu au dessin, ou s’y plient en plus de lignes qu’on n’en lit d’un trait."""
    columns = ax.get_subplotspec().get_gridspec().ncols
    lines = max(label.get_text().count("\n") + 1 for label in ax.yaxis.get_ticklabels())
    return bool(lines > _MOST_LINES or ax.get_position().width < _ROOMY / columns)


def _spacing(ax: Any) -> float:
    """Combien de points d’image séparent, au moins, deux points voisins d’un semis ; 0 s’il n’y en a pas deux."""
    spots = marks_of(ax)[:, :2].round(1)
    spots = np.unique(spots[np.isfinite(spots).all(axis=1)], axis=0)  # une année sans valeur n’a pas de place
    if not 1 < len(spots) <= _MOST_MARKS:
        return 0.0
    apart = np.hypot(*(spots[:, None] - spots).transpose(2, 0, 1))
    np.fill_diagonal(apart, np.inf)
    return float(np.median(apart.min(axis=1)))


def _keep_marks_apart(fig: Any, before: list[float]) -> None:
    """Des points à part, ou qui se touchaient à peine, se colleraient sur une figure étroite : un jour reste entre eux."""
    for ax, was in zip(fig.axes, before, strict=True):
        marks = marks_of(ax)
        now = _spacing(ax)
        if is_declared(ax) or not was or not len(marks):
            continue
        across = 2 * float(np.median(marks[:, 2]))
        if across > was or across <= _APART * now:
            continue  # ils se chevauchaient déjà, ou se distinguent encore
        ratio = _APART * now / across
        for line in ax.lines:
            size = line.get_markersize()
            line.set_markersize(max(size * ratio, min(size, _LEAST_MARK)))
        for cloud in ax.collections:
            if isinstance(cloud, PathCollection):
                sizes = cloud.get_sizes()
                cloud.set_sizes(np.maximum(sizes * ratio**2, np.minimum(sizes, _LEAST_MARK**2)))


def _enlarge(fig: Any) -> None:
    """Chaque mot à la taille qu’il a sur un téléphone."""
    for text in fig.findobj(Text):
        text.set_fontsize(_size(text.get_fontsize()))
    for ax in all_axes(fig):
        for name, axis in ax._axis_map.items():
            labels = axis.get_ticklabels()
            if labels and name in ("x", "y"):
                ax.tick_params(axis=name, labelsize=_size(labels[0].get_fontsize()))


def _size(usual: float) -> float:
    if usual >= _POSTER:
        return max(min(usual, _LEAST_POSTER), usual * _SHRUNK_POSTER)
    return min(_TITLE, max(LEAST, usual * _SHRUNK))


def _shrink_marks(fig: Any) -> None:
    """Des points plus petits ; ceux d’une carte, ou d’une légende, disent un nombre et gardent leur taille."""
    for ax in fig.axes:
        if is_declared(ax) or ax.get_legend() is not None:
            continue
        for line in ax.lines:
            line.set_markersize(line.get_markersize() * _MARKS)
        for cloud in ax.collections:
            if isinstance(cloud, PathCollection):
                cloud.set_sizes(cloud.get_sizes() * _MARKS**2)


def _inches(ax: Any) -> float:
    """La largeur du dessin, en pouces."""
    return float(ax.bbox.width / ax.get_figure().dpi)


def shrink_circles(fig: Any, widths: list[float]) -> None:
    """Les cercles d’une carte rétrécissent comme elle, et leur légende avec eux : ils se couvriraient les uns les autres."""
    for ax, before in zip(fig.axes, widths, strict=True):
        legends = [box for box in ax.artists if box.get_gid() == CIRCLES_GID]
        ratio = _inches(ax) / before
        if not legends or ratio >= 1:
            continue
        for box in legends:
            box.shrink(ratio)
        for cloud in ax.collections:
            if isinstance(cloud, PathCollection):
                cloud.set_sizes(cloud.get_sizes() * ratio**2)


def _shorten_leaders(fig: Any, widths: list[float]) -> None:
    """Le trait d’un nom raccourcit comme sa carte : aussi long, il le porterait contre le nom d’une autre ville."""
    for ax, before in zip(fig.axes, widths, strict=True):
        ratio = _inches(ax) / before
        if not is_declared(ax) or ratio >= 1:
            continue
        for text in ax.texts:
            if getattr(text, "arrow_patch", None) is not None and text.anncoords == "offset points":
                across, upward = text.xyann
                text.xyann = (across * ratio, upward * ratio)


def _raise_foot(fig: Any) -> None:
    """Le dessin laisse sous lui la place de la note et de la source, dont les lettres ont grandi."""
    engine = fig.get_layout_engine()
    if engine is None:
        return
    foot = [text for text in fig.texts if is_ours(text) and text.get_verticalalignment() == "bottom"]
    _stack(foot)
    top_of_foot = max((text.get_window_extent().y1 for text in foot), default=0) / fig.bbox.height
    left, bottom, width, height = engine.get()["rect"]
    lacking = top_of_foot + _UNDER / fig.get_size_inches()[1] - bottom
    if lacking > 0:
        engine.set(rect=(left, bottom + lacking, width, height - lacking))


def _stack(foot: list[Any]) -> None:
    """La note monte de ce que la source, sous elle, a gagné en grandissant : sans cela, leurs lignes se touchent."""
    foot.sort(key=lambda text: text.get_position()[1])
    for below, above in pairwise(foot):
        apart = _UNDER_NOTE * above.get_fontsize() * above.get_figure().dpi / 72
        lacking = below.get_window_extent().y1 + apart - above.get_window_extent().y0
        if lacking > 0:
            above.set_y(above.get_position()[1] + lacking / above.get_figure().bbox.height)


def _make_room(fig: Any) -> None:
    """Recule le bord gauche d’un graphique dont un mot déborde sur les noms de ses lignes."""
    for ax in fig.axes:
        if is_declared(ax) or not ax.axison or ax.get_xscale() != "linear" or ax.xaxis_inverted():
            continue
        named = any(label.get_text().strip() for label in ax.yaxis.get_ticklabels())
        lefts = [text.get_window_extent().x0 for text in ax.texts if text.get_text().strip()]
        if not named or not lefts:
            continue

        lacking = (ax.bbox.x0 - min(lefts)) / ax.bbox.width
        if 0 < lacking < _MOST_ROOM:
            low, high = ax.get_xlim()
            ax.set_xlim(low - (high - low) * (lacking + _MARGIN), high)


def _part_values(fig: Any) -> None:
    """Éloigne une valeur écrite à gauche de sa barre, qui se lirait d’un trait avec le nom de sa ligne."""
    for ax in fig.axes:
        if is_declared(ax) or not ax.axison or ax.get_xscale() != "linear" or ax.xaxis_inverted():
            continue
        for _ in range(_TRIES):
            lacking = _lacking(ax) / ax.bbox.width
            if 0 < lacking < _MOST_ROOM:
                low, high = ax.get_xlim()
                ax.set_xlim(low - (high - low) * lacking, high)


def _lacking(ax: Any) -> float:
    """Ce qu’il manque, en points d’image, entre un nom de ligne et la valeur qui le suit ; 0 s’ils se distinguent."""
    lacking = 0.0
    words = [text.get_window_extent() for text in ax.texts if text.get_text().strip()]
    for label in ax.yaxis.get_ticklabels():
        if not label.get_text().strip():
            continue
        name = label.get_window_extent()
        breath = _BETWEEN * label.get_fontsize() * ax.get_figure().dpi / 72
        for word in words:
            on_its_row = word.y0 < name.y1 and name.y0 < word.y1
            if on_its_row and word.x0 > name.x0:
                lacking = max(lacking, breath - (word.x0 - name.x1))
    return lacking


def _part_words(fig: Any) -> None:
    """Les noms d’une carte, ou d’un nuage, se rangent contre leurs cercles, les remarques d’un graphique s’écartent."""
    for ax in fig.axes:
        marks = marks_of(ax)
        if is_declared(ax):
            places.part(ax, marks)
        elif not places.part_cloud(ax, marks):
            remarks.part(ax, marks)


def _height(fig: Any, wide: float, tall: float, stretch: float) -> float:
    """La hauteur de la version étroite : celle de la grande, ou ce que demande une forme que l’on ne peut étirer."""
    maps = [ax for ax in fig.axes if is_declared(ax)]
    if maps:
        (west, east), (south, north) = maps[0].get_xlim(), maps[0].get_ylim()
        slope = abs((north - south) / (east - west))
        rows = len(fig.axes)
        return (WIDTH * slope + 1.3) * rows + 1.3

    whole = not any(map(is_ours, fig.texts)) and not any(ax.axison for ax in fig.axes)
    if fig.axes and whole and not _are_forms(fig):
        return tall * WIDTH / wide  # un dessin entier : étiré, il ne serait plus le même
    if len(fig.axes) == 1 and fig.axes[0].get_aspect() != "auto":
        return max(tall * WIDTH / wide, WIDTH * _slope(fig.axes[0]) + _ROOM_FOR_WORDS)
    if _are_forms(fig):
        return max(tall * WIDTH / wide * 1.15 + 0.6, _height_of_forms(fig))
    return tall * 1.05 * stretch


def _are_forms(fig: Any) -> bool:
    """Vrai de plusieurs dessins que l’on ne peut étirer, dont deux images l’une sous l’autre."""
    return len(fig.axes) > 1 and all(ax.get_aspect() != "auto" for ax in fig.axes)


def _height_of_forms(fig: Any) -> float:
    """La hauteur d’une grille de formes que l’on ne peut étirer : chacune aussi large que sa colonne, son titre au-dessus."""
    specs = [ax.get_subplotspec() for ax in fig.axes]
    if len(specs) < 2 or any(spec is None for spec in specs):
        return 0.0
    grid = specs[0].get_gridspec()
    column = (WIDTH - 0.3) / grid.ncols
    slopes: dict[int, float] = {}
    for spec, ax in zip(specs, fig.axes, strict=True):
        row = spec.rowspan.start
        slopes[row] = max(slopes.get(row, 0.0), _slope(ax))
    return sum(column * slope + _FORM_TITLE for slope in slopes.values()) + 1.3


def _slope(ax: Any) -> float:
    """La hauteur d’une forme, pour une largeur de 1."""
    if ax.name != "rectilinear":
        return 1.0
    (west, east), (south, north) = ax.get_xlim(), ax.get_ylim()
    return abs((north - south) / (east - west)) * float(ax.get_aspect())


def _stacked(fig: Any) -> float:
    """Met des graphiques côte à côte les uns sous les autres ; rend de combien la figure s’allonge."""
    specs = [ax.get_subplotspec() for ax in fig.axes]
    if not specs or any(spec is None for spec in specs):
        return 1.0
    grid = specs[0].get_gridspec()
    alone = all(spec.num1 == spec.num2 and spec.get_gridspec() is grid for spec in specs)
    if grid.ncols < 2 or not alone:
        return 1.0

    axes = list(fig.axes)
    columns = 1 if grid.ncols == 2 or _each_names_its_bars(specs, axes) else 2
    if _rows_are_named(grid, specs, axes):
        axes.sort(key=lambda ax: ax.get_subplotspec().colspan.start)
        columns = grid.nrows * max(1, _MOST_FORMS // grid.nrows)

    rows = -(-len(specs) // columns)
    fresh = fig.add_gridspec(rows, columns)
    for rank, ax in enumerate(axes):
        ax.set_subplotspec(fresh[rank])
        if columns == 1:  # sous un autre, un graphique n’a plus de voisin qui gradue pour lui
            ax.tick_params(labelleft=True)
    return 0.85 * rows / grid.nrows


def _each_names_its_bars(specs: list[Any], axes: list[Any]) -> bool:
    """Vrai si un graphique qui a un voisin à sa gauche écrit ses propres noms : deux n’y tiendraient pas de front."""
    inner = [ax for spec, ax in zip(specs, axes, strict=True) if spec.colspan.start > 0]
    return any(
        isinstance(ax.yaxis.get_major_formatter(), StrCategoryFormatter)
        and ax.yaxis.get_tick_params().get("labelleft", True)
        for ax in inner
    )


def _rows_are_named(grid: Any, specs: list[Any], axes: list[Any]) -> bool:
    """Vrai d’une grille de formes dont chaque rangée a son nom, à gauche : c’est par colonnes qu’elle se lit."""
    forms = all(ax.get_aspect() != "auto" for ax in axes)
    named = {spec.num1 for spec, ax in zip(specs, axes, strict=True) if ax.get_ylabel()}
    return (
        forms
        and 1 < grid.nrows <= _MOST_FORMS
        and named == set(range(0, grid.nrows * grid.ncols, grid.ncols))
    )


def _legends_below(fig: Any) -> None:
    """Une légende posée à droite du dessin passe dessous : à côté, elle le réduirait à rien."""
    for ax in fig.axes:
        boxes = [ax.get_legend(), *ax.artists]
        moved = [box for box in boxes if box is not None and _is_beside(ax, box)]
        for box in moved:
            lowered = ScaledTranslation(0, -_UNDER_SCALE / 72, fig.dpi_scale_trans)
            box.set_bbox_to_anchor((0.0, 0.0), transform=ax.transAxes + lowered)
        for inset in ax.child_axes:
            if moved and _is_right_of(ax, inset):
                inset.set_axes_locator(_Below(ax))


def _is_beside(ax: Any, box: Any) -> bool:
    anchor = box.get_bbox_to_anchor()
    return bool(anchor.x0 > ax.bbox.x1 - 1)


def _is_right_of(ax: Any, inset: Any) -> bool:
    place = inset.get_axes_locator()(inset, None)
    return bool(place.x0 >= ax.get_position().x1 - 0.01)


class _Below:
    """La place du petit histogramme d’une carte : sous elle, à droite de sa légende."""

    def __init__(self, ax: Any) -> None:
        self.ax = ax

    def __call__(self, inset: Any, renderer: Any) -> Any:
        place = Bbox.from_bounds(0.6, -0.4, 0.38, 0.17)
        return TransformedBbox(place, self.ax.transAxes + inset.get_figure().transFigure.inverted())


def _fold_names(fig: Any) -> None:
    """Les noms longs d’un axe, sur plusieurs lignes ; des jours et des mois, en abrégé."""
    for ax in fig.axes:
        _shorten_dates(ax)
        for axis, room in ((ax.yaxis, _NAME), (ax.xaxis, _slot(ax))):
            named = rows.has_named_rows(ax) if axis is ax.yaxis else rows.has_names(axis)
            if not named:
                continue
            names = [label.get_text() for label in axis.get_ticklabels()]
            if axis is ax.yaxis and len(names) > _MOST_NAMES:
                continue  # leurs lignes sont trop serrées pour se dédoubler
            if any(len(line) > room for name in names for line in name.split("\n")):
                axis.set_ticks(axis.get_ticklocs(), [_folded(name, room) for name in names])


def _shorten_dates(ax: Any) -> None:
    """Abrège les jours ou les mois écrits sous un graphique, si l’un d’eux est plus large que sa place."""
    names = [label.get_text() for label in ax.xaxis.get_ticklabels()]
    if names and any(len(name) > _slot(ax) for name in names):
        shorter = _shortened(names)
        if shorter != names:
            ax.xaxis.set_ticks(ax.xaxis.get_ticklocs(), shorter)


def _shortened(names: list[str]) -> list[str]:
    """Des jours en « lun. », des mois en initiales, s’il n’y a que cela : leur ordre les fait reconnaître.

    >>> _shortened(["lundi", "mardi"]), _shortened(["janv.", "févr."]), _shortened(["mars 2004", "mai 2004"])
    (['lun.', 'mar.'], ['J', 'F'], ['mars 2004', 'mai 2004'])
    """
    bare = [normalise(name).rstrip(".") for name in names]
    if all(_begins_one(name, _DAYS) for name in bare):
        return [f"{name[:3]}." for name in bare]
    if all(_begins_one(name, _MONTHS) for name in bare):
        return [name[:1].upper() for name in bare]
    return names


def _begins_one(name: str, whole: Iterable[str]) -> bool:
    return any(one.startswith(name) for one in whole)


def _slot(ax: Any) -> int:
    """Combien de lettres tiennent sous une graduation, en travers."""
    count = max(1, len(ax.xaxis.get_ticklocs()))
    width = 72 * WIDTH * 0.8 * ax.get_position().width
    return max(4, int(width / count / (_LETTER * LEAST)))


def _folded(words: str, room: int) -> str:
    lines = []
    for part in words.split("\n"):
        lines += balanced(part, room)
    return "\n".join(lines)


def _fold_words(fig: Any) -> None:
    """Une remarque écrite dans le dessin prend plusieurs lignes si elle en sort, puis si des mots se chevauchent encore."""
    written = [text for ax in fig.axes for text in ax.texts]
    titles = [title for ax in fig.axes for title in (ax.title, ax._left_title, ax._right_title)]
    for text in [*written, *titles, *(ax.xaxis.label for ax in fig.axes)]:
        box = text.get_window_extent()
        if box.x0 < 0 or box.x1 > fig.bbox.x1:
            _fold(text, _letters_inside(text, box, fig.bbox.x1))

    for ax in fig.axes:
        _thin(ax.xaxis)

    if faults(fig):
        for text in written:
            if max(map(len, text.get_text().split("\n"))) > _REMARK:
                _fold(text, _REMARK)


def _fold_beside(fig: Any) -> None:
    """Un mot écrit à droite du dessin s’y plie, s’il lui prend trop de largeur."""
    for ax in fig.axes:
        if is_declared(ax):
            continue
        for text in ax.texts:
            words = text.get_text()
            beside = text.get_window_extent().x1 - ax.bbox.x1
            if beside > _BESIDE * fig.bbox.width and "\n" not in words:
                _fold(text, len(words) // 2 + 2)


def _fold(text: Any, room: int) -> None:
    """Plie un texte, en deux lignes au moins ; pas s’il est posé lettre à lettre, que le dessin peut souligner."""
    if "mono" in " ".join(text.get_fontfamily()).lower():
        return

    words = text.get_text()
    text.set_text(_folded(words, max(8, min(room, len(words) // 2 + 2))))


def _letters_inside(text: Any, box: Any, edge: float) -> int:
    """Combien de lettres d’une ligne tiennent entre les bords de la figure, depuis l’endroit où elle est écrite."""
    middle = (box.x0 + box.x1) / 2
    rooms = {"left": edge - box.x0, "right": box.x1, "center": 2 * min(middle, edge - middle)}
    letters = max(len(line) for line in text.get_text().split("\n"))
    return int(rooms[text.get_horizontalalignment()] / box.width * letters)


def _thin(axis: Any) -> None:
    """Une graduation de nombres sur deux, si elles se touchent : leurs noms se lisent encore."""
    ticks = named_ticks(axis)
    if len(ticks) < _FEW_TICKS or not all(_DIGIT.search(tick.label1.get_text()) for tick in ticks):
        return
    if not crowded(ticks):
        return
    names = [tick.label1.get_text() if rank % 2 == 0 else "" for rank, tick in enumerate(ticks)]
    axis.set_ticks([tick.get_loc() for tick in ticks], names)


def _plots_are_wide_enough(fig: Any) -> bool:
    """Vrai si aucun graphique n’est écrasé par ses propres noms."""
    for ax in fig.axes:
        spec = ax.get_subplotspec()
        columns = spec.get_gridspec().ncols if spec is not None else 1
        stretched = spec is not None and ax.get_aspect() == "auto"
        if stretched and ax.get_position().width < _PLOT / columns:
            return False
    return True
