"""Ce que la touche Tab propose après un sujet : ses noms publics, tous expliqués, et rien d’autre."""

from __future__ import annotations

from types import ModuleType

import pytest

import datakit as dk

SUBJECTS = ["agenda", "dataviz", "factfulness", "food", "names", "postcards", "selfdata", "soldiers"]


@pytest.mark.parametrize("subject", SUBJECTS)
def test_a_subject_shows_its_public_names_and_nothing_else(subject):
    module = getattr(dk, subject)
    assert dir(module) == sorted(module.__all__)


@pytest.mark.parametrize("subject", SUBJECTS)
def test_a_public_name_is_neither_private_nor_imported_whole(subject):
    module = getattr(dk, subject)
    assert module.__all__
    for name in module.__all__:
        assert not name.startswith("_"), name
        assert not isinstance(getattr(module, name), ModuleType), name


@pytest.mark.parametrize("subject", SUBJECTS)
def test_what_can_be_called_is_explained(subject):
    module = getattr(dk, subject)
    called = [name for name in module.__all__ if callable(getattr(module, name))]
    assert called
    for name in called:
        assert (getattr(module, name).__doc__ or "").strip(), name


@pytest.mark.parametrize("subject", SUBJECTS)
def test_a_subject_says_which_notebook_it_serves(subject):
    first_line = getattr(dk, subject).__doc__.partition("\n")[0]
    assert "carnet" in first_line
