"""Les prénoms, carnet 04 (et les courbes des 05 et 07) : suivre, comparer deux lieux, rapprocher des orthographes.

Les tables ont les colonnes `annee`, `sexe` (« F » ou « M », tel que l'état civil l'écrit), `prenom`, `nombre`
(de naissances). Source : Insee, fichier des prénoms ; un effectif de moins de 3 n'y est jamais publié. Une série
`births` donne les naissances, prénoms rares compris, par (annee, sexe) ; celle d'un département oublie les effectifs tus.
"""

import re
from collections.abc import Callable, Mapping
from functools import partial, update_wrapper
from statistics import NormalDist
from types import MappingProxyType
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from datakit.answers.read import one_letter
from datakit.data.territory import Place
from datakit.draw import plots
from datakit.draw.plots import peak_years, tell
from datakit.errors import InvalidArgument
from datakit.subjects import messages
from figaudit.base.text import NBSP, NNBSP, did_you_mean, listing, normalise, quote, words

__all__ = [
    "bars",
    "byar",
    "cited",
    "compare_places",
    "curves",
    "intervals",
    "key",
    "lookup",
    "multiples",
    "peak_years",
    "series",
    "sound",
    "tell",
    "unhide",
]

INSEE = "Insee, fichier des prénoms"
HIDDEN = 2  # le plus grand effectif que l'Insee tait
#: De 1999 à 2018, dans tout le pays : combien de naissances pour une que les départements publient.
UNPUBLISHED = 1.25
COMMON = 50  # prénoms si donnés dans le pays que le secret n'en tait presque rien ici
_SHORT = 3  # lettres : à une lettre près, un prénom plus court ressemble à tous les autres
_SOME = 6  # prénoms que l'on cite en exemple
_Z = NormalDist().inv_cdf(0.975)  # un intervalle à 95 %


def __dir__() -> list[str]:
    """Ce que propose la touche Tab : les noms publics, et eux seuls."""
    return __all__


def cited(births: Place) -> str:
    """La source d’une figure qui compte les naissances d’un lieu : l’Insee, et le fichier de la ville si c’est le sien.

    >>> from datakit.data.place import place
    >>> cited(place("Niort").naissances)
    'Insee, fichier des prénoms'
    """
    if births.kind != "commune":
        return INSEE
    return f"{INSEE}{NNBSP}; prénoms déclarés {births.dans}"


def _from_insee(draw: Callable[..., Any]) -> Callable[..., Any]:
    """Le même dessin, dont la source est déjà dite."""
    return update_wrapper(partial(draw, source=INSEE), draw)


bars = _from_insee(plots.bars)
curves = _from_insee(plots.curves)
multiples = _from_insee(plots.multiples)
intervals = _from_insee(plots.intervals)


def series(table: pd.DataFrame, prenom: str, sexe: str | None = None, absent: float = np.nan) -> pd.Series:
    """Les naissances d'un prénom, une valeur par année de la table, sans trou (`Series` indexée par `annee`).

    `absent` dit ce que vaut une année où le prénom n'a pas de ligne : rien (NaN) pour une table de tops, 0 pour une
    table complète (donné 0, 1 ou 2 fois). Lève `InvalidArgument` si le prénom n'y est jamais.

    >>> t = pd.DataFrame({"annee": [2000, 2001, 2002], "sexe": "F", "prenom": ["Léa", "Zoé", "Léa"],
    ...                   "nombre": [9, 4, 7]})
    >>> series(t, "Léa").tolist(), series(t, "Léa", absent=0).tolist()
    ([9.0, nan, 7.0], [9.0, 0.0, 7.0])
    """
    sexes = [sexe] if sexe else ["F", "M"]
    found = table[(table["prenom"] == prenom) & table["sexe"].isin(sexes)]
    if found.empty:
        name = f"{quote(prenom)} (sexe {sexe})" if sexe else quote(prenom)
        near = _why_absent(table, prenom, sexe)
        raise InvalidArgument(*messages.said("series-name", name=name, near=near))

    births = found.groupby("annee")["nombre"].sum().astype(float)
    return births.reindex(_years(table), fill_value=absent).rename(prenom)


def _why_absent(table: pd.DataFrame, prenom: str, sexe: str | None) -> str:
    """L'autre sexe, un mot lu lettre par lettre, un prénom mal écrit, sinon un prénom trop rare pour cette table."""
    others = table.loc[table["prenom"] == prenom, "sexe"].unique()
    if sexe and len(others):
        return _said("series-other-sex", sexe=others[0])
    if len(prenom) == 1:
        return _said("series-letter")

    known = [str(name) for name in table["prenom"].unique()]
    close = [name for name in known if normalise(name) == normalise(prenom)]
    if not close and len(prenom) > _SHORT:
        close = [name for name in known if one_letter(normalise(name), normalise(prenom))]
    if close:
        return did_you_mean(prenom, close)
    given = table[table["sexe"] == sexe] if sexe else table
    most = given.groupby("prenom")["nombre"].sum().nlargest(_SOME)
    return _said("series-rare", names=listing(most.index))


