"""La langue d'un titre, et le même titre dans des mots que l'on sait lire.

Les motifs de `read/vocabulary.json` sont en français et en anglais. Un titre espagnol ou allemand est d'abord traduit,
mot à mot, là où il affirme quelque chose ; un titre d'une autre langue n'est pas lu. Les mots sont dans
`languages.json`.
"""

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple, Self

from figaudit.base import text
from figaudit.read.order import normalise
from figaudit.titles.words import where_said

KNOWN = text.words(__file__, "languages.json")

#: Ce qui se lit tel quel, et ce qui se traduit.
READ_AS_IT_IS = ("fr", "en")
TRANSLATED = tuple(KNOWN["translations"])

_WORDS = {language: frozenset(words.split()) for language, words in KNOWN["words"].items()}
_EVERY_WORD = frozenset().union(*_WORDS.values())
_LETTERS = KNOWN["letters"]

#: Un record que l'on établit (« record du monde », « world record ») : le meilleur, qui peut être le plus petit nombre.
ACHIEVEMENT = re.compile(KNOWN["achievement"])
_OTHER_SCRIPT = re.compile(r"[\u0370-\u1cff\u2e80-\ua4cf\ua960-\ufaff]")  # grec, cyrillique, arabe, chinois…
# Une lettre qu'une langue est presque seule à écrire pèse autant que deux de ses mots.
_LETTER = 2
# Un mot dit comme une réponse : « gana el sí », « no wins ».
_ANSWER_AFTER = re.compile(rf"\b(?:{KNOWN['answers']['before']})(?= (\w+))")
_ANSWER_FIRST = re.compile(rf"^(\w+)(?= (?:{KNOWN['answers']['after']}))")
_PLURALS = {"de": "(?:en|ern?|n|e|s|se|sen)?", "es": "(?:e?s)?"}
# Ce qui entoure la marque d'un nom que l'on ne traduit pas : aucun mot ne s'écrit ainsi.
_MARK = "qqx"

Span = tuple[int, int]
# Plus court, un motif traduit peut être d'une autre langue.
_CLAIM = 6


def readable(title: str, written: str, around: Iterable[str], names: Iterable[str] = ()) -> str:
    """Le titre `title` (sans accents), dans des mots que l'on sait lire ; « » si sa langue n'est pas lue.

    `written` : le même titre, tel qu'il est écrit ; `around` : ce qui l'entoure, qui aide à reconnaître la langue ;
    `names` : les noms dessinés, qui ne se traduisent pas.

    >>> readable("el paro sube", "El paro sube", ["Año"]), readable("le vendite calano", "Le vendite calano nel 2020", [])
    ('el paro rises', '')
    """
    language = language_of(written, around)
    if language in TRANSLATED:
        return translated_around(names, title, language)
    if language in READ_AS_IT_IS or not language:
        return title
    return ""


def language_of(written: str, around: Iterable[str] = ()) -> str:
    """La langue d'un titre, d'après ses mots les plus courants, puis ceux qui l'entourent ; « » si rien ne la dit.

    >>> language_of("Die Mieten steigen"), language_of("Hausse des loyers"), language_of("Alpha 2")
    ('de', 'fr', '')
    """
    together = " ".join([written, *around])
    if _OTHER_SCRIPT.search(together):
        return "other"

    for words in (written, together):
        weights = _weights(words)
        if not weights:
            continue
        best = max(weights.values())
        tied = [language for language, weight in weights.items() if weight == best]
        if len(tied) == 1:
            return tied[0]

    return _claiming(normalise(written))


def _claiming(title: str) -> str:
    """La seule langue traduite dont des mots affirment quelque chose dans ce titre ; « » s'il n'y en a pas une."""
    claiming = []
    for language in TRANSLATED:
        matches = [match for pattern, _ in _patterns(language) if (match := pattern.search(title))]
        if any(len(match[0]) >= _CLAIM for match in matches):
            claiming.append(language)
    return claiming[0] if len(claiming) == 1 else ""


