"""Comment une réponse est écrite : sa cellule relue, pour dire ce qui manque à un filtre ou à un calcul."""

import ast
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from datakit.answers import arithmetic, cell, filters, read
from datakit.answers.blank import BLANK, Changed, Hole, changed_around, holes, program
from datakit.answers.code import inputs, names, parsed
from datakit.answers.verdict import MistakeKind, Remark
from figaudit.base.text import listing

_POINTED = re.compile(r"(?<![\w.])[1-9]\d{0,2}(?:\.000)+(?!\w)")
_SHORT = 24  # signes que l’on montre d’une fin de ligne oubliée
_CHECKED = re.compile(r"\bq(\d+)\.check\(")  # la cellule d’un exercice, et son numéro
_MODULES = {"pd", "np", "plt", "dk"}
_GLUED = re.compile(r"""(["'][^"'\n]+["'])\s+(["'][^"'\n]+["'])""")


def say(kind: str, **details: object) -> str:
    """Une phrase de words.json, section `written`, remplie."""
    return read.say("written", kind, **details)


def written(source: str, exercise: str, solution: str, blank: str = "") -> "Written | None":
    """La cellule qui appelle `ex.q1.check(…)`, comparée à sa solution et à son blanc ; `None` si ce n’en est pas une.

    >>> mine = written("n = t[t.an == 1990].n.sum()\\nex.q1.check(n)", "q1", "n = t[(t.an == 1990) & (t.sexe == 'F')].n.sum()")
    >>> print(mine.filtering.message)
    Votre filtre ne suffit pas : il manque une condition sur `sexe`.
    """
    tree = parsed(source)
    answer = _checked(tree, exercise)
    if answer is None:
        return None
    name = ""
    value: ast.expr | None = answer
    if isinstance(answer, ast.Name):
        name = answer.id
        value = _last_value(tree, name)
    return Written(source, tree, name, value, parsed(solution), holes(blank, source, solution), blank)


