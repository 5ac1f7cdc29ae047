"""Lire et écrire un carnet : du JSON, toujours rangé pareil."""

import ast
import copy
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from operator import attrgetter
from pathlib import Path
from typing import Any, NamedTuple

from datakit import safely
from datakit.answers.code import parsed
from datakit.data import store
from datakit.errors import InvalidArgument, NotebookError
from datakit.tools import messages
from figaudit.base import text

Notebook = dict[str, Any]
Cell = dict[str, Any]

BEGIN, END = "### BEGIN SOLUTION", "### END SOLUTION"  # ce qui entoure une solution
HIDDEN = {"animateur", "cle", "papier"}  # les cellules que les participants ne voient pas
BEST = "couverture"  # l’étiquette de la plus belle figure honnête, que l’on montre la première
DELIBERATE = "trompeuse"  # celle d’une figure qui trompe exprès : son titre a le droit de mentir
EXECUTED = "execute.ipynb"  # dans le dossier d’une séance, le corrigé tel qu’il a tourné
#: Ce que l’on rend parfois à la place d’un carnet, et les feuilles que le kit donne lui-même
DOCUMENTS = {".doc", ".docx", ".htm", ".html", ".odt", ".pages", ".pdf", ".rtf", ".zip"}
OUR_SHEETS = {
    "bareme",
    "diapositive",
    "diapositives",
    "exercices",
    "fiche",
    "papier",
    "papier-reponses",
    "reprise",
    "retours",
}
DEEPEST = 20  # dossiers l’un dans l’autre : une classe en emboîte trois ou quatre
PLACED = re.compile(r"<!-- lieu\.([\w.]+) -->(.*?)<!-- /lieu -->", re.DOTALL)
TOLD = re.compile(r"<!-- table\.(\w+) -->(.*?)<!-- /table -->", re.DOTALL)  # ce qu’on dit d’une table
SLUG = re.compile(r"\d\d-[a-z0-9]+(-[a-z0-9]+)*")  # le nom d’un atelier
KEPT = "keep_output"  # la solution garde la sortie de cette cellule
COMPARED = "nbval-check-output"  # l’étiquette qui fait comparer la sortie d’une cellule
_TO_COMPLETE = re.compile(r"____|= \.\.\.")  # ce qui reste à écrire dans une ligne commencée


# --- Trouver les carnets ---


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
    paths = sorted(folder.glob("[0-9][0-9]-*.ipynb"), key=attrgetter("stem"))
    every = {path.stem: path for path in paths}
    if not names:
        return paths
    return [every[_found(name, every, folder)] for name in names]


def _found(name: str, every: Iterable[str], folder: Path) -> str:
    """Le carnet que désigne `name` : son nom, son numéro (« 4 » ou « 04 »), ou son nom mal accentué."""
    wanted = Path(name).name.removesuffix(".ipynb")
    wanted = re.sub(r"^\d(?!\d)", r"0\g<0>", wanted)

    found = [stem for stem in every if wanted in {stem, stem[:2]} or stem == text.slug(wanted)]
    if found:
        return min(found)

    raise InvalidArgument(
        *messages.said(
            "unknown-notebook",
            wanted=text.quote(wanted[:60]),
            hint=text.did_you_mean(wanted, every),
            name=folder.name,
            every=text.listing(every) or "il n’y en a pas encore",
        )
    )


def workshops(folder: Path, names: Iterable[str] = ()) -> list[Path]:
    """Comme `choose`, sans l’accueil, qui n’est pas une séance."""
    return [path for path in choose(folder, names) if facts_of(read(path)).get("kind") == "workshop"]


def workshop(folder: Path, name: str) -> Path:
    """Le carnet d’un seul atelier, nommé. Lève `NotebookError` si ce n’en est pas un (l’accueil, par exemple)."""
    found = workshops(folder, [name])
    if not found:
        raise NotebookError(*messages.said("not-a-workshop", name=text.quote(name)))
    return found[0]


# --- Lire ---


class HandedIn(NamedTuple):
    """Ce qu’un dossier contient : ses carnets, ses documents d’un autre genre, combien de ses dossiers étaient fermés."""

    notebooks: list[Path]
    documents: list[Path]
    closed: int


