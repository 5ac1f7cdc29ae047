"""Avant une erreur Python, une explication en français pour qui débute."""

import builtins
import linecache
import re
import traceback
import warnings
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from inspect import ismethod
from pathlib import Path
from types import FrameType
from typing import Any

import pandas as pd

from datakit import errors, kinds
from datakit.answers import how, read
from datakit.answers.exercise import ExerciseFailed, Exercises, Feedback, Status, is_strict
from figaudit.base import text

_said = partial(read.say, "explain")

_VAGUE = re.compile(
    "invalid (syntax|decimal|non-printable|imaginary|character '[€$£])|leading zeros|unexpected indent|"
    "division by zero|not callable|after dictionary key|assign to literal"
)
_THOUSANDS = re.compile(
    r"(?<![\w.,])(?:\d{1,3}|\d+(?=[ \u202f\xa0]000))(?:(?:[ \u202f\xa0]\d{3})+|(?:\.\d{3}){2,})(?!\w)"
)
_QUOTED = re.compile(r"""(["'])(-?\d+(?:\.\d+)?|[^\W\d]\w*)\1""")
_MIXED = re.compile(
    "ufunc|[Ii]nvalid comparison|not supported|unsupported operand|multiply sequence|must be an instance|concatenate str|as an integer|'str' object has no"
)
_PREPARATION = {"pd", "np", "plt", "dk", "ex", "viz", "datakit", "____"}
_SHELL = {"In", "Out", "exit", "quit", "open", "get_ipython"}  # ce qu’un carnet contient déjà, vide
_WARNINGS = {"ChainedAssignmentError", "SettingWithCopyWarning"}

#: (type d’erreur, message anglais de Python ou pandas, ce qui s’est passé et quoi faire). Les groupes du motif
#: remplissent `{0}`, `{1}`… ; la première leçon qui convient l’emporte. « SyntaxError, ligne » : le motif se cherche
#: dans la ligne de la personne.
LESSONS: list[list[str]] = text.words(__file__, "lessons.json")


def explain(
    error: BaseException, namespace: Mapping[str, Any] | None = None, source: str = ""
) -> Feedback | None:
    """L’explication d’une erreur, ou `None` si le kit n’en a pas.

    `namespace` : les variables du carnet, pour proposer le nom le plus proche ; `source` : la cellule. Ne lève jamais
    d’erreur.

    >>> explain(NameError("name 'vente' is not defined", name="vente"), {"ventes": 1})
    Explication
    Python ne connaît pas le nom « vente ». Vouliez-vous dire « ventes » ?
    >>> explain(RuntimeError("inconnu")) is None
    True
    """
    if isinstance(error, (errors.ExplainedError, ExerciseFailed)):
        return None  # ces erreurs-là parlent déjà français
    try:
        words = _words(error, namespace or {}, source)
    except Exception:
        return None
    return Feedback(Status.HINT, words, "Explication") if words else None


def _words(error: BaseException, namespace: Mapping[str, Any], source: str) -> str:
    kinds, message = [kind.__name__ for kind in type(error).__mro__], str(error)
    # Un message vague s’éclaire par la ligne elle-même, ses textes mis de côté ; un message précis dit déjà tout.
    line = _masked(own := _line(error, namespace)[1])
    if "not callable" in message and (opened := _opened(error, namespace, r"\(([^(),]+)\)")):
        return _said("brackets", **opened[0])
    apart = re.sub(r"=\s*[^\W\d_]+ \d.*", "", line)  # `FR 86.092.001 CE` est un texte
    if isinstance(error, SyntaxError) and _VAGUE.search(message) and (found := _THOUSANDS.findall(apart)):
        joined = dict.fromkeys(f"`{re.sub(r'[^0-9]', '', one)}`" for one in found)
        return f"Un nombre s’écrit sans espace ni point entre les milliers : {text.listing(joined)}."
    if _VAGUE.search(message) and (words := lesson([f"{kind}, ligne" for kind in kinds], line)):
        return words
    if isinstance(error, (TypeError, ValueError)) and (mended := how.mended(source))[1]:
        return lesson([f"Filtre {mended[0]}".strip()], mended[1])
    if words := _mistyped(message, own, namespace, source):
        return words
    if any(frame.f_globals is not namespace for frame in _frames(error)[-1:]):  # dans pandas, le plus souvent
        kinds = [*(f"{kind}, ailleurs" for kind in kinds), *kinds]
    if isinstance(error, NameError):
        return _name(error, namespace, source)
    special = next((_SPECIAL[kind] for kind in kinds if kind in _SPECIAL), None)
    return (special and "llipsis" not in message and special(error, namespace)) or lesson(kinds, message)


