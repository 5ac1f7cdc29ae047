"""« Quatre services sur six dépassent le seuil » : un compte de barres ou de points."""

import re
from dataclasses import dataclass

import numpy as np

from figaudit.read.facts import SUBJECTS, Array, AxisFacts, ChartFacts, Panel, in_years, same
from figaudit.read.order import VOCABULARY, as_time, normalise
from figaudit.titles.limits import limit_told
from figaudit.titles.names import names_under
from figaudit.titles.series import years_along
from figaudit.titles.words import READ, SAYS, cardinal, share_a_word, told

ON_THE_LINE = 0.005  # part du seuil : une valeur si proche peut passer pour l'un ou l'autre côté


@dataclass(frozen=True)
class Tally:
    """Un compte annoncé : combien, de quoi, sur combien, de quel côté de quel seuil."""

    count: str
    noun: str
    among: str | None
    over: bool
    limit: str


def contradicted_count(said: str, panel: Panel, facts: ChartFacts) -> str:
    """Ce que le dessin répond à un compte, de part et d'autre d'un seuil écrit dans le titre ou tracé."""
    said = majority_as_a_count(said, panel)
    tally = announced_tally(said)
    if not tally or panel.twins:
        return ""

    for axis, seat, upright in ((panel.y, panel.x, True), (panel.x, panel.y, False)):
        marks = panel.heights(upright)
        drawn = [mark for mark in marks if not same(mark[1])]
        flat = [float(heights[0]) for _, heights in marks if same(heights)]
        limit = limit_told(tally.limit, panel, axis, flat, facts.words.unit or "")
        if len(drawn) != 1 or limit is None:
            continue

        at, heights = drawn[0]
        if counts_what_is_seated(tally.noun, seat, at):
            answer = compare(said, tally, heights[are_of_the_period(said, seat, at)], limit)
            if answer:
                return answer
    return ""


def majority_as_a_count(said: str, panel: Panel) -> str:
    """« Le oui majoritaire dans toutes les villes » se compte : toutes les villes dépassent 50 %."""
    found = READ["majority"].search(said)
    label = normalise(f"{panel.x.label} {panel.y.label}")
    if found and "%" in label and share_a_word(found[1], label):
        return f"{found[2]} depassent 50 %"
    return said


def announced_tally(said: str) -> Tally | None:
    """Le compte qu'annonce un titre ; None s'il n'en annonce pas, ou dit « presque », « les autres »."""
    for aside in ("possessed", "both_ends", "counted_since", "counted_before"):
        said = READ[aside].sub("", said)
    said = READ["each_one"].sub("all ", said)
    said = none_as_zero(said)
    said = READ["reaches_a_target"].sub("exceed ", said)
    words = READ["exceeds"].sub("exceed", said).replace(", ", " ").split()
    found = READ["tallied"].search(" ".join(words))
    if found and READ["out_of"].search(found.string[: found.start()]):
        return None  # « 24 sur 40 » : quarante est le tout, et non le compte
    if not found or READ["others"].search(said) or READ["roughly"].search(said):
        return None
    count, among, noun, out_of, over, _, limit = found.groups()
    return Tally(count, noun, among or out_of, bool(over), limit)


def none_as_zero(said: str) -> str:
    """« Aucune ville ne dépasse » compte zéro ville, « nulle part », zéro lieu.

    >>> none_as_zero("aucune ville ne depasse 40 %"), none_as_zero("nowhere above 40%")
    ('0 ville depasse 40 %', '0 places above 40%')
    """
    found = READ["not_one"].search(said)
    if not found:
        return said
    counted = "0 places" if found["places"] is not None else "0 "
    rest = said[found.end() :].replace(" ne ", " ").replace(" n'", " ")
    return said[: found.start()] + counted + rest


def are_of_the_period(said: str, seat: AxisFacts, at: Array) -> np.ndarray:
    """Pour chaque place, vrai si le titre en parle : « avant 1985, toutes les années », « depuis 2010 », « entre 1991 et 2020 »."""
    years = np.floor(years_along(seat, at) + 1e-6)
    if np.isnan(years).any():
        return np.ones(at.size, dtype=bool)

    first, last = -np.inf, np.inf
    both = READ["both_ends"].search(said)
    since = READ["counted_since"].search(said)
    before = READ["counted_before"].search(said)
    if both:
        first, last = float(both[1]), float(both[2])
    if since:
        first = float(since[1])
    if before:
        last = float(before[1]) - 1
    return (years >= first) & (years <= last)


def compare(said: str, tally: Tally, heights: Array, limit: float) -> str:
    """Le compte annoncé, à côté de celui du dessin."""
    beyond = heights - limit
    side = "above"
    if not tally.over:
        beyond = limit - heights
        side = "below"
    margin = ON_THE_LINE * abs(limit)
    least = int((beyond > margin).sum())
    most = int((beyond > -margin).sum())

    announced = cardinal(tally.count, heights.size)
    whole = cardinal(tally.among, heights.size)
    if whole != heights.size or announced > heights.size:
        return ""

    too_many = announced > most
    too_few = announced < least and counts_them_all(said, tally)
    if too_many or too_few:
        key = f"counted-{side}" if announced else f"none-{side}"
        return told(key, announced=announced, limit=limit, drawn=least)
    return ""


def counts_them_all(said: str, tally: Tally) -> bool:
    """Vrai si le titre les compte tous : « trois des six », « une seule », « aucune » ; « trois villes du Sud » n'en dit qu'une partie."""
    if tally.among and not SAYS["atleast"].search(said):
        return True
    if tally.count == "0" or re.search("seul|only", tally.count):
        return True
    return any(found[1] == tally.count for found in READ["only_these"].finditer(said))


def counts_what_is_seated(noun: str, seat: AxisFacts, at: Array) -> bool:
    """Vrai si ce que compte le titre est ce que porte l'axe : ses mois, ses villes, pas des gens ni des points."""
    names = names_under(seat, at)
    grain = grain_of(names, at)
    carried = f"{seat.label} {' '.join(names)} {VOCABULARY['grains'].get(grain, '')}"
    if share_a_word(noun, normalise(carried)):
        return True

    names_people_or_units = any(SUBJECTS[kind].search(noun) for kind in ("count", "unit"))
    return bool(names) and not grain and not names_people_or_units


def grain_of(names: list[str], at: Array) -> str:
    """La finesse du temps que porte l'axe (« month », « year »…) ; « » si ce n'en est pas un."""
    if names:
        time = as_time(names)
        if time:
            return time.grain
    if in_years(at):
        return "year"
    return ""
