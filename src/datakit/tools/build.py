"""De la solution au carnet des participants : une fonction pure, puis une écriture."""

import copy
import re
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from datakit import safely
from datakit.answers.keys import sealed
from datakit.data import package, store
from datakit.errors import InvalidArgument, NotebookError
from datakit.tools import keys, messages, notebook as nb, run as run_
from figaudit.base import text

BEGIN, END = "### BEGIN SOLUTION", "### END SOLUTION"
_MARKER = re.compile(r"^[ \t]*#+\s*(BEGIN|END)\s+SOLUTION\b.*$", re.IGNORECASE | re.MULTILINE)
MINUTES = "<!-- minutes -->"


def student(notebook: nb.Notebook, place: Any = None) -> nb.Notebook:
    """Le carnet des participants, tiré d’une solution qui n’est pas modifiée.

    Retire les solutions, les clés, les cellules d’animation et les sorties (sauf `keep_output`) ; écrit le tableau
    des minutes, et les mots du lieu (`place`, pour rejouer ailleurs). Lève `NotebookError` si un repère est seul, imbriqué ou jamais refermé.

    >>> source = "x = ...\\n### BEGIN SOLUTION\\nx = 1\\n### END SOLUTION"
    >>> cell = {"cell_type": "code", "id": "q1", "source": source}
    >>> student({"cells": [cell], "metadata": {}})["cells"][0]["source"]
    'x = ...'
    """
    cells = []
    for number, cell in enumerate(notebook["cells"], 1):
        source = strip_solution(cell["source"], nb.name_of(number, cell))
        if nb.tags(cell) & nb.HIDDEN:
            continue
        if cell["source"].strip() and not source.strip():
            raise _marker_error(nb.name_of(number, cell), "il ne reste rien une fois la solution retirée")
        if cell["cell_type"] == "markdown":
            source = _marked(source, facts := nb.facts_of(notebook))
            source = nb.placed(source.replace(MINUTES, minutes(facts)), place)
        kept = {key: cell[key] for key in ("cell_type", "attachments") if key in cell}
        told = {key: value for key, value in cell.get("metadata", {}).items() if key in ("tags", "jupyter")}
        outputs = nb.kept_outputs(cell) if cell["cell_type"] == "code" else {}
        kept |= {"id": cell.get("id", ""), "metadata": told, "source": source}
        cells.append(copy.deepcopy(kept | outputs))
    metadata = notebook.get("metadata", {})
    kept = {key: copy.deepcopy(metadata[key]) for key in ("kernelspec", "datakit") if key in metadata}
    kept["language_info"] = {"name": "python"}
    return {"cells": cells, "metadata": kept, "nbformat": 4, "nbformat_minor": 5}


def minutes(facts: dict[str, Any]) -> str:
    """Le tableau des minutes, section par section, et ce qu’en garde chaque version courte.

    >>> print(minutes({"cuts": {"15": "…"}, "sections": [{"title": "Pétrir", "minutes": 20, "cuts": {"15": 0}}]}))
    | Étape | Minutes | En 15 minutes |
    |---|---|---|
    | Pétrir | 20 | on saute |
    """
    cuts = list(facts.get("cuts", {}))
    rows = [["Étape", "Minutes", *(f"En {cut} minutes" for cut in cuts)]]
    for part in _timed(facts):
        kept = [part.get("cuts", {}).get(cut, part["minutes"]) or "on saute" for cut in cuts]
        rows.append([part["title"], part["minutes"], *kept])
    lines = [f"| {' | '.join(map(str, row))} |" for row in rows]
    return "\n".join([lines[0], "|---" * (2 + len(cuts)) + "|", *lines[1:]])


def _timed(facts: dict[str, Any]) -> list[dict[str, Any]]:
    """Les parties de la fiche qui prennent du temps."""
    return [one for one in facts.get("sections", ()) if isinstance(one, dict) and one.get("minutes")]


def _marked(source: str, facts: dict[str, Any]) -> str:
    """Le texte, où chaque partie que saute une version courte le dit sous son titre."""
    for part in _timed(facts):
        if cuts := [cut for cut, left in part.get("cuts", {}).items() if not left]:
            said = f"\\g<0>\n\n*En {text.listing(cuts, 'ou')} minutes, on saute cette partie.*"
            source = re.sub(rf"^## {re.escape(part['title'])}$", said, source, flags=re.MULTILINE)
    return source


