"""Le lieu que quelqu’un nomme ; sinon, pourquoi ce n’en est pas un, et lesquels s’en approchent."""

from __future__ import annotations

import re
from typing import Any

import pandas as pd

from datakit.data import package
from datakit.data.messages import said
from datakit.data.place_names import (
    as_people_say,
    by_bare_name,
    by_code,
    by_name,
    every_name,
    former_codes,
    former_names,
    key_of,
)
from datakit.data.territory import CORSICA, FRANCE, Place, current_communes, department
from datakit.errors import UnknownPlace
from figaudit.base.text import listing, quote, slug, suggest

#: Le kit est né à Grand Poitiers : de plusieurs lieux d’un même nom, on propose d’abord celui de la Vienne.
_HOME = "86"
BIGGER = 10  # une ville tant de fois plus peuplée est celle à qui l’on pense
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


def place(code_or_name: object) -> Place:
    """Le lieu que désigne un code Insee (« 79191 », « 2A004 », « 79 ») ou un nom (« Niort », « Saint-Denis (974) »).

    Accents et majuscules sont libres ; après un nom, le département, la région ou le code postal disent lequel. « france »
    désigne le pays entier. Lève `InvalidArgument`, avec des candidats, si le nom désigne plusieurs lieux ou aucun, ou si une
    archive réduite n’a pas les tables de ce lieu.

    >>> place("79191").dans, place("le mans").dans, place("Les Sables-d'Olonne").de
    ('à Niort', 'au Mans', 'des Sables-d’Olonne')
    >>> place("Saint-Denis")
    Traceback (most recent call last):
    datakit.errors.UnknownPlace: ...Saint-Denis... désigne plusieurs lieux...
    """
    if isinstance(code_or_name, Place):
        return code_or_name
    found = _named(code_or_name)
    _refuse_without_its_tables(found)
    return found


def _named(code_or_name: object) -> Place:
    """Le lieu de ce nom ou de ce code, que cette archive en ait les tables ou non."""
    asked = " ".join(str(code_or_name).split())[:80]
    if slug(asked) == "france":
        return FRANCE
    if slug(asked) == "corse":
        return CORSICA
    if key_of(asked) in _UNCOVERED:
        raise UnknownPlace(*said("place-uncovered", said=quote(asked)), tries=("79191",))

    candidates = _candidates(asked)
    if not candidates:
        raise _nowhere(asked)
    if len(candidates) > 1:
        raise _several(asked, candidates)
    _refuse_a_namesake(asked, candidates[0])
    _refuse_a_short_name(asked, candidates[0])
    return candidates[0]


def _refuse_without_its_tables(found: Place) -> None:
    """Lève si une table découpée par département n’a pas ici ceux de ce lieu : une archive n’emporte que ceux du sien."""
    wanted = {"contours_communes": set(found.departements) | set(found.territoire.departements)}
    if found.naissances is not None:
        wanted["prenoms_departement"] = {found.naissances.code}
    tables = package.everything()
    for name, codes in wanted.items():
        held = [part.key for part in tables[name].parts] if name in tables else []
        if held and not codes.issubset(held):
            raise _not_packed(found, held, has_france="contours_departements" in tables)


def _not_packed(found: Place, held: list[str], *, has_france: bool) -> UnknownPlace:
    """L’erreur d’un lieu dont l’archive n’a pas les tables : elle dit ceux dont elle les a."""
    homes = [department(code) for code in held]
    tries = (held[0], "france") if has_france else (held[0],)
    sentences = said(
        "place-not-packed",
        held=listing(f"{one.de} ({one.code})" for one in homes),
        of=f"{found.de} ({found.code})",
        place=f"un lieu {homes[0].de}" + (", ou «\u00a0france\u00a0»" if has_france else ""),
        tries=listing((f'dk.place("{one}")' for one in tries), "ou"),
    )
    return UnknownPlace(*sentences, tries=tries)


def _candidates(asked: str) -> list[Place]:
    """Les lieux que ce texte peut désigner : par leur code, sinon par leur nom, lu de plus en plus librement."""
    found = by_code(asked.upper())
    if found:
        return [found]

    for search in (by_name, by_bare_name, as_people_say):
        places = search(asked)
        if places:
            return places
    return []


