"""Les exercices tels qu’un carnet les écrit : leur titre, leur question, leur solution, le code de leur clé."""

import re
import textwrap
from dataclasses import dataclass

from datakit.errors import NotebookError
from datakit.tools import messages, notebook as nb

KEY = re.compile(r"^ex\.(q\d+)\.key\(", re.MULTILINE)
#: Un bloc de solution, repères compris ; aucun autre bloc ne commence dedans.
BLOCK = re.compile(
    r"^[ \t]*### BEGIN SOLUTION[ \t]*\n((?:(?!\s*### BEGIN).*\n)*?)[ \t]*### END SOLUTION[ \t]*(?:\n|$)", re.M
)
#: Un titre : son niveau, son numéro si c’est celui d’un exercice, ses mots.
_HEADING = re.compile(r"^(#{1,6}) (?:Exercice\s+(\d+)\b[^\S\n]*·?\s*)?([^\n]*)$", re.MULTILINE)
#: La ligne de titre d’un exercice, et son numéro.
HEADED = re.compile(r"^### Exercice (\d+)\b[^\n]*$", re.MULTILINE)
#: Un texte qui nomme des exercices, « exercices 2, 4 et 5 » : les mots, puis les numéros.
CITED = re.compile(r"(\b[Ee]xercices? )(\d+(?:(?:, | et | ou | à )\d+)*)")
_ASIDE = re.compile(r"\*[^*].*\*", re.DOTALL)  # un paragraphe tout en italique


@dataclass(frozen=True)
class Titled:
    """Ce que le texte du carnet dit d’un exercice : la partie où il est, son titre, sa question."""

    part: str
    title: str
    question: str


@dataclass(frozen=True)
class Asked:
    """Un exercice tel que le carnet l’écrit : son titre, sa question, sa solution, sa cellule à trous, le code de sa clé."""

    title: str
    question: str
    solution: str
    blank: str
    key: str


def exercises_of(notebook: nb.Notebook) -> dict[str, Asked]:
    """Les exercices du carnet, par nom (`q1`…), dans l’ordre. Lève `NotebookError` si une clé est mal placée."""
    titled = titles(notebook)
    found: dict[str, Asked] = {}
    before: list[str] = []  # le code vu des participants, jusqu’à la clé

    for number, cell in enumerate(notebook["cells"], 1):
        if cell["cell_type"] != "code":
            continue
        match = KEY.search(cell["source"])
        if match is None:
            before.append(cell["source"])
            continue

        name = match[1]
        solution = solution_of(name, before)
        fault = _fault(name, cell, titled, found, solution)
        if fault:
            where = nb.name_of(number, cell)
            raise NotebookError(*messages.said("key-misplaced", fact=fault, where=where))

        said = titled[name]
        found[name] = Asked(said.title, said.question, solution or "", blank_of(name, before), cell["source"])
    return found


def _fault(
    name: str, key: nb.Cell, titled: dict[str, Titled], found: dict[str, Asked], solution: str | None
) -> str:
    """Ce qui ne va pas là où est la clé de `name` ; rien si tout va bien."""
    if "cle" not in nb.tags(key):
        return f"La clé de {name} n’est pas étiquetée `cle` : on la verrait chez les participants."
    if name in found:
        return f"Deux exercices s’appellent {name}."
    if name not in titled:
        return f"La clé de {name} n’a pas de titre « ### Exercice {name[1:]} · … »."
    if solution is None:
        return f"La clé de {name} n’a pas sa solution au-dessus d’elle."
    return ""


def solution_of(name: str, before: list[str]) -> str | None:
    """Le bloc de solution de la cellule qui vérifie `name`, ou de celle d’au-dessus ; `before` : le code jusque-là."""
    checked = [rank for rank, source in enumerate(before) if f"ex.{name}.check(" in source]
    if not checked:
        return None

    last = checked[-1]
    for source in reversed(before[max(last - 1, 0) : last + 1]):
        block = BLOCK.search(source)
        if block:
            return textwrap.dedent(block[1]).rstrip()
    return None


def blank_of(name: str, before: list[str]) -> str:
    """La cellule qui vérifie `name`, telle qu’on la donne : ses trous, sans la solution ni les commentaires d’aide."""
    for source in reversed(before):
        if f"ex.{name}.check(" in source:
            lines = BLOCK.sub("", source).rstrip().splitlines()
            return "\n".join(line for line in lines if not line.startswith("# ex."))
    return ""


def titles(notebook: nb.Notebook) -> dict[str, Titled]:
    """Ce que le texte dit de chaque exercice : « ### Exercice 4 · Nombre ou part ? » est celui de `q4`."""
    found: dict[str, Titled] = {}
    part = ""
    for source in nb.sources(notebook, "markdown"):
        source = nb.placed(source)
        headings = list(_HEADING.finditer(source))
        starts = [heading.start() for heading in headings] + [len(source)]

        for heading, end in zip(headings, starts[1:], strict=True):
            level, number, name = heading.groups()
            if level == "##":
                part = name
            if level == "###" and number:
                question = _question(source[heading.end() : end])
                found[f"q{number}"] = Titled(part, name.strip(), question)
    return found


def is_aside(paragraph: str) -> bool:
    """Un paragraphe tout en italique, que ni la question ni sa diapositive ne montrent."""
    return bool(_ASIDE.fullmatch(paragraph))


def _question(body: str) -> str:
    """La question, telle qu’elle suit son titre : ses paragraphes, sans les apartés en italique."""
    paragraphs = [piece.strip() for piece in re.split(r"\n\s*\n", body)]
    return "\n\n".join(piece for piece in paragraphs if piece and not is_aside(piece))
