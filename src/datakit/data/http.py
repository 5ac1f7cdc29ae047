"""La seule porte du kit vers le réseau : bornée en temps, en taille, en essais, et qui s'explique."""

from __future__ import annotations

import functools
import json
import os
import threading
import time
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin, urlsplit

from datakit.data.messages import MESSAGES, said
from datakit.errors import SourceUnavailable
from datakit.text import plural, quote

USER_AGENT = "datakit-sandwichs/0.1 (kit d'ateliers sur les données ouvertes)"
LOOPBACK = {"localhost", "127.0.0.1", "::1"}
RETRIED = {429, 500, 502, 503, 504}


@dataclass(frozen=True)
class Limits:
    """Bornes d'une demande : secondes, octets décompressés, redirections, essais."""

    connect: float = 5
    read: float = 20
    total: float = 120
    size: int = 256 * 2**20
    redirects: int = 5
    attempts: int = 4
    backoff: float = 0.5
    progress: Callable[[float, float, str], None] | None = None  # (fait, total, unité)


def host(url: str) -> str:
    """Le nom d'hôte d'une adresse, sans identifiant ni port : ce qu'un message peut citer.

    >>> host("https://moi:secret@exemple.fr:8443/x?cle=1")
    'exemple.fr'
    """
    return urlsplit(url).hostname or "?"


def failure(kind: str, url: str, /, **details: object) -> SourceUnavailable:
    """L'erreur expliquée que messages.json nomme `kind`, au sujet de l'hôte de `url`.

    >>> failure("slow", "https://moi:secret@exemple.fr/x", time="2 secondes").fact
    "«\\xa0exemple.fr\\xa0» n'a pas répondu en 2 secondes."
    """
    return SourceUnavailable(*said(kind, host=quote(host(url)), **details))


def origin(url: str) -> str:
    """Le protocole, l'hôte et le port d'une adresse.

    >>> origin("https://exemple.fr:8443/x?y")
    'https://exemple.fr:8443'
    """
    return urlsplit(url)._replace(path="", query="", fragment="").geturl()


def require_allowed(url: str) -> None:
    """Refuse toute adresse qui n'est pas en https (http est permis sur sa propre machine)."""
    parts = urlsplit(url)
    if parts.scheme != "https" and not (parts.scheme == "http" and parts.hostname in LOOPBACK):
        raise failure("insecure", url)


def same_origin(url: str, base: str) -> str:
    """Résout un lien de pagination, et refuse qu'il mène chez un autre hôte.

    >>> same_origin("/lignes?page=2", "https://exemple.fr/lignes")
    'https://exemple.fr/lignes?page=2'
    """
    target = urljoin(base, url)
    if origin(target) != origin(base):
        raise failure("elsewhere", base, other=quote(host(target)))
    return target


