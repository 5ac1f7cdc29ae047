"""La seule porte du kit vers le réseau : une visite bornée en temps, en octets et en demandes, et qui s'explique.

Une bibliothèque de plus haut niveau borne chaque attente, pas leur somme : des en-têtes, des morceaux ou un début de
gzip au compte-gouttes passent entre ses délais. Ici chaque octet reçu, du premier au dernier, est compté par la visite.

Rien de la personne ne part : ni cookie, ni identifiant de l'adresse, ni mot de passe rangé dans un fichier `.netrc`.
Où l'on a le droit d'aller est dit dans `addresses.py`, par où l'on passe dans `connection.py`, et comment un corps se
décompresse dans `inflate.py` ; ce module y va, et en revient à temps.
"""

import functools
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
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import Message
from email.utils import parsedate_to_datetime
from http import client
from typing import Any, NamedTuple
from urllib.parse import urlencode, urlsplit

from datakit import __version__
from datakit.data.addresses import Failure, allowed, host, is_public, origin, require_allowed
from datakit.data.connection import connection, proxy
from datakit.data.inflate import MEGABYTE, chunks, inflated
from datakit.data.messages import MESSAGES
from datakit.errors import SourceUnavailable
from figaudit.base.text import number, plural, quote

HEADERS: dict[str, str] = {
    # En ASCII : un en-tête ne porte rien d'autre. Qui tient un portail sait ainsi qui lui parle.
    "User-Agent": f"datakit-sandwichs/{__version__} (kit d'ateliers sur les donnees ouvertes)",
    "Accept-Language": "fr",
    "Accept-Encoding": "gzip, deflate",
}
REDIRECTIONS = (301, 302, 303, 307, 308)
RETRIED = {429, 500, 502, 503, 504}  # un portail débordé ou en maintenance : cela passe souvent
# Ce qui est une réponse, mais sans données
ANSWERED = {"charset", "page", "text", "empty", "3xx", "4xx", "401", "403", "404", "410", "5xx"}
OPEN = {"", "0", "non", "no", "false", "off"}  # ce que vaut DATAKIT_OFFLINE quand le réseau est permis

_MACHINES = 4  # adresses essayées pour un même nom
# Au-dessous, des octets qui arrivent un à un ne finiront pas à temps : le plus vieux téléphone en reçoit vingt fois plus.
_SLOWEST = 256  # octets par seconde
_DROPS = 8  # arrivées : en deçà, c'est un serveur qui réfléchit avant de tout envoyer


@dataclass(frozen=True)
class Limits:
    """Bornes d'une visite entière : secondes, octets (sur le fil, puis décompressés), demandes ; et hôtes permis.

    `pace` : après tant de secondes, une réponse qui vient au compte-gouttes est abandonnée sans attendre `total`.
    """

    connect: float = 5
    read: float = 20
    pace: float = 8
    total: float = 30
    size: int = 256 * MEGABYTE
    requests: int = 200
    redirects: int = 5
    attempts: int = 4
    backoff: float = 0.5
    hosts: tuple[str, ...] = ()  # ceux vers qui une source a le droit de renvoyer
    progress: Callable[[float, float, str], None] | None = None  # (fait, total, unité)


class Answer(NamedTuple):
    """Une réponse entière : son adresse finale, ses en-têtes, son corps décompressé."""

    url: str
    headers: Message
    body: bytes

    def following(self) -> str:
        """L'adresse de la page suivante, d'après l'en-tête `Link`, ou rien."""
        links = _utf8(self.headers.get("Link", ""))
        found = re.search(r'<([^>]*)>\s*;[^,<]*\brel="?next"?', links)
        return found[1] if found else ""


def offline() -> SourceUnavailable | None:
    """Pourquoi le kit ne sort pas sur le réseau, ou rien s'il le peut : toutes ses portes le demandent ici.

    >>> os.environ["DATAKIT_OFFLINE"] = "oui"
    >>> offline().fact
    'Le réseau est coupé par le réglage DATAKIT_OFFLINE.'
    >>> _ = os.environ.pop("DATAKIT_OFFLINE")
    """
    setting = os.environ.get("DATAKIT_OFFLINE", "").strip().lower()
    if setting not in OPEN:
        return Failure("offline", "")
    if sys.platform == "emscripten":
        return Failure("browser", "")
    return None


