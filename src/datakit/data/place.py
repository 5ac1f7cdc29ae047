"""Un lieu de France : une commune, une intercommunalité, un département ou le pays, nommé en bon français."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

import pandas as pd

from datakit.data import limits, package
from datakit.data.load import load
from datakit.data.messages import said
from datakit.errors import InvalidArgument, UnknownPlace
from figaudit.base.text import listing, of, quote, slug, suggest, words

BIGGER = 10  # une ville tant de fois plus peuplée est celle à qui l’on pense
MAPPED = 12  # en dessous, une carte de l’intercommunalité ne montre plus grand-chose
BIRTHS = {"2A": "20", "2B": "20"}  # la Corse est d’un tenant dans le fichier des prénoms
_MAYOTTE = "976"  # l’Insee n’y publie pas les prénoms
_PARIS = ("75", "75056")  # un département qui n’a qu’une commune : c’est le même lieu
_OWN = {"200069854": "Grand Poitiers"}  # se nomme sans son « CU du »
#: Les pays de France dont le kit n’a pas les tables.
_UNCOVERED = {
    "saint-pierre-et-miquelon",
    "nouvelle-caledonie",
    "polynesie-francaise",
    "polynesie",
    "wallis-et-futuna",
    "tahiti",
    "noumea",
    "papeete",
    "mata-utu",
}
# Ce qu’on dit d’une intercommunalité sans la distinguer d’une autre : « Niort Agglo », « Grand Lyon », « CA du Niortais ».
_COMMON = re.compile(
    r"\b(?:grande?|agglo|agglomeration|agglopole|communaute|communes|commune|urbaine|metropole|intercommunalite"
    r"|cc|ca|cu|de|du|des|d|la|le|les|l|et)\b"
)
_PRECISE = re.compile(r"[(),\d]")  # « Niort (86) » : on y dit où, et c’est ailleurs
_GRAND = re.compile(r"^(grand)(?=[a-z])(?!e)")  # « GrandAngoulême », écrit d’un mot

# Ce qui précède un nom selon sa « liaison » Insee ; « au » et « aux » contiennent déjà son article.
_LINKS = {1: ("à ", "d’"), 2: ("au ", "du "), 4: ("aux ", "des "), 6: ("aux ", "des ")}
_ISLAND = "L’Île-d’"  # on dit l’île, et non la ville
_ARTICLE = re.compile(r"^(?:le|la|les|l)-")  # en tête d’une clé
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

        >>> place("Niort").departement.dans
        'en Deux-Sèvres'
        """
        if self.kind == "departement":
            return self
        if self.kind == "pays":
            return None
        return _department(self.departements[0])

    @property
    def intercommunalite(self) -> Place | None:
        """Son intercommunalité ; rien pour un département, pour le pays et pour quatre îles.

        >>> place("86194").intercommunalite.nom
        'Grand Poitiers'
        """
        if self.kind == "intercommunalite":
            return self
        if self.kind != "commune":
            return None

        code = _communes()["epci"].get(self.code)
        if code is None or pd.isna(code):
            return None
        return _group(code)

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
        if group is not None and (_communes()["epci"] == group.code).sum() >= MAPPED:
            return group
        return _department(self.departements[0])

    @property
    def naissances(self) -> Place | None:
        """Là où l’on compte les prénoms : pour l’Insee le département, la Corse entière ; rien à Mayotte ni pour le pays.

        Dans une séance qui a le fichier d’une ville, c’est cette ville : son nom, et le code où la table les range.

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
        return _department(BIRTHS.get(home.code, home.code))

    @property
    def recensement(self) -> str:
        """L’année des populations du lieu : 2023, mais 2017 à Mayotte, où l’Insee n’a rien publié depuis.

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

        >>> place("Poitiers").mailles, place("france").mailles
        ('communes', 'départements')
        """
        if self.kind == "pays":
            return "départements"
        return "communes"

    @property
    def sans_contour(self) -> list[str]:
        """Les communes du lieu que `communes()` n’a pas : rétablies depuis 2018, leur contour est resté dans une autre.

        >>> place("Vendée").sans_contour, place("Poitiers").sans_contour
        (['L’Oie', 'Sainte-Florence'], [])
        """
        towns = self.towns()
        return towns.loc[towns["code_insee"].isin(list(limits.RESTORED)), "nom"].tolist()

    @property
    def note_contours(self) -> str:
        """Ce qu’une figure tirée de `communes()` doit dire de celles qui n’y sont pas ; vide s’il n’en manque aucune.

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
        names = {str(code): _group_name(str(code), official) for code, official in groups.items()}
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

        >>> len(place("Grand Poitiers").towns())
        40
        """
        towns = _communes().reset_index(drop=True)
        if self.kind == "pays":
            return towns
        if self.kind == "commune":
            return towns[towns["code_insee"] == self.code]
        if self.kind == "departement":
            return towns[towns["departement"].isin(self.departements)]
        return towns[towns["epci"] == self.code]


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
    if slug(asked) == "corse":
        return CORSICA
    if _key(asked) in _UNCOVERED:
        raise UnknownPlace(*said("place-uncovered", said=quote(asked)), tries=("79191",))

    found = _by_code(asked.upper())
    candidates = [found] if found else _by_name(asked) or _by_bare_name(asked) or _as_people_say(asked)
    if not candidates:
        raise _nowhere(asked)
    if len(candidates) > 1:
        raise _several(asked, candidates)
    _refuse_a_namesake(asked, candidates[0])
    _refuse_a_short_name(asked, candidates[0])
    return candidates[0]


def _refuse_a_namesake(asked: str, found: Place) -> None:
    """Lève si une ville bien plus grande portait ce nom : « Évry » est une commune de l’Yonne, et fut celle de l’Essonne."""
    if found.kind != "commune" or _key(asked) != _key(found.nom):
        return

    people = _communes()["population_2023"]
    for code in _former_names("renamed").get(_key(asked), ()):
        if people.get(code, 0) > BIGGER * people.get(found.code, 0):
            today = place(code)
            sentences = said(
                "place-namesake",
                said=quote(asked),
                here=_shown(found),
                of=f"{today.de} ({today.code})",
                code=today.code,
                small=found.code,
            )
            raise UnknownPlace(*sentences, tries=(today.code, found.code))


def _refuse_a_short_name(asked: str, found: Place) -> None:
    """Lève si une ville bien plus grande se dit ainsi pour faire court : « Aix » est en Corrèze, et se dit d’Aix-en-Provence."""
    key = _key(asked)
    if found.kind != "commune" or key != _key(found.nom) or "-" in key:
        return

    people = _communes()["population_2023"]
    names = _names()
    longer = names[(names["genre"] == "commune") & names["cle"].str.startswith(f"{key}-")]
    bigger = [code for code in longer["code"] if people.get(code, 0) > BIGGER * people[found.code]]
    if bigger:
        raise _several(asked, [found, *(place(code) for code in bigger)])


def _several(asked: str, candidates: list[Place]) -> UnknownPlace:
    """L’erreur d’un nom que portent plusieurs lieux : les huit premiers, et comment dire lequel."""
    shown = [_shown(one) for one in candidates[:8]]
    if len(candidates) > 8:
        shown.append(f"et {len(candidates) - 8} autres")

    first, last = candidates[0], candidates[-1]
    other = f"{last.nom} ({last.departements[0]})"
    sentences = said(
        "place-several",
        said=quote(asked),
        found="\u202f; ".join(shown),
        code=first.code,
        other=other,
    )
    return UnknownPlace(*sentences, tries=(first.code, other))


def _shown(one: Place) -> str:
    """Un lieu, et de quoi le distinguer d’un autre du même nom."""
    home = one.departement
    within = home.nom if home and one.kind != "departement" else "département"
    return f"{one.nom} ({within}, {one.code})"


def _also_inside() -> dict[str, int]:
    """Par contour, les habitants des communes rétablies qu’il enferme encore."""
    populations = _communes()["population_2023"]
    return limits.also_inside({code: int(populations[code]) for code in limits.RESTORED})


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
    # Une commune manque : inconnu
    before = _communes().groupby("departement")["population_2018"].sum(skipna=False)
    return frame.assign(intercommunalite="", population_2018=frame["code_insee"].map(before))


def _department(code: str) -> Place:
    if code == CORSICA.code:
        return CORSICA

    row = load("departements").set_index("code").loc[code]
    name = row["nom"].replace("'", "’")
    return Place("departement", code, name, row["dans"], row["de"], (code,))


def _group(code: str) -> Place:
    """Une intercommunalité ; l’Insee ne dit pas l’article de son nom, qui se déduit de sa sorte."""
    communes = _communes()
    rows = communes[communes["epci"] == code]
    name = _group_name(code, rows["epci_nom"].iloc[0])

    article = ""
    if name.startswith("Euro"):  # « l’Eurométropole »
        article = "l’"
    elif re.match(r"(C[ACU]|Métropole|[A-Z]+$)\b", name):  # communauté, métropole, ou un sigle
        article = "la "

    of_it = f"de {article}{name}" if article else of(name)
    spread = tuple(rows["departement"].value_counts().index)
    return Place("intercommunalite", code, name, f"dans {article}{name}", of_it, spread)


def _group_name(code: str, official: str) -> str:
    """Un nom lisible : sans sigle en double (« CC du Kreiz-Breizh (CCKB) ») ni guillemets."""
    if code in _OWN:
        return _OWN[code]

    plain = re.sub(r"\s*\([^)]*\)$", "", official.replace('"', ""))
    initials = re.search(r"\(([A-Z]+)\)$", official)
    if initials and "Intercommunale" in plain:  # un nom trop long : son sigle est celui que l’on dit
        return initials[1]
    return plain


def _town(row: Any) -> Place:
    """Une commune ; sa « liaison » dit l’article que son nom porte, comme « Le » du Mans."""
    name = row["nom"]
    at, of = _LINKS.get(int(row["liaison"]), ("à ", "de "))
    kept = name if at == "à " else name.partition(" ")[2]
    if name.startswith(_ISLAND):  # « à L’Haÿ-les-Roses », mais « à l’Île-d’Yeu »
        kept = f"l{name[1:]}"
    return Place("commune", row["code_insee"], name, at + kept, of + kept, (row["departement"],))


def _by_code(asked: str) -> Place | None:
    """Le lieu de ce code Insee, ou rien si ce n’en est pas un."""
    communes = _communes()
    if asked in communes.index:
        return _town(communes.loc[asked])

    short = asked.zfill(2)
    if short == CORSICA.code or short in set(load("departements")["code"]):
        return _department(short)

    # Neuf chiffres : le numéro d’une intercommunalité.
    if re.fullmatch(r"\d{9}", asked) and (communes["epci"] == asked).any():
        return _group(asked)
    return None


@lru_cache(maxsize=1)
def _names() -> pd.DataFrame:
    """Chaque nom que l’on peut écrire, sa clé, et ce qu’il désigne ; les plus peuplés d’abord."""
    towns = load("communes_france").assign(genre="commune").rename(columns={"code_insee": "code"})

    # Un nom désigne le département avant la commune qui le porte aussi : d’où une population sans égale.
    homes = load("departements")[["code", "nom"]].assign(genre="departement", population_2023=10**9)
    homes = homes.assign(departement=homes["code"])

    # Une intercommunalité se nomme de deux façons : comme l’Insee, et comme le kit la nomme.
    groups = towns.dropna(subset=["epci"]).drop_duplicates("epci")
    groups = groups.assign(genre="intercommunalite", code=groups["epci"], nom=groups["epci_nom"])
    short = groups.assign(nom=list(map(_group_name, groups["code"], groups["nom"])))

    every = pd.concat([homes, towns, groups, short], ignore_index=True)
    every = every.sort_values("population_2023", ascending=False)
    every = every.assign(cle=every["nom"].map(_key), codes_postaux=every["codes_postaux"].fillna(""))
    return every.drop_duplicates(["genre", "code", "cle"])


def _key(name: object) -> str:
    """Un nom réduit à ce qui le distingue : « Paris 2e Arrondissement » et « Paris 2 », « St-Denis » et « Saint-Denis »."""
    plain = re.sub(r"-(\d+)(ere?|e|eme)?(-arrondissement)?$", r"-\1", slug(name))
    return re.sub(r"\bst(e?)\b", r"saint\1", plain)


def _by_name(asked: str) -> list[Place]:
    """Les lieux de ce nom, que suit parfois là où ils sont : communes et départements d’abord, sinon intercommunalités."""
    names = _names()
    key = _key(asked)
    found = names[(names["cle"] == key) & names["commune_actuelle"].isna()]
    if found.empty:
        found = _by_name_and_where(names, key)

    direct = found[found["genre"] != "intercommunalite"]
    if len(direct):
        found = direct

    codes = found["code"].drop_duplicates().tolist()
    if set(codes) == set(_PARIS):
        codes = ["75056"]  # Paris : la ville est le département
    places = [_by_code(code) for code in codes]
    return [one for one in places if one]


def _by_bare_name(asked: str) -> list[Place]:
    """Les lieux de ce nom, à leur article près : « Île d’Yeu » est L’Île-d’Yeu, « Havre » est Le Havre.

    Un nom qui fut celui d’une commune reste à elle.
    """
    names, key = _names(), _key(asked)
    if names["cle"].eq(key).any() or _former_codes(asked):
        return []

    current = names[(names["genre"] != "intercommunalite") & names["commune_actuelle"].isna()]
    has_an_article = current["cle"].str.contains(_ARTICLE)
    bare = current["cle"].str.replace(_ARTICLE, "", regex=True)
    found = current[has_an_article & (bare == key)]
    places = [_by_code(code) for code in found["code"].drop_duplicates()]
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


def _as_people_say(asked: str) -> list[Place]:
    """Les intercommunalités que l’on nomme ainsi, faute de commune : par ce qui les distingue, ou par leur ville.

    « Quimper Bretagne Occidentale » est la CA de ce nom ; « Niort Agglo », celle dont Niort est la plus peuplée.
    """
    core = _core(asked)
    if not core or _PRECISE.search(asked):
        return []

    groups = _names()[_names()["genre"] == "intercommunalite"]
    same = groups[groups["nom"].map(_core) == core]["code"].drop_duplicates()
    if len(same):
        return [_group(code) for code in same]
    if core == _key(asked):  # rien n’y dit une intercommunalité
        return []
    return _around_a_town(core)


def _core(name: object) -> str:
    """Ce qui distingue une intercommunalité des autres : « CA du Grand Angoulême » et « GrandAngoulême » se réduisent à Angoulême."""
    plain = re.sub(r"\s*\([^)]*\)$", "", str(name))
    key = _GRAND.sub(r"\1-", _key(plain))
    return "-".join(_COMMON.sub(" ", key).replace("-", " ").split())


def _around_a_town(core: str) -> list[Place]:
    """L’intercommunalité dont la commune la plus peuplée a ce nom, s’il n’y en a qu’une."""
    towns = _communes().dropna(subset=["epci"])
    heads = towns.sort_values("population_2023").drop_duplicates("epci", keep="last")
    found = heads[heads["nom"].map(_core) == core]
    return [_group(code) for code in found["epci"]]


def _located(row: Any, within: str) -> bool:
    """Ce qui suit un nom situe-t-il ce lieu : code Insee ou postal, département, région, pays ?"""
    home = load("departements").set_index("code").loc[row["departement"]]
    code = home.name  # l’index de la ligne : le code du département
    told = [row["code"], *row["codes_postaux"].split(), BIRTHS.get(code, code), code]
    told += [home["nom"], home["region"], "France", row["genre"]]

    hints = [re.sub("^(la-|0+)", "", _key(word)) for word in told]
    pattern = rf"(-(de-)?((la|le|les|l)-)?0?({'|'.join(hints)}))+"
    return bool(re.fullmatch(pattern, within))


def _nowhere(asked: str) -> UnknownPlace:
    """Aucun lieu : une ancienne commune, un code postal, ou un nom à corriger."""
    names = _names()
    towns = names[names["genre"] == "commune"]
    current = towns["commune_actuelle"].isna()

    old = towns[((towns["cle"] == _key(asked)) | (towns["code"] == asked.upper())) & ~current]
    if len(old):
        return _former(old.iloc[0])
    gone = _former_codes(asked)
    if gone:
        return _renamed(asked, gone)

    posted = towns[current & towns["codes_postaux"].str.split().map(lambda codes: asked in codes)]
    if len(posted):
        return _postcode(asked, posted["code"])

    return _unknown(asked, names)


def _former(row: Any) -> UnknownPlace:
    """L’erreur d’une ancienne commune : elle dit de laquelle elle fait partie aujourd’hui."""
    today = place(row["commune_actuelle"])
    old = f"{row['nom']} ({row['code']})"
    kind = "place-district" if "Arrondissement" in row["nom"] else "place-former"
    sentences = said(kind, old=old, of=f"{today.de} ({today.code})", code=today.code)
    return UnknownPlace(*sentences, tries=(today.code,))


@lru_cache(maxsize=2)
def _former_names(kind: str) -> dict[str, tuple[str, ...]]:
    """Les noms perdus depuis 1943, par clé, et les codes des communes d’aujourd’hui (former.json dit d’où ils viennent).

    `kind` : « merged », ceux d’une commune absorbée ; « renamed », ceux d’une commune qui a gardé son code.
    """
    found: dict[str, tuple[str, ...]] = {}
    for name, codes in words(__file__, "former.json")[kind].items():
        found[_key(name)] = found.get(_key(name), ()) + tuple(codes.split())
    return found


def _former_codes(asked: str) -> tuple[str, ...]:
    """Les communes d’aujourd’hui dont une partie portait ce nom."""
    key = _key(asked)
    return (*_former_names("renamed").get(key, ()), *_former_names("merged").get(key, ()))


def _renamed(asked: str, codes: tuple[str, ...]) -> UnknownPlace:
    """L’erreur d’un nom perdu : elle dit de quelles communes il fait partie aujourd’hui."""
    towns = listing((f"{place(code).de} ({code})" for code in codes), "ou")
    sentences = said("place-renamed", said=quote(asked), towns=towns, code=codes[0])
    return UnknownPlace(*sentences, tries=(codes[0],))


def _postcode(asked: str, codes: pd.Series) -> UnknownPlace:
    """L’erreur d’un code postal : elle dit les codes Insee des communes qui le partagent."""
    towns = listing(f"{place(code).de} ({code})" for code in codes.head(6))
    if len(codes) > 6:
        towns += " et d’autres"
    code = codes.iloc[0]
    sentences = said("place-postcode", said=quote(asked), towns=towns, code=code)
    return UnknownPlace(*sentences, tries=(code,))


def _unknown(asked: str, names: pd.DataFrame) -> UnknownPlace:
    """L’erreur d’un nom que rien ne porte : elle dit ceux qui lui ressemblent, ou ce que le kit ne couvre pas."""
    name = re.split(r"[,(]| \d", asked)[0]  # « Niort (86) » : le nom est juste, pas le lieu
    near = names[names["cle"] == _key(name)]
    guesses: list[str] = []
    if near.empty:
        guesses = _islands(names, name)
        near = _alike(names, asked, name)

    if not guesses:
        codes = near.drop_duplicates("nom").set_index("nom")["code"]
        guesses = [f"{one} ({codes[one]})" for one in suggest(name, codes.index, cutoff=0.8)]
    if guesses:
        guess = f"Vouliez-vous dire {listing(guesses, 'ou')}\u202f?"
    else:
        (guess,) = said("place-covered")
    example = "79191"
    sentences = said("place-unknown", said=quote(asked), guess=guess, code=example)
    return UnknownPlace(*sentences, tries=(example,))


def _islands(names: pd.DataFrame, name: str) -> list[str]:
    """Les communes qui portent ce nom après « île » : « Molène » est l’Île-Molène, « Yeu », l’Île-d’Yeu."""
    towns = names[(names["genre"] == "commune") & names["commune_actuelle"].isna()]
    pattern = rf"(l-)?ile-((de|d)-)?{re.escape(_key(name))}"
    found = towns[towns["cle"].str.fullmatch(pattern)]
    return [f"{row.nom} ({row.code})" for row in found.itertuples()]


def _alike(names: pd.DataFrame, asked: str, name: str) -> pd.DataFrame:
    """Les noms de même initiale et de longueur voisine, à trois lettres près : en comparer 40 000 serait long."""
    same_initial = names["cle"].str[:1].eq(_key(asked)[:1])
    gap = names["cle"].str.len().sub(len(_key(name))).abs()
    return names[same_initial & gap.le(3)]


def _has_own_births(code: str) -> bool:
    """La séance a-t-elle les naissances de cette commune seule ?"""
    table = package.everything().get("prenoms_departement")
    return table is not None and table.raw.get("births") == code
