"""Un pari se fait avant ce qui le règle, et une figure à bouger ne s’ouvre pas sur la réponse."""

import json
from collections import defaultdict
from pathlib import Path

import pytest

SOLUTIONS = Path(__file__).parents[2] / "solutions"

# Le carnet, la cellule qui doit venir d’abord, et la première qui en dirait la réponse.
FIRST = [
    ("13-self-data", "budget-parier", "budget-figure"),
    ("13-self-data", "budget-figure", "budget-table"),
    ("17-intelligence-artificielle", "suite-pari", "suite-echelle"),
]

# Le carnet, la figure à bouger, et comment elle s’ouvre : loin du seuil parié, ou sur une année malade.
OPENED = [
    ("07-agenda", "doubles-bouger", "def trier(seuil=90,"),
    ("15-bibliotheque-numerique", "accents-bouger", "def soignee(année=2019)"),
]


def cells(slug: str) -> dict[str, str]:
    """Les cellules d’un corrigé, dans leur ordre, rangées à leur nom."""
    read = json.loads((SOLUTIONS / f"{slug}.ipynb").read_text(encoding="utf-8"))
    return {cell["id"]: "".join(cell["source"]) for cell in read["cells"]}


@pytest.mark.parametrize(("slug", "before", "after"), FIRST)
def test_a_bet_is_made_before_what_settles_it(slug: str, before: str, after: str) -> None:
    order = list(cells(slug))
    assert order.index(before) < order.index(after)


@pytest.mark.parametrize(("slug", "figure", "opening"), OPENED)
def test_a_moving_figure_does_not_open_on_the_answer(slug: str, figure: str, opening: str) -> None:
    assert opening in cells(slug)[figure]


def test_a_light_device_keeps_its_ratio_when_rounded() -> None:
    """Deux fois plus longtemps, deux fois moins : arrondie à la tonne, une imprimante en donnait trois."""
    device, short, long = 10.8, 4, 8
    assert "/ ans, 1)" in cells("16-numerique-responsable")["fig-ex14"]
    assert round(device / short, 1) / round(device / long, 1) == pytest.approx(2, abs=0.1)


def test_a_book_of_two_letters_does_not_hold_the_machine() -> None:
    """Un livre plus court que l’ordre donnait une suite vide, et la machine écrivait sans fin."""
    defined = (
        cells("17-intelligence-artificielle")["suite-reprise"].split("def apprendre")[1].split("\n\n\n")[0]
    )
    scope: dict = {"defaultdict": defaultdict}
    exec(f"def apprendre{defined}", scope)
    learned = scope["apprendre"]("Le", 3)
    assert all(sign for signs in learned.values() for sign in signs)
