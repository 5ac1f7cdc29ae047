"""Les relectures de figaudit, dites avec les outils du kit : `dk.rules(…)` pour page, `dk.maps` pour réparer les cartes."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import Any

from datakit import running
from figaudit import rulebook
from figaudit.base.findings import Finding, Report
from figaudit.base.text import words


@cache
def _words() -> dict[str, Any]:
    return words(__file__, "audits.toml")


def _fixes() -> dict[str, str]:
    """Par règle de carte, ce que le kit propose à la place du conseil général."""
    return {rule: fix for rule, fix in _words().items() if isinstance(fix, str)}


def audit(fig_or_axes: Any, *, data: Any = None) -> Any:
    """Relit une Figure ou un Axes et dit ce qui peut tromper, du plus grave au simple conseil.

    La figure n'est ni dessinée ni modifiée, et rien n'est jamais levé. `data` (facultatif) est le tableau d'où
    viennent les nombres : les barres lui sont comparées.

    >>> import matplotlib.pyplot as plt
    >>> fig, ax = plt.subplots()
    >>> _ = ax.bar(["2018", "2019"], [88, 90])
    >>> audit(fig).ok
    True
    >>> _ = ax.set_ylim(87, 91)
    >>> sorted(audit(fig).rules - {"missing-title", "missing-source", "missing-axis-label"})
    ['truncated-bars']
    >>> plt.close(fig)
    """
    from figaudit.report import audit as read

    return _in_the_kit(read(fig_or_axes, data=data), {})


def audit_map(target: Any, gdf: Any = None, column: str | None = None, kind: str | None = None) -> Report:
    """Relit une carte et rend un `Report` : constats du plus grave au simple conseil, mesures, points non lus.

    `target` : une Figure ou un Axes. La table `gdf`, si on la donne, dit ce que le dessin tait : colonne montrée, cases
    vides, projection. `column` et `kind` (« stock » ou « ratio ») ne font que confirmer. Ne dessine rien, ne change rien.
    Une figure sans carte est rendue non lue ; lève `InvalidArgument` pour ce qui n'est pas une figure.

    >>> import geopandas as gpd, shapely
    >>> carres = gpd.GeoDataFrame({"population": range(1, 61)}, crs=2154,
    ...     geometry=[shapely.box(500000 + i, 6600000, 500001 + i, 6600001 + i % 3) for i in range(60)])
    >>> ax = carres.plot(column="population", cmap="jet")
    >>> "rainbow-colormap" in audit_map(ax.figure, carres, "population").rules
    True
    """
    from figaudit.report_map import audit_map as read

    return _in_the_kit(read(target, gdf, column, kind), _fixes())


def _in_the_kit(report: Any, fixes: dict[str, str]) -> Any:
    """Le même rapport, dont chaque constat renvoie à `dk.rules` et, pour une carte, aux outils de `dk.maps`."""
    cell = running.source()
    told = [_for_this_cell(_told(finding, fixes), cell) for finding in report.findings]
    if report.read and report.subject and not told:
        return _of_the_drawing_alone(report)
    return replace(report, findings=tuple(told))


def _of_the_drawing_alone(report: Report) -> Report:
    """Un « Rien à redire » accolé au titre semblerait l’approuver, quand l’exercice, juste dessous, le dément."""
    name, what = _words()["only-the-drawing"]
    return replace(report, subject="", measures=((name, what), *report.measures))


def _for_this_cell(finding: Finding, cell: str) -> Finding:
    """Le même constat, réparé par ce que la cellule écrit déjà : son réglage `title=`, ou le titre qu’elle donne à une fonction.

    Une cellule qui ne nomme pas `ax` ne saurait exécuter `ax.set_title(…)`.
    """
    if finding.rule in _words()["in-the-cell"]:
        keyword, fix = _words()["in-the-cell"][finding.rule]
        if keyword in running.keywords(cell):
            return replace(finding, fix=fix)
    names_ax = re.search(r"\bax\b", cell) is not None
    if cell and not names_ax and finding.rule in _words()["without-ax"]:
        return replace(finding, fix=_words()["without-ax"][finding.rule])
    return finding


def _told(finding: Finding, fixes: dict[str, str]) -> Finding:
    page = finding.page.replace("figaudit.explain", "dk.rules")
    told = replace(finding, page=page)

    if finding.rule not in fixes:
        return told
    general = rulebook.pages("maps")[finding.rule].fix
    if finding.fix != general:  # un conseil propre à ce constat vaut mieux
        return told
    return replace(told, fix=fixes[finding.rule])


def rules(id: str | None = None) -> Any:
    """La page d’une règle de relecture (`dk.rules("dual-axis")`), ou la liste de toutes (`dk.rules()`).

    La page montre une figure trompeuse et une honnête, avec leur code, et dit quand ne pas écouter la règle. Une
    règle qui vaut pour les graphiques et pour les cartes a deux pages. Lève `InvalidArgument` si aucune n’a ce nom.

    >>> print(str(rules("dual-axis")[0]).splitlines()[0])
    Trompeur\xa0: Deux échelles superposées [dual-axis]
    """
    known = pages()
    if id is not None:
        return rulebook.named(id, known, "dk.rules()")

    rows = [(page.id, rulebook.FAMILIES[page.family], page.label, page.title) for page in known]
    return _shown_whole(rows)


def _shown_whole(rows: Sequence[tuple[str, ...]]) -> Any:
    """La table des règles, que le carnet montre en entier : pandas n’en montrerait que dix lignes."""
    import pandas as pd

    class Rules(pd.DataFrame):
        def _repr_html_(self) -> str:
            return str(self.to_html(max_rows=None))

    return Rules(rows, columns=["règle", "figure", "gravité", "reproche"])


def pages() -> list[rulebook.Page]:
    """Les pages des règles, les réparations des cartes dites avec les outils du kit."""
    found = []
    for page in rulebook.every():
        if page.family == "maps":
            page = replace(page, fix=_fixes().get(page.id, page.fix))
        found.append(page)
    return found
