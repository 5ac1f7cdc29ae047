"""Le contrat de toute relecture (graphique, carte, données, carnet) : règle, constat, rapport."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from figaudit.base import html
from figaudit.base.text import NBSP, listing, plural, quote


class Severity(StrEnum):
    """`error` : on conclura faux ; `warning` : on risque de conclure faux ; `advice` : peut mieux faire."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"


LABELS = {Severity.ERROR: "Trompeur", Severity.WARNING: "Risqué", Severity.ADVICE: "Conseil"}
_COUNTED = {Severity.ERROR: "point trompeur", Severity.WARNING: "point risqué", Severity.ADVICE: "conseil"}


def tally(severities: Iterable[str]) -> str:
    """Combien de constats de chaque gravité, en toutes lettres ; « » s’il n’y en a aucun.

    >>> tally(["advice", "error", "advice"])
    '1 point trompeur et 2 conseils'
    """
    counts = Counter(severities)
    return listing(plural(counts[s], words) for s, words in _COUNTED.items() if counts[s])


@dataclass(frozen=True)
class Finding:
    """Un constat : la règle enfreinte, ce qui a été vu, comment réparer, où en lire plus."""

    rule: str
    severity: Severity
    message: str
    fix: str = ""
    where: str = ""
    why: str = ""
    title: str = ""
    page: str = ""

    def __str__(self) -> str:
        lines = [f"{LABELS[self.severity]}{NBSP}: {self.title or self.rule} [{self.rule}]"]
        lines.append("  " + (f"{self.where}{NBSP}: " if self.where else "") + self.message)
        more = (("Pourquoi", self.why), ("Essayez", self.fix), ("Sa page", self.page))
        return "\n".join([*lines, *(f"  {label}{NBSP}: {words}" for label, words in more if words)])

    def _repr_html_(self) -> str:
        body = [f"{self.where}{NBSP}: {self.message}" if self.where else self.message]
        if self.why:
            body.append(html.tag("p", html.tag("em", f"Pourquoi{NBSP}: "), self.why, style="margin:.3em 0"))
        for label, own in (("Essayez", self.fix), ("Sa page", self.page)):
            if own:
                said = html.tag("code", own) if "=" in own or "(" in own.split()[0] else html.inline(own)
                body.append(html.tag("p", f"{label}{NBSP}: ", said, style="margin:.3em 0"))
        title = f"{LABELS[self.severity]}{NBSP}: {self.title or self.rule}"
        return html.panel(title, *body, tone=str(self.severity))


@dataclass(frozen=True)
class Rule:
    """Une règle : `check(faits)` donne des constats, ou de simples phrases que la règle complète."""

    id: str
    title: str
    why: str
    fix: str
    severity: Severity
    check: Callable[[Any], Iterable[Finding | str]]
    page: str = ""

    def run(self, facts: Any) -> Iterable[Finding]:
        """Applique la règle et complète chaque constat avec ce qu'elle sait."""
        for found in self.check(facts):
            if isinstance(found, str):
                found = Finding(self.id, self.severity, found)
            words = ("fix", "why", "title", "page")
            known = {name: getattr(found, name) or getattr(self, name) for name in words}
            yield replace(found, **known)


@dataclass(frozen=True)
class Report:
    """Le résultat d'une relecture ; `ok` quand elle a eu lieu, et que rien n'y est trompeur ni risqué.

    `read` : faux si rien n'a pu être lu. Ce qui n'est pas lu n'est ni accusé ni approuvé.
    """

    findings: tuple[Finding, ...] = ()
    subject: str = ""
    unread: tuple[str, ...] = ()
    measures: tuple[tuple[str, str], ...] = ()
    read: bool = True

    @property
    def ok(self) -> bool:
        """Vrai s'il ne reste ni erreur ni avertissement (les conseils n'empêchent rien)."""
        if not self.read:
            return False
        return all(finding.severity is Severity.ADVICE for finding in self.findings)

    @property
    def rules(self) -> set[str]:
        """Les identifiants des règles enfreintes."""
        return {f.rule for f in self.findings}

    @property
    def headline(self) -> str:
        """Le verdict en une ligne."""
        if not self.read:
            return "Pas relu"
        if not self.findings:
            return "Rien à redire" + (", pour ce qui a pu être lu" if self.unread else "")
        found = tally(f.severity for f in self.findings)
        return f"Rien de trompeur, {found}" if self.ok else found

    def _notes(self) -> list[str]:
        notes = [f"{name}{NBSP}: {value}" for name, value in self.measures]
        return notes + [f"Pas pu lire{NBSP}: {what}" for what in self.unread]

    def __str__(self) -> str:
        title = f"{self.subject}{NBSP}: {self.headline}" if self.subject else self.headline
        return "\n".join([title, *map(str, self.findings), *self._notes()])

    def _repr_html_(self) -> str:
        title = f"{quote(self.subject)}{NBSP}: {self.headline}" if self.subject else self.headline
        notes = self._notes()
        tone = "correct" if self.ok else "review"
        head = html.panel(title, html.bullets(notes) if notes else None, tone=tone)
        return html.join(head, *(html.Markup(f._repr_html_()) for f in self.findings))


def run_rules(
    rules: Sequence[Rule], facts: Any, subject: str = "",
    unread: Iterable[str] = (), measures: Iterable[tuple[str, str]] = (),
) -> Report:  # fmt: skip
    """Applique des règles à des faits, des plus graves aux simples conseils.

    Une règle qui échoue est signalée dans `unread` : une relecture ne lève jamais d'erreur.

    >>> longue = Rule("trop-long", "Titre long", "On s'y perd.", "Raccourcir.", Severity.ADVICE,
    ...               lambda titre: ["Plus de 10 lettres."] if len(titre) > 10 else [])
    >>> run_rules([longue], "court").ok, run_rules([longue], "beaucoup trop long").rules
    (True, {'trop-long'})
    """
    found: list[Finding] = []
    missed = list(unread)
    for rule in rules:
        try:
            found.extend(rule.run(facts))
        except Exception as error:
            missed.append(f"la règle {quote(rule.id)} n'a pas pu être appliquée ({type(error).__name__})")
    found.sort(key=lambda finding: list(Severity).index(finding.severity))
    return Report(tuple(found), subject, tuple(missed), tuple(measures))