def get(url: str, params: Mapping[str, Any] | None = None, limits: Limits | None = None) -> Answer:
    """Une visite d'une seule demande (voir `Visit.get`)."""
    return Visit(limits).get(url, params)


def unreadable(body: bytes, url: str, expected: str) -> Failure:
    """L'erreur d'un corps qui n'est pas ce que l'on attendait : vide, une page web, ou autre chose."""
    start = body.lstrip(b"\xef\xbb\xbf \t\r\n")[:1]
    if not start:
        return Failure("empty", url, expected=expected)
    if start == b"<":
        return Failure("page", url, expected=expected)
    return Failure("text", url, expected=expected)


class Visit:
    """Une visite chez une source : une seule échéance et une seule taille pour toutes ses demandes.

    `got` dit ce qui est déjà arrivé, pour le cas où la suite manque.
    """

    def __init__(self, limits: Limits | None = None) -> None:
        self.limits = limits or Limits()
        self.got = ""
        self.wire = 0  # octets reçus, tels qu'ils arrivent
        self.size = 0  # octets une fois décompressés
        self.asked = 0  # demandes faites
        self._deadline = time.monotonic() + self.limits.total
        self._url = ""  # ce que l'on demande en ce moment
        self._first = ""  # la première adresse jointe
        self._public = False  # la dernière machine jointe était-elle sur Internet ?
        self._open: dict[str, client.HTTPConnection] = {}  # les connexions gardées, par origine
        self._pace = _Pace()

    def get(self, url: str, params: Mapping[str, Any] | None = None, body: bool = True) -> Answer:
        """Ouvre une adresse, en réessayant (429, 5xx) dans le temps qui reste. Lève `Failure`, expliquée."""
        closed = offline()
        if closed:
            raise closed

        url = require_allowed(_with_query(url, params))
        for attempt in range(self.limits.attempts):
            self._url, response = self._send(url)
            if 200 <= response.status < 300:
                content = self._body(response) if body else b""
                return Answer(self._url, response.headers, content)

            self.close()
            asked = response.headers.get("Retry-After", "")
            pause = _pause(asked, self.limits.backoff * 2**attempt)

            # « Réessayez dans une heure » se dit à la personne ; le kit ne la fait pas attendre.
            too_late = time.monotonic() + pause > self._deadline
            last = attempt == self.limits.attempts - 1
            if response.status not in RETRIED or too_late or last:
                break
            time.sleep(pause)

        raise _refused(response.status, asked, url)

    def json(self, url: str, params: Mapping[str, Any] | None = None) -> Any:
        """Ouvre une adresse et lit du JSON ; une page HTML (connexion, maintenance) est dite, pas avalée."""
        body = self.get(url, params).body
        try:
            return json.loads(body)
        except UnicodeDecodeError:
            raise Failure("charset", url) from None
        except (ValueError, RecursionError):  # mille crochets ouverts épuisent la pile de Python
            raise unreadable(body, url, "du JSON") from None

    def patience(self, most: float = 0) -> float:
        """Les secondes que l'on peut encore attendre ; lève `Failure` s'il n'en reste pas.

        Un serveur qui envoie un octet toutes les dix-neuf secondes ne dépasse aucun délai de lecture : c'est
        l'échéance de la visite entière qui l'arrête.
        """
        remaining = self._deadline - time.monotonic()
        if remaining <= 0:
            limit = plural(self.limits.total, "seconde")
            received = f"{number(self.wire / 2**10, 1)} Ko"
            raise Failure("late", self._url, time=limit, got=received)
        return min(most or self.limits.read, remaining)

    def receive(self, got: int) -> None:
        """Compte ce qui vient d'arriver ; lève `Failure` si c'en est trop, ou si cela vient au compte-gouttes."""
        # Des en-têtes sans fin rempliraient la mémoire avant que le corps ne commence : tout est compté ici.
        self.wire += got
        if self.wire > self.limits.size:
            raise self.too_big()

        self._pace.count(got)
        if self._pace.seconds() < self.limits.pace:
            return
        if self._pace.is_a_drip():
            time_told = plural(round(self._pace.seconds()), "seconde")
            raise Failure("drip", self._url, time=time_told, got=plural(self._pace.size, "octet"))
        self._pace = _Pace()

    def too_big(self) -> Failure:
        """L'erreur d'une visite qui reçoit plus que permis."""
        return Failure("big", self._url, size=plural(self.limits.size // MEGABYTE, "Mo", "Mo"))

    def close(self) -> None:
        """Ferme les connexions."""
        while self._open:
            _, line = self._open.popitem()
            line.close()

    def __del__(self) -> None:
        self.close()

    def dial(self, name: str, port: int, proxied: bool) -> socket.socket:
        """Ouvre une connexion ; après un hôte public, jamais vers une adresse privée de la machine ou de la salle.

        Le nom ne suffit pas : un nom public peut désigner une adresse privée, ou se mettre à la désigner entre deux
        demandes. C'est donc l'adresse trouvée, celle que l'on joint, qui est jugée. Derrière un mandataire c'est lui
        qui la cherche : il ne reste que le nom à juger.
        """
        places = self._look_up(name, port)
        if proxied:
            inside = not is_public(host(self._url))
        else:
            inside = not all(is_public(place[4][0]) for place in places)

        if self._public and inside:
            raise Failure("inside", self._first, other=quote(name))
        self._public = not inside
        self._first = self._first or self._url

        return self._connected(places[:_MACHINES])

    def _look_up(self, name: str, port: int) -> list[Any]:
        """Les adresses d'un nom, telles que le système les donne."""
        seconds = self.patience(self.limits.connect)
        look = functools.partial(socket.getaddrinfo, name, port, type=socket.SOCK_STREAM)
        return _within(seconds, look, f"https://{name}")

    def _connected(self, places: list[Any]) -> socket.socket:
        """Une connexion à la première de ces machines qui réponde."""
        problem = OSError("aucune adresse")
        for family, kind, protocol, _, address in places:
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
        """Une demande et ses redirections, chacune vérifiée : sinon un portail enverrait le kit où il veut."""
        for _ in range(self.limits.redirects + 1):
            response = self._ask(url)
            target = _utf8(response.headers.get("Location", ""))
            if response.status not in REDIRECTIONS or not target:
                return url, response

            self.close()
            url = allowed(target, url, self.limits.hosts)

        raise Failure("redirects", url, count=plural(self.limits.redirects, "redirection"))

    def _ask(self, url: str) -> client.HTTPResponse:
        """Une demande, par la connexion gardée s'il y en a une."""
        self._url = url
        self.asked += 1
        self._pace = _Pace()
        # Des pages qui se suivent sans fin tiennent chacune dans son délai : c'est leur nombre qui les arrête.
        if self.asked > self.limits.requests:
            raise Failure("endless", url, count=plural(self.limits.requests, "demande"))

        place = origin(url)
        kept = self._open.get(place)
        line = kept or connection(url, self)
        self._open[place] = line
        try:
            with self._explained("proxy-unreachable" if proxy(url) else "unreachable"):
                line.request("GET", _path(url), headers=HEADERS)
                return line.getresponse()
        except Failure as problem:
            self.close()
            if kept and problem.kind in ("unreachable", "proxy-unreachable", "garbled"):
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
            # Avant toute réponse, c'est l'entrée en https qui échoue ; pendant le corps, c'est une coupure.
            if kind != "cut":
                known["SSLError"] = "not-https"
            name = type(problem).__name__  # par son nom : `ssl` n'est chargé que pour une adresse en https
            raise Failure(known.get(name, kind), self._url) from None
        except (client.HTTPException, zlib.error):
            raise Failure("garbled", self._url) from None

    def _body(self, response: client.HTTPResponse) -> bytes:
        """Le corps décompressé, entier et borné."""
        encoding = response.headers.get("Content-Encoding", "identity").strip().lower()
        if encoding not in ("identity", "", "gzip", "x-gzip", "deflate"):
            raise Failure("garbled", self._url)

        pieces = chunks(response)
        if encoding not in ("identity", ""):
            pieces = inflated(pieces)

        body = bytearray()
        announced = response.length or 0
        before = self.wire
        with self._explained("cut"):
            for chunk in pieces:
                body += chunk
                self.size += len(chunk)
                # Mille octets compressés peuvent en valoir un million : on compte aussi ceux-là.
                if self.size > self.limits.size:
                    raise self.too_big()
                self.patience()
                if self.limits.progress:
                    received = (self.wire - before) / MEGABYTE
                    self.limits.progress(received, announced / MEGABYTE, "Mo")
        return bytes(body)


class _Pace:
    """Ce qui est arrivé d'une réponse depuis un moment : combien d'octets, en combien de fois."""

    def __init__(self) -> None:
        self.size = 0
        self._times = 0
        self._since = time.monotonic()

    def count(self, got: int) -> None:
        """Ajoute ce qui vient d'arriver."""
        self.size += got
        self._times += 1

    def seconds(self) -> float:
        """Depuis combien de temps on compte."""
        return time.monotonic() - self._since

    def is_a_drip(self) -> bool:
        """Trop peu d'octets, en beaucoup de fois ?"""
        return self._times >= _DROPS and self.size < _SLOWEST * self.seconds()


def _within(seconds: float, call: Callable[[], Any], url: str) -> Any:
    """Attend `call` au plus `seconds` : chercher l'adresse d'un nom ne connaît aucun délai."""
    result: Future[Any] = Future()

    def work() -> None:
        try:
            result.set_result(call())
        except BaseException as error:
            result.set_exception(error)

    # Un ThreadPoolExecutor attendrait ce fil en quittant ; celui-ci s'arrête avec le programme.
    threading.Thread(target=work, daemon=True).start()
    try:
        return result.result(max(0.01, seconds))
    except TimeoutError:
        raise Failure("slow", url, time=plural(seconds, "seconde")) from None


def _with_query(url: str, params: Mapping[str, Any] | None) -> str:
    """L'adresse et ses paramètres ; un paramètre qui vaut `None` n'est pas demandé."""
    asked = {name: value for name, value in (params or {}).items() if value is not None}
    if not asked:
        return url
    separator = "&" if "?" in url else "?"
    return url + separator + urlencode(asked)


def _path(url: str) -> str:
    """Ce qui suit l'hôte dans une adresse : le chemin et les paramètres, sans l'identifiant qu'elle porterait."""
    bare = urlsplit(url)._replace(scheme="", netloc="")
    return bare.geturl() or "/"


def _refused(code: int, asked: str, url: str) -> Failure:
    """L'erreur d'une réponse sans données : la phrase de son code, sinon celle de sa famille."""
    seconds = _pause(asked, 0)
    if code == 429 and seconds:
        return Failure("429-wait", url, wait=plural(round(seconds), "seconde"))
    if str(code) in MESSAGES.texts:
        return Failure(str(code), url, code=code)
    if code >= 500:
        return Failure("5xx", url, code=code)
    if code >= 400:
        return Failure("4xx", url, code=code)
    return Failure("3xx", url, code=code)


def _pause(asked: str, otherwise: float) -> float:
    """Secondes à attendre : ce que dit `Retry-After` (nombre ou date), sinon `otherwise`."""
    # De 0 à 9 : « ² » est aussi un chiffre, que Python ne sait pas lire. Neuf au plus : cinq mille feraient l'infini.
    if re.fullmatch(r"[0-9]{1,9}", asked.strip()):
        return float(asked)
    try:
        moment = parsedate_to_datetime(asked)
        return max(0.0, (moment - datetime.now(UTC)).total_seconds())
    except (TypeError, ValueError):
        return otherwise


def _utf8(header: str) -> str:
    """Un en-tête, que http.client lit en latin-1 quand bien des serveurs y mettent de l'UTF-8."""
    return header.encode("latin-1", "replace").decode("utf-8", "replace")
