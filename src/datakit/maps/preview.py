"""Voir une carte comme la voient les personnes daltoniennes."""

from __future__ import annotations

import io
from typing import Any

from datakit.colour import KINDS, simulate, to_hex

_NAMES = {
    "protan": "protanopie (le rouge manque)",
    "deutan": "deutéranopie (le vert manque)",
    "tritan": "tritanopie (le bleu manque)",
}


def _recoloured(image: Any, kind: str) -> Any:
    """L'image réduite à 256 couleurs, chacune remplacée par celle que voit `kind`."""
    small = image.quantize(256)
    flat = small.getpalette()
    seen: list[int] = []
    for i in range(0, len(flat), 3):
        code = to_hex(simulate([c / 255 for c in flat[i : i + 3]], kind))
        seen += [int(code[j : j + 2], 16) for j in (1, 3, 5)]
    small.putpalette(seen)
    return small.convert("RGB")


def colour_blind(fig: Any) -> Any:
    """La même figure vue normalement et par trois formes de daltonisme. Renvoie une Figure de quatre vignettes.

    Simulation de Machado, Oliveira et Fernandes (2009), forme complète : la plupart des personnes concernées
    distinguent mieux que cela.

    >>> from datakit.theme import figure
    >>> [ax.get_title() for ax in colour_blind(figure()[0]).axes][:2]
    ['vision ordinaire', 'protanopie (le rouge manque)']
    """
    from PIL import Image

    from datakit.figtext import annotate
    from datakit.theme import figure, to_png

    target = getattr(fig, "figure", None) or fig
    image = Image.open(io.BytesIO(to_png(target, dpi=110))).convert("RGB")
    views = [("vision ordinaire", image), *((_NAMES[k], _recoloured(image, k)) for k in KINDS)]
    width, height = image.size
    preview, axes = figure(2, 2, width=9, height=1 + 9 * height / width)
    for ax, (name, view) in zip(axes.flat, views, strict=True):
        ax.imshow(view)
        ax.set_title(name, fontsize=10)
        ax.axis("off")
    return annotate(
        preview,
        title="La même figure, vue par quatre paires d’yeux",
        source="simulation de Machado et al., 2009",
    )
