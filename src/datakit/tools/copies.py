"""`datakit summary` : d’un dossier de carnets rendus, où la classe bute, sans nom ni texte libre.

Les carnets sont lus, jamais exécutés. Où en est un exercice, le genre d’une erreur et les indices lus sont marqués par
le kit dans les sorties du carnet ; rien ne se devine dans les phrases. Seuls sortent d’ici des nombres, et des phrases
que le kit a écrites ; sauf avec `--noms`, une page par carnet, sur cette machine seulement.
"""

import ast
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from datakit.answers import explain, feedback, judges, written_cell
from datakit.answers.blank import BLANK
from datakit.answers.code import parsed
from datakit.answers.feedback import Mark, Status
from datakit.answers.verdict import MistakeKind
from datakit.errors import NotebookError
from datakit.tools import notebook as nb
from datakit.tools.exercises import titles as titles_of
from datakit.workshop import KEYS, stored_keys
from figaudit.base.text import normalise, words
from figaudit.base.typeset import spaced

MOST_BYTES = 100_000_000  # un carnet plus gros n’est pas lu
MOST_WORDS = 5_000  # caractères lus d’une sortie, ou de la fin d’une cellule
FEW = 5  # moins de carnets, ou d’essais : ce n’est plus une classe


class State(StrEnum):
    """Où en est un exercice dans un carnet."""

    CORRECT = Status.CORRECT.value
    TOGETHER = "À relire à voix haute"
    REVIEW = Status.REVIEW.value
    ERROR = "Erreur Python"
    UNFINISHED = "Pas encore fini"
    TODO = Status.TODO.value
    UNSEEN = "Pas vérifié"


class Aid(StrEnum):
    """Les aides que l’on a demandées."""

    HINT = "Indice lu"
    SOLUTION = "Solution ouverte"


STATES, AIDS = tuple(State), tuple(Aid)
STUCK = (State.REVIEW, State.ERROR)
TRIED = (State.CORRECT, State.TOGETHER, *STUCK)
OTHER = "autre réponse fausse"
ADAPTED = " (adapté)"

WORDS = words(__file__, "kinds.toml")
KINDS: dict[str, dict[str, str]] = WORDS["kind"]  # par `MistakeKind` : un nom, et quoi reprendre
HAND: str = WORDS["hand"]["name"]
TRIES = {told["name"]: told["try"] for told in (*KINDS.values(), WORDS["hand"], WORDS["no-door"])}
ABSENT = {str(one): WORDS["absent"][one.name] for one in (*STATES, *AIDS)}

DOORS: dict[str, str] = WORDS["door"]  # par numéro, comment un exercice à trois portes a été pris
ERRORS: dict[str, str] = WORDS["error"]  # par genre d’erreur de Python, ce qu’il dit, en français
NO_DOOR: str = WORDS["no-door"]["name"]  # la ligne des portes nomme une porte qui n’existe pas
_SENTENCE = re.compile(r"[A-ZÀÉÈÊ][\w’ ]{8,}.*[.?!]$")
_QUOTED = re.compile(r"\{\d\}")
_SPACE = re.compile(r"\\?\s")  # telle que `re.escape` l’écrit
_VERDICTS = {Status.CORRECT: State.CORRECT, Status.REVIEW: State.REVIEW, Status.TODO: State.TODO}
_OPENED = re.compile(r"""\bdk\.exercises\(\s*["'](\d\d-[a-z0-9-]+)["']""")
_NAMED = re.compile(r"q\d+")
_CHECK = re.compile(r"^[^#\n]*?\b\w+\.(q\d+)\.check\(", re.MULTILINE)
#: Un trou laissé, où qu’il soit dans une ligne ; ou trois points, à la place d’une valeur ou de ce que rend une fonction.
_STUB = re.compile(r"^[ \t]*(?:(?:\w+ =|return) \.\.\.|[^#\n]*____)", re.MULTILINE)
_DOOR = re.compile(r"^porte = ([^#\n]*)", re.MULTILINE)
_MEASURE = re.compile(r"\d(?:[\d\s.,]*\d)?")  # un nombre, ses milliers et ses décimales
_DECIMAL = re.compile(r"(\d),(?=\d)")
#: Le statut en tête d’une réponse, que la page d’un carnet montre déjà à côté.
_HEADING = re.compile(rf"^(?:{Status.CORRECT}|{Status.REVIEW}|{Status.EXPLANATION})\n", re.MULTILINE)