def _refuse_a_namesake(asked: str, found: Place) -> None:
    """Lève si une ville bien plus grande portait ce nom : « Évry » est une commune de l’Yonne, et fut celle de l’Essonne."""
    if found.kind != "commune" or key_of(asked) != key_of(found.nom):
        return

    people = current_communes()["population_2023"]
    for code in former_names("renamed").get(key_of(asked), ()):
        if people.get(code, 0) > BIGGER * people.get(found.code, 0):
            today = _named(code)
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
    key = key_of(asked)
    if found.kind != "commune" or key != key_of(found.nom) or "-" in key:
        return

    people = current_communes()["population_2023"]
    names = every_name()
    longer = names[(names["genre"] == "commune") & names["cle"].str.startswith(f"{key}-")]
    bigger = [code for code in longer["code"] if people.get(code, 0) > BIGGER * people[found.code]]
    if bigger:
        raise _several(asked, [found, *(_named(code) for code in bigger)])


def _several(asked: str, candidates: list[Place]) -> UnknownPlace:
    """L’erreur d’un nom que portent plusieurs lieux : les huit premiers, et comment dire lequel."""
    candidates = sorted(candidates, key=lambda one: _HOME not in one.departements)
    shown = [_shown(one) for one in candidates[:8]]
    if len(candidates) > 8:
        shown.append(f"et {len(candidates) - 8} autres")

    first = candidates[0]
    by_department = f"{first.nom} ({first.departements[0]})"
    sentences = said(
        "place-several",
        said=quote(asked),
        found="\u202f; ".join(shown),
        code=first.code,
        other=by_department,
    )
    return UnknownPlace(*sentences, tries=(first.code, by_department))


def _shown(one: Place) -> str:
    """Un lieu, et de quoi le distinguer d’un autre du même nom."""
    home = one.departement
    within = home.nom if home and one.kind != "departement" else "département"
    return f"{one.nom} ({within}, {one.code})"


def _nowhere(asked: str) -> UnknownPlace:
    """Aucun lieu : une ancienne commune, un code postal, ou un nom à corriger."""
    names = every_name()
    towns = names[names["genre"] == "commune"]
    current = towns["commune_actuelle"].isna()

    old = towns[((towns["cle"] == key_of(asked)) | (towns["code"] == asked.upper())) & ~current]
    if len(old):
        return _former(old.iloc[0])
    gone = former_codes(asked)
    if gone:
        return _renamed(asked, gone)

    posted = towns[current & towns["codes_postaux"].str.split().map(lambda codes: asked in codes)]
    if len(posted):
        return _postcode(asked, posted["code"])

    return _unknown(asked, names)


def _former(row: Any) -> UnknownPlace:
    """L’erreur d’une ancienne commune : elle dit de laquelle elle fait partie aujourd’hui."""
    today = _named(row["commune_actuelle"])
    old = f"{row['nom']} ({row['code']})"
    kind = "place-district" if "Arrondissement" in row["nom"] else "place-former"
    sentences = said(kind, old=old, of=f"{today.de} ({today.code})", code=today.code)
    return UnknownPlace(*sentences, tries=(today.code,))


def _renamed(asked: str, codes: tuple[str, ...]) -> UnknownPlace:
    """L’erreur d’un nom perdu : elle dit de quelles communes il fait partie aujourd’hui."""
    towns = listing((f"{_named(code).de} ({code})" for code in codes), "ou")
    sentences = said("place-renamed", said=quote(asked), towns=towns, code=codes[0])
    return UnknownPlace(*sentences, tries=(codes[0],))


def _postcode(asked: str, codes: pd.Series) -> UnknownPlace:
    """L’erreur d’un code postal : elle dit les codes Insee des communes qui le partagent."""
    towns = listing(f"{_named(code).de} ({code})" for code in codes.head(6))
    if len(codes) > 6:
        towns += " et d’autres"
    code = codes.iloc[0]
    sentences = said("place-postcode", said=quote(asked), towns=towns, code=code)
    return UnknownPlace(*sentences, tries=(code,))


def _unknown(asked: str, names: pd.DataFrame) -> UnknownPlace:
    """L’erreur d’un nom que rien ne porte : elle dit ceux qui lui ressemblent, ou ce que le kit ne couvre pas."""
    name = re.split(r"[,(]| \d", asked)[0]  # « Niort (86) » : le nom est juste, pas le lieu
    near = names[names["cle"] == key_of(name)]
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
    pattern = rf"(l-)?ile-((de|d)-)?{re.escape(key_of(name))}"
    found = towns[towns["cle"].str.fullmatch(pattern)]
    return [f"{row.nom} ({row.code})" for row in found.itertuples()]


def _alike(names: pd.DataFrame, asked: str, name: str) -> pd.DataFrame:
    """Les noms de même initiale et de longueur voisine, à trois lettres près : en comparer 40 000 serait long."""
    same_initial = names["cle"].str[:1].eq(key_of(asked)[:1])
    gap = names["cle"].str.len().sub(len(key_of(name))).abs()
    return names[same_initial & gap.le(3)]
