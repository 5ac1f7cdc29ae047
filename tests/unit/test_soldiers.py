"""La table d’une classe : lue sous d’autres noms de colonnes, nommée là où elle manque, et l’atelier tourne dessus."""

from __future__ import annotations

import json

import pandas as pd
import pytest

from datakit import cli
from datakit.data import package
from datakit.data.load import load
from datakit.errors import InvalidArgument, SchemaMismatch
from datakit.subjects import soldiers
from datakit.tools import notebook as nb

RENAMED = {
    "nom": "NOM DE FAMILLE", "prenoms": "Prénom(s)", "annee_naissance": "Date de naissance", "grade": "Grade militaire",
    "unite": "Régiment", "date_deces": "Date de décès", "cause_deces": "Genre de mort",
    "commune_deces": "Lieu de décès (commune)", "departement_deces": "Lieu de décès (département)",
}  # fmt: skip
# Ce que les colonnes de l’atelier sont, une fois la table relue.
KEPT = [*RENAMED]


def export(men: pd.DataFrame) -> pd.DataFrame:
    """Les hommes du kit, tels qu’un autre export les écrirait : autres noms, dates en chiffres, numéros de département."""
    codes = load("departements").set_index("nom")["code"]
    made = men[KEPT].copy()
    days = soldiers.dates(made.date_deces)
    made["date_deces"] = days.dt.strftime("%d/%m/%Y").fillna(made.date_deces)
    made["annee_naissance"] = "12/03/" + made.annee_naissance.astype("str")
    made["departement_deces"] = made.departement_deces.map(codes).fillna(made.departement_deces)
    return made.rename(columns=RENAMED).assign(Remarque="à vérifier")


@pytest.fixture
def path(tmp_path):
    """Quatre-vingt-dix hommes, en cp1252, au point-virgule."""
    where = tmp_path / "export classe.csv"
    export(load("soldats").iloc[::-1].head(90)).to_csv(
        where, sep=";", index=False, encoding="cp1252", errors="replace"
    )
    return where


def test_other_spellings_give_the_same_men():
    men = load("soldats")
    read = soldiers.table(export(men))
    pd.testing.assert_frame_equal(read[KEPT], men[KEPT])
    assert list(read.columns) == list(men.columns)
    assert read.profession.isna().all(), "une colonne bienvenue, absente, reste vide"


def test_each_missing_column_is_named_with_what_it_holds():
    short = export(load("soldats")).drop(columns=["Régiment", "Genre de mort"])
    with pytest.raises(InvalidArgument) as problem:
        soldiers.table(short)
    said = str(problem.value)
    assert "2 colonnes manquent" in said
    assert (
        "« unite » (l’unité), cherchée sous « unite », « régiment »".replace("« ", "«\xa0").replace(
            " »", "\xa0»"
        )
        in said
    )
    assert "la cause du décès" in said
    assert "NOM DE FAMILLE" in said, "les colonnes vues sont dites"
    assert "dk.soldiers.table(" in said


@pytest.mark.parametrize("column", sorted(RENAMED))
def test_every_needed_column_is_asked_for(column):
    with pytest.raises(InvalidArgument, match="1 colonne manque.*" + column):
        soldiers.table(load("soldats").drop(columns=column))


def test_a_column_may_be_named_by_hand():
    men = load("soldats").rename(columns={"unite": "Affecté au"})
    assert soldiers.table(men, unite="Affecté au").unite.notna().sum() == load("soldats").unite.notna().sum()
    with pytest.raises(InvalidArgument, match="Affectation"):
        soldiers.table(men, unite="Affectation")


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("1916-10-12", "12 octobre 1916"), ("1916-10-12T00:00:00", "12 octobre 1916"), ("01/08/1914", "1er août 1914"),
        ("1-8-1914", "1er août 1914"), ("99/99/1914", "99/99/1914"), ("1er août 1914", "1er août 1914"), ("août 1914", "août 1914"),
    ],
)  # fmt: skip
def test_dates_in_digits_become_words(written, read):
    assert soldiers.table(load("soldats").head(1).assign(date_deces=written)).date_deces.tolist() == [read]


def test_words_that_are_not_one_day_stay_empty():
    texts = pd.Series(
        [
            "29 février 1915",
            "29 février 1916",
            "le 3 mai 1915",
            None,
            "13 ou 14 septembre 1914",
            "3 brumaire 1915",
        ]
    )
    assert soldiers.dates(texts).notna().tolist() == [False, True, False, False, False, False]
    assert soldiers.dates(load("soldats").date_deces).isna().sum() == 1


def test_a_man_without_a_name_is_refused_with_his_line():
    with pytest.raises(SchemaMismatch, match="nom"):
        soldiers.table(load("soldats").assign(nom=None))


