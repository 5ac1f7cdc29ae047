"""Les figures et les images : montrées par `dk.show`, et décrites."""

import ast
import re
from collections.abc import Iterator

from datakit.tools.rules.facts import SAID, Cell, Facts, Fault, Faults

_NO_WORDS = re.compile(r"!\[\s*\]\(|<img(?![^>]*\balt=[\"'][^\"'])")  # une image sans texte de remplacement


def figure_without_show(facts: Facts) -> Faults:
    """Une figure s’affiche sans `dk.show`, donc sans texte de remplacement."""
    for cell in facts.code:
        owners = {owner for owner, _ in _shows(cell)}
        if owners & {"plt", "fig"}:
            yield Fault("La figure est montrée par `.show()` de matplotlib.", cell)
        elif not owners and _ends_on_drawing(cell):
            yield Fault("La cellule se termine par un dessin, qui s’affiche sans `dk.show`.", cell)
        elif any("image/png" in output.get("data", {}) for output in cell.raw.get("outputs", [])):
            yield Fault("Une image enregistrée n’a pas de texte de remplacement.", cell)


def missing_alt(facts: Facts) -> Faults:
    """`show` est appelé sans `alt`, ou un texte montre une image sans la décrire."""
    for cell in facts.code:
        for owner, call in _shows(cell):
            if owner in {"dk", "theme", ""} and not _is_described(call):
                yield Fault("`show` est appelé sans `alt`.", cell)
    for cell in facts.prose:
        if _NO_WORDS.search(cell.source):
            yield Fault("Une image du texte n’a pas de texte de remplacement.", cell)


def _shows(cell: Cell) -> Iterator[tuple[str, ast.Call]]:
    """Chaque appel `objet.show(…)` ou `show(…)` : l’objet (ou rien), l’appel."""
    for node in ast.walk(cell.tree):
        if not isinstance(node, ast.Call):
            continue
        owner, _, name = ast.unparse(node.func).rpartition(".")
        if name != "show":
            continue
        if not owner.isidentifier():
            owner = ""
        yield owner, node


def _is_described(call: ast.Call) -> bool:
    """Le texte de remplacement est donné, par son nom ou en deuxième place, et n’est pas un texte vide."""
    given = [keyword.value for keyword in call.keywords if keyword.arg == "alt"] + call.args[1:2]
    if not given:
        return False
    if not isinstance(given[0], ast.Constant):
        return True
    return bool(str(given[0].value or "").strip())


def _ends_on_drawing(cell: Cell) -> bool:
    """La dernière ligne nomme une figure, ou appelle une méthode qui dessine."""
    if not cell.tree.body or not isinstance(cell.tree.body[-1], ast.Expr):
        return False

    drawing = SAID["figure-without-show"]["words"]
    match cell.tree.body[-1].value:
        case ast.Name("fig" | "figure" as name):
            return name in drawing
        case ast.Call(ast.Attribute(attr=name)):
            return name in drawing
    return False
