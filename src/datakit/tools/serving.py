"""Rendre les fichiers d’une édition à qui les demande : ce que dit chaque réponse, et rien d’autre que ces fichiers.

Tornado, que JupyterLab apporte déjà, sait les demandes conditionnelles, les morceaux de fichiers, et les erreurs qui
ne gardent rien des en-têtes préparés. S’ajoutent ici ce qu’un navigateur peut garder, les copies comprimées, les noms
que l’on sert, et de quoi tenir quand toute une salle ouvre la page à la même minute.
"""

import asyncio
import gzip
import ipaddress
import os
import re
import socket
from collections.abc import Callable, Generator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from threading import Event
from typing import Any

from tornado.httpserver import HTTPServer
from tornado.iostream import IOStream
from tornado.web import Application, HTTPError, RequestHandler, StaticFileHandler

from datakit import safely
from datakit.tools import messages
from figaudit.base import text

EDITIONS = {"lite": "l’édition du navigateur", "site": "le site"}

#: Ce qui se comprime ; les types sont écrits ici, car Windows laisse n’importe quel programme changer les siens.
TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".ipynb": "application/json",
    ".geojson": "application/json",
    ".svg": "image/svg+xml",
    ".wasm": "application/wasm",
}
SQUEEZE = 6  # de 1 (vite) à 9 (petit) : la force que zlib prend d’elle-même
MOST_KEPT = 256_000_000  # octets de copies comprimées en mémoire : cinq fois l’édition entière
# Octets d’un fichier que l’on comprime : le plus gros, Python lui-même, en pèse dix
MOST_SQUEEZED = 64_000_000
AT_ONCE = 2  # fichiers comprimés à la fois : le reste de la machine sert
CHUNK = 65_536  # octets envoyés d’un coup

FOREVER = "public, max-age=31536000, immutable"  # un an : le plus long qu’un navigateur respecte
ALWAYS_ASK = "no-cache"  # gardé, mais redemandé à chaque fois
NEVER = "no-store"  # une erreur gardée resterait sur les tablettes après la panne

_CDN = text.words(__file__, "lite.toml")["cdn"].split("/pyodide/")[0]  # l’édition publique y prend Python
#: Ce qu’une page peut charger : ce serveur, ce qu’elle fabrique, et Python. JupyterLite évalue du code : c’est son métier.
POLICY = (
    f"default-src 'self' data: blob: 'unsafe-inline' 'unsafe-eval' {_CDN}; "
    "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'"
)
#: Dits par toute réponse, erreurs comprises. Pas de « Cross-Origin-Embedder-Policy » : dans un onglet isolé, le noyau de
#: JupyterLite perd des réponses (11 cellules sur 34 restaient « [*] »), et n’y sait pas davantage interrompre une boucle.
ALWAYS = {
    "Server": "datakit",
    "Cache-Control": NEVER,
    "Content-Security-Policy": POLICY,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}

# Secondes sans une demande, après quoi la connexion se ferme : une autre attend peut-être sa place.
PATIENCE = 15
PAUSE = 0.1  # secondes avant d’essayer encore, quand la place manque
WAITING = 128  # connexions en attente : toute une salle ouvre la page à la même minute
WANTED = 4096  # descripteurs de fichiers : macOS n’en donne d’abord que 256
OWN = 32  # descripteurs que le programme garde pour lui

LONGEST = 200  # caractères d’une adresse d’ici ; la plus longue des nôtres en a 123
MISDIRECTED = 421  # le code HTTP d’une demande qui s’adresse à un autre serveur


# --- Les copies comprimées ---


def accepts_gzip(header: str) -> bool:
    """Ce navigateur lit-il du gzip ? `gzip;q=0` le refuse, `*` l’accepte sauf avis contraire.

    >>> accepts_gzip("br, gzip"), accepts_gzip("gzip;q=0, *"), accepts_gzip("*;q=0.5"), accepts_gzip("")
    (True, False, True, False)
    """
    weights = {}
    for part in header.lower().split(","):
        name, _, option = part.partition(";")
        weights[name.strip()] = _weight(option)

    anything = weights.get("*", 0.0)
    return weights.get("gzip", anything) > 0


def _weight(option: str) -> float:
    """Le poids qu’écrit « q=0.5 » ; 1 s’il n’est pas écrit, 0 s’il ne se lit pas."""
    if not option.strip():
        return 1.0
    found = re.fullmatch(r"\s*q\s*=\s*([01](?:\.\d*)?)\s*", option)
    return float(found[1]) if found else 0.0


