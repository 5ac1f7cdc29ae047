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
    """
    plain = title.lower().replace("’", "'")
    if len(re.findall(r"\w+", plain)) < _FEWEST_WORDS:
        return False

    plain = re.sub(_WORDS["complement"], "", plain)
    return any(_has_verb(clause) for clause in re.split(r"[,;:.!()«»]", plain))


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
