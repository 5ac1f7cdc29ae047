"""Ce qu’une figure laisse de côté sans le dire : `.head(8)` en dessine huit, la table en compte soixante et un."""

import ast
import re
from collections.abc import Iterator
from typing import Any

import numpy as np
import pandas as pd

from datakit.answers import cell
from datakit.answers.code import parsed
from datakit.answers.drawn import lengths_drawn
from datakit.answers.luck.replay import is_harmless
from figaudit.base import figtext
from figaudit.base.text import normalise, number, words

_WORDS = words(__file__, "judges.toml")


def left_out(fig: Any) -> str:
    """Combien de noms une figure ne montre pas, si son titre ni sa note ne le disent ; rien d’une figure qui montre tout."""
    drawn = lengths_drawn(fig)
    for whole in _cut_short(len(drawn)):
        kept = whole.head(len(drawn))
        is_what_is_drawn = np.allclose(sorted(kept), sorted(drawn))
        if not is_what_is_drawn or _says_so(fig, len(kept), len(whole)):
            continue
        unit = figtext.read(fig).unit
        return str(
            _WORDS["left-out"].format(
                number(len(kept)), number(len(whole)), number(kept.sum()), unit, number(whole.sum())
            )
        )
    return ""


def _cut_short(drawn: int) -> Iterator[pd.Series]:
    """Ce que la cellule a coupé par `.head(…)` pour n’en garder qu’autant : la même suite, entière."""
    for node in ast.walk(parsed(cell.source())):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
            continue
        if node.func.attr != "head" or not all(is_harmless(part) for part in ast.walk(node.func.value)):
            continue
        whole = _value(node.func.value)
        is_counted = isinstance(whole, pd.Series) and pd.api.types.is_numeric_dtype(whole)
        if is_counted and len(whole) > drawn > 0:
            yield whole


def _value(node: ast.expr) -> Any:
    """La valeur d’un morceau de la cellule, dont aucun bout n’a d’effet ; rien s’il ne se calcule plus."""
    try:
        return eval(compile(ast.Expression(node), "<cellule>", "eval"), dict(cell.namespace()))
    except Exception:  # un nom que la cellule a changé depuis
        return None


def _says_so(fig: Any, kept: int, whole: int) -> bool:
    """Vrai si la figure écrit combien elle en montre, combien il y en a, ou « les premiers »."""
    written = figtext.read(fig)
    said = normalise(f"{written.title} {written.subtitle} {written.unit} {written.note}")
    spelled = _WORDS["in-letters"].get(str(kept), str(kept))
    return re.search(rf"\b(?:{kept}|{spelled}|{whole}|{_WORDS['only-some']})\b", said) is not None
