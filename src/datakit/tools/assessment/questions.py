"""Ce qu’est une question d’évaluation, et comment une variante en tire une réponse sûre.

Une question ne porte jamais sa réponse : elle porte un programme, que l’on exécute pour la connaître. Les erreurs
attendues sont aussi des programmes : une copie qui rend la même valeur reçoit la phrase de cette erreur.

Les phrases s’écrivent avec les espaces du clavier : `in_french` pose les insécables, une fois pour tous les ateliers.
"""

import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Any

from datakit import kinds
from datakit.answers.read import as_number
from figaudit.base.typeset import spaced

Draw = random.Random
Values = dict[str, Any]

#: Ce que dit l’énoncé d’un nombre à virgule : la notation accepte l’un et l’autre.
ROUNDED = "Sans arrondir, ou au centième près."

#: Ce qui est du code dans un énoncé : entre accents graves, ou une ligne décalée de quatre espaces.
_CODE = re.compile(r"(`[^`]*`|^ {4}.*$)", re.MULTILINE)

#: Ce que Python nomme ainsi est une fonction, citée sans ses parenthèses.
UNCALLED = {"<builtin_function_or_method>", "<function>", "<method>"}
#: Ce que disent d’une question laissée celui qui relance la copie et celui qui la note.
UNANSWERED = "La question n’a pas de réponse."

_ROW, _EACH_COLUMN = "Row", "EachColumn"
#: Ce que pandas tire d’une table, et qu’il nomme comme une colonne.
_OF_A_TABLE = {f"<{_ROW}>": "une ligne entière de la table", f"<{_EACH_COLUMN}>": "une valeur par colonne"}

_HUNDREDTH = 0.01
_NOTHING = 1e-9  # deux nombres à virgule plus proches que cela sont le même


@dataclass(frozen=True)
class Mistake:
    """Une erreur attendue : le programme qui la fait, ce qu’il faut en dire, les points qu’elle garde.

    `whatever` : le rang de l’appel dont la valeur ne compte pas, tant que les autres sont ceux de ce programme.
    `early` : cette erreur est un `return` dans une boucle ; d’autres rendent la même valeur, le code les départage.
    """

    code: str
    says: str
    points: int = 0
    whatever: int | None = None
    early: bool = False


@dataclass(frozen=True)
class Question:
    """Une question à faire dans un carnet.

    `goal` : le rang de l’objectif de l’atelier ; `minutes`, `points` ; `text` : l’énoncé, en Markdown ; `start` : ce
    que la copie contient ; `solution` : ce qui y répond ; `probe` : l’expression que l’on compare ; `rubric` : ce qui
    vaut les points ; `forbids` : les noms que la réponse ne doit pas employer (elle garde alors la moitié des points) ;
    `returns` : ce que doit rendre la fonction demandée, en mots ; `probe` est alors la liste de ses appels, et `untold` le
    rang de celui que l’énoncé ne dit pas : qui écrit une réponse toute faite ne le connaît pas. `takes_up` : les exercices
    de l’atelier qu’elle reprend, s’ils sont connus (`q7`) ; `holes` : la même réponse à trous, que contient la copie d’une
    classe qui a suivi une version courte, où l’on n’a tapé que cela ; `named` : les points que le barème donne à ce que l’on
    lit, la colonne, le pays ou l’appareil ; `recalled` : les gestes que cette version n’a pas fait écrire, chacun avec son exemple.
    """

    goal: int
    minutes: int
    points: int
    text: str
    start: str
    solution: str
    probe: str
    rubric: str
    mistakes: tuple[Mistake, ...] = ()
    forbids: tuple[str, ...] = ()
    returns: str = ""
    untold: int | None = None
    takes_up: tuple[str, ...] | None = None
    holes: str = ""
    named: int = 0
    recalled: tuple[str, ...] = ()


@dataclass(frozen=True)
class Option:
    """Une réponse proposée, et ce qu’on dit à qui la choisit."""

    text: str
    says: str


