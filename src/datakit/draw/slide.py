"""Redessiner une figure pour la projeter : moins grande, ses mots à leur taille. Étalée sur l’écran, elle les a plus grands.

Une figure de la page, étalée sur 1024 points, a des lettres de 9 à 18 points ; du fond de la salle, il en faut 24. Si des
mots se gênent davantage dans la copie, on en essaie une moins réduite, puis on garde la figure comme elle est.
"""

from typing import Any

from datakit.draw import phone
from figaudit.base.theme import style
from figaudit.base.ticks import translate
from figaudit.mend.copying import copy_figure

# De la plus réduite, dont les mots seront les plus grands, à la moins réduite
SHARES = (0.72, 0.8, 0.9)
TALLER = 1.15  # un titre plus grand prend de la hauteur, et l’écran en a : le dessin garde la sienne
DPI = 216  # à cette finesse, une figure de 4,7 pouces remplit un écran de 1024 points, et deux mots qui s’effleurent se voient


def projected(fig: Any) -> Any:
    """Une copie de la figure, faite pour être projetée ; `None` si ses mots ne peuvent pas y être plus grands.

    >>> from figaudit.base.theme import figure
    >>> from figaudit.base.figtext import annotate
    >>> large = annotate(figure()[0], title="Un titre", source="Insee")
    >>> large.get_size_inches().tolist()[0], projected(large).get_size_inches().round(2).tolist()[0]
    (7.6, 5.47)
    """
    for share in SHARES:
        try:
            small = _smaller(fig, share)
        except Exception:  # une figure que l’on ne sait pas copier se projette comme elle est
            return None
        if small is not None:
            return small
    return None


def _smaller(fig: Any, share: float) -> Any:
    """La même figure, réduite, ses mots laissés à leur taille ; `None` s’ils s’y gênent plus que dans la grande."""
    with style():
        small = copy_figure(fig)
        small.set_dpi(DPI)
        translate(small)
        before = phone.faults(small)
        widths = [ax.bbox.width / small.dpi for ax in small.axes]

        wide, tall = small.get_size_inches()
        small.set_size_inches(share * wide, min(share * TALLER, 1) * tall)
        phone.rewrite_words(small)
        small.draw_without_rendering()
        phone.shrink_circles(small, widths)
        after = phone.faults(small)
    return small if after <= before else None
