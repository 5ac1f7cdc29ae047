"""Le lanceur de noyaux du kit : il les fait naître d’un processus chaud, là où le système le permet.

Jupyter le trouve sous le nom « datakit » ; ne l’emploie que le serveur qui le demande (jupyter_server.json, à côté).
Se dédoubler ainsi est propre à Linux : ailleurs, ou à la moindre difficulté, le noyau est lancé comme d’ordinaire.
"""

import secrets
import sys
from pathlib import Path
from typing import Any

from jupyter_client.connect import KernelConnectionInfo
from jupyter_client.provisioning.local_provisioner import LocalProvisioner

from datakit import safely
from datakit.tools import messages
from datakit.tools.kernels import FORKS, nursery


class ForkProvisioner(LocalProvisioner):
    """Un `LocalProvisioner` dont le processus est le double d’un autre, au lieu d’être neuf."""

    process: Any = None  # un `subprocess.Popen`, ou un `nursery.Kernel` qui répond aux mêmes demandes

    async def pre_launch(self, **kwargs: Any) -> dict[str, Any]:
        """Choisit par où l’on parlera au noyau, avant que Jupyter ne l’écrive dans le fichier de connexion."""
        if FORKS and self.parent is not None and nursery.is_python(self.kernel_spec.argv):
            choose_sockets(self.parent)
        return await super().pre_launch(**kwargs)

    async def launch_kernel(self, cmd: list[str], **kwargs: Any) -> KernelConnectionInfo:
        """Fait naître le noyau ; s’il ne naît pas, le lance."""
        if not (FORKS and nursery.can_fork(cmd, kwargs)):
            return await super().launch_kernel(sheltered(cmd), **kwargs)

        try:
            kernel = await nursery.born(cmd, kwargs)
        except (OSError, nursery.NotBorn) as problem:
            self.log.warning(messages.said("kernel-not-forked", why=safely.reason(problem))[0])
            return await super().launch_kernel(sheltered(cmd), **kwargs)

        self.process = kernel
        self.pid = kernel.pid
        self.pgid = kernel.pid  # il a quitté le groupe du processus chaud
        self.cwd = kwargs.get("cwd") or Path.cwd()
        return self.connection_info


def sheltered(cmd: list[str]) -> list[str]:
    """La commande d’un noyau, à l’abri d’un « typing.py » posé à côté du carnet : Python l’aurait pris pour le sien."""
    if nursery.is_python(cmd) and cmd[0] == sys.executable:
        return [cmd[0], "-P", *cmd[1:]]
    return cmd


def choose_sockets(manager: Any) -> None:
    """Donne au noyau des prises sans port : un port promis peut être pris avant qu’un noyau lent ne s’y mette.

    Leur nom n’est pas dans un dossier (le « @ ») : rien n’en reste sur le disque. Un réglage de la personne l’emporte.
    """
    if manager.transport != "tcp" or any(manager.ports):
        return
    manager.transport = "ipc"
    manager.ip = f"@datakit-{secrets.token_hex(12)}"
