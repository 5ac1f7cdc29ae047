"""L’atelier Prénoms de bout en bout dans JupyterLab, ouvert comme « kit.py lab » l’ouvre."""

from __future__ import annotations

import os
import re
import shutil
import time
from pathlib import Path

import opened
import pytest

REPOSITORY = Path(__file__).parents[2]
NOTEBOOK = "notebooks/04-prenoms.ipynb"
pytestmark = [pytest.mark.browser, pytest.mark.network]
MENUS = ("Fichier", "Édition", "Exécution", "Noyau", "Paramètres", "Aide")


@pytest.fixture(scope="module")
def lab(tmp_path_factory):
    """Un JupyterLab ouvert par kit.py : carnet copié, réglages neufs."""
    root = tmp_path_factory.mktemp("kit")
    (root / "notebooks").mkdir()
    shutil.copyfile(REPOSITORY / NOTEBOOK, root / NOTEBOOK)
    with opened.lab(root) as found:
        yield found


def scrolled_to(page, selector: str, most: int = 40):
    """Le premier élément trouvé en descendant : JupyterLab ne dessine que les cellules proches de l’écran."""
    outer = page.locator(".jp-WindowedPanel-outer").first
    limit = time.monotonic() + 40
    while time.monotonic() < limit:
        outer.evaluate("e => { e.scrollTop = 0 }")
        for _ in range(most):
            page.wait_for_timeout(100)
            if page.locator(selector).count():
                found = page.locator(selector).first
                found.scroll_into_view_if_needed()
                return found
            outer.evaluate("e => { e.scrollTop += e.clientHeight * 0.8 }")
    raise AssertionError(f"{selector} ne se voit nulle part dans le carnet")


@pytest.mark.skipif(os.name == "nt", reason="JupyterLab est arrêté par un signal de groupe, propre à POSIX")
def test_the_workshop_runs_in_french_from_first_to_last_cell_and_its_figure_moves(
    browser, lab, still, captures
):
    asked: list[str] = []
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="en-US")
    context.add_init_script(still)
    context.on("request", lambda request: asked.append(request.url))
    page = context.new_page()
    page.goto(f"{lab.address}/lab/tree/{NOTEBOOK}?token={lab.token}")
    page.locator(".jp-NotebookPanel .jp-Cell").first.wait_for(timeout=40_000)
    idle = page.locator("#jp-main-statusbar").get_by_text("Python 3 (ipykernel) | Inactif")
    idle.wait_for(timeout=30_000)  # avant que le noyau soit là, « Exécuter » demanderait lequel prendre
    bar = page.locator("#jp-MainMenu")
    said = bar.inner_text()
    assert [name for name in MENUS if name not in said] == []

    bar.get_by_text("Exécution", exact=True).click()
    page.get_by_role("menuitem", name=re.compile("^Exécuter toutes les cellules$")).click()
    picture = scrolled_to(page, ".jp-OutputArea figure img")
    assert len(picture.get_attribute("alt") or "") > 40
    assert picture.evaluate("i => i.naturalWidth") > 300
    page.screenshot(path=captures / "jupyterlab-figure.png")
    panel = scrolled_to(page, ".jp-OutputArea .datakit-todo")
    assert "Pas encore commencé" in panel.text_content()
    page.screenshot(path=captures / "jupyterlab-reponse.png")

    # L’atelier vierge va jusqu’au bout : enregistré, chaque cellule a son numéro, aucune n’a d’erreur.
    limit = time.monotonic() + 40
    waiting = True
    while waiting and time.monotonic() < limit:
        page.keyboard.press("Control+s")
        page.wait_for_timeout(1000)
        model = lab.ask(f"/api/contents/{NOTEBOOK}")
        cells = [cell for cell in model["content"]["cells"] if cell["cell_type"] == "code"]
        waiting = not all(cell["execution_count"] for cell in cells)
    assert [cell["source"] for cell in cells if not cell["execution_count"]] == []
    assert [o for cell in cells for o in cell["outputs"] if o["output_type"] == "error"] == []

    # Une figure à bouger suit la souris et le clavier.
    choice = scrolled_to(page, ".jp-CodeCell:has(.noUi-handle) select")
    cell = page.locator(".jp-CodeCell").filter(has=page.locator(".noUi-handle")).first
    said, year = cell.locator("figcaption"), cell.locator(".noUi-handle")
    cell.locator(".widget-label").filter(has_text="Sexe").wait_for(timeout=30_000)
    assert [label.strip(" :\u00a0") for label in cell.locator(".widget-label").all_inner_texts()] == [
        "Année",
        "Sexe",
    ]
    assert said.inner_text().startswith("En 1900, ")
    choice.select_option(label="Garçons")
    cell.locator("img[alt^='En 1900, pour 100 Louis, ']").wait_for(timeout=30_000)
    year.focus()
    page.keyboard.press("ArrowRight")
    cell.get_by_text(re.compile("^En 1901, ")).wait_for(timeout=15_000)
    assert year.get_attribute("aria-valuetext") == "1901"
    table = scrolled_to(page, ".jp-OutputArea table.datakit-table")
    assert table.locator("caption").inner_text() == "Les dix premiers prénoms de fille en 1900"
    page.screenshot(path=captures / "jupyterlab-curseur.png")
    hosts = {url.split("/")[2].split(":")[0] for url in asked if url.startswith(("http", "ws"))}
    assert hosts == {"127.0.0.1"}
    context.close()
