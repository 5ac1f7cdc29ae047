"""Un motif cherche ce qu’il écrit : une espace insécable glissée devant un « ? » le rend muet, sans rien dire."""

import io
import json
import tokenize
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LESSONS = sorted((ROOT / "solutions").glob("*.ipynb"))
#: Les espaces que la typographie française met devant « ? », « : » ou « ! ».
UNSEEN = ("\u00a0", "\u202f")


def patterns(source):
    """Les textes bruts (`r"…"`) d’une cellule : ce sont ses motifs."""
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.STRING and token.string[0] in "rR":
            yield token.string


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.stem)
def test_no_pattern_of_a_lesson_holds_an_unseen_space(lesson):
    for cell in json.loads(lesson.read_text("utf-8"))["cells"]:
        if cell["cell_type"] != "code":
            continue
        source = "".join(cell["source"])
        if not any(space in source for space in UNSEEN):
            continue
        for pattern in patterns(source):
            assert not any(space in pattern for space in UNSEEN), (cell["id"], ascii(pattern))
