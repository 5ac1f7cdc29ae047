"""Le site, les carnets rendus, les diapositives et les fiches dans un vrai Chromium : axe-core, clavier, réseau."""

from __future__ import annotations

import base64
import hashlib
import io
import json
import re
import shutil
import subprocess
import tarfile
import threading
from contextlib import suppress
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace
from urllib.parse import urlsplit

import linkcheck
import pytest
from PIL import Image
from sampled import sampled

from datakit.data import package
from datakit.draw.phone import LEAST
from datakit.draw.screens import PHONE_DPI
from datakit.tools import archive, inputs, notebook as nb, pack, site
from figaudit import rulebook
from figaudit.base import theme

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
        # Sans réseau, npm réessaierait plus d’une minute
        command = [npm, "pack", AXE, "--pack-destination", str(CACHE), "--json", "--fetch-retries=0"]
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
    """Le site de deux carnets vraiment exécutés, dans un dossier neuf, avec les tables qu’ils chargent."""
    root = tmp_path_factory.mktemp("kit")
    shutil.copytree(REPOSITORY / "src", root / "src", ignore=shutil.ignore_patterns("__pycache__"))
    every = package.read(REPOSITORY / "datasets").values()
    names, place = {table.name for table in every if not table.parts}, None
    for slug in SLUGS:
        source = f"solutions/{slug}.ipynb"
        (root / source).parent.mkdir(exist_ok=True)
        shutil.copyfile(REPOSITORY / source, root / source)
        names |= inputs.tables(nb.read(root / source))
        place = inputs.place_opened(nb.read(root / source)) or place
    files = pack.tables(REPOSITORY, names, place)
    files |= {name: archive.read(REPOSITORY, name) for name in pack.ROOT_FILES}
    for name, data in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(data)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DATAKIT_DATASETS", str(root / "datasets"))
        # d’une page de règle à l’autre, seule l’image changerait
        shown = rulebook.pages("charts")["dual-axis"].examples()
        patch.setattr(rulebook.Page, "examples", lambda page: shown)
        patch.setattr(theme, "to_png", cache(theme.to_png))
        every = site.build(root, root / "site")
    pages = [page for page in every if not page.stem.endswith("-diapositives")]
    shapes = {shape(page): page for page in pages}
    return SimpleNamespace(root=root, site=root / "site", pages=pages, shapes=list(shapes.values()))


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
    assert asked or not contexts  # sans page ouverte (axe-core introuvable), rien n’a pu être demandé
    assert [url for url in asked if not local(url)] == []


def local(url: str) -> bool:
    parts = urlsplit(url)
    return parts.scheme in ("file", "data", "blob", "about") or parts.hostname in ("127.0.0.1", "localhost")


def violations(page, only=()) -> list[str]:
    """Ce qu’axe-core reproche à la page, une ligne par élément ; `only`, ces règles seulement."""
    options = {"resultTypes": ["violations"], "iframes": False}
    options |= {"runOnly": list(only)} if only else {}
    result = page.evaluate("async options => (await axe.run(document, options)).violations", options)
    return [
        f"{v['id']} : {v['help']} — {' '.join(n['target'][:1])} {n['html'][:150]} {n.get('failureSummary', '')[:250]}"
        for v in result
        for n in v["nodes"]
    ]


def shape(path: Path) -> tuple[frozenset[str], ...]:
    """Les balises d’une page, leurs classes et leurs attributs, sans ce qu’ils disent, et l’ordre de ses titres."""
    tags = re.findall(r"<([a-z]\w*)([^>]*)>", path.read_text("utf-8"))
    worn = [(tag, re.sub(r'(?<!class)="[^"]*"', "", attributes)) for tag, attributes in tags]
    levels = [tag for tag, _ in worn if re.fullmatch("h[1-6]", tag)]
    return frozenset(map("".join, worn)), frozenset(map("".join, pairwise(levels)))


def test_axe_finds_nothing_on_any_kind_of_page_light_or_dark(made, opened):
    """Chaque forme de page, une fois. D’un aspect à l’autre seules les couleurs changent : en sombre, leurs contrastes suffisent."""
    source, page, found = axe_source(), opened(color_scheme="light"), {}
    page.add_init_script(source)
    for path in made.shapes:
        page.emulate_media(color_scheme="light")
        page.goto(path.as_uri())
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        said = violations(page)
        page.emulate_media(color_scheme="dark")
        if said := [*said, *violations(page, ["color-contrast"])]:
            found[path.relative_to(made.root).as_posix()] = said
    assert found == {}
    assert len(made.pages) >= 70
    assert len(made.shapes) >= 15


