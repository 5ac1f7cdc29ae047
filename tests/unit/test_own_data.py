"""Ce que l’on dit d’un fichier que l’on donne à `datakit replay` : treize agendas, quatorze fichiers de prénoms, dix tables de soldats."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

import pandas as pd
import pytest

from datakit.data import load
from datakit.data.place import place
from datakit.errors import ExplainedError
from datakit.tools import needs
from datakit.tools.session import Session


def told(kind: str, facts: dict, where: str, **given: object) -> tuple[str, Session]:
    """Ce que l’on dit en préparant : les notes de la séance, ou l’erreur."""
    options = Namespace(names=None, ics=None, table=None, gtfs=None, portal=None)
    vars(options).update(given)
    session = Session(Path(), place(where), facts, "")
    try:
        needs.NEEDS[kind](session, options)
    except ExplainedError as problem:
        return " ".join(str(problem).split()), session
    return " ".join(" ".join(session.notes).split()), session


# --- Les agendas ---

HEAD = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//essai//FR\r\n"
END = "END:VCALENDAR\r\n"


def event(rank: int, extra: str = "") -> str:
    day = 20260101 + rank % 28 + 100 * (rank // 28)
    return f"BEGIN:VEVENT\r\nUID:{rank}@x\r\nDTSTART:{day}T180000Z\r\nSUMMARY:Conseil {rank}\r\n{extra}END:VEVENT\r\n"


def calendar(count: int, extra: str = "") -> str:
    return HEAD + "".join(event(rank, extra) for rank in range(count)) + END


UNDATED = "BEGIN:VEVENT\r\nUID:1@x\r\nSUMMARY:Un jour\r\nEND:VEVENT\r\n"
AGENDAS = {
    "une année": (calendar(60), "L’agenda de la ville compte 60 dates."),
    "vingt, tout juste": (calendar(20), "L’agenda de la ville compte 20 dates."),
    "fins de ligne d’Unix": (calendar(30).replace("\r\n", "\n"), "L’agenda de la ville compte 30 dates."),
    "une réunion par semaine": (
        HEAD + event(0, "RRULE:FREQ=WEEKLY;COUNT=40\r\n") + END, "L’agenda de la ville compte 40 dates.",
    ),
    "trop tard": (
        calendar(60).replace("DTSTART:202603", "DTSTART:203003"),
        "Dans cet agenda, 4 rendez-vous tombent hors du calendrier scolaire du kit, le 01/03/2030 par exemple.",
    ),
    "trois rendez-vous": (calendar(3), "Cet agenda compte 3 rendez-vous, et c’est trop peu : « agenda.ics ». Attendu : au moins 20"),
    "un seul": (calendar(1), "Cet agenda compte 1 rendez-vous, et c’est trop peu"),
    "vide": (HEAD + END, "Cet agenda est vide : il n’a aucun rendez-vous."),
    "coupé": (calendar(60)[:2000], "Cet agenda est coupé : sa dernière ligne, END:VCALENDAR, manque."),
    "sans dates": (HEAD + UNDATED + END, "Cet agenda a des rendez-vous, mais aucun n’a de date lisible"),
    "tous annulés": (calendar(30, "STATUS:CANCELLED\r\n"), "Tous les rendez-vous de cet agenda sont annulés."),
    "une page web": ("<!doctype html><title>Connexion</title>", "Le fichier est une page web, pas un tableau."),
    "un fichier vide": ("", "Le fichier est vide."),
}  # fmt: skip


@pytest.mark.parametrize(("text", "said"), AGENDAS.values(), ids=AGENDAS)
def test_what_is_said_of_an_agenda(text, said, tmp_path):
    path = tmp_path / "agenda.ics"
    path.write_bytes(text.encode())
    notes, session = told("agenda", {}, "79191", ics=str(path))
    assert said in notes
    assert "trop long" not in notes
    assert ("agenda_ville" in session.tables) == notes.startswith("L’agenda de la ville")


# --- Les prénoms ---

SCDL = "COLL_NOM;COLL_INSEE;ENFANT_SEXE;ENFANT_PRENOM;NOMBRE_OCCURRENCES;ANNEE\n"
INSEE = "sexe;preusuel;annais;dpt;nombre\n"
THREE_YEARS = SCDL + "".join(f"Niort;79191;F;Léa;{year - 2010};{year}\n" for year in (2018, 2019, 2020))
LONG = SCDL + "".join(f"Niort;79191;F;Zoé;9;{y}\nNiort;79191;M;Léo;8;{y}\n" for y in range(1999, 2021))
DEPARTMENT = INSEE + "".join(
    f"2;ZOE;{y};79;9\n1;LÉO;{y};79;8\n2;_PRENOMS_RARES;{y};79;4\n" for y in range(1998, 2020)
)
COMPARED = {"place": {"births": [1999, 2018]}}
MAYOTTE = SCDL + "Dzaoudzi;97608;F;Fatima;12;2020\nDzaoudzi;97608;M;Ali;9;2020\n"
FILES = {
    "l’Insee, par département": (DEPARTMENT, COMPARED, "79191", "Les prénoms viennent de « noms.csv », de 1998 à 2019."),
    "une ville, vingt-deux ans": (
        LONG, COMPARED, "79191",
        "Les prénoms viennent de « noms.csv », de 1999 à 2020 : ce sont ceux de Niort, et non du département ; leurs totaux ne comptent",
    ),
    "une ville, trois ans, sans comparaison": (THREE_YEARS, {}, "79191", "de 2018 à 2020 : ce sont ceux de Niort"),
    "une ville, trois ans, à comparer": (
        THREE_YEARS, COMPARED, "79191",
        "« noms.csv » va de 2018 à 2020 : il y manque 1999, 2000, 2001, 2002, 2003 et 2004, et 13 autres années.",
    ),
    "une autre ville": (
        THREE_YEARS, {}, "79003", "« noms.csv » ne donne aucune naissance à Aiffres (code Insee 79003) : il est de « Niort ».",
    ),
    "une autre ville, schéma récent": (
        THREE_YEARS.replace("COLL_NOM", "COMMUNE_NOM"), {}, "79003",
        "« noms.csv » ne donne aucune naissance à Aiffres (code Insee 79003) : il est de « Niort ».",
    ),
    "sans effectifs": (
        SCDL + "Niort;79191;F;Emma;;2018\nNiort;79191;M;Gabriel;;2018\n", {}, "79191",
        "« noms.csv », ligne 2 : NOMBRE_OCCURRENCES vaut vide (2 cases dans ce cas).",
    ),
    "« moins de 3 »": (
        SCDL + "Niort;79191;F;Emma;5;2018\nNiort;79191;F;Zoé;moins de 3;2018\n", {}, "79191",
        "« noms.csv », ligne 3 : NOMBRE_OCCURRENCES vaut « moins de 3 » (1 case dans ce cas).",
    ),
    "une ligne en double": (
        THREE_YEARS + "Niort;79191;F;Léa;8;2018\n", {}, "79191",
        "« noms.csv » donne plusieurs fois le même prénom : Léa (F, 2018) (1 ligne de trop).",
    ),
    "un sexe inconnu": (SCDL + "Niort;79191;G;Léo;5;2018\n", {}, "79191", "La colonne « sexe » contient « G »."),
    "l’Insee, national": ("sexe;preusuel;annais;nombre\n2;ZOE;2001;9\n", {}, "79191", "il ne dit pas le département"),
    "autre chose": ("a;b\n1;2\n", {}, "79191", "Ce n’est pas le fichier des prénoms de l’Insee"),
    "Mayotte, sans fichier": (None, {}, "97608", "ajoutez --prenoms prenoms.csv ; sinon, choisissez une autre commune."),
    "Mayotte, avec le sien": (MAYOTTE, {}, "97608", "de 2020 à 2020 : ce sont ceux de Dzaoudzi, et non du département"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "facts", "where", "said"), FILES.values(), ids=FILES)
def test_what_is_said_of_a_file_of_names(text, facts, where, said, tmp_path):
    path = tmp_path / "noms.csv"
    if text is not None:
        path.write_text(text, "utf-8")
    notes, session = told("names", facts, where, names=str(path) if text is not None else None)
    assert said in notes
    assert bool(session.tables) == notes.startswith("Les prénoms viennent")


def test_a_file_of_the_town_carries_its_name_and_keeps_its_rank(tmp_path):
    path = tmp_path / "noms.csv"
    path.write_text(LONG, "utf-8")
    _, session = told("names", COMPARED, "79191", names=str(path))
    births = session.place.naissances
    assert (births.nom, births.dans, births.code) == ("Niort", "à Niort", "79")
    assert place("79191").naissances.nom == "Deux-Sèvres"
    table = session.tables["prenoms_departement/79"]
    assert table["nombre"].sum() == 17 * 22
    totals = session.tables["prenoms_departement_totaux"]
    assert set(totals["departement"]) == {"79"}


def test_rare_names_count_in_the_totals_alone(tmp_path):
    path = tmp_path / "noms.csv"
    path.write_text(DEPARTMENT, "utf-8")
    _, session = told("names", COMPARED, "79191", names=str(path))
    totals = session.tables["prenoms_departement_totaux"]
    girls = totals[(totals["sexe"] == "F") & (totals["annee"] == 2001)].iloc[0]
    assert (girls["naissances"], girls["prenoms_rares"], girls["departement"]) == (13, 4, "79")
    assert "_PRENOMS_RARES" not in set(session.tables["prenoms_departement/79"]["prenom"])


# --- Les soldats ---


def men(count: int, **changed: object) -> pd.DataFrame:
    return load.load("soldats").head(count).assign(**changed)


TABLES = {
    "un export entier": (men(128), "Les hommes sont ceux de « export.csv » : 128 hommes."),
    "vingt hommes": (men(20), "Les hommes sont ceux de « export.csv » : 20 hommes."),
    "trois hommes": (
        men(3),
        "« export.csv » compte 3 hommes, et c’est trop peu. Attendu : au moins 20, un homme par ligne",
    ),
    "un seul": (men(1), "compte 1 homme, et c’est trop peu"),
    "un en-tête seul": (men(0), "Cette table n’a aucune ligne sous ses titres."),
    "points-virgules, accents de Windows": (
        men(40).to_csv(index=False, sep=";").encode("cp1252"),
        "« export.csv » : 40 hommes.",
    ),
    "une page web": (
        b"<!doctype html><title>Connexion</title>",
        "Le fichier est une page web, pas un tableau.",
    ),
    "un fichier vide": (b"", "Le fichier est vide."),
    "des colonnes qui manquent": (men(30).drop(columns=["prenoms", "nom"]), "manquent"),
    "autre chose": (pd.DataFrame({"a": range(30)}), "manquent"),
}


@pytest.mark.parametrize(("table", "said"), TABLES.values(), ids=TABLES)
def test_what_is_said_of_a_table_of_soldiers(table, said, tmp_path):
    path = tmp_path / "export.csv"
    path.write_bytes(table if isinstance(table, bytes) else table.to_csv(index=False).encode())
    notes, session = told("soldiers", {}, "79191", table=str(path))
    assert said in notes
    assert ("soldats" in session.tables) == notes.startswith("Les hommes sont ceux")
