"""Répondre au test, et lire son score : celui d’une personne, celui d’une salle, comparés au hasard."""

import re
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from functools import partial
from types import EllipsisType
from typing import Any

import numpy as np
import pandas as pd
from IPython import get_ipython
from IPython.display import display

from datakit.answers.exercise import choices
from datakit.draw import plots, table as tables
from datakit.errors import InvalidArgument
from datakit.subjects import messages
from datakit.subjects.factfulness.chance import CHANCE, interval, luck, odds
from datakit.subjects.factfulness.questions import LETTERS, quiz
from datakit.subjects.factfulness.reading import Reading
from figaudit.base.colour import PALETTE
from figaudit.base.text import NBSP, NNBSP, listing, number, percent, plural, quote, words

WORSE, BETTER, UNDECIDED = "moins que le hasard", "mieux que le hasard", "indécis"
FEW = 8  # moins de réponses que cela : la chance pèse lourd, et on le dit
_UNANSWERED = "sans réponse"
_BLANK = {"", "?", ".", "-", "_"}  # ce que l’on écrit pour passer
_SAID = words(__file__, "factfulness.json")["said"]


# --- Une personne ---


#: Les lettres cochées depuis l’ouverture du carnet : relancer la cellule ne les efface pas.
_TICKED: list[Any] = []


def sheet() -> list[Any]:
    """Montre les treize questions à cocher et rend la liste des lettres cochées, `...` avant la première.

    Une cellule relancée garde ce qu’on y avait coché.

    Sans `ipywidgets`, sur le papier ou sur une page, il reste la table des questions : on écrit ses lettres.

    >>> sheet()[:2]
    [Ellipsis, Ellipsis]
    """
    asked = quiz()
    letters: list[Any] = list(_TICKED) or [...] * len(asked)
    printed = _printed(asked)._repr_html_()
    shown = {"text/html": printed, "text/plain": "Treize questions, à cocher dans JupyterLab."}
    with suppress(ImportError):  # sans ipywidgets, la table reste
        shown = {**shown, **_boxes(asked, letters), "text/html": printed}

    if hasattr(get_ipython(), "kernel"):
        display(shown, raw=True)
    return letters


def _printed(asked: pd.DataFrame) -> tables.Table:
    """Les questions et leurs trois choix, à lire."""
    names = {"question": "Question"}
    for letter in LETTERS:
        names[f"choix_{letter.lower()}"] = letter
    listed = asked[list(names)].rename(columns=names)
    return tables.table(listed, "Treize questions posées en 2018", rows=len(asked))


def _boxes(asked: pd.DataFrame, letters: list[Any]) -> dict[str, Any]:
    """Les questions à cocher ; ce que l’on coche s’écrit dans `letters`."""
    from ipywidgets import VBox

    boxes: list[Any] = []
    for rank, (_, question) in enumerate(asked.iterrows()):
        asking = f"{rank + 1}. {question['question']}"
        options = [(f"{letter}. {_choice(question, letter)}", letter) for letter in LETTERS]
        label = f"Réponse {rank + 1}{NBSP}:"
        kept = letters[rank] if isinstance(letters[rank], str) else None
        boxes += choices(asking, options, label, partial(_tick, letters, rank), kept)
    return VBox(boxes)._repr_mimebundle_()


def _tick(letters: list[Any], rank: int, change: Mapping[str, Any]) -> None:
    """Note une case cochée ; les questions laissées de côté deviennent sans réponse."""
    letters[:] = [None if letter is ... else letter for letter in letters]
    letters[rank] = change["new"]
    _TICKED[:] = letters


def keep(answers: str | Iterable[str | None] | EllipsisType) -> None:
    """Garde les lettres tapées à la place des cases, jusqu’à la fermeture du carnet : `sheet` les rend cochées.

    Sans une seule réponse, ne change rien. Lève `InvalidArgument` comme `take`.

    >>> keep(...), sheet()[0]
    (None, Ellipsis)
    """
    letters = _letters(answers, len(quiz()))
    if any(letters):
        _TICKED[:] = [letter or None for letter in letters]


def _choice(question: pd.Series, letter: str) -> Any:
    return question[f"choix_{letter.lower()}"]


