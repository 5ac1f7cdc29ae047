"""Un nom après un point que l’objet n’a pas : `tableau.moyenne()`, `dictionnaire.cle`."""

import re
from types import ModuleType

import pandas as pd

from datakit import kinds
from datakit.answers import read
from datakit.answers.blank import holes
from datakit.answers.explain.lines import Namespace
from datakit.answers.explain.nearest import columns, near, say, tables_with
from datakit.answers.explain.opened_exercises import fills_a_column_hole, key_of, usual_methods
from datakit.answers.read import one_letter
from datakit.answers.verdict import MistakeKind, Remark
from figaudit.base.text import listing, normalise, suggest

#: Un objet qui a davantage de méthodes ne les montre pas : la liste égarerait.
_FEW_METHODS = 12
_MOST_TABLES = 3
_FEW_COLUMNS = 6  # colonnes que l’on cite toutes dans une phrase
#: Une colonne plus longue n’est pas une ligne d’un tableau, dont chaque case a un nom.
_FEW_CELLS = 60
#: `"femme" > "homme"`
_WORDS_COMPARED = re.compile(r"""["']([^\W\d]\w*)["'] *([<>]=?|[=!]=) *["']([^\W\d]\w*)["']""")
#: Ce qu’on demande à une figure : lessons.toml sait alors quoi répondre.
_OF_A_FIGURE = {"axes", "savefig"}
#: Ce qu’on demande à une colonne de vrais et de faux pour compter ses vrais ; et à n’importe quoi, pour sa longueur.
_COUNTING = {"count", "compte", "compter", "nombre"}
_LENGTH = {"len", "length", "taille", "longueur"}
#: `texte.int()`, `texte.equals(autre)` : une fonction de Python entoure ce qu’on lui donne ; deux textes se comparent d’un signe.
_AROUND = {"int", "float", "str", "sorted", "print"}
_EQUALS = {"equals", "equal", "eq"}


def attribute_error(error: AttributeError, namespace: Namespace, source: str) -> Remark | None:
    """Ce qu’il faut dire d’un attribut absent ; rien si le message de Python en dit davantage."""
    owner, name = error.obj, error.name or ""
    if callable(owner):
        method = getattr(owner, "__name__", "")
        twice = _written_twice(method, source)
        if twice:
            return twice
        return (
            _method_for_a_column(method, namespace, source)
            or _parentheses_missing(method, name, source)
            or _kept_without_parentheses(method, name, namespace, source)
        )
    if owner is None or "accessor" in str(error) or name in _OF_A_FIGURE:
        return None
    if re.fullmatch(r"q\d+", name):  # `ex = 5`, plus haut
        return Remark(say("not-the-exercises", name=name))
    if isinstance(owner, dict) and name in owner:
        return Remark(say("bracket", name=name))
    key = _key_after_a_dot(owner, name, source)
    if key:
        return Remark(key, MistakeKind.UNKNOWN_NAME)

    known = _at_once(owner, name, namespace, source) or _two_words(owner, source, namespace)
    if known:
        return Remark(known, MistakeKind.UNKNOWN_NAME)
    misplaced = _closed_too_late(owner, name, source)
    if misplaced:
        return Remark(misplaced, MistakeKind.UNREADABLE_LINE)
    labels = _labels(owner)
    how_to = ""
    container = _another_container(owner, name, source)
    if container:
        return Remark(f"{_who(owner)} n’a pas de `.{name}`. {container}", MistakeKind.WRONG_TYPE)
    close = suggest(name, labels, 1)
    if close and not close[0].isidentifier():  # « code postal » ne peut pas suivre un point
        how_to = ' Une colonne s’écrit `tableau["…"]`.'

    said = f"{_who(owner)} n’a pas de `.{name}`. {_instead(owner, name, labels, namespace, source)}{how_to}"
    return Remark(said.strip(), MistakeKind.UNKNOWN_NAME)


def _key_after_a_dot(owner: object, name: str, source: str) -> str:
    """`index.cle`, quand la cellule range une clé sous le nom `cle` : elle va entre crochets."""
    read = re.search(rf"([^\W\d]\w*)\.{re.escape(name)}\b", source)
    if not isinstance(owner, dict) or read is None:
        return ""
    if not re.search(rf"(?<![\w.]){re.escape(name)}\s*=(?!=)", source):
        return ""
    return say("bracket-name", code=f"{read[1]}[{name}]")


def _closed_too_late(owner: object, name: str, source: str) -> str:
    """`decoupages["equal".counts[0]]` : le crochet qui ouvre le texte se ferme trop loin."""
    if not isinstance(owner, str) or not re.search(rf"""\[["']{re.escape(owner)}["']\.{name}\b""", source):
        return ""
    return say("bracket-after-text", text=owner, name=name)


def _written_twice(method: str, source: str) -> Remark | None:
    """`catalogue.theme.value_counts.value_counts()` : le trou répète ce qui le suit."""
    if not method:
        return None
    found = re.search(rf"([^\W\d]\w*)\.{re.escape(method)}\.{re.escape(method)}\b", source)
    if found is None:
        return None
    return Remark(say("already-after", method=method, code=found[1]), MistakeKind.UNREADABLE_LINE)


