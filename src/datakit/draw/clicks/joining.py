"""Joindre deux tables en cliquant."""

from typing import Any

import pandas as pd

from datakit.draw.clicks.choice import WORDS, Chosen, Clicks, Menu, columns, contents, first_rows, literal
from figaudit.base import html
from figaudit.base.text import number, plural

_MOST = 200_000  # lignes au-delà desquelles une jointure ferait attendre, ou remplirait la mémoire
_PROBLEMS = WORDS["problems"]


class Join(Clicks):
    """`gauche.merge(droite, on=…)` : la colonne de chaque côté, et les lignes à garder."""

    def __init__(self, names: tuple[str, str], left: pd.DataFrame, right: pd.DataFrame) -> None:
        self.names = names
        self.left = left
        self.right = right
        one, other = names
        hows = {key: told.format(left=one, right=other) for key, told in WORDS["hows"].items()}
        menus = {
            "left_on": Menu(WORDS["menus"]["left"].format(table=one), columns(left)),
            "right_on": Menu(WORDS["menus"]["right"].format(table=other), columns(right)),
            "how": Menu(WORDS["menus"]["how"], list(hows), names=hows),
        }
        super().__init__({one: left, other: right}, menus)

        shared = [name for name in menus["left_on"].values if name in menus["right_on"].values]
        if shared:
            self.choose(left_on=shared[0], right_on=shared[0])

    @property
    def keys(self) -> tuple[Any, Any]:
        """Les deux colonnes choisies."""
        return self.menus["left_on"].value, self.menus["right_on"].value

    def pieces(self) -> list[str]:
        one, other = self.names
        key, twin = self.keys
        pieces = [f"{one}.merge({other}, "]
        if key == twin:
            pieces += ["on=", Chosen(literal(key))]
        else:
            pieces += ["left_on=", Chosen(literal(key)), ", right_on=", Chosen(literal(twin))]
        how = self.menus["how"].value
        if how != "inner":  # ce que `merge` fait de lui-même
            pieces += [", how=", Chosen(literal(how))]
        return [*pieces, ")"]

    def problem(self) -> str:
        key, twin = self.keys
        one, other = contents(self.left[key]), contents(self.right[twin])
        if one != other:
            kinds = WORDS["contents"]
            told = {"left": key, "right": twin, "one": kinds[one], "other": kinds[other]}
            return str(_PROBLEMS["join-kinds"]).format(**told)

        rows = self._expected()
        if rows > _MOST:
            return str(_PROBLEMS["join-many"]).format(rows=plural(rows, "ligne"))
        return ""

    def _expected(self) -> int:
        """Combien de lignes donnerait la jointure, comptées sans la faire."""
        key, twin = self.keys
        here = self.left[key].value_counts(dropna=False)
        there = self.right[twin].value_counts(dropna=False)
        met = int(here.mul(there, fill_value=0).sum())
        return met + len(self.left) + len(self.right)

    def preview(self, result: Any) -> html.Markup:
        one, other = self.names
        counts = {
            "left": number(len(self.left)),
            "right": number(len(self.right)),
            "one": one,
            "other": other,
        }
        told = WORDS["joined"].format(rows=plural(len(result), "ligne"), **counts)
        return first_rows(result, f"{told} {self._alone()}")

    def _alone(self) -> str:
        """Combien de lignes de la première table n’ont pas trouvé de pareille."""
        key, twin = self.keys
        alone = int((~self.left[key].isin(self.right[twin])).sum())
        if not alone:
            return str(WORDS["all-found"]).format(table=self.names[0])
        form = "alone" if alone < 2 else "alone-many"
        return str(WORDS[form]).format(count=plural(alone, "ligne"), table=self.names[0])
