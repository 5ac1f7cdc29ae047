"""Ce que l’on dit d’un fichier de la ville : GTFS, agendas, prénoms, tables de soldats, bien faits ou fautifs ; une table en français.

python tests/bench/bench_own_files.py [--joue | --complet] [06-mobilites …]

Chaque fichier est fabriqué par `own_files.py`, d’après sa spécification, puis donné à l’atelier : on lit ce qu’il en dit. Avec
`--joue`, l’atelier est aussi joué une fois et relu, comme le fait `bench_replay.py` ; avec `--complet`, par `datakit replay`.
"""

from __future__ import annotations

import io
import os
import re
import sys
import tempfile
import zipfile
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import bench_replay
import own_files as made

from datakit.errors import ExplainedError

NIORT = "79191"
PAGE = b"<!doctype html><html lang=fr><title>Connexion</title><p>Votre session a expir\xc3\xa9.</html>"


@dataclass(frozen=True)
class Given:
    """Un fichier que l’on donne : à quel atelier, par quelle option, ce qu’il est, ses octets, et s’il doit être lu."""

    slug: str
    option: str
    what: str
    name: str
    data: bytes
    is_good: bool


# --- GTFS ---


def networks() -> Iterator[Given]:
    """Seize archives de vraie forme : huit à lire, huit à refuser."""
    feed = made.network(NIORT)

    def given(what: str, data: bytes, is_good: bool) -> Given:
        return Given("06-mobilites", "gtfs", what, "reseau.zip", data, is_good)

    yield given("semaine, samedi, un jour férié", made.zipped(feed), True)
    yield given("dates seules, sans calendar.txt", made.zipped(without(dated(feed), "calendar")), True)
    yield given("des cadences (frequencies.txt)", made.zipped(feed | {"frequencies": RATES}), True)
    yield given("gares, quais, entrées (location_type)", made.zipped(feed | {"stops": stations(feed)}), True)
    yield given(
        "heures vides entre deux points d’horaire", made.zipped(feed | {"stop_times": untimed(feed)}), True
    )
    yield given("transport à la demande (zones, GTFS-Flex)", made.zipped(flexible(feed)), True)
    yield given("BOM, CRLF, guillemets, tram et car, dans un dossier", unusual(feed), True)
    yield given("finie depuis deux ans", made.zipped(since(feed, "20230102", "20241231")), True)

    yield given("latitudes et longitudes échangées", made.zipped(swapped(feed)), False)
    yield given("le réseau d’une autre ville", made.zipped(made.network("69123")), False)
    yield given("sans calendrier", made.zipped(without(feed, "calendar", "calendar_dates")), False)
    yield given("sans course", made.zipped(feed | {"trips": head(feed["trips"])}), False)
    yield given("une seule ligne", made.zipped(one_line(feed)), False)
    yield given("un passage à un arrêt inconnu", made.zipped(feed | {"stop_times": lost_stop(feed)}), False)
    yield given("archive coupée", made.zipped(feed)[:-300], False)
    yield given("une page web à la place", PAGE, False)


RATES = "trip_id,start_time,end_time,headway_secs,exact_times\n1-0-0,06:00:00,09:00:00,900,0\n1-1-0,06:05:00,09:05:00,900,1\n"


def head(text: str) -> str:
    """L’en-tête seul."""
    return text.splitlines()[0] + "\n"


def without(feed: made.Feed, *names: str) -> made.Feed:
    """L’archive, ces fichiers ôtés."""
    return {name: text for name, text in feed.items() if name not in names}


def since(feed: made.Feed, first: str, last: str) -> made.Feed:
    """L’archive, en vigueur d’un jour à l’autre."""
    text = feed["calendar"].replace(made.FIRST, first).replace(made.LAST, last)
    return feed | {"calendar": text, "calendar_dates": head(feed["calendar_dates"])}


