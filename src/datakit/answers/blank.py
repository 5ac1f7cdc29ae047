"""Lire un blanc : la cellule donnée, `____` compris, comparée à ce qu’on y a tapé, pour parler de chaque trou."""

import ast
import io
import re
import tokenize
from dataclasses import dataclass
from enum import StrEnum

from datakit.answers import arithmetic
from datakit.answers.code import parsed

BLANK = "____"  # ce qu’il reste à écrire dans une ligne commencée

_TEXT_OR_COMMENT = re.compile(r'"[^"\n]*"|\'[^\'\n]*\'|#\s*(.*)')
#: Un trou : le point qui le précède, ses guillemets, la parenthèse qui le suit.
_SLOT = re.compile(r"(\.?)([\"']{0,3})____[\"']{0,3}(\(?)")
_QUOTED_SLOT = re.compile(r"([\"']{1,3})____\1|____")
_OPERATIONS = ("+", "-", "*", "/")
_OPENING = {")": "(", "]": "[", "}": "{"}


class Role(StrEnum):
    """Ce qu’un trou attend, d’après ce qui l’entoure : `.____()`, `.____`, `"____"`, `"Sauf : ____"`, `____`."""

    METHOD = "method"
    COLUMN = "column"
    TEXT = "text"
    PROSE = "prose"  # la fin d’un texte déjà commencé
    VALUE = "value"


@dataclass(frozen=True)
class Hole:
    """Un trou rempli.

    `rank` : son rang dans la cellule, à partir de 1, sur `total` ; `typed` : ce qu’on y a tapé ; `wanted` : ce que la
    solution y met, vide si l’on n’en sait rien ; `note` : le commentaire de sa ligne.
    """

    rank: int
    total: int
    typed: str
    wanted: str
    role: Role
    note: str = ""
    before: str = ""  # ce qui est écrit juste avant le trou, et juste après
    after: str = ""
    lead: str = ""  # toute l’instruction avant le trou, et après
    rest: str = ""

    @property
    def right(self) -> bool:
        """Vrai si le trou contient ce que la solution y met, à l’écriture près."""
        return _alike(self.typed, self.wanted) or self._is_the_same_number

    @property
    def _is_the_same_number(self) -> bool:
        """`75 / 100` pour `0.75` : le même nombre, à la place du trou, entre les signes qui l’entourent."""
        before = f"7 {self.before}" if self.before in _OPERATIONS else ""
        after = f"{self.after} 7" if self.after in _OPERATIONS else ""
        as_it_stands = f"{before} {self.typed} {after}".strip()
        wanted = f"{before} ({self.wanted}) {after}".strip()
        return arithmetic.same_result(as_it_stands, wanted)

    @property
    def is_the_whole_line(self) -> bool:
        """`arrivee = ____` : le trou est la réponse elle-même, et il n’y a pas de reste qui convienne."""
        return self.total == 1 and self.before == "=" and not self.after


def holes(blank: str, typed: str, solution: str = "") -> list[Hole]:
    """Ce que la cellule `typed` met dans chaque trou de `blank` ; vide si l’une de ses lignes à trous y est récrite.

    >>> [(hole.typed, hole.role.value) for hole in holes("a = t.____() / ____", "a=t.min()/ 2")]
    [('min', 'method'), ('2', 'value')]
    >>> holes("a = t.____()", "a = 3")
    []
    """
    lines = _lines(blank)
    total = sum(len(line.slots) for line in lines)
    found: list[Hole] = []

    for line in lines:
        pieces = line.read(typed)
        if pieces is None:
            return []
        wanted = line.read(solution) or [""] * len(pieces)
        for slot, piece, due in zip(line.slots, pieces, wanted, strict=True):
            rank = len(found) + 1
            around = (slot.before, slot.after, slot.lead, slot.rest)
            found.append(Hole(rank, total, piece, due, slot.role, line.note, *around))
    return found


@dataclass(frozen=True)
class Changed:
    """Un signe ou un nom donné, autour des trous, que l’on a remplacé par un autre."""

    given: str
    typed: str


def changed_around(blank: str, typed: str, solution: str) -> Changed | None:
    """Le seul morceau d’une ligne à trous qui a changé, s’il n’était pas un trou.

    >>> changed_around("a = (____ > ____).sum()", "a = (b == c).sum()", "a = (b > c).sum()")
    Changed(given='>', typed='==')
    """
    for line in _lines(blank):
        around = set(_tokens(line.code))
        wanted = _tokens(_statement_like(line.code, solution))
        given = _tokens(_statement_like(line.code, typed))
        if not wanted or len(wanted) != len(given):
            continue
        pairs = zip(wanted, given, strict=True)
        different = [Changed(due, mine) for due, mine in pairs if due != mine]
        if len(different) == 1 and different[0].given in around:
            return different[0]
    return None


