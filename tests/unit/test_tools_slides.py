"""`datakit slides` : un seul fichier, aucune requête, les notes d'animation pour qui parle."""

import re

from tools_executed import PNG, assert_sound, executed

from datakit.tools import slides


def sections(notebook):
    """Les diapositives de la page, une par une, telles que le navigateur les reçoit."""
    return re.findall(r"<section.*?</section>", slides.deck(notebook), re.DOTALL)


def test_the_deck_asks_nothing_of_the_network():
    page = slides.deck(executed())
    assert_sound(page)
    assert page.count("</script>") == 1
    assert PNG in page


def test_each_title_and_each_figure_has_its_slide_and_notes_go_to_the_speaker():
    found = sections(executed())
    assert len(found) >= 4
    assert 'class="note"' in found[0]
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
