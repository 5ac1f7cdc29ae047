"""Un nom que Python ne connaît pas : mal écrit, sans ses guillemets, ou créé dans une cellule que l’on n’a pas lancée."""

import ast
import builtins
import re
from dataclasses import dataclass
from enum import StrEnum
from types import ModuleType

import pandas as pd

from datakit.answers import cell, read
from datakit.answers.blank import Hole, Role, holes
from datakit.answers.code import checked, names, parsed, rank, stands_alone
from datakit.answers.exercise import Exercises
from datakit.answers.explain.lines import Namespace, broken, frames_of, masked
from datakit.answers.explain.nearest import near, say, spelled, tables_with, yes_or_no
from datakit.answers.explain.opened_exercises import Place, key_of, knows_the_names, place_of, usual_methods
from datakit.answers.explain.standard import missing_import
from datakit.answers.hole_remarks.shared import awaited_kind
from datakit.answers.keys import Key
from datakit.answers.read import one_letter
from datakit.answers.verdict import MistakeKind, Remark
from figaudit.base.text import listing, normalise, quote

#: Ce que la cellule de préparation apporte, et le blanc qu’elle apprend à lire.
_PREPARATION = {"pd", "np", "plt", "dk", "ex", "viz", "datakit", "____"}
#: Les noms que nos propres phrases prennent pour exemples : `tableau["…"]`.
_EXAMPLES = {"tableau"}
#: Ce qu’un carnet contient déjà, vide.
_SHELL = {"In", "Out", "exit", "quit", "open", "get_ipython"}
#: Un tableau plus long ne se fouille pas pendant qu’on attend une explication ; un plus petit, jusqu’à tant de textes.
_LONG_TABLE = 50_000
_MOST_TEXTS = 5000
#: `janvier.taux` ou `janvier["taux"]` : une case ou une colonne, et l’objet où elle se lit.
_READ_BESIDE = re.compile(r"""(?<![\w.])([^\W\d]\w*)(?:\.([^\W\d]\w*)|\[["']([^"']*)["']\])""")
#: `____.double.sum()` : la colonne que la ligne lit juste après le trou.
_READ_AFTER = re.compile(r"\.([^\W\d]\w*)(?!\w|\()")
#: Une colonne plus longue n’est pas une ligne d’un tableau, dont chaque case a un nom.
_FEW_CELLS = 60


def name_error(error: NameError, namespace: Namespace, source: str) -> Remark:
    """Ce qu’il faut dire d’un nom inconnu ; `source` : la cellule."""
    name = error.name or _named_in(str(error))
    key = _in_dictionary(name, error, namespace) or _key_given(name, source, namespace)
    if key:
        return Remark(say("key", name=quote(name), key=key), MistakeKind.MISSING_QUOTES)
    if isinstance(error, UnboundLocalError):
        return Remark(say("local", name=quote(name)))
    if re.fullmatch(r"q\d+", name):  # `ex,q9.check(6)`
        return Remark(say("a-dot", name=name), MistakeKind.UNREADABLE_LINE)

    inside = _local_names(error, namespace)
    if inside:
        alike = [other for other in inside if _reads_like(name, other) or normalise(name) == normalise(other)]
        close = near(name, alike) or _in_a_loop(inside, error, namespace)
        told = close or _said_otherwise(name, source) or _of_an_example(name, inside, source, namespace)
        told = told or _not_started(name, source) or _in_a_module(name, namespace)
        told = told or say("inside-function", names=listing(f"`{other}`" for other in inside))
        return Remark(say("name", name=quote(name), more=told), MistakeKind.UNKNOWN_NAME)
    more = _unknown(name, namespace, source)
    return Remark(say("name", name=quote(name), more=more.message), more.kind)


