"""Ce qui dément une valeur : « la fiche annonce 300 places », « le trajet dure toujours 20 minutes »."""

import re

from datakit.answers.claims.bounds import without_bounds
from datakit.answers.claims.named import as_drawn, drawn_values, only_named
from datakit.answers.claims.said import WORDS, numbers_of, title_of, value_of
from figaudit.base.text import normalise, number
from figaudit.read.facts import ChartFacts
from figaudit.titles.categories import names_said, values_by_name
from figaudit.titles.words import YEAR

#: Ce qu’un titre arrondit quand il dit une valeur : « 20 minutes » pour 19.
_ROUGHLY = 0.08


def _told_in_the_unit(facts: ChartFacts) -> str:
    """Le nombre que dit le titre, s’il n’en dit qu’un, devant l’unité ou après « reste à » ; sinon rien."""
    said = without_bounds(re.sub(WORDS["an-hour"], "", YEAR.sub("", _whole(title_of(facts)))))
    said = re.sub(r"\b[a-z]+\d+\b", "", said)  # « CO2 », « PM10 »
    unit = re.escape(normalise(facts.words.unit or "").split(" ")[0].rstrip("s"))
    told = numbers_of(said)
    if len(told) != 1 or not unit:
        return ""
    in_the_unit = re.search(rf"\d ?{unit}|\breste(?:nt)? a \d", said)
    return told[0] if in_the_unit else ""


def _whole(said: str) -> str:
    """Un titre dont les milliers ne sont plus séparés."""
    return re.sub(r"(?<=\d)[ \u202f\u00a0](?=\d{3}(?!\d))", "", said)


def _is_not_plain(said: str) -> bool:
    """Vrai si le titre nie, compare ou reste vague : son nombre n’est pas celui d’une barre."""
    return re.search(f"{WORDS['vague']}|{WORDS['compared']}|{WORDS['not']}", said) is not None


def _as_written(told: str) -> str:
    return number(value_of(told))


def _is_near(value: float, told: str) -> bool:
    """Vrai si l’on arrondirait ainsi cette valeur dans un titre."""
    return abs(value_of(told) - value) <= max(0.5, _ROUGHLY * abs(value))


def values_exchanged(facts: ChartFacts) -> str:
    """« Le A admet 7 femmes sur cent, le F 82 », quand A en admet 82, et F 7."""
    said = _whole(title_of(facts))
    if len(facts.panels) != 1 or re.search(f"{WORDS['vague']}|{WORDS['not']}", said):
        return ""
    values = values_by_name(facts.panels[0], said, facts)
    named = names_said(said, values)
    told = numbers_of(said)
    if len(named) != 2 or len(told) != 2 or not _each_has_its_number(said, named, told):
        return ""

    one, two = (values[name] for name in named)
    are_exchanged = _is_near(one, told[1]) and _is_near(two, told[0])
    if _is_near(one, told[0]) or not are_exchanged:
        return ""
    names = [as_drawn(name, facts) for name in named]
    return str(WORDS["values-exchanged"].format(names[0], number(one), names[1], number(two)))


def _each_has_its_number(said: str, named: list[str], told: list[str]) -> bool:
    """Vrai si le titre dit un nom, son nombre, l’autre nom, l’autre nombre."""
    before, _, after = said.partition(told[0])
    between = after.partition(told[1])[0]
    return names_said(before, named) == named[:1] and names_said(between, named) == named[1:]


def not_both_above(facts: ChartFacts) -> str:
    """« Emma et Manon dépassent toutes les deux 6 000 », quand l’une des deux barres est plus courte."""
    said = _whole(title_of(facts))
    found = re.search(WORDS["passes"], said)
    if found is None or len(facts.panels) != 1 or not re.search(WORDS["both"], said):
        return ""
    if re.search(f"{WORDS['not']}|{WORDS['vague']}", said):
        return ""
    values = values_by_name(facts.panels[0], said, facts)
    named = names_said(said, values)
    short = [name for name in named if values[name] < value_of(found["told"])]
    if len(named) != 2 or not short:
        return ""
    name = short[0]
    told = _as_written(found["told"])
    return str(WORDS["not-both"].format(told, number(values[name]), as_drawn(name, facts)))


def not_always_that(facts: ChartFacts) -> str:
    """« Toutes les sources disent 228 places », « le trajet dure toujours 20 minutes », quand une valeur dessinée est autre."""
    said = title_of(facts)
    told = _told_in_the_unit(facts)
    if not told or not re.search(WORDS["always"], said):
        return ""
    if re.search(WORDS["passes"], _whole(said)):  # « tous dépassent 390 » est une borne, et non leur valeur
        return ""
    if _is_not_plain(said) or _is_what_a_name_has(told, facts):
        return ""
    others = [value for value in drawn_values(facts) if not _is_near(value, told)]
    if not others:
        return ""
    farthest = max(others, key=lambda value: abs(value - value_of(told)))
    return str(WORDS["not-always"].format(_as_written(told), number(farthest)))


def _is_what_a_name_has(told: str, facts: ChartFacts) -> bool:
    """« Notre-Dame bat tous les arrêts, avec 690 passages » : « tous » n’ont pas 690, Notre-Dame les a."""
    named = only_named(facts)
    return named is not None and _is_near(named.value, told)
