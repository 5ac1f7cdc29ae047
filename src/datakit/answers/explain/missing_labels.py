"""Une clé, une colonne, une ligne ou une date qui n’existe pas là où on la cherche."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import permutations
from typing import Any

import pandas as pd

from datakit.answers import read, spoken
from datakit.answers.explain.lines import Namespace, broken, frames, frames_of, known, opened, text_of
from datakit.answers.explain.nearest import columns, nearest, reads_like, rows, say, tables_with
from datakit.answers.explain.opened_exercises import key_of
from datakit.answers.verdict import MistakeKind, Remark
from figaudit.base.text import listing, normalise, number, quote

_SEVERAL = re.compile(r"not in index|are in the \[|not found in axis")
_KEY_READ = r"\[([^\W\d]\w*)\]"  # `d[cle]`, sous un nom
#: `t[titre]` : ce que l’on ouvre, et le nom que l’on y met.
_NAME_READ = re.compile(r"([^\W\d][\w.]*)\[([^\W\d]\w*)\]")
_ANY_KEY = r"\[([^\]]*)\]"
#: `compte[mot] += 1` : le contenant, et la clé dont on augmente la valeur.
_INCREASED = re.compile(r"^\s*([^\W\d]\w*)\[(.+)\]\s*\+=")
#: `compte[mot] + 1`, seul sur sa ligne
_LOST_INCREASE = re.compile(r"^\s*([^\W\d]\w*)\[([^=]+)\]\s*\+\s*\d+\s*$")
#: `if index[cle]:`, qui lit la valeur pour demander si la clé y est
_ASKED = re.compile(r"\s*(?:el)?if\s+(?:not\s+)?(\w+)\[([^\]]+)\]\s*:")
#: `t["a", "b"]`, `t.note["a", "b"]` : ce que l’on ouvre, et les étiquettes que l’on y cherche ensemble.
_SEVERAL_READ = re.compile(
    r"""([^\W\d]\w*(?:\.[^\W\d]\w*)*)\[(\s*["'][^"']*["']\s*(?:,\s*["'][^"']*["']\s*)+)\]"""
)
_SWAPPED = re.compile(r"""\.(nlargest|nsmallest)\(\s*(["'][^"']*["'])\s*,\s*(\d+)\s*[,)]""")
#: `lieux.merge(entrees, on="musee")`
_MERGED = re.compile(r"""([^\W\d]\w*)\.merge\(\s*([^\W\d]\w*)\s*,[^)]*?\bon\s*=\s*["']([^"']*)["']""")
#: Ce que pandas dit d’un `set_index` sans sa colonne.
_INDEX_SET = re.compile(r"""None of \['([^']*)'\] are in the columns""")
#: `t[t["an"]]` : pandas cite les valeurs de la colonne, des nombres à virgule, là où il attendait des noms.
_OF_VALUES = re.compile(r"(?:None of \[Index\()?\[ *-?\d+\.\d")
#: `"Formats" "Licence"`
_SIDE_BY_SIDE = re.compile(r"""["']([^"'\n]+)["'] *["']([^"'\n]+)["']""")
_FEW_VALUES = 8  # noms d’un étage que l’on cite tous
_FEW_KEYS = 14  # clés que l’on cite toutes
_INDEXERS = {"_LocIndexer", "_AtIndexer"}
_MOST_KEYS = 1000  # clés d’un dictionnaire à comparer : au-delà, ce n’est pas lui que l’on a écrit à la main


def key_error(error: KeyError, namespace: Namespace, source: str) -> Remark:
    """Ce qu’il faut dire d’une étiquette absente."""
    if error.args and _OF_VALUES.match(str(error.args[0])):
        return Remark(say("values-for-a-name"), MistakeKind.UNKNOWN_NAME)
    indexed = _set_index(error)
    if indexed:
        return indexed
    name = _absent(error)
    searched = _searched(error)
    if searched is None:
        return _absent_key(name, error, namespace)

    found = (
        _glued(name, source)
        or _several_labels(error, namespace)
        or _number_last(name, error, namespace)
        or _merged(name, error, namespace)
        or _level_or_date(name, searched.labels)
        or _value_for_a_row(name, searched)
        or _column_without_quotes(name, searched.labels, error, namespace)
        or _row_found_in_a_column(name, searched, namespace)
        or _column_of_the_solution(name, error, namespace, source)
    )
    if found:
        return found

    held = _held_in(name, error, namespace)
    if held:
        return _absent_label(name, searched, held)
    close = nearest(name, _like(name, searched.labels))
    if close:
        return _absent_label(name, searched, close.message, close.kind, is_enough=True)
    return _absent_label(name, searched)