def _in_a_loop(inside: list[str], error: NameError, namespace: Namespace) -> str:
    """`voix` dans `sum(f(voix) for b in bruits)` : à chaque tour, la boucle n’a qu’un nom, `b`."""
    here = frames_of(error, namespace)
    if not here[-1].f_code.co_name.startswith("<") or len(inside) != 1:
        return ""
    return say("inside-loop", name=inside[0])


def _not_started(name: str, source: str) -> str:
    """Dans une fonction, `d[…] = …` ou `vues.append(…)` sans que `d` ou `vues` aient été commencés."""
    word = rf"(?<![\w.]){re.escape(name)}"
    if re.search(rf"{word}\s*=(?!=)", source):
        return ""
    if re.search(rf"{word}\.append\(", source):
        return say("start-with-list", name=name)
    if re.search(rf"{word}(?:\[[^\n]*\]\s*\+?=(?!=)|\.(?:get|setdefault|values|items)\()", source):
        return say("start-with-dictionary", name=name)
    return ""


def _said_otherwise(name: str, source: str) -> str:
    """`vrai` pour `True`, `dix` pour 10, `entier(…)` pour `int(…)`."""
    word = spelled(name)
    if word:
        return word.message
    function = read.WORDS["functions"].get(normalise(name))
    if function is None or not re.search(rf"(?<![\w.]){re.escape(name)}\(", source):
        return ""
    return say("french-keyword", word=name, keyword=function)


def _of_an_example(name: str, inside: list[str], source: str, namespace: Namespace) -> str:
    """`d.get(cle, 0)`, recopié d’un exemple : la bonne forme, avec d’autres noms que ceux de la fonction."""
    key = key_of(source, namespace)
    if key is None:
        return ""
    for hole in holes(key.blank, source, key.solution):
        if hole.right or not re.search(rf"(?<![\w.]){re.escape(name)}\b", hole.typed):
            continue
        if _shape(hole.typed) == _shape(hole.wanted):
            return say("names-of-an-example", names=listing(f"`{other}`" for other in inside))
    return ""


def _shape(code: str) -> str:
    """La forme d’un code : ses noms remplacés par le même signe, sauf ceux qui suivent un point."""
    return re.sub(r"(?<![\w.])[^\W\d]\w*(?!\w|\()", "·", re.sub(r"\s", "", code))


def _in_a_module(name: str, namespace: Namespace) -> str:
    """`DictReader`, que le carnet a importé sous le nom de son module."""
    for module, value in list(namespace.items()):
        is_module = isinstance(value, ModuleType) and not module.startswith("_")
        if is_module and name[:1].isupper() and name in getattr(value, "__all__", ()):
            return say("of-a-module", module=module, name=name)
    return ""


def of_the_same_owner(error: BaseException, namespace: Namespace, source: str) -> Remark | None:
    """`janvier.a / b` : `b`, calculé ou comparé, se lit sans doute dans `janvier`, comme `a`, s’il est le seul à les avoir tous deux.

    `femme > homme`, rien d’autre : dans la table dont parle la solution de l’exercice. `ax.barh(nom, places)` : dans
    celle dont parle sa question.
    """
    if not isinstance(error, NameError) or isinstance(error, UnboundLocalError):
        return None
    name = error.name or _named_in(str(error))
    line = broken(error, namespace).text
    if not name:
        return None
    if _is_calculated(name, masked(line)):
        owners = _owners_in_the_line(name, line, source, namespace)
    elif _fills_a_hole_without_quotes(name, source, namespace):
        owners = _tables_of_the_question(name, source, namespace)
    else:
        return None

    due = _due_alone(name, source, namespace)
    if due:  # le trou attend autre chose : cette lecture y échouerait
        owners = [one for one in owners if due in {f"{one}.{name}", f'{one}["{name}"]'}]
    owners = [
        one for one in owners if f"{one}.{name}" not in line
    ]  # une colonne ne se compare pas à elle-même
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


def _named_in(message: str) -> str:
    found = re.findall(r"'(\w+)'", message)
    return found[0] if found else ""


