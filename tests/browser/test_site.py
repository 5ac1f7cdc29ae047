"""Le site, les carnets rendus, les diapositives et les fiches dans un vrai Chromium : axe-core, clavier, réseau."""

from __future__ import annotations

import base64
import hashlib
import io
import json
import shutil
import subprocess
import tarfile
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import SimpleNamespace
from urllib.parse import urlsplit

import pytest

from datakit.tools import sheet, site, slides
from datakit.tools.run import execute

REPOSITORY = Path(__file__).parents[2]
CACHE = REPOSITORY / "build" / "cache"
SLUGS = ("00-accueil", "04-prenoms")  # le plus simple et le plus fourni : le reste passe par les mêmes pages
AXE = "axe-core@4.14.1"
SHA512 = "FHfa+lmNjQZfJz1q8wKqIDwC6DExcHt/pkjNQb09a3NPjCKg2rhu5qb2S4r76ASyFNNtuFooJpZe37OgudVGtQ=="
DESKTOP, PHONE = {"width": 1280, "height": 800}, {"width": 390, "height": 844}
pytestmark = pytest.mark.browser


def axe_source() -> str:
    """axe-core, pris une fois au registre npm, vérifié, gardé dans build/cache."""
    kept = CACHE / f"{AXE.replace('@', '-')}.js"
    if not kept.is_file():
        npm = shutil.which("npm")
        if npm is None:
            pytest.skip("npm est absent : axe-core n’a pas pu être pris")
        CACHE.mkdir(parents=True, exist_ok=True)
        command = [npm, "pack", AXE, "--pack-destination", str(CACHE), "--json"]
        try:
            said = subprocess.run(command, check=True, capture_output=True, text=True, timeout=60).stdout
        except (OSError, subprocess.SubprocessError):
            pytest.skip("le registre npm ne répond pas : axe-core n’a pas pu être pris")
        archive = CACHE / json.loads(said)[0]["filename"]
        data = archive.read_bytes()
        archive.unlink()
        assert base64.b64encode(hashlib.sha512(data).digest()).decode() == SHA512
        with tarfile.open(fileobj=io.BytesIO(data)) as tar:
            member = tar.extractfile("package/axe.min.js")
            assert member is not None
            kept.write_bytes(member.read())
    return kept.read_text("utf-8")


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """Le site de deux ateliers, leurs fiches et leurs diapositives, dans un dossier neuf."""
    root = tmp_path_factory.mktemp("kit")
    (root / "build").mkdir()
    CACHE.mkdir(parents=True, exist_ok=True)
    (root / "build" / "cache").symlink_to(CACHE)
    for folder in ("solutions", "notebooks"):
        (root / folder).mkdir()
        for slug in SLUGS:
            shutil.copyfile(REPOSITORY / folder / f"{slug}.ipynb", root / folder / f"{slug}.ipynb")
    paths = [root / "solutions" / f"{slug}.ipynb" for slug in SLUGS]
    done = {path.stem: execute(path) for path in paths}
    for path in paths[1:]:
        sheet.write(path, root)
        slides.write(path, root, done[path.stem])
    with pytest.MonkeyPatch.context() as patch:  # chaque carnet n’est exécuté qu’une fois
        patch.setattr(site, "execute", lambda path: done[path.stem])
        pages = [p for p in site.build(root, root / "site") if not p.stem.endswith("-diapos")]
    home = root / "site" / "ateliers" / "00-accueil" / "carnet.html"
    if not home.exists():  # l’accueil n’est pas un atelier : sa page n’est que le carnet rendu
        home = root / "build" / "00-accueil.html"
        home.write_text(site.report.page(done["00-accueil"]), "utf-8")
        pages.append(home)
    return SimpleNamespace(root=root, site=root / "site", pages=pages)


@pytest.fixture
def opened(browser):
    """Ouvre des pages ; à la fin, aucune requête ne doit être sortie du disque ou de la boucle locale."""
    contexts, asked = [], []

    def new(**options):
        context = browser.new_context(**({"viewport": DESKTOP, "locale": "fr-FR"} | options))
        context.on("request", lambda request: asked.append(request.url))
        contexts.append(context)
        return context.new_page()

    yield new
    for context in contexts:
        context.close()
    assert asked
    assert [url for url in asked if not local(url)] == []


def local(url: str) -> bool:
    parts = urlsplit(url)
    return parts.scheme in ("file", "data", "blob", "about") or parts.hostname in ("127.0.0.1", "localhost")


def violations(page) -> list[str]:
    """Ce qu’axe-core reproche à la page, une ligne par élément."""
    result = page.evaluate(
        "async () => (await axe.run(document, {resultTypes: ['violations'], iframes: false})).violations"
    )
    return [
        f"{v['id']} : {v['help']} — {' '.join(n['target'][:1])} {n['html'][:150]} {n.get('failureSummary', '')[:250]}"
        for v in result
        for n in v["nodes"]
    ]


