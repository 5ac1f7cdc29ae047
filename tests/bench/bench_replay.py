"""Chaque atelier rejoué dans six lieux très différents, exécuté strict puis vierge : les liens morts, le temps passé.

python tests/bench/bench_replay.py [--portail ADRESSE] [04-prenoms …]
"""

from __future__ import annotations

import contextlib
import io
import sys
import tempfile
import time
from pathlib import Path

from datakit import cli
from datakit.data.load import load

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tests"))
import linkcheck  # noqa: E402

PLACES = ["79191", "35238", "86070", "2A004", "97411"]  # Niort, Rennes, Chauvigny, Ajaccio, Saint-Denis


def village() -> str:
    """La première commune de 200 habitants tout juste."""
    table = load("communes_france")
    return str(
        table[(table["population_2023"] == 200) & table["commune_actuelle"].isna()]["code_insee"].iloc[0]
    )


def main() -> None:
    """Imprime, par atelier et par lieu : prête, refusée (et pourquoi) ou en panne, et les secondes."""
    portal = sys.argv[sys.argv.index("--portail") + 1 :][:1] if "--portail" in sys.argv else []
    slugs = [a for a in sys.argv[1:] if a[:2].isdigit() and a[:2] != "00" and a not in portal]
    slugs = slugs or [
        p.stem for p in sorted((ROOT / "solutions").glob("[0-9][0-9]-*.ipynb")) if p.stem[:2] != "00"
    ]
    with tempfile.TemporaryDirectory() as temporary:
        for slug in slugs:
            for code in [*PLACES, village()]:
                told, started = io.StringIO(), time.monotonic()
                folder = Path(temporary, f"{slug}-{code}")
                command = ["replay", slug, "--commune", code, "--vers", str(folder)]
                command += ["--portail", *portal] if portal else []
                with contextlib.redirect_stdout(told), contextlib.redirect_stderr(told):
                    status = cli.main(command)
                lines = told.getvalue().strip().splitlines()
                dead = linkcheck.dead(folder) if status == 0 else []
                said = (
                    " ; ".join(["prête", *dead])
                    if status == 0
                    else " ".join(lines[:3] if status == 1 else lines[:6])[:300]
                )
                print(
                    f"{slug:<14} {code:<6} {status} {time.monotonic() - started:5.1f} s  {said}", flush=True
                )


if __name__ == "__main__":
    main()
