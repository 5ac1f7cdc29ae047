"""Ce que reçoivent des élèves ne porte le texte d’aucune solution, et aucune réponse ne s’y lit.

La première fouille lit tous les fichiers : un carnet cellule par cellule (sorties et métadonnées comprises), chaque
texte d’un JSON, ce que cache un texte hexadécimal, ce que couvre un voile. La seconde lit ce que voit qui ouvre un
fichier, et y cherche ce que dit une clé : la réponse, ce qu’elle veut dire, ce qu’apprend une réponse fausse. Les deux
trouvent ce qu’elles cherchent là où il est : voir les derniers tests.
"""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path

import pytest

from datakit import cli
from datakit.answers import seal
from datakit.tools import build, capytale, lite, notebook as nb, pack, pages, paper, sealing

ROOT = Path(__file__).parents[2]
SLUGS = sorted(path.stem for path in (ROOT / "solutions").glob("*.ipynb"))
SLUG = "04-prenoms"
WORKSHOPS = [path.stem for path in nb.workshops(ROOT / "solutions")]
WORD = "trois petits pains"
SHORTEST = 12  # lettres : une ligne plus courte (« total = 0 ») se retrouve partout sans rien dire


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    monkeypatch.setattr(seal, "_TURNS", 1)
    monkeypatch.setattr(seal, "_PIECE", 1000)
    monkeypatch.setattr(pages, "chromium", lambda *_: False)


# --- La fouille ---


@cache
def stored(slug: str) -> dict:
    return json.loads((ROOT / f"src/datakit/keys/{slug}.json").read_text("utf-8"))


@cache
def telling(slug: str) -> dict[str, tuple[str, ...]]:
    """Par exercice, les lignes de sa solution que la cellule de départ n’a pas ; seules, elles la donnent."""
    found = {}
    for name, key in stored(slug)["keys"].items():
        lines = {line.strip() for line in key["solution"].splitlines()}
        lines -= {line.strip() for line in key["blank"].splitlines()}
        long = [line for line in lines if len(line) >= SHORTEST and not line.startswith("#")]
        found[f"{slug} {name}"] = tuple(long) or (key["solution"].strip(),)
    return found


def pieces(name: str, data: bytes) -> list[str]:
    """Les textes d’un fichier, chacun entier : une cellule, un champ de JSON, une page."""
    if name.endswith((".json", ".ipynb")):
        held = json.loads(data)
        lifted = seal.unveiled(held) if isinstance(held, dict) else held
        return leaves(lifted)
    return [data.decode("utf-8", "replace")]


def leaves(value: object) -> list[str]:
    """Les textes d’un JSON ; une cellule écrite en lignes est recollée, un texte hexadécimal est lu aussi."""
    if isinstance(value, str):
        return [value, hidden(value)]
    inside: list = []
    if isinstance(value, dict):
        inside = list(value.values())
    if isinstance(value, list):
        inside = value

    found = []
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        found.append("".join(value))
    for one in inside:
        found += leaves(one)
    return found


def hidden(text: str) -> str:
    try:
        return bytes.fromhex(text).decode("utf-8", "replace")
    except ValueError:
        return ""


def given_away(files: dict[str, object], *slugs: str) -> set[str]:
    """Les exercices dont un texte de ces fichiers donne toute la solution."""
    wanted: dict[str, tuple[str, ...]] = {}
    for slug in slugs:
        wanted |= telling(slug)

    found = set()
    for name, data in files.items():
        content = data.read_bytes() if isinstance(data, Path) else data
        for piece in pieces(name, content):
            for exercise, lines in wanted.items():
                if all(line in piece for line in lines):
                    found.add(exercise)
    return found


TABLES = (".csv", ".parquet", ".geojson", ".zip", ".whl", ".png", ".ttf")  # on y cherche soi-même la réponse


@cache
def said_by_a_key(slug: str) -> dict[str, tuple[str, ...]]:
    """Par exercice, ce que sa clé dit de la réponse, et que le carnet donné ne dit pas déjà."""
    given = "\n".join(leaves(json.loads((ROOT / f"notebooks/{slug}.ipynb").read_text("utf-8"))))
    found = {}
    for name, key in stored(slug)["keys"].items():
        texts = [key.get("meaning", ""), *(lesson for _, lesson in key["wrong"])]
        texts += rare(key.get("reference"))
        found[f"{slug} {name}"] = tuple(one for one in texts if len(one) >= SHORTEST and one not in given)
    return found


def rare(reference: object) -> list[str]:
    """Une réponse assez longue pour ne pas se trouver ailleurs par hasard : un texte, un nombre d’au moins douze signes."""
    texts = []
    if isinstance(reference, (str, float)):
        texts.append(str(reference))
    if isinstance(reference, list):
        texts.append(json.dumps(reference, ensure_ascii=False))
    return texts


