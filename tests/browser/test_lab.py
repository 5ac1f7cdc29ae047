"""JupyterLab ouvert une fois comme « kit.py lab » l’ouvre : ses réglages, l’atelier Prénoms de bout en bout, un pari et des clics."""

from __future__ import annotations

import json
import os
import re
import shutil
import time
from pathlib import Path

import opened
import pytest

from datakit.tools.kernels import provisioner

REPOSITORY = Path(__file__).parents[2]
NOTEBOOK = "notebooks/04-prenoms.ipynb"
BETS = "notebooks/99-paris.ipynb"
#: Un carnet de paris et de clics, et la figure qui montre un pari.
CELLS = [
    'import datakit as dk\nimport pandas as pd\nex = dk.exercises("04-prenoms")\n'
    'villes = pd.DataFrame({"ville": ["Niort", "Melle"], "musees": [3, 1]})',
    'dk.bet.number("attente", "Combien <b>de minutes</b> ?", 0, 60, unit="minutes", why=["plus", "moins"])',
    'dk.bet.curve("noms", "Dessinez.", x=range(1900, 2021), low=0, high=8000, unit="naissances")',
    'dk.bet.order("pays", "Rangez.", ["Norvège", "France", "Inde"])',
    "dk.clicks.filter(villes)",
    'fig, ax = dk.figure()\nax.barh(["attente"], [30])\nfait = dk.bet.made("attente")\nfait.mark(ax, 30)\n'
    'dk.show(fig, alt="Une barre. " + fait.said(30))\n'
    'print(dk.bet.made("pays").value, len(dk.bet.made("noms").value or []), fait.reason)',
]
pytestmark = [
    pytest.mark.browser,
    pytest.mark.network,
    pytest.mark.skipif(
        os.name == "nt", reason="JupyterLab est arrêté par un signal de groupe, propre à POSIX"
    ),
]
MENUS = ("Fichier", "Édition", "Exécution", "Noyau", "Paramètres", "Aide")


@pytest.fixture(scope="module")
def lab(tmp_path_factory):
    """Un JupyterLab ouvert par kit.py : carnet copié, réglages neufs."""
    root = tmp_path_factory.mktemp("kit")
    (root / "notebooks").mkdir()
    shutil.copyfile(REPOSITORY / NOTEBOOK, root / NOTEBOOK)
    (root / BETS).write_text(json.dumps(notebook(CELLS)), "utf-8")
    with opened.lab(root) as found:
        yield found


def test_it_is_in_french_explains_errors_and_keeps_no_history(lab) -> None:
    assert opened.language(lab.ask(f"/lab/api/settings/{opened.LANGUAGE}")) == "fr_FR"
    history = "print('historique', get_ipython().history_manager.enabled)"
    said = lab.run([history, opened.BORN, "facts.take('A')"])
    assert "lancez la cellule de préparation, en haut du carnet" in said
    assert "historique False" in said
    assert ("né d’un processus chaud" in said) == provisioner.FORKS
    assert not list((lab.home / "ipython").rglob("history.sqlite"))