def _said(kind: str, **details: object) -> str:
    (sentence,) = messages.said(kind, **details)
    return sentence


def _years(table: pd.DataFrame) -> pd.RangeIndex:
    return pd.RangeIndex(table["annee"].min(), table["annee"].max() + 1, name="annee")


def byar(observed: Any, expected: Any, hidden: Any = 0) -> tuple[Any, Any]:
    """Les bornes, à 95 %, du rapport observé / attendu (des nombres ou des colonnes).

    Intervalle de Byar : l'observé suit une loi de Poisson, l'attendu est tenu pour exact ; à 1 % près de l'exact dès
    1 naissance. Il mesure le hasard, pas les causes. `hidden` : naissances qui ont pu être tues, ajoutées à la borne
    haute.

    >>> [round(float(bound), 2) for bound in byar(20, 10)]
    [1.22, 3.09]
    """
    seen = np.maximum(observed, 1e-9)  # la formule divise par l'observé, qui peut être nul
    low = seen * (1 - 1 / (9 * seen) - _Z / (3 * np.sqrt(seen))) ** 3

    most = np.asarray(observed + hidden + 1, float)
    high = most * (1 - 1 / (9 * most) + _Z / (3 * np.sqrt(most))) ** 3
    return np.maximum(low, 0) / expected, high / expected


def compare_places(
    local: pd.DataFrame,
    local_births: pd.Series,
    national: pd.DataFrame,
    national_births: pd.Series,
    first: int,
    last: int,
) -> pd.DataFrame:
    """Combien de fois autant donné ici qu'en France, de `first` à `last` : chaque prénom de `national` (séries complètes).

    Colonnes : `sexe`, `prenom`, `observe`, `attendu` (naissances), `ratio`, `bas`, `haut`, `annees_cachees`
    (années sans ligne ici : 2 naissances tues au plus chacune, comptées dans `haut`), du plus au moins local.
    Même sans aucune différence réelle, un prénom sur vingt sortirait du lot par hasard.

    >>> t = pd.DataFrame({"annee": [2000], "sexe": ["F"], "prenom": ["Léa"], "nombre": [20]})
    >>> fr = t.assign(nombre=1000)
    >>> births = pd.Series([100], pd.MultiIndex.from_tuples([(2000, "F")], names=["annee", "sexe"]))
    >>> float(compare_places(t, births, fr, births * 100, 2000, 2000)["ratio"].iloc[0])
    2.0
    """
    there = _counts(national, first, last)
    here = _counts(local, first, last).reindex(there.index, fill_value=0)
    share = _total(local_births, first, last) / _total(national_births, first, last)

    found = pd.DataFrame({"observe": here["n"], "attendu": there["n"]}).reset_index()
    found["attendu"] *= found["sexe"].map(share)
    found["ratio"] = found["observe"] / found["attendu"]

    years_hidden = (last - first + 1 - here["annees"]).to_numpy()
    found["bas"], found["haut"] = byar(found["observe"], found["attendu"], HIDDEN * years_hidden)
    found["annees_cachees"] = years_hidden
    return found.sort_values("ratio", ascending=False, ignore_index=True)


def unhide(
    local_births: pd.Series,
    local: pd.DataFrame,
    national: pd.DataFrame,
    national_births: pd.Series,
    first: int,
    last: int,
    at_least: float = 1.0,
) -> pd.Series:
    """Les naissances d'ici, avec une estimation de celles que le secret tait, de `first` à `last`.

    Un total de département n'additionne que les prénoms publiés : en 2018, un quart des filles y manque, dans tout
    le pays. On suppose qu'au milieu des `COMMON` prénoms les plus donnés, on est ici comme ailleurs. Là où ils ne le
    sont pas (outre-mer, Seine-Saint-Denis), le total n'est jamais multiplié par moins de `at_least`.

    >>> t = pd.DataFrame({"annee": [2000], "sexe": ["F"], "prenom": ["Léa"], "nombre": [20]})
    >>> fr = t.assign(nombre=1000)
    >>> births = pd.Series([100], pd.MultiIndex.from_tuples([(2000, "F")], names=["annee", "sexe"]))
    >>> float(unhide(births, t, fr, births * 100, 2000, 2000).iloc[0])
    200.0
    """
    found = compare_places(local, local_births, national, national_births, first, last)
    missing = found.nlargest(COMMON, "attendu")["ratio"].median()
    return local_births * max(at_least, missing)


def _counts(table: pd.DataFrame, first: int, last: int) -> pd.DataFrame:
    """Naissances `n` et années renseignées `annees`, par (sexe, prenom), de `first` à `last`."""
    rows = table[table["annee"].between(first, last) & (table["nombre"] > 0)]
    groups = rows.groupby(["sexe", "prenom"], observed=True)
    return groups.agg(n=("nombre", "sum"), annees=("annee", "nunique"))


