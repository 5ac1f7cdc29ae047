"""Les règles qui lisent le code et les sorties d’un carnet."""

import ast
import re
from collections import Counter
from collections.abc import Iterator

from datakit import text
from datakit.errors import NotebookError
from datakit.findings import Finding, Severity
from datakit.tools import notebook as nb
from datakit.tools.build import BEGIN, END, strip_solution
from datakit.tools.keys import KEY, asked
from datakit.tools.lint import Facts, Seen

MAX_LINES, KEY_LINES, SETUP_LINES, COMPARED_CELLS, MOST_NAMES = 12, 25, 5, 3, 12
_CHECK = re.compile(r"^\s*(?:\w+\s*=\s*)?(\w+)\.(q\w+)\.check\(", re.MULTILINE)
_DRAWS = {
    "plot",
    "bar",
    "barh",
    "hist",
    "pie",
    "scatter",
    "boxplot",
    "imshow",
    "fill_between",
    "subplots",
    "figure",
}


def _error(rule: str, message: str, cell: Seen) -> Finding:
    return Finding(rule, Severity.ERROR, message, where=cell.where)


def long_cell(facts: Facts) -> Iterator[Finding]:
    """Au plus douze lignes, sans compter les repères de solution ; vingt-cinq pour une clé."""
    for cell in facts.code:
        lines = [line for line in cell.source.splitlines() if line.strip() not in {BEGIN, END, ""}]
        most = KEY_LINES if "cle" in cell.tags else MAX_LINES
        if len(lines) > most:
            yield _error("long-cell", f"{len(lines)} lignes de code ; {most} au plus.", cell)


def setup_too_long(facts: Facts) -> Iterator[Finding]:
    """La première cellule de code tient en cinq lignes."""
    first = next(iter(facts.code), None)
    if first is not None:
        count = sum(bool(line.strip()) for line in first.source.splitlines())
        if count > SETUP_LINES:
            yield _error(
                "setup-too-long", f"La préparation compte {count} lignes ; {SETUP_LINES} au plus.", first
            )