def _level_or_date(name: object, labels: Any) -> Remark | None:
    """Ce que l’on dit d’une étiquette à plusieurs étages, ou d’un jour."""
    if isinstance(labels, pd.MultiIndex) and isinstance(name, tuple):
        return _several_levels(name, labels)
    if not isinstance(labels, pd.DatetimeIndex):
        return None
    if _is_no_day(name):
        return Remark(say("no-such-day", name=quote(name)), MistakeKind.UNKNOWN_NAME)
    return _no_such_date(name, labels)


def _absent_label(
    name: object,
    searched: "_Searched",
    advice: str = "",
    kind: MistakeKind | None = MistakeKind.UNKNOWN_NAME,
    is_enough: bool = False,
) -> Remark:
    """« Aucune colonne ne s’appelle… », et le conseil ; s’il suffit, sans la liste des noms, qui le noierait."""
    shown = quote(name)
    if searched.by_row:
        listed = "" if is_enough else rows(searched.labels)
        return Remark(say("row", name=shown, near=advice, rows=listed).rstrip(), kind)
    listed = "" if is_enough else columns(searched.labels)
    return Remark(say("column", name=shown, near=advice, columns=listed).rstrip(), kind)


def _glued(name: object, source: str) -> Remark | None:
    """`t[["Formats" "Licence"]]` : Python colle deux textes qu’aucune virgule ne sépare."""
    for found in _SIDE_BY_SIDE.finditer(source):
        if found[1] + found[2] == name:
            said = read.say("written", "glued", first=f'"{found[1]}"', second=f'"{found[2]}"')
            return Remark(said, MistakeKind.UNREADABLE_LINE)
    return None


def _set_index(error: KeyError) -> Remark | None:
    """`t.set_index("nom")`, quand `nom` n’est pas, ou n’est plus, une colonne de la table."""
    found = _INDEX_SET.fullmatch(str(error.args[0])) if error.args else None
    tables = [one.f_locals.get("self") for one in frames(error) if one.f_code.co_name == "set_index"]
    table = tables[-1] if tables else None
    if found is None or not isinstance(table, pd.DataFrame):
        return None

    name = found[1]
    if name in table.index.names:
        return Remark(say("set-index-held", name=quote(name)), MistakeKind.UNFINISHED)
    close = nearest(name, _like(name, table.columns))
    near = close.message if close else ""
    said = say("set-index-missing", name=quote(name), near=near, columns=columns(table.columns))
    return Remark(said, MistakeKind.UNKNOWN_NAME)


def _several_levels(name: tuple[Any, ...], labels: pd.MultiIndex) -> Remark:
    """`toutes["F", 2018]`, quand l’année vient d’abord ; ou un nom qu’aucune ligne ne porte à sa place."""
    levels = listing([f"`{one}`" for one in labels.names], "puis")
    near = _in_another_order(name, labels) or _values_of_the_level(name, labels)
    said = say("levels", name=quote(_in_code(name)), levels=levels, near=near)
    return Remark(said, MistakeKind.UNKNOWN_NAME)


def _in_another_order(name: tuple[Any, ...], labels: pd.MultiIndex) -> str:
    for order in permutations(name):
        if order in labels:
            return say("levels-order", code=f"[{_in_code(order)}]")
    return ""


def _values_of_the_level(name: tuple[Any, ...], labels: pd.MultiIndex) -> str:
    """Les noms du dernier étage où ce que l’on a tapé n’est pas, s’ils sont peu."""
    said = ""
    for rank, one in enumerate(name[: labels.nlevels]):
        held = labels.get_level_values(rank).unique()
        if one not in held and len(held) <= _FEW_VALUES:
            said = say("level-values", level=f"`{labels.names[rank]}`", values=listing(map(quote, held)))
    return said


