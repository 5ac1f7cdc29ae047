"""« Un foyer sur cinq », « les trois quarts », « 40 % » : une part du dessin."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from figaudit.base.language import enumerated, quoted
from figaudit.base.text import compiled, parse_number
from figaudit.read.facts import EMPTY, Array, AxisFacts, ChartFacts, Panel
from figaudit.read.order import VOCABULARY, normalise, order_of
from figaudit.titles.categories import names_said, values_by_name
from figaudit.titles.names import names_under
from figaudit.titles.words import (
    DIGITS,
    NUMBER,
    READ,
    SAYS,
    TALLY,
    direction_of,
    share_a_word,
    told,
    where_said,
)

PERCENT = re.compile(rf"{NUMBER} ?%")
MOST_PARTS = 8  # au-delà, quelque réunion de parts fait toujours à peu près le compte
ROUNDED = 0.02  # écart à un tout que font des parts arrondies
HALF = 50.0
NEARLY_ALL = 95.0  # « presque tous » : à un huitième près, comme toute part en toutes lettres
ROUNDED_SHARE = 0.5  # point : « une majorité » pour 49,6 % est un arrondi
GENERIC = re.compile(r"part|share|percent\w*|pourcentage|reponses")


@dataclass(frozen=True)
class Told:
    """La part qu'annonce un titre, pour cent ; `spelled` : en toutes lettres, donc à peu près."""

    value: float
    spelled: bool

    def matches(self, said: str, share: float) -> bool:
        """Vrai si une part dessinée est celle du titre, ou du bon côté quand il dit « plus de » ou « moins de »."""
        if SAYS["atleast"].search(said):
            return share > self.value - 1.5
        if SAYS["atmost"].search(said):
            return share < self.value + 1.5

        slack = max(1.5, 0.05 * self.value)
        if self.spelled:
            slack = max(2.0, 0.12 * self.value)
        return abs(share - self.value) <= slack


def contradicted_share(said: str, panel: Panel, facts: ChartFacts) -> str:
    """La part du titre se retrouve sur le dessin : celle du nom dit, ou à défaut celle de quelques noms."""
    announced = announced_share(said)
    if announced is None:
        return ""

    values = values_by_name(panel, said, facts)
    if not make_a_whole(said, panel, values, facts.words.unit or ""):
        if announced.spelled:
            return contradicted_rate(said, panel, announced, values) or out_of_range(said, panel, announced)
        return ""

    total = sum(values.values())
    shares = {name: 100 * value / total for name, value in values.items()}
    named = names_said(said, values)
    ambiguous = are_variants_drawn(named, values)
    if len(named) == 1 and not ambiguous:
        return contradicted_share_of(said, announced, named[0], shares)
    if announced.spelled and not named and says_a_majority(said):
        side = contradicted_majority(said, shares)
        if side:
            return side
    if announced.spelled and ambiguous and len(named) == 1 and announced.value >= HALF:
        short = too_few_together(said, announced, named[0], shares)
        if short:
            return short
    if announced.spelled and (ambiguous or not named):
        return no_union(said, announced, list(shares.values()))
    return ""


# --- ce qu'annonce le titre -----------------------------------------------------------------------------------
def announced_share(said: str) -> Told | None:
    """La part qu'annonce un titre, s'il n'en annonce qu'une ; ni une évolution, ni une comparaison."""
    spelled = spelled_shares(said)
    written = [parse_number(found).value for found in PERCENT.findall(said)]
    every = spelled + written
    if len(every) != 1 or direction_of(said) or SAYS["than"].search(said):
        return None
    return Told(every[0], spelled=bool(spelled))


def spelled_shares(said: str) -> list[float]:
    """Les parts écrites en lettres : « un tiers », « deux sur cinq »."""
    fractions = VOCABULARY["fractions"].items()
    shares = [100 * part for pattern, part in fractions if compiled(pattern).search(said)]
    if READ["nearly_all"].search(said):
        shares.append(NEARLY_ALL)

    found = READ["some"].search(said)
    if found:
        part = DIGITS.get(found[1]) or float(found[1])
        whole = DIGITS.get(found[2]) or float(found[2])
        if part < whole:
            shares.append(100 * part / whole)
    return shares


