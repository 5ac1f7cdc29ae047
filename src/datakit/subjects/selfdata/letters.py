"""La lettre qui demande ses données à qui les tient, sans rien de la personne qui l’envoie ; et son juge."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from datakit import safely
from datakit.answers import wording
from datakit.answers.expect import Verdict, bad_type
from datakit.errors import InvalidArgument
from datakit.subjects import messages
from figaudit.base import html
from figaudit.base.text import NBSP, listing, normalise, quote, words

_WORDS = words(__file__, "letters.toml")
_LETTER = _WORDS["letter"]
_DOTS = "…" * 12
_SHEET = "background:#fff;color:#1d1d1b;border:1px solid #b0b0ae;padding:1.2em 1.6em;max-width:44em"


@dataclass(frozen=True)
class Letter:
    """Une lettre d’accès, sans rien de la personne qui l’envoie : son nom s’écrit au stylo. `save` en fait une page à imprimer."""

    to: str
    rights: tuple[str, ...]
    about: str = ""

    @property
    def _asked(self) -> str:
        """Les droits demandés, en mots."""
        return listing(_LETTER["rights"][right] for right in self.rights)

    def _parts(self) -> Iterator[html.Markup]:
        """La lettre, paragraphe par paragraphe."""
        lines = [html.join(f"{line}{NBSP}: {_DOTS}{_DOTS}", html.tag("br")) for line in _LETTER["from"]]
        yield html.tag("p", *lines)
        yield html.tag("p", _LETTER["to"].format(to=self.to or _DOTS))
        yield html.tag("p", html.tag("strong", f"Objet{NBSP}: demande {self._asked}"))
        yield html.tag("p", "Madame, Monsieur,")

        for right in self.rights:
            yield html.tag("p", _LETTER[right])
            if right == "accès":
                yield html.bullets(_LETTER["asked"])
        if self.about:
            about = _LETTER["about"].format(about=self.about.rstrip(". "))
            yield html.tag("p", about.strip())

        for line in _LETTER["end"]:
            yield html.tag("p", line)
        yield html.tag("p", f"Signature{NBSP}: {_DOTS}")

    def _repr_html_(self) -> str:
        return html.tag("article", *self._parts(), lang="fr", style=_SHEET)

    def __repr__(self) -> str:
        return f"Lettre à {quote(self.to)}, demande {self._asked}."

    def save(self, path: str | Path = "lettre.html") -> Path:
        """Écrit la page ; ouverte dans un navigateur, « Imprimer » en fait un PDF d’une page A4."""
        page = html.page("Lettre d’accès à mes données", *self._parts(), style=_LETTER["style"])
        return safely.write(Path(path), page.encode())


def letter(to: str, rights: str | Iterable[str] = ("accès", "portabilité"), about: str = "") -> Letter:
    """La lettre qui demande ses données à `to` : `rights`, les droits (RGPD, articles 15 et 20) ; `about`, lesquelles.

    >>> letter("Ma banque", "accès")
    Lettre à «\xa0Ma banque\xa0», demande d’accès à mes données personnelles (article 15 du RGPD).
    """
    asked = (rights,) if isinstance(rights, str) else tuple(rights)
    if not asked:
        raise InvalidArgument(*messages.said("selfdata-right", asked="aucun"))
    unknown = [right for right in asked if right not in _LETTER["rights"]]
    if unknown:
        raise InvalidArgument(*messages.said("selfdata-right", asked=listing(map(quote, unknown))))
    return Letter(str(to).strip(), asked, str(about).strip())


def precise(answer: object) -> Verdict | list[str]:
    """Une lettre qui recevra une réponse : un destinataire, des données et une période, le droit d’accès, aucun numéro.

    >>> precise(letter("Enedis", about="ma courbe de charge depuis deux ans"))
    []
    """
    if not isinstance(answer, Letter):
        return bad_type(answer, "une lettre, celle que rend `dk.selfdata.letter(…)`")

    faults = []
    if _is_nobody(answer.to) or re.search(_WORDS["greeting"], normalise(answer.to)):
        faults.append("to")
    elif re.search(_WORDS["relative"], normalise(answer.to)):
        faults.append("relative")
    if _is_vague(answer.about):
        faults.append("everything" if re.search(_WORDS["all-of-it"], normalise(answer.about)) else "about")
    if not re.search(_WORDS["period"], answer.about, re.IGNORECASE):
        faults.append("period")
    if re.search(_WORDS["someone-else"], normalise(answer.about)):
        faults.append("someone-else")
    if re.search(r"\d[\d ]{5,}|@", f"{answer.to} {answer.about}"):
        faults.append("number")
    if "accès" not in answer.rights:
        faults.append("accès")
    elif "portabilité" in answer.rights and re.search(_WORDS["public"], normalise(answer.to)):
        faults.append("public")
    said = [_WORDS["judge"][fault] for fault in faults]
    return said + wording.chatty(f"{answer.to}. {answer.about}")


def _is_nobody(to: str) -> bool:
    """Vrai pour un destinataire trop court, laissé vide, ou fait d’un mot qui ne nomme rien : « lol »."""
    return len(to) < 3 or "__" in to or wording.says_nothing(to)


def _is_vague(about: str) -> bool:
    """Vrai si l’on ne dit pas quelles données : moins de trois mots, un blanc laissé, ou « toutes mes données »."""
    if len(about.split()) < 3 or "__" in about:
        return True
    plain = re.sub(_WORDS["period"], " ", normalise(about))
    named = [word for word in re.findall(r"[^\W\d_]{3,}", plain) if word not in _WORDS["unnamed"]]
    return not named