@dataclass
class Seen:
    """Un exercice dans un carnet : où il en est, la phrase du kit reconnue, le genre d’erreur, ce qui est écrit.

    `also` : les autres phrases reconnues, quand une réponse tient plusieurs malentendus ; `undone` : la sortie gardée
    la dit juste, et vient d’un autre code.

    `by_hand` : le nombre est tapé, là où il se calcule ; `message` : ce que la vérification dit de précis ; `code` et
    `said` : ce qui est écrit, et tout ce qui est répondu ; `marked` : le kit qui a exécuté ce carnet marque ses réponses.
    """

    state: State = State.TODO
    sentence: str = ""
    also: tuple[str, ...] = ()
    undone: bool = False
    kind: MistakeKind | None = None
    by_hand: bool = False
    aids: tuple[Aid, ...] = ()
    message: str = ""
    heard: str = ""
    code: str = ""
    said: str = ""
    marked: bool = True
    door: str = ""

    @property
    def kind_name(self) -> str:
        return KINDS[self.kind]["name"] if self.kind else ""

    @property
    def hand(self) -> str:
        return HAND if self.by_hand else ""

    @property
    def label(self) -> str:
        """Ce qui arrête, au plus précis."""
        return self.sentence or self.kind_name or str(State.ERROR)

    @property
    def labels(self) -> list[str]:
        """Tout ce qui arrête : un malentendu, ou plusieurs."""
        return [self.label, *self.also]

    @property
    def kinds(self) -> list[str]:
        """Les noms des genres d’erreurs, pour les compter d’un exercice à l’autre."""
        return [name for name in (self.kind_name, self.hand) if name]

    @property
    def findings(self) -> list[str]:
        """Les constats à compter."""
        found = [str(self.state), self.sentence, *self.also, *self.kinds, self.door]
        return [one for one in (*found, *map(str, self.aids)) if one]


class Pupil(NamedTuple):
    """Un carnet rendu : son atelier, son chemin, ce qu’on y voit pour chaque exercice qu’il pose, et leurs clés.

    Un carnet adapté a ses propres numéros : il se compte à part, sous le nom de l’atelier suivi de `ADAPTED`.
    `keys` : ses clés, par ses numéros à lui ; vide pour un carnet du kit, dont le kit a les clés.
    """

    slug: str
    path: Path
    found: dict[str, Seen]
    keys: dict[str, Mapping[str, Any]]


@dataclass(frozen=True)
class Handed:
    """Un dossier rendu : ses carnets lus, les fichiers qui ne se lisent pas, et combien de ses dossiers étaient fermés."""

    read: list[Pupil]
    unread: list[Path]
    closed: int

    @property
    def left(self) -> int:
        """Combien ont été laissés de côté."""
        return len(self.unread) + self.closed


def pupils(folder: Path) -> tuple[list[Pupil], int]:
    """Ce que l’on voit dans chaque carnet, et combien ont été laissés de côté."""
    found = handed(folder)
    return found.read, found.left


def handed(folder: Path) -> Handed:
    """Ce que l’on voit dans chaque carnet, et le chemin de ce qui ne se lit pas : qui enseigne l’ouvrira."""
    paths, documents, closed = nb.handed_in(folder)
    read = []
    unread = [path.relative_to(folder) for path in documents]
    known = {path.stem for path in KEYS.glob("*.json")}  # un carnet qui nomme un autre atelier n’est pas lu
    for path in paths:
        try:
            read.append(_pupil(path, folder, known))
        except (NotebookError, OSError, ValueError, TypeError, AttributeError, LookupError, RecursionError):
            unread.append(path.relative_to(folder))
    _keep_shared_measures(read)
    return Handed(read, sorted(unread), closed)