def _weights(words: str) -> Counter[str]:
    """Combien de mots, et de lettres, parlent pour chaque langue ; un mot de plusieurs langues se partage."""
    weights: Counter[str] = Counter()
    for word in re.findall(r"[^\W\d_]+", normalise(words)):
        speaking = [language for language, known in _WORDS.items() if word in known]
        for language in speaking:
            weights[language] += 12 // len(speaking)

    lowered = words.lower()
    for language, letters in _LETTERS.items():
        if any(letter in lowered for letter in letters):
            weights[language] += 12 * _LETTER
    return weights


def translated_around(names: Iterable[str], title: str, language: str) -> str:
    """Un titre traduit, sauf les noms dessinés qu'il dit, au singulier.

    >>> translated_around(["no", "si"], "gana el si", "es"), translated_around(["fahrrad"], "mehr fahrrader", "de")
    ('leads el si', 'mehr fahrrad')
    """
    kept: dict[str, str] = {}
    for name in sorted(set(names), key=len, reverse=True):
        found = where_kept(name, title, language)
        if found is None:
            continue
        # Un mot qu'aucun motif ne cherche tient la place du nom.
        mark = f"{_MARK}{chr(ord('a') + len(kept) % 26)}{_MARK}"
        kept[mark] = name
        start, end = found
        title = title[:start] + mark + title[end:]

    done = translated(title, language)
    for mark, name in kept.items():
        done = done.replace(mark, name)
    return done


def where_kept(name: str, title: str, language: str) -> Span | None:
    """Où ce titre dit un nom dessiné, au singulier ou au pluriel ; un mot courant n'en est un qu'en réponse."""
    if not re.search(r"[^\W\d_]", name):
        return None
    if is_common_word(name):
        return where_answered(name, title)
    found = where_said(name, title, rf"{_PLURALS[language]}\b")
    return found.span() if found else None


def is_common_word(word: str) -> bool:
    """Vrai si ce mot est l'un des plus courants d'une langue : « no », « si », « mehr »."""
    return word in _EVERY_WORD


def where_answered(name: str, title: str) -> Span | None:
    """Où ce titre dit ce mot comme une réponse : « gana el sí », « most say no »."""
    for found in (*_ANSWER_AFTER.finditer(title), *_ANSWER_FIRST.finditer(title)):
        if found[1] == name:
            return found.span(1)
    return None


def translated(title: str, language: str) -> str:
    """Un titre dont les mots qui affirment sont en anglais.

    >>> translated("die mieten haben sich verdoppelt", "de")
    'die mieten haben sich doubled'
    """
    done = []
    start = 0
    ahead = []
    for pattern, told in _patterns(language):
        match = pattern.search(title)
        if match:
            ahead.append(_Ahead(pattern, told, match))
    while True:
        ahead = [one.after(start, title) for one in ahead if one.match]
        found = [one for one in ahead if one.match]
        if not found:
            done.append(title[start:])
            return "".join(done)

        # Le premier que l'on rencontre ; de deux qui commencent au même endroit, le premier du dictionnaire.
        first = min(found, key=_Ahead.start)
        done += [title[start : first.start()], first.in_english()]
        start = first.end()


class _Ahead(NamedTuple):
    """Un motif, ce qu'il veut dire en anglais, et où on le rencontre la prochaine fois ; None s'il ne vient plus."""

    pattern: re.Pattern[str]
    told: str
    match: re.Match[str] | None

    def after(self, start: int, title: str) -> Self:
        """Le même, à partir d'ici : on ne le cherche à nouveau que s'il commençait avant."""
        if self.match is None or self.match.start() >= start:
            return self
        return self._replace(match=self.pattern.search(title, start))

    def start(self) -> int:
        return self.match.start() if self.match else -1

    def end(self) -> int:
        return self.match.end() if self.match else -1

    def in_english(self) -> str:
        return self.match.expand(self.told) if self.match else ""


@cache
def _patterns(language: str) -> list[tuple[re.Pattern[str], str]]:
    """Les motifs d'une langue, et ce qu'ils veulent dire en anglais."""
    return [(re.compile(pattern), told) for pattern, told in KNOWN["translations"][language]]