# --- la part d'un nom -----------------------------------------------------------------------------------------
def make_a_whole(said: str, panel: Panel, values: dict[str, float], unit: str = "") -> bool:
    """Vrai si ce qui est dessiné fait un tout : un disque, des parts, ou tous ceux dont parle le titre."""
    total = sum(values.values())
    if min(values.values(), default=-1) < 0 or total <= 0:
        return False

    is_of_a_hundred = not unit or TALLY.search(f"{normalise(unit)}") or re.search(r"\bcent\b|100", unit)
    makes_a_hundred = abs(total - 100) < 100 * ROUNDED and is_of_a_hundred  # 101 hommes ne sont pas 101 %
    if panel.wedges or makes_a_hundred or abs(total - 1) < ROUNDED:
        return True

    labels = normalise(f"{panel.x.label} {panel.y.label}")
    return bool(TALLY.search(labels)) and share_a_word(said, labels) and "%" not in labels


def are_variants_drawn(named: list[str], values: dict[str, float]) -> bool:
    """Vrai si un autre nom dessiné prolonge le nom dit : « satisfaits » et « très satisfaits », mais non « insatisfaits »."""
    for name in values:
        for meant in named:
            if name != meant and where_said(meant, name) and not READ["negated"].match(name):
                return True
    return False


def too_few_together(said: str, announced: Told, name: str, shares: dict[str, float]) -> str:
    """« Presque tous sont d'accord » : toutes les réponses qui disent ce nom, « tout à fait d'accord » comprise, n'y suffisent pas."""
    longer = [other for other in shares if other != name and where_said(name, other)]
    meant = [name, *(other for other in longer if not READ["says_no"].search(other))]
    together = sum(shares[other] for other in meant)
    if together >= announced.value or announced.matches(said, together):
        return ""
    return told(
        "share", announced=announced.value, name=enumerated([quoted(one) for one in meant]), drawn=together
    )


def contradicted_share_of(said: str, announced: Told, name: str, shares: dict[str, float]) -> str:
    """La part du nom dit, seule ou réunie à d'autres si le titre dit « et »."""
    share = shares[name]
    candidates = [share]
    if READ["others"].search(said):
        candidates.append(100 - share)
    if re.search(r"\b(ou|et|or|and)\b", said):  # « très ou plutôt satisfaits »
        others = [value for other, value in shares.items() if other != name]
        candidates += [share + union for union in unions_of(others, most=2)]

    if any(announced.matches(said, candidate) for candidate in candidates):
        return ""
    return told("share", announced=announced.value, name=quoted(name), drawn=share)


# --- « une majorité soutient » --------------------------------------------------------------------------------
def says_a_majority(said: str) -> bool:
    """Vrai si le titre parle d'une majorité : plus de la moitié."""
    return bool(READ["of_a_majority"].search(said))


def contradicted_majority(said: str, shares: dict[str, float]) -> str:
    """« Une majorité soutient » : ceux qui répondent oui, réunis, passent la moitié ; de même pour « s'oppose »."""
    backs = bool(READ["backs"].search(said))
    opposes = bool(READ["opposes"].search(said))
    if backs == opposes:
        return ""

    in_favour = [name for name in shares if READ["answers_yes"].match(name)]
    against = [name for name in shares if READ["answers_no"].match(name)]
    if not in_favour or not against:
        return ""  # ce ne sont pas les réponses à une question

    meant = in_favour if backs else against
    together = sum(shares[name] for name in meant)
    if together > HALF - ROUNDED_SHARE:
        return ""
    return told("majority", name=enumerated([quoted(name) for name in meant]), drawn=together)


def unions_of(shares: list[float], most: int) -> Iterator[float]:
    """Ce que font ensemble une à `most` de ces parts."""
    for count in range(1, most + 1):
        for some in combinations(shares, count):
            yield sum(some)


def no_union(said: str, announced: Told, shares: list[float]) -> str:
    """Aucune part, ni aucune réunion de parts, ne fait ce que dit le titre."""
    if len(shares) >= MOST_PARTS:
        return ""
    if any(announced.matches(said, union) for union in unions_of(shares, most=len(shares) - 1)):
        return ""

    drawn = enumerated([told("percent", value=share) for share in shares])
    return told("no-share", announced=announced.value, drawn=drawn)


# --- des pourcentages par groupe, ou par date -----------------------------------------------------------------
@dataclass(frozen=True)
class Group:
    """Une série de pourcentages, et où elle est posée."""

    name: str
    values: Array
    at: Array


