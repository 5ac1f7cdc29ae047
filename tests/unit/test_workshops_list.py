"""La liste des ateliers : seulement ceux qui existent, sans jamais casser l'accueil."""

import json

import datakit as dk
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