def _total(births: pd.Series, first: int, last: int) -> pd.Series:
    """Toutes les naissances de `first` à `last`, par sexe ; elles doivent être connues chaque année."""
    births = births[births.index.get_level_values("annee").isin(range(first, last + 1))]
    if births.empty or births.isna().any():
        years = _known_years(births)
        raise InvalidArgument(*messages.said("births-unknown", first=first, last=last, years=years))
    return births.groupby(level="sexe").sum()


def _known_years(births: pd.Series) -> str:
    """De quelle année à quelle année le total est connu, en mots."""
    known = births.dropna().index.get_level_values("annee")
    if known.empty:
        return "d’autres années"
    return f"des années où il l’est ({known.min()}–{known.max()} ici)"


# --- Orthographes ---

# `sounds` : du son à la lettre, dans l'ordre. `absent` : ce que l'on dit d'un prénom qu'aucune table ne connaît.
_WORDS = words(__file__, "names.toml")


def key(prenom: object) -> str:
    """La forme qui sert à comparer deux prénoms : sans accent, casse ni trait d'union.

    >>> key("Éléonore"), key("JEAN-pierre ")
    ('eleonore', 'jean pierre')
    """
    return normalise(re.sub(r"[-‐‑]", " ", str(prenom)))


def sound(prenom: object) -> str:
    """Une approximation du son d'un prénom, par quelques règles du français : de quoi repérer des variantes à relire.

    >>> sound("Margaux") == sound("Margot"), sound("Mathieu") == sound("Matthieu")
    (True, True)
    >>> sound("Jean") == sound("Jeanne")
    False
    """
    word = key(prenom)
    for pattern, replacement in _WORDS["sounds"]:
        word = re.sub(pattern, replacement, word)
    return word


class Lookup(NamedTuple):
    """Ce que le kit sait d'un prénom : une phrase ; comment l’écrit la première table où il figure, et ses courbes.

    `told` : ce que disent ses courbes dans chaque table, chacune nommée ; une année sans ligne n’y compte pas pour zéro.
    """

    message: str
    prenom: str = ""
    table: str = ""
    curves: Mapping[str, pd.Series] = MappingProxyType({})
    told: str = ""


def lookup(prenom: object, **tables: pd.DataFrame) -> Lookup:
    """Cherche un prénom, accents et casse mis de côté, dans des tables complètes et nommées.

    Un prénom rare ou absent reçoit une réponse qui explique pourquoi.

    >>> t = pd.DataFrame({"annee": [1999], "sexe": ["F"], "prenom": ["Léa"], "nombre": [9655]})
    >>> found = lookup("LEA", France=t)
    >>> found.prenom, found.table, list(found.curves)
    ('Léa', 'France', ['Léa (F)'])
    >>> lookup("Xénia 🦊", France=t).prenom
    ''
    """
    asked = " ".join(str(prenom).split())[:40]
    if not asked or prenom is ...:
        return Lookup("Écrivez un prénom entre les guillemets, puis relancez la cellule.")

    found = {}
    for label, table in tables.items():
        rows = _spelled_alike(asked, table)
        if not rows.empty:
            found[label] = _curves(rows, _years(table))
    if not found:
        return Lookup(f"{asked} {_WORDS['absent']}")

    message = f"{asked} se trouve dans{NBSP}: {listing(found)}."
    for label in tables:
        if label not in found:
            message += f" {_WORDS['untold'].format(table=quote(label))}"

    first, curves = next(iter(found.items()))
    form = next(iter(curves), "").rpartition(" ")[0]  # « Léa (F) » : sans le sexe
    return Lookup(message, form, first, curves, _told_by_place(found))


def _told_by_place(found: Mapping[str, Mapping[str, pd.Series]]) -> str:
    """Le sommet de chaque courbe et sa dernière année publiée, là où elle est comptée."""
    named = {}
    for label, curves in found.items():
        for name, curve in curves.items():
            named[f"{label}, {name}"] = curve[curve > 0]
    return tell(named)


def _spelled_alike(asked: str, table: pd.DataFrame) -> pd.DataFrame:
    """Les naissances de ce prénom, de quelque façon que la table l’écrive."""
    wanted = key(asked)
    same = [prenom for prenom in table["prenom"].unique() if key(prenom) == wanted]
    return table[table["prenom"].isin(same) & (table["nombre"] > 0)]


def _curves(rows: pd.DataFrame, years: pd.RangeIndex) -> dict[str, pd.Series]:
    """Une courbe par sexe et par orthographe, à zéro les années sans naissance."""
    curves = {}
    for (sexe, prenom), births in rows.groupby(["sexe", "prenom"], observed=True):
        by_year = births.groupby("annee")["nombre"].sum()
        curves[f"{prenom} ({sexe})"] = by_year.reindex(years, fill_value=0)
    return curves
