"""Un lieu de France : une commune, une intercommunalité, un département ou le pays, nommé en bon français."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import pandas as pd

from datakit.data import package
from datakit.data.load import load
from datakit.data.messages import said
from datakit.errors import InvalidArgument, UnknownPlace
from figaudit.base.text import listing, quote, slug, suggest

MAPPED = 12  # en dessous, une carte de l’intercommunalité ne montre plus grand-chose
BIRTHS = {"2A": "20", "2B": "20"}  # la Corse est d’un tenant dans le fichier des prénoms
_OWN = {"200069854": "Grand Poitiers"}  # se nomme sans son « CU du »
# Ce qui précède un nom selon sa « liaison » Insee ; « au » et « aux » contiennent déjà son article.
_LINKS = {1: ("à ", "d’"), 2: ("au ", "du "), 4: ("aux ", "des "), 6: ("aux ", "des ")}
_OUTLINES = ["code_insee", "nom", "intercommunalite", "population", "population_2018", "evolution_pct",
             "superficie_km2", "densite", "geometry"]  # fmt: skip


@dataclass(frozen=True)
class Place:
    """Un lieu, avec ses formes françaises : `nom`, `dans` (« à Niort »), `de` (« de Niort ») et son `code`.

    `kind` vaut « commune », « intercommunalite », « departement » ou « pays ».
    """

    kind: str
    code: str
    nom: str
    dans: str
    de: str
    departements: tuple[str, ...]  # les codes de ceux où il s’étend, le principal d’abord

    def __str__(self) -> str:
        return self.nom

    @property
    def departement(self) -> Place | None:
        """Son département (le principal s’il y en a plusieurs) ; rien pour la France entière.

        >>> place("Niort").departement.dans
        'en Deux-Sèvres'
        """
        if self.kind == "departement":
            return self
        return None if self.kind == "pays" else _department(self.departements[0])

    @property
    def intercommunalite(self) -> Place | None:
        """Son intercommunalité ; rien pour un département, pour le pays et pour quatre îles.

        >>> place("86194").intercommunalite.nom
        'Grand Poitiers'
        """
        if self.kind == "intercommunalite":
            return self
        code = _communes()["epci"].get(self.code) if self.kind == "commune" else None
        return None if code is None or pd.isna(code) else _group(code)

    @property
    def territoire(self) -> Place:
        """Là où une carte des communes a un sens : l’intercommunalité de 12 communes ou plus, sinon le département.

        >>> place("Niort").territoire.nom, place("Ajaccio").territoire.nom, place("75").territoire.nom
        ('CA du Niortais', 'Corse-du-Sud', 'Métropole du Grand Paris')
        """
        if self.code == "75":  # un département, une seule commune
            return place("75056").territoire
        if self.kind != "commune":
            return self
        group = self.intercommunalite
        large = group is not None and (_communes()["epci"] == group.code).sum() >= MAPPED
        return group if group and large else _department(self.departements[0])

    @property
    def naissances(self) -> Place | None:
        """Là où l’Insee compte les prénoms : le département, la Corse entière ; rien à Mayotte ni pour le pays.

        >>> place("Ajaccio").naissances.dans, place("Ajaccio").naissances.code
        ('en Corse', '20')
        """
        home = self.departement
        return None if home is None or home.code == "976" else _department(BIRTHS.get(home.code, home.code))

    def communes(self) -> Any:
        """Les communes du lieu et leurs contours (longitudes et latitudes) ; pour la France, les départements métropolitains.

        Colonnes : `code_insee`, `nom`, `intercommunalite`, `population` (2023), `population_2018`, `evolution_pct`,
        `superficie_km2`, `densite`, `geometry`. Lève `InvalidArgument` si le kit n’a pas le contour.

        >>> len(place("Grand Poitiers").communes())
        40
        """
        frame = _departments() if self.kind == "pays" else self._outlines()
        before = frame["population_2018"].astype("float64")
        frame["evolution_pct"] = ((frame["population"] / before - 1) * 100).round(1)
        frame["densite"] = (frame["population"] / frame["superficie_km2"]).round(1)
        return frame[_OUTLINES].sort_values("code_insee", ignore_index=True)

    def _outlines(self) -> Any:
        column = {"commune": "code_insee", "departement": "departement"}.get(self.kind, "epci")
        towns = _communes().reset_index(drop=True)
        towns = towns[towns[column].isin(self.departements if self.kind == "departement" else [self.code])]
        groups = towns.groupby("epci")["epci_nom"].first()
        names = {str(code): _group_name(str(code), official) for code, official in groups.items()}
        group, count = towns["epci"].map(names).astype("str"), towns["population_2023"].astype("int64")
        towns = towns.assign(intercommunalite=group, population=count)
        shapes = [load("contours_communes", code)[["code_insee", "geometry"]] for code in self.departements]
        if (frame := pd.concat(shapes).merge(towns, on="code_insee")).empty:
            raise InvalidArgument(*said("place-outline", de=self.de, code=self.code))
        return frame


FRANCE = Place("pays", "france", "France", "en France", "de la France", ())
CORSICA = Place("departement", "20", "Corse", "en Corse", "de la Corse", ("2A", "2B"))


def place(code_or_name: object) -> Place:
    """Le lieu que désigne un code Insee (« 79191 », « 2A004 », « 79 ») ou un nom (« Niort », « Saint-Denis (974) »).

    Accents et majuscules sont libres ; après un nom, le département, la région ou le code postal disent lequel. « france »
    désigne le pays entier. Lève `InvalidArgument`, avec des candidats, si le nom désigne plusieurs lieux ou aucun.

    >>> place("79191").dans, place("le mans").dans, place("Les Sables-d'Olonne").de
    ('à Niort', 'au Mans', 'des Sables-d’Olonne')
    >>> place("Saint-Denis")
    Traceback (most recent call last):
    datakit.errors.UnknownPlace: ...Saint-Denis... désigne plusieurs lieux...
    """
    if isinstance(code_or_name, Place):
        return code_or_name
    asked = " ".join(str(code_or_name).split())[:80]
    if slug(asked) == "france":
        return FRANCE
    found = _by_code(asked.upper())
    candidates = [found] if found else _by_name(asked)
    if not candidates:
        raise _nowhere(asked)
    if len(candidates) == 1:
        return candidates[0]
    more = [f"et {len(candidates) - 8} autres"] if len(candidates) > 8 else []
    shown, last = "\u202f; ".join([*map(_shown, candidates[:8]), *more]), candidates[-1]
    code, other = candidates[0].code, f"{last.nom} ({last.departements[0]})"
    sentences = said("place-several", said=quote(asked), found=shown, code=code, other=other)
    raise UnknownPlace(*sentences, tries=(code, other))


def _communes() -> pd.DataFrame:
    """Les communes actuelles, par code : à lire, pas à modifier."""
    return _current(package.find("communes_france", package.everything()))


@lru_cache(maxsize=2)
def _current(dataset: package.Dataset) -> pd.DataFrame:
    frame = load(dataset.name)
    return frame[frame["commune_actuelle"].isna()].set_index("code_insee", drop=False)


def _departments() -> Any:
    """Les départements métropolitains et leurs contours, sous les noms de colonnes des communes."""
    frame = load("contours_departements").rename(columns={"code": "code_insee"})
    before = _communes().groupby("departement")["population_2018"].sum()
    return frame.assign(intercommunalite="", population_2018=frame["code_insee"].map(before))


def _department(code: str) -> Place:
    if code == CORSICA.code:
        return CORSICA
    row = load("departements").set_index("code").loc[code]
    return Place("departement", code, row["nom"].replace("'", "’"), row["dans"], row["de"], (code,))


def _group_name(code: str, official: str) -> str:
    """Un nom lisible : sans sigle en double (« CC du Kreiz-Breizh (CCKB) ») ni guillemets."""
    plain = re.sub(r"\s*\([^)]*\)$", "", official.replace('"', ""))
    initials = re.search(r"\(([A-Z]+)\)$", official)
    return _OWN.get(code) or (initials[1] if initials and "Intercommunale" in plain else plain)


def _group(code: str) -> Place:
    rows = _communes().loc[lambda towns: towns["epci"] == code]
    name = _group_name(code, rows["epci_nom"].iloc[0])
    feminine = re.match(r"(C[ACU]|Métropole|[A-Z]+$)\b", name)
    article = "l’" if name.startswith("Euro") else "la " if feminine else ""
    of = "d’" if not article and slug(name)[0] in "aeiou" else f"de {article}"
    spread = tuple(rows["departement"].value_counts().index)
    return Place("intercommunalite", code, name, f"dans {article}{name}", f"{of}{name}", spread)


def _by_code(asked: str) -> Place | None:
    communes, short = _communes(), asked.zfill(2)
    if asked in communes.index:
        row: Any = communes.loc[asked]
        at, of = _LINKS.get(int(row["liaison"]), ("à ", "de "))
        kept = row["nom"] if at == "à " else row["nom"].partition(" ")[2]
        return Place("commune", asked, row["nom"], at + kept, of + kept, (row["departement"],))
    if short == CORSICA.code or short in set(load("departements")["code"]):
        return _department(short)
    known = re.fullmatch(r"\d{9}", asked) and (communes["epci"] == asked).any()
    return _group(asked) if known else None


@lru_cache(maxsize=1)
def _names() -> pd.DataFrame:
    """Chaque nom que l’on peut écrire, sa clé, et ce qu’il désigne ; les plus peuplés d’abord."""
    towns = load("communes_france").assign(genre="commune").rename(columns={"code_insee": "code"})
    homes = load("departements")[["code", "nom"]].assign(genre="departement", population_2023=10**9)
    groups = towns.dropna(subset=["epci"]).drop_duplicates("epci")
    groups = groups.assign(genre="intercommunalite", code=groups["epci"], nom=groups["epci_nom"])
    short = groups.assign(nom=list(map(_group_name, groups["code"], groups["nom"])))
    every = pd.concat([homes.assign(departement=homes["code"]), towns, groups, short], ignore_index=True)
    every = every.sort_values("population_2023", ascending=False)
    every = every.assign(cle=every["nom"].map(_key), codes_postaux=every["codes_postaux"].fillna(""))
    return every.drop_duplicates(["genre", "code", "cle"])


def _key(name: object) -> str:
    plain = re.sub(r"-(\d+)(ere?|e|eme)?(-arrondissement)?$", r"-\1", slug(name))
    return re.sub(r"\bst(e?)\b", r"saint\1", plain)


def _by_name(asked: str) -> list[Place]:
    """Les lieux de ce nom, que suit parfois là où ils sont : communes et départements d’abord, sinon intercommunalités."""
    names, key = _names(), _key(asked)
    found = names[(names["cle"] == key) & names["commune_actuelle"].isna()]
    if found.empty:
        direct = names[names["commune_actuelle"].isna() & (names["genre"] != "intercommunalite")]
        begun = direct[[key.startswith(f"{name}-") for name in direct["cle"]]]
        found = begun.loc[[_located(row, key.removeprefix(row["cle"])) for _, row in begun.iterrows()]]
        found = found[found["cle"] == found["cle"].max()]
    direct = found[found["genre"] != "intercommunalite"]
    codes = (direct if len(direct) else found)["code"].drop_duplicates().tolist()
    codes = ["75056"] if set(codes) == {"75", "75056"} else codes  # Paris : la ville est le département
    return [one for one in map(_by_code, codes) if one]


def _located(row: Any, within: str) -> bool:
    """Ce qui suit un nom situe-t-il ce lieu : code Insee ou postal, département, région, pays ?"""
    home = load("departements").set_index("code").loc[row["departement"]]
    codes = [row["code"], *row["codes_postaux"].split(), BIRTHS.get(home.name, home.name), home.name]
    said = map(_key, (*codes, home["nom"], home["region"], "France", row["genre"]))
    hints = "|".join(re.sub("^(la-|0+)", "", key) for key in said)
    return bool(re.fullmatch(rf"(-(de-)?((la|le|les|l)-)?0?({hints}))+", within))


def _shown(one: Place) -> str:
    home = one.departement
    within = home.nom if home and one.kind != "departement" else "département"
    return f"{one.nom} ({within}, {one.code})"


def _nowhere(asked: str) -> UnknownPlace:
    """Aucun lieu : une ancienne commune, un code postal, ou un nom à corriger."""
    names, key = _names(), _key(asked)
    towns = names[names["genre"] == "commune"]
    current = towns["commune_actuelle"].isna()
    old = towns[((towns["cle"] == key) | (towns["code"] == asked.upper())) & ~current]
    if len(old):
        former = old.iloc[0]
        today = place(former["commune_actuelle"])
        old_name, of = f"{former['nom']} ({former['code']})", f"{today.de} ({today.code})"
        return UnknownPlace(*said("place-former", old=old_name, of=of, code=today.code), tries=(today.code,))
    posted = towns[current & towns["codes_postaux"].str.split().map(lambda codes: asked in codes)]
    if len(posted):
        shown = listing(f"{place(code).de} ({code})" for code in posted["code"].head(6))
        shown, code = shown + (" et d’autres" if len(posted) > 6 else ""), posted["code"].iloc[0]
        sentences = said("place-postcode", said=quote(asked), towns=shown, code=code)
        return UnknownPlace(*sentences, tries=(code,))
    name = re.split(r"[,(]| \d", asked)[0]  # « Niort (86) » : le nom est juste, pas le lieu
    near = names[names["cle"].str[:1].eq(key[:1]) & names["cle"].str.len().sub(len(_key(name))).abs().le(3)]
    near = same if len(same := names[names["cle"] == _key(name)]) else near
    codes = near.drop_duplicates("nom").set_index("nom")["code"]
    guesses = [f"{name} ({codes[name]})" for name in suggest(name, codes.index, cutoff=0.8)]
    guess = f"Vouliez-vous dire {listing(guesses, 'ou')}\u202f?" if guesses else said("place-covered")[0]
    example = "79191"
    sentences = said("place-unknown", said=quote(asked), guess=guess, code=example)
    return UnknownPlace(*sentences, tries=(example,))
