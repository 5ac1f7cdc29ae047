"""Typographie française : écrire et lire nombres, listes et mots comme tout le monde les écrit."""

import difflib
import json
import math
import re
import tomllib
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cache, lru_cache
from itertools import filterfalse
from pathlib import Path
from typing import Any, NamedTuple

NNBSP = "\u202f"  # espace fine insécable : milliers, avant ; ! ? %
NBSP = "\u00a0"  # espace insécable : avant « : », à l'intérieur des guillemets
MINUS = "\u2212"
MONTHS = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
]
# Ce qui commande à un terminal : ses couleurs, ses caractères de contrôle, et ceux qui retournent le sens de lecture.
_TERMINAL_COLOURS = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")
UNSAFE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
# Ce qui commande à une intégration continue : « ::error:: » en début de ligne, « ##[group] ».
_CI_COMMAND = re.compile(r"(?m)^(\s*:)(?=:)")
_CI_GROUP = re.compile(r"#(?=#\w*\[)")
# Devant ces lettres, « de » s’élide ; un « y » ne compte pour voyelle que devant une consonne (Yves, mais Yaoundé).
_VOWELS = re.compile(r"[aeiou]|y[^aeiouy]")
_HELD_APART = {"onze", "onzieme", "oui", "ouistiti", "uhlan", "ululement"}  # ceux-là gardent « de » entier
# Un mot qui finit ainsi ne change pas au pluriel.
_ENDS_PLURAL = ("s", "x", "z")


#: Le motif écrit dans une table, préparé une fois pour toutes : `re` oublie les siens quand il en a reçu 512.
compiled = cache(re.compile)


def words(module: str, name: str) -> Any:
    """Les mots et les tables d’un module, rangés à côté de lui (`words(__file__, "mots.toml")`, ou `.json`)."""
    path = Path(module).with_name(name)
    held = path.read_text("utf-8")
    if path.suffix == ".json":
        return json.loads(held)
    return tomllib.loads(held)


def filled(table: Mapping[str, Iterable[str]], kind: str, /, **details: object) -> list[str]:
    """Les phrases que `table` range sous `kind`, remplies ; d’une erreur : le fait, l’attendu et quoi faire.

    >>> filled({"vide": ["Il manque {what}.", "un nombre."]}, "vide", what="un nombre")
    ['Il manque un nombre.', 'un nombre.']
    """
    return [sentence.format(**details).strip() for sentence in table[kind]]


class Parsed(NamedTuple):
    """Un nombre lu dans un texte ; `is_percent` dit s'il était suivi de %."""

    value: float
    is_percent: bool


def number(x: float, digits: int | None = None) -> str:
    """Écrit un nombre à la française.

    `digits` fixe le nombre de décimales ; sans lui, deux au plus, sans zéros inutiles.
    Une valeur absente (NaN) s'écrit « n. d. ».

    >>> number(1234.5), number(-0.25, 1), number(float("nan"))
    ('1\u202f234,5', '\u22120,2', 'n.\u202fd.')
    """
    x = float(x)
    if math.isnan(x):
        return f"n.{NNBSP}d."
    if math.isinf(x):
        body = "∞"
        rounds_to_zero = False
    else:
        body = _rounded(abs(x), digits)
        rounds_to_zero = float(body.replace(",", "")) == 0

    written = body.replace(",", NNBSP).replace(".", ",")
    if x < 0 and not rounds_to_zero:
        return f"{MINUS}{written}"
    return written


def _rounded(x: float, digits: int | None) -> str:
    """Un nombre à l'anglaise, arrondi à `digits` décimales ; sans lui, à deux au plus, sans zéros inutiles."""
    if digits is None:
        return f"{x:,.2f}".rstrip("0").rstrip(".")
    return f"{x:,.{digits}f}"


def percent(ratio: float, digits: int = 1) -> str:
    """Écrit une proportion (0 à 1) en pourcentage.

    >>> percent(0.1234)
    '12,3\u202f%'
    """
    body = number(float(ratio) * 100, digits)
    if digits and "," in body:
        body = body.rstrip("0").rstrip(",")
    return f"{body}{NNBSP}%"