def notebook(sources: list[str]) -> dict:
    """Un carnet de ces cellules, jamais lancées."""
    blank = {"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None}
    cells = [blank | {"id": f"c{rank}", "source": source} for rank, source in enumerate(sources)]
    kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3"}}
    return {"nbformat": 4, "nbformat_minor": 5, "metadata": kernel, "cells": cells}


def opened_notebook(context, lab, path: str):
    """L’onglet du carnet, noyau prêt : avant lui, « Exécuter » demanderait lequel prendre."""
    page = context.new_page()
    page.goto(f"{lab.address}/lab/tree/{path}?token={lab.token}&reset")  # sans les onglets d’avant
    page.locator(".jp-NotebookPanel .jp-Cell").first.wait_for(timeout=40_000)
    idle = page.locator("#jp-main-statusbar").get_by_text("Python 3 (ipykernel) | Inactif")
    idle.wait_for(timeout=30_000)
    return page


def run_all(page) -> None:
    page.locator("#jp-MainMenu").get_by_text("Exécution", exact=True).click()
    page.get_by_role("menuitem", name=re.compile("^Exécuter toutes les cellules$")).click()


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


@pytest.mark.long  # chaque jour : nbval joue ce carnet, et l’essai suivant ouvre JupyterLab
def test_the_workshop_runs_in_french_from_first_to_last_cell_and_its_figure_moves(
    browser, lab, still, captures
):
    asked: list[str] = []
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="en-US")
    context.add_init_script(still)
    context.on("request", lambda request: asked.append(request.url))
    page = opened_notebook(context, lab, NOTEBOOK)
    said = page.locator("#jp-MainMenu").inner_text()
    assert [name for name in MENUS if name not in said] == []

    # Un encadré garde son nom malgré le nettoyage de JupyterLab, et c’est notre style qui le peint.
    boxed = scrolled_to(page, ".jp-RenderedMarkdown .alert.pari")
    painted = boxed.evaluate("e => [getComputedStyle(e).borderLeftColor, getComputedStyle(e).color]")
    assert painted[0] == "rgb(125, 79, 192)"
    assert painted[1] == boxed.locator("xpath=..").evaluate("e => getComputedStyle(e).color")
    page.screenshot(path=captures / "jupyterlab-encadre.png")

    run_all(page)
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
    assert said.inner_text().startswith("En 1910, ")
    choice.select_option(label="Garçons")
    cell.locator("img[alt^='En 1910, pour 100 Louis, ']").wait_for(timeout=30_000)
    year.focus()
    page.keyboard.press("ArrowRight")
    cell.get_by_text(re.compile("^En 1911, ")).wait_for(timeout=15_000)
    assert year.get_attribute("aria-valuetext") == "1911"
    cells = page.locator(".jp-CodeCell").count()
    page.keyboard.press("x")  # sans la garde du clavier, elle couperait la cellule
    page.keyboard.press("ArrowRight")
    cell.get_by_text(re.compile("^En 1912, ")).wait_for(timeout=15_000)
    assert page.locator(".jp-CodeCell").count() == cells
    table = scrolled_to(page, ".jp-OutputArea table.datakit-table:has(caption:has-text('dix premiers'))")
    assert table.locator("caption").text_content() == "Les dix premiers prénoms de fille en 1910"
    page.screenshot(path=captures / "jupyterlab-curseur.png")
    hosts = {url.split("/")[2].split(":")[0] for url in asked if url.startswith(("http", "ws"))}
    assert hosts == {"127.0.0.1"}
    context.close()