def _keep_shared_measures(read: list[Pupil]) -> None:
    """D’un reproche fait à plusieurs, ne garde que les nombres qu’il dit à tous : « … % des territoires ; il en faut 75 % »."""
    groups: dict[tuple[str, str, str], list[Seen]] = {}
    for pupil in read:
        for name, one in pupil.found.items():
            groups.setdefault((pupil.slug, name, one.sentence), []).append(one)

    for (_, _, sentence), alike in groups.items():
        told = [set(_MEASURE.findall(one.message)) for one in alike if one.message]
        shared = set.intersection(*told) if told else set(_MEASURE.findall(sentence))
        shown = _told_with(sentence, shared)
        for one in alike:
            one.sentence = shown


def _told_with(sentence: str, numbers: set[str]) -> str:
    """Cette phrase, où « … » remplace chaque nombre qui n’est pas de ceux-là.

    >>> _told_with("20 % des places ; il en faut 75 %.", {"75"})
    '… % des places ; il en faut 75 %.'
    """

    def told(number: re.Match[str]) -> str:
        return number[0] if number[0] in numbers else "…"

    return _MEASURE.sub(told, sentence)


def _pupil(path: Path, folder: Path, known: set[str]) -> Pupil:
    """Ce que montre un carnet rendu ; `known` : les ateliers du kit. Lève si le fichier ne se lit pas."""
    if path.stat().st_size > MOST_BYTES:
        raise ValueError("trop gros")
    notebook = nb.read(path)
    code = "\n".join(nb.sources(notebook))
    opened = [name for name in _OPENED.findall(code) if name in known]
    slug = opened[0] if opened else ""

    keys = stored_keys(slug)["keys"]
    titles = {name: said.title for name, said in titles_of(notebook).items()}
    place = path.relative_to(folder)
    if _are_the_kits(titles, keys):
        asked = {name: key for name, key in keys.items() if name in titles or not titles}
        return Pupil(slug, place, seen(notebook, asked), {})

    # D’autres exercices sous les mêmes numéros : l’atelier a été adapté, ou vient d’un kit d’un autre âge.
    asked = _adapted_keys(titles, keys)
    return Pupil(f"{slug}{ADAPTED}", place, seen(notebook, asked), asked)


def _are_the_kits(titles: dict[str, str], keys: dict[str, Any]) -> bool:
    """Vrai si chaque exercice du carnet est celui que le kit connaît sous ce numéro."""
    return all(name in keys and _is_named(title, keys[name]) for name, title in titles.items())


def _adapted_keys(titles: dict[str, str], keys: dict[str, Any]) -> dict[str, Mapping[str, Any]]:
    """La clé de chaque exercice d’un carnet adapté : celle du kit qui a ce titre ; sinon, une clé qui ne sait rien."""
    found: dict[str, Mapping[str, Any]] = {}
    for name, title in titles.items():
        same = [key for key in keys.values() if _is_named(title, key)]
        found[name] = same[0] if len(same) == 1 else _unknown(title)
    return found


def _unknown(title: str) -> dict[str, Any]:
    """La clé d’un exercice que le kit n’a pas : ni leçon, ni indice, ni question."""
    return {
        "title": title,
        "question": "",
        "solution": "",
        "blank": "",
        "hints": [""],
        "wrong": [],
        "refused": [],
    }


def _is_named(title: str, key: Mapping[str, Any]) -> bool:
    return normalise(title) == normalise(key.get("title", ""))


def seen(notebook: nb.Notebook, asked: Mapping[str, Any]) -> dict[str, Seen]:
    """Pour chaque exercice posé, où en est ce carnet."""
    found = {name: Seen() for name in asked}
    before = ""  # la cellule d’au-dessus, où se trouve parfois la ligne à compléter ; pas celle d’un autre exercice
    earlier: list[str] = []  # toutes celles d’au-dessus : une autre porte y est écrite
    for cell in notebook["cells"]:
        if cell.get("cell_type") != "code":
            continue
        source = cell["source"]
        checked = checks(source)
        for name in dict.fromkeys(checked):
            if name in asked:
                found[name] = _read(cell, name, asked[name], before, is_last=name == checked[-1])
                found[name].code = _through_the_door(source, earlier)
        before = "" if checked else source
        earlier.append(source)
    return found


