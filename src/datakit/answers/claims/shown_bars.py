"""Les barres que nomme un titre : leur valeur, leur rang, leur part."""

import re
from collections.abc import Iterable
from difflib import get_close_matches

from datakit.answers.claims.bounds import whole_title
from datakit.answers.claims.named import is_a_rate, may_lack_some
from datakit.answers.claims.said import LONG_ENOUGH, WORDS, title_of, with_names_as_said
from datakit.answers.claims.shown import A_PAIR, Shown, compares, rank_among, says_a_part, unit_of
from datakit.answers.claims.undrawn import names_undrawn
from figaudit.base.text import listing, normalise, number, percent
from figaudit.description import place_name
from figaudit.read.facts import Bars, ChartFacts, Panel
from figaudit.read.order import as_time
from figaudit.titles.categories import is_part_of_another, names_said, plain_name, plain_names

#: Davantage de valeurs ne se lisent plus d’un coup d’œil.
_MOST = 4
#: « envirronement » est encore « environnement ».
_ALIKE = 0.85
#: « de », « par », « une » ne commencent pas un nom que l’on reconnaît.
_A_SMALL_WORD = 3
#: Plus court, un nom se reconnaît à ses majuscules : « E admet plus que C ».
_A_LETTER = 2


def bars_said(panel: Panel, facts: ChartFacts) -> tuple[list[Shown], bool]:
    """Les barres que nomme le titre, et vrai ; à défaut, la première et la dernière, ou la plus longue et la plus courte."""
    drawn = bars_drawn(panel)
    if len(drawn) < 2:
        return [], False

    named = names_told(list(drawn), facts)
    if not named:
        seasons = _seasons_said(drawn, title_of(facts))
        if seasons:
            return seasons, True
    if len(named) == 1 and not names_undrawn(facts):
        named = _with_what_it_is_compared_to(named[0], drawn, facts)
    if named:
        return [_situated(name, drawn, facts, len(named)) for name in named[:_MOST]], True

    names = list(drawn)
    begun = _begun_by_a_word(names, facts)
    if begun:
        return [_situated(name, drawn, facts, len(begun)) for name in begun], True
    if as_time(names):
        ends = [names[0], names[-1]]
    else:
        by_height = _by_height(drawn)
        ends = [by_height[0], by_height[-1]]
    return [_situated(name, drawn, facts, len(ends)) for name in ends], False


def _with_what_it_is_compared_to(name: str, drawn: dict[str, float], facts: ChartFacts) -> list[str]:
    """Le seul nom que dit le titre, et la barre à côté de laquelle le lire, s’il en appelle une."""
    names = list(drawn)
    by_height = _by_height(drawn)
    # « Depuis 2016 » : d’où l’on vient, et où l’on arrive.
    if as_time(names) and re.search(WORDS["since-then"], title_of(facts)):
        return [name, names[-1]]
    # « Deux fois plus que la première » : le titre la désigne par son rang.
    rank = _rank_compared_to(facts)
    if rank is not None and rank < len(by_height):
        return [name, by_height[rank]]
    # « Garder huit ans évite dix tonnes » : par rapport à quoi ? La barre la plus loin de celle-là le dit au mieux.
    if compares(facts):
        is_the_first = name == by_height[0]
        return [name, by_height[-1] if is_the_first else by_height[0]]
    # « Loin devant », « deuxième » : de combien, et de qui ? La barre d’à côté le dit.
    if _is_placed(name, facts):
        own = by_height.index(name)
        return [name, by_height[own - 1 if own else 1]]
    return [name]


def _by_height(drawn: dict[str, float]) -> list[str]:
    """Les noms, de la barre la plus longue à la plus courte."""
    return sorted(drawn, key=drawn.__getitem__, reverse=True)


def _seasons_said(drawn: dict[str, float], said: str) -> list[Shown]:
    """La moyenne des mois de chaque saison que dit le titre, si les douze mois sont dessinés."""
    names = list(drawn)
    if len(names) != len(WORDS["months"]) or as_time(names) is None:
        return []

    found = []
    for season, ranks in WORDS["seasons"].items():
        if not re.search(rf"\b{normalise(season)}\b", said):
            continue
        its_names = [names[rank - 1] for rank in ranks]
        mean = sum(drawn[name] for name in its_names) / len(its_names)
        found.append(Shown(WORDS["season-mean"].format(season, listing(its_names)), round(mean, 1)))
    return found