def _masked(code: str) -> str:
    """Le code sans le contenu de ses textes ni ses commentaires."""
    pattern = r""""[^"]*("|$)|'[^']*('|$)|#.*"""
    return re.sub(pattern, lambda m: "" if m[0][0] == "#" else '""' if len(m[0]) == 2 else '"…"', code)


def _mistyped(message: str, line: str, namespace: Mapping[str, Any], source: str) -> str:
    """Une virgule décimale, ou un nombre entre guillemets, là où Python attendait un nombre ; sinon rien."""
    comma = how.COMMA.search(_masked(source))
    if comma and re.search("tuple|unpack|positional arg|broadcast|Inclusive|inhomogen|: bool, ", message):
        return f"`{comma[0]}` : en Python, la virgule sépare des valeurs. Si c’est un nombre, ses décimales suivent un point : `{comma[1]}.{comma[2]}`."
    for quote, held in _QUOTED.findall(line) if _MIXED.search(message) else ():
        if '"' not in (said := read.WORDS["spelled"].get(held.casefold(), '"')):
            return f"`{quote}{held}{quote}` est un texte. {said}"
        if held in namespace or not held.isidentifier():
            what = "une valeur du carnet" if held.isidentifier() else "un nombre"
            return f"`{quote}{held}{quote}` est un texte : sans guillemets, `{held}` est {what}."
    return ""


def _frames(error: BaseException) -> list[FrameType]:
    return [frame for frame, _ in traceback.walk_tb(error.__traceback__)]


def _line(error: BaseException, namespace: Mapping[str, Any]) -> tuple[int, str]:
    """La dernière ligne de la cellule lancée avant l’erreur, pas d’une cellule d’au-dessus : son numéro et son texte."""
    number, file = 0, ""
    if isinstance(error, SyntaxError):
        return error.lineno or 0, error.text or ""
    for frame, row in traceback.walk_tb(error.__traceback__):
        if frame.f_code.co_filename == file or (not number and frame.f_globals is namespace):
            number, file = row, frame.f_code.co_filename
    return number, linecache.getline(file, number)


def _opened(error: BaseException, namespace: Mapping[str, Any], signs: str) -> list[dict[str, Any]]:
    """Ce que la ligne ouvre, `l(0)` ou `d[cle]` : le nom d’un contenant, sa valeur, ce qu’elle y cherche."""
    scopes = [frame.f_locals for frame in _frames(error) if frame.f_globals is namespace]
    held = {name: value for scope in (namespace, *scopes) for name, value in scope.items()}
    found = re.findall(rf"\b(\w+){signs}", _line(error, namespace)[1])
    seen = [(name, held[name], inside) for name, inside in found if hasattr(held.get(name), "__getitem__")]
    return [
        {"name": n, "value": v, "what": kinds.kind(v), "inside": i} for n, v, i in seen if not callable(v)
    ]


def lesson(names: list[str], message: str) -> str:
    """La leçon d’une erreur, ou rien. `names` : son type et ceux dont il descend.

    >>> print(lesson(["ZeroDivisionError"], "division by zero").split(".")[0])
    Le nombre sous la barre de division vaut zéro
    """
    for kind, pattern, words in LESSONS:
        match = re.search(pattern, message) if kind in names else None
        if match:
            groups = [group for group in match.groups() if group is not None]
            return words.format(*(group[:120] for group in (*groups, "", "", "")))
    return ""