def test_a_bet_is_made_by_finger_mouse_and_keyboard_and_a_click_writes_the_line(
    browser, lab, still, captures
):
    asked: list[str] = []
    context = browser.new_context(viewport={"width": 1280, "height": 2400}, locale="en-US", has_touch=True)
    context.add_init_script(still)
    context.on("request", lambda request: asked.append(request.url))
    page = opened_notebook(context, lab, BETS)
    run_all(page)
    bets = page.locator(".dk-bet")
    bets.nth(2).wait_for(timeout=60_000)
    page.get_by_text("[] 0 None").or_(page.get_by_text("None 0 None")).wait_for(timeout=30_000)
    number, curve, order = bets.all()

    # Du doigt : l’échelle.
    assert number.locator(".dk-bet-question").inner_text() == "Combien <b>de minutes</b> ?"
    assert number.get_by_role("button", name="Je parie").is_disabled()
    scale = number.get_by_role("slider", name="Combien <b>de minutes</b> ?")
    box = scale.bounding_box()
    page.touchscreen.tap(box["x"] + 13 + (box["width"] - 26) / 4, box["y"] + box["height"] / 2)
    assert number.locator(".dk-bet-value").inner_text() == "15\u00a0minutes"
    # Au clavier : les flèches sont à l’échelle et aux raisons, pas aux cellules du carnet.
    scale.press("ArrowRight")
    assert scale.get_attribute("aria-valuetext") == "16\u00a0minutes"
    scale.press("ArrowLeft")
    number.get_by_label("plus").press("Space")
    page.keyboard.press("ArrowRight")
    assert number.get_by_label("moins").is_checked()
    page.keyboard.press("x")  # dans une cellule, elle la couperait
    assert page.locator(".jp-CodeCell:visible").count() == len(CELLS)
    number.get_by_role("button", name="Je parie").tap()
    number.get_by_text("Vous pouvez encore le changer").wait_for()

    # À la souris : la courbe, qui demande d’aller jusqu’au bout.
    frame = curve.get_by_role("slider", name="Dessinez.")
    box = frame.bounding_box()
    for start, end in ((0.03, 0.5), (0.5, 0.99)):
        page.mouse.move(box["x"] + box["width"] * start, box["y"] + 150)
        page.mouse.down()
        page.mouse.move(box["x"] + box["width"] * end, box["y"] + 60)
        page.mouse.up()
        if end < 0.9:
            assert curve.get_by_role("button", name="Je parie").is_disabled()
            assert "Dessinez jusqu’au bout" in curve.inner_text()
    # Au clavier : le dernier point remonte.
    frame.press("End")
    before = frame.get_attribute("aria-valuetext")
    frame.press("PageUp")
    assert before.startswith("2020\u00a0: ")
    assert frame.get_attribute("aria-valuetext") not in (None, before)
    curve.get_by_role("button", name="Je parie").press("Enter")
    curve.get_by_text("Pari noté").wait_for()

    # Au clavier : l’ordre ; la ligne garde le curseur.
    order.get_by_role("button", name="Monter Inde").press("Enter")
    page.keyboard.press("Enter")
    assert order.locator(".dk-bet-item").all_inner_texts() == ["Inde", "Norvège", "France"]
    assert page.evaluate("document.activeElement.ariaLabel") == "Descendre Inde"
    assert "Inde, place 1 sur 3" in order.locator(".dk-bet-said").inner_text()
    order.get_by_role("button", name="Je parie").press("Enter")
    order.get_by_text("Pari noté").wait_for()
    page.screenshot(path=captures / "jupyterlab-paris.png")

    # Cliquer avant de coder : la ligne s’écrit, et ce qu’elle donne la suit.
    code = page.locator(".dk-clicks pre code").filter(has_text="villes[")
    assert code.inner_text() == 'villes[villes["ville"] == "Melle"]'
    page.get_by_role("combobox", name="Comparaison").press("ArrowDown")
    page.locator("pre code").get_by_text("!=").wait_for(timeout=15_000)
    assert code.inner_text() == 'villes[villes["ville"] != "Melle"]'
    assert "1 ligne sur 2." in page.locator(".dk-clicks-said").inner_text()
    page.get_by_role("combobox", name="Colonne").select_option(label="musees")
    page.locator("pre code").get_by_text('"musees"').wait_for(timeout=15_000)
    page.screenshot(path=captures / "jupyterlab-clics.png")

    # La figure montre le pari, qui ne change plus ; relancer les cellules le garde.
    run_all(page)
    said = (
        r"^Une barre\. Vous aviez parié 15\sminutes\s: la moitié de ce que disent les données, 30\sminutes\.$"
    )
    page.get_by_alt_text(re.compile(said)).wait_for(timeout=30_000)
    page.get_by_text("['Inde', 'Norvège', 'France'] 121 moins").wait_for(timeout=15_000)
    number = page.locator(".dk-bet").first
    number.get_by_text("La réponse est affichée").wait_for(timeout=15_000)
    assert number.locator(".dk-bet-value").inner_text() == "15\u00a0minutes"
    assert number.get_by_role("button").count() == 0

    # À 200 %, puis sur un téléphone : rien ne déborde.
    page.keyboard.press("Control+b")  # la liste des fichiers se range
    for width, height in ((640, 700), (390, 844)):
        page.set_viewport_size({"width": width, "height": height})
        page.wait_for_timeout(500)
        first = page.locator(".dk-bet").first
        first.scroll_into_view_if_needed()
        assert first.evaluate("e => e.scrollWidth - e.clientWidth") <= 0
        page.screenshot(path=captures / f"jupyterlab-paris-{width}.png")
    hosts = {url.split("/")[2].split(":")[0] for url in asked if url.startswith(("http", "ws"))}
    assert hosts == {"127.0.0.1"}
    context.close()
