"""Comment une réponse est écrite : sa cellule relue, pour dire ce qui manque à un filtre ou à un calcul."""

import ast
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from datakit.answers import filters, hole_remarks, luck, read
from datakit.answers.blank import BLANK, Changed, Hole, changed_around, holes, program
from datakit.answers.code import inputs, names, parsed
from datakit.answers.verdict import MistakeKind, Remark
from figaudit.base.text import listing

_SUMMARY = re.compile(r"\.(?:max|min|mean|median|sum|std|var|first|last)(?=\(\))")
_ARITHMETIC = (ast.BinOp, ast.UnaryOp, ast.Constant, ast.operator, ast.unaryop)
_POINTED = re.compile(r"(?<![\w.])[1-9]\d{0,2}(?:\.000)+(?!\w)")
_COUNTED = re.compile(r"len\(\w+\)|\w+\.shape\[0\]")
_MEAN = re.compile(r"(.+)\.sum\(\) / \d+")
#: La somme d’années qui se suivent, divisée par la somme d’autres années.
_QUOTIENT = re.compile(r"\w+\.loc\[(\d+):(\d+)\]\.sum\(\) / \w+\.loc\[(\d+):(\d+)\]\.sum\(\)")
_YEAR = re.compile(r"[12]\d{3}")
_SHORT = 24  # signes que l’on montre d’une fin de ligne oubliée
_MODULES = {"pd", "np", "plt", "dk"}
_GLUED = re.compile(r"""(["'][^"'\n]+["'])\s+(["'][^"'\n]+["'])""")


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
            return _plain_calculation(self.value)

    @property
    def typed(self) -> bool:
        """Vrai pour un nombre écrit à la main là où la solution calcule avec les données du carnet."""
        if not inputs(self.asked):
            return False
        return read.as_number(self.literal) is not None

    @property
    def misplaced(self) -> Remark | None:
        """Une écriture qui dit autre chose que voulu : `==` pour `=`, une valeur comparée à rien, un autre nom."""
        return (
            self._compared_not_stored
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
                said = f"`{self.name} == …` compare. Pour donner une valeur, un seul signe égal : `{self.name} = …`."
                return Remark(said)
        return None

    @property
    def _compared_to_nothing(self) -> Remark | None:
        for node in ast.walk(self.tree):
            if isinstance(node, ast.BoolOp) and isinstance(node.values[-1], ast.Constant):
                alone = f"Dans `{ast.unparse(node)}`, `{ast.unparse(node.values[-1])}` ne se compare à rien."
                said = f"{alone} Répétez la comparaison de chaque côté, ou écrivez `in (…, …)`."
                return Remark(said, MistakeKind.CONDITION)
        return None

    @property
    def _joined_by_a_word(self) -> Remark | None:
        """`[1 and 2]` : dans une liste, c’est une virgule qui sépare deux valeurs."""
        if not isinstance(self.value, (ast.List, ast.Tuple)):
            return None
        for node in self.value.elts:
            if isinstance(node, ast.BoolOp) and all(isinstance(one, ast.Constant) for one in node.values):
                separate = ", ".join(ast.unparse(one) for one in node.values)
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
        return Remark(f"Il manque une virgule entre `{pair[1]}` et `{pair[2]}` : Python les a collés.")

    @property
    def _left_as_it_was(self) -> Remark | None:
        filled = names(self.tree, ast.Store)
        if self.name in filled or self.name not in names(self.asked, ast.Store):
            return None
        other = f" : elle remplit `{filled[-1]}`" if filled else ""
        unchanged = f"Cette cellule ne change pas `{self.name}`, qui garde sa valeur d’avant{other}."
        return Remark(f"{unchanged} Écrivez `{self.name} = …`.")

    @property
    def same(self) -> Remark | None:
        """Ce qu’il faut dire d’une cellule juste dont les données ont changé plus haut ; sinon rien."""
        used = sorted(inputs(self.asked) - _MODULES)
        if not used or not self.is_the_solution or self._adds_something:
            return None
        named = listing([f"`{name}`" for name in used], "ou")
        said = f"Votre ligne est la bonne : c’est {named} qui a changé plus haut. Pour cet exercice, remettez la cellule qui le prépare comme au départ, relancez-la, puis celle-ci."
        return Remark(said, MistakeKind.CELL_NOT_RUN)

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
        return Remark(read.say("explain", "keep-the-line"), MistakeKind.UNFINISHED)

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
        said = read.say("explain", "pointed", written=found[0], value=found[0].partition(".")[0])
        return Remark(f"{said} `{found[0].replace('.', '')}`.", MistakeKind.NUMBER_FORMAT)

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
        return Remark(f"Le reste de votre ligne convient : c’est `{others[0]}` qu’il faut changer.")

    @property
    def program(self) -> str:
        """Le code entier que la solution remplit : ses lignes, et celles du blanc qui n’ont pas de trou."""
        return program(self.blank, ast.unparse(self.asked))

    @property
    def is_the_solution(self) -> bool:
        """Vrai si la cellule est la solution elle-même, à l’écriture près."""
        lines = {ast.unparse(step) for step in self.tree.body}
        return bool(self.asked.body) and all(ast.unparse(step) in lines for step in self.asked.body)

    def lucky(self, namespace: Mapping[str, Any], same: Callable[[Any, Any], bool]) -> str:
        """Ce que la cellule demande à tort, quand la réponse tombe juste quand même ; sinon rien.

        Elle est rejouée sur d’autres lignes si elle s’y prête ; sa forme est comparée à la solution sinon. `same` :
        dit si deux réponses se valent.
        """
        if self.is_the_solution or self.value is None or not self.asked.body:
            return ""
        sure = self._compared_to_itself or self._counted_all or self._mean_by_hand
        if sure:
            return sure

        answer = ast.unparse(self.value) if not self.name else self.name
        found = luck.replayed(luck.Cells(self.source, self.program, answer), namespace, same)
        if found is luck.Luck.SAME:
            return self._lost_sign or self._another_year or self._another_threshold
        if self._same_quotient:
            return ""
        by_form = (
            filters.right_by_luck(self.tree, self.asked)
            or self._lost_sign
            or self._other_summary
            or self._another_value(namespace)
        )
        if by_form or found is luck.Luck.UNKNOWN:
            return by_form
        by_hand = self._hole_worked_out(namespace)
        if by_hand:
            return hole_remarks.say("luck-typed", code=by_hand)
        return hole_remarks.lucky(self.holes)

    def _hole_worked_out(self, namespace: Mapping[str, Any]) -> str:
        """`181 / 2`, dans le seul trou qui diffère : un nombre trouvé à part, et non une chance ; sinon rien."""
        differing = [hole.typed for hole in self.holes if hole.wanted and not hole.right]
        if len(differing) != 1:
            return ""
        numbers = {name: value for name, value in namespace.items() if read.is_number(value)}
        tree = parsed(differing[0])
        if len(tree.body) != 1 or not isinstance(tree.body[0], ast.Expr):
            return ""
        worked_out = _plain_calculation(_WithNumbers(numbers).visit(tree.body[0].value))
        return "" if worked_out is ... else differing[0]

    @property
    def _another_year(self) -> str:
        """Une autre année, pour nom de colonne ou de ligne, que celle de la question : les jours inventés gardent les colonnes."""
        for hole in self.holes:
            if not _YEAR.fullmatch(hole.typed) or not _YEAR.fullmatch(hole.wanted):
                continue
            if hole.typed != hole.wanted and hole.before.endswith("["):
                return hole_remarks.say("luck-other", code=hole.typed)
        return ""

    @property
    def _another_threshold(self) -> str:
        """Un autre nombre que celui de la question, juste après un `<` ou un `>` : les jours inventés peuvent s’y tromper."""
        for hole in self.holes:
            if hole.before not in {"<", ">"} or not hole.wanted:
                continue
            typed, wanted = _plain_calculation_of(hole.typed), _plain_calculation_of(hole.wanted)
            if read.is_number(typed) and read.is_number(wanted) and typed != wanted:
                return hole_remarks.another_value([hole], {})
        return ""

    @property
    def _same_quotient(self) -> bool:
        """Vrai pour la somme de dix années sur la somme de dix années, là où la solution divise leurs moyennes."""
        written = ast.unparse(self.value) if self.value else ""
        found = _QUOTIENT.fullmatch(written)
        if found is None:
            return False
        above, below = int(found[2]) - int(found[1]), int(found[4]) - int(found[3])
        if above != below:
            return False
        means = written.replace(".sum()", ".mean()")
        return means in ast.unparse(self.asked)

    def _another_value(self, namespace: Mapping[str, Any]) -> str:
        """Une autre valeur que celle de la question, dans un calcul ; une réponse écrite telle quelle n’est pas un hasard."""
        steps = [step for step in self.asked.body if isinstance(step, ast.Assign)]
        if all(_is_literal(step.value) for step in steps):
            return ""
        return hole_remarks.another_value(self.holes, namespace)

    @property
    def _compared_to_itself(self) -> str:
        """`t.fin == t.fin`, qui est toujours vrai."""
        for node in ast.walk(self.tree):
            if not isinstance(node, ast.Compare) or isinstance(node.left, ast.Constant):
                continue
            if ast.dump(node.left) == ast.dump(node.comparators[0]):
                return hole_remarks.say("luck-itself", code=ast.unparse(node))
        return ""

    @property
    def _counted_all(self) -> str:
        """`len(t)`, là où la solution compte les lignes qui remplissent une condition."""
        written = ast.unparse(self.value) if self.value else ""
        if not _COUNTED.fullmatch(written) or written in ast.unparse(self.asked):
            return ""
        counted = names(self.value) if self.value else []
        for node in ast.walk(self.asked):
            if isinstance(node, ast.Compare) and set(counted).intersection(names(node.left)):
                return hole_remarks.say("luck-counted", code=written)
        return ""

    @property
    def _mean_by_hand(self) -> str:
        """`notes.sum() / 5`, là où `.mean()` compterait les notes."""
        written = ast.unparse(self.value) if self.value else ""
        found = _MEAN.fullmatch(written)
        if found is None or f"{found[1]}.mean()" not in ast.unparse(self.asked):
            return ""
        return hole_remarks.say("luck-mean", code=f"{found[1]}.mean()")

    @property
    def _lost_sign(self) -> str:
        """Une ligne à laquelle ne manque que `.abs()`."""
        lines = ast.unparse(self.tree).splitlines()
        for due in self.program.splitlines():
            if ".abs()" in due and due.replace(".abs()", "") in lines:
                return hole_remarks.say("luck-sign-kept")
        return ""

    @property
    def _other_summary(self) -> str:
        """Une ligne où seul un calcul change, `.median()` au lieu de `.sum()`."""
        solved = self.program.splitlines()
        for mine in ast.unparse(self.tree).splitlines():
            for due in solved:
                if mine == due or mine in solved:
                    continue
                call = _other_call(mine, due)
                if call:
                    return hole_remarks.say("luck-method", call=call)
        return ""

    def outdated(self, history: Iterable[str]) -> Remark | None:
        """Ce que la cellule emploie et qui date d’avant un changement ; `history` : les cellules déjà lancées."""
        made = _made_by(history)
        written_here = names(self.tree, ast.Store)
        for name in names(self.tree, ast.Load):
            if name not in made:
                continue
            for other, code_then in made[name].used.items():
                if made[other].code != code_then and other not in written_here:
                    said = f"`{name}` a été calculé avant votre nouveau `{other}` : relancez sa cellule, puis celle-ci."
                    return Remark(said, MistakeKind.CELL_NOT_RUN)
        return None


def _is_literal(value: ast.expr) -> bool:
    try:
        ast.literal_eval(value)
    except (ValueError, TypeError, SyntaxError):
        return False
    return True


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


def _other_call(mine: str, due: str) -> str:
    """Le calcul de `mine` qui n’est pas celui de `due`, quand tout le reste est pareil ; sinon rien."""
    if _SUMMARY.sub("", mine) != _SUMMARY.sub("", due):
        return ""
    for one, other in zip(_SUMMARY.findall(mine), _SUMMARY.findall(due), strict=False):
        if one != other:
            return str(one)
    return ""


class _WithNumbers(ast.NodeTransformer):
    """Remplace chaque nom d’un nombre par ce nombre."""

    def __init__(self, numbers: Mapping[str, Any]) -> None:
        self.numbers = numbers

    def visit_Name(self, node: ast.Name) -> ast.expr:
        if node.id not in self.numbers:
            return node
        return ast.copy_location(ast.Constant(float(self.numbers[node.id])), node)


def _plain_calculation_of(code: str) -> Any:
    """Le résultat d’un calcul de nombres écrits, lu dans son texte ; `...` si autre chose y entre."""
    tree = parsed(code)
    if len(tree.body) != 1 or not isinstance(tree.body[0], ast.Expr):
        return ...
    return _plain_calculation(tree.body[0].value)


def _plain_calculation(value: ast.expr) -> Any:
    """Le résultat d’un calcul de nombres écrits, `1 / 2` ; `...` si autre chose y entre."""
    parts = list(ast.walk(value))
    if not all(isinstance(part, _ARITHMETIC) for part in parts):
        return ...
    powers = any(isinstance(part, ast.Pow) for part in parts)
    if powers or len(parts) > 40:  # 9**9**9 ne finirait pas
        return ...
    try:
        return eval(compile(ast.Expression(value), "<calcul>", "eval"), {"__builtins__": {}})
    except Exception:  # une division par zéro : la cellule, elle, l’a déjà dit
        return ...


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


@dataclass
class _Made:
    """Comment un nom a été rempli pour la dernière fois, et le code d’alors des noms dont il dépend."""

    code: str
    used: dict[str, str] = field(default_factory=dict)


def _made_by(history: Iterable[str]) -> dict[str, _Made]:
    """Chaque nom rempli par les cellules déjà lancées."""
    made: dict[str, _Made] = {}
    for cell in history:
        for step in parsed(cell).body:
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
