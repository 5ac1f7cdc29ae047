"""Le contrat de toute relecture (graphique, carte, données, carnet) : règle, constat, rapport."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from figaudit.base import html
from figaudit.base.language import current, enumerated, quoted, say, speaking


class Severity(StrEnum):
    """`error` : on conclura faux ; `warning` : on risque de conclure faux ; `advice` : peut mieux faire."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"


_LINE = "margin:.3em 0"


def word(key: str, /, **values: object) -> str:
    """Un mot de tout rapport, dans la langue du moment."""
    return say("base", "messages", key, **values)


def label(severity: Severity) -> str:
    """Une gravité, en un mot."""
    return word(str(severity))


def tally(severities: Iterable[str]) -> str:
    """Combien de constats de chaque gravité, en toutes lettres ; « » s’il n’y en a aucun.

    >>> tally(["advice", "error", "advice"])
    '1 point trompeur et 2 conseils'
    """
    counts = Counter(severities)
    told = []
    for severity in Severity:
        if counts[severity]:
            told.append(word(f"count-{severity}", count=counts[severity]))
    return enumerated(told)


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
    language: str = field(default_factory=current, compare=False)

    @property
    def _headline(self) -> str:
        return _labelled(label(self.severity), self.title or self.rule)

    @property
    def _seen(self) -> str:
        """Ce qui a été vu, et sur quel graphique."""
        if not self.where:
            return self.message
        return _labelled(self.where, self.message)

    def __str__(self) -> str:
        with speaking(self.language):
            lines = [f"{self._headline} [{self.rule}]", f"  {self._seen}"]
            for key, words in (("why", self.why), ("try", self.fix), ("page", self.page)):
                if words:
                    lines.append(f"  {_labelled(word(key), words)}")
            return "\n".join(lines)

    def _repr_html_(self) -> str:
        with speaking(self.language):
            body: list[str] = [self._seen]
            if self.why:
                opening = html.tag("em", _labelled(word("why"), ""))
                body.append(html.tag("p", opening, self.why, style=_LINE))
            for key, words in (("try", self.fix), ("page", self.page)):
                if words:
                    body.append(html.tag("p", _labelled(word(key), ""), _to_try(words), style=_LINE))
            return html.panel(self._headline, *body, tone=str(self.severity))


def _labelled(name: str, words: str) -> str:
    """« Pourquoi : … », avec l'espace que veut la langue du moment."""
    return word("labelled", label=name, words=words)


def _to_try(words: str) -> html.Markup:
    """Un conseil : du code s'il affecte ou appelle quelque chose, une phrase sinon."""
    if _is_code(words):
        return html.tag("code", words)
    return html.inline(words)


def _is_code(words: str) -> bool:
    """Vrai pour un conseil qui est une ligne de code, et non une phrase qui en cite peut-être un mot."""
    if "`" in words:
        return False
    return "=" in words or "(" in words.split()[0]


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
            yield replace(
                found,
                fix=found.fix or self.fix,
                why=found.why or self.why,
                title=found.title or self.title,
                page=found.page or self.page,
            )


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
    language: str = field(default_factory=current, compare=False)

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
        with speaking(self.language):
            return self._verdict()

    def _verdict(self) -> str:
        if not self.read:
            return word("not-audited")
        if not self.findings and self.unread:
            return word("all-clear-of-what-was-read")
        if not self.findings:
            return word("all-clear")
        found = tally(finding.severity for finding in self.findings)
        if self.ok:
            return word("nothing-misleads", found=found)
        return found

    def _notes(self) -> list[str]:
        """Ce qui a été mesuré, et ce qui n'a pas pu être lu."""
        notes = [_labelled(name, value) for name, value in self.measures]
        notes += [_labelled(word("unread"), what) for what in self.unread]
        return notes

    def __str__(self) -> str:
        with speaking(self.language):
            lines = [self._titled(self.subject)]
            lines += [str(finding) for finding in self.findings]
            lines += self._notes()
            return "\n".join(lines)

    def _repr_html_(self) -> str:
        with speaking(self.language):
            subject = ""
            if self.subject:
                subject = quoted(self.subject)
            tone = "review"
            if self.ok:
                tone = "correct"
            notes = None
            if self._notes():
                notes = html.bullets(self._notes())

            head = html.panel(self._titled(subject), notes, tone=tone)
            shown = [html.Markup(finding._repr_html_()) for finding in self.findings]
            return html.join(head, *shown)

    def _titled(self, subject: str) -> str:
        """Ce que dit le rapport en une ligne, après le nom de ce qui a été relu s'il en a un."""
        if not subject:
            return self.headline
        return _labelled(subject, self.headline)


def run_rules(
    rules: Sequence[Rule],
    facts: Any,
    subject: str = "",
    unread: Iterable[str] = (),
    measures: Iterable[tuple[str, str]] = (),
) -> Report:
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
            missed.append(word("rule-failed", rule=quoted(rule.id), error=type(error).__name__))
    gravity = list(Severity)  # du plus grave au simple conseil
    found.sort(key=lambda finding: gravity.index(finding.severity))
    return Report(tuple(found), subject, tuple(missed), tuple(measures))