def _in_code(name: Iterable[Any]) -> str:
    """`"F", 2018` : des étiquettes, telles qu’on les tape."""
    return ", ".join(map(repr, name)).replace("'", '"')


def _column_of_the_solution(
    name: object, error: KeyError, namespace: Namespace, source: str
) -> Remark | None:
    """`extrait[[…, "categories_texte"]]` : la colonne est dans `brut`, où la solution la lit."""
    key = key_of(source, namespace)
    if key is None or not isinstance(name, str) or name not in key.solution:
        return None

    written = re.findall(r"[^\W\d]\w*", broken(error, namespace).text)
    here = [one for one in dict.fromkeys(written) if isinstance(namespace.get(one), pd.DataFrame)]
    there = [one for one in tables_with([name], namespace) if re.search(rf"\b{one}\b", key.solution)]
    if len(here) != 1 or len(there) != 1 or here == there:
        return None
    said = say("column-of", name=quote(name), here=here[0], there=there[0])
    return Remark(said, MistakeKind.OTHER_QUESTION)


def _value_for_a_row(name: object, searched: "_Searched") -> Remark | None:
    """`t.nom[distances.min()]` : la plus petite valeur, là où l’on veut le numéro de sa ligne."""
    numbered = isinstance(searched.labels, pd.Index) and pd.api.types.is_integer_dtype(searched.labels)
    if not numbered or not isinstance(name, float):
        return None
    return Remark(say("value-for-a-row", value=number(name, 2)), MistakeKind.OTHER_OPERATION)


def _row_found_in_a_column(name: object, searched: "_Searched", namespace: Namespace) -> Remark | None:
    """`t.loc["Alric"]`, dans une table aux lignes numérotées : la colonne où ce texte se lit."""
    if not searched.by_row or not isinstance(name, str) or not isinstance(searched.labels, pd.RangeIndex):
        return None
    for table, value in list(namespace.items()):
        if not isinstance(value, pd.DataFrame) or len(value) != len(searched.labels) or table.startswith("_"):
            continue
        for column in value.select_dtypes(["object", "string"]):
            if str(column).isidentifier() and (value[column] == name).any():
                code = f'{table}[{table}.{column} == "{name}"]'
                return Remark(say("numbered-rows", code=code), MistakeKind.UNKNOWN_NAME)
    return None


def _several_labels(error: KeyError, namespace: Namespace) -> Remark | None:
    """`t["a", "b"]` : plusieurs étiquettes entre une seule paire de crochets."""
    found = _SEVERAL_READ.search(broken(error, namespace).text)
    if found is None:
        return None
    path, inside = found[1], found[2]
    given = re.findall(r"""["']([^"']*)["']""", inside)
    owner = known(path, namespace)

    if isinstance(owner, pd.DataFrame) and not isinstance(owner.columns, pd.MultiIndex):
        return _several_in_a_table(path, owner, given)
    if isinstance(owner, pd.Series) and not isinstance(owner.index, pd.MultiIndex):
        rows_named = [_as_written(one, owner.index) for one in given]
        return Remark(say("several-labels", code=_doubled(path, rows_named)), MistakeKind.UNREADABLE_LINE)
    return None


def _several_in_a_table(path: str, table: pd.DataFrame, given: list[str]) -> Remark:
    """`t["Alric", "note"]` : une ligne et une colonne, `t.loc[…]` ; ou plusieurs colonnes, `t[[…]]`."""
    columns_named = [_as_written(one, table.columns) for one in given]
    row_named = _as_written(given[0], table.index)
    if len(given) == 2 and row_named in table.index and columns_named[1] in table.columns:
        code = f'{path}.loc["{row_named}", "{columns_named[1]}"]'
        return Remark(say("row-and-column", code=code), MistakeKind.UNREADABLE_LINE)
    return Remark(say("several-columns", code=_doubled(path, columns_named)), MistakeKind.UNREADABLE_LINE)


