"""Ce que le kit répond sous une cellule, et la marque que les outils y lisent."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from datakit.answers.verdict import MistakeKind
from figaudit.base import html

#: Le nom, dans les métadonnées d’une sortie, de la marque que lit `datakit summary`.
MARK = "datakit"
#: La marque ne garde que le début d’un message ; la sortie le garde entier.
_LONG = 2000


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
    seule une personne peut dire si elle est vraie, et elle ne se montre pas en vert.
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

        if self.before:
            return [*self.before._marks(), mark]
        return [mark]


@dataclass(frozen=True)
class Mark:
    """Ce qu’un carnet déjà exécuté garde d’une réponse du kit. `hint` : le rang de l’indice lu, 0 si ce n’en est pas un."""

    status: Status
    message: str = ""
    kind: MistakeKind | None = None
    hint: int = 0


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
    )