def take(answers: str | Iterable[str | None] | EllipsisType) -> Reading:
    """Corrige vos réponses : treize lettres A, B ou C (`"CACBA…"` ou une liste), `?` pour passer.

    Moins de treize réponses : la suite est laissée sans réponse. `...` : pas encore commencé. Rien n’est
    enregistré. Rend `juste`, `repondu`, `hasard` (la chance de faire aussi mal, ou aussi bien, en piochant) et
    `table` : une ligne par question. Lève `InvalidArgument` pour une autre lettre, ou plus de treize réponses.

    >>> score = take("CACBA ABCCC CA?")
    >>> score["juste"], score["repondu"], score.table["verdict"].iloc[-1]
    (12, 12, 'sans réponse')
    """
    asked = quiz()
    given = _letters(answers, len(asked))
    rows = []
    for letter, (rank, question) in zip(given, asked.iterrows(), strict=True):
        rows.append({"question": rank, **_corrected(question, letter)})
    table = pd.DataFrame(rows)

    answered = sum(letter != "" for letter in given)
    right = sum(row["verdict"] == "juste" for row in rows)
    if not answered:  # sans une réponse, la table reste vide : elle dirait les bonnes
        said = f'Donnez treize lettres, par exemple{NBSP}: facts.take("ABC…").'
        return Reading(None, "", {"juste": 0, "repondu": 0}, table.head(0), said)

    below = right < answered * CHANCE
    p = luck(0, right, answered) if below else luck(right, answered, answered)
    numbers = {"juste": right, "repondu": answered, "hasard": p}
    return Reading(None, "", numbers, table, _told_score(right, answered, p, below))


def _corrected(question: pd.Series, letter: str) -> dict[str, Any]:
    """Une ligne de la correction."""
    key = question["bonne_reponse"]
    if not letter:
        verdict = _UNANSWERED
    elif letter == key:
        verdict = "juste"
    else:
        verdict = "à revoir"

    aged = "A vieilli. " if question["statut"] == "a vieilli" else ""
    return {
        "thème": question["theme"],
        "votre réponse": _choice(question, letter) if letter else _UNANSWERED,
        "bonne réponse en 2018": _choice(question, key),
        "verdict": verdict,
        "à savoir": aged + question["remarque"],
    }


def _told_score(right: int, answered: int, p: float, below: bool) -> str:
    """Le score en mots, et ce que le hasard aurait fait."""
    text = _SAID["score"].format(
        right=plural(right, "bonne réponse", "bonnes réponses"),
        n=answered,
        part=percent(right / answered, 0),
        chance=number(answered * CHANCE, 1),
        odds=odds(p),
        how="aussi mal ou pire" if below else "aussi bien ou mieux",
    )
    if answered < FEW:
        text += _SAID["few"].format(plural(answered, "question"))
    return text


def _letters(answers: Any, count: int) -> list[str]:
    """Une lettre par question, vide si l’on passe ; lève `InvalidArgument` pour une autre lettre, ou une de trop."""
    if answers is ...:
        answers = []
    elif isinstance(answers, str):
        # « 1. C », « 2A » : le numéro de la question.
        unnumbered = re.sub(r"\d+\s*[.):=-]?\s*(?=[^\W\d])", "", answers)
        answers = re.findall(r"[^\s,;/|]", unnumbered)
    given = [_letter(answer) for answer in answers]

    wrong = sorted({letter for letter in given if letter and letter not in [*LETTERS]})
    if wrong:
        named = listing(quote(letter[:20]) for letter in wrong)
        raise InvalidArgument(*messages.said("facts-letters", fact=f"Réponse inconnue{NBSP}: {named}."))
    if len(given) > count:
        fact = f"Il y a {len(given)} réponses pour {count} questions."
        raise InvalidArgument(*messages.said("facts-letters", fact=fact))
    return given + [""] * (count - len(given))


def _letter(answer: Any) -> str:
    if answer is None or answer is ...:
        return ""
    letter = str(answer).strip().upper()
    return "" if letter in _BLANK else letter


# --- Une salle ---


def room(
    counts: Mapping[int, Sequence[int]] | Iterable[Sequence[int]] | EllipsisType, *, named: str = ""
) -> Reading:
    """Compare une salle au hasard. `counts` : les mains levées pour A, B, C, question par question.

    Une liste de triplets dans l’ordre, ou un dictionnaire `{numéro: (a, b, c)}`. Une question sans main levée
    est laissée de côté. `named` dit de quelle salle il s’agit, sous le titre et dans la source. Aucun nom n’est demandé, rien n’est gardé. Rend `table` : une ligne par question (`n`,
    part juste, intervalle, verdict). Lève `InvalidArgument` pour un compte négatif, un triplet incomplet ou
    une question inconnue.

    >>> room({1: (20, 15, 5), 11: (2, 10, 28)}).table["verdict"].tolist()
    ['moins que le hasard', 'mieux que le hasard']
    >>> room([]).text
    'Salle vide\\xa0: entrez les mains levées pour A, B et C.'
    """
    asked = quiz()
    rows = []
    for question, hands in _by_question(counts).items():
        _refuse_odd_hands(question, hands, asked)
        if sum(hands):
            rows.append(_counted(question, hands, asked.loc[question]))

    columns = ["question", "thème", "n", "juste", "part", "bas", "haut", "verdict"]
    table = pd.DataFrame(rows, columns=columns).sort_values("question", ignore_index=True)
    if table.empty:
        return Reading(None, "", {}, table, f"Salle vide{NBSP}: entrez les mains levées pour A, B et C.")
    return _against_chance(table, named)