def _key(error: KeyError, namespace: Mapping[str, Any]) -> str:
    key = error.args[0] if error.args else ""
    key = key[0] if isinstance(key, pd.Index) else key
    missing = re.findall(r"'([^']*)'", key) if isinstance(key, str) and _IN_INDEX.search(key) else [key]
    name = missing[0] if missing else key
    table, by_row = _owner(error)
    if table is None:
        # d’abord ce que parcourt la ligne (`page`, dans `for page in pages`), puis le carnet
        walked = [namespace, *(frame.f_locals for frame in _frames(error) if frame.f_globals is namespace)]
        here, far = ([v for v in [*one.values()] if isinstance(v, dict)] for one in (walked[-1], namespace))
        known = [other for value in here + far for other in list(value)[:1000] if other != name]
        close = _near(name, known if isinstance(name, str) else [o for o in known if str(o) == str(name)])
        opened = [] if close else _opened(error, namespace, r"\[([^\W\d]\w*)\]")
        for one in (one for one in opened if isinstance(one["value"], dict) and name not in one["value"]):
            close = _said("get", **one)
        if not close and len(here) == 1 and walked[-1] is not namespace:
            close = _said("inside", names=text.listing(map(str, here[0]))) if here[0] else _said("empty")
        return _said("entry", name=text.quote(name), near=close)
    if isinstance(table, pd.DatetimeIndex):
        return _said("date", name=text.quote(name), first=table.min().date(), last=table.max().date())
    near = _near(name, table) or ("Regardez `tableau.index`." if by_row else "")
    return _said("row" if by_row else "column", name=text.quote(name), near=near, columns=_columns(table))


def _columns(labels: Iterable[object]) -> str:
    """Les colonnes d’un tableau, les douze premières s’il en a davantage."""
    names = list(map(str, labels))
    few = f"{text.listing(names)}." if len(names) <= 12 else ", ".join([*names[:12], "…"])
    return _said("columns", names=few)


_IN_INDEX = re.compile(r"not in index|are in the \[|not found in axis")


def _owner(error: BaseException) -> tuple[Any, bool]:
    """Les étiquettes du tableau interrogé, retrouvé dans la pile, et s’il l’a été par ligne."""
    labels: Any = None
    columns: Any = None
    by_row = False
    for frame in _frames(error):
        owner: Any = frame.f_locals.get("self")
        indexer = type(owner).__name__ in {"_LocIndexer", "_AtIndexer"}
        by_row, table = by_row or indexer, owner.obj if indexer else owner
        if isinstance(table, pd.DataFrame):
            labels = columns = table.columns
        elif isinstance(owner, pd.Series) and labels is None:
            labels, by_row = owner.index, True
        elif isinstance(owner, pd.Index) and by_row and labels is not None:  # l’axe où l’on cherchait
            labels = owner
    return labels, by_row and labels is not columns


def _near(name: object, choices: Iterable[object]) -> str:
    """Le nom le plus proche, et ce qui change : l’accent, la casse, une espace."""
    listed = [str(choice) for choice in list(choices)[:5000]]
    if not (close := text.suggest(str(name)[:100], listed, 1)):
        return ""
    given, wanted = str(name), close[0]
    if given == wanted:  # la même écriture, mais l’un est un texte et l’autre un nombre
        return _said("unquote" if isinstance(name, str) else "enquote")
    changes: dict[str, Callable[[str], str]] = {
        " Seules les majuscules changent.": str.casefold,
        " Il y a une espace de trop, au début ou à la fin.": str.strip,
        " Un accent, une majuscule ou une apostrophe change.": text.normalise,
    }
    why = next((said for said, same in changes.items() if same(given) == same(wanted)), "")
    return f"Vouliez-vous dire {text.quote(wanted)} ?{why}"


def _name(error: NameError, namespace: Mapping[str, Any], source: str) -> str:
    name = error.name or (re.findall(r"'(\w+)'", str(error)) or [""])[0]
    if key := _in_dictionary(name, error, namespace):
        return _said("key", name=text.quote(name), key=key)
    kind = "local" if isinstance(error, UnboundLocalError) else "name"
    return _said(kind, name=text.quote(name), more=_unknown(name, namespace, source))


def _in_dictionary(name: str, error: NameError, namespace: Mapping[str, Any]) -> str:
    """Le dictionnaire de la fonction en cours dont ce nom est une clé, et comment la lire ; sinon rien."""
    frames = [frame for frame in _frames(error) if frame.f_globals is namespace]
    held = frames[-1].f_locals.items() if frames and frames[-1].f_locals is not namespace else ()
    return next((f'{owner}["{name}"]' for owner, one in held if isinstance(one, dict) and name in one), "")


