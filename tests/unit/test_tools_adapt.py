"""`datakit adapt` : les parties que l’on garde, leurs numéros, leurs clés, leurs minutes."""

import json
from pathlib import Path
from types import SimpleNamespace

import pytest
from tools_samples import KEY, NBSP, cell, code, text, workshop

from datakit import cli
from datakit.errors import InvalidArgument, NotebookError
from datakit.tools import adapt, edition, notebook as nb, schedule, student, version_cards
from datakit.tools.exercises import exercises_of, titles

REGARDER, COMPTER = ["Regarder"], ["Compter"]


def facts():
    return workshop()["metadata"]["datakit"]


@pytest.mark.parametrize(
    ("kept", "without", "gone"),
    [
        (["compter"], [], REGARDER),
        (["COMPTER", "Regard"], [], []),
        ([], ["regarder"], REGARDER),
        ([], ["Regarder", "Compter"], [*REGARDER, *COMPTER]),
        (["Regarder"], ["À retenir"], [*COMPTER, "À retenir"]),
    ],
)
def test_the_parts_to_drop(kept, without, gone):
    assert adapt.dropped(facts(), kept, without) == gone


@pytest.mark.parametrize("said", ["Trier", "r", ""])
def test_words_that_name_no_part_or_several_are_refused(said):
    with pytest.raises(InvalidArgument, match="ne désigne pas une partie, et une seule") as refused:
        adapt.dropped(facts(), [said], [])
    assert f"«{NBSP}Regarder{NBSP}» (40 min)" in str(refused.value)


def test_the_exercises_kept_follow_one_another_with_their_keys():
    notebook = workshop()
    cell(notebook, "sens2")["source"] = "Reprenez l’exercice 2, puis les exercices 1 et 2."
    cell(notebook, "titre")["source"] += f"\n\n- **Durée**{NBSP}: 90 minutes, à deux."
    cell(notebook, "note")["source"] = f"**Pour qui anime**\n\n- **Rythme**{NBSP}: 5 + 40 + 40 + 5."
    made = adapt.adapted(notebook, REGARDER)
    assert list(titles(made)) == ["q1"]
    (kept,) = exercises_of(made).values()
    assert kept.solution == "pains2 = 2"
    assert kept.key == KEY.format(2).replace("ex.q2", "ex.q1")
    assert cell(made, "check2")["source"] == "ex.q1.check(pains2)\n# ex.q1.hint()\n# ex.q1.solution()"
    assert cell(made, "sens2")["source"] == "Reprenez l’exercice 1, puis les exercices 1 et 1."
    assert adapt.to_reread(notebook, REGARDER) == ["cellule 19 (sens2)"]

    card = nb.facts_of(made)
    assert card["minutes"] == 55, "cinquante minutes, et cinq à la porte"
    assert schedule.timetable(card)[0] == ("S’installer", 5)
    assert sum(minutes for _, minutes in schedule.timetable(card)) == 55
    assert [part["title"] for part in card["sections"]][:3] == [
        "Ce que vous saurez faire",
        "Compter",
        "À retenir",
    ]
    assert card["objectives"] == ["Compter", "Douter"]
    assert card["cuts"] == {}
    assert (
        made["cells"][0]["source"]
        .replace("\xa0", " ")
        .endswith("- **Durée** : 55 minutes, dont 5 pour s’installer.")
    )
    assert "5 + 40 + 5." in cell(made, "note")["source"]
    assert "version" not in card, "les numéros sont les siens"


def test_the_note_loses_the_sentences_that_name_a_dropped_exercise():
    notebook = workshop()
    cell(notebook, "note")["source"] = (
        "**Pour qui anime**\n\n- **Deux écritures** sont exigées (exercice 1). Relancez l’exercice 2. Patience."
        "\n- L’exercice 1 ouvre la séance.\n- Rien ici."
    )
    told = cell(adapt.adapted(notebook, REGARDER), "note")["source"]
    assert told == "**Pour qui anime**\n\n- Relancez l’exercice 1. Patience.\n- Rien ici."
    assert adapt.to_reread(notebook, REGARDER) == []


