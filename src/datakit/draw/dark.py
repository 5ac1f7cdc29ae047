"""Une figure sur un papier sombre : l’encre y devient claire, chaque couleur du kit a la sienne, une photo garde les siennes."""

import math
import re
from functools import cache
from itertools import product
from typing import Any

import numpy as np
from matplotlib.collections import Collection, PatchCollection, PolyCollection
from matplotlib.colors import to_rgba, to_rgba_array
from matplotlib.image import AxesImage
from matplotlib.lines import Line2D
from matplotlib.patches import Patch
from matplotlib.patheffects import withStroke
from matplotlib.spines import Spine
from matplotlib.text import Text

from datakit.draw.palette_png import packed, palette_png, unpacked
from figaudit.base.colour import ON_DARK, PALETTE, oklab, parse, readable
from figaudit.base.declared import is_declared
from figaudit.base.theme import DRAWN_GID, pixels, style
from figaudit.base.ticks import all_axes
from figaudit.mend.copying import copy_figure

_NAMES_THE_INK = re.compile(r"\bnoire?s?\b|\bfoncée?s?\b", re.IGNORECASE)
# « en noir », « trait noir », « noir, réparé » : une couleur, et non « Le Rouge et le Noir ».
_BLACK_INK = re.compile(
    r"(?:(?<=\b[Ee]n )|(?<=trait )|(?<=Trait )|(?<=traits )|(?<=Traits )|(?<=points )|(?<=point )|(?<=[:;] ))"
    r"(?P<ink>noire?s?)\b"
)
_WHITE_WORDS = {"noir": "blanc", "noirs": "blancs", "noire": "blanche", "noires": "blanches"}
_LIGHT = np.array([0.93, 0.92, 0.9])  # l’encre noire devenue claire
GROUND = np.array([0.129, 0.141, 0.157])  # #212428, le fond des cartes du site, en sombre
_SAME_INK = 0.035  # écart entre deux encres (de 0 à 1) en deçà duquel c’est la même, aux arrondis près
_WHITE = 0.97  # de 0 à 1 : dessous, une figure a choisi un autre papier que le blanc
# Clarté et teinte (OKLab) à partir desquelles un papier n’est plus blanc : un crème, un parchemin.
_PALE = 0.85
_TINTED = 0.02
_VIVID = 0.06  # une teinte OKLab à partir de laquelle la couleur la plus claire d’une palette n’est pas du papier : un jaune
_STEPS = 9  # couleurs que l’on regarde d’une palette
_SAME = 1e-3  # deux clartés égales, aux arrondis près
_LARGE = 0.05  # part de la figure dès laquelle une surface en est le papier
_RIM = np.array([197, 195, 190])  # #c5c3be, le gris clair des pages sombres
_SWALLOWED = 120  # de 0 à 255 : une couleur dont rien n’est plus clair se fond dans le papier sombre
_HALO = 3.0  # points autour d’un nom, un peu plus que le cerne que lui donnent les cartes
_TOUCHED = 0.02  # part du cadre d’un mot : au-delà, il est sur une surface, ou en sort


def can_be_dark(fig: Any) -> bool:
    """Une figure dont les mots nomment l’encre, sans que l’on sache les redire, reste claire ; une carte postale aussi.

    Celle-ci a choisi son papier : retourné, le sien serait une autre couleur que personne n’a choisie.
    """
    *paper, opacity = to_rgba(fig.patch.get_facecolor())
    if opacity and min(paper) < _WHITE:
        return False
    said = " ".join(text.get_text() for text in fig.findobj(Text))
    if not _keeps_its_colours(fig):
        said = _BLACK_INK.sub("", said)  # redit en blanc sur le papier sombre
    if _NAMES_THE_INK.search(said):
        return False
    return all(ax.get_visible() for ax in fig.axes)