@dataclass(frozen=True)
class Choice:
    """Une question sur papier : un énoncé, la réponse juste, et les fausses ; `takes_up`, comme une `Question`."""

    goal: int
    points: int
    text: str
    right: Option
    wrong: tuple[Option, ...]
    takes_up: tuple[str, ...] | None = None

    def shuffled(self, draw: Draw) -> list[Option]:
        """Les réponses, dans un ordre tiré au sort."""
        options = [self.right, *self.wrong]
        draw.shuffle(options)
        return options


@dataclass(frozen=True)
class Subject:
    """Ce qu’un atelier évalue : ce que lit chaque carnet d’abord, de quoi tirer une variante, ce qu’on rappelle aux élèves."""

    slug: str
    setup: str
    questions: Callable[[Draw, Values], list[Question]]
    choices: Callable[[Draw, Values], list[Choice]]
    reminder: str = ""


def in_french(words: str) -> str:
    """Les mêmes mots, avec les espaces insécables du français ; du code, rien ne change.

    Les apostrophes restent aussi : un nom recopié d’une table doit y être retrouvé.

    >>> in_french("Que rend `t[a != 2]` ?")
    'Que rend `t[a != 2]`\\u202f?'
    """
    pieces = _CODE.split(words)
    said = [piece if rank % 2 else spaced(piece) for rank, piece in enumerate(pieces)]
    return "".join(said)


def question_in_french(one: Question) -> Question:
    """La même question, ses phrases passées par `in_french`."""
    mistakes = tuple(replace(each, says=in_french(each.says)) for each in one.mistakes)
    return replace(one, text=in_french(one.text), rubric=in_french(one.rubric), mistakes=mistakes)


def choice_in_french(one: Choice) -> Choice:
    """La même question de papier, ses phrases passées par `in_french`."""
    wrong = tuple(_option_in_french(each) for each in one.wrong)
    return replace(one, text=in_french(one.text), right=_option_in_french(one.right), wrong=wrong)


def _option_in_french(one: Option) -> Option:
    return Option(in_french(one.text), in_french(one.says))


def prepared(setup: str) -> Values:
    """Ce que connaît un carnet une fois ses tables lues."""
    values: Values = {}
    exec(setup, values)
    return values


def computed(code: str, probe: str, values: Values) -> Any:
    """Ce que vaut `probe` une fois `code` exécuté ; `values` n’en est pas changé.

    >>> computed("reponse = 2 + a", "reponse", {"a": 3})
    5
    """
    inside = dict(values)
    exec(code, inside)
    return plain(eval(probe, inside))


def plain(value: Any) -> Any:
    """La même valeur, faite de nombres, de textes, de listes et de dictionnaires de Python, telle que JSON l’écrit.

    D’un autre objet, il ne reste que le nom de son type ; d’une table d’une seule case, ce qu’elle tient aussi.

    >>> plain((1, 2)), plain({"b": 1.0, "a": None})
    ([1, 2], {'b': 1.0, 'a': None})

    JSON n’a que des clés en texte : un texte qui s’y lirait comme un nombre garde ses guillemets.

    >>> plain({1950: 3}), plain({"1950": 3})
    ({'1950': 3}, {"'1950'": 3})
    """
    if isinstance(value, dict):
        return {_key(key): plain(held) for key, held in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(held) for held in value]
    if hasattr(value, "item") and getattr(value, "size", 1) == 1:  # un nombre de numpy
        value = value.item()
    if isinstance(value, (bool, int, float, str)) or value is None:
        return value

    name = f"<{_named(value)}>"
    is_a_table = hasattr(value, "to_numpy") and hasattr(value, "shape")  # une durée n’a que le premier
    if is_a_table and value.shape == (1, 1):
        return {name: plain(value.to_numpy()[0, 0])}
    return name


def _named(value: Any) -> str:
    """Le genre d’un objet : celui de Python ; d’une colonne de pandas, une ligne et un résumé se distinguent."""
    labels = list(getattr(value, "index", ())) if getattr(value, "ndim", 0) == 1 else []
    if not labels or not all(isinstance(one, str) for one in labels) or isinstance(value.name, str):
        return type(value).__name__
    return _EACH_COLUMN if value.name is None else _ROW


