"""Les filtres d’une cellule : ce qu’ils demandent, ce qui leur manque, et comment les réécrire."""

import ast
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import reduce
from typing import Any

import pandas as pd
from pandas.api import types as ptypes

from datakit.answers import arithmetic, read
from datakit.answers.blank import BLANK
from datakit.answers.code import names, parsed, texts
from datakit.answers.verdict import MistakeKind, Remark
from figaudit.base.text import listing, normalise, quote, suggest

_SIGNS = {ast.Eq: "==", ast.NotEq: "!=", ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">="}
_BETWEEN = re.compile(r"\.between\(([\d.]+), ([\d.]+)\)")
_FILTER = re.compile(r"[=<>]=|[<>]|\.(isin|between|query|str\.)")
#: Une colonne plus longue ne se fouille pas pendant qu’on attend ; au-delà de peu de valeurs, on ne les cite pas toutes.
_LONGEST = 2_000_000
_FEW = 8
_MOST = 5000
#: En dessous, deux textes ne se ressemblent que pour une machine.
_ALIKE = 0.75


def say(kind: str, **details: object) -> str:
    """Une phrase de words.json, section `filters`, remplie."""
    return read.say("filters", kind, **details)


@dataclass(frozen=True)
class Condition:
    """Une colonne comparée à une valeur : le signe, et la valeur telle que le code l’écrit."""

    sign: str
    value: str


def conditions(tree: ast.AST) -> dict[str, Condition]:
    """Chaque colonne comparée à une valeur : `t.an == 1990`, `t["an"] == 1990`.

    >>> conditions(ast.parse("t[t.an >= 1990]"))
    {'an': Condition(sign='>=', value='1990')}
    """
    found = {}
    for node in ast.walk(tree):
        if not isinstance(node, ast.Compare):
            continue
        sign = _SIGNS.get(type(node.ops[0]))
        value = node.comparators[0]
        column = _column(node.left)
        if sign and column and isinstance(value, (ast.Constant, ast.Name)):
            found[column] = Condition(sign, ast.unparse(value))
    return found


def _column(compared: ast.expr) -> str:
    """La colonne que nomme `t.an` ou `t["an"]` ; rien d’autre."""
    if isinstance(compared, ast.Attribute):
        return compared.attr
    if isinstance(compared, ast.Subscript) and isinstance(compared.slice, ast.Constant):
        name = compared.slice.value
        return name if isinstance(name, str) else ""
    return ""


def lacking(tree: ast.AST, asked: ast.AST) -> Remark | None:
    """Ce que le filtre ne demande pas, ou demande autrement que la solution `asked` ; rien si l’on ne sait pas."""
    wanted, given = conditions(asked), conditions(tree)
    code, solution = ast.unparse(tree), ast.unparse(asked)
    columns = sorted(wanted, key=solution.find)  # dans l’ordre où la solution les nomme

    missing = [f"`{column}`" for column in columns if column not in code]
    if missing:
        kind = "lacks" if given else "keeps-all"
        said = say(kind, columns=listing(missing))
        return Remark(said, MistakeKind.CONDITION)

    if given and _says_or(tree) and not _says_or(asked):
        return Remark(say("or"), MistakeKind.CONDITION)

    for column in columns:
        if column in given:
            remark = _difference(column, given[column], wanted[column])
            if remark:
                return remark
    return None


def number_in_quotes(tree: ast.AST, kept: pd.DataFrame | pd.Series) -> Remark | None:
    """`t.an == "8"`, quand `an` est une colonne de nombres : aucune ligne ne répond, et `kept`, ce qui reste, est vide.

    >>> vide = pd.DataFrame({"an": [8]}).head(0)
    >>> number_in_quotes(ast.parse('t[t.an == "8"]'), vide).message[-23:]
    'retirez les guillemets.'
    """
    if not isinstance(kept, pd.DataFrame):
        return None
    for column, condition in conditions(tree).items():
        is_quoted = condition.value[:1] in "\"'" and condition.value.strip("\"'").isdigit()
        if is_quoted and column in kept and ptypes.is_numeric_dtype(kept[column]):
            said = say("text-for-number", column=column, value=condition.value)
            return Remark(said, MistakeKind.TEXT_FOR_NUMBER)
    return None