def _statement_like(line: str, code: str) -> str:
    """L’instruction de `code` qui donne sa valeur au même nom que `line`."""
    name = line.partition("=")[0].strip()
    found = ""
    for step in parsed(code).body:
        written = ast.get_source_segment(code, step) or ""
        if name and written.partition("=")[0].strip() == name:
            found = written
    return found


def _tokens(code: str) -> list[str]:
    """Les mots et les signes d’un code, sans ses espaces ni ses commentaires ; vide s’il ne se lit pas."""
    try:
        read = list(tokenize.generate_tokens(io.StringIO(code).readline))
    except (tokenize.TokenError, SyntaxError):
        return []
    found = []
    for token in read:
        if token.type == tokenize.COMMENT or not token.string.strip():
            continue
        found.append(token.string.replace("'", '"') if token.type == tokenize.STRING else token.string)
    return found


@dataclass(frozen=True)
class _Slot:
    """La place d’un trou dans sa ligne."""

    role: Role
    before: str
    after: str
    lead: str
    rest: str


@dataclass(frozen=True)
class _Line:
    """Une instruction à trous : son code sans commentaire, ses trous de gauche à droite, son commentaire."""

    code: str
    note: str

    @property
    def slots(self) -> list[_Slot]:
        """Les trous de la ligne, de gauche à droite, et ce que chacun attend."""
        found = []
        for match in _SLOT.finditer(self.code):
            lead, rest = self.code[: match.start()], self.code[match.end() :]
            role = _role(*match.groups())
            if not match[2] and _inside_a_text(lead):
                role = Role.PROSE
            after = match[3] or rest.lstrip()[:1]
            found.append(_Slot(role, lead.rstrip()[-1:], after, lead, rest))
        return found

    def read(self, typed: str) -> list[str] | None:
        """Ce que `typed` met dans chaque trou ; `None` si l’instruction n’y est pas."""
        pieces = self._in_the_tree(typed)
        if pieces is None:
            pieces = self._in_the_text(typed)
            if pieces and parsed(typed).body and not all(parsed(piece).body for piece in pieces):
                # Une ligne que Python lit est récrite, et non remplie : `<= 20` n’est pas « = 20 »
                return None
        if pieces is None or len(pieces) != len(self.slots):
            return None
        return pieces

    def _in_the_tree(self, typed: str) -> list[str] | None:
        """Ce que prend chaque trou d’une ligne que Python lit : les deux arbres se comparent, espaces et parenthèses de trop oubliées."""
        pattern = parsed(self.code).body
        if not pattern:
            return None

        found = None
        for step in parsed(typed).body:
            caught: list[_Caught] = []
            if _unify(pattern[0], step, caught) and not _still_blank(step):
                # le dernier l’emporte : c’est lui qui a donné sa valeur à la réponse
                found = [one.text(typed) for one in sorted(caught, key=lambda one: one.place)]
        return found

    def _in_the_text(self, typed: str) -> list[str] | None:
        """Une ligne que Python ne lit pas se compare à la lettre, aux espaces et aux guillemets près."""
        found = None
        for match in re.finditer(_pattern(self.code), typed, re.MULTILINE):
            pieces = [piece.strip() for piece in match.groups()]
            if all(_balanced(piece) or len(pieces) == 1 for piece in pieces) and BLANK not in pieces:
                found = pieces
        return found


def _inside_a_text(before: str) -> bool:
    """Vrai si un guillemet s’est ouvert dans ce qui précède, et ne s’est pas refermé ; `f"{…` ouvre du code."""
    if before.count('"') % 2 == 0:
        return False
    start, _, within = before.rpartition('"')
    opened_code = within.count("{") > within.count("}")
    return not (opened_code and start.endswith("f"))


def _role(dot: str, quotes: str, parenthesis: str) -> Role:
    if dot:
        return Role.METHOD if parenthesis else Role.COLUMN
    return Role.TEXT if quotes else Role.VALUE


def _lines(blank: str) -> list[_Line]:
    """Les instructions à trous d’une cellule."""
    found = []
    for step in parsed(blank).body:
        code = ast.get_source_segment(blank, step) or ""
        if BLANK not in code:
            continue
        last = blank.splitlines()[(step.end_lineno or step.lineno) - 1]
        found.append(_Line(_without_comments(code), _comment(last)))
    return found


def _comment(line: str) -> str:
    for match in _TEXT_OR_COMMENT.finditer(line):
        if match[1]:
            return match[1].strip()
    return ""


def _without_comments(code: str) -> str:
    def kept(match: re.Match[str]) -> str:
        return "" if match[0].startswith("#") else match[0]

    return _TEXT_OR_COMMENT.sub(kept, code)


# --- Dans l’arbre : tout se correspond, sauf les trous ---


