"""La seule porte du kit vers le réseau : bornée en temps, en taille, en essais, et qui s'explique."""

from __future__ import annotations

import functools
import json
import os
import queue
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urljoin, urlsplit, urlunsplit

from datakit.errors import SourceUnavailable
from datakit.text import plural, quote

USER_AGENT = "datakit-sandwichs/0.1 (kit d'ateliers sur les données ouvertes)"
LOOPBACK = {"localhost", "127.0.0.1", "::1"}
RETRIED = {429, 500, 502, 503, 504}
_STATUS = {
    401: "demande un identifiant",
    403: "refuse l'accès",
    404: "ne connaît pas cette adresse",
    410: "a retiré cette ressource",
    429: "reçoit trop de demandes",
}


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


def origin(url: str) -> str:
    """Le protocole, l'hôte et le port d'une adresse.

    >>> origin("https://exemple.fr:8443/x?y")
    'https://exemple.fr:8443'
    """
    parts = urlsplit(url)
    return urlunsplit((parts.scheme, parts.netloc, "", "", ""))


def require_allowed(url: str) -> None:
    """Refuse toute adresse qui n'est pas en https (http est permis sur sa propre machine)."""
    parts = urlsplit(url)
    if parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in LOOPBACK):
        return
    raise SourceUnavailable(
        f"L'adresse sur {quote(host(url))} n'est pas en https.",
        "une adresse qui commence par https:// (le contenu ne peut alors pas être modifié en route).",
        "cherchez l'adresse https de la même source.",
    )


def same_origin(url: str, base: str) -> str:
    """Résout un lien de pagination, et refuse qu'il mène chez un autre hôte.

    >>> same_origin("/lignes?page=2", "https://exemple.fr/lignes")
    'https://exemple.fr/lignes?page=2'
    """
    target = urljoin(base, url)
    if origin(target) != origin(base):
        raise SourceUnavailable(
            f"{quote(host(base))} renvoie vers un autre hôte, {quote(host(target))}, pour la page suivante.",
            "une suite de pages sur le même hôte.",
            "par prudence rien n'a été suivi\u00a0; signalez-le au portail.",
        )
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

        body, whole = bytearray(), float(self.headers.get("Content-Length") or 0)
        with self._response:
            while True:
                try:
                    chunk = self._response.raw.read1(2**18, decode_content=True)
                except urllib3.exceptions.ReadTimeoutError:
                    raise _slow(self.url, self._limits.read) from None
                except (urllib3.exceptions.HTTPError, OSError):
                    raise SourceUnavailable(
                        f"La réponse de {quote(host(self.url))} s'est interrompue avant la fin.",
                        "une réponse entière.",
                        "réessayez dans un moment\u00a0; rien n'a été remplacé.",
                    ) from None
                if not chunk:
                    return bytes(body)
                body += chunk
                self._bounded(len(body), whole)

    def _bounded(self, seen: int, whole: float) -> None:
        if seen > self._limits.size:
            raise SourceUnavailable(
                f"{quote(host(self.url))} envoie plus de {plural(self._limits.size // 2**20, 'Mo', 'Mo')}.",
                "un fichier plus petit.",
                "demandez moins de lignes ou de colonnes, ou téléchargez-le à la main.",
            )
        if time.monotonic() > self._deadline:
            raise _slow(self.url, self._limits.total)
        if self._limits.progress:
            self._limits.progress(seen / 2**20, whole / 2**20, "Mo")

    def following(self) -> str:
        """L'adresse de la page suivante, d'après l'en-tête `Link`, ou rien."""
        from requests.utils import parse_header_links

        links = parse_header_links(self.headers.get("Link", ""))
        return next((link["url"] for link in links if link.get("rel") == "next"), "")

    def close(self) -> None:
        """Ferme sans lire."""
        self._response.close()


def _slow(url: str, seconds: float) -> SourceUnavailable:
    return SourceUnavailable(
        f"{quote(host(url))} n'a pas répondu en {plural(seconds, 'seconde')}.",
        "une réponse plus rapide.",
        "réessayez plus tard, ou travaillez sur la copie livrée avec le kit.",
    )


