"""Ce qu’un atelier demande d’un lieu pour s’y rejouer : le trouver, le noter dans la séance, ou refuser en disant pourquoi."""

from argparse import Namespace
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pandas as pd

from datakit.data import http, load, package, territory
from datakit.data.messages import held
from datakit.data.portal import matching, portal
from datakit.data.sources import plain
from datakit.errors import ExplainedError, InvalidArgument
from datakit.subjects import electricity, food, mobility, soldiers
from datakit.tools import births, messages, notebook as nb
from datakit.tools.session import PHOTOGRAPH, Session
from figaudit.base.text import NBSP, NNBSP, plural, quote

OVERPASS = "overpass-api.de"  # le serveur public d’OpenStreetMap
ENOUGH = 30  # moins de racks que cela : plus rien à mesurer
FACTORIES = 5  # usines au moins autour du lieu
EVENTS = 20  # rendez-vous : en deçà, ni les mois ni les jours de la semaine ne se comparent
MEN = 20  # hommes : le plus petit groupe dont l’atelier compare les parts
ABOUT_BUSES = (
    "bus",
    "tram",
    "métro",
    "transport",
    "mobilité",
)  # ce qu’un portail en dit, sans nommer le réseau
LOCAL_HOLIDAYS = ("57", "67", "68")  # la Moselle et l’Alsace ont deux jours fériés de plus
LINES = 2  # lignes de bus au moins : une panne se compare à une autre


def none(session: Session, options: Namespace) -> None:
    """Rien du lieu."""
    session.notes.append(f"Rien n’y change{NBSP}: {session.why}.")


# --- Les prénoms ---


def names(session: Session, options: Namespace) -> None:
    """Les naissances : celles du fichier donné, sinon celles de l’Insee, dans le kit."""
    if options.names:
        _names_given(session, options.names)
        return

    where = session.place.naissances
    if where is None:
        raise session.refused("place-names")
    session.notes.append(f"Les prénoms sont ceux donnés {where.dans} (Insee, dans le kit).")


def _names_given(session: Session, path: str) -> None:
    """Les naissances d’un fichier : celles du département, ou de la ville seule, sous son nom."""
    home = session.place.departement
    if home is None:
        raise session.refused("place-names")
    code = territory.BIRTHS.get(home.code, home.code)
    found = births.read(path, session.place, code)
    file = quote(Path(path).name)
    asked = session.facts.get("place", {}).get("births")
    if asked:
        found.require(file, *asked)

    for table in (found.table, found.totals):
        table.attrs["source"] = f"prénoms, {file}"
    _make_room(session, code)
    session.tables[f"prenoms_departement/{code}"] = found.table
    session.tables["prenoms_departement_totaux"] = found.totals
    told = f"Les prénoms viennent de {file}, de {found.first} à {found.last}"
    session.told["prenoms_departement"] = f"{told}."
    if not found.of_the_town:
        session.notes.append(f"{told}.")
        return

    session.place = replace(session.place, births=code)
    only = "leurs totaux ne comptent que les prénoms qu’il publie"
    session.notes.append(
        f"{told}{NBSP}: ce sont ceux {session.place.de}, et non du département{NNBSP}; {only}."
    )


def _make_room(session: Session, code: str) -> None:
    """La table des prénoms a une part de ce code, même là où l’Insee n’en publie pas (Mayotte)."""
    whole = session.known["prenoms_departement"]
    if code in {part.key for part in whole.parts}:
        return

    model = whole.parts[0]
    path = model.path.replace(model.key, code)
    part = replace(model, key=code, name=f"{whole.name}/{code}", path=path)
    session.known[whole.name] = replace(whole, parts=(*whole.parts, part))


# --- La carte et les collectivités ---


def outlines(session: Session, options: Namespace) -> None:
    """Les contours des communes, pour une carte ; on y colorie aussi l’évolution de leur population."""
    _refuse_what_never_moves(session)
    _tell_territory(session, "La carte est celle")


def town(session: Session, options: Namespace) -> None:
    """Les communes elles-mêmes, et ce qu’a gagné ou perdu chacune."""
    _refuse_what_never_moves(session)
    _tell_territory(session, "Les communes sont celles")
    session.notes += _unknown_before(session.place)


def _refuse_what_never_moves(session: Session) -> None:
    """Lève `Refused` là où les deux populations connues sont la même : rien n’y monte, rien n’y baisse (Mayotte)."""
    changes = session.place.territoire.communes()["evolution_pct"]
    if not changes.any():
        raise session.refused("place-still", of=session.place.territoire.de)


def _unknown_before(place: Any) -> list[str]:
    """Ce qu’il faut savoir d’une commune dont la population de 2018 n’est pas connue : elle manque à sa propre séance."""
    if place.kind != "commune":
        return []
    rows = place.territoire.communes().set_index("code_insee")
    is_known = place.code in rows.index and rows["population_2018"].notna()[place.code]
    return [] if is_known else messages.said("town-unknown-before", of=place.de)


