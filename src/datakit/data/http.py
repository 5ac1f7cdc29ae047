"""La seule porte du kit vers le réseau : une visite bornée en temps, en octets et en demandes, et qui s'explique.

Une bibliothèque de plus haut niveau borne chaque attente, pas leur somme : des en-têtes, des morceaux ou un début de
gzip au compte-gouttes passent entre ses délais. Ici chaque octet reçu, du premier au dernier, passe par `_Wire`.
"""

import functools
import io
import ipaddress
import json
import os
import re
import socket
import sys
import threading
import time
import zlib
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import Message
from email.utils import parsedate_to_datetime
from http import client
from typing import Any, NamedTuple
from urllib.parse import quote as percent, unquote, urlencode, urljoin, urlsplit

from datakit.data.messages import MESSAGES, said
from datakit.errors import SourceUnavailable
from figaudit.base.text import number, plural, quote

HEADERS = {
    "User-Agent": "datakit-sandwichs/0.1 (kit d'ateliers sur les donnees ouvertes)",
    "Accept-Language": "fr",
    "Accept-Encoding": "gzip, deflate",
}
RETRIED = {429, 500, 502, 503, 504}
# Ce qui est une réponse, mais sans données
ANSWERED = {"charset", "page", "text", "empty", "3xx", "4xx", "401", "403", "404", "410", "5xx"}
OPEN = {"", "0", "non", "no", "false", "off"}  # ce que vaut DATAKIT_OFFLINE quand le réseau est permis
CERTIFICATES = ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "SSL_CERT_FILE")


@dataclass(frozen=True)
class Limits:
    """Bornes d'une visite entière : secondes, octets (sur le fil, puis décompressés), demandes ; et hôtes permis."""

    connect: float = 5
    read: float = 20
    total: float = 30
    size: int = 256 * 2**20
    requests: int = 200
    redirects: int = 5
    attempts: int = 4
    backoff: float = 0.5
    hosts: tuple[str, ...] = ()  # ceux vers qui une source a le droit de renvoyer
    progress: Callable[[float, float, str], None] | None = None  # (fait, total, unité)


class Failure(SourceUnavailable):
    """Une visite qui n'aboutit pas, expliquée au sujet de l'hôte de `url` ; `kind` est son nom dans messages.json."""

    def __init__(self, kind: str, url: str, /, **details: object) -> None:
        super().__init__(*said(kind, host=quote(host(url)), **details))
        self.kind = kind


class Answer(NamedTuple):
    """Une réponse entière : son adresse finale, ses en-têtes, son corps décompressé."""

    url: str
    headers: Message
    body: bytes

    def following(self) -> str:
        """L'adresse de la page suivante, d'après l'en-tête `Link`, ou rien."""
        found = re.search(r'<([^>]*)>\s*;[^,<]*\brel="?next"?', _utf8(self.headers.get("Link", "")))
        return found[1] if found else ""


def offline() -> SourceUnavailable | None:
    """Pourquoi le kit ne sort pas sur le réseau, ou rien s'il le peut : toutes ses portes le demandent ici.

    >>> os.environ["DATAKIT_OFFLINE"] = "oui"
    >>> offline().fact
    'Le réseau est coupé par le réglage DATAKIT_OFFLINE.'
    >>> _ = os.environ.pop("DATAKIT_OFFLINE")
    """
    if os.environ.get("DATAKIT_OFFLINE", "").strip().lower() not in OPEN:
        return Failure("offline", "")
    return Failure("browser", "") if sys.platform == "emscripten" else None


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
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2].lower()}"


def require_allowed(url: str) -> str:
    """L'adresse, prête à être demandée ; refuse ce qui n'est pas en https (http est permis sur sa propre machine)."""
    try:
        parts = urlsplit(url)
        named = (parts.hostname or "").encode("idna") if parts.port != 0 else b""
    except ValueError:
        raise Failure("address", url) from None
    if parts.scheme != "https" and not (parts.scheme == "http" and _is_own(parts.hostname)):
        raise Failure("insecure", url)
    if not named:
        raise Failure("address", url)
    return percent(parts._replace(fragment="").geturl(), safe="%/:=&?~+!$,;'@()*[]|")


