"""Les diapositives de tous les ateliers dans un vrai Chromium : rien ne déborde, tout se lit, chaque figure y est."""

from __future__ import annotations

import base64
import io
import os
import re
from functools import cache
from pathlib import Path

import played
import pytest
from PIL import Image
from sampled import sampled
from test_site import axe_source, local, violations

from datakit.tools import cover, notebook as nb, slides
from datakit.tools.exercises import titles
from datakit.tools.run import execute

SOLUTIONS = nb.workshops(Path(__file__).parents[2] / "solutions")
SCREEN = {"width": 1280, "height": 720}
IMAGE = re.compile(r'<img src="data:image/png;base64,([A-Za-z0-9+/=\n]+)"')
TABLE = '<div role="region"'
pytestmark = pytest.mark.browser

#: Par diapositive : ce qui déborde (le bas appartient au numéro), ce qui est écrit trop petit, une image illisible.
FAULTS = """() => [...document.querySelectorAll("section")].map((slide, rank) => {
  const box = slide.getBoundingClientRect(), found = [];
  const unit = Math.min(innerWidth / 1280, innerHeight / 720);  // une diapositive est aussi large que l’écran, et en suit la hauteur
  const least = 23.9 * unit * (innerWidth / innerHeight <= 4 / 3 ? 1.25 : 1);  // 24 points à 1280 × 720, et à 1024 × 768
  const height = Math.min(Math.max(innerHeight, 720 * unit), 960 * unit);
  if (Math.abs(box.width - 1280 * unit) > 1 || Math.abs(box.height - height) > 1) found.push("taille " + box.width + "×" + box.height);
  for (const one of slide.querySelectorAll("*")) {
    if (one.closest("details") || !one.getClientRects().length) continue;
    const at = one.getBoundingClientRect(), said = one.tagName + " « " + one.textContent.trim().slice(0, 40) + " »";
    if (at.bottom > box.bottom - 28 * unit || at.right > box.right - 20 * unit || at.left < box.left + 20 * unit || at.top < box.top) found.push("déborde : " + said);
    const own = [...one.childNodes].some(node => node.nodeType === 3 && node.textContent.trim());
    if (own && parseFloat(getComputedStyle(one).fontSize) < least) found.push("trop petit : " + said);
    if (one.tagName === "IMG" && at.height < 300 * unit) found.push("image de " + at.height + " points de haut");
  }
  const titles = slide.querySelectorAll(":scope > h1, :scope > h2, :scope > h3").length;
  if (!titles || slide.innerText.trim().length < 8) found.push("vide");
  if (slide.querySelectorAll(":scope > :not(.note)").length === titles) found.push("un titre seul");
  return found.map(said => (rank + 1) + " " + said);
}).flat()"""

#: Celles dont une autre dépasse, une fois au centre de l’écran : la réponse d’un pari s’y lirait avant l’heure.
PEEKING = """() => slides.map((slide, rank) => {
  slide.scrollIntoView({block: "center"});
  const others = slides.filter(one => one !== slide).map(one => one.getBoundingClientRect());
  return others.some(box => box.bottom > .5 && box.top < innerHeight - .5) ? rank + 1 : 0;
}).filter(Boolean)"""

#: Ce que montrent les diapositives, lu d’un coup : chaque question posée à la page coûte plus que sa réponse.
SEEN = """() => {
  const all = (words, from = document) => [...from.querySelectorAll(words)], slides = all("section");
  const ends = slides.filter(slide => all("h1, h2, h3, h4", slide).some(one => one.innerText.includes("À retenir")));
  return {
    images: all("section img:not(.couverture)").map(one => one.src.split(",")[1]),
    most: Math.max(...slides.map(slide => all("img", slide).length)),
    maps: all("*").filter(one => !one.children.length && one.textContent.includes("Carte à explorer dans le carnet.")).length,
    // Un tableau étroit se projette en deux blocs : le second n’en est pas un autre
    rows: all("section .datakit-table:not(.cote > :nth-child(2) *)").map(one => all("tbody tr", one).length),
    takeaways: ends.flatMap(slide => all("li", slide)).length,
    links: all("a[href*='.ipynb']").length,
  };
}"""


@cache
def executed(path: Path) -> nb.Notebook:
    """Le corrigé exécuté : celui que nbval vient de jouer dans cette preuve, sinon joué ici de la même façon."""
    kept = Path(os.environ.get(played.FOLDER, path.parent / "aucun"), path.name)
    if kept.is_file():
        return nb.read(kept)
    notebook = nb.read(path)
    before, after = (
        {"cell_type": "code", "id": name, "metadata": {"tags": ["animateur"]}, "source": source, "outputs": [], "execution_count": None}
        for name, source in (("avant", played.BEFORE), ("apres", played.AFTER))
    )  # fmt: skip
    notebook["cells"] = [before, *notebook["cells"], after]
    return execute(path, notebook=notebook)


