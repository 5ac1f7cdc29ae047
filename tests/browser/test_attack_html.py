"""Quelques centaines de textes piégés, dans chaque producteur de HTML du kit, vus par un vrai Chromium : rien ne s’exécute."""

from __future__ import annotations

import ast
import copy
from itertools import product
from pathlib import Path

import matplotlib.pyplot as plt
import pandas as pd
import pytest
from sampled import thinned

import datakit
from datakit import audits, maps
from datakit.answers.exercise import Exercise, Exercises, Feedback, Status
from datakit.data import package
from datakit.data.messages import Notice
from datakit.draw import move, table as tables
from datakit.draw.screens import OnScreens
from datakit.subjects import factfulness, food, selfdata, soldiers
from datakit.subjects.food.nutriscore import NutriScore
from datakit.subjects.food.products import Barcode, Repair
from datakit.subjects.postcards.glance import Glance
from datakit.tools import pages, report, screens, sheet, slides, where
from datakit.tools.figures import Figure
from datakit.tools.programme import Ability, Served, caution_of_a_page
from datakit.workshop import Workshops
from figaudit import rulebook
from figaudit.base import html, theme
from figaudit.base.findings import Finding, Report, Severity

pytestmark = pytest.mark.browser
SRC = Path(datakit.__file__).parent

# --- Les pièges ---

BREAKS = (
    "", '">', "'>", '"', "' ", "</title>", "</style>", "</script>", "</textarea>", "</td></table>", "-->", "]]>",
    "{{7*7}}${pwn(0)}`", "\u2028", "\ufeff", "\\\"", "&quot;&gt;", "</p></div></iframe>",
)  # fmt: skip
TRAPS = (
    "<script>pwn(0)</script>",
    "<ScRiPt src=data:text/javascript,pwn(0)></ScRiPt>",
    "<img src=x onerror=pwn(0)>",
    "<svg/onload=pwn(0)>",
    "<svg><script>pwn(0)</script></svg>",
    "<iframe srcdoc='<script>parent.pwn(0)</script>'></iframe>",
    "<iframe src=javascript:pwn(0)></iframe>",
    "<details open ontoggle=pwn(0)>x</details>",
    "<input autofocus onfocus=pwn(0)>",
    "<video><source onerror=pwn(0)></video>",
    "<style>@keyframes k{}</style><b style=animation-name:k onanimationstart=pwn(0)>x</b>",
    "<object data=javascript:pwn(0)></object>",
    "<embed src=data:text/html,<script>pwn(0)</script>>",
    "<meta http-equiv=refresh content='0;url=javascript:pwn(0)'>",
    "<base href=https://mal.example/>",
    "<link rel=stylesheet href=https://mal.example/a.css>",
    "<math><mi xlink:href=javascript:pwn(0)>x</mi></math>",
    "<form action=javascript:pwn(0)><button>x</button></form>",
    " onmouseover=pwn(0) autofocus onfocus=pwn(0) x=",
)
ADDRESSES = (
    "javascript:pwn(0)", "JaVaScRiPt:pwn(0)", " javascript:pwn(0)", "java\tscript:pwn(0)", "\x01javascript:pwn(0)",
    "data:text/html,<script>pwn(0)</script>", "vbscript:pwn(0)", "//mal.example/x", "https://mal.example/\" onclick=pwn(0) x=\"",
    "https:javascript:pwn(0)", "[a](javascript:pwn(0))", "![a](x\"onerror=pwn(0))", "`<img src=x onerror=pwn(0)>`",
)  # fmt: skip
PAYLOADS = [*(a + b for a, b in product(BREAKS, TRAPS)), *ADDRESSES]
ALL = "\n".join(PAYLOADS)  # pour une page entière : un champ qui laisserait passer l’un d’eux se verrait

# --- Les producteurs : le nom de ce qui est essayé -> un texte piégé -> du HTML ---

PLAIN = plt.Figure(figsize=(1, 1))


def card(said: str) -> package.Dataset:
    column = package.Field(said, "string", said, said, said)
    link = package.Link(said, said, said)
    return package.Dataset(
        name=said, path=said, title=said, description=said, period=said, fields=(column,), licenses=(link,),
        sources=(link,), derived=said, crs=said, partition=said,
    )  # fmt: skip


def finding(said: str) -> Finding:
    return Finding(said, Severity.ERROR, said, fix=said, where=said, why=said, title=said)


