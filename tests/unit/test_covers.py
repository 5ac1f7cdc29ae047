"""La couverture de chaque atelier : un dessin, un texte, un poids ; et elle suit le carnet là où il va."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pytest
from matplotlib.text import Text
from PIL import Image
from sampled import thinned

from datakit.data import place as places
from datakit.data.load import load
from datakit.tools import capytale, cover, covers, links, notebook as nb, pack, rename, replay, session_cover
from datakit.tools.covers import frame, lives
from datakit.tools.session import Session

ROOT = Path(__file__).parents[2]
SLUGS = [path.stem for path in nb.choose(ROOT / "solutions")]


def picture(slug: str) -> bytes:
    """La couverture d’un atelier du kit, telle qu’elle est rangée."""
    return cover.image(ROOT, cover.of_the_kit(slug))


def test_every_workshop_has_a_drawing_and_a_sentence():
    assert sorted(covers.COVERS) == sorted(SLUGS)
    assert sorted(cover.ALTS) == sorted(SLUGS)
    assert len({draw.__module__ for draw in covers.COVERS.values()}) == len(SLUGS)


@pytest.mark.parametrize("slug", SLUGS)
def test_the_picture_is_there_light_and_told(slug):
    data = picture(slug)
    assert 0 < len(data) <= frame.LIGHT
    with Image.open(io.BytesIO(data)) as image:
        assert image.size == (frame.WIDTH, frame.HEIGHT)
    assert 60 <= len(cover.alt(slug)) <= 260
    assert cover.alt(slug).endswith(".")
    assert not {"[", "]"} & set(cover.alt(slug))


def test_a_drawing_has_no_word_and_is_always_the_same():
    fig, ax = frame.canvas()
    lives.draw(ax)
    assert [one for one in fig.findobj(Text) if one.get_text()] == []
    assert frame.png(fig) == covers.drawn("10-traces-de-soldats")


@pytest.mark.parametrize("slug", ["01-open-data", "07-agenda", "10-traces-de-soldats"])
def test_the_stored_picture_is_what_the_code_draws(slug):
    assert_alike(covers.drawn(slug), picture(slug))


@pytest.mark.long
@pytest.mark.parametrize("slug", SLUGS)
def test_every_stored_picture_is_what_the_code_draws(slug):
    assert_alike(covers.drawn(slug), picture(slug))


def assert_alike(one: bytes, other: bytes) -> None:
    """À l’œil, la même image : d’une machine à l’autre, les bords adoucis diffèrent d’un rien."""
    first = np.asarray(Image.open(io.BytesIO(one)).convert("RGB"), dtype=float)
    second = np.asarray(Image.open(io.BytesIO(other)).convert("RGB"), dtype=float)
    assert np.abs(first - second).mean() < 2


def test_no_two_covers_look_alike():
    """Réduites à une vignette, deux couvertures quelconques diffèrent franchement."""
    small = {}
    for slug in SLUGS:
        image = Image.open(io.BytesIO(picture(slug))).convert("RGB").resize((48, 25))
        small[slug] = np.asarray(image, dtype=float)
    for rank, slug in enumerate(SLUGS):
        for other in SLUGS[rank + 1 :]:
            assert np.abs(small[slug] - small[other]).mean() > 8, (slug, other)


@pytest.mark.parametrize("slug", SLUGS)
def test_the_notebook_opens_on_it(slug):
    first = nb.read(ROOT / "notebooks" / f"{slug}.ipynb")["cells"][0]["source"]
    title, empty, image = first.split("\n")[:3]
    assert title.startswith("# ")
    assert empty == ""
    assert image == f"![{cover.alt(slug)}]({cover.name(slug)})"


@pytest.mark.heavy
def test_an_archive_carries_it_and_a_lone_notebook_leaves_it():
    files = pack.contents(ROOT, "01-open-data", pack.Choice(slides=False))
    assert files["notebooks/images/couvertures/01-open-data.png"] == picture("01-open-data")
    assert "notebooks/images/couvertures/00-accueil.png" in files
    kept = files["notebooks/01-open-data.ipynb"].decode()
    assert "](images/couvertures/01-open-data.png)" in kept

    alone = pack.linked({"01-open-data.ipynb": kept.encode()}, "")
    first = nb.read_string(alone["01-open-data.ipynb"].decode())["cells"][0]["source"]
    assert "couvertures" not in first
    assert cover.alt("01-open-data") not in first
    assert first.split("\n")[2].startswith("**")


@pytest.mark.heavy
def test_capytale_has_none():
    files = capytale.contents(ROOT, "04-prenoms")
    assert b"couvertures" not in files["04-prenoms.ipynb"]
    assert not [name for name in files if name.endswith(".png")]


def test_a_new_workshop_has_none():
    assert cover.alt("99-neuf") == ""
    assert cover.files(ROOT, cover.of_the_kit("99-neuf")) == {}
    assert cover.inlined(cover.of_the_kit("99-neuf")) == ""


def test_only_the_cover_is_left_out():
    source = cover.headed("# T\n\n![Un plan](images/plan.png)\n\nMots.", cover.of_the_kit("04-prenoms"))
    assert cover.left_out(source, ()) == "# T\n\n![Un plan](images/plan.png)\n\nMots."
    assert cover.left_out(source, {"notebooks/" + cover.name("04-prenoms")}, "notebooks") == source
    assert links.reachable(cover.left_out(source, ()), ()) == "# T\n\nUn plan\n\nMots."


def test_a_session_carries_it(tmp_path):
    made = {"04-prenoms.ipynb": nb.read(ROOT / "notebooks/04-prenoms.ipynb")}
    replay._write_notebooks(tmp_path, made, ROOT)
    kept = (tmp_path / "04-prenoms.ipynb").read_text("utf-8")
    assert "](images/couvertures/04-prenoms.png)" in kept
    assert (tmp_path / cover.name("04-prenoms")).read_bytes() == picture("04-prenoms")


def test_a_renamed_workshop_keeps_it(tmp_path):
    for name in ("solutions/04-prenoms.ipynb", "notebooks/04-prenoms.ipynb", *rename.REGISTERS):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes((ROOT / name).read_bytes())
    moved = tmp_path / "notebooks" / cover.name("04-prenoms")
    moved.parent.mkdir(parents=True)
    moved.write_bytes(picture("04-prenoms"))

    rename.rename(tmp_path, "04-prenoms", "21-noms")
    assert not moved.exists()
    assert moved.with_name("21-noms.png").read_bytes() == picture("04-prenoms")
    for name in rename.REGISTERS:
        content = (tmp_path / name).read_text("utf-8")
        assert '"21-noms"' in content
        assert '"04-prenoms"' not in content
        assert '"04-prenoms-nsi"' in content
    first = nb.read(tmp_path / "notebooks/21-noms.ipynb")["cells"][0]["source"]
    assert "](images/couvertures/21-noms.png)" in first


@pytest.mark.parametrize("slug", thinned(sorted(covers.HERE), 3))
def test_a_session_has_its_own_cover(slug):
    """Ailleurs, la couverture est dessinée par les données du lieu, dite avec son nom, et suit le carnet."""
    place = places.place("29232")
    session = Session(ROOT / "solutions" / f"{slug}.ipynb", place, {}, "")
    session.tables = {
        "bus_passages": load("bus_passages").head(2000),
        "soldats": load("soldats").head(30),
    }
    own = session_cover.drawn(session)
    assert own.png != covers.drawn(slug)
    assert len(own.png) <= frame.LIGHT
    assert 60 <= len(own.alt) <= 260
    assert any(word in own.alt for word in ("Quimper", "30 traits"))

    facts = {"slug": slug, "session": {"elsewhere": True, "cover": cover.kept(own)}}
    followed = cover.of(facts)
    assert cover.files(ROOT, followed) == {f"notebooks/{cover.name(slug)}": own.png}
    assert own.alt in cover.headed("# T", followed)
    assert own.alt in cover.inlined(followed)


def test_a_cover_that_owes_nothing_to_the_place_stays_the_kit_s():
    session = Session(ROOT / "solutions/04-prenoms.ipynb", places.place("29232"), {}, "")
    assert session_cover.drawn(session) is None


def test_a_cover_of_poitiers_is_not_shown_elsewhere():
    away = cover.of({"slug": "02-plateforme", "session": {"elsewhere": True}})
    assert cover.image(ROOT, away) == b""
    assert cover.inlined(away) == ""
    assert cover.headed("# T", away) == "# T"
