"""Les versions courtes : ce qu’elles gardent, ce qu’elles disent, ce qui leur manquerait."""

import copy
import re
from pathlib import Path

import pytest
from tools_samples import COMPARED, NBSP, card, cell, code, text, workshop

from datakit.errors import InvalidArgument
from datakit.tools import (
    list as listed,
    notebook as nb,
    schedule,
    sheet,
    slides,
    version_cards,
    version_texts,
    versions,
)
from datakit.tools.exercises import titles
from datakit.tools.spoken_about import ANCHORED, Gone, about_what_is_left, without_anchored
from datakit.tools.student import student

SOLUTIONS = Path(__file__).parents[2] / "solutions"
LATER = {"title": "Pour aller plus loin", "minutes": 30, "further": True}


def whole():
    """Un atelier de 90 minutes, sa version de 50, et 30 minutes pour aller plus loin."""
    notebook = workshop()
    facts = notebook["metadata"]["datakit"]
    facts["sections"].insert(4, dict(LATER))
    notebook["cells"][0]["source"] += f"\n\n- **Durée**{NBSP}: 90 minutes, par deux.\n- Autre."
    cell(notebook, "objectifs")["source"] = (
        "## Ce que vous saurez faire\n\n- lire\n- compter\n- douter\n\n<!-- minutes -->"
    )
    rank = [one["id"] for one in notebook["cells"]].index("suite")
    notebook["cells"][rank:rank] = [
        text("## Pour aller plus loin\n\n### Exercice 3 · Encore\n\nQuoi ?", "plus"),
        code("pains3 = 3", "encore"),
    ]
    return notebook


def ids(notebook):
    return [one["id"] for one in notebook["cells"]]


def test_without_a_version_nothing_changes():
    notebook = whole()
    assert versions.cut(notebook) is notebook
    assert versions.cut(notebook, "90") is notebook


def test_a_short_version_has_neither_the_skipped_part_nor_what_is_for_later_nor_the_tagged_cells():
    notebook = whole()
    before = copy.deepcopy(notebook)
    cell(notebook, "pas2")["metadata"]["tags"] = ["sauf-50"]
    cell(notebook, "papier")["metadata"]["tags"] = ["papier", "sauf-50"]
    cell(before, "pas2")["metadata"]["tags"] = ["sauf-50"]
    cell(before, "papier")["metadata"]["tags"] = ["papier", "sauf-50"]
    short = versions.cut(notebook, "50")
    assert notebook == before
    gone = set(ids(notebook)) - set(ids(short))
    of_the_part = {name for name in ids(notebook) if name.endswith("2")} | {"trois", "pas0", "pas1", "pas3"}
    assert gone == of_the_part | {"papier", "plus", "encore"}


def test_each_part_says_what_the_short_versions_leave_out_of_it_and_a_short_one_says_nothing_more():
    notebook = whole()
    for name in ("enonce1", "check1", "cle1"):
        cell(notebook, name)["metadata"].setdefault("tags", []).append("sauf-50")
    first, second = (part["title"] for part in notebook["metadata"]["datakit"]["sections"][1:3])
    shorter = f"En 50 minutes{NBSP}: 35 minutes au lieu de 40, sans l’exercice 1."
    assert versions.told_by_part(notebook) == {
        first: shorter,
        second: f"En 50 minutes{NBSP}: on saute cette partie.",
    }
    assert f"## {first}\n\n*{shorter}*" in "\n\n".join(one["source"] for one in student(notebook)["cells"])
    assert versions.told_by_part(versions.cut(notebook, "50")) == {}


def test_the_sheet_and_the_notes_of_the_slides_say_it_too():
    notebook = whole()
    title, said = next(iter(versions.told_by_part(notebook).items()))
    assert [step.cut for step in sheet.steps(notebook) if step.title == title] == [said]
    opened = [slide for slide in slides.sections(notebook) if title in (slide.title, slide.part)]
    assert said in "".join(opened[0].notes)


def test_what_is_printed_stays_unless_it_is_tagged():
    assert "papier" in ids(versions.cut(whole(), "50"))