def _key(key: Any) -> str:
    is_a_number_in_text = isinstance(key, str) and as_number(key) is not None
    return repr(key) if is_a_number_in_text else str(key)


def shown(value: Any) -> str:
    """Une valeur, telle que Python l’écrit ; vide si elle n’est pas faite de nombres, de textes, de listes ou de dictionnaires.

    >>> shown([("Léa", 3)]), shown({1950.0: None}), shown(len)
    ("[('Léa', 3)]", '{1950.0: None}', '')
    """
    if hasattr(value, "item") and getattr(value, "size", 1) == 1:  # un nombre de numpy
        value = value.item()
    return repr(value) if _is_of_python(value) else ""


def _is_of_python(value: Any) -> bool:
    if isinstance(value, dict):
        return all(_is_of_python(key) and _is_of_python(held) for key, held in value.items())
    if isinstance(value, (list, tuple)):
        return all(_is_of_python(held) for held in value)
    return value is None or isinstance(value, (bool, int, float, str))


def kind(value: Any) -> str:
    """Ce qu’est une valeur, en mots.

    >>> kind([]), kind(3), kind({"a": 1}), kind("<DataFrame>")
    ('une liste vide', 'un nombre', 'un dictionnaire', 'un tableau')
    """
    if value is None:
        return "rien"
    if isinstance(value, bool):
        return "un booléen"
    if isinstance(value, (int, float)):
        return "un nombre"
    if isinstance(value, list):
        return "une liste" if value else "une liste vide"
    if isinstance(value, dict) and not _is_a_cell(value):
        return "un dictionnaire" if value else "un dictionnaire vide"

    written = next(iter(value)) if isinstance(value, dict) else str(value)
    if written in UNCALLED:
        return "une fonction que l’on n’a pas appelée"
    if written in _OF_A_TABLE:
        return _OF_A_TABLE[written]
    if written.startswith("<") and written.endswith(">"):
        return kinds.named(written[1:-1])
    return "un texte"


def _is_a_cell(value: dict[Any, Any]) -> bool:
    """Vrai pour une table d’une seule case, telle que `plain` l’écrit."""
    return len(value) == 1 and re.fullmatch(r"<\w+>", str(next(iter(value)))) is not None


def in_another_form(given: Any, due: Any) -> bool:
    """Cette réponse tient-elle la bonne valeur, écrite en texte, avec une virgule, ou seule dans une liste ou une table ?

    >>> in_another_form("12", 12), in_another_form([0.5], 0.5), in_another_form({"<DataFrame>": 12}, 12)
    (True, True, True)
    >>> in_another_form([30, 58], 30.58), in_another_form([30, 58], 31.0)
    (True, False)
    >>> in_another_form("13", 12), in_another_form([12, 13], 12), in_another_form({"a": 12}, 12), in_another_form(12, 12)
    (False, False, False, False)
    """
    if isinstance(due, (list, dict)) or are_of_a_kind(given, due):
        return False

    held = given
    if isinstance(given, list) and len(given) == 1:
        held = given[0]
    if is_a_decimal_comma(given, due):
        held = f"{given[0]}.{given[1]}"
    if isinstance(given, dict) and _is_a_cell(given):
        held = next(iter(given.values()))
    if isinstance(held, str) and not isinstance(due, str):
        read = as_number(held)
        held = read.value if read else None
    return is_same(held, due)


def is_a_decimal_comma(given: Any, due: Any) -> bool:
    """Deux entiers, là où l’on attend un nombre à virgule : `30,58` s’est lu comme un couple."""
    is_a_pair = isinstance(given, list) and len(given) == 2 and all(isinstance(one, int) for one in given)
    return is_a_pair and isinstance(due, float)


