"""Noter des copies : chacune est relancée du début dans un autre processus ; ses sorties enregistrées ne comptent pas.

Le code d’une copie s’exécute pour de vrai. Il part d’un dossier vide, sans les réponses, avec un temps compté ; qui
l’écrirait exprès pour tromper pourrait quand même lire la machine : notez sur une machine à vous.
"""

import ast
import csv
import io
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from datakit.answers.code import inputs, names, parsed
from datakit.errors import InvalidArgument, NotebookError
from datakit.tools import messages, notebook as nb
from datakit.tools.assessment import answered, elsewhere, grafting, handwriting, judging
from datakit.tools.assessment.faults import ONLY, Finder
from datakit.tools.assessment.judging import Marked
from datakit.tools.assessment.papers import MARK
from datakit.tools.assessment.questions import UNANSWERED, gives, in_french, is_same
from datakit.tools.assessment.replaying import Player
from figaudit.base.text import listing, number

KEY = "reponses.json"  # dans le dossier du professeur : ce que l’on attend de chaque variante
NOT_A_NOTEBOOK = "ce n’est pas un carnet : demandez le fichier .ipynb"
_BY_LUCK = "La valeur est juste ; mais sur d’autres données, ce calcul ne répondrait plus à la question."
_FROM_OUTSIDE = "C’est juste, mais elle lit la table de l’énoncé au lieu de celle qu’elle reçoit : sur une autre table, elle se tromperait."
_INSIDE = (
    "`in` cherche un morceau de texte, et « Jean » est dans « Jean-Pierre » ; pour le texte entier, `==`"
)
_FORMULAS = ("=", "+", "-", "@", "\t", "\r")  # ce par quoi un tableur commencerait un calcul


@dataclass(frozen=True)
class Copy:
    """Une copie notée ; `why` dit pourquoi elle n’a pas pu l’être ; `twins` : celles qui ont, au signe près, le même code."""

    name: str
    variant: int = 0
    marks: list[Marked] = field(default_factory=list)
    why: str = ""
    written: str = ""
    twins: tuple[str, ...] = ()

    @property
    def points(self) -> int:
        return sum(one.points for one in self.marks)

    @property
    def out_of(self) -> int:
        return sum(one.out_of for one in self.marks)

    @property
    def to_reread(self) -> list[int]:
        """Les questions dont le barème reste à appliquer : une réponse fausse que rien n’avait prévue."""
        return [rank for rank, one in enumerate(self.marks, 1) if one.rubric]

    @property
    def typed(self) -> list[int]:
        """Les questions dont la réponse est écrite à la main, juste ou fausse : recopiée, ou devinée."""
        return [rank for rank, one in enumerate(self.marks, 1) if one.is_typed]

    @property
    def to_know(self) -> str:
        """Ce que qui enseigne doit savoir de cette copie."""
        if self.why:
            return self.why
        said = []
        if self.to_reread:
            said.append(f"à relire, {_ranks(self.to_reread)}")
        if self.typed:
            said.append(f"réponse écrite à la main, {_ranks(self.typed)}")
        if self.twins:
            said.append(f"même code que {listing(self.twins)}")
        return " ; ".join(said)


def _ranks(ranks: list[int]) -> str:
    word = "question" if len(ranks) == 1 else "questions"
    return f"{word} {listing([str(rank) for rank in ranks])}"


def marked(
    folder: Path, keys: Mapping[str, Mapping[str, Any]], closed: Sequence[Path] = ()
) -> tuple[list[Copy], int]:
    """Chaque carnet de `folder`, noté, puis ce qui n’en est pas un, et combien de dossiers n’ont pu être ouverts.

    `keys` : ce que l’on attend, par tirage ; `closed` : les dossiers qu’une copie relancée ne lit pas. Lève `InvalidArgument` s’il n’y a aucun carnet.
    """
    found, documents, left = nb.handed_in(folder)
    if not found:
        raise InvalidArgument(*messages.said("no-copy", folder=folder.name))
    unread = [folder, *closed]
    setups = {str(key.get("setup", "")) for key in keys.values()}
    with Player(unread, setups) as player:
        finder = Finder(player)
        copies = [_marked(path, path.relative_to(folder).as_posix(), keys, player, finder) for path in found]
    others = [Copy(path.relative_to(folder).as_posix(), why=NOT_A_NOTEBOOK) for path in documents]
    return [*(_beside(one, copies) for one in copies), *others], left


