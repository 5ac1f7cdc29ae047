"""Les juges du carnet 03, sur la carte de qui répond : découpages, cartes réparées, carte signée."""

import ast
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from datakit import maps
from datakit.answers import cell
from datakit.answers.code import parsed
from datakit.answers.judges import affirming, contradicted, misnamed_unit, unsigned
from datakit.answers.verdict import MistakeKind, Reason, for_two
from datakit.data import package
from datakit.errors import InvalidArgument
from datakit.running import keywords
from figaudit.base import figtext
from figaudit.base.declared import declared_map, is_declared
from figaudit.base.findings import Report
from figaudit.base.text import NBSP, normalise, number, percent, plural
from figaudit.rules.maps.too_few_classes import FEWEST
from figaudit.rules.maps.too_many_classes import MOST


@dataclass(frozen=True)
class Headline:
    """Ce que l’on veut faire croire : les classes que l’on regarde, la part des territoires qu’il y faut, leur nom."""

    classes: slice
    share: float
    name: str


#: Ce qui se compte, et ne s’étale pas en couleur sur un territoire.
_STOCKS = {"habitants"}

HEADLINES = {
    "vide": Headline(slice(0, 1), 0.75, "la classe la plus basse"),
    "dense": Headline(slice(-2, None), 0.5, "les deux classes les plus hautes"),
}


def headline(answer: Any, carte: pd.DataFrame, *, claim: str) -> bool | str:
    """Un découpage de `carte.densite` qui fait dire au territoire qu’il est presque « vide », ou « dense ».

    >>> carte = pd.DataFrame({"densite": [1, 2, 3, 4, 100.0]})
    >>> headline(maps.classes(carte.densite, "equal", 3), carte, claim="vide")
    True
    >>> headline(maps.classes(carte.densite, "quantiles", 3), carte, claim="vide")
    '40\u202f% des territoires sont dans la classe la plus basse\xa0; il en faut 75\u202f%. Les quantiles en mettent autant dans chaque classe\xa0: changez de méthode.'
    """
    if not isinstance(answer, maps.Classes):
        return "Donnez le découpage lui-même, celui que rend `dk.maps.classes(…)`."
    if list(answer.values) != sorted(carte["densite"].dropna()):
        return "Ce découpage n’a pas été calculé sur `carte.densite`."

    miscounted = _another_count(claim)
    if miscounted:
        return Reason(miscounted, MistakeKind.OTHER_VALUE)
    useless = _too_many_or_few(answer) or _outside(answer)
    if useless:
        return Reason(useless, MistakeKind.CHOSEN_BREAKS)
    ill_chosen = _ill_chosen(answer, claim)
    if ill_chosen:
        return Reason(ill_chosen, MistakeKind.OTHER_VALUE)
    unconvincing = _too_small(answer, claim)
    return Reason(unconvincing, MistakeKind.CHOSEN_BREAKS) if unconvincing else True


def _too_many_or_few(answer: maps.Classes) -> str:
    """Ce qu’il faut dire d’un nombre de classes que personne ne croirait."""
    distinct = len(set(answer.values))
    fewest = min(FEWEST, distinct)  # deux valeurs différentes ne font pas trois classes
    if fewest <= answer.k <= MOST:
        return ""
    return f"Ce découpage a {plural(answer.k, 'classe')}{NBSP}: gardez-en de {FEWEST} à {MOST}, sinon personne ne vous croira."


def _too_small(answer: maps.Classes, claim: str) -> str:
    """Ce qu’il faut dire d’un découpage où trop peu de territoires font ce que le titre veut."""
    wanted = HEADLINES[claim]
    total = sum(answer.counts)
    there = sum(answer.counts[wanted.classes])
    if there >= wanted.share * total:
        return ""
    said = (
        f"{percent(there / total, 0)} des territoires sont dans {wanted.name}{NBSP}; "
        f"il en faut {percent(wanted.share, 0)}."
    )
    if claim == "vide" and answer.method == "quantiles":  # aucun nombre de classes, de 3 à 7, n’y mènerait
        said += f" Les quantiles en mettent autant dans chaque classe{NBSP}: changez de méthode."
    elif claim == "vide" and answer.method != "manual":
        said += f" Une première classe plus large en prendrait davantage{NBSP}: moins de classes, ou une autre méthode."
    return said


