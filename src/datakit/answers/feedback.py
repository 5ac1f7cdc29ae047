"""Ce que le kit répond sous une cellule, et la marque que les outils y lisent."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from datakit.answers.verdict import MistakeKind
from figaudit.base import html

#: Le nom, dans les métadonnées d’une sortie, de la marque que lit `datakit summary`.
MARK = "datakit"
#: La marque ne garde que le début d’un message ; la sortie le garde entier.
_LONG = 2000
_PRINT = 12  # chiffres d’une empreinte : assez pour qu’un autre code n’ait pas la même par hasard
#: Une ligne qui demande de l’aide, en sommeil ou non, ou qui n’est qu’un commentaire : la réponse n’en dépend pas.
_ASIDE = re.compile(r"\s*#|.*\.(?:hint|solution)\(")


class Status(StrEnum):
    """Les trois issues d’une vérification, les deux aides, une erreur expliquée, et le silence de qui ne peut pas juger."""

    TODO = "Pas encore commencé"
    REVIEW = "À revoir"
    CORRECT = "Correct"
    HINT = "Indice"
    SOLUTION = "Solution"
    EXPLANATION = "Explication"
    SILENT = "Sans avis"


_TONES = {
    Status.TODO: "todo",
    Status.REVIEW: "review",
    Status.CORRECT: "correct",
    Status.HINT: "advice",
    Status.EXPLANATION: "advice",
}


@dataclass(frozen=True)
class Feedback:
    """Ce que le kit répond : un statut en mots, un message, parfois du code.

    `before` : la réponse d’avant, sous laquelle celle-ci se montre (un carnet ne montre que la dernière ligne d’une
    cellule) ; `kind` : le genre de l’erreur, s’il a été reconnu ; `hint` : le rang de l’indice donné ; `quiet` : vrai
    quand des boutons, juste au-dessus, montrent déjà cette réponse ; `together` : rien ne s’oppose à cette réponse, mais
    seule une personne peut dire si elle est vraie, et elle ne se montre pas en vert ; `exercise` et `judged` : l’exercice
    vérifié, et l’empreinte du code qui l’a été.
    """

    status: Status
    message: str = ""
    title: str = ""
    code: str = ""
    before: "Feedback | None" = None
    kind: MistakeKind | None = None
    hint: int = 0
    quiet: bool = False
    together: bool = False
    exercise: str = field(default="", compare=False)
    judged: str = field(default="", compare=False)

    @property
    def heading(self) -> str:
        return self.title or str(self.status)

    def __str__(self) -> str:
        if self.quiet:
            return ""
        lines = [self.heading, self.message, self.code]
        if self.before:
            lines.insert(0, f"{self.before}\n")
        return "\n".join(line for line in lines if line)

    __repr__ = __str__

    def _repr_html_(self) -> str:
        if self.quiet:
            return ""
        body = []
        for line in self.message.splitlines():
            if line.strip():
                body.append(html.tag("p", html.inline(line), style="margin:.3em 0"))
        if self.code:
            code = html.tag("code", self.code)
            body.append(html.tag("pre", code, style="white-space:pre-wrap;margin:.4em 0"))

        tone = "info" if self.together else _TONES.get(self.status, "info")
        shown = html.panel(self.heading, *body, tone=tone)
        if self.before:
            return html.join(html.Markup(self.before._repr_html_()), shown)
        return shown

    def _repr_mimebundle_(self, **asked: Any) -> tuple[dict[str, Any], dict[str, Any]]:
        """Rien de plus à montrer (IPython demande ensuite le texte et le HTML), mais une marque dans les métadonnées."""
        return {}, {MARK: self._marks()}

    def _marks(self) -> list[dict[str, Any]]:
        """Une marque par réponse montrée, la plus haute d’abord."""
        mark: dict[str, Any] = {"status": self.status.name, "message": self.message[:_LONG]}
        if self.kind:
            mark["kind"] = str(self.kind)
        if self.hint:
            mark["hint"] = self.hint
        if self.together:
            mark["together"] = True
        if self.exercise:
            mark["exercise"] = self.exercise
        if self.judged:
            mark["judged"] = self.judged

        if self.before:
            return [*self.before._marks(), mark]
        return [mark]


@dataclass(frozen=True)
class Mark:
    """Ce qu’un carnet déjà exécuté garde d’une réponse du kit. `hint` : le rang de l’indice lu, 0 si ce n’en est pas un.

    `together` : rien ne s’oppose à la réponse, et une personne doit encore la relire. `exercise` et `judged` sont vides
    dans un carnet exécuté par un kit plus ancien.
    """

    status: Status
    message: str = ""
    kind: MistakeKind | None = None
    hint: int = 0
    exercise: str = field(default="", repr=False)
    judged: str = field(default="", repr=False)
    together: bool = field(default=False, repr=False)

    def is_about(self, exercise: str, source: str) -> bool:
        """Vrai si cette réponse a été faite à cet exercice, pour ce code ; et si la marque ne le dit pas."""
        if self.exercise and self.exercise != exercise:
            return False
        return not self.judged or self.judged == fingerprint(source)


def fingerprint(source: str) -> str:
    """L’empreinte du code d’une cellule : la même tant que la réponse n’a pas changé. Vide hors d’un carnet.

    >>> fingerprint("x = 3\\nex.q1.check(x)\\n# ex.q1.hint()") == fingerprint("x = 3\\n\\nex.q1.check(x)\\nex.q1.hint()")
    True
    >>> fingerprint("x = 3") == fingerprint("x = 4")
    False
    """
    kept = []
    for line in source.splitlines():
        if line.strip() and not _ASIDE.match(line):
            kept.append(line.rstrip())
    if not kept:
        return ""
    return hashlib.sha256("\n".join(kept).encode()).hexdigest()[:_PRINT]


def marks(output: Mapping[str, Any]) -> list[Mark]:
    """Les réponses marquées dans une sortie de carnet, dans l’ordre où on les a lues. Ne lève jamais d’erreur.

    >>> marks({"metadata": {"datakit": [{"status": "REVIEW", "kind": "rounded", "message": "Presque."}]}})
    [Mark(status=<Status.REVIEW: 'À revoir'>, message='Presque.', kind=<MistakeKind.ROUNDED: 'rounded'>, hint=0)]
    >>> marks({"metadata": {"datakit": "autre chose"}})
    []
    """
    metadata = output.get("metadata")
    held = metadata.get(MARK) if isinstance(metadata, Mapping) else None
    if not isinstance(held, list):
        return []

    found = []
    for one in held:
        mark = _read(one)
        if mark:
            found.append(mark)
    return found


def _read(mark: object) -> Mark | None:
    """Une marque telle qu’un carnet la garde ; un carnet vient parfois d’ailleurs, et rien n’y est sûr."""
    if not isinstance(mark, Mapping):
        return None
    status, kind = mark.get("status"), mark.get("kind")
    message, hint = mark.get("message"), mark.get("hint")
    if status not in list(Status.__members__):
        return None
    return Mark(
        status=Status[status],
        message=message if isinstance(message, str) else "",
        kind=MistakeKind(kind) if kind in list(MistakeKind) else None,
        hint=hint if isinstance(hint, int) else 0,
        exercise=_text(mark.get("exercise")),
        judged=_text(mark.get("judged")),
        together=mark.get("together") is True,
    )


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
