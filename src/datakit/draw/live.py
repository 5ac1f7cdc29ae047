"""Ce qui vit dans un carnet (réglages, paris, menus), et ce que l’on en lit quand le carnet se rouvre sans noyau."""

from collections.abc import Mapping
from typing import Any

from IPython.display import display

#: Un carnet rouvert a perdu ses réglages : sans ceci, JupyterLab le dirait à leur place, et en anglais.
LOST = (
    "<style>.jp-OutputArea-output.lm-Panel:not(:has(*)) { font-size: 0; &::after { font-size: 14px; "
    'content: "Pour retrouver les réglages, relancez cette cellule." } }</style>'
)
# La même règle, seule dans sa sortie : elle n’y tient pas de place.
_ALONE = (
    "<style>.jp-OutputArea-child:has(> .jp-OutputArea-output > style:only-child) { display: none }</style>"
)


def show(bundle: Mapping[str, Any]) -> None:
    """Montre un réglage, donné comme le lit JupyterLab ; `text/html` et `text/plain` restent à qui n’a pas JupyterLab."""
    rules = LOST.removesuffix("</style>") + _ALONE.removeprefix("<style>")
    display({"text/html": rules, "text/plain": ""}, raw=True)
    display(dict(bundle), raw=True)