def _through_the_door(source: str, earlier: list[str]) -> str:
    """Ce qui répond : la fonction de la porte prise, écrite dans une cellule d’au-dessus ; sinon la cellule qui vérifie."""
    number = _door_number(source)
    if number in DOORS:
        for other in reversed(earlier):
            for node in parsed(other).body:
                if isinstance(node, ast.FunctionDef) and node.name.endswith(f"_{number}"):
                    return f"porte = {number}\n\n\n{ast.get_source_segment(other, node)}"
    return source


def checks(source: str) -> list[str]:
    """Les exercices que vérifie une cellule ; ce qu’un texte cite entre guillemets n’en est pas un.

    >>> checks("x = 3\\nex.q1.check(x)\\n# ex.q1.hint()"), checks("print('ex.q3.check(1)')"), checks("x = (\\nex.q1.check(x)")
    (['q1'], [], ['q1'])
    """
    tree = parsed(source)
    if not tree.body:
        return _CHECK.findall(source)  # une ligne que Python ne lit pas : ses mots suffisent

    found = []
    for node in ast.walk(tree):
        if (
            not isinstance(node, ast.Attribute)
            or node.attr != "check"
            or not isinstance(node.value, ast.Attribute)
        ):
            continue
        if _NAMED.fullmatch(node.value.attr):
            found.append((node.lineno, node.value.attr))
    return [name for _, name in sorted(found)]


def _read(cell: nb.Cell, name: str, exercise: Mapping[str, Any], before: str, *, is_last: bool) -> Seen:
    """Le dernier mot de la vérification ; seules les phrases de l’exercice lui-même sont reprises.

    `is_last` : c’est la dernière vérification de la cellule, à qui revient ce qui ne nomme aucun exercice.
    """
    outputs = cell.get("outputs") or []
    every, marked = _told(outputs)
    # Ce qu’une cellule affiche d’autre (un choix à cocher, un nombre) n’est pas ce que la vérification a dit.
    answered = [one for one in outputs if feedback.marks(one)] if marked else outputs
    told = []
    for mark in every:
        if mark.is_about(name, cell["source"]) and (mark.exercise or is_last):
            told.append(mark)
    state = _state(cell, exercise, told, before)
    if state is State.ERROR and _are_of_another_code(every, cell["source"]):
        state = State.UNSEEN

    kind = None
    message = ""
    last = _last_word(told)
    if last:
        kind = last.kind if state in STUCK else None
        message = last.message
    sentence, *also = _stuck_on(state, message, kind, exercise, cell["source"])
    if sentence == NO_DOOR:
        kind = None
    return Seen(
        state=state,
        sentence=sentence,
        also=tuple(also),
        undone=state is State.UNSEEN and _was_right(every, name),
        kind=kind,
        by_hand=state in TRIED and _is_typed(cell["source"], name, exercise["solution"]),
        aids=_aids(told),
        message="" if sentence == OTHER else message,
        heard=_heard(cell, state, sentence, kind, message),
        code=cell["source"],
        said=_HEADING.sub("", "\n\n".join(_texts(answered))).strip() if told or not every else "",
        marked=marked or not every,
        door=_door(cell["source"]) if state in TRIED else "",
    )


def _heard(cell: nb.Cell, state: State, sentence: str, kind: MistakeKind | None, message: str) -> str:
    """Ce qu’a entendu une réponse sans nom : les mots de la vérification, ceux qui expliquent l’erreur, ou son genre en français."""
    if sentence == OTHER:
        return message
    if state is State.ERROR and not sentence and not kind:
        return message or _error_in_french(cell)
    return ""


def _error_in_french(cell: nb.Cell) -> str:
    """Ce que dit l’erreur de Python que garde une cellule ; rien d’un nom que le kit ne connaît pas, qui peut être d’une personne."""
    for output in reversed(cell.get("outputs") or []):
        if output.get("output_type") == "error":
            return ERRORS.get(str(output.get("ename", "")), "")
    return ""


def _stuck_on(
    state: State, message: str, kind: MistakeKind | None, exercise: Mapping[str, Any], source: str
) -> list[str]:
    """Les phrases du kit sur lesquelles on est resté ; une seule, vide, si l’on n’est pas resté, ou si un genre de faute suffit."""
    # Python s’est arrêté sur le numéro de la porte : son erreur ne dit rien de l’exercice.
    if state is State.ERROR and _names_no_door(source):
        return [NO_DOOR]
    if state is State.ERROR:
        return [_lesson_of(message)]
    if state is not State.REVIEW:
        return [""]

    found = _sentences(message, exercise)
    if found or kind:
        return found or [""]
    return [_of_the_judge(message) or OTHER]


