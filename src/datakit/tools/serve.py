"""`datakit serve` : montrer l’édition du navigateur, ou le site, à cette machine ou à toute la salle."""

import gzip
import posixpath
import shutil
import socket
from argparse import Namespace
from contextlib import suppress
from functools import lru_cache
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

from datakit import safely, text
from datakit.data import messages
from datakit.errors import DatakitError, InvalidArgument, NotebookError
from datakit.tools import notebook as nb

EDITIONS = {"lite": "l’édition du navigateur", "site": "le site"}
TYPES = {
    "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8",
    "mjs": "text/javascript; charset=utf-8", "json": "application/json", "ipynb": "application/json",
    "geojson": "application/json", "webmanifest": "application/manifest+json", "wasm": "application/wasm",
    "csv": "text/csv; charset=utf-8", "svg": "image/svg+xml", "png": "image/png", "ico": "image/x-icon",
    "pdf": "application/pdf", "zip": "application/zip", "whl": "application/zip", "woff2": "font/woff2",
}  # fmt: skip
SQUEEZED = {"html", "css", "js", "mjs", "json", "ipynb", "geojson", "wasm", "csv", "svg"}
PORTS = 20  # essayés, à partir du premier


def found(folders: dict[str, Path], address: str) -> Path | None:
    """Le fichier qu’une adresse désigne ; `None` s’il n’y en a pas, s’il est caché, ou s’il sort de son dossier.

    >>> found({}, "/../../etc/passwd")
    """
    asked = unquote(urlsplit(address).path)
    edition, _, inside = posixpath.normpath(asked).lstrip("/").partition("/")
    parts = [] if inside in ("", ".") else inside.split("/")
    if edition not in folders or "\0" in asked or any(part.startswith(".") or "\\" in part for part in parts):
        return None
    home = folders[edition].resolve()
    with suppress(OSError):  # un nom trop long n’est celui de personne
        path = home.joinpath(*parts, *(["index.html"] if asked.endswith("/") else [])).resolve()
        return path if home in path.parents and path.is_file() else None
    return None


@lru_cache(maxsize=512)
def squeezed(path: Path, changed: int) -> bytes:
    """Un fichier comprimé, gardé en mémoire tant qu’il n’a pas changé : trente tablettes demandent les mêmes."""
    return gzip.compress(path.read_bytes(), 6)


class Handler(BaseHTTPRequestHandler):
    """Rend les fichiers des dossiers servis, et rien d’autre."""

    protocol_version, server_version, sys_version, timeout = "HTTP/1.1", "datakit", "", 60
    error_message_format = "<!doctype html><html lang=fr><meta charset=utf-8><title>%(code)d</title><p>Cette page n’existe pas ici."

    def do_GET(self) -> None:
        """Rend le fichier."""
        self.answer(body=True)

    def do_HEAD(self) -> None:
        """N’en rend que les en-têtes."""
        self.answer(body=False)

    def log_message(self, *_: object) -> None:
        """Ne note rien : qui a demandé quoi ne regarde personne."""

    def answer(self, body: bool) -> None:
        """Le fichier demandé, son type et ce que le navigateur peut en garder."""
        server = self.server
        assert isinstance(server, Server)
        place = urlsplit(self.path)
        if place.path == "/":
            return self.redirect(f"/{server.first}/")
        path = found(server.folders, self.path)
        if path is None:
            if found(server.folders, f"{place.path}/"):
                return self.redirect(f"{place.path}/" + (f"?{place.query}" if place.query else ""))
            return self.send_error(HTTPStatus.NOT_FOUND)
        kind, status = path.suffix[1:].lower(), path.stat()
        mark = f'"{status.st_mtime_ns:x}-{status.st_size:x}"'
        if self.headers.get("If-None-Match") == mark:
            self.send_response(HTTPStatus.NOT_MODIFIED)
            self.keep(path, server, mark)
            return self.end_headers()
        zipped = kind in SQUEEZED and "gzip" in self.headers.get("Accept-Encoding", "")
        data = squeezed(path, status.st_mtime_ns) if zipped else b""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", TYPES.get(kind, "application/octet-stream"))
        self.send_header("Content-Length", str(len(data) if zipped else status.st_size))
        if zipped:
            self.send_header("Content-Encoding", "gzip")
        self.keep(path, server, mark)
        self.end_headers()
        if body and zipped:
            self.wfile.write(data)
        elif body:
            with path.open("rb") as stream:
                shutil.copyfileobj(stream, self.wfile, 2**18)

    def keep(self, path: Path, server: "Server", mark: str) -> None:
        """Ce qui est sous un numéro de version ne changera plus ; le reste se redemande."""
        home = server.folders.get("lite", Path("/absent")).resolve()
        fixed = home in path.parents and len(path.relative_to(home).parts) > 1
        self.send_header("Cache-Control", "public, max-age=31536000, immutable" if fixed else "no-cache")
        self.send_header("ETag", mark)
        self.send_header("Vary", "Accept-Encoding")
        self.send_header("X-Content-Type-Options", "nosniff")

    def redirect(self, place: str) -> None:
        """Renvoie à une autre adresse de ce serveur."""
        self.send_response(HTTPStatus.FOUND)
        self.send_header("Location", "/" + place.lstrip("/"))  # jamais « //ailleurs »
        self.send_header("Content-Length", "0")
        self.end_headers()


class Server(ThreadingHTTPServer):
    """Le serveur : un fil par connexion, des dossiers permis et l’édition que l’on voit d’abord."""

    daemon_threads, block_on_close, request_queue_size = True, False, 128
    folders: dict[str, Path]
    first: str

    def handle_error(self, *_: object) -> None:
        """Une tablette qui s’en va au milieu d’un fichier n’est pas une faute."""


def opened(folders: dict[str, Path], first: str, port: int, lan: bool) -> Server:
    """Un serveur prêt, sur `port` ou l’un des suivants ; la boucle locale seule, sauf `lan`."""
    if not 1024 <= port <= 65535 - PORTS:
        raise InvalidArgument(*messages.said("port", port=text.quote(str(port)[:12]), last=65535 - PORTS))
    why: OSError | None = None
    for number in range(port, port + PORTS):
        try:
            made = Server(("0.0.0.0" if lan else "127.0.0.1", number), Handler)
        except OSError as problem:
            why = problem
            continue
        made.folders, made.first = folders, first
        return made
    raise DatakitError(
        *messages.said("no-port", first=port, last=port + PORTS - 1, why=safely.reason(why or OSError()))
    )


def address() -> str:
    """L’adresse de cette machine sur le réseau de la salle ; rien n’est envoyé pour la connaître."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe, suppress(OSError):
        probe.connect(("192.0.2.1", 9))
        return str(probe.getsockname()[0])
    return "127.0.0.1"


def run(options: Namespace) -> int:
    """`datakit serve` : sert jusqu’à Ctrl+C."""
    build = nb.project() / "build"
    folders = {name: build / name for name in EDITIONS if (build / name / "index.html").is_file()}
    if options.edition not in folders:
        told = {"what": EDITIONS[options.edition], "name": options.edition}
        raise NotebookError(*messages.said("not-built", **told))
    with opened(folders, options.edition, options.port, options.lan) as server, suppress(KeyboardInterrupt):
        port, what = server.server_address[1], EDITIONS[options.edition].capitalize()
        print(f"{what}, sur cette machine{text.NBSP}: http://127.0.0.1:{port}/")
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
