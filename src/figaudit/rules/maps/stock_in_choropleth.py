"""Un nombre d'unités (des habitants, des écoles) étalé en couleur sur chaque territoire.

Les mots le disent ; à défaut, les nombres le laissent deviner, et la règle dit qu'elle devine.
"""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np

from figaudit.base import text
from figaudit.base.findings import Severity
from figaudit.base.language import quoted, say
from figaudit.base.text import normalise
from figaudit.read.maps.facts import AREAS, Coding, MapFacts
from figaudit.read.maps.words import pattern, says
from figaudit.rules.map import FOLDER, Said, map_rule, tell

FEWEST_TILES = 9  # territoires égaux à partir desquels ce sont des carreaux
SAME_AREA = 0.02  # écart-type des aires, rapporté à leur moyenne, sous lequel elles sont égales
COUNTS = 20  # un plus grand nombre, que les mots disent compté, l'est
MANY_GAINED = 100  # un changement entier plus grand, que les mots disent compté, n’est pas un pourcentage
GUESSED = 50  # un plus grand entier, dont rien ne dit la nature, ressemble à un comptage
FEWEST_VALUES = 9  # valeurs à partir desquelles la devinette pèse plus qu'un conseil
GIANT = 10_000  # un entier de géant, quoi qu'il arrive
LEAST_GIANT = 500  # en deçà, jamais
OVER_THE_REST = 10  # entre les deux : fois la médiane
_MONEY = re.compile("€|euro|[$]|usd|pounds|£")
_SEASON = re.compile(r"\b(?:19|20)\d\d ?[/–-] ?\d{2,4}\b")  # « hiver 2023/24 » ne divise rien
# « Loyer médian », « average age » : ce que la carte montre est une valeur du milieu, quoi que nomme sa légende.
_TYPICAL = re.compile(
    r"\bmoyen(?:ne)?s?\b(?! d[e'])|\bmedian\w*|\baverage\b|\bmean\b|\bdurchschnitt(?:lich|s)\w*|\bmittlere?[rsnm]?\b"
    r"|\b(?:renta|edad|precio|alquiler|salario|sueldo|ingreso|gasto|nota|temperatura|superficie|duracion|tiempo|coste)s? (?:\w+ )?medi[oa]s?\b"
    r"|\bpromedio\b"
)
_NUMBER_OF = re.compile(r"\b(?:nombre|total|effectif|number|count|anzahl|zahl|summe|numero|cantidad|suma)\b")
_AFTER_THE_NAME = re.compile(
    r"[\n,;:(]| ?\b(?:de|du|des|en|dans|par|aux?|of|per|in|by|for|at|im|pro|je|por|del|d')\b"
)
# Ce que chacun gagne ou paie se compte aussi en milliers.
_ONE_BY_ONE = re.compile(
    r"\b(?:earnings|wages?|salar\w*|pay|sueldos?|ganancias|verdienst|gehalt\w*|\w*lohn|prices?|values?|wert\w*|valor\w*|valeurs?|couts?|costs?|costes?|kosten)\b"
)
# Au pluriel aussi, ce sont des mesures, des notes ou des niveaux.
_MARKS = re.compile(
    r"\b(?:points?|puntos|punkte|degres|grados|bornes|classes|notes|marks|grades|levels?|niveaux|niveles|werte|valeurs|values|valores"
    r"|jours|dias|hours|metros|metres|becquerels|decibels|decibelios|dezibel|kelvins|calories|dollars|francs|pesos|pounds|watts|doses|pollens?|grains|ppm)\b"
)
WHOLE = 100  # pour cent
ROUNDED = 1  # écart à cent que les arrondis laissent à une somme de parts
_WHOLE_SAID = re.compile(
    r"\btotal|nationa|\bpays\b|\bpais\b|\bcountry|gesamt|reparti|reparto|distribu|verteil|\bensemble|\bshare of (?:the|all)\b|bundes|landes"
)
_PARENTHESES = re.compile(r"\(([^()]+)\)")
_WORDS: dict[str, Any] = text.words(__file__, "counted.json")
# « A head », « à l'hectare » : ce que chacun a. « Terawatt-hours » : une unité en toutes lettres.
# « Denuncias por ruido » : une cause, et non ce que l'on divise.
_CAUSE = re.compile(_WORDS["causes"])
# « Einsätze pro Stadtviertel » : ce que l'on compte, territoire par territoire.
_BY_TERRITORY = pattern(_WORDS["by_territory"])
# « Haltestellen », « Kleingärten nach Stadtteil » : un pluriel en « -en » qui ne se mesure pas.
_GERMAN_PLURAL = re.compile(_WORDS["german_plural"])
_IN_SHORT = [(re.compile(long), short) for long, short in _WORDS["in_short"]]


