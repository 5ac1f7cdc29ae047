"""Par où l'on joint un hôte : droit ou par le mandataire d'une école, en https avec des certificats vérifiés.

Chaque octet qui arrive par là, du premier en-tête au dernier morceau, passe par `_Wire`, qui le fait compter.
"""

import functools
import io
import os
import re
import socket
from contextlib import suppress
from http import client
from typing import Any, Protocol
from urllib.parse import unquote, urlsplit

from datakit.data.addresses import Failure, host, is_own
from figaudit.base.text import quote

CERTIFICATES = ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "SSL_CERT_FILE")


class Watch(Protocol):
    """Ce qu'une connexion demande à la visite qui l'ouvre : joindre, attendre, compter."""

    def dial(self, name: str, port: int, proxied: bool) -> socket.socket: ...

    def patience(self, most: float = 0) -> float: ...

    def receive(self, got: int) -> None: ...


def connection(url: str, visit: Watch) -> client.HTTPConnection:
    """Une connexion à l'hôte de `url`, directe ou par le mandataire, en https si l'adresse l'est, lue par `_Wire`."""
    parts = urlsplit(url)
    secure = parts.scheme == "https"
    through = proxy(url)

    # Ce que l'on joint : le mandataire s'il y en a un, sinon l'hôte lui-même.
    way = urlsplit(through or url)
    name = way.hostname or ""
    port = way.port
    if port is None:
        port = 443 if secure and not through else 80

    line: Any
    if secure:
        bundles = [os.environ.get(variable, "") for variable in CERTIFICATES]
        line = client.HTTPSConnection(name, port, context=trusted(*bundles))
    else:
        line = client.HTTPConnection(name, port)

    def dial(where: tuple[str, int], *_: Any) -> socket.socket:
        return visit.dial(where[0], where[1], bool(through))

    # http.client n'offre pas d'autre prise : par celles-ci, ni une connexion ni un octet n'échappent à la visite.
    line._create_connection = dial
    line.response_class = functools.partial(_response, visit)
    if through:
        line.set_tunnel(parts.hostname or "", parts.port or 443, _proxy_headers(way.netloc))
    return line


class _Wire(io.RawIOBase):
    """Ce qui arrive par une connexion : chaque octet compte, et aucun n'est attendu au-delà de la visite."""

    def __init__(self, line: socket.socket, raw: Any, visit: Watch) -> None:
        self._line = line
        self._raw = raw
        self._visit = visit

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        self._line.settimeout(self._visit.patience())
        got = self._raw.readinto(buffer) or 0
        self._visit.receive(got)
        return got

    def close(self) -> None:
        self._raw.close()
        super().close()


def _response(visit: Watch, line: socket.socket, *args: Any, **options: Any) -> client.HTTPResponse:
    """Une réponse, lue par `_Wire` dès son premier en-tête."""
    made = client.HTTPResponse(line, *args, **options)
    raw = made.fp.detach()
    made.fp = io.BufferedReader(_Wire(line, raw, visit), 2**16)
    return made


def proxy(url: str) -> str:
    """Le mandataire à traverser pour joindre `url` : celui d'une école sert dehors, jamais chez soi."""
    from urllib.request import getproxies, proxy_bypass

    name = host(url)
    if is_own(name) or proxy_bypass(name):
        return ""

    known = getproxies()
    found = known.get("https") or known.get("all") or ""
    if found and "://" not in found:
        found = f"http://{found}"
    if found and not _is_a_proxy(found):
        raise Failure("proxy-unread", url)
    return found


def _is_a_proxy(address: str) -> bool:
    """Vrai pour l'adresse d'un mandataire que l'on sait joindre ; un réglage mal recopié, Python le dirait en anglais.

    >>> _is_a_proxy("http://mandataire.ecole.fr:3128"), _is_a_proxy("http://a b:1"), _is_a_proxy("socks5://ici:1")
    (True, False, False)
    """
    try:
        parts = urlsplit(address)
        _ = parts.port
        name = (parts.hostname or "").encode("idna")
    except ValueError:
        return False

    # Ni espace ni signe de commande : http.client les refuse dans un nom.
    is_plain = re.fullmatch(rb"[!-~]+", name) is not None
    return is_plain and parts.scheme in ("http", "https")


def _proxy_headers(netloc: str) -> dict[str, str]:
    """L'en-tête qui nous fait connaître du mandataire, si son adresse porte un identifiant."""
    import base64

    credentials = unquote(netloc.rpartition("@")[0])
    if not credentials:
        return {}
    return {"Proxy-Authorization": f"Basic {base64.b64encode(credentials.encode()).decode()}"}


@functools.lru_cache(maxsize=4)
def trusted(*bundles: str) -> Any:
    """Les certificats reconnus : ceux du système, de certifi, et le fichier que l'environnement désigne.

    Le certificat et le nom sont toujours vérifiés : sans cela, https ne prouve pas à qui l'on parle. Une école qui
    filtre le réseau a le sien, qu'elle donne dans un fichier ; aucun réglage ne permet de s'en passer.
    """
    import ssl

    context = ssl.create_default_context()
    with suppress(ImportError, OSError):
        import certifi

        context.load_verify_locations(certifi.where())

    for variable, path in zip(CERTIFICATES, bundles, strict=True):
        try:
            if os.path.isdir(path):
                context.load_verify_locations(capath=path)
            elif path:
                context.load_verify_locations(cafile=path)
        except (OSError, ValueError):
            raise Failure("certificates", "", variable=variable, path=quote(path)) from None
    return context
