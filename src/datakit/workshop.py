"""Un atelier : ses exercices et leurs clés ; et la liste des ateliers, lue dans les carnets eux-mêmes."""

import ast
import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from datakit.answers import explain, keys
from datakit.answers.exercise import Exercises
from datakit.answers.how import names
from datakit.answers.progress import Progress
from datakit.data import cache, package, place as places, store
from datakit.draw import table as tables
from figaudit.base import html
from figaudit.base.text import NBSP, plural, slug as named

KEYS = Path(__file__).parent / "keys"
LISTED = Path(__file__).parent / "_notebooks"  # dans le navigateur : les fiches des carnets que porte le site
BLANK = "____"  # ce qu’il reste à écrire dans une ligne commencée


@dataclass(frozen=True)
class Workshops:
    """La liste des ateliers d'un dossier : `rows`, une fiche par carnet, dans l'ordre des numéros."""

    rows: tuple[dict[str, Any], ...]

    def __str__(self) -> str:
        lines = (f"{r['slug']}{NBSP}: {r['question']} ({plural(r['minutes'], 'minute')})" for r in self.rows)
        return "\n".join(lines) or "Aucun atelier ici pour l’instant."

    __repr__ = __str__

    def _repr_html_(self) -> str:
        if not self.rows:
            return html.panel("Aucun atelier ici pour l’instant", "Ils sont dans le dossier « notebooks ».")
        columns = ["Atelier", "Question", "Durée", "Public"]
        cells = []
        for row in self.rows:
            link = html.tag("a", f"{row['number']:02d} {row['title']}", href=f"{row['slug']}.ipynb")
            cells.append((link, row["question"], plural(row["minutes"], "minute"), row["public"]))
        return html.table(cells, columns, f"Les ateliers du kit ({plural(len(cells), 'atelier')})")


def workshops(folder: str | Path = ".") -> Workshops:
    """Les ateliers dont le carnet existe dans `folder` (le dossier du carnet ouvert, à défaut).

    Tout est lu dans les métadonnées des carnets : un atelier absent n'est pas annoncé. Un fichier illisible ou
    sans fiche est laissé de côté, jamais une erreur. L'accueil ne se liste pas lui-même.

    >>> workshops("dossier/qui/manque")
    Aucun atelier ici pour l’instant.
    """
    names = "[0-9][0-9]-*.ipynb"
    paths = sorted(Path(folder).glob(names)) or sorted(LISTED.glob(names) if folder == "." else ())
    sheets = [_sheet(path) for path in paths]
    found = [sheet for sheet in sheets if sheet and sheet["kind"] == "workshop"]
    return Workshops(tuple(sorted(found, key=lambda sheet: sheet["slug"])))


def _sheet(path: Path) -> dict[str, Any] | None:
    try:
        sheet = json.loads(path.read_text("utf-8"))["metadata"]["datakit"]
        keep = {key: str(sheet[key]) for key in ("kind", "title", "question", "public")}
        return keep | {"slug": path.stem, "number": int(sheet["number"]), "minutes": int(sheet["minutes"])}
    except (OSError, ValueError, KeyError, TypeError, OverflowError, RecursionError):
        return None


def exercises(slug: str, place: Any = None) -> Exercises:
    """Les exercices d’un atelier, avec leurs clés : `ex = dk.exercises("04-prenoms")`, puis `ex.q1.check(…)`.

    `place` : le lieu du carnet (`dk.place(…)`) quand ses réponses en dépendent. Sans clé pour ce lieu, une
    vérification le dit plutôt que de juger avec les nombres d’ailleurs.

    >>> exercises("atelier-en-cours")
    Exercices de atelier-en-cours : pas encore de clé
    """
    _prepare()
    stored = stored_keys(slug)
    chosen = place or _CHOSEN.get(slug) or stored.get("place")
    here = _CHOSEN[slug] = places.place(chosen) if chosen else None
    found, away = stored.get("keys", {}), None
    code = here.code if here else ""
    if code in stored.get("variants", {}):
        found = found | stored["variants"][code]
    elif here and code != stored.get("place", ""):
        away = {"here": here.nom, "there": stored.get("place_name", ""), "moves": stored.get("moves", ())}
        away["command"] = f"datakit replay {slug} --commune {code}"
    if slug not in _MEMORY:
        folder = store.personal()
        _MEMORY[slug] = Progress(folder / f"avancee-{named(slug)}.json" if folder else None)
    options: dict[str, Any] = {"lieu": here, "away": away, "memory": _MEMORY[slug]}
    return Exercises(slug, found, **options, moved=lambda: moved(stored.get("tables", {})))


class _Blanks(ast.NodeTransformer):
    """Une ligne où il reste un blanc, `____` ou `"____"`, vaut encore `...`, et celles qui s’en servent aussi."""

    def visit_Module(self, node: ast.Module) -> ast.AST:
        self.made, self.todo = set[str](), set[str]()  # ce que la cellule a nommé, et ce qui reste à faire
        return self.generic_visit(node)

    def visit_Assign(self, node: ast.Assign) -> ast.Assign:
        named = {name for target in node.targets for name in names(target)}
        self.made |= named
        if _blank(node.value) or self.todo.intersection(names(node.value)):
            self.todo |= named
            node.value = ast.copy_location(ast.Constant(value=...), node.value)
        else:
            self.todo -= named
        return node

    def visit_Expr(self, node: ast.Expr) -> ast.stmt:
        if not _blank(node.value):
            return node
        called = node.value.func if isinstance(node.value, ast.Call) else node.value
        # `ax.set_ylim(____)`, `dk.annotate(fig, title="____")` : la figure reste à faire
        left = sorted(self.made.intersection(names(called)) or self.made.intersection(names(node.value)))
        self.todo.update(left)
        return ast.parse(" = ".join([*left, "..."])).body[0]


def _blank(node: ast.AST) -> bool:
    return any(BLANK in str(getattr(n, at, "")) for n in ast.walk(node) for at in ("id", "attr", "value"))


def _prepare() -> None:
    """Prépare le carnet ouvert à lire les blancs et à montrer ses tableaux ; hors d’un carnet, ne fait rien."""
    ipython = sys.modules.get("IPython")
    shell = ipython.get_ipython() if ipython else None
    if shell is not None and not any(isinstance(one, _Blanks) for one in shell.ast_transformers):
        shell.ast_transformers.append(_Blanks())
        shell.user_ns.setdefault(BLANK, ...)
        tables.switch_on(shell)
        explain.install(shell)  # à une reprise aussi, où la cellule de préparation n’a pas été relancée


_CHOSEN: dict[str, Any] = {}  # le lieu choisi dans la cellule de préparation : les reprises le retrouvent
_MEMORY: dict[str, Progress] = {}  # et les indices déjà lus


def stored_keys(slug: str) -> dict[str, Any]:
    """Le fichier de clés de l’atelier : celui de la séance, celui des tables, sinon celui du kit."""
    session = Path(store.SESSION) / store.SESSION_KEYS
    for path in (session, store.root() / f"cles-{slug}.json", KEYS / f"{slug}.json"):
        found = keys.read_file(path)
        if found.get("slug") == slug:
            return found
    return {}


def moved(tables: dict[str, str]) -> list[str]:
    """Les tables, ou les parts (« prenoms_departement/86 »), qui ne sont plus celles du calcul des clés."""
    known, found = package.everything(), []
    for name, mark in tables.items():
        if name.partition("/")[0] in known:
            table = package.find(name, known)
            found += [name] if table.sha256 != mark or cache.refreshed(table) else []
    return found
