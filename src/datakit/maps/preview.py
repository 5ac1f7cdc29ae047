"""Voir une carte comme la voient les personnes daltoniennes."""

from typing import Any

import numpy as np

from figaudit.base.colour import simulate
from figaudit.base.figtext import annotate
from figaudit.base.theme import DRAWN_GID, figure, pixels
from figaudit.read.maps.words import WORDS

PER_ROW = 2  # entrées de la légende commune, par rangée : elle tient encore sur un téléphone
SHADES = 64  # nuances par composante : l'œil n'en demande pas plus


def colour_blind(fig: Any) -> Any:
    """La même figure vue normalement et par trois formes de daltonisme. Renvoie une Figure de quatre vignettes.

    Simulation de Machado, Oliveira et Fernandes (2009), forme complète : la plupart des personnes concernées
    distinguent mieux que cela.

    >>> from figaudit.base.theme import figure
    >>> [ax.get_title() for ax in colour_blind(figure()[0]).axes][:2]
    ['vision ordinaire', 'protanopie (le rouge manque)']
    """
    legend = _only_legend(fig.figure)
    image = _drawn(fig.figure) if legend is None else _drawn_bare(fig.figure, legend)
    views = {"vision ordinaire": image}
    views |= _simulated(image)

    height, width, _ = image.shape
    preview, axes = figure(2, 2, height=2.6 + 7.6 * height / width)
    for ax, (name, view) in zip(axes.flat, views.items(), strict=True):
        ax.imshow(view, gid=DRAWN_GID)
        ax.set_title(name, fontsize=10.5, fontweight="bold")
        ax.axis("off")
    if legend is not None:
        _share(legend, preview)
    title = "La même figure, vue par quatre paires d’yeux"
    return annotate(preview, title=title, source="simulation de Machado et al., 2009")


def _only_legend(fig: Any) -> Any:
    """La légende d’une figure qui n’a qu’un axe, ou rien : seule celle-là se lit une fois pour les quatre vues."""
    if len(fig.axes) != 1:
        return None
    return fig.axes[0].get_legend()


def _drawn(fig: Any) -> np.ndarray:
    return np.asarray(pixels(fig, dpi=110))[..., :3] / 255


def _drawn_bare(fig: Any, legend: Any) -> np.ndarray:
    """La figure sans sa légende ni les mots de ses marges, rognée à ce qui est dessiné."""
    hidden = [artist for artist in (legend, *fig.texts) if artist.get_visible()]
    for artist in hidden:
        artist.set_visible(False)
    image = _drawn(fig)
    for artist in hidden:
        artist.set_visible(True)

    inked = np.any(image < 1, axis=2)
    rows = np.flatnonzero(np.any(inked, axis=1))
    columns = np.flatnonzero(np.any(inked, axis=0))
    if not len(rows):
        return image
    return image[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]


def _share(legend: Any, preview: Any) -> None:
    """Écrit sous la dernière vue la légende qu’elles ont en commun, dans les couleurs de la vision ordinaire."""
    preview.axes[-1].legend(
        legend.legend_handles,
        [text.get_text() for text in legend.get_texts()],
        title=legend.get_title().get_text(),
        loc="upper left",
        bbox_to_anchor=(0, 0),
        ncols=PER_ROW,
        fontsize=10,
        title_fontproperties={"weight": "bold", "size": 10},
        frameon=False,
    )


def _simulated(image: np.ndarray) -> dict[str, np.ndarray]:
    """La même image, par forme de daltonisme. Une couleur qui revient n'est simulée qu'une fois."""
    shades = (image * (SHADES - 1)).round().astype(int)
    ids = shades @ (SHADES**2, SHADES, 1)  # une couleur, un nombre
    distinct, where = np.unique(ids, return_inverse=True)
    red = distinct // SHADES**2
    green = distinct // SHADES % SHADES
    blue = distinct % SHADES
    colours = np.stack([red, green, blue], axis=-1) / (SHADES - 1)

    views = {}
    for kind, said in WORDS["sight"].items():
        seen = np.array([simulate(colour, kind) for colour in colours.tolist()])
        views[f"{said['name']} ({said['lacks']} manque)"] = seen[where].reshape(image.shape)
    return views
