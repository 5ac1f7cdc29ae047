"""`datakit serve` : montrer l’édition du navigateur, ou le site, à cette machine ou à toute la salle."""

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
SCRIPT, TABLE = "text/javascript; charset=utf-8", "application/json"
#: Ce qui se comprime ; les types sont écrits ici, car Windows laisse n’importe quel programme changer les siens.
TYPES = {
    ".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": SCRIPT, ".mjs": SCRIPT,
    ".json": TABLE, ".ipynb": TABLE, ".geojson": TABLE, ".csv": "text/csv; charset=utf-8",
    ".svg": "image/svg+xml", ".wasm": "application/wasm",
}  # fmt: skip
FOREVER = "public, max-age=31536000, immutable"
PORTS = 20  # essayés, à partir du premier


@cache
def squeezed(path: Path, changed: float, kept: str) -> Path:
    """La copie comprimée d’un fichier, gardée tant qu’il n’a pas changé : trente tablettes demandent les mêmes."""
    copy = Path(tempfile.mkdtemp(dir=kept), path.name)
    safely.write(copy, gzip.compress(path.read_bytes(), 6))
    os.utime(copy, (changed, changed))
    return copy


class Handler(SimpleHTTPRequestHandler):
    """Rend les fichiers des éditions construites, et rien d’autre ; ne note pas qui a demandé quoi."""

    protocol_version, server_version, sys_version, timeout = "HTTP/1.1", "datakit", "", 60
    error_message_format = "<!doctype html><html lang=fr><meta charset=utf-8><title>%(code)d</title><p>Cette page n’existe pas ici. <a href=/>Revenir au début</a>."
    extensions_map = SimpleHTTPRequestHandler.extensions_map | TYPES
    server: "Server"
    extra: dict[str, str] = {}

    def translate_path(self, path: str) -> str:
        """Le fichier, ou sa copie comprimée ; « » s’il n’y en a pas, s’il est caché ou s’il sort de son édition."""
        asked, self.extra = super().translate_path(path), {}
        with suppress(OSError, ValueError):  # un nom trop long, ou qu’aucun système n’admet
            place = Path(asked, "index.html" if asked.endswith("/") else "").resolve()
            edition, *inside = place.relative_to(self.directory).parts
            if edition in EDITIONS and not any(part.startswith(".") for part in inside):
                return str(self.chosen(place, fixed=edition == "lite" and len(inside) > 1))
        return ""

    def chosen(self, place: Path, fixed: bool) -> Path:
        """Le fichier à rendre ; `fixed` : sous un numéro de version, il ne changera plus."""
        if not place.is_file():
            return place
        self.extra = {"Vary": "Accept-Encoding", "Cache-Control": FOREVER if fixed else "no-cache"}
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
        return self.end_headers()

    def end_headers(self) -> None:
        """Ajoute ce que le navigateur peut en garder ; la réponse suivante, sur la même connexion, repart de rien."""
        for name, value in {**self.extra, "X-Content-Type-Options": "nosniff"}.items():
            self.send_header(name, value)
        self.extra = {}
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Ne note rien."""


class Server(ThreadingHTTPServer):
    """Un fil par connexion, le dossier des éditions et celle que l’on voit d’abord."""

    daemon_threads, block_on_close, request_queue_size = True, False, 128

    def __init__(self, home: Path, first: str, place: tuple[str, int]) -> None:
        self.first, self.turn = first, Lock()
        self.kept = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        super().__init__(place, partial(Handler, directory=str(home.resolve())))

    def handle_error(self, *_: object) -> None:
        """Une tablette qui s’en va au milieu d’un fichier n’est pas une faute."""

    def server_close(self) -> None:
        """Ferme, et efface les copies comprimées."""
        super().server_close()
        self.kept.cleanup()


def opened(home: Path, first: str, port: int, lan: bool) -> Server:
    """Un serveur prêt, sur `port` ou l’un des suivants ; la boucle locale seule, sauf `lan`."""
    if not 1024 <= port <= 65535 - PORTS:
        raise InvalidArgument(*messages.said("port", port=text.quote(str(port)[:12]), last=65535 - PORTS))
    for number in range(port, port + PORTS):
        with suppress(OSError):
            return Server(home, first, ("0.0.0.0" if lan else "127.0.0.1", number))
    raise ExplainedError(*messages.said("no-port", first=port, last=port + PORTS - 1))


def address() -> str:
    """L’adresse de cette machine sur le réseau de la salle ; rien n’est envoyé pour la connaître."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe, suppress(OSError):
        probe.connect(("192.0.2.1", 9))
        return str(probe.getsockname()[0])
    return "127.0.0.1"


def run(options: Namespace) -> int:
    """`datakit serve` : sert jusqu’à Ctrl+C."""
    build, what = nb.project() / "build", EDITIONS[options.edition]
    if not (build / options.edition / "index.html").is_file():
        raise NotebookError(*messages.said("not-built", what=what, name=options.edition))
    with opened(build, options.edition, options.port, options.lan) as server, suppress(KeyboardInterrupt):
        port = server.server_address[1]
        print(f"{what.capitalize()}, sur cette machine{text.NBSP}: http://127.0.0.1:{port}/")
        if options.lan:
            place = f"http://{address()}:{port}/"
            print(f"Pour toute la salle, sur le même réseau{text.NBSP}: {place}")
            with suppress(ImportError):
                import segno

                segno.make(place, error="m").terminal(compact=True)
        print("Ctrl+C pour arrêter. Rien d’autre que ces pages n’est montré, et rien n’est noté.", flush=True)
        server.serve_forever()
    print("Arrêté.")
    return 0