def plural(n: float, one: str, many: str | None = None) -> str:
    """Accorde un nom avec un nombre : en français, le pluriel commence à 2.

    >>> plural(0, "prénom"), plural(1.5, "prénom"), plural(3, "cheval", "chevaux")
    ('0 prénom', '1,5 prénom', '3 chevaux')
    """
    word = one if abs(n) < 2 else many or _plural_of(one)
    return f"{number(n)} {word}"


def _plural_of(words: str) -> str:
    """Chaque mot prend un s, sauf ceux qui ne changent jamais."""
    found = []
    for word in words.split():
        found.append(word if word.endswith(_ENDS_PLURAL) else word + "s")
    return " ".join(found)


def agreed(name: str, one: str, many: str) -> str:
    """Le mot qui s’accorde avec un nom de lieu : au pluriel derrière « Les ».

    >>> agreed("Brest", "pèse", "pèsent"), agreed("Les Abymes", "pèse", "pèsent"), agreed("Lesparre", "est", "sont")
    ('pèse', 'pèsent', 'est')
    """
    return many if name.startswith("Les ") else one


def of(name: object) -> str:
    """« de » et un nom, élidé devant une voyelle. Devant un h, il reste entier : lui seul sait s’il est muet.

    >>> of("Yves"), of("Léa"), of("Élodie"), of("Yaoundé"), of("onze")
    ('d’Yves', 'de Léa', 'd’Élodie', 'de Yaoundé', 'de onze')
    """
    return f"d’{name}" if is_elided(name) else f"de {name}"


def is_elided(name: object) -> bool:
    """« de », « que », « la » s’élident-ils devant ce mot ?"""
    start = normalise(name)
    first = re.split(r"[^a-z]", start)[0]
    return first not in _HELD_APART and bool(_VOWELS.match(start))


def listing(items: Iterable[object], last: str = "et") -> str:
    """Énumère : virgules, puis `last` avant le dernier.

    >>> listing(["Léa", "Zoé", "Inès"])
    'Léa, Zoé et Inès'
    """
    words = [str(item) for item in items]
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def day(iso: str) -> str:
    """Une date, `AAAA-MM-JJ`, en toutes lettres ; autre chose reste tel quel.

    >>> day("2017-11-23"), day("2018-02-01"), day("vers 2017")
    ('23 novembre 2017', '1ᵉʳ février 2018', 'vers 2017')
    """
    try:
        when = date.fromisoformat(iso)
    except ValueError:
        return iso
    return moment(when)


def moment(when: Any, form: str = "date", months: Sequence[str] = MONTHS) -> str:
    """Un moment en mots ; `form` : « date », « jour » (sans l’année), « mois » ou « heure ». `months` : leurs noms.

    >>> moment(date(2008, 9, 1)), moment(date(2008, 9, 1), "jour"), moment(date(2008, 9, 1), "mois")
    ('1ᵉʳ septembre 2008', '1ᵉʳ septembre', 'septembre 2008')
    """
    if form == "heure":
        minutes = f"{NBSP}{when.minute:02}" if when.minute else ""
        return f"{when.hour}{NBSP}h{minutes}"

    month = months[when.month - 1]
    if form == "mois":
        return f"{month} {when.year}"

    rank = "1ᵉʳ" if when.day == 1 else str(when.day)
    if form == "jour":
        return f"{rank} {month}"
    return f"{rank} {month} {when.year}"


def plain(s: object) -> str:
    """Un texte venu d’ailleurs, sans rien qui commande à un terminal ou à une intégration continue ; ses lignes restent.

    >>> plain("\\x1b[31mrouge\\n ::error::faux ##[group]")
    'rouge\\n : :error::faux # #[group]'
    """
    kept = _TERMINAL_COLOURS.sub("", str(s))
    kept = UNSAFE.sub(" ", kept)
    kept = _CI_COMMAND.sub(r"\1 ", kept)
    return _CI_GROUP.sub("# ", kept)


