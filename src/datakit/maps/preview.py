"""Voir une carte comme la voient les personnes daltoniennes."""

from typing import Any

import numpy as np

from figaudit.base.colour import simulate
from figaudit.base.figtext import annotate
from figaudit.base.theme import figure, pixels
from figaudit.read.maps.words import WORDS

SHADES = 64  # nuances par composante : l'œil n'en demande pas plus


def colour_blind(fig: Any) -> Any:
    """La même figure vue normalement et par trois formes de daltonisme. Renvoie une Figure de quatre vignettes.

    Simulation de Machado, Oliveira et Fernandes (2009), forme complète : la plupart des personnes concernées
    distinguent mieux que cela.

    >>> from figaudit.base.theme import figure
    >>> [ax.get_title() for ax in colour_blind(figure()[0]).axes][:2]
    ['vision ordinaire', 'protanopie (le rouge manque)']
    """
    image = np.asarray(pixels(fig.figure, dpi=110))[..., :3] / 255
    views = {"vision ordinaire": image}
    views |= _simulated(image)

    height, width, _ = image.shape
    preview, axes = figure(2, 2, width=9, height=1 + 9 * height / width)
    for ax, (name, view) in zip(axes.flat, views.items(), strict=True):
        ax.imshow(view)
        ax.set_title(name, fontsize=10)
        ax.axis("off")
    title = "La même figure, vue par quatre paires d’yeux"
    return annotate(preview, title=title, source="simulation de Machado et al., 2009")


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