class Squeezed:
    """Les copies comprimées, en mémoire : trente tablettes demandent les mêmes, et aucun dossier ne peut leur manquer."""

    def __init__(self, tell: Callable[..., None]) -> None:
        self.tell = tell
        self.pool = ThreadPoolExecutor(AT_ONCE)
        self.copies: dict[Path, tuple[str, asyncio.Future[bytes | None]]] = {}
        self.size = 0

    async def of(self, path: Path) -> bytes | None:
        """La copie d’un fichier, faite une fois ; `None` s’il faut le rendre tel quel."""
        if not path.is_file():
            return None

        mark = version(path)
        made, copy = self.copies.get(path, ("", None))
        if copy is None or made != mark:
            # Gardée avant d’être faite : qui la demande entre-temps attend la même.
            copy = asyncio.ensure_future(self._made(path))
            self.copies[path] = (mark, copy)
        return await asyncio.shield(copy)  # une tablette qui s’en va n’arrête pas le travail des autres

    async def _made(self, path: Path) -> bytes | None:
        loop = asyncio.get_running_loop()
        try:
            if path.stat().st_size > MOST_SQUEEZED:
                return None
            made = await loop.run_in_executor(self.pool, _squeeze, path)
        except (OSError, MemoryError):
            self.tell("serve-plain", name=text.quote(path.name))
            return None

        if self.size + len(made) > MOST_KEPT:
            return None
        self.size += len(made)
        return made


def _squeeze(path: Path) -> bytes:
    """Le fichier compressé, toujours les mêmes octets : sans date, son empreinte ne change qu’avec lui."""
    return gzip.compress(path.read_bytes(), SQUEEZE, mtime=0)


def version(path: Path) -> str:
    """Ce qui change avec le contenu d’un fichier : sa date et sa taille."""
    found = path.stat()
    return f"{found.st_mtime_ns:x}-{found.st_size:x}"


# --- Une réponse ---


def is_ours(name: str) -> bool:
    """Ce nom est-il celui de cette machine ? Une adresse chiffrée l’est : seul un nom peut être détourné vers nous.

    >>> is_ours("192.168.1.20"), is_ours("[::1]"), is_ours("localhost"), is_ours("piege.example")
    (True, True, True, False)
    """
    if name in names():
        return True
    try:
        ipaddress.ip_address(name.strip("[]"))
    except ValueError:
        return False
    return True


def names() -> tuple[str, ...]:
    """Les noms de cette machine, en plus de ses adresses chiffrées."""
    here = socket.gethostname().lower().removesuffix(".local")
    return "localhost", here, f"{here}.local"


class Answer(RequestHandler):
    """Ce que dit toute réponse du serveur ; rien n’y est noté de qui a demandé quoi."""

    def set_default_headers(self) -> None:
        for name, value in ALWAYS.items():
            self.set_header(name, value)

    def prepare(self) -> Any:
        """Refuse ce qui s’adresse à un autre nom : une page piégée lirait sinon celles d’ici (« DNS rebinding »)."""
        if not is_ours(self.request.host_name):
            raise HTTPError(MISDIRECTED)

    def redirect(self, url: str, permanent: bool = False, status: int | None = None) -> None:
        """Mène ailleurs, avec ce qui suit le « ? » ; jamais pour toujours, un navigateur s’en souviendrait."""
        if self.request.query:
            url = f"{url}?{self.request.query}"
        super().redirect(url)

    def send_error(self, status_code: int = 500, **about: Any) -> None:
        """« Interdit » dirait que quelque chose est là."""
        if status_code == 403:
            status_code = 404
        super().send_error(status_code, **about)

    def write_error(self, status_code: int, **_: Any) -> None:
        kind = "serve-not-here"
        if status_code == MISDIRECTED:
            kind = "serve-not-ours"
        elif status_code >= 500:
            kind = "serve-later"
        (said,) = messages.said(kind)
        self.finish(f"<!doctype html><html lang=fr><meta charset=utf-8><title>{status_code}</title><p>{said}")

    def log_exception(self, _: Any, problem: BaseException | None, __: Any) -> None:
        """Ce qui ne se lit pas est dit à qui sert ; une adresse qui n’existe pas ne regarde personne."""
        if isinstance(problem, HTTPError) or problem is None:
            return
        why = type(problem).__name__
        if isinstance(problem, OSError):
            why = safely.reason(problem)
        self.application.settings["tell"]("serve-unread", name=text.quote(self.request.path[-80:]), why=why)