def _in_dictionary(name: str, error: NameError, namespace: Namespace) -> str:
    """Le dictionnaire de la fonction en cours dont ce nom est une clé, et comment la lire ; sinon rien."""
    here = frames_of(error, namespace)
    if not here or here[-1].f_locals is namespace:
        return ""
    # Le dernier nommé : la ligne que parcourt la boucle
    for owner, value in reversed(here[-1].f_locals.items()):
        if isinstance(value, dict) and name in value:
            return f'{owner}["{name}"]'
    return ""


def _key_given(name: str, source: str, namespace: Namespace) -> str:
    """`terrains[communes]`, ou `communes` à la place de `terrains["bus"]` : une clé du dictionnaire que la ligne donnée ouvre."""
    key = key_of(source, namespace)
    given = f"{source}\n{key.blank if key else ''}"
    for owner in re.findall(r"([^\W\d]\w*)\[", given):
        value = namespace.get(owner)
        if isinstance(value, dict) and name in value:
            return f'{owner}["{name}"]'
    return ""


def _local_names(error: NameError, namespace: Namespace) -> list[str]:
    """Les noms de la fonction en cours, si l’erreur est née dans une fonction du carnet."""
    here = frames_of(error, namespace)
    if not here or here[-1].f_locals is namespace:
        return []
    return [name for name in here[-1].f_locals if not name.startswith(".")]


def _unknown(name: str, namespace: Namespace, source: str) -> Remark:
    """D’où vient ce nom, de la raison la plus sûre à la moins sûre : la première qui parle l’emporte."""
    certain = _lost_start(name, source, namespace) or _made_or_spelled_out(name, namespace, source)
    if certain:
        return certain

    if name in _EXAMPLES:
        return Remark(say("an-example", name=name), MistakeKind.UNKNOWN_NAME)
    unknown = _seen(name, namespace, source)
    return (
        _but_for_an_accent(unknown)
        or _longer(name, unknown.own)
        or _loop_over(name, source, namespace)
        or _a_text_of_the_notebook(unknown)
        or missing_import(name, source, namespace)
        or _a_proper_noun(unknown)
        or _a_close_name(unknown)
        or _before_the_preparation(namespace)
        or _method_before(name, source, namespace)
        or _what_is_awaited(unknown)
    )


@dataclass(frozen=True)
class _Unknown:
    """Un nom inconnu, et ce que sa cellule en montre.

    `own` : les noms du carnet qui iraient à sa place ; `alike` : ceux qui ne changent qu’un accent ou une majuscule ;
    `is_text` : des guillemets pourraient lui manquer ; `alone` : il remplit toute la place d’un texte.
    """

    name: str
    namespace: Namespace
    source: str
    own: list[str]
    alike: list[str]
    place: "_Seat"
    is_text: bool
    alone: bool

    @property
    def quoted(self) -> str:
        """Le conseil de mettre des guillemets."""
        return say("quotes", name=self.name.strip("_"))


def _seen(name: str, namespace: Namespace, source: str) -> _Unknown:
    own = _fitting(_own_names(namespace), name, source, namespace)
    alike = [other for other in own if normalise(other) == normalise(name)]
    place = _seat(name, source)
    is_text = place is not _Seat.GIVEN and not _fills_a_hole_without_quotes(name, source, namespace)
    alone = is_text and stands_alone(name, source)
    return _Unknown(name, namespace, source, own, alike, place, is_text, alone)


def _but_for_an_accent(unknown: _Unknown) -> Remark | None:
    """`vélos.nombre` pour `velos` : devant un point, le nom du carnet qui ne change qu’un accent, bon ou non."""
    if unknown.place is not _Seat.OWNER:
        return None
    key = key_of(unknown.source, unknown.namespace)
    if key and f'"{unknown.name}"' in key.solution and f'"{unknown.name}"' not in unknown.source:
        return Remark(say("text-of-a-row", name=unknown.name), MistakeKind.MISSING_QUOTES)
    alike = [other for other in _own_names(unknown.namespace) if normalise(other) == normalise(unknown.name)]
    close = near(unknown.name, alike)
    return Remark(close, MistakeKind.UNKNOWN_NAME) if close else None