def readable(files: dict[str, object], *slugs: str) -> set[str]:
    """« Fichier : exercice » pour chaque réponse qui se lit en ouvrant un de ces fichiers, ou en y cherchant."""
    found = set()
    for name, data in files.items():
        if name.endswith(TABLES):
            continue
        content = data.read_bytes() if isinstance(data, Path) else data
        seen = content.decode("utf-8", "replace")
        for slug in slugs:
            for exercise, texts in said_by_a_key(slug).items():
                written = [json.dumps(one, ensure_ascii=False)[1:-1] for one in texts]
                if any(one in seen for one in (*texts, *written)):
                    found.add(f"{name} : {exercise}")
    return found


# --- Ce que l’on donne ---


@pytest.mark.parametrize("slug", SLUGS)
def test_nothing_in_the_notebook_nor_in_the_keys_says_an_answer(slug):
    given = nb.read(ROOT / f"notebooks/{slug}.ipynb")
    shut = sealing.sealed(stored(slug), WORD)
    files = {
        "sans.json": sealing.written(sealing.bare(stored(slug))),
        "scellees.json": sealing.written(shut),
        "carnet.ipynb": nb.dump(sealing.marked(given, shut)).encode(),
    }
    assert readable(files, slug) == set()
    assert seal.unveiled(json.loads(files["scellees.json"])) == shut
    assert "misconceptions" not in nb.facts_of(given), "les idées reçues sont pour qui anime"


@pytest.mark.parametrize("slug", SLUGS)
def test_the_sheets_to_fill_say_none_of_their_answers(slug):
    made = paper.sheets(nb.read(ROOT / f"solutions/{slug}.ipynb"))
    given = plain(made[paper.GIVEN])
    answers = plain(made[paper.ANSWERS])
    assert bool(given) == bool(answers)
    lines = {line.strip() for line in answers.splitlines()}
    assert {line for line in lines if len(line) >= 25 and line in given} == set()


def plain(sheets: list) -> str:
    """Le texte de ces pages, sans ses balises : une ligne par paragraphe ou par case."""
    source = "\n".join(str(one.source) for page in sheets for one in page)
    return re.sub(r"<[^>]+>", "\n", source)


@pytest.mark.parametrize("slug", SLUGS)
def test_neither_the_notebook_nor_the_keys_of_a_workshop_give_a_solution(slug):
    given = nb.read(ROOT / f"notebooks/{slug}.ipynb")
    shut = sealing.sealed(stored(slug), WORD)
    files = {
        "sans.json": json.dumps(sealing.bare(stored(slug))).encode(),
        "scellees.json": json.dumps(shut).encode(),
        "carnet.ipynb": json.dumps(sealing.marked(given, shut)).encode(),
    }
    assert given_away(files, slug) == set()


@pytest.mark.parametrize("word", ["", WORD])
def test_the_pupils_archive_gives_no_solution(word):
    files = pack.contents(ROOT, SLUG, pack.Choice(slides=False, word=word))
    assert given_away(files, SLUG) == set()
    assert readable(files, SLUG) == set()
    assert not [name for name in files if "/assessment/" in name or name.endswith("evaluation.py")]

    held = seal.unveiled(json.loads(files[f"src/datakit/keys/{SLUG}.json"]))
    for name, key in held["keys"].items():
        solution = stored(SLUG)["keys"][name]["solution"]
        assert seal.opened(key, f"04-{name}", "Trois petits pains") == (solution if word else "")
    code = "\n".join(nb.sources(nb.read_string(files[f"notebooks/{SLUG}.ipynb"].decode())))
    assert ('seal="' in code) is bool(word)


def test_a_sealed_copy_gives_no_solution(tmp_path):
    for name in ("src", "solutions"):
        (tmp_path / name).symlink_to(ROOT / name)
    folder = build.withheld(tmp_path, tmp_path / f"solutions/{SLUG}.ipynb", WORD)
    files = {path.name: path for path in folder.rglob("*.*") if path.suffix in {".ipynb", ".json"}}
    assert {"cles.json", f"{SLUG}.ipynb"} <= set(files)
    assert given_away(files, SLUG) == set()
    assert readable(files, SLUG) == set()


@pytest.fixture
def wheel(monkeypatch):
    """Ce que la roue porte, avant d’être comprimé."""

    def held(keys: dict) -> dict[str, bytes]:
        files: dict[str, bytes] = {}
        monkeypatch.setattr(lite.archive, "zipped", files.update)
        lite.kit(ROOT, {}, keys)
        return files

    return held


def test_the_browser_s_wheel_gives_no_solution_once_there_is_a_word(wheel):
    keys = lite.answer_keys(ROOT, WORD)
    files = wheel(keys)
    assert given_away(files, SLUG) == set()
    for slug in SLUGS:
        name = f"datakit/keys/{slug}.json"
        assert given_away({name: files[name]}, slug) == set()

    salts = {key["salt"] for held in keys.values() for key in held["keys"].values()}
    assert len(salts) == len(SLUGS), "un sel par atelier : deux exercices 1 ne sont pas masqués pareil"