def test_a_notice_takes_five_fields_and_invents_nothing():
    man = load("soldats").iloc[1].dropna()
    good = f"{man.prenoms} {man.nom}, {man.grade} au {man.unite}, est mort le {man.date_deces}."
    rest = "On ne sait pas ce qu’il aimait, ni qui l’attendait."
    assert soldiers.notice((good, rest), man) == []
    few = soldiers.notice((f"{man.nom}, {man.grade}.", rest), man)[0]
    assert "On en attend au moins cinq" in few
    assert man.prenoms in few
    for invented in (
        "Ce héros est mort.",
        "Il n’a pas souffert.",
        "Il est sans doute mort seul.",
        "Je le plains !",
    ):
        assert len(soldiers.notice((f"{good} {invented}", rest), man)) == 1
    assert "six mots" in soldiers.notice((good, "Sa voix."), man)[0]
    assert "ne dit rien" in soldiers.notice((good, "Tout."), man)[0]
    assert soldiers.notice((good, f"On ne sait pas qui attendait {man.prenoms} {man.nom}."), man) == []
    assert (
        man.date_deces
        in soldiers.notice((good, f"On ne sait pas s’il est mort le {man.date_deces}."), man)[0]
    )
    assert not soldiers.notice(good, man).ok


def test_a_notice_copies_its_numbers():
    man = load("soldats").iloc[1].dropna()
    rest = "On ne sait pas ce qu’il aimait, ni qui l’attendait."
    good = f"{man.prenoms} {man.nom}, {man.grade} au {man.unite}, né en {man.annee_naissance}, est mort le {man.date_deces}"
    assert soldiers.notice((f"{good}.", rest), man) == []
    (said,) = soldiers.notice((f"{good}, à 37 ans.", rest), man)
    assert "« 37 »" in said.replace("\u00a0", " ")


def test_a_list_of_cells_is_not_a_notice():
    man = load("soldats").iloc[1].dropna()
    rest = "On ne sait pas ce qu’il aimait, ni qui l’attendait."
    listed = f"{man.nom}, {man.prenoms}, {man.annee_naissance}, {man.grade}, {man.unite}, {man.date_deces}"
    (said,) = soldiers.notice((listed, rest), man)
    assert "chacune avec un verbe" in said
    (said,) = soldiers.notice((f"{listed} est né, puis il est mort. lol", rest), man)
    assert "«\xa0lol\xa0»" in said
    (said,) = soldiers.notice((f"{listed} est né, puis il est mort.", f"{rest} mdr"), man)
    assert "ôtez ce mot" in said


def test_a_filter_that_kept_nobody_is_said():
    with pytest.raises(InvalidArgument, match="aucune ligne"):
        soldiers.table(export(load("soldats")).head(0))


def test_the_place_of_death_stands_for_the_town():
    men = export(load("soldats")).rename(
        columns={"Lieu de décès (commune)": "Lieu de décès", "Date de naissance": "Né(e) le"}
    )
    assert soldiers.table(men).commune_deces.tolist() == load("soldats").commune_deces.tolist()


