"""Fichier des prénoms de l'Insee, national ou par département, en-têtes d'hier et d'aujourd'hui."""

import pandas as pd

from datakit.data.messages import FORMATS, said
from datakit.errors import SchemaMismatch
from figaudit.base.text import listing, quote

RARE = "_PRENOMS_RARES"  # « _PRENOMS_RARES_ » dans les éditions récentes
_ORDER = ("annee", "sexe", "prenom", "nombre", "departement")
_ALIASES = FORMATS["insee"]  # les éditions successives nomment autrement les mêmes colonnes


def tidy(raw: pd.DataFrame) -> pd.DataFrame:
    """Un fichier de l'Insee, quelle que soit l'édition : annee, sexe (F ou M), prenom, nombre, et departement s'il y est.

    Les années inconnues (« XXXX ») sont écartées ; `_PRENOMS_RARES` est gardé tel quel.
    Lève `SchemaMismatch` si une colonne attendue manque.

    >>> tidy(pd.DataFrame({"sexe": ["2"], "preusuel": ["ZOÉ"], "annais": ["2001"], "nombre": [7]})).values.tolist()
    [[2001, 'F', 'Zoé', 7]]
    """
    present = {str(c).strip().lower(): c for c in raw.columns}
    found = {new: present[old] for new, olds in _ALIASES.items() for old in olds if old in present}
    missing = [quote(n) for n in _ALIASES if n not in found and n != "departement"]
    if missing:
        columns = listing(map(quote, _ALIASES))
        raise SchemaMismatch(*said("insee-columns", missing=listing(missing), columns=columns))
    names = [name for name in _ALIASES if name in found]
    frame = raw[[found[name] for name in names]].set_axis(names, axis=1)
    frame = frame[pd.to_numeric(frame["annee"], errors="coerce").notna() & frame["prenom"].notna()]
    sexes = {"1": "M", "2": "F", "M": "M", "F": "F"}
    known = frame["sexe"].astype(str).str.replace(".0", "").map(sexes)
    if known.isna().any():
        raise SchemaMismatch(*said("insee-sex", value=quote(frame["sexe"][known.isna()].iloc[0])))
    spelled = frame["prenom"].astype(str).where(lambda n: ~n.str.startswith(RARE), RARE)
    frame = frame.assign(
        annee=frame["annee"].astype(float).astype("int64"),
        sexe=known,
        prenom=spelled.where(spelled == RARE, spelled.str.title()),
        nombre=pd.to_numeric(frame["nombre"]).astype("int64"),
    )
    return frame[[name for name in _ORDER if name in frame]].reset_index(drop=True)


def ranked(frame: pd.DataFrame, most: int | None = None) -> pd.DataFrame:
    """Ajoute le rang par année et par sexe (le plus petit en cas d'égalité), et garde les `most` premiers."""
    table = frame[frame["prenom"] != RARE][["annee", "sexe", "prenom", "nombre"]]
    ranks = table.groupby(["annee", "sexe"])["nombre"].rank(method="min", ascending=False).astype("int64")
    table = table.assign(rang=ranks)[ranks <= (most or len(table))]
    return table.sort_values(["annee", "sexe", "rang", "prenom"], ignore_index=True)


def department(frame: pd.DataFrame, code: str) -> pd.DataFrame:
    """Les seules naissances d'un département (« 86 », « 2A », « 974 »)."""
    if "departement" not in frame:
        raise SchemaMismatch(*said("insee-national"))
    codes = frame["departement"].astype(str).str.replace("DEP-", "").str.replace(".0", "").str.zfill(2)
    return frame[codes == str(code).zfill(2)].drop(columns="departement").reset_index(drop=True)