def _door(source: str) -> str:
    """La porte que dit la cellule d’une vérification ; rien si l’exercice n’en a pas, ou si le numéro n’en est pas un."""
    return DOORS.get(_door_number(source), "")


def _door_number(source: str) -> str:
    """Ce qu’une cellule écrit à la ligne des portes ; rien si elle n’en a pas."""
    found = _DOOR.search(source)
    return found[1].strip() if found else ""


def _names_no_door(source: str) -> bool:
    """Vrai si la ligne des portes en nomme une qui n’existe pas, `porte = 4` ou `porte = deux`."""
    number = _door_number(source)
    return bool(number) and number not in DOORS


def _told(outputs: list[Any]) -> tuple[list[Mark], bool]:
    """Ce que le kit a répondu sous une cellule, dans l’ordre, et s’il l’a marqué."""
    marks = []
    for output in outputs:
        marks += feedback.marks(output)
    if marks:
        return marks, True
    return _unmarked(outputs), False


def _unmarked(outputs: list[Any]) -> list[Mark]:
    """Un carnet exécuté par un kit plus ancien : le titre de la réponse est un statut ; le genre d’erreur reste inconnu."""
    found = []
    for text in _texts(outputs):
        for block in text.split("\n\n"):
            heading, _, message = block.partition("\n")
            if heading in list(Status):
                found.append(Mark(Status(heading), message))
    return found


def _texts(outputs: list[Any]) -> list[str]:
    texts = [output.get("data", {}).get("text/plain", "") for output in outputs]
    return [text.strip()[:MOST_WORDS] for text in texts if isinstance(text, str)]


def _last_word(told: list[Mark]) -> Mark | None:
    """Le dernier verdict, ou la dernière erreur expliquée."""
    for mark in reversed(told):
        if mark.status in {Status.CORRECT, Status.REVIEW, Status.EXPLANATION}:
            return mark
    return None


def _state(cell: nb.Cell, exercise: Mapping[str, Any], told: list[Mark], before: str) -> State:
    """Où en est une personne sur un exercice : arrêtée par une erreur, jugée, laissé en blanc, ou jamais lancé."""
    outputs = cell.get("outputs") or []
    if any(output.get("output_type") == "error" for output in outputs):
        return State.ERROR
    for mark in reversed(told):
        if mark.status is Status.TODO and _is_begun(cell["source"], before, exercise.get("blank", "")):
            return State.UNFINISHED
        if mark.together:
            return State.TOGETHER
        if mark.status in _VERDICTS:
            return _VERDICTS[mark.status]

    left_blank = _STUB.search(cell["source"]) or _STUB.search(before)
    went_elsewhere = _door_number(cell["source"]) != _door_number(exercise.get("blank", ""))
    if outputs or not left_blank:
        return State.UNSEEN
    if exercise.get("blank") and went_elsewhere:
        return State.UNSEEN  # une autre porte est prise : le trou de celle-ci ne dit rien
    return State.TODO


def _is_begun(source: str, before: str, blank: str) -> bool:
    """Vrai si l’un des trous de l’exercice est rempli, et un autre encore là ; une porte a les siens, que l’on ne compte pas."""
    holes = source.count(BLANK) or before.count(BLANK)
    return not _door_number(blank) and 0 < holes < blank.count(BLANK)


def _was_right(told: list[Mark], name: str) -> bool:
    """Vrai si la vérification a dit « Correct » à cet exercice, avant que sa réponse ne change."""
    return any(mark.status is Status.CORRECT and mark.exercise == name for mark in told)


def _are_of_another_code(told: list[Mark], source: str) -> bool:
    """Vrai si ce que montre la cellule a été répondu à un autre code : changé depuis, réuni, ou collé là."""
    return any(mark.judged and mark.judged != feedback.fingerprint(source) for mark in told)


