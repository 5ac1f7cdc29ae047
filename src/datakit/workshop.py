"""Un atelier : ses exercices et leurs clés ; et la liste des ateliers, lue dans les carnets eux-mêmes."""

import ast
import json
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from datakit.answers import explain, keys, seal as seals
from datakit.answers.blank import BLANK
from datakit.answers.code import names
from datakit.answers.exercise import Exercises
from datakit.answers.modes import is_strict, record
from datakit.answers.progress import Progress
from datakit.answers.tables_apart import ApartTables
from datakit.data import cache, package, place as places, store
from datakit.draw import bet, table as tables
from figaudit.base import html
from figaudit.base.text import NBSP, plural, slug as named, suggest

KEYS = Path(__file__).parent / "keys"
LISTED = Path(__file__).parent / "_notebooks"  # dans le navigateur : les fiches des carnets que porte le site

_NUMBERED = "[0-9][0-9]-*.ipynb"
_EMPTY = "Aucun atelier ici pour l’instant"


# --- La liste des ateliers ---


@dataclass(frozen=True)
class Workshops:
    """La liste des ateliers d’un dossier : `rows`, une fiche par carnet, dans l’ordre des numéros."""

    rows: tuple[dict[str, Any], ...]

    def __str__(self) -> str:
        if not self.rows:
            return f"{_EMPTY}."
        lines = []
        for row in self.rows:
            minutes = plural(row["minutes"], "minute")
            lines.append(f"{row['slug']}{NBSP}: {row['question']} ({minutes})")
        return "\n".join(lines)

    __repr__ = __str__

    def _repr_html_(self) -> str:
        if not self.rows:
            return html.panel(_EMPTY, "Ils sont dans le dossier « notebooks ».")
        cells = []
        for row in self.rows:
            link = html.tag("a", f"{row['number']:02d} {row['title']}", href=f"{row['slug']}.ipynb")
            cells.append((link, row["question"], plural(row["minutes"], "minute"), row["public"]))

        columns = ["Atelier", "Question", "Durée", "Public"]
        return html.table(cells, columns, f"Les ateliers du kit ({plural(len(cells), 'atelier')})")


def workshops(folder: str | Path = ".") -> Workshops:
    """Les ateliers dont le carnet existe dans `folder` (le dossier du carnet ouvert, à défaut).

    Tout est lu dans les métadonnées des carnets : un atelier absent n’est pas annoncé. Un fichier illisible ou
    sans fiche est laissé de côté, jamais une erreur. L’accueil ne se liste pas lui-même.

    >>> workshops("dossier/qui/manque")
    Aucun atelier ici pour l’instant.
    """
    paths = sorted(Path(folder).glob(_NUMBERED))
    if not paths and folder == ".":
        paths = sorted(LISTED.glob(_NUMBERED))

    found = []
    for path in paths:
        sheet = _sheet(path)
        if sheet and sheet["kind"] == "workshop":
            found.append(sheet)
    found.sort(key=lambda sheet: sheet["slug"])
    return Workshops(tuple(found))


def _sheet(path: Path) -> dict[str, Any] | None:
    """La fiche d’un carnet ; rien si le fichier est illisible ou n’en a pas."""
    try:
        sheet = json.loads(path.read_text("utf-8"))["metadata"]["datakit"]
        kept: dict[str, Any] = {key: str(sheet[key]) for key in ("kind", "title", "question", "public")}
        kept["slug"] = path.stem
        kept["number"] = int(sheet["number"])
        kept["minutes"] = int(sheet["minutes"])
    except (OSError, ValueError, KeyError, TypeError, OverflowError, RecursionError):
        return None
    return kept


# --- Les exercices d’un atelier ---


def exercises(slug: str, place: Any = None, seal: str = "") -> Exercises:
    """Les exercices d’un atelier, avec leurs clés : `ex = dk.exercises("04-prenoms")`, puis `ex.q1.check(…)`.

    `place` : le lieu du carnet (`dk.place(…)`) quand ses réponses en dépendent. Sans clé pour ce lieu, une
    vérification le dit plutôt que de juger avec les nombres d’ailleurs. `seal` : la marque d’une copie dont les
    solutions sont gardées ; loin de ses clés, elle vérifie encore, et ne montre aucune solution.

    >>> exercises("un-atelier-a-ecrire")
    Exercices de un-atelier-a-ecrire : pas encore de clé
    >>> exercises("04-prenom")
    Exercices de 04-prenom : pas encore de clé. Vouliez-vous dire « 04-prenoms » ?
    """
    _prepare()
    _keep_bets(slug)
    stored = stored_keys(slug, seal)
    here = _place_of(slug, place, stored)
    found = dict(stored.get("keys", {}))

    away = None
    if here and here.code in stored.get("variants", {}):
        for name, key in stored["variants"][here.code].items():
            found[name] = {**found.get(name, {}), **key}  # la question et ses trous sont les mêmes partout
    elif here and here.code != stored.get("place", ""):
        away = _away(slug, here, stored)

    return Exercises(
        slug,
        found,
        lieu=here,
        away=away,
        moved=lambda: moved(stored.get("tables", {})),
        memory=_memory_of(slug),
        near="" if stored else nearest(slug),
        places=stored.get("places", {}),
    )


def _place_of(slug: str, place: Any, stored: Mapping[str, Any]) -> Any:
    """Le lieu de l’atelier : celui qu’on donne, celui de la cellule de préparation, celui des clés."""
    chosen = place or _CHOSEN.get(slug) or stored.get("place")
    here = places.place(chosen) if chosen else None
    _CHOSEN[slug] = here
    return here