def allowed(target: str, base: str, hosts: tuple[str, ...] = ()) -> str:
    """Résout l'adresse où `base` renvoie, et refuse qu'elle mène ailleurs que sur le même site ou les hôtes permis.

    Un sous-domaine est du même site : www.exemple.fr peut renvoyer à fichiers.exemple.fr.

    >>> allowed("/lignes?page=2", "https://exemple.fr/lignes")
    'https://exemple.fr/lignes?page=2'
    """
    try:
        url = urljoin(base, target)
        here, there = urlsplit(base), urlsplit(url)
        if (there.scheme, there.netloc, here.scheme) == ("http", here.hostname, "https"):
            there = there._replace(scheme="https")  # un mandataire fait souvent écrire http pour https
            url = there.geturl()
        same = origin(url) == origin(base)
        site, name = (here.hostname or "").removeprefix("www."), there.hostname or ""
        kin = there.scheme == here.scheme and there.port == here.port and f".{name}".endswith(f".{site}")
    except (ValueError, TypeError):
        raise Failure("scheme", base, what="illisible") from None
    place = there.netloc.rpartition("@")[2]
    if not there.hostname or there.scheme not in ("https", "http"):
        raise Failure("scheme", base, what=f"qui n’est pas en https, {quote(f'{there.scheme}:{place}')}")
    if _is_public(here.hostname or "") and not _is_public(name):
        raise Failure("inside", base, other=quote(name))
    if not (same or kin or {name, place} & set(hosts)):
        shown = name if name != here.hostname else place
        raise Failure("elsewhere", base, other=quote(shown), name=shown)
    return require_allowed(url)


def _within(seconds: float, call: Callable[[], Any], url: str) -> Any:
    """Attend `call` au plus `seconds` : chercher l'adresse d'un nom ne connaît aucun délai."""
    result: Future[Any] = Future()

    def work() -> None:
        try:
            result.set_result(call())
        except BaseException as error:
            result.set_exception(error)

    threading.Thread(target=work, daemon=True).start()  # un ThreadPoolExecutor l’attendrait en quittant
    try:
        return result.result(max(0.01, seconds))
    except TimeoutError:
        raise Failure("slow", url, time=plural(seconds, "seconde")) from None


@functools.lru_cache(maxsize=4)
def _trusted(*bundles: str) -> Any:
    """Les certificats reconnus : ceux du système, de certifi, et le fichier que l'environnement désigne."""
    import ssl

    context = ssl.create_default_context()
    with suppress(ImportError, OSError):
        import certifi

        context.load_verify_locations(certifi.where())
    for variable, path in zip(CERTIFICATES, bundles, strict=True):
        try:
            where = {"capath" if os.path.isdir(path) else "cafile": path}
            context.load_verify_locations(**where) if path else None
        except (OSError, ValueError):
            raise Failure("certificates", "", variable=variable, path=quote(path)) from None
    return context


def _proxy(url: str) -> str:
    """Le mandataire à traverser pour joindre `url` : celui d'une école sert dehors, jamais chez soi."""
    from urllib.request import getproxies, proxy_bypass

    name, known = host(url), getproxies()
    found = "" if _is_own(name) or proxy_bypass(name) else known.get("https") or known.get("all") or ""
    return found if "://" in found or not found else f"http://{found}"


class _Wire(io.RawIOBase):
    """Ce qui arrive par une connexion : chaque octet compte, et aucun n'est attendu au-delà de la visite."""

    def __init__(self, line: socket.socket, raw: Any, visit: "Visit") -> None:
        self._line, self._raw, self._visit = line, raw, visit

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        self._line.settimeout(self._visit.patience())
        got = self._raw.readinto(buffer) or 0
        self._visit.wire += got
        if self._visit.wire > self._visit.limits.size:
            raise self._visit.too_big()
        return got

    def close(self) -> None:
        self._raw.close()
        super().close()


def _response(visit: "Visit", line: socket.socket, *args: Any, **options: Any) -> client.HTTPResponse:
    """Une réponse, lue par `_Wire` dès son premier en-tête."""
    made = client.HTTPResponse(line, *args, **options)
    made.fp = io.BufferedReader(_Wire(line, made.fp.detach(), visit), 2**16)
    return made


def _connection(url: str, visit: "Visit") -> client.HTTPConnection:
    """Une connexion à l'hôte de `url`, directe ou par le mandataire, en https si l'adresse l'est, lue par `_Wire`."""
    parts, proxy = urlsplit(url), _proxy(url)
    secure, way = parts.scheme == "https", urlsplit(proxy or url)
    place = way.hostname or "", way.port or (443 if secure and not proxy else 80)
    line: Any = client.HTTPConnection(*place)
    if secure:
        bundles = (os.environ.get(name, "") for name in CERTIFICATES)
        line = client.HTTPSConnection(*place, context=_trusted(*bundles))
    line._create_connection = lambda where, *_: visit.dial(where[0], where[1], bool(proxy))
    line.response_class = functools.partial(_response, visit)
    if proxy:
        import base64

        words = base64.b64encode(unquote(way.netloc.rpartition("@")[0]).encode()).decode()
        headers = {"Proxy-Authorization": f"Basic {words}"} if words else {}
        line.set_tunnel(parts.hostname or "", parts.port or 443, headers)
    return line


