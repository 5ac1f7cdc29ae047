"""`datakit serve` : montrer l’édition du navigateur, ou le site, à cette machine ou à toute la salle."""

import errno
import logging
import signal
import socket
from argparse import Namespace
from contextlib import suppress
from pathlib import Path

from datakit.errors import ExplainedError, InvalidArgument, NotebookError
from datakit.tools import messages, notebook as nb
from datakit.tools.opening import check_loopback
from datakit.tools.serving import EDITIONS, Server, names
from figaudit.base import text

FIRST_PORT = 1024  # en dessous, un port est réservé au système
LAST_PORT = 65535
PORTS = 20  # essayés, à partir du premier
_NOT_FREE = {errno.EADDRINUSE, errno.EACCES}  # pris, ou réservé par le système
LOCAL, EVERYWHERE = "127.0.0.1", "0.0.0.0"


def opened(home: Path, first: str, port: int, lan: bool) -> Server:
    """Un serveur prêt, sur `port` ou l’un des suivants ; la boucle locale seule, sauf `lan`."""
    last = LAST_PORT - PORTS
    if not FIRST_PORT <= port <= last:
        raise InvalidArgument(*messages.said("port", port=text.quote(str(port)[:12]), last=last))

    host = EVERYWHERE if lan else LOCAL
    if not lan:
        check_loopback()
    for number in range(port, port + PORTS):
        try:
            return Server(home, first, (host, number))
        except OSError as problem:
            if problem.errno not in _NOT_FREE:
                raise
    raise ExplainedError(*messages.said("no-port", first=port, last=port + PORTS - 1))


def address() -> str:
    """L’adresse de cette machine sur le réseau de la salle ; rien n’est envoyé pour la connaître."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe, suppress(OSError):
        probe.connect(("192.0.2.1", 9))  # une adresse réservée aux exemples : personne n’y répond
        return str(probe.getsockname()[0])
    return LOCAL


# --- La commande ---


def run(options: Namespace) -> int:
    """`datakit serve` : sert jusqu’à Ctrl+C."""
    build = nb.project() / "build"
    what = EDITIONS[options.edition]
    if not (build / options.edition / "index.html").is_file():
        raise NotebookError(*messages.said("not-built", what=what, name=options.edition))

    # Ce que Tornado note en anglais d’une demande mal écrite ne regarde pas qui sert.
    for name in ("tornado", "asyncio"):
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)

    with opened(build, options.edition, options.port, options.lan) as server:
        for name in ("SIGINT", "SIGTERM", "SIGHUP"):  # Ctrl+C, une session quittée, une fenêtre fermée
            if hasattr(signal, name):
                signal.signal(getattr(signal, name), server.stop)

        port = server.server_address[1]
        tell_the_port(options.port, port)
        _say("serve-here", what=what.capitalize(), address=f"http://{LOCAL}:{port}/")
        if options.lan:
            _show_to_the_room(port)
        _say("serve-stop")
        server.serve_forever()
    _say("serve-stopped")
    return 0


def tell_the_port(wanted: int, port: int) -> None:
    """Dit le port pris à la place de celui que l’on demandait, s’il a changé."""
    if port != wanted:
        _say("port-taken", wanted=wanted, port=port)


def _say(kind: str, **details: object) -> None:
    print(messages.said(kind, **details)[0], flush=True)


def _show_to_the_room(port: int) -> None:
    """Dit l’adresse et les noms que l’on sert, et dessine l’adresse en QR code si l’on a de quoi."""
    place = f"http://{address()}:{port}/"
    _say("serve-room", address=place, names=text.listing([text.quote(name) for name in names()]))
    with suppress(ImportError):
        import segno

        segno.make(place, error="m").terminal(compact=True)
