"""La méthode en trois phrases : sourcer, comparer, recadrer ; et ce qu’une machine peut y vérifier."""

from __future__ import annotations

import re
from collections.abc import Iterable

from datakit.findings import Report, Rule, Severity, run_rules
from datakit.text import normalise, percent

_PARTS = ("sourcer", "comparer", "recadrer")
_SOURCE = re.compile(
    r"\b(selon|d'apres|source|publie[es]? par|chiffres? d[ue]s?|rapport d[ue]s?|enquete|donnees d[ue]s?)\b|https?://"
)
_DENOMINATOR = re.compile(
    r"%|\bpour (cent|mille|1 ?000|10 ?000|100 ?000|un million)\b|\bpar (habitant|personne|tete|an|jour|mois|km)"
    r"|\bsur (cent|mille|\d)|\bun[e]? (\w+ )?sur\b|\bpart d|\bproportion\b|\bpourcent|\b\d+ sur \d"
)
_COMPARISON = re.compile(
    r"\b(plus|moins|autant|aussi|superieur\w*|inferieur\w*)\b.{0,60}?\bqu(e\b|')|\b(fois|contre|alors qu|compar)"
    r"|\bpar rapport\b|\b(double|moitie|tiers|quart)\b|\bentre (1[6-9]|20)\d\d et\b"
)
_YEAR = re.compile(r"\b(1[6-9]|20)\d\d\b")
_ALARM = re.compile(r"\b(catastroph\w+|explos\w+|effrayant\w*|terrifiant\w*|du jamais vu|tous les|aucun)\b|!")


def _rule(id_: str, part: str, pattern: re.Pattern[str], title: str, why: str, fix: str) -> Rule:
    """Une règle sur une phrase (ou sur les trois, si `part` est vide)."""

    def check(texts: dict[str, str]) -> Iterable[str]:
        found = texts[part] if part else " ".join(texts.values())
        if all(texts.values()) and not pattern.search(found):
            yield f"{title} dans la phrase « {part} »." if part else f"{title} dans les trois phrases."

    return Rule(id_, title, why, fix, Severity.WARNING, check)


_RULES = (
    Rule(
        "trois-phrases", "Il manque une phrase", "Chacune fait un travail que les autres ne font pas.",
        "Écrivez les trois : sourcer, comparer, recadrer.", Severity.ERROR,
        lambda texts: [f"La phrase « {part} » est vide." for part, words in texts.items() if not words],
    ),
    _rule("source", "sourcer", _SOURCE, "Aucune source nommée", "Sans source, personne ne peut vérifier.",
          "Par exemple : « Selon l’Insee (2023)… »"),
    _rule("denominateur", "comparer", _DENOMINATOR, "Aucun dénominateur", "Un nombre seul n’est ni grand ni petit.",
          "Rapportez-le à une population, à un total, à une durée."),
    _rule("comparaison", "comparer", _COMPARISON, "Aucune comparaison", "On ne juge qu’en comparant.",
          "Ajoutez une autre année, un autre lieu ou un équivalent : « … contre… »"),
    _rule("annee", "", _YEAR, "Aucune année", "Un fait vieillit : sans date, on ne sait pas s’il tient encore.",
          "Écrivez l’année de la mesure."),
    Rule(
        "ton", "Le recadrage s’affole", "La troisième phrase doit calmer le jeu, pas le relancer.",
        "Gardez ce qui reste vrai et grave, sans adjectif d’alarme.", Severity.ADVICE,
        lambda texts: [f"« {m.group()} »" for m in _ALARM.finditer(texts["recadrer"])],
    ),
)  # fmt: skip


def claim(sourcer: object = ..., comparer: object = ..., recadrer: object = ...) -> Report:
    """Vérifie la forme des trois phrases qui démontent une panique : source, dénominateur, comparaison, année.

    La machine ne dit pas si c’est vrai : `measures` le rappelle. Une phrase vide ou `...` est signalée.

    >>> claim("Selon l’Insee (2023), la ville a 90 000 habitants.", "Elle en a 2 % de plus qu’en 2013.",
    ...       "La hausse est réelle, mais lente.").ok
    True
    >>> sorted(claim("On dit que c’est beaucoup.", "C’est énorme.", "Attention.").rules)
    ['annee', 'comparaison', 'denominateur', 'source']
    """
    given = dict(zip(_PARTS, (sourcer, comparer, recadrer), strict=True))
    texts = {part: "" if words is ... or words is None else normalise(words) for part, words in given.items()}
    filled = sum(bool(words) for words in texts.values()) / len(texts)
    return run_rules(
        _RULES, texts, "Trois phrases",
        measures=[
            ("Phrases écrites", percent(filled, 0)),
            ("Ce que la machine ne vérifie pas", "si la source existe, si le chiffre est exact, si l’équivalent est juste"),
        ],
    )  # fmt: skip
