"""Redessiner une figure pour un téléphone : plus étroite, ses mots à leur taille, ses graphiques les uns sous les autres.

Une image de 730 points montrée sur 358 a des lettres de 6 points. La figure est donc dessinée une deuxième fois, sur une
copie : celle de la personne ne change pas. Si des mots s’y chevauchent ou en sortent, il n’y a pas de version étroite,
et la page fait glisser la figure entière, à sa taille.
"""

from itertools import pairwise, product
from typing import Any

from matplotlib.text import Text
from matplotlib.transforms import Bbox, ScaledTranslation, TransformedBbox

from datakit.draw import dots, folding, places, remarks, rows, stacking
from datakit.draw.clashes import faults, marks_of
from datakit.draw.sizes import LEAST, WIDTH, inches, slope
from figaudit.base.declared import is_declared
from figaudit.base.figtext import is_ours, write
from figaudit.base.theme import style
from figaudit.base.ticks import all_axes, translate
from figaudit.mend.copying import copy_figure

_SHRUNK = 0.88  # de la grande figure à la petite : 11 points de corps en font 9,7
_TITLE = 13.0
_POSTER = 20.0  # corps : dès cette taille, un mot fait le dessin (le quantième d’une affiche), et reste le plus gros
_LEAST_POSTER = 22.0
_UNREADABLE_SIZE = 5.0  # corps : un texte si petit est illisible exprès, et c’est ce que la figure montre
_SHRUNK_POSTER = 0.6  # comme la largeur, de la grande figure à la petite, à peu près
_PLOT = 0.36  # part de la largeur qu’un graphique garde au moins, à côté de ses noms
_ROOMY = 0.5  # part de la largeur : en dessous, les noms passent au-dessus de leurs lignes
_MOST_LINES = 2  # lignes d’un nom, à gauche
_MOST_ROWS = 16  # au-delà, des noms au-dessus feraient défiler trop longtemps
_LOW = 2.2  # pouces : un dessin plus haut peut perdre de sa hauteur sur un téléphone
# Ce que l’on essaie, du plus fidèle au plus changé : un téléphone défile, une figure peut donc y être plus haute
_STRETCHES = (1.0, 1.4, 1.9)
_MOST_ROOM = 0.25  # part de la largeur que l’on cède à un mot qui déborde, au plus
_MARGIN = 0.02
_BETWEEN = 0.9  # corps, entre le nom d’une ligne et la valeur écrite à gauche de sa barre
_UNDER_SCALE = 32  # points sous une carte : son échelle y est écrite, puis sa légende
# Mots qui se gênent dans la grande figure : dès là, elle ne se lit pas (un camembert de quarante parts), et c’est son sujet
_UNREADABLE = 40
_MAP = 0.9  # part de la largeur qu’une carte prend au moins
_LEAST_GAP = 0.25  # pouces : moins, entre le titre et la carte, est une marge
_SAME_WIDTH = 0.99  # part de la largeur d’une carte qu’elle garde, à peu de chose près
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
    map_widths = [inches(ax) for ax in fig.axes]
    heights = [ax.bbox.height / fig.dpi for ax in fig.axes]
    spacings = [dots.spacing(ax) for ax in fig.axes]
    _enlarge(fig)
    gained = stacking.stack(fig)
    fig.set_size_inches(WIDTH, stacking.height(fig, wide, tall * gained, stretch))
    if stretch > 1:
        dots.shrink(fig)

    _legends_below(fig)
    _write_words(fig)
    folding.fold_names(fig)
    fig.draw_without_rendering()
    folding.fold_beside(fig)
    _give_room(fig, heights, above)
    _fill_the_width(fig)
    _close_the_gap(fig)
    dots.shrink_circles(fig, map_widths)
    dots.shorten_leaders(fig, map_widths)
    folding.fold_words(fig)
    _part_words(fig)
    _part_values(fig)
    if stretch > 1:
        _make_room(fig)
    fig.draw_without_rendering()
    dots.keep_apart(fig, spacings)


def _write_words(fig: Any) -> None:
    """Le titre, la note et la source, à la largeur de la figure et à la taille d’un téléphone."""
    if rewrite_words(fig, _SHRUNK):
        _enlarge(fig)
        _raise_foot(fig)


def rewrite_words(fig: Any, shrunk: float = 1.0) -> bool:
    """Récrit le titre, la note et la source à la largeur de la figure ; faux d’un dessin qui porte lui-même son titre, et le garde.

    `shrunk` : de combien le titre et le sous-titre vont rétrécir ensuite, et le titre prend la largeur qu’il y gagne.
    """
    words = getattr(fig, "_figaudit_text", None)
    if not words or not any(map(is_ours, fig.texts)):
        return False
    # une copie ne sait pas retirer les anciens d’elle-même
    fig.texts = [text for text in fig.texts if not is_ours(text)]
    write(fig, words, shrunk)
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
    """Une carte, ou un dessin sans axe, que ses mots ont resserré s’allonge jusqu’à prendre la largeur d’un téléphone."""
    maps = [ax for ax in fig.axes if is_declared(ax) or _is_a_lone_drawing(ax)]
    for _ in range(_TRIES):
        lacking = [(_MAP * WIDTH - inches(ax)) * slope(ax) for ax in maps]
        if max(lacking, default=0) < _UNDER:
            return
        _set_height(fig, fig.get_size_inches()[1] + len(maps) * max(lacking))