@pytest.fixture(scope="module")
def shown(browser, tmp_path_factory):
    """Ouvre les diapositives d’un carnet exécuté, dans un seul onglet par réglage ; aucune requête ne sort du disque."""
    folder, asked, tabs = tmp_path_factory.mktemp("diapos"), [], {}

    def new(notebook: nb.Notebook, **options):
        path = folder / f"{len(asked)}.html"
        path.write_text(slides.deck(notebook), "utf-8")
        if str(options) not in tabs:
            context = browser.new_context(**({"viewport": SCREEN, "locale": "fr-FR"} | options))
            context.on("request", lambda request: asked.append(request.url))
            tabs[str(options)] = context.new_page()
        page = tabs[str(options)]
        page.emulate_media(media="null")  # un PDF prend l’aspect demandé, s’il y en a un
        page.goto(path.as_uri())
        return page

    yield new
    for page in tabs.values():
        page.context.close()
    assert asked
    assert [url for url in asked if not local(url)] == []


def outputs(notebook: nb.Notebook) -> list[dict]:
    """Ce que les cellules des participants affichent, dans l’ordre."""
    cells = [cell for cell in notebook["cells"] if not nb.tags(cell) & nb.HIDDEN]
    return [output.get("data", {}) for cell in cells for output in cell.get("outputs", ())]


def pictures(notebook: nb.Notebook) -> list[bytes]:
    """Les figures que voient les participants, et l’image des cartes à explorer, dans l’ordre."""
    found: list[str] = []
    for data in outputs(notebook):
        page = data.get("text/html", "")
        found += IMAGE.findall(page) if "<figure" in page else []
        found += [data["image/png"]] if "<iframe" in page else []
    return [base64.b64decode(one) for one in found]


def is_but_its_foot(kept: bytes, figure: bytes) -> bool:
    """L’image d’une diapositive est la figure, sans le bas où sa source était écrite en petit."""
    shown, whole = (Image.open(io.BytesIO(one)).convert("RGB") for one in (kept, figure))
    top = whole.crop((0, 0, *shown.size))
    return shown.height <= whole.height and top.tobytes() == shown.tobytes()


@pytest.mark.parametrize("path", sampled(SOLUTIONS, played.PAINTED))
def test_every_deck_fits_reads_and_holds_every_figure(shown, path):
    notebook = executed(path)
    page = shown(notebook)
    assert page.evaluate(FAULTS) == []
    seen = page.evaluate(SEEN)
    images = [base64.b64decode(one) for one in seen["images"]]
    for image, figure in zip(images, pictures(notebook), strict=True):
        assert is_but_its_foot(image, figure)
    assert seen["most"] == 1
    assert page.locator("section").first.locator("img.couverture").get_attribute("alt") == cover.alt(
        path.stem
    )
    maps = sum("<iframe" in data.get("text/html", "") for data in outputs(notebook))
    assert seen["maps"] == maps
    shown_tables = [data for data in outputs(notebook) if data.get("text/html", "").startswith(TABLE)]
    assert len(seen["rows"]) == len(shown_tables)
    assert all(1 <= count <= 8 for count in seen["rows"])
    assert seen["takeaways"] >= 3
    assert seen["links"] == 0
    page.emulate_media(media="print")
    printed = page.evaluate(FAULTS)  # sans ses notes, une figure n’a parfois qu’un mot de titre
    assert [said for said in printed if not said.endswith(" vide")] == []


@pytest.mark.parametrize("height", [720, 768, 900], ids=lambda height: f"1024x{height}")
def test_a_slide_takes_a_4_3_screen_and_the_next_one_never_shows_below(shown, names, height):
    page = shown(names, viewport={"width": 1024, "height": height})
    assert (
        page.evaluate("slides.map(one => one.getBoundingClientRect().height)")[:2] == [min(height, 768)] * 2
    )
    assert page.evaluate(FAULTS) == []
    assert page.evaluate(PEEKING) == []


