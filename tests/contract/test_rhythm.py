"""Le rythme que redit la note d’animation est celui de la fiche : deux endroits qui disent un même nombre finissent par se contredire."""

import json
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PATHS = sorted((ROOT / "solutions").glob("[0-9][0-9]-*.ipynb"))
RHYTHM = re.compile(r"\*\*Rythme\*\*\s*:\s*((?:\d+\s*\+\s*)+\d+)")


def rhythm_said(notebook: dict) -> list[int] | None:
    """Les minutes des parties, telles que les écrit la note d’animation ; None si elle n’en écrit pas."""
    for cell in notebook["cells"]:
        found = RHYTHM.search("".join(cell["source"]))
        if found:
            return [int(minutes) for minutes in found[1].split("+")]
    return None


def rhythm_of_the_card(notebook: dict) -> list[int]:
    """Les minutes des parties qui comptent, telles que les porte la fiche."""
    sections = notebook["metadata"]["datakit"]["sections"]
    counted = [section["minutes"] for section in sections if not section.get("further")]
    return [minutes for minutes in counted if minutes]


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_the_rhythm_said_is_the_one_of_the_card(path):
    notebook = json.loads(path.read_text("utf-8"))
    said = rhythm_said(notebook)
    if path.stem == "00-accueil":
        assert said is None, "l’accueil n’a pas de note d’animation"
        return
    assert said == rhythm_of_the_card(notebook)
    assert sum(said) == notebook["metadata"]["datakit"]["minutes"]
