"""Les paquets que l’on emporte dans le navigateur : ceux en pur Python, et ceux qui s’en passent."""

import io
import zipfile

import pytest

from datakit.errors import NotebookError, SourceUnavailable
from datakit.tools import lite
from datakit.tools.shelf import Shelf


def test_what_runs_from_its_source_travels_without_its_compiled_half():
    pytest.importorskip("psygnal")
    shelf = Shelf({"packages": {}})
    entry = shelf.find("psygnal")
    assert entry["imports"] == ["psygnal"]
    assert entry["file_name"].endswith("-py3-none-any.whl")
    held = zipfile.ZipFile(io.BytesIO(shelf.wheels[entry["file_name"]])).namelist()
    assert "psygnal/_signal.py" in held
    assert [name for name in held if name.endswith((".so", ".pyd", ".dylib"))] == []


def test_another_compiled_package_stays():
    assert Shelf({"packages": {}}).find("pyarrow") is None


def test_the_edition_carries_what_draws_a_bet():
    pytest.importorskip("anywidget")
    pytest.importorskip("jupyterlite_pyodide_kernel")
    assert [path for path in lite._extensions() if path.endswith("labextensions/anywidget")] != []


def test_without_a_network_the_edition_says_that_it_is_not_built(monkeypatch):
    pytest.importorskip("jupyterlite_pyodide_kernel")

    def silent(*_):
        raise SourceUnavailable("Le réseau ne répond pas.", "", "")

    monkeypatch.setattr(lite.http.Visit, "json", silent)
    with pytest.raises(NotebookError, match="L’édition n’est pas construite") as refused:
        lite.official(None)
    assert "Le réseau ne répond pas." in refused.value.fact
    assert "--pyodide" in str(refused.value)
