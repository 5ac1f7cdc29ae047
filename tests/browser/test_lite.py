"""L’édition du navigateur dans un vrai Chromium : rien n’en sort, un atelier va au bout, le travail reste."""

from __future__ import annotations

import base64
import json
import re
import shutil
import subprocess
import sys
import threading
import time
import zipfile
from importlib import metadata
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

sys.path.insert(0, str(Path(__file__).parents[1]))
import pyodide_here

from datakit.data import http
from datakit.tools import lite, serve, shelf, wheels

REPOSITORY = Path(__file__).parents[2]
SLUG = "04-prenoms"
PATIENCE = 150_000
# L’édition entière demande une demi-minute à construire : chaque jour, tests/unit relit ce qui la fait (test_edition.py,
# test_light.py, test_offline_edition.py) ; la preuve longue la construit, l’ouvre et la joue.
pytestmark = [pytest.mark.browser, pytest.mark.network, pytest.mark.long]


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    """L’édition, construite avec une distribution hébergée à côté."""
    pytest.importorskip("jupyterlite_pyodide_kernel", reason="jupyterlite n’est pas installé")
    cache = REPOSITORY / "build" / "cache"
    try:
        here = pyodide_here.distribution(cache / "pyodide", tmp_path_factory.mktemp("roues"))
    except pyodide_here.Gone as reason:
        pytest.skip(f"pas de Pyodide à héberger : {reason}")
    target = tmp_path_factory.mktemp("build") / "lite"
    return lite.build(REPOSITORY, target, here)


@pytest.fixture(scope="module")
def edition(place):
    """L’adresse de l’édition, servie comme le fait le kit."""
    with serve.opened(place.parents[1], "lite", 18_700, lan=False) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/lite/"
        server.shutdown()


class Tab:
    """Un onglet : ce qu’il demande, le carnet qu’il montre, ce que le navigateur en garde."""

    def __init__(self, context, address: str, slug: str) -> None:
        self.asked: list[str] = []
        context.on("request", lambda request: self.asked.append(request.url))
        self.page, self.slug = context.new_page(), slug
        self.page.goto(f"{address}?atelier={slug}")
        self.ready()

    def ready(self) -> None:
        self.page.locator(".jp-NotebookPanel .jp-Cell").first.wait_for(timeout=PATIENCE)
        self.idle()

    def idle(self) -> None:
        status = self.page.locator("#jp-main-statusbar").get_by_text(re.compile(r"Pyodide.*Inactif"))
        status.wait_for(timeout=PATIENCE)

    def run_all(self) -> list[dict]:
        """Lance tout, et rien n’échoue ; rend les cellules de code telles que le navigateur les garde."""
        self.page.locator("#jp-MainMenu").get_by_text("Exécution", exact=True).click()
        self.page.get_by_role("menuitem", name=re.compile("^Exécuter toutes les cellules$")).click()
        limit = time.monotonic() + PATIENCE / 1000
        cells = self.kept()
        while not errors(cells) and time.monotonic() < limit and not all(c["execution_count"] for c in cells):
            self.page.wait_for_timeout(1000)
            self.idle()  # enregistrer sans cesse un carnet plein de figures le ralentirait
            self.page.keyboard.press("Control+s")
            self.page.wait_for_timeout(500)
            cells = self.kept()
        assert errors(cells) == []
        assert [cell["source"] for cell in cells if not cell["execution_count"]] == []
        return cells

    def held(self, name: str):
        """Le contenu du fichier que le navigateur garde sous ce nom, s’il en garde un."""
        return self.page.evaluate(
            """async name => {
                const done = r => new Promise((yes, no) => { r.onsuccess = () => yes(r.result); r.onerror = no; });
                const base = await done(indexedDB.open("datasandwichs"));
                const held = base.objectStoreNames.contains("files");
                const file = held && await done(base.transaction("files").objectStore("files").get(name));
                base.close();
                return file ? file.content : null;
            }""",
            name,
        )

    def kept(self) -> list[dict]:
        """Les cellules de code du carnet que le navigateur garde ; une, jamais lancée, s’il n’en garde pas encore."""
        content = self.held(f"{self.slug}.ipynb")
        if not content:
            return [{"source": "", "execution_count": None, "outputs": []}]
        return [cell for cell in content["cells"] if cell["cell_type"] == "code"]

    def cell(self, words: str):
        """La cellule qui contient `words`, cherchée en descendant : seules les plus proches sont dessinées."""
        outer = self.page.locator(".jp-WindowedPanel-outer").first
        outer.evaluate("e => { e.scrollTop = 0 }")
        found = self.page.locator(".jp-CodeCell").filter(has_text=words)
        for _ in range(80):
            if found.count():
                found.first.scroll_into_view_if_needed()
                return found.first
            outer.evaluate("e => { e.scrollTop += e.clientHeight * 0.7 }")
            self.page.wait_for_timeout(100)
        raise AssertionError(f"{words} ne se voit nulle part")

    def answer(self, words: str, code: str):
        """Remplace le code d’une cellule, la lance, et rend ce qu’elle montre."""
        rank = self.cell(words).get_attribute("data-windowed-list-index")
        cell = self.page.locator(f'.jp-CodeCell[data-windowed-list-index="{rank}"]').first
        cell.locator(".cm-content").click()
        self.page.keyboard.press("Control+a")
        self.page.keyboard.insert_text(code)
        self.page.keyboard.press("Control+Enter")
        return cell