def test_the_title_inside_a_cell_ends_the_skipped_part():
    notebook = workshop()
    cell(notebook, "retenir")["source"] = (
        "Fin du compte.\n\n```\n## pas un titre\n```\n\n## À retenir\n\n- Un."
    )
    assert cell(versions.cut(notebook, "50"), "retenir")["source"] == "## À retenir\n\n- Un."


def test_the_card_becomes_that_of_a_short_workshop():
    facts = nb.facts_of(versions.cut(whole(), "50"))
    assert facts["minutes"] == 50
    assert facts["cuts"] == {}
    assert schedule.steps(facts) == [("Ce que vous saurez faire", 5), ("Regarder", 35), ("À retenir", 5)]
    assert schedule.timetable(facts)[0] == ("S’installer", 5)
    assert facts["objectives"] == ["Lire", "Douter"]
    assert facts["version"] == {
        "of": 90,
        "said": "On ne compte pas.",
        "skipped": ["Compter", "Pour aller plus loin"],
        "door": 5,
    }


def test_the_texts_say_the_version():
    notebook = whole()
    cell(notebook, "note")["source"] = (
        f"**Pour qui anime**\n\n- **Rythme**{NBSP}: 5 + 40 + 40 + 5, sans courir."
        f"\n- **Version de 50 minutes**{NBSP}: les exercices 1 et 9.\n- Fin."
    )
    short = versions.cut(notebook, "50")
    assert f"- **Durée**{NBSP}: 50 minutes, version courte d’un atelier de 90 minutes.\n- Autre." in short[
        "cells"
    ][0]["source"].replace("50\xa0", "50 ").replace("90\xa0", "90 ")
    assert "- lire\n- douter\n\n" in cell(short, "objectifs")["source"]
    told = cell(short, "note")["source"]
    assert f"- **Rythme**{NBSP}: 5 + 35 + 5, sans courir." in told
    assert "On ne compte pas. De ces minutes, 5 sont pour s’installer. Exercices" in told
    assert "1 et 9" not in told, "la fiche le dit, et ne se trompe pas"
    assert told.endswith("\n- Fin.")
    assert [name[1:] for name in titles(short)] == ["1"]


def test_a_number_that_jumps_is_told():
    notebook = whole()
    notebook["metadata"]["datakit"]["sections"][1]["cuts"] = {"50": 0}
    del notebook["metadata"]["datakit"]["sections"][2]["cuts"]
    said = cell(versions.cut(notebook, "50"), "enonce2")["source"]
    assert said.startswith("### Exercice 2 · Compter\n\n*L’exercice 1 n’est pas dans cette version")
    question = titles(notebook)["q2"].question
    assert titles(versions.cut(notebook, "50"))["q2"].question == question, "la clé garde sa question"

    facts = {"minutes": 50}
    source = version_texts._with_its_gaps(
        "### Exercice 4 · X\n\nQuoi ?", facts, ["q1", "q2", "q3", "q4"], ["q1", "q4"]
    )
    assert "*Les exercices 2 et 3 ne sont pas dans cette version de 50" in source


def test_the_table_of_minutes_says_what_is_for_later_and_where_the_numbers_come_from():
    table = cell(student(whole()), "objectifs")["source"]
    assert "Pour aller plus loin |" not in table
    assert "<details>\n<summary>Les minutes, étape par étape</summary>\n\n| Étape |" in table  # replié
    assert table.replace("\xa0", " ").endswith("\n\nEt 30 minutes pour aller plus loin.\n\n</details>")
    short = cell(student(versions.cut(whole(), "50")), "objectifs")["source"].replace("\xa0", " ")
    assert "</details>\n\nVersion de 50" in short, "les numéros se disent sans déplier"
    assert "| S’installer | 5 |\n| Ce que vous saurez faire | 5 |\n| Regarder | 35 |" in short
    assert "plus loin" not in short
    assert "Version de 50 minutes : les exercices y gardent le numéro" in short


def test_participants_do_not_see_the_tags_of_those_who_prepare():
    notebook = workshop()
    cell(notebook, "trois")["metadata"]["tags"] = [*COMPARED, "sauf-50", "trompeuse", "couverture"]
    assert cell(student(notebook), "trois")["metadata"]["tags"] == ["couverture"]


