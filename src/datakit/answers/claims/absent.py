"""Ce qu’un titre range ou compare, et qui n’est le nom d’aucune barre : « Les agriculteurs sont les plus nombreux »."""

import re
from dataclasses import dataclass

from datakit.answers.claims.said import WORDS, as_written, title_of, written_beside_the_title
from datakit.answers.claims.shown_bars import bars_drawn, names_told
from figaudit.base.text import normalise
from figaudit.read.facts import ChartFacts
from figaudit.read.order import as_time
from figaudit.titles.ranking import rank_told
from figaudit.titles.words import READ, SAYS

#: Un mot plus court ne nomme pas une catégorie : « les », « ils », « tous ».
_LONG_ENOUGH = 4
#: « agriculteur » et « agricole » commencent pareil : on ne dira pas que l’un manque.
_SAME_BEGINNING = 4


@dataclass(frozen=True)
class Unwritten:
    """Un nom que le titre range et qu’aucune barre ne porte ; `bar` : celle qui est à ce rang, vide si le rang ne se lit pas."""

    word: str
    bar: str


def ranked_but_unwritten(facts: ChartFacts) -> Unwritten | None:
    """« L’écologie est deuxième », quand aucune barre ne porte ce nom ; sinon rien.

    Ce n’est peut-être qu’un autre mot pour « Environnement » : la machine ne le sait pas, et ne dément rien.
    """
    drawn = _bars_with_plain_names(facts)
    if not drawn or names_told(list(drawn), facts):
        return None
    found = re.search(WORDS["ranked-subject"], title_of(facts))
    if found is None or not _says_a_rank(found["after"]):
        return None
    if not _absent_word(found["subject"], facts):
        return None
    word = as_written(found["subject"], facts.words.title or "")
    return Unwritten(word, _bar_at_that_rank(found["after"], drawn))


def absent_side(facts: ChartFacts) -> str:
    """Le côté d’une comparaison qui n’est le nom d’aucune barre, quand l’autre en est un ; sinon rien."""
    drawn = _bars_with_plain_names(facts)
    if not drawn or len(names_told(list(drawn), facts)) != 1:
        return ""
    for pattern in WORDS["sides-compared"]:
        found = re.search(pattern, title_of(facts))
        if found is None:
            continue
        one = _absent_word(found["one"], facts)
        other = _absent_word(found["other"], facts)
        if one and other:
            return ""
        absent = one or other
        return as_written(absent, facts.words.title or "") if absent else ""
    return ""


def _bars_with_plain_names(facts: ChartFacts) -> dict[str, float]:
    """Les barres d’une figure, si chacune porte un nom fait de mots ; rien de dates, d’âges ni de sigles, qui se disent autrement."""
    if len(facts.panels) != 1 or not facts.panels[0].bars:
        return {}
    drawn = bars_drawn(facts.panels[0])
    names = list(drawn)
    if len(names) < 2 or as_time(names):
        return {}
    for name in names:
        if re.search(r"\d", name) or not _long_words(normalise(name)):
            return {}
    return drawn


def _says_a_rank(after: str) -> bool:
    """Vrai si la suite d’un nom le range : « sont les plus nombreux », « arrive en tête », « est deuxième »."""
    if re.search(WORDS["ranks-nobody"], after):
        return False
    is_first_or_last = SAYS["first"].search(after) or SAYS["last"].search(after) or READ["best"].search(after)
    return bool(is_first_or_last or rank_told(f"nom {after}"))


def _absent_word(side: str, facts: ChartFacts) -> str:
    """Le seul mot qui nomme ce côté, s’il n’est d’aucun texte de la figure ; rien d’un mot qui nomme ce que l’on range, « métier »."""
    # « la moins servie », « le deuxième » : une barre, sans son nom
    if re.search(WORDS["names-a-place"], side):
        return ""
    known = _long_words(written_beside_the_title(facts))
    beginnings = {word[:_SAME_BEGINNING] for word in known}

    naming = [word for word in _long_words(side) if not re.fullmatch(WORDS["names-nothing"], word)]
    counted = normalise(facts.words.unit or "").split(" ")[0][:_SAME_BEGINNING]
    naming = [word for word in naming if not counted or not word.startswith(counted)]
    if len(naming) != 1 or naming[0][:_SAME_BEGINNING] in beginnings:
        return ""
    return naming[0]


def _long_words(text: str) -> list[str]:
    return [word for word in re.findall(r"[a-z]+", text) if len(word) >= _LONG_ENOUGH]


def _bar_at_that_rank(after: str, drawn: dict[str, float]) -> str:
    """Le nom de la barre que range la suite d’un nom : « est deuxième », « arrive en tête » ; vide si le rang ne se lit pas."""
    by_height = sorted(drawn, key=drawn.__getitem__, reverse=True)
    rank = rank_told(f"nom {after.strip()}")
    if rank:
        return by_height[rank - 1] if rank <= len(by_height) else ""

    is_last = SAYS["last"].search(after)
    is_first = SAYS["first"].search(after)
    if bool(is_last) == bool(is_first):
        return ""
    return by_height[-1] if is_last else by_height[0]
