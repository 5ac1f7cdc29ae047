"""`datakit slides` : les diapositives d'un atelier, en un seul fichier qui ne demande rien au réseau."""

import re
from argparse import Namespace
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from datakit import html
from datakit.text import plural
from datakit.tools import keys, pages, report
from datakit.tools import notebook as nb
from datakit.tools.run import execute

_IDEA = re.compile(r"\*\*(?!Lire )|.*?\*\*Pari", re.DOTALL)  # un gras ouvre une idée, un pari en est une
_LISTED = re.compile(r"([-*+]|\d+\.) |\|")
_CHECKED = re.compile(r"\bex\.(q\d+)\.check\(")


@dataclass
class Slide:
    """Une idée : son titre (`level` 0 : le dernier, rappelé), ce que l’on voit, ce que l’on dit."""

    title: str
    level: int = 0
    body: list[html.Markup] = field(default_factory=list)
    notes: list[html.Markup] = field(default_factory=list)
    figure: bool = False


def sections(executed: nb.Notebook, place: Any = None) -> list[Slide]:
    """Une diapositive par titre, par figure, et par paragraphe qu’un gras ouvre (un pari, un doute, un débat).

    Le reste (« Lire la figure ») va dans la note de la diapositive qui précède, la cellule `animateur` dans celle de la
    première. Le code et les exercices n’y sont pas ; les figures de leurs réponses, si.
    """
    slides: list[Slide] = []
    titles = keys.titles(executed)
    for cell in executed["cells"]:
        if "animateur" in nb.tags(cell) and slides:
            slides[0].notes.append(report.shown(cell).source)
        if nb.tags(cell) & nb.HIDDEN:
            continue
        if cell["cell_type"] == "markdown":
            _prose(slides, nb.placed(cell["source"], place))
        elif cell["cell_type"] == "code":
            _, answered, _ = titles.get(next(iter(_CHECKED.findall(cell["source"])), ""), ("", "", ""))
            for shown in report.shown(cell | {"source": ""}).outputs:
                if "<figure" in shown:
                    _open(slides, f"Une réponse · {answered}" if answered else "")
                    slides[-1].body, slides[-1].figure = [shown], True
    return slides


def _open(slides: list[Slide], title: str = "", level: int = 0) -> None:
    """Ouvre une diapositive ; sans titre, celui d’au-dessus est rappelé."""
    above = next((slide.title for slide in reversed(slides) if slide.level), "")
    slides.append(Slide(title or above, level))


def _prose(slides: list[Slide], source: str) -> None:
    """Range un texte du carnet, paragraphe par paragraphe."""
    kept = asked = False  # le paragraphe d’avant est-il montré ? est-on dans un exercice ?
    for block in re.split(r"\n\s*\n", re.sub(r"<!--.*?-->", "", source).strip()):
        level, name = next(nb.headings(block), (0, ""))
        asked = name.startswith("Exercice ") if level else asked
        if asked or not block.strip():
            continue
        if level:
            _open(slides, name, level)
            block = block.partition("\n")[2]
        follows = bool(_LISTED.match(block))
        fresh = bool(slides) and not slides[-1].body and not slides[-1].notes
        if not fresh and not follows and _IDEA.match(block):
            _open(slides)
            fresh = True
        kept = fresh or (follows and kept)
        if block and slides:
            shown = report.shown({"cell_type": "markdown", "source": block}).source
            (slides[-1].body if kept else slides[-1].notes).append(shown)


def deck(executed: nb.Notebook, place: Any = None) -> str:
    """Le fichier complet : aspect, diapositives, programme, tout dedans ; `place` : le lieu où l’on rejoue."""
    return pages.render("slides.html", facts=nb.facts_of(executed), slides=sections(executed, place))


def write(path: Path, root: Path, executed: nb.Notebook | None = None) -> Path:
    """Écrit build/SLUG-diapos.html ; rend son chemin."""
    target = root / "build" / f"{path.stem}-diapos.html"
    nb.write(target, deck(executed or execute(path)))
    return target


def run(options: Namespace) -> int:
    """`datakit slides` : écrit les diapositives."""
    root = nb.project()
    for path in nb.workshops(root / "solutions", options.slug):
        target = write(path, root)
        count = target.read_text("utf-8").count("<section")
        print(f"{path.stem} : {plural(count, 'diapositive')} dans build/{target.name}")
    return 0