@pytest.mark.long
def test_the_workshop_runs_on_the_table_of_a_class(path, tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("DATAKIT_OFFLINE", "1")
    monkeypatch.delenv("DATAKIT_STRICT", raising=False)
    target = tmp_path / "séance"
    assert cli.main(["replay", "10", "--commune", "Niort", "--table", str(path), "--vers", str(target)]) == 0
    said = capsys.readouterr().out
    assert "90 hommes" in said
    assert "La séance est prête" in said
    held = json.loads((target / "seance/cles.json").read_text("utf-8"))["keys"]
    assert held["q9"]["reference"] == 90, "aucune profession dans cet export"
    assert held["q11"]["reference"] == 55, "les testaments restent ceux de l’édition"
    assert [one["title"] for one in package.read(target / "seance")["soldats"].raw["sources"]] == [
        "table de la classe, «\xa0export classe.csv\xa0»"
    ]
    corrected = nb.read(target / "10-traces-de-soldats-corrige.ipynb")
    shown = json.dumps(corrected, ensure_ascii=False)
    assert "table de la classe" in shown
    assert "Aimé" not in json.dumps(
        [c for c in corrected["cells"] if c["id"] == "ligne-homme"], ensure_ascii=False
    )


def test_without_a_table_the_workshop_says_what_it_waits_for(tmp_path, capsys):
    assert cli.main(["replay", "10", "--commune", "Niort", "--vers", str(tmp_path / "x")]) == 1
    assert "--table export.csv" in capsys.readouterr().out


def test_a_table_that_lacks_columns_stops_the_replay(tmp_path, capsys):
    where = tmp_path / "court.csv"
    export(load("soldats")).drop(columns="Régiment").to_csv(where, index=False)
    assert (
        cli.main(["replay", "10", "--commune", "Niort", "--table", str(where), "--vers", str(tmp_path / "x")])
        != 0
    )
    assert "unite" in "".join(capsys.readouterr())


# --- Les règles de nettoyage ---


@pytest.fixture
def said(monkeypatch):
    """Ce que les règles ont dit, l’une après l’autre, espaces ordinaires."""
    heard = []
    monkeypatch.setattr(soldiers, "display", lambda told: heard.append(repr(told).replace("\xa0", " ")))
    return heard


def causes() -> pd.Series:
    return pd.Series(
        [
            "tué à l’ennemi",
            "de blessures",
            "des suites de blessures",
            "tué à l’ennemi de blessures",
            "d’une fièvre",
            None,
        ],
        index=[3, 5, 7, 9, 11, 13],
    )


def test_a_rule_says_whom_it_moves_and_counts_the_rest(said):
    rule = soldiers.rules(causes())
    assert rule("ennemi", "tué à l’ennemi", "c’est la formule de la notice") == 4
    assert rule("blessure", "blessures", "la notice parle de blessures") == 2
    assert said[1].splitlines() == [
        "Règle 2 : 2 hommes rangés sous « blessures »",
        "« blessure » se lit dans : de blessures (1) ; des suites de blessures (1).",
        "Raison : la notice parle de blessures. Il reste 2 hommes à décider.",
    ]
    kept = ["tué à l’ennemi", "blessures", "blessures", "tué à l’ennemi"]
    assert rule.applied.dropna().tolist() == kept, "la première règle qui reconnaît un homme l’emporte"
    assert rule.applied.index.tolist() == causes().index.tolist()
    assert rule.left().to_dict() == {"d’une fièvre": 1, "rien n’est écrit": 1}


def test_a_rule_names_every_writing_of_a_word_it_does_not_find(said):
    texts = pd.Series(["de blessures", "des suites de blessure"])
    soldiers.rules(texts)("Blessures", "blessures", "la notice parle de blessures")
    assert "« blessure » et « blessures »" in said[0].replace("\u00a0", " ")
    assert "copiez-le" not in said[0]


def test_a_rule_counts_the_writings_it_does_not_cite(said):
    texts = pd.Series([f"de blessures {rank}" for rank in range(7)])
    soldiers.rules(texts)("blessure", "blessures", "la notice parle de blessures")
    assert said[0].count("(1)") == soldiers.SHOWN
    assert "3 autres écritures" in said[0]


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        (("fievre", "maladie", "une fièvre est une maladie"), "La table écrit « fièvre » : copiez-le ainsi."),
        (("FIÈVRE", "maladie", "une fièvre est une maladie"), "La table écrit « fièvre »"),
        (("grippe", "maladie", "une grippe est une maladie"), "Aucune cause ne contient « grippe »"),
        (("", "vide", "une raison pour rien"), "au moins trois lettres"),
        (("  e ", "tout", "une raison pour tout"), "au moins trois lettres"),
        (("fièvre", " ", "une fièvre est une maladie"), "Le deuxième texte est vide"),
        (("fièvre", "maladie", "parce que"), "« parce que » ne suffit pas comme raison"),
        (("fièvre", "maladie"), "Il manque la raison"),
        (("fièvre", 3, "une fièvre est une maladie"), "trois textes entre guillemets"),
        (("à l’ennemi", "combat", "il est mort au combat"), "« à l’ennemi » se lit chez 2 hommes, déjà sous « tué à l’ennemi »"),
        (("(", "x", "une parenthèse n’est rien"), "au moins trois lettres"),
    ],
)  # fmt: skip
def test_a_refused_rule_says_why_and_changes_nothing(said, rule, words):
    rules = soldiers.rules(causes())
    rules("ennemi", "tué à l’ennemi", "c’est la formule de la notice")
    before = rules.applied.copy()
    assert rules(*rule) == 4
    assert said[1].startswith("Règle refusée : rien n’a changé\n")
    assert words in said[1]
    pd.testing.assert_series_equal(rules.applied, before)
    assert len(rules.kept) == 1


def test_what_a_rule_says_escapes_the_table():
    rule = soldiers.RuleSaid("<b>", ["<script>"], "info")
    assert "<script>" not in rule._repr_html_()


