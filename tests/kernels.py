"""Extension de pytest : les noyaux des essais naissent comme ceux de « kit.py lab », d’un processus déjà chaud.

La preuve lance soixante noyaux, et chacun passerait plus d’une seconde à importer pandas, matplotlib et le kit. Là où un
processus ne se dédouble pas ainsi (hors de Linux), ils sont lancés comme d’ordinaire : datakit.tools.kernels en décide.
"""

import atexit
import os
import shutil
import sys
import tempfile
from pathlib import Path

#: Ce que règlent « kit.py lab », Binder et le hub : pas d’historique, des erreurs expliquées.
IPYTHON = Path(__file__).parents[1] / "src/datakit/tools/ipython_config.json"
#: jsonschema s’en passe ; sans cela, nbformat y compilerait une grammaire, plus d’une seconde, dans chaque processus.
sys.modules["rfc3987_syntax"] = None


def pytest_configure(config):
    from datakit.tools.kernels import nursery

    settle()
    os.environ["JUPYTER_DEFAULT_PROVISIONER_NAME"] = "datakit"
    config.add_cleanup(nursery.close)


def settle():
    """Donne à IPython les réglages du kit, dans un dossier à lui : rien ne va chez qui lance les essais.

    Ce dossier reste jusqu’à la fin du programme : IPython y écrit encore en se fermant.
    """
    folder = tempfile.mkdtemp()
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    profile = Path(folder, "profile_default")
    profile.mkdir()
    shutil.copyfile(IPYTHON, profile / "ipython_config.json")
    os.environ["IPYTHONDIR"] = folder
