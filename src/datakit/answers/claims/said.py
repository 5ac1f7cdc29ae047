"""Un titre et ses noms, tels que le titre les dit : ce que partagent démentir et confirmer."""

import re
from dataclasses import replace

from figaudit.base.text import normalise, words
from figaudit.read.facts import AxisFacts, ChartFacts, Panel
from figaudit.read.order import as_time

WORDS = words(__file__, "claims.toml")
#: Une figure de plus de noms n’est pas une comparaison que l’on relit nom par nom.
_MOST_NAMES = 60
#: Deux dates ne font pas une évolution.
A_FEW = 3
#: Plus court, un mot d’un nom ne suffit pas à le reconnaître dans un titre.
LONG_ENOUGH = 5
#: « juin » et « juil. » ne se confondent plus à partir de trois lettres, sauf « jui ».
SHORTEST = 3
#: Ce qu’un nombre écrit arrondit, en part de la valeur : « 60 % » pour 60,4.
_ROUNDED = 0.006
#: Une courbe qui remonte de plus du quart de son étendue ne baisse pas « toute la journée ».
A_TURN = 0.25


def with_names_as_said(facts: ChartFacts) -> ChartFacts:
    """Les mêmes faits, où un nom long porte le mot que le titre en dit : « Formation, emploi » devient « formation »."""
    title = facts.words.title or ""
    panels = []
    for panel in facts.panels:
        x = _axis_as_said(panel.x, title)
        y = _axis_as_said(panel.y, title)
        is_the_same = (x, y) == (panel.x, panel.y)
        panels.append(panel if is_the_same else replace(panel, x=x, y=y))
    return replace(facts, panels=tuple(panels))


def _axis_as_said(axis: AxisFacts, written: str) -> AxisFacts:
    title = normalise(written)
    if not axis.nominal or len(axis.labels) > _MOST_NAMES:
        return axis
    labels = [normalise(label).strip() for label in axis.labels]
    told = [_label_as_said(label, title, labels) for label in labels]
    if not any(told):
        return axis

    shown = []
    for label, said in zip(axis.labels, told, strict=True):
        shown.append(as_written(said, written) if said else label)
    return axis._replace(labels=tuple(shown))


def _label_as_said(label: str, title: str, labels: list[str]) -> str:
    """Ce que le titre dit de ce nom, de la façon la plus sûre à la moins sûre ; rien s’il ne le dit pas autrement."""
    told = _spelled_in(label, title) or _in_full(label, title) or _in_the_plural(label, title)
    if told:
        return told
    word = _word_of(label, title)
    if word and label not in title and _names_only(word, labels):
        return word
    return ""


def _in_full(label: str, title: str) -> str:
    """« déc. », « lun. », « 0 h » tels que le titre les écrit, « décembre », « lundi », « minuit » ; rien s’il ne les dit pas."""
    for pattern, hour in WORDS["hours-in-words"]:
        found = re.search(pattern, title)
        if found and re.fullmatch(rf"0?{hour} ?h(?:00)?", label):
            return found[0]
    short = label.rstrip(".")
    for names in (*WORDS["months"], *WORDS["days"]):
        is_it = len(short) >= SHORTEST and names.startswith(short)
        if is_it and short != names and re.search(rf"\b{names}\b", title):
            return str(names)
    return ""


def as_written(said: str, title: str) -> str:
    """Ce que dit le titre, avec ses accents : « tués à l’ennemi »."""
    plain = normalise(title)
    place = plain.find(said)
    is_as_long = len(plain) == len(title)
    if place < 0 or not is_as_long:
        return said
    return title[place : place + len(said)]


def _spelled_in(label: str, title: str) -> str:
    """« tous les 4 ans » tel que le titre l’écrit, « tous les quatre ans » ; rien s’il ne le dit pas."""
    spelled = re.sub(r"\b\d{1,2}\b", lambda found: WORDS["digits"].get(found[0], found[0]), label)
    if spelled == label or spelled not in title:
        return ""
    return spelled


def _in_the_plural(label: str, title: str) -> str:
    """« soldat de 2e classe » tel que le titre l’écrit, « soldats de 2e classe » ; « caporal », « caporaux » ; rien s’il ne le dit pas."""
    if label in title:
        return ""
    words_said = []
    for word in label.split():
        usual = rf"{re.escape(word)}(?:e?s|x)?"
        as_horses = rf"{re.escape(word.removesuffix('al'))}aux"  # « cheval », « chevaux »
        words_said.append(f"(?:{usual}|{as_horses})")
    found = re.search(rf"\b{' '.join(words_said)}\b", title)
    return found[0] if found else ""


