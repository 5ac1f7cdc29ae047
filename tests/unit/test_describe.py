"""`datakit describe` : un CSV d’ailleurs donne le brouillon d’une fiche, et la liste de ce qui est à corriger."""

from __future__ import annotations

import json

import pytest
from test_data_seal import seal

from datakit import cli
from datakit.errors import InvalidArgument
from datakit.tools import describe

CLEAN = (
    "commune,annee,habitants,part,ouvert,code,jour\n"
    "Poitiers,2018,89916,1.5,oui,86194,2026-05-01\nBiard,2018,1802,2.25,non,01004,2026-05-02\n"
)
TYPES = {
    "commune": "string", "annee": "year", "habitants": "integer", "part": "number", "ouvert": "boolean", "code": "string",
    "jour": "date",
}  # fmt: skip


def drafted(tmp_path, content, name="villes.csv"):
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    draft = describe.described(str(path))
    return draft, [" ".join(fault.split()) for fault in draft.faults]


def test_each_column_of_a_clean_file_gets_its_type(tmp_path):
    draft, faults = drafted(tmp_path, CLEAN)
    fields = draft.card["schema"]["fields"]
    assert {field["name"]: field["type"] for field in fields} == TYPES
    assert faults == []
    assert fields[4]["trueValues"] == ["oui"]
    assert fields[4]["falseValues"] == ["non"]
    assert all(field["constraints"] == {"required": True} for field in fields)
    assert [field["name"] for field in fields if "unit" in field] == ["habitants", "part"]
    assert draft.card["title"] == ""


def test_a_draft_that_is_filled_in_can_be_sealed(tmp_path, capsys):
    """De la fiche au catalogue, par la commande que l’on tape."""
    (tmp_path / "villes.csv").write_text(CLEAN, "utf-8")
    target = tmp_path.with_suffix(".json")
    assert cli.main(["describe", str(tmp_path / "villes.csv"), "--vers", str(target)]) == 0
    assert "La fiche à compléter est dans" in capsys.readouterr().out

    fragment = json.loads(target.read_text("utf-8"))
    (card,) = fragment["resources"]
    assert seal.main(["--datasets", str(tmp_path), "--add", str(target)]) == 2, "rien n’y est encore dit"
    assert "titre" in capsys.readouterr().err

    card |= {
        "title": "Villes",
        "description": "Une ligne décrit une ville. Limite : deux villes.",
        "derived": "À la main.",
    }
    card |= {"licenses": [{"title": "Licence Ouverte 2.0"}], "sources": [{"title": "Insee"}]}
    for field in card["schema"]["fields"]:
        field["title"] = field["name"].title()
    target.write_text(json.dumps(fragment), "utf-8")
    assert seal.main(["--datasets", str(tmp_path), "--add", str(target)]) == 0, capsys.readouterr().err


FAULTS = {
    "séparateur": ("a;b\nx;1\ny;2\n", "le séparateur est « ; » : le kit attend une virgule."),
    "encodage": ("ville\nLigugé\nBéruges\n".encode("cp1252"), "le fichier est en cp1252 : enregistrez-le en UTF-8"),
    "marque au début": ("\ufeffville\nBiard\nVouillé\n", "le fichier est en utf-8-sig : enregistrez-le en UTF-8"),
    "nom de colonne": ("Nom de l’arrêt,b\nx,1\ny,2\n", "la colonne « Nom de l’arrêt » ne peut pas s’écrire dans du code : appelez-la « nom_de_l_arret »."),
    "nom répété": ("a,a\nx,1\ny,2\n", "deux colonnes s’appellent « a » : donnez-leur des noms différents."),
    "virgule décimale": ('a,b\nx,"1,5"\ny,"2,25"\n', "la colonne « b » a des virgules décimales (« 1,5 » et « 2,25 ») : écrivez-y des points."),
    "une case qui n’est pas un nombre": ("a,b\nx,1\ny,n.c.\nz,3\n", "la colonne « b » est faite de nombres, sauf 1 case (« n.c. »)"),
    "une case qui n’est pas une date": ("a,b\nx,2026-05-01\ny,mai\nz,2026-05-03\n", "la colonne « b » est faite de dates, sauf 1 case (« mai »)"),
    "milliers": ("a,b\nx,89 916\ny,1 802\n", "la colonne « b » sépare les milliers par une espace (« 89 916 » et « 1 802 ») : ôtez-la."),
    "dates à la française": ("a,b\nx,01/05/2026\ny,02/05/2026\n", "la colonne « b » a des dates à la française (« 01/05/2026 » et « 02/05/2026 »)"),
    "espaces": ("a,b\nx ,1\ny,2\n", "la colonne « a » a des espaces en trop"),
    "colonne vide": ("a,b\nx,\ny,\n", "la colonne « b » est vide : ôtez-la, ou dites pourquoi elle reste."),
    "ligne trop longue": ("a,b\nx,1\ny,2\nz,3,4\n", "1 ligne d’une autre largeur que l’en-tête, qui a 2 cases : la première est la ligne 4."),
    "ligne en double": ("a,b\nx,1\nx,1\n", "1 ligne en double : deux choses pareilles, ou la même comptée deux fois ?"),
    "aucune ligne": ("a,b\n", "le fichier n’a qu’un en-tête, et aucune ligne."),
}  # fmt: skip


@pytest.mark.parametrize(("content", "said"), FAULTS.values(), ids=FAULTS)
def test_each_fault_is_said(content, said, tmp_path):
    _, faults = drafted(tmp_path, content)
    assert any(said in fault for fault in faults), faults


def test_a_heavy_file_is_said(tmp_path, monkeypatch):
    monkeypatch.setattr(describe, "LARGEST", 20)
    _, faults = drafted(tmp_path, CLEAN)
    assert "au plus 2 Mo" in faults[0]


def test_a_code_that_begins_with_zero_stays_a_text(tmp_path):
    draft, _ = drafted(tmp_path, "code\n01004\n86194\n")
    assert draft.card["schema"]["fields"][0]["type"] == "string"


@pytest.mark.parametrize("name", ["villes.xlsx", "page.csv", "villes"])
def test_what_is_not_a_csv_is_refused(name, tmp_path):
    with pytest.raises(InvalidArgument, match="n’est pas un fichier CSV"):
        drafted(tmp_path, "<html></html>" if name == "page.csv" else CLEAN, name)


def test_the_name_of_a_file_becomes_a_name_of_table(tmp_path):
    assert drafted(tmp_path, CLEAN, "Équipements 2024 (v2).csv")[0].card["path"] == "equipements_2024_v2.csv"
    assert drafted(tmp_path, CLEAN, "2024.csv")[0].card["name"] == "table_2024"
