"""La lettre d’accès, imprimée : une page A4, blanche en mode sombre aussi."""

from __future__ import annotations

import re

import pytest

from datakit.subjects import selfdata

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("rights", ["accès", "portabilité", ("accès", "portabilité")])
def test_it_fits_one_page(browser, tmp_path, captures, rights):
    long = "ma courbe de charge à la demi-heure et mes index quotidiens, depuis la pose du compteur, avec leurs destinataires"
    path = selfdata.letter("Mon opérateur de téléphone et d’internet", rights, long).save(
        tmp_path / "lettre.html"
    )
    page = browser.new_page(color_scheme="dark")
    page.goto(path.as_uri())
    pdf = page.pdf(path=captures / "lettre.pdf", prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", pdf)) == 1
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    page.close()