@pytest.fixture(scope="module")
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


def test_keyboard_alone_goes_from_home_to_a_download_and_back(address, opened):
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
    page.goto(f"{address}/ateliers/04-prenoms/index.html")
    tab_to(page, "Lire le carnet exécuté")
    page.keyboard.press("Enter")
    page.wait_for_url("**/carnet.html")
    tab_to(page, "La page de cet atelier", 3)
    page.keyboard.press("Enter")
    page.wait_for_url("**/04-prenoms/index.html")


def test_the_search_finds_a_table_at_the_keyboard(made, opened):
    page = opened()
    page.goto((made.site / "donnees/index.html").as_uri())
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.id") == "mots":
            break
    page.keyboard.type("GRIPPE Nightingale")
    seen = page.locator("#tables tbody tr:visible")
    assert seen.count() == 0
    page.keyboard.press("Control+A")
    page.keyboard.type("crimee nightingale")
    assert seen.locator("th").all_inner_texts() == ["nightingale"], "accents et majuscules ne comptent pas"
    assert page.locator("[role=status]").inner_text() == "1 table"
    page.keyboard.press("Control+A")
    page.keyboard.press("Delete")
    assert seen.count() == page.locator("#tables tbody tr").count() > 5
    assert slides(page) == [], "la seule page à programme, programme en marche"
    page.keyboard.type("zzz")
    assert seen.count() == 0
    assert page.locator("[role=status]").inner_text() == "Aucune table"


#: Ce que chaque page donne à lire sans programme, et les largeurs dont elle dépasse ; une image sans texte de remplacement
#: compte pour -1. Toutes passent dans un même cadre : ouvrir une page coûte plus que la lire.
READ = """async ([pages, widths]) => {
  const frame = document.querySelector("iframe"), found = {};
  for (const path of pages) {
    await new Promise((done, late) => { frame.onload = done; setTimeout(late, 30_000, path); frame.src = path; });
    const page = frame.contentDocument, all = words => [...page.querySelectorAll(words)];
    found[path] = {
      titles: all("h1").length,
      scripts: all("script").length,
      language: page.documentElement.lang,
      scaled: all("meta[name=viewport][content^='width=device-width']").length,
      menus: all("nav, .saut").filter(one => one.checkVisibility({visibilityProperty: true})).length,
      wide: widths.filter(width => { frame.style.width = width + "px"; return page.documentElement.scrollWidth > width; }),
      pictures: all("img:not(details img, [hidden] img)").map(one => one.alt ? one.getBoundingClientRect().width : -1),
    };
  }
  return found;
}"""
WIDTHS = 640, 390  # à 200 %, un écran de 1280 points n’en montre plus que 640 ; un téléphone


def has_a_program(name: str) -> bool:
    """Vrai d’une page que son programme enrichit : recherche des tables, figures d’un atelier, curseur d’une règle."""
    return bool(
        re.fullmatch(
            r"donnees/index\.html|ateliers/\d[^/]*/(index|carnet)\.html|regles/(charts|maps)-.*", name
        )
    )


