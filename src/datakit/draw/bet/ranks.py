"""Parier un ordre : ranger des lignes."""

from collections.abc import Iterable
from typing import Any

from datakit.draw.bet.bets import WORDS, Bet
from datakit.draw.bet.drawer import Drawer, Record
from figaudit.base.text import listing

_SAID = WORDS["order"]


class OrderBet(Bet):
    """Un ordre, parmi tous ceux des `items`."""

    kind = "order"

    def __init__(
        self, name: str, question: str, items: Iterable[str], why: Iterable[str], drawer: Drawer
    ) -> None:
        super().__init__(name, question, why, drawer)
        self.items = [str(item) for item in items]

    def settings(self) -> Record:
        return {"items": self.items}

    def is_possible(self, value: Any) -> bool:
        return isinstance(value, list) and sorted(map(str, value)) == sorted(self.items)

    def written(self) -> str:
        return ", ".join(self.value)

    def offered(self) -> str:
        return str(WORDS["printed"]["order"]).format(items=listing(self.items))

    def _distance(self, truth: Any) -> str:
        told = {"bet": self.written()}
        right = [str(one) for one in truth] if truth is not None else []
        if sorted(right) != sorted(self.items):  # la réponse ne porte pas sur ces lignes
            return str(_SAID["alone"]).format(**told)
        if right == self.value:
            return str(_SAID["exact"]).format(**told)
        if right == self.value[::-1]:
            return str(_SAID["reversed"]).format(**told)

        placed = [bet for bet, true in zip(self.value, right, strict=True) if bet == true]
        told["truth"] = ", ".join(right)
        return str(_SAID["some"]).format(right=len(placed), all=len(right), **told)
