"""Un tableau que l’on lit : nombres à la française, unités, cases vides nommées, dix lignes et le compte des autres."""

import re
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

import numpy as np
import pandas as pd

from figaudit.base import html
from figaudit.base.text import NBSP, normalise, number, plural

EMPTY = "non renseigné"
ROWS = 10
_YEAR = re.compile(r"an(nees?)?\b|.* en$")  # « année de relevé », « vu en »


class Table:
    """Un tableau affichable : HTML accessible dans un carnet, lignes alignées ailleurs. Voir `table`."""

    def __init__(self, columns: list[tuple[str, list[str], bool]], caption: str, more: str) -> None:
        self.columns, self.caption, self.more = columns, caption, more

    def _repr_html_(self) -> str:
        names, written, counts = zip(*self.columns, strict=True) if self.columns else ((), (), ())
        right = [rank for rank, count in enumerate(counts) if count]
        return html.table(list(zip(*written, strict=True)), names, self.caption, right=right, foot=self.more)

    def __repr__(self) -> str:
        shown = pd.DataFrame({rank: cells for rank, (_, cells, _) in enumerate(self.columns)}, dtype=object)
        body = shown.to_string(index=False, header=[name for name, *_ in self.columns]) if len(shown) else ""
        return "\n".join(part for part in (self.caption, body, self.more) if part)


def table(
    frame: Any, caption: str = "", *,
    rows: int = ROWS, digits: int | None = None, units: Mapping[str, str] | None = None,
) -> Table:  # fmt: skip
    """Un tableau (ou une colonne) de pandas, écrit pour être lu : `rows` lignes, puis « … 48 autres lignes ».

    Nombres à la française, années sans espace, « non renseigné » dans une case vide ; une étiquette de ligne sans nom
    ni sens (0, 1, 2…) n’est pas montrée. `digits` fixe les décimales ; `units` écrit une unité sous un nom de colonne.

    >>> table(pd.DataFrame({"annee": [1990, 2000], "part": [0.5, float("nan")]}), "Essai", units={"part": "%"})
    Essai
    annee      part (%)
     1990           0,5
     2000 non renseigné
    """
    frame = _flat(frame.to_frame(frame.name or "valeur") if isinstance(frame, pd.Series) else frame)
    written = []
    for rank, name in enumerate(frame.columns):
        said = " · ".join(map(str, name)) if isinstance(name, tuple) else str(name)
        values = frame.iloc[:rows, rank]
        unit = (units or {}).get(said, "")
        cells = list(map(_writer(said, values, digits), values))
        written.append((f"{said} ({unit})" if unit else said, cells, _counts(values)))
    hidden = len(frame) - rows
    more = f"… {plural(hidden, 'autre ligne')}" if hidden > 0 else ""
    more = more if len(frame) else "Aucune ligne ne convient."
    return Table(written, caption, more)


def _flat(frame: pd.DataFrame) -> pd.DataFrame:
    """Les étiquettes de ligne en colonnes, quand elles disent quelque chose."""
    names = frame.index.names
    if not any(name is not None for name in names) and pd.api.types.is_integer_dtype(frame.index):
        return frame
    keys = pd.DataFrame({name or "": frame.index.get_level_values(n) for n, name in enumerate(names)})
    return pd.concat([keys, pd.DataFrame(frame).set_axis(keys.index)], axis=1)


def _counts(values: pd.Series) -> bool:
    return pd.api.types.is_numeric_dtype(values) and not pd.api.types.is_bool_dtype(values)


def _writer(name: str, values: pd.Series, digits: int | None) -> Callable[[Any], str]:
    """De quoi écrire chaque case d’une colonne, toutes avec autant de décimales."""
    known = values.dropna()
    years = _counts(values) and _YEAR.match(normalise(name).replace("_", " ")) and (known % 1 == 0).all()
    if pd.api.types.is_integer_dtype(values):
        digits = 0
    elif digits is None and _counts(values) and len(known):
        size = known.astype(float).replace([np.inf, -np.inf], 0).abs()
        most = 0 if size.max() >= 10_000 else 2 if size.max() >= 0.1 else 4
        digits = max(len(f"{value:.{most}f}".partition(".")[2].rstrip("0")) for value in size)
        # des centaines de mille et des dixièmes dans la même colonne : chacun s’écrit pour lui-même
        digits = None if (size.round(digits) == 0)[size > 0].any() else digits

    def write(value: Any) -> str:
        if value is None or (pd.api.types.is_scalar(value) and pd.isna(value)):
            return EMPTY
        if isinstance(value, (bool, np.bool_)):
            return "vrai" if value else "faux"
        if isinstance(value, (int, float, np.number)):
            return str(int(value)) if years else number(float(value), digits)
        if isinstance(value, datetime):
            return f"{value:%d/%m/%Y}" + (f"{NBSP}{value:%H:%M}" if value.hour or value.minute else "")
        if isinstance(value, (list, tuple, set, np.ndarray)):
            return " ; ".join(map(write, value))
        return getattr(value, "geom_type", None) or str(value)  # un contour n’écrit pas ses mille points

    return write


def switch_on(shell: Any) -> None:
    """Dans un carnet, montre ainsi tout tableau affiché par lui-même ; le texte de pandas reste pour qui lit une sortie."""
    shown = shell.display_formatter.formatters["text/html"]
    for kind in (pd.DataFrame, pd.Series):
        shown.for_type(kind, lambda frame: table(frame)._repr_html_())
