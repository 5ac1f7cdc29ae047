"""Ce que des élèves reçoivent d’un fichier de clés : ce qui vérifie, voilé ; les solutions ôtées, ou fermées par un mot."""

import copy
import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from datakit.answers import seal
from datakit.data import package
from datakit.errors import InvalidArgument, NotebookError
from datakit.tools import messages, notebook as nb
from figaudit.base import text

_OPENS = re.compile(r"\bexercises\(")  # ce qui ouvre des clés, sous quelque nom que ce soit
_MARK = 8  # lettres du sel qui marquent un carnet scellé : deux copies d’une classe n’ont pas les mêmes
SAFE = 12  # lettres : un mot plus court est dans un dictionnaire, qu’un programme essaie en entier


def refuse_unfit(word: str) -> None:
    """Lève `InvalidArgument` si ce mot ne peut rien fermer : il est vide, ou c’est une date qui n’existe pas."""
    if not text.slug(word):
        raise InvalidArgument(*messages.said("no-word"))
    if not seal.is_date(word):
        return
    try:
        date.fromisoformat(word)
    except ValueError as error:
        raise InvalidArgument(*messages.said("no-such-day", word=text.quote(word))) from error


def asked(word: str | None) -> str:
    """Le mot d’une option, vérifié ; vide si l’on n’en a pas donné."""
    if word is None:
        return ""
    refuse_unfit(word)
    return word


def remark(word: str) -> None:
    """Dit ce qu’il faut savoir de ce que ce mot vient de fermer : une date n’est qu’un rendez-vous, un mot court se devine."""
    if seal.is_date(word):
        print(messages.said("date-seal", day=text.day(word))[0])
    elif word and len(text.slug(word)) < SAFE:
        print(messages.said("short-seal")[0])


# --- Un fichier de clés ---


def bare(held: Mapping[str, Any]) -> dict[str, Any]:
    """Des clés, sans le texte d’aucune solution."""
    given = {name: seal.bare(key) for name, key in held.get("keys", {}).items()}
    return _given(held, given)


def sealed(held: Mapping[str, Any], word: str) -> dict[str, Any]:
    """Des clés dont chaque solution ne s’ouvre que sur `word` ; `seal` est la marque que porte leur carnet."""
    if not held:
        return {}
    slug = held["slug"]
    by = seal.lock(word)
    mark = by.salt.hex()[:_MARK]

    given = {}
    for name, key in held.get("keys", {}).items():
        shut = seal.sealed(key, f"{slug[:2]}-{name}", by)
        if "blank" in shut:  # la cellule de départ, telle que la porte le carnet marqué
            shut["blank"] = _marked(shut["blank"], slug, mark)
        given[name] = shut
    return _given(held, given) | {"seal": mark}


def opens(held: Mapping[str, Any], word: str) -> bool:
    """Ce mot, ou cette date, est-il celui de ces clés ? Vrai aussi de clés que rien ne ferme."""
    shut = {name: key for name, key in held.get("keys", {}).items() if "sealed" in key}
    if not shut:
        return True

    slug = held["slug"]
    for name, key in shut.items():
        if key["opens"]:
            return bool(key["opens"] == word)
        if seal.opened(key, f"{slug[:2]}-{name}", word):
            return True
    return False


def written(held: Mapping[str, Any]) -> bytes:
    """Le fichier de clés que reçoivent des élèves : rien ne s’y lit en l’ouvrant."""
    return package.dump(seal.veiled(held))


def _given(held: Mapping[str, Any], keys: Mapping[str, Any]) -> dict[str, Any]:
    """Le fichier de ces clés ; celles des autres lieux n’y portent pas plus de solutions que les autres."""
    variants = {}
    for code, own in held.get("variants", {}).items():
        variants[code] = {name: seal.bare(key) for name, key in own.items()}

    given = dict(held)
    given["keys"] = dict(keys)
    given["variants"] = variants
    given["digests"] = {}
    return given


# --- Le carnet ---


def marked(notebook: nb.Notebook, held: Mapping[str, Any]) -> nb.Notebook:
    """Le même carnet, qui n’ouvre plus que les clés scellées `held` : loin d’elles, il ne montre aucune solution.

    Lève `NotebookError` si un appel ne peut pas porter leur marque : il ouvrirait les clés du kit.
    """
    copied = copy.deepcopy(notebook)
    if not held:
        return copied

    slug = held["slug"]
    for number, cell in enumerate(copied["cells"], 1):
        if cell["cell_type"] != "code":
            continue
        calls = len(_OPENS.findall(cell["source"]))
        cell["source"] = _marked(cell["source"], slug, held["seal"])
        if cell["source"].count(_argument(held["seal"])) != calls:
            where = nb.name_of(number, cell)
            raise NotebookError(*messages.said("not-sealed", where=where, slug=slug))
    return copied


def _marked(source: str, slug: str, mark: str) -> str:
    """Le code, où chaque `dk.exercises("04-prenoms")` porte la marque du sceau."""
    opening = rf"""\bdk\.exercises\(\s*["']{re.escape(slug)}["']"""
    others = r"[^()]*(?:\([^()]*\)[^()]*)*"  # le lieu, parfois un appel : dk.place("86194")
    call = re.compile(rf"({opening}{others})\)")
    return call.sub(rf"\g<1>{_argument(mark)})", source)


def _argument(mark: str) -> str:
    return f', seal="{mark}"'
