"""Lire et écrire un carnet : du JSON, toujours rangé pareil."""

import ast
import copy
import json
import re
from collections.abc import Callable, Iterable, Iterator
from operator import attrgetter
from pathlib import Path
from typing import Any

from datakit import safely
from datakit.answers import how
from datakit.errors import InvalidArgument, NotebookError
from datakit.tools import messages
from figaudit.base import text

Notebook = dict[str, Any]
Cell = dict[str, Any]

HIDDEN = {"animateur", "cle", "papier"}  # les cellules que les participants ne voient pas
PLACED = re.compile(r"<!-- lieu\.([\w.]+) -->(.*?)<!-- /lieu -->", re.DOTALL)
SLUG = re.compile(r"\d\d-[a-z0-9]+(-[a-z0-9]+)*")  # le nom d’un atelier
COMPARED = "nbval-check-output"  # l’étiquette qui fait comparer la sortie d’une cellule


def project(start: Path | None = None) -> Path:
    """Le dossier du kit : celui qui contient `solutions/`, au-dessus d’ici ou de ce fichier."""
    for origin in (start or Path.cwd(), Path(__file__)):
        for folder in (origin.resolve(), *origin.resolve().parents):
            if (folder / "solutions").is_dir() and (folder / "pyproject.toml").is_file():
                return folder
    raise NotebookError(*messages.said("no-solutions"))


def choose(folder: Path, names: Iterable[str] = ()) -> list[Path]:
    """Les carnets de `folder` dont le nom ou le numéro est demandé (04 n’est pas 04-prenoms-nsi), ou tous.

    Lève `InvalidArgument` pour un nom inconnu.
    """
    every = {path.stem: path for path in sorted(folder.glob("[0-9][0-9]-*.ipynb"), key=attrgetter("stem"))}
    chosen = []
    for name in names:
        wanted = re.sub(r"^\d(?!\d)", r"0\g<0>", Path(name).name.removesuffix(".ipynb"))  # « 4 » ou « 04 »
        found = [stem for stem in every if wanted in {stem, stem[:2]} or stem == text.slug(wanted)]
        if not found:
            told = {"hint": text.did_you_mean(wanted, every), "name": folder.name}
            told["every"] = text.listing(every) or "il n’y en a pas encore"
            raise InvalidArgument(*messages.said("unknown-notebook", wanted=text.quote(wanted[:60]), **told))
        chosen.append(every[min(found)])
    return chosen if names else list(every.values())


def workshops(folder: Path, names: Iterable[str] = ()) -> list[Path]:
    """Comme `choose`, sans l’accueil, qui n’est pas une séance."""
    return [path for path in choose(folder, names) if facts_of(read(path)).get("kind") == "workshop"]


def workshop(folder: Path, name: str) -> Path:
    """Le carnet d’un seul atelier, nommé. Lève `NotebookError` si ce n’en est pas un (l’accueil, par exemple)."""
    found = workshops(folder, [name])
    if not found:
        raise NotebookError(f"{text.quote(name)} n’est pas une séance.", "un atelier.", "Essayez 04-prenoms.")
    return found[0]


def read(path: Path) -> Notebook:
    """Le carnet de `path`, chaque source et chaque texte d’un seul tenant. Lève `NotebookError`."""
    try:
        return read_string(text_of(path))
    except (ValueError, TypeError, AttributeError, KeyError, RecursionError) as error:
        told = {"name": text.quote(path.name), "kind": type(error).__name__}
        raise NotebookError(*messages.said("notebook-unread", **told)) from error


def misshapen(path: Path, error: Exception) -> NotebookError:
    """L’erreur à lever quand la fiche d’un atelier n’a pas la forme attendue."""
    return NotebookError(*messages.said("card-misshapen", name=path.stem, kind=type(error).__name__))


def text_of(path: Path) -> str:
    """Le texte d’un fichier du kit. Lève `NotebookError` s’il manque, ou n’est pas en UTF-8."""
    try:
        return path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        why = safely.reason(error) if isinstance(error, OSError) else "il n’est pas en UTF-8"
        raise NotebookError(*messages.said("file-unread", name=text.quote(path.name), why=why)) from error


def read_string(content: str) -> Notebook:
    """Le carnet d’un texte JSON ; lève `ValueError` si ce n’en est pas un."""
    notebook = json.loads(content)
    if not isinstance(notebook, dict) or notebook.get("nbformat") != 4 or "cells" not in notebook:
        raise ValueError("ce JSON n’est pas un carnet au format nbformat 4")
    for cell in notebook["cells"]:
        cell.setdefault("source", "")
    _relined(
        notebook,
        lambda held, _: "".join(held) if isinstance(held, list) and {*map(type, held)} <= {str} else held,
    )
    if not all(map(_sound, notebook["cells"])):
        raise ValueError("une cellule de ce carnet n’en est pas une")
    return notebook


