"""Une fonction du carnet qui s’arrête d’elle-même, `raise ValueError("La date… ne se lit pas.")` : sa phrase est l’explication."""

import linecache
import traceback

from datakit.answers.explain.lines import Namespace
from datakit.answers.verdict import Remark


def told_by_the_notebook(error: BaseException, namespace: Namespace) -> Remark | None:
    """La phrase que lève une fonction du carnet, écrite dans une autre cellule que celle que l’on vient de lancer."""
    if not isinstance(error, ValueError) or not str(error):
        return None
    stack = [
        (frame.f_code.co_filename, row)
        for frame, row in traceback.walk_tb(error.__traceback__)
        if frame.f_globals is namespace
    ]
    last_frame = [frame for frame, _ in traceback.walk_tb(error.__traceback__)][-1:]
    if len(stack) < 2 or last_frame[0].f_globals is not namespace:
        return None
    launched = stack[0][0]
    file, row = stack[-1]
    is_raised_there = linecache.getline(file, row).lstrip().startswith("raise ")
    if file == launched or not is_raised_there:
        return None
    return Remark(str(error))
