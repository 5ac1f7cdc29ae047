"""Exécuter une solution dans un noyau neuf, et en faire une page HTML qui se suffit."""

import copy
import os
import time
from argparse import Namespace
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from datakit.answers.exercise import NoVerdict
from datakit.answers.explain import lesson
from datakit.errors import NotebookError
from datakit.tools import edition, messages, notebook as nb, report, versions
from datakit.tools.edition import Edition
from datakit.tools.screens import ASKED
from figaudit.base import text

STRICT = {"DATAKIT_STRICT": "1"}
SETTINGS = Path(__file__).with_name("ipython_config.json")  # les réglages qu’ont aussi les noyaux de « lab »
_LONGEST = 300  # lettres d’une erreur de Python que l’on recopie
_RUNNING: set[Any] = set()  # les noyaux à arrêter quand on s’interrompt hors du fil principal


def execute(
    path: Path,
    timeout: float = 120,
    notebook: nb.Notebook | None = None,
    variables: Mapping[str, str] = STRICT,
) -> nb.Notebook:
    """Le carnet exécuté du début à la fin, dans son dossier, en mode strict si l’on ne donne pas de `variables`.

    `notebook` : ce qu’on exécute à la place du fichier ; `timeout` : secondes permises par cellule ; `variables` : celles
    de son environnement. Lève `NotebookError` en nommant la cellule qui échoue.
    """
    import nbformat
    from nbclient import NotebookClient
    from nbclient.exceptions import CellControlSignal, CellTimeoutError, DeadKernelError

    if notebook is None:
        notebook = nb.read(path)
    running = nbformat.reads(nb.dump(notebook), as_version=4)
    client = NotebookClient(
        running,
        timeout=timeout,
        kernel_name="python3",
        resources={"metadata": {"path": str(path.parent)}},
        coalesce_streams=True,
    )
    # les mises en garde du noyau ne concernent personne ici
    client.extra_arguments = ["--log-level=CRITICAL", f"--config={SETTINGS}"]
    environment = {**os.environ, "PYTHONHASHSEED": "0", **variables}

    _RUNNING.add(client)
    try:
        client.execute(env=environment)
    except (CellControlSignal, DeadKernelError, AssertionError) as error:
        # nbclient a reçu Ctrl+C et fermé le noyau, sans le dire
        if hasattr(client, "_async_cleanup_kernel_future"):
            raise KeyboardInterrupt from None
        if isinstance(error, CellTimeoutError):
            raise _too_slow(path, running, timeout) from None
        raise _failure(path, running, error) from None
    except RuntimeError as error:
        if not _is_silent_kernel(error):
            raise
        raise NotebookError(*messages.said("kernel-silent", name=path.stem)) from error
    finally:
        _RUNNING.discard(client)

    for cell in running.cells:
        cell.metadata.pop("execution", None)
    return nb.read_string(nbformat.writes(running))


def _is_silent_kernel(error: RuntimeError) -> bool:
    """Vrai si le noyau n’a jamais répondu : jupyter_client ne le dit que dans les mots d’une `RuntimeError`."""
    return str(error).startswith(("Kernel didn't respond", "Kernel died before"))


def stop() -> None:
    """Arrête net les carnets en cours d’exécution dans d’autres fils."""
    for client in list(_RUNNING):
        if client.km and client.km.provisioner:
            client.km.provisioner.process.kill()


def _last_begun(notebook: nb.Notebook) -> tuple[str, nb.Cell]:
    """La dernière cellule commencée, et comment la nommer."""
    begun = [n for n, cell in enumerate(notebook["cells"], 1) if "execution" in cell["metadata"]]
    number = begun[-1] if begun else 1
    cell = notebook["cells"][number - 1]
    return nb.name_of(number, cell), cell


def _too_slow(path: Path, notebook: nb.Notebook, timeout: float) -> NotebookError:
    """L’erreur d’une cellule qui n’a pas fini à temps : la machine n’y suffit pas, le carnet n’y est pour rien."""
    where, _ = _last_begun(notebook)
    return NotebookError(
        *messages.said("notebook-slow", name=path.stem, number=where, seconds=round(timeout))
    )


def _failure(path: Path, notebook: nb.Notebook, error: Exception) -> NotebookError:
    """L’erreur à montrer : la dernière cellule commencée, et ce qu’elle a dit."""
    where, cell = _last_begun(notebook)

    kind = type(error).__name__
    message = str(error)[:_LONGEST]
    for output in cell.get("outputs", []):
        if output.get("output_type") == "error":
            kind = output["ename"]
            message = output["evalue"]

    if kind == NoVerdict.__name__:
        return NotebookError(*messages.said("notebook-keyless", name=path.stem, number=where))

    taught = lesson([kind], message)
    if taught:
        message = f"{message}\n{taught}" if message else taught
    return NotebookError(
        *messages.said(
            "notebook-stops",
            name=path.stem,
            number=where,
            kind=kind,
            message=message,
            source=cell["source"],
        )
    )


def update(notebook: nb.Notebook, executed: nb.Notebook) -> nb.Notebook:
    """La solution, avec les sorties des cellules `keep_output` et aucune autre."""
    updated = copy.deepcopy(notebook)
    for cell, done in zip(updated["cells"], executed["cells"], strict=True):
        if cell["cell_type"] == "code":
            cell |= nb.kept_outputs(done)
    return updated


def run(options: Namespace) -> int:
    """`datakit run` : exécute, écrit `build/SLUG.html`, dit le temps passé ; une séance rejouée a déjà tourné."""
    root = nb.project()
    for name in options.slug:
        if edition.is_session(Path(name)):
            _show_session(root, edition.session(Path(name)), options.cut)
            continue
        for path in nb.choose(root / "solutions", [name]):
            _show(root, path, options)
    return 0


def _show(root: Path, path: Path, options: Namespace) -> None:
    """Exécute un carnet du kit, dans la version demandée, et en écrit la page."""
    notebook = versions.standing(nb.read(path), options.cut)
    started = time.perf_counter()
    executed = execute(path, options.timeout, notebook, STRICT | ASKED)
    seconds = time.perf_counter() - started

    target = root / "build" / f"{path.stem}{versions.suffix(nb.facts_of(notebook))}.html"
    nb.write(target, report.page(executed, path.stem))
    print(f"{path.stem} : exécuté en {text.number(seconds, 1)} s, page écrite dans build/{target.name}")


def _show_session(root: Path, played: Edition, cut: str) -> None:
    """Écrit la page d’une séance, telle qu’elle a tourné quand on l’a préparée, dans la version demandée."""
    if played.made is None:
        return
    notebook = versions.cut(nb.read(played.made), cut)
    target = root / "build" / f"{played.name}{versions.suffix(nb.facts_of(notebook))}.html"
    nb.write(target, report.page(notebook, played.slug))
    print(f"{played.name} : la séance telle que préparée, page écrite dans build/{target.name}")