def _beside(copy: Copy, every: list[Copy]) -> Copy:
    """La même copie, qui nomme celles de sa variante dont le code est le même ; deux copies vierges n’en sont pas."""
    twins = []
    for other in every:
        if other.name != copy.name and other.written == copy.written and other.variant == copy.variant:
            twins.append(other.name)
    return replace(copy, twins=tuple(twins)) if copy.written else copy


def _marked(
    path: Path, name: str, keys: Mapping[str, Mapping[str, Any]], player: Player, finder: Finder
) -> Copy:
    """Une copie notée ; ou pourquoi elle ne peut pas l’être, à relire soi-même."""
    try:
        notebook = nb.read(path)
    except NotebookError as problem:
        cause = problem.__cause__
        if isinstance(cause, json.JSONDecodeError):
            return Copy(name, why="le fichier est abîmé, ou coupé : redemandez-le")
        return Copy(name, why=problem.fact.rstrip("."))

    own = notebook.get("metadata", {}).get(MARK)
    if not isinstance(own, dict):
        return Copy(name, why="ce n’est pas une copie d’une évaluation")
    key = keys.get(str(own.get("draw")))
    if key is None or own.get("slug") != key["slug"]:
        return Copy(name, why="son tirage n’est pas ici : ses réponses non plus")
    variant = own.get("variant")
    if not isinstance(variant, int) or str(variant) not in key["variants"]:
        return Copy(name, why="sa variante n’est pas de ce tirage")

    asked = key["variants"][str(variant)]
    named, misnamed = answered.renamed(nb.sources(notebook), asked, key.get("setup", ""))
    sources = _without_spare_blanks(named, asked)
    # Les tables de l’énoncé sont rendues d’abord : qui a effacé ou déplacé leur cellule a pu répondre quand même.
    cells = [key.get("setup", ""), *sources]
    probes = [question["probe"] for question in asked]
    given = player.replayed(cells, probes)
    if given is None:
        return Copy(name, variant, why="elle ne s’est pas terminée à temps, ou s’est arrêtée net")
    own = [source for source in sources if source.strip() != key.get("setup", "").strip()]
    unstored = answered.unstored(own, asked)
    marks = [judging.mark(question, one, own, unstored) for question, one in zip(asked, given, strict=True)]
    if any(one.points < one.out_of for one in marks) and _change_the_tables(own, key.get("setup", "")):
        again = player.replayed(cells, probes, restored=True)
        fresh = [
            judging.mark(question, one, own, unstored)
            for question, one in zip(asked, again or given, strict=True)
        ]
        marks = [max(pair, key=lambda one: one.points) for pair in zip(marks, fresh, strict=True)]
    marks = _with_the_others_right(marks, asked, cells, own, player)
    marks = [
        _with_every_fault(mark, question, cells, own, finder, unstored)
        for mark, question in zip(marks, asked, strict=True)
    ]
    marks = _without_luck(marks, asked, cells, own, player, finder)
    marks = [
        _read_from_what_it_receives(mark, question, cells, own, player, finder)
        for mark, question in zip(marks, asked, strict=True)
    ]
    for rank, question in enumerate(asked):
        marks[rank] = _of_a_whole_text(marks[rank], question, own)
        marks[rank] = _under_its_name(marks[rank], misnamed.get(answered.name_of(question), ""))
    marks = [replace(one, said=in_french(one.said)) for one in marks]
    return Copy(name, variant, marks, written=_written(sources, asked))


def _with_the_others_right(
    marks: list[Marked],
    asked: list[Mapping[str, Any]],
    cells: list[str],
    own: list[str],
    player: Player,
) -> list[Marked]:
    """Les mêmes questions notées ; celle qui se sert d’une réponse fausse est relue avec la bonne, et ne la paie pas une seconde fois."""
    wrong = {rank for rank, one in enumerate(marks) if one.points < one.out_of}
    made = list(marks)
    for rank in sorted(wrong):
        read = inputs(answered.code_of(asked[rank], own))
        used = [other for other in sorted(wrong - {rank}) if answered.name_of(asked[other]) in read]
        if not used:
            continue
        given = player.replayed(_mended(cells, [asked[other] for other in used]), [asked[rank]["probe"]])
        if given is None:
            continue
        again = judging.mark(asked[rank], given[0], own)
        if again.points > made[rank].points:
            others = _ranks([other + 1 for other in used])
            made[rank] = replace(
                again, said=f"{again.said} Compté avec la bonne réponse à la {others}, dont celle-ci se sert."
            )
    return made