def _word_of(label: str, title: str) -> str:
    """Le premier mot d’un nom que dit aussi le titre, à sa terminaison près."""
    for word in re.findall(r"[a-z]+", label):
        if len(word) < LONG_ENOUGH:
            continue
        found = re.search(rf"\b{re.escape(word.rstrip('sx'))}(?:e?s|x)?\b", title)
        if found:
            return found[0]
    return ""


def _names_only(said: str, labels: list[str]) -> bool:
    """Vrai si un seul nom contient ce mot."""
    start = said.rstrip("sx")
    return sum(re.search(rf"\b{re.escape(start)}", label) is not None for label in labels) == 1


def written_beside_the_title(facts: ChartFacts) -> str:
    """Ce qu’une figure écrit hors de son titre, sans accents ni majuscules : ses noms, son unité, sa source, sa note."""
    words = facts.words
    labels = [label for panel in facts.panels for label in (*panel.x.labels, *panel.y.labels)]
    written = [*labels, words.unit, words.subtitle, words.source, words.note]
    return normalise(" ".join(text for text in written if text))


def standing_in_time(facts: ChartFacts) -> ChartFacts:
    """Les mêmes faits, où des barres couchées sur des dates sont debout : de bas en haut ou de gauche à droite, le temps se lit
    pareil."""
    return replace(facts, panels=tuple(map(_standing, facts.panels)))


def _standing(panel: Panel) -> Panel:
    if not panel.bars or any(one.vertical for one in panel.bars):
        return panel
    names = [label for label in panel.y.labels if label.strip()]
    if not panel.y.nominal or len(names) < A_FEW or not as_time(names):
        return panel
    low, high = panel.y.low, panel.y.high
    along = panel.y._replace(name="x", lo=low, hi=high)
    bars = tuple(one._replace(vertical=True) for one in panel.bars)
    return replace(panel, x=along, y=panel.x._replace(name="y"), bars=bars)


def title_of(facts: ChartFacts) -> str:
    return normalise(facts.words.title or "")


def value_of(told: str) -> float:
    """Un nombre tel qu’un titre l’écrit, virgule comprise."""
    return float(told.replace(",", "."))


def half_of(told: str) -> float:
    """La moitié de ce que vaut la dernière décimale écrite : 0,5 pour « 12 », 0,05 pour « 12,4 »."""
    decimals = len(told.replace(",", ".").partition(".")[2])
    return 0.5 / 10**decimals


def is_written(told: str, value: float) -> bool:
    """Vrai si ce nombre est la valeur, arrondie à autant de décimales qu’il en porte.

    >>> is_written("12,4", 12.43), is_written("12,4", 12.6)
    (True, False)
    """
    return abs(value_of(told) - value) <= max(half_of(told), _ROUNDED * abs(value))


def hours_said(said: str) -> list[float]:
    """Les heures que dit un titre, en heures et parties d’heure : « 7 h 23 », « 19 heures », « midi ».

    >>> hours_said("a 7 h 30 puis a midi")
    [7.5, 12]
    """
    hours: list[float] = []
    for hour, minutes in re.findall(WORDS["hour"], said):
        hours.append(int(hour) + int(minutes or 0) / 60)
    for pattern, hour in WORDS["hours-in-words"]:
        if re.search(pattern, said):
            hours.append(hour)
    return hours


def way_said(said: str) -> int:
    """1 si le titre dit que la courbe monte, −1 qu’elle descend ; 0 s’il ne le dit pas, ou s’il dit les deux.

    >>> way_said("le co2 monte"), way_said("le co2 baisse"), way_said("le co2 monte puis baisse")
    (1, -1, 0)
    """
    falls = re.search(WORDS["falls"], said) is not None
    rises = re.search(WORDS["rises"], said) is not None
    return rises - falls


def numbers_of(said: str) -> list[str]:
    """Les nombres d’un titre, sans espace entre les milliers."""
    written = re.sub(r"(?<=\d)[ \u202f\u00a0](?=\d{3})", "", said)
    return re.findall(r"(?<![\d,.])\d+(?:[.,]\d+)?(?![\d,.]*\d)", written)
