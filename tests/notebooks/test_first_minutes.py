"""Les premières minutes de qui débute : les fautes les plus courantes, tapées dans chaque atelier."""

import json
import re
import types
from pathlib import Path

import matplotlib as mpl
import pandas as pd
import pytest
from IPython.core.interactiveshell import InteractiveShell
from IPython.utils.capture import capture_output

from datakit.answers.exercise import RECORD
from datakit.tools import notebook as nb
from datakit.workshop import KEYS

ROOT = Path(__file__).parents[2]
SLUGS = sorted(p.stem for p in KEYS.glob("*.json") if (ROOT / "notebooks" / f"{p.stem}.ipynb").is_file())


def plain(words):
    return (
        re.sub(r"\x1b\[[0-9;]*m", "", str(words))
        .replace("\u202f", " ")
        .replace("\u00a0", " ")
        .replace("’", "'")
    )


# --- Les fautes ---


class Bench:
    """Un atelier ouvert, ses cellules lancées jusqu'à son premier exercice de nombre."""

    def __init__(self, slug):
        self.shell = InteractiveShell.instance()
        self.shell.reset()
        keys = json.loads((KEYS / f"{slug}.json").read_text("utf-8"))["keys"]
        numbers = [
            q
            for q, key in keys.items()
            if key["expect"][0] == "number" or key["expect"][1].get("expected") == "un nombre"
        ]
        for cell in nb.sources(nb.read(ROOT / "notebooks" / f"{slug}.ipynb")):
            asked = re.search(rf"^ex\.({'|'.join(numbers)})\.check\((\w+).*\)$", cell, re.MULTILINE)
            self.type(cell)
            if asked:
                break
        names = self.shell.user_ns
        self.shell.push({"ma_table": pd.DataFrame({"prenom": ["Léa", "Zoé"], "nombre": [3, 4]})})
        tables = {
            name: value for name, value in names.items() if isinstance(value, pd.DataFrame) and name[0] != "_"
        }
        table, held = next(
            (n, t)
            for n, t in tables.items()
            if len(self.columns(t, "str")) and len(self.columns(t, "number"))
        )
        self.words = {
            "q": asked[1], "name": asked[2], "check": asked[0], "table": table,
            "text": self.columns(held, "str")[0], "number": self.columns(held, "number")[0],
            # là où une table porte « Marié », c’est ce mot-là, avec son accent
            "marie": "Marié" if any((one == "Marié").any(axis=None) for one in tables.values()) else "Marie",
        }  # fmt: skip

    @staticmethod
    def columns(table, kind):
        return [
            name
            for name in table.select_dtypes(kind).columns
            if str(name).isidentifier() and not hasattr(pd.DataFrame, name)
        ]

    def type(self, template):
        words = getattr(self, "words", {})
        source = template
        for name, value in words.items():
            source = source.replace(f"<{name}>", value)
        with capture_output() as shown:
            self.result = self.shell.run_cell(source)
        said = [output.data.get("text/plain", "") for output in shown.outputs]
        value = self.result.result
        return plain("\n".join([*said, repr(value) if hasattr(value, "status") else ""])).strip(), plain(
            shown.stdout
        )


@pytest.fixture(scope="module", params=SLUGS)
def bench(request):
    """Un atelier à la fois : les données ne se chargent qu'une fois."""
    mpl.use("Agg")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("DATAKIT_STRICT", RECORD):
            patch.delenv(name, raising=False)
        patch.setenv("DATAKIT_PROGRESS", "non")
        patch.chdir(ROOT / "notebooks")
        patch.setattr("figaudit.base.theme.to_png", lambda fig, dpi=0: b"")
        yield Bench(request.param)
    InteractiveShell.clear_instance()