def _with_every_fault(
    mark: Marked,
    question: Mapping[str, Any],
    cells: list[str],
    own: list[str],
    finder: Finder,
    unstored: str = "",
) -> Marked:
    """La même question notée, toutes ses fautes nommées : une seule ne coûte que ses points, deux coûtent ceux des deux."""
    is_answered = mark.said != UNANSWERED and not mark.is_typed
    is_expected_here = mark.rubric or _is_foreseen(question, mark.given)
    if mark.points == mark.out_of or not is_answered or not is_expected_here:
        return mark
    code = answered.code_of(question, own) or unstored
    name = answered.name_of(question)
    found = finder.find(question, name, code, mark.given, cells)
    if found is None and _change_the_tables(own, cells[0]):
        # une cellule a donné un autre sens aux tables : relues, elles disent ce que vaut la réponse seule
        found = finder.find(question, name, code, mark.given, [*cells, cells[0]])
    # d’une réponse que rien n’avait prévue, on ne retire pas des points déjà gardés
    if found is None or (mark.rubric and found.points < mark.points):
        return mark
    if found.says_less and found.points <= mark.points and mark.said != judging.UNEXPECTED:
        return mark
    # une erreur de Python garde sa phrase, sauf quand la faute trouvée l’explique
    said = mark.said if mark.given is None and not found.is_the_cause else found.said
    if found.says_less and mark.said != judging.UNEXPECTED:
        said = f"{mark.said} {found.said}"
    return replace(mark, points=found.points, said=said, rubric="", code=code)


def _without_luck(
    marks: list[Marked],
    asked: list[Mapping[str, Any]],
    cells: list[str],
    own: list[str],
    player: Player,
    finder: Finder,
) -> list[Marked]:
    """Les mêmes questions notées ; d’une valeur que ces données rendent juste par chance, la faute est nommée, ou à relire."""
    made = list(marks)
    right = []
    for rank, (one, question) in enumerate(zip(marks, asked, strict=True)):
        is_right = one.points == one.out_of and not one.is_typed
        if is_right and not question["returns"] and not _is_the_solution(question, own):
            right.append(rank)
    setup = cells[0]
    if not right or _change_the_tables(own, setup):
        return made

    probes = [asked[rank]["probe"] for rank in right]
    given = elsewhere.values(player, cells, [("", probe) for probe in probes])
    solutions = [(str(asked[rank]["solution"]), asked[rank]["probe"]) for rank in right]
    due = elsewhere.values(player, [setup], solutions)
    for rank, found_there, due_there in zip(right, given, due, strict=True):
        code = answered.code_of(asked[rank], own)
        is_right = elsewhere.agree(found_there, due_there)
        name = answered.name_of(asked[rank])
        if is_right:
            found = finder.neighbouring(asked[rank], name, code, cells) or finder.unfiltered(
                asked[rank], answered.with_what_it_reads(code, own), cells
            )
        else:
            found = finder.compensated(asked[rank], name, code, cells)
        if is_right and not found:
            continue
        if found:
            said = f"La valeur est juste par chance : {handwriting.inside_a_sentence(found.said.removeprefix(ONLY))}"
            made[rank] = replace(marks[rank], points=found.points, said=said, code=code)
        else:
            made[rank] = replace(marks[rank], said=_BY_LUCK, rubric=asked[rank]["rubric"], code=code)
    return made


def _is_the_solution(question: Mapping[str, Any], own: list[str]) -> bool:
    """Cette réponse est-elle, aux noms près, le programme attendu ? Elle n’est alors pas juste par chance."""
    whole = answered.with_what_it_reads(answered.code_of(question, own), own)
    return grafting.are_the_same(whole, str(question["solution"]), answered.name_of(question))


def _read_from_what_it_receives(
    mark: Marked,
    question: Mapping[str, Any],
    cells: list[str],
    own: list[str],
    player: Player,
    finder: Finder,
) -> Marked:
    """La même fonction notée ; juste, elle l’est encore si les tables de l’énoncé changent de nom, ou bien elle les lit."""
    setup = cells[0]
    if mark.points < mark.out_of or mark.is_typed or not question["returns"]:
        return mark
    code = answered.code_of(question, own)
    if not inputs(code).intersection(names(parsed(setup), ast.Store)):
        return mark
    moved, probe = elsewhere.under_another_name(setup, question["probe"])
    given = player.replayed([*cells, moved], [probe])
    if given is None or is_same(given[0].get("value"), question["due"]):
        return mark
    renamed = {**question, "probe": probe}
    found = finder.find(renamed, answered.name_of(question), code, None, [*cells, moved])
    if found:
        return replace(mark, points=found.points, said=found.said, code=code)
    return replace(mark, said=_FROM_OUTSIDE, rubric=question["rubric"], code=code)


