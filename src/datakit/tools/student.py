"""De la solution au carnet des participants : une fonction pure, qui n’écrit rien."""

import copy
import re
from pathlib import Path
from typing import Any

from datakit.errors import NotebookError
from datakit.tools import callouts, cover, messages, notebook as nb, schedule, versions
from datakit.tools.exercises import BLOCK, exercises_of
from datakit.tools.spoken_about import with_every_passage
from figaudit.base import text

_MARKER = re.compile(r"^[ \t]*#+\s*(BEGIN|END)\s+SOLUTION\b.*$", re.IGNORECASE | re.MULTILINE)
MINUTES = "<!-- minutes -->"  # la ligne que remplace le tableau des minutes


def student(notebook: nb.Notebook, place: Any = None) -> nb.Notebook:
    """Le carnet des participants, tiré d’une solution qui n’est pas modifiée.

    Retire les solutions, les clés, les cellules d’animation et les sorties ; écrit le tableau
    des minutes, la couverture sous le titre, les encadrés, et les mots du lieu (`place`, pour rejouer ailleurs). Lève `NotebookError` si un repère est seul, imbriqué ou jamais refermé.

    >>> source = "x = ...\\n### BEGIN SOLUTION\\nx = 1\\n### END SOLUTION"
    >>> cell = {"cell_type": "code", "id": "q1", "source": source}
    >>> student({"cells": [cell], "metadata": {}})["cells"][0]["source"]
    'x = ...'
    """
    facts = nb.facts_of(notebook)
    told = versions.told_by_part(notebook)
    cells: list[nb.Cell] = []
    for number, cell in enumerate(notebook["cells"], 1):
        where = nb.name_of(number, cell)
        source = strip_solution(cell["source"], where)
        if nb.tags(cell) & nb.HIDDEN:
            continue
        if cell["source"].strip() and not source.strip():
            raise _marker_error(where, "il ne reste rien une fois la solution retirée")

        if cell["cell_type"] == "markdown":
            source = _with_what_is_cut(with_every_passage(source), told)
            source = nb.placed(source.replace(MINUTES, minutes(facts)), place)
            source = callouts.dressed(source)
        if not cells:
            source = cover.headed(source, cover.of(facts))
        cells.append(_bare(cell, source))

    metadata = copy.deepcopy(_only(notebook.get("metadata", {}), "kernelspec", "datakit"))
    metadata.get("datakit", {}).pop("misconceptions", None)  # les idées reçues à attendre : pour qui anime
    metadata["language_info"] = {"name": "python"}
    return {"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}


def _bare(cell: nb.Cell, source: str) -> nb.Cell:
    """La cellule telle qu’on la donne : son texte, ses étiquettes, et les seules sorties qu’elle garde."""
    kept = copy.deepcopy(_only(cell, "cell_type", "attachments"))
    kept["id"] = cell.get("id", "")
    kept["metadata"] = copy.deepcopy(_only(cell.get("metadata", {}), "tags", "jupyter"))
    if "tags" in kept["metadata"]:
        kept["metadata"]["tags"] = [tag for tag in kept["metadata"]["tags"] if not _is_ours(tag)]
    kept["source"] = source
    if cell["cell_type"] == "code":
        kept |= {"execution_count": None, "outputs": []}
    return kept


def _is_ours(tag: str) -> bool:
    """Cette étiquette n’est-elle que pour qui prépare ? Une figure ne dit pas aux participants qu’elle trompe."""
    return tag in {nb.DELIBERATE, nb.KEPT, nb.COMPARED} or tag.startswith(versions.EXCEPT)


def _only(held: dict[str, Any], *names: str) -> dict[str, Any]:
    return {name: held[name] for name in names if name in held}


def participants_text(path: Path, cut: str = "") -> str:
    """Le texte du carnet des participants pour la solution `path`, dans la version courte `cut`."""
    try:
        notebook = nb.read(path)
        exercises_of(notebook)  # une clé mal placée se dit avant d’écrire quoi que ce soit
        return nb.dump(student(versions.standing(notebook, cut)))
    except NotebookError as error:
        raise NotebookError(f"{path.stem} — {error.fact}", error.expected, error.action) from error
    except (LookupError, TypeError, AttributeError) as error:
        raise nb.misshapen(path, error) from error


# --- Les solutions retirées ---


def strip_solution(source: str, where: str = "cellule") -> str:
    """Retire les blocs compris entre les deux repères, et les repères.

    >>> strip_solution("a = ...\\n### BEGIN SOLUTION\\na = 2\\n### END SOLUTION\\nprint(a)")
    'a = ...\\nprint(a)'
    """
    kept = BLOCK.sub("", source)
    alone = _MARKER.search(kept)
    if alone:
        mark = text.quote(alone[0].strip())
        raise _marker_error(where, f"le repère {mark} est seul, imbriqué ou mal écrit")
    return kept.rstrip("\n")


def _marker_error(where: str, fact: str) -> NotebookError:
    where = where[:1].upper() + where[1:]
    return NotebookError(*messages.said("marker", where=where, fact=fact, begin=nb.BEGIN, end=nb.END))


# --- Les minutes ---


def minutes(facts: dict[str, Any]) -> str:
    """Le tableau des minutes, section par section, et ce qu’en garde chaque version courte ; puis ce qu’il ne compte pas.

    Il est replié : qui apprend arrive plus vite à sa première figure, qui anime le déplie.

    >>> print(minutes({"cuts": {"15": "…"}, "sections": [{"title": "Pétrir", "minutes": 20, "cuts": {"15": 0}}]}))
    <details>
    <summary>Les minutes, étape par étape</summary>
    <BLANKLINE>
    | Étape | Minutes | En 15 minutes |
    |---|---|---|
    | S’installer |  | 3 |
    | Pétrir | 20 | on saute |
    <BLANKLINE>
    </details>
    """
    cuts = list(facts.get("cuts", {}))
    columns = ["Étape", "Minutes"] + [f"En {cut} minutes" for cut in cuts]
    lines = [_row(columns), "|---" * len(columns) + "|"]
    (settle,) = messages.said("version-door")
    if cuts:
        lines.append(_row([settle, "", *map(schedule.door, cuts)]))
    elif schedule.at_the_door(facts):
        lines.append(_row([settle, schedule.at_the_door(facts)]))
    for part in _timed(facts):
        cells = [part["title"], part["minutes"]]
        for cut in cuts:
            left = part.get("cuts", {}).get(cut, part["minutes"])
            cells.append(left or "on saute")
        lines.append(_row(cells))
    (title,) = messages.said("minutes-title")
    table = "\n".join(lines) + _further(facts)
    return f"<details>\n<summary>{title}</summary>\n\n{table}\n\n</details>{_numbering(facts)}"


def _further(facts: dict[str, Any]) -> str:
    """Sous le tableau : les minutes de « Pour aller plus loin », qu’il ne compte pas."""
    further = schedule.further(facts)
    if not further:
        return ""
    (said,) = messages.said("further", minutes=text.plural(further, "minute"))
    return f"\n\n{said}"


def _numbering(facts: dict[str, Any]) -> str:
    """D’une version courte : ses exercices gardent le numéro qu’ils ont dans l’entière."""
    if "version" not in facts:
        return ""
    (said,) = messages.said("version-numbers", minutes=text.plural(facts["minutes"], "minute"))
    return f"\n\n{said}"


def _row(cells: list[Any]) -> str:
    return f"| {' | '.join(str(cell) for cell in cells)} |"


def _timed(facts: dict[str, Any]) -> list[dict[str, Any]]:
    """Les parties de la fiche qui prennent du temps."""
    return [part for part in schedule.parts_of_the_session(facts) if part.get("minutes")]


def _with_what_is_cut(source: str, told: dict[str, str]) -> str:
    """Le texte, où chaque partie que raccourcissent ou sautent les versions courtes le dit sous son titre."""
    for title, said in told.items():
        heading = re.compile(rf"^## {re.escape(title)}$", re.MULTILINE)
        source = heading.sub(rf"\g<0>\n\n*{said}*", source)
    return source
