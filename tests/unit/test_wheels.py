"""Les roues de l’édition du navigateur : allégées, et compilées pour le Python qui les lira."""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile
import zipimport
from pathlib import Path

import pytest

from datakit.tools import archive, compiling, wheels

HERE = f"{sys.version_info.major}.{sys.version_info.minor}.0"
WHEEL = archive.zipped(
    {
        "essai/__init__.py": b'"""Un essai."""\nVALUE = 6 * 7\n',
        "essai/broken.py": b"print 'oui'\n",
        "essai/words.json": b"{}",
        "essai/tests/test_essai.py": b"assert False\n",
        "essai/__init__.pyi": b"VALUE: int\n",
        "essai/fast.c": b"int x;\n",
    }
)


def names(data: bytes) -> set[str]:
    return set(zipfile.ZipFile(io.BytesIO(data)).namelist())


def test_a_lean_wheel_keeps_what_is_read():
    assert names(wheels.lean(WHEEL)) == {"essai/__init__.py", "essai/broken.py", "essai/words.json"}


def test_the_types_that_jedi_reads_stay():
    held = archive.zipped({"jedi/third_party/typeshed/os.pyi": b"", "numpy/core.pyi": b""})
    assert names(wheels.lean(held)) == {"jedi/third_party/typeshed/os.pyi"}


def test_the_same_python_compiles_and_reads_back(tmp_path):
    bench = wheels.Bench(HERE, None, tmp_path / "cache")
    ready = wheels.prepared({"essai-1-py3-none-any.whl": WHEEL, "openblas-1.zip": WHEEL}, bench)
    made = ready["essai-1-py3-none-any.whl"]
    assert names(made) == {"essai/__init__.pyc", "essai/broken.py", "essai/words.json"}
    assert wheels.is_compiled(made)
    assert ready["openblas-1.zip"] == WHEEL

    path = tmp_path / "essai.zip"
    path.write_bytes(made)
    code = zipimport.zipimporter(str(path)).get_code("essai")
    held: dict[str, object] = {}
    exec(code, held)
    assert (held["VALUE"], held["__doc__"]) == (42, "Un essai.")


def test_what_is_compiled_once_is_kept(tmp_path, monkeypatch):
    bench = wheels.Bench(HERE, None, tmp_path / "cache")
    first = wheels.prepared({"essai-1-py3-none-any.whl": WHEEL}, bench)
    monkeypatch.setattr(subprocess, "run", pytest.fail)
    assert wheels.prepared({"essai-1-py3-none-any.whl": WHEEL}, bench) == first


def test_a_python_that_answers_nothing_leaves_the_next_one_to_try(tmp_path, monkeypatch):
    """pyenv met sur le chemin un `python3.12` qui ne fait que dire qu’il n’est pas là."""
    away = [sys.executable, "-c", "raise SystemExit(127)"]
    program = str(Path(compiling.__file__))
    monkeypatch.setattr(wheels.Bench, "compilers", [away, [sys.executable, "-I", program]])
    ready = wheels.prepared({"essai-1-py3-none-any.whl": WHEEL}, wheels.Bench("3.99.0", None, tmp_path))
    assert wheels.is_compiled(ready["essai-1-py3-none-any.whl"])


def test_without_a_compiler_the_sources_travel(tmp_path):
    ready = wheels.prepared({"essai-1-py3-none-any.whl": WHEEL}, wheels.Bench("3.99.0", None, tmp_path))
    assert "essai/__init__.py" in names(ready["essai-1-py3-none-any.whl"])
    assert not wheels.is_compiled(ready["essai-1-py3-none-any.whl"])