def _a_text_of_the_notebook(unknown: _Unknown) -> Remark | None:
    """Un texte que contient une table du carnet, sans ses guillemets."""
    held = _held_text(unknown.name, unknown.namespace, unknown.source) if unknown.is_text else ""
    if not held:
        return None
    close = near(unknown.name, unknown.alike)
    if unknown.alike and unknown.place is _Seat.OWNER:
        return Remark(close, MistakeKind.UNKNOWN_NAME)
    column = _column_that_is_calculated(unknown)
    if column:
        return column
    if stands_alone(unknown.name, unknown.source) or unknown.place is _Seat.TEXT:
        close = ""
    return Remark(f"{close} {held}".strip(), MistakeKind.MISSING_QUOTES)


def _column_that_is_calculated(unknown: _Unknown) -> Remark | None:
    """`population.sum()` : une colonne se lit derrière sa table ; des guillemets en feraient un mot."""
    if unknown.place is not _Seat.OWNER:
        return None
    key = key_of(unknown.source, unknown.namespace)
    given = f"{unknown.source}\n{key.solution if key else ''}"
    tables = tables_with([unknown.name], unknown.namespace)
    named = [table for table in tables if re.search(rf"(?<![\w.]){re.escape(table)}\b", given)]
    owners = named or tables
    if len(owners) != 1:
        return None
    said = say("a-column-of", code=f"{owners[0]}.{unknown.name}")
    return Remark(said, MistakeKind.UNKNOWN_NAME)


def _a_proper_noun(unknown: _Unknown) -> Remark | None:
    """« Poitiers » : un autre nom du carnet n’en est proche que s’il se lit pareil."""
    if not unknown.alone or not unknown.name[:1].isupper():
        return None
    said = f"{unknown.quoted} {near(unknown.name, unknown.alike)}".strip()
    return Remark(said, MistakeKind.MISSING_QUOTES)


def _a_close_name(unknown: _Unknown) -> Remark | None:
    """Une fonction de Python, ou un nom du carnet, à une lettre ou à un mot près."""
    name = unknown.name
    functions = _functions_like(name, unknown.source)
    if functions and not unknown.alone:
        return Remark(near(name, functions), MistakeKind.UNKNOWN_NAME)

    candidates = [other for other in unknown.own if _reads_like(name, other) or other in name.split("_")]
    close = near(name, candidates)
    if not close:
        return None
    if unknown.alone:
        close = f"{close} {unknown.quoted}"
    return Remark(close, MistakeKind.UNKNOWN_NAME)


def _before_the_preparation(namespace: Namespace) -> Remark | None:
    """La cellule de préparation n’a pas été lancée : tous les noms manquent."""
    if "dk" in namespace or knows_the_names(namespace):
        return None
    return Remark(say("above"), MistakeKind.CELL_NOT_RUN)


def _what_is_awaited(unknown: _Unknown) -> Remark:
    """Ce que le trou attend, sinon ce qui reste à dire d’un nom que rien n’éclaire."""
    if _is_an_offered_letter(unknown):
        return Remark(say("offered-letter", name=unknown.name), MistakeKind.MISSING_QUOTES)
    awaited = _awaited_in_the_hole(unknown.name, unknown.source, unknown.namespace)
    example = _written_in_the_question(unknown)
    found = example or awaited or _made_nowhere(unknown.namespace)
    if unknown.alone:
        return Remark(f"{unknown.quoted} {found.message}", MistakeKind.MISSING_QUOTES)
    return found


def _is_an_offered_letter(unknown: _Unknown) -> bool:
    """Vrai pour `[a, c]`, quand la solution donne des lettres entre guillemets : celles que la question propose."""
    key = key_of(unknown.source, unknown.namespace)
    if key is None or len(unknown.name) != 1:
        return False
    return re.search(r"""(["'])[a-z]\1""", key.solution) is not None