def coarsely_rounded(given: Any, due: Any) -> str:
    """« au dixième », si ce nombre est celui que l’on attend, arrondi plus court que l’énoncé ne le permet ; rien sinon.

    >>> coarsely_rounded(3.1, 3.1416), coarsely_rounded(46, 46.27), coarsely_rounded(0, 0.2), coarsely_rounded(3.2, 3.1416)
    ('au dixième', 'à l’unité', '', '')
    >>> coarsely_rounded(5, 5.046), coarsely_rounded(5.0, 5.046)
    ('à l’unité', 'au dixième')
    """
    if not isinstance(due, float) or not are_of_a_kind(given, due) or not given:
        return ""
    if isinstance(given, float) and abs(given - round(due, 1)) < _NOTHING:
        return "au dixième"
    return "à l’unité" if abs(given - round(due)) < _NOTHING else ""


def gives(source: str, name: str) -> bool:
    """Vrai si cette cellule donne sa valeur à ce nom.

    >>> gives("x = 3\\ndef f():\\n    return x", "f"), gives("print(x)", "x")
    (True, False)
    """
    return re.search(rf"^[ \t]*(?:def {name}\b|{name}\s*=)", source, re.MULTILINE) is not None


def are_of_a_kind(given: Any, due: Any) -> bool:
    """Deux valeurs sont-elles du même genre ? Une liste vide est une liste.

    >>> are_of_a_kind([], [1]), are_of_a_kind(2, 0.5), are_of_a_kind([], {})
    (True, True, False)
    """
    for one in (list, dict, str):
        if isinstance(due, one):
            return isinstance(given, one)
    return isinstance(given, (int, float)) and not isinstance(given, bool)


def is_same(given: Any, due: Any) -> bool:
    """Deux réponses valent-elles la même ? Un nombre, à un millième près, un centième au plus, comme l’écrit l’énoncé.

    Un dictionnaire vaut le même quel que soit son ordre.

    >>> is_same(0.33333, 1 / 3), is_same({"a": 1, "b": 2}, {"b": 2, "a": 1}), is_same("Marie ", "Marie"), is_same(True, 1)
    (True, True, True, False)
    >>> is_same(0.35, 0.3538), is_same(0.36, 0.3538)
    (True, False)
    >>> is_same(3.88, 3.8850000000000002), is_same(3.89, 3.8850000000000002), is_same(3.87, 3.8850000000000002)
    (True, True, False)
    >>> is_same(70.52, 70.5287), is_same(70.56, 70.5287)  # un autre calcul tombe tout près
    (True, False)
    """
    if isinstance(given, bool) or isinstance(due, bool):
        return given is due
    if isinstance(due, float):
        return isinstance(given, (int, float)) and _is_close(given, due)
    if isinstance(due, int):
        return isinstance(given, (int, float)) and given == due
    if isinstance(due, str):
        return isinstance(given, str) and given.split() == due.split()
    if isinstance(due, list):
        return isinstance(given, list) and _are_same_lists(given, due)
    if isinstance(due, dict):
        return isinstance(given, dict) and _are_same_dictionaries(given, due)
    return given is None and due is None


def _is_close(given: float, due: float) -> bool:
    is_written_short = abs(given - round(given, 2)) < _NOTHING
    # À mi-chemin de deux centièmes, Python et numpy n’arrondissent pas du même côté.
    is_rounded = is_written_short and abs(given - due) <= _HUNDREDTH / 2 + _NOTHING
    return is_rounded or abs(given - due) <= min(max(abs(due), 1) / 1000, _HUNDREDTH)


def _are_same_lists(given: list[Any], due: list[Any]) -> bool:
    if len(given) != len(due):
        return False
    return all(is_same(one, other) for one, other in zip(given, due, strict=True))


def _are_same_dictionaries(given: dict[Any, Any], due: dict[Any, Any]) -> bool:
    if given.keys() != due.keys():
        return False
    return all(is_same(given[key], due[key]) for key in due)


def are_apart(values: Sequence[Any]) -> bool:
    """Aucune de ces valeurs ne se confond avec une autre : une erreur se reconnaît à ce qu’elle rend."""
    return not any(is_same(one, other) for one, other in combinations(values, 2))