def handed_in(folder: Path) -> HandedIn:
    """Ce qui est rendu dans un dossier ; un dossier trop profond compte comme fermé.

    Ni les copies que garde JupyterLab, ni les liens, ni le corrigé exécuté d’une séance.
    """
    found = []
    documents = []
    left = 0
    # Une pile, et non un appel dans un appel : une archive peut emboîter mille dossiers.
    waiting = [(folder, 0)]
    while waiting:
        place, depth = waiting.pop()
        if depth > DEEPEST:
            left += 1
            continue
        try:
            inside = list(place.iterdir())
        except OSError:
            left += 1
            continue

        for path in inside:
            if path.name.startswith(".") or path.is_symlink():
                continue
            if path.is_dir():
                waiting.append((path, depth + 1))
            elif path.suffix == ".ipynb" and path.is_file() and not _is_of_a_session(path):
                found.append(path)
            elif path.suffix.lower() in DOCUMENTS and path.stem not in OUR_SHEETS:
                documents.append(path)
    return HandedIn(sorted(found), sorted(documents), left)


def _is_of_a_session(path: Path) -> bool:
    """Vrai pour le corrigé exécuté que le kit range dans le dossier d’une séance : personne ne l’a rendu."""
    return path.name == EXECUTED and path.parent.name == store.SESSION


def read(path: Path) -> Notebook:
    """Le carnet de `path`, chaque source et chaque texte d’un seul tenant. Lève `NotebookError`."""
    try:
        return read_string(text_of(path))
    except (ValueError, TypeError, AttributeError, KeyError, RecursionError) as error:
        kind = type(error).__name__
        raise NotebookError(
            *messages.said("notebook-unread", name=text.quote(path.name), kind=kind)
        ) from error


def misshapen(path: Path, error: Exception) -> NotebookError:
    """L’erreur à lever quand la fiche d’un atelier n’a pas la forme attendue."""
    return NotebookError(*messages.said("card-misshapen", name=path.stem, kind=type(error).__name__))


def text_of(path: Path) -> str:
    """Le texte d’un fichier du kit. Lève `NotebookError` s’il manque, ou n’est pas en UTF-8."""
    try:
        return path.read_text("utf-8")
    except OSError as error:
        raise _unread(path, safely.reason(error)) from error
    except UnicodeDecodeError as error:
        raise _unread(path, "il n’est pas en UTF-8") from error


def _unread(path: Path, why: str) -> NotebookError:
    return NotebookError(*messages.said("file-unread", name=text.quote(path.name), why=why))


def read_string(content: str) -> Notebook:
    """Le carnet d’un texte JSON ; lève `ValueError` si ce n’en est pas un."""
    notebook = json.loads(content)
    if not isinstance(notebook, dict) or notebook.get("nbformat") != 4 or "cells" not in notebook:
        raise ValueError("ce JSON n’est pas un carnet au format nbformat 4")

    for cell in notebook["cells"]:
        cell.setdefault("source", "")
    _relined(notebook, _joined)

    for cell in notebook["cells"]:
        if not _sound(cell):
            raise ValueError("une cellule de ce carnet n’en est pas une")
    return notebook


def _relined(notebook: Notebook, change: Callable[[Any, str], Any]) -> None:
    """Change sur place ce que le format range ligne à ligne ; `nbformat` le ferait, mais s’ouvre en une seconde."""
    for cell in notebook["cells"]:
        outputs = cell.get("outputs", ()) if cell.get("cell_type") == "code" else ()

        if "source" in cell:
            cell["source"] = change(cell["source"], "text/plain")
        for output in outputs:
            if "text" in output:
                output["text"] = change(output["text"], "text/plain")

        bundles = list(cell.get("attachments", {}).values())
        bundles += [output.get("data", {}) for output in outputs]
        for bundle in bundles:
            for kind in bundle:
                if not kind.endswith("json"):
                    bundle[kind] = change(bundle[kind], kind)


def _joined(content: Any, _kind: str) -> Any:
    """D’un seul tenant, ce que le fichier range en une liste de lignes."""
    if isinstance(content, list) and all(isinstance(line, str) for line in content):
        return "".join(content)
    return content


def _split(content: Any, kind: str) -> Any:
    """En lignes, un texte que le format range ainsi."""
    lined = kind.startswith("text/") or kind in {"application/javascript", "image/svg+xml"}
    if lined and isinstance(content, str):
        return content.splitlines(True)
    return content


def _sound(cell: Cell) -> bool:
    """Une cellule a la forme que tout le reste attend : un carnet vient parfois d’ailleurs."""
    if not isinstance(cell["source"], str) or cell.get("cell_type") not in {"markdown", "code", "raw"}:
        return False

    labels = cell.get("metadata", {}).get("tags", [])
    return isinstance(labels, list) and all(isinstance(label, str) for label in labels)


