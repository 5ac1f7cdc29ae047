"""`datakit replay` : le même atelier ailleurs. La solution est exécutée sur le lieu, et le dossier n’est « prêt » qu’après."""

import re
from argparse import Namespace
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import pandas as pd

from datakit import safely
from datakit.answers import exercise
from datakit.data import http, live, load, package, place as places, schema, store
from datakit.data.portal import portal
from datakit.data.sources import insee, plain
from datakit.errors import ExplainedError, InvalidArgument, NotebookError, SourceUnavailable
from datakit.subjects import food, mobility, soldiers
from datakit.tools import build, keys, links, messages, notebook as nb, pack, pages, sheet, slides
from datakit.tools.run import execute, update
from figaudit.base.text import NBSP, NNBSP, listing, plural, quote

_NAMED = re.compile(r"\b(?:Poitiers|Poitevin\w*|Vienne|Vitalis|Pictavien\w*)\b")
_MARKS = re.compile(r"(?m)^\s*(?:[#>-]+|\d+\.) |[*`\[]|\]\([^)]*\)")  # ce que le Markdown ajoute aux mots
_SENTENCES = re.compile(r"(?<=[.!?])(?<!\b[A-Z]\.)\s+(?![a-zà-ÿ»])|\n+|\s*\|\s*")
_WRITTEN = re.compile(r"""#\s+(.+)|(["'])((?:(?!\2)[^\n\\]|\\.)*)\2""")  # d’un code, ce qui se lit
_CALL = re.compile(r'dk\.place\((?:"(\w+)"|(".+?"))\)')
PHOTOGRAPH = "catalogue_seance"
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
    known: dict[str, package.Dataset] = field(default_factory=package.everything)
    tables: dict[str, Any] = field(default_factory=dict)  # « table » ou « table/part », refaites
    notes: list[str] = field(default_factory=list)

    def refused(self, kind: str, **told: object) -> "Refused":
        """L’erreur à lever, que messages.json nomme `kind`."""
        return Refused(*messages.said(kind, where=self.place.dans, why=self.why, **told))


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
        raise session.refused("place-names")
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
        raise session.refused("place-portal")
    opened = portal(session.host)
    if opened.source is None:
        raise session.refused("portal-silent", host=quote(session.host), said=opened.why)
    catalogue, host = opened.catalogue(), http.host(session.host)
    kinds, count = {"lignes": "integer", "modifie": "datetime"}, plural(len(catalogue), "jeu", "jeux")
    raw = session.known["catalogue_portail"].raw | {  # à côté de celui de Grand Poitiers : il rouvrira sans réseau
        "name": PHOTOGRAPH, "path": f"{PHOTOGRAPH}.csv", "portal": f"{host}/catalogue", "hash": "",
        "title": f"Catalogue de {host}", "period": catalogue.attrs["date"],
        "description": "Le catalogue du portail, photographié le jour où la séance a été préparée.",
        "schema": {"fields": [{"name": name, "type": kinds.get(name, "string")} for name in catalogue]},
    }  # fmt: skip
    session.known |= {PHOTOGRAPH: package.dataset(raw)}
    session.tables[PHOTOGRAPH] = catalogue.assign(modifie=catalogue["modifie"].dt.tz_localize(None))
    session.notes.append(f"Le catalogue est celui de {session.host} : {count}.")


def _outlines(session: Session, options: Namespace, said: str = "La carte est celle") -> None:
    where = session.place.territoire
    shapes = plural(len(where.communes()), "département" if where.kind == "pays" else "commune")
    session.notes.append(f"{said} {where.de} ({shapes}).")


def _department(session: Session, options: Namespace) -> None:
    if session.place.departement is None:
        raise session.refused("place-department")
    session.notes.append(f"L’atelier compte les collectivités {session.place.departement.de}.")


def _factories(session: Session, options: Namespace) -> None:
    try:
        near = food.nearby(session.place, at_least=5)
    except ExplainedError as problem:
        raise session.refused("place-factories", said=problem.fact) from problem
    session.notes.append(f"L’atelier regarde les usines à moins de {near.attrs['km']} km.")


def _agenda(session: Session, options: Namespace) -> None:
    home = session.place.departement
    zoned = home is not None and home.code in set(load.load("zones_scolaires")["departement"])
    if not (options.ics and zoned):
        raise session.refused("place-agenda" if zoned else "place-zone")
    events = session.tables["agenda_ville"] = plain.read(options.ics)[0]
    session.notes.append(f"L’agenda de la ville compte {plural(len(events), 'date')}.")


def _racks(session: Session, options: Namespace) -> None:
    _names(session, options)
    west, south, east, north = session.place.communes().total_bounds
    box = {"longitude": (west, east), "latitude": (south, north)}
    found = portal(options.portal or OVERPASS).load("bicycle_parking", box).drop(columns="geometry")
    count = plural(len(found), "rack à vélos", "racks à vélos")
    if len(found) < ENOUGH:
        raise session.refused("place-racks", found=count, least=ENOUGH)
    session.tables["velos_osm"] = found
    session.notes.append(f"OpenStreetMap y connaît {count} ({found.attrs['date']}).")


def _gtfs(session: Session, options: Namespace) -> None:
    if not options.gtfs:
        raise session.refused("place-gtfs")
    box = session.place.territoire.communes().total_bounds
    session.tables |= (made := mobility.tables(plain.opened(options.gtfs)[0], box))
    day, named = made["bus_passages"]["jour"].iloc[0], quote(Path(options.gtfs).name)
    lines, stops = made["bus_liaisons"]["ligne"].nunique(), plural(len(made["bus_arrets"]), "arrêt")
    kept = f"le {day:%d/%m/%Y}{NBSP}: {plural(lines, 'ligne')}, {stops}"
    session.notes.append(f"Les bus sont ceux de {named}, {kept}.")


