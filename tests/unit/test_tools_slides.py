"""`datakit slides` : un seul fichier, aucune requête, les notes d'animation pour qui parle."""

import re
import subprocess
from pathlib import Path

import pytest
from tools_executed import PNG, assert_sound, executed

from datakit.errors import SourceUnavailable
from datakit.tools import slides

FILES = {
    "dist/reveal.css": '@import url("https://mal.example/a.css");\n@font-face{src:url(x.woff)}\n.a{background:url(https://mal.example/i.png)}',
    "dist/theme/white.css": '.b{background:url("//mal.example/j.png")}',
    "dist/reveal.js": "var a = '</script>';",
    "plugin/notes/notes.js": "var RevealNotes;",
}


def sections(notebook):
    """Les diapositives de la page, une par une, telles que le navigateur les reçoit."""
    return re.findall(r"<section>.*?</section>", slides.deck(notebook, FILES), re.DOTALL)


def test_the_deck_asks_nothing_of_the_network():
    page = slides.deck(executed(), FILES)
    assert_sound(page)
    assert "mal.example/i.png" not in page
    assert "mal.example/j.png" not in page
    assert page.count("</script>") == 3
    assert PNG in page


def test_each_title_and_each_figure_has_its_slide_and_notes_go_to_the_speaker():
    found = sections(executed())
    assert len(found) >= 4
    assert 'class="notes"' in found[0]
    assert "Relancez" in found[0]
    assert "Une autre." in found[0]
    assert "Une troisième" not in found[0]
    assert not any("dk.show" in section or "reponse_secrete" in section for section in found)


def test_the_notebook_may_choose_its_slides():
    notebook = executed()
    notebook["cells"][0]["metadata"]["slideshow"] = {"slide_type": "slide"}
    notebook["cells"][3]["metadata"]["slideshow"] = {"slide_type": "fragment"}
    (only,) = sections(notebook)
    assert PNG in only
    assert "Une troisième" in only
    assert "Regarder" not in only


def test_reveal_is_taken_once_then_never_again(tmp_path, monkeypatch):
    for name, text in FILES.items():
        place = tmp_path / slides.REVEAL.replace("@", "-") / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, "utf-8")
    monkeypatch.setattr(subprocess, "run", lambda *a, **k: pytest.fail("aucun appel à npm"))
    assert set(slides.library(tmp_path)) == set(FILES)


def test_a_missing_or_false_archive_is_explained(tmp_path, monkeypatch):
    monkeypatch.setattr(slides.shutil, "which", lambda _: None)
    with pytest.raises(SourceUnavailable, match=r"reveal\.js"):
        slides.library(tmp_path)
    monkeypatch.setattr(slides.shutil, "which", lambda _: "npm")

    def npm(command, **_):
        Path(command[command.index("--pack-destination") + 1], "faux.tgz").write_bytes(b"autre chose")
        return subprocess.CompletedProcess([], 0, stdout='[{"filename": "faux.tgz"}]')

    monkeypatch.setattr(slides.subprocess, "run", npm)
    with pytest.raises(SourceUnavailable, match="n’est pas celle attendue"):
        slides.library(tmp_path)
    assert not (tmp_path / "faux.tgz").exists()
