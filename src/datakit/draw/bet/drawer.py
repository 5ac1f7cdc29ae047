"""Le tiroir des paris d’un atelier : un petit fichier chez la personne, à côté de son avancée, effacé avec elle."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from datakit import shared

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
        self._file = shared.Entries(self.path, dict) if self.path else None
        self._refresh()

    def _refresh(self) -> None:
        """Reprend les paris qu’un autre noyau du même atelier a notés, ou effacés."""
        if self._file is None:
            return
        held = self._file.read()
        if self._file.erased:
            self.records.clear()
        self.records.update(held)

    def of(self, name: str) -> Record:
        """Ce que l’on garde du pari `name` ; vide s’il n’est pas fait."""
        return self.records.get(name, {})

    def note(self, name: str, record: Record) -> None:
        """Retient un pari ; un dossier interdit d’écriture ne gêne pas l’atelier."""
        if self._file is None:
            self.records[name] = record
        else:
            with shared.alone(self._file.path.parent):
                self._refresh()
                self.records[name] = record
                self._file.write(self.records)
        self._tell(name)

    def erase(self) -> None:
        """Oublie tous les paris, et leur fichier."""
        names = list(self.records)
        self.records.clear()
        if self._file is not None:
            self._file.erase()
        for name in names:
            self._tell(name)

    def _tell(self, name: str) -> None:
        """Remet à jour l’écran de ce pari, s’il en a un."""
        screen = self.screens.get(name)
        if screen is not None:
            screen.refresh()
