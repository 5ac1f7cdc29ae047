"""Un module ou un fichier qui n’est pas là."""

from pathlib import Path

from datakit.answers import read
from datakit.answers.explain.lines import Namespace
from datakit.answers.explain.nearest import nearest, say
from datakit.answers.verdict import Remark
from figaudit.base.text import quote

_MOST_FILES = 2000


def module_error(error: ModuleNotFoundError, namespace: Namespace, source: str) -> Remark:
    """Ce qu’il faut dire d’une bibliothèque absente."""
    name = (error.name or "").split(".")[0]
    close = nearest(name, read.WORDS["modules"]) or Remark(say("no-module"))
    return Remark(say("module", name=quote(name), near=close.message), close.kind)


def file_error(error: FileNotFoundError, namespace: Namespace, source: str) -> Remark:
    """Ce qu’il faut dire d’un fichier absent."""
    if not error.filename:
        return Remark(say("no-file"))

    path = Path(str(error.filename))
    folder = path.parent if path.parent.is_dir() else Path(".")
    beside = [entry.name for entry in list(folder.iterdir())[:_MOST_FILES]]
    close = nearest(path.name, beside) or Remark("")
    return Remark(say("file", name=quote(path.name[:80]), near=close.message), close.kind)
