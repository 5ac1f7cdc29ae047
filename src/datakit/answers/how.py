"""Comment une réponse est écrite : sa cellule relue, pour dire ce qui manque à un filtre ou à un calcul."""

import ast
import builtins
import linecache
import re
import sys
from collections.abc import Iterable
from functools import reduce
from typing import Any, NamedTuple

from datakit.answers import read
from figaudit.base.text import listing, normalise, quote

COMMA = re.compile(r"(?<![\w.,\[])(\d+),(\d+)(?![\w.,])")  # une virgule qui pourrait être décimale
_SUMMARY = re.compile(r"\.(?:max|min|mean|median|sum)(?=\(\))")
_SIGNS = {ast.Eq: "==", ast.NotEq: "!=", ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">="}


def cell() -> str:
    """Le code de la cellule en cours ; rien hors d’un carnet."""
    frame: Any = sys._getframe()
    while frame and frame.f_locals is not frame.f_globals:
        frame = frame.f_back
    here = frame.f_code.co_filename if frame and "get_ipython" in frame.f_globals else ""
    return "".join(linecache.getlines(here))


def history() -> list[str]:
    """Les cellules déjà lancées, la plus ancienne d’abord ; vide hors d’un carnet."""
    from IPython import get_ipython

    shell = get_ipython()
    return list(shell.user_ns.get("In", [])) if shell else []


def comma(answer: object) -> str:
    """Ce qu’il faut dire d’un couple né d’une virgule décimale, telle que la cellule la montre ; rien d’une autre réponse.

    >>> print(comma((23, 5)))
    En Python, la virgule sépare des valeurs : vous en donnez plusieurs, 23 puis 5. Les décimales suivent un point, même dans un calcul : `2.5`, et non `2,5`.
    """
    given = answer if isinstance(answer, tuple) and all(map(read.is_number, answer)) else ()
    if len(given) < 2 or (len(given) > 2 and all(isinstance(one, int) for one in given)):
        return ""
    for before, after in COMMA.findall(cell()):
        if before == str(given[0]) or after == str(given[1]):  # un calcul a pu changer l’autre
            whole = read.say("numbers", "comma-thousands", typed=before + after) if len(after) == 3 else ""
            return read.say("numbers", "typed-comma", before=before, after=after, thousands=whole)
    return read.say("numbers", "comma", first=read.short(given[0]), second=read.short(given[1]))


def parsed(source: str) -> ast.Module:
    """L’arbre d’un code ; vide s’il ne s’analyse pas.

    >>> parsed("1 +").body
    []
    """
    try:
        return ast.parse(source)
    except (SyntaxError, ValueError, RecursionError):
        return ast.Module([], [])


def names(tree: ast.AST, context: type[ast.expr_context] = ast.expr_context) -> list[str]:
    """Les noms lus (`ast.Load`) ou écrits (`ast.Store`) par un code ; tous, à défaut.

    >>> names(ast.parse("a = b"), ast.Store)
    ['a']
    """
    return [n.id for n in ast.walk(tree) if isinstance(n, ast.Name) and isinstance(n.ctx, context)]


def inputs(code: str | ast.Module) -> set[str]:
    """Les noms qu’un code attend des cellules d’avant.

    >>> inputs("n = len(ventes)")
    {'ventes'}
    >>> inputs("def double(x): return 2 * x")
    set()
    """
    tree = parsed(code) if isinstance(code, str) else code
    received = {node.arg for node in ast.walk(tree) if isinstance(node, ast.arg)}
    return {*names(tree, ast.Load)} - {*names(tree, ast.Store)} - received - {*dir(builtins)}


