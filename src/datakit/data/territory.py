"""Un lieu de France et ce que le kit en sait : ses formes françaises, ses communes, leurs contours, où l’on y compte les naissances."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

import pandas as pd

from datakit.data import limits, package
from datakit.data.load import load
from datakit.data.messages import said
from datakit.errors import InvalidArgument
from figaudit.base.text import listing, of

MAPPED = 12  # en dessous, une carte de l’intercommunalité ne montre plus grand-chose
BIRTHS = {"2A": "20", "2B": "20"}  # la Corse est d’un tenant dans le fichier des prénoms
_MAYOTTE = "976"  # l’Insee n’y publie pas les prénoms
_OWN = {"200069854": "Grand Poitiers"}  # se nomme sans son « CU du »
# Ce qui précède un nom selon sa « liaison » Insee ; « au » et « aux » contiennent déjà son article.
_LINKS = {1: ("à ", "d’"), 2: ("au ", "du "), 4: ("aux ", "des "), 6: ("aux ", "des ")}
_ISLAND = "L’Île-d’"  # on dit l’île, et non la ville
_OUTLINES = [
    "code_insee",
    "nom",
    "intercommunalite",
    "population",
    "population_2018",
    "evolution_pct",
    "superficie_km2",
    "densite",
    "geometry",
]

_COUNTED = "2023"  # l’année des populations que le kit a prises à l’Insee
_COUNTED_APART = {"976": "2017"}  # là où elle est autre


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
    births: str = ""  # sous quel code sont rangées ses propres naissances, quand une séance les a

    def __str__(self) -> str:
        return self.nom

    @property
    def departement(self) -> Place | None:
        """Son département (le principal s’il y en a plusieurs) ; rien pour la France entière.

        >>> from datakit.data.place import place
        >>> place("Niort").departement.dans
        'en Deux-Sèvres'
        """
        if self.kind == "departement":
            return self
        if self.kind == "pays":
            return None
        return department(self.departements[0])

    @property
    def intercommunalite(self) -> Place | None:
        """Son intercommunalité ; rien pour un département, pour le pays et pour quatre îles.

        >>> from datakit.data.place import place
        >>> place("86194").intercommunalite.nom
        'Grand Poitiers'
        """
        if self.kind == "intercommunalite":
            return self
        if self.kind != "commune":
            return None

        code = current_communes()["epci"].get(self.code)
        if code is None or pd.isna(code):
            return None
        return group(code)

    @property
    def territoire(self) -> Place:
        """Là où une carte des communes a un sens : l’intercommunalité de 12 communes ou plus, sinon le département.

        >>> from datakit.data.place import place
        >>> place("Niort").territoire.nom, place("Ajaccio").territoire.nom, place("75").territoire.nom
        ('CA du Niortais', 'Corse-du-Sud', 'Métropole du Grand Paris')
        """
        if self.code == "75":  # un département, une seule commune
            return town(current_communes().loc["75056"]).territoire
        if self.kind != "commune":
            return self

        group = self.intercommunalite
        if group is not None and (current_communes()["epci"] == group.code).sum() >= MAPPED:
            return group
        return department(self.departements[0])

    @property
    def naissances(self) -> Place | None:
        """Là où l’on compte les prénoms : pour l’Insee le département, la Corse entière ; rien à Mayotte ni pour le pays.

        Dans une séance qui a le fichier d’une ville, c’est cette ville : son nom, et le code où la table les range.

        >>> from datakit.data.place import place
        >>> place("Ajaccio").naissances.dans, place("Ajaccio").naissances.code
        ('en Corse', '20')
        """
        home = self.departement
        if home is None:
            return None
        if self.births or _has_own_births(self.code):
            return replace(self, code=self.births or BIRTHS.get(home.code, home.code))
        if home.code == _MAYOTTE:
            return None
        return department(BIRTHS.get(home.code, home.code))

    @property
    def recensement(self) -> str:
        """L’année des populations du lieu : 2023, mais 2017 à Mayotte, où l’Insee n’a rien publié depuis.

        >>> from datakit.data.place import place
        >>> place("Niort").recensement, place("Mamoudzou").recensement
        ('2023', '2017')
        """
        return _COUNTED_APART.get(self.departements[0], _COUNTED)

    def communes(self) -> Any:
        """Les communes du lieu et leurs contours (longitudes et latitudes) ; pour la France, les départements métropolitains.

        Colonnes : `code_insee`, `nom`, `intercommunalite`, `population` (2023), `population_2018`, `evolution_pct`,
        `superficie_km2`, `densite`, `geometry`. Les deux ratios sont exacts : on compare, puis on arrondit pour montrer.
        `population_2018` et `evolution_pct` sont vides là où 2018 n’est pas publié, ou compte d’autres limites. Une densité
        est celle de ce que le contour enferme : voir `limits.RESTORED`, et `sans_contour`. Lève `InvalidArgument` si le kit n’a pas
        le contour.

        >>> from datakit.data.place import place
        >>> len(place("Grand Poitiers").communes())
        40
        """
        frame = _departments() if self.kind == "pays" else self._outlines()
        before = frame["population_2018"].astype("float64")
        frame["evolution_pct"] = (frame["population"] - before) / before * 100
        inside = frame["population"] + frame["code_insee"].map(_also_inside()).fillna(0)
        frame["densite"] = inside / frame["superficie_km2"]
        return frame[_OUTLINES].sort_values("code_insee", ignore_index=True)

    @property
    def mailles(self) -> str:
        """Ce que rend `communes()`, au pluriel.

        >>> from datakit.data.place import place
        >>> place("Poitiers").mailles, place("france").mailles
        ('communes', 'départements')
        """
        if self.kind == "pays":
            return "départements"
        return "communes"

    @property
    def sans_contour(self) -> list[str]:
        """Les communes du lieu que `communes()` n’a pas : rétablies depuis 2018, leur contour est resté dans une autre.

        >>> from datakit.data.place import place
        >>> place("Vendée").sans_contour, place("Poitiers").sans_contour
        (['L’Oie', 'Sainte-Florence'], [])
        """
        towns = self.towns()
        return towns.loc[towns["code_insee"].isin(list(limits.RESTORED)), "nom"].tolist()

    @property
    def note_contours(self) -> str:
        """Ce qu’une figure tirée de `communes()` doit dire de celles qui n’y sont pas ; vide s’il n’en manque aucune.

        >>> from datakit.data.place import place
        >>> place("Vendée").note_contours
        'Sans L’Oie et Sainte-Florence, dont le contour est resté dans celui d’une autre commune.'
        """
        absent = self.sans_contour
        if not absent:
            return ""
        return f"Sans {listing(absent)}, dont le contour est resté dans celui d’une autre commune."

    def _outlines(self) -> Any:
        """Les communes du lieu, leurs populations et leurs contours."""
        towns = self.towns()
        groups = towns.groupby("epci")["epci_nom"].first()
        names = {str(code): group_name(str(code), official) for code, official in groups.items()}
        towns = towns.assign(
            intercommunalite=towns["epci"].map(names).astype("str"),
            population=towns["population_2023"].astype("int64"),
        )

        shapes = [load("contours_communes", code)[["code_insee", "geometry"]] for code in self.departements]
        frame = pd.concat(shapes).merge(towns, on="code_insee")
        if frame.empty:
            raise InvalidArgument(*said("place-outline", de=self.de, code=self.code))
        return frame

    def towns(self) -> pd.DataFrame:
        """Les communes du lieu, sans leurs contours : les colonnes de la table `communes_france`.

        >>> from datakit.data.place import place
        >>> len(place("Grand Poitiers").towns())
        40
        """
        towns = current_communes().reset_index(drop=True)
        if self.kind == "pays":
            return towns
        if self.kind == "commune":
            return towns[towns["code_insee"] == self.code]
        if self.kind == "departement":
            return towns[towns["departement"].isin(self.departements)]
        return towns[towns["epci"] == self.code]


FRANCE = Place("pays", "france", "France", "en France", "de la France", ())
CORSICA = Place("departement", "20", "Corse", "en Corse", "de la Corse", ("2A", "2B"))


def _also_inside() -> dict[str, int]:
    """Par contour, les habitants des communes rétablies qu’il enferme encore."""
    populations = current_communes()["population_2023"]
    return limits.also_inside({code: int(populations[code]) for code in limits.RESTORED})


def current_communes() -> pd.DataFrame:
    """Les communes actuelles, par code : à lire, pas à modifier."""
    return _current(package.find("communes_france", package.everything()))


@lru_cache(maxsize=2)
def _current(dataset: package.Dataset) -> pd.DataFrame:
    frame = load(dataset.name)
    return frame[frame["commune_actuelle"].isna()].set_index("code_insee", drop=False)


def _departments() -> Any:
    """Les départements métropolitains et leurs contours, sous les noms de colonnes des communes."""
    frame = load("contours_departements").rename(columns={"code": "code_insee"})
    # Une commune manque : inconnu
    before = current_communes().groupby("departement")["population_2018"].sum(skipna=False)
    return frame.assign(intercommunalite="", population_2018=frame["code_insee"].map(before))


def department(code: str) -> Place:
    if code == CORSICA.code:
        return CORSICA

    row = load("departements").set_index("code").loc[code]
    name = row["nom"].replace("'", "’")
    return Place("departement", code, name, row["dans"], row["de"], (code,))


def group(code: str) -> Place:
    """Une intercommunalité ; l’Insee ne dit pas l’article de son nom, qui se déduit de sa sorte."""
    communes = current_communes()
    rows = communes[communes["epci"] == code]
    name = group_name(code, rows["epci_nom"].iloc[0])

    article = ""
    if name.startswith("Euro"):  # « l’Eurométropole »
        article = "l’"
    elif re.match(r"(C[ACU]|Métropole|[A-Z]+$)\b", name):  # communauté, métropole, ou un sigle
        article = "la "

    of_it = f"de {article}{name}" if article else of(name)
    spread = tuple(rows["departement"].value_counts().index)
    return Place("intercommunalite", code, name, f"dans {article}{name}", of_it, spread)


def group_name(code: str, official: str) -> str:
    """Un nom lisible : sans sigle en double (« CC du Kreiz-Breizh (CCKB) ») ni guillemets."""
    if code in _OWN:
        return _OWN[code]

    plain = re.sub(r"\s*\([^)]*\)$", "", official.replace('"', ""))
    initials = re.search(r"\(([A-Z]+)\)$", official)
    if initials and "Intercommunale" in plain:  # un nom trop long : son sigle est celui que l’on dit
        return initials[1]
    return plain


def town(row: Any) -> Place:
    """Une commune ; sa « liaison » dit l’article que son nom porte, comme « Le » du Mans."""
    name = row["nom"]
    at, of = _LINKS.get(int(row["liaison"]), ("à ", "de "))
    kept = name if at == "à " else name.partition(" ")[2]
    if name.startswith(_ISLAND):  # « à L’Haÿ-les-Roses », mais « à l’Île-d’Yeu »
        kept = f"l{name[1:]}"
    return Place("commune", row["code_insee"], name, at + kept, of + kept, (row["departement"],))


def _has_own_births(code: str) -> bool:
    """La séance a-t-elle les naissances de cette commune seule ?"""
    table = package.everything().get("prenoms_departement")
    return table is not None and table.raw.get("births") == code
