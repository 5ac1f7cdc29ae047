"""Des programmes tués net.

`attack` : deux rafraîchissements à la fois, à un instant tiré au hasard, pendant qu’un troisième programme lit.
`steps` et `killed` : une commande, juste avant l’un des gestes qu’elle fait sur le disque ; chaque geste peut être visé.
"""

from __future__ import annotations

import fcntl
import json
import os
import random
import signal
import sys
import time

from datakit.data import cache, package

SIZE = 200_000
ENOUGH = 6  # versions vues par le lecteur
PATIENCE = 20  # fois plus d’essais que demandé, au plus

#: Les gestes sur le disque, tels que Python les annonce avant de les faire (« audit events »).
GESTURES = {
    "open",
    "os.mkdir",
    "os.rename",
    "os.remove",
    "os.rmdir",
    "os.chmod",
    "shutil.rmtree",
    "ctypes.dlsym",
}
WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC


def whole(held) -> bool:
    """Le contenu est-il celui que sa fiche annonce, d’un seul tenant ?"""
    return len(held[0]) == SIZE and set(held[0]) == {held[1].rows}


def writer(dataset, mark: int) -> int:
    child = os.fork()
    while child == 0:
        cache.swap(dataset, bytes([mark]) * SIZE, rows=mark, retrieved=2026)
    return child


def reader(dataset) -> tuple[int, int]:
    """Un programme qui lit sans s’arrêter ; à SIGTERM, il écrit ce qu’il a compté dans le tube rendu."""
    out, into = os.pipe()
    child = os.fork()
    if child:
        os.close(into)
        return child, out
    counts = {"lectures": 0, "replis": 0, "moitiés": 0}

    def stop(*_):
        os.write(into, json.dumps(counts).encode())
        os._exit(0)

    signal.signal(signal.SIGTERM, stop)
    while True:
        held = cache.refreshed(dataset)
        counts["lectures"] += 1
        counts["replis"] += held is None
        counts["moitiés"] += held is not None and not whole(held)


def attack(kills: int) -> dict[str, int]:
    """Tue `kills` fois deux rafraîchissements simultanés ; rend ce qui a été compté, ce qui reste à la fin compris."""
    dataset = package.find("prenoms_departement/86", package.everything())
    cache.swap(dataset, b"\1" * SIZE, rows=1, retrieved=2026)
    chance = random.Random(2018)
    reading, pipe = reader(dataset)
    seen, damaged, number = set(), 0, 0
    # Sur une machine occupée, un écrivain peut être tué avant d’avoir commencé : on tue jusqu’à en avoir assez vu.
    while number < kills or (len(seen) < ENOUGH and number < PATIENCE * kills):
        children = [writer(dataset, 2 + (2 * number + one) % 250) for one in (0, 1)]
        for child in children:
            time.sleep(chance.random() / 25)
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
        held = cache.refreshed(dataset)
        damaged += held is None or not whole(held)
        seen.add(held and held[1].rows)
        number += 1
    os.kill(reading, signal.SIGTERM)
    counts = json.loads(os.read(pipe, 10_000))
    os.waitpid(reading, 0)
    handle = os.open(cache.tables(), os.O_RDONLY)
    fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)  # lève si un verrou est resté
    os.close(handle)
    cache.swap(dataset, b"\0" * SIZE, rows=0, retrieved=2026)
    return counts | {"abîmées": damaged, "versions": len(seen), "fichiers": len(os.listdir(cache.tables()))}


# --- Une commande, tuée à l’un de ses gestes ---


def is_a_gesture(event: str, details: tuple) -> bool:
    """Ce que Python annonce change-t-il le disque ? Ouvrir pour lire ne change rien."""
    if event != "open":
        return event in GESTURES
    path, _, flags = details
    return isinstance(path, (str, bytes)) and bool(flags & WRITES) and not str(path).startswith("/dev/")


def apart(act, each) -> bytes:
    """Fait `act` dans un autre programme, qui appelle `each` avant chaque geste ; rend ce qu’il a écrit dans le tube."""
    out, into = os.pipe()
    child = os.fork()
    if child == 0:
        silent = os.open(os.devnull, os.O_WRONLY)
        os.dup2(silent, 1)
        os.dup2(silent, 2)

        def hear(event, details):
            if is_a_gesture(event, details):
                each(into)

        try:
            sys.addaudithook(hear)
            act()
        finally:
            os._exit(0)
    os.close(into)
    said = b""
    while more := os.read(out, 65_536):
        said += more
    os.close(out)
    os.waitpid(child, 0)
    return said


def steps(act) -> int:
    """Combien de gestes fait `act`, mené jusqu’au bout."""
    return len(apart(act, lambda into: os.write(into, b".")))


def killed(act, step: int) -> None:
    """Fait `act` dans un autre programme, tué net juste avant son geste numéro `step`."""
    left = [step]

    def die(_):
        if left[0] == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        left[0] -= 1

    apart(act, die)


if __name__ == "__main__":
    print(json.dumps(attack(int(sys.argv[1])), ensure_ascii=False))
