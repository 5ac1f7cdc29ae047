"""Ce qui n’est pas là : un filtre qui ne garde rien, une colonne vide, un rang ou un axe de trop."""

import ast
import re
from collections.abc import Sized

import pandas as pd

from datakit.answers.code import parsed
from datakit.answers.explain.lines import Namespace, broken, opened
from datakit.answers.explain.nearest import say
from datakit.answers.verdict import MistakeKind, Remark
from figaudit.base.text import plural

#: Ce que disent Python et pandas d’un maximum ou d’un minimum de rien.
_OF_NOTHING = re.compile(r"arg(?:max|min) of an empty|is (?:an )?empty|zero-size array to reduction")
#: `catalogue.mots_cles` : une table, et l’une de ses colonnes.
_COLUMN_READ = re.compile(r"(?<![\w.])([^\W\d]\w*)\.([^\W\d]\w*)")
_METHOD_GIVEN = re.compile(r"\.(\w+)\(([^(),=]+)\)")
#: `total / len(apres)` : on divise par une longueur.
_BY_A_LENGTH = re.compile(r"/\s*len\(([^\W\d]\w*)\)")


def counted_nothing(error: BaseException, namespace: Namespace) -> Remark | None:
    """`100 * apres.count("i") / len(apres)`, quand `apres` est vide : rien n’a été trouvé, donc rien à diviser."""
    if not isinstance(error, ZeroDivisionError):
        return None
    for name in _BY_A_LENGTH.findall(broken(error, namespace).text):
        counted = namespace.get(name)
        if isinstance(counted, Sized) and not len(counted):
            return Remark(say("counted-nothing", name=name))
    return None


def nothing_left(error: BaseException, namespace: Namespace, source: str) -> Remark | None:
    """Un maximum cherché dans rien : la première table que la cellule a vidée, et par quoi."""
    if not isinstance(error, ValueError) or not _OF_NOTHING.search(str(error)):
        return None
    for step in parsed(source).body:
        if not isinstance(step, ast.Assign) or not isinstance(step.targets[0], ast.Name):
            continue
        name = step.targets[0].id
        made = namespace.get(name)
        if not isinstance(made, (pd.DataFrame, pd.Series)) or len(made):
            continue
        kind = "empty-join" if ".merge(" in ast.unparse(step.value) else "empty-table"
        return Remark(say(kind, name=name))
    return None


def no_such_axis(error: BaseException, namespace: Namespace) -> Remark | None:
    """`ecarts.mean(2)`, `t.loc("a")` : pandas a pris pour un axe ce qui est entre les parenthèses."""
    if "No axis named" not in str(error):
        return None
    line = broken(error, namespace).text
    if re.search(r"\.i?loc\s*\(", line):
        return Remark(say("loc-brackets"), MistakeKind.UNREADABLE_LINE)
    for method, inside in _METHOD_GIVEN.findall(line):
        if inside.strip("\"'") in str(error):
            return Remark(say("not-between", name=method, inside=inside), MistakeKind.UNREADABLE_LINE)
    return None


def empty_column(error: BaseException, namespace: Namespace) -> Remark | None:
    """`t.mots.value_counts().index[0]`, quand toutes les cases de `mots` sont vides : il n’y a pas de première valeur."""
    if not isinstance(error, (IndexError, ValueError)):
        return None
    for name, column in _COLUMN_READ.findall(broken(error, namespace).text):
        table = namespace.get(name)
        if not isinstance(table, pd.DataFrame) or column not in table:
            continue
        if not len(table):  # ce n’est pas la colonne qui est vide : le filtre n’a rien gardé
            return Remark(say("nothing-kept", name=name))
        if table[column].isna().all():
            return Remark(say("empty-column", column=column))
    return None


def rank_too_far(error: BaseException, namespace: Namespace) -> Remark | None:
    """`t.iloc[500]`, `t.iloc["Alric"]`, dans une table dont les lignes sont numérotées : de 0 à combien."""
    if not isinstance(error, (IndexError, TypeError)) or "position" not in str(error):
        return None
    for one in opened(error, namespace, r"\.iloc\[([^\[\]]+)\]"):
        if not isinstance(one.value, pd.DataFrame) or not len(one.value):
            continue
        if pd.api.types.is_integer_dtype(one.value.index):
            rows = plural(len(one.value), "ligne")
            said = say("rank", name=f"`{one.name}`", rows=rows, last=len(one.value) - 1)
            return Remark(said, MistakeKind.WRONG_TYPE)
    return None