def _method_for_a_column(method: str, namespace: Namespace, source: str) -> Remark | None:
    """`villes.pop.sum()` : `.pop` est une méthode de tous les tableaux, là où il faut une colonne de celui-ci."""
    found = re.search(rf"([^\W\d]\w*)\.{re.escape(method)}\.", source)
    table = namespace.get(found[1]) if found else None
    if not isinstance(table, pd.DataFrame) or not fills_a_column_hole(method, source, namespace):
        return None
    said = say("method-for-column", name=method, columns=columns(table.columns))
    return Remark(said, MistakeKind.UNKNOWN_NAME)


def _parentheses_missing(method: str, name: str, source: str) -> Remark | None:
    """`profession.isna.sum()` : les parenthèses de `isna`, dites avec les noms de la cellule."""
    found = re.search(rf"(?P<owner>[^\W\d]\w*)\.{re.escape(method)}\.{re.escape(name)}\b", source)
    if not method or found is None:
        return None
    told = say("parentheses-before", owner=found["owner"], method=method, name=name)
    return Remark(told, MistakeKind.UNFINISHED)


def _kept_without_parentheses(method: str, name: str, namespace: Namespace, source: str) -> Remark | None:
    """`forces = notes.force.sum`, puis `forces.idxmax()` : ce qui manque manque à la première de ces lignes."""
    for kept in re.findall(rf"([^\W\d]\w*)\.{re.escape(name)}\b", source):
        made = re.search(rf"^\s*{kept}\s*=.*\.{re.escape(method)}\s*(?:#.*)?$", source, re.M)
        if made and callable(namespace.get(kept)):
            said = say("parentheses-kept", name=kept, method=method)
            return Remark(said, MistakeKind.UNFINISHED)
    return None


def _at_once(owner: object, name: str, namespace: Namespace, source: str) -> str:
    """Ce que l’on reconnaît d’emblée : un module nommé deux fois, une fonction qui entoure, des vrais à compter."""
    if isinstance(owner, ModuleType) and name == owner.__name__:
        return say("module-twice", name=name)
    if isinstance(owner, ModuleType) and hasattr(getattr(owner, owner.__name__, None), name):
        return say("class-of-module", module=owner.__name__, name=name)

    if namespace.get(name) is owner and not isinstance(owner, ModuleType):  # `kevin.kevin.idxmax()`
        if isinstance(owner, pd.DataFrame) and len(owner.columns) <= _FEW_COLUMNS:
            names = listing([f"`{column}`" for column in owner.columns], "ou")
            return say("table-twice", name=name, names=names)
        return say("module-twice", name=name)

    called = re.search(rf"([\w\].\"'\[]+)\.{re.escape(name)}\(\)", source)
    if called and name in _AROUND and not hasattr(owner, name):
        return say("function-around", name=name, code=f"{name}({called[1]})")
    if isinstance(owner, (str, int, float)) and name in _EQUALS:
        return say("equals-sign", name=name)

    is_true_or_false = str(getattr(owner, "dtype", "")) == "bool"
    if name in (_COUNTING | _LENGTH) and is_true_or_false and not hasattr(owner, name):
        return say("count-true")
    if name in _LENGTH and hasattr(owner, "__len__") and not _due(name, source, namespace):
        return say("len")
    return ""


def _another_container(owner: object, name: str, source: str) -> str:
    """`texte.append(…)`, `liste.get(…)` : la méthode d’un autre genre de contenant."""
    called = re.search(rf"([^\W\d]\w*)\.{re.escape(name)}\(", source)
    if called is None:
        return ""
    if isinstance(owner, str) and name in {"append", "add", "extend"}:
        return say("grow-a-text", name=called[1])
    begun = re.search(rf"(?<![\w.]){called[1]}\s*=\s*\[\s*\]", source)
    if isinstance(owner, list) and hasattr(dict, name) and begun:
        return say("list-begun", name=called[1])
    return ""


def _two_words(owner: object, source: str, namespace: Namespace) -> str:
    """`("femme" > "homme").sum()` : deux noms de colonnes pris pour des mots."""
    found = _WORDS_COMPARED.search(source)
    if not isinstance(owner, bool) or found is None:
        return ""
    tables = tables_with([found[1], found[3]], namespace)
    if len(tables) != 1:
        return ""
    table = tables[0]
    return say("two-words", code=f"{table}.{found[1]} {found[2]} {table}.{found[3]}")


def _labels(owner: object) -> list[str]:
    """Les noms que l’on peut lire après un point : les colonnes d’un tableau, les cases d’une ligne."""
    if isinstance(owner, pd.DataFrame):
        return [str(label) for label in owner.columns]
    if isinstance(owner, pd.Series) and len(owner) <= _FEW_CELLS:
        return [label for label in owner.index if isinstance(label, str)]
    return []


