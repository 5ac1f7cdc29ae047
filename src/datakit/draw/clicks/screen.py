"""Les menus à l’écran, et la page qui les suit. Demande `ipywidgets`."""

from typing import Any

import ipywidgets

from datakit.draw.clicks.choice import Clicks, Menu
from figaudit.base.text import NBSP

_FLOW = {"display": "flex", "flex_flow": "row wrap", "width": "100%", "grid_gap": "4px 16px"}


class Screen:
    """Un menu par choix, et dessous la ligne et ce qu’elle donne."""

    def __init__(self, clicks: Clicks) -> None:
        self.clicks = clicks
        self.boxes = {name: _box(menu) for name, menu in clicks.menus.items()}
        self.page = ipywidgets.HTML(str(clicks.shown()))
        self.is_settling = False  # les menus se remettent d’accord : ce n’est pas la personne qui choisit
        for name, box in self.boxes.items():
            box.observe(lambda _change, name=name: self.chosen(name), "value")

        row = ipywidgets.Box(list(self.boxes.values()), layout=_FLOW)
        self.whole = ipywidgets.VBox([row, self.page])

    def chosen(self, name: str) -> None:
        """La personne a changé le menu `name` : la ligne se récrit, les autres menus suivent."""
        if self.is_settling:
            return

        self.clicks.menus[name].rank = self.boxes[name].value
        self.clicks.settle(name)
        self.is_settling = True
        for other, box in self.boxes.items():
            menu = self.clicks.menus[other]
            if list(box.options) != menu.options():
                box.options = menu.options()
            box.value = menu.rank
        self.is_settling = False
        self.page.value = str(self.clicks.shown())

    def bundle(self) -> dict[str, Any]:
        """Ce que JupyterLab lit pour montrer ces menus."""
        return dict(self.whole._repr_mimebundle_())


def _box(menu: Menu) -> Any:
    """Un menu : le clavier, la souris et les lecteurs d’écran le connaissent."""
    return ipywidgets.Dropdown(
        options=menu.options(),
        value=menu.rank,
        description=f"{menu.label}{NBSP}:",
        style={"description_width": "initial"},
        layout={"width": "auto", "max_width": "100%"},
    )