class Visit:
    """Une visite chez une source : une seule échéance et une seule taille pour toutes ses demandes.

    `got` dit ce qui est déjà arrivé, pour le cas où la suite manque.
    """

    def __init__(self, limits: Limits | None = None) -> None:
        self.limits, self.got = limits or Limits(), ""
        self.wire = self.size = self.asked = 0
        self._deadline = time.monotonic() + self.limits.total
        self._url, self._first, self._public = "", "", False
        self._open: dict[str, client.HTTPConnection] = {}

    def get(self, url: str, params: Mapping[str, Any] | None = None, body: bool = True) -> Answer:
        """Ouvre une adresse, en réessayant (429, 5xx) dans le temps qui reste. Lève `Failure`, expliquée."""
        if closed := offline():
            raise closed
        query = urlencode({name: value for name, value in (params or {}).items() if value is not None})
        url = require_allowed(url + ("&" if "?" in url else "?") * bool(query) + query)
        for attempt in range(self.limits.attempts):
            self._url, response = self._send(url)
            if 200 <= response.status < 300:
                content = self._body(response) if body else b""
                return Answer(self._url, response.headers, content)
            self.close()
            wait, code = response.headers.get("Retry-After", ""), response.status
            pause = _pause(wait, self.limits.backoff * 2**attempt)
            last = attempt == self.limits.attempts - 1 or time.monotonic() + pause > self._deadline
            if code not in RETRIED or last:
                break
            time.sleep(pause)
        if code == 429 and (seconds := _pause(wait, 0)):
            raise Failure("429-wait", url, wait=plural(round(seconds), "seconde"))
        family = "5xx" if code >= 500 else "4xx" if code >= 400 else "3xx"
        raise Failure(str(code) if str(code) in MESSAGES.texts else family, url, code=code)

    def json(self, url: str, params: Mapping[str, Any] | None = None) -> Any:
        """Ouvre une adresse et lit du JSON ; une page HTML (connexion, maintenance) est dite, pas avalée."""
        body = self.get(url, params).body
        try:
            return json.loads(body)
        except UnicodeDecodeError:
            raise Failure("charset", url) from None
        except (ValueError, RecursionError):
            raise unreadable(body, url, "du JSON") from None

    def patience(self, most: float = 0) -> float:
        """Les secondes que l'on peut encore attendre ; lève `Failure` s'il n'en reste pas."""
        remaining = self._deadline - time.monotonic()
        if remaining <= 0:
            got, limit = f"{number(self.wire / 2**10, 1)} Ko", plural(self.limits.total, "seconde")
            raise Failure("late", self._url, time=limit, got=got)
        return min(most or self.limits.read, remaining)

    def too_big(self) -> Failure:
        """L'erreur d'une visite qui reçoit plus que permis."""
        return Failure("big", self._url, size=plural(self.limits.size // 2**20, "Mo", "Mo"))

    def close(self) -> None:
        """Ferme les connexions."""
        while self._open:
            self._open.popitem()[1].close()

    __del__ = close

    def dial(self, name: str, port: int, proxied: bool) -> socket.socket:
        """Ouvre une connexion ; après un hôte public, jamais vers une adresse privée de la machine ou de la salle."""
        wait, look = self.patience(self.limits.connect), socket.getaddrinfo
        target = host(self._url) if proxied else name
        found = _within(wait, functools.partial(look, name, port, type=socket.SOCK_STREAM), f"https://{name}")
        inside = not all(map(_is_public, [target] if proxied else [where[4][0] for where in found]))
        if self._public and inside:
            raise Failure("inside", self._first, other=quote(name))
        self._public, self._first = not inside, self._first or self._url
        for family, kind, protocol, _, address in found[:4]:
            line = socket.socket(family, kind, protocol)
            try:
                line.settimeout(self.patience(self.limits.connect))
                line.connect(address)
                line.settimeout(self.patience())
                return line
            except OSError as error:
                line.close()
                problem = error
        raise problem

    def _send(self, url: str) -> tuple[str, client.HTTPResponse]:
        """Une demande et ses redirections, chacune vérifiée."""
        for _ in range(self.limits.redirects + 1):
            response = self._ask(url)
            target = _utf8(response.headers.get("Location", ""))
            if response.status not in (301, 302, 303, 307, 308) or not target:
                return url, response
            self.close()
            url = allowed(target, url, self.limits.hosts)
        raise Failure("redirects", url, count=plural(self.limits.redirects, "redirection"))

    def _ask(self, url: str) -> client.HTTPResponse:
        self._url, self.asked = url, self.asked + 1
        if self.asked > self.limits.requests:
            raise Failure("endless", url, count=plural(self.limits.requests, "demande"))
        parts, place = urlsplit(url), origin(url)
        used = self._open.get(place)
        line = self._open[place] = used or _connection(url, self)
        try:
            with self._explained("unreachable"):
                line.request("GET", parts._replace(scheme="", netloc="").geturl() or "/", headers=HEADERS)
                return line.getresponse()
        except Failure as problem:
            self.close()
            if used and problem.kind in ("unreachable", "garbled"):
                return self._ask(url)  # une connexion gardée peut s'être fermée entre-temps
            raise

    @contextmanager
    def _explained(self, kind: str) -> Iterator[None]:
        """Ce que le réseau, Python ou la compression lèvent devient une `Failure` de ce genre."""
        try:
            yield
        except Failure:
            raise
        except TimeoutError:
            self.patience()  # lève, si c'est toute la visite qui a trop duré
            raise Failure("slow", self._url, time=plural(self.limits.read, "seconde")) from None
        except client.IncompleteRead:
            raise Failure("cut", self._url) from None
        except (OSError, ValueError) as problem:  # RemoteDisconnected est aussi une OSError
            known = {"SSLCertVerificationError": "certificate", "UnicodeError": "garbled"}
            raise Failure(known.get(type(problem).__name__, kind), self._url) from None
        except (client.HTTPException, zlib.error):
            raise Failure("garbled", self._url) from None

    def _body(self, response: client.HTTPResponse) -> bytes:
        """Le corps décompressé, entier et borné."""
        encoding, body = response.headers.get("Content-Encoding", "identity").strip().lower(), bytearray()
        if encoding not in ("identity", "", "gzip", "x-gzip", "deflate"):
            raise Failure("garbled", self._url)
        whole, before = response.length or 0, self.wire
        with self._explained("cut"):
            inflate = _inflated if "identity" not in encoding and encoding else iter
            for chunk in inflate(_chunks(response)):
                body += chunk
                self.size += len(chunk)
                if self.size > self.limits.size:
                    raise self.too_big()
                self.patience()
                if self.limits.progress:
                    self.limits.progress((self.wire - before) / 2**20, whole / 2**20, "Mo")
        return bytes(body)


def _utf8(header: str) -> str:
    """Un en-tête, que http.client lit en latin-1 quand bien des serveurs y mettent de l'UTF-8."""
    return header.encode("latin-1", "replace").decode("utf-8", "replace")


def _chunks(response: client.HTTPResponse) -> Iterator[bytes]:
    while chunk := response.read(2**18):
        yield chunk
    if response.length:
        raise client.IncompleteRead(b"")


def _inflated(chunks: Iterator[bytes]) -> Iterator[bytes]:
    """Ce que valent des morceaux compressés (gzip, zlib ou deflate nu), jamais plus d'un Mo à la fois."""
    decoder: Any = None
    for chunk in chunks:
        if decoder is None:  # deflate est tantôt nu, tantôt dans zlib : le premier octet le dit
            decoder = zlib.decompressobj(47 if chunk[0] in (0x1F, 0x78) else -15)
        while chunk:
            yield decoder.decompress(chunk, 2**20)
            chunk = decoder.unconsumed_tail
            if decoder.eof and decoder.unused_data[:2] == b"\x1f\x8b":
                chunk, decoder = decoder.unused_data, zlib.decompressobj(47)
    if decoder is not None and not decoder.eof:
        raise client.IncompleteRead(b"")


def _is_public(address: str) -> bool:
    """L'adresse (ou le nom) est-elle celle d'une machine d'Internet ?"""
    try:
        found = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return not _is_own(address)
    return (getattr(found, "ipv4_mapped", None) or found).is_global


def _is_own(name: str | None) -> bool:
    """Le nom est-il celui de cette machine même ?"""
    with suppress(ValueError):
        return ipaddress.ip_address(name or "").is_loopback
    return name == "localhost"


def _pause(asked: str, otherwise: float) -> float:
    """Secondes à attendre : ce que dit `Retry-After` (nombre ou date), sinon `otherwise`."""
    if re.fullmatch(r"[0-9]{1,9}", asked.strip()):
        return float(asked)
    try:
        return max(0.0, (parsedate_to_datetime(asked) - datetime.now(UTC)).total_seconds())
    except (TypeError, ValueError):
        return otherwise


def unreadable(body: bytes, url: str, expected: str) -> Failure:
    """L'erreur d'un corps qui n'est pas ce que l'on attendait : vide, une page web, ou autre chose."""
    start = body.lstrip(b"\xef\xbb\xbf \t\r\n")[:1]
    return Failure("page" if start == b"<" else "text" if start else "empty", url, expected=expected)


def get(url: str, params: Mapping[str, Any] | None = None, limits: Limits | None = None) -> Answer:
    """Une visite d'une seule demande (voir `Visit.get`)."""
    return Visit(limits).get(url, params)