class Missing(Answer):
    """Une adresse qui n’est celle d’aucune édition."""

    def prepare(self) -> None:
        super().prepare()
        raise HTTPError(404)


class Door(Answer):
    """Mène à une édition."""

    def initialize(self, leads: str) -> None:
        self.leads = leads

    def get(self) -> None:
        self.redirect(self.leads)

    head = get


class Files(Answer, StaticFileHandler):
    """Les fichiers d’une édition, et rien d’autre : ni caché, ni hors de son dossier, ni tube, ni périphérique."""

    copy: bytes | None = None  # la copie comprimée, si c’est elle que l’on rend

    async def get(self, path: str, include_body: bool = True) -> None:
        self.copy = await self._copy(path)
        await super().get(path, include_body)
        if self.get_status() == 416:  # un morceau qui n’existe pas : Tornado garde les en-têtes du fichier
            self.set_header("Cache-Control", NEVER)

    async def _copy(self, path: str) -> bytes | None:
        """La copie comprimée du fichier demandé, s’il y en a une à rendre ; sa place est vérifiée ensuite, comme celle du fichier."""
        place = Path(self.get_absolute_path(self.root, self.parse_url_path(path)))
        if place.is_dir():
            place /= "index.html"
        if place.suffix not in TYPES or not accepts_gzip(self.request.headers.get("Accept-Encoding", "")):
            return None
        return await self.application.settings["squeezed"].of(place)

    def parse_url_path(self, url_path: str) -> str:
        if "\0" in url_path or len(url_path) > LONGEST:  # aucun système n’admet ce nom
            raise HTTPError(404)
        return super().parse_url_path(url_path)

    def validate_absolute_path(self, root: str, absolute_path: str) -> str | None:
        if self.path.endswith("/") and not os.path.isdir(absolute_path):
            raise HTTPError(404)  # sous « page.html/ », les liens de la page mèneraient nulle part
        place = super().validate_absolute_path(root, absolute_path)
        if place and any(part.startswith(".") for part in Path(place).relative_to(root).parts):
            raise HTTPError(404)
        return place

    def compute_etag(self) -> str | None:
        """L’étiquette du fichier, ou de sa copie : ce ne sont pas les mêmes octets."""
        if not self.absolute_path:
            return None
        kind = "" if self.copy is None else "-gz"
        return f'"{version(Path(self.absolute_path))}{kind}"'

    def get_content_type(self) -> str:
        suffix = Path(self.absolute_path or "").suffix
        return TYPES.get(suffix) or super().get_content_type()

    def get_content_size(self) -> int:
        if self.copy is None:
            return super().get_content_size()
        return len(self.copy)

    def get_content(  # type: ignore[override]
        self, abspath: str, start: int | None = None, end: int | None = None
    ) -> Generator[bytes, None, None]:
        """Les octets demandés, de la copie ou du fichier."""
        if self.copy is None:
            yield from StaticFileHandler.get_content(abspath, start, end)
            return

        wanted = self.copy[start:end]
        for first in range(0, len(wanted), CHUNK):
            yield wanted[first : first + CHUNK]

    def set_extra_headers(self, path: str) -> None:
        """Ce que le navigateur peut en garder ; une erreur venue ensuite efface tout cela."""
        # Sous un numéro de version, un fichier ne changera plus.
        is_fixed = self.request.path.startswith("/lite/") and "/" in path.strip("/")
        self.set_header("Cache-Control", FOREVER if is_fixed else ALWAYS_ASK)
        if Path(self.absolute_path or "").suffix in TYPES:
            self.set_header("Vary", "Accept-Encoding")
        if self.copy is not None:
            self.set_header("Content-Encoding", "gzip")

        # La suite d’un fichier qui a changé depuis ne va pas avec son début : il repart entier.
        begun = self.request.headers.get("If-Range")
        if begun and begun not in (self._headers.get("Etag"), self._headers.get("Last-Modified")):
            self.request.headers.pop("Range", None)


# --- Le serveur ---