def errors(cells: list[dict]) -> list[str]:
    return [
        f"{o['ename']} : {o['evalue']}" for c in cells for o in c["outputs"] if o["output_type"] == "error"
    ]


def figures(cells: list[dict]) -> list[str]:
    """Les textes de remplacement des figures."""
    shown = [json.dumps(o, ensure_ascii=False) for c in cells for o in c["outputs"]]
    return [found for one in shown for found in re.findall(r'<img [^>]*?alt=\\"(.+?)\\"', one)]


def sources(path: Path) -> dict[str, str]:
    """Les cellules de code d’un carnet, par leur nom."""
    content = json.loads(path.read_text("utf-8"))
    return {one["id"]: "".join(one["source"]) for one in content["cells"] if one["cell_type"] == "code"}


def audits() -> str:
    """Les cellules de 09 qui relisent des figures, l’une sous l’autre."""
    cells = sources(REPOSITORY / "notebooks/09-dataviz.ipynb")
    drawn = ("dk.audit(", "def temperature", "def affiche_de_2011")
    wanted = [name for name, source in cells.items() if any(mark in source for mark in drawn)]
    assert len(wanted) == 4
    return "\n".join(cells[name] for name in wanted)


#: Ce que `maps.web` lit d’une table de geopandas, qui manque à la distribution d’ici ; tout le reste est vrai.
WEB_MAP = """
import sys
from dataclasses import replace
from types import SimpleNamespace
from unittest.mock import MagicMock
import folium, js_lib_leaflet
import numpy as np
import pandas as pd
import datakit as dk
class Shapes(pd.Series):
    is_empty = property(lambda self: self.isna())
class Outlines(pd.DataFrame):
    crs = SimpleNamespace(is_geographic=True, name="WGS 84")
    _constructor = property(lambda self: Outlines)
    geometry = property(lambda self: Shapes(self["geometry"]))
    corners = property(lambda self: np.array([spot for one in self["geometry"] for spot in one["coordinates"][0]]))
    total_bounds = property(lambda self: np.array([*self.corners.min(axis=0), *self.corners.max(axis=0)]))
    features = property(lambda self: [{"type": "Feature", "geometry": row.pop("geometry"), "properties": row} for row in self.astype(object).where(self.notna(), None).to_dict("records")])
    __geo_interface__ = property(lambda self: {"type": "FeatureCollection", "features": self.features})
    to_crs = lambda self, _: self
def box(x):
    return {"type": "Polygon", "coordinates": [[[x, 46.5], [x + .09, 46.5], [x + .09, 46.6], [x, 46.6], [x, 46.5]]]}
for name in ("geopandas", "shapely", "pyproj"):
    sys.modules[name] = MagicMock()
table = Outlines({"nom": ["Poitiers", "{{ 7*7 }}<b>", "Niort"], "taux": [10.0, 30.0, None], "geometry": [*map(box, (.3, .4, .5))]})
table.attrs["villes"] = []  # nommer des villes demande de vrais contours
made = dk.maps.Classes("equal", "amplitudes égales", (10.0, 20.0, 30.0), (1, 1), 1.0)
words = {"title": "Carte d’essai", "unit": "habitants par km²", "source": "essai", "kind": "ratio"}
replace(dk.maps.web(table, "taux", classes=made, **words), still=lambda: dk.figure()[0])
"""