def _is_tinted_paper(patch: Any) -> bool:
    """Vrai d’une surface opaque, pâle et teintée : un papier dessiné, un parchemin."""
    *colour, opacity = to_rgba(patch.get_facecolor())
    if opacity < 1 or not patch.get_fill():
        return False
    lightness, green_red, blue_yellow = oklab(colour)
    return lightness > _PALE and math.hypot(green_red, blue_yellow) > _TINTED


def _draws_paper(ax: Any) -> bool:
    """Vrai d’un dessin dont un papier couvre une bonne part : ce qui y est posé garde ses couleurs."""
    page = ax.figure.bbox
    for patch in ax.findobj(Patch):
        if _is_tinted_paper(patch):
            box = patch.get_window_extent()
            if box.width * box.height > _LARGE * page.width * page.height:
                return True
    return False


def _has_classes(ax: Any) -> bool:
    """Vrai d’une carte faite sans le kit, une série de contours par classe : sa couleur est celle de sa classe."""
    if ax.get_aspect() == "auto":
        return False
    shapes = [one for one in ax.collections if isinstance(one, (PolyCollection, PatchCollection))]
    return sum(len(one.get_paths()) > 1 for one in shapes) > 1


def colours_are_data(fig: Any) -> bool:
    """Vrai d’une carte, d’une image, d’un papier dessiné, d’une couleur qui dit une valeur : éclaircie, elle en dirait une autre."""
    for ax in fig.axes:
        if _draws_paper(ax) or _has_classes(ax):
            return True
        if is_declared(ax) or ax.images:
            return True
        if any(one.get_array() is not None for one in ax.collections):
            return True
    return False


def _keeps_its_colours(fig: Any) -> bool:
    """Vrai d’une photo, d’un papier dessiné, d’une palette qui ne part pas du papier : retournées, elles diraient autre chose.

    Une carte, et toute palette qui va du pâle au soutenu, se retourne avec le papier : le presque-vide reste près du fond,
    et le plus fort s’en détache encore.
    """
    for ax in fig.axes:
        if _draws_paper(ax):
            return True
        if any(not _starts_at_the_paper(image) for image in ax.images):
            return True
        coloured = [one for one in ax.collections if one.get_array() is not None]
        if not all(map(_starts_at_the_paper, coloured)):
            return True
    return False


def _starts_at_the_paper(coloured: Any) -> bool:
    """Vrai d’une palette dont la couleur la plus claire est celle du papier, à un bout ou au milieu, et qui fonce de là."""
    values = np.asarray(coloured.get_array())
    if values.ndim == 3:  # une photo, sauf si c’est une figure que l’on a redessinée, sur son papier blanc
        return coloured.get_gid() == DRAWN_GID
    seen = np.array([oklab(colour[:3]) for colour in coloured.cmap(np.linspace(0, 1, _STEPS))])
    lightness = seen[:, 0]
    palest = int(lightness.argmax())
    vivid = math.hypot(*seen[palest, 1:])
    if lightness[palest] < _PALE or vivid > _VIVID:
        return False
    rises = np.diff(lightness[: palest + 1])
    falls = np.diff(lightness[palest:])
    return bool((rises > -_SAME).all() and (falls < _SAME).all())


def dark_png(fig: Any, dpi: int) -> bytes:
    """La figure sur un papier sombre, en PNG ; rien si elle doit rester claire."""
    if not can_be_dark(fig):
        return b""
    return palette_png(darkened(fig, dpi), dpi)


def darkened(fig: Any, dpi: int = 144, seen: Any = None) -> Any:
    """La figure sur un papier sombre ; une photo, un papier dessiné y gardent leurs couleurs.

    `seen` : ses points, si elle vient d’être dessinée à cette finesse.
    """
    if _keeps_its_colours(fig):
        return _around_the_data(fig, dpi, seen)
    said = _said_in_white(fig)
    if said is not None:
        return dark(pixels(said, dpi))
    return dark(pixels(fig, dpi) if seen is None else seen)


