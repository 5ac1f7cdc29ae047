"""`datakit replay` : le même atelier ailleurs. La solution est exécutée sur le lieu, et le dossier n’est « prêt » qu’après."""

import re
from argparse import Namespace
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pandas as pd

from datakit import safely
from datakit.answers import exercise
from datakit.data import http, live, load, messages, package, schema, store
from datakit.data import place as places
from datakit.data.portal import portal
from datakit.data.sources import insee, plain
from datakit.errors import DatakitError, InvalidArgument, NotebookError, SourceUnavailable
from datakit.text import NBSP, listing, plural, quote
from datakit.tools import build, keys, links, pack, sheet, slides
from datakit.tools import notebook as nb
from datakit.tools.run import execute, update
from datakit.topics import food, mobility, soldiers

_NAMED = re.compile(r"[^.!?\n|]*\b(?:Poitiers|Poitevin\w*|Vienne|Vitalis|Pictavien\w*)\b[^.!?\n|]*[.!?]?")
OVERPASS, ENOUGH = "overpass-api.de", 30  # moins de racks que cela : plus rien à mesurer
_PORTAL = re.compile(r"""^(PORTAIL\s*=\s*)(["'])[^"'\n]*\2""", re.MULTILINE)


@dataclass
class Session:
    """Ce que l’on prépare : l’atelier, le lieu, les réglages, et ce qui s’y ajoute."""

    path: Path
    place: Any
    facts: dict[str, Any]  # la fiche de l’atelier
    why: str  # ce que l’atelier prend du lieu
    host: str = ""
    tables: dict[str, Any] = field(default_factory=dict)  # « table » ou « table/part », refaites
    notes: list[str] = field(default_factory=list)
    catalogue: pd.DataFrame | None = None  # celui du portail de la ville, pour rouvrir la séance sans réseau


class Refused(InvalidArgument):
    """Cet atelier serait ici une séance de Poitiers sous un autre nom."""


# --- Ce qu’un atelier demande d’un lieu ---


def _names(session: Session, options: Namespace) -> None:
    where = session.place.naissances
    if options.names:
        births, totals = _births(options.names, session.place)
        session.tables |= {f"prenoms_departement/{where.code}": births, "prenoms_departement_totaux": totals}
        first, last, named = births["annee"].min(), births["annee"].max(), quote(Path(options.names).name)
        session.notes.append(f"Les prénoms viennent de {named}, de {first} à {last}.")
    elif where is None:
        raise Refused(*messages.said("place-names", where=session.place.dans, why=session.why))
    else:
        session.notes.append(f"Les prénoms sont ceux donnés {where.dans} (Insee, dans le kit).")


