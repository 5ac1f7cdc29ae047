"""Typographie française : écrire et lire nombres, listes et mots comme tout le monde les écrit."""

import difflib
import json
import math
import re
import tomllib
import unicodedata
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

NNBSP = "\u202f"  # espace fine insécable : milliers, avant ; ! ? %
NBSP = "\u00a0"  # espace insécable : avant « : », à l'intérieur des guillemets
MINUS = "\u2212"
MONTHS = re.split(" ", "janvier février mars avril mai juin juillet août septembre octobre novembre décembre")
_COLOURS = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")
UNSAFE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def words(module: str, name: str) -> Any:
    """Les mots et les tables d’un module, rangés à côté de lui (`words(__file__, "mots.toml")`, ou `.json`)."""
    held = Path(module).with_name(name)
    return (json.loads if held.suffix == ".json" else tomllib.loads)(held.read_text("utf-8"))


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
        return "∞" if x > 0 else f"{MINUS}∞"
    body = f"{abs(x):,.2f}".rstrip("0").rstrip(".") if digits is None else f"{abs(x):,.{digits}f}"
    sign = MINUS if x < 0 and float(body.replace(",", "")) else ""
    return sign + body.replace(",", NNBSP).replace(".", ",")


def percent(ratio: float, digits: int = 1) -> str:
    """Écrit une proportion (0 à 1) en pourcentage.

    >>> percent(0.1234)
    '12,3\u202f%'
    """
    body = number(float(ratio) * 100, digits)
    return f"{body.rstrip('0').rstrip(',') if digits and ',' in body else body}{NNBSP}%"


def plural(n: float, one: str, many: str | None = None) -> str:
    """Accorde un nom avec un nombre : en français, le pluriel commence à 2.

    >>> plural(0, "prénom"), plural(1.5, "prénom"), plural(3, "cheval", "chevaux")
    ('0 prénom', '1,5 prénom', '3 chevaux')
    """
    word = one if abs(n) < 2 else many or " ".join(w if w[-1:] in "sxz" else w + "s" for w in one.split())
    return f"{number(n)} {word}"


def listing(items: Iterable[object], last: str = "et") -> str:
    """Énumère : virgules, puis `last` avant le dernier.

    >>> listing(["Léa", "Zoé", "Inès"])
    'Léa, Zoé et Inès'
    """
    words = [str(i) for i in items]
    return f"{', '.join(words[:-1])} {last} {words[-1]}" if len(words) > 1 else "".join(words)


def day(iso: str) -> str:
    """Une date, `AAAA-MM-JJ`, en toutes lettres ; autre chose reste tel quel.

    >>> day("2017-11-23"), day("2018-02-01"), day("vers 2017")
    ('23 novembre 2017', '1er février 2018', 'vers 2017')
    """
    try:
        when = date.fromisoformat(iso)
    except ValueError:
        return iso
    return f"{when.day}{'er' * (when.day == 1)} {MONTHS[when.month - 1]} {when.year}"


def plain(s: object) -> str:
    """Un texte venu d’ailleurs, sans rien qui commande à un terminal ou à une intégration continue ; ses lignes restent.

    >>> plain("\\x1b[31mrouge\\n ::error::faux ##[group]")
    'rouge\\n : :error::faux # #[group]'
    """
    kept = UNSAFE.sub(" ", _COLOURS.sub("", str(s)))
    return re.sub(r"#(?=#\w*\[)", "# ", re.sub(r"(?m)^(\s*:)(?=:)", r"\1 ", kept))


def quote(s: object) -> str:
    """Met entre guillemets français, sur une ligne, ce qui vient peut-être d’ailleurs (voir `plain`).

    >>> quote("oui")
    '«\\xa0oui\\xa0»'
    """
    return f"«{NBSP}{plain(s).replace(chr(10), ' ')}{NBSP}»"


def normalise(s: object) -> str:
    """Ôte ce qui ne compte pas pour comparer deux textes : casse, accents, espaces en trop.

    >>> normalise("  Évolution  de l’ÂGE ")
    "evolution de l'age"
    """
    plain = str(s).replace("’", "'").replace("œ", "oe").replace("Œ", "OE").replace("æ", "ae")
    if not plain.isascii():
        plain = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
    return " ".join(plain.casefold().split())


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
    by_key, wanted = {normalise(c): str(c) for c in choices}, normalise(word)
    close = difflib.get_close_matches(wanted, by_key, n=n, cutoff=cutoff)
    whole = (k for k in by_key if wanted in re.split(r"[\W_]+", k))  # « sel », pour sel_100g
    return [by_key[k] for k in close or [*whole][:n]]


def did_you_mean(word: object, choices: Iterable[object]) -> str:
    """La phrase « Vouliez-vous dire … ? », ou rien si aucun mot n'est proche.

    >>> did_you_mean("comunes", ["communes"])
    'Vouliez-vous dire «\\xa0communes\\xa0»\u202f?'
    """
    close = suggest(word, choices)
    return f"Vouliez-vous dire {listing(map(quote, close), 'ou')}{NNBSP}?" if close else ""


_NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?")


def parse_number(s: str) -> Parsed:
    """Lit un nombre écrit par une personne : `3,14`, `3.14`, `1 234`, `50 %`.

    Lève `ValueError` si le texte n'est pas un nombre.

    >>> parse_number("1 234,5").value, parse_number("50 %")
    (1234.5, Parsed(value=50.0, is_percent=True))
    """
    body = unicodedata.normalize("NFKC", s).strip().replace(MINUS, "-").replace("–", "-")
    is_percent = body.endswith("%")
    body = re.sub(r"(?<=\d)[\s'’_](?=\d{3}(\D|$))", "", body.rstrip("%").strip())
    if body.count(",") > 1 or ("," in body and "." in body and body.rindex(",") < body.rindex(".")):
        body = body.replace(",", "")  # 1,234,567 ou 1,234.5 : écriture anglaise
    elif "," in body:
        body = body.replace(".", "").replace(",", ".")
    if not _NUMBER.fullmatch(body.lower()):
        raise ValueError(f"{quote(s[:40])} n'est pas un nombre")
    return Parsed(float(body), is_percent)