def _relined(notebook: Notebook, change: Callable[[Any, str], Any]) -> None:
    """Change sur place ce que le format range ligne à ligne ; `nbformat` le ferait, mais s’ouvre en une seconde."""
    for cell in notebook["cells"]:
        outputs = cell.get("outputs", ()) if cell.get("cell_type") == "code" else ()
        for holder, key in ((cell, "source"), *((output, "text") for output in outputs)):
            if key in holder:
                holder[key] = change(holder[key], "text/plain")
        shown = (output.get("data", {}) for output in outputs)
        for bundle in (*cell.get("attachments", {}).values(), *shown):
            for kind in [one for one in bundle if not one.endswith("json")]:
                bundle[kind] = change(bundle[kind], kind)


def _split(content: Any, kind: str) -> Any:
    wanted = kind.startswith("text/") or kind in {"application/javascript", "image/svg+xml"}
    return content.splitlines(True) if wanted and isinstance(content, str) else content


def _sound(cell: Cell) -> bool:
    """Une cellule a la forme que tout le reste attend : un carnet vient parfois d’ailleurs."""
    labels = cell.get("metadata", {}).get("tags", [])
    shaped = isinstance(cell["source"], str) and cell.get("cell_type") in {"markdown", "code", "raw"}
    return shaped and isinstance(labels, list) and all(isinstance(label, str) for label in labels)


def dump(notebook: Notebook) -> str:
    """Le texte JSON d’un carnet : clés triées, une ligne de code par ligne, fin de fichier.

    >>> dump({"nbformat": 4, "cells": [{"cell_type": "raw", "source": "a\\nb"}]}).splitlines()[5:7]
    ['    "a\\\\n",', '    "b"']
    """
    lines = copy.deepcopy(notebook)
    _relined(lines, _split)
    return json.dumps(lines, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def write(path: Path, content: str) -> None:
    """Écrit d’un coup : l’ancien fichier reste entier si l’écriture échoue. Lève `NotWritten`."""
    safely.write(path, content.encode("utf-8", "replace"))


def tags(cell: Cell) -> set[str]:
    """Les étiquettes d’une cellule.

    >>> tags({"metadata": {"tags": ["animateur"]}})
    {'animateur'}
    """
    return set(cell.get("metadata", {}).get("tags", ()))


def facts_of(notebook: Notebook) -> dict[str, Any]:
    """La fiche de l’atelier (`metadata.datakit`), vide si elle manque."""
    found = notebook.get("metadata", {}).get("datakit")
    return found if isinstance(found, dict) else {}


def sources(notebook: Notebook, kind: str = "code") -> list[str]:
    """Le texte de chaque cellule d’un genre."""
    return [cell["source"] for cell in notebook["cells"] if cell.get("cell_type") == kind]


def name_of(number: int, cell: Cell) -> str:
    """Comment désigner une cellule à une personne : son rang, et son identifiant s’il existe."""
    return f"cellule {number}" + (f" ({cell['id']})" if cell.get("id") else "")


def corrected(source: str) -> str:
    """Le corrigé d’une cellule : sans repères, ni les lignes à compléter, ni celles que la solution répète.

    >>> corrected("a = [\\n  ____,\\n]\\nb = 2\\n### BEGIN SOLUTION\\na = [b]\\n### END SOLUTION\\nprint(a)")
    'b = 2\\na = [b]\\nprint(a)'
    """
    before, begun, rest = source.partition("### BEGIN SOLUTION\n")
    solved, _, after = rest.partition("### END SOLUTION")
    lines, again = before.splitlines(keepends=True), [*map(ast.unparse, how.parsed(solved).body)]
    for step in reversed(how.parsed(before).body if begun else []):
        if re.search(r"____|= \.\.\.", code := ast.unparse(step)) or code in again:
            del lines[step.lineno - 1 : step.end_lineno]
    return "".join(lines) + solved + (corrected(after.lstrip("\n")) if after else "")


def headings(source: str) -> Iterator[tuple[int, str]]:
    """Les titres d’un texte Markdown, hors blocs de code.

    >>> list(headings("# Un\\n```\\n# non\\n```\\n## Deux"))
    [(1, 'Un'), (2, 'Deux')]
    """
    fenced = False
    for line in source.splitlines():
        if line.lstrip().startswith("```"):
            fenced = not fenced
        level = len(line) - len(line.lstrip("#"))
        if not fenced and 1 <= level <= 6 and line[level : level + 1] == " ":
            yield level, line[level:].strip().rstrip("#").strip()


def kept_outputs(cell: Cell) -> dict[str, Any]:
    """Les sorties que garde une cellule de code (`keep_output`), sans rien qui change d’une exécution à l’autre."""
    outputs = copy.deepcopy(cell.get("outputs", [])) if "keep_output" in tags(cell) else []
    for output in outputs:
        output |= {key: new for key, new in (("execution_count", None), ("metadata", {})) if key in output}
        output.pop("transient", None)
    # sans numéro, nbval ne compare pas
    return {"execution_count": 1 if outputs else None, "outputs": outputs}


def placed(source: str, place: Any = None) -> str:
    """Le texte, où chaque `<!-- lieu.dans -->…<!-- /lieu -->` devient les mots du lieu (ceux du texte, sans `place`).

    >>> placed("Un bus <!-- lieu.dans -->à Poitiers<!-- /lieu -->.")
    'Un bus à Poitiers.'
    """
    return PLACED.sub(lambda found: str(attrgetter(found[1])(place)) if place else found[2], source)
