"""Le tiroir des paris d’un atelier : un petit fichier chez la personne, à côté de son avancée, effacé avec elle."""

import json
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from datakit import safely
from datakit.errors import NotWritten

Record = dict[
    str, Any
]  # ce que l’on garde d’un pari : sa sorte, ses réglages, sa valeur, sa raison, s’il a été montré


@dataclass
class Drawer:
    """Les paris d’un atelier, par leur nom ; sans `path`, ils ne survivent pas au noyau.

    `still` : on joue la leçon elle-même, personne ne parie et rien ne s’anime.
    """

    path: Path | None = None
    still: bool = False
    records: dict[str, Record] = field(default_factory=dict)
    screens: dict[str, Any] = field(default_factory=dict)  # l’écran de chaque pari

    def __post_init__(self) -> None:
        if self.path is None:
            return
        try:
            held = json.loads(self.path.read_bytes())
            for name, record in held.items():
                self.records[str(name)] = dict(record)
        except Exception:  # un fichier abîmé n’empêche jamais de travailler : on repart de zéro
            self.records.clear()

    def of(self, name: str) -> Record:
        """Ce que l’on garde du pari `name` ; vide s’il n’est pas fait."""
        return self.records.get(name, {})

    def note(self, name: str, record: Record) -> None:
        """Retient un pari ; un dossier interdit d’écriture ne gêne pas l’atelier."""
        self.records[name] = record
        if self.path is not None:
            with suppress(NotWritten, OSError):
                safely.write(self.path, json.dumps(self.records).encode(), private=True)
        self._tell(name)

    def erase(self) -> None:
        """Oublie tous les paris, et leur fichier."""
        names = list(self.records)
        self.records.clear()
        if self.path is not None:
            with suppress(OSError):
                self.path.unlink(missing_ok=True)
        for name in names:
            self._tell(name)

    def _tell(self, name: str) -> None:
        """Remet à jour l’écran de ce pari, s’il en a un."""
        screen = self.screens.get(name)
        if screen is not None:
            screen.refresh()