def test_a_part_that_needs_another_is_said_without_a_cell_nobody_has_seen():
    notebook = workshop()
    cell(notebook, "cle2")["source"] += "\nprint(pains1)"
    cell(notebook, "donnee2")["source"] = "print(pains1)"
    with pytest.raises(NotebookError) as refused:
        adapt.adapted(notebook, REGARDER)
    said = str(refused.value).replace(NBSP, " ")
    assert "« Compter » a besoin de « Regarder », qui y prépare ses données." in said
    assert "gardez aussi « Regarder », ou ôtez aussi « Compter »" in said
    assert said.count("a besoin de") == 1, "deux cellules lisent, une partie a besoin d’une autre"
    assert "cellule" not in said
    assert adapt.adapted(notebook, COMPTER)


def test_the_exercises_for_later_are_counted_apart():
    notebook = workshop()
    assert " ".join(adapt.counted(notebook).split()) == "2 exercices"
    facts_of = notebook["metadata"]["datakit"]
    facts_of["sections"][2]["further"] = True
    assert " ".join(adapt.counted(notebook).split()) == "1 exercice, et 1 pour aller plus loin"


def test_a_sheet_that_needs_what_is_dropped_is_dropped_whole():
    notebook = workshop()
    notebook["cells"] += [
        text("## Plier", "p1", tags=["papier"]),
        code("print(pains1)", "p2", tags=["papier"]),
        text("La suite.", "p3", tags=["papier"]),
        text("## Couper", "p4", tags=["papier"]),
    ]
    printed = [one["id"] for one in adapt.adapted(notebook, REGARDER)["cells"] if "papier" in nb.tags(one)]
    assert printed == ["papier", "p4"]


def test_a_demand_that_drops_nothing_is_explained(monkeypatch, tmp_path, capsys):
    (tmp_path / "solutions").mkdir()
    (tmp_path / "solutions/42-pains.ipynb").write_text(nb.dump(workshop()), "utf-8")
    monkeypatch.setattr(nb, "project", lambda: tmp_path)
    assert cli.main(["adapt", "42"]) == 2
    refused = capsys.readouterr().err
    assert "Toutes les parties de 42-pains resteraient." in refused
    assert f"«{NBSP}Regarder{NBSP}» (40 min)" in refused, "on choisit en lisant les parties et leurs minutes"


@pytest.mark.long
def test_an_adapted_workshop_is_run_and_serves_every_command(tmp_path, capsys):
    target = tmp_path / "le mien"
    assert cli.main(["adapt", "04-prenoms", "--garder", "vague", "chute", "--vers", str(target)]) == 0
    assert "45" not in edition.session(target).suffix
    held = json.loads((target / "seance/cles.json").read_text("utf-8"))
    asked_there = titles(nb.read(target / "04-prenoms.ipynb"))
    assert list(held["keys"]) == list(asked_there) == [f"q{rank}" for rank in range(1, len(asked_there) + 1)]
    assert cli.main(["sheet", str(target)]) == 0
    assert "04-prenoms-adapte" in capsys.readouterr().out


def test_a_table_that_only_a_dropped_part_loads_is_not_carried():
    notebook = workshop()
    notebook["metadata"]["datakit"]["tables"] = ["farines", "fours", "levains"]
    cell(notebook, "donnee1")["source"] = 'dk.load("farines")\ndk.load("fours")'
    cell(notebook, "donnee2")["source"] = 'dk.load("fours")'
    card = nb.facts_of(adapt.adapted(notebook, REGARDER))
    assert card["tables"] == ["fours", "levains"], "une table que rien ne nomme peut se charger autrement"


def test_what_is_no_longer_served_is_no_longer_promised():
    notebook = workshop()
    facts = notebook["metadata"]["datakit"]
    facts |= {"programme": ["nsi-tri", "snt-valeur"], "levels": {"nsi": "Trier.", "snt": "Lire."}}
    facts["paper"] = "Deux feuilles, quarante minutes."
    for part in facts["sections"]:
        if part["title"] == "Regarder":
            part |= {"programme": [1], "paper": ["Plier"], "sources": [1]}
    card = version_cards.card_without(facts, REGARDER)
    assert card["sources"] == facts["sources"][1:]
    assert card["programme"] == ["snt-valeur"]
    assert card["levels"] == {"snt": "Lire."}
    assert "paper" not in card
    assert version_cards.card_without(facts, COMPTER)["levels"] == facts["levels"]


