"""Voir une carte comme la voient les personnes daltoniennes."""

from __future__ import annotations

import io
from typing import Any

import numpy as np
from matplotlib.image import imread

from datakit.colour import simulate
from datakit.figtext import annotate
from datakit.maps.words import WORDS
from datakit.theme import figure, to_png


def _recoloured(image: np.ndarray, kind: str) -> np.ndarray:
    """L'image (hauteur, largeur, 3) telle que la voit `kind`, à 64 nuances par composante."""
    codes, where = np.unique((image * 63).round().reshape(-1, 3), axis=0, return_inverse=True)
    seen = np.array([simulate((c / 63).tolist(), kind) for c in codes])
    return seen[np.ravel(where)].reshape(image.shape)


def colour_blind(fig: Any) -> Any:
    """La même figure vue normalement et par trois formes de daltonisme. Renvoie une Figure de quatre vignettes.

    Simulation de Machado, Oliveira et Fernandes (2009), forme complète : la plupart des personnes concernées
    distinguent mieux que cela.

    >>> from datakit.theme import figure
    >>> [ax.get_title() for ax in colour_blind(figure()[0]).axes][:2]
    ['vision ordinaire', 'protanopie (le rouge manque)']
    """
    target = getattr(fig, "figure", None) or fig
    image = imread(io.BytesIO(to_png(target, dpi=110)))[..., :3]
    views = {"vision ordinaire": image}
    for kind, said in WORDS["sight"].items():
        views[f"{said['name']} ({said['lacks']} manque)"] = _recoloured(image, kind)
    height, width = image.shape[:2]
    preview, axes = figure(2, 2, width=9, height=1 + 9 * height / width)
    for ax, (name, view) in zip(axes.flat, views.items(), strict=True):
        ax.imshow(view)
        ax.set_title(name, fontsize=10)
        ax.axis("off")
    return annotate(
        preview,
        title="La même figure, vue par quatre paires d’yeux",
        source="simulation de Machado et al., 2009",
    )