def moved(page) -> None:
    """Les réglages d’une figure, dessinés hors de l’écran, sont là quand on y revient, et la figure les suit."""
    cell = page.locator(".jp-CodeCell").filter(has=page.locator(".noUi-handle")).first
    cell.scroll_into_view_if_needed()
    said = cell.locator("figcaption")
    said.get_by_text("En 1900, ").wait_for(timeout=10_000)
    cell.locator(".noUi-handle").press("ArrowRight")
    said.get_by_text("En 1901, ").wait_for(timeout=30_000)


def ticked(tab, cells: dict[str, str]) -> None:
    """Les questions à cocher de 11, prises dans l’édition, s’affichent ; une case cochée est une réponse."""
    shown = tab.answer("ex.q2.check", f"{cells['preparation']}\n{cells['test-questions']}")
    shown.locator("input[type=radio]").nth(3 * 13 - 1).wait_for(timeout=60_000)
    shown.locator("input[type=radio]").first.check()
    tab.answer("class Outlines", cells["ex1"]).get_by_text("Il manque 12 réponses").wait_for(timeout=30_000)


def explored(shown) -> None:
    """La carte à explorer s’affiche dans le carnet, et répond à la souris comme au clavier."""
    from playwright.sync_api import Error

    frame = shown.locator("iframe")
    frame.wait_for(timeout=60_000)
    assert frame.get_attribute("title") == "Carte interactive\u00a0: Carte d’essai"
    page = frame.content_frame
    paths, popup = page.locator("path.leaflet-interactive"), page.locator(".leaflet-popup-content")
    said = popup.get_by_text("10 habitants par km²")
    paths.first.click()
    try:
        said.wait_for(timeout=10_000)
    except Error:
        paths.first.click()  # le carnet s’est remis en page, la carte s’est rechargée : comme une personne, on reclique
        said.wait_for()
    assert [path.get_attribute("fill") for path in paths.all()] == ["#eef4f9", "#0a3d66", "#fff"]
    assert "donnée manquante (1)" in page.locator(".dk-legend").inner_text()
    paths.nth(1).press("Enter")
    popup.get_by_text("{{ 7*7 }}<b>").wait_for()


def files() -> str:
    """De quoi ouvrir, par leur nom, les fichiers que la variante NSI ouvre ainsi."""
    text = (REPOSITORY / "notebooks/04-prenoms-nsi.ipynb").read_text("utf-8")
    names = sorted(set(re.findall(r'\\"(\w+\.csv)\\"', text)))
    assert len(names) > 3
    return (
        f"from datakit.data import store\nassert all((store.root() / name).read_bytes() for name in {names})"
    )


def outside(asked: list[str]) -> set[str]:
    hosts = {urlsplit(url).hostname for url in asked if url.startswith(("http", "ws"))}
    return hosts - {"127.0.0.1"}


@pytest.fixture(scope="module")
def context(browser, still):
    """Les onglets d’une même personne : ce que le navigateur garde passe d’un essai à l’autre."""
    made = browser.new_context(viewport={"width": 1280, "height": 900}, locale="en-US")
    made.add_init_script(still)
    yield made
    made.close()