def stands_alone(name: str, source: str) -> bool:
    """Vrai si ce nom est là où un texte tiendrait : seul à droite d’un `=`, comparé, dans une liste, entre parenthèses.

    >>> stands_alone("Marie", "p = Marie"), stands_alone("Marie", "Marie.sum()")
    (True, False)
    """
    for node in ast.walk(parsed(source)):
        if isinstance(node, (ast.Assign, ast.Compare, ast.List, ast.Tuple, ast.Call, ast.keyword)):
            parts = (getattr(node, part, []) for part in ("value", "comparators", "elts", "args"))
            held = [one for part in parts for one in (part if isinstance(part, list) else [part])]
            if any(isinstance(one, ast.Name) and one.id == name for one in held):
                return True
    return False


class Written(NamedTuple):
    """La cellule d’un exercice : son arbre, le nom vérifié, l’expression qui lui donne sa valeur, la solution."""

    source: str
    tree: ast.Module
    name: str
    value: ast.expr | None
    asked: ast.Module

    @property
    def literal(self) -> Any:
        """La valeur écrite à la main, ou `...` si la cellule la calcule."""
        try:
            return ast.literal_eval(self.value)  # type: ignore[arg-type]
        except (ValueError, TypeError, SyntaxError):
            return ...

    @property
    def typed(self) -> bool:
        """Vrai pour un nombre écrit à la main là où la solution calcule avec les données du carnet."""
        return bool(inputs(self.asked)) and read.as_number(self.literal) is not None

    @property
    def misplaced(self) -> str:
        """Une écriture qui dit autre chose que voulu : `==` pour `=`, une valeur comparée à rien, un autre nom."""
        for step in self.tree.body:
            compared = step.value if isinstance(step, ast.Expr) else None
            if isinstance(compared, ast.Compare) and ast.unparse(compared.left) == self.name:
                return f"`{self.name} == …` compare. Pour donner une valeur, un seul signe égal : `{self.name} = …`."
        for node in ast.walk(self.tree):
            if isinstance(node, ast.BoolOp) and isinstance(node.values[-1], ast.Constant):
                alone = f"Dans `{ast.unparse(node)}`, `{ast.unparse(node.values[-1])}` ne se compare à rien."
                return f"{alone} Répétez la comparaison de chaque côté, ou écrivez `in (…, …)`."
        glued = re.search(r"""(["'][^"'\n]+["'])\s+(["'][^"'\n]+["'])""", self.source)
        if isinstance(self.literal, (list, tuple)) and glued:
            return f"Il manque une virgule entre `{glued[1]}` et `{glued[2]}` : Python les a collés."
        filled = names(self.tree, ast.Store)
        if self.name in filled or self.name not in names(self.asked, ast.Store):
            return ""
        other = f" : elle remplit `{filled[-1]}`" if filled else ""
        return f"Cette cellule ne change pas `{self.name}`, qui garde sa valeur d’avant{other}. Écrivez `{self.name} = …`."

    @property
    def same(self) -> str:
        """Ce qu’il faut dire d’une cellule juste dont les données ont changé plus haut ; sinon rien."""
        lines, used = {*map(ast.unparse, self.tree.body)}, sorted(inputs(self.asked))
        if not used or any(ast.unparse(step) not in lines for step in self.asked.body):
            return ""
        named = listing([f"`{name}`" for name in used], "ou")
        return f"Votre ligne est la bonne : c’est {named} qui a changé plus haut. Pour cet exercice, remettez la cellule qui le prépare comme au départ, relancez-la, puis celle-ci."

    @property
    def emptied(self) -> str:
        """Pourquoi ce calcul rend 0 : des bornes à l’envers, un mot écrit autrement, un filtre qui ne garde rien."""
        start, wanted = "Aucune ligne n’est gardée :", [*_texts(self.asked)]
        for given in _texts(self.tree):
            if given not in wanted and normalise(given) in map(normalise, wanted):
                return f"{start} {quote(given)} ne s’écrit pas ainsi dans la table, majuscules et accents comptent."
        for low, high in re.findall(r"\.between\(([\d.]+), ([\d.]+)\)", ast.unparse(self.tree)):
            if float(low) > float(high):
                return f"{start} `between` va de la plus petite borne à la plus grande, `between({high}, {low})`."
        filters = re.search(r"[=<>]=|[<>]|\.(isin|between|query|str\.)", ast.unparse(self.tree))
        return f"{start} relisez chaque valeur que votre filtre demande." if filters else ""

    @property
    def filtering(self) -> str:
        """Ce que le filtre ne demande pas, ou demande autrement que la solution ; rien si l’on ne sait pas."""
        if self.value is None or self.literal is not ...:
            return ""
        asked, given, text = _conditions(self.asked), _conditions(self.tree), ast.unparse(self.tree)
        columns = sorted(asked, key=ast.unparse(self.asked).find)
        if missing := [f"`{column}`" for column in columns if column not in text]:
            sort = "Votre filtre ne suffit pas" if given else "Votre calcul garde tout"
            return f"{sort} : il manque une condition sur {listing(missing)}."
        both = [any(isinstance(n, ast.BitOr) for n in ast.walk(tree)) for tree in (self.tree, self.asked)]
        if given and both == [True, False]:
            return "`|` veut dire « ou bien ». Pour remplir toutes les conditions à la fois, écrivez `&`."
        for column in (name for name in columns if name in given):
            (sign, value), (wanted_sign, wanted) = given[column], asked[column]
            said = f"Votre condition sur `{column}`"
            if wanted_sign != sign:
                return f"{said} compare avec `{sign}` : relisez la question."
            if wanted != value and value.strip("'") == wanted:
                return f"{said} cherche un texte, {value} : retirez les guillemets."
            if wanted != value and normalise(value) == normalise(wanted):
                return f"{said} demande {value} : majuscules et accents comptent."
            if wanted != value and not value.isidentifier():
                return f"{said} demande {value} : relisez la question."
        return ""

    @property
    def swapped(self) -> str:
        """Le seul nom que la ligne met à la place d’un autre ; rien si autre chose change, ou si l’on ne sait pas."""
        due = (s for s in self.asked.body if isinstance(s, ast.Assign) and self.name in names(s, ast.Store))
        sides = (self.value, next((step.value for step in due), None))
        mine, wanted = (re.split(r"(\w+)", ast.unparse(one)) if one else [] for one in sides)
        other = [word for word, asked in zip(mine, wanted, strict=False) if word != asked]
        alone = len(mine) == len(wanted) and len(other) == 1 and other[0].isidentifier()
        return f"Le reste de votre ligne convient : c’est `{other[0]}` qu’il faut changer." if alone else ""

    @property
    def lucky(self) -> str:
        """Ce que le filtre demande à tort, quand la réponse tombe juste quand même ; sinon rien."""
        asked, text = _conditions(self.asked), ast.unparse(self.asked)
        for column, (sign, value) in _conditions(self.tree).items():
            if asked.get(column, ("",))[0] == sign and value not in text and not value.isidentifier():
                return f"Mais votre condition sur `{column}` demande {value} : ici, la réponse est la même, par chance."
        for mine, due in zip(*(ast.unparse(t).splitlines() for t in (self.tree, self.asked)), strict=False):
            if mine != due and _SUMMARY.sub("", mine) == _SUMMARY.sub("", due):
                return f"Mais `{_SUMMARY.findall(mine)[0]}()` ne répond pas à la question : ici, le nombre est le même, par chance."
        return ""

    def outdated(self, history: Iterable[str]) -> str:
        """Ce que la cellule emploie et qui date d’avant un changement ; `history` : les cellules déjà lancées."""
        made: dict[str, tuple[str, dict[str, str]]] = {}
        for step in (step for cell in history for step in parsed(cell).body if isinstance(step, ast.Assign)):
            code = ast.dump(step)
            filled = [name for target in step.targets for name in names(target, ast.Store)]
            seen = {name: made[name][0] for name in names(step.value, ast.Load) if name in made}
            made |= {name: (code, {n: c for n, c in seen.items() if n not in filled}) for name in filled}
        for name in names(self.tree, ast.Load):
            for other, before in made.get(name, ("", {}))[1].items():
                if made[other][0] != before and other not in names(self.tree, ast.Store):
                    return f"`{name}` a été calculé avant votre nouveau `{other}` : relancez sa cellule, puis celle-ci."
        return ""