def _written_in_the_question(unknown: _Unknown) -> Remark | None:
    """`k`, une lettre par laquelle la question explique un calcul, et qu’aucune cellule ne fabrique."""
    key = key_of(unknown.source, unknown.namespace)
    if key is None or len(unknown.name) != 1 or not knows_the_names(unknown.namespace):
        return None
    if not re.search(rf"(?<![\w’']){re.escape(unknown.name)}(?!\w)", key.question):
        return None
    return Remark(say("letter-of-the-question", name=unknown.name), MistakeKind.UNKNOWN_NAME)


def _lost_start(name: str, source: str, namespace: Namespace) -> Remark | None:
    """Le début de la ligne donnée, `ville =`, que la cellule n’a plus : un `==`, ou la réponse seule."""
    key = key_of(source, namespace)
    if key is None:
        return None
    if re.search(rf"^\s*{re.escape(name)}\s*==", source, re.MULTILINE):
        return Remark(say("one-equal", name=name), MistakeKind.UNREADABLE_LINE)

    if _is_the_method_alone(name, source, key):
        return Remark(say("keep-the-line"), MistakeKind.UNFINISHED)
    given = names(parsed(key.blank), ast.Store)
    kept = names(parsed(source), ast.Store)
    lost = [one for one in given if one not in kept]
    alone = re.search(rf"^{re.escape(name)}\s*$", source, re.MULTILINE)
    if len(given) == 1 and lost and (name == lost[0] or alone):
        return Remark(say("lost-start", name=lost[0]), MistakeKind.UNFINISHED)
    if name in lost:
        return Remark(say("lost-line", name=name), MistakeKind.UNFINISHED)
    return None


def _is_the_method_alone(name: str, source: str, key: Key) -> bool:
    """Vrai pour `annee = median`, quand le blanc était `annee = soldats.naissance.____()` : le mot est bon, la ligne est perdue."""
    if not re.search(rf"=\s*{re.escape(name)}(?:\(\))?\s*(?:#.*)?$", source, re.MULTILINE):
        return False
    return ".____" in key.blank and bool(re.search(rf"\.{re.escape(name)}\b", key.solution))


class _Seat(StrEnum):
    """Où se lit un nom : devant un point (c’est un objet), entre crochets ou après un `==` (un texte, sans doute), donné à un dessin."""

    OWNER = "owner"
    TEXT = "text"
    GIVEN = "given"
    ELSEWHERE = "elsewhere"


def _seat(name: str, source: str) -> _Seat:
    """Où le nom se tient dans la ligne : devant un point, là où irait un texte, donné à un dessin, ou ailleurs."""
    word = rf"(?<![\w.]){re.escape(name)}\b"
    if re.search(rf"{word}\s*\.[^\W\d]", source):
        return _Seat.OWNER
    if re.search(rf"(?:[=!]=|\[)\s*{word}\s*[\])]", source):
        return _Seat.TEXT
    if re.search(rf"\bax\.\w+\((?:[^()=]*,)?\s*{word}\s*[,)]", source):  # `ax.plot(x, y)` veut des valeurs
        return _Seat.GIVEN
    return _Seat.ELSEWHERE


def _loop_over(name: str, source: str, namespace: Namespace) -> Remark | None:
    """`courbe.set_color(…)` sans sa boucle, que les indices de l’exercice montrent : `for courbe in ax.lines:`."""
    key = key_of(source, namespace)
    if key is None:
        return None
    found = re.search(rf"for {re.escape(name)} in [\w.]+:", " ".join(key.hints))
    if found is None or found[0] in source:
        return None
    return Remark(say("loop-name", code=found[0]), MistakeKind.UNFINISHED)