def test_a_workshop_runs_teaches_and_stays(context, place, edition, captures):
    key = json.loads((REPOSITORY / f"src/datakit/keys/{SLUG}.json").read_text("utf-8"))["keys"]["q1"]
    tab = Tab(context, edition, SLUG)
    cells = tab.run_all()
    assert "font cache" not in json.dumps(cells)
    assert len(figures(cells)) >= 10
    assert min(map(len, figures(cells))) > 40
    moved(tab.page)
    (wrong, lesson), right = key["wrong"][0], f"ex.q1.check({key['reference']!r})"
    shown = tab.answer("ex.q1.check", f"ex.q1.check({wrong!r})")
    shown.get_by_text(lesson[:40]).first.wait_for(timeout=30_000)
    assert "À revoir" in shown.inner_text()
    tab.page.screenshot(path=captures / "navigateur-a-revoir.png")
    shown = tab.answer("ex.q1.check", audits())
    shown.locator("figcaption").get_by_text("À gauche, trompeuse").wait_for(timeout=60_000)
    assert "L’audit : rien à redire" in shown.inner_text()
    assert "Barres dont le pied est coupé" in shown.inner_text()
    shown = tab.answer("def temperature", WEB_MAP)
    explored(shown)
    tab.page.screenshot(path=captures / "navigateur-carte.png")
    ticked(tab, sources(place / "files/11-factualite.ipynb"))
    forgotten = f'from datakit import workshop\nworkshop._MEMORY.clear()\n{files()}\ndk.exercises("{SLUG}")'
    tab.answer("ex.q1.check", f'ex = dk.exercises("{SLUG}")\n{right}').get_by_text("Correct").first.wait_for(
        timeout=30_000
    )
    tab.page.screenshot(path=captures / "navigateur-correct.png")
    tab.answer("ex.q3.check", f"{forgotten}.progress()").get_by_text("1 exercice fait sur").wait_for(
        timeout=30_000
    )
    tab.page.keyboard.press("Control+s")
    tab.page.wait_for_timeout(1500)
    context.route("**/static/pyodide/**", lambda route: None)  # relire son travail ne demande pas Python
    tab.page.goto(f"{edition}?atelier=11-factualite")
    tab.page.get_by_role("heading", name="Le monde va-t-il aussi mal").first.wait_for(timeout=PATIENCE)
    progress = base64.b64decode(tab.held(f"avancee/avancee-{SLUG}.json"))
    assert json.loads(progress)["q1"]["done"]  # le noyau suivant l’y trouvera
    assert tab.page.locator(".jp-NotebookPanel").count() == 1  # l’onglet d’avant ne se rouvre pas avec lui
    tab.page.set_viewport_size({"width": 390, "height": 844})
    tab.page.goto(f"{edition}?atelier={SLUG}")
    tab.page.locator(".jp-NotebookPanel .jp-Cell").first.wait_for(timeout=PATIENCE)
    assert tab.cell(right).get_by_text("Correct").count()
    lost = tab.page.locator(".jp-OutputArea-output.lm-Panel").first
    assert "relancez cette cellule" in lost.evaluate("e => getComputedStyle(e, '::after').content")
    on_a_phone(tab.page, captures)
    assert outside(tab.asked) == set()
    tab.page.close()
    context.unroute_all()


OTHER = "11-factualite"
WHOLE = """async () => {
    for (const name of await caches.keys())
        if ((await (await caches.open(name)).keys()).some(one => one.url.endsWith("/reserve.json"))) return true;
    return false;
}"""


def test_after_one_visit_without_a_network_every_workshop_runs_to_its_end(browser, still, place):
    """Un atelier ouvert une fois, le serveur arrêté pour de bon : un autre, jamais ouvert, va au bout ; le travail reste."""
    made = browser.new_context(viewport={"width": 1280, "height": 900}, locale="en-US")
    made.add_init_script(still)
    with serve.opened(place.parents[1], "lite", 18_760, lan=False) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_address[1]}/lite/"
        tab = Tab(made, address, OTHER)
        tab.answer("volcans, humains", "mon_travail = 12")
        tab.page.keyboard.press("Control+s")
        limit = time.monotonic() + 2 * PATIENCE / 1000
        while not tab.page.evaluate(WHOLE) and time.monotonic() < limit:
            tab.page.wait_for_timeout(1000)
        assert tab.page.evaluate(WHOLE)
        tab.page.close()
        server.shutdown()

    again = Tab(made, address, SLUG)
    assert len(figures(again.run_all())) >= 10
    again.page.goto(address)
    again.page.get_by_text("garde tout ce qu’il faut").wait_for(timeout=10_000)
    again.page.goto(f"{address}?atelier={OTHER}")
    again.slug = OTHER
    again.ready()
    assert any("mon_travail = 12" in "".join(cell["source"]) for cell in again.kept())
    made.close()


def on_a_phone(page, captures) -> None:
    """Un petit écran montre le carnet seul, d’où l’on rejoint l’accueil."""
    assert page.locator(".jp-Notebook").bounding_box()["width"] > 350
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    page.locator(".jp-WindowedPanel-outer").first.evaluate("e => { e.scrollTop = 0 }")
    page.screenshot(path=captures / "navigateur-telephone.png")
    with page.context.expect_page() as opened:
        page.get_by_role("link", name="accueil du kit").first.click()
    opened.value.get_by_role("heading", name="Par où commencer").wait_for(timeout=PATIENCE)
    opened.value.close()


