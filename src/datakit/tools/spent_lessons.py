"""Les leçons qui ne tranchent pas ici : une erreur prévue y donne la bonne réponse, et le carnet le dit."""

from collections.abc import Mapping

from datakit.tools import messages, notebook as nb
from datakit.tools.exercises import titles

Spent = Mapping[str, list[str]]  # par exercice, ce que devaient apprendre les erreurs qui sont justes ici


def warned(notebook: nb.Notebook, spent: Spent) -> nb.Notebook:
    """Le carnet, où chaque exercice qui ne tranche pas ici le dit sous sa question, sans dire la réponse.

    >>> cell = {"cell_type": "markdown", "source": "### Exercice 2 · Trier"}
    >>> warned({"cells": [cell]}, {"q2": ["Vous avez oublié les vides."]})["cells"][0]["source"].splitlines()[0]
    '### Exercice 2 · Trier'
    """
    cells = []
    for cell in notebook["cells"]:
        if cell["cell_type"] == "markdown" and _asks(cell["source"]) in spent:
            (warning,) = messages.said("spent-lesson")
            cell = cell | {"source": f"{cell['source'].rstrip()}\n\n{warning}"}
        cells.append(cell)
    return notebook | {"cells": cells}


def _asks(source: str) -> str:
    """L’exercice sur lequel finit un texte (« q2 ») ; vide s’il n’en pose pas."""
    name = ""
    for _, title in nb.headings(source):
        begun, _, rest = title.partition("Exercice ")
        number = rest.split(" ")[0]
        name = f"q{number}" if not begun and number.isdigit() else ""
    return name


def lines_for_the_teacher(notebook: nb.Notebook, spent: Spent) -> list[str]:
    """Pour qui anime : chaque exercice qui ne tranche pas ici, et l’erreur qui ne s’y verra pas."""
    titled = titles(notebook)
    found = []
    for name, mistakes in spent.items():
        title = titled[name].title if name in titled else ""
        for mistake in mistakes:
            (line,) = messages.said("spent-line", number=name[1:], title=title, mistake=mistake)
            found.append(line)
    return found
