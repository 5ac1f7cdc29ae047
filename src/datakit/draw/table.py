"""Un tableau que l’on lit : nombres à la française, unités, cases vides nommées, dix lignes et le compte des autres."""

import re
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from figaudit.base import html
from figaudit.base.text import NBSP, normalise, number, plural

EMPTY = "non renseigné"
ROWS = 10  # lignes montrées, si l’on n’en demande pas plus
_YEAR = re.compile(r"an(nees?)?\b|.* en$")  # « année de relevé », « vu en »


class Column(NamedTuple):
    """Une colonne écrite : son nom (et son unité), ses cases, et si ce sont des nombres, alignés à droite."""

    name: str
    cells: list[str]
    counts: bool


class Table:
    """Un tableau affichable : HTML accessible dans un carnet, lignes alignées ailleurs. Voir `table`."""

    def __init__(self, columns: list[Column], caption: str, more: str) -> None:
        self.columns = columns
        self.caption = caption
        self.more = more

    def _repr_html_(self) -> str:
        names = [column.name for column in self.columns]
        rows = list(zip(*(column.cells for column in self.columns), strict=True))
        right = [rank for rank, column in enumerate(self.columns) if column.counts]
        return html.table(rows, names, self.caption, right=right, foot=self.more)

    def __repr__(self) -> str:
        parts = [self.caption, self._aligned(), self.more]
        return "\n".join(part for part in parts if part)

    def _aligned(self) -> str:
        """Les colonnes en texte, alignées ; rien s’il n’y a pas de ligne."""
        cells = {rank: column.cells for rank, column in enumerate(self.columns)}
        shown = pd.DataFrame(cells, dtype=object)
        if shown.empty:
            return ""
        return shown.to_string(index=False, header=[column.name for column in self.columns])


def table(
    frame: Any,
    caption: str = "",
    *,
    rows: int = ROWS,
    digits: int | None = None,
    units: Mapping[str, str] | None = None,
) -> Table:
    """Un tableau (ou une colonne) de pandas, écrit pour être lu : `rows` lignes, puis « … 48 autres lignes ».

    Nombres à la française, années sans espace, « non renseigné » dans une case vide ; une étiquette de ligne sans nom
    ni sens (0, 1, 2…) n’est pas montrée. `digits` fixe les décimales ; `units` écrit une unité sous un nom de colonne.

    >>> table(pd.DataFrame({"annee": [1990, 2000], "part": [0.5, float("nan")]}), "Essai", units={"part": "%"})
    Essai
    annee      part (%)
     1990           0,5
     2000 non renseigné
    """
    if isinstance(frame, pd.Series):
        frame = frame.to_frame(frame.name or "valeur")
    frame = _flat(frame)

    columns = []
    for rank in range(len(frame.columns)):  # deux colonnes peuvent porter le même nom
        values = frame.iloc[:rows, rank]
        columns.append(_written(_title(frame.columns[rank]), values, digits, units or {}))
    return Table(columns, caption, _foot(len(frame), rows))


def _flat(frame: pd.DataFrame) -> pd.DataFrame:
    """Les étiquettes de ligne en colonnes, quand elles disent quelque chose."""
    names = frame.index.names
    named = any(name is not None for name in names)
    if not named and pd.api.types.is_integer_dtype(frame.index):
        return frame

    labels = {name or "": frame.index.get_level_values(rank) for rank, name in enumerate(names)}
    keys = pd.DataFrame(labels)
    return pd.concat([keys, pd.DataFrame(frame).set_axis(keys.index)], axis=1)


def _title(name: Any) -> str:
    if isinstance(name, tuple):  # des colonnes à deux étages
        return " · ".join(map(str, name))
    return str(name)


def _written(name: str, values: pd.Series, digits: int | None, units: Mapping[str, str]) -> Column:
    write_number = _number_writer(name, values, digits)
    cells = [_cell(value, write_number) for value in values]

    unit = units.get(name, "")
    title = f"{name} ({unit})" if unit else name
    return Column(title, cells, _counts(values))


def _foot(found: int, shown: int) -> str:
    """Combien de lignes ne sont pas montrées."""
    if not found:
        return "Aucune ligne ne convient."
    if found > shown:
        return f"… {plural(found - shown, 'autre ligne')}"
    return ""


def _counts(values: pd.Series) -> bool:
    return pd.api.types.is_numeric_dtype(values) and not pd.api.types.is_bool_dtype(values)


def _number_writer(name: str, values: pd.Series, digits: int | None) -> Callable[[Any], str]:
    """De quoi écrire les nombres d’une colonne, tous avec autant de décimales."""
    if are_years(name, values):
        return lambda year: str(int(year))

    kept = _decimals(values, digits)
    return lambda x: number(float(x), kept)


def are_years(name: str, values: pd.Series) -> bool:
    """Vrai pour une colonne d’années, à son nom : « 1 990 » n’en est pas une."""
    if not _counts(values) or not _YEAR.match(normalise(name).replace("_", " ")):
        return False
    return bool((values.dropna() % 1 == 0).all())


def _decimals(values: pd.Series, asked: int | None) -> int | None:
    """Combien de décimales pour toute la colonne ; aucun nombre fixe si chaque case s’écrit pour elle-même."""
    known = values.dropna()
    if pd.api.types.is_integer_dtype(values):
        return 0
    if asked is not None or not _counts(values) or known.empty:
        return asked

    sizes = known.astype(float).replace([np.inf, -np.inf], 0).abs()
    most = _most_decimals(float(sizes.max()))
    used = [len(f"{size:.{most}f}".partition(".")[2].rstrip("0")) for size in sizes]
    digits = max(used)

    # Des centaines de mille et des dixièmes dans la même colonne : chacun s’écrit pour lui-même.
    vanished = (sizes.round(digits) == 0) & (sizes > 0)
    return None if vanished.any() else digits


def _most_decimals(largest: float) -> int:
    """Au plus tant de décimales : celles d’un grand nombre n’apprennent rien, un très petit n’a qu’elles."""
    if largest >= 10_000:
        return 0
    if largest >= 0.1:
        return 2
    return 4


def _cell(value: Any, write_number: Callable[[Any], str]) -> str:
    """Une case ; une liste écrit chacune des siennes."""
    if value is None or (pd.api.types.is_scalar(value) and pd.isna(value)):
        return EMPTY
    if isinstance(value, (bool, np.bool_)):
        return "vrai" if value else "faux"
    if isinstance(value, (int, float, np.number)):
        return write_number(value)
    if isinstance(value, datetime):
        return _moment(value)
    if isinstance(value, (list, tuple, set, np.ndarray)):
        return " ; ".join(_cell(one, write_number) for one in value)
    return getattr(value, "geom_type", None) or str(value)  # un contour n’écrit pas ses mille points


def _moment(when: datetime) -> str:
    """Le jour, et l’heure si elle n’est pas minuit."""
    day = f"{when:%d/%m/%Y}"
    if when.hour or when.minute:
        return f"{day}{NBSP}{when:%H:%M}"
    return day


def switch_on(shell: Any) -> None:
    """Dans un carnet, montre ainsi tout tableau affiché par lui-même ; le texte de pandas reste pour qui lit une sortie."""
    shown = shell.display_formatter.formatters["text/html"]
    for kind in (pd.DataFrame, pd.Series):
        shown.for_type(kind, lambda frame: table(frame)._repr_html_())
