"""Des nombres en légende, ou la taille de symboles, sans un mot pour dire en quoi ils sont comptés.

À qui dessine de dire l'unité : seuls un compte nommé, des années ou des rangs nommés s'en passent.
"""

import re
from collections.abc import Iterator

import numpy as np

from figaudit.base.text import normalise
from figaudit.read.maps.facts import AREAS, Coding, MapFacts
from figaudit.read.maps.intervals import numbers
from figaudit.read.maps.words import WORDS, pattern, says
from figaudit.rules.map import Said, map_rule, tell
from figaudit.rules.maps.years import all_years

FEWEST_AREAS = 5  # territoires : de quatre, on écrit souvent les noms
FEWEST_COLOURS = 3  # de deux, une phrase dit souvent laquelle est laquelle
FEWEST_WIDTHS = 2  # traits d'une même couleur, chacun d'un nombre : une échelle de largeurs
_NUMBERED = re.compile(r"\d")
_LENGTH = re.compile(r"\d+ ?k?m\b")  # une barre d'échelle n'explique aucune couleur
_PREPOSITION = pattern(WORDS["usual"]["prepositions"])


def check(facts: MapFacts) -> Iterator[Said]:
    if has_no_key(facts):
        yield tell("no-key")
        return

    shaded = shaded_with_numbers(facts)
    values = drawn_values(facts, shaded)
    if not asks_for_a_unit(shaded, values):
        return

    name = name_of_the_values(facts, shaded)
    title = normalise(facts.title)
    if unit_is_written(facts):
        return
    if are_years(values):
        return
    if names_dates(name, title):
        return
    if names_what_is_counted(name, title, values, facts):
        return

    yield tell("none")


# Des couleurs que rien n'explique


def has_no_key(facts: MapFacts) -> bool:
    """Des territoires peints du clair au foncé, sans légende, ni barre, ni nombre écrit sur la carte."""
    if facts.explained or any(_NUMBERED.search(_LENGTH.sub("", text)) for text in facts.marked):
        return False
    for coding in facts.shaded(AREAS):
        colours = set(coding.layer.colours.tolist())
        if len(coding.layer.boxes) >= FEWEST_AREAS and len(colours) >= FEWEST_COLOURS:
            return True
    return False


# Ce qui demande une unité


def shaded_with_numbers(facts: MapFacts) -> list[Coding]:
    """Les couleurs que des nombres expliquent."""
    return [coding for coding in facts.ordered if coding.keyed and (coding.bounds or coding.continuous)]


def drawn_values(facts: MapFacts, shaded: list[Coding]) -> np.ndarray:
    """Ce que les couleurs et les tailles montrent."""
    sizes: list[float] = []
    if facts.symbols is not None:
        sizes = sizes_written(facts)
    else:
        sizes = widths_written(facts)
    return np.concatenate([*(coding.values for coding in shaded), sizes])


def sizes_written(facts: MapFacts) -> list[float]:
    """Les nombres de la légende des tailles ; à défaut, ceux qui sont écrits sur la carte."""
    found: list[float] = []
    for entry in facts.entries:
        if entry.size > 0:
            found.extend(written.value for written in numbers(entry.text))
    return found or [label.value for label in facts.labelled]


def widths_written(facts: MapFacts) -> list[float]:
    """Les nombres d'une légende de traits d'une même couleur : seule leur largeur peut les dire."""
    traits = [entry for entry in facts.entries if entry.size <= 0]
    colours = {entry.colour for entry in traits}
    if len(traits) < FEWEST_WIDTHS or len(colours) > 1 or not any(entry.size < 0 for entry in traits):
        return []
    found: list[float] = []
    for entry in traits:
        found.extend(written.value for written in numbers(entry.text))
    return found if len(found) == len(traits) else []


def asks_for_a_unit(shaded: list[Coding], values: np.ndarray) -> bool:
    """Une échelle de couleurs, ou plusieurs tailles."""
    return bool(shaded) or len(values) > 1


def name_of_the_values(facts: MapFacts, shaded: list[Coding]) -> str:
    """Les mots de la légende."""
    labels = " ".join(coding.label for coding in shaded)
    return normalise(labels or facts.unit)


# Ce qui en tient lieu


def unit_is_written(facts: MapFacts) -> bool:
    """Une unité, ou un nombre et ce qu'il compte : « 300 lits »."""
    if says("units", facts.unsourced):
        return True
    legend = [normalise(entry.text) for entry in facts.entries]
    if any(says("counted", text) for text in legend):
        return True
    beside_the_symbols = [_LENGTH.sub("", text) for text in facts.marked if facts.symbols is not None]
    if any(says("counted", text) for text in beside_the_symbols):
        return True  # « Alcor, 24 Mt »
    written = [normalise(text) for text in facts.text.texts]
    return any(says("key", text) and says("counted", text) for text in written)


def are_years(values: np.ndarray) -> bool:
    """Des années se passent d'unité."""
    return len(values) > 0 and all_years([values.min(), values.max()])


def names_dates(name: str, title: str) -> bool:
    """Des dates aussi, quand on les nomme."""
    return says("dates", f"{name} {title}")


def names_what_is_counted(name: str, title: str, values: np.ndarray, facts: MapFacts) -> bool:
    """La légende, à défaut le titre, nomme ce que l'on compte, et non une grandeur que l'on mesure."""
    if names_a_count(name):
        naming = title if says("generic", name) else name
        return not says("measured", naming)

    if not title_may_name(name, title, values):
        return False
    counted = names_a_count(title) or any(says("stock", normalise(text)) for text in facts.text.texts)
    return counted and not says("measured", title)


def title_may_name(name: str, title: str, values: np.ndarray) -> bool:
    """Le titre ne nomme que des nombres entiers, sous une légende qui n'en dit rien de plus que lui."""
    silent = says("generic", name) or name in title
    return silent and bool((values == np.round(values)).all())


def names_a_count(words: str) -> bool:
    """Le nom de ce que l'on compte : connu, ou au pluriel avant toute préposition (« étudiants inscrits », « dairy cows »)."""
    for part in re.split("[:,.;?!]", words):
        head = _PREPOSITION.split(part.strip())[0]
        if says("stock", head) or says("plural", head):
            return True
    return False


RULE = map_rule("missing-unit", check)
