"""`datakit slides` : les diapositives d'un atelier, en un seul fichier qui ne demande rien au réseau."""

import math
import re
from argparse import Namespace
from dataclasses import dataclass, field
from itertools import accumulate
from pathlib import Path
from typing import Any

from datakit.tools import cover, edition, kept, notebook as nb, pages, report
from datakit.tools.exercises import Titled, titles
from figaudit.base import html
from figaudit.base.text import plural

_IDEA = re.compile(r"\*\*(?!Lire )|.*?\*\*Pari", re.DOTALL)  # un gras ouvre une idée, un pari en est une
_DRAWN = re.compile(r"\*\*Lire (la|les) (deux )?(figure|carte)")
_LISTED = re.compile(r"([-*+>]|\d+\.) |\|")  # une liste, une citation ou un tableau
_CHECKED = re.compile(r"\bex\.(q\d+)\.check\(")
_CELL = re.compile(r"<t[hd]\b.*?</t[hd]>", re.DOTALL)

# Un tableau projeté
ROWS = 8  # ses lignes, au plus
LINES = 13  # les lignes d’écran qu’elles peuvent prendre
WIDE = 88  # les lettres d’une ligne d’écran
LARGE = "2.7rem"  # la taille de ses lettres
SMALL = "2.4rem"  # leur taille quand il remplit la largeur aux trois quarts


@dataclass
class Slide:
    """Une idée : son titre (`level` 0 : le dernier, rappelé), ce que l’on voit, ce que l’on dit."""

    title: str
    level: int = 0
    body: list[html.Markup] = field(default_factory=list)
    notes: list[html.Markup] = field(default_factory=list)
    figure: bool = False

    @property
    def is_empty(self) -> bool:
        """Rien n’y est montré ni dit, que son titre."""
        return not self.body and not self.notes


# --- Ranger le carnet en diapositives ---


def sections(executed: nb.Notebook, place: Any = None) -> list[Slide]:
    """Une diapositive par titre, figure, carte ou tableau, et par paragraphe qu’un gras ouvre (un pari, un doute, un débat).

    Le reste (« Lire la figure ») va dans la note de la diapositive qui précède, la cellule `animateur` dans celle de la
    première. Le code et les exercices n’y sont pas ; les figures de leurs réponses, si.
    """
    slides: list[Slide] = []
    titled = titles(executed)
    for cell in executed["cells"]:
        tags = nb.tags(cell)
        if "animateur" in tags and slides:
            slides[0].notes.append(report.shown(cell).source)
        if tags & nb.HIDDEN:
            continue
        if cell["cell_type"] == "markdown":
            _add_prose(slides, nb.placed(cell["source"], place))
        elif cell["cell_type"] == "code":
            _add_outputs(slides, cell, titled)
    return slides


def _add_outputs(slides: list[Slide], cell: nb.Cell, titled: dict[str, Titled]) -> None:
    """Une diapositive par sortie à projeter ; celle d’une réponse porte le titre de l’exercice."""
    title = ""
    checked = _CHECKED.search(cell["source"])
    if checked and checked[1] in titled:
        answered = titled[checked[1]].title
        title = f"Une réponse · {answered}" if answered else ""

    for output in cell.get("outputs", ()):
        shown = _projected(output)
        if shown:
            _open(slides, title)
            slides[-1].body = [shown]
            slides[-1].figure = "<figure" in shown


def _add_prose(slides: list[Slide], source: str) -> None:
    """Range un texte du carnet, paragraphe par paragraphe."""
    in_exercise = False
    is_shown = False  # le paragraphe d’avant est-il montré ?
    source = re.sub(r"<!--.*?-->", "", source).strip()
    for block in re.split(r"\n\s*\n", source):
        level, name = next(nb.headings(block), (0, ""))
        if level:
            in_exercise = name.startswith("Exercice ")
        if in_exercise or not block.strip():
            continue
        if level:
            _open(slides, name, level)
            block = block.partition("\n")[2]

        follows = bool(_LISTED.match(block))
        is_fresh = bool(slides) and slides[-1].is_empty
        if not is_fresh and not follows and _IDEA.match(block):
            _open(slides)
            is_fresh = True

        is_shown = is_fresh or (follows and is_shown)
        if block and slides:
            _add_block(slides, block, is_shown)


