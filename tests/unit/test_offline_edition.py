"""Ce qu’un appareil garde de l’édition du navigateur, et sous quel nom."""

import json

import pytest

from datakit.tools import offline

FILES = {
    "index.html": "<p>Bonjour",
    "static/pyodide/a.whl": "roue",
    "datasets/lue.csv": "a\n1\n",
    "datasets/autre.csv": "a\n2\n",
    "api/contents/all.json": "{}",
}


@pytest.fixture
def home(tmp_path):
    """Une édition de cinq fichiers, dans sa porte."""
    for name, text in FILES.items():
        path = tmp_path / "v1" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return tmp_path


def test_the_list_has_the_tables_of_the_workshops_and_all_the_rest(home):
    names = offline.listed(home / "v1", {"datasets/lue.csv"})
    assert set(names) == set(FILES) - {"datasets/autre.csv"}
    offline.write(home, "v1", names)
    assert json.loads((home / "v1" / offline.LIST).read_text("utf-8")) == names


def test_the_worker_is_at_the_door_and_where_jupyterlite_looks_for_it(home):
    offline.write(home, "v1", [])
    door = (home / offline.WORKER).read_text("utf-8")
    assert 'const VERSION = "v1";' in door
    assert (home / "v1" / offline.WORKER).read_text("utf-8") == door


@pytest.mark.parametrize("name", [name for name in FILES if not name.endswith("all.json")])
def test_a_file_that_changes_changes_the_version(home, name):
    """Sinon, un appareil garderait l’ancien fichier pour toujours, à la même adresse."""
    before = offline.mark(home / "v1")
    assert offline.mark(home / "v1") == before
    (home / "v1" / name).write_text("autre chose", "utf-8")
    assert offline.mark(home / "v1") != before


def test_the_hour_of_the_build_does_not_change_the_version(home):
    """La même édition refaite demain garde son nom : personne ne la reçoit deux fois."""
    before = offline.mark(home / "v1")
    (home / "v1/api/contents/all.json").write_text('{"created": "demain"}', "utf-8")
    assert offline.mark(home / "v1") == before