def out_of_range(said: str, panel: Panel, announced: Told) -> str:
    """Ni l'un de ces pourcentages, ni leur moyenne, ne peut faire ce que dit le titre."""
    axis = axis_of_values(panel)
    seat = panel.x if axis is panel.y else panel.y
    every_group = drawn_groups(panel)
    drawn = {group.name: 0.0 for group in every_group}
    named = names_said(said, drawn)
    if are_variants_drawn(named, drawn):
        return ""  # « insatisfaits » réunit ceux qui le sont, et ceux qui le sont très
    parts_of_one = len(named) == 1 and make_hundreds(every_group)
    two_parts = len(every_group) == 2 and make_hundreds(every_group)  # la part dite est l'une ou l'autre
    if panel.twins or not (parts_of_one or two_parts or shows_shares(said, axis)):
        return ""

    groups = groups_meant(every_group, named)
    if panel.bars and len(groups) > 1 and not two_parts:
        return ""  # empilées ou côte à côte : on ne sait pas desquelles parle le titre
    if not seat.nominal and any(bars.kind == "hist" for bars in panel.bars):
        return ""  # « entre 20 et 100 » réunit des classes : aucune n'est à comparer seule

    values = percents_of(groups)
    if not values.size or values.min() < 0:
        return ""
    low = float(values.min())
    high = float(values.max())
    if is_within(announced, said, low, high):
        return ""

    answers_to_one_question = len(groups) == 1 and not named and carries_plain_names(seat, groups[0])
    if answers_to_one_question and not no_union(said, announced, values.tolist()):
        return ""  # « la moitié » réunit deux réponses
    return told("out-of-range", announced=announced.value, low=low, high=high)


def contradicted_rate(said: str, panel: Panel, announced: Told, values: dict[str, float]) -> str:
    """« À Metz, un trajet sur trois se fait à vélo » : le pourcentage du seul nom que dit le titre, ou son reste."""
    named = names_said(said, values)
    if len(named) != 1 or are_variants_drawn(named, values) or not shows_shares(said, axis_of_values(panel)):
        return ""

    name = named[0]
    rate = values[name]
    if max(values.values()) <= 1:
        rate *= 100
    if announced.matches(said, rate) or announced.matches(said, 100 - rate):
        return ""
    return told("rate", announced=announced.value, name=quoted(name), drawn=rate)


def axis_of_values(panel: Panel) -> AxisFacts:
    """L'axe le long duquel les barres, ou à défaut les courbes, montrent leurs valeurs."""
    if panel.bars and not panel.bars[0].vertical:
        return panel.x
    return panel.y


def groups_meant(groups: list[Group], named: list[str]) -> list[Group]:
    """Les séries dont parle le titre : celle qu'il nomme, s'il en nomme une seule ; toutes sinon."""
    if len(named) != 1:
        return groups
    return [group for group in groups if group.name == named[0]]


def is_within(announced: Told, said: str, low: float, high: float) -> bool:
    """Vrai si le pourcentage annoncé tombe entre ces deux valeurs, ou se confond avec l'une d'elles une fois arrondi."""
    if low <= announced.value <= high:
        return True
    return announced.matches(said, low) or announced.matches(said, high)


def shows_shares(said: str, axis: AxisFacts) -> bool:
    """Vrai si un axe porte des parts, et si son nom ne parle pas d'autre chose que le titre."""
    label = normalise(axis.label)
    if "%" not in label + "".join(axis.labels) and not READ["parts"].search(label):
        return False

    names_nothing_else = not re.search(r"[^\W\d_]{4,}", GENERIC.sub("", label))
    return names_nothing_else or share_a_word(said, label)


def drawn_groups(panel: Panel) -> list[Group]:
    """Les séries de barres ; à défaut, les courbes."""
    if panel.bars:
        return [Group(normalise(bars.label), bars.length, bars.at) for bars in panel.bars]
    return [Group(normalise(line.label), line.y, line.x) for line in panel.curves]


def make_hundreds(groups: list[Group]) -> bool:
    """Vrai si ces séries, ajoutées place par place, font cent partout : ce sont les parts d'un tout, quel que soit leur axe."""
    if len(groups) < 2 or len({group.values.size for group in groups}) != 1:
        return False
    tops = np.sum([group.values for group in groups], axis=0)
    return bool(np.allclose(tops, 100, atol=100 * ROUNDED))


def percents_of(groups: list[Group]) -> Array:
    """Toutes les valeurs de ces séries, pour cent."""
    if not groups:
        return EMPTY

    values = np.concatenate([group.values[np.isfinite(group.values)] for group in groups])
    if values.size and values.max() <= 1:
        return values * 100
    return values


def carries_plain_names(seat: AxisFacts, group: Group) -> bool:
    """Vrai si la série est posée sur des noms sans ordre."""
    names = names_under(seat, group.at)
    return bool(names) and not order_of(names)