def _says_or(tree: ast.AST) -> bool:
    """Un `|` entre deux conditions ; entre deux dictionnaires, il ne filtre rien."""
    for node in ast.walk(tree):
        joins = isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr)
        if joins and any(isinstance(part, ast.Compare) for part in ast.walk(node)):
            return True
    return False


def _difference(column: str, given: Condition, wanted: Condition) -> Remark | None:
    """En quoi une condition n’est pas celle de la solution."""
    if given.sign != wanted.sign:
        return Remark(say("sign", column=column, sign=given.sign), MistakeKind.CONDITION)
    if same_value(given.value, wanted.value):
        return None

    if given.value.strip("'") == wanted.value:
        return Remark(say("text-for-number", column=column, value=given.value), MistakeKind.TEXT_FOR_NUMBER)
    if normalise(given.value) == normalise(wanted.value):
        return Remark(say("spelling", column=column, value=given.value), MistakeKind.MISSPELT_TEXT)
    if _holds(given.value, wanted.value):
        return Remark(say("among-other-words", column=column, value=given.value), MistakeKind.OTHER_QUESTION)
    if given.value.isidentifier():  # sous un nom, on ne sait pas quelle valeur se cache
        return None
    return Remark(say("value", column=column, value=given.value), MistakeKind.OTHER_QUESTION)


def _holds(given: str, wanted: str) -> bool:
    """Vrai pour `'Haute-Vienne'`, là où l’on attend `'Vienne'` : le mot y est, avec un autre."""
    is_a_text = given[:1] == wanted[:1] == "'"
    return is_a_text and re.search(rf"\b{re.escape(wanted.strip(chr(39)))}\b", given) is not None


def absent(tree: ast.AST, namespace: Mapping[str, Any]) -> Remark | None:
    """Une valeur qu’aucune ligne de sa colonne ne porte : `sexe == "G"` ; et ce qu’on y trouve, si cela tient en peu.

    >>> t = pd.DataFrame({"sexe": ["F", "M", "F"]})
    >>> print(absent(ast.parse('t[t.sexe == "G"]'), {"t": t}).message)
    Aucune ligne ne porte « G » dans la colonne `sexe` : on y trouve « F » et « M ».
    >>> rows = [{"an": 1900}, {"an": 2021}]
    >>> print(absent(ast.parse('[one for one in rows if one["an"] == 2030]'), {"rows": rows}).message)
    Aucune ligne ne porte 2030 dans la colonne `an` : elle va de 1900 à 2021.
    """
    walked = _rows_walked(tree, namespace)
    for compared, value in _asked(tree):
        column = _values_of(compared, {**namespace, **walked})
        if column is None or value.value == BLANK:
            continue
        told = _nowhere_in(_column(compared), column, value.value)
        named = namespace.get(value.value) if isinstance(value.value, str) else None
        if told and isinstance(named, str) and named in set(column.dropna()):
            told = say("nowhere-named", word=value.value, held=quote(named))
        if told and read.is_number(value.value):
            return Remark(told, MistakeKind.OTHER_QUESTION)
        if told:
            return Remark(told, MistakeKind.MISSPELT_TEXT)
    return None


def _rows_walked(tree: ast.AST, namespace: Mapping[str, Any]) -> dict[str, pd.DataFrame]:
    """`for ligne in table`, où `table` est une liste de dictionnaires : ce que tiennent toutes les lignes, sous le nom d’une seule."""
    found = {}
    for node in ast.walk(tree):
        if not isinstance(node, ast.comprehension) or not isinstance(node.iter, ast.Name):
            continue
        rows = namespace.get(node.iter.id)
        is_a_table = isinstance(rows, list) and bool(rows) and all(isinstance(row, dict) for row in rows)
        if is_a_table and isinstance(node.target, ast.Name):
            found[node.target.id] = pd.DataFrame(rows)
    return found


