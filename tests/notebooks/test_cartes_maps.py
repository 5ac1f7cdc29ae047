"""L'atelier des cartes : chaque carte passe la relecture, sauf celles qui sont là pour mentir, et sur tout territoire."""

from __future__ import annotations

import json
import warnings
from pathlib import Path

import matplotlib as mpl
import pytest

import datakit as dk
from datakit.workshops import _cartes

SOLUTION = Path(__file__).parents[2] / "solutions" / "03-cartes.ipynb"


@pytest.fixture
def shown(monkeypatch):
    """Les figures que le carnet montre, avec leur texte de remplacement, sans en faire des images."""
    mpl.use("Agg")
    figures = []
    monkeypatch.setenv("DATAKIT_STRICT", "1")
    monkeypatch.setattr(dk, "show", lambda fig, alt: figures.append((fig, alt)))
    monkeypatch.setattr(dk, "explain_errors", lambda: None)
    yield figures
    _cartes._chosen = "grand-poitiers"


def run(territory):
    cells = json.loads(SOLUTION.read_text("utf-8"))["cells"]
    names = {"display": lambda *_: None}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for cell in cells:
            if cell["cell_type"] == "code":
                source = "".join(cell["source"]).replace('= "grand-poitiers"', f'= "{territory}"')
                exec(compile(source, cell["id"], "exec"), names)


@pytest.mark.parametrize("territory", _cartes.TERRITORIES)
def test_honest_maps_pass_and_lying_maps_fail(territory, shown):
    run(territory)
    honest = [(f, a) for f, a in shown if any(hasattr(ax, "_datakit_map") for ax in f.axes)]
    honest = [(f, a) for f, a in honest if not a.startswith("Carte trompeuse")]
    lying = [(f, a) for f, a in shown if a.startswith("Carte trompeuse") and len(f.axes) == 1]
    assert len(honest) >= 12
    assert len(lying) >= 4
    for fig, alt in honest:
        assert dk.audit_map(fig).ok, f"{alt}\n{dk.audit_map(fig)}"
    for fig, alt in lying:
        assert not dk.audit_map(fig).ok, alt
    assert all(len(alt) > 30 for _, alt in shown)
