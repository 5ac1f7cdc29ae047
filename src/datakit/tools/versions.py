"""Les versions d’un atelier : l’entière, et les courtes que dit sa fiche (`cuts`). Une seule fonction coupe, `cut`.

Une version courte n’a ni les cellules étiquetées `sauf-NN`, ni les parties que la fiche y met à zéro minute, ni « Pour
aller plus loin ». Ses exercices gardent le numéro et la clé qu’ils ont dans l’atelier entier : qui compare deux
groupes, lit un corrigé ou le bilan d’une classe parle du même exercice 7. Chaque saut de numéro se dit.

Une séance courte a une fin qui n’attend pas : elle garde à la porte les minutes où l’on entre et s’installe (`door`), et
n’en compte pas davantage que ce qui reste.
"""

import re
from collections.abc import Collection, Iterator
from typing import Any

from datakit.errors import InvalidArgument, NotebookError
from datakit.tools import lost_names, messages, notebook as nb, schedule, version_cards, version_texts
from datakit.tools.exercises import titles
from figaudit.base import text

ANSWERS = "Réponses"  # le début du titre d’une page de réponses, sur papier
EXCEPT = "sauf-"  # le début de l’étiquette d’une cellule qu’une version courte saute


_OPENING = re.compile(r"\*\*([^*]+?)\.?\*\*")


# --- Ce que dit la fiche ---


def told_by_part(notebook: nb.Notebook) -> dict[str, str]:
    """De chaque partie de la séance, ce que les versions courtes en ôtent, en une phrase ; rien de celles qui restent entières.

    >>> part = {"title": "A", "minutes": 20, "cuts": {"45": 0, "55": 9}}
    >>> told_by_part({"cells": [], "metadata": {"datakit": {"sections": [part], "cuts": {"45": "…", "55": "…"}}}})
    {'A': 'En 55 minutes\xa0: 9 minutes au lieu de 20. En 45 minutes\xa0: on saute cette partie.'}
    """
    facts = nb.facts_of(notebook)
    exercises = _exercises_left(notebook)
    found = {}
    for part in schedule.parts_of_the_session(facts):
        if not part.get("minutes"):
            continue
        by_version: dict[str, list[str]] = {}  # ce qui se dit, et les versions dont on le dit
        for version in sorted(facts.get("cuts", {}), key=int, reverse=True):
            said = _left_of(part, version, exercises)
            if said:
                by_version.setdefault(said, []).append(version)
        if by_version:
            found[part["title"]] = " ".join(_in_versions(said, by_version[said]) for said in by_version)
    return found


def _in_versions(said: str, versions: list[str]) -> str:
    (sentence,) = messages.said("version-part", versions=text.listing(versions, "ou"), said=said)
    return sentence


def _left_of(part: dict[str, Any], version: str, exercises: dict[str, dict[str, list[str]]]) -> str:
    """Ce qu’une version courte ôte de cette partie ; rien si elle la garde entière."""
    minutes = int(part["minutes"])
    left = int(part.get("cuts", {}).get(version, minutes))
    if not left:
        (said,) = messages.said("version-part-skipped")
        return said

    told = []
    if left < minutes:
        told += messages.said("version-part-shorter", left=text.plural(left, "minute"), minutes=minutes)
    whole = exercises[""].get(part["title"], [])
    kept = exercises[version].get(part["title"], [])
    missing = [number for number in whole if number not in kept]
    if missing:
        key = "version-part-exercise" if len(missing) == 1 else "version-part-exercises"
        told += messages.said(key, missing=text.listing(missing))
    return ", ".join(told)


def _exercises_left(notebook: nb.Notebook) -> dict[str, dict[str, list[str]]]:
    """Par version, l’entière comprise (''), les numéros des exercices de chaque partie ; « pour aller plus loin » à part."""
    found = {}
    for version in ["", *nb.facts_of(notebook).get("cuts", {})]:
        cells = notebook["cells"]
        if version:
            cells = [cell | {"source": left} for cell, left in remaining(notebook, version)]
        asked: dict[str, list[str]] = {}
        for name, said in titles({"cells": cells, "metadata": {}}).items():
            asked.setdefault(said.part, []).append(name[1:])
        found[version] = asked
    return found


# --- Couper ---


def cut(notebook: nb.Notebook, version: str = "") -> nb.Notebook:
    """La solution coupée à cette version, et sa fiche avec elle ; la solution elle-même sans version, ou pour l’entière.

    Lève `InvalidArgument` si l’atelier n’a pas cette version.
    """
    facts = nb.facts_of(notebook)
    refuse_unknown(facts, version)
    if version in {"", str(facts.get("minutes"))}:
        return notebook

    cells = []
    for cell, left in remaining(notebook, version):
        if left.strip():
            cells.append(cell | {"source": left})

    made = notebook | {"cells": cells}
    short = version_cards.with_what_is_loaded(version_cards.card(facts, version), notebook, cells)
    made["metadata"] = notebook["metadata"] | {"datakit": short}
    return version_texts.told(made, facts, list(titles(notebook)))