def _births(path: str, place: Any) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Les naissances d’un fichier de l’Insee ou d’une table SCDL de la ville, et leurs totaux par année et par sexe."""
    raw, _ = plain.read(path)
    if "ENFANT_PRENOM" in raw:  # SCDL : une ville, quelques années
        found = insee.tidy(raw[raw["COLL_INSEE"].astype(str) == place.code])
    else:
        found = insee.department(insee.tidy(raw), place.naissances.code)
    if found.empty:
        raise InvalidArgument(*messages.said("no-births", name=quote(Path(path).name), where=place.dans))
    rare = found["prenom"] == insee.RARE
    counted = found.assign(prenoms_rares=found["nombre"].where(rare, 0), naissances=found["nombre"])
    sums = counted.groupby(["annee", "sexe"], as_index=False)[["naissances", "prenoms_rares"]].sum()
    return found[~rare], sums.assign(departement=place.naissances.code)


def _portal(session: Session, options: Namespace) -> None:
    known = load.load("portails").set_index("code_insee").portail
    session.host = options.portal or str(known.get(session.place.code, ""))
    if not session.host:
        raise Refused(*messages.said("place-portal", where=session.place.dans, why=session.why))
    opened = portal(session.host)
    if opened.source is None:
        told = {"host": quote(session.host), "why": opened.why, "asked": session.why}
        raise Refused(*messages.said("portal-silent", **told))
    catalogue = session.catalogue = opened.catalogue()
    count = plural(len(catalogue), "jeu", "jeux")
    session.notes.append(f"Le catalogue est celui de {session.host} : {count}.")


def _outlines(session: Session, options: Namespace) -> None:
    where = session.place.territoire
    shapes = plural(len(where.communes()), "département" if where.kind == "pays" else "commune")
    session.notes.append(f"La carte est celle {where.de} ({shapes}).")


def _factories(session: Session, options: Namespace) -> None:
    try:
        near = food.nearby(session.place, at_least=5)
    except DatakitError as problem:
        raise Refused(problem.fact, problem.expected, problem.action) from problem
    session.notes.append(f"L’atelier regarde les usines à moins de {near.attrs['km']} km.")


def _agenda(session: Session, options: Namespace) -> None:
    home = session.place.departement
    zoned = home is not None and home.code in set(load.load("zones_scolaires")["departement"])
    if not (options.ics and zoned):
        told = {"where": session.place.dans, "why": session.why}
        raise Refused(*messages.said("place-agenda" if zoned else "place-zone", **told))
    events = session.tables["agenda_ville"] = plain.read(options.ics)[0]
    session.notes.append(f"L’agenda de la ville compte {plural(len(events), 'date')}.")


def _racks(session: Session, options: Namespace) -> None:
    _names(session, options)
    west, south, east, north = session.place.communes().total_bounds
    box = {"longitude": (west, east), "latitude": (south, north)}
    found = portal(options.portal or OVERPASS).load("bicycle_parking", box).drop(columns="geometry")
    count = plural(len(found), "rack à vélos", "racks à vélos")
    if len(found) < ENOUGH:
        told = {"found": count, "where": session.place.dans, "least": ENOUGH, "why": session.why}
        raise Refused(*messages.said("place-racks", **told))
    session.tables["velos_osm"] = found
    session.notes.append(f"OpenStreetMap y connaît {count} ({found.attrs['date']}).")


def _gtfs(session: Session, options: Namespace) -> None:
    if not options.gtfs:
        raise Refused(*messages.said("place-gtfs", where=session.place.dans, why=session.why))
    session.tables |= (made := mobility.tables(plain.opened(options.gtfs)[0]))
    day, named = made["bus_passages"]["jour"].iloc[0], quote(Path(options.gtfs).name)
    lines, stops = made["bus_liaisons"]["ligne"].nunique(), plural(len(made["bus_arrets"]), "arrêt")
    kept = f"le {day:%d/%m/%Y}{NBSP}: {plural(lines, 'ligne')}, {stops}"
    session.notes.append(f"Les bus sont ceux de {named}, {kept}.")


def _soldiers(session: Session, options: Namespace) -> None:
    if not options.table:
        raise Refused(*messages.said("place-soldiers", where=session.place.dans, why=session.why))
    men, name = soldiers.table(options.table), quote(Path(options.table).name)
    session.tables["soldats"], men.attrs["source"] = men, f"table de la classe, {name}"
    session.notes.append(f"Les hommes sont ceux de {name}{NBSP}: {plural(len(men), 'homme')}.")


NEEDS: dict[str, Callable[[Session, Namespace], None]] = {
    "none": lambda session, _: session.notes.append(f"Rien n’y change{NBSP}: {session.why}."),
    "names": _names, "outlines": _outlines, "town": _outlines, "factories": _factories, "portal": _portal,
    "racks": _racks, "gtfs": _gtfs, "agenda": _agenda, "soldiers": _soldiers,
}  # fmt: skip


# --- Le dossier de séance ---


def prepare(options: Namespace) -> tuple[Path, Session]:
    """Écrit et exécute le dossier de séance ; rend son chemin et ce qui y a été mis.

    Lève `Refused` si l’atelier ne se déplace pas jusque-là, `NotebookError` si le carnet s’y arrête.
    """
    root = nb.project()
    path = nb.workshop(root / "solutions", options.slug)
    facts = nb.facts_of(nb.read(path))
    session = Session(path, places.place(options.commune), facts, facts.get("place", {}).get("why", ""))
    if (needs := facts.get("place", {}).get("needs")) not in NEEDS:
        known = listing(map(quote, NEEDS), "ou")
        raise InvalidArgument(*messages.said("place-unsaid", name=path.stem, needs=known))
    NEEDS[needs](session, options)
    name = f"{path.stem}-{session.place.code}"
    target = Path(options.to) if options.to else root / "build" / "replay" / name
    with safely.folder(target, "replay") as fresh:
        _write(session, fresh, root)
    return target, session


def _write(session: Session, folder: Path, root: Path) -> None:
    solution = moved(session)
    _tables(session, folder / store.SESSION, solution)
    found, executed = keys.record(folder / session.path.name, solution, session.place.code)
    stored = keys.described(solution, found, package.read(folder / store.SESSION))
    nb.write(folder / store.SESSION / store.SESSION_KEYS, keys.dump(stored))
    strict = {"DATAKIT_STRICT": "1", exercise.ELSEWHERE: session.place.code}
    execute(folder / session.path.name, notebook=solution, **strict)  # chaque clé, recalculée, est la même
    student = build.student(update(solution, executed), session.place)
    corrected = f"{session.path.stem}-corrige.ipynb"
    made = {session.path.name: student, corrected: update(solution, executed)}
    files = {name: nb.dump(one).encode() for name, one in made.items()}
    for name, data in pack.linked(files, links.repository(root)).items():  # l’accueil reste dans le kit
        safely.write(folder / name, data)
    execute(folder / session.path.name, DATAKIT_STRICT="")  # vierge, le carnet va jusqu’au bout
    nb.write(folder / "fiche.html", sheet.sheet(solution, held=stored["keys"]))
    nb.write(folder / "diapositives.html", slides.deck(executed, session.place))
    home = session.place.departement
    sentences = [] if home and home.code == "86" else named(student)
    readme = (Path(__file__).parent / "templates" / "seance.md").read_text("utf-8").format(
        question=session.facts["question"], town=session.place.nom, notes="\n".join(session.notes),
        name=session.path.name, session=store.SESSION, solution=corrected,
        sentences="\n".join(f"- {one}" for one in sentences) or "- aucune",
    )  # fmt: skip
    nb.write(folder / "LISEZMOI.md", readme)


def moved(session: Session) -> nb.Notebook:
    """La solution, réglée sur le lieu : son code, ses mots, son portail."""
    notebook = keys.moved_to(nb.read(session.path), session.place.code)
    cells = []
    for cell in notebook["cells"]:
        source = cell["source"]
        if cell["cell_type"] == "markdown":
            source = nb.placed(source, session.place)
        elif session.host:
            source = _PORTAL.sub(rf'\g<1>"{session.host}"', source)
        cells.append(cell | {"source": source})
    return notebook | {"cells": cells}


def named(notebook: nb.Notebook) -> list[str]:
    """Les phrases d’un carnet qui nomment Poitiers ou la Vienne."""
    found = []
    for number, cell in enumerate(notebook["cells"], 1):
        sentences = [m.strip(" -*#>") for m in _NAMED.findall(cell["source"])]
        found += [f"{nb.name_of(number, cell)}{NBSP}: {one}" for one in sentences]
    return found


def _tables(session: Session, folder: Path, notebook: nb.Notebook) -> None:
    """Les tables de la séance et leurs fiches ; d’une table découpée, les parts du lieu."""
    wanted = {*keys.tables(notebook), *(name.partition("/")[0] for name in session.tables)}
    files, card = package.reduced(wanted, keys.parts(session.place))
    known = package.everything()
    for raw in card["resources"]:
        for one in raw.get("parts", [raw]):
            made = session.tables.get(f"{raw['name']}/{one['key']}" if "key" in one else raw["name"])
            if made is not None:
                table, data, rows = package.find(raw["name"], known), made, 0
                if table.fields:
                    typed = schema.typed(made.reindex(columns=list(table.names)), table)
                    data, rows = live.serialised(typed, table), len(typed)
                files[one["path"]] = data
                one |= {"hash": f"sha256:{store.sha256(data)}", "bytes": len(data), "rows": rows}
                if one is raw:  # la fiche dit la séance ; seule une source lue en ligne reste la même
                    told = {"title": f"La table {quote(raw['name'])} de la séance", "retrieved": 0}
                    raw |= told | {"description": " ".join(session.notes), "period": "celle de la séance"}
                    raw |= {"derived": ""} | ({} if "portal" in raw else {"sources": [], "licenses": []})
                if cited := getattr(made, "attrs", {}).get("source"):
                    raw["sources"] = [{"title": cited}]
    if session.catalogue is not None:
        raw, data = _photograph(session, known["catalogue_portail"])
        files[raw["path"]] = data
        card["resources"].append(raw)
    for name, data in (files | {package.FILE: package.dump(card)}).items():
        safely.write(store.inside(folder, name), data)


def _photograph(session: Session, model: package.Dataset) -> tuple[dict[str, Any], bytes]:
    """Le catalogue de la ville, rangé à côté de celui de Grand Poitiers : sa fiche et ses octets."""
    assert session.catalogue is not None
    catalogue = session.catalogue.assign(modifie=session.catalogue["modifie"].dt.tz_localize(None))
    kinds = {"lignes": "integer", "modifie": "datetime"}
    data = catalogue.to_csv(index=False).encode()
    raw = model.raw | {
        "name": "catalogue_seance", "path": "catalogue_seance.csv", "portal": f"{http.host(session.host)}/catalogue",
        "title": f"Catalogue de {http.host(session.host)}", "period": catalogue.attrs["date"],
        "description": "Le catalogue du portail, photographié le jour où la séance a été préparée.",
        "rows": len(catalogue), "bytes": len(data), "hash": f"sha256:{store.sha256(data)}",
        "schema": {"fields": [{"name": name, "type": kinds.get(name, "string")} for name in catalogue]},
    }  # fmt: skip
    return raw, data


def run(options: Namespace) -> int:
    """`datakit replay` : 0 si la séance est prête, 1 si l’atelier ne se déplace pas jusque-là."""
    try:
        folder, session = prepare(options)
    except NotebookError as problem:
        print(f"{options.slug} ne va pas jusqu’au bout pour {quote(options.commune)}.\n{problem}")
        return 1
    except (Refused, SourceUnavailable) as refusal:
        print(f"{options.slug} ne se rejoue pas ici.\n{refusal}")
        return 1
    print(*(f"  {note}" for note in session.notes), f"La séance est prête{NBSP}: {folder}", sep="\n")
    return 0
