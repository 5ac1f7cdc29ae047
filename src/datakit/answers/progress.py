"""Où l’on en est dans un atelier : un petit fichier sans nom, chez la personne, effacé d’un appel."""

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import pandas as pd

from datakit import safely
from datakit.draw import table as tables
from datakit.errors import NotWritten
from figaudit.base.text import plural

_FIELDS = ("done", "tries", "hints")  # réussi (0 ou 1), essais, indices lus
_DONE = "fait"


@dataclass
class Progress:
    """Ce que l’on a fait de chaque exercice ; sans `path`, l’avancée ne survit pas au noyau."""

    path: Path | None = None
    marks: dict[str, dict[str, int]] = field(default_factory=dict)
    told: dict[str, int] = field(default_factory=dict)  # les indices de cette séance

    def __post_init__(self) -> None:
        try:
            held = json.loads(self.path.read_bytes()) if self.path else {}
            for name, mark in held.items():
                self.marks[str(name)] = {one: max(0, int(mark[one])) for one in _FIELDS}
        except Exception:  # un fichier abîmé n’empêche jamais de travailler : on repart de zéro
            self.marks.clear()

    def of(self, name: str) -> Mapping[str, int]:
        """Les essais, les indices et la réussite d’un exercice."""
        return self.marks.get(name) or dict.fromkeys(_FIELDS, 0)

    def note(self, name: str, save: bool = True, **changed: int) -> None:
        """Retient ce qui vient de changer ; un dossier interdit d’écriture ne gêne pas l’exercice."""
        self.marks[name] = {**self.of(name), **changed}
        if save and self.path:
            with suppress(NotWritten, OSError):
                safely.write(self.path, json.dumps(self.marks).encode(), private=True)

    def reset(self) -> None:
        """Efface tout, et le fichier."""
        self.marks.clear()
        self.told.clear()
        if self.path:
            with suppress(OSError):
                self.path.unlink(missing_ok=True)

    def table(self, asked: Mapping[str, int]) -> tables.Table:
        """L’avancée, un exercice par ligne ; `asked` : combien d’indices a chacun."""
        rows = []
        for name, hints in asked.items():
            mark = self.of(name)
            read = f"{min(mark['hints'], hints)} sur {hints}"
            rows.append((f"Exercice {name[1:]}", _state(mark), mark["tries"], read))

        frame = pd.DataFrame(rows, columns=["exercice", "où j’en suis", "essais", "indices lus"])
        done = sum(state == _DONE for _, state, *_ in rows)
        caption = f"{plural(done, 'exercice fait', 'exercices faits')} sur {len(rows)}"
        return tables.table(frame, caption, rows=len(rows))


def _state(mark: Mapping[str, int]) -> str:
    if mark["done"]:
        return _DONE
    if mark["tries"]:
        return "à revoir"
    return "pas commencé"
