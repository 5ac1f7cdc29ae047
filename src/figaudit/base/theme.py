"""L'apparence des figures, et leur affichage avec un texte de remplacement."""

import base64
import io
import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

from figaudit.base import figtext, html
from figaudit.base.colour import CATEGORICAL, PALETTE
from figaudit.base.text import NNBSP, number, words

# Points par pouce de l'image, et de l'écran : elle y est affichée à sa taille d'imprimé, nette sur un écran dense.
DPI = 144
_SHOWN = 96
# La variable d'environnement d'un carnet joué pour ses clés seules : ses figures ne sont pas dessinées.
UNSEEN = "FIGAUDIT_UNSEEN"
# L'identifiant (`gid`) d'une image qui est elle-même une figure, sur son papier blanc : ce n'est pas une photo.
DRAWN_GID = "figaudit:drawn"

# Atkinson Hyperlegible Next, du Braille Institute : dessinée pour que I, l et 1, 0 et O ne se confondent pas.
FONTS = Path(__file__).with_name("fonts")
FACE = "Atkinson Hyperlegible Next"
_MICRO, _MU = "\N{MICRO SIGN}", "\N{GREEK SMALL LETTER MU}"
_SPARE = "DejaVu Sans"  # celle de matplotlib, pour les signes que la première n’a pas : flèches, indices, espace fine


@contextmanager
def style() -> Iterator[None]:
    """Dessiner dans ce style, sans rien changer au-dehors.

    >>> import matplotlib as mpl
    >>> avant = mpl.rcParams["axes.spines.top"]
    >>> with style():
    ...     mpl.rcParams["axes.spines.top"]
    False
    >>> mpl.rcParams["axes.spines.top"] == avant
    True
    """
    import matplotlib as mpl
    from cycler import cycler

    settings = words(__file__, "theme.json")
    settings["font.family"] = _faces()
    settings["figure.dpi"] = _SHOWN
    settings["savefig.dpi"] = DPI
    settings["text.color"] = PALETTE["noir"]
    settings["axes.prop_cycle"] = cycler(color=CATEGORICAL)
    with mpl.rc_context(settings):
        yield


@cache
def _faces() -> list[str]:
    """Les polices des figures, de la première essayée à la dernière ; celle du kit si ses fichiers sont là."""
    from matplotlib.font_manager import fontManager

    files = sorted(FONTS.glob("*.ttf"))
    for file in files:
        fontManager.addfont(file)
    if files:
        return [FACE, _SPARE]
    return [_SPARE]


def french_axis(axis: Any, digits: int | None = None, suffix: str = "") -> None:
    """Gradue un axe à la française : `1 234,5`, suivi de `suffix` (« % » par exemple)."""
    tail = f"{NNBSP}{suffix}" if suffix else ""
    axis.set_major_formatter(lambda value, _position: number(value, digits) + tail)


@cache
def face() -> html.Markup:
    """La police du kit, en CSS, ses fichiers compris : une page se lit ainsi sans rien demander à personne.

    >>> face().count("@font-face")
    2
    """
    rules = []
    for file in sorted(FONTS.glob("*.ttf")):
        weight = file.stem.rpartition("-")[2].replace("Regular", "normal").lower()
        data = base64.b64encode(file.read_bytes()).decode()
        source = f'url("data:font/ttf;base64,{data}")'
        rules.append(f'@font-face{{font-family:"{FACE}";font-weight:{weight};src:{source}}}')
    return html.Markup("\n".join(rules))


def figure(nrows: int = 1, ncols: int = 1, *, width: float = 7.6, height: float = 4.4, **kwargs: Any) -> Any:
    """Une figure dans ce style, et ses axes (comme `plt.subplots`), dimensions en pouces.

    Elle n'appartient pas à pyplot : rien ne s'accumule en mémoire, rien ne s'affiche tout seul.

    >>> fig, ax = figure()
    >>> fig.get_size_inches().tolist()
    [7.6, 4.4]
    """
    from matplotlib.figure import Figure

    with style():
        fig = Figure(figsize=(width, height), layout="constrained")
        axes = fig.subplots(nrows, ncols, **kwargs)
    return fig, axes