@dataclass(frozen=True)
class _Caught:
    """Ce qu’un trou a pris : un bout d’arbre, ou le nom qui suit un point ; et sa place dans le blanc."""

    place: tuple[int, int]
    taken: ast.AST | str

    def text(self, source: str) -> str:
        if isinstance(self.taken, str):
            return self.taken
        written = ast.get_source_segment(source, self.taken)
        return written or ast.unparse(self.taken)


def _place(node: ast.AST) -> tuple[int, int]:
    return getattr(node, "end_lineno", 0) or 0, getattr(node, "end_col_offset", 0) or 0


def _is_hole(node: ast.AST) -> bool:
    """Vrai pour `____` seul, ou dans un texte."""
    if isinstance(node, ast.Name):
        return node.id == BLANK
    return isinstance(node, ast.Constant) and isinstance(node.value, str) and BLANK in node.value


def _still_blank(step: ast.stmt) -> bool:
    return BLANK in ast.unparse(step)


def _unify(pattern: ast.AST, node: ast.AST, caught: list[_Caught]) -> bool:
    """Vrai si les deux arbres se correspondent ; ce que prennent les trous s’ajoute à `caught`."""
    if _is_hole(pattern) or _is_free_list(pattern, node):
        caught.append(_Caught(_place(pattern), node))
        return True
    if type(pattern) is not type(node):
        return False

    for name, wanted in ast.iter_fields(pattern):
        given = getattr(node, name, None)
        if name in {"ctx", "kind", "type_comment"}:
            continue
        if name == "attr" and wanted == BLANK:
            caught.append(_Caught(_place(pattern), str(given)))
        elif not _unify_values(wanted, given, caught):
            return False
    return True


def _is_free_list(pattern: ast.AST, node: ast.AST) -> bool:
    """`["____"]`, où l’on écrit autant de valeurs qu’il en faut : la liste entière est la réponse."""
    if not isinstance(pattern, ast.List) or not isinstance(node, ast.List):
        return False
    return len(pattern.elts) == 1 and _is_hole(pattern.elts[0])


def _unify_values(wanted: object, given: object, caught: list[_Caught]) -> bool:
    """Vrai si deux champs d’un arbre se correspondent : deux nœuds, deux listes de même longueur, ou deux valeurs égales."""
    if isinstance(wanted, ast.AST):
        return isinstance(given, ast.AST) and _unify(wanted, given, caught)
    if not isinstance(wanted, list):
        return wanted == given

    if not isinstance(given, list) or len(wanted) != len(given):
        return False
    return all(_unify_values(one, other, caught) for one, other in zip(wanted, given, strict=True))


# --- Dans le texte ---


def _pattern(code: str) -> str:
    """Le motif d’une instruction : chaque trou, guillemets compris, y devient un groupe."""
    parts = []
    start = 0
    for slot in _QUOTED_SLOT.finditer(code):
        parts.append(_literal(code[start : slot.start()]))
        start = slot.end()
    parts.append(_literal(code[start:]))
    return r"^[ \t]*" + r"[ \t]*([^\n]*?)[ \t]*".join(parts) + r"[ \t]*(?:#.*)?$"


def _literal(code: str) -> str:
    escaped = []
    for token in re.findall(r"\w+|[^\w\s]", code):
        escaped.append("[\"']" if token in {'"', "'"} else re.escape(token))
    return r"\s*".join(escaped)


def _balanced(piece: str) -> bool:
    """Vrai si chaque parenthèse ouverte dans ce morceau s’y referme."""
    held = []
    for sign in piece:
        if sign in _OPENING.values():
            held.append(sign)
        elif sign in _OPENING and (not held or held.pop() != _OPENING[sign]):
            return False
    return not held


def _alike(typed: str, wanted: str) -> bool:
    """Vrai si deux morceaux de code sont les mêmes, à l’écriture près : `20` et `20.0`, `"a"` et `'a'`."""
    left, right = parsed(typed).body, parsed(wanted).body
    if not left or not right:
        return typed == wanted
    if ast.dump(left[0]) == ast.dump(right[0]):
        return True
    try:  # 20 et 20.0 sont un même nombre
        return bool(ast.literal_eval(typed) == ast.literal_eval(wanted))
    except (ValueError, TypeError, SyntaxError):
        return False


def program(blank: str, solution: str) -> str:
    """Le code entier que remplit la solution : les lignes sans trou du blanc, et les siennes à la place des autres.

    >>> print(program("a = 2\\nb = a * ____\\nex.q1.check(b)", "b = a * 3"))
    a = 2
    b = a * 3
    ex.q1.check(b)
    """
    kept = []
    placed = False
    for step in parsed(blank).body:
        if not _still_blank(step):
            kept.append(ast.unparse(step))
        elif not placed:
            kept.append(solution)
            placed = True
    if not placed:
        kept.insert(0, solution)
    return "\n".join(kept)