def dated(feed: made.Feed) -> made.Feed:
    """L’archive, ses jours écrits un à un : du lundi 30 novembre au samedi 5 décembre 2026."""
    lines = [head(feed["calendar_dates"]).strip()]
    lines += [f"semaine,202611{day},1" for day in (30,)]
    lines += [f"semaine,2026120{day},1" for day in range(1, 5)]
    return feed | {"calendar_dates": "\n".join([*lines, "samedi,20261205,1", ""])}


def stations(feed: made.Feed) -> str:
    """Les mêmes arrêts, réunis en gares : la gare (1), un quai (0), une entrée sans nom (2)."""
    lines = ["stop_id,stop_name,stop_lat,stop_lon,location_type,parent_station"]
    for row in feed["stops"].splitlines()[1:]:
        stop, name, latitude, longitude = row.split(",")
        lines.append(f"{stop} G,{name},{latitude},{longitude},1,")
        lines.append(f"{stop},{name} quai A,{latitude},{longitude},0,{stop} G")
        lines.append(f"{stop} E,,{latitude},{longitude},2,{stop} G")
    return "\n".join([*lines, ""])


def untimed(feed: made.Feed) -> str:
    """Les mêmes passages, sans heure à chaque deuxième arrêt : seuls les points d’horaire en ont une."""
    lines = feed["stop_times"].splitlines()
    kept = lines[:1]
    for row in lines[1:]:
        trip, _, _, stop, place = row.split(",")
        kept.append(f"{trip},,,{stop},{place}" if place == "2" else row)
    return "\n".join([*kept, ""])


def flexible(feed: made.Feed) -> made.Feed:
    """L’archive, et un service à la demande : ses passages nomment une zone et un créneau, ni arrêt ni heure."""
    more = ",location_id,start_pickup_drop_off_window,end_pickup_drop_off_window"
    lines = feed["stop_times"].splitlines()
    times = [lines[0] + more, *[f"{row},,," for row in lines[1:]]]
    times += [f"tad,,,,{place},zone,08:00:00,18:00:00" for place in (1, 2)]
    return feed | {
        "stop_times": "\n".join([*times, ""]),
        "routes": feed["routes"] + "TAD,A,TAD,À la demande,715\n",
        "trips": feed["trips"] + "TAD,semaine,tad,Toute la ville,0\n",
    }


def unusual(feed: made.Feed) -> bytes:
    """L’archive, telle que certains outils l’écrivent : un dossier, une marque d’ordre, des guillemets, des genres étendus."""
    quoted = {}
    for name, text in feed.items():
        rows = [",".join(f'"{cell}"' for cell in row.split(",")) for row in text.splitlines()]
        quoted[name] = "\r\n".join([*rows, ""])
    quoted["routes"] = quoted["routes"].replace('"3"', '"700"', 1).replace('"3"', '"0"', 1)
    quoted["feed_info"] = '"feed_publisher_name","feed_lang"\r\n"Exemple","fr"\r\n'
    return made.zipped(quoted, "gtfs/", "utf-8-sig")


def swapped(feed: made.Feed) -> made.Feed:
    """L’archive, l’en-tête de ses coordonnées dans l’autre sens."""
    return feed | {"stops": feed["stops"].replace("stop_lat,stop_lon", "stop_lon,stop_lat")}


def one_line(feed: made.Feed) -> made.Feed:
    """L’archive, réduite à la ligne 1."""
    trips = [row for row in feed["trips"].splitlines() if row.startswith(("route_id", "L1"))]
    times = [row for row in feed["stop_times"].splitlines() if row.startswith(("trip_id", "1-"))]
    routes = feed["routes"].splitlines()[:2]
    made_of = {"trips": trips, "stop_times": times, "routes": routes}
    return feed | {name: "\n".join([*rows, ""]) for name, rows in made_of.items()}


def lost_stop(feed: made.Feed) -> str:
    """Les passages, dont l’un se fait à un arrêt que stops.txt ne connaît pas."""
    return feed["stop_times"].replace(",Piscine,", ",Patinoire,", 1)


# --- Les agendas ---