def test_what_is_seen_first_is_in_french(place):
    pages = [(place / app / "index.html").read_text("utf-8") for app in ("lab", "notebooks")]
    assert [page.count("L’atelier s’ouvre…") for page in pages] == [1, 1]


def test_nothing_is_hosted_that_no_workshop_asks_for(place):
    """Pyarrow prenait neuf mégaoctets, et trois cent cinquante mébioctets de chaque onglet."""
    names = {path.name.partition("-")[0] for path in (place / "static/pyodide").glob("*.whl")}
    assert {"pandas", "datakit_sandwichs"} <= names
    assert not names & {"geopandas", "scipy", "scikit_learn", "pyarrow"}


def test_the_door_names_what_stops_on_the_way_and_nothing_else(place):
    """Sans geopandas, cinq ateliers à contours s’arrêtent en chemin ; les autres vont au bout, et rien n’en dit le contraire."""
    sheets = {path.stem: json.loads(path.read_text("utf-8")) for path in (place / "files").glob("*.ipynb")}
    lacking = {slug: sheet["metadata"]["absent"] for slug, sheet in sheets.items()}
    assert {slug for slug, absent in lacking.items() if absent} == {
        "02-plateforme", "03-cartes", "06-mobilites", "08-aliments", "10-traces-de-soldats",
    }  # fmt: skip


def test_each_restart_names_what_the_browser_must_load(place):
    named = {}
    for path in sorted((place / "files").glob("[01]*.ipynb")):
        cells = json.loads(path.read_text("utf-8"))["cells"]
        code = ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "code"]
        opens = [one for one in code if re.search("^import datakit", one, re.MULTILINE)]
        found = {tuple(re.findall("^import (.+)  # le navigateur", one, re.MULTILINE)) for one in opens}
        assert len(found) == 1, f"{path.stem} : chaque reprise charge la même chose"
        named[path.stem] = found.pop()
    assert named["00-accueil"] == ()
    assert max(map(len, named.values())) == 1
    assert "icalendar" in named["07-agenda"][0]


def test_the_wheels_carry_what_a_notebook_opens_by_itself(place):
    lock = json.loads((place / "static/pyodide/pyodide-lock.json").read_text("utf-8"))["packages"]
    kit = place / "static/pyodide" / lock["datakit-sandwichs"]["file_name"]
    held = {name for name in zipfile.ZipFile(kit).namelist() if name.endswith((".csv", ".parquet"))}
    assert "datakit/_datasets/prenoms_top60.csv" in held
    assert len(held) < 8
    assert "ssl" in lock["python-stdnum"]["depends"]


def test_what_the_edition_hosts_is_compiled(place):
    """Sans cela, chaque ouverture recompile pandas et Matplotlib : le double de calcul avant la première figure."""
    for name in ("pandas", "matplotlib", "datakit_sandwichs", "ipython"):
        (path,) = (place / "static/pyodide").glob(f"{name}-*.whl")
        assert wheels.is_compiled(path.read_bytes()), name


@pytest.fixture(scope="module")
def public(tmp_path_factory):
    """Le cœur et le verrou de Pyodide que l’édition publique prend à son serveur, tels que npm les donne."""
    asked = pytest.importorskip("jupyterlite_pyodide_kernel.constants").PYODIDE_VERSION
    try:
        return pyodide_here.core(tmp_path_factory.mktemp("public"), asked)
    except pyodide_here.Gone as reason:
        pytest.skip(str(reason))


def refused(packages: dict[str, dict]) -> list[str]:
    """Ce que le kit, ou un paquet repris d’ici, demande dans une version que ce verrou n’a pas."""
    ours = [
        "datakit-sandwichs",
        *(one for one in packages if not urlsplit(packages[one]["file_name"]).netloc),
    ]
    known = {
        name: metadata.requires(name) or () for name in ours if name not in ("piplite", "pyodide-kernel")
    }
    asked = [(name, Requirement(line)) for name, lines in known.items() for line in lines]
    return [
        f"{name} : {one}"
        for name, one in asked
        if (not one.marker or one.marker.evaluate(shelf.THERE))
        and (held := packages.get(canonicalize_name(one.name)))
        and held["version"] not in one.specifier
    ]


