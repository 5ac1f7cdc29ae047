"""Le code-barres : longueurs, clé, préfixe, fautes localisées."""

import pytest
from hypothesis import given, settings, strategies as st
from sampled import examples
from stdnum import ean

from datakit.errors import InvalidArgument
from datakit.subjects import food
from datakit.subjects.food.products import is_valid


@pytest.mark.parametrize(
    ("code", "kind", "country", "use"),
    [
        ("3017620422003", "EAN-13", "France", ""),
        ("8001250120137", "EAN-13", "Italie", ""),
        ("036000291452", "UPC-A", "États-Unis", ""),
        ("20141486", "EAN-8", "", "code interne (commence par 0 ou 2) attribué par une enseigne"),
        ("2350439002488", "EAN-13", "", "code interne à un magasin (poids ou prix variable)"),
        ("9782070360024", "EAN-13", "", "livres (ISBN) et partitions (ISMN)"),
    ],
)
def test_kinds_and_prefixes(code, kind, country, use):
    found = food.barcode(code)
    assert (found.kind, found.valid) == (kind, True)
    assert country in found.owner
    assert use in found.owner
    assert found.repairs == ()


def test_says_what_the_prefix_does_not_say():
    text = str(food.barcode("3017620422003"))
    assert "GS1 France" in text
    assert "ne dit pas où le produit est fabriqué" in text


def test_every_single_mistake_is_listed_honestly():
    """Une substitution : chaque rang a sa correction ; la vraie est toujours dans la liste."""
    found = food.barcode("3523230001456")  # Ligueil, deux derniers chiffres échangés
    assert not found.valid
    assert found.expected == "8"
    assert sum("remplacé" in r.change for r in found.repairs) == 13
    assert [r.code for r in found.likely] == ["3523230001465"]
    assert "Coulommiers" in str(found.likely[0])
    assert "elle ne dit pas où elle est" in str(found)


@settings(max_examples=examples(40), deadline=None)
@given(st.integers(0, 10**12 - 1), st.integers(0, 12), st.integers(1, 9))
def test_the_true_code_is_always_among_repairs(body, position, shift):
    digits = f"{body:012d}"
    true = digits + ean.calc_check_digit(digits)
    wrong = true[:position] + str((int(true[position]) + shift) % 10) + true[position + 1 :]
    assert true in {r.code for r in food.barcode(wrong).repairs}


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("3.56E+12", "abîmé par un tableur"),
        ("8,01E+12", "abîmé par un tableur"),
        ("48001270305", "zéros de tête"),
        ("bonjour", "n’est pas un code-barres"),
        ("", "n’est pas un code-barres"),
        (None, "n’est pas un code-barres"),
        (True, "n’est pas un code-barres"),
        ("12345678901234567", "n’est pas un code-barres"),
        ("٣٠١٧٦٢٠٤٢٢٠٠٣", "n’est pas un code-barres"),
    ],
)
def test_malformed_codes_are_explained(code, words):
    with pytest.raises(InvalidArgument) as problem:
        food.barcode(code)
    assert words in str(problem.value)


def test_accepts_spaces_and_integers():
    assert food.barcode("3 017620 422003").code == food.barcode(3017620422003).code == "3017620422003"


def test_dirty_rows_are_seen():
    from datakit.data.load import load

    dirty = load("openfoodfacts_sales")
    flagged = dirty[dirty["probleme"].str.startswith("clé de contrôle")]
    assert not flagged["code_barres"].map(is_valid).any()
    assert load("openfoodfacts")["code_barres"].map(is_valid).all()
