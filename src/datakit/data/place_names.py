"""Retrouver un lieu à ce qu’on en écrit : son code, son nom, son nom sans article, ou comme on le dit."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

import pandas as pd

from datakit.data.load import load
from datakit.data.territory import (
    BIRTHS,
    CORSICA,
    Place,
    current_communes,
    department,
    group,
    group_name,
    town,
)
from figaudit.base.text import slug, words

_PARIS = ("75", "75056")  # un département qui n’a qu’une commune : c’est le même lieu
# Ce qu’on dit d’une intercommunalité sans la distinguer d’une autre : « Niort Agglo », « Grand Lyon », « CA du Niortais ».
_COMMON = re.compile(
    r"\b(?:grande?|agglo|agglomeration|agglopole|communaute|communes|commune|urbaine|metropole|intercommunalite"
    r"|cc|ca|cu|de|du|des|d|la|le|les|l|et)\b"
)
_PRECISE = re.compile(r"[(),\d]")  # « Niort (86) » : on y dit où, et c’est ailleurs
_GRAND = re.compile(r"^(grand)(?=[a-z])(?!e)")  # « GrandAngoulême », écrit d’un mot
_ARTICLE = re.compile(r"^(?:le|la|les|l)-")  # en tête d’une clé


def by_code(asked: str) -> Place | None:
    """Le lieu de ce code Insee, ou rien si ce n’en est pas un."""
    communes = current_communes()
    if asked in communes.index:
        return town(communes.loc[asked])

    short = asked.zfill(2)
    if short == CORSICA.code or short in set(load("departements")["code"]):
        return department(short)

    # Neuf chiffres : le numéro d’une intercommunalité.
    if re.fullmatch(r"\d{9}", asked) and (communes["epci"] == asked).any():
        return group(asked)
    return None


@lru_cache(maxsize=1)
def every_name() -> pd.DataFrame:
    """Chaque nom que l’on peut écrire, sa clé, et ce qu’il désigne ; les plus peuplés d’abord."""
    towns = load("communes_france").assign(genre="commune").rename(columns={"code_insee": "code"})

    # Un nom désigne le département avant la commune qui le porte aussi : d’où une population sans égale.
    homes = load("departements")[["code", "nom"]].assign(genre="departement", population_2023=10**9)
    homes = homes.assign(departement=homes["code"])

    # Une intercommunalité se nomme de deux façons : comme l’Insee, et comme le kit la nomme.
    groups = towns.dropna(subset=["epci"]).drop_duplicates("epci")
    groups = groups.assign(genre="intercommunalite", code=groups["epci"], nom=groups["epci_nom"])
    short = groups.assign(nom=list(map(group_name, groups["code"], groups["nom"])))

    every = pd.concat([homes, towns, groups, short], ignore_index=True)
    every = every.sort_values("population_2023", ascending=False)
    every = every.assign(cle=every["nom"].map(key_of), codes_postaux=every["codes_postaux"].fillna(""))
    return every.drop_duplicates(["genre", "code", "cle"])


def key_of(name: object) -> str:
    """Un nom réduit à ce qui le distingue : « Paris 2e Arrondissement » et « Paris 2 », « St-Denis » et « Saint-Denis »."""
    plain = re.sub(r"-(\d+)(ere?|e|eme)?(-arrondissement)?$", r"-\1", slug(name))
    return re.sub(r"\bst(e?)\b", r"saint\1", plain)


def by_name(asked: str) -> list[Place]:
    """Les lieux de ce nom, que suit parfois là où ils sont : communes et départements d’abord, sinon intercommunalités."""
    names = every_name()
    key = key_of(asked)
    found = names[(names["cle"] == key) & names["commune_actuelle"].isna()]
    if found.empty:
        found = _by_name_and_where(names, key)

    direct = found[found["genre"] != "intercommunalite"]
    if len(direct):
        found = direct

    codes = found["code"].drop_duplicates().tolist()
    if set(codes) == set(_PARIS):
        codes = ["75056"]  # Paris : la ville est le département
    places = [by_code(code) for code in codes]
    return [one for one in places if one]


def by_bare_name(asked: str) -> list[Place]:
    """Les lieux de ce nom, à leur article près : « Île d’Yeu » est L’Île-d’Yeu, « Havre » est Le Havre.

    Un nom qui fut celui d’une commune reste à elle.
    """
    names = every_name()
    key = key_of(asked)
    if names["cle"].eq(key).any() or former_codes(asked):
        return []

    current = names[(names["genre"] != "intercommunalite") & names["commune_actuelle"].isna()]
    has_an_article = current["cle"].str.contains(_ARTICLE)
    bare = current["cle"].str.replace(_ARTICLE, "", regex=True)
    found = current[has_an_article & (bare == key)]
    places = [by_code(code) for code in found["code"].drop_duplicates()]
    return [one for one in places if one]


def _by_name_and_where(names: pd.DataFrame, key: str) -> pd.DataFrame:
    """Les lieux d’un nom suivi de là où il est, « saint-denis-974 » : le plus long des noms qui conviennent."""
    parts = key.split("-")
    starts = ["-".join(parts[:count]) for count in range(1, len(parts))]
    begun = names[names["cle"].isin(starts)]
    begun = begun[begun["commune_actuelle"].isna() & (begun["genre"] != "intercommunalite")]

    located = [_located(row, key.removeprefix(row["cle"])) for _, row in begun.iterrows()]
    found = begun.loc[located]
    return found[found["cle"] == found["cle"].max()]


def as_people_say(asked: str) -> list[Place]:
    """Les intercommunalités que l’on nomme ainsi, faute de commune : par ce qui les distingue, ou par leur ville.

    « Quimper Bretagne Occidentale » est la CA de ce nom ; « Niort Agglo », celle dont Niort est la plus peuplée.
    """
    core = _core(asked)
    if not core or _PRECISE.search(asked):
        return []

    groups = every_name()[every_name()["genre"] == "intercommunalite"]
    same = groups[groups["nom"].map(_core) == core]["code"].drop_duplicates()
    if len(same):
        return [group(code) for code in same]
    if core == key_of(asked):  # rien n’y dit une intercommunalité
        return []
    return _around_a_town(core)


def _core(name: object) -> str:
    """Ce qui distingue une intercommunalité des autres : « CA du Grand Angoulême » et « GrandAngoulême » se réduisent à Angoulême."""
    plain = re.sub(r"\s*\([^)]*\)$", "", str(name))
    key = _GRAND.sub(r"\1-", key_of(plain))
    return "-".join(_COMMON.sub(" ", key).replace("-", " ").split())


def _around_a_town(core: str) -> list[Place]:
    """L’intercommunalité dont la commune la plus peuplée a ce nom, s’il n’y en a qu’une."""
    towns = current_communes().dropna(subset=["epci"])
    heads = towns.sort_values("population_2023").drop_duplicates("epci", keep="last")
    found = heads[heads["nom"].map(_core) == core]
    return [group(code) for code in found["epci"]]


def _located(row: Any, within: str) -> bool:
    """Ce qui suit un nom situe-t-il ce lieu : code Insee ou postal, département, région, pays ?"""
    home = load("departements").set_index("code").loc[row["departement"]]
    code = home.name  # l’index de la ligne : le code du département
    told = [row["code"], *row["codes_postaux"].split(), BIRTHS.get(code, code), code]
    told += [home["nom"], home["region"], "France", row["genre"]]

    hints = [re.sub("^(la-|0+)", "", key_of(word)) for word in told]
    pattern = rf"(-(de-)?((la|le|les|l)-)?0?({'|'.join(hints)}))+"
    return bool(re.fullmatch(pattern, within))


@lru_cache(maxsize=2)
def former_names(kind: str) -> dict[str, tuple[str, ...]]:
    """Les noms perdus depuis 1943, par clé, et les codes des communes d’aujourd’hui (former.json dit d’où ils viennent).

    `kind` : « merged », ceux d’une commune absorbée ; « renamed », ceux d’une commune qui a gardé son code.
    """
    found: dict[str, tuple[str, ...]] = {}
    for name, codes in words(__file__, "former.json")[kind].items():
        found[key_of(name)] = found.get(key_of(name), ()) + tuple(codes.split())
    return found


def former_codes(asked: str) -> tuple[str, ...]:
    """Les communes d’aujourd’hui dont une partie portait ce nom."""
    key = key_of(asked)
    return (*former_names("renamed").get(key, ()), *former_names("merged").get(key, ()))
