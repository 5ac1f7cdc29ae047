"""Redessiner une figure pour la projeter : moins grande, ses mots à leur taille. Étalée sur l’écran, elle les a plus grands.

Une figure de la page, étalée sur 1024 points, a des lettres de 9 à 18 points ; du fond de la salle, il en faut 24. On
essaie d’abord la copie dont les mots seront les plus grands ; s’ils s’y gênent davantage, la suivante ; si aucune ne
convient, on garde la figure comme elle est.
"""

import warnings
from typing import Any

from datakit.draw import dots, phone
from datakit.draw.clashes import faults
from figaudit.base import figtext
from figaudit.base.theme import style
from figaudit.base.ticks import translate
from figaudit.mend.copying import copy_figure

# De la plus réduite, dont les mots seront les plus grands, à la moins réduite
SHARES = (0.72, 0.8, 0.9)
TALLER = 1.15  # un titre plus grand prend de la hauteur, et l’écran en a : le dessin garde la sienne
DPI = 216  # à cette finesse, une figure de 4,7 pouces remplit un écran de 1024 points, et deux mots qui s’effleurent se voient
SCREEN = (13.75, 7.6)  # pouces : la place d’une image sur un écran de 1024 × 768, son pied écrit dessous
LOWER = (3.5, 4.0, 4.6)  # pouces : la hauteur d’une figure haute, que l’écran rapetisserait ; sa largeur suit


def projected(fig: Any) -> Any:
    """Une copie de la figure, faite pour être projetée ; `None` si ses mots ne peuvent pas y être plus grands.

    >>> from figaudit.base.theme import figure
    >>> from figaudit.base.figtext import annotate
    >>> large = annotate(figure()[0], title="Un titre", source="Insee")
    >>> large.get_size_inches().tolist()[0], projected(large).get_size_inches().round(2).tolist()[0]
    (7.6, 5.47)
    """
    own = getattr(fig, "slide", None)
    if own is not None:  # un texte à pas fixe : le carnet, qui en compte les lettres, l’a dessiné lui-même
        return own
    for size in sizes(fig):
        try:
            small = _smaller(fig, size)
        except Exception:  # une figure que l’on ne sait pas copier se projette comme elle est
            return None
        if small is not None:
            return small
    return None


def sizes(fig: Any) -> list[tuple[float, float]]:
    """Les tailles à essayer, en pouces : celle où les mots seront les plus grands d’abord.

    Une figure haute perd de sa hauteur plutôt que de sa largeur ; une carte, une rose, une image, qui gardent leur forme,
    seulement si elles sont très hautes.

    >>> from figaudit.base.theme import figure
    >>> [round(float(tall), 1) for _, tall in sizes(figure(height=6)[0])]
    [3.5, 4.0, 4.6, 5.0, 5.5, 6.0]
    """
    wide, tall = fig.get_size_inches()
    foot = figtext.foot(fig).share * tall
    keeps_its_shape = any(ax.get_aspect() != "auto" for ax in fig.axes)
    found = [(share * wide, min(share * TALLER, 1) * tall) for share in SHARES]
    for height in LOWER[-1:] if keeps_its_shape else LOWER:
        width = min(height * SCREEN[0] / SCREEN[1], wide)
        if height + foot < tall:
            found.append((width, height + foot))

    def letters(size: tuple[float, float]) -> float:
        """Combien de fois l’écran grandit une figure de cette taille."""
        return min(SCREEN[0] / size[0], SCREEN[1] / (size[1] - foot))

    return sorted(found, key=letters, reverse=True)


def _smaller(fig: Any, size: tuple[float, float]) -> Any:
    """La même figure, à cette taille, ses mots laissés à la leur ; `None` s’ils s’y gênent plus que dans la grande.

    `None` aussi si ses mots n’y laissent plus de place au dessin : matplotlib en avertit, et le dessin n’est plus rangé.
    """
    with style(), warnings.catch_warnings():
        warnings.filterwarnings("error", message="constrained_layout not applied")
        try:
            return _redrawn(fig, size)
        except UserWarning:
            return None


def _redrawn(fig: Any, size: tuple[float, float]) -> Any:
    small = copy_figure(fig)
    small.set_dpi(DPI)
    translate(small)
    before = faults(small)
    widths = [ax.bbox.width / small.dpi for ax in small.axes]

    small.set_size_inches(*size)
    phone.rewrite_words(small)
    small.draw_without_rendering()
    dots.shrink_circles(small, widths)
    return small if faults(small) <= before else None
