"""Le tampon d’une figure qui trompe exprès est dans chacune de ses images ; un titre y prend la largeur qu’il a."""

import json

import numpy as np
import pytest

import datakit as dk
from datakit.draw import phone, screens, stamp
from datakit.tools import notebook as nb

INK = (29, 29, 27)


def drawn():
    fig, ax = dk.figure()
    ax.plot([1, 2, 3])
    return dk.annotate(fig, title="Un titre qui ment", unit="faits", source="Insee")


@pytest.mark.parametrize("dpi", [96, 144, 192, 216])
def test_the_band_is_as_wide_as_the_picture(dpi):
    for width in (357, 700, 1094):
        page = np.full((200, width, 4), 255, np.uint8)
        out = stamp.stamped(page, "Figure trompeuse", dpi)
        assert out.shape[1] == width
        assert tuple(out[0, 0, :3]) == INK


def test_every_screen_carries_it(monkeypatch):
    monkeypatch.setenv(screens.VARIABLE, "1")
    plain = screens.OnScreens(drawn(), "alt").more[screens.MIME]
    lied = screens.OnScreens(drawn(), "alt", stamp="Figure trompeuse").more[screens.MIME]
    assert set(lied["images"]) == set(plain["images"])
    for name, image in lied["images"].items():
        assert image != plain["images"][name], name
    assert lied["slide-foot"] < plain["slide-foot"]
    (first,), (lower,) = ([one["rows"][0] for one in shown["series"]] for shown in (plain, lied))
    assert lower[3][1] > first[3][1], "la place d’une valeur n’a pas suivi le bandeau"


def test_the_figure_knows_nothing_of_it():
    fig = drawn()
    before = len(fig.texts), tuple(fig.get_size_inches())
    screens.OnScreens(fig, "alt", stamp="Figure trompeuse")
    assert (len(fig.texts), tuple(fig.get_size_inches())) == before


def test_every_deceiving_cell_says_it_in_its_picture():
    silent = []
    for path in nb.choose(nb.project() / "solutions"):
        for cell in json.loads(path.read_text("utf-8"))["cells"]:
            source = "".join(cell["source"])
            says_it = any(word in source for word in ("stamp=", "ax.text(", "set_title("))
            if nb.DELIBERATE in cell["metadata"].get("tags", ()) and not says_it:
                silent.append(f"{path.stem} {cell['id']}")
    assert not silent


def test_a_title_takes_the_width_of_a_phone():
    fig, ax = dk.figure()
    ax.plot([1, 2, 3])
    long = "Morts et disparitions connues : 2 259 en Méditerranée, 849 dans tout le reste"
    small = phone.narrowed(dk.annotate(fig, title=long, source="OIM"))
    (title,) = (text for text in small.texts if text.get_text().startswith("Morts"))
    assert title.get_text().count("\n") == 1
    assert title.get_window_extent().x1 < small.bbox.x1