def _made_or_spelled_out(name: str, namespace: Namespace, source: str) -> Remark | None:
    """Le nom se fabrique dans une cellule connue, ou dit un nombre, un vrai, un faux."""
    place = place_of(name, source, namespace)
    if place and name not in names(parsed(source), ast.Store):
        return Remark(_where(place, source), MistakeKind.CELL_NOT_RUN)
    if _is_made_above(name, namespace):
        return Remark(say("above"), MistakeKind.CELL_NOT_RUN)
    return spelled(name) or yes_or_no(name)


def _made_nowhere(namespace: Namespace) -> Remark:
    """Ce qui reste à dire d’un nom que rien n’éclaire."""
    said = say("nowhere") if knows_the_names(namespace) else say("ran")
    return Remark(said, MistakeKind.CELL_NOT_RUN)


def _awaited_in_the_hole(name: str, source: str, namespace: Namespace) -> Remark | None:
    """Ce que l’on attend dans le trou que ce nom remplit seul ; rien si l’on ne sait pas."""
    key = key_of(source, namespace)
    if key is None or not knows_the_names(namespace):
        return None
    for hole in holes(key.blank, source, key.solution):
        kind = awaited_kind(hole) if hole.typed.strip("[]") == name else ""
        if kind == "name":
            return Remark(_awaited_name(hole, key.question, namespace), MistakeKind.UNKNOWN_NAME)
        if kind:
            return Remark(say(f"nowhere-{kind}"), MistakeKind.UNKNOWN_NAME)
    return None


def _awaited_name(hole: Hole, question: str, namespace: Namespace) -> str:
    """Quel nom va dans ce trou : une table, qui a la colonne que lit la suite ; un nom que la question écrit, ou pas."""
    if f"`{hole.wanted}`" in question:
        return say("nowhere-asked-name")
    if not isinstance(namespace.get(hole.wanted), pd.DataFrame):
        return say("nowhere-name")
    column = _READ_AFTER.match(hole.rest)
    if column is None:
        return say("nowhere-table")
    return say("nowhere-table-with", column=column[1])


def _longer(name: str, own: list[str]) -> Remark | None:
    """`annee` pour `annee_index`, si c’est le seul nom du carnet qui commence ou finit ainsi."""
    if len(name) < 3:
        return None
    longer = [other for other in own if other.startswith(f"{name}_") or other.endswith(f"_{name}")]
    if len(longer) != 1:
        return None
    return Remark(near(name, longer) or say("longer", name=longer[0]), MistakeKind.UNKNOWN_NAME)


def _method_before(name: str, source: str, namespace: Namespace) -> Remark | None:
    """`idxmax(ecart)` pour `ecart.idxmax()` : une méthode que le carnet emploie, écrite devant ce qu’elle calcule."""
    method = read.WORDS["methods"].get(normalise(name), name.lower())
    called = re.search(rf"\b{re.escape(name)}\(([^\W\d][\w.]*)\)", source)
    if not called or method not in usual_methods(namespace):
        return None
    said = say("method-after", name=method, code=f"{called[1]}.{method}()")
    return Remark(said, MistakeKind.UNKNOWN_NAME)


def _where(place: Place, source: str) -> str:
    """La cellule qui fabrique le nom, et où la trouver."""
    if not place.exercise:
        return say("made", title=place.title)
    if place.exercise == checked(source):
        return say("made-just-above", title=place.title, number=place.exercise[1:])
    if checked(source) and rank(place.exercise) > rank(checked(source)):
        return say("made-later", number=place.exercise[1:])
    return say("made-before", title=place.title, number=place.exercise[1:])


def _own_names(namespace: Namespace) -> list[str]:
    """Les noms du carnet, sans les réponses qui restent à faire."""
    kept = []
    for other, value in list(namespace.items()):
        if not other.startswith("_") and other not in _SHELL and value is not ...:
            kept.append(other)
    return kept


