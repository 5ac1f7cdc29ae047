"""`datakit slides` : les diapositives d'un atelier, en un seul fichier qui ne demande rien au réseau."""

import ast
import re
import textwrap
from argparse import Namespace
from dataclasses import dataclass, field, replace
from itertools import accumulate
from pathlib import Path
from typing import Any

from datakit.answers.code import parsed
from datakit.tools import (
    build_cache,
    cover,
    edition,
    notebook as nb,
    pages,
    projected,
    projected_figures,
    projected_tables,
    report,
    schedule,
    version_texts,
    versions,
)
from datakit.tools.exercises import BLOCK, Titled, is_aside, titles
from datakit.tools.projected_code import height, to_complete
from figaudit.base import html
from figaudit.base.text import plural

#: Un gras ouvre une idée ; un pari en est une, un débat aussi.
_IDEA = re.compile(r"\*\*(?!Lire )|\*À discuter|.*?\*\*Pari", re.DOTALL)
_DRAWN = re.compile(r"\*\*Lire (la|les) (deux )?(figure|carte)")
_LISTED = re.compile(r"([-*+>]|\d+\.) |\|")  # une liste, une citation ou un tableau
_CHECKED = re.compile(r"\bex\.(q\d+)\.check\(")
_ORDERED = re.compile(r"\bdk\.bet\.order\(")
#: « La figure suivante », « la carte qui suit » ; ce qui, au contraire, se fait avant de voir.
_NEXT_FIGURE = re.compile(r"\b(?:figure|carte|courbe|image)s? (?:suivante|qui sui)")
_BEFORE_LOOKING = re.compile(r"\bavant\b|d’abord|\bécrans? baissés?|\bdevine|\bvote", re.IGNORECASE)
_HOLE = re.compile(r"____|### BEGIN SOLUTION")

SCREEN_LINES = 12  # les lignes de code qui rempliraient seules une diapositive

LEAD = 280  # lettres d’une phrase qui se projette au-dessus de sa figure

AFTERWARDS = "Pour continuer"  # ce que ses cellules impriment se lit chez soi

DECEIVES = "Figure trompeuse, montrée exprès."

# Ce qu’une cellule imprime : au-delà, on le dit au lieu de le montrer
PRINTED_LINES = 4
PRINTED_LETTERS = 300


@dataclass
class Slide:
    """Une idée : son titre (`level` 0 : le dernier, rappelé), ce que l’on voit, ce que l’on dit."""

    title: str
    level: int = 0
    part: str = ""  # le titre de la partie qu’elle ouvre, quand elle porte celui d’un exercice
    body: list[html.Markup] = field(default_factory=list)
    notes: list[html.Markup] = field(default_factory=list)
    figure: bool = False
    table: bool = False
    question: bool = False  # la question d’un exercice
    code: list[str] = field(default_factory=list)  # les lignes qu’elle demande de compléter

    @property
    def is_empty(self) -> bool:
        """Rien n’y est montré ni dit, que son titre."""
        return not self.body and not self.notes

    @property
    def room(self) -> float:
        """La part de la hauteur que le code laisse au texte."""
        return 1 - height(self.code) / SCREEN_LINES


# --- Ranger le carnet en diapositives ---


def sections(executed: nb.Notebook, place: Any = None) -> list[Slide]:
    """Une diapositive par titre, figure, carte ou tableau, et par paragraphe qu’un gras ouvre (un pari, un doute, un débat).

    Le reste (« Lire la figure ») va dans la note de la diapositive qui précède, la cellule `animateur` dans celle de la
    première (une autre, dans celle qui la précède), ce qu’écrit la solution dans celle de la question. Le code et les clés n’y sont pas ; la question de chaque exercice, et les figures des réponses, si. Une
    phrase qu’une cellule imprime est montrée aussi : la salle en parle.
    """
    slides: list[Slide] = []
    titled = titles(executed)
    is_noted = False  # la note d’animation est-elle passée ?
    for cell in executed["cells"]:
        tags = nb.tags(cell)
        if "animateur" in tags and slides:
            where = slides[-1] if is_noted else slides[0]
            where.notes.append(report.shown(cell).source)
            is_noted = True
        if tags & nb.HIDDEN:
            continue
        if cell["cell_type"] == "markdown":
            _add_prose(slides, nb.placed(cell["source"], place))
        elif cell["cell_type"] == "code":
            if _CHECKED.search(cell["source"]):
                _add_code(slides, cell["source"])
            _add_outputs(slides, cell, titled)
    ready = _readable(_credits_last(_led(_filled(slides))))
    _tell_what_is_cut(ready, versions.told_by_part(executed))
    return ready


