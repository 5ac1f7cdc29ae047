"""Fichier des prénoms de l'Insee, national ou par département, en-têtes d'hier et d'aujourd'hui."""

import pandas as pd

from datakit.data.messages import FORMATS, said
from datakit.errors import SchemaMismatch
from figaudit.base.text import listing, quote

RARE = "_PRENOMS_RARES"  # « _PRENOMS_RARES_ » dans les éditions récentes
_ORDER = ("annee", "sexe", "prenom", "nombre", "departement")
_SEXES = {"1": "M", "2": "F", "M": "M", "F": "F"}
_ALIASES = FORMATS["insee"]  # les éditions successives nomment autrement les mêmes colonnes


def tidy(raw: pd.DataFrame) -> pd.DataFrame:
    """Un fichier de l'Insee, quelle que soit l'édition : annee, sexe (F ou M), prenom, nombre, et departement s'il y est.

    Les années inconnues (« XXXX ») sont écartées ; `_PRENOMS_RARES` est gardé tel quel.
    Lève `SchemaMismatch` si une colonne attendue manque.

    >>> tidy(pd.DataFrame({"sexe": ["2"], "preusuel": ["ZOÉ"], "annais": ["2001"], "nombre": [7]})).values.tolist()
    [[2001, 'F', 'Zoé', 7]]
    """
    frame = _named(raw)
    known_year = pd.to_numeric(frame["annee"], errors="coerce").notna()
    frame = frame[known_year & frame["prenom"].notna()]

    sexes = frame["sexe"].astype(str).str.replace(".0", "").map(_SEXES)
    if sexes.isna().any():
        odd = frame["sexe"][sexes.isna()].iloc[0]
        raise SchemaMismatch(*said("insee-sex", value=quote(odd)))

    names = frame["prenom"].astype(str)
    rare = names.str.startswith(RARE)
    frame = frame.assign(
        annee=frame["annee"].astype(float).astype("int64"),
        sexe=sexes,
        prenom=names.str.title().where(~rare, RARE),
        nombre=pd.to_numeric(frame["nombre"]).astype("int64"),
    )
    return frame[[name for name in _ORDER if name in frame]].reset_index(drop=True)


def _named(raw: pd.DataFrame) -> pd.DataFrame:
    """Les colonnes attendues, sous leurs noms d'ici ; lève s'il en manque."""
    present = {str(name).strip().lower(): name for name in raw.columns}
    found = {}
    for name, aliases in _ALIASES.items():
        for alias in aliases:
            if alias in present:
                found[name] = present[alias]

    missing = [quote(name) for name in _ALIASES if name not in found and name != "departement"]
    if missing:
        columns = listing(map(quote, _ALIASES))
        raise SchemaMismatch(*said("insee-columns", missing=listing(missing), columns=columns))
    return raw[list(found.values())].set_axis(list(found), axis=1)


def ranked(frame: pd.DataFrame, most: int | None = None) -> pd.DataFrame:
    """Ajoute le rang par année et par sexe (le plus petit en cas d'égalité), et garde les `most` premiers."""
    named = frame["prenom"] != RARE
    table = frame.loc[named, ["annee", "sexe", "prenom", "nombre"]]

    ranks = table.groupby(["annee", "sexe"])["nombre"].rank(method="min", ascending=False)
    table = table.assign(rang=ranks.astype("int64"))
    if most:
        table = table[table["rang"] <= most]
    return table.sort_values(["annee", "sexe", "rang", "prenom"], ignore_index=True)


def department(frame: pd.DataFrame, code: str) -> pd.DataFrame:
    """Les seules naissances d'un département (« 86 », « 2A », « 974 »)."""
    if "departement" not in frame:
        raise SchemaMismatch(*said("insee-national"))

    # Selon l'édition : « 86 », « 86.0 » (lu comme un nombre) ou « DEP-86 ».
    codes = frame["departement"].astype(str).str.replace("DEP-", "").str.replace(".0", "").str.zfill(2)
    kept = frame[codes == str(code).zfill(2)]
    return kept.drop(columns="departement").reset_index(drop=True)