def _unknown(name: str, namespace: Mapping[str, Any], source: str) -> str:
    opened = [value for value in list(namespace.values()) if isinstance(value, Exercises)]
    if name in _PREPARATION or any(name in one.inputs for one in opened):
        return _said("above")
    if said := read.WORDS["spelled"].get(name.casefold()):
        return str(said)
    own = [word for word in namespace if not word.startswith("_") and word not in _SHELL]
    same = [word for word in own if text.normalise(word) == text.normalise(name)]
    joined = re.search(rf"(?<![\w-]){name}(?:-[^\W\d]\w*)+", source)  # un mot à tirets, pris pour un calcul
    if held := (joined and _held(joined[0], namespace)) or _held(name, namespace):
        return f"{_near(name, same)} {_said('held', owner=held[0], name=held[1])}".strip()
    quoted = _said("quotes", name=name.strip("_"))
    alone = how.stands_alone(name, source)
    if alone and name[:1].isupper():  # un nom propre : un autre nom n’est proche que s’il se lit pareil
        return f"{quoted} {_near(name, same)}".strip()
    lines, typed = "".join(["print(", *how.history(), source]), name.casefold()
    used = [w for w in dir(builtins) if _one_letter(typed, w) and re.search(rf"\b{w}\(", lines)]
    if used and not alone:  # les fonctions de Python que le carnet emploie, et nulle autre
        return _near(name, used)
    if len(name) > 1 and (near := _near(name, own)):
        return f"{near} {quoted}" if alone else near
    if "dk" not in namespace:
        return _said("above")
    return _said("ran", quoted=quoted if alone else "").strip()


def _held(name: str, namespace: Mapping[str, Any]) -> tuple[str, str] | None:
    """Le tableau où ce nom est une étiquette ou un texte, tel quel ou à un accent près, et comment il s’y écrit."""
    wanted, found = text.normalise(name), list[tuple[str, str]]()
    for owner, value in list(namespace.items()):
        if owner.startswith("_") or not isinstance(value, (pd.DataFrame, pd.Series)) or len(value) > 50_000:
            continue
        columns = [*getattr(value, "columns", ())]
        parts: list[Any] = [value.index, *((value[c] for c in columns) if value.ndim == 2 else [value])]
        texts = [one for part in parts if str(part.dtype) in {"str", "category"} for one in part.unique()]
        for one in [*columns, *texts][:5000]:
            if isinstance(one, str) and one.strip("_") and text.normalise(one) == wanted:
                found.append((owner, one))
    return min(found, key=lambda pair: pair[1] != name, default=None)


def _one_letter(left: str, right: str) -> bool:
    """Vrai si une lettre au plus manque, dépasse, change ou se déplace."""
    cut = [{word, *(word[:i] + word[i + 1 :] for i in range(len(word)))} for word in (left, right)]
    return not cut[0].isdisjoint(cut[1])


def _attribute(error: AttributeError, namespace: Mapping[str, Any]) -> str:
    owner, name = error.obj, error.name or ""
    if owner is None or callable(owner) or "accessor" in str(error) or name in {"axes", "savefig"}:
        return ""
    if isinstance(owner, dict) and name in owner:
        return _said("bracket", name=name)
    columns = [str(c) for c in owner.columns] if isinstance(owner, pd.DataFrame) else []
    kinds = {pd.DataFrame: "Un tableau", pd.Series: "Une colonne"}
    noun = next((noun for kind, noun in kinds.items() if isinstance(owner, kind)), "")
    words = [word for word in dir(owner) if word[0] != "_"]
    own = text.listing(f"`.{w}`" for w in words if len(words) <= 12 and type(owner).__module__ != "builtins")
    if noun or own:  # trop de méthodes, ou trop peu : la plus proche d’un mot quelconque égare
        words = [w for w in words if len(name) > 2 and name != "str" and _one_letter(name.casefold(), w)]
    meant = read.WORDS["methods"].get(text.normalise(name)) if noun else ""
    near = _said("method", name=meant) if meant else _near(name, [*columns, *words])
    near = near or (_columns(columns) if columns else _said("offers", names=own) if own else "")
    how_to = ' Une colonne s’écrit `tableau["…"]`.' if text.suggest(name, columns, 1) else ""
    return f"{noun or f'`{type(owner).__name__}`'} n’a pas de `.{name}`. {near}{how_to}".strip()