def nutriscore(said: str) -> NutriScore:
    made = food.nutriscore(
        {"nom": said, "categorie": "biscuits", "energie_100g": 1.0, "sucres_100g": 5.0, "graisses_saturees_100g": 1.0, "sel_100g": 1.0, "proteines_100g": 1.0}
    )  # fmt: skip
    return NutriScore(made.version, made.branches, (said,), made.scores, (), (said,))


FRAGMENTS = {
    "html.table": lambda said: html.table([[said, said]], [said, said], said),
    "html.panel": lambda said: html.panel(said, said, html.bullets([said]), html.details(said, said)),
    "html.figure": lambda said: html.figure("a.png", said, said),
    "html.tag": lambda said: html.tag("a", said, href=said, title=said, aria_label=said),
    "data.package.Dataset": lambda said: card(said)._repr_html_(),
    "data.messages.Notice": lambda said: Notice(said, said, said)._repr_html_(),
    "findings.Finding": lambda said: finding(said)._repr_html_(),
    "findings.Report": lambda said: Report((finding(said),), said, (said,), ((said, said),))._repr_html_(),
    "answers.feedback.Feedback": lambda said: Feedback(Status.REVIEW, said, said, said)._repr_html_(),
    "answers.exercise.Exercise": lambda said: exercise(said)._repr_html_(),
    "workshop.Workshops": lambda said: Workshops(
        ({"slug": said, "number": 1, "title": said, "question": said, "minutes": 1, "public": said},)
    )._repr_html_(),
    "audits.Rules": lambda said: audits._shown_whole([(said, said, said, said)])._repr_html_(),
    "draw.table.Table": lambda said: tables.table(
        pd.DataFrame({said: [said, said]}, index=pd.Index([said, said], name=said)), said, rows=1, units={said: said}
    )._repr_html_(),
    "theme.Shown": lambda said: theme.Shown(PLAIN, said, said)._repr_html_(),
    "subjects.factfulness.reading.Reading": lambda said: factfulness.Reading(
        None, said, table=pd.DataFrame({said: [said]}), text=said
    )._repr_html_(),
    "draw.screens.OnScreens": lambda said: OnScreens(PLAIN, said, said)._repr_html_(),
    "draw.move.Still": lambda said: move.Still(None, said)._repr_html_(),
    "subjects.selfdata.export.Export": lambda said: selfdata.Export(
        said, pd.DataFrame({"instant": pd.to_datetime(["2026-03-01"]), said: [said]}), (said,), (said,)
    )._repr_html_(),
    "subjects.selfdata.letters.Letter": lambda said: selfdata.letter(said, about=said)._repr_html_(),
    "subjects.food.products.Barcode": lambda said: Barcode(
        said + "00", said, False, said, said, (Repair(said, said, said),)
    )._repr_html_(),
    "subjects.food.nutriscore.NutriScore": lambda said: nutriscore(said)._repr_html_(),
    "subjects.soldiers.RuleSaid": lambda said: soldiers.RuleSaid(said, [said, said], "review")._repr_html_(),
    "subjects.postcards.glance.Glance": lambda said: Glance(PLAIN, alt=said, said=said)._repr_html_(),
    "html.inline": lambda said: html.tag("p", html.inline(said)),
}  # fmt: skip


def exercise(said: str) -> Exercise:
    key = {"expect": ["number", {}], "reference": 4, "hints": [said], "question": said}
    return Exercises(f"00-{said}", {"q1": key}).q1


def products() -> pd.DataFrame:
    count = len(PAYLOADS)
    sugar = {"glucides_100g": [1.0] * count, "sucres_100g": [5.0] * count}
    return pd.DataFrame({"nom": PAYLOADS, "code_barres": PAYLOADS, "marques": PAYLOADS} | sugar)


FACTS = {
    "slug": "99-essai", "number": 99, "kind": "workshop", "title": ALL, "question": ALL, "public": ALL, "minutes": 60,
    "sessions": [{"date": ALL, "title": ALL}], "sections": [{"title": ALL, "minutes": 5}], "cuts": {"45": ALL},
    "objectives": [ALL], "levels": {"cycle4": ALL, "snt": ALL, "nsi": ALL}, "competences": [{"code": ALL, "title": ALL}],
    "material": [ALL], "misconceptions": [{"belief": ALL, "relaunch": ALL}], "tables": [], "paper": ALL,
    "sources": [{"title": ALL, "url": one, "licence": ALL, "year": ALL} for one in ADDRESSES],
}  # fmt: skip


def cells(*outputs):
    return [{"cell_type": "code", "id": "a", "metadata": {}, "source": ALL, "outputs": list(outputs)}]


