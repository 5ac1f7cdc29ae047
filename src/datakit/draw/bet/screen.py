"""Le pari à l’écran : un peu de JavaScript (`screen.js`), et ce qui le relie au tiroir. Demande `anywidget`."""

from pathlib import Path
from typing import Any

import anywidget
import traitlets

from datakit.draw.bet.bets import WORDS, Bet


class Screen(anywidget.AnyWidget):  # type: ignore[misc]
    """Un pari que l’on fait à la souris, du doigt ou au clavier.

    `spec` : ce qu’il faut pour le dessiner ; `held` : le pari fait (`value`, `reason`, `seen`), vide sinon.
    """

    _esm = Path(__file__).with_name("screen.js")
    _css = Path(__file__).with_name("screen.css")
    spec = traitlets.Dict().tag(sync=True)
    held = traitlets.Dict().tag(sync=True)

    def __init__(self, bet: Bet) -> None:
        self.bet = bet
        super().__init__(spec=_spec(bet), held=_held(bet))
        self.observe(self._placed, "held")

    def _placed(self, change: Any) -> None:
        """L’écran a parié : ce que le tiroir en accepte y retourne."""
        asked = change["new"]
        if asked != _held(self.bet):
            self.bet.place(asked.get("value"), asked.get("reason"))
            self.refresh()

    def refresh(self) -> None:
        """Montre le pari tel que le tiroir le garde."""
        self.held = _held(self.bet)


def _spec(bet: Bet) -> dict[str, Any]:
    """Ce que l’écran dessine : la sorte de pari, sa question, ses réglages, ses raisons, et tous les mots."""
    told = {"kind": bet.kind, "question": bet.question, "why": bet.why, "words": WORDS["screen"]}
    return {**told, **bet.settings(), **bet.drawn_with()}


def _held(bet: Bet) -> dict[str, Any]:
    """Le pari fait ; vide s’il ne l’est pas."""
    if bet.value is None:
        return {}
    return {"value": bet.value, "reason": bet.reason, "seen": bet.seen}
