"""`datakit audit` : la commande `figaudit`, qui exécute aussi les carnets et dit les règles avec les outils du kit."""

import os
from argparse import Namespace
from pathlib import Path

from datakit.errors import NotebookError
from datakit.tools import notebook as nb
from figaudit import cli, run as apart

_CHILD = "import sys; from datakit.tools.audit import watch; watch(*sys.argv[1:])"
_OWN = (*apart.OWN, "datakit.maps.preview")  # les figures que le kit dessine pour ses propres rapports


def figures(path: Path, timeout: float = apart.TIMEOUT) -> list[apart.Drawn]:
    """Exécute `path` dans un autre processus et rend la relecture de chaque figure, dans l’ordre.

    Lève `NotebookError` si le fichier manque, n’est ni .py ni .ipynb, échoue, ou dépasse `timeout` secondes.
    """
    try:
        if path.suffix not in {".py", ".ipynb"} or not path.is_file():
            expected = "Un fichier .py ou .ipynb qui existe."
            raise apart.not_run(path, "n’est pas un fichier qu’on sait exécuter", expected)
        if path.suffix == ".ipynb":
            nb.read(path)
        return apart.figures(path, timeout, child=_CHILD, env={"DATAKIT_STRICT": ""})
    except apart.NotRun as problem:
        raise NotebookError(problem.fact, problem.expected, problem.action) from None


def watch(file: str, out: str) -> None:
    """Dans le processus à part : exécute `file`, script ou carnet, et écrit dans `out` la relecture de ses figures."""
    from datakit.audits import audit

    os.environ["IPYTHONDIR"] = str(Path(out).parent)  # rien du profil de la personne
    played: apart.Played = Notebook(file) if file.endswith(".ipynb") else apart.Script(file)
    apart.record(file, out, played, audit, _OWN)


class Notebook:
    """Un carnet."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.cell = ""

    def play(self) -> str:
        """Exécute ses cellules ; rend ce qui l’a arrêté, « » s’il va au bout."""
        from IPython.core.interactiveshell import InteractiveShell

        shell = InteractiveShell.instance()
        # `%matplotlib …` : ici, rien ne s’affiche
        shell.enable_gui = lambda gui=None: None  # type: ignore[method-assign]

        for number, source in enumerate(nb.read(Path(self.file))["cells"], 1):
            if source["cell_type"] != "code":
                continue
            self.cell = nb.name_of(number, source)
            done = shell.run_cell(source["source"])
            if not done.success and "raises-exception" not in nb.tags(source):
                return apart.reason_of(done.error_in_exec or done.error_before_exec, self.cell)
        return ""

    def where(self) -> str:
        """La cellule que l’on exécute."""
        return self.cell or "ailleurs"


def run(options: Namespace) -> int:
    """`datakit audit` : 0 si aucune figure n’a d’erreur, 1 sinon, 2 si le fichier ne s’exécute pas."""
    return cli.tell(figures(options.file, options.timeout))