class Kind(NamedTuple):
    """« stock », « gain » (un stock qui change), « ratio », ou « » si l'on ne sait pas ; `close` : dit au plus près, pas dans le seul titre."""

    name: str
    close: bool


def check(facts: MapFacts) -> Iterator[Said]:
    for coding in facts.shaded(AREAS):
        values = coding.values
        if not len(values) or len(coding.palette) < 2:
            continue
        if are_even_tiles(coding) and facts.kind != "stock":
            continue

        kind = kind_of(coding, facts)
        name = facts.column or coding.label
        named = quoted(name or say(FOLDER, "stock-in-choropleth", "variable"))
        in_thousands = counts_in_thousands(coding, facts)
        if splits_a_whole(coding, facts):
            yield tell("shares", name=named)
        elif is_a_stock(kind, values, declared=bool(facts.kind) or in_thousands):
            yield tell("counts", name=named)
        elif looks_like_a_count(kind, values):
            yield tell("guess", severity(values, facts), "say-so", name=named)


def splits_a_whole(coding: Coding, facts: MapFacts) -> bool:
    """Des parts d'un même total : les mots le disent, et ces pour cent s'additionnent à cent."""
    words = normalise(f"{coding.label} {facts.unit} {facts.title}")
    values = coding.known
    if facts.kind == "ratio" or len(values) < FEWEST_VALUES or values.min() < 0 or "%" not in words:
        return False
    return abs(float(values.sum()) - WHOLE) < ROUNDED and _WHOLE_SAID.search(words) is not None


def are_even_tiles(coding: Coding) -> bool:
    """Sur des carreaux égaux, un nombre vaut une densité."""
    areas = coding.layer.sizes
    return len(areas) >= FEWEST_TILES and bool(np.std(areas) < SAME_AREA * np.mean(areas))


def kind_of(coding: Coding, facts: MapFacts) -> Kind:
    """Ce que quelqu'un a dit, à défaut ce que disent la légende et la colonne, à défaut le titre."""
    if facts.kind:
        return Kind(facts.kind, close=True)

    classes = " ".join(entry.text for entry in coding.entries if entry.span or "%" in entry.text)
    unit = " ".join(_PARENTHESES.findall(facts.title))
    legend = in_short(f"{coding.label} \n {unit} \n {classes}")
    title = _CAUSE.sub("", _SEASON.sub("", in_short(facts.title)))
    column = normalise(facts.column.replace("_", " "))

    # « Pour 100 000 habitants », dans le titre, l'emporte sur une légende ou une colonne qui ne nomme que ce que l'on compte.
    if says("ratio", legend) or says("divided", title):
        return Kind("ratio", close=True)
    if _TYPICAL.search(title) and not _NUMBER_OF.search(f"{title} {legend}"):
        return Kind("ratio", close=True)
    for words in (legend, column):
        named = name_said(words)
        if named:
            return Kind(named, close=True)
    if counts_in_thousands(coding, facts) and not _ONE_BY_ONE.search(legend):
        return Kind("stock", close=True)
    label = normalise(coding.label)
    if (is_a_bare_plural(label) or is_told_by_territory(label)) and are_many(coding.values):
        return Kind("stock", close=True)
    if names_a_measure(label):
        return Kind("ratio", close=False)  # ce que le titre compte est autre chose
    return Kind(name_said(title), close=False)


