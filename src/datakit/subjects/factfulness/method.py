"""La méthode : trois phrases qui démontent une panique, sourcer, comparer, recadrer."""

import re
from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any

from datakit.answers import wording
from datakit.answers.verdict import for_two
from figaudit.base.findings import Report, Rule, Severity, run_rules
from figaudit.base.text import NBSP, normalise, percent, words

PARTS = ("sourcer", "comparer", "recadrer")

# Ce qu’une phrase doit contenir (`wanted`), ou pas (`unwanted`), laquelle (`part`, à défaut `or_in`) et pourquoi.
_CHECKS: dict[str, dict[str, str]] = words(__file__, "factfulness.json")["claim"]


@for_two
def claim(answer: Any) -> Report | str:
    """Vérifie la forme des trois phrases qui démontent une panique, `(sourcer, comparer, recadrer)`.

    La machine ne dit pas si c’est vrai : `measures` le rappelle. Une phrase vide ou `...` est signalée.

    >>> claim(("Selon l’Insee (2023), la ville a 90 000 habitants.", "Elle en a 2 % de plus qu’en 2013.",
    ...        "La hausse est réelle, mais lente.")).ok
    True
    >>> claim("Les volcans polluent.")
    'On attend trois phrases entre parenthèses\xa0: ("…", "…", "…").'
    """
    if not isinstance(answer, (tuple, list)) or len(answer) != len(PARTS):
        return f'On attend trois phrases entre parenthèses{NBSP}: ("…", "…", "…").'

    texts = {part: _written(words) for part, words in zip(PARTS, answer, strict=True)}
    filled = sum(text != "" for text in texts.values())
    unchecked = "si la source existe, si le chiffre est exact, si l’équivalent est juste"
    measures = [
        ("Phrases écrites", percent(filled / len(texts), 0)),
        ("Ce que la machine ne vérifie pas", unchecked),
    ]
    return run_rules(_rules(), texts, "Trois phrases", measures=measures)


def _written(words: Any) -> str:
    if words is ... or words is None:
        return ""
    return normalise(words)


def _repeated(texts: Mapping[str, str]) -> list[str]:
    """Les parties dont la phrase est déjà celle d’une partie d’avant."""
    found = []
    before: set[str] = set()
    for part, written in texts.items():
        if written and written in before:
            found.append(part)
        before.add(written)
    return found


def _rules() -> list[Rule]:
    rules = []
    for name, check in _CHECKS.items():
        severity = Severity(check["severity"])
        rules.append(Rule(name, check["title"], check["why"], check["fix"], severity, partial(_check, check)))
    return rules


def _check(check: Mapping[str, str], texts: Mapping[str, str]) -> Iterable[str]:
    """Ce qu’une règle reproche aux trois phrases ; sans `part`, elle demande seulement qu’elles soient écrites."""
    part = check.get("part")
    empty = [name for name, words in texts.items() if not words]
    if not part:
        return _unwritten(texts, empty)

    words = texts.get(part, " ".join(texts.values()))
    if "hearsay" in check and wording.is_hearsay(words):
        return [check["hearsay"]]
    if "unwanted" in check:
        return [f"« {found.group()} »" for found in re.finditer(check["unwanted"], words)]
    elsewhere = texts.get(check.get("or_in", ""), "")  # « par an », dit du nombre que l’on va comparer
    if empty or re.search(check["wanted"], words) or re.search(check["wanted"], elsewhere):
        return []
    where = f"la phrase « {part} »" if part in texts else part
    return [f"{check['title']} dans {where}."]


def _unwritten(texts: Mapping[str, str], empty: list[str]) -> list[str]:
    """Les phrases vides, celles qui ne disent rien, celles qui en répètent une autre."""
    hollow = [name for name, words in texts.items() if words and wording.says_nothing(words)]
    said = [f"La phrase « {name} » est vide." for name in empty]
    said += [f"La phrase « {name} » ne dit encore rien." for name in hollow]
    return said + [f"La phrase « {name} » en répète une autre." for name in _repeated(texts)]
