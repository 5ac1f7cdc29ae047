"""`datakit serve` : montrer l’édition du navigateur, ou le site, à cette machine ou à toute la salle."""

import gzip
import os
import socket
import tempfile
from argparse import Namespace
from contextlib import suppress
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Lock
from typing import Any

from datakit import safely
from datakit.errors import ExplainedError, InvalidArgument, NotebookError
from datakit.tools import messages, notebook as nb
from figaudit.base import text

EDITIONS = {"lite": "l’édition du navigateur", "site": "le site"}

#: Ce qui se comprime ; les types sont écrits ici, car Windows laisse n’importe quel programme changer les siens.
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
SQUEEZE = 6  # de 1 (vite) à 9 (petit) : la force que zlib prend d’elle-même

FOREVER = "public, max-age=31536000, immutable"  # un an : le plus long qu’un navigateur respecte
ALWAYS_ASK = "no-cache"  # gardé, mais redemandé à chaque fois

FIRST_PORT = 1024  # en dessous, un port est réservé au système
LAST_PORT = 65535
PORTS = 20  # essayés, à partir du premier
LOCAL, EVERYWHERE = "127.0.0.1", "0.0.0.0"

NOT_HERE = (
    "<!doctype html><html lang=fr><meta charset=utf-8><title>%(code)d</title>"
    "<p>Cette page n’existe pas ici. <a href=/>Revenir au début</a>."
)


# --- Rendre un fichier ---


@cache
def squeezed(path: Path, changed: float, kept: str) -> Path:
    """La copie comprimée d’un fichier, gardée tant qu’il n’a pas changé : trente tablettes demandent les mêmes."""
    copy = Path(tempfile.mkdtemp(dir=kept), path.name)
    safely.write(copy, gzip.compress(path.read_bytes(), SQUEEZE))
    os.utime(copy, (changed, changed))
    return copy


class Handler(SimpleHTTPRequestHandler):
    """Rend les fichiers des éditions construites, et rien d’autre ; ne note pas qui a demandé quoi."""

    protocol_version = "HTTP/1.1"
    server_version = "datakit"
    sys_version = ""
    timeout = 60  # secondes sans un mot, après quoi la connexion se ferme
    error_message_format = NOT_HERE
    extensions_map = SimpleHTTPRequestHandler.extensions_map | TYPES

    server: "Server"
    extra: dict[str, str] = {}  # ce qui s’ajoute aux en-têtes de la réponse en cours

    def translate_path(self, path: str) -> str:
        """Le fichier, ou sa copie comprimée ; « » s’il n’y en a pas, s’il est caché ou s’il sort de son édition."""
        self.extra = {}
        asked = super().translate_path(path)
        with suppress(OSError, ValueError):  # un nom trop long, ou qu’aucun système n’admet
            if asked.endswith("/"):
                asked += "index.html"
            place = Path(asked).resolve()
            edition, *inside = place.relative_to(self.directory).parts
            is_hidden = any(part.startswith(".") for part in inside)
            if edition in EDITIONS and not is_hidden:
                # sous un numéro de version, un fichier ne changera plus
                is_fixed = edition == "lite" and len(inside) > 1
                return str(self.chosen(place, is_fixed))
        return ""

    def chosen(self, place: Path, is_fixed: bool) -> Path:
        """Le fichier à rendre, tel quel ou comprimé, selon ce que le navigateur sait lire."""
        if not place.is_file():
            return place

        self.extra["Vary"] = "Accept-Encoding"
        self.extra["Cache-Control"] = FOREVER if is_fixed else ALWAYS_ASK
        if place.suffix not in TYPES or "gzip" not in self.headers.get("Accept-Encoding", ""):
            return place

        self.extra["Content-Encoding"] = "gzip"
        with self.server.turn:  # sinon trente clients comprimeraient trente fois le même fichier
            return squeezed(place, place.stat().st_mtime, self.server.kept.name)

    def send_head(self) -> Any:
        """La racine mène à l’édition montrée d’abord."""
        if self.path != "/":
            return super().send_head()

        self.send_response(302)
        self.send_header("Location", f"/{self.server.first}/")
        self.send_header("Content-Length", "0")
        self.end_headers()
        return None

    def end_headers(self) -> None:
        """Ajoute ce que le navigateur peut en garder ; la réponse suivante, sur la même connexion, repart de rien."""
        for name, value in self.extra.items():
            self.send_header(name, value)
        self.send_header("X-Content-Type-Options", "nosniff")
        self.extra = {}
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Ne note rien."""


# --- Le serveur ---


class Server(ThreadingHTTPServer):
    """Un fil par connexion, le dossier des éditions et celle que l’on voit d’abord."""

    daemon_threads = True
    block_on_close = False
    request_queue_size = 128  # connexions en attente : toute une salle ouvre la page à la même minute

    def __init__(self, home: Path, first: str, place: tuple[str, int]) -> None:
        self.first = first
        self.turn = Lock()
        self.kept = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        super().__init__(place, partial(Handler, directory=str(home.resolve())))

    def handle_error(self, *_: object) -> None:
        """Une tablette qui s’en va au milieu d’un fichier n’est pas une faute."""

    def server_close(self) -> None:
        """Ferme, et efface les copies comprimées."""
        super().server_close()
        self.kept.cleanup()


def opened(home: Path, first: str, port: int, lan: bool) -> Server:
    """Un serveur prêt, sur `port` ou l’un des suivants ; la boucle locale seule, sauf `lan`."""
    last = LAST_PORT - PORTS
    if not FIRST_PORT <= port <= last:
        raise InvalidArgument(*messages.said("port", port=text.quote(str(port)[:12]), last=last))

    host = EVERYWHERE if lan else LOCAL
    for number in range(port, port + PORTS):
        with suppress(OSError):  # ce port est pris
            return Server(home, first, (host, number))
    raise ExplainedError(*messages.said("no-port", first=port, last=port + PORTS - 1))


def address() -> str:
    """L’adresse de cette machine sur le réseau de la salle ; rien n’est envoyé pour la connaître."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe, suppress(OSError):
        probe.connect(("192.0.2.1", 9))  # une adresse réservée aux exemples : personne n’y répond
        return str(probe.getsockname()[0])
    return LOCAL


# --- La commande ---


def run(options: Namespace) -> int:
    """`datakit serve` : sert jusqu’à Ctrl+C."""
    build = nb.project() / "build"
    what = EDITIONS[options.edition]
    if not (build / options.edition / "index.html").is_file():
        raise NotebookError(*messages.said("not-built", what=what, name=options.edition))

    with opened(build, options.edition, options.port, options.lan) as server, suppress(KeyboardInterrupt):
        port = server.server_address[1]
        print(f"{what.capitalize()}, sur cette machine{text.NBSP}: http://{LOCAL}:{port}/")
        if options.lan:
            _show_to_the_room(f"http://{address()}:{port}/")
        print("Ctrl+C pour arrêter. Rien d’autre que ces pages n’est montré, et rien n’est noté.", flush=True)
        server.serve_forever()
    print("Arrêté.")
    return 0


def _show_to_the_room(place: str) -> None:
    """Dit l’adresse, et la dessine en QR code si l’on a de quoi."""
    print(f"Pour toute la salle, sur le même réseau{text.NBSP}: {place}")
    with suppress(ImportError):
        import segno

        segno.make(place, error="m").terminal(compact=True)