def _outside(answer: maps.Classes) -> str:
    """Ce qu’il faut dire de bornes qui ne coupent pas les valeurs : toutes au-dessous, ou toutes au-dessus."""
    low, high = min(answer.values), max(answer.values)
    inner = answer.breaks[1:-1]
    cutting = [one for one in inner if low < one <= high]
    if len(cutting) * 2 >= len(inner):
        return ""
    return f"La plupart de vos bornes sont hors des données, qui vont de {number(low)} à {number(high)}\u00a0: elles ne coupent rien."


def _another_count(claim: str) -> str:
    """Ce qu’il faut dire de plus, ou de moins, de quatre bornes tapées pour le titre du mardi."""
    typed = _typed_breaks()
    if claim != "dense" or not typed or len(typed) == 4:
        return ""
    return f"Vous avez donné {plural(len(typed), 'borne')}{NBSP}: la question en veut quatre."


def _ill_chosen(answer: maps.Classes, claim: str) -> str:
    """Ce qu’il faut dire des bornes que l’on a choisies, pour le titre du mardi : de 0 au-delà du maximum.

    Le découpage ajoute lui-même les extrêmes qui manquent : seule la cellule dit ce que l’on a tapé.
    """
    typed = _typed_breaks()
    if claim != "dense" or not typed:
        return ""
    if typed[0] != 0:
        return f"La première borne est {number(typed[0])}{NBSP}: la question veut 0."
    highest = max(answer.values)
    if typed[-1] < highest:
        last, shown = number(typed[-1]), number(highest)
        if last == shown:  # ce n’est qu’une affaire d’arrondi : on montre ce qui les sépare
            shown = number(highest, 4)
        return f"La dernière borne est {last}{NBSP}: elle doit dépasser {shown}, la plus forte densité."
    return ""


def _typed_breaks() -> list[float]:
    """Les bornes que la cellule écrit en nombres, `breaks=[0, 40, 60, 80]` ; aucune si elle les calcule."""
    for node in ast.walk(parsed(cell.source())):
        if isinstance(node, ast.keyword) and node.arg == "breaks":
            return _numbers(node.value)
    return []


def _numbers(node: ast.expr) -> list[float]:
    try:
        values = ast.literal_eval(node)
    except ValueError:
        return []
    if not isinstance(values, (list, tuple)) or not all(isinstance(one, (int, float)) for one in values):
        return []
    return [float(one) for one in values]


def _column_drawn(fig: Any) -> str | None:
    """La colonne que montre une carte du kit ; `None` d’une autre carte."""
    return next((declared_map(ax).get("column") for ax in fig.axes if is_declared(ax)), None)


def _another_column(fig: Any, column: str | None) -> list[str]:
    """La colonne dessinée n’est pas celle de la question, ou son unité n’est pas celle que dit la carte."""
    drawn = _column_drawn(fig)
    if drawn is None:
        return []
    if column and drawn != column:
        return [f"La carte montre `{drawn}`\u00a0; la question demande `{column}`."]
    return _unit_of_another(fig, drawn)


def _unit_of_another(fig: Any, drawn: str) -> list[str]:
    """L’unité écrite n’est pas celle de la colonne, dans les tables du kit qui la disent."""
    unit = package.unit_of(drawn)
    wrong = misnamed_unit(fig, unit) if unit else []
    if not wrong or "unit" in keywords(cell.source()):
        return wrong

    # L’unité vient d’un dictionnaire, écrit dans une autre cellule.
    other = f"Les mots de cette carte ne sont pas écrits pour `{drawn}` : remettez la colonne que nomme la question, et elle seule."
    return [*wrong, other]


