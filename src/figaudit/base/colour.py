"""Couleurs : contraste, daltonisme simulé, distance perçue, palettes."""

from collections.abc import Sequence
from functools import lru_cache

RGB = tuple[float, float, float]
Colour = str | Sequence[float]

KINDS = ("protan", "deutan", "tritan")
# Les teintes d'Okabe et Ito (2008), dont chacune a pris sa clarté : deux à deux, elles restent à dix ou plus l'une de
# l'autre (voir `distance`) pour un œil protanope, deutéranope ou tritanope, et leurs gris se distinguent encore.
# Toutes se voient sur du blanc (contraste de 3 au moins) ; un mot écrit dans l'une d'elles passe par `readable`.
PALETTE = {
    "bleu": "#065ba5",
    "orange": "#e77318",
    "vert": "#015123",
    "violet": "#51054a",
    "ocre": "#8b6300",
    "ciel": "#2b8cbc",
    "noir": "#1d1d1b",
    "gris": "#767676",
    "gris clair": "#d0d0ce",
    "rouge": "#a3161e",
}
# Les couleurs de `CATEGORICAL` sur un papier sombre : les mêmes teintes, éclaircies chacune de son côté. Deux à deux,
# elles restent à neuf ou plus l'une de l'autre pour ces mêmes yeux, et un mot s'y lit (contraste de 4,5 au moins).
ON_DARK = {
    "bleu": "#498fd5",
    "orange": "#eb7713",
    "vert": "#b6fdcc",
    "violet": "#d599bb",
    "ocre": "#fecd6d",
    "ciel": "#88ccfd",
}
CATEGORICAL = [PALETTE[name] for name in ("bleu", "orange", "vert", "violet", "ocre", "ciel")]
SEQUENTIAL = ["#eef4f9", "#cfe1ef", "#a5c9e1", "#72aacd", "#4186b4", "#1c6193", "#0a3d66"]
DIVERGING = ["#8a3a00", "#c4712c", "#e8b98a", "#f4f1ec", "#a5c9e1", "#4186b4", "#0a3d66"]

# Matrices de Machado, Oliveira et Fernandes (2009), sévérité 1, en RVB linéaire.
_CVD = {
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


def parse(colour: Colour) -> RGB:
    """Lit « #rrggbb », « #rgb » ou un triplet de 0 à 1 (une opacité en quatrième position est ignorée).

    >>> parse("#f00")
    (1.0, 0.0, 0.0)
    """
    if isinstance(colour, str):
        return _parse_hex(colour)
    r, g, b = (min(1.0, max(0.0, float(c))) for c in list(colour)[:3])
    return r, g, b


@lru_cache(maxsize=1024)
def _parse_hex(colour: str) -> RGB:
    digits = colour.strip().lstrip("#")
    if len(digits) in (3, 4):
        digits = "".join(digit * 2 for digit in digits)
    if len(digits) not in (6, 8):
        raise ValueError(f"couleur illisible\u00a0: {colour!r}, attendue sous la forme #rrvvbb")
    r, g, b = (int(digits[start : start + 2], 16) / 255 for start in (0, 2, 4))
    return r, g, b


def to_hex(colour: Colour) -> str:
    """Écrit une couleur « #rrggbb ».

    >>> to_hex((1, 0.5, 0))
    '#ff8000'
    """
    return "#" + "".join(f"{round(c * 255):02x}" for c in parse(colour))


# Les nombres de la norme sRGB : une droite près du noir, une puissance au-dessus.
def _linear(encoded: float) -> float:
    if encoded <= 0.04045:
        return encoded / 12.92
    return ((encoded + 0.055) / 1.055) ** 2.4


def _encoded(linear: float) -> float:
    linear = min(1.0, max(0.0, linear))
    if linear <= 0.0031308:
        return linear * 12.92
    return 1.055 * linear ** (1 / 2.4) - 0.055


def luminance(colour: Colour) -> float:
    """Luminance relative (WCAG 2), de 0 pour le noir à 1 pour le blanc."""
    return _luminance(parse(colour))


# Une figure a peu de couleurs, et beaucoup de textes et de marques qui les portent.
@lru_cache(maxsize=1024)
def _luminance(colour: RGB) -> float:
    r, g, b = map(_linear, colour)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(a: Colour, b: Colour) -> float:
    """Rapport de contraste (WCAG 2), de 1 à 21 ; un texte courant demande 4,5.

    >>> round(contrast("#000", "#fff"))
    21
    """
    low, high = sorted((luminance(a), luminance(b)))
    return (high + 0.05) / (low + 0.05)


def readable(colour: Colour, background: Colour = "#ffffff", ratio: float = 4.5) -> str:
    """La même couleur, assombrie juste ce qu'il faut pour qu'un mot écrit ainsi se lise sur ce fond clair.

    >>> readable("#065ba5")
    '#065ba5'
    >>> contrast(readable("#e77318"), "#ffffff") >= 4.5
    True
    """
    red, green, blue = parse(colour)
    for kept in range(100, 0, -2):  # en pour cent de la clarté d'origine
        darker = to_hex((red * kept / 100, green * kept / 100, blue * kept / 100))
        if contrast(darker, background) >= ratio:
            return darker
    return "#000000"


def simulate(colour: Colour, kind: str) -> RGB:
    """La couleur telle que la perçoit une personne protanope, deutéranope ou tritanope.

    >>> to_hex(simulate("#ffffff", "deutan"))
    '#ffffff'
    """
    red, green, blue = map(_linear, parse(colour))
    seen = [by_red * red + by_green * green + by_blue * blue for by_red, by_green, by_blue in _CVD[kind]]
    r, g, b = map(_encoded, seen)
    return r, g, b


def oklab(colour: Colour) -> RGB:
    """Coordonnées OKLab (Ottosson, 2020) : la distance y suit à peu près la perception."""
    return _oklab(parse(colour))


@lru_cache(maxsize=4096)
def _oklab(colour: RGB) -> RGB:
    r, g, b = map(_linear, colour)
    long = (0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b) ** (1 / 3)
    medium = (0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b) ** (1 / 3)
    short = (0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short,
    )


def are_red_and_green(a: Colour, b: Colour) -> bool:
    """Vrai si l'une est franchement verte et l'autre franchement rouge : la confusion la plus répandue.

    >>> are_red_and_green("#2ca02c", "#d62728"), are_red_and_green("#888888", "#d62728")
    (True, False)
    """
    greener, redder = sorted((oklab(a)[1], oklab(b)[1]))  # sur l'axe vert-rouge d'OKLab
    return greener < -0.05 and redder > 0.15


def distance(a: Colour, b: Colour) -> float:
    """Écart perçu entre deux couleurs (OKLab × 100) : 2 se remarque à peine, 100 sépare noir et blanc.

    >>> round(distance("#000000", "#ffffff"))
    100
    """
    return 100 * sum((x - y) ** 2 for x, y in zip(oklab(a), oklab(b), strict=True)) ** 0.5