def test_every_question_is_on_a_slide_and_no_sentence_points_at_a_cell(shown, names):
    page = shown(names)
    said = page.evaluate("[...document.querySelectorAll('section')].map(slide => { slide = slide.cloneNode(true);"
                         " slide.querySelectorAll('details, style').forEach(one => one.remove()); return slide.textContent })")  # fmt: skip
    for number, one in titles(names).items():
        assert any(f"Exercice {number[1:]} · {one.title}" in slide for slide in said)
    assert [slide for slide in said if re.search(r"\bcellules?\b", slide)] == []


@pytest.fixture(scope="module")
def names():
    return executed(next(path for path in SOLUTIONS if path.stem == "04-prenoms"))


def test_axe_finds_nothing_on_a_deck(shown, names):
    page = shown(names)
    page.evaluate(axe_source())
    assert violations(page) == []


def test_the_keyboard_goes_everywhere(shown, names):
    page = shown(names)
    last = page.locator("section").count() - 1
    assert last > 20
    seen = []
    for key in (
        "ArrowRight",
        "PageDown",
        " ",
        "Shift+ ",
        "ArrowLeft",
        "End",
        "ArrowRight",
        "Home",
        "ArrowLeft",
    ):
        page.keyboard.press(key.replace(" ", "Space"))
        seen.append(page.evaluate("current()"))
    assert seen == [1, 2, 3, 2, 1, last, last, 0, 0]
    assert page.evaluate("location.hash") == "#1"


def advance(page, wanted: str) -> None:
    """Avance, d’une diapositive à la fois, jusqu’à celle où `wanted` est vrai."""
    for _ in range(page.locator("section").count()):
        if page.evaluate(wanted):
            return
        page.keyboard.press("ArrowRight")
    raise AssertionError(f"aucune diapositive : {wanted}")


def test_the_notes_open_apart_with_a_clock(shown, names):
    page = shown(names)
    with page.context.expect_page() as waiting:
        page.keyboard.press("n")
    notes = waiting.value
    assert re.match(
        r"\d+ min \d\d s · diapositive 1 sur \d+ · ensuite : Ce que vous", notes.inner_text("#clock")
    )
    assert "Pour qui anime" in notes.inner_text("body")
    opening, first, *_ = names["metadata"]["datakit"]["sections"]
    end = str(opening["minutes"] + first["minutes"])
    advance(page, f"slides[current()].dataset.end === '{end}'")
    advance(page, "slides[current()].querySelector('img') !== null")
    assert f"cette partie finit à {end} min" in notes.inner_text("#clock")
    assert "Lire la figure" in notes.inner_text("body")
    assert not page.locator("details[open]").count()


def test_what_is_shown_for_a_second_starts_when_one_arrives(shown, names):
    """Un coup d’œil était fini avant qu’on atteigne sa diapositive, qui paraissait vide."""
    glance = (
        "<style>@keyframes passe{to{visibility:hidden}}.passe img{animation:passe 0s linear .6s forwards}</style>"
        '<div class="passe"><figure><img alt="Neuf jetons" src="data:image/png;base64,"></figure></div>'
    )
    cell = {"cell_type": "code", "id": "passe", "metadata": {}, "source": "glance()", "outputs": [{"output_type": "display_data", "metadata": {}, "data": {"text/html": glance}}]}  # fmt: skip
    page = shown(names | {"cells": [*names["cells"], cell]})
    seen = "getComputedStyle(document.querySelector('.passe img')).visibility"
    page.wait_for_function(f"{seen} === 'hidden'")
    advance(page, "slides[current()].querySelector('.passe') !== null")
    page.wait_for_function(f"{seen} === 'visible'")
    page.wait_for_function(f"{seen} === 'hidden'")


def test_a_deck_reads_without_a_program_and_on_paper(shown, names, captures):
    page = shown(names, java_script_enabled=False)
    count = page.locator("section").count()
    assert page.get_by_text("Pariez").first.is_visible()
    page.locator("summary").first.click()
    assert page.get_by_text("Pour qui anime").is_visible()
    page.pdf(path=captures / "diapos.pdf", prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", (captures / "diapos.pdf").read_bytes())) == count


@pytest.mark.parametrize(
    "viewport", [{"width": 390, "height": 844}, {"width": 640, "height": 360}], ids=["téléphone", "grossi"]
)
def test_a_narrow_screen_flows_and_stays_legible(shown, names, viewport):
    page = shown(names, viewport=viewport)
    assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]
    sizes = "() => [...document.querySelectorAll('section li, section p')].map(e => parseFloat(getComputedStyle(e).fontSize))"
    assert min(page.evaluate(sizes)) >= 14
    assert (
        page.evaluate("Math.min(...[...document.images].map(i => i.getBoundingClientRect().width))")
        > viewport["width"] / 2
    )