def written(source: str, exercise: str, solution: str) -> Written | None:
    """La cellule qui appelle `ex.q1.check(…)`, comparée à sa solution ; `None` si ce n’en est pas une.

    >>> mine = written("n = t[t.an == 1990].n.sum()\\nex.q1.check(n)", "q1", "n = t[(t.an == 1990) & (t.sexe == 'F')].n.sum()")
    >>> print(mine.filtering)
    Votre filtre ne suffit pas : il manque une condition sur `sexe`.
    """
    tree = parsed(source)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func).endswith(f".{exercise}.check") and node.args:
            answer, name = node.args[0], ""
            value: ast.expr | None = answer
            if isinstance(answer, ast.Name):
                name = answer.id
                assigned = (s for s in tree.body if isinstance(s, ast.Assign))
                given = [s.value for s in assigned if name in names(s, ast.Store)]
                value = given[-1] if given else None
            return Written(source, tree, name, value, parsed(solution))
    return None


def _texts(tree: ast.AST) -> list[str]:
    return [n.value for n in ast.walk(tree) if isinstance(n, ast.Constant) and isinstance(n.value, str)]


def _conditions(tree: ast.AST) -> dict[str, tuple[str, str]]:
    """Chaque colonne comparée à une valeur : `t.an == 1990`, `t["an"] == 1990`."""
    found = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Compare) and isinstance(node.comparators[0], (ast.Constant, ast.Name)):
            left: Any = node.left
            column = getattr(left, "attr", None) or getattr(getattr(left, "slice", None), "value", None)
            if isinstance(column, str) and type(node.ops[0]) in _SIGNS:
                found[column] = (_SIGNS[type(node.ops[0])], ast.unparse(node.comparators[0]))
    return found


