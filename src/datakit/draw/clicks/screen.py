"""Les menus à l’écran, et la page qui les suit : un peu de JavaScript (`screen.js`). Demande `anywidget`."""

from pathlib import Path
from typing import Any

import anywidget
import traitlets

from datakit.draw.clicks.choice import Clicks
from figaudit.base.text import NBSP


class Screen(anywidget.AnyWidget):  # type: ignore[misc]
    """Un menu par choix, et dessous la ligne et ce qu’elle donne.

    `menus` : ce que l’on lit dans chacun, et le rang choisi ; `page` : la suite, en HTML déjà échappé ; `asked` : le
    dernier choix de la personne (`name`, `rank`).
    """

    _esm = Path(__file__).with_name("screen.js")
    _css = Path(__file__).with_name("screen.css")
    menus: Any = traitlets.List().tag(sync=True)
    page = traitlets.Unicode().tag(sync=True)
    asked = traitlets.Dict().tag(sync=True)

    def __init__(self, clicks: Clicks) -> None:
        self.clicks = clicks
        super().__init__(menus=_menus(clicks), page=str(clicks.shown()))
        self.observe(self._chosen, "asked")

    def _chosen(self, change: Any) -> None:
        """La personne a choisi : la ligne se récrit, les autres menus suivent."""
        menu = self.clicks.menus.get(change["new"].get("name"))
        rank = change["new"].get("rank")
        if menu is None or rank not in range(len(menu.values)):
            return

        menu.rank = rank
        self.clicks.settle(change["new"]["name"])
        self.menus = _menus(self.clicks)
        self.page = str(self.clicks.shown())


def _menus(clicks: Clicks) -> list[dict[str, Any]]:
    """Chaque menu, tel que l’écran le dessine."""
    found = []
    for name, menu in clicks.menus.items():
        options = [label for label, _ in menu.options()]
        label = f"{menu.label}{NBSP}:"
        found.append({"name": name, "label": label, "options": options, "rank": menu.rank})
    return found
