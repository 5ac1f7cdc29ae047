"""Voir une carte comme la voient les personnes daltoniennes."""

from typing import Any

import numpy as np

from figaudit.base.colour import simulate
from figaudit.base.figtext import annotate
from figaudit.base.theme import figure, pixels
from figaudit.read.maps.words import WORDS


def colour_blind(fig: Any) -> Any:
    """La même figure vue normalement et par trois formes de daltonisme. Renvoie une Figure de quatre vignettes.

    Simulation de Machado, Oliveira et Fernandes (2009), forme complète : la plupart des personnes concernées
    distinguent mieux que cela.

    >>> from figaudit.base.theme import figure
    >>> [ax.get_title() for ax in colour_blind(figure()[0]).axes][:2]
    ['vision ordinaire', 'protanopie (le rouge manque)']
    """
    image = np.asarray(pixels(fig.figure, dpi=110))[..., :3] / 255
    # 64 nuances par composante, en un seul nombre par point
    packed, where = np.unique((image * 63).round().astype(int) @ (64**2, 64, 1), return_inverse=True)
    codes = np.stack([packed // 64**2, packed // 64 % 64, packed % 64], axis=-1) / 63
    views = {"vision ordinaire": image}
    for kind, said in WORDS["sight"].items():
        seen = np.array([simulate(code, kind) for code in codes.tolist()])
        views[f"{said['name']} ({said['lacks']} manque)"] = seen[where].reshape(image.shape)
    preview, axes = figure(2, 2, width=9, height=1 + 9 * image.shape[0] / image.shape[1])
    for ax, (name, view) in zip(axes.flat, views.items(), strict=True):
        ax.imshow(view)
        ax.set_title(name, fontsize=10)
        ax.axis("off")
    title = "La même figure, vue par quatre paires d’yeux"
    return annotate(preview, title=title, source="simulation de Machado et al., 2009")
