"""Un nom inconnu qui se lit dans la table que la ligne emploie déjà."""

import re

import pandas as pd

from datakit.answers.blank import holes
from datakit.answers.explain.lines import Namespace, broken, masked
from datakit.answers.explain.nearest import say, tables_with
from datakit.answers.explain.opened_exercises import key_of
from datakit.answers.explain.unknown_name import fills_a_hole_without_quotes, named_in
from datakit.answers.verdict import MistakeKind, Remark
from figaudit.base.text import quote

#: `janvier.taux` ou `janvier["taux"]` : une case ou une colonne, et l’objet où elle se lit.
_READ_BESIDE = re.compile(r"""(?<![\w.])([^\W\d]\w*)(?:\.([^\W\d]\w*)|\[["']([^"']*)["']\])""")
#: Une colonne plus longue n’est pas une ligne d’un tableau, dont chaque case a un nom.
_FEW_CELLS = 60


def of_the_same_owner(error: BaseException, namespace: Namespace, source: str) -> Remark | None:
    """`janvier.a / b` : `b`, calculé ou comparé, se lit sans doute dans `janvier`, comme `a`, s’il est le seul à les avoir tous deux.

    `femme > homme`, rien d’autre : dans la table dont parle la solution de l’exercice. `ax.barh(nom, places)` : dans
    celle dont parle sa question.
    """
    if not isinstance(error, NameError) or isinstance(error, UnboundLocalError):
        return None
    name = error.name or named_in(str(error))
    line = broken(error, namespace).text
    if not name:
        return None
    if _is_calculated(name, masked(line)):
        owners = _owners_in_the_line(name, line, source, namespace)
    elif fills_a_hole_without_quotes(name, source, namespace):
        owners = _tables_of_the_question(name, source, namespace)
    else:
        return None

    due = _due_alone(name, source, namespace)
    if due:  # le trou attend autre chose : cette lecture y échouerait
        owners = [one for one in owners if due in {f"{one}.{name}", f'{one}["{name}"]'}]
    # Une colonne ne se compare pas à elle-même.
    owners = [one for one in owners if f"{one}.{name}" not in line]
    if len(owners) != 1:
        return None

    code = f'{owners[0]}["{name}"]'
    if not hasattr(pd.Series, name) and not hasattr(pd.DataFrame, name):
        code = f"{owners[0]}.{name}"
    return Remark(say("owned", name=quote(name), code=code), MistakeKind.UNKNOWN_NAME)


def _due_alone(name: str, source: str, namespace: Namespace) -> str:
    """Ce que la solution met dans le trou que ce nom remplit seul ; rien si l’on n’en sait rien."""
    key = key_of(source, namespace)
    if key is None:
        return ""
    for hole in holes(key.blank, source, key.solution):
        if hole.typed == name:
            return hole.wanted
    return ""


def _owners_in_the_line(name: str, line: str, source: str, namespace: Namespace) -> list[str]:
    """Ce qui a ce nom pour colonne ou pour case : la table de la solution, ce que la ligne lit à côté."""
    owners = _only_table_with(name, source, namespace)
    for owner, dotted, quoted in _READ_BESIDE.findall(line):
        labels = _read_after_a_dot(namespace.get(owner))
        if name in labels and (dotted or quoted) in labels and owner not in owners:
            owners.append(owner)
    return owners


def _tables_of_the_question(name: str, source: str, namespace: Namespace) -> list[str]:
    """Les tables qui ont cette colonne, parmi celles que nomme la question de l’exercice."""
    key = key_of(source, namespace)
    if key is None:
        return []
    return [table for table in tables_with([name], namespace) if f"`{table}`" in key.question]


def _only_table_with(name: str, source: str, namespace: Namespace) -> list[str]:
    """La table de la solution qui a cette colonne, si la solution la lit là ; une liste d’un nom au plus."""
    key = key_of(source, namespace)
    if key is None:
        return []
    tables = tables_with([name], namespace)
    return [table for table in tables if re.search(rf"\b{table}\.{re.escape(name)}\b", key.solution)]


def _is_calculated(name: str, line: str) -> bool:
    """Vrai si ce nom touche un signe de calcul ou de comparaison : un texte n’irait pas là."""
    signs = r"(?:[-+*/<>&|]|[=!]=)"
    word = rf"(?<![\w.]){re.escape(name)}\b(?!\s*\()"
    return bool(re.search(rf"{signs}\s*\(?\s*{word}|{word}\s*{signs}", line))


def _read_after_a_dot(owner: object) -> list[object]:
    """Les colonnes d’un tableau, les cases d’une ligne ; rien d’autre chose, ni d’une longue colonne."""
    if isinstance(owner, pd.DataFrame):
        return list(owner.columns)
    if isinstance(owner, pd.Series) and len(owner) <= _FEW_CELLS:
        return list(owner.index)
    return []
