"""La carte interactive dans un vrai Chromium, réseau coupé : des contours, leurs couleurs, une bulle."""

from __future__ import annotations

import os

import geopandas as gpd
import pytest
import shapely

from datakit import maps
from figaudit.base import html

pytestmark = pytest.mark.browser
HOSTILE = '<script>window.pwned=1</script>L’Île "d\'en face" {{ 7*7 }}'


@pytest.fixture
def page(browser):
    """Une page sans réseau ; `asked` garde les adresses qu'elle aurait voulu joindre."""
    context = browser.new_context()
    context.set_offline(True)
    asked: list[str] = []

    def refuse(route):
        if route.request.url.startswith("file:"):
            return route.continue_()
        asked.append(route.request.url)
        return route.abort()

    context.route("**/*", refuse)
    tab = context.new_page()
    tab.asked, tab.errors = asked, []
    tab.on("pageerror", lambda error: tab.errors.append(str(error)))
    yield tab
    context.close()


@pytest.fixture(scope="module")
def drawn():
    shapes = [shapely.box(0.3 + i / 10, 46.5, 0.39 + i / 10, 46.6) for i in range(3)]
    frame = gpd.GeoDataFrame(
        {"nom": ["Poitiers", HOSTILE, "Ailleurs"], "taux": [10.0, 30.0, None]}, geometry=shapes, crs=4326
    )
    return maps.web(
        frame,
        "taux",
        classes=maps.classes(frame["taux"], "equal", 2),
        title="Essai",
        unit="habitants par km²",
        source="essai",
        kind="ratio",
    )


def test_offline_map_shows_outlines_colours_and_a_popup(page, drawn, tmp_path):
    drawn.save(tmp_path / "carte.html")
    page.goto((tmp_path / "carte.html").as_uri())
    page.wait_for_selector("path.leaflet-interactive")
    paths = page.locator("path.leaflet-interactive")
    assert paths.count() == 3
    fills = [paths.nth(i).get_attribute("fill") for i in range(3)]
    assert fills == ["#eef4f9", "#0a3d66", "#fff"]
    assert paths.first.bounding_box()["width"] > 20
    paths.first.click()
    popup = page.locator(".leaflet-popup-content")
    popup.wait_for()
    assert popup.inner_text().splitlines() == ["Poitiers", "10 habitants par km²"]
    assert page.asked == []
    assert page.errors == []


def test_map_is_reached_and_opened_with_the_keyboard(page, drawn, tmp_path):
    drawn.save(tmp_path / "carte.html")
    page.goto((tmp_path / "carte.html").as_uri())
    page.wait_for_selector("path.leaflet-interactive")
    for _ in range(8):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.tagName") == "path":
            break
    assert page.evaluate("document.activeElement.getAttribute('aria-label')").startswith("Poitiers")
    page.keyboard.press("Enter")
    page.locator(".leaflet-popup-content").wait_for()
    assert page.locator(".leaflet-control-zoom-in").get_attribute("aria-label") == "Agrandir"
    assert page.locator(".leaflet-popup-close-button").get_attribute("aria-label") == "Fermer"


def test_hostile_names_stay_text(page, drawn, tmp_path):
    drawn.save(tmp_path / "carte.html")
    page.goto((tmp_path / "carte.html").as_uri())
    page.wait_for_selector("path.leaflet-interactive")
    page.locator("path.leaflet-interactive").nth(1).click()
    popup = page.locator(".leaflet-popup-content")
    popup.wait_for()
    assert popup.inner_text().splitlines()[0] == HOSTILE
    assert page.evaluate("window.pwned") is None


def test_notebook_output_works_offline_too(page, drawn, tmp_path):
    body = html.page("Carnet exporté", html.Markup(drawn._repr_html_()))
    (tmp_path / "carnet.html").write_text(body, encoding="utf-8")
    page.goto((tmp_path / "carnet.html").as_uri())
    frame = page.frame_locator("iframe")
    frame.locator("path.leaflet-interactive").first.click()
    frame.locator(".leaflet-popup-content").wait_for()
    assert page.asked == []
    if folder := os.environ.get("DATAKIT_SCREENSHOTS"):
        page.screenshot(path=f"{folder}/carte.png")


GROWN = """async style => {
    const frame = document.querySelector("iframe");
    frame.style.cssText = style;
    await new Promise(done => setTimeout(done, 500));
}"""


@pytest.mark.parametrize("small", ["display: none", "width: 1px; height: 1px", "width: 200px", "height: 5px"])
def test_a_map_opened_in_a_tiny_frame_fills_the_grown_one(page, drawn, tmp_path, small):
    """Un carnet se met en page peu à peu : la carte finit aux dimensions du cadre, puis reste où on l’a mise."""
    body = drawn._repr_html_().replace("<iframe ", '<iframe onload="this.dataset.ready = 1" ', 1)
    body = body.replace('style="', f'style="{small};', 1).replace("width:100%;height:520px;", "", 1)
    (tmp_path / "carnet.html").write_text(html.page("Carnet", html.Markup(body)), encoding="utf-8")
    page.goto((tmp_path / "carnet.html").as_uri())
    page.locator("iframe[data-ready]").wait_for(state="attached")
    shape = page.frame_locator("iframe").locator("path.leaflet-interactive").nth(1)
    page.evaluate(GROWN, "width: 800px; height: 520px")
    page.frames[1].wait_for_function(
        "[...document.querySelectorAll('path')][1].getBoundingClientRect().width > 100"
    )
    wide = shape.bounding_box()["width"]
    shape.click(timeout=10_000)
    page.frame_locator("iframe").locator(".leaflet-popup-content").wait_for()
    page.evaluate(GROWN, "width: 500px; height: 520px")
    assert shape.bounding_box()["width"] > wide * 0.9  # recadrée, elle tomberait de moitié


def test_in_the_dark_the_ground_is_dark_the_classes_keep_their_colours_and_the_title_is_above(
    page, drawn, tmp_path
):
    page.emulate_media(color_scheme="dark")
    drawn.save(tmp_path / "carte.html")
    page.goto((tmp_path / "carte.html").as_uri())
    known = page.evaluate(
        "[...document.querySelectorAll('.leaflet-container, path.leaflet-interactive')].map(e => getComputedStyle(e))"
        ".map((s, i) => i ? s.fill : s.backgroundColor)"
    )
    assert known == ["rgb(33, 36, 40)", "rgb(238, 244, 249)", "rgb(10, 61, 102)", "rgb(33, 36, 40)"]
    title, ground = (page.locator(name).bounding_box() for name in ("h1", ".leaflet-container"))
    assert title["y"] + title["height"] <= ground["y"]


@pytest.mark.parametrize("width", [220, 390])
def test_on_a_narrow_screen_the_key_goes_below_the_shapes(page, drawn, tmp_path, width):
    page.set_viewport_size({"width": width, "height": 520})
    drawn.save(tmp_path / "carte.html")
    page.goto((tmp_path / "carte.html").as_uri())
    boxes = [page.locator("path.leaflet-interactive").nth(i).bounding_box() for i in range(3)]
    assert all(box["width"] > 20 and 0 <= box["x"] < width for box in boxes)
    assert max(box["y"] + box["height"] for box in boxes) < page.locator(".dk-legend").bounding_box()["y"]