def _merged(name: object, error: KeyError, namespace: Namespace) -> Remark | None:
    """`a.merge(b, on="nom")` : la table qui n’a pas cette colonne, et les colonnes que les deux ont."""
    found = _MERGED.search(broken(error, namespace).text)
    if found is None or found[3] != name:
        return None
    first, second = known(found[1], namespace), known(found[2], namespace)
    if not isinstance(first, pd.DataFrame) or not isinstance(second, pd.DataFrame):
        return None

    kind = "merge-lacks"
    lacking, having = found[1], found[2]
    if name in first.columns:
        lacking, having = having, lacking
    elif name not in second.columns:
        kind = "merge-both-lack"
    shared = [f"`{column}`" for column in first.columns if column in second.columns]
    if not shared:
        kind = f"{kind}-and-share-nothing"
    said = say(kind, table=lacking, other=having, name=quote(name), names=listing(shared, "ou"))
    return Remark(said, MistakeKind.UNKNOWN_NAME)


def _as_written(label: str, labels: pd.Index) -> str:
    """L’étiquette telle que la table l’écrit : « Fraîcheur » pour « fraicheur »."""
    for one in labels:
        if isinstance(one, str) and normalise(one) == normalise(label):
            return one
    return label


def _doubled(path: str, labels: list[str]) -> str:
    quoted = ", ".join(f'"{label}"' for label in labels)
    return f"{path}[[{quoted}]]"


def _number_last(name: object, error: KeyError, namespace: Namespace) -> Remark | None:
    """`nlargest("nombre", 3)` : le nombre de lignes vient d’abord."""
    swapped = _SWAPPED.search(broken(error, namespace).text)
    if swapped is None or str(name) != swapped[3]:
        return None
    code = f"{swapped[1]}({swapped[3]}, {swapped[2]})"
    return Remark(say("number-first", method=swapped[1], code=code))


def _held_in(name: object, error: KeyError, namespace: Namespace) -> str:
    """Le nom du carnet d’où vient cette valeur, quand la ligne ne l’écrit pas : `detours[travail]` cherche « Poitiers »."""
    line = broken(error, namespace).text
    if str(name) in line:
        return ""
    for word in dict.fromkeys(re.findall(r"[^\W\d]\w*", line)):
        value = namespace.get(word)
        if isinstance(value, (str, int, float)) and value == name:
            return say("held-in", name=word)
    return ""


def _column_without_quotes(name: object, labels: Any, error: KeyError, namespace: Namespace) -> Remark | None:
    """`t[titre]`, où « titre » est une colonne, et aussi le nom d’autre chose dans le carnet."""
    for owner, word in _NAME_READ.findall(broken(error, namespace).text):
        value = namespace.get(word)
        if isinstance(value, str) and value == name and word in list(labels):
            code = f'{owner}["{word}"]'
            return Remark(say("column-unquoted", name=word, code=code), MistakeKind.MISSING_QUOTES)
    return None


def _like(name: object, labels: Any) -> list[object]:
    """Les noms à proposer : « Chine (continentale) » pour « Chine », sinon ceux qui se lisent presque pareil."""
    shown = list(labels)[:_MOST_KEYS]
    if not isinstance(name, str):
        return [label for label in shown if str(label) == str(name)]
    longer = [label for label in shown if len(name) > 2 and str(label).startswith((f"{name} ", f"{name}_"))]
    if len(longer) == 1:
        return longer
    like = [label for label in shown if reads_like(name, str(label))]
    if like:
        return like
    saying = [label for label in shown if _has_the_word(str(label), name)]
    return saying if len(saying) == 1 else []


def _has_the_word(label: str, name: str) -> bool:
    """Vrai si un nom en plusieurs mots contient celui-ci, au pluriel peut-être.

    >>> _has_the_word("sucres_100g", "sucre"), _has_the_word("entrees_total", "total"), _has_the_word("sel", "sucre")
    (True, True, False)
    """
    words = normalise(label).split("_")
    wanted = normalise(name.strip())
    return len(words) > 1 and len(wanted) > 2 and any(word in {wanted, f"{wanted}s"} for word in words)


def _absent(error: KeyError) -> object:
    """L’étiquette absente, la première s’il y en a plusieurs."""
    key = error.args[0] if error.args else ""
    if isinstance(key, pd.Index):
        key = key[0]
    if isinstance(key, str) and _SEVERAL.search(key):
        return _first_listed(key)
    return key


def _first_listed(message: str) -> object:
    """La première des étiquettes que cite pandas : 2018, dans « None of [Index([2018, 2019], dtype='int64')] are in the [index] »."""
    number = re.match(r"(?:None of \[Index\()?\[(-?\d+)\b", message)
    if number:
        return int(number[1])
    quoted = re.findall(r"'([^']*)'", message)
    return quoted[0] if quoted else message


