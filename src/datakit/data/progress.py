"""Une barre d'avancement en texte, là où une personne la voit : terminal ou carnet."""

from __future__ import annotations

import sys
import time
from typing import TextIO

from datakit.text import number

WIDTH = 24


class Progress:
    """À appeler avec (fait, total, unité) ; se tait quand personne ne regarde.

    >>> Progress("prenoms_france", live=False)(5000, 10000, "lignes")
    """

    def __init__(self, label: str, stream: TextIO | None = None, live: bool | None = None) -> None:
        self.label, self.stream = label, stream or sys.stderr
        self.live = (self.stream.isatty() or "ipykernel" in sys.modules) if live is None else live
        self._last = float("-inf")

    def __call__(self, done: float, total: float, unit: str) -> None:
        """Redessine la barre, dix fois par seconde au plus ; un total nul est un total inconnu."""
        now = time.monotonic()
        if not self.live or (now - self._last < 0.1 and done < total):
            return
        self._last = now
        full = round(WIDTH * min(1, done / total)) if total else 0
        goal = f" / {number(total, 0)}" if total else ""
        bar = "█" * full + "." * (WIDTH - full)
        self.stream.write(f"\r{self.label} {bar} {number(done, 0)}{goal} {unit}")
        self.stream.flush()

    def close(self) -> None:
        """Finit la ligne, si une barre a été dessinée."""
        if self._last > 0:
            self.stream.write("\n")