def agendas() -> Iterator[Given]:
    """Treize agendas : six à lire, sept à refuser."""
    usual = made.meetings(NIORT)

    def given(what: str, data: bytes, is_good: bool) -> Given:
        return Given("07-agenda", "ics", what, "agenda.ics", data, is_good)

    yield given("soixante rendez-vous, en temps universel", made.calendar(usual), True)
    yield given("des journées entières (VALUE=DATE)", made.calendar(whole_days()), True)
    yield given("chaque jeudi, un jeudi ôté, un autre déplacé", made.calendar(weekly(), *PARIS), True)
    yield given("lignes pliées, virgules protégées, durées", made.calendar(folded()), True)
    yield given("des dates données une à une (RDATE)", made.calendar([repeated()]), True)
    yield given("chaque lundi, sans fin (RRULE sans UNTIL)", made.calendar([*usual, endless()]), True)

    yield given("sans un rendez-vous", made.calendar([]), False)
    yield given("trois rendez-vous", made.calendar(usual[:3]), False)
    yield given("tous annulés", made.calendar([cancelled(one) for one in usual]), False)
    yield given(
        "des tâches, et aucun rendez-vous (VTODO)", made.calendar([todo(one) for one in usual]), False
    )
    yield given("des rendez-vous de 2041", made.calendar(usual).replace(b":2026", b":2041"), False)
    yield given("coupé au milieu", made.calendar(usual)[:3000], False)
    yield given("une page web à la place", PAGE, False)


PARIS = [
    "BEGIN:VTIMEZONE", "TZID:Europe/Paris",
    "BEGIN:DAYLIGHT", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "DTSTART:19700329T020000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:DAYLIGHT",
    "BEGIN:STANDARD", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "DTSTART:19701025T030000", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "END:STANDARD",
    "END:VTIMEZONE",
]  # fmt: skip


def whole_days() -> list[list[str]]:
    """Vingt-quatre journées entières, sans DTEND : elles durent un jour."""
    days = [f"2026{month:02d}{day:02d}" for month in range(1, 13) for day in (5, 19)]
    return [
        made.event(rank, f"DTSTART;VALUE=DATE:{day}", "SUMMARY:Marché", "LOCATION:Halles")
        for rank, day in enumerate(days)
    ]


def weekly() -> list[list[str]]:
    """Un cours de trente séances : l’une est ôtée (EXDATE), une autre déplacée d’un jour (RECURRENCE-ID)."""
    zone = "TZID=Europe/Paris"
    rule = [f"DTSTART;{zone}:20260108T180000", "DURATION:PT1H30M", "RRULE:FREQ=WEEKLY;COUNT=30"]
    moved = [f"RECURRENCE-ID;{zone}:20260219T180000", f"DTSTART;{zone}:20260220T180000", "DURATION:PT1H30M"]
    return [
        made.event(1, *rule, f"EXDATE;{zone}:20260129T180000", "SUMMARY:Cours du soir"),
        made.event(1, *moved, "SUMMARY:Cours du soir\\, déplacé"),
    ]


def folded() -> list[list[str]]:
    """Trente rendez-vous dont le titre passe à la ligne, comme la norme le demande après 75 octets."""
    title = "SUMMARY:Conseil de quartier\\, salle des fêtes\\; ordre du jour\\n\r\n : voirie"
    return [
        made.event(rank, f"DTSTART:202604{rank + 1:02d}T180000Z", "DURATION:PT2H", title)
        for rank in range(30)
    ]


def repeated() -> list[str]:
    """Un rendez-vous et ses vingt-quatre autres dates."""
    others = ",".join(f"2026{month:02d}{day:02d}T090000Z" for month in range(1, 13) for day in (8, 22))
    return made.event(1, "DTSTART:20260102T090000Z", f"RDATE:{others}", "SUMMARY:Permanence")


def endless() -> list[str]:
    """Un rendez-vous de chaque lundi, sans fin annoncée."""
    return made.event(900, "DTSTART:20260105T080000Z", "RRULE:FREQ=WEEKLY;BYDAY=MO", "SUMMARY:Permanence")


def cancelled(one: list[str]) -> list[str]:
    return [*one[:-1], "STATUS:CANCELLED", one[-1]]