def _tell_what_is_cut(slides: list[Slide], told: dict[str, str]) -> None:
    """Dit, dans la note de la diapositive qui ouvre chaque partie, ce que les versions courtes en ôtent."""
    waiting = dict(told)
    for slide in slides:
        said = waiting.pop(slide.part or slide.title, "")
        if said:
            slide.notes.insert(0, html.tag("p", html.tag("em", said)))


def _filled(slides: list[Slide]) -> list[Slide]:
    """Les mêmes, sans celles qui n’ont qu’un titre : la suivante le rappelle, et reçoit leurs notes.

    La première reste : elle porte la couverture.
    """
    found = slides[:1]
    waiting: list[Slide] = []  # les titres qui n’ont encore rien à montrer
    for slide in slides[1:]:
        if not slide.body and not slide.code:
            waiting.append(slide)
            continue

        if waiting and slide.title != waiting[0].title:
            slide.part = waiting[0].title
        for one in reversed(waiting):
            slide.notes = one.notes + slide.notes
        waiting = []
        found.append(slide)

    for one in waiting:  # plus rien ne les suit : ce qu’elles disent reste à dire
        found[-1].notes += one.notes
    return found


def _led(slides: list[Slide]) -> list[Slide]:
    """Les mêmes, où la phrase qui annonce une figure est projetée au-dessus d’elle, et non sur la diapositive d’avant."""
    found: list[Slide] = []
    for slide in slides:
        lead = found[-1] if found else None
        if lead and slide.figure and not slide.level and not slide.part and _is_a_lead(lead):
            found.pop()
            slide.body = [*lead.body, *slide.body]
            slide.notes = lead.notes + slide.notes
        found.append(slide)
    return found


def _is_a_lead(slide: Slide) -> bool:
    """Vrai d’une phrase courte qui annonce ce qui suit ; faux d’un pari, ou de ce qui se fait avant de regarder."""
    is_prose = not (slide.level or slide.part or slide.figure or slide.table or slide.question or slide.code)
    if not is_prose or len(slide.body) != 1 or "alert" in slide.body[0]:
        return False
    said = projected.without_tags(slide.body[0])
    waits = "?" in said or _BEFORE_LOOKING.search(said)
    return len(said) <= LEAD and bool(_NEXT_FIGURE.search(said) or not waits)


def _credits_last(slides: list[Slide]) -> list[Slide]:
    """Les mêmes, où les sources viennent après ce qu’il y a à retenir : à la fin de l’heure, on ne les passe pas une à une."""
    credits = _part(slides, version_texts.CREDITS)
    kept = [slide for rank, slide in enumerate(slides) if rank not in credits]
    return [*kept, *(slides[rank] for rank in credits)]


def _part(slides: list[Slide], title: str) -> range:
    """Les rangs des diapositives de cette partie, jusqu’au titre de la suivante ; vide si elle n’y est pas."""
    starts = [rank for rank, slide in enumerate(slides) if slide.level == 2 or slide.part]
    for rank, after in zip(starts, [*starts[1:], len(slides)], strict=False):
        if title in (slides[rank].title, slides[rank].part):
            return range(rank, after)
    return range(0)