def test_a_missing_name_is_told_with_the_cell_that_made_it():
    notebook = workshop()
    cell(notebook, "reprise1")["metadata"]["tags"] = ["sauf-50"]
    cell(notebook, "donnee1")["source"] = "seuil = 3"
    cell(notebook, "cle1")["source"] = "def f(x):\n    return x + seuil\n\n\nf(1)"
    notebook["cells"].append(code("ventes = ventes + [1]\nventes", "papier2", tags=["papier"]))
    notebook["cells"] = [one for one in notebook["cells"] if one["id"] != "reprise2"]
    (one,) = versions.missing(notebook, "50")
    assert (one.name, one.maker.split()[-1]) == ("ventes", "(reprise1)")
    assert str(one).startswith("`ventes` manque à la cellule ")
    assert "(reprise1) le faisait" in str(one)


def test_an_unknown_version_is_refused():
    with pytest.raises(InvalidArgument, match="pas de version en 45 minutes") as refused:
        versions.cut(workshop(), "45")
    assert "50 ou 90" in str(refused.value)
    with pytest.raises(InvalidArgument, match="prenez `--minutes 50`, la plus longue qui y tient"):
        versions.cut(workshop(), "55")
    assert card()["cuts"].keys() == {"50"}


def test_the_list_says_the_short_versions_and_leaves_an_unreadable_notebook(tmp_path):
    (tmp_path / "05-casse.ipynb").write_text("{", "utf-8")
    assert listed._cuts(tmp_path / "05-casse.ipynb") == []
    assert listed._cuts(SOLUTIONS / "10-traces-de-soldats.ipynb") == ["45", "55"]


def test_every_workshop_has_a_lesson_that_keeps_what_its_break_keeps():
    for path in nb.workshops(SOLUTIONS):
        whole = nb.read(path)
        cuts = nb.facts_of(whole)["cuts"]
        if nb.facts_of(whole)["kind"] != "workshop":
            continue
        assert "55" in cuts, path.stem
        if "45" in cuts:
            lesson, rest = versions.cut(whole, "55"), versions.cut(whole, "45")
            assert set(titles(rest)) <= set(titles(lesson)), path.stem
            assert set(nb.facts_of(rest)["objectives"]) <= set(nb.facts_of(lesson)["objectives"]), path.stem


# --- Ce qui s’en va avec une partie : matériel, feuilles, leçons, notes ---


def test_a_short_version_asks_for_no_material_and_no_sheet_of_a_part_it_skips():
    whole = nb.read(SOLUTIONS / "04-prenoms.ipynb")
    tokens, hands = "50 jetons et un sac par table", "## Cinquante jetons"
    assert tokens in nb.facts_of(whole)["material"]
    for version in ("45", "55"):
        short = versions.standing(whole, version)
        said = "\n".join(nb.sources(short, "markdown"))
        assert tokens not in nb.facts_of(short)["material"]
        assert "jetons" not in said
        assert "## Réponses · les vagues" in said
        assert "## Réponses · les jetons" not in said
    assert hands in "\n".join(nb.sources(whole, "markdown"))


@pytest.mark.parametrize(
    ("slug", "item"),
    [("04-prenoms-nsi", "cartons"), ("06-mobilites", "ficelle"), ("13-self-data", "pièce de monnaie")],
)
def test_what_a_skipped_part_needs_is_not_asked_for(slug, item):
    whole = nb.read(SOLUTIONS / f"{slug}.ipynb")
    assert item in " ".join(nb.facts_of(whole)["material"])
    for version in nb.facts_of(whole)["cuts"]:
        assert item not in " ".join(nb.facts_of(versions.cut(whole, version))["material"])


SHORT = [
    (path.stem, version)
    for path in sorted(SOLUTIONS.glob("*.ipynb"))
    for version in nb.facts_of(nb.read(path)).get("cuts", ())
]