@pytest.mark.parametrize("word", ["", WORD])
def test_no_answer_is_read_in_the_keys_of_the_wheel(wheel, word):
    files = wheel(lite.answer_keys(ROOT, word))
    keys = {name: data for name, data in files.items() if name.startswith("datakit/keys/")}
    assert len(keys) == len(SLUGS)
    assert readable(keys, *SLUGS) == set()


@pytest.mark.long
def test_capytale_s_archive_says_no_answer():
    files = capytale.contents(ROOT, SLUG)
    assert f"cles-{SLUG}.json" in files
    assert given_away(files, SLUG) == set()
    assert readable(files, SLUG) == set()


@pytest.mark.long
@pytest.mark.parametrize("word", ["", WORD])
def test_no_file_of_the_wheel_says_an_answer_of_any_workshop(wheel, word):
    assert readable(wheel(lite.answer_keys(ROOT, word)), *SLUGS) == set()


@pytest.mark.long
@pytest.mark.parametrize("slug", WORKSHOPS)
def test_no_file_of_any_archive_says_an_answer(slug):
    cuts = nb.facts_of(nb.read(ROOT / f"solutions/{slug}.ipynb")).get("cuts", {})
    for cut in ("", *cuts):
        files = pack.contents(ROOT, slug, pack.Choice(cut, slides=False))
        assert given_away(files, slug) == set()
        assert readable(files, slug) == set()


@pytest.mark.long
def test_no_file_of_the_wheel_gives_a_solution_of_any_workshop(wheel):
    assert given_away(wheel(lite.answer_keys(ROOT, WORD)), *SLUGS) == set()


def test_the_browser_s_notebooks_open_only_the_sealed_keys():
    keys = lite.answer_keys(ROOT, WORD)
    for slug in SLUGS:
        given = nb.read(ROOT / f"notebooks/{slug}.ipynb")
        code = "\n".join(nb.sources(lite.marked({slug: given}, keys)[slug]))
        calls = code.count(f'dk.exercises("{slug}"')
        assert calls > 0
        assert code.count(f', seal="{keys[slug]["seal"]}")') == calls, slug


def test_without_a_word_the_browser_s_edition_keeps_its_solutions():
    keys = lite.answer_keys(ROOT)
    assert given_away({"cles.json": json.dumps(keys[SLUG]).encode()}, SLUG) == set(telling(SLUG))

    given = nb.read(ROOT / f"notebooks/{SLUG}.ipynb")
    assert lite.marked({SLUG: given}, keys) == {SLUG: given}


def test_a_command_that_the_pupils_do_not_have_says_so(monkeypatch, capsys):
    def absent(name):
        raise ModuleNotFoundError(name=name)

    monkeypatch.setattr(cli, "import_module", absent)
    assert cli.main(["evaluation", "04-prenoms-nsi"]) == 2
    said = capsys.readouterr().err
    assert "`datakit evaluation` n’est pas dans cette archive" in said


# --- La fouille trouve ---


def test_the_search_finds_what_the_teacher_is_given():
    files = pack.contents(ROOT, SLUG, pack.Choice(slides=False, teacher=True))
    everything = set(telling(SLUG))
    for name in (f"solutions/{SLUG}.ipynb", f"src/datakit/keys/{SLUG}.json"):
        assert given_away({name: files[name]}, SLUG) == everything

    key = stored(SLUG)["keys"]["q1"]
    buried = json.dumps({"a": [{"b": key["solution"].encode().hex()}]}).encode()
    assert given_away({"x.json": buried}, SLUG) >= {f"{SLUG} q1"}


def test_the_second_search_finds_the_keys_of_the_kit():
    searched = 0
    for slug in SLUGS:
        whole = {"cles.json": json.dumps(stored(slug), ensure_ascii=False).encode()}
        asked = {f"cles.json : {exercise}" for exercise, texts in said_by_a_key(slug).items() if texts}
        assert readable(whole, slug) == asked
        searched += len(asked)
    assert searched >= 0.8 * sum(len(stored(slug)["keys"]) for slug in SLUGS)


def test_a_veil_that_was_touched_is_refused():
    veiled = seal.veiled({"slug": SLUG, "keys": {}})
    assert seal.unveiled(veiled) == {"slug": SLUG, "keys": {}}
    for other in ({"veil": "!"}, {"veil": ""}, {"slug": "03-cartes"}, {"veil": veiled["veil"][:-8]}):
        with pytest.raises(ValueError, match=r"."):
            seal.unveiled(veiled | other)


def test_a_veil_never_hides_more_than_keys_weigh(monkeypatch):
    veiled = seal.veiled({"slug": SLUG, "keys": {"q1": "a" * 5000}})
    monkeypatch.setattr(seal, "_MOST_UNVEILED", 1000)
    with pytest.raises(ValueError, match="trop d’octets"):
        seal.unveiled(veiled)