def test_the_command_says_what_the_door_takes_and_what_overflows_an_hour():
    card = version_cards.card_without(facts(), REGARDER)
    assert adapt.timetable(card | {"door": 5})[:2] == [
        "  5 min  S’installer",
        "  5 min  Ce que vous saurez faire",
    ]
    said = [line.replace(NBSP, " ") for line in adapt.length({"minutes": 59, "door": 5})]
    assert said[0] == "De ces minutes, 5 sont pour s’installer."
    assert "4 minutes de trop" in said[1]
    assert len(adapt.length({"minutes": 55, "door": 5})) == 1


# --- Une série ---


SOLUTIONS = Path(__file__).parents[2] / "solutions"
SERIES = [
    (path, rank, len(nb.facts_of(nb.read(path))["series"]))
    for path in sorted(SOLUTIONS.glob("*.ipynb"))
    for rank in range(1, len(nb.facts_of(nb.read(path)).get("series", ())) + 1)
]


def test_some_workshops_are_given_in_several_hours():
    assert {path.stem for path, _, _ in SERIES} == {"04-prenoms-nsi", "14-objets-connectes"}


@pytest.mark.parametrize(("path", "rank", "of"), SERIES, ids=lambda one: getattr(one, "stem", str(one)))
def test_each_session_of_a_series_stands_alone(path, rank, of):
    whole = nb.read(path)
    one = adapt.session(nb.facts_of(whole), f"{rank}/{of}")
    counted = adapt.of_a_series(whole, one)
    gone = adapt.gone_from(nb.facts_of(counted), one)
    made = adapt.adapted(counted, gone)
    card = nb.facts_of(made)

    kept = [part["title"] for part in card["sections"]]
    assert set(one.parts) <= set(kept)
    assert not set(gone) & set(kept)
    assert 30 <= card["minutes"] <= 65
    assert card["minutes"] == sum(minutes for _, minutes in schedule.timetable(card))
    assert schedule.timetable(card)[0][0] == "S’installer"
    numbers = [int(name[1:]) for name in titles(made)]
    assert numbers == list(range(1, len(numbers) + 1))
    assert len(numbers) >= 3
    note = next(cell["source"] for cell in made["cells"] if "animateur" in nb.tags(cell))
    assert "Version de 45" not in note


def test_the_sessions_of_a_series_share_out_every_part_that_counts():
    for path, _, of in SERIES:
        facts = nb.facts_of(nb.read(path))
        shared = [title for session in facts["series"] for title in session]
        assert len(shared) == len(set(shared))
        always = {"Ce que vous saurez faire", "À retenir"}
        assert {title for title, _ in schedule.steps(facts)} - always <= set(shared), of


@pytest.mark.parametrize("said", ["3/2", "0/2", "1", "1/3", "un", ""])
def test_a_session_that_is_not_one_is_refused(said):
    facts = {"slug": "42-pains", "series": [["Regarder"], ["Compter"]]}
    with pytest.raises(InvalidArgument, match=r"1/2 ou 2/2"):
        adapt.session(facts, said)
    with pytest.raises(InvalidArgument, match="ne se donne pas en plusieurs séances"):
        adapt.session({"slug": "42-pains"}, said)


@pytest.mark.parametrize("called", ["seance-1", "seance-2", edition.ADAPTED])
def test_two_sessions_never_bear_the_same_name(monkeypatch, tmp_path, called):
    monkeypatch.setattr(adapt.key_recording, "record", lambda *_: SimpleNamespace(keys={}))
    monkeypatch.setattr(adapt.key_recording, "described", lambda *_: {"slug": "42-pains", "keys": {}})
    monkeypatch.setattr(adapt, "execute", lambda *_, **__: workshop())
    monkeypatch.setattr(adapt, "update", lambda solution, _: solution)
    adapt.write(tmp_path, tmp_path / "42-pains.ipynb", workshop(), SOLUTIONS.parent, tmp_path, called)
    assert edition.session(tmp_path).name == f"42-pains-{called}"


def test_the_table_of_an_adapted_notebook_counts_the_door_like_its_sheet():
    card = {"minutes": 47, "door": 5, "sections": [{"title": "Pétrir", "minutes": 42}]}
    assert "| S’installer | 5 |\n| Pétrir | 42 |" in student.minutes(card)
