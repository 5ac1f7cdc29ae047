"""Chaque règle de relecture a sa page : ses deux figures la montrent, ses mots sont ceux du rapport et du guide."""

from importlib import import_module
from pathlib import Path

import matplotlib.pyplot as plt
import pytest

from datakit import audits
from datakit.errors import InvalidArgument
from datakit.tools.typography import polish
from figaudit import rulebook
from figaudit.base.findings import Severity
from figaudit.report import audit
from figaudit.report_map import audit_map
from figaudit.rules.charts import RULES as CHART_RULES
from figaudit.rules.maps import RULES as MAP_RULES

ROOT = Path(__file__).parents[2]
RULES = {"charts": CHART_RULES, "maps": MAP_RULES}
AUDITS = {"charts": lambda one: audit(one.fig), "maps": lambda one: audit_map(one.fig, one.table)}
PAGES = [page for family in rulebook.FAMILIES for page in rulebook.pages(family).values()]
_ids = [f"{page.family}-{page.id}" for page in PAGES]


@pytest.fixture(autouse=True)
def _close():
    yield
    plt.close("all")


@pytest.mark.parametrize("family", rulebook.FAMILIES)
def test_a_rule_has_a_page_and_a_page_a_rule(family):
    rules = {rule.id: rule for rule in RULES[family]}
    assert len(rules) == len(RULES[family])
    assert set(rulebook.pages(family)) == set(rules)
    for id, page in rulebook.pages(family).items():
        assert (page.title, page.why, page.fix) == (rules[id].title, rules[id].why, rules[id].fix)


@pytest.mark.parametrize("family", rulebook.FAMILIES)
def test_a_rule_has_its_file_beside_its_page(family):
    """Et la liste de `rules/FAMILLE/__init__.py` les nomme tous : un fichier oublié, ou en trop, se voit."""
    folder = Path(rulebook.__file__).parent / "rules" / family
    modules = [import_module(f"figaudit.rules.{family}.{path.stem}") for path in folder.glob("*.py")]
    checked = {module.RULE.id: module for module in modules if hasattr(module, "RULE")}
    assert set(checked) == {path.stem for path in folder.glob("*.md")}

    for id, module in checked.items():
        assert module.__name__.endswith(f".{id.replace('-', '_')}"), id
        assert sum(rule is module.RULE for rule in RULES[family]) == 1, id
        assert module.__doc__, id


@pytest.mark.turning(3)
@pytest.mark.parametrize("page", PAGES, ids=_ids)
def test_the_two_figures_show_the_rule(page):
    liar, honest = page.examples()
    assert liar.seen.endswith((".", "?"))
    assert honest.seen.endswith((".", "?"))
    found = AUDITS[page.family](liar)
    assert page.id in found.rules, str(found)
    assert {f.rule for f in found.findings if f.severity is not Severity.ADVICE} <= {page.id}, str(found)
    found = AUDITS[page.family](honest)
    assert found.ok, str(found)
    assert page.id not in found.rules, str(found)


@pytest.mark.parametrize("page", PAGES, ids=_ids)
def test_the_page_says_everything(page):
    for name in ("title", "sees", "why", "fix", "limits", "ignore"):
        assert getattr(page, name).strip(), name
    source = (Path(rulebook.__file__).parent / "rules" / page.family / f"{page.id}.md").read_text("utf-8")
    assert polish(source) == source, "espaces insécables : `datakit.tools.typography.polish(texte)` les met"


def test_the_guide_lists_every_rule():
    page = (ROOT / "guide/regles.md").read_text("utf-8")
    assert rulebook.markdown() in page, "lancez `datakit links`, qui refait le tableau des règles"


def test_explain_shows_a_page_or_all_of_them():
    assert len(rulebook.explain()) == len(PAGES)
    both = rulebook.explain("colour-blind")
    assert [page.family for page in both] == ["charts", "maps"]
    html = both._repr_html_()
    assert html.count("<figure") == 4
    assert "Son code" in html
    with pytest.raises(InvalidArgument, match=r"Aucune règle ne s’appelle «.dual-axes.»") as caught:
        rulebook.explain("dual-axes")
    assert "dual-axis" in caught.value.action


def test_the_kit_lists_the_rules_in_a_table():
    assert set(audits.rules().columns) == {"règle", "figure", "gravité", "reproche"}
    assert len(audits.rules()) == len(PAGES)
    assert [page.family for page in audits.rules("colour-blind")] == ["charts", "maps"]