def _of_a_whole_text(mark: Marked, question: Mapping[str, Any], own: list[str]) -> Marked:
    """La même fonction notée ; `in`, là où il faut `==`, ne se voit pas sur des noms dont aucun n’en contient un autre."""
    code = answered.code_of(question, own)
    is_seen = not mark.points or mark.rubric or "`in`" in mark.said
    if is_seen or not question["returns"]:
        return mark
    if not handwriting.looks_inside_a_text(code, str(question["solution"])):
        return mark
    said = f"Deux fautes. {mark.said.removeprefix(ONLY)} Et ceci : {_INSIDE}."
    if mark.points == mark.out_of:
        said = f"{ONLY}{_INSIDE}."
    return replace(mark, points=mark.points - 1, said=said, code=code)


def _under_its_name(mark: Marked, other: str) -> Marked:
    """La même question notée, comptée sous le nom mal recopié où la copie la range : un point de moins."""
    if not other or not mark.points:
        return mark
    said = f"{mark.said} Elle est rangée sous `{other}` : un nom se recopie de l’énoncé lettre à lettre."
    return replace(mark, points=mark.points - 1, said=said)


def _is_foreseen(question: Mapping[str, Any], given: object) -> bool:
    return any(is_same(given, one["value"]) for one in question["mistakes"])


def _mended(cells: list[str], questions: list[Mapping[str, Any]]) -> list[str]:
    """Les cellules d’une copie, où la réponse à ces questions est la bonne."""
    solutions = {answered.name_of(question): str(question["solution"]) for question in questions}
    made = []
    for source in cells:
        given = [solution for name, solution in solutions.items() if gives(source, name)]
        made.append("\n\n".join(given) or source)
    return made


def _change_the_tables(sources: list[str], setup: str) -> bool:
    """Vrai si la copie range autre chose sous le nom d’une table donnée : ses autres questions en hériteraient."""
    given = set(names(parsed(setup), ast.Store))
    return any(gives(source, name) for source in sources for name in given)


def _without_spare_blanks(sources: list[str], asked: list[Mapping[str, Any]]) -> list[str]:
    """Les cellules, sans celles laissées telles qu’on les a données quand une autre répond à leur question.

    Qui répond dans une cellule de plus a répondu ; et une fonction vide, relue après la sienne, l’effacerait.
    """
    blanks = {question["start"]: answered.name_of(question) for question in asked}
    kept = []
    for source in sources:
        name = blanks.get(source)
        is_answered_elsewhere = name and any(gives(other, name) for other in sources if other != source)
        if not is_answered_elsewhere:
            kept.append(source)
    return kept


def _written(sources: list[str], asked: list[Mapping[str, Any]]) -> str:
    """Tout le code d’une copie ; rien si chaque réponse y est telle qu’on l’a donnée."""
    if all(question["start"] in sources for question in asked):
        return ""
    return "\n\n".join(source.strip() for source in sources)


def table(copies: list[Copy]) -> bytes:
    """Les notes, en CSV : une ligne par copie, les points de chaque question, le total, le même sur 20, une case pour le papier, ce qu’il faut savoir."""
    most = max((len(one.marks) for one in copies), default=0)
    stream = io.StringIO()
    written = csv.writer(stream, delimiter=";", lineterminator="\n")
    ranks = [f"q{rank}" for rank in range(1, most + 1)]
    written.writerow(["copie", "variante", *ranks, "total", "sur", "carnet sur 20", "papier", "à savoir"])
    for one in copies:
        points: list[object] = [mark.points for mark in one.marks]
        points += [""] * (most - len(points))
        total: list[object] = ["", "", ""]
        if not one.why:
            total = [one.points, one.out_of, number(20 * one.points / one.out_of, 1)]
        told = [_harmless(one.to_know)]
        written.writerow([_harmless(one.name), one.variant or "", *points, *total, "", *told])
    return stream.getvalue().encode("utf-8-sig")  # un tableur y lit les accents


def _harmless(name: str) -> str:
    """Un nom de fichier qu’un tableur ne prend pas pour une formule."""
    return f"'{name}" if name.startswith(_FORMULAS) else name
