"""Ce qui, dans un carnet, vient du lieu : les codes qui le lisent, de proche en proche, et les textes qui les entourent."""

import ast
from collections.abc import Collection, Iterable, Iterator

from datakit.answers import code
from datakit.tools import notebook as nb

#: Ce qui ouvre un lieu, et ce qui n’en garde rien : `ex.q1.check(…)` ne rend pas tout le carnet local.
_OPENS = "place"
_OPENS_A_PORTAL = "portal"
# Le réseau électrique ne change qu’en Corse et outre-mer : là, la séance le dit elle-même (`needs.department`)
_KEEPS_NOTHING = {"exercises", "grid_apart"}
_OF_THE_PLACE = "lieu"
_COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)


def cells(notebook: nb.Notebook, tables: Collection[str] = ()) -> list[bool]:
    """Pour chaque cellule, dépend-elle du lieu ? `tables` : celles que la séance refait.

    Un code en dépend s’il lit le lieu, une table refaite, ou un nom qui en vient ; un texte, s’il suit ou annonce un tel code.

    >>> made = [{"cell_type": "code", "source": source} for source in ("lieu = dk.place('1')", "a = 2", "b = lieu.nom")]
    >>> cells({"cells": made})
    [False, False, True]
    """
    return [any(both) for both in sides(notebook, tables)]


def sides(notebook: nb.Notebook, tables: Collection[str] = ()) -> list[tuple[bool, bool]]:
    """Pour chaque texte, le code d’avant, dont il parle, dépend-il du lieu ? Et celui d’après, qu’il annonce ?

    Pour un code, deux fois la même réponse.
    """
    wanted = _Followed(set(tables))
    codes = []
    for cell in notebook["cells"]:
        codes.append(cell["cell_type"] == "code" and bool(wanted.read(cell["source"])))
    return _beside(notebook, codes)


def lines(notebook: nb.Notebook, tables: Collection[str] = ()) -> list[set[int]]:
    """Pour chaque cellule, les lignes de son code qui disent quelque chose du lieu ; ouvrir ses données n’en dit rien.

    >>> source = "ici = dk.load('prenoms', ex.lieu.code)\\ntitre = 'En France'\\nprint(ici)"
    >>> lines({"cells": [{"cell_type": "code", "source": source}]})
    [{3}]
    """
    wanted = _Followed(set(tables))
    found = []
    for cell in notebook["cells"]:
        told: set[int] = set()
        if cell["cell_type"] == "code":
            for step in wanted.read(cell["source"]):
                if not _only_loads(step):
                    told |= _lines_of(step)
        found.append(told)
    return found


def sides_that_speak(notebook: nb.Notebook, told: list[set[int]]) -> list[tuple[bool, bool]]:
    """Comme `sides`, d’après les lignes qui disent quelque chose du lieu (`told`, de `lines`)."""
    return _beside(notebook, [bool(one) for one in told])


def _beside(notebook: nb.Notebook, codes: list[bool]) -> list[tuple[bool, bool]]:
    """Pour chaque texte, ce qu’il en est du code d’avant et de celui d’après ; pour un code, deux fois ce qu’il en est."""
    found = []
    for rank, cell in enumerate(notebook["cells"]):
        if cell["cell_type"] == "markdown":
            before = _nearest(notebook, reversed(range(rank)), codes)
            after = _nearest(notebook, range(rank + 1, len(codes)), codes)
            found.append((before, after))
        else:
            found.append((codes[rank], codes[rank]))
    return found


def _nearest(notebook: nb.Notebook, ranks: Iterable[int], codes: list[bool]) -> bool:
    """Le premier code de `ranks`, clés à part, dépend-il du lieu ? `codes` : ce qu’il en est de chaque cellule."""
    for near in ranks:
        cell = notebook["cells"][near]
        if cell["cell_type"] == "code" and "cle" not in nb.tags(cell):
            return codes[near]
    return False


class _Followed:
    """Les noms qui viennent du lieu, tenus à jour cellule après cellule."""

    def __init__(self, tables: set[str]) -> None:
        self.tables = tables
        self.names: set[str] = set()

    def read(self, source: str) -> list[ast.stmt]:
        """Lit une cellule ; les instructions où quelque chose vient du lieu."""
        found = []
        for step in _steps(source):
            if self._comes_from_the_place(step):
                if not _only_names_it(step):
                    found.append(step)
                self.names |= _written(step)
            else:
                self.names -= _written(step)
        return found

    def _comes_from_the_place(self, step: ast.stmt) -> bool:
        """Vrai si cette instruction lit le lieu : par un nom qui en vient déjà, par un réglage, ou en ouvrant ses données."""
        ignored = _without_effect(step) | _its_own(step)
        for node in ast.walk(step):
            if id(node) in ignored:
                continue
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and node.id in self.names:
                return True
            if isinstance(node, ast.AugAssign) and self._keeps(node.target):
                return True
            if isinstance(node, ast.Attribute) and node.attr == _OF_THE_PLACE:
                return True
            if isinstance(node, ast.Call) and self._opens(node):
                return True
        return False

    def _keeps(self, target: ast.expr) -> bool:
        """`titre += "…"` garde ce que `titre` tenait déjà du lieu."""
        return isinstance(target, ast.Name) and target.id in self.names

    def _opens(self, call: ast.Call) -> bool:
        """Cet appel ouvre-t-il un lieu, ou une table de la séance ?"""
        name = getattr(call.func, "attr", "")
        given = call.args[0] if call.args else None
        if name == _OPENS:
            return True
        if name == _OPENS_A_PORTAL:  # celui qu’un réglage nomme ; écrit en toutes lettres, c’est un exemple
            return isinstance(given, ast.Name)
        return name == "load" and isinstance(given, ast.Constant) and given.value in self.tables