def _checked(tree: ast.Module, exercise: str) -> ast.expr | None:
    """Ce que la cellule donne à `ex.q1.check(…)`."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not node.args:
            continue
        if ast.unparse(node.func).endswith(f".{exercise}.check"):
            return node.args[0]
    return None


def _last_value(tree: ast.Module, name: str) -> ast.expr | None:
    """La dernière expression que la cellule range sous ce nom."""
    value = None
    for step in tree.body:
        if isinstance(step, ast.Assign) and name in names(step, ast.Store):
            value = step.value
    return value


@dataclass(frozen=True)
class Written:
    """La cellule d’un exercice : son arbre, le nom vérifié, l’expression qui lui donne sa valeur, la solution.

    `holes` : ce que contient chaque trou de son blanc, s’il s’y retrouve.
    """

    source: str
    tree: ast.Module
    name: str
    value: ast.expr | None
    asked: ast.Module
    holes: list[Hole] = field(default_factory=list)
    blank: str = ""

    @property
    def literal(self) -> Any:
        """La valeur écrite à la main, ou `...` si la cellule la calcule."""
        if self.value is None:
            return ...
        try:
            return ast.literal_eval(self.value)
        except (ValueError, TypeError, SyntaxError):
            return arithmetic.result_of(self.value)

    @property
    def typed(self) -> bool:
        """Vrai pour un nombre écrit à la main là où la solution calcule avec les données du carnet."""
        if not inputs(self.asked):
            return False
        return read.as_number(self.literal) is not None

    @property
    def untouched_alt(self) -> str:
        """Le nom du texte donné avec le blanc, que `dk.show(fig, alt=…)` lit encore tel quel ; rien si l’on y a écrit.

        >>> blank = 'alt = "À dire."\\nfig = ____\\ndk.show(fig, alt=alt)\\nex.q1.check(fig)'
        >>> written(blank.replace("____", "f()"), "q1", "fig = f()", blank).untouched_alt
        'alt'
        >>> written(blank.replace("À dire.", "Tout monte."), "q1", "fig = f()", blank).untouched_alt
        ''
        """
        shown = re.search(r"\balt=([^\W\d]\w*)\)", self.source)
        if shown is None:
            return ""
        name = shown[1]
        given = _last_value(parsed(self.blank), name)
        mine = _last_value(self.tree, name)
        if not isinstance(given, ast.Constant) or not isinstance(mine, ast.Constant):
            return ""
        return name if given.value == mine.value else ""

    @property
    def misplaced(self) -> Remark | None:
        """Une écriture qui dit autre chose que voulu : `==` pour `=`, une valeur comparée à rien, un autre nom."""
        return (
            self._compared_not_stored
            or self._stored_twice
            or self._joined_by_a_word
            or self._compared_to_nothing
            or self._glued
            or self._left_as_it_was
        )

    @property
    def _compared_not_stored(self) -> Remark | None:
        for step in self.tree.body:
            if not isinstance(step, ast.Expr) or not isinstance(step.value, ast.Compare):
                continue
            if ast.unparse(step.value.left) == self.name:
                return Remark(say("compared-not-stored", name=self.name))
        return None

    @property
    def _stored_twice(self) -> Remark | None:
        """`partage = mixtes.F = mixtes.M` : le second `=` range, lui aussi, et change le tableau."""
        for step in self.tree.body:
            if not isinstance(step, ast.Assign) or len(step.targets) < 2:
                continue
            if ast.unparse(step.targets[0]) == self.name:
                kept, lost = ast.unparse(step.value), ast.unparse(step.targets[1])
                return Remark(say("stored-twice", kept=kept, lost=lost), MistakeKind.CONDITION)
        return None

    @property
    def _compared_to_nothing(self) -> Remark | None:
        for node in ast.walk(self.tree):
            if isinstance(node, ast.BoolOp) and isinstance(node.values[-1], ast.Constant):
                alone = ast.unparse(node.values[-1])
                said = say("compared-to-nothing", whole=ast.unparse(node), alone=alone)
                return Remark(said, MistakeKind.CONDITION)
        return None

    @property
    def _joined_by_a_word(self) -> Remark | None:
        """`[1 and 2]`, `[1 | 2]`, `[1 + 2]` : dans une liste, c’est une virgule qui sépare deux valeurs."""
        if not isinstance(self.value, (ast.List, ast.Tuple)):
            return None
        is_alone = len(self.value.elts) == 1
        for node in self.value.elts:
            joined = _joined_in(node, is_alone)
            if len(joined) > 1 and all(isinstance(one, ast.Constant) for one in joined):
                separate = ", ".join(ast.unparse(one) for one in joined)
                said = read.say("explain", "joined", written=ast.unparse(node), code=separate)
                return Remark(said, MistakeKind.UNREADABLE_LINE)
        return None

    @property
    def _glued(self) -> Remark | None:
        if not isinstance(self.literal, (list, tuple)):
            return None
        pair = _GLUED.search(self.source)
        if pair is None:
            return None
        return Remark(say("glued", first=pair[1], second=pair[2]))

    @property
    def _left_as_it_was(self) -> Remark | None:
        filled = names(self.tree, ast.Store)
        if self.name in filled or self.name not in names(self.asked, ast.Store):
            return None
        if not filled:
            return Remark(say("left-as-it-was", name=self.name), MistakeKind.ERASED_LINE)
        return Remark(say("left-and-filled", name=self.name, filled=filled[-1]))

    @property
    def same(self) -> Remark | None:
        """Ce qu’il faut dire d’une cellule juste dont les données ont changé plus haut ; sinon rien."""
        used = sorted(inputs(self.asked) - _MODULES)
        if not used or not self.is_the_solution or self._adds_something:
            return None
        if self._gives_another_value:
            return Remark(say("give-the-name", name=names(self.asked, ast.Store)[-1]))
        from_above = [name for name in used if name not in names(self.tree, ast.Store)]
        name, exercise = _answered_above(from_above, cell.history())
        if exercise:
            said = say("changed-in-an-exercise", name=name, exercise=exercise)
            return Remark(said, MistakeKind.CELL_NOT_RUN)
        named = listing([f"`{name}`" for name in used], "ou")
        return Remark(say("changed-above", names=named), MistakeKind.CELL_NOT_RUN)

    @property
    def _gives_another_value(self) -> bool:
        """Vrai pour `ex.q1.check(50)`, sous une ligne juste : ce n’est pas elle que l’on vérifie."""
        return not self.name and isinstance(self.value, ast.Constant)

    @property
    def _adds_something(self) -> bool:
        """Vrai si la cellule change une ligne que ni son blanc ni la solution n’écrivent."""
        if not self.blank:
            return False
        known = {ast.unparse(step) for step in parsed(self.program).body}
        mine = {ast.unparse(step) for step in self.tree.body if isinstance(step, ast.Assign)}
        return bool(mine - known)

    @property
    def rewritten(self) -> Remark | None:
        """Une valeur écrite à la main à la place d’une ligne commencée, qui la calculait."""
        if BLANK in ast.unparse(self.tree) and any(_is_begun(step, "") for step in self.tree.body):
            return Remark(read.say("explain", "still-a-hole"), MistakeKind.UNFINISHED)
        if self.holes or self.literal is ... or not inputs(self.asked):
            return None
        if not is_begun_in(self.blank, self.name):
            return None
        return Remark(read.say("explain", "keep-the-line"), MistakeKind.ERASED_LINE)

    @property
    def annotated(self) -> bool:
        """Vrai pour `reponse : a / b`, que Python lit comme une annotation : le nom garde sa valeur d’avant.

        >>> written("x : 1 + 1\\nex.q1.check(x)", "q1", "x = 2", "x = ____").annotated
        True
        """
        noted = [step for step in self.tree.body if isinstance(step, ast.AnnAssign) and step.value is None]
        return any(isinstance(step.target, ast.Name) and step.target.id == self.name for step in noted)

    @property
    def changed_around(self) -> Changed | None:
        """Un signe ou un nom donné, autour des trous, remplacé par un autre."""
        if self.holes:
            return None
        return changed_around(self.blank, self.source, ast.unparse(self.asked))

    @property
    def pointed(self) -> Remark | None:
        """`500.000`, qui vaut 500 pour Python."""
        found = _POINTED.search(self.source)
        if found is None:
            return None
        whole = found[0].partition(".")[0]
        joined = found[0].replace(".", "")
        said = read.say("explain", "pointed", written=found[0], value=whole, joined=joined)
        return Remark(said, MistakeKind.THOUSANDS)

    @property
    def compared_to_itself(self) -> Remark | None:
        """`taux.femme > taux.femme`, `vies[2000] - vies[2000]` : de chaque côté du signe, la même colonne."""
        for node in ast.walk(self.tree):
            sides = _two_sides(node)
            if not sides or not isinstance(sides[0], (ast.Attribute, ast.Subscript)):
                continue
            if ast.dump(sides[0]) == ast.dump(sides[1]):
                return Remark(say("itself", code=ast.unparse(node)), MistakeKind.OTHER_COLUMN)
        return None

    @property
    def unfinished(self) -> Remark | None:
        """Ce qui manque après, ou autour, d’une ligne qui est le début de la solution."""
        wanted = _first_value(self.asked, self.name)
        if self.value is None or wanted is None or isinstance(self.value, (ast.Name, ast.Constant)):
            return None
        written = ast.unparse(self.value).replace("'", '"')
        whole = ast.unparse(wanted).replace("'", '"')
        before, found, after = whole.partition(written)
        if not found or whole == written or len(before) + len(after) > _SHORT:
            return None
        if re.search(r"\w$", written) and re.match(r"\w|\.\d", after):  # un nombre, un nom coupé en deux
            return None
        if not before and after != "()":
            return Remark(read.say("explain", "after", code=after), MistakeKind.UNFINISHED)
        if before.endswith("(") and after.startswith(")") and after != ")()":
            return Remark(read.say("explain", "around", code=f"{before}…{after}"), MistakeKind.UNFINISHED)
        return None

    @property
    def emptied(self) -> Remark | None:
        """Pourquoi ce calcul rend 0, si son filtre ne garde rien."""
        return filters.keeping_nothing(self.tree, self.asked)

    @property
    def filtering(self) -> Remark | None:
        """Ce que le filtre ne demande pas, ou demande autrement que la solution ; rien si l’on ne sait pas."""
        if self.value is None or self.literal is not ...:
            return None
        return filters.lacking(self.tree, self.asked)

    @property
    def swapped(self) -> Remark | None:
        """Le seul nom que la ligne met à la place d’un autre ; rien si autre chose change, ou si l’on ne sait pas."""
        mine, wanted = _words(self.value), _words(_first_value(self.asked, self.name))
        if len(mine) != len(wanted):
            return None
        others = [word for word, asked in zip(mine, wanted, strict=True) if word != asked]
        if len(others) != 1 or not others[0].isidentifier():
            return None
        return Remark(say("swapped", name=others[0]))

    @property
    def program(self) -> str:
        """Le code entier que la solution remplit : ses lignes, et celles du blanc qui n’ont pas de trou."""
        return program(self.blank, ast.unparse(self.asked))

    @property
    def is_the_solution(self) -> bool:
        """Vrai si la cellule est la solution elle-même, à l’écriture près."""
        lines = {ast.unparse(step) for step in self.tree.body}
        return bool(self.asked.body) and all(ast.unparse(step) in lines for step in self.asked.body)

    def outdated(self, history: Iterable[str]) -> Remark | None:
        """Ce que la cellule emploie et qui date d’avant un changement ; `history` : les cellules déjà lancées."""
        made = _made_by(history)
        written_here = names(self.tree, ast.Store)
        for name in names(self.tree, ast.Load):
            if name not in made:
                continue
            for other, code_then in made[name].used.items():
                if made[other].code != code_then and other not in written_here:
                    said = say("outdated", name=name, changed=other)
                    return Remark(said, MistakeKind.CELL_NOT_RUN)
        return None


def is_begun_in(blank: str, name: str) -> bool:
    """Vrai si ce blanc commence déjà le calcul de `name`.

    >>> is_begun_in("h = t.____.hour", "h"), is_begun_in("h = ____", "h")
    (True, False)
    """
    return any(_is_begun(step, name) for step in parsed(blank).body)


def _is_begun(step: ast.stmt, name: str) -> bool:
    """Vrai pour une ligne qui calcule `name` (n’importe quel nom s’il est vide), à un trou près : `part = ____.sum() / 2`."""
    if not isinstance(step, ast.Assign) or (name and name not in names(step, ast.Store)):
        return False
    written = ast.unparse(step.value)
    return BLANK in written and not isinstance(step.value, ast.Name) and len(written) > len(f'"{BLANK}"')


def _two_sides(node: ast.AST) -> tuple[ast.expr, ast.expr] | None:
    """Les deux côtés d’une comparaison, d’une soustraction ou d’une division ; rien d’autre chose."""
    if isinstance(node, ast.Compare):
        return node.left, node.comparators[0]
    if isinstance(node, ast.BinOp) and isinstance(node.op, (ast.Sub, ast.Div)):
        return node.left, node.right
    return None


def _first_value(tree: ast.Module, name: str) -> ast.expr | None:
    """La première expression que la solution range sous ce nom."""
    for step in tree.body:
        if isinstance(step, ast.Assign) and name in names(step, ast.Store):
            return step.value
    return None


def _words(value: ast.expr | None) -> list[str]:
    """Le code coupé en mots, et en ce qui les sépare."""
    if value is None:
        return []
    return re.split(r"(\w+)", ast.unparse(value))


def _joined_in(node: ast.expr, is_alone: bool) -> list[ast.expr]:
    """Ce que relie `1 and 2`, `1 | 2` ; `1 + 2` aussi, s’il est seul dans sa liste : ailleurs, c’est un calcul."""
    if isinstance(node, ast.BoolOp):
        return node.values
    if not isinstance(node, ast.BinOp) or not (is_alone or isinstance(node.op, (ast.BitOr, ast.BitAnd))):
        return [node]
    return [*_joined_in(node.left, is_alone), *_joined_in(node.right, is_alone)]


@dataclass
class _Made:
    """Comment un nom a été rempli pour la dernière fois, et le code d’alors des noms dont il dépend."""

    code: str
    used: dict[str, str] = field(default_factory=dict)


def _answered_above(used: Iterable[str], history: Sequence[str]) -> tuple[str, str]:
    """Le premier de ces noms que la réponse d’un exercice a rempli, et le numéro de cet exercice ; rien si aucun n’en vient."""
    for name in used:
        for source in reversed(history):
            if name not in names(parsed(source), ast.Store):
                continue
            checked = _CHECKED.search(source)
            if checked:
                return name, checked[1]
            break
    return "", ""


def _made_by(history: Iterable[str]) -> dict[str, _Made]:
    """Chaque nom rempli par les cellules déjà lancées."""
    made: dict[str, _Made] = {}
    for source in history:
        for step in parsed(source).body:
            if isinstance(step, ast.Assign):
                made |= _made_in(step, made)
    return made


def _made_in(step: ast.Assign, before: dict[str, _Made]) -> dict[str, _Made]:
    """Les noms que remplit une ligne `a = …` ; ce qu’elle remplit elle-même ne la fait pas vieillir."""
    code = ast.dump(step)
    filled = [name for target in step.targets for name in names(target, ast.Store)]
    used = {}
    for name in names(step.value, ast.Load):
        if name in before and name not in filled:
            used[name] = before[name].code
    return {name: _Made(code, used) for name in filled}
