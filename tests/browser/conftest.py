"""Un vrai Chromium pour les tests de ce dossier ; absent, ils s’abstiennent et le disent."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from datakit.tools.pages import BROWSERS

REPOSITORY = Path(__file__).parents[2]
CAPTURES = REPOSITORY / "build" / "captures"
OPTIONS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]


@pytest.fixture(scope="package")
def browser():
    """Un Chromium pour ce dossier, que chaque essai ouvre dans un contexte à lui : ni page, ni mémoire, ni réseau en commun.

    Fermé au sortir du dossier : Playwright n’en accepte pas deux à la fois dans un même processus, et y laisse tourner
    sa boucle.
    """
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright n’est pas installé")
    path = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), None)
    if not path:
        pytest.skip("Chromium est absent : rien n’a été vu dans un vrai navigateur")
    with playwright.sync_playwright() as engine:
        chrome = engine.chromium.launch(executable_path=path, args=OPTIONS)
        yield chrome
        chrome.close()


@pytest.fixture(scope="session")
def still() -> str:
    """Un programme qui arrête les animations d’une page : redessinées sans fin, sans carte graphique, elles coûtent cher."""
    rule = "*, ::before, ::after { animation: none !important; transition: none !important }"
    return f"const s = new CSSStyleSheet(); s.replaceSync({rule!r}); document.adoptedStyleSheets.push(s)"


@pytest.fixture(scope="session")
def captures() -> Path:
    """Les captures d’écran, gardées par l’intégration continue ; on les regarde, aucun test ne les compare."""
    CAPTURES.mkdir(parents=True, exist_ok=True)
    return CAPTURES
