"""Reconnaître une étiquette : un titre qui dit de quoi l’on parle, et rien de ce que l’on voit."""

import re

from figaudit.base.text import words

_WORDS = words(__file__, "labels.toml")

#: « Le choléra tue » : en trois mots, un nom et ce qui le précise ressemblent trop à un sujet et à son verbe.
_FEWEST_WORDS = 4


def may_affirm(title: str) -> bool:
    """Vrai si un titre de quatre mots ou plus a peut-être un sujet et un verbe, que personne n’a mis dans une liste.

    On ôte d’abord ce qui précise un nom (« de la Vienne », « en 2019 ») ; un verbe suit alors le sujet, et finit
    comme un verbe. Dans le doute, vrai : mieux vaut se taire que refuser à tort.

    >>> may_affirm("Le bureau respire à l’heure du déjeuner"), may_affirm("Les musées de la Vienne en 2019")
    (True, False)
    >>> may_affirm("En décembre, 36 kWh par jour ; en août, 14"), may_affirm("Ventes : de 2019 à 2020")
    (True, False)
    """
    plain = title.lower().replace("’", "'")
    if _sets_two_amounts_face_to_face(plain):
        return True
    if len(re.findall(r"\w+", plain)) < _FEWEST_WORDS:
        return False

    plain = re.sub(_WORDS["complement"], "", plain)
    return any(_has_verb(clause) for clause in re.split(r"[,;:.!()«»]", plain))


def _sets_two_amounts_face_to_face(plain: str) -> bool:
    """Vrai pour « En décembre, 36 kWh ; en août, 14 » : deux morceaux, un nombre dans chacun, c’est une comparaison.

    Une année n’est pas un nombre que l’on compare : « Les musées en 2019 ; en 2020 » n’affirme rien.
    """
    clauses = re.split(r"[;:]| contre | puis ", plain)
    return sum(_names_and_counts(clause) for clause in clauses) > 1


def _names_and_counts(clause: str) -> bool:
    """Vrai si un morceau de phrase dit de quoi il parle, et combien."""
    without_years = re.sub(r"\b(?:1[5-9]|20)\d\d\b", "", clause)
    return bool(re.search(r"\d", without_years) and re.search(r"[^\W\d_]{3,}", without_years))


def _has_verb(clause: str) -> bool:
    """Vrai si un mot, après le premier nom, finit comme un verbe et n’a pas d’article devant lui."""
    subject = ""
    before = ""
    for word in re.findall(r"[\w-]+", clause):
        is_bare = before not in _WORDS["articles"] and word not in _WORDS["articles"]
        if subject and is_bare and _looks_like_a_verb(word):
            return True
        if word not in _WORDS["articles"]:
            subject = word
        before = word
    return False


def _looks_like_a_verb(word: str) -> bool:
    if re.search(_WORDS["adjective-ending"], word):
        return False
    return bool(re.search(_WORDS["verb-ending"], word))
