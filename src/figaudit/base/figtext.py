"""Les textes d'une figure : titre, unité, source, note ; les écrire et les relire."""

import re
import textwrap
from dataclasses import dataclass, replace
from typing import Any

from figaudit.base.text import NBSP

_GID = "datakit:"
# Une source se nomme : deux points, un nom propre, « de l’Insee », « from » ; « sources captées » n’en est pas une.
_NAMED = re.compile(r"(?i:\bsources?(?:\s[^\s:.;,]+){0,3})\s*[:=]|^(?i:sources?|donn[ée]es|data)(?:\s*[-–—(\n]|\s+[A-ZÉÈ]|[^:.;,]{0,30}:)|^(?i:donn[ée]es (?:d[eu]s? |d['’]|fournies|via)|data (?:from|by|provided))")  # fmt: skip
_UNIT = re.compile(r"\(([^()]{1,40})\)\s*$|\ben (%|[^\s,.;]+)\s*$")


@dataclass(frozen=True)
class FigText:
    """Ce qu'une figure dit en mots ; un champ vide n'a pas été trouvé."""

    title: str = ""
    subtitle: str = ""
    unit: str = ""
    source: str = ""
    note: str = ""
    date: str = ""
    texts: tuple[str, ...] = ()


def annotate(
    target: Any, *, title: str, source: str, unit: str = "", subtitle: str = "", note: str = "", date: str = ""
) -> Any:  # fmt: skip
    """Écrit le titre en haut à gauche, l'unité dessous, la source et la date en bas.

    `target` : une Figure ou un Axes. Titre et source sont obligatoires : une figure honnête en a.
    Renvoie la Figure. Rappelée, elle remplace ses propres textes.

    >>> import matplotlib.pyplot as plt
    >>> read(annotate(plt.figure(), title="Un titre", unit="habitants", source="Insee")).unit
    'habitants'
    >>> plt.close()
    """
    fig = target.figure
    for old in [t for t in fig.texts if str(t.get_gid() or "").startswith(_GID)]:
        old.remove()
    lead = ", ".join(x for x in (subtitle, f"en {unit}" if unit else "") if x)
    foot = f"Source{NBSP}: {source}" + (f", {date}" if date and date not in source else "")
    lines = {"title": (title, 14), "subtitle": (lead[:1].upper() + lead[1:], 10.5), "source": (foot, 8.5), "note": (note, 8.5)}  # fmt: skip
    width, texts = fig.get_size_inches()[0] - 0.3, {}
    for kind, (words, size) in lines.items():
        room = int(width * 72 / (0.58 * size))  # une lettre est large de 0,58 corps, en moyenne
        texts[kind] = "\n".join(w for part in words.split("\n") for w in textwrap.wrap(part, room) or [""])
    _write(fig, texts)
    fig._figaudit_text = FigText(title, subtitle, unit, source, note, date)
    return fig


def _write(fig: Any, texts: dict[str, str]) -> None:
    """Place les textes, de haut en bas et de bas en haut, et laisse le reste au dessin."""
    width, height = fig.get_size_inches()
    lines = {kind: words.count("\n") + 1 if words else 0 for kind, words in texts.items()}
    under_title = 0.18 + 0.26 * lines["title"]
    above_source = 0.1 + 0.15 * lines["source"]
    places = {  # kind : (pouces depuis le haut ou le bas, corps, graisse, couleur)
        "title": (-0.12, 14, "bold", "#1d1d1b"),
        "subtitle": (-under_title, 10.5, "normal", "#4a4a48"),
        "source": (0.08, 8.5, "normal", "#5c5c5a"),
        "note": (above_source, 8.5, "normal", "#5c5c5a"),
    }
    for kind, (inches, size, weight, colour) in places.items():
        if texts[kind]:
            y, va = (inches / height, "bottom") if inches > 0 else (1 + inches / height, "top")
            look = {"fontsize": size, "fontweight": weight, "color": colour}
            fig.text(0.15 / width, y, texts[kind], va=va, ha="left", gid=_GID + kind, **look)
    top = 1 - (under_title + 0.2 * lines["subtitle"] + 0.12) / height
    bottom = (above_source + 0.15 * lines["note"] + 0.08) / height
    if fig.get_layout_engine() is not None:
        side = 0.12 / width
        fig.get_layout_engine().set(rect=(side, bottom, 1 - 2 * side, top - bottom))
    else:
        fig.subplots_adjust(top=top - 0.05, bottom=bottom + 0.45 / height)


def read(target: Any) -> FigText:
    """Relit les textes d'une figure : ceux d'`annotate`, sinon ceux que l'usage laisse deviner.

    La source est le texte qui commence par « Source » ; l'unité, la parenthèse finale d'un nom d'axe.
    Ne dessine rien et ne modifie rien.
    """
    fig = target.figure
    titles = {ax: [ax.get_title(loc=loc) for loc in ("left", "center", "right")] for ax in fig.axes}
    texts = [t.get_text() for t in fig.texts]
    for ax in fig.axes:
        texts += [*titles[ax], ax.get_xlabel(), ax.get_ylabel(), *(t.get_text() for t in ax.texts)]
    texts = [t.strip() for t in texts if t and t.strip()]
    if ours := getattr(fig, "_figaudit_text", None):
        return replace(ours, texts=tuple(texts))
    suptitle = getattr(fig, "_suptitle", None)
    heads = [*([suptitle.get_text()] if suptitle else []), *(t for ax in fig.axes for t in titles[ax])]
    named = ((t, m) for t in texts if (m := _NAMED.search(t)))
    source = next((t[m.start() :] for t, m in named if t not in heads or ":" in m[0]), "")
    labels = [label for ax in fig.axes for label in (ax.get_ylabel(), ax.get_xlabel())]
    unit = next((m for label in labels if (m := _UNIT.search(label))), None)
    year = re.search(r"\b(1[89]|20)\d\d\b", " ".join([source, *heads]))
    title = next((t.strip() for t in heads if t.strip()), "")
    said = unit[1] or unit[2] if unit else ""
    return FigText(title, unit=said, source=source, date=year[0] if year else "", texts=tuple(texts))


def label_end(ax: Any, x: Any, y: float, text: str, color: Any, dx: float = 5, **kwargs: Any) -> Any:
    """Écrit une étiquette juste à droite d'un point : on lit la courbe sans chercher une légende."""
    options = {"va": "center", "ha": "left", "color": color, "fontsize": 10, "fontweight": "bold"} | kwargs
    return ax.annotate(text, (x, y), (dx, 0), textcoords="offset points", annotation_clip=False, **options)