def _within(seconds: float, call: Callable[[], Any], url: str) -> Any:
    """Attend `call` au plus `seconds` : des en-têtes envoyés au compte-gouttes échappent aux délais usuels."""
    results: queue.Queue[tuple[bool, Any]] = queue.Queue(1)

    def work() -> None:
        try:
            results.put((True, call()))
        except BaseException as error:
            results.put((False, error))

    threading.Thread(target=work, daemon=True).start()
    try:
        done, value = results.get(timeout=max(0.01, seconds))
    except queue.Empty:
        raise _slow(url, seconds) from None
    if done:
        return value
    raise value


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
            raise SourceUnavailable(
                f"Impossible de joindre {quote(host(url))}.",
                "une connexion à Internet et un portail en service.",
                "vérifiez le réseau\u00a0; le kit continue avec ses propres données.",
            ) from None
        if not response.is_redirect:
            return response
        url, params = urljoin(url, response.headers["Location"]), None
        response.close()
    raise SourceUnavailable(
        f"{quote(host(url))} redirige sans fin ({plural(limits.redirects, 'redirection')} suivies).",
        "une adresse qui aboutit.",
        "vérifiez l'adresse dans un navigateur.",
    )


def _pause(response: Any, attempt: int, limits: Limits) -> float:
    """Secondes à attendre : ce que dit `Retry-After` (nombre ou date), sinon un délai qui double."""
    asked = response.headers.get("Retry-After", "")
    try:
        return max(0.0, float(asked))
    except ValueError:
        pass
    try:
        return max(0.0, parsedate_to_datetime(asked).timestamp() - time.time())
    except (TypeError, ValueError):
        return limits.backoff * 2**attempt


def get(url: str, params: Mapping[str, Any] | None = None, limits: Limits | None = None) -> Exchange:
    """Ouvre une adresse ; lève `SourceUnavailable`, expliquée, si c'est impossible.

    Réessaie les réponses passagères (429, 5xx) en respectant `Retry-After`, dans la limite de temps totale.
    `DATAKIT_OFFLINE=1` ferme la porte : aucune socket n'est ouverte.
    """
    limits = limits or Limits()
    if os.environ.get("DATAKIT_OFFLINE", "") not in ("", "0"):
        raise SourceUnavailable(
            "Le réseau est coupé par le réglage DATAKIT_OFFLINE.",
            "un réseau permis.",
            "ôtez ce réglage pour interroger une source en ligne.",
        )
    _session(origin(url))  # charger la bibliothèque avant de lancer le chronomètre
    deadline = time.monotonic() + limits.total
    for attempt in range(limits.attempts):
        response = _send(url, params, limits, deadline)
        if response.status_code < 400:
            return Exchange(response, limits, deadline)
        response.close()
        if response.status_code not in RETRIED or attempt == limits.attempts - 1:
            break
        pause = _pause(response, attempt, limits)
        if time.monotonic() + pause > deadline:
            break
        time.sleep(pause)
    raise _refused(url, response)


def _refused(url: str, response: Any) -> SourceUnavailable:
    code = response.status_code
    said = _STATUS.get(code, "est en panne" if code >= 500 else "refuse la demande")
    wait = response.headers.get("Retry-After", "")
    action = "réessayez plus tard\u00a0; les données déjà là restent en place."
    if code == 429 and wait.isdigit():
        action = f"le portail demande d'attendre {plural(int(wait), 'seconde')}, puis de réessayer."
    elif code == 404:
        action = "vérifiez l'identifiant dans le catalogue du portail."
    return SourceUnavailable(f"{quote(host(url))} {said} (code {code}).", "une réponse 200.", action)


def get_json(url: str, params: Mapping[str, Any] | None = None, limits: Limits | None = None) -> Any:
    """Ouvre une adresse et lit du JSON ; une page HTML (connexion, maintenance) est dite, pas avalée."""
    exchange = get(url, params, limits)
    body = exchange.read()
    try:
        return json.loads(body)
    except ValueError:
        page = body.lstrip()[:1] == b"<"
        raise SourceUnavailable(
            f"{quote(host(url))} a répondu {'une page web' if page else 'un texte illisible'} au lieu de données.",
            "du JSON.",
            "le portail demande peut-être une connexion, ou est en maintenance\u00a0: ouvrez-le dans un navigateur.",
        ) from None


def base_of(address: str) -> str:
    """L'adresse de base d'un portail, écrite comme on la dit.

    >>> base_of("data.grandpoitiers.fr"), base_of("http://127.0.0.1:8000/x")
    ('https://data.grandpoitiers.fr', 'http://127.0.0.1:8000')
    """
    text = address.strip().rstrip("/")
    base = origin(text if "://" in text else f"https://{text}")
    require_allowed(base)
    return base
