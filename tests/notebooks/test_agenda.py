"""L’atelier « agenda » dit les jours fériés du lieu, et pas seulement ceux du fichier de l’État."""

from pathlib import Path
from types import SimpleNamespace

import matplotlib
import pandas as pd
import pytest
from icalendar import Calendar

import datakit as dk
from datakit.tools import notebook as nb

matplotlib.use("Agg")
SOLUTION = nb.read(Path(__file__).parents[2] / "solutions/07-agenda.ipynb")
CODE = {cell["id"]: cell["source"] for cell in SOLUTION["cells"] if cell["cell_type"] == "code"}


def at(written: str, whole_day: bool) -> pd.Timestamp:
    """Une date écrite comme dans l’annonce."""
    day = pd.to_datetime(written, dayfirst=True)
    return day.normalize() if whole_day else day.tz_localize("Europe/Paris")


@pytest.mark.parametrize(
    ("code", "day", "said"),
    [
        ("67482", "26/03/2027", "jour férié (Vendredi saint"),
        ("57463", "26/12/2027", "jour férié (26 décembre)"),
        ("86194", "26/03/2027", "ni férié"),
    ],
)
def test_the_local_holidays_of_alsace_and_moselle_are_told(monkeypatch, code, day, said):
    monkeypatch.setattr(dk, "show", lambda *_, **__: None)
    held = {
        "dk": dk, "pd": pd, "Calendar": Calendar, "instant": at, "ex": SimpleNamespace(lieu=dk.place(code)),
        "fete": {"titre": "Fête", "debut": f"{day} 18:30", "lieu": "ici"},
    }  # fmt: skip
    exec(CODE["publier-affiche"], held)
    assert said in held["titre"]
