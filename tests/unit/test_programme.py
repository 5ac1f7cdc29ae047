"""Ce que les ateliers citent des programmes officiels : des identifiants connus, des textes nommés, rien d’inventé."""

from pathlib import Path

import pytest

from datakit.tools import notebook as nb, programme, sheet
from datakit.tools.rules import card
from datakit.tools.rules.facts import Facts

ROOT = Path(__file__).parents[2]
WORKSHOPS = {path.stem: nb.facts_of(nb.read(path)) for path in nb.workshops(ROOT / "solutions")}


@pytest.mark.parametrize("slug", WORKSHOPS)
def test_each_card_cites_a_known_ability_of_each_level_it_claims(slug):
    facts = WORKSHOPS[slug]
    assert set(facts["programme"]) <= set(programme.ABILITIES)
    assert len(facts["programme"]) == len(set(facts["programme"]))
    assert "snt" in {one.level for one in programme.cited(facts)}


def test_every_ability_serves_and_names_its_text():
    named = {id for facts in WORKSHOPS.values() for id in facts["programme"]}
    assert named == set(programme.ABILITIES)
    for id in programme.ABILITIES:
        one = programme.ability(id)
        assert one.said.endswith(".")
        assert one.reference.startswith("Bulletin officiel")
        assert one.reference.rpartition(" ")[2] in one.url, "l’adresse porte le numéro du texte"
        assert one.level in {"snt", "nsi", "cycle4"}


def test_what_was_not_read_in_a_copy_says_so():
    checked = {id for id in programme.ABILITIES if programme.ability(id).checked}
    assert {id.partition("-")[0] for id in checked} == {"snt", "nsi"}
    page = sheet.sheet(nb.read(ROOT / "solutions/14-objets-connectes.ipynb"))
    assert "Trier une table" not in page
    assert "Rechercher les lignes d’une table" in page
    said = page[page.index("Programme, capacités attendues") :]
    listed, _, after = said.partition("</section>")
    assert listed.count(programme.MARK) == 3
    assert (
        programme.caution([programme.ability("snt-formats"), programme.ability("c4-donnees")]) in after[:600]
    )
    assert "NOR MENE1901633A" in said


def test_one_is_told_what_to_reread_before_copying_it():
    quoted, summed_up = programme.ability("snt-formats"), programme.ability("c4-donnees")
    assert quoted.told == quoted.said
    assert summed_up.told == f"{summed_up.said} (résumé, non vérifié)"
    assert "mot à mot" in programme.caution([quoted])
    assert programme.caution([summed_up]).startswith("Aucune de ces phrases n’a pu être relue")
    assert "sauf celles marquées" in programme.caution([quoted, summed_up])
    assert programme.caution([]) == ""


def test_a_level_s_page_goes_by_chapter():
    shops = [{"slug": slug, "facts": facts} for slug, facts in WORKSHOPS.items()]
    found = programme.by_chapter(shops, "nsi")
    tables = found["NSI, première · Traitement de données en tables"]
    assert [one.ability.id for one in tables] == ["nsi-import", "nsi-recherche", "nsi-tri", "nsi-fusion"]
    assert [shop["slug"] for shop in tables[0].shops] == ["04-prenoms-nsi", "13-self-data"]
    assert programme.by_chapter([], "nsi") == {}
    assert "cycle4" not in {one.ability.level for served in found.values() for one in served}


def test_an_unknown_ability_is_a_fault():
    notebook = nb.read(ROOT / "solutions/04-prenoms.ipynb")
    notebook["metadata"]["datakit"] = WORKSHOPS["04-prenoms"] | {"programme": ["nsi-magie"]}
    faults = [fault.message for fault in card.missing_metadata(Facts(notebook, "04-prenoms"))]
    assert any("« nsi-magie »" in fault.replace("\xa0", " ").replace("\u202f", " ") for fault in faults)
