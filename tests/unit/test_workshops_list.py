"""La liste des ateliers : seulement ceux qui existent, sans jamais casser l'accueil."""

import json

import datakit as dk
from datakit.answers.exercise import Status
from datakit.workshop import workshops


def write(folder, slug, **sheet):
    base = {"kind": "workshop", "title": "T <b>", "question": "Pourquoi ?", "public": "Tous", "minutes": 90}
    path = folder / f"{slug}.ipynb"
    path.write_text(json.dumps({"metadata": {"datakit": base | {"number": int(slug[:2])} | sheet}}), "utf-8")


def test_lists_only_what_exists(tmp_path):
    write(tmp_path, "04-prenoms")
    write(tmp_path, "03-cartes")
    write(tmp_path, "00-accueil", kind="index")
    (tmp_path / "05-casse.ipynb").write_text("pas du json", "utf-8")
    (tmp_path / "06-nu.ipynb").write_text("{}", "utf-8")
    found = workshops(tmp_path)
    assert [row["slug"] for row in found.rows] == ["03-cartes", "04-prenoms"]
    shown = found._repr_html_()
    assert 'href="03-cartes.ipynb"' in shown
    assert "<b>" not in shown.replace("T &lt;b&gt;", "")
    assert 'scope="row"' in shown
    assert "Pourquoi" in str(found)


def test_empty_folder_says_so(tmp_path):
    assert "Aucun atelier" in str(workshops(tmp_path))
    assert "Aucun atelier" in workshops(tmp_path)._repr_html_()


def test_facade_names_stay_callable_after_importing_the_packages():
    assert str(dk.workshops("nulle-part")) == "Aucun atelier ici pour l’instant."
    assert "q1" in dir(dk.exercises("04-prenoms"))


def test_a_misspelt_workshop_is_proposed_and_nobody_is_told_to_run_a_command(monkeypatch):
    monkeypatch.delenv("DATAKIT_STRICT", raising=False)
    ex = dk.exercises("04-prenom")
    assert "Vouliez-vous dire «\u00a004-prenoms\u00a0»\u202f?" in repr(ex)
    said = ex.q1.check(3)
    assert said.status is Status.SILENT
    assert "Aucun atelier ne s’appelle «\u00a004-prenom\u00a0»" in said.message
    assert "Vouliez-vous dire «\u00a004-prenoms\u00a0»\u202f?" in said.message
    assert "datakit build" not in said.message


def test_a_workshop_being_written_is_still_told_to_compute_its_keys(monkeypatch):
    monkeypatch.delenv("DATAKIT_STRICT", raising=False)
    assert "datakit build" in dk.exercises("98-rien-de-tel").q1.check(3).message