def _by_question(counts: Any) -> dict[Any, Any]:
    """Les mains levées sous le numéro de leur question."""
    if counts is ...:
        return {}
    given = dict(counts) if isinstance(counts, Mapping) else dict(enumerate(counts, 1))
    found = {}
    for question, hands in given.items():
        is_a_list = isinstance(hands, (list, tuple))
        found[question] = hands if is_a_list else [hands]
    return found


def _refuse_odd_hands(question: Any, hands: Sequence[Any], asked: pd.DataFrame) -> None:
    counted = all(isinstance(count, (int, np.integer)) and count >= 0 for count in hands)
    if question not in asked.index or len(hands) != len(LETTERS) or not counted:
        raise InvalidArgument(*messages.said("facts-hands", n=question, hands=hands))


def _counted(asked: Any, hands: Sequence[int], question: pd.Series) -> dict[str, Any]:
    """Une question : ce que la salle a su, et si le hasard aurait suffi."""
    total = int(sum(hands))
    right = int(hands[LETTERS.index(question["bonne_reponse"])])
    low, high = interval(right, total)
    if high < CHANCE:
        verdict = WORSE
    elif low > CHANCE:
        verdict = BETTER
    else:
        verdict = UNDECIDED
    return {
        "question": asked,
        "thème": question["theme"],
        "n": total,
        "juste": right,
        "part": right / total,
        "bas": low,
        "haut": high,
        "verdict": verdict,
    }


def _against_chance(table: pd.DataFrame, named: str) -> Reading:
    """La salle, question par question, autour du repère du hasard."""
    text = _told_room(table)
    points = table[["part", "bas", "haut"]].rename(columns={"part": "valeur"}) * 100
    # « que le hasard » est déjà écrit sur la ligne du hasard
    points["dit"] = table["part"].map(percent) + ", " + table["verdict"].str.split(" ").str[0]
    points.index = pd.Index(table["question"].astype(str) + ". " + table["thème"])

    title = f"La salle a {_share_right(table)} de bonnes réponses ; le hasard, {percent(CHANCE, 0)}"
    of_whom = f", {named}" if named else ""
    fig = plots.intervals(
        points,
        title=title,
        unit=f"% de bonnes réponses, par question{of_whom}",
        source=f"mains levées{of_whom}, clé Gapminder de 2018",
        note=f"Trait épais{NBSP}: intervalle à 95{NNBSP}%. Gris{NBSP}: on ne peut pas trancher.",
        reference=CHANCE * 100,
        reference_label="hasard",
    )
    _mark_room(fig, table)
    alt = f"{title}. Part de bonnes réponses, en %, et son intervalle. {plots.tell(points)} {text}"
    return Reading(fig, alt, table=table, text=text)


def _mark_room(fig: Any, table: pd.DataFrame) -> None:
    """La part de la salle, sous les questions : le nombre que dit le titre se lit dans le dessin."""
    (ax,) = fig.axes
    for label in ax.texts:
        label.set_bbox(None)  # un fond blanc couperait la barre de la ligne voisine
    part = 100 * table["juste"].sum() / table["n"].sum()
    first, last = ax.get_ylim()
    bottom = first + (first - last) / abs(first - last) * 0.7  # une rangée de plus, au pied du dessin
    ax.set_ylim(bottom, last)
    ax.plot([part], [bottom], "^", color=PALETTE["noir"], markersize=9, clip_on=False)
    place = {"xytext": (9, 5), "textcoords": "offset points"}
    ax.annotate(f"la salle, {_share_right(table)}", (part, bottom), fontsize=9.5, fontweight="bold", **place)


def _share_right(table: pd.DataFrame) -> str:
    """La part des mains levées pour la bonne réponse, toutes questions réunies."""
    return percent(table["juste"].sum() / table["n"].sum(), 0)


def _told_room(table: pd.DataFrame) -> str:
    """Ce que la salle a su en tout, les questions qu’elle a manquées plus qu’au hasard, et combien le hasard en ferait."""
    worse = table[table["verdict"] == WORSE]
    if table["n"].max() == 1:
        found = _SAID["alone"]
    elif len(worse):
        named = [
            f"{question} ({theme})" for question, theme in zip(worse["question"], worse["thème"], strict=True)
        ]
        found = _SAID["worse"].format(listing(named))
    else:
        found = _SAID["none"]

    # D’un intervalle à 95 %, une question sur quarante sort d’un côté par hasard.
    flukes = plural(round(len(table) * 0.025, 1), "question")
    part = _share_right(table)
    return _SAID["room"].format(found=found, part=part, chance=percent(CHANCE, 0), flukes=flukes)