def strip_solution(source: str, where: str = "cellule") -> str:
    """Retire les blocs compris entre les deux repères, et les repères.

    >>> strip_solution("a = ...\\n### BEGIN SOLUTION\\na = 2\\n### END SOLUTION\\nprint(a)")
    'a = ...\\nprint(a)'
    """
    kept = keys.BLOCK.sub("", source)
    if alone := _MARKER.search(kept):
        mark = text.quote(alone[0].strip())
        raise _marker_error(where, f"le repère {mark} est seul, imbriqué ou mal écrit")
    return kept.rstrip("\n")


def _marker_error(where: str, fact: str) -> NotebookError:
    where = where[:1].upper() + where[1:]
    return NotebookError(*messages.said("marker", where=where, fact=fact, begin=BEGIN, end=END))


def built(path: Path) -> str:
    """Le texte du carnet des participants pour la solution `path`."""
    try:
        keys.asked(notebook := nb.read(path))
        return nb.dump(student(notebook))
    except NotebookError as error:
        raise NotebookError(f"{path.stem} — {error.fact}", error.expected, error.action) from error
    except (LookupError, TypeError, AttributeError) as error:
        raise nb.misshapen(path, error) from error


def build(root: Path, names: Sequence[str] = (), check: bool = False, again: bool = False) -> list[str]:
    """Construit les clés et les carnets demandés ; rend une phrase par chose faite, ou à faire si `check`.

    `check=True` n’écrit et n’exécute rien ; `again=True` recalcule les clés même si rien n’a changé.
    """
    said = []
    for source in nb.choose(root / "solutions", names):
        notebook = nb.read(source)
        stale = keys.stale(root, source.stem, notebook)
        if check:
            said += [f"{source.stem} : {fact}, lancez `datakit build {source.stem}`" for fact in stale]
        elif stale or again:
            said.append(f"{source.stem} : {text.plural(keys.refresh(root, source), 'clé')}")
        elif (clean := nb.dump(run_.update(notebook, notebook))) != nb.dump(notebook):
            nb.write(source, clean)
            said.append(f"{source.stem} : sorties enregistrées vidées")
        target = root / "notebooks" / source.name
        content = built(source)
        if not target.is_file() or nb.text_of(target) != content:
            late = f"notebooks/ n’est pas à jour, lancez `datakit build {source.stem}`"
            said.append(f"{source.stem} : {late if check else 'construit'}")
            if not check:
                nb.write(target, content)
    return said


def withheld(root: Path, path: Path, word: str) -> Path:
    """Un dossier à distribuer : le carnet et ses clés, dont chaque solution ne s’ouvre que sur un mot, ou à une date."""
    if not text.slug(word):
        raise InvalidArgument(*messages.said("no-word"))
    held, target = keys.read(root, path.stem), root / "build" / "sans-solutions" / path.stem
    shut = {name: sealed(key, f"{path.stem[:2]}-{name}", word) for name, key in held["keys"].items()}
    with safely.folder(target, "build") as fresh:
        nb.write(fresh / path.name, built(path))
        told = package.dump(held | {"keys": shut, "digests": {}})
        safely.write(fresh / store.SESSION / store.SESSION_KEYS, told)
    return target


def run(options: Namespace) -> int:
    """`datakit build` : 0 si tout est à jour ou construit, 1 si `--check` trouve des différences."""
    root = nb.project()
    if options.sans_solutions is not None:
        for path in nb.workshops(root / "solutions", options.slug):
            given = withheld(root, path, options.sans_solutions)
            print(f"{path.stem} : {given.relative_to(root)}/, à donner tel quel")
        return 0
    said = build(root, options.slug, options.check, options.again)
    known = {path.stem for path in (root / "solutions").glob("*.ipynb")}
    made = [*(root / "notebooks").glob("*.ipynb"), *keys.folder(root).glob("*.json")]
    fact = "pas de solution de ce nom dans solutions/, supprimez ce fichier"
    lost = [] if options.slug else [path for path in sorted(made) if path.stem not in known]
    alone = [f"{path.parent.name}/{path.name} : {fact}" for path in lost]
    print("\n".join([*said, *alone]) or "Les carnets et leurs clés sont à jour.")
    return 1 if alone or (options.check and said) else 0
