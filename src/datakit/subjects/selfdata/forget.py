"""Oublier un export : ce que le carnet nomme, ce qu’il a affiché, ce que l’on y a tapé."""

import gc
import linecache
import sys
from typing import Any

from datakit.data import messages as data_messages
from datakit.draw import move

_SAID = (
    "Tout est oublié.",
    "Relancez la première cellule pour recommencer.",
    "Ce que vous voyez encore plus haut s’efface à la main : menu Édition, « Effacer les sorties de toutes les cellules », "
    "puis votre lettre dans sa cellule, puis Ctrl + S. Vos fichiers d’export, et la lettre si vous l’avez enregistrée, "
    "restent où vous les avez mis.",
)


def erase() -> None:
    """Oublie tout : variables, figures, sorties retenues, cellules tapées. Les exports n’ont jamais été copiés.

    >>> erase()
    Tout est oublié. ...
    """
    from IPython import get_ipython
    from matplotlib import pyplot as plt

    plt.close("all")
    move.forget()
    shell = get_ipython()
    if shell:
        shell.reset(new_session=False)
        _forget_what_was_typed(shell.history_manager)
    _forget_the_last_error()
    linecache.clearcache()
    gc.collect()
    data_messages.tell(*_SAID)


def _forget_what_was_typed(past: Any) -> None:
    """Oublie les cellules tapées, où une lettre se relit : en mémoire, et dans l’historique qu’IPython range sur le disque."""
    for typed in (past.input_hist_raw, past.input_hist_parsed):
        typed[:] = [""] * len(typed)  # le rang de la cellule en cours reste juste
    past._i = past._ii = past._iii = past._i00 = ""
    if not past.enabled:
        return

    past.writeout_cache()
    # Cette session, et celles d’avant où l’on a ouvert un export : jamais l’historique d’un autre carnet.
    mine = "session = ? OR session IN (SELECT session FROM history WHERE source LIKE '%selfdata%')"
    with past.db as written:
        written.execute("PRAGMA secure_delete = ON")
        written.execute(f"DELETE FROM history WHERE {mine}", [past.session_number])


def _forget_the_last_error() -> None:
    """Une erreur cite une valeur du fichier."""
    for name in ("last_type", "last_value", "last_traceback", "last_exc"):
        vars(sys).pop(name, None)