def _add_block(slides: list[Slide], block: str, is_shown: bool) -> None:
    """Montre un paragraphe, ou le met dans une note : celle de la figure dont il parle, sinon de la dernière diapositive."""
    shown = report.shown({"cell_type": "markdown", "source": block}).source
    if is_shown:
        slides[-1].body.append(shown)
        return

    about = slides[-1]
    if _DRAWN.match(block):  # un tableau a pu suivre la figure
        figures = [slide for slide in slides if slide.figure]
        about = figures[-1] if figures else about
    about.notes.append(shown)


def _open(slides: list[Slide], title: str = "", level: int = 0) -> None:
    """Ouvre une diapositive ; sans titre, celui d’au-dessus est rappelé."""
    if not title:
        above = [slide.title for slide in slides if slide.level]
        title = above[-1] if above else ""
    slides.append(Slide(title, level))


# --- Ce que l’on projette d’une sortie ---


def _projected(output: dict[str, Any]) -> html.Markup | None:
    """Ce qu’on projette d’une sortie : une figure, l’image d’une carte à explorer, le haut d’un tableau ; ou rien."""
    data = output.get("data", {})
    page = data.get("text/html", "")
    if "<iframe" in page and "image/png" in data:
        image = f"data:image/png;base64,{data['image/png'].strip()}"
        return html.figure(image, data["text/plain"], "Carte à explorer dans le carnet.")
    if page.startswith('<div role="region"'):
        return _table_top(page)

    (shown,) = report.shown({"cell_type": "code", "source": "", "outputs": [output]}).outputs
    return shown if "<figure" in shown else None


def _table_top(table: str) -> html.Markup:
    """Le haut d’un tableau : huit lignes au plus, les colonnes qui tiennent ; et où est le reste."""
    start, *rows = table.partition("<tfoot>")[0].split("<tr>")
    cells = [_CELL.findall(row) for row in rows]
    columns = []
    for column in zip(*cells, strict=True):
        columns.append([re.sub("<[^>]+>", "", cell) for cell in column])

    fitting = _fitting(columns)
    letters = sum(max(map(len, column)) + 1 for column in columns[:fitting])
    screens = max(1, math.ceil(letters / WIDE))  # les lignes d’écran que prend une ligne du tableau
    shown = [row[:fitting] for row in cells[: 1 + min(ROWS, LINES // screens)]]

    size = LARGE if letters < 0.75 * WIDE else SMALL
    start = start.replace("font-size:1em", f"font-size:{size}")
    head, *body = [f"<tr>{''.join(row)}</tr>" for row in shown]
    made = f"{start}{head}</thead><tbody>{''.join(body)}</tbody></table></div>"
    if shown != cells or "<tfoot>" in table:
        made += f"<p>{_left(len(shown) - 1, len(cells) - 1, table)}Le tableau entier est dans le carnet.</p>"
    return html.Markup(made)


def _left(shown: int, held: int, table: str) -> str:
    """« 7 lignes sur 10. », quand la diapositive en montre moins que le carnet ; rien si le carnet en cache déjà."""
    if shown in (0, held) or "<tfoot>" in table:
        return ""
    return f"{plural(shown, 'ligne')} sur {held}. "


def _fitting(columns: list[list[str]]) -> int:
    """Combien de colonnes tiennent dans la largeur : chacune veut au moins la place de son mot le plus long."""
    longest = []
    for column in columns:
        words = " ".join(column).split()
        longest.append(max((len(word) for word in words), default=0) + 3)
    fitting = sum(needed <= WIDE for needed in accumulate(longest))
    return max(1, fitting)


# --- Le fichier ---


def deck(executed: nb.Notebook, place: Any = None) -> str:
    """Le fichier complet : aspect, diapositives, programme, tout dedans ; `place` : le lieu où l’on rejoue."""
    facts = nb.facts_of(executed)
    picture = cover.inlined(facts.get("slug", ""))
    return pages.render("slides.html", facts=facts, cover=picture, slides=sections(executed, place))


def write(path: Path, root: Path, executed: nb.Notebook, *, name: str = "") -> Path:
    """Écrit build/SLUG-diapos.html ; rend son chemin. `name` : le début de son nom (celui du carnet, à défaut)."""
    target = root / "build" / f"{name or path.stem}-diapos.html"
    nb.write(target, deck(executed))
    return target


def run(options: Namespace) -> int:
    """`datakit slides` : écrit les diapositives."""
    root = nb.project()
    for one in edition.chosen(root, options.slug):
        target = write(one.path, root, nb.read(kept.shown(root, one)), name=one.name)
        count = target.read_text("utf-8").count("<section")
        print(f"{one.name} : {plural(count, 'diapositive')} dans build/{target.name}")
    return 0