def _soldiers(session: Session, options: Namespace) -> None:
    if not options.table:
        raise session.refused("place-soldiers")
    men, name = soldiers.table(options.table), quote(Path(options.table).name)
    session.tables["soldats"], men.attrs["source"] = men, f"table de la classe, {name}"
    session.notes.append(f"Les hommes sont ceux de {name}{NBSP}: {plural(len(men), 'homme')}.")


NEEDS: dict[str, Callable[[Session, Namespace], None]] = {
    "none": lambda session, _: session.notes.append(f"Rien n’y change{NBSP}: {session.why}."),
    "names": _names, "outlines": _outlines, "town": partial(_outlines, said="Les communes sont celles"),
    "department": _department, "factories": _factories, "portal": _portal,
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
    try:
        place = places.place(options.commune)
    except InvalidArgument as problem:  # dans un terminal, on n’écrit pas ce qu’un carnet demande
        typed = _CALL.sub(r"`--commune \1\2`", problem.action.partition(f"{NNBSP};")[0].rstrip("."))
        raise InvalidArgument(problem.fact, problem.expected, f"{typed}.") from problem
    session = Session(path, place, facts, facts.get("place", {}).get("why", ""))
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
    path, solution = folder / session.path.name, moved(session)
    _tables(session, folder / store.SESSION, solution)
    found, _ = keys.record(path, solution, session.place.code)
    stored = keys.described(solution, found, package.read(folder / store.SESSION))
    safely.write(folder / store.SESSION / store.SESSION_KEYS, package.dump(stored))
    strict = {"DATAKIT_STRICT": "1", exercise.ELSEWHERE: session.place.code}
    executed = execute(path, notebook=solution, **strict)  # chaque clé, recalculée, est la même
    shown, corrected = update(solution, executed), f"{session.path.stem}-corrige.ipynb"
    student = build.student(shown, session.place)
    made = {session.path.name: student, corrected: shown}
    files = {name: nb.dump(one).encode() for name, one in made.items()}
    for name, data in pack.linked(files, links.repository(root)).items():  # l’accueil reste dans le kit
        safely.write(folder / name, data)
    execute(path, DATAKIT_STRICT="")  # vierge, le carnet va jusqu’au bout
    nb.write(folder / "fiche.html", sheet.sheet(solution, held=stored["keys"]))
    nb.write(folder / "diapositives.html", slides.deck(executed, session.place))
    home = session.place.departement
    sentences = [] if home and home.code == "86" else named(student)
    told = {"session": session, "tables": store.SESSION, "corrected": corrected, "sentences": sentences}
    nb.write(folder / "LISEZMOI.md", pages.render("seance.md", **told))


def moved(session: Session) -> nb.Notebook:
    """La solution, réglée sur le lieu : son code, ses mots, son portail."""
    notebook = keys.moved_to(nb.read(session.path), session.place.code)
    for cell in notebook["cells"]:
        if cell["cell_type"] == "markdown":
            cell["source"] = nb.placed(cell["source"], session.place)
        elif session.host:
            cell["source"] = _PORTAL.sub(rf'\g<1>"{session.host}"', cell["source"])
    return notebook


def named(notebook: nb.Notebook) -> list[str]:
    """Les phrases d’un carnet qui nomment Poitiers ou la Vienne."""
    found = []
    for number, cell in enumerate(notebook["cells"], 1):
        texts = [source := cell["source"]]
        if cell["cell_type"] == "code":
            texts = [re.sub(r"\{[^}]*\}", "…", m[1] or m[3] or "") for m in _WRITTEN.finditer(source)]
        sentences = [one.strip() for text in texts for one in _SENTENCES.split(_MARKS.sub("", text))]
        found += [f"{nb.name_of(number, cell)}{NBSP}: {one}" for one in sentences if _NAMED.search(one)]
    return found


def _tables(session: Session, folder: Path, notebook: nb.Notebook) -> None:
    """Les tables de la séance et leurs fiches ; d’une table découpée, les parts du lieu."""
    made = {name: _made(package.find(name, session.known), one) for name, one in session.tables.items()}
    wanted = {*keys.tables(notebook), *(name.partition("/")[0] for name in made)}
    files, card = package.reduced(wanted, keys.parts(session.place), session.known, made=made)
    for raw in card["resources"]:
        if raw["name"] in made and raw["name"] != PHOTOGRAPH:  # seule une source lue en ligne reste la même
            raw |= {"title": f"La table {quote(raw['name'])} de la séance", "period": "celle de la séance"}
            raw |= {"description": " ".join(session.notes), "retrieved": 0, "derived": ""}
            raw |= {} if "portal" in raw else {"sources": [], "licenses": []}
        if cited := getattr(session.tables.get(raw["name"]), "attrs", {}).get("source"):
            raw["sources"] = [{"title": cited}]
    for name, data in (files | {package.FILE: package.dump(card)}).items():
        safely.write(store.inside(folder, name), data)


def _made(table: package.Dataset, data: Any) -> tuple[bytes, int]:
    """Les octets d’une table refaite, et son nombre de lignes."""
    if not table.fields:
        return data, 0
    typed = schema.typed(data.reindex(columns=list(table.names)), table)
    return live.serialised(typed, table), len(typed)


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