def todo(one: list[str]) -> list[str]:
    """Le même, en tâche à faire."""
    return [row.replace("VEVENT", "VTODO").replace("DTEND", "DUE") for row in one]


# --- Les prénoms ---


def name_files() -> Iterator[Given]:
    """Onze fichiers de prénoms : quatre à lire, sept à refuser."""
    many = made.births(NIORT, 1999, 2020)

    def given(what: str, data: bytes, is_good: bool, slug: str = "04-prenoms") -> Given:
        return Given(slug, "names", what, "prenoms.csv", data, is_good)

    three = made.births(NIORT, 2018, 2020)
    yield given("SCDL de la ville, de 1999 à 2020", many, True)
    yield given("Insee du département, de 1998 à 2019", made.insee("79", 1998, 2019), True)
    yield given("SCDL, trois ans, à qui ne compare rien (17)", three, True, "17-intelligence-artificielle")
    yield given("SCDL, virgules et accents de Windows", as_windows(many), True)

    yield given("SCDL, trois ans, à qui en compare vingt", three, False)
    yield given("SCDL d’une autre ville", made.births("17300", 1999, 2020), False)
    yield given("un effectif vide", made.births(NIORT, 1999, 2020, f"Niort;{NIORT};F;Zélie;;2020"), False)
    yield given(
        "« moins de 3 »", made.births(NIORT, 1999, 2020, f"Niort;{NIORT};F;Zélie;moins de 3;2020"), False
    )
    yield given(
        "le même prénom deux fois", made.births(NIORT, 1999, 2020, f"Niort;{NIORT};F;Emma;4;2020"), False
    )
    yield given("Insee, France entière, sans département", national(), False)
    yield given("une page web à la place", PAGE, False)


def as_windows(data: bytes) -> bytes:
    """Le même tableau, séparé de virgules, dans l’encodage d’un tableur ancien."""
    return data.decode().replace(";", ",").encode("cp1252")


def national() -> bytes:
    """Le fichier national, qui n’a pas de colonne pour le département."""
    rows = [row.split(";") for row in made.insee("79", 1998, 2019).decode().splitlines()]
    return "\n".join(";".join([*row[:3], row[4]]) for row in rows).encode()


# --- Les soldats ---


def soldiers() -> Iterator[Given]:
    """Huit tables de soldats : quatre à lire, quatre à refuser."""
    men = made.men(NIORT)

    def given(what: str, data: bytes, is_good: bool, name: str = "soldats.csv") -> Given:
        return Given("10-traces-de-soldats", "table", what, name, data, is_good)

    yield given("soixante hommes, rubriques d’une fiche", made.csv(men), True)
    yield given("points-virgules, accents de Windows", made.csv(as_quotes(men), ";", "cp1252"), True)
    yield given("dates en chiffres, départements en numéros", made.csv(in_digits(men)), True)
    yield given("un classeur de tableur (.xlsx)", workbook(men), True, "soldats.xlsx")

    yield given("trois hommes", made.csv(men.head(3)), False)
    yield given("sans cause ni grade", made.csv(men.drop(columns=["Cause du décès", "Grade"])), False)
    yield given("un en-tête, et personne", made.csv(men.head(0)), False)
    yield given("une page web à la place", PAGE, False)


def as_quotes(men: made.pd.DataFrame) -> made.pd.DataFrame:
    """La même table, ses apostrophes droites : cp1252 a la courbe, mais peu de claviers l’écrivent."""
    return men.replace("’", "'", regex=True)


def in_digits(men: made.pd.DataFrame) -> made.pd.DataFrame:
    """La même table, saisie dans un tableur : « 12/10/1916 », « 55 »."""
    numbers = {"Meuse": "55", "Marne": "51", "Somme": "80", "Aisne": "02", "Pas-de-Calais": "62"}
    written = men["Date de décès"].str.extract(r"(\d+) (\w+) (\d+)")
    months = written[1].map({name: f"{rank:02d}" for rank, name in enumerate(made.MONTHS, 1)})
    days = written[0].str.zfill(2) + "/" + months + "/" + written[2]
    return men.assign(
        **{"Date de décès": days, "Département de décès": men["Département de décès"].map(numbers)}
    )