class Exchange:
    """Une réponse ouverte : son adresse finale, ses en-têtes, son corps lu une fois, borné."""

    def __init__(self, response: Any, limits: Limits, deadline: float) -> None:
        self._response, self._limits, self._deadline = response, limits, deadline
        self.url: str = response.url
        self.headers: Mapping[str, str] = response.headers

    def read(self) -> bytes:
        """Tout le corps, décompressé ; lève `SourceUnavailable` s'il dépasse les bornes."""
        import urllib3

        body, whole, limits = bytearray(), float(self.headers.get("Content-Length") or 0), self._limits
        with self._response:
            while True:
                try:
                    chunk = self._response.raw.read1(2**18, decode_content=True)
                except urllib3.exceptions.ReadTimeoutError:
                    raise _slow(self.url, limits.read) from None
                except (urllib3.exceptions.HTTPError, OSError):
                    raise failure("cut", self.url) from None
                if not chunk:
                    return bytes(body)
                body += chunk
                if len(body) > limits.size:
                    raise failure("big", self.url, size=plural(limits.size // 2**20, "Mo", "Mo"))
                if time.monotonic() > self._deadline:
                    raise _slow(self.url, limits.total)
                if limits.progress:
                    limits.progress(len(body) / 2**20, whole / 2**20, "Mo")

    def following(self) -> str:
        """L'adresse de la page suivante, d'après l'en-tête `Link`, ou rien."""
        return self._response.links.get("next", {}).get("url", "")

    def close(self) -> None:
        """Ferme sans lire."""
        self._response.close()


def _slow(url: str, seconds: float) -> SourceUnavailable:
    return failure("slow", url, time=plural(seconds, "seconde"))


def _within(seconds: float, call: Callable[[], Any], url: str) -> Any:
    """Attend `call` au plus `seconds` : des en-têtes envoyés au compte-gouttes échappent aux délais usuels."""
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
        raise _slow(url, seconds) from None


@functools.lru_cache(maxsize=8)
def _session(origin: str) -> Any:
    """Une session par hôte : les pages suivantes réemploient la même connexion."""
    import requests

    session = requests.Session()
    session.headers.update({"User-Agent": USER_AGENT, "Accept-Language": "fr"})
    session.trust_env = host(origin) not in LOOPBACK  # le mandataire d'une école sert dehors, jamais chez soi
    session.auth = lambda request: request  # sans quoi requests enverrait un mot de passe lu dans ~/.netrc
    return session


def _send(url: str, params: Mapping[str, Any] | None, limits: Limits, deadline: float) -> Any:
    """Une demande et ses redirections, chacune vérifiée."""
    import requests

    for _ in range(limits.redirects + 1):
        require_allowed(url)
        session, remaining = _session(origin(url)), deadline - time.monotonic()
        if remaining <= 0:
            raise _slow(url, limits.total)
        timeout = (min(limits.connect, remaining), min(limits.read, remaining))
        options = {"params": params, "stream": True, "timeout": timeout, "allow_redirects": False}
        try:
            patience = min(limits.read + limits.connect, remaining)
            response = _within(patience, functools.partial(session.get, url, **options), url)
        except requests.Timeout:
            raise _slow(url, limits.read) from None
        except requests.RequestException:
            raise failure("unreachable", url) from None
        if not response.is_redirect:
            return response
        url, params = urljoin(url, response.headers["Location"]), None
        response.close()
    raise failure("redirects", url, count=plural(limits.redirects, "redirection"))


def _pause(response: Any, attempt: int, limits: Limits) -> float:
    """Secondes à attendre : ce que dit `Retry-After` (nombre ou date), sinon un délai qui double."""
    import urllib3

    try:
        asked = urllib3.Retry().get_retry_after(response)
    except urllib3.exceptions.InvalidHeader:
        asked = None
    return limits.backoff * 2**attempt if asked is None else asked


def get(url: str, params: Mapping[str, Any] | None = None, limits: Limits | None = None) -> Exchange:
    """Ouvre une adresse ; lève `SourceUnavailable`, expliquée, si c'est impossible.

    Réessaie les réponses passagères (429, 5xx) en respectant `Retry-After`, dans la limite de temps totale.
    `DATAKIT_OFFLINE=1` ferme la porte : aucune socket n'est ouverte.
    """
    limits = limits or Limits()
    if os.environ.get("DATAKIT_OFFLINE", "") not in ("", "0"):
        raise failure("offline", url)
    _session(origin(url))  # charger la bibliothèque avant de lancer le chronomètre
    deadline = time.monotonic() + limits.total
    for attempt in range(limits.attempts):
        response = _send(url, params, limits, deadline)
        if response.status_code < 400:
            return Exchange(response, limits, deadline)
        response.close()
        pause = _pause(response, attempt, limits)
        last = attempt == limits.attempts - 1 or time.monotonic() + pause > deadline
        if response.status_code not in RETRIED or last:
            break
        time.sleep(pause)
    code, wait = response.status_code, response.headers.get("Retry-After", "")
    if code == 429 and wait.isdigit():
        raise failure("429-wait", url, wait=plural(int(wait), "seconde"))
    raise failure(str(code) if str(code) in MESSAGES else "5xx" if code >= 500 else "4xx", url, code=code)


def get_json(url: str, params: Mapping[str, Any] | None = None, limits: Limits | None = None) -> Any:
    """Ouvre une adresse et lit du JSON ; une page HTML (connexion, maintenance) est dite, pas avalée."""
    body = get(url, params, limits).read()
    try:
        return json.loads(body)
    except ValueError:
        kind = "page" if body.lstrip()[:1] == b"<" else "text"
        raise failure(kind, url, expected="du JSON") from None
