"""`datakit slides` : les diapositives d'un atelier, en un seul fichier qui ne demande rien au réseau."""

import re
from argparse import Namespace
from dataclasses import dataclass, field
from itertools import accumulate
from pathlib import Path
from typing import Any

from datakit.tools import kept, keys, notebook as nb, pages, report
from figaudit.base import html
from figaudit.base.text import plural

_IDEA = re.compile(r"\*\*(?!Lire )|.*?\*\*Pari", re.DOTALL)  # un gras ouvre une idée, un pari en est une
_DRAWN = re.compile(r"\*\*Lire (la|les) (deux )?(figure|carte)")
_LISTED = re.compile(r"([-*+>]|\d+\.) |\|")
_CHECKED = re.compile(r"\bex\.(q\d+)\.check\(")
_CELL = re.compile(r"<t[hd]\b.*?</t[hd]>", re.DOTALL)
ROWS, LINES, WIDE = 8, 13, 88  # d’un tableau projeté, en lignes et en lettres


@dataclass
class Slide:
    """Une idée : son titre (`level` 0 : le dernier, rappelé), ce que l’on voit, ce que l’on dit."""

    title: str
    level: int = 0
    body: list[html.Markup] = field(default_factory=list)
    notes: list[html.Markup] = field(default_factory=list)
    figure: bool = False


def sections(executed: nb.Notebook, place: Any = None) -> list[Slide]:
    """Une diapositive par titre, figure, carte ou tableau, et par paragraphe qu’un gras ouvre (un pari, un doute, un débat).

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
            for shown in filter(None, map(_seen, cell.get("outputs", ()))):
                _open(slides, f"Une réponse · {answered}" if answered else "")
                slides[-1].body, slides[-1].figure = [shown], "<figure" in shown
    return slides


def _seen(output: dict[str, Any]) -> html.Markup | str:
    """Ce qu’on projette d’une sortie : une figure, l’image d’une carte à explorer, le haut d’un tableau ; « » sinon."""
    data = output.get("data", {})
    page = data.get("text/html", "")
    if "<iframe" in page and "image/png" in data:
        image = f"data:image/png;base64,{data['image/png'].strip()}"
        return html.figure(image, data["text/plain"], "Carte à explorer dans le carnet.")
    if page.startswith('<div role="region"'):
        return _top(page)
    (shown,) = report.shown({"cell_type": "code", "source": "", "outputs": [output]}).outputs
    return shown if "<figure" in shown else ""


def _top(table: str) -> html.Markup:
    """Le haut d’un tableau : huit lignes au plus, les colonnes qui tiennent ; et où est le reste."""
    start, *rows = table.partition("<tfoot>")[0].split("<tr>")
    cells = [_CELL.findall(row) for row in rows]
    columns = [[re.sub("<[^>]+>", "", cell) for cell in column] for column in zip(*cells, strict=True)]
    words = (max(len(word) + 3 for cell in column for word in [*cell.split(), ""]) for column in columns)
    wide = sum(needed <= WIDE for needed in accumulate(words))
    letters = sum(max(map(len, column)) + 1 for column in columns[:wide])
    cut = [row[:wide] for row in cells[: 1 + min(ROWS, LINES // -(-letters // WIDE))]]
    start = start.replace("font-size:1em", f"font-size:{2.7 if letters < 0.75 * WIDE else 2.1}rem")
    head, *body = [f"<tr>{''.join(row)}</tr>" for row in cut]
    made = f"{start}{head}</thead><tbody>{''.join(body)}</tbody></table></div>"
    whole = cut == cells and "<tfoot>" not in table
    return html.Markup(made + ("" if whole else "<p>Le tableau entier est dans le carnet.</p>"))


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
            # la figure dont parle ce texte : un tableau a pu la suivre
            drawn = [slide for slide in slides if slide.figure and _DRAWN.match(block)]
            (slides[-1].body if kept else (drawn or slides)[-1].notes).append(shown)


def deck(executed: nb.Notebook, place: Any = None) -> str:
    """Le fichier complet : aspect, diapositives, programme, tout dedans ; `place` : le lieu où l’on rejoue."""
    return pages.render("slides.html", facts=nb.facts_of(executed), slides=sections(executed, place))


def write(path: Path, root: Path, executed: nb.Notebook) -> Path:
    """Écrit build/SLUG-diapos.html ; rend son chemin."""
    target = root / "build" / f"{path.stem}-diapos.html"
    nb.write(target, deck(executed))
    return target


def run(options: Namespace) -> int:
    """`datakit slides` : écrit les diapositives."""
    root = nb.project()
    for path in nb.workshops(root / "solutions", options.slug):
        target = write(path, root, nb.read(kept.executed(root, path)))
        count = target.read_text("utf-8").count("<section")
        print(f"{path.stem} : {plural(count, 'diapositive')} dans build/{target.name}")
    return 0