def mended(source: str) -> tuple[str, str]:
    """Le mot de trop entre deux conditions et le filtre réécrit, `&` pour `and`, avec ses parenthèses ; sinon rien.

    >>> mended('t[t.an == 1990 and t.sexe == "F"]')
    ('and', "t[(t.an == 1990) & (t.sexe == 'F')]")
    >>> mended('t[t.an == 1990 & t.sexe == "F"]')
    ('', "t[(t.an == 1990) & (t.sexe == 'F')]")
    """
    for node in ast.walk(parsed(source)):
        if isinstance(node, ast.Subscript):
            before, mender = ast.unparse(node), _Mender()
            after = ast.unparse(mender.visit(node))
            if before != after:
                return mender.word, after
    return "", ""


class _Mender(ast.NodeTransformer):
    word = ""

    def visit_BoolOp(self, node: ast.BoolOp) -> ast.expr:
        self.generic_visit(node)
        both = isinstance(node.op, ast.And)
        self.word, joint = ("and", ast.BitAnd()) if both else ("or", ast.BitOr())
        return reduce(lambda left, right: ast.BinOp(left, joint, right), node.values)

    def visit_Compare(self, node: ast.Compare) -> ast.expr:
        """`a == 1 & b == 2` se lit `a == (1 & b) == 2` : chaque comparaison reprend ses parenthèses."""
        term: Any
        left, whole, joint = (node.left, None, None)  # type: Any, Any, Any
        for sign, term in zip(node.ops, node.comparators, strict=True):
            split = isinstance(getattr(term, "op", None), (ast.BitAnd, ast.BitOr))
            if not split and term is not node.comparators[-1]:
                return node
            right, rest, after = (term.left, term.right, term.op) if split else (term, term, None)
            one: Any = ast.Compare(left, [sign], [right])
            whole = ast.BinOp(whole, joint, one) if whole else one
            left, joint = rest, after
        return whole