def test_the_public_edition_asks_its_server_for_all_that_workshops_need(public, tmp_path, monkeypatch):
    """Rien d’ici ne joint ce serveur : c’est son verrou, pris sur npm, que l’on confronte au site construit."""
    official = json.loads((public / lite.LOCK).read_text("utf-8"))
    assert set(shelf.PUBLIC) <= set(map(canonicalize_name, official["packages"]))
    version = json.loads((public / "package.json").read_text("utf-8"))["version"]
    address = f"https://cdn.jsdelivr.net/pyodide/v{version}/full/"
    monkeypatch.setattr(http.Visit, "json", lambda _, asked: {address + lite.LOCK: official}[asked])
    seen = {}
    monkeypatch.setattr(
        lite, "jupyterlite", lambda _, sheets, told, root: seen.update(sheets=sheets, told=told)
    )
    place = lite.build(REPOSITORY, tmp_path / "lite")
    assert [slug for slug, sheet in seen["sheets"].items() if sheet["metadata"]["absent"]] == []
    (kernel,) = seen["told"]["jupyter-config-data"]["litePluginSettings"].values()
    assert kernel["pyodideUrl"] == f"{address}pyodide.mjs"
    packages = json.loads((place / lite.PLACE / lite.LOCK).read_text("utf-8"))["packages"]
    assert {"geopandas", "shapely", "pyproj", "folium", "comm"} <= set(packages)
    hosted = {path.name for path in (place / lite.PLACE).glob("*.whl")}
    asked = {one["file_name"] for one in packages.values()} - hosted
    assert asked <= {address + one["file_name"] for one in official["packages"].values()}
    assert refused(packages) == []


COMPILED = """
const [core, root] = process.argv.slice(-2);
const py = await (await import(core + "/pyodide.mjs")).loadPyodide({indexURL: core + "/"});
py.FS.mkdirTree("/kit");
py.FS.mount(py.FS.filesystems.NODEFS, {root}, "/kit");
console.log(py.runPython(`
import json, pathlib, sys, warnings
sys.dont_write_bytecode = True
sys.path.insert(0, "/kit/src")
warnings.simplefilter("error")
kit = pathlib.Path("/kit")
count = 0
for path in kit.glob("src/datakit/**/*.py"):
    count += bool(compile(path.read_text("utf-8"), str(path), "exec"))
for path in kit.glob("notebooks/[01]*.ipynb"):
    cells = json.loads(path.read_text("utf-8"))["cells"]
    for source in ("".join(cell["source"]) for cell in cells if cell["cell_type"] == "code"):
        count += source.startswith("%") or bool(compile(source, path.stem, "exec"))
from datakit.data import http
json.dumps([sys.version_info[:2], count, http.offline().fact])
`));
"""


def test_the_kit_is_read_by_the_python_of_the_public_edition(public):
    """Le vrai interpréteur de cette édition, sans ses paquets : il lit tout sans un avertissement, et n’ouvre aucune connexion."""
    if not shutil.which("node"):
        pytest.skip("node n’est pas installé")
    command = ["node", "--input-type=module", "--eval", COMPILED, "--", str(public), str(REPOSITORY)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    version, count, told = json.loads(done.stdout.splitlines()[-1])
    assert version == [3, 14]
    assert count > 500
    assert "navigateur" in told


def test_the_copy_kept_is_given_back_then_erased(context, edition, captures):
    page = context.new_page()
    page.goto(f"{edition}neuf.html")
    page.get_by_role("button", name=f"Télécharger {SLUG}.ipynb").wait_for(timeout=20_000)
    with page.expect_download() as saved:
        page.get_by_role("button", name=f"Télécharger {SLUG}.ipynb").click()
    kept = json.loads(Path(saved.value.path()).read_text("utf-8"))
    assert kept["metadata"]["datakit"]["slug"] == SLUG
    page.screenshot(path=captures / "navigateur-neuf.png")
    page.get_by_role("button", name="Tout effacer").click()
    page.get_by_role("button", name="Oui, effacer").click()
    page.get_by_text("de nouveau les originaux").wait_for(timeout=20_000)
    page.reload()
    page.get_by_text("ne garde aucun carnet").wait_for(timeout=20_000)
    page.close()