def _sentences(message: str, exercise: Mapping[str, Any]) -> list[str]:
    """Les phrases de l’exercice que dit ce message, dans l’ordre ; rien qui vienne de la personne.

    Un juge qui a plusieurs reproches en dit un par ligne, et une réponse peut les mériter tous. Il mesure la réponse :
    « 20 % des territoires… » et « 25 % des territoires… » sont un seul reproche.
    """
    exact = _said(message, _known(exercise))
    if exact:
        return exact
    alike = {_MEASURE.sub("…", one): one for one in _reproaches(exercise["refused"]) if one}
    return [alike[one] for one in _said(_MEASURE.sub("…", message), alike)]


def _said(message: str, known: Iterable[str]) -> list[str]:
    """Parmi les phrases connues, celles que dit ce message, dans l’ordre."""
    found = []
    for said in dict.fromkeys((message, *message.splitlines())):
        for sentence in known:
            head = sentence.strip().partition("\n")[0]
            is_said = said.startswith(sentence.strip()) or (said == head and sentence.strip() in message)
            if is_said and sentence not in found:
                found.append(sentence)
    return found


def _known(exercise: Mapping[str, Any]) -> list[str]:
    """Ce que la clé sait dire d’une réponse fausse : ses leçons, les reproches de son juge, ce qu’il interdit d’écrire."""
    settings = exercise.get("expect", ("", {}))[1]
    banned = settings.get("banned", {}).values() if isinstance(settings, dict) else ()
    every = [*(lesson for _, lesson in exercise["wrong"]), *_reproaches(exercise["refused"]), *banned]
    return [one for one in dict.fromkeys(every) if one]


def _reproaches(refused: list[str]) -> list[str]:
    """Les reproches d’un juge, un par un : deux lignes qu’il dit toujours ensemble n’en font qu’un.

    >>> _reproaches(["Quoi ?\\nQuand ?", "Quand ?", "Un titre.\\nSans verbe."])
    ['Quoi ?', 'Quand ?', 'Un titre.\\nSans verbe.']
    """
    where: dict[str, set[int]] = {}
    for rank, said in enumerate(refused):
        for line in said.splitlines():
            where.setdefault(line, set()).add(rank)

    found: list[str] = []
    for said in refused:
        before: set[int] = set()
        for line in said.splitlines():
            if where[line] == before:
                found[-1] += f"\n{line}"
            else:
                found.append(line)
            before = where[line]
    return list(dict.fromkeys(found))


def _of_the_judge(message: str) -> str:
    """Le reproche que tout juge d’une figure sait faire, sans ce qu’il cite de la réponse ; rien s’il n’y en a pas."""
    for line in message.splitlines():
        for pattern, said in _sentences_of_judges().items():
            if re.fullmatch(pattern, line):
                return said
    return ""


@cache
def _sentences_of_judges() -> dict[str, str]:
    """Les phrases des juges, par l’expression qui les reconnaît ; « … » y remplace ce qu’elles citent de la réponse."""
    found = {}
    for said in words(judges.__file__, "judges.toml").values():
        if isinstance(said, str) and _SENTENCE.match(said):
            parts = _QUOTED.split(spaced(said))
            pattern = ".+".join(map(re.escape, parts))
            found[_SPACE.sub(r"\\s", pattern)] = "…".join(parts)
    return found


def _lesson_of(message: str) -> str:
    """La leçon par laquelle le kit explique une erreur de Python ; rien si elle reprend ce qu’a écrit la personne."""
    for lesson in explain.every_lesson():
        is_filled = "{" in lesson.says
        if not is_filled and message.startswith(lesson.says):
            return lesson.says
    return ""


def _is_typed(source: str, name: str, solution: str) -> bool:
    """Vrai pour un nombre tapé là où il se calcule ; `0,125` aussi est un nombre tapé."""
    written = written_cell.written(_DECIMAL.sub(r"\1.", source[-MOST_WORDS:]), name, solution)
    return written is not None and written.typed


def _aids(told: list[Mark]) -> tuple[Aid, ...]:
    found = []
    if any(mark.hint for mark in told):
        found.append(Aid.HINT)
    if any(mark.status is Status.SOLUTION for mark in told):
        found.append(Aid.SOLUTION)
    return tuple(found)
