"""Une séance que l’on rejoue ailleurs : l’atelier, le lieu, et ce qui s’y ajoute en la préparant."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from datakit.data import package
from datakit.errors import InvalidArgument
from datakit.tools import messages

# La table où se garde le catalogue du portail, le jour où la séance a été préparée
PHOTOGRAPH = "catalogue_seance"


class Refused(InvalidArgument):
    """Cet atelier serait ici une séance de Poitiers sous un autre nom.

    `final` : aucun fichier n’y changerait rien ; `instead` : le lieu à prendre plutôt, s’il suffit d’en changer.
    """

    final = False
    instead = ""


@dataclass
class Session:
    """Ce que l’on prépare : l’atelier, le lieu, les réglages, et ce qui s’y ajoute."""

    path: Path
    place: Any
    facts: dict[str, Any]  # la fiche de l’atelier
    why: str  # ce que l’atelier prend du lieu
    settings: dict[str, str] = field(
        default_factory=dict
    )  # les réglages du carnet, en capitales, qui changent
    asked: dict[str, Any] = field(default_factory=dict)  # ce qu’il faut pour la refaire
    known: dict[str, package.Dataset] = field(default_factory=package.everything)
    tables: dict[str, Any] = field(default_factory=dict)  # « table » ou « table/part », refaites
    notes: list[str] = field(default_factory=list)
    # celles qui valent aussi d’une version courte, muette sur le lieu
    lasting: list[str] = field(default_factory=list)
    told: dict[str, str] = field(default_factory=dict)  # d’une table refaite, ce que le texte en dit
    spent: dict[str, list[str]] = field(default_factory=dict)  # par exercice, les erreurs qui sont justes ici

    def refused(self, kind: str, **told: object) -> Refused:
        """L’erreur à lever, que messages.json nomme `kind`."""
        return Refused(*messages.said(kind, where=self.place.dans, why=self.why, **told))

    def refused_for_good(self, kind: str, **told: object) -> Refused:
        """La même erreur, là où aucun fichier que l’on donnerait n’y changerait rien."""
        refusal = self.refused(kind, **told)
        refusal.final = True
        return refusal