def _tell_territory(session: Session, subject: str) -> None:
    """Note de quel territoire la séance parle, et quelles communes n’y sont pas."""
    session.notes.append(f"{subject} {_territory(session.place)}.")
    absent = session.place.territoire.note_contours
    if absent:
        session.notes.append(absent)


def _territory(place: Any) -> str:
    """Le territoire du lieu, et combien de communes il compte : « du Niortais (40 communes) »."""
    where = place.territoire
    word = "département" if where.kind == "pays" else "commune"
    return f"{where.de} ({plural(len(where.communes()), word)})"


def department(session: Session, options: Namespace) -> None:
    """Un département, dont l’atelier compte les collectivités."""
    home = session.place.departement
    if home is None:
        raise session.refused("place-department")
    session.notes.append(f"L’atelier compte les collectivités {home.de}.")
    _tell_grid(session)


def _tell_grid(session: Session) -> None:
    """Note ce qu’émet le courant du lieu, là où son réseau électrique est à part."""
    grid = electricity.grid_apart(session.place)
    if grid is None:
        return
    grams = f"{grid.grams:.0f}{NBSP}g"
    note = messages.said("grid-apart", where=grid.where, grams=grams, order=electricity.ORDER)
    session.notes += note
    session.lasting += note


# --- Ce qui entoure le lieu ---


def factories(session: Session, options: Namespace) -> None:
    """Des usines assez proches, dans les emballages que le kit connaît."""
    if session.place.kind != "commune":
        town = _first_town(session.place)
        of_it = {"nom": quote(session.place.nom), "code": town["code_insee"], "town": town["nom"]}
        refusal = session.refused("place-no-point", **of_it)
        refusal.instead = f"{town['nom']} ({town['code_insee']}), ou une autre commune"
        raise refusal
    try:
        near = food.nearby(session.place, at_least=FACTORIES)
    except ExplainedError as problem:
        raise session.refused("place-factories", said=problem.fact) from problem
    session.notes.append(f"L’atelier regarde les usines à moins de {near.attrs['km']} km.")


def _first_town(place: Any) -> Any:
    """La commune la plus peuplée du lieu ; de la France entière, Paris."""
    towns = place.towns()
    return towns.loc[towns["population_2023"].idxmax()]


def racks(session: Session, options: Namespace) -> None:
    """Des racks à vélos, demandés à OpenStreetMap ; et les prénoms, dont l’atelier se sert aussi."""
    names(session, options)
    west, south, east, north = session.place.communes().total_bounds
    box = {"longitude": (west, east), "latitude": (south, north)}
    with held() as remarks:
        found = portal(options.portal or OVERPASS).load("bicycle_parking", box).drop(columns="geometry")

    count = plural(len(found), "rack à vélos", "racks à vélos")
    if len(found) < ENOUGH and "copie" in found.attrs:  # la copie du kit est d’une autre ville
        raise session.refused("place-racks-unasked", least=ENOUGH)
    if len(found) < ENOUGH:
        raise session.refused("place-racks", found=count, least=ENOUGH)
    session.tables["velos_osm"] = found
    session.told["velos_osm"] = f"relevé du {found.attrs['date']}"
    session.notes.append(f"OpenStreetMap y connaît {count} ({found.attrs['date']}).")
    session.notes += remarks


# --- Ce que l’on donne de la ville ---


def known_portal(commune: str) -> str:
    """L’adresse du portail que le kit connaît à cette commune ; vide s’il n’en connaît pas."""
    known = load.load("portails").set_index("code_insee")["portail"].to_dict()
    return str(known.get(commune, ""))


def catalogue(session: Session, options: Namespace) -> None:
    """Le catalogue d’un portail de données : celui que l’on donne, sinon celui que le kit connaît à cette commune."""
    address = options.portal or known_portal(session.place.code)
    if not address:
        raise session.refused("place-portal")

    with held():  # s’il ne répond pas, le refus dit pourquoi
        opened = portal(address)
    if opened.source is None:
        raise session.refused("portal-silent", said=opened.why)

    # à côté de celui de Grand Poitiers : il rouvrira sans réseau
    found = opened.catalogue()
    model = session.known["catalogue_portail"]
    session.known[PHOTOGRAPH] = package.dataset(_photograph_card(model, found, http.host(address)))
    session.tables[PHOTOGRAPH] = found.assign(modifie=found["modifie"].dt.tz_localize(None))
    count = plural(len(found), "jeu", "jeux")
    session.settings["PORTAIL"] = address
    session.told[PHOTOGRAPH] = f"{count} de {address}, d’après le catalogue du {found.attrs['date']}"
    session.notes.append(f"Le catalogue est celui de {address} : {count}.")
    _choose_a_word(session, found)


def _choose_a_word(session: Session, found: pd.DataFrame) -> None:
    """Ce que l’on cherche dans ce catalogue, faute d’y connaître le nom du réseau de bus : un mot qu’il contient."""
    lines = "\n".join(nb.sources(nb.read(session.path))).splitlines()
    if not any(line.startswith("MOT = ") for line in lines):
        return

    word = next((one for one in ABOUT_BUSES if len(matching(found, one))), "")
    if word:
        session.settings["MOT"] = word
        session.notes += messages.said("word-chosen", word=quote(word))


