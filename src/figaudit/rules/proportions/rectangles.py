"""Des rectangles qui pavent leur cadre (une carte à cases) : leurs aires suivent les nombres écrits dedans."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from figaudit.base.language import quoted
from figaudit.read.facts import Array, ChartFacts, Panel, Tile, same
from figaudit.rules.chart import Said, tell
from figaudit.rules.proportions.misfit import misfit_of
from figaudit.rules.proportions.numbers import only_number
from figaudit.rules.proportions.tiles import area_of, tiles_with_words
from figaudit.rules.words import TOLD

PAVED = (0.9, 1.01)  # part du cadre que couvrent des rectangles qui le pavent
FAITHFUL = (0.8, 1.25)  # l'aire d'un rectangle, rapportée à celle que demande son nombre
LINKED = 0.5  # corrélation des rangs : en dessous, les nombres ne parlent pas des aires
AMOUNT = re.compile(r"[€$£]|\beuros?\b|\bdollars?\b|\d$")
RATE = re.compile(r"°|[+−-] ?\d|\b(par|per)\b")


@dataclass(frozen=True)
class Numbered:
    """Un rectangle et le nombre écrit dedans."""

    tile: Tile
    value: float
    text: str


def rectangles_against_words(panel: Panel, facts: ChartFacts) -> Iterator[Said]:
    """Le rectangle dont l'aire s'écarte le plus de son nombre."""
    if facts.says("averages", panel):
        return

    numbered = numbered_rectangles(panel)
    if not pave_their_frame(numbered) or are_rates(numbered) or are_only_numbered(numbered):
        return

    values = np.array([one.value for one in numbered])
    areas = np.array([area_of(one.tile) for one in numbered])
    area_is_said = TOLD["area_shows"].search(facts.told(panel)) and are_amounts(numbered)
    if not area_is_said and not areas_speak(numbered, areas, values):
        return

    misfit = misfit_of(values, areas)
    least, most = FAITHFUL
    if not least < misfit.times < most:
        text = quoted(" ".join(numbered[misfit.worst].text.split()))
        yield tell("rectangle", text=text, times=misfit.times)


def areas_speak(numbered: list[Numbered], areas: Array, values: Array) -> bool:
    """Vrai si les rectangles diffèrent par leurs deux côtés, et que les plus grands nombres ont les plus grands."""
    wide, high = np.array([one.tile.size for one in numbered]).T
    if same(wide) or same(high):
        return False
    return rank_correlation(areas, values) > LINKED


def are_only_numbered(numbered: list[Numbered]) -> bool:
    """Vrai si les nombres ne sont que des numéros, de 1 à n : « Salle 1 », « Salle 2 »."""
    values = sorted(one.value for one in numbered)
    return values == list(range(1, len(values) + 1))


def are_amounts(numbered: list[Numbered]) -> bool:
    """Vrai si chaque nombre est de l'argent, ou n'a pas d'unité : une hauteur de neige ne dit pas ce que suit la surface."""
    return all(AMOUNT.search(one.text.strip()) for one in numbered)


def numbered_rectangles(panel: Panel) -> list[Numbered]:
    """Les rectangles qui portent un nombre, et un seul ; de deux textes sur le même, le dernier compte."""
    by_tile = {}
    for tile, word in tiles_with_words(panel, panel.rectangles):
        value = only_number(word.text)
        if value > 0:
            by_tile[tile] = Numbered(tile, value, word.text)
    return list(by_tile.values())


def pave_their_frame(numbered: list[Numbered]) -> bool:
    """Vrai si trois rectangles au moins, de tailles diverses, remplissent le cadre qui les contient tous."""
    if len(numbered) < 3:
        return False

    corners = np.array([one.tile[:4] for one in numbered], float)
    wide, high = (corners[:, 2:] - corners[:, :2]).T
    areas = wide * high
    if same(areas):
        return False

    frame = np.prod(np.ptp(corners.reshape(-1, 2), axis=0))
    if not frame:
        return False
    least, most = PAVED
    return bool(least < areas.sum() / frame < most)


def are_rates(numbered: list[Numbered]) -> bool:
    """Vrai si les nombres sont des taux, des températures ou des évolutions, que l'aire ne représente pas."""
    texts = [one.text for one in numbered]
    if any(RATE.search(text) for text in texts):
        return True

    total = sum(one.value for one in numbered)
    return "%" in "".join(texts) and abs(total - 100) > 2


def rank_correlation(areas: Array, values: Array) -> float:
    """La corrélation des rangs : 1 si le plus grand nombre a le plus grand rectangle, et ainsi de suite."""
    return float(np.corrcoef(areas.argsort().argsort(), values.argsort().argsort())[0, 1])
