"""Le balayage de connexions du carnet, contre un Dijkstra sur le graphe étendu dans le temps : mêmes arrivées, et le temps passé.

python tests/bench/bench_mobility.py [réseau.zip]

Sans archive, le réseau est celui du kit ; avec, ce que garde une séance. La fonction chronométrée est celle que les
participants lisent, prise dans la cellule `balayage` de solutions/06-mobilites.ipynb. Code 1 si une arrivée diffère,
ou si le balayage dépasse 0,3 s.
"""

from __future__ import annotations

import bisect
import heapq
import sys
import time
from collections import defaultdict
from pathlib import Path
from typing import Any

from datakit.data.load import load
from datakit.subjects import mobility
from datakit.tools import notebook as nb

ROOT = Path(__file__).parents[2]
LIMIT, MARGIN = 0.3, 1


def shown(connections: list[tuple]) -> Any:
    """La fonction du carnet, avec ces liaisons."""
    cells = nb.read(ROOT / "solutions/06-mobilites.ipynb")["cells"]
    names: dict[str, Any] = {"liaisons": connections}
    exec(next(cell["source"] for cell in cells if cell["id"] == "balayage"), names)
    return names["au_plus_tot"]


def graph(connections: list[tuple]) -> tuple[dict, dict]:
    """Trois nœuds par liaison : sur le quai à l’heure du départ, à bord, arrivé ; et les départs de chaque arrêt, triés."""
    edges: dict[tuple, list[tuple]] = defaultdict(list)
    leaving: dict[str, list[tuple]] = defaultdict(list)
    trips: dict[str, tuple] = {}
    for rank, (start, depart, _, arrive, trip) in enumerate(connections):
        edges["quai", rank].append((0, ("bord", rank)))
        edges["bord", rank].append((arrive - depart, ("arrivée", rank)))
        if leaving[start]:  # attendre le départ suivant
            last, before = leaving[start][-1]
            edges["quai", before].append((depart - last, ("quai", rank)))
        leaving[start].append((depart, rank))
        if trip in trips:  # rester à bord
            before, held = trips[trip]
            edges["arrivée", before].append((depart - held, ("bord", rank)))
        trips[trip] = rank, arrive
    return edges, leaving


def dijkstra(connections: list[tuple], network: tuple[dict, dict], start: str, at: float) -> dict[str, float]:
    """Les heures d’arrivée au plus tôt, par la file de priorité habituelle."""
    edges, leaving = network
    found, seen, heap = {start: at}, set(), []

    def board(stop: str, ready: float) -> None:
        first = bisect.bisect_left(leaving[stop], (ready + MARGIN, -1))
        for depart, rank in leaving[stop][first : first + 1]:
            heapq.heappush(heap, (depart, ("quai", rank)))

    board(start, at)
    while heap:
        now, node = heapq.heappop(heap)
        if node in seen:
            continue
        seen.add(node)
        if node[0] == "arrivée":
            stop = connections[node[1]][2]
            if now < found.get(stop, float("inf")):
                found[stop] = now
                board(stop, now)
        for length, other in edges[node]:
            if other not in seen:
                heapq.heappush(heap, (now + length, other))
    return found


def main() -> int:
    """Compare les deux depuis chaque arrêt, à trois heures de la journée."""
    table = load("bus_liaisons")
    if sys.argv[1:]:
        table = mobility.tables(Path(sys.argv[1]).read_bytes())["bus_liaisons"]
    columns = ["de", "depart", "vers", "arrivee", "course"]
    connections = list(table[columns].itertuples(index=False, name=None))
    scan, network, stops = shown(connections), graph(connections), sorted(set(table["de"]))
    spent, different = {"balayage": [], "Dijkstra": []}, 0
    for start in stops:
        for at in (0, 480, 1080):
            begun = time.perf_counter()
            scanned = scan(start, at)
            middle = time.perf_counter()
            searched = dijkstra(connections, network, start, at)
            spent["balayage"].append(middle - begun)
            spent["Dijkstra"].append(time.perf_counter() - middle)
            rounded = [
                {stop: round(minute, 6) for stop, minute in one.items()} for one in (scanned, searched)
            ]
            different += rounded[0] != rounded[1]
    print(f"{len(connections)} liaisons, {len(stops)} arrêts, {len(spent['balayage'])} départs comparés")
    for name, seconds in spent.items():
        worst, usual = max(seconds), sorted(seconds)[len(seconds) // 2]
        print(f"{name:<9} médiane {1000 * usual:6.1f} ms, au pire {1000 * worst:6.1f} ms")
    print(f"arrivées différentes : {different}")
    return int(different > 0 or max(spent["balayage"]) > LIMIT)


if __name__ == "__main__":
    sys.exit(main())