def _readable(slides: list[Slide]) -> list[Slide]:
    """Les mêmes, où un texte trop long pour être lu du fond continue sur la diapositive d’après, sous son titre rappelé."""
    found = []
    for slide in slides:
        if slide.figure or slide.table:
            found.append(slide)
            continue
        first, *others = projected.shared(slide.body, slide.room)
        code = [] if others else slide.code
        found.append(replace(slide, body=first, code=code))
        found += [Slide(slide.title, body=body) for body in others]
        found[-1].code = slide.code  # sous la fin de la question
    return found


def _add_code(slides: list[Slide], source: str) -> None:
    """Donne sa ligne à compléter à la dernière question posée, même si un tableau ou une figure les sépare."""
    questions = [slide for slide in slides if slide.question]
    if questions and not questions[-1].code:
        questions[-1].code = to_complete(source)
        questions[-1].notes += _answers(source)


def _answers(source: str) -> list[html.Markup]:
    """Ce que la solution écrit, pour la note de qui anime : une salle peut le demander sans que la fiche soit là."""
    written = [textwrap.dedent(block).strip() for block in BLOCK.findall(source)]
    if not any(written):
        return []
    said = html.tag("p", "Une réponse juste\u00a0:")
    return [said, html.tag("pre", html.tag("code", "\n".join(written)))]


def _printed(cell: nb.Cell) -> list[str]:
    """Les lignes qu’imprime une cellule hors exercice : celles d’un exercice en diraient la réponse."""
    if _CHECKED.search(cell["source"]):
        return []
    said = ""
    for output in cell.get("outputs", ()):
        if output.get("name") == "stdout":
            said += output["text"]
    return said.strip().splitlines()


def _is_about_the_code(lines: list[str], source: str) -> bool:
    """Vrai si ces lignes annoncent les fonctions que la cellule vient de définir : rien à en lire, ni à en dire."""
    defined = {node.name for node in parsed(source).body if isinstance(node, ast.FunctionDef)}
    said = " ".join(lines)
    return (
        bool(defined)
        and not re.search(r"\d", said)
        and any(re.search(rf"\b{name}\b", said) for name in defined)
    )


def _is_short(lines: list[str]) -> bool:
    """Vrai si ces lignes se lisent du fond."""
    return len(lines) <= PRINTED_LINES and sum(map(len, lines)) <= PRINTED_LETTERS


def _are_results(lines: list[str]) -> bool:
    """Vrai de phrases qui se lisent seules et disent un nombre trouvé ; « Température : 18,3 °C », sans rien autour, se dit.

    >>> _are_results(["Sur 40 communes, 10 perdent des habitants."]), _are_results(["En tout : 3 108 personnes"])
    (True, False)
    >>> _are_results(["Il manque 10 votes. Relancez cette cellule."]), _are_results(["Aucun fichier ici : rien à montrer."])
    (False, False)
    """
    said = " ".join(lines)
    is_whole = all(line.rstrip().endswith((".", "!", "?", "…")) for line in lines)
    return is_whole and bool(re.search(r"\d", said)) and not projected.told(said).aside


def _add_printed(slides: list[Slide], cell: nb.Cell, shown: list[Slide]) -> None:
    """Met ce que la cellule imprime sous ce qu’elle montre, `shown` ; une phrase seule, sur une diapositive ; le reste, dans une note."""
    if not slides or slides[-1].title == AFTERWARDS:
        return
    lines = _printed(cell)
    if not lines or _is_about_the_code(lines, cell["source"]):
        return

    # « Relancez cette cellule » : rien à faire d’une diapositive.
    if not shown and projected.told(" ".join(lines)).aside:
        return

    comes_first = not cell["outputs"][0].get("data")
    if shown and comes_first and _is_short(lines):
        shown[0].body += [html.tag("p", line, class_="pied") for line in lines]
        return
    said = html.join(*[html.tag("p", line) for line in lines])
    if shown or not comes_first or not _is_short(lines) or not _are_results(lines):
        slides[-1].notes.append(said)
        return
    _open(slides)
    slides[-1].body = [said]