def _away(slug: str, here: Any, stored: Mapping[str, Any]) -> dict[str, Any]:
    """De quoi dire que les clés ont été calculées ailleurs qu’ici."""
    return {
        "here": here.nom,
        "there": stored.get("place_name", ""),
        "moves": stored.get("moves", ()),
        "command": f"datakit replay {slug} --commune {here.code}",
    }


def _memory_of(slug: str) -> Progress:
    if slug not in _MEMORY:
        _MEMORY[slug] = Progress(_kept("avancee", slug))
    return _MEMORY[slug]


def _keep_bets(slug: str) -> None:
    """Les paris du carnet vont avec son avancée ; quand on joue la leçon elle-même, personne ne parie."""
    if is_strict() or record():
        bet.keep(slug, None, still=True)
    else:
        bet.keep(slug, _kept("paris", slug))


def _kept(kind: str, slug: str) -> Path | None:
    """Le petit fichier où se garde ce qu’on a fait d’un atelier ; aucun si la personne n’en veut pas."""
    folder = store.personal()
    if folder is None:
        return None
    return folder / f"{kind}-{named(slug)}.json"


_CHOSEN: dict[str, Any] = {}  # le lieu choisi dans la cellule de préparation : les reprises le retrouvent
_MEMORY: dict[str, Progress] = {}  # et les indices déjà lus


# --- Les clés d’un atelier, et les données dont elles viennent ---


def stored_keys(slug: str, seal: str = "") -> dict[str, Any]:
    """Le fichier de clés de l’atelier : celui de la séance, celui des tables, sinon celui du kit.

    `seal` : la marque d’une copie scellée. Sans ses propres clés, elle prend les autres sans leurs solutions.
    """
    store.session()  # lève en français si le dossier du carnet a disparu
    session = Path(store.SESSION) / store.SESSION_KEYS
    others: dict[str, Any] = {}
    for path in (session, store.root() / f"cles-{slug}.json", KEYS / f"{slug}.json"):
        found = keys.read_file(path)
        if found.get("slug") != slug:
            continue
        if not seal or found.get("seal") == seal:
            return found
        others = others or found
    return _without_solutions(others)


def _without_solutions(stored: Mapping[str, Any]) -> dict[str, Any]:
    """Des clés qui ne sont pas celles de la copie scellée qu’on a sous les yeux : elles vérifient, sans rien montrer."""
    if not stored:
        return {}
    parted = {name: seals.parted(key) for name, key in stored.get("keys", {}).items()}
    return {**stored, "keys": parted}


def nearest(slug: str) -> str:
    """L’atelier dont le nom est le plus proche de celui-ci ; rien si aucun ne l’est.

    >>> nearest("04-prenom"), nearest("un-atelier-a-ecrire")
    ('04-prenoms', '')
    """
    known = [path.stem for path in sorted(KEYS.glob("*.json"))]
    close = suggest(slug[:100], known, 1)
    return close[0] if close else ""


def moved(tables: Mapping[str, str]) -> list[str]:
    """Les tables, ou les parts (« prenoms_departement/86 »), qui ne sont plus celles du calcul des clés."""
    known = package.everything()
    found = []
    for name, mark in tables.items():
        if name.partition("/")[0] not in known:
            continue
        table = package.find(name, known)
        if table.sha256 != mark or cache.refreshed(table):
            found.append(name)
    return found


# --- Le carnet ouvert : ses blancs, ses tableaux, ses erreurs ---


def _prepare() -> None:
    """Prépare le carnet ouvert à lire les blancs et à montrer ses tableaux ; hors d’un carnet, ne fait rien."""
    ipython = sys.modules.get("IPython")
    shell = ipython.get_ipython() if ipython else None
    if shell is None or any(isinstance(one, _Blanks) for one in shell.ast_transformers):
        return
    shell.ast_transformers += [_Blanks(), ApartTables(shell.user_ns)]
    shell.user_ns.setdefault(BLANK, ...)
    tables.switch_on(shell)
    explain.explain_errors(shell)  # à une reprise aussi, où la cellule de préparation n’a pas été relancée


class _Blanks(ast.NodeTransformer):
    """Une ligne où il reste un blanc, `____` ou `"____"`, vaut encore `...`, et celles qui s’en servent aussi."""

    def visit_Module(self, node: ast.Module) -> ast.AST:
        self.made: set[str] = set()  # ce que la cellule a nommé
        self.todo: set[str] = set()  # ce qui, parmi ces noms, reste à faire
        return self.generic_visit(node)

    def visit_Assign(self, node: ast.Assign) -> ast.Assign:
        filled = set()
        for target in node.targets:
            filled.update(names(target))
        self.made |= filled

        if _is_blank(node.value) or self.todo.intersection(names(node.value)):
            self.todo |= filled
            node.value = ast.copy_location(ast.Constant(value=...), node.value)
        else:
            self.todo -= filled
        return node

    def visit_Expr(self, node: ast.Expr) -> ast.stmt:
        if not _is_blank(node.value):
            return node
        # `ax.set_ylim(____)`, `dk.annotate(fig, title="____")` : la figure reste à faire
        called = node.value.func if isinstance(node.value, ast.Call) else node.value
        left = self.made.intersection(names(called)) or self.made.intersection(names(node.value))
        self.todo |= left
        return ast.parse(" = ".join([*sorted(left), "..."])).body[0]


def _is_blank(node: ast.AST) -> bool:
    """Vrai si ce code porte encore un blanc, comme nom, après un point ou dans un texte."""
    for part in ast.walk(node):
        for place in ("id", "attr", "value"):
            if BLANK in str(getattr(part, place, "")):
                return True
    return False