def _photograph_card(model: package.Dataset, found: pd.DataFrame, host: str) -> dict[str, Any]:
    """La fiche du catalogue photographié, tirée de celle d’un autre."""
    types = {"lignes": "integer", "modifie": "datetime"}
    return {
        **model.raw,
        "name": PHOTOGRAPH,
        "path": f"{PHOTOGRAPH}.csv",
        "portal": f"{host}/catalogue",
        "hash": "",
        "title": f"Catalogue de {host}",
        "period": found.attrs["date"],
        "description": "Le catalogue du portail, photographié le jour où la séance a été préparée.",
        "schema": {"fields": [{"name": name, "type": types.get(str(name), "string")} for name in found]},
    }


def agenda(session: Session, options: Namespace) -> None:
    """L’agenda de la ville, et la zone de ses vacances scolaires."""
    home = session.place.departement
    zoned = set(load.load("zones_scolaires")["departement"])
    if home is None or home.code not in zoned:
        raise session.refused_for_good("place-zone")
    if not options.ics:
        raise session.refused("place-agenda")

    events = plain.read(options.ics)[0]
    if len(events) < EVENTS:
        count = plural(len(events), "rendez-vous", "rendez-vous")
        file = quote(Path(options.ics).name)
        raise InvalidArgument(*messages.said("ics-few", count=count, file=file, least=EVENTS))
    _require_known_holidays(events)
    file = quote(Path(options.ics).name)
    events.attrs["source"] = f"agenda de la ville, {file}"
    session.tables["agenda_ville"] = events
    session.told["agenda_ville"] = f"celui de cette séance vient de {file}"
    session.notes.append(f"L’agenda de la ville compte {plural(len(events), 'date')}.")
    if home.code in LOCAL_HOLIDAYS:
        session.notes += messages.said("local-holidays")


def _require_known_holidays(events: pd.DataFrame) -> None:
    """Lève `InvalidArgument` si un rendez-vous tombe hors du calendrier scolaire du kit : il passerait pour un jour d’école."""
    known = load.load("vacances_scolaires")
    first, last = known["premier_jour"].min(), known["dernier_jour"].max()
    outside = events["debut"][~events["debut"].dt.normalize().between(first, last)]
    if outside.empty:
        return

    dates = {"first": f"{first:%d/%m/%Y}", "last": f"{last:%d/%m/%Y}", "seen": f"{outside.iloc[0]:%d/%m/%Y}"}
    count = plural(len(outside), "rendez-vous tombe", "rendez-vous tombent")
    raise InvalidArgument(*messages.said("ics-outside", count=count, **dates))


def gtfs(session: Session, options: Namespace) -> None:
    """Les bus de la ville : le GTFS de son réseau."""
    if not options.gtfs:
        raise session.refused("place-gtfs")

    box = session.place.territoire.communes().total_bounds
    found = mobility.network(plain.opened(options.gtfs)[0], box)
    session.tables |= found.tables

    day = found.tables["bus_passages"]["jour"].iloc[0]
    kept = found.tables["bus_liaisons"]["ligne"].nunique()
    if kept < LINES:
        raise session.refused("place-one-line")
    mobility.require_a_journey(found.tables)
    lines = plural(kept, "ligne")
    stops = plural(len(found.tables["bus_arrets"]), "arrêt")
    file = quote(Path(options.gtfs).name)
    when = f"le {day:%d/%m/%Y}"
    session.told["bus_gtfs"] = f"{file}, horaires prévus {when}{NBSP}; l’archive ne dit pas sa licence."
    session.notes.append(f"Les bus sont ceux de {file}, {when}{NBSP}: {lines}, {stops}.")
    session.notes += found.notes


def men(session: Session, options: Namespace) -> None:
    """Les hommes d’une édition, un par ligne."""
    if not options.table:
        raise session.refused("place-soldiers")

    found = soldiers.table(options.table)
    file = quote(Path(options.table).name)
    if len(found) < MEN:
        count = plural(len(found), "homme")
        raise InvalidArgument(*messages.said("table-few", file=file, count=count, least=MEN))
    found.attrs["source"] = f"table de la classe, {file}"
    session.tables["soldats"] = found
    session.told["soldats"] = f"De la table de la classe, {file}, tirée de Mémoire des hommes."
    session.notes.append(f"Les hommes sont ceux de {file}{NBSP}: {plural(len(found), 'homme')}.")


#: Ce que la fiche d’un atelier peut demander d’un lieu (`place.needs`).
NEEDS: dict[str, Callable[[Session, Namespace], None]] = {
    "none": none,
    "names": names,
    "outlines": outlines,
    "town": town,
    "department": department,
    "factories": factories,
    "portal": catalogue,
    "racks": racks,
    "gtfs": gtfs,
    "agenda": agenda,
    "soldiers": men,
}

#: Parmi elles, ce que le kit sait déjà : aucune table n’est refaite, et une version courte muette sur le lieu s’en passe.
KNOWN_TO_THE_KIT = {"none", "names", "outlines", "town", "department", "factories"}
