"""Le contrôle d'un fichier de prénoms au schéma public, avec des phrases qu'une mairie comprend."""

from __future__ import annotations

import pandas as pd
import pytest

from datakit.data.check import check
from datakit.errors import InvalidArgument
from figaudit.base.findings import Severity

HEAD = "COLL_NOM,COLL_INSEE,ENFANT_SEXE,ENFANT_PRENOM,NOMBRE_OCCURRENCES,ANNEE"


def written(tmp_path, *lines, head=HEAD, mark=",", encoding="utf-8"):
    path = tmp_path / "prénoms de la ville.csv"
    path.write_bytes("\n".join([head, *lines]).replace(",", mark).encode(encoding))
    return path


@pytest.mark.parametrize(("mark", "encoding"), [(",", "utf-8"), (";", "cp1252"), (";", "utf-8-sig")])
def test_a_good_file_passes_whatever_its_dialect(tmp_path, mark, encoding):
    report = check(
        written(tmp_path, "Poitiers,86194,F,Éva,12,2018", mark=mark, encoding=encoding), "scdl-prenoms"
    )
    assert report.ok
    assert ("lignes vérifiées", "1 ligne") in report.measures
    assert f"encodage {encoding}" in dict(report.measures)["lecture"]


@pytest.mark.parametrize(
    ("line", "where", "said"),
    [
        (
            "Poitiers,86194,G,Léo,12,2018",
            "ligne 2",
            "«\u00a0G\u00a0» ne convient pas dans ENFANT_SEXE\u00a0: F ou M.",
        ),
        ("Poitiers,861,M,Léo,12,2018", "ligne 2", "COLL_INSEE\u00a0: un code Insee de 5 caractères"),
        (
            "Poitiers,86194,M,Léo,douze,2018",
            "ligne 2",
            "«\u00a0douze\u00a0» n’est pas du bon type dans NOMBRE_OCCURRENCES",
        ),
        ("Poitiers,86194,M,,12,2018", "ligne 2", "La case ENFANT_PRENOM est vide"),
        ("Poitiers,86194,M,Léo,0,2018", "ligne 2", "«\u00a00\u00a0» ne convient pas dans NOMBRE_OCCURRENCES"),
    ],
)
def test_each_fault_is_said_with_its_line(tmp_path, line, where, said):
    report = check(written(tmp_path, line), "scdl-prenoms")
    assert not report.ok
    assert (report.findings[0].where, said in report.findings[0].message) == (where, True)


def test_missing_and_extra_columns(tmp_path):
    path = written(
        tmp_path,
        "Poitiers,F,Léa,12,2018,x",
        head="COLL_NOM,ENFANT_SEXE,ENFANT_PRENOM,NOMBRE_OCCURRENCES,ANNEE,RANG",
    )
    report = check(path, "scdl-prenoms")
    messages = [f.message for f in report.findings]
    assert "La colonne COLL_INSEE manque." in messages
    extra = next(f for f in report.findings if "RANG" in f.message)
    assert extra.severity is Severity.ADVICE


def test_hostile_cells_are_escaped(tmp_path):
    report = check(written(tmp_path, "Poitiers,86194,<script>x</script>,Léo,12,2018"), "scdl-prenoms")
    assert "<script" not in report._repr_html_()


def test_unknown_schema_and_wrong_object():
    with pytest.raises(InvalidArgument, match="scdl-prenom"):
        check(pd.DataFrame(), "scdl-prenom")
    with pytest.raises(InvalidArgument, match="list"):
        check([1], "scdl-prenoms")