def scanned(page, path: Path, source: str) -> list[str]:
    page.goto(path.as_uri())
    page.evaluate(source)
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    return violations(page)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_any_page(made, opened, scheme):
    source = axe_source()
    page = opened(color_scheme=scheme)
    found = {
        path.relative_to(made.root).as_posix(): said
        for path in made.pages
        if (said := scanned(page, path, source))
    }
    assert found == {}
    assert len(made.pages) >= 8


@pytest.fixture
def address(made):
    """Le site servi sur la boucle locale : depuis le disque, Chromium montre un carnet au lieu de l’enregistrer."""

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=made.site))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def focused(page) -> str:
    return page.evaluate("document.activeElement?.innerText?.trim() ?? ''")


def tab_to(page, words: str, most: int = 60) -> None:
    for _ in range(most):
        page.keyboard.press("Tab")
        if words in focused(page):
            return
    raise AssertionError(f"« {words} » n’est pas atteint en {most} tabulations")


def test_keyboard_alone_goes_from_home_to_a_download(address, opened):
    page = opened(accept_downloads=True)
    page.goto(f"{address}/index.html")
    page.keyboard.press("Tab")
    assert focused(page) == "Aller au contenu"
    assert page.locator(":focus").bounding_box()["x"] >= 0
    page.keyboard.press("Enter")
    assert page.url.endswith("#contenu")
    title = page.locator("h3 a").first.inner_text()
    tab_to(page, title)
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none"
    page.keyboard.press("Enter")
    page.wait_for_url("**/04-prenoms/index.html")
    tab_to(page, "Le carnet à ouvrir")
    with page.expect_download(timeout=10_000) as waiting:
        page.keyboard.press("Enter")
    assert waiting.value.suggested_filename == "04-prenoms.ipynb"
    assert json.loads(Path(waiting.value.path()).read_text("utf-8"))["nbformat"] == 4


def test_everything_reads_without_javascript(made, opened):
    page = opened(java_script_enabled=False)
    for path in made.pages:
        page.goto(path.as_uri())
        assert page.locator("h1").count() == 1, path
        assert page.locator("script").count() == 0, path
        assert page.locator("html").get_attribute("lang") == "fr"
        for picture in page.locator("img:not(details img)").all():
            assert picture.get_attribute("alt"), path
            assert picture.bounding_box()["width"] > 20, path
    page.goto((made.site / "index.html").as_uri())
    page.get_by_role("link", name="Ateliers", exact=True).click()
    page.locator("main a").first.click()
    assert page.locator(".apercus img").count() >= 1


def test_every_internal_link_leads_somewhere(made, opened):
    page = opened()
    for path in (p for p in made.pages if p.name != "carnet.html" and made.site in p.parents):
        page.goto(path.as_uri())
        for target in page.eval_on_selector_all("a", "all => all.map(a => a.href)"):
            parts = urlsplit(target)
            if parts.scheme == "file":
                assert Path(parts.path).is_file(), (path.name, target)
            else:
                assert parts.scheme == "https", (path.name, target)


def test_phone_shows_everything_without_sliding_sideways(made, opened):
    page = opened(viewport=PHONE, is_mobile=True, has_touch=True)
    wide = {}
    for path in made.pages:
        page.goto(path.as_uri())
        width = page.evaluate("document.documentElement.scrollWidth")
        if width > PHONE["width"]:
            wide[path.relative_to(made.root).as_posix()] = width
    assert wide == {}


@pytest.mark.parametrize(("size", "viewport"), [("ordinateur", DESKTOP), ("telephone", PHONE)])
def test_captures_are_kept_for_the_eye(made, opened, captures, size, viewport):
    page = opened(viewport=viewport)
    wanted = {
        "accueil": made.site / "index.html",
        "atelier": made.site / "ateliers" / "04-prenoms" / "index.html",
        "fiche": made.root / "build" / "04-prenoms-fiche.html",
    }
    for name, path in wanted.items():
        page.goto(path.as_uri())
        page.screenshot(path=captures / f"{name}-{size}.png", full_page=name != "fiche")
    if not made.missing:
        page.goto((made.root / "build" / "04-prenoms-diapos.html").as_uri())
        page.screenshot(path=captures / f"diapo-{size}.png")
        while not page.evaluate("!!Reveal.getCurrentSlide().querySelector('figure') || Reveal.isLastSlide()"):
            page.keyboard.press("Space")
        page.wait_for_timeout(200)
        page.screenshot(path=captures / f"diapo-figure-{size}.png")
    assert len(list(captures.glob(f"*-{size}.png"))) >= 3