@dataclass(frozen=True)
class _Searched:
    """Les étiquettes parmi lesquelles pandas a cherché ; `by_row` : celles des lignes."""

    labels: Any
    by_row: bool


def _searched(error: BaseException) -> _Searched | None:
    """Le tableau interrogé, retrouvé dans la pile ; rien si ce n’est pas un tableau."""
    labels: Any = None
    of_columns: Any = None
    by_row = False
    for frame in frames(error):
        owner: Any = frame.f_locals.get("self")
        table = owner
        if type(owner).__name__ in _INDEXERS:  # `tableau.loc[…]`
            by_row = True
            table = owner.obj

        if isinstance(table, pd.DataFrame):
            labels = of_columns = table.columns
        elif isinstance(owner, pd.Series) and labels is None:
            labels, by_row = owner.index, True
        elif isinstance(owner, pd.Index) and by_row and labels is not None:  # l’axe où l’on cherchait
            labels = owner

    if labels is None:
        return None
    return _Searched(labels, by_row and labels is not of_columns)


def _absent_key(name: object, error: KeyError, namespace: Namespace) -> Remark:
    """Une clé absente d’un dictionnaire : une autre lui ressemble, ou bien elle n’y est pas encore."""
    line = broken(error, namespace).text
    elsewhere = _asked_elsewhere(line, error, namespace)
    if elsewhere:
        return _entry(name, elsewhere)
    held = _held_in(name, error, namespace) or _several_keys(name, error, namespace)
    if held:
        return _entry(name, held)
    increased = _INCREASED.match(line) or _LOST_INCREASE.match(line)
    if increased:
        return _entry(name, say("get-first", name=increased[1], inside=increased[2]))
    asked = _ASKED.match(line)
    if asked:
        return _entry(name, say("ask-in", name=asked[1], inside=asked[2]))

    # Ce que parcourt la ligne : `page`, dans `for page in pages`.
    here = [frame.f_locals for frame in frames_of(error, namespace)]
    walked = here[-1] if here else namespace
    nearby = _dictionaries(walked)
    searched = _without_the_key(name, error, namespace)
    keys = _keys_like(name, searched or [*nearby, *_dictionaries(namespace)])
    close = nearest(name, _like(name, keys))
    if close:
        return _entry(name, close.message, close.kind)
    if len(searched) == 1 and 0 < len(searched[0]) <= _FEW_KEYS and _is_like(name, searched[0]):
        return _entry(name, _content(searched[0]))

    in_the_line = _read_under_a_name(name, error, namespace)
    if in_the_line:
        return in_the_line
    if len(nearby) == 1 and walked is not namespace:
        return _entry(name, _content(nearby[0]))
    return _entry(name, "")


def _asked_elsewhere(line: str, error: KeyError, namespace: Namespace) -> str:
    """`if cle in petit:`, puis `index[cle]` ; `if cle in d.values():`, puis `d[cle]`."""
    here = frames_of(error, namespace)
    if not here:
        return ""
    function = text_of(here[-1].f_code)
    for owner, inside in _NAME_READ.findall(line):
        asked = re.search(rf"\bif\s+{re.escape(inside)}\s+in\s+([^\W\d]\w*)(\.values\(\))?\s*:", function)
        if asked is None:
            continue
        if asked[2] and asked[1] == owner:
            return say("asked-in-values", name=owner)
        if asked[1] != owner:
            return say("asked-elsewhere", asked=asked[1], name=owner)
    return ""


def _without_the_key(name: object, error: KeyError, namespace: Namespace) -> list[dict[Any, Any]]:
    """Les dictionnaires qu’ouvre la ligne, et qui n’ont pas cette clé."""
    found = []
    for one in opened(error, namespace, _ANY_KEY):
        if isinstance(one.value, dict) and name not in one.value:
            found.append(one.value)
    return found


def _several_keys(name: object, error: KeyError, namespace: Namespace) -> str:
    """`ligne["annee", "sexe"]` : deux clés de ce dictionnaire, entre les mêmes crochets."""
    if not isinstance(name, tuple):
        return ""
    for one in opened(error, namespace, _ANY_KEY):
        if isinstance(one.value, dict) and all(key in one.value for key in name):
            return say("one-key-at-a-time", code=f'{one.name}["{name[0]}"]')
    return ""


