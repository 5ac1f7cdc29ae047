"""Exécuter une solution dans un noyau neuf, et en faire une page HTML qui se suffit."""

import copy
import os
import time
from argparse import Namespace
from pathlib import Path
from typing import Any

from datakit.answers.exercise import NoVerdict
from datakit.answers.explain import lesson
from datakit.errors import NotebookError
from datakit.tools import messages, notebook as nb, report
from figaudit.base import text

STRICT = {"DATAKIT_STRICT": "1"}
_RUNNING: set[Any] = set()  # les noyaux à arrêter quand on s’interrompt hors du fil principal


def execute(
    path: Path, timeout: int = 120, notebook: nb.Notebook | None = None, **variables: str
) -> nb.Notebook:
    """Le carnet exécuté du début à la fin, dans son dossier, en mode strict si l’on ne donne pas de `variables`.

    `notebook` : ce qu’on exécute à la place du fichier ; `timeout` : secondes permises par cellule. Lève
    `NotebookError` en nommant la cellule qui échoue.
    """
    import nbformat
    from nbclient import NotebookClient
    from nbclient.exceptions import CellControlSignal, DeadKernelError

    content = nb.dump(nb.read(path) if notebook is None else notebook)
    running = nbformat.reads(content, as_version=4)
    resources = {"metadata": {"path": str(path.parent)}}
    options = {"kernel_name": "python3", "resources": resources, "coalesce_streams": True}
    client = NotebookClient(running, timeout=timeout, **options)
    # les mises en garde du noyau ne concernent personne ici
    client.extra_arguments = ["--log-level=CRITICAL"]
    _RUNNING.add(client)
    try:
        client.execute(env={**os.environ, "PYTHONHASHSEED": "0", **(variables or STRICT)})
    except (CellControlSignal, DeadKernelError, AssertionError) as error:
        # nbclient a reçu Ctrl+C et fermé le noyau, sans le dire
        if hasattr(client, "_async_cleanup_kernel_future"):
            raise KeyboardInterrupt from None
        raise _failure(path, running, error) from None
    finally:
        _RUNNING.discard(client)
    for cell in running.cells:
        cell.metadata.pop("execution", None)
    return nb.read_string(nbformat.writes(running))


def stop() -> None:
    """Arrête net les carnets en cours d’exécution dans d’autres fils."""
    for client in [one for one in _RUNNING if one.km and one.km.provisioner]:
        client.km.provisioner.process.kill()


def _failure(path: Path, notebook: nb.Notebook, error: Exception) -> NotebookError:
    """L’erreur à montrer : la dernière cellule commencée, et ce qu’elle a dit."""
    begun = [n for n, cell in enumerate(notebook["cells"], 1) if "execution" in cell["metadata"]]
    number = begun[-1] if begun else 1
    cell = notebook["cells"][number - 1]
    said = [(o["ename"], o["evalue"]) for o in cell.get("outputs", []) if o.get("output_type") == "error"]
    kind, message = said[-1] if said else (type(error).__name__, str(error)[:300])
    message = "\n".join(filter(None, (message, lesson([kind], message))))
    told = {"number": nb.name_of(number, cell), "kind": kind, "message": message, "source": cell["source"]}
    stop = "notebook-keyless" if kind == NoVerdict.__name__ else "notebook-stops"
    return NotebookError(*messages.said(stop, name=path.stem, **told))


def update(notebook: nb.Notebook, executed: nb.Notebook) -> nb.Notebook:
    """La solution, avec les sorties des cellules `keep_output` et aucune autre."""
    updated = copy.deepcopy(notebook)
    for cell, done in zip(updated["cells"], executed["cells"], strict=True):
        if cell["cell_type"] == "code":
            cell |= nb.kept_outputs(done)
    return updated


def run(options: Namespace) -> int:
    """`datakit run` : exécute, écrit `build/SLUG.html`, dit le temps passé."""
    root = nb.project()
    for path in nb.choose(root / "solutions", options.slug):
        started = time.perf_counter()
        executed = execute(path, options.timeout)
        seconds = time.perf_counter() - started
        target = root / "build" / f"{path.stem}.html"
        nb.write(target, report.page(executed, path.stem))
        print(f"{path.stem} : exécuté en {text.number(seconds, 1)} s, page écrite dans build/{target.name}")
    return 0
