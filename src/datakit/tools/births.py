"""Les naissances d’un fichier que l’on donne (`--prenoms`) : celui de l’Insee, ou la table SCDL d’une ville."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from datakit.data.sources import insee, plain
from datakit.errors import InvalidArgument
from datakit.tools import messages
from figaudit.base.text import listing, number, plural, quote

_TOWN = "COLL_INSEE"  # la colonne qui dit, dans une table SCDL, de quelle ville elle est
_NAMES = ("COMMUNE_NOM", "COLL_NOM")  # le nom de la ville, selon l’édition du schéma
_SHOWN = 6  # noms qu’un message cite
_FIRST_LINE = 2  # après l’en-tête


@dataclass(frozen=True)
class Births:
    """Des naissances par année, sexe et prénom, leurs totaux, et si ce sont celles de la ville seule."""

    table: pd.DataFrame
    totals: pd.DataFrame
    of_the_town: bool

    @property
    def first(self) -> int:
        """La première année."""
        return int(self.table["annee"].min())

    @property
    def last(self) -> int:
        """La dernière."""
        return int(self.table["annee"].max())

    def require(self, name: str, first: int, last: int) -> None:
        """Lève `InvalidArgument` s’il manque une année, de `first` à `last` : l’atelier les compare une à une."""
        held = set(self.table["annee"])
        missing = [str(year) for year in range(first, last + 1) if year not in held]
        if not missing:
            return

        shown = listing(missing[:_SHOWN])
        if len(missing) > _SHOWN:
            shown = f"{shown}, et {number(len(missing) - _SHOWN)} autres années"
        years = {"first": self.first, "last": self.last, "missing": shown}
        raise InvalidArgument(*messages.said("names-years", name=name, since=first, until=last, **years))


def read(path: str, place: Any, code: str) -> Births:
    """Les naissances de `place` dans un fichier, rangées sous `code`. Lève, en français, si ce n’en est pas un."""
    raw, _ = plain.read(path)
    name = quote(Path(path).name)
    of_the_town = _TOWN in raw
    if of_the_town:
        raw = _of(raw, place, name)
    _require_counts(raw, name)

    found = insee.tidy(raw)
    if not of_the_town:
        found = insee.department(found, code)
    if found.empty:
        raise InvalidArgument(*messages.said("no-births", name=name, where=place.dans))
    _require_once(found, name)

    is_rare = found["prenom"] == insee.RARE
    counted = found.assign(prenoms_rares=found["nombre"].where(is_rare, 0), naissances=found["nombre"])
    sums = counted.groupby(["annee", "sexe"], as_index=False)[["naissances", "prenoms_rares"]].sum()
    return Births(found[~is_rare], sums.assign(departement=code), of_the_town)


def _of(raw: pd.DataFrame, place: Any, name: str) -> pd.DataFrame:
    """Les lignes d’une table SCDL qui sont de cette ville ; lève, en disant de qui sont les autres."""
    codes = raw[_TOWN].astype("str").str.replace(".0", "", regex=False).str.zfill(5)
    kept = raw[codes == place.code]
    if len(kept):
        return kept

    column = next((one for one in _NAMES if one in raw), _TOWN)
    others = [quote(str(one)) for one in raw[column].dropna().unique()[:_SHOWN]]
    told = {"where": place.dans, "others": listing(others) or "aucune commune"}
    raise InvalidArgument(*messages.said("names-elsewhere", name=name, code=place.code, **told))


def _require_counts(raw: pd.DataFrame, name: str) -> None:
    """Lève, avec la ligne, si une case du nombre de naissances n’en est pas un, ou est vide."""
    for column in raw:
        if str(column).strip().upper() not in ("NOMBRE_OCCURRENCES", "NOMBRE", "VALEUR", "OBS_VALUE"):
            continue
        read = pd.to_numeric(raw[column], errors="coerce")
        wrong = raw[column][read.isna() | (read < 0) | (read % 1 != 0)]
        if len(wrong):
            shown = "vide" if pd.isna(wrong.iloc[0]) else quote(str(wrong.iloc[0]))
            count = plural(len(wrong), "case", "cases")
            line = number(int(wrong.index[0]) + _FIRST_LINE)
            details = {"name": name, "line": line, "column": column, "value": shown, "count": count}
            raise InvalidArgument(*messages.said("names-count", **details))


def _require_once(found: pd.DataFrame, name: str) -> None:
    """Lève si le même prénom, la même année et le même sexe reviennent : il serait compté deux fois."""
    keys = ["annee", "sexe", "prenom"]
    twice = found[found.duplicated(keys)]
    if twice.empty:
        return

    first = twice.iloc[0]
    who = f"{first['prenom']} ({first['sexe']}, {first['annee']})"
    count = plural(len(twice), "ligne", "lignes")
    raise InvalidArgument(*messages.said("names-twice", name=name, who=who, count=count))