BOTH = "(<table>.<number> > 1) {} (<table>.<text> == 'a')"
MISTAKES = [
    ("<name> = Marie", 'il lui faut des guillemets : `"<marie>"`'),
    ("<name> = cinq", "Un nombre s'écrit en chiffres : `5`."),
    ("<name> = 23,5\n<check>", "la virgule sépare des valeurs : `23,5` en donne deux. Les décimales suivent un point : `23.5`."),
    ("<name> = 37/0,5\n<check>", "on a divisé par `0`. Les décimales suivent un point : `0.5`."),
    ("<name> = 12,05", "Les décimales suivent un point : `12.05`."),
    ("<name> = 1 967", "Un nombre s'écrit sans espace ni point entre les milliers : `1967`."),
    ("<name> = 13 %", "Un nombre s'écrit seul, sans `%`. Une part de 1 s'écrit `0.13`"),
    ("<name> = 52 ans", "Un nombre s'écrit seul, sans son unité : `52`."),
    ("<name> = 52ans", "Un nombre s'écrit seul, sans son unité : `52`."),
    ("<name> = Jean Paul", 'Un texte s\'entoure de guillemets droits : `"Jean Paul"`.'),
    ("<name> =", "Il manque une valeur à droite du `=`."),
    ("<name> == 3\n<check>", "`<name> == …` compare. Pour donner une valeur, un seul signe égal : `<name> = …`."),
    ("<name>2 = 3\n<check>", "Cette cellule ne change pas `<name>`, qui garde sa valeur d'avant : elle remplit `<name>2`."),
    ("<name> = print(3)\n<check>", "donnez la valeur elle-même, sans `print`."),
    ("<name> = <table>.<number>.sum\n<check>", "Vous avez donné une fonction"),
    ("<name> = <table>[<table>.<number> == 3", "ne se referme jamais"),
    ('<name> = "Marie', "Un texte commence par un guillemet et ne se termine pas."),
    ("<name> = «Marie»", "En Python, les textes s'entourent de guillemets droits"),
    ('Print("bonjour")', "Vouliez-vous dire « print » ? Seules les majuscules changent."),
    ("<name> = 3\n ex.<q>.hint()", "En retirant le `#`, une espace est restée au début de la ligne."),
    ('<table>["<text>s"]', "Vouliez-vous dire « <text> » ?"),
    ("<table>['absente']", "Il n'y a pas de colonne « absente » dans ce tableau."),
    (f"<table>[{BOTH.format('and')}]", "Entre deux colonnes, `and` ne marche pas : « et » s'écrit `&`"),
    ("<table>[<table>.<number> > 1 & <table>.<text> == 'a']", "Il manque des parenthèses autour de chaque condition. Ici : `<table>[(<table>.<number> > 1) & (<table>.<text> == 'a')]`."),
    ("<table>[(<table>.<number> = 1)]", "Pour comparer, on écrit deux signes égal : `==` (et `!=` pour « différent »)."),
    ("<table>[<table>.<number> => 1]", "Le signe `=>` n'existe pas : « au moins » s'écrit `>=`"),
    ('["Léa" 3]', "Il manque une virgule entre"),
    ("import panda", "Vouliez-vous dire « pandas » ?"),
    ("from math import cosinus", "ne contient pas `cosinus`"),
    ("<table>.head[0]", "Il manque des parenthèses : "),
    ('<table>("<text>")', '`<table>` est un tableau : on y lit entre crochets, `<table>["<text>"]`'),
    ("<table>.<text>.mean()", "Ce calcul demande des nombres, et la colonne contient du texte"),
    ("'total : ' + 3", "On ne peut pas coller un texte et un nombre avec `+`."),
    ("<table>.soum()", "Vouliez-vous dire « sum » ?"),
    ("ex.q99999.hint()", "Il n'y a pas d'exercice `q99999`"),
    ("kevin_inconnu.sum()", "Aucune cellule de ce carnet ne fabrique ce nom"),
]  # fmt: skip


@pytest.mark.turning(3)
@pytest.mark.parametrize(("source", "words"), MISTAKES, ids=[source[:30] for source, _ in MISTAKES])
def test_a_common_mistake_gets_a_french_sentence(bench, source, words):
    said, trace = bench.type(source)
    for name, value in bench.words.items():
        words = words.replace(f"<{name}>", value)
    print(said)
    assert words in said
    if not bench.result.success:
        lines = trace.splitlines()
        assert 3 <= len(lines) <= 4, trace
        assert lines[0].startswith("Ligne "), trace
        assert "Traceback" not in trace


def test_the_preparation_left_out_is_named(bench):
    ex = bench.shell.user_ns["ex"]
    missing = next(
        name for name in sorted(ex.inputs)
        if not isinstance(bench.shell.user_ns.get(name), types.ModuleType) and name != "dk"
    )  # fmt: skip
    bench.shell.user_ns.pop(missing, None)
    said, _ = bench.type(f"{missing}.sum()")
    assert f"Python ne connaît pas le nom « {missing} »." in said
    assert "lancez-la, puis celle-ci." in said or "lancez la cellule de préparation" in said
