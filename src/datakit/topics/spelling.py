"""Orthographe des prénoms : accents, variantes, et où chercher un prénom."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

import pandas as pd

from datakit import html, text
from datakit.errors import InvalidArgument

# Du son à la lettre, dans l'ordre : le français tait ses consonnes finales et en double d'autres.
_SOUNDS = (
    (r"[^a-z]", ""),
    (r"ph", "f"),
    (r"y", "i"),
    (r"ch(?=[rl])|ck|qu|c(?![eihy])|k", "k"),
    (r"(?<!c)h", ""),
    (r"([aeiou])[dtsx]+$", r"\1"),
    (r"e?au", "o"),
    (r"(?<=[aeiou])n$", "N"),
    (r"e$", ""),
    (r"(.)\1+", r"\1"),
)


def key(prenom: object) -> str:
    """La forme qui sert à comparer deux prénoms : sans accent, casse ni trait d'union.

    >>> key("Éléonore"), key("JEAN-pierre ")
    ('eleonore', 'jean pierre')
    """
    return text.normalise(re.sub(r"[-‐‑]", " ", str(prenom)))


def sound(prenom: object) -> str:
    """Une approximation du son d'un prénom, par quelques règles du français.

    Deux prénoms de même son se prononcent souvent pareil, pas toujours : c'est un détecteur de variantes
    à relire, pas un juge. Les prénoms venus d'autres langues y perdent plus que les autres.

    >>> sound("Margaux") == sound("Margot"), sound("Mathieu") == sound("Matthieu")
    (True, True)
    >>> sound("Jean") == sound("Jeanne")
    False
    """
    word = key(prenom)
    for pattern, replacement in _SOUNDS:
        word = re.sub(pattern, replacement, word)
    return word


def variants(table: pd.DataFrame, by: str = "accent") -> pd.DataFrame:
    """Les prénoms écrits de plusieurs façons dans une table `annee, sexe, prenom, nombre`.

    `by` : « accent » (même mot aux accents près) ou « son » (même prononciation approchée). Rend une ligne
    par groupe : `sexe`, `formes` (de la plus à la moins donnée), `nombre` (naissances de toutes les formes),
    `part_secondaire` (part des formes autres que la première, de 0 à 1).

    >>> t = pd.DataFrame({"annee": 2010, "sexe": "F", "prenom": ["Léa", "Lea"], "nombre": [3406, 1905]})
    >>> variants(t)[["formes", "nombre"]].values.tolist()
    [['Léa, Lea', 5311]]
    """
    rules = {"accent": key, "son": sound}
    if by not in rules:
        raise InvalidArgument(
            f"La règle {text.quote(by)} n’existe pas.", "« accent » ou « son ».", 'by="son"'
        )
    totals = table.groupby(["sexe", "prenom"], observed=True)["nombre"].sum().reset_index()
    totals["cle"] = totals["prenom"].map(rules[by]).astype(str)
    totals = totals.sort_values("nombre", ascending=False)
    groups = totals.groupby(["sexe", "cle"], observed=True).agg(
        formes=("prenom", lambda s: ", ".join(s)),
        n=("prenom", "size"),
        nombre=("nombre", "sum"),
        premiere=("nombre", "max"),
    )
    found = groups[groups["n"] > 1].reset_index()
    found["part_secondaire"] = 1 - found["premiere"] / found["nombre"]
    columns = ["sexe", "formes", "nombre", "part_secondaire"]
    return found.sort_values("nombre", ascending=False)[columns].reset_index(drop=True)


def merge_variants(table: pd.DataFrame) -> pd.DataFrame:
    """Réunit les formes d'un prénom qui ne diffèrent que par les accents ; le rang est recalculé.

    Chaque groupe prend le nom de sa forme la plus donnée. C'est un choix : deux familles ont pu vouloir deux
    prénoms. Une table limitée aux premiers rangs reste incomplète : une forme sous la limite n'y est pas.

    >>> t = pd.DataFrame({"annee": 2010, "sexe": "F", "prenom": ["Léa", "Lea"], "nombre": [3406, 1905]})
    >>> merge_variants(t).values.tolist()
    [[2010, 'F', 'Léa', 5311, 1]]
    """
    totals = table.groupby(["sexe", "prenom"], observed=True)["nombre"].sum().reset_index()
    totals["cle"] = totals["prenom"].map(key).astype(str)
    best = totals.sort_values("nombre", ascending=False).drop_duplicates(["sexe", "cle"])
    name = {(s, k): p for s, k, p in zip(best["sexe"], best["cle"], best["prenom"], strict=True)}
    keys = {p: key(p) for p in table["prenom"].unique()}
    merged = table[["annee", "sexe", "nombre"]].copy()
    merged["prenom"] = [name[s, keys[p]] for s, p in zip(table["sexe"], table["prenom"], strict=True)]
    out = merged.groupby(["annee", "sexe", "prenom"], observed=True)["nombre"].sum().reset_index()
    ranks = out.groupby(["annee", "sexe"], observed=True)["nombre"].rank(method="min", ascending=False)
    out["rang"] = ranks.astype(int)
    return out.sort_values(["annee", "sexe", "rang", "prenom"]).reset_index(drop=True)


@dataclass(frozen=True)
class Lookup:
    """Ce que le kit sait d'un prénom : `rows` (une par table, sexe et forme), une phrase, `message`, et `curves`.

    `curves` : les séries de la première table où il figure, prêtes pour `curves` ; vide s'il n'y est pas.
    """

    prenom: str
    rows: tuple[tuple[str, str, str, int, str, int], ...]
    message: str
    curves: Mapping[str, pd.Series] = field(default_factory=dict)

    columns = ("Table", "Sexe", "Prénom", "Naissances", "Années", "Sommet")

    def __str__(self) -> str:
        lines = (f"{t} · {s} · {p} : {text.number(n)} ({y}), sommet {k}" for t, s, p, n, y, k in self.rows)
        return "\n".join([self.message, *lines])

    def _repr_html_(self) -> str:
        cells = [(t, s, p, n, y, str(k)) for t, s, p, n, y, k in self.rows]
        body = html.table(cells, self.columns, f"{self.prenom} dans les tables du kit") if cells else None
        return html.panel(self.prenom, self.message, body, tone="info")


def lookup(prenom: object, **tables: pd.DataFrame) -> Lookup:
    """Cherche un prénom, accents et casse mis de côté, dans des tables complètes et nommées.

    Un prénom rare ou absent reçoit une réponse qui explique pourquoi : un effectif de 1 ou 2 n'est pas
    publié, et une table de « tops » ne garde que la tête. Une absence dans la table n'est pas une absence au
    monde.

    >>> t = pd.DataFrame({"annee": [1999], "sexe": ["F"], "prenom": ["Léa"], "nombre": [9655]})
    >>> lookup("LEA", France=t).rows
    (('France', 'F', 'Léa', 9655, '1999–1999', 1999),)
    >>> lookup("Xénia 🦊", France=t).rows
    ()
    """
    asked = " ".join(str(prenom).split())[:40]
    if not asked or prenom is ...:
        return Lookup("Votre prénom", (), "Écrivez un prénom entre les guillemets, puis relancez la cellule.")
    rows: list[tuple[str, str, str, int, str, int]] = []
    close: set[str] = set()
    series: dict[str, pd.Series] = {}
    for label, table in tables.items():
        forms = {p: key(p) for p in table["prenom"].unique()}
        close.update(text.suggest(asked, forms))
        same = [p for p, k in forms.items() if k == key(asked)]
        found = table[table["prenom"].isin(same) & (table["nombre"] > 0)]
        for (sexe, form), part in found.groupby(["sexe", "prenom"], observed=True):
            years = part.groupby("annee")["nombre"].sum()
            period = f"{years.index.min()}–{years.index.max()}"
            rows.append((label, sexe, form, int(years.sum()), period, int(years.idxmax())))
            if rows[0][0] == label:
                span = pd.RangeIndex(table["annee"].min(), table["annee"].max() + 1, name="annee")
                series[f"{form} ({sexe})"] = years.reindex(span, fill_value=0)
    return Lookup(
        asked, tuple(rows), _answer(asked, dict.fromkeys(r[0] for r in rows), sorted(close)), series
    )


def _answer(asked: str, where: Collection[str], close: list[str]) -> str:
    if where:
        return f"{asked} se trouve dans{text.NBSP}: {text.listing(where)}."
    near = f" Prénoms proches{text.NBSP}: {text.listing(close[:5])}." if close else ""
    why = (
        "ne figure pas dans ces tables, et ce n’est pas une erreur de votre part. L’Insee tait les effectifs "
        "de moins de 3 et les regroupe sous « _PRENOMS_RARES » ; nos tables nationales ne gardent que les "
        "prénoms de tête. Votre prénom est rare, récent ou venu d’ailleurs : il compte dans les totaux."
    )
    return f"{asked} {why}{near}"
