"""Les noms, marques et labels écrits par des inconnus, vus par un vrai Chromium : du texte, jamais du code."""

from __future__ import annotations

import geopandas as gpd
import pandas as pd
import pytest
import shapely

from datakit import maps
from datakit.subjects import food
from datakit.subjects.food.products import Barcode, Repair
from figaudit.base import html

pytestmark = pytest.mark.browser
NASTY = [
    "<script>window.pwned = 1</script>",
    '"><img src=x onerror="window.pwned = 1">',
    "' onmouseover='window.pwned = 1",
    "\u202eemirp \u2067ة عربية\u2069",
    "🥖" * 3000,
    "long " * 2000,
    "{{ 7*7 }} ${window.pwned = 1} `</td></table>",
]


@pytest.fixture(scope="module")
def tab(browser):
    return browser.new_context(offline=True).new_page()


def rows(name: str) -> pd.DataFrame:
    """Une fiche fautive portant un nom hostile."""
    return pd.DataFrame({"nom": [name], "code_barres": [name], "glucides_100g": [1.0], "sucres_100g": [5.0]})


def test_reports_and_tables_run_nothing(tab):
    parts = []
    for name in NASTY:
        parts.append(html.Markup(food.quality(rows(name), name[:80])._repr_html_()))
        repairs = (Repair("3017620422003", "4 remplacé par 3", name),)
        parts.append(
            html.Markup(Barcode("3017620422004", "EAN-13", False, "3", repairs=repairs)._repr_html_())
        )
        parts.append(html.table([[name, 1]], ["nom", "n"], name))
    tab.set_content(str(html.page("Noms hostiles", *parts)))
    tab.wait_for_timeout(200)
    assert tab.evaluate("window.pwned") is None
    assert tab.locator("img, script").count() == 0
    assert tab.locator("table").count() == 2 * len(NASTY)
    assert NASTY[0] in tab.locator("body").inner_text()


def test_popups_run_nothing(tab, tmp_path):
    frame = gpd.GeoDataFrame(
        {"nom": NASTY, "produits": range(1, len(NASTY) + 1), "marque": NASTY},
        geometry=[shapely.box(0.3 + i / 10, 46.5, 0.39 + i / 10, 46.6) for i in range(len(NASTY))],
        crs=4326,
    ).assign(taux=lambda f: f["produits"] * 1.0)
    drawn = maps.web(
        frame, "taux", classes=maps.classes(frame["taux"], "equal", 2), title=NASTY[0], unit="% de produits",
        source=NASTY[1], kind="ratio", extra=("marque",),
    )  # fmt: skip
    page = tmp_path / "carte.html"
    page.write_text(drawn.document, "utf-8")
    tab.goto(page.as_uri())
    shapes = tab.locator("path.leaflet-interactive")
    assert shapes.count() == len(NASTY)
    said = []
    for i in range(len(NASTY)):
        shapes.nth(i).dispatch_event("click")
        tab.wait_for_timeout(150)
        said.append(tab.locator(".leaflet-popup-content").last.inner_text())
    # le territoire que nomme le titre est dessiné par-dessus : l'ordre n'est pas celui de la table
    assert all(any(name[:20] in one for one in said) for name in NASTY)
    assert tab.evaluate("window.pwned") is None
    assert tab.locator(".leaflet-popup-content img, .leaflet-popup-content script").count() == 0
