"""Les textes d’une version courte : ils disent sa durée, ses objectifs, ses exercices, et ce qui n’y est pas."""

import re
from collections.abc import Collection
from typing import Any

from datakit.tools import messages, notebook as nb, schedule
from datakit.tools.exercises import HEADED, titles
from datakit.tools.spoken_about import Gone, about_what_is_left, without_anchored
from datakit.tools.version_cards import lost_ranks
from figaudit.base import text

OBJECTIVES = "Ce que vous saurez faire"  # la partie qui annonce les objectifs, une puce chacun
LESSONS = "À retenir"
CREDITS = "Sources et licences"  # la partie qui dit d’où vient chaque table

BULLET = re.compile(r"^- ", re.MULTILINE)

_DURATION = re.compile(r"(\*\*Durée\*\*[ \u00a0]*: )[^\n]*")
_OF_A_VERSION = re.compile(r"^- \*\*Version de \d+\s+minutes\*\*[^\n]*\n?", re.MULTILINE)


def told(short: nb.Notebook, whole: dict[str, Any], before: list[str]) -> nb.Notebook:
    """Le carnet coupé, où les textes disent sa durée, ses objectifs, ses exercices et leurs sauts."""
    facts = nb.facts_of(short)
    kept = list(titles(short))
    gone = Gone(facts["version"]["skipped"], [name[1:] for name in kept])
    cells = []
    # La note d’animation est-elle passée ? Une autre cellule pour qui anime ne dit que sa partie.
    is_noted = False
    for cell in short["cells"]:
        source = cell["source"]
        if cell["cell_type"] == "markdown":
            source = without_anchored(source, gone)
        if "animateur" in nb.tags(cell):
            if not is_noted:
                source = _for_the_facilitator(source, whole, facts, gone)
            is_noted = True
        elif cell["cell_type"] == "markdown":
            source = with_objectives(source, whole, facts["version"]["skipped"], str(facts["minutes"]))
            source = with_credits(source, whole, facts)
            source = _with_its_gaps(source, facts, before, kept)
            source = timed(source, _duration(facts))
        cells.append(cell | {"source": source})
    return short | {"cells": cells}


def timed(source: str, said: str) -> str:
    """Le texte, dont la ligne « Durée » en tête du carnet dit autre chose.

    >>> timed("- **Durée** : 90 minutes, à deux", "45 minutes.")
    '- **Durée** : 45 minutes.'
    """
    return _DURATION.sub(lambda found: found[1] + said, source)


def _duration(facts: dict[str, Any]) -> str:
    """Ce que dit la ligne « Durée » d’une version courte."""
    minutes = text.plural(facts["minutes"], "minute")
    of = text.plural(facts["version"]["of"], "minute")
    (said,) = messages.said("version-duration", minutes=minutes, of=of)
    return said


def with_objectives(source: str, whole: dict[str, Any], gone: Collection[str], version: str = "") -> str:
    """Le texte, sans les puces que portaient les seules parties ôtées : objectifs, leçons à retenir, pistes pour continuer."""
    made = ""
    for title, body in nb.parts(source):
        if title == OBJECTIVES:
            lost = lost_ranks(whole, gone, "objectives", version)
            body = _without_bullets(body, lost, len(whole["objectives"]))
        if title == LESSONS:
            body = _without_bullets(body, lost_ranks(whole, gone, "lessons", version))
        if title == "Pour continuer":
            body = _without_bullets(body, lost_ranks(whole, gone, "leads", version))
        made += body
    return made


def with_credits(source: str, whole: dict[str, Any], short: dict[str, Any]) -> str:
    """Le texte, où « Sources et licences » n’a plus les puces des seules sources que la fiche `short` n’a pas.

    Une source dit ses puces par leur rang : `"lines": [4]`.
    """
    kept: set[int] = set()
    dropped: set[int] = set()
    for one in whole.get("sources", ()):
        lines = kept if one in short["sources"] else dropped
        lines.update(one.get("lines", ()))

    made = ""
    for title, body in nb.parts(source):
        if title == CREDITS:
            body = _without_bullets(body, dropped - kept)
        made += body
    return made


def _without_bullets(body: str, lost: set[int], expected: int = 0) -> str:
    """Le texte sans les puces de ces rangs ; s’il n’a pas les `expected` puces de la fiche, on n’y touche pas."""
    starts = [found.start() for found in BULLET.finditer(body)]
    if expected and len(starts) != expected:
        return body
    if lost and max(lost) > len(starts):
        return body

    for rank in sorted(lost, reverse=True):
        begin = starts[rank - 1]
        end = body.find("\n", begin) + 1 or len(body)
        body = body[:begin] + body[end:]
    return body


def _with_its_gaps(source: str, facts: dict[str, Any], before: list[str], kept: list[str]) -> str:
    """Le texte, où un exercice qui ne suit pas celui d’avant dit lesquels ne sont pas là."""

    def with_its_gap(found: re.Match[str]) -> str:
        missing = _missing_before(f"q{found[1]}", before, kept)
        if not missing:
            return found[0]
        minutes = text.plural(facts["minutes"], "minute")
        key = "version-gap" if len(missing) == 1 else "version-gaps"
        (said,) = messages.said(key, missing=text.listing(missing), minutes=minutes)
        return f"{found[0]}\n\n*{said}*"

    return HEADED.sub(with_its_gap, source)


def _missing_before(name: str, before: list[str], kept: list[str]) -> list[str]:
    """Les numéros des exercices ôtés juste avant celui-ci."""
    missing: list[str] = []
    for one in before:
        if one == name:
            return missing
        if one in kept:
            missing = []
        else:
            missing.append(one[1:])
    return []


def _for_the_facilitator(source: str, whole: dict[str, Any], facts: dict[str, Any], gone: Gone) -> str:
    """La note d’animation : le rythme de la version, ce qu’elle saute, ses exercices."""
    (said,) = messages.said(
        "version-facilitator",
        minutes=text.plural(facts["minutes"], "minute"),
        said=facts["version"]["said"],
        door=facts["version"]["door"],
        exercises=text.listing(gone.exercises_kept) or "aucun",
    )

    source = without_versions(source).replace(schedule.pace(whole), schedule.pace(facts))
    source = about_what_is_left(source, gone, schedule.pace(facts))
    head, _, rest = source.partition("\n\n")
    return f"{head}\n\n- {said}\n{rest}".rstrip("\n")


def without_versions(note: str) -> str:
    """La note d’animation, sans ce qu’elle dit à la main des versions courtes : la fiche le dit mieux."""
    return _OF_A_VERSION.sub("", note)