def _spread_stock(fig: Any) -> list[str]:
    """Un effectif peint en aplats : la table du kit dit ce qu’il compte, quoi que la carte déclare."""
    for ax in fig.axes:
        record = declared_map(ax)
        unit = package.unit_of(record.get("column") or "")
        if record.get("kind") == "ratio" and unit in _STOCKS:
            said = (
                f"`{record['column']}` compte des {unit} : en aplats, un grand territoire en paraît plus rempli. "
                "Prenez une colonne rapportée à la surface, ou dessinez des cercles : `dk.maps.symbols`."
            )
            return [Reason(said, MistakeKind.SPREAD_STOCK)]
    return []


def _contradicted(fig: Any, carte: Any) -> list[str]:
    """Ce que les valeurs de la colonne dessinée répondent au titre, territoire par territoire."""
    drawn = _column_drawn(fig)
    if drawn is None or drawn not in carte or "nom" not in carte:
        return []
    written = figtext.read(fig)
    return contradicted(written.title, written.unit, carte.set_index("nom")[drawn])


@for_two
def signed(fig: Any, carte: Any) -> list[str] | Report | str:
    """La carte que l'on signe : titre qui affirme, unité, source, puis la relecture.

    >>> from datakit import load
    >>> carte = maps.project(load("contours_grand_poitiers"))
    >>> words = {"unit": "habitants par km²", "source": "Insee", "date": "2023", "kind": "ratio"}
    >>> fig = maps.choropleth(carte, "densite", classes="equal", title="Le sud est plus dense", **words)
    >>> signed(fig, carte).ok, signed(figtext.annotate(fig, title="Densité", source="Insee"), carte)[0][:20]
    (True, 'Il manque une unité.')
    """
    faults = unsigned(fig) + affirming(fig)
    faults = _spread_stock(fig) + faults
    faults = faults or _another_column(fig, None)
    if faults:
        return faults

    denied = _contradicted(fig, carte)
    if denied:
        return denied

    drawn_by_the_kit = any(is_declared(ax) for ax in fig.axes)  # elle connaît déjà sa table
    return _reviewed(fig, None if drawn_by_the_kit else carte)


@for_two
def mended(
    fig: Any,
    carte: Any,
    *,
    column: str | None = None,
    date: str = "",
    banned: Mapping[str, str] | None = None,
) -> Report | list[str] | str:
    """La relecture d'une carte réparée, avec la table d’origine, où les cases vides le sont ; son titre affirme.

    `date` : l’année des nombres, si la carte doit la dire ; `banned` : des motifs, cherchés sans accents dans le titre,
    de ce que la table dément, et ce que l’on répond.
    """
    reviewed = _reviewed(fig, carte, column)
    if not isinstance(reviewed, Report) or not reviewed.ok:
        return reviewed

    title = figtext.read(fig).title
    told = affirming(fig) or _contradicted(fig, carte)
    told += [said for pattern, said in (banned or {}).items() if re.search(pattern, normalise(title))]
    return told or _of_another_year(fig, date) or reviewed


def _reviewed(fig: Any, carte: Any, column: str | None = None) -> Report | list[str] | str:
    """La relecture d’une carte, et ce qui lui manque pour se présenter."""
    try:
        report = maps.audit_map(fig, carte, column)
    except InvalidArgument as refusal:
        return f"{refusal.fact} {refusal.action}"

    other = _wordless(fig) or _another_column(fig, column)
    if other:
        return other
    if not report.measures:
        return f"{' '.join(report.unread).capitalize()}."
    if not report.ok:
        return report

    missing = unsigned(fig)
    if "missing-date" in report.rules:
        missing = [
            *missing,
            "Il manque une date\u00a0: une carte vieillit, sans elle on la croit d’aujourd’hui.",
        ]
    return missing or report


def _wordless(fig: Any) -> list[str]:
    """Une carte du kit sans titre, ni unité, ni source : tout ce qui manque, en une fois."""
    written = figtext.read(fig)
    if written.title or written.unit or written.source:
        return []
    if not any(is_declared(ax) for ax in fig.axes):
        return []
    return unsigned(fig)


def _of_another_year(fig: Any, date: str) -> list[str]:
    """La carte dit une autre année que celle de ses nombres."""
    told = figtext.read(fig).date
    if not told or date in told:
        return []
    return [f"Ces nombres sont de {date}{NBSP}: la carte dit {told}."]