def _comes_from_elsewhere(inside: str, error: KeyError, namespace: Namespace) -> bool:
    """Vrai pour `d[cle]`, dans une fonction où rien ne s’appelle `cle` : c’est celui d’une autre cellule."""
    here = frames_of(error, namespace)
    is_in_a_function = bool(here) and here[-1].f_locals is not here[-1].f_globals
    return is_in_a_function and inside not in here[-1].f_locals and inside in namespace


def _read_under_a_name(name: object, error: KeyError, namespace: Namespace) -> Remark | None:
    """`d[cle]` : des guillemets oubliés si « cle » est une clé ; sinon, `.get`, quand la clé peut manquer."""
    found = None
    for one in opened(error, namespace, _KEY_READ):
        if not isinstance(one.value, dict):
            continue
        if one.inside in one.value:
            said = say("quoted-key", name=one.name, inside=one.inside)
            return _entry(name, said, MistakeKind.MISSING_QUOTES)
        if name not in one.value and _comes_from_elsewhere(one.inside, error, namespace):
            return _entry(name, say("from-elsewhere", inside=one.inside))
        if name not in one.value:
            found = _entry(name, say("get", name=one.name, inside=one.inside))
    return found


def _entry(name: object, advice: str, kind: MistakeKind | None = MistakeKind.MISSING_KEY) -> Remark:
    """« Aucune entrée ne s’appelle… », et ce que l’on en sait de plus."""
    return Remark(say("entry", name=quote(name), near=advice), kind)


def _is_like(name: object, dictionary: dict[Any, Any]) -> bool:
    """Vrai pour un texte, ou pour un nombre là où toutes les clés en sont : `{1: f, 2: g}[4]`."""
    return isinstance(name, str) or all(type(key) is type(name) for key in dictionary)


def _dictionaries(scope: Mapping[str, Any]) -> list[dict[Any, Any]]:
    return [value for value in list(scope.values()) if isinstance(value, dict)]


def _keys_like(name: object, dictionaries: list[dict[Any, Any]]) -> list[object]:
    """Les clés à comparer au nom : toutes si c’est un texte, sinon celles qui s’écrivent comme lui."""
    found = []
    for one in dictionaries:
        for key in list(one)[:_MOST_KEYS]:
            if key != name and (isinstance(name, str) or str(key) == str(name)):
                found.append(key)
    return found


def _content(dictionary: dict[Any, Any]) -> str:
    if not dictionary:
        return say("empty")
    return say("inside", names=listing(str(key) for key in dictionary))


def _no_such_date(name: object, labels: pd.DatetimeIndex) -> Remark:
    """Un jour d’avant le premier ou d’après le dernier, un jour écrit à la française, ou ce qui n’en est pas un.

    >>> days = pd.DatetimeIndex(["2015-02-02", "2015-02-18"])
    >>> print(_no_such_date("2015-02-20", days).message.partition(". ")[2])
    Les jours vont de `2015-02-02` à `2015-02-18`.
    """
    first, last = labels.min().date(), labels.max().date()
    day = spoken.as_date(str(name))
    if day is None or first <= day <= last:
        rewritten = day is not None and str(day) != name
        kind = "date-rewritten" if rewritten else "date"
        said = say(kind, name=quote(name), value=day, first=first, last=last)
        return Remark(said, MistakeKind.NUMBER_FORMAT if rewritten else MistakeKind.UNKNOWN_NAME)
    side = "avant le premier jour" if day < first else "après le dernier jour"
    said = say("date-outside", name=quote(name), side=side, first=first, last=last)
    return Remark(said, MistakeKind.OTHER_VALUE)


def _is_no_day(name: object) -> bool:
    """Vrai pour « 2015-02-30 », bien écrit, et qu’aucun calendrier n’a.

    >>> _is_no_day("2015-02-30"), _is_no_day("2015-02-28"), _is_no_day("5 février")
    (True, False, False)
    """
    if not isinstance(name, str) or not re.fullmatch(r"\d{4}-\d\d-\d\d", name):
        return False
    return pd.isna(pd.to_datetime(name, errors="coerce"))