NOTEBOOK = {
    "nbformat": 4, "nbformat_minor": 5, "metadata": {"datakit": FACTS},
    "cells": cells(
        {"output_type": "stream", "name": "stdout", "text": ALL},
        {"output_type": "error", "ename": ALL, "evalue": ALL, "traceback": [ALL]},
        {"output_type": "display_data", "metadata": {}, "data": {"text/plain": ALL, "image/png": "AAAA"}},
        {"output_type": "execute_result", "metadata": {}, "data": {"text/plain": ALL}, "execution_count": 1},
    ),
}  # fmt: skip
ABILITY = Ability(ALL, ALL, "nsi", ALL, ALL, ALL, ALL, checked=False)
SERIES = {"name": ALL, "heard": True, "rows": [[ALL, ALL, 4, [10, 20]]]}
FIGURE = Figure(b"", ALL, ALL, more={"series": [SERIES]})
SHOP = {
    "slug": "99-essai", "facts": FACTS, "cover": ALL, "figures": [FIGURE], "tables": {ALL},
    "shown": [screens.shown(FIGURE, lambda image: "figure.png")],
}  # fmt: skip


def rule() -> rulebook.Page:
    drawn = f"# {PAYLOADS[1]}\nimport matplotlib.pyplot as plt\nfig = plt.Figure((1, 1))"
    said = ALL.replace("\n", " ")
    return rulebook.Page("charts", said, said, Severity.ERROR, said, said, said, drawn, drawn, said, said)


def site(template: str, **facts):
    known = {"shops": [SHOP], "tables": [card(ALL)], "rules": [rule()], "families": rulebook.FAMILIES}
    known |= {
        "terms": {ALL: {"says": ALL, "also": [ALL]}},
        "sizes": {},
        "lite": True,
        "publication": True,
        "places": [where.Row(ALL, ALL, ALL, ALL)],
        "binder": lambda path="": "",
        "caution": caution_of_a_page,
        "by_chapter": lambda shops, level: {ALL: [Served(ABILITY, list(shops))]},
        "texts": {ALL: {"name": ALL, "level": "nsi", "reference": ALL, "url": ALL}},
    }
    return lambda: pages.render(template, path="a.html", up="", **known | facts)


DOCUMENTS = {
    "tools.sheet": lambda: sheet.sheet({"cells": [], "metadata": {"datakit": FACTS | {"minutes": 5}}}),
    "tools.report": lambda: report.page(NOTEBOOK, ALL),
    "tools.slides": lambda: slides.deck(copy.deepcopy(NOTEBOOK)),
    "site/atelier": lambda: site("workshop.html", shop=SHOP)(),
    "site/table": lambda: site("table.html", found=card(ALL))(),
    "site/règle": lambda: site("rule.html", page=rule())(),
    "rulebook.Page": lambda: rule()._repr_html_(),
    "food.quality": lambda: food.quality(products(), ALL)._repr_html_(),
    "html.page": lambda: html.page(ALL, html.panel(ALL, ALL)),
    "maps.web.WebMap": lambda: web_map()._repr_html_(),
}  # fmt: skip
SITE = pages.TEMPLATES / "site"
OWN = [path.relative_to(SITE).as_posix() for path in sorted(SITE.rglob("*.html"))]
DOCUMENTS |= {f"site/{path}": lambda path=path: site(f"site/{path}")() for path in OWN}
#: Les scripts qu’une page a le droit d’avoir : celui qui fait passer les diapositives, la recherche parmi les tables, les valeurs d’une figure, le curseur d’une règle.
SCRIPTS = {
    "tools.slides": 1,
    "tools.report": 1,
    "site/donnees/index.html": 1,
    "site/atelier": 1,
    "site/règle": 1,
}
#: Ce qui n’a pas de texte à lui : la page de chacune de ses règles est essayée.
WITHOUT_TEXT = {"rulebook._Pages"}