def _calls(cell: Seen) -> Iterator[tuple[str, str, ast.Call]]:
    """Chaque appel `objet.nom(…)` ou `nom(…)` : l’objet (ou rien), le nom, l’appel."""
    for node in ast.walk(cell.tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            owner = node.func.value.id if isinstance(node.func.value, ast.Name) else ""
            yield owner, node.func.attr, node
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            yield "", node.func.id, node


def figure_without_show(facts: Facts) -> Iterator[Finding]:
    """Une figure se montre par `dk.show`, jamais par `plt.show` ni toute seule."""
    for cell in facts.code:
        calls = list(_calls(cell))
        shown = any(name == "show" and owner not in {"plt", "fig"} for owner, name, _ in calls)
        if any(name == "show" and owner in {"plt", "fig"} for owner, name, _ in calls):
            yield _error("figure-without-show", "La figure est montrée par `.show()` de matplotlib.", cell)
        elif not shown and _ends_on_drawing(cell):
            yield _error(
                "figure-without-show",
                "La cellule se termine par un dessin, qui s’affiche sans `dk.show`.",
                cell,
            )
        elif any("image/png" in output.get("data", {}) for output in cell.raw.get("outputs", [])):
            yield _error(
                "figure-without-show", "Une image enregistrée n’a pas de texte de remplacement.", cell
            )


def _ends_on_drawing(cell: Seen) -> bool:
    last = cell.tree.body[-1] if cell.tree.body else None
    if not isinstance(last, ast.Expr) or cell.source.rstrip().endswith(";"):
        return False
    value = last.value
    if isinstance(value, ast.Name):
        return value.id in {"fig", "figure"}
    return isinstance(value, ast.Call) and isinstance(value.func, ast.Attribute) and value.func.attr in _DRAWS


def missing_alt(facts: Facts) -> Iterator[Finding]:
    """Chaque `dk.show` a un `alt`, chaque image d’un texte aussi."""
    for cell in facts.code:
        for owner, name, call in _calls(cell):
            if name == "show" and owner in {"dk", "theme", ""}:
                given = [k.value for k in call.keywords if k.arg == "alt"] + call.args[1:2]
                if not given or (
                    isinstance(given[0], ast.Constant) and not str(given[0].value or "").strip()
                ):
                    yield _error("missing-alt", "`show` est appelé sans `alt`.", cell)
    for cell in facts.prose:
        if re.search(r"!\[\s*\]\(", cell.source) or re.search(r"<img(?![^>]*\balt=[\"'][^\"'])", cell.source):
            yield _error("missing-alt", "Une image du texte n’a pas de texte de remplacement.", cell)


def check_without_hint(facts: Facts) -> Iterator[Finding]:
    """Sous chaque vérification, un indice et une solution en commentaire."""
    for rank, cell in enumerate(facts.shown):
        if not cell.is_code:
            continue
        near = cell.source + "".join(c.source for c in facts.shown[rank + 1 : rank + 2] if c.is_code)
        for owner, question in _CHECK.findall(cell.source):
            missing = [
                name
                for name in ("hint", "solution")
                if not re.search(rf"^\s*#\s*{owner}\.{question}\.{name}\(\)", near, re.MULTILINE)
            ]
            if missing:
                lacking = text.listing(f"`# {owner}.{question}.{name}()`" for name in missing)
                yield _error("check-without-hint", f"{question} : il manque {lacking}.", cell)


def restart_point(facts: Facts) -> Iterator[Finding | str]:
    """Un point de reprise par partie à exercices (sauf la dernière), libre des variables à compléter."""
    practised = [
        name for name, cells in facts.sections if any(c.is_code and _CHECK.search(c.source) for c in cells)
    ]
    points = [cell for cell in facts.code if "restart" in cell.tags]
    wanted = max(1, len(practised) - 1) if practised else 0
    if len(points) < wanted:
        yield f"{text.plural(len(points), 'point')} de reprise pour {text.plural(len(practised), 'partie')} à exercices."
    tainted: set[str] = set()
    for cell in facts.shown:
        if not cell.is_code:
            continue
        tree = _without_solution(cell)
        if "restart" in cell.tags:
            used = sorted(_free_names(tree) & tainted)
            if used:
                yield _error(
                    "restart-point",
                    f"La reprise dépend de `{used[0]}`, que les participants calculent.",
                    cell,
                )
        for statement in tree.body:
            _spread(statement, tainted)


def _without_solution(cell: Seen) -> ast.Module:
    try:
        return Seen(cell.number, cell.raw | {"source": strip_solution(cell.source)}).tree
    except NotebookError:
        return cell.tree


def _names(node: ast.AST, context: type) -> set[str]:
    return {n.id for n in ast.walk(node) if isinstance(n, ast.Name) and isinstance(n.ctx, context)}


def _spread(statement: ast.stmt, tainted: set[str]) -> None:
    """Une variable vaut `...`, ou se calcule à partir d’une autre qui le vaut : elle est à compléter."""
    stub = any(isinstance(n, ast.Constant) and n.value is ... for n in ast.walk(statement))
    written = _names(statement, ast.Store)
    if stub or _names(statement, ast.Load) & tainted:
        tainted |= written
    else:
        tainted -= written


def _free_names(tree: ast.Module) -> set[str]:
    """Les noms lus avant d’être écrits dans la cellule."""
    written: set[str] = set()
    free: set[str] = set()
    for statement in tree.body:
        free |= _names(statement, ast.Load) - written - _local_names(statement)
        written |= _names(statement, ast.Store)
    return free


def _local_names(statement: ast.stmt) -> set[str]:
    """Les noms qu’une boucle, une liste en compréhension ou une fonction se donne elle-même."""
    loops = [n.target for n in ast.walk(statement) if isinstance(n, (ast.For, ast.comprehension))]
    arguments = {n.arg for n in ast.walk(statement) if isinstance(n, ast.arg)}
    return arguments.union(*(_names(target, ast.Store) for target in loops))


def unstripped_output(facts: Facts) -> Iterator[Finding]:
    """Pas de sortie hors `keep_output`, et `keep_output` va avec sa marque."""
    for cell in facts.code:
        kept = "keep_output" in cell.tags
        if not kept and (cell.raw.get("outputs") or cell.raw.get("execution_count")):
            yield _error("unstripped-output", "La cellule garde une sortie ou un numéro d’exécution.", cell)
        if kept != (nb.COMPARED in cell.tags):
            said = f"les étiquettes `keep_output` et `{nb.COMPARED}` vont ensemble."
            yield _error("unstripped-output", said, cell)


def too_few_compared(facts: Facts) -> Iterator[str]:
    """Au moins trois sorties comparées."""
    count = sum({"keep_output", nb.COMPARED} <= c.tags and bool(c.raw.get("outputs")) for c in facts.code)
    if count < COMPARED_CELLS:
        yield f"{text.plural(count, 'sortie comparée', 'sorties comparées')} ; {COMPARED_CELLS} au moins."


def check_without_key(facts: Facts) -> Iterator[Finding | str]:
    """Sous chaque exercice, sa clé ; chaque clé a sa question et sa solution."""
    checked = {
        name: cell for cell in facts.code for owner, name in _CHECK.findall(cell.source) if owner == "ex"
    }
    keyed = {m[1] for cell in facts.code if "cle" in cell.tags and (m := KEY.search(cell.source))}
    for name, cell in checked.items():
        if name not in keyed:
            yield _error("check-without-key", f"{name} n’a pas de clé.", cell)
    try:
        asked({"cells": [cell.raw for cell in facts.cells]})
    except NotebookError as error:
        yield error.fact


def too_many_names(facts: Facts) -> Iterator[str]:
    """Au plus une douzaine de noms de `dk` : le reste se dit en pandas et en matplotlib."""
    names = {
        node.attr
        for cell in facts.shown
        for node in ast.walk(cell.tree)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "dk"
    }
    if len(names) > MOST_NAMES:
        yield f"{len(names)} noms de `dk` ({text.listing(sorted(names))}) ; {MOST_NAMES} au plus."


def bad_marker(facts: Facts) -> Iterator[Finding]:
    """Les repères de solution vont par deux."""
    for cell in facts.cells:
        try:
            strip_solution(cell.source, "le repère")
        except NotebookError as error:
            yield _error("bad-marker", error.fact, cell)


def bad_cell_id(facts: Facts) -> Iterator[Finding]:
    """Des identifiants lisibles et uniques."""
    counts = Counter(cell.raw.get("id") for cell in facts.cells)
    for cell in facts.cells:
        name = cell.raw.get("id") or ""
        if not re.fullmatch(r"[a-zA-Z0-9_-]{1,64}", name):
            yield _error("bad-cell-id", f"L’identifiant {text.quote(name)} ne convient pas.", cell)
        elif counts[name] > 1:
            yield _error("bad-cell-id", f"L’identifiant {text.quote(name)} sert plusieurs fois.", cell)