def _module(error: ModuleNotFoundError, namespace: Mapping[str, Any]) -> str:
    name = (error.name or "").split(".")[0]
    near = _near(name, read.WORDS["modules"]) or _said("no-module")
    return _said("module", name=text.quote(name), near=near)


def _file(error: FileNotFoundError, namespace: Mapping[str, Any]) -> str:
    if not error.filename:
        return _said("no-file")
    path = Path(str(error.filename))
    folder = path.parent if path.parent.is_dir() else Path(".")
    near = _near(path.name, [entry.name for entry in list(folder.iterdir())[:2000]])
    return _said("file", name=text.quote(path.name[:80]), near=near)


_SPECIAL: dict[str, Any] = {
    "KeyError": _key, "AttributeError": _attribute,
    "ModuleNotFoundError": _module, "FileNotFoundError": _file, "ZoneInfoNotFoundError": lambda *_: "",
}  # fmt: skip


class _Explainer:
    """Ce qui guette les erreurs et la fin de chaque cellule."""

    def __init__(self, shell: Any) -> None:
        self.shell, self.source = shell, ""
        self.seen: list[BaseException] = []
        self.last: BaseException | None = None
        self.show, self.report = warnings.showwarning, shell._showtraceback

    def before(self, info: Any) -> None:
        """Retient la cellule que l’on lance."""
        self.source = info.raw_cell

    def new(self, error: BaseException) -> bool:
        """Vrai si l’erreur, vue pour la première fois, est à dire en français."""
        return error is not self.last and not is_strict() and not hasattr(error, "_render_traceback_")

    def showtraceback(self, kind: Any, error: BaseException, lines: list[str]) -> None:
        """La phrase française, la ligne de la personne, le message de Python ; `%tb` montre encore toute la pile."""
        if self.new(error):
            self._tell(error)
            number, line = _line(error, self.shell.user_ns)
            said = traceback.format_exception_only(error)
            code = said[1:] if isinstance(error, SyntaxError) else [line, said[0][:400]]
            lines = [f"Ligne {number} de la cellule :", *(part.rstrip() for part in code)] if number else said
        self.last = error
        self.report(kind, error, lines)

    def _tell(self, error: BaseException) -> None:
        from IPython.display import display

        if words := explain(error, self.shell.user_ns, self.source):
            display(words)

    def after(self, result: Any) -> None:
        """Explique l’avertissement que la cellule vient de montrer, ou la fonction qu’elle n’a pas lancée."""
        if ismethod(value := getattr(result, "result", None)):
            self._tell(TypeError(f"method {value.__name__} was not called"))
        for warning in self.seen[:1]:
            self._tell(warning)
        self.seen.clear()

    def showwarning(self, message: Any, category: Any, *others: Any, **options: Any) -> None:
        """Affiche l’avertissement comme avant, et retient ceux de pandas qui annoncent une copie modifiée."""
        self.show(message, category, *others, **options)
        if category.__name__ in _WARNINGS and isinstance(message, BaseException):
            self.seen.append(message)


def install(shell: Any = None) -> None:
    """Explique en français, avant chaque erreur du carnet, ce qui s’est passé et quoi essayer.

    À appeler une fois, dans la cellule de préparation. Hors d’un carnet, ne fait rien.

    >>> install()
    """
    from IPython import get_ipython

    shell = shell or get_ipython()
    if not hasattr(shell, "_showtraceback") or hasattr(shell, "_datakit_explainer"):
        return
    shell._datakit_explainer = explainer = _Explainer(shell)
    warnings.showwarning, shell._showtraceback = explainer.showwarning, explainer.showtraceback
    whole = shell.InteractiveTB.structured_traceback  # longue à écrire : pas pour une erreur dite autrement
    shell.InteractiveTB.structured_traceback = lambda kind, error, *others, **options: (
        [] if explainer.new(error) else whole(kind, error, *others, **options)
    )
    shell.events.register("pre_run_cell", explainer.before)
    shell.events.register("post_run_cell", explainer.after)


load_ipython_extension = install  # le nom que cherche IPython : voir tools/ipython_config.json
