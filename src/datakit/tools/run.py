"""Exécuter une solution dans un noyau neuf, et en faire une page HTML qui se suffit."""

import os
import time
from argparse import ArgumentParser, Namespace
from pathlib import Path

from datakit import text
from datakit.errors import NotebookError
from datakit.tools import notebook as nb
from datakit.tools import report
from datakit.tools.build import counted, stable_outputs


def execute(path: Path, timeout: int = 120) -> nb.Notebook:
    """Le carnet exécuté du début à la fin, en mode strict, dans son dossier.

    `timeout` : secondes permises par cellule. Lève `NotebookError` en nommant la cellule qui échoue.
    """
    import nbformat
    from nbclient import NotebookClient
    from nbclient.exceptions import CellControlSignal, CellExecutionError, CellTimeoutError, DeadKernelError

    notebook = nbformat.read(path, as_version=4)
    resources = {"metadata": {"path": str(path.parent)}}
    client = NotebookClient(notebook, timeout=timeout, kernel_name="python3", resources=resources)
    client.extra_arguments = ["--log-level=ERROR"]  # les mises en garde du noyau ne concernent personne ici
    try:
        client.execute(env={**os.environ, "DATAKIT_STRICT": "1", "PYTHONHASHSEED": "0"})
    except (CellExecutionError, CellControlSignal, CellTimeoutError, DeadKernelError) as error:
        raise _failure(path, notebook, error) from None
    for cell in notebook.cells:
        cell.metadata.pop("execution", None)
    return nb.read_string(nbformat.writes(notebook))


def _failure(path: Path, notebook: nb.Notebook, error: Exception) -> NotebookError:
    """L’erreur à montrer : la dernière cellule commencée, et ce qu’elle a dit."""
    begun = [n for n, cell in enumerate(notebook["cells"], 1) if "execution" in cell["metadata"]]
    number = begun[-1] if begun else 1
    cell = notebook["cells"][number - 1]
    said = [o for o in cell.get("outputs", []) if o.get("output_type") == "error"]
    what = (
        f"{said[-1]['ename']} : {said[-1]['evalue']}"
        if said
        else f"{type(error).__name__} : {str(error)[:300]}"
    )
    return NotebookError(
        f"{path.stem} s’arrête à la {nb.name_of(number, cell)} : {what}",
        "Un carnet qui s’exécute du début à la fin, sans erreur et sans réponse fausse.",
        f"Regardez cette cellule :\n{cell['source']}",
    )


def update(path: Path, executed: nb.Notebook) -> int:
    """Range dans la solution les sorties des cellules `keep_output` ; rend leur nombre."""
    notebook = nb.read(path)
    kept = 0
    for cell, done in zip(notebook["cells"], executed["cells"], strict=True):
        if cell["cell_type"] == "code":
            keep = "keep_output" in nb.tags(cell)
            outputs = stable_outputs(done) if keep else []
            cell |= {"execution_count": counted(outputs), "outputs": outputs}
            kept += keep
    nb.write(path, nb.dump(notebook))
    return kept


def arguments(parser: ArgumentParser) -> None:
    """Les options de `datakit run`."""
    parser.add_argument("slug", nargs="+", help="les carnets à exécuter, par exemple 04-prenoms")
    parser.add_argument("--update", action="store_true", help="ranger dans solutions/ les sorties à comparer")
    parser.add_argument("--timeout", type=int, default=120, help="secondes permises par cellule (120)")


def run(options: Namespace) -> int:
    """`datakit run` : exécute, écrit `build/SLUG.html`, dit le temps passé."""
    root = nb.project()
    for path in nb.choose(root / "solutions", options.slug):
        started = time.perf_counter()
        executed = execute(path, options.timeout)
        seconds = time.perf_counter() - started
        target = root / "build" / f"{path.stem}.html"
        nb.write(target, report.page(executed, path.stem))
        print(f"{path.stem} : exécuté en {text.number(seconds, 1)} s, page écrite dans build/{target.name}")
        if options.update:
            print(f"{path.stem} : {text.plural(update(path, executed), 'sortie rangée', 'sorties rangées')}")
    return 0
