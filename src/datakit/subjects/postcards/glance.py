"""Le coup d’œil du carnet 12 : une figure que l’on voit une seconde, puis plus."""

from typing import Any

from figaudit.base import html, theme

SECOND = 1  # le temps d’un coup d’œil

# Rien ne bouge : l’image s’éteint d’un coup. Imprimée, elle reste.
_STYLE = (
    "@media screen{{@keyframes datakit-glance{{to{{visibility:hidden}}}}"
    ".datakit-glance img{{animation:datakit-glance 0s linear {seconds}s forwards}}}}"
)


class Glance:
    """Une figure montrée une seconde dans un carnet ; sur le papier, elle reste. `said` : ce que l’on demande.

    >>> Glance(theme.figure()[0], alt="Des jetons.", said="Combien ?")
    Combien ?
    """

    def __init__(self, fig: Any, *, alt: str, said: str) -> None:
        self.fig = fig
        self.alt = alt
        self.said = said

    def __repr__(self) -> str:
        return self.said

    def _repr_html_(self) -> str:
        style = html.Markup(f"<style>{_STYLE.format(seconds=SECOND)}</style>")
        shown = html.Markup(theme.Shown(self.fig, self.alt, self.said)._repr_html_())
        return html.join(style, html.tag("div", shown, class_="datakit-glance"))
