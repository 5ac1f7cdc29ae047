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


class Live:
    """Ce qui se règle dans un carnet : son écran quand il y en a un, et partout ce qui s’imprime à sa place."""

    screen: Any = None

    def _printed(self) -> dict[str, Any]:
        """Ce que lit qui n’a pas d’écran : `text/html` et `text/plain`."""
        raise NotImplementedError

    def _ipython_display_(self) -> None:
        if self.screen is None:
            raise NotImplementedError  # IPython prend alors ce qui s’imprime
        show(self._repr_mimebundle_())

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, Any]:
        printed = self._printed()
        if self.screen is None:
            return printed
        return {**_view(self.screen), **printed}


def _view(screen: Any) -> dict[str, Any]:
    """Ce que JupyterLab lit pour montrer un écran."""
    shown = screen._repr_mimebundle_()
    return dict(shown[0]) if shown else {}


def show(bundle: Mapping[str, Any]) -> None:
    """Montre un réglage, donné comme le lit JupyterLab ; `text/html` et `text/plain` restent à qui n’a pas JupyterLab."""
    rules = LOST.removesuffix("</style>") + _ALONE.removeprefix("<style>")
    display({"text/html": rules, "text/plain": ""}, raw=True)
    display(dict(bundle), raw=True)
