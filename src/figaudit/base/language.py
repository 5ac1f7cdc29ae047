"""La langue des rapports : celle que l'on demande, à défaut celle de l'environnement, à défaut celle de la machine.

Les phrases sont dans des catalogues, des fichiers .toml qui ont une partie [fr] et une partie [en] aux mêmes clés :
`say` y prend la phrase entière, et y écrit les nombres et les noms à la manière de la langue.
"""

import os
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from importlib.resources import files
from typing import Any, TypeVar

from figaudit.base.errors import ExplainedError, InvalidArgument
from figaudit.base.text import NBSP, NNBSP, compiled, moment, number, percent, plain, suggest

FRENCH, ENGLISH = "fr", "en"
LANGUAGES = (FRENCH, ENGLISH)
VARIABLE = "FIGAUDIT_LANG"
# Ceux de `calendar` dépendent de la machine.
_ENGLISH_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]

_asked: ContextVar[str] = ContextVar("figaudit_language", default="")


def current() -> str:
    """La langue où l'on écrit : « fr » ou « en ».

    >>> with speaking("en"):
    ...     current()
    'en'
    """
    asked = _asked.get() or os.environ.get(VARIABLE, "")
    if asked:
        return asked if asked in LANGUAGES else FRENCH

    machine = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    return ENGLISH if machine.startswith(ENGLISH) else FRENCH


@contextmanager
def speaking(language: str | None) -> Iterator[None]:
    """Le temps d'un bloc, écrit dans cette langue ; `None` : dans celle d'avant. Lève `InvalidArgument` pour une autre."""
    if language is not None and language not in LANGUAGES:
        raise explained(InvalidArgument, "language", asked=repr(language))
    token = _asked.set(language or current())
    try:
        yield
    finally:
        _asked.reset(token)


# --- les catalogues -------------------------------------------------------------------------------------------
@cache
def catalogue(folder: str, name: str) -> dict[str, dict[str, Any]]:
    """Les phrases d'un catalogue, par langue ; vide s'il n'existe pas. `folder` : depuis figaudit, « rules/maps »."""
    file = files("figaudit").joinpath(*folder.split("/"), f"{name}.toml")
    if not file.is_file():
        return {}
    return tomllib.loads(file.read_text("utf-8"))


def say(folder: str, name: str, key: str, /, **values: object) -> str:
    """La phrase `key` d'un catalogue, dans la langue du moment, complétée de ces valeurs.

    Une phrase qui s'accorde a deux formes, `one` et `many`, que choisit la valeur `count`.

    >>> say("base", "messages", "why")
    'Pourquoi'
    """
    language = current()
    written = catalogue(folder, name)[language][key]
    if isinstance(written, Mapping):
        written = written[_form(values["count"], language)]
    if language == FRENCH:
        written = _spaced(written)
    return written.format(**{one: _in_words(value, language) for one, value in values.items()})


Explained = TypeVar("Explained", bound=ExplainedError)


def explained(kind: type[Explained], key: str, /, **values: object) -> Explained:
    """L'erreur `key` de `base/errors.toml`, dans la langue du moment : le fait, l'attendu, quoi faire.

    >>> with speaking("en"):
    ...     print(explained(InvalidArgument, "no-change"))
    Nothing changed in the data: the lie factor does not exist.
    Expected: two different values.
    What to do: compare two other values.
    """
    fact, expected, action = (say("base", "errors", f"{key}-{part}", **values) for part in _PARTS)
    error = kind(fact, expected, action)
    error.before_expected = say("base", "errors", "expected", words="")
    error.before_action = say("base", "errors", "action", words="")
    return error


_PARTS = ("fact", "expected", "action")


def misnamed(
    kind: type[Explained], key: str, name: str, known: Sequence[str], /, **values: object
) -> Explained:
    """L'erreur `key` d'un nom inconnu ; elle souffle les plus proches de `known`, s'il y en a."""
    error = explained(kind, key, **values)
    near = suggest(name, known)
    if near:
        error.action = say("base", "errors", "near", near=either(near))
    return error