def web_map():
    import geopandas as gpd
    import shapely

    kept = PAYLOADS[:: max(1, len(PAYLOADS) // 25)]
    shapes = [shapely.box(0.3 + i / 10, 46.5, 0.39 + i / 10, 46.6) for i in range(len(kept))]
    frame = gpd.GeoDataFrame(
        {"nom": kept, "marque": kept, "taux": [float(i) for i in range(len(kept))]}, geometry=shapes, crs=4326
    )
    classes = maps.classes(frame["taux"], "equal", 2)
    words = {"title": ALL, "unit": ALL, "source": ALL, "date": ALL}
    return maps.web(frame, "taux", classes=classes, kind="ratio", extra=("marque",), **words)


def test_every_producer_is_attacked():
    """Toute classe qui s’affiche en HTML a sa place ici."""
    found = set()
    for path in SRC.rglob("*.py"):
        module = ".".join(path.relative_to(SRC).with_suffix("").parts)
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ClassDef) and any(
                getattr(one, "name", "") == "_repr_html_" for one in node.body
            ):
                found.add(f"{module}.{node.name}")
    assert found - {"html.Markup"} - WITHOUT_TEXT == {
        name for name in (*FRAGMENTS, *DOCUMENTS) if name in found
    }


FOUND = """() => {
  const bad = [];
  const frames = [...document.querySelectorAll("iframe")];
  for (const e of document.querySelectorAll("*")) {
    for (const a of e.attributes) {
      if (a.name.startsWith("on")) bad.push(e.outerHTML.slice(0, 200));
      const link = ["href", "src", "action", "formaction", "data", "xlink:href", "background", "poster"].includes(a.name);
      const to = a.value.replace(/[\\x00-\\x20]/g, "").toLowerCase();
      if (link && /^(javascript|vbscript|data:text)/.test(to)) bad.push(e.outerHTML.slice(0, 200));
    }
    if (e.matches("base, object, embed, form, svg, math, link[href*='mal.example'], meta[http-equiv], video, input:not([type='search'], [type='range'])"))
      bad.push(e.outerHTML.slice(0, 200));
  }
  return {bad, scripts: document.querySelectorAll("script").length, frames: frames.length, elements: document.querySelectorAll("*").length};
}"""


class Watched:
    """Un onglet sans réseau, qui note tout ce qui s’exécute et tout ce qui est demandé."""

    def __init__(self, browser):
        self.ran: list[str] = []
        self.asked: list[str] = []
        context = browser.new_context(offline=True)
        context.add_init_script("window.pwn = n => console.error('PWNED ' + n)")
        self.page = context.new_page()
        self.page.on("console", lambda said: self.ran.append(said.text) if "PWNED" in said.text else None)
        self.page.on("dialog", lambda dialog: (self.ran.append(dialog.message), dialog.dismiss()))
        self.page.on("request", lambda request: self.asked.append(request.url))

    def see(self, content: str):
        self.page.set_content(content, wait_until="load")
        self.page.wait_for_timeout(60)
        return self.page.evaluate(FOUND)


@pytest.fixture(scope="module")
def opened(browser):
    return Watched(browser)


@pytest.fixture
def tab(opened):
    opened.ran.clear()
    opened.asked.clear()
    return opened


def outside(asked):
    return [url for url in asked if "mal.example" in url or url.startswith("javascript")]


def test_the_trap_works(tab):
    """Sans le kit, ces textes s’exécutent : l’essai voit bien ce qu’il prétend voir."""
    found = tab.see(f"<!doctype html><p>{PAYLOADS[2]}</p><a title='{BREAKS[2]}{PAYLOADS[2]}'>x</a>")
    assert found["bad"]
    assert tab.ran


@pytest.mark.parametrize("name", thinned(FRAGMENTS, 3))
def test_no_fragment_runs_what_it_is_given(tab, name):
    made = [FRAGMENTS[name](said) for said in PAYLOADS]
    found = tab.see(f"<!doctype html><meta charset=utf-8><main>{''.join(made)}</main>")
    print(f"{name} : {len(PAYLOADS)} textes essayés, {found['elements']} éléments relus")
    assert found["elements"] > len(PAYLOADS), "tout a été dessiné"
    assert found["bad"] == []
    assert (found["scripts"], found["frames"]) == (0, 0)
    assert tab.ran == []
    assert outside(tab.asked) == []


@pytest.mark.parametrize("name", thinned(DOCUMENTS, 3))
def test_no_page_runs_what_it_is_given(tab, name):
    found = tab.see(DOCUMENTS[name]())
    assert found["bad"] == []
    assert found["scripts"] == SCRIPTS.get(name, 0)
    assert found["frames"] == (name == "maps.web.WebMap")
    assert tab.ran == []
    assert outside(tab.asked) == []


def test_a_map_opened_and_clicked_runs_nothing(tab, tmp_path):
    path = tmp_path / "carte.html"
    web_map().save(path)
    tab.page.goto(path.as_uri())
    shapes = tab.page.locator("path.leaflet-interactive")
    assert shapes.count() > 20
    for rank in range(shapes.count()):
        shapes.nth(rank).dispatch_event("click")
    tab.page.wait_for_timeout(150)
    assert tab.page.locator(".leaflet-popup-content *[onerror], .leaflet-popup-content script").count() == 0
    assert tab.ran == []
    assert outside(tab.asked) == []