def _add_outputs(slides: list[Slide], cell: nb.Cell, titled: dict[str, Titled]) -> None:
    """Une diapositive par sortie à projeter ; celle d’une réponse porte le titre de l’exercice."""
    checked = _CHECKED.search(cell["source"])
    exercise = titled[checked[1]].title if checked and checked[1] in titled else ""
    given = _given(cell["source"]) if exercise else 0

    before = len(slides)
    outputs = [output for output in cell.get("outputs", ()) if output.get("data")]
    if _ORDERED.search(cell["source"]):
        _add_order(slides, outputs)
    for rank, output in enumerate(outputs):
        for shown in _projected(output):
            is_answer = exercise and rank >= given
            _open(slides, f"Une réponse · {exercise}" if is_answer else exercise)
            slides[-1].body = [shown]
            slides[-1].figure = "<figure" in shown
            slides[-1].table = "<table" in shown
    shown_here = slides[before:]
    if nb.DELIBERATE in nb.tags(cell):
        _say_it_deceives(shown_here)
    _add_printed(slides, cell, shown_here)


def _say_it_deceives(slides: list[Slide]) -> None:
    """Écrit sous une figure qui trompe exprès qu’elle trompe, si rien ne dit si elle l’est : une diapositive circule seule.

    L’étiquette veut que l’audit trouve à redire : une légende peut répondre « Axe coupé, et honnête ».
    """
    for slide in slides:
        said = projected.without_tags("".join(slide.body))
        if slide.figure and not re.search("tromp|honnête", said, re.IGNORECASE):
            slide.body.append(html.tag("p", DECEIVES, class_="pied"))


def _add_order(slides: list[Slide], outputs: list[dict[str, Any]]) -> None:
    """Montre ce qu’un pari demande de ranger, sous le texte qui l’annonce : à l’écran du carnet, la salle ne le voit pas."""
    if not slides or slides[-1].figure or slides[-1].table:
        _open(slides)
    for output in outputs:
        slides[-1].body.append(html.tag("p", output["data"].get("text/plain", "")))


def _given(source: str) -> int:
    """Combien de choses une cellule montre avant son trou : elles sont de la question, non de la réponse.

    >>> _given("display(table)\\nx = ____\\ndisplay(x)")
    1
    """
    before = _HOLE.split(source)[0]
    return before.count("display(")


def _add_prose(slides: list[Slide], source: str) -> None:
    """Range un texte du carnet, paragraphe par paragraphe."""
    in_exercise = False
    is_shown = False  # le paragraphe d’avant est-il montré ?
    source = re.sub(r"<!--.*?-->", "", source).strip()
    blocks = re.split(r"\n\s*\n", source)
    for block, after in zip(blocks, [*blocks[1:], ""], strict=True):
        level, name = next(nb.headings(block), (0, ""))
        if level:
            in_exercise = name.startswith("Exercice ")
        if not block.strip():
            continue
        if level:
            _open(slides, name, level)
            block = block.partition("\n")[2]
        if in_exercise:
            slides[-1].question = True
            _add_question(slides[-1], block)
            continue

        follows = bool(_LISTED.match(block))
        is_fresh = bool(slides) and slides[-1].is_empty
        announces = _announces(block, after)
        has_no_room = announces and bool(slides) and (slides[-1].figure or slides[-1].table)
        if not is_fresh and not follows and (_IDEA.match(block) or has_no_room):
            _open(slides)
            is_fresh = True

        is_shown = is_fresh or announces or (follows and is_shown)
        if block and slides:
            _add_block(slides, block, is_shown)


def _announces(block: str, after: str) -> bool:
    """Vrai d’un texte qui annonce la liste d’après, « Elle doit avoir : » : la salle en a besoin tout au long du travail."""
    return block.rstrip().endswith(":") and not block.startswith("**Lire ") and bool(_LISTED.match(after))


def _add_question(slide: Slide, block: str) -> None:
    """Montre un paragraphe de la question ; un aparté (un paragraphe tout en italique) se dit."""
    if is_aside(block.strip()):
        slide.notes.append(_rendered(block))
    else:
        _show(slide, block)