def pixels(fig: Any, dpi: int = DPI) -> Any:
    """Les points de la figure, en octets : (hauteur, largeur, 4). Elle est dessinée une fois ; `savefig` le ferait deux fois.

    Le temps du dessin, tout mot qui n'a pas choisi sa police prend celle du kit, et toute graduation que personne n'a
    choisie s'écrit à la française.
    """
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    from figaudit.base.ticks import in_french

    usual = fig.canvas
    shown = fig.dpi
    canvas = FigureCanvasAgg(fig)
    try:
        fig.dpi = dpi
        with _in_our_face(fig), _in_our_letters(fig), in_french(fig):
            canvas.draw()
    finally:
        fig.dpi = shown
        fig.set_canvas(usual)
    return canvas.buffer_rgba()


@contextmanager
def _in_our_face(fig: Any) -> Iterator[None]:
    """Donne les polices du kit aux mots écrits hors de son style, et la leur ensuite.

    La liste entière, et non « sans-serif » : matplotlib n'essaie la police suivante, pour un « ₂ » ou une flèche que
    la première n'a pas, que si on les lui nomme toutes.
    """
    import matplotlib as mpl
    from matplotlib.text import Text

    usual = mpl.rcParamsDefault["font.family"]
    plain = [text for text in fig.findobj(Text) if text.get_fontfamily() == usual]
    for text in plain:
        text.set_fontfamily(_faces())
    try:
        with mpl.rc_context({"font.family": _faces()}):
            yield
    finally:
        for text in plain:
            text.set_fontfamily(usual)


@contextmanager
def _in_our_letters(fig: Any) -> Iterator[None]:
    """Écrit « µ » avec la lettre grecque : la police du kit n’a pas le signe, une autre le dessinerait au milieu du mot."""
    from matplotlib.text import Text

    written = [text for text in fig.findobj(Text) if _MICRO in text.get_text()]
    for text in written:
        text.set_text(text.get_text().replace(_MICRO, _MU))
    try:
        yield
    finally:
        for text in written:
            text.set_text(text.get_text().replace(_MU, _MICRO))


def to_png(fig: Any, dpi: int = DPI) -> bytes:
    """La figure en PNG, sans date ni version : deux dessins identiques donnent les mêmes octets."""
    return png_of(pixels(fig, dpi), dpi)


def png_of(seen: Any, dpi: int = DPI) -> bytes:
    """Des points d'image, tels que les rend `pixels`, en PNG."""
    from matplotlib.image import imsave

    unsigned: Any = {"Software": None}
    png = io.BytesIO()
    imsave(png, seen, format="png", dpi=dpi, metadata=unsigned)
    return png.getvalue()


class Shown:
    """Une figure affichable : `<figure>` avec image, texte de remplacement et légende."""

    def __init__(self, fig: Any, alt: str, caption: str = "") -> None:
        unseen = os.environ.get(UNSEEN)
        self.seen = None if unseen else pixels(fig)
        self.png = b"" if unseen else png_of(self.finished(self.seen))
        self.alt = alt
        self.caption = caption
        self.width = round(fig.get_size_inches()[0] * _SHOWN)  # sa taille d'imprimé
        self.foot = figtext.foot(fig)

    def finished(self, seen: Any) -> Any:
        """Les points de l'image, tels qu'on les montre ; qui en hérite peut y ajouter quelque chose."""
        return seen

    def _repr_html_(self) -> str:
        src = "data:image/png;base64," + base64.b64encode(self.png).decode()
        return html.figure(src, self.alt, self.caption, self.width, self.foot.texts, self.foot.share)

    def __repr__(self) -> str:
        return f"[Figure] {self.alt}"