@pytest.mark.parametrize(("slug", "version"), SHORT)
def test_what_is_skipped_is_nowhere_in_a_short_version(slug, version):
    """Ni sa feuille, ni la réponse de sa feuille, ni sa source, ni la ligne qui la cite : diapositives et papier en sont tirés."""
    whole = nb.read(SOLUTIONS / f"{slug}.ipynb")
    facts = nb.facts_of(whole)
    short = versions.cut(whole, version)
    gone = schedule.skipped(facts, version)
    lost = version_cards.lost_sheets(facts, gone)
    for one in short["cells"]:
        if "papier" not in nb.tags(one) or one["cell_type"] != "markdown":
            continue
        title = one["source"].partition("\n")[0].removeprefix("## ")
        assert title not in lost
        for opening in re.findall(r"^\*\*([^*]+?)\.?\*\*", one["source"], re.MULTILINE):
            assert not any(sheet.startswith(opening) for sheet in lost)

    said = "\n".join(nb.sources(short, "markdown"))
    kept = [source["title"] for source in nb.facts_of(short)["sources"]]
    lines = _credits("\n".join(nb.sources(whole, "markdown")))
    cited: dict[int, bool] = {}
    for source in facts["sources"]:
        for rank in source.get("lines", ()):
            cited[rank] = cited.get(rank, False) or source["title"] in kept
    for rank, is_kept in cited.items():
        assert (lines[rank - 1] in _credits(said)) == is_kept, lines[rank - 1]


#: Ce que demande une feuille, et que la séance de tant de minutes ne fait pas.
NOT_DONE = [
    ("03-cartes", "45", "dont on ne sait rien"),
    ("04-prenoms-nsi", "55", "par sélection"),
    ("12-dear-data", "45", "Les huit cases"),
    ("12-dear-data", "55", "Deux dessins"),
    ("15-bibliotheque-numerique", "45", "Une carte de 1912"),
    ("17-intelligence-artificielle", "45", "La démonstration."),
]


@pytest.mark.parametrize(("slug", "version", "asked"), NOT_DONE)
def test_a_short_paper_asks_nothing_the_session_skips(slug, version, asked):
    whole = nb.read(SOLUTIONS / f"{slug}.ipynb")
    assert asked in _on_paper(whole)
    assert asked not in _on_paper(versions.cut(whole, version))


def test_a_short_paper_answers_nothing_the_session_skips():
    short = versions.cut(nb.read(SOLUTIONS / "12-dear-data.ipynb"), "55")
    assert "**Un coup d’œil.**" in _on_paper(short)
    assert "carte pour la deuxième" not in _on_paper(short)


def _on_paper(notebook):
    return "\n".join(one["source"] for one in notebook["cells"] if "papier" in nb.tags(one))


def _credits(said):
    """Les puces de « Sources et licences »."""
    return re.findall(r"(?m)^- .*", said.partition(f"## {version_texts.CREDITS}")[2].partition("\n## ")[0])


def test_a_short_hour_of_the_house_says_nothing_of_the_coin():
    whole = nb.read(SOLUTIONS / "13-self-data.ipynb")
    for version in ("45", "55"):
        short = versions.cut(whole, version)
        said = "\n".join(nb.sources(short))
        for word in ("La pièce", "la pièce", "Réponse aléatoire", "MesInfos", "Fichiers simulés", "nuit_pct"):
            assert word not in said.replace('"nuit_pct": 100', ""), (version, word)
        assert "Warner" not in str(nb.facts_of(short)["sources"])


def test_a_lesson_leaves_with_the_only_parts_that_taught_it():
    whole = nb.facts_of(nb.read(SOLUTIONS / "14-objets-connectes.ipynb"))
    kept = "## À retenir\n\n- Une unité.\n- Une alarme.\n- Une ampoule.\n"
    assert version_texts.with_objectives(kept, whole, ["Régler une alarme"]) == kept.replace(
        "- Une alarme.\n", ""
    )
    assert version_texts.with_objectives(kept, whole, ["Deviner une unité"]) == kept, (
        "une autre partie l’enseigne aussi"
    )
    few = "## À retenir\n\n- Une seule.\n"
    assert version_texts.with_objectives(few, whole, ["Une ampoule indiscrète"]) == few


@pytest.mark.parametrize(
    ("slug", "lead"),
    [
        ("07-agenda", "Comment Ouest-France publie-t-il"),
        ("09-dataviz", "l’ancêtre du dinosaure"),
    ],
)
def test_what_follows_a_skipped_part_is_not_proposed(slug, lead):
    whole = nb.read(SOLUTIONS / f"{slug}.ipynb")
    for version, is_said in (("", True), ("45", False), ("55", False)):
        said = "\n".join(nb.sources(versions.cut(whole, version), "markdown"))
        leads = said.partition("## Pour continuer")[2].partition("\n## ")[0]
        assert (lead in leads) == is_said, version