def _begun_by_a_word(names: list[str], facts: ChartFacts) -> list[str]:
    """« Plus de 80 hommes tués » : les quelques noms qui commencent par ce mot, quand d’autres commencent autrement."""
    if as_time(names):
        return []
    said = {word.rstrip("sx") for word in re.findall(r"[a-z]+", title_of(facts)) if len(word) > _A_SMALL_WORD}
    found = []
    for name in names:
        first = re.match(r"[a-z]+", normalise(name))
        if first and len(first[0]) >= _A_SMALL_WORD and first[0].rstrip("sx") in said:
            found.append(name)
    # D’un seul nom, ce mot veut peut-être dire autre chose.
    are_some = A_PAIR <= len(found) <= min(_MOST, len(names) - 1)
    return found if are_some else []


def _rank_compared_to(facts: ChartFacts) -> int | None:
    """Le rang de la barre que désigne « que la première », « que la deuxième », « que la commune la moins dense » ; sinon rien."""
    for rank, pattern in WORDS["than-the-end"]:
        if re.search(rf"{WORDS['than-the']}{pattern}\b", title_of(facts)):
            return int(rank)
    return None


def _is_placed(name: str, facts: ChartFacts) -> bool:
    """Vrai si le titre situe ce nom parmi les autres : « loin devant », « talonne », « deuxième » ; « de 2e classe » le nomme."""
    said = _without([name, *_said_otherwise([name], facts).values()], title_of(facts))
    return re.search(f"{WORDS['piece-magnitude']}|{WORDS['piece-rank']}", said) is not None


def bars_drawn(panel: Panel) -> dict[str, float]:
    """La valeur de chaque barre d’une seule série, sous son nom tel qu’il est écrit ; rien d’un histogramme, ni de deux
    barres du même nom."""
    if len(panel.bars) != 1 or panel.bars[0].kind != "bar":
        return {}
    bars: Bars = panel.bars[0]
    seat = panel.seat(bars)
    names = [place_name(seat, at).replace("\n", " ") for at in bars.at]
    if len(set(names)) < len(names):
        return {}
    return dict(zip(names, map(float, bars.length), strict=True))


def names_told(names: list[str], facts: ChartFacts) -> list[str]:
    """Ceux de ces noms que dit le titre, à une faute d’orthographe près, dans l’ordre où la figure les range."""
    said = title_of(facts)
    told_otherwise = _said_otherwise(names, facts)
    found = set(_said_in_full(names, facts.words.title or ""))
    found |= told_otherwise.keys()
    found |= set(said_by_their_number(names, facts))
    left = _without([*found, *told_otherwise.values()], said)
    found |= set(_misspelt(names, left))

    plain = plain_names(names)
    told = [name for name in names if name in found and not _is_a_silent_twin(name, names, said)]
    plain = {name: plain[name] for name in told}
    return [name for name in told if not is_part_of_another(plain[name], plain.values())]


def _is_a_silent_twin(name: str, names: list[str], said: str) -> bool:
    """Vrai pour « tué à l’ennemi (disparu) », à côté de « tué à l’ennemi », quand le titre ne dit pas « disparu »."""
    bare = plain_name(name)
    twins = [other for other in names if other != name and normalise(other).strip() == bare]
    aside = re.findall(r"[a-z]+", normalise(name).replace(bare, "", 1))
    return bool(twins) and not any(re.search(rf"\b{word}", said) for word in aside)


def _said_in_full(names: list[str], title: str) -> list[str]:
    """Les noms que dit le titre en entier ; un nom d’une lettre, avec sa majuscule."""
    told = plain_names(names)
    plain = {told[name]: name for name in names if len(name) > _A_LETTER}
    found = [plain[name] for name in names_said(normalise(title), plain)]
    for name in names:
        alone = rf"(?<![\w’'-]){re.escape(name)}(?![\w’'-])"
        if len(name) <= _A_LETTER and re.search(alone, title):
            found.append(name)
    return found


def _without(words_said: Iterable[str], said: str) -> str:
    """Un titre sans ces mots, que l’on a déjà reconnus."""
    for one in words_said:
        said = said.replace(plain_name(one), " ")
    return said


def _said_otherwise(names: list[str], facts: ChartFacts) -> dict[str, str]:
    """Les noms dont le titre dit un mot, le pluriel, ou l’abrégé en entier, et ce qu’il en dit : « formation », « caporaux »,
    « décembre »."""
    panel = facts.panels[0]
    seat = panel.seat(panel.bars[0])
    as_said = with_names_as_said(facts).panels[0]
    seat_said = as_said.x if seat is panel.x else as_said.y
    said = title_of(facts)

    found = {}
    for at in panel.bars[0].at:
        written = place_name(seat, at)
        other = place_name(seat_said, at)
        name = written.replace("\n", " ")
        if other != written and name in names and names_said(said, [plain_name(other)]):
            found[name] = other
    return found