def _only_names_it(step: ast.stmt) -> bool:
    """`lieu = dk.place("86194")`, `lieu = ex.lieu` : le lieu reçoit un nom, rien n’en est encore dit."""
    if not isinstance(step, ast.Assign):
        return False
    value = step.value
    if isinstance(value, ast.Call):
        return getattr(value.func, "attr", "") == _OPENS
    return isinstance(value, ast.Attribute) and value.attr == _OF_THE_PLACE


def _only_loads(step: ast.stmt) -> bool:
    """`ici = dk.load("prenoms_departement", code)` : une table est ouverte, rien n’en est encore montré."""
    if not isinstance(step, ast.Assign) or not isinstance(step.value, ast.Call):
        return False
    return getattr(step.value.func, "attr", "") == "load"


def _lines_of(step: ast.stmt) -> set[int]:
    """Les lignes qu’occupe une instruction ; celle que `_steps` a tirée d’une autre a celles de ses morceaux."""
    found: set[int] = set()
    for node in ast.walk(step):
        if isinstance(node, (ast.expr, ast.stmt)) and hasattr(node, "lineno"):
            found |= set(range(node.lineno, (node.end_lineno or node.lineno) + 1))
    return found


def _steps(source: str) -> Iterator[ast.stmt]:
    """Les instructions d’un code ; `a, b = x, y` en vaut deux."""
    for step in code.parsed(source).body:
        if not isinstance(step, ast.Assign) or not isinstance(step.value, ast.Tuple):
            yield step
            continue
        target = step.targets[0]
        if not isinstance(target, ast.Tuple) or len(target.elts) != len(step.value.elts):
            yield step
            continue
        for one, value in zip(target.elts, step.value.elts, strict=True):
            yield ast.Assign([one], value)


def _without_effect(step: ast.stmt) -> set[int]:
    """Les nœuds d’un appel qui ne garde rien du lieu qu’on lui donne, comme `dk.exercises("09-dataviz", lieu)`."""
    found: set[int] = set()
    for node in ast.walk(step):
        if isinstance(node, ast.Call) and getattr(node.func, "attr", "") in _KEEPS_NOTHING:
            found |= {id(inner) for inner in ast.walk(node)}
    return found


def _its_own(step: ast.stmt) -> set[int]:
    """Les nœuds qui lisent un nom propre à une fonction ou à une compréhension : son `titre` n’est pas celui de la page."""
    found: set[int] = set()
    for node in ast.walk(step):
        own = _own_names(node)
        if not own:
            continue
        for part in _where_they_hold(node):
            found |= {
                id(inner) for inner in ast.walk(part) if isinstance(inner, ast.Name) and inner.id in own
            }
    return found


def _own_names(node: ast.AST) -> set[str]:
    """Les noms que se donne une fonction (paramètres, variables) ou une compréhension."""
    if isinstance(node, (ast.FunctionDef, ast.Lambda)):
        received = {one.arg for one in ast.walk(node.args) if isinstance(one, ast.arg)}
        return received | set(code.names(node, ast.Store))
    if isinstance(node, _COMPREHENSIONS):
        return set(code.names(node, ast.Store))
    return set()


def _where_they_hold(node: ast.AST) -> list[ast.AST]:
    """Où ces noms valent : le corps. Une valeur par défaut, ou ce que parcourt une compréhension, se lit dehors."""
    if isinstance(node, ast.FunctionDef):
        return list(node.body)
    if isinstance(node, ast.Lambda):
        return [node.body]

    sieves = [sieve for one in getattr(node, "generators", ()) for sieve in one.ifs]
    if isinstance(node, ast.DictComp):
        return [node.key, node.value, *sieves]
    return [getattr(node, "elt"), *sieves]  # noqa: B009


def _written(step: ast.stmt) -> set[str]:
    """Les noms qu’une instruction laisse derrière elle : ceux qu’elle affecte, et celui qu’elle modifie par un appel."""
    if isinstance(step, (ast.FunctionDef, ast.ClassDef)):
        return {step.name}

    passing: set[int] = set()
    for node in ast.walk(step):
        if isinstance(node, ast.comprehension):
            passing |= {id(inner) for inner in ast.walk(node.target)}

    found = set()
    for node in ast.walk(step):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store) and id(node) not in passing:
            found.add(node.id)
    return found
