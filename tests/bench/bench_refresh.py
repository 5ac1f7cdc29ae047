"""Cent arrêts brutaux pendant deux rafraîchissements simultanés, et un programme qui lit : des comptes, jamais un test.

python tests/bench/bench_refresh.py
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from kills import attack

from figaudit.base.text import number

KILLS = 100

if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        os.environ["DATAKIT_CACHE"] = folder
        print(f"{KILLS} fois, deux rafraîchissements tués net")
        for name, count in attack(KILLS).items():
            print(f"  {name:10}{number(count):>10}")