def _who(owner: object) -> str:
    """Ce dont on demande un nom, en français ; le nom de sa classe, à défaut."""
    if type(owner).__module__.startswith(("pandas", "numpy", "builtins")):
        return kinds.kind(owner).partition(" (")[0].capitalize()
    return _noun(owner) or f"`{type(owner).__name__}`"


def _noun(owner: object) -> str:
    if isinstance(owner, pd.DataFrame):
        return "Un tableau"
    if isinstance(owner, pd.Series):
        return "Une colonne"
    return ""


def _instead(owner: object, name: str, labels: list[str], namespace: Namespace, source: str) -> str:
    """Ce que l’on pouvait écrire à la place."""
    elsewhere = _other_tables(owner, name, namespace, source)
    if elsewhere and not fills_a_column_hole(name, source, namespace):
        have = "a" if len(elsewhere) == 1 else "ont"
        return say("other-table", names=listing(elsewhere), have=have)

    methods = [word for word in dir(owner) if not word.startswith("_")]
    few = len(methods) <= _FEW_METHODS and type(owner).__module__ != "builtins"
    offered = methods if few else []
    is_called = re.search(rf"\.{re.escape(name)}\s*\(", source) is not None
    due = _due(name, source, namespace)
    if due:
        listed = [] if is_called else labels  # des noms de lignes, là où il faut une méthode, égareraient
        return near(name, [due]) or _all_it_has(listed, offered)

    is_a_column = isinstance(owner, pd.DataFrame) or bool(tables_with([name], namespace))
    said_otherwise = _other_word(owner, name)
    if is_called or not is_a_column:  # `velos.nombre` : une colonne que la table n’a pas, et non un calcul
        said_otherwise = _french_method(name, methods) or said_otherwise
    if said_otherwise:
        return said_otherwise
    column = _first_word_of(name, labels)
    if column:
        return column

    candidates = list(labels)
    if is_called or not labels:
        known = methods if few else _methods_worth_saying(owner, methods, namespace)
        candidates += [method for method in sorted(known) if _misspelt(name, method)]
    return near(name, candidates) or _all_it_has(labels, offered)


def _methods_worth_saying(owner: object, methods: list[str], namespace: Namespace) -> list[str]:
    """Celles qu’emploie le carnet : pandas en a des centaines, où tout ressemble à tout ; un module les garde toutes."""
    if isinstance(owner, ModuleType):
        return methods
    usual = usual_methods(namespace)
    return [method for method in methods if method in usual]


def _all_it_has(labels: list[str], offered: list[str]) -> str:
    """Les colonnes d’un tableau ; à défaut, ce que l’objet propose, s’il est court."""
    if labels:
        return columns(labels)
    if offered:
        return say("offers", names=listing(f"`.{method}`" for method in offered))
    return ""


def _french_method(name: str, methods: list[str]) -> str:
    """`.moyenne()` pour `.mean()`, si l’objet sait le faire."""
    english = read.WORDS["methods"].get(normalise(name))
    if english not in methods:
        return ""
    return say("method", name=english)


def _due(name: str, source: str, namespace: Namespace) -> str:
    """Le nom que l’exercice attend dans le trou où l’on a écrit `name` : en souffler un autre ferait échouer deux fois."""
    key = key_of(source, namespace)
    if key is None:
        return ""
    for hole in holes(key.blank, source, key.solution):
        if hole.typed == name and not hole.right and hole.wanted.isidentifier():
            return hole.wanted
    return ""


def _first_word_of(name: str, labels: list[str]) -> str:
    """`.bus` pour `.bus_et_train`, si c’est la seule colonne qui commence ainsi."""
    longer = [label for label in labels if label.startswith(f"{name}_")]
    return say("entire-name", name=longer[0]) if len(longer) == 1 else ""


def _other_tables(owner: object, name: str, namespace: Namespace, source: str) -> list[str]:
    """Les tables du carnet qui ont la colonne que celle-ci n’a pas ; rien dans un trou de table, dont la question dit les noms."""
    if not isinstance(owner, pd.DataFrame) or _is_a_table_due(source, namespace):
        return []
    return [f"`{other}`" for other in tables_with([name], namespace)][:_MOST_TABLES]


def _is_a_table_due(source: str, namespace: Namespace) -> bool:
    """Vrai si un trou mal rempli de l’exercice attend une table."""
    key = key_of(source, namespace)
    if key is None:
        return False
    filled = holes(key.blank, source, key.solution)
    return any(isinstance(namespace.get(hole.wanted), pd.DataFrame) and not hole.right for hole in filled)


def _other_word(owner: object, name: str) -> str:
    """`.add` pour `.append` : le nom d’une autre langue, ou d’un autre genre de contenant."""
    for word in read.WORDS["other-words"].get(name.casefold(), ()):
        if hasattr(owner, word):
            return say("other-word", name=word)
    return ""


def _misspelt(name: str, method: str) -> bool:
    # `.str` a sa leçon, et deux lettres ressemblent à tout
    return len(name) > 2 and name != "str" and one_letter(name.casefold(), method)
