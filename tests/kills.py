"""Deux rafraîchissements à la fois, tués net à un instant tiré au hasard, pendant qu’un troisième programme lit."""

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
    seen, damaged = set(), 0
    for number in range(kills):
        children = [writer(dataset, 2 + (2 * number + one) % 250) for one in (0, 1)]
        for child in children:
            time.sleep(chance.random() / 25)
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
        held = cache.refreshed(dataset)
        damaged += held is None or not whole(held)
        seen.add(held and held[1].rows)
    os.kill(reading, signal.SIGTERM)
    counts = json.loads(os.read(pipe, 10_000))
    os.waitpid(reading, 0)
    handle = os.open(cache.tables(), os.O_RDONLY)
    fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)  # lève si un verrou est resté
    os.close(handle)
    cache.swap(dataset, b"\0" * SIZE, rows=0, retrieved=2026)
    return counts | {"abîmées": damaged, "versions": len(seen), "fichiers": len(os.listdir(cache.tables()))}


if __name__ == "__main__":
    print(json.dumps(attack(int(sys.argv[1])), ensure_ascii=False))