def quote(s: object) -> str:
    """Met entre guillemets français, sur une ligne, ce qui vient peut-être d’ailleurs (voir `plain`).

    >>> quote("oui")
    '«\\xa0oui\\xa0»'
    """
    one_line = plain(s).replace("\n", " ")
    return f"«{NBSP}{one_line}{NBSP}»"


def normalise(s: object) -> str:
    """Ôte ce qui ne compte pas pour comparer deux textes : casse, accents, espaces en trop.

    >>> normalise("  Évolution  de l’ÂGE ")
    "evolution de l'age"
    """
    return _normalised(str(s))


@lru_cache(maxsize=2048)  # une relecture demande souvent les mêmes mots
def _normalised(words: str) -> str:
    kept = words.replace("’", "'").replace("œ", "oe").replace("Œ", "OE").replace("æ", "ae")
    if not kept.isascii():
        apart = unicodedata.normalize("NFKD", kept)  # chaque accent après sa lettre
        kept = "".join(filterfalse(unicodedata.combining, apart))
    return " ".join(kept.casefold().split())


def slug(s: object) -> str:
    """Fait un identifiant court et sûr (lettres, chiffres, tirets).

    >>> slug("L’été à Poitiers !")
    'l-ete-a-poitiers'
    """
    return re.sub(r"[^a-z0-9]+", "-", normalise(s)).strip("-")


def suggest(word: object, choices: Iterable[object], n: int = 3, cutoff: float = 0.6) -> list[str]:
    """Les mots de `choices` les plus proches de `word`, accents et casse mis de côté.

    >>> suggest("prenom_series", ["prenoms_series", "communes"])
    ['prenoms_series']
    """
    wanted = normalise(word)
    by_key = {normalise(choice): str(choice) for choice in choices}
    if wanted in by_key:  # à un accent ou une majuscule près : les autres égareraient
        return [by_key[wanted]]
    close = difflib.get_close_matches(wanted, by_key, n=n, cutoff=cutoff)
    if not close:  # « sel », pour sel_100g
        close = [key for key in by_key if wanted in re.split(r"[\W_]+", key)][:n]
    return [by_key[key] for key in close]


def did_you_mean(word: object, choices: Iterable[object]) -> str:
    """La phrase « Vouliez-vous dire … ? », ou rien si aucun mot n'est proche.

    >>> did_you_mean("comunes", ["communes"])
    'Vouliez-vous dire «\\xa0communes\\xa0»\u202f?'
    """
    close = suggest(word, choices)
    if not close:
        return ""
    return f"Vouliez-vous dire {listing(map(quote, close), 'ou')}{NNBSP}?"


_NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?")
_BETWEEN_THOUSANDS = re.compile(r"(?<=\d)[\s'’_](?=\d{3}(\D|$))")


def parse_number(s: str) -> Parsed:
    """Lit un nombre écrit par une personne : `3,14`, `3.14`, `1 234`, `50 %`.

    Lève `ValueError` si le texte n'est pas un nombre.

    >>> parse_number("1 234,5").value, parse_number("50 %")
    (1234.5, Parsed(value=50.0, is_percent=True))
    """
    body = unicodedata.normalize("NFKC", s).strip().replace(MINUS, "-").replace("–", "-")
    is_percent = body.endswith("%")
    body = _BETWEEN_THOUSANDS.sub("", body.rstrip("%").strip())
    if _is_english(body):
        body = body.replace(",", "")
    elif "," in body:
        body = body.replace(".", "").replace(",", ".")

    if not _NUMBER.fullmatch(body.lower()):
        raise ValueError(f"{quote(s[:40])} n'est pas un nombre")
    return Parsed(float(body), is_percent)


def _is_english(body: str) -> bool:
    """Vrai pour 1,234,567 ou 1,234.5 : la virgule y sépare les milliers."""
    if body.count(",") > 1:
        return True
    return "," in body and body.rfind(",") < body.rfind(".")