# --- Écrire ---


def dump(notebook: Notebook) -> str:
    """Le texte JSON d’un carnet : clés triées, une ligne de code par ligne, fin de fichier.

    >>> dump({"nbformat": 4, "cells": [{"cell_type": "raw", "source": "a\\nb"}]}).splitlines()[5:7]
    ['    "a\\\\n",', '    "b"']
    """
    lines = copy.deepcopy(notebook)
    _relined(lines, _split)
    return json.dumps(lines, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def write(path: Path, content: str) -> None:
    """Écrit d’un coup : l’ancien fichier reste entier si l’écriture échoue. Lève `NotWritten`."""
    safely.write(path, content.encode("utf-8", "replace"))


# --- Ce que dit une cellule ---


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
    if cell.get("id"):
        return f"cellule {number} ({cell['id']})"
    return f"cellule {number}"


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
        is_title = 1 <= level <= 6 and line[level : level + 1] == " "
        if is_title and not fenced:
            yield level, line[level:].strip().rstrip("#").strip()


def parts(source: str) -> list[tuple[str, str]]:
    """Un texte coupé à ses titres de niveau 2 : le titre (rien pour ce qui précède), le texte, titre compris.

    >>> parts("Avant.\\n\\n## Un\\nDeux.")
    [('', 'Avant.\\n\\n'), ('Un', '## Un\\nDeux.')]
    """
    found = [("", "")]
    fenced = False
    for line in source.splitlines(keepends=True):
        if line.lstrip().startswith("```"):
            fenced = not fenced
        if line.startswith("## ") and not fenced:
            ((_, name),) = headings(line)
            found.append((name, ""))

        title, body = found[-1]
        found[-1] = (title, body + line)
    return [(title, body) for title, body in found if body]


def placed(source: str, place: Any = None, told: Mapping[str, str] | None = None) -> str:
    """Le texte, où chaque `<!-- lieu.dans -->…<!-- /lieu -->` devient les mots du lieu (ceux du texte, sans `place`).

    De même, `<!-- table.NOM -->…<!-- /table -->` devient ce que `told` dit d’une table que la séance a refaite.

    >>> placed("Un bus <!-- lieu.dans -->à Poitiers<!-- /lieu -->.")
    'Un bus à Poitiers.'
    >>> placed("Elle vient <!-- table.bus -->du kit<!-- /table -->.", told={"bus": "de la ville"})
    'Elle vient de la ville.'
    """
    remade = told or {}

    def of_the_place(found: re.Match[str]) -> str:
        path, written = found.groups()
        if place is None:
            return written
        return str(attrgetter(path)(place))

    def of_a_table(found: re.Match[str]) -> str:
        name, written = found.groups()
        return remade.get(name, written)

    return TOLD.sub(of_a_table, PLACED.sub(of_the_place, source))


def corrected(source: str) -> str:
    """Le corrigé d’une cellule : sans repères, ni les lignes à compléter, ni celles que la solution répète.

    >>> corrected("a = [\\n  ____,\\n]\\nb = 2\\n### BEGIN SOLUTION\\na = [b]\\n### END SOLUTION\\nprint(a)")
    'b = 2\\na = [b]\\nprint(a)'
    """
    before, begun, rest = source.partition(f"{BEGIN}\n")
    if not begun:
        return source
    solved, _, after = rest.partition(END)

    lines = before.splitlines(keepends=True)
    repeated = {ast.unparse(step) for step in parsed(solved).body}
    # De la fin au début : les numéros de ligne restent justes
    for step in reversed(parsed(before).body):
        code = ast.unparse(step)
        if _TO_COMPLETE.search(code) or code in repeated:
            del lines[step.lineno - 1 : step.end_lineno]

    shown = "".join(lines) + solved
    if after:
        shown += corrected(after.lstrip("\n"))
    return shown


def kept_outputs(cell: Cell) -> dict[str, Any]:
    """Les sorties que garde une cellule de code (`keep_output`), sans rien qui change d’une exécution à l’autre."""
    if KEPT not in tags(cell) or not cell.get("outputs"):
        return {"execution_count": None, "outputs": []}

    outputs = copy.deepcopy(cell["outputs"])
    for output in outputs:
        if "execution_count" in output:
            output["execution_count"] = None
        if "metadata" in output:
            output["metadata"] = {}
        output.pop("transient", None)
    return {"execution_count": 1, "outputs": outputs}  # sans numéro, nbval ne compare pas
