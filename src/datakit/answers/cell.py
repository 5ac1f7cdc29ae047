"""La cellule que l’on vient de lancer, celles d’avant, et la virgule décimale qui s’y cache."""

import re
from collections.abc import Mapping
from typing import Any

from datakit.answers import read
from datakit.running import source, unseen

__all__ = ["COMMA", "comma", "history", "is_only_a_couple", "namespace", "source", "unseen"]

#: Deux entiers de part et d’autre d’une virgule collée, qui pourrait être décimale : `2,5`, mais ni `[2,5` ni `2,5,1`.
COMMA = re.compile(r"(?<![\w.,\[])(\d+),(\d+)(?![\w.,])")


def history() -> list[str]:
    """Les cellules déjà lancées, la plus ancienne d’abord ; vide hors d’un carnet."""
    from IPython import get_ipython

    shell = get_ipython()
    if not shell:
        return []
    return list(shell.user_ns.get("In", []))


def namespace() -> Mapping[str, Any]:
    """Les noms du carnet et ce qu’ils valent ; vide hors d’un carnet."""
    from IPython import get_ipython

    shell = get_ipython()
    return shell.user_ns if shell else {}


def comma(answer: object) -> str:
    """Ce qu’il faut dire d’un couple né d’une virgule décimale, telle que la cellule la montre ; rien d’une autre réponse.

    >>> print(comma((23, 5)))
    En Python, la virgule sépare des valeurs : vous en donnez plusieurs, 23 puis 5. Les décimales suivent un point, même dans un calcul : `2.5`, et non `2,5`.
    """
    if not isinstance(answer, tuple) or not _born_of_a_comma(answer):
        return ""

    for before, after in COMMA.findall(source()):
        # un calcul a pu changer l’un des deux : `4,7 * 43` donne 4 puis 301
        if before == str(answer[0]) or after == str(answer[1]):
            return _typed_comma(before, after)

    first, second = read.short(answer[0]), read.short(answer[1])
    return read.say("numbers", "comma", first=first, second=second)


def _born_of_a_comma(values: tuple[object, ...]) -> bool:
    """Vrai pour deux nombres, ou davantage s’ils ne sont pas tous entiers : `1, 2, 3` est plutôt une liste."""
    if len(values) < 2 or not all(read.is_number(value) for value in values):
        return False
    return len(values) == 2 or not all(isinstance(value, int) for value in values)


def is_only_a_couple(answer: object) -> bool:
    """Vrai si la ligne n’est que ce couple, `points = 1,5` : ni un calcul, ni des milliers comme `1,600`."""
    if not isinstance(answer, tuple) or len(answer) != 2 or len(str(answer[1])) >= 3:
        return False
    return bool(re.search(rf"=\s*{answer[0]},{answer[1]}\s*(?:#.*)?$", source(), re.MULTILINE))


def _typed_comma(before: str, after: str) -> str:
    thousands = ""
    if len(after) == 3:  # trois chiffres après la virgule : des milliers, peut-être
        thousands = read.say("numbers", "comma-thousands", typed=before + after)
    return read.say("numbers", "typed-comma", before=before, after=after, thousands=thousands)
