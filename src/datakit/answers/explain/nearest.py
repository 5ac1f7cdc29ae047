"""Le nom le plus proche de celui qu’on a écrit, et ce qui les distingue."""

import difflib
from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from datakit.answers import read
from datakit.answers.read import one_letter
from datakit.answers.verdict import MistakeKind, Remark
from figaudit.base import text

#: Comparer un nom à des milliers d’autres se ferait attendre ; personne n’en a écrit autant.
_MOST = 5000
_ALMOST = 0.8  # la part de lettres communes au-dessus de laquelle un nom est sans doute le même, mal écrit
_SHOWN = 12  # colonnes que l’on cite
_CASE = " Seules les majuscules changent."
_SPACE = " Il y a une espace de trop, au début ou à la fin."
_ACCENT = " Un accent, une majuscule ou une apostrophe change."


def say(kind: str, **details: object) -> str:
    """Une phrase d’explication de words.json, remplie."""
    return read.say("explain", kind, **details)


def nearest(name: object, choices: Iterable[object]) -> Remark | None:
    """Le nom le plus proche, et ce qui change : l’accent, la casse, une espace, les guillemets."""
    listed = [str(choice) for choice in list(choices)[:_MOST]]
    close = _same_words(str(name), listed) or text.suggest(str(name)[:100], listed, 1)
    if not close:
        return None

    given, wanted = str(name), close[0]
    if given == wanted:  # la même écriture, mais l’un est un texte et l’autre un nombre
        if isinstance(name, str):
            return Remark(say("unquote"), MistakeKind.TEXT_FOR_NUMBER)
        return Remark(say("enquote"), MistakeKind.MISSING_QUOTES)

    said = f"Vouliez-vous dire {text.quote(wanted)} ?{_change(given, wanted)}"
    return Remark(said, MistakeKind.UNKNOWN_NAME)


def _same_words(name: str, choices: list[str]) -> list[str]:
    """`index_annee` pour `annee_index` : les mêmes mots, dans un autre ordre."""
    words = sorted(name.split("_"))
    if len(words) < 2:
        return []
    for choice in choices:
        if sorted(choice.split("_")) == words:
            return [choice]
    return []


def _change(given: str, wanted: str) -> str:
    """Ce qui seul distingue deux mots : une majuscule, une espace, un accent ; vide s’il y a autre chose."""
    if given.casefold() == wanted.casefold():
        return _CASE
    if given.strip() == wanted.strip():
        return _SPACE
    if text.normalise(given) == text.normalise(wanted):
        return _ACCENT
    return ""


def near(name: object, choices: Iterable[object]) -> str:
    """La phrase de `nearest`, ou rien."""
    found = nearest(name, choices)
    return found.message if found else ""


def columns(labels: Iterable[object]) -> str:
    """Les colonnes d’un tableau, les douze premières s’il en a davantage.

    >>> columns([])
    'Il est vide, et n’en a aucune.'
    """
    names = [str(label) for label in labels]
    if not names:
        return say("no-column")
    if len(names) > _SHOWN:
        return say("columns", names=", ".join([*names[:_SHOWN], "…"]))
    return say("columns", names=f"{text.listing(names)}.")


def rows(labels: Iterable[object]) -> str:
    """Les noms des premières lignes d’un tableau, s’il en a."""
    names = [str(label) for label in list(labels)[: _SHOWN + 1]]
    if not names:
        return ""
    shown = names[:_SHOWN]
    if len(names) > _SHOWN:
        shown.append("…")
    return say("rows", names=", ".join(shown))


def tables_with(wanted: Iterable[str], namespace: Mapping[str, Any]) -> list[str]:
    """Les tables du carnet qui ont toutes ces colonnes."""
    found = []
    for name, value in list(namespace.items()):
        if name.startswith("_") or not isinstance(value, pd.DataFrame):
            continue
        if all(one in value.columns for one in wanted):
            found.append(name)
    return found


def reads_like(name: str, other: str) -> bool:
    """Vrai si deux noms se lisent presque pareil : une lettre, ou huit lettres sur dix.

    >>> reads_like("prenom", "prénoms"), reads_like("téléphone", "télévision"), reads_like("Poitiers", "Liniers")
    (True, False, False)
    """
    left, right = text.normalise(name.strip()), text.normalise(other.strip())
    if one_letter(left, right):
        return True
    return difflib.SequenceMatcher(None, left, right).ratio() >= _ALMOST


def spelled(name: str) -> Remark | None:
    """Un nombre écrit en lettres, un « vrai » ou un « faux » pris pour un nom.

    >>> print(spelled("dix").message)
    Un nombre s’écrit en chiffres : `10`.
    """
    word = name.casefold()
    if word in read.WORDS["digits"]:
        value = read.WORDS["digits"][word]
        return Remark(say("digit", value=value), MistakeKind.TEXT_FOR_NUMBER)
    if word in read.WORDS["truth"]:
        value = read.WORDS["truth"][word]
        french = "Vrai" if value == "True" else "Faux"
        return Remark(say("truth", word=french, value=value), MistakeKind.UNKNOWN_NAME)
    return None


def yes_or_no(name: str) -> Remark | None:
    """« oui » ou « non » sans guillemets : un texte, ou l’envie de dire vrai ou faux."""
    word = name.casefold()
    if word not in read.WORDS["yes-no"]:
        return None
    value = read.WORDS["yes-no"][word]
    french = "vrai" if value == "True" else "faux"
    return Remark(say("yes-no", name=word, word=french, value=value), MistakeKind.MISSING_QUOTES)
