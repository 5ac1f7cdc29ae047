"""Dans un essai de pytest : une figure honnête passe, une figure trompeuse échoue, avec son rapport."""

from collections.abc import Collection
from typing import Any

from figaudit.base.findings import Report, Severity, word
from figaudit.base.language import speaking


def assert_honest(
    fig: Any, *, data: Any = None, ignore: Collection[str] = (), language: str | None = None
) -> None:
    """Lève `AssertionError`, avec le rapport, si une figure trompe, est risquée, ou ne se relit pas.

    `ignore` : les règles que l'on ne veut pas entendre. `data` : la table d'où viennent les nombres.

    >>> import matplotlib.pyplot as plt
    >>> fig, ax = plt.subplots()
    >>> _ = ax.bar(["2018", "2019"], [88, 90])
    >>> assert_honest(fig)
    >>> _ = ax.set_ylim(87, 91)
    >>> assert_honest(fig, ignore=["truncated-bars"])
    >>> plt.close(fig)
    """
    from figaudit.report import audit

    report: Report = audit(fig, data=data, language=language)
    blamed = [
        finding
        for finding in report.findings
        if finding.severity is not Severity.ADVICE and finding.rule not in ignore
    ]
    if report.read and not blamed:
        return
    with speaking(report.language):
        raise AssertionError(word("dishonest", subject=report.subject or "figure", report=str(report)))
