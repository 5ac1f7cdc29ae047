"""Avant une erreur Python, une explication en français pour qui débute."""

import sys
from typing import Any

from datakit.answers.explain.explaining import explain
from datakit.answers.explain.lessons import Lesson, every_lesson, lesson
from datakit.answers.explain.notebook import explain_errors

__all__ = ["Lesson", "every_lesson", "explain", "explain_errors", "lesson", "load_ipython_extension"]


def load_ipython_extension(shell: Any) -> None:
    """Ce qu’IPython appelle quand un noyau naît (voir tools/ipython_config.json).

    Le dossier du carnet se cherche en dernier : on y importe encore son propre fichier, mais un « pandas.py » n’y
    prend plus la place de pandas.
    """
    explain_errors(shell)
    if "" not in sys.path:
        sys.path.append("")
