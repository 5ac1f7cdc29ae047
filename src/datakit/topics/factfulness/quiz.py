"""Les treize questions de 2018 : les lire, recalculer leurs réponses, dire lesquelles ont vieilli."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pandas as pd

from datakit.data.load import load as kit_load
from datakit.errors import InvalidArgument
from datakit.findings import Report, Rule, Severity, run_rules
from datakit.text import NBSP, NNBSP, listing, number, percent

LETTERS = "ABC"
YEAR = 2018  # celle de la clé
Load = Callable[[str], pd.DataFrame]
# Seuils de la Banque mondiale pour 2000, l'année des dollars constants de la table (revenu faible, élevé).
LOW, HIGH = 755, 9265
POOR_A_DAY = 1.9


@dataclass(frozen=True)
class Question:
    """Une question à trois choix, la clé de 2018, et ce qu’on sait de plus récent."""

    number: int
    theme: str
    text: str
    choices: tuple[str, str, str]
    key: str
    measured: str
    source: str
    recent: str
    recent_year: int | None
    recent_source: str
    aged: bool
    note: str

    @property
    def right(self) -> str:
        """Le texte de la bonne réponse de 2018."""
        return self.choices[LETTERS.index(self.key)]


@dataclass(frozen=True)
class Evidence:
    """Ce que les données disent d’une question.

    `status` : « recalculée » (la réponse sort de nos tables), « indice » (elles vont dans un sens sans mesurer
    la même chose) ou « citée » (nous n’avons pas les données). `exact` est faux quand la bonne réponse de 2018
    reste la plus proche mais n’est plus juste. `gap` : années entre la mesure et 2018.
    """

    number: int
    status: str
    said: str
    source: str
    key: str
    value: float | None = None
    year: int | None = None
    letter: str = ""
    exact: bool = True
    aged: bool = False
    note: str = ""

    @property
    def gap(self) -> int | None:
        """L’écart en années avec la clé de 2018."""
        return None if self.year is None else self.year - YEAR

    @property
    def agrees(self) -> bool | None:
        """Vrai si les données désignent la réponse de 2018 ; `None` si l’on n’a pas pu recalculer."""
        return self.letter == self.key if self.letter else None

    @property
    def verdict(self) -> str:
        """L’accord avec la clé, en mots ; vide si la réponse est seulement citée."""
        if self.agrees is None:
            return ""
        if not self.agrees:
            return "en désaccord avec la clé de 2018"
        return (
            "d’accord avec la clé de 2018"
            if self.exact
            else "la clé de 2018 reste le plus proche, sans être exacte"
        )

    def __str__(self) -> str:
        said = f"Question {self.number}, {self.status}{NBSP}: {self.said}"
        said += f"{NNBSP}; {self.verdict}" if self.verdict else ""
        note = f" {self.note.rstrip('.')}." if self.note else ""
        return f"{said}.{note} Source{NBSP}: {self.source}."


def questions(load: Load = kit_load) -> tuple[Question, ...]:
    """Les treize questions, dans l’ordre (table `quiz_gapminder`).

    >>> [q.key for q in questions()][:5], questions()[10].right
    (['C', 'A', 'C', 'B', 'A'], '70 ans')
    """
    rows = load("quiz_gapminder").astype(object)
    rows = rows.where(rows.notna(), "")
    return tuple(
        Question(
            number=int(r.numero), theme=r.theme, text=r.question, choices=(r.choix_a, r.choix_b, r.choix_c),
            key=r.bonne_reponse, measured=r.valeur_2018, source=r.source_2018, recent=r.valeur_recente,
            recent_year=int(r.annee_recente) if r.annee_recente != "" else None,
            recent_source=r.source_recente, aged=r.statut == "a vieilli", note=r.remarque,
        )
        for r in rows.itertuples()
    )  # fmt: skip


def question(n: int, load: Load = kit_load) -> Question:
    """La question numéro `n` (1 à 13)."""
    known = {q.number: q for q in questions(load)}
    if n not in known:
        raise InvalidArgument(f"Il n’y a pas de question {n}.", "un numéro de 1 à 13.", "facts.question(1)")
    return known[n]


def _change(before: float, after: float) -> str:
    """La lettre pour « plus du double, pareil, moins de la moitié » (questions 1 et 3)."""
    return "A" if after > 1.8 * before else "C" if after < before / 2 else "B"


def _poverty(load: Load) -> dict[str, Any]:
    world = load("gapminder_monde").dropna(subset=["pib", "population"])
    daily = world["pib"].astype(float) / world["population"].astype(float) / 365
    poor = world["population"].astype(float).where(daily < POOR_A_DAY, 0).groupby(world["annee"]).sum()
    share = poor / world.groupby("annee")["population"].sum().astype(float)
    old, new = (float(share[year]) for year in (1990, 2010))
    return {
        "status": "indice", "year": 2010, "value": new, "letter": _change(old, new),
        "source": "Gapminder (dslabs), PIB par pays",
        "said": f"en 1990, {percent(old, 0)} de l’humanité vivait dans un pays dont le PIB moyen est inférieur à "
        f"{number(POOR_A_DAY)} dollar par jour et par personne, en 2010 {percent(new, 0)}",
        "note": "Une moyenne par pays ne mesure pas la pauvreté des gens",
    }  # fmt: skip


def _disasters(load: Load) -> dict[str, Any]:
    deaths = load("catastrophes_deces").set_index("annee")["deces"]
    old, new = float(deaths.loc[1918:1927].mean()), float(deaths.loc[2008:2017].mean())
    return {
        "status": "recalculée", "year": 2017, "value": new / old, "letter": _change(old, new),
        "source": "EM-DAT, par Our World in Data",
        "said": f"{number(old, 0)} morts par an en 1918-1927, {number(new, 0)} en 2008-2017",
    }  # fmt: skip


def _incomes(load: Load) -> dict[str, Any]:
    world = load("gapminder_monde").query("annee == 2011").dropna(subset=["pib", "population"])
    people = world["population"].astype(float)
    head = world["pib"].astype(float) / people
    groups = pd.cut(head, [0, LOW, HIGH, float("inf")], labels=list(LETTERS))
    share = people.groupby(groups, observed=False).sum() / people.sum()
    names = ("faible", "intermédiaire", "élevé")
    words = [f"{percent(v, 0)} en revenu {name}" for v, name in zip(share, names, strict=True)]
    return {
        "status": "recalculée", "year": 2011, "value": float(share["B"]), "letter": str(share.idxmax()),
        "source": "Gapminder (dslabs), seuils de la Banque mondiale pour 2000",
        "said": f"{listing(words)} ({len(world)} pays connus)",
    }  # fmt: skip


def _continents(load: Load) -> dict[str, Any]:
    wide = load("population_continents").pivot(index="annee", columns="continent", values="population") / 1e9
    wide = pd.concat([wide[["Amériques", "Europe", "Afrique"]], wide["Asie"] + wide["Océanie"]], axis=1)
    now, last = wide.loc[YEAR], wide.iloc[-1]
    options = [[int(part) for part in c.split("-")] for c in question(6, load).choices]
    far = [sum(abs(a - b) for a, b in zip(now, option, strict=True)) for option in options]
    best = far.index(min(far))
    shown = [" - ".join(number(v, 1) for v in row) for row in (now, last)]
    rounded = [" - ".join(number(v, 0) for v in row) for row in (now, last)]
    return {
        "status": "recalculée", "year": YEAR, "value": float(now.iloc[-1]), "letter": LETTERS[best],
        "source": "Banque mondiale (gt::countrypops)",
        "exact": [round(v) for v in now] == options[best] and [round(v) for v in last] == options[best],
        "said": f"{shown[0]} milliards en {YEAR} (arrondi{NBSP}: {rounded[0]}), {shown[1]} en {wide.index[-1]} "
        f"(arrondi{NBSP}: {rounded[1]})",
    }  # fmt: skip


def _life(load: Load) -> dict[str, Any]:
    world = load("gapminder_monde").dropna(subset=["population"])
    world = world[world["annee"] == world["annee"].max()]
    people = world["population"].astype(float)
    value = float((world["esperance_de_vie"] * people).sum() / people.sum())
    options = [int(c.split()[0]) for c in question(11, load).choices]
    best = min(range(3), key=lambda i: abs(options[i] - value))
    return {
        "status": "recalculée", "year": int(world["annee"].iloc[0]), "value": value, "letter": LETTERS[best],
        "source": "Gapminder (dslabs), moyenne pondérée par la population",
        "said": f"{number(value, 1)} ans sur {len(world)} pays",
    }  # fmt: skip


def _climate(load: Load) -> dict[str, Any]:
    heat = load("climat_monde").dropna(subset=["anomalie_c"]).set_index("annee")["anomalie_c"]
    old, new = float(heat.loc[1909:1918].mean()), float(heat.loc[2009:2018].mean())
    return {
        "status": "indice", "year": 2018, "value": new - old, "letter": "A" if new - old > 0.1 else "B",
        "source": "NOAA, via dslabs::temp_carbon",
        "said": f"le globe a gagné {number(new - old, 1)} °C entre 1909-1918 et 2009-2018",
        "note": "Une mesure du passé ne prouve pas l’avenir : la prévision, elle, est citée",
    }  # fmt: skip


_RECIPES = {1: _poverty, 3: _disasters, 4: _incomes, 6: _continents, 11: _life, 13: _climate}


def recompute(n: int, load: Load = kit_load) -> Evidence:
    """Recalcule la réponse `n` avec les tables du kit, ou dit qu’on ne peut pas et cite la source de 2018.

    >>> juge = recompute(11)
    >>> juge.year, juge.gap, juge.letter, juge.agrees
    (2015, -3, 'C', True)
    >>> recompute(5).status
    'citée'
    """
    asked = question(n, load)
    recipe = _RECIPES.get(n)
    if recipe is None:
        found: dict[str, Any] = {"status": "citée", "said": asked.measured, "source": asked.source}
    else:
        found = recipe(load)
    return Evidence(number=n, key=asked.key, aged=asked.aged, **({"note": asked.note} | found))


def evidence(load: Load = kit_load) -> pd.DataFrame:
    """Les treize réponses en un tableau : valeur, année, écart à 2018, accord avec la clé, source.

    >>> evidence()["statut"].value_counts().to_dict()
    {'citée': 7, 'recalculée': 4, 'indice': 2}
    """
    words = {True: "oui", False: "non", None: "non recalculée"}
    rows = []
    for asked in questions(load):
        found = recompute(asked.number, load)
        rows.append(
            {
                "question": asked.number, "thème": asked.theme, "clé de 2018": asked.key,
                "statut": found.status, "valeur": found.said, "année": found.year,
                "écart à 2018": found.gap, "accord": words[found.agrees] if found.exact else "le plus proche",
                "depuis 2018": "a vieilli" if asked.aged else "tient",
                "source": found.source,
            }
        )  # fmt: skip
    return pd.DataFrame(rows).astype({"année": "Int64", "écart à 2018": "Int64"})


def verify(load: Load = kit_load) -> Report:
    """Vérifie que le texte dit « a vieilli » partout où les données ne soutiennent plus la clé de 2018.

    >>> verify().ok
    True
    """

    def silent(found: list[Evidence]) -> list[str]:
        return [
            f"question {e.number}{NBSP}: {e.said}, et le texte dit que la réponse {e.key} tient."
            for e in found
            if not e.aged and (e.agrees is False or not e.exact)
        ]

    rule = Rule(
        "reponse-vieillie", "Une réponse ne tient plus", "Un corrigé faux enseigne une erreur.",
        "passer son statut à « a vieilli » dans quiz_gapminder et dire pourquoi.", Severity.ERROR, silent,
    )  # fmt: skip
    return run_rules([rule], [recompute(q.number, load) for q in questions(load)], "clé de 2018")
