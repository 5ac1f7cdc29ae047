"""Où l’on en est dans un atelier : un petit fichier sans nom, chez la personne, effacé d’un appel."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pandas as pd

from datakit import shared
from datakit.draw import table as tables
from figaudit.base.text import plural

_FIELDS = ("done", "tries", "hints")  # réussi (0 ou 1), essais, indices lus
_MOST = 999  # plus d’essais que personne n’en fera : un fichier trafiqué n’étire pas le tableau
_DONE = "fait"

#: Ce que l’on a fait d’un exercice ; un champ qu’une autre version du kit y a mis est gardé tel quel.
Mark = dict[str, Any]


@dataclass
class Progress:
    """Ce que l’on a fait de chaque exercice ; sans `path`, l’avancée ne survit pas au noyau.

    Plusieurs noyaux du même atelier tiennent le même fichier : chacun le relit avant d’y ajouter.
    """

    path: Path | None = None
    marks: dict[str, Mark] = field(default_factory=dict)
    told: dict[str, int] = field(default_factory=dict)  # les indices de cette séance

    def __post_init__(self) -> None:
        self._file = shared.Entries(self.path, _mark) if self.path else None
        self._refresh()

    def of(self, name: str) -> Mapping[str, int]:
        """Les essais, les indices et la réussite d’un exercice."""
        return self.marks.get(name) or dict.fromkeys(_FIELDS, 0)

    def note(self, name: str, tries: int = 0, done: int = 0, hints: int = 0, save: bool = True) -> None:
        """Ajoute `tries` essais ; retient `done` s’il vaut 1, et `hints` si c’est le plus loin où l’on soit allé.

        Un dossier interdit d’écriture ne gêne pas l’exercice.
        """
        if self._file is None or not save:
            self._add(name, tries, done, hints)
            return

        with shared.alone(self._file.path.parent):
            self._refresh()
            self._add(name, tries, done, hints)
            self._file.write(self.marks)

    def _add(self, name: str, tries: int, done: int, hints: int) -> None:
        more = {"done": done, "tries": self.of(name)["tries"] + tries, "hints": hints}
        self.marks[name] = _furthest(self.of(name), more)

    def _refresh(self) -> None:
        """Reprend ce qu’un autre noyau du même atelier a noté, ou effacé."""
        if self._file is None:
            return
        held = self._file.read()
        if self._file.erased:
            self.marks.clear()
        for name, mark in held.items():
            self.marks[name] = _furthest(self.of(name), mark)

    def reset(self) -> None:
        """Efface tout, et le fichier."""
        self.marks.clear()
        self.told.clear()
        if self._file is not None:
            self._file.erase()

    def table(self, asked: Mapping[str, int]) -> tables.Table:
        """L’avancée, un exercice par ligne ; `asked` : combien d’indices a chacun."""
        self._refresh()
        rows = []
        for name, hints in asked.items():
            mark = self.of(name)
            read = f"{min(mark['hints'], hints)} sur {hints}"
            rows.append((f"Exercice {name[1:]}", _state(mark), mark["tries"], read))

        frame = pd.DataFrame(rows, columns=["exercice", "où j’en suis", "essais", "indices lus"])
        done = sum(state == _DONE for _, state, *_ in rows)
        caption = f"{plural(done, 'exercice fait', 'exercices faits')} sur {len(rows)}"
        return tables.table(frame, caption, rows=len(rows))


def _mark(held: Any) -> Mark:
    """Une note lue dans le fichier ; lève si ce n’en est pas une. Un champ absent vaut zéro."""
    mark = dict(held)
    for name in _FIELDS:
        count = mark.get(name, 0)
        if not isinstance(count, int):
            raise TypeError(name)
        mark[name] = min(max(0, count), _MOST)
    return mark


def _furthest(mine: Mapping[str, Any], other: Mapping[str, Any]) -> Mark:
    """De deux notes du même exercice, ce que chacune a de plus avancé."""
    mark = {**mine, **other}
    for name in _FIELDS:
        mark[name] = max(mine[name], other[name])
    return mark


def _state(mark: Mapping[str, int]) -> str:
    if mark["done"]:
        return _DONE
    if mark["tries"]:
        return "à revoir"
    return "pas commencé"