def more_descriptors() -> int:
    """Demande au système de quoi servir une salle ; rend combien de fichiers et de connexions il permet."""
    try:
        import resource
    except ImportError:  # Windows n’a pas cette limite, mais n’attend pas plus de 512 connexions
        return 1024

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = WANTED
    if hard != resource.RLIM_INFINITY:
        wanted = min(WANTED, hard)
    if soft == resource.RLIM_INFINITY or soft >= wanted:
        return WANTED if soft == resource.RLIM_INFINITY else soft

    with suppress(OSError, ValueError):  # refusé : on fera avec ce qu’il y a
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
    return resource.getrlimit(resource.RLIMIT_NOFILE)[0]


class Server:
    """Un port pris, le dossier des éditions et celle que l’on voit d’abord ; sert quand on le lui demande."""

    def __init__(self, home: Path, first: str, place: tuple[str, int]) -> None:
        # Une connexion, et le fichier qu’elle lit : au-delà, mieux vaut attendre dehors qu’entrer et ne rien recevoir.
        self.most = max(1, (more_descriptors() - OWN) // 2)
        self.home = home.resolve()
        self.first = first
        self.told: set[str] = set()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._stopped = asyncio.Event()
        self._must_stop = False
        self._ended = Event()

        self.socket = socket.socket()
        try:
            if os.name != "nt":  # sous Windows, cette option laisserait deux serveurs prendre le même port
                self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            self.socket.bind(place)
            self.socket.listen(WAITING)
        except OSError:
            self.socket.close()
            raise
        self.socket.setblocking(False)
        self.server_address = self.socket.getsockname()

    def __enter__(self) -> "Server":
        return self

    def __exit__(self, *_: object) -> None:
        self.socket.close()

    def tell(self, kind: str, **about: object) -> None:
        """Dit à qui sert, une fois, ce qui ne va pas : trente tablettes le rediraient trente fois."""
        if kind not in self.told:
            self.told.add(kind)
            print(messages.said(kind, **about)[0], flush=True)

    def serve_forever(self) -> None:
        """Sert jusqu’à `stop`."""
        try:
            asyncio.run(self._serve())
        finally:
            self._loop = None
            self._ended.set()

    def stop(self, *_: object) -> None:
        """Demande d’arrêter : d’un signal ou d’un autre fil, et même avant d’avoir commencé."""
        self._must_stop = True
        if self._loop:
            self._loop.call_soon_threadsafe(self._stopped.set)

    def shutdown(self) -> None:
        """Arrête ce que `serve_forever` fait dans un autre fil, et attend qu’il ait fini."""
        if self._loop:
            self.stop()
            self._ended.wait(PATIENCE)

    async def _serve(self) -> None:
        self._loop = asyncio.get_running_loop()
        if self._must_stop:
            return

        squeezed = Squeezed(self.tell)
        web = HTTPServer(self._application(squeezed), idle_connection_timeout=PATIENCE, max_body_size=CHUNK)
        welcoming = asyncio.ensure_future(self._welcome(web))
        await self._stopped.wait()

        welcoming.cancel()
        squeezed.pool.shutdown(wait=False, cancel_futures=True)
        await web.close_all_connections()

    def _application(self, squeezed: Squeezed) -> Application:
        """Le serveur : chaque édition à son adresse, la porte d’entrée qui y mène, et une page pour ce qui manque."""
        routes: list[Any] = [("/", Door, {"leads": f"/{self.first}/"})]
        for name in EDITIONS:
            about = {"path": str((self.home / name).resolve()), "default_filename": "index.html"}
            routes.append((f"/{name}", Door, {"leads": f"/{name}/"}))
            routes.append((f"/{name}/(.*)", Files, about))
        return Application(
            routes,
            default_handler_class=Missing,
            log_function=lambda _: None,
            tell=self.tell,
            squeezed=squeezed,
        )

    async def _welcome(self, web: HTTPServer) -> None:
        """Laisse entrer chacun à son tour, tant qu’il y a de la place ; sans place, attend sans occuper le processeur."""
        loop = asyncio.get_running_loop()
        inside: list[IOStream] = []
        while True:
            inside = [stream for stream in inside if not stream.closed()]
            if len(inside) >= self.most:
                self.tell("serve-full", most=self.most)
                await asyncio.sleep(PAUSE)
                continue
            try:
                line, address = await loop.sock_accept(self.socket)
            except OSError:  # plus de descripteur du tout, ou une tablette déjà repartie
                await asyncio.sleep(PAUSE)
                continue

            line.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
            stream = IOStream(line)
            inside.append(stream)
            web.handle_stream(stream, address)