def refuse_unknown(facts: dict[str, Any], version: str, option: str = "--minutes") -> None:
    """Lève `InvalidArgument` si l’atelier n’a pas cette version ; la version vide est l’entière. `option` : celle qui la choisit."""
    known = [*facts.get("cuts", {}), str(facts.get("minutes"))]
    if version and version not in known:
        slug = text.quote(facts["slug"])
        said = text.listing(known, "ou")
        fitting = longest(facts, version)
        key = "no-cut-but" if fitting else "no-cut"
        raise InvalidArgument(
            *messages.said(key, slug=slug, cut=version, versions=said, fitting=fitting, option=option)
        )


def longest(facts: dict[str, Any], minutes: str) -> str:
    """La plus longue version courte qui tient dans ces minutes ; vide s’il n’y en a pas.

    >>> longest({"cuts": {"45": "…", "55": "…"}}, "55"), longest({"cuts": {"45": "…"}}, "55"), longest({"cuts": {}}, "55")
    ('55', '45', '')
    """
    if not minutes.isdecimal():
        return ""
    fitting = [int(cut) for cut in facts.get("cuts", {}) if int(cut) <= int(minutes)]
    return str(max(fitting)) if fitting else ""


def remaining(notebook: nb.Notebook, version: str) -> Iterator[tuple[nb.Cell, str]]:
    """Chaque cellule, et ce qu’une version en garde : tout, une part de son texte, ou rien."""
    gone = schedule.skipped(nb.facts_of(notebook), version)
    for cell, left in without(notebook, gone):
        if f"{EXCEPT}{version}" in nb.tags(cell):
            left = ""
        yield cell, left


def without(notebook: nb.Notebook, gone: Collection[str]) -> Iterator[tuple[nb.Cell, str]]:
    """Chaque cellule, et ce qu’il en reste une fois ôtées les parties de ces titres.

    Ce qui s’imprime (`papier`) suit les parties : une feuille s’en va avec celles qui la citent dans la fiche, et sa réponse
    avec elle ; les autres restent.
    """
    sheets = version_cards.lost_sheets(nb.facts_of(notebook), gone)
    is_skipped = False  # sommes-nous dans une partie sautée ?
    is_lost = False  # sommes-nous sur une feuille ôtée ?
    for cell in notebook["cells"]:
        left = ""
        if "papier" in nb.tags(cell):
            for title, _ in nb.parts(cell["source"]) if cell["cell_type"] == "markdown" else ():
                if title:
                    is_lost = title in sheets
            left = "" if is_lost else _answering(cell["source"], sheets)
        elif cell["cell_type"] == "markdown":
            for title, body in nb.parts(cell["source"]):
                if title:
                    is_skipped = title in gone
                if not is_skipped:
                    left += body
        elif not is_skipped:
            left = cell["source"]
        yield cell, left


def _answering(source: str, sheets: Collection[str]) -> str:
    """Le texte d’une page de réponses, sans celles des feuilles ôtées ; une autre page ne change pas.

    Une réponse est un paragraphe que du gras ouvre, des premiers mots du titre de sa feuille. Le titre de la page, s’il les
    annonçait, n’en dit plus rien.

    >>> _answering("## Réponses : la cire et la pièce\\n\\n**La cire.** 3.\\n\\n**La pièce.** 0,3.", {"La pièce qui protège"})
    '## Réponses\\n\\n**La cire.** 3.'
    """
    if not source.startswith(f"## {ANSWERS}"):
        return source
    kept = [one for one in source.split("\n\n") if not _answers_one_of(one, sheets)]
    if kept != source.split("\n\n"):
        kept[0] = f"## {ANSWERS}"
    return "\n\n".join(kept)


def _answers_one_of(paragraph: str, sheets: Collection[str]) -> bool:
    """Ce paragraphe répond-il à l’une de ces feuilles ?"""
    opened = _OPENING.match(paragraph)
    return opened is not None and any(sheet.startswith(opened[1]) for sheet in sheets)


# --- Ce qui manquerait ---


def standing(notebook: nb.Notebook, version: str = "") -> nb.Notebook:
    """La solution coupée à cette version, à donner ou à exécuter : chaque cellule y trouve les noms qu’elle lit.

    Lève `NotebookError` en disant quel nom manque, et la cellule ôtée qui le faisait.
    """
    short = cut(notebook, version)
    found = [] if short is notebook else missing(notebook, version)
    if found:
        said = "\n".join(f"  {one}" for one in found)
        slug = nb.facts_of(notebook)["slug"]
        raise NotebookError(*messages.said("version-incomplete", name=slug, cut=version, missing=said))
    return short


def suffix(facts: dict[str, Any]) -> str:
    """Ce que le nom d’un fichier dit d’une version courte : « -45 » ; rien pour l’entière."""
    return f"-{facts['minutes']}" if "version" in facts else ""


def missing(notebook: nb.Notebook, version: str) -> list[lost_names.Missing]:
    """Les noms qui manqueraient à une version courte : lus par une cellule gardée, écrits par une cellule ôtée seule."""
    return lost_names.lacking(remaining(notebook, version))