def _fitting(own: list[str], name: str, source: str, namespace: Namespace) -> list[str]:
    """Parmi les noms du carnet, ceux qui iraient dans le trou que ce nom remplit ; tous, s’il n’en remplit aucun."""
    key = key_of(source, namespace)
    if key is None:
        return own
    for hole in holes(key.blank, source, key.solution):
        bare = re.sub(r"""(["']).*?\1""", "", hole.typed)  # un mot entre guillemets n’est pas un nom
        if hole.wanted and re.search(rf"\b{re.escape(name)}\b", bare):
            return [other for other in own if re.search(rf"\b{re.escape(other)}\b", hole.wanted)]
    return own


def _reads_like(name: str, other: str) -> bool:
    """Vrai à une lettre près ; « moins » et « poids » ne se ressemblent que pour une machine."""
    return len(name) > 2 and one_letter(normalise(name), normalise(other))


def _fills_a_hole_without_quotes(name: str, source: str, namespace: Namespace) -> bool:
    """Vrai si ce nom remplit un trou dont le blanc n’a pas écrit les guillemets : les ajouter égarerait.

    Sauf si la solution, elle, en met.
    """
    key = key_of(source, namespace)
    if key is None:
        return False
    for hole in holes(key.blank, source, key.solution):
        if hole.typed.strip("[]") != name or hole.role in {Role.TEXT, Role.PROSE}:
            continue
        if awaited_kind(hole) == "numbers":
            return True
        if not hole.wanted or hole.wanted[0] not in "\"'[":
            return True
    return False


def _is_made_above(name: str, namespace: Namespace) -> bool:
    """Vrai pour un nom de la préparation, ou qu’une solution de l’atelier attend du carnet."""
    if name in _PREPARATION:
        return True
    opened = [value for value in list(namespace.values()) if isinstance(value, Exercises)]
    return any(name in exercises.inputs for exercises in opened)


def _functions_like(name: str, source: str) -> list[str]:
    """Les fonctions de Python que le carnet emploie, et nulle autre, à une lettre de ce nom."""
    lines = "".join(["print(", *cell.history(), source])
    found = []
    for function in dir(builtins):
        if one_letter(name.casefold(), function) and re.search(rf"\b{function}\(", lines):
            found.append(function)
    return found


def _held_text(name: str, namespace: Namespace, source: str) -> str:
    """Ce qu’il faut dire d’un nom qui est un texte du carnet : « sucres », ou « sucres-glucides » pris pour un calcul."""
    hyphenated = re.search(rf"(?<![\w-]){name}(?:-[^\W\d]\w*)+", source)
    held = _held(hyphenated[0], namespace) if hyphenated else None
    held = held or _held(name, namespace)
    if held is None:
        return ""
    owner, written = held
    return say("held", owner=owner, name=written)


def _held(name: str, namespace: Namespace) -> tuple[str, str] | None:
    """Le tableau où ce nom est une étiquette ou un texte, tel quel ou à un accent près, et comment il s’y écrit."""
    wanted = normalise(name)
    alike = None
    for owner, value in list(namespace.items()):
        if owner.startswith("_") or not isinstance(value, (pd.DataFrame, pd.Series)):
            continue
        if len(value) > _LONG_TABLE:
            continue
        for one in _texts(value):
            if not one.strip("_") or normalise(one) != wanted:
                continue
            if one == name:
                return owner, one
            alike = alike or (owner, one)
    return alike


def _texts(table: pd.DataFrame | pd.Series) -> list[str]:
    """Les noms de colonnes et les textes d’un tableau."""
    found: list[object] = []
    parts: list[pd.Index | pd.Series] = [table.index]
    if isinstance(table, pd.DataFrame):
        found += list(table.columns)
        parts += [table[column] for column in table.columns]
    else:
        parts.append(table)

    for part in parts:
        if str(part.dtype) in {"str", "category"}:
            found += list(part.unique())
    return [one for one in found[:_MOST_TEXTS] if isinstance(one, str)]