def _show(slide: Slide, block: str) -> None:
    """Montre un paragraphe ; ce qu’il dit d’une cellule, qui n’est pas là, va dans la note."""
    told = projected.told(block)
    if told.shown.strip():
        slide.body.append(_rendered(told.shown))
    if told.aside:
        slide.notes.append(_rendered(told.aside))


def _rendered(source: str) -> html.Markup:
    return report.shown({"cell_type": "markdown", "source": source}).source


def _add_block(slides: list[Slide], block: str, is_shown: bool) -> None:
    """Montre un paragraphe, ou le met dans une note : celle de la figure dont il parle, sinon de la dernière diapositive."""
    if is_shown:
        _show(slides[-1], block)
        return

    about = slides[-1]
    if _DRAWN.match(block):  # un tableau a pu suivre la figure
        figures = [slide for slide in slides if slide.figure]
        about = figures[-1] if figures else about
    about.notes.append(_rendered(block))


def _open(slides: list[Slide], title: str = "", level: int = 0) -> None:
    """Ouvre une diapositive ; sans titre, celui d’au-dessus est rappelé, qui n’est jamais celui d’un exercice."""
    if not title:
        above = [slide.title for slide in slides if slide.level and not slide.question]
        title = above[-1] if above else ""
    slides.append(Slide(title, level))


# --- Ce que l’on projette d’une sortie ---


def _projected(output: dict[str, Any]) -> list[html.Markup]:
    """Ce qu’on projette d’une sortie, une diapositive chacun : une figure, l’image d’une carte à explorer, un tableau ou son haut ; ou rien."""
    data = output.get("data", {})
    page = data.get("text/html", "")
    if "<iframe" in page and "image/png" in data:
        image = f"data:image/png;base64,{data['image/png'].strip()}"
        return [html.figure(image, data["text/plain"], "Carte à explorer dans le carnet.")]
    if page.startswith('<div role="region"'):
        return projected_tables.projected(page)

    (shown,) = report.shown({"cell_type": "code", "source": "", "outputs": [output]}).outputs
    if "<figure" not in shown:
        return []
    return [projected_figures.projected(shown, data)]


# --- Le fichier ---


def deck(executed: nb.Notebook, place: Any = None) -> str:
    """Le fichier complet : aspect, diapositives, programme, tout dedans ; `place` : le lieu où l’on rejoue."""
    facts = nb.facts_of(executed)
    picture = cover.inlined(cover.of(facts))
    return pages.render(
        "slides.html", facts=facts, cover=picture, slides=sections(executed, place), ends=_ends(facts)
    )


def _ends(facts: dict[str, Any]) -> dict[str, int]:
    """La minute où finit chaque partie, telle que la fiche la donne : s’installer compte.

    >>> _ends({"sections": [{"title": "A", "minutes": 42}], "version": {"door": 3}})["A"]
    45
    """
    timetable = schedule.timetable(facts)
    minutes = accumulate(minutes for _, minutes in timetable)
    return {title: end for (title, _), end in zip(timetable, minutes, strict=True)}


def write(path: Path, root: Path, executed: nb.Notebook, *, name: str = "") -> Path:
    """Écrit build/SLUG-diapos.html ; rend son chemin. `name` : le début de son nom (celui du carnet, à défaut)."""
    version = versions.suffix(nb.facts_of(executed))
    target = root / "build" / f"{name or path.stem}-diapos{version}.html"
    nb.write(target, deck(executed))
    return target


def run(options: Namespace) -> int:
    """`datakit slides` : écrit les diapositives."""
    root = nb.project()
    for one in edition.chosen(root, options.slug, options.cut):
        target = write(one.path, root, build_cache.played(root, one), name=one.name)
        count = target.read_text("utf-8").count("<section")
        print(f"{one.name} : {plural(count, 'diapositive')} dans build/{target.name}")
    return 0
