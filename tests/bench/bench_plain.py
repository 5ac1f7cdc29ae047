"""Compte ce qui rend un code dense ou lisible, côte à côte avec cinq bibliothèques que l'on aime lire.

    python tests/bench/bench_plain.py                     le kit, par paquet et par pièce
    python tests/bench/bench_plain.py nom=DOSSIER …       d'autres à côté : seaborn, pooch, otter-grader, yamllint, great-tables

Une ligne de code est une ligne qui n'est ni vide, ni un commentaire, ni dans une docstring. Une instruction sur plusieurs lignes
compte pour autant de lignes qu'elle en occupe. Aucun de ces nombres n'est un but : ils disent seulement où relire.
"""

import ast
import io
import sys
import tokenize
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

SRC = Path(__file__).parents[2] / "src"
LAYOUT = {
    tokenize.COMMENT,
    tokenize.NL,
    tokenize.NEWLINE,
    tokenize.INDENT,
    tokenize.DEDENT,
    tokenize.ENCODING,
    tokenize.ENDMARKER,
}
BRANCHES = (
    ast.If,
    ast.For,
    ast.AsyncFor,
    ast.While,
    ast.ExceptHandler,
    ast.IfExp,
    ast.comprehension,
    ast.match_case,
)
COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
BUSY = 12  # au-delà, une fonction se lit mal en une fois


@dataclass
class Count:
    """Ce que l'on a compté dans des fichiers."""

    code: int = 0
    tokens: int = 0
    comments: int = 0
    inside: int = 0  # lignes de fonction, vides comprises
    blank: int = 0  # lignes vides dans une fonction
    ternaries: int = 0
    comprehensions: int = 0
    nested: int = 0  # compréhension dans une compréhension
    functions: int = 0
    busy: int = 0
    longest: int = 0

    def row(self, name: str) -> str:
        per_thousand = 1000 / max(1, self.code)
        return (
            f"{name:22}{self.code:>8}{self.tokens / max(1, self.code):>8.1f}{100 * self.blank / max(1, self.inside):>8.1f}"
            f"{100 * self.comments / max(1, self.code):>8.1f}{per_thousand * self.ternaries:>8.1f}"
            f"{per_thousand * self.comprehensions:>8.1f}{self.nested:>8}{self.functions:>8}{self.busy:>8}{self.longest:>8}"
        )


HEAD = f"{'':22}{'lignes':>8}{'jetons':>8}{'vides %':>8}{'comm. %':>8}{'tern. ‰':>8}{'compr. ‰':>8}{'imbr.':>8}{'fonct.':>8}{'> 12':>8}{'max':>8}"


def docstrings(tree: ast.AST) -> set[int]:
    """Les lignes qu'occupent les docstrings."""
    found: set[int] = set()
    for node in ast.walk(tree):
        if not isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)):
            continue
        if not node.body or ast.get_docstring(node, clean=False) is None:
            continue
        first = node.body[0]
        found |= set(range(first.lineno, (first.end_lineno or first.lineno) + 1))
    return found


def complexity(function: ast.AST) -> int:
    """La complexité cyclomatique, conditions composées, ternaires et compréhensions comprises."""
    total = 1
    for node in ast.walk(function):
        if isinstance(node, BRANCHES):
            total += 1
        if isinstance(node, ast.comprehension):
            total += len(node.ifs)
        if isinstance(node, ast.BoolOp):
            total += len(node.values) - 1
    return total


def count(path: Path, total: Count) -> None:
    """Ajoute un fichier au compte."""
    source = path.read_text("utf-8")
    tree = ast.parse(source)
    lines = source.splitlines()
    docs = docstrings(tree)

    code: set[int] = set()
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.COMMENT and token.start[0] not in docs:
            total.comments += 1
        if token.type in LAYOUT or token.start[0] in docs:
            continue
        total.tokens += 1
        code |= set(range(token.start[0], token.end[0] + 1))
    total.code += len(code)

    for node in ast.walk(tree):
        if isinstance(node, ast.IfExp):
            total.ternaries += 1
        if isinstance(node, COMPREHENSIONS):
            total.comprehensions += 1
            total.nested += any(
                isinstance(inner, COMPREHENSIONS) for inner in ast.walk(node) if inner is not node
            )
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            body = range(node.lineno, (node.end_lineno or node.lineno) + 1)
            outside_docs = [number for number in body if number not in docs]
            branches = complexity(node)
            total.inside += len(outside_docs)
            total.blank += sum(not lines[number - 1].strip() for number in outside_docs)
            total.functions += 1
            total.busy += branches > BUSY
            total.longest = max(total.longest, branches)


def measured(folder: Path) -> Count:
    """Le compte d'un dossier, sans ses essais."""
    total = Count()
    for path in sorted(folder.rglob("*.py")):
        if not {"tests", "test"} & set(path.relative_to(folder).parts):
            count(path, total)
    return total


def main() -> None:
    rooms = Counter(
        dict.fromkeys(sorted(f"{p.parent.parent.name}/{p.parent.name}" for p in SRC.glob("*/*/*.py")))
    )
    print(HEAD)
    for package in ("figaudit", "datakit"):
        print(measured(SRC / package).row(package))
    for room in rooms:
        print(measured(SRC / room).row("  " + room))
    for given in sys.argv[1:]:
        name, _, folder = given.partition("=")
        print(measured(Path(folder)).row(name))


if __name__ == "__main__":
    main()