def said_by_their_number(names: list[str], facts: ChartFacts) -> list[str]:
    """« 5 ans au lieu de quatre », sous « tous les 5 ans » et « tous les 4 ans » : le nombre suffit à les distinguer, sauf
    celui qui compte l’unité, « 7 tonnes »."""
    words_around = {re.sub(r"\d+", "", name) for name in names}
    numbers = {name: re.findall(r"\d+", name) for name in names}
    if len(words_around) != 1 or any(len(found) != 1 for found in numbers.values()):
        return []

    told = _whole_numbers_of(title_of(facts), unit_of(facts))
    return [name for name in names if numbers[name][0] in told]


def _whole_numbers_of(said: str, unit: str) -> set[str]:
    """Les nombres entiers d’un titre, écrits en chiffres ou en lettres ; ni ceux de l’unité, ni « trois fois »."""
    spelled = re.sub(r"\b[a-z]+\b", lambda word: _DIGITS.get(word[0], word[0]), said)
    counted = normalise(unit).split(" ")[0].rstrip("s")
    if counted:
        spelled = re.sub(rf"\d+(?:[.,]\d+)? ?{re.escape(counted)}", " ", spelled)
    return set(re.findall(r"(?<![\d,.])(?<!par )\b\d+\b(?![,.]\d)(?! fois)", spelled))


_DIGITS = {word: digits for digits, word in WORDS["digits"].items()}


def _misspelt(names: list[str], said: str) -> list[str]:
    """Les noms dont un mot ressemble à un mot du titre, et à celui d’aucun autre nom ; ou les deux que dit un même mot.

    Mal écrit, ce mot doit être le plus long du nom : « compte » n’est pas « Fontaine-le-Comte ».
    """
    owners: dict[str, list[str]] = {}
    for name in names:
        for word in _long_words(normalise(name)):
            owners.setdefault(word, []).append(name)

    found = []
    for word in _long_words(said):
        close = get_close_matches(word, owners, n=1, cutoff=_ALIKE)
        if not close:
            continue
        (meant,) = close
        if word.rstrip("sx") == meant.rstrip("sx"):  # « les employés » les dit tous
            named = owners[meant]
            most = A_PAIR
        else:
            named = [name for name in owners[meant] if _longest_word(name) == meant]
            most = 1
        if len(named) <= most:
            found += named
    return found


def _long_words(said: str) -> list[str]:
    """Les mots assez longs pour se reconnaître à une lettre près."""
    return [word for word in re.findall(r"[a-z]+", said) if len(word) >= LONG_ENOUGH]


def _longest_word(name: str) -> str:
    return max(re.findall(r"[a-z]+", normalise(name)), key=len, default="")


def situated(name: str, panel: Panel, facts: ChartFacts) -> Shown:
    """La barre de ce nom, et son rang parmi les autres."""
    return _situated(name, bars_drawn(panel), facts, told=1)


def _situated(name: str, drawn: dict[str, float], facts: ChartFacts, told: int) -> Shown:
    """Une barre, son rang, et sa part du total si le titre ne nomme qu’elle et parle de parts."""
    value = drawn[name]
    parts = {one: found for one, found in drawn.items() if not re.match(WORDS["of-all"], normalise(one))}
    if name not in parts:
        return Shown(name, value)
    beside = rank_among(value, list(parts.values()))
    if told > 1:
        return Shown(name, value, beside)

    whole = _whole_written(facts)
    if whole and 0 < value <= whole:
        part = WORDS["part-of-that"].format(percent(value / whole, 0), number(whole))
        return Shown(name, value, f"{beside}, {part}".strip(", "))
    if says_a_part(facts) and make_a_whole(parts, unit_of(facts)):
        part = WORDS["part-of-all"].format(percent(value / sum(parts.values()), 0))
        return Shown(name, value, f"{beside}, {part}".strip(", "))
    return Shown(name, value, beside)


def _whole_written(facts: ChartFacts) -> float:
    """128 de « 43 hommes sur 128 », que la figure ne montre pas ; zéro de « sur cent », ou si le titre n’en dit pas."""
    found = re.search(WORDS["out-of"], whole_title(facts))
    if found is None or is_a_rate(facts.words.unit or ""):
        return 0.0
    return float(found["whole"])


def make_a_whole(parts: dict[str, float], unit: str) -> bool:
    """Vrai si ces barres s’additionnent : ni des densités, ni des années, ni quelques barres d’une table plus longue."""
    if re.search(WORDS["not-added"], normalise(unit)) or may_lack_some():
        return False
    names = list(parts)
    is_a_choice = len({re.sub(r"\d+", "", name) for name in names}) == 1
    if as_time(names) or is_a_choice:
        return False
    has_a_loss = min(parts.values()) < 0
    return not has_a_loss and sum(parts.values()) > 0