def _asked(tree: ast.AST) -> Iterator[tuple[ast.expr, ast.Constant]]:
    """Chaque colonne, et la valeur qu’on lui demande : `t.sexe == "G"`, `t.sexe.isin(["G", "F"])`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Compare) and isinstance(node.ops[0], ast.Eq):
            if isinstance(node.comparators[0], ast.Constant):
                yield node.left, node.comparators[0]
            continue
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute) or not node.args:
            continue
        if node.func.attr != "isin" or not isinstance(node.args[0], (ast.List, ast.Tuple)):
            continue
        for value in node.args[0].elts:
            if isinstance(value, ast.Constant):
                yield node.func.value, value


def _values_of(compared: ast.expr, namespace: Mapping[str, Any]) -> pd.Series | None:
    """La colonne du carnet que nomme `t.an` ou `t["an"]`, si elle n’est ni vide ni trop longue."""
    name = _column(compared)
    if not name or not isinstance(compared, (ast.Attribute, ast.Subscript)):
        return None
    if not isinstance(compared.value, ast.Name):
        return None
    table = namespace.get(compared.value.id)
    if not isinstance(table, pd.DataFrame) or name not in table or not 0 < len(table) <= _LONGEST:
        return None
    column = table[name]
    return column if isinstance(column, pd.Series) else None


def _nowhere_in(name: str, column: pd.Series, value: object) -> str:
    """Ce qu’il faut dire d’un texte que cette colonne de textes ne contient pas ; rien sinon."""
    if ptypes.is_numeric_dtype(column) and read.is_number(value):
        return _out_of_range(name, column, value)
    holds_texts = ptypes.is_string_dtype(column) or column.dtype == "category"
    if not isinstance(value, str) or not holds_texts:
        return ""
    held = [one for one in column.dropna().unique() if isinstance(one, str)]
    if not held or value in held:
        return ""

    alike = [one for one in held if normalise(one.strip()) == normalise(value.strip(" «»"))]
    if alike:
        kind = _how_it_differs(value, alike[0])
        return say(kind, value=quote(value), column=name, held=quote(alike[0]))
    if len(held) <= _FEW:
        every = listing(map(quote, sorted(held)))
        return say("nowhere-few", value=quote(value), column=name, held=every)

    close = suggest(value[:100], held[:_MOST], cutoff=_ALIKE)
    if not close:  # « Money Monster » pour « mickey mouse » enverrait ailleurs
        return say("nowhere", value=quote(value), column=name)
    return say("nowhere-close", value=quote(value), column=name, close=listing(map(quote, close), "ou"))


def _out_of_range(name: str, column: pd.Series, value: Any) -> str:
    """`annee == 2030`, quand la colonne s’arrête à 2021."""
    first, last = column.min(), column.max()
    is_one_value = first == last  # une table déjà filtrée : « de 1900 à 1900 » n’apprend rien
    if is_one_value or first <= value <= last:
        return ""
    return say("out-of-range", value=value, column=name, first=f"{first:g}", last=f"{last:g}")


def _how_it_differs(value: str, held: str) -> str:
    """La phrase qui dit en quoi un texte diffère de celui de la colonne, quand il se lit pareil."""
    if value.strip() == held.strip():
        return "nowhere-space"
    if value.strip(" «»") == held:
        return "nowhere-quotes"
    return "nowhere-spelling"


def keeping_nothing(tree: ast.AST, asked: ast.AST) -> Remark | None:
    """Pourquoi ce calcul rend 0 : des bornes à l’envers, un mot écrit autrement, un filtre qui ne garde rien."""
    wanted = texts(asked)
    alike = {normalise(word) for word in wanted}
    for given in texts(tree):
        if given not in wanted and normalise(given) in alike:
            return Remark(say("no-row-spelling", word=quote(given)), MistakeKind.MISSPELT_TEXT)

    code = ast.unparse(tree)
    for low, high in _BETWEEN.findall(code):
        if float(low) > float(high):
            return Remark(say("no-row-between", high=high, low=low), MistakeKind.REVERSED)

    if _is_filtering(tree):
        return Remark(say("no-row"))
    return None


def _is_filtering(tree: ast.AST) -> bool:
    """Vrai si une condition choisit des lignes, entre crochets ou par `query` ; un vrai que l’on compte n’en choisit pas."""
    conditions_named = _named_conditions(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "query":
            return True
        if not isinstance(node, ast.Subscript):
            continue
        if _FILTER.search(ast.unparse(node.slice)) or conditions_named.intersection(names(node.slice)):
            return True
    return False


def _named_conditions(tree: ast.AST) -> set[str]:
    """Les noms où la cellule range une condition : `filtre = t.an == 1990`."""
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and _FILTER.search(ast.unparse(node.value)):
            found |= set(names(node, ast.Store))
    return found


def same_value(typed: str, wanted: str) -> bool:
    """Vrai pour une même valeur écrite autrement : `50e3` et `50000`, « 11/11/1918 » et « 1918-11-11 »."""
    if typed == wanted:
        return True
    if arithmetic.same_result(typed, wanted):  # `10**9` pour `1e9`
        return True
    try:
        one, other = ast.literal_eval(typed), ast.literal_eval(wanted)
    except (ValueError, SyntaxError):
        return False
    if one == other:
        return True
    if not isinstance(one, str) or not isinstance(other, str):
        return False
    with suppress(Exception):  # pandas lui-même lit la date, comme il l’a fait dans la cellule
        return bool(pd.Timestamp(one) == pd.Timestamp(other))
    return False


@dataclass(frozen=True)
class Mended:
    """Un filtre réécrit avec ses parenthèses ; `word` : le `and` ou le `or` qui tenait la place de `&` ou de `|`."""

    word: str
    code: str


def mended(source: str) -> Mended | None:
    """Le premier filtre d’un code qu’il faut réécrire : `&` pour `and`, chaque condition entre parenthèses.

    >>> mended('t[t.an == 1990 and t.sexe == "F"]')
    Mended(word='and', code="t[(t.an == 1990) & (t.sexe == 'F')]")
    >>> mended('t[t.an == 1990 & t.sexe == "F"]')
    Mended(word='', code="t[(t.an == 1990) & (t.sexe == 'F')]")
    >>> mended('t[t.an == 1990]') is None
    True
    """
    for node in ast.walk(parsed(source)):
        if isinstance(node, ast.Subscript):
            before = ast.unparse(node)
            mender = _Mender()
            after = ast.unparse(mender.visit(node))
            if before != after:
                return Mended(mender.word, after)
    return None


class _Mender(ast.NodeTransformer):
    """Réécrit les conditions d’un filtre."""

    word = ""

    def visit_BoolOp(self, node: ast.BoolOp) -> ast.expr:
        self.generic_visit(node)
        joint: ast.operator
        if isinstance(node.op, ast.And):
            self.word, joint = "and", ast.BitAnd()
        else:
            self.word, joint = "or", ast.BitOr()
        return reduce(lambda left, right: ast.BinOp(left, joint, right), node.values)

    def visit_Compare(self, node: ast.Compare) -> ast.expr:
        """`a == 1 & b == 2` se lit `a == (1 & b) == 2` : chaque comparaison reprend ses parenthèses."""
        whole: ast.expr | None = None
        left = node.left
        joint: ast.operator | None = None

        for sign, term in zip(node.ops, node.comparators, strict=True):
            glued = _glued(term)
            if glued is None and term is not node.comparators[-1]:
                return node  # `1 < a < 3` : une vraie comparaison en chaîne

            right = term if glued is None else glued.left
            whole = _joined(whole, joint, ast.Compare(left, [sign], [right]))
            joint = None
            if glued is not None:
                left, joint = glued.right, glued.op

        if joint is not None:  # `a == 1 & b` : ce qui suit le dernier signe
            whole = _joined(whole, joint, left)
        return whole or node


def _glued(term: ast.expr) -> ast.BinOp | None:
    """Le terme, si `&` ou `|` y colle la fin d’une condition au début de la suivante."""
    if isinstance(term, ast.BinOp) and isinstance(term.op, (ast.BitAnd, ast.BitOr)):
        return term
    return None


def _joined(whole: ast.expr | None, joint: ast.operator | None, part: ast.expr) -> ast.expr:
    if whole is None or joint is None:
        return part
    return ast.BinOp(whole, joint, part)
