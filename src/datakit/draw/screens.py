"""Ce qu’une figure donne aux pages, en plus de son image : sa version pour téléphone, sa version sombre, ses valeurs.

Rien de cela n’est fait dans le carnet de qui travaille : c’est l’exécution qui prépare une page qui le demande, par une
variable d’environnement. L’image ordinaire reste à sa place, pour tout le reste.
"""

import base64
import os
from dataclasses import replace
from typing import Any

from datakit.draw.dark import can_be_dark, colours_are_data, darkened, names_black_ink
from datakit.draw.palette_png import palette_png
from datakit.draw.phone import narrowed
from datakit.draw.slide import DPI as SLIDE_DPI, projected
from datakit.draw.stamp import share, stamped
from datakit.draw.values import Series, series, spots
from figaudit.base import figtext
from figaudit.base.theme import DPI, Shown, pixels

VARIABLE = "DATAKIT_SCREENS"  # posée par l’exécution qui prépare une page
MIME = "application/vnd.datakit.figure+json"
PHONE_DPI = 192  # deux points d’image par point d’écran
_DARKENS = "datakit-sombre"
_IN_A_DARK_LAB = (
    f'<style>body[data-jp-theme-light="false"] .{_DARKENS} img'
    "{filter:invert(0.87) hue-rotate(180deg)}</style>"
)


class OnScreens(Shown):
    """Une figure affichable, et ce qu’en font les pages."""

    def __init__(self, fig: Any, alt: str, caption: str = "", stamp: str = "") -> None:
        self.stamp = stamp  # « Figure trompeuse », dans l’image ; rien d’une figure honnête
        super().__init__(fig, alt, caption)
        part = share(float(fig.get_size_inches()[1]), stamp)
        self.foot = replace(self.foot, share=round(part * self.foot.share, 4))
        self.more = for_pages(fig, self.seen, stamp) if self.png else {}
        self.seen = None  # plusieurs mégaoctets par figure, dont plus rien ne se sert
        # Dans JupyterLab, l’image se retourne toute seule : ni ses données, ni les mots qui nomment l’encre n’y suivraient.
        can_turn = bool(self.png) and can_be_dark(fig)
        self.darkens = can_turn and not colours_are_data(fig) and not names_black_ink(fig)

    def finished(self, seen: Any) -> Any:
        """L’image, sous son tampon si elle en a un."""
        return stamped(seen, self.stamp, DPI)

    def _repr_html_(self) -> str:
        """La figure ; dans un JupyterLab sombre, son papier l’est aussi, et ses couleurs gardent leur teinte."""
        shown = super()._repr_html_()
        if not self.darkens:
            return shown
        return _IN_A_DARK_LAB + shown.replace("<figure", f'<figure class="{_DARKENS}"', 1)

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, Any]:
        return {"text/html": self._repr_html_(), "text/plain": repr(self), **self.more}


def for_pages(fig: Any, seen: Any = None, stamp: str = "") -> dict[str, Any]:
    """Ce que les pages ajoutent à une figure, sous son type : ses images, et ses séries avec leurs places sur chacune.

    `seen` : les points de la figure, si elle vient d’être dessinée ; `stamp` : le tampon de ses images. Rien si aucune
    page ne le demande.
    """
    if not os.environ.get(VARIABLE):
        return {}

    found = series(fig)
    images = {}
    places = {"wide": _below(spots(fig, found), fig, stamp)}
    darkens = can_be_dark(fig)
    if darkens:
        images["wide-dark"] = _kept(stamped(darkened(fig, seen=seen), stamp, DPI, on_dark=True))

    small = narrowed(fig)
    if small is not None:
        seen_small = pixels(small, PHONE_DPI)
        images["narrow"] = _kept(stamped(seen_small, stamp, PHONE_DPI), PHONE_DPI)
        if darkens:
            in_the_dark = darkened(small, PHONE_DPI, seen_small)
            images["narrow-dark"] = _kept(stamped(in_the_dark, stamp, PHONE_DPI, on_dark=True), PHONE_DPI)
        places["narrow"] = _below(spots(small, found), small, stamp)
    values = [_as_data(one, rank, places) for rank, one in enumerate(found)]

    for_the_room = projected(fig)
    foot = 0.0
    if for_the_room is not None:
        images["slide"] = _kept(stamped(pixels(for_the_room, SLIDE_DPI), stamp, SLIDE_DPI), SLIDE_DPI)
        foot = figtext.foot(for_the_room).share * share(float(for_the_room.get_size_inches()[1]), stamp)
    title = " ".join(figtext.read(fig).title.split())
    return {MIME: {"images": images, "series": values, "slide-foot": foot, "title": title}}


def _below(places: list[list[tuple[float, float]]], fig: Any, stamp: str) -> list[list[tuple[float, float]]]:
    """Ces places, en centièmes de l’image, une fois le bandeau posé au-dessus de la figure."""
    part = share(float(fig.get_size_inches()[1]), stamp)
    return [[(across, round(100 - part * (100 - down), 1)) for across, down in one] for one in places]


def _kept(seen: Any, dpi: int = DPI) -> str:
    return base64.b64encode(palette_png(seen, dpi)).decode()


def _as_data(one: Series, rank: int, places: dict[str, Any]) -> dict[str, Any]:
    rows = []
    for place, value in enumerate(one.values):
        at = [list(spots[rank][place]) for spots in places.values()]
        rows.append([value.place, value.said, round(value.height, 6), *at])
    return {"name": one.name, "heard": one.heard, "rows": rows}


# --- En sombre ---
