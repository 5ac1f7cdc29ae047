"""La couverture de chaque atelier : un dessin tiré de ses données, sans un mot, fait pour être vu de loin."""

from collections.abc import Callable
from typing import Any

from datakit.tools.covers import (
    arcs,
    barcode,
    braid,
    clock,
    fingerprint,
    four_maps,
    frame,
    holidays,
    layers,
    lives,
    meadow,
    mobile,
    open_book,
    roses,
    sawtooth,
    stars,
    trails,
    twice,
    waves,
    windows,
)

COVERS: dict[str, Callable[..., None]] = {
    "00-accueil": layers.draw,
    "01-open-data": windows.draw,
    "02-plateforme": stars.draw,
    "03-cartes": four_maps.draw,
    "04-prenoms": waves.draw,
    "04-prenoms-nsi": braid.draw,
    "05-reutilisateurs": twice.draw,
    "06-mobilites": clock.draw,
    "07-agenda": holidays.draw,
    "08-aliments": barcode.draw,
    "09-dataviz": roses.draw,
    "10-traces-de-soldats": lives.draw,
    "11-factualite": trails.draw,
    "12-dear-data": meadow.draw,
    "13-self-data": fingerprint.draw,
    "14-objets-connectes": sawtooth.draw,
    "15-bibliotheque-numerique": open_book.draw,
    "16-numerique-responsable": mobile.draw,
    "17-intelligence-artificielle": arcs.draw,
}

#: Les couvertures que dessinent les données du lieu, et ce qu’elles en prennent : une séance y a la sienne.
HERE = {
    "03-cartes": "towns",
    "06-mobilites": "passing",
    "10-traces-de-soldats": "men",
}


def drawn(slug: str, **here: Any) -> bytes:
    """La couverture d’un atelier, en PNG ; `here` : ce qu’une séance donne à dessiner à la place des tables du kit."""
    fig, ax = frame.canvas()
    COVERS[slug](ax, **here)
    return frame.png(fig)