def _around_the_data(fig: Any, dpi: int, seen: Any) -> Any:
    """Le papier sombre autour des surfaces, qui gardent leurs couleurs, leurs bords et les noms qui les débordent."""
    seen = np.asarray(pixels(fig, dpi) if seen is None else seen)
    out = dark(seen)
    kept = _filled(fig, dpi)
    out[kept] = seen[kept]
    out[_hidden_rim(kept, seen, dpi), :3] = _RIM
    names = _astride(fig, dpi, kept)
    out[names] = seen[names]
    return out


def _hidden_rim(kept: Any, seen: Any, dpi: int) -> Any:
    """Le bord des surfaces foncées : le papier sombre les avalerait, un liseré clair les en détache.

    Leurs couleurs ne sont pas retournées : celles d’une photo ou d’un arc-en-ciel diraient autre chose.
    """
    width = max(1, round(dpi / 72))
    inside = kept.copy()
    for axis, step in product((0, 1), (-width, width)):
        inside &= np.roll(kept, step, axis)
    return kept & ~inside & (seen[..., :3].max(axis=-1) < _SWALLOWED)


def _astride(fig: Any, dpi: int, filled: Any) -> Any:
    """Les points des noms à cheval sur le bord d’une photo ou d’un papier dessiné : ils gardent leur encre, et un liseré de papier clair.

    Moitié clairs, moitié sombres, ils ne se liraient plus.
    """
    with style():
        bare = copy_figure(fig)
    bare.set_layout_engine("none")
    nothing = np.zeros_like(filled)

    names = [text for text in bare.findobj(Text) if _is_astride(text, bare, filled)]
    if not names:
        return nothing
    for artist in (
        *bare.findobj(Collection),
        *bare.findobj(Patch),
        *bare.findobj(Line2D),
        *bare.findobj(AxesImage),
    ):
        artist.set_alpha(0)
    for text in bare.findobj(Text):
        _without_arrow(text)
        if text in names:
            text.set(color="black", path_effects=[withStroke(linewidth=_HALO, foreground="black")])
        else:
            text.set(alpha=0, path_effects=[])
    return np.asarray(pixels(bare, dpi))[..., 0] < 128


def _is_astride(text: Any, fig: Any, filled: Any) -> bool:
    """Vrai d’un mot en partie sur une surface, en partie sur le papier.

    On ne regarde que le cœur de son cadre, qui déborde ses lettres en haut et en bas.
    """
    if not text.get_visible() or not text.get_text().strip():
        return False
    tall, wide = filled.shape
    box = text.get_window_extent()
    margin = box.height / 4
    down = np.array([box.y1 - margin, box.y0 + margin]) / fig.bbox.height
    across = np.array([box.x0, box.x1]) / fig.bbox.width

    top, bottom = np.clip((1 - down) * tall, 0, tall).astype(int)
    left, right = np.clip(across * wide, 0, wide).astype(int)
    under = filled[top:bottom, left:right]
    return bool(under.size and _TOUCHED < under.mean() < 1 - _TOUCHED)


def _without_arrow(text: Any) -> None:
    """Ôte le trait d’une remarque, qui se dessine avec elle."""
    if getattr(text, "arrow_patch", None) is not None:
        text.arrow_patch.set_visible(False)


def names_black_ink(fig: Any) -> bool:
    """Ses mots disent-ils « en noir », « trait noir » ?"""
    return any(_BLACK_INK.search(text.get_text()) for text in fig.findobj(Text))


def _said_in_white(fig: Any) -> Any:
    """La figure dont les mots nomment l’encre noire, redite : sur un papier sombre, cette encre est blanche.

    Rien si elle ne la nomme pas.
    """
    if not names_black_ink(fig):
        return None
    with style():
        out = copy_figure(fig)
    for text in out.findobj(Text):
        text.set_text(_BLACK_INK.sub(lambda found: _WHITE_WORDS[found["ink"].lower()], text.get_text()))
    return out