@pytest.mark.parametrize(
    ("sentence", "advice"),
    [
        ("Quel idiot.", "On ne se moque pas d’un mort"),
        ("C’est bien fait.", "On ne se moque pas d’un mort"),
        ("Sa femme l’attendait.", "Aucune colonne ne parle de ses proches"),
        ("Il aimait la mer.", "Aucune colonne ne dit ce qu’il ressentait"),
        ("Il avait peur.", "Aucune colonne ne dit ce qu’il ressentait"),
        ("Il avait une jeune sœur.", "Aucune colonne ne parle de ses proches"),
        ("Il est mort à trente-sept ans.", "« trente-sept » n’est écrit dans aucune case"),
        ("Il laisse une veuve.", "Aucune colonne ne parle de ses proches"),
        ("On l’a enterré à Verdun.", "« Verdun » n’est écrit dans aucune case de sa ligne"),
        ("Il était coiffeur.", "« Coiffeur » est le métier d’un autre homme de la table"),
    ],
)
def test_a_notice_neither_mocks_nor_invents_a_life(sentence, advice):
    man = load("soldats").iloc[1].dropna()
    good = f"{man.prenoms} {man.nom}, {man.grade} au {man.unite}, est mort le {man.date_deces}."
    rest = "On ne sait pas ce qu’il aimait, ni qui l’attendait."
    assert soldiers.notice((good, rest), man) == []
    (said,) = soldiers.notice((f"{good} {sentence}", rest), man)
    assert advice in said.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("first_names", "name"),
    [
        ("Jean Aimé", "Alric"),
        ("Jean", "Content"),
        ("Louis", "Bravard"),
        ("Louis", "Lacheny"),
        ("Fiers", "L’Heureux"),
    ],
)
def test_a_name_is_not_a_judgement(first_names, name):
    man = load("soldats").iloc[1].dropna()
    man["prenoms"], man["nom"] = first_names, name
    good = f"{man.prenoms} {man.nom}, {man.grade} au {man.unite}, est mort le {man.date_deces}."
    rest = "On ne sait pas ce qu’il aimait, ni qui l’attendait."
    assert soldiers.notice((good, rest), man) == []
    for judgement in ("Il a aimé la mer.", "Il était content.", "Il fut très brave.", "Il était fier."):
        assert len(soldiers.notice((f"{good} {judgement}", rest), man)) == 1, judgement


@pytest.mark.parametrize(
    ("untold", "known"),
    [
        ("La table ne sait pas l’année de sa naissance.", "1879"),
        ("On ne sait pas son grade, ni son régiment.", "Soldat de 2e classe"),
        ("La table ne dit pas où il est mort ce jour-là.", "à la cote 321"),
    ],
)
def test_what_the_table_says_is_not_what_it_ignores(untold, known):
    man = soldiers.man(load("soldats"), 1).fillna(soldiers.NOT_WRITTEN).astype(str)
    good = f"{man.prenoms} {man.nom}, {man.grade} au {man.unite}, est mort le {man.date_deces}."
    (said,) = soldiers.notice((good, untold), man)
    assert known in said
    for true in (
        "On ne sait pas son métier, ni s’il avait des enfants.",
        "On ne sait pas où, exactement, il est mort.",
        "La table ne dit pas qui il aimait, mais elle dit son grade.",
    ):
        assert soldiers.notice((good, true), man) == []


CAUSES = pd.Series(["de blessures", "de maladie", "de maladie contractée en service", "tué à l’ennemi", None])


def test_two_words_exchanged_are_not_applied(capsys):
    rule = soldiers.rules(CAUSES)
    assert rule("maladie", "blessures", "la notice parle de blessures") == 3
    assert rule("blessure", "maladie", "la maladie est nommée ainsi") == 3
    assert (
        "« maladie » est le mot que cherche la règle 1, et elle le range sous « blessures »"
        in capsys.readouterr().out.replace("\u00a0", " ")
    )


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("covid", "maladie", "pandémie"), "Aucune cause ne contient « covid »"),
        (
            ("blessé", "blessures", "il a été touché"),
            "Elle écrit « blessures » : est-ce ce que vous cherchez ?",
        ),
        (("malade", "maladie", "il était malade"), "Elle écrit « maladie »"),
        (("maladie", "maladie", "pandémie"), "« pandémie » ne suffit pas comme raison"),
        (("maladie", "maladie", ""), "Il manque la raison"),
    ],
)
def test_a_rule_is_refused_for_its_own_reason(capsys, words, said):
    rule = soldiers.rules(CAUSES)
    assert rule(*words) == 5
    assert said in capsys.readouterr().out.replace("\u00a0", " ").replace("\u202f", " ")


def test_a_second_text_of_babble_says_nothing():
    man = pd.Series({"nom": "Alric", "prenoms": "Pierre"})
    said = soldiers.notice(("Pierre Alric est mort.", "blablabla bla bla bla bla bla"), man)
    assert any("ne dit rien" in one for one in said)


def test_a_man_is_told_under_names_read_aloud():
    man = soldiers.man(load("soldats"), 1)
    told = soldiers.told(man.dropna())
    assert {"Prénoms", "Année de naissance", "Situation de famille"} <= set(told.index)
    assert not set(told.index) & set(man.index), "des noms de colonnes sont restés"
    assert told["Prénoms"] == man.prenoms
