"""Quelles adresses le kit accepte de demander, ou de suivre quand un portail y renvoie. Rien ici n'ouvre de connexion.

Ce qu'un portail écrit (une redirection, la page suivante, l'adresse d'un fichier) vient d'ailleurs : mal tenu ou
détourné, il peut désigner un autre site, ou une machine de la salle que lui-même ne sait pas atteindre.
"""

import ipaddress
from contextlib import suppress
from urllib.parse import SplitResult, quote as percent, urljoin, urlsplit

from datakit.data.messages import said
from datakit.errors import SourceUnavailable
from figaudit.base.text import quote

# Ce qui a un sens dans une adresse et n'est donc pas écrit en « %.. » ; un « % » déjà là reste.
_KEPT_AS_IS = "%/:=&?~+!$,;'@()*[]|"


class Failure(SourceUnavailable):
    """Une visite qui n'aboutit pas, expliquée au sujet de l'hôte de `url` ; `kind` est son nom dans messages.json."""

    def __init__(self, kind: str, url: str, /, **details: object) -> None:
        super().__init__(*said(kind, host=quote(host(url)), **details))
        self.kind = kind


def host(url: str) -> str:
    """Le nom d'hôte d'une adresse, sans identifiant ni port : ce qu'un message peut citer.

    >>> host("https://moi:secret@exemple.fr:8443/x?cle=1"), host("https://[")
    ('exemple.fr', '?')
    """
    with suppress(ValueError):
        return urlsplit(url).hostname or "?"
    return "?"


def origin(url: str) -> str:
    """Le protocole, l'hôte et le port d'une adresse, sans identifiant."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{_place(parts).lower()}"


def _place(parts: SplitResult) -> str:
    """L'hôte et le port, sans l'identifiant ni le mot de passe qu'une adresse peut porter."""
    return parts.netloc.rpartition("@")[2]


def require_allowed(url: str) -> str:
    """L'adresse, prête à être demandée ; refuse ce qui n'est pas en https (http est permis sur sa propre machine)."""
    try:
        parts = urlsplit(url)
        # Un nom que l'écriture internationale refuse ferait échouer la recherche d'adresse bien plus loin, en anglais.
        name = (parts.hostname or "").encode("idna")
        port = parts.port
    except ValueError:
        raise Failure("address", url) from None

    # Sans https, n'importe qui sur le chemin (un wifi ouvert, par exemple) lit les données et peut les changer.
    on_this_machine = parts.scheme == "http" and is_own(parts.hostname)
    if parts.scheme != "https" and not on_this_machine:
        raise Failure("insecure", url)

    if not name or port == 0:
        raise Failure("address", url)

    # Une espace ou un retour à la ligne dans l'adresse couperait la demande en deux, et y glisserait des en-têtes.
    return percent(parts._replace(fragment="").geturl(), safe=_KEPT_AS_IS)


def allowed(target: str, base: str, hosts: tuple[str, ...] = ()) -> str:
    """Résout l'adresse où `base` renvoie, et refuse qu'elle mène ailleurs que sur le même site ou les hôtes permis.

    Un sous-domaine est du même site : www.exemple.fr peut renvoyer à fichiers.exemple.fr.

    >>> allowed("/lignes?page=2", "https://exemple.fr/lignes")
    'https://exemple.fr/lignes?page=2'
    """
    try:
        url = _secured(urljoin(base, target), base)
        here = urlsplit(base)
        there = urlsplit(url)
        same_site = _is_same_site(there, here)
    except (ValueError, TypeError):
        raise Failure("scheme", base, what="illisible") from None

    name = there.hostname or ""
    place = _place(there)

    # « file: » lirait un fichier de cette machine, « ftp: » ou « data: » échapperaient aux bornes de la visite.
    if not name or there.scheme not in ("https", "http"):
        shown = quote(f"{there.scheme}:{place}")
        raise Failure("scheme", base, what=f"qui n’est pas en https, {shown}")

    # Un site public ne doit pas faire interroger la box, l'imprimante ou le serveur de l'école par cette machine.
    if is_public(here.hostname or "") and not is_public(name):
        raise Failure("inside", base, other=quote(name))

    # Seul le portail que la personne a nommé est digne de confiance, et ceux qu'elle ajoute avec `hosts`.
    if not same_site and name not in hosts and place not in hosts:
        shown = name if name != here.hostname else place
        raise Failure("elsewhere", base, other=quote(shown), name=shown)

    return require_allowed(url)


def _secured(url: str, base: str) -> str:
    """La même adresse, en https si le site qui la donne y est : un mandataire fait souvent écrire http pour https."""
    here = urlsplit(base)
    there = urlsplit(url)
    same_place = there.netloc == here.hostname
    if there.scheme == "http" and here.scheme == "https" and same_place:
        return there._replace(scheme="https").geturl()
    return url


def _is_same_site(there: SplitResult, here: SplitResult) -> bool:
    """`there` est-il le site `here`, ou l'un de ses sous-domaines, par le même protocole et le même port ?"""
    if there.scheme != here.scheme or there.port != here.port:
        return False

    site = (here.hostname or "").removeprefix("www.")
    name = there.hostname or ""

    # Le point devant chacun empêche « malexemple.fr » de passer pour « exemple.fr ».
    return f".{name}".endswith(f".{site}")


def is_public(address: str) -> bool:
    """L'adresse (ou le nom) est-elle celle d'une machine d'Internet ?"""
    bare = address.partition("%")[0]  # fe80::1%eth0 : après le « % », la carte réseau
    try:
        found = ipaddress.ip_address(bare)
    except ValueError:
        return not is_own(address)

    # ::ffff:10.0.0.1 est l'adresse privée 10.0.0.1, déguisée en IPv6.
    disguised = getattr(found, "ipv4_mapped", None)
    return (disguised or found).is_global


def is_own(name: str | None) -> bool:
    """Le nom est-il celui de cette machine même ?"""
    with suppress(ValueError):
        return ipaddress.ip_address(name or "").is_loopback
    return name == "localhost"