def _filled(fig: Any, dpi: int) -> Any:
    """Les points d’image que couvre une surface du dessin ou de sa légende : vrai là où il n’y a pas que du papier."""
    with style():
        bare = copy_figure(fig)
    bare.set_layout_engine("none")  # chaque surface reste où on vient de la dessiner
    papers = [bare.patch, *(ax.patch for ax in all_axes(bare))]
    for text in bare.findobj(Text):
        text.set(alpha=0, path_effects=[])  # invisible, il rendrait sa place au dessin
        _without_arrow(text)
    for line in bare.findobj(Line2D):
        line.set_alpha(0)
    for patch in bare.findobj(Patch):
        if patch not in papers and not isinstance(patch, Spine):
            _blacken(patch)
    for shapes in bare.findobj(Collection):
        _blacken(shapes)
    for image in bare.findobj(AxesImage):
        image.set_data(np.zeros((1, 1, 3)))
    return np.asarray(pixels(bare, dpi))[..., 0] < 128


def _blacken(shape: Any) -> None:
    """Une surface, toute noire ; ce qui n’est qu’un trait disparaît."""
    filled = np.atleast_2d(to_rgba_array(shape.get_facecolor()))
    shape.set(hatch=None, alpha=None)
    if hasattr(shape, "set_array"):
        shape.set_array(None)
    if not len(filled) or not filled[:, 3].any():
        shape.set_alpha(0)
        return
    shape.set(facecolor="black", edgecolor="black")


def dark(seen: Any) -> Any:
    """La même image sur un papier sombre : l’encre noire y devient claire, chaque couleur du kit celle de `ON_DARK`.

    Chaque point est de l’encre sur du papier blanc ; on en tire l’encre et combien il y en a, puis on change l’encre et
    le papier. Le calcul ne se fait qu’une fois par couleur.

    >>> blanc_noir_bleu = np.array([[[255, 255, 255, 255], [0, 0, 0, 255], [6, 91, 165, 255]]], np.uint8)
    >>> dark(blanc_noir_bleu)[0, :2].tolist()
    [[33, 36, 40, 255], [237, 235, 230, 255]]
    """
    out = np.array(seen)
    known, places = np.unique(packed(out), return_inverse=True)
    changed = _on_dark(unpacked(known) / 255)
    out[..., :3] = np.round(255 * changed).astype(np.uint8)[places.reshape(out.shape[:2])]
    return out


def _on_dark(colours: Any) -> Any:
    """Ces couleurs, une par ligne, posées sur un papier sombre."""
    amount, inks = _inks(colours)
    brightness = inks.max(axis=-1, keepdims=True)
    lit = np.minimum(inks + (1 - brightness) * _LIGHT, 1)

    light, dark_ones = _kit_inks()
    far = np.linalg.norm(inks[:, None] - light[None], axis=-1)
    weights = np.exp(-((far / _SAME_INK) ** 2))
    ours = weights.sum(axis=-1, keepdims=True)
    others = np.maximum(1 - ours, 0)
    lit = (weights @ dark_ones + others * lit) / (ours + others)
    return np.clip(amount * lit + (1 - amount) * GROUND, 0, 1)


def _inks(colours: Any) -> tuple[Any, Any]:
    """De chaque couleur vue sur du papier blanc : combien d’encre, et laquelle."""
    amount = 1 - colours.min(axis=-1, keepdims=True)
    return amount, (colours - (1 - amount)) / np.maximum(amount, 1e-6)


@cache
def _kit_inks() -> tuple[Any, Any]:
    """Les encres des couleurs du kit, et de celles des mots écrits dans ces couleurs ; ce qu’elles deviennent en sombre."""
    light, on_dark = [], []
    for name, colour in ON_DARK.items():
        usual = PALETTE[name]
        for one in dict.fromkeys([usual, readable(usual)]):
            amount, inks = _inks(np.array([parse(one)]))
            light.append(inks[0])
            on_dark.append((np.array(parse(colour)) - (1 - amount[0]) * GROUND) / amount[0])
    return np.array(light), np.array(on_dark)