def _spaced(sentence: str) -> str:
    """Les espaces insécables du français ; une apostrophe reste ce qu'elle est : elle peut être du code."""
    sentence = compiled(" (?=:)").sub(NBSP, sentence)
    return compiled(" (?=[;?!])").sub(NNBSP, sentence)


def _form(count: Any, language: str) -> str:
    """En français, le pluriel commence à deux ; en anglais, seul un est au singulier."""
    singular = abs(count) < 2 if language == FRENCH else count == 1
    return "one" if singular else "many"


class _Number(float):
    """Un nombre, qui s'écrit à la manière d'une langue : « {ratio:1} » en garde une décimale."""

    language = FRENCH

    def __format__(self, digits: str) -> str:
        kept = int(digits) if digits else None
        if self.language == FRENCH:
            return number(self, kept)
        plain_value = float(self)
        if kept is not None:
            return f"{plain_value:,.{kept}f}"
        return f"{plain_value:,.2f}".rstrip("0").rstrip(".")


class _EnglishNumber(_Number):
    language = ENGLISH


def _in_words(value: object, language: str) -> object:
    """Une valeur, à la manière d'une langue : un nombre s'y écrit, une liste s'y énumère entre guillemets."""
    if isinstance(value, (int, float)):
        return _Number(value) if language == FRENCH else _EnglishNumber(value)
    if isinstance(value, Sequence) and not isinstance(value, str):
        return _listed([_quoted(one, language) for one in value], language)
    return plain(value)


def written(value: float) -> str:
    """Un nombre, à la manière de la langue du moment."""
    return f"{_in_words(float(value), current())}"


def percentage(share: float) -> str:
    """Une proportion, en pour cent entiers, à la manière de la langue du moment.

    >>> with speaking("en"):
    ...     percentage(0.5)
    '50%'
    """
    if current() == FRENCH:
        return percent(share, 0)
    return f"{share:.0%}"


def written_date(when: Any, form: str = "date") -> str:
    """Un moment en mots, à la manière de la langue du moment ; `form` : comme pour `text.moment`.

    >>> from datetime import datetime
    >>> with speaking("en"):
    ...     written_date(datetime(2008, 9, 1)), written_date(datetime(2008, 9, 1, 7, 5), "heure")
    ('1 September 2008', '7:05')
    """
    if current() == FRENCH:
        return moment(when, form)
    if form == "heure":
        return f"{when.hour}:{when.minute:02}"
    month = f"{_ENGLISH_MONTHS[when.month - 1]} {when.year}"
    return month if form == "mois" else f"{when.day} {month}"


def quoted(name: object) -> str:
    """Un nom venu d'ailleurs, entre les guillemets de la langue du moment."""
    return _quoted(name, current())


def _quoted(name: object, language: str) -> str:
    one_line = plain(name).replace("\n", " ")
    if language == FRENCH:
        return f"«{NBSP}{one_line}{NBSP}»"
    return f"“{one_line}”"


def enumerated(told: Sequence[str]) -> str:
    """Des groupes de mots, énumérés à la manière de la langue du moment."""
    return _listed(told, current())


def either(names: Sequence[str]) -> str:
    """Des noms entre guillemets, dont un seul convient, à la manière de la langue du moment.

    >>> with speaking("en"):
    ...     either(["a", "b"])
    '“a” or “b”'
    """
    language = current()
    last = " ou " if language == FRENCH else " or "
    return _joined([_quoted(one, language) for one in names], last)


def _listed(names: Sequence[str], language: str) -> str:
    return _joined(names, " et " if language == FRENCH else " and ")


def _joined(names: Sequence[str], last: str) -> str:
    if len(names) < 2:
        return "".join(names)
    return ", ".join(names[:-1]) + last + names[-1]