def slides(page) -> list[int]:
    """Les largeurs d’écran dont la page dépasse ; d’abord celle où elle est, un écran redimensionné coûte."""
    found = []
    for width in sorted(WIDTHS, key=lambda width: width != page.viewport_size["width"]):
        if width != page.viewport_size["width"]:
            page.set_viewport_size({"width": width, "height": width * 2 // 3})
        found += [width] if page.evaluate("document.documentElement.scrollWidth") > width else []
    return found


def framed(page, address: str, content: str) -> None:
    """Ouvre une page faite ici, du même serveur que le site : elle peut le montrer et le lire dans ses cadres."""
    page.route(f"{address}/cadre.html", lambda route: route.fulfill(body=content, content_type="text/html"))
    page.goto(f"{address}/cadre.html")


@pytest.mark.parametrize("which", sampled(["shapes", "pages"], ["shapes"]))
def test_pages_read_without_javascript_slide_nowhere_and_print_without_menus(made, address, opened, which):
    """Sans programme, une page se lit ; étroite, elle ne glisse pas de côté ; sur papier, ses menus n’y sont plus.

    Chaque jour, une page de chaque forme ; toutes, dans la preuve longue.
    """
    page = opened()
    framed(
        page, address, '<!doctype html><iframe sandbox="allow-same-origin" style="border:0; height:844px">'
    )
    names = {path: path.relative_to(made.site).as_posix() for path in getattr(made, which)}
    for name, seen in page.evaluate(READ, [list(names.values()), WIDTHS]).items():
        said = (seen["titles"], seen["language"], seen["scaled"], seen["scripts"])
        assert said == (1, "fr", 1, has_a_program(name)), name
        assert seen["wide"] == [], name
        assert all(width > 20 for width in seen["pictures"]), name
    page.emulate_media(media="print")
    printed = page.evaluate(READ, [[names[path] for path in made.shapes], []])
    assert [name for name, seen in printed.items() if seen["menus"]] == []

    page = opened(java_script_enabled=False, is_mobile=True, viewport=PHONE)
    page.goto((made.site / "donnees/index.html").as_uri())
    assert page.locator("input:visible").count() == 0
    assert page.locator("#tables tbody tr:visible").count() > 5
    page.get_by_role("link", name="Ateliers", exact=True).click()
    page.locator("table a").first.click()
    assert page.locator(".apercus img").count() >= 1


def test_every_link_of_every_page_leads_somewhere(made):
    # L’accueil conseille des ateliers que ce site de deux carnets n’a pas.
    absent = [path.stem for path in (REPOSITORY / "solutions").glob("*.ipynb") if path.stem not in SLUGS]
    elsewhere = tuple(f"../{slug}/carnet.html : n’existe pas" for slug in absent)
    dead = [one for one in linkcheck.dead(made.site) if not one.endswith(elsewhere)]
    assert dead == []
    assert linkcheck.count(made.site) > 1000


def test_on_paper_every_trap_has_its_sheet(made, opened):
    page = opened()
    page.emulate_media(media="print")
    page.goto((made.site / "regles/pieges.html").as_uri())
    breaks = page.eval_on_selector_all(".feuille", "all => all.map(one => getComputedStyle(one).breakBefore)")
    assert set(breaks) == {"page"}
    assert len(breaks) > 40


def test_on_a_rule_page_the_arrows_uncover_the_honest_figure(made, opened):
    page = opened()
    page.goto((made.site / "regles/charts-dual-axis.html").as_uri())
    over, slider = page.locator(".rideau .dessus"), page.get_by_label("Découvrir la figure honnête")
    covered = "one => getComputedStyle(one).clipPath"
    assert over.evaluate(covered) == "inset(0px 100% 0px 0px)", "d’abord la trompeuse seule"
    slider.focus()
    page.keyboard.press("End")
    assert over.evaluate(covered) in ("inset(0px)", "inset(0px 0% 0px 0px)")


SHOWN = ("index.html", "ateliers/index.html", "ateliers/durees.html", "ateliers/04-prenoms/index.html",
         "ateliers/04-prenoms/carnet.html", "enseigner.html", "animer.html", "emporter.html", "niveaux/snt.html",
         "donnees/index.html", "donnees/prenoms_france.html", "regles/index.html", "regles/charts-dual-axis.html",
         "glossaire.html", "accessibilite.html", "credits.html", "ateliers/04-prenoms/04-prenoms-fiche.html")  # fmt: skip
SCREEN = {"media": "screen", "color_scheme": "light"}
LOOKS = {
    "ordinateur": (DESKTOP, SCREEN),
    "sombre": (DESKTOP, SCREEN | {"color_scheme": "dark"}),
    "impression": ({"width": 794, "height": 1123}, SCREEN | {"media": "print"}),
    "telephone": (PHONE, SCREEN),
    "zoom-200": ({"width": 640, "height": 400}, SCREEN),
}
#: Une planche : chaque page dans son cadre, à sa taille, vue de loin.
SHEET = """<!doctype html><style>
:root {{ color-scheme: light dark }}
body {{ margin: 0; background: #666; display: grid; grid-template-columns: repeat(6, 370px); grid-auto-rows: {tall}px }}
iframe {{ border: 0; width: {width}px; height: {height}px; transform-origin: 0 0; transform: scale(calc(360 / {width})) }}
div {{ width: 360px; height: calc({tall}px - 10px); overflow: hidden }}
</style>"""


def photograph(page) -> bytes:
    """L’écran en PNG ; sur une machine chargée, Chromium en refuse parfois un : on le lui redemande une fois."""
    from playwright.sync_api import Error

    with suppress(Error):
        return page.screenshot()
    return page.screenshot()


@pytest.mark.parametrize("look", sampled(LOOKS, ["telephone", "sombre"]))
def test_captures_are_kept_for_the_eye(address, opened, captures, look):
    """Une planche contact par aspect : chaque genre de page y est."""
    viewport, media = LOOKS[look]
    tall = 10 + 360 * viewport["height"] // viewport["width"]
    page = opened(viewport={"width": 6 * 370, "height": -(-len(SHOWN) // 6) * tall})
    page.emulate_media(**media)
    frames = "".join(f'<div><iframe src="{name}"></iframe></div>' for name in SHOWN)
    framed(page, address, SHEET.format(tall=tall, **viewport) + frames)
    sheet = Image.open(io.BytesIO(photograph(page))).convert("RGB")
    sheet.save(captures / f"site-{look}.png")
    corners = [(rank % 6 * 370, rank // 6 * tall) for rank in range(len(SHOWN))]
    assert len({sheet.crop((x, y, x + 360, y + tall - 10)).tobytes() for x, y in corners}) == len(SHOWN)


#: Ce que montre chaque figure, sur cet écran : l’image choisie, sa largeur, et ses plus petites lettres une fois montrée.
SHOWN_FIGURES = """() => [...document.querySelectorAll(".dk-figure")].map(figure => {
  const image = figure.querySelector("img");
  return {
    large: figure.classList.contains("dk-large"),
    natural: image.naturalWidth,
    shown: image.getBoundingClientRect().width,
    box: figure.querySelector(".dk-image").getBoundingClientRect().width,
    values: figure.querySelectorAll("td[data-h]").length,
  };
})"""


def test_a_phone_reads_a_figure_at_twelve_points_and_its_values_at_the_keyboard(made, opened):
    """Les lettres d’une figure étroite ont au moins le corps `LEAST` (test_screens) : 12 points à l’écran."""
    page = opened(viewport=PHONE, color_scheme="light", reduced_motion="reduce")
    page.goto((made.site / "ateliers/04-prenoms/carnet.html").as_uri())
    page.evaluate("document.querySelectorAll('img').forEach(one => one.loading = 'eager')")
    page.wait_for_function("[...document.images].every(one => one.complete)")
    figures = page.evaluate(SHOWN_FIGURES)
    narrow = [one for one in figures if not one["large"]]
    assert len(narrow) >= 5
    for one in narrow:
        printed = one["natural"] / PHONE_DPI  # pouces
        smallest = one["shown"] / printed / 72 * LEAST
        assert smallest >= 12, one
        assert one["shown"] <= one["box"] + 1
    for one in figures:
        if one["large"]:  # faute de place, la figure entière, à sa taille, dans une boîte qui glisse
            assert one["shown"] >= 700

    curves = page.locator(".dk-figure", has=page.get_by_role("button", name="Écouter")).nth(1)
    slider = curves.get_by_role("slider", name="Parcourir les valeurs de la figure")
    slider.focus()
    page.keyboard.press("End")
    said = slider.get_attribute("aria-valuetext")
    last = curves.locator("tbody tr").last
    assert said.endswith(
        f"{last.locator('th').inner_text()}\u00a0: {last.locator('td').first.text_content()}"
    )
    ring = curves.locator(".dk-rond")
    assert ring.is_visible()
    slider.evaluate("one => one.blur()")
    assert not ring.is_visible()


def test_a_curve_is_heard_and_the_dark_figure_is_dark(made, opened):
    page = opened(color_scheme="dark", reduced_motion="reduce")
    page.goto((made.site / "ateliers/04-prenoms/index.html").as_uri())
    curves = page.locator(".dk-sombre", has=page.locator("th[data-heard]")).first
    with Image.open(io.BytesIO(curves.locator("img").screenshot())) as seen:
        assert max(seen.convert("RGB").getpixel((4, 4))) < 60
    button = curves.get_by_role("button", name="Écouter")
    button.focus()
    page.keyboard.press("Enter")
    assert curves.get_by_role("button", name="Arrêter").is_visible()
    assert re.match("Note la plus grave, .+ ; la plus aiguë, .+", curves.get_by_role("status").inner_text())
    assert not curves.locator(".dk-rond").is_visible(), "rien ne bouge pour qui l’a demandé"
    page.keyboard.press("Enter")
    assert button.is_visible()


def test_the_mouse_reads_the_nearest_value(made, opened):
    page = opened()
    page.goto((made.site / "ateliers/04-prenoms/carnet.html").as_uri())
    bars = page.locator(".dk-figure", has=page.locator("td[data-h]")).first
    bars.scroll_into_view_if_needed()
    cell = bars.locator("td[data-h]").nth(1)
    across, down = map(float, cell.get_attribute("data-w").split())
    box = bars.locator(".dk-cadre").bounding_box()
    page.mouse.move(box["x"] + box["width"] * across / 100, box["y"] + box["height"] * down / 100)
    assert cell.text_content() in bars.locator(".dk-bulle").inner_text()