def _close_the_gap(fig: Any) -> None:
    """Le vide laissé entre le titre et une carte seule s’ôte, tant qu’elle garde sa largeur."""
    if len(fig.axes) != 1 or not (is_declared(fig.axes[0]) or _is_a_lone_drawing(fig.axes[0])):
        return
    for _ in range(_TRIES):
        gap = _gap_under_the_title(fig)
        if gap < _LEAST_GAP or not _lower(fig, gap - _UNDER):
            return


def _lower(fig: Any, removed: float) -> bool:
    """Ôte cette hauteur à la figure, ou sa moitié, ou son quart ; faux si rien ne s’ôte sans rétrécir la carte."""
    (ax,) = fig.axes
    tall = fig.get_size_inches()[1]
    was_wide = inches(ax)
    while removed > _UNDER:
        _set_height(fig, tall - removed)
        if inches(ax) > _SAME_WIDTH * was_wide:
            return True
        removed /= 2
    _set_height(fig, tall)
    return False


def _set_height(fig: Any, tall: float) -> None:
    """La même figure, à cette hauteur, et ses mots récrits à leur place."""
    fig.set_size_inches(fig.get_size_inches()[0], tall)
    _write_words(fig)
    fig.draw_without_rendering()


def _gap_under_the_title(fig: Any) -> float:
    """Ce qui est vide, en pouces, entre les mots du haut et le dessin ; 0 si rien n’est écrit là-haut."""
    words = [text for text in fig.texts if is_ours(text) and text.get_verticalalignment() == "top"]
    if not words:
        return 0.0
    foot_of_words = min(text.get_window_extent().y0 for text in words)
    return float(foot_of_words - fig.axes[0].get_tightbbox().y1) / fig.dpi


def _is_a_lone_drawing(ax: Any) -> bool:
    """Vrai d’un dessin seul dans sa figure, sans axe, dont les proportions ne changent pas."""
    return len(ax.get_figure().axes) == 1 and ax.get_aspect() != "auto" and not ax.axison


def _names_take_the_room(ax: Any) -> bool:
    """Vrai si les noms, à gauche, laissent trop peu au dessin, ou s’y plient en plus de lignes qu’on n’en lit d’un trait."""
    columns = ax.get_subplotspec().get_gridspec().ncols
    lines = max(label.get_text().count("\n") + 1 for label in ax.yaxis.get_ticklabels())
    return bool(lines > _MOST_LINES or ax.get_position().width < _ROOMY / columns)


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
    if usual < _UNREADABLE_SIZE:
        return usual
    if usual >= _POSTER:
        return max(min(usual, _LEAST_POSTER), usual * _SHRUNK_POSTER)
    return min(_TITLE, max(LEAST, usual * _SHRUNK))


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
        if not _can_give_room(ax):
            continue
        named = any(label.get_text().strip() for label in ax.yaxis.get_ticklabels())
        lefts = [text.get_window_extent().x0 for text in ax.texts if text.get_text().strip()]
        if not named or not lefts:
            continue

        lacking = (ax.bbox.x0 - min(lefts)) / ax.bbox.width
        if 0 < lacking < _MOST_ROOM:
            _move_left_edge(ax, lacking + _MARGIN)


def _part_values(fig: Any) -> None:
    """Éloigne une valeur écrite à gauche de sa barre, qui se lirait d’un trait avec le nom de sa ligne."""
    for ax in fig.axes:
        if not _can_give_room(ax):
            continue
        for _ in range(_TRIES):
            lacking = _lacking(ax) / ax.bbox.width
            if 0 < lacking < _MOST_ROOM:
                _move_left_edge(ax, lacking)


def _can_give_room(ax: Any) -> bool:
    """Vrai d’un graphique dont le bord gauche peut reculer sans changer ce qu’il dit."""
    if is_declared(ax) or not ax.axison:
        return False
    return ax.get_xscale() == "linear" and not ax.xaxis_inverted()


def _move_left_edge(ax: Any, part: float) -> None:
    """Recule le bord gauche de cette part de la largeur."""
    low, high = ax.get_xlim()
    ax.set_xlim(low - (high - low) * part, high)


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


def _plots_are_wide_enough(fig: Any) -> bool:
    """Vrai si aucun graphique n’est écrasé par ses propres noms."""
    for ax in fig.axes:
        spec = ax.get_subplotspec()
        columns = spec.get_gridspec().ncols if spec is not None else 1
        stretched = spec is not None and ax.get_aspect() == "auto"
        if stretched and ax.get_position().width < _PLOT / columns:
            return False
    return True