def in_short(words: str) -> str:
    """Ces mots, sans casse ni accents, leurs unités abrégées comme le vocabulaire les connaît.

    >>> in_short("Terawatt-hours a year"), in_short("kWh for each inhabitant"), in_short("kWh for each district")
    ('mwh a year', 'kwh per capita', 'kwh for each district')
    """
    plain = normalise(words)
    for long, short in _IN_SHORT:
        plain = long.sub(short, plain)
    return plain


def name_said(words: str) -> str:
    """Le genre que disent ces mots ; un changement qui ne dit pas ce que l'on compte est un rapport."""
    if says("ratio", words):
        return "ratio"
    counted = says("stock", words)
    if says("change", words):
        return "gain" if counted else "ratio"
    return "stock" if counted else ""


def names_a_measure(label: str) -> bool:
    """« Début de floraison (jour) », « minutos en coche », « reading points » : un nom, et ce en quoi il se mesure.

    >>> names_a_measure("reading points"), names_a_measure("(kg)"), names_a_measure("depenses (millions d'euros)")
    (True, False, False)
    """
    name = _PARENTHESES.sub("", label).strip()
    if not name or says("generic", name):
        return False
    if _MARKS.search(label) or _ONE_BY_ONE.search(label):
        return True
    return says("units", label) and not says("magnitude", label)


def is_a_bare_plural(label: str) -> bool:
    """« Piscines », « registered dogs », « perros censados » : ce que l'on compte, et rien qui se mesure.

    >>> is_a_bare_plural("registered dogs"), is_a_bare_plural("heures d'ensoleillement"), is_a_bare_plural("points")
    (True, False, False)
    """
    head = _AFTER_THE_NAME.split(label.strip())[0]
    measured = says("measured", label) or says("units", label) or says("dates", label)
    several = says("plural", head) or _GERMAN_PLURAL.search(label) is not None
    return several and not measured and not _MARKS.search(label)


def is_told_by_territory(label: str) -> bool:
    """« Einsätze pro Stadtviertel » : rien qui se mesure, compté dans chaque territoire.

    >>> is_told_by_territory("einsatze pro stadtviertel"), is_told_by_territory("stromverbrauch pro kreis (kwh)")
    (True, False)
    """
    measured = says("measured", label) or says("units", label) or _ONE_BY_ONE.search(label)
    return _BY_TERRITORY.search(label) is not None and not measured


def are_many(values: np.ndarray) -> bool:
    """De grands nombres entiers."""
    return are_whole(values) and bool(values.max() >= GUESSED)


def are_whole(values: np.ndarray) -> bool:
    """Des nombres entiers, aucun négatif."""
    return bool(values.min() >= 0) and are_integers(values)


def are_integers(values: np.ndarray) -> bool:
    """Des nombres entiers, de l'un ou l'autre signe."""
    return bool((values == np.round(values)).all())


def is_a_stock(kind: Kind, values: np.ndarray, declared: bool) -> bool:
    """Les mots disent un stock, et les nombres ne les démentent pas."""
    if kind.name == "gain":  # des entiers, trop grands pour des pourcentages arrondis
        return are_integers(values) and bool(np.abs(values).max() >= MANY_GAINED)
    if kind.name != "stock":
        return False
    if declared or are_whole(values):
        return True
    return kind.close and bool(values.max() >= COUNTS)


def counts_in_thousands(coding: Coding, facts: MapFacts) -> bool:
    """« Milliards d’euros » : un petit nombre est encore un compte, sauf si le titre dit une moyenne ou une part."""
    return says("magnitude", normalise(coding.label)) and not says("ratio", normalise(facts.title))


def looks_like_a_count(kind: Kind, values: np.ndarray) -> bool:
    """Rien ne dit ce que c'est, et ce sont de grands entiers."""
    return not kind.name and are_many(values)


def severity(values: np.ndarray, facts: MapFacts) -> Severity:
    """De grands entiers, ou quelques géants : ce qu'un taux ou un indice n'a guère, l'argent mis à part."""
    over_the_rest = max(LEAST_GIANT, OVER_THE_REST * np.median(values))
    giants = values.max() >= min(GIANT, over_the_rest)
    if giants and len(values) >= FEWEST_VALUES and not _MONEY.search(facts.words):
        return Severity.WARNING
    return Severity.ADVICE


RULE = map_rule("stock-in-choropleth", check)