#: Ce que l’atelier de l’IA annonce, et ce qui le montre : l’un ne va pas sans l’autre, version par version.
ANNOUNCED = [
    ("on se corrige", "def neurone("),
    ("se juge sur ce qu’elle n’a pas vu", "def neurone("),
    ("contre le hasard", "ex.q2.check"),
    ("Mesurer contre le hasard", "ex.q2.check"),
    ("qu’une pièce de monnaie", "ex.q2.check"),
    ("et rien ne vérifie", "GPT-3 (2020)"),
    ("**Démontrer**", "ex.q5.check"),
    ("Les manchots ont leur paradoxe", "ex.q3.check"),
    ("palmerpenguins", "ex.q3.check"),
    ("A. Markov, 1913", "GPT-3 (2020)"),
    ("T. Brown et al.", "GPT-3 (2020)"),
    ("Bertrand et S. Mullainathan", "cv_prenoms"),
]


@pytest.mark.parametrize("version", ["", "45", "55"])
@pytest.mark.parametrize(("said", "shown"), ANNOUNCED)
def test_an_hour_of_ai_announces_what_it_shows_and_nothing_more(version, said, shown):
    short = versions.cut(nb.read(SOLUTIONS / "17-intelligence-artificielle.ipynb"), version)
    kept = [one for one in short["cells"] if "papier" not in nb.tags(one)]
    texts = "\n".join(one["source"] for one in kept if one["cell_type"] == "markdown")
    code = "\n".join(one["source"] for one in kept if one["cell_type"] == "code")
    assert (said in nb.placed(texts)) == (shown in code)


def test_the_notebook_of_participants_keeps_no_mark_of_a_passage():
    given = nb.read(SOLUTIONS.parent / "notebooks/17-intelligence-artificielle.ipynb")
    assert "avec Apprendre" not in "\n".join(nb.sources(given, "markdown"))


def test_a_sentence_of_the_note_leaves_with_what_it_names_and_the_pace_stays():
    gone = Gone(["Trier"], ["1"])
    pace = "- **Rythme** : 20 + 9, puis « Trier »."
    notes = "\n".join(
        [pace, "- De « Trier » à « Cuire ».", "- La partie « Trier ».", "- Faites l’exercice 2. Et le 1."]
    )
    assert about_what_is_left(notes, gone, "20 + 9") == f"{pace}\n- Et le 1."
    assert about_what_is_left("- L’un (lequel ? « Trier »). Fin.", gone) == "- Fin."


def test_a_passage_leaves_with_the_part_or_the_exercise_it_is_about():
    gone = Gone(["Trier"], ["1"])
    note = "- <!-- avec Trier -->Des jetons.<!-- /avec -->\n- Un<!-- avec exercice 2 -->, deux<!-- /avec -->.\n- Fin."
    assert without_anchored(note, gone) == "- Un.\n- Fin."
    assert without_anchored(note, Gone([], ["2"])) == "- Des jetons.\n- Un, deux.\n- Fin."


def test_every_passage_is_about_something_its_workshop_has():
    for path in nb.workshops(SOLUTIONS):
        notebook = nb.read(path)
        known = {part["title"] for part in nb.facts_of(notebook).get("sections", ())}
        known |= {f"exercice {name[1:]}" for name in titles(notebook)}
        said = "\n".join(nb.sources(notebook, "markdown"))
        assert {subject for subject, _ in ANCHORED.findall(said)} <= known, path.stem
        assert said.count("<!-- avec ") == said.count("<!-- /avec -->") == len(ANCHORED.findall(said)), (
            path.stem
        )