def workbook(men: made.pd.DataFrame) -> bytes:
    """La même table, dans le plus petit classeur que la norme Office Open XML admette."""
    rows = [list(men.columns), *men.to_numpy().tolist()]
    lines = []
    for row in rows:
        cells = "".join(f'<c t="inlineStr"><is><t>{one}</t></is></c>' for one in row)
        lines.append(f"<row>{cells}</row>")
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    kinds = "http://schemas.openxmlformats.org/package/2006/content-types"
    links = "http://schemas.openxmlformats.org/package/2006/relationships"
    sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{kinds}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{sheet}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{sheet}.worksheet+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{links}"><Relationship Id="r1" Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets><sheet name="Hommes" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{links}"><Relationship Id="r1" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}"><sheetData>{"".join(lines)}</sheetData></worksheet>',
    }  # fmt: skip
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>{text}')
    return buffer.getvalue()


# --- La table ---


def every() -> list[Given]:
    """Tous les fichiers, sujet par sujet."""
    return [*networks(), *agendas(), *name_files(), *soldiers()]


def told(given: Given, asked: Namespace) -> bench_replay.Told:
    """Ce que dit l’atelier de ce fichier, à Niort."""
    options = Namespace(**dict.fromkeys(bench_replay.OPTIONS, ""))
    play = bench_replay.once if asked.joue else bench_replay.whole if asked.complet else read_only
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        path = folder / given.name
        path.write_bytes(given.data)
        setattr(options, given.option, str(path))
        return play(given.slug, NIORT, folder, options)


def read_only(slug: str, where: str, folder: Path, options: Namespace) -> bench_replay.Told:
    """Le fichier lu, sans jouer l’atelier."""
    try:
        session = bench_replay.prepared(slug, where, options)
    except ExplainedError as refusal:
        return bench_replay.Told(slug, where, why=str(refusal))
    return bench_replay.Told(slug, where, notes=tuple(session.notes))


def verdict(given: Given, said: bench_replay.Told) -> str:
    """Lu ou refusé ; et ce qui surprend : un bon fichier refusé, un mauvais lu, une phrase fausse, un refus qui n’aide pas."""
    if not said.why:
        wrong = [*said.faults, *said.wrong]
        if wrong:
            return f"**faux** : {' ; '.join(wrong)}"
        return "lu" if given.is_good else "**lu, et il fallait le refuser**"
    if given.is_good:
        return "**refusé, et il fallait le lire**"
    if "Attendu" not in said.why or "À faire" not in said.why:
        return "**refusé, sans dire quoi faire**"
    return "refusé"


def main() -> None:
    """Imprime la table, une ligne par fichier, puis le compte."""
    parser = ArgumentParser(
        description="Donne à chaque atelier des fichiers de ville, et dit ce qu’il en dit."
    )
    parser.add_argument("slugs", nargs="*", metavar="ATELIER")
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--joue", action="store_true", help="l’atelier joué une fois, et relu")
    how.add_argument("--complet", action="store_true", help="la vraie commande `datakit replay`")
    options = parser.parse_args()
    os.environ["DATAKIT_OFFLINE"] = "1"
    os.environ["JUPYTER_DEFAULT_PROVISIONER_NAME"] = "datakit"  # des noyaux déjà chauds

    print("| atelier | le fichier | | ce qui est dit |\n|---|---|---|---|", flush=True)
    surprises = 0
    asked = [one for one in every() if not options.slugs or one.slug in options.slugs]
    for given in asked:
        said = told(given, options)
        seen = verdict(given, said)
        surprises += seen.startswith("**")
        words = re.sub(r"\s+", " ", said.why or " ".join(said.notes))
        print(f"| {given.slug[:2]} | {given.what} | {seen} | {words} |", flush=True)
    print(f"\n{len(asked)} fichiers, {surprises} surprises.")


if __name__ == "__main__":
    main()