@pytest.mark.parametrize(("slug", "version"), SHORT)
def test_no_note_of_a_short_version_names_what_is_not_in_it(slug, version):
    """Ni un exercice, ni une partie, ni une autre version ; seule la ligne que la fiche écrit dit ce que l’on saute."""
    whole = nb.read(SOLUTIONS / f"{slug}.ipynb")
    short = versions.cut(whole, version)
    gone = Gone(schedule.skipped(nb.facts_of(whole), version), [name[1:] for name in titles(short)])
    for one in short["cells"]:
        if "animateur" not in nb.tags(one):
            continue
        told = [
            line for line in one["source"].splitlines() if not line.startswith(f"- **Version de {version}")
        ]
        assert [line for line in told if gone.is_named_in(line)] == []
        assert "<!-- avec" not in one["source"]
        assert not re.search(r"[Vv]ersion de \d+|\*\*De 45", "\n".join(told))


def test_a_short_version_promises_neither_the_hatching_nor_the_small_multiples_it_skips():
    maps = nb.read(SOLUTIONS / "03-cartes.ipynb")
    assert "hachurée" not in str(nb.facts_of(versions.cut(maps, "45"))["objectives"])
    assert "hachurée" in str(nb.facts_of(versions.cut(maps, "55"))["objectives"])
    for version in ("45", "55"):
        short = versions.cut(nb.read(SOLUTIONS / "04-prenoms.ipynb"), version)
        assert "douze petites figures" not in "".join(nb.sources(short, "markdown"))


def test_the_surprise_is_told_by_no_title_before_the_exercise():
    given = nb.read(SOLUTIONS.parent / "notebooks/04-prenoms.ipynb")
    titles = [part["title"] for part in nb.facts_of(given)["sections"]]
    assert "La chute de Léa" in titles
    assert not any("accent" in title for title in titles)
    said = "\n".join(nb.sources(given, "markdown"))
    assert "L’accent qui fit tomber" not in said.partition("### Exercice 5")[0]


# --- Ce qui est crédité ---


def credited():
    """Un atelier de trois tables, dont une partie sautée charge deux, l’une par une liste de noms."""
    notebook = whole()
    facts = notebook["metadata"]["datakit"]
    facts["tables"] = ["farines", "fours", "levains"]
    facts["sources"] = [
        {"title": "Moulins", "licence": "ODbL", "tables": ["farines"], "lines": [1]},
        {"title": "Fournils", "licence": "ODbL", "tables": ["fours", "levains"], "lines": [1, 2]},
        {"title": "Une loi", "licence": "Texte officiel", "lines": [3]},
    ]
    cell(notebook, "donnee1")["source"] = 'dk.load("farines")'
    cell(notebook, "donnee2")["source"] = 'for nom in ("fours", "levains"):\n    dk.load(nom)'
    cell(notebook, "sources")["source"] = (
        "## Sources et licences\n\n- Moulins et fournils.\n- Fournils.\n- Une loi.\n"
    )
    return notebook


def test_a_source_leaves_with_the_last_of_its_tables_and_so_does_its_line():
    notebook = credited()
    short = versions.cut(notebook, "50")
    facts = nb.facts_of(short)
    assert facts["tables"] == ["farines"], "une table nommée dans une liste aussi"
    assert [one["title"] for one in facts["sources"]] == ["Moulins", "Une loi"]
    assert cell(short, "sources")["source"] == (
        "## Sources et licences\n\n- Moulins et fournils.\n- Une loi.\n"
    )


def test_a_source_stays_while_one_of_its_tables_does():
    notebook = credited()
    cell(notebook, "donnee1")["source"] += '\ndk.load("levains")'
    facts = nb.facts_of(versions.cut(notebook, "50"))
    assert [one["title"] for one in facts["sources"]] == ["Moulins", "Fournils", "Une loi"]


def test_an_objective_of_a_part_cut_short_can_leave_too():
    notebook = whole()
    part = notebook["metadata"]["datakit"]["sections"][1]
    part["drops"] = {"50": {"objectives": [3]}}
    short = versions.cut(notebook, "50")
    assert nb.facts_of(short)["objectives"] == ["Lire"], (
        "« Douter » n’était tenu que par ce que l’on raccourcit"
    )
    assert "- lire\n\n" in cell(short, "objectifs")["source"]
    part["drops"] = {"45": {"objectives": [3]}}
    assert nb.facts_of(versions.cut(notebook, "50"))["objectives"] == ["Lire", "Douter"]
