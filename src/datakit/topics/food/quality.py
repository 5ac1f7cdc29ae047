"""Relire des fiches : valeurs impossibles, doutes, et cases vides, sur le contrat des constats du kit."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pandas as pd

from datakit.errors import InvalidArgument
from datakit.findings import Report, Rule, Severity, run_rules
from datakit.text import NBSP, listing, number, percent, plural, quote
from datakit.topics.food.barcode import is_valid
from datakit.topics.food.products import FIELDS, NUTRIMENTS

TOLERANCE = 0.5  # g : les étiquettes arrondissent
_KJ = 4.184
Mask = Callable[[pd.DataFrame], pd.Series]


def _column(df: pd.DataFrame, name: str) -> pd.Series:
    if name in df:
        return pd.to_numeric(df[name], errors="coerce").astype("float64")
    return pd.Series(float("nan"), index=df.index)


def atwater(df: pd.DataFrame) -> pd.Series:
    """L'énergie attendue d'après les nutriments, en kcal pour 100 g : 4 P + 4 G + 9 L + 2 fibres.

    Vide s'il manque les protéines, les glucides ou les matières grasses. Les polyols et l'alcool n'y sont pas.

    >>> atwater(pd.DataFrame({"proteines_100g": [10], "glucides_100g": [50], "matieres_grasses_100g": [20]})).tolist()
    [420.0]
    """
    fibres = _column(df, "fibres_100g").fillna(0)
    plain = 4 * (_column(df, "proteines_100g") + _column(df, "glucides_100g"))
    return plain + 9 * _column(df, "matieres_grasses_100g") + 2 * fibres


def _codes(df: pd.DataFrame) -> pd.Series:
    if "code_barres" not in df:
        return pd.Series("", index=df.index)
    return df["code_barres"].astype("str").where(df["code_barres"].notna(), "")


def _bad_key(df: pd.DataFrame) -> pd.Series:
    return _codes(df).map(lambda c: bool(c) and not is_valid(c))


def _internal(df: pd.DataFrame) -> pd.Series:
    return _codes(df).str.fullmatch(r"(?:2\d|02|04)\d{11}", na=False)


def _outside(df: pd.DataFrame) -> pd.Series:
    grams = [c for c in NUTRIMENTS if c != "energie_kcal_100g"]
    return pd.concat([(_column(df, c) < 0) | (_column(df, c) > 100) for c in grams], axis=1).any(axis=1)


def _too_much(df: pd.DataFrame) -> pd.Series:
    parts = ("matieres_grasses_100g", "glucides_100g", "fibres_100g", "proteines_100g", "sel_100g")
    return sum((_column(df, c).fillna(0) for c in parts), pd.Series(0.0, index=df.index)) > 106


def _ratio(df: pd.DataFrame) -> pd.Series:
    expected = atwater(df)
    return _column(df, "energie_kcal_100g") / expected.where(expected > 20)


def _kj_for_kcal(df: pd.DataFrame) -> pd.Series:
    return (_column(df, "energie_kcal_100g") > 910) | _ratio(df).between(_KJ * 0.85, _KJ * 1.15)


def _kcal_for_kj(df: pd.DataFrame) -> pd.Series:
    return _ratio(df).between(0.85 / _KJ, 1.15 / _KJ)


def _energy(df: pd.DataFrame) -> pd.Series:
    energy, expected = _column(df, "energie_kcal_100g"), atwater(df)
    far = ((energy - expected).abs() > 45) & ((energy - expected).abs() > 0.28 * expected)
    return far & ~_kj_for_kcal(df) & ~_kcal_for_kj(df)


def _salt(df: pd.DataFrame) -> pd.Series:
    """Sel et sodium qui ne sont pas dans le rapport 2,5 ; ou deux relevés d'un code dans ce rapport."""
    salt = _column(df, "sel_100g")
    ratio = salt / _column(df, "sodium_100g")
    wrong = ratio.notna() & ((ratio < 2.2) | (ratio > 2.8)) & (salt > 0)
    known = df.assign(_sel=salt, _code=_codes(df))
    known = known[(known["_sel"] > 0) & (known["_code"] != "")]
    low, high = (known.groupby("_code")["_sel"].agg(how) for how in ("min", "max"))
    doubled = set(low.index[(high / low).between(2.3, 2.7)])
    return wrong | _codes(df).isin(doubled)


def _above(part: str, whole: str) -> Mask:
    return lambda df: _column(df, part) > _column(df, whole) + TOLERANCE


CHECKS: dict[str, tuple[str, Severity, Mask, str, str]] = {
    "cle-fausse": (
        "Clé de code-barres fausse", Severity.ERROR, _bad_key,
        "La clé détecte une faute de frappe, une longueur anormale ou un dégât de tableur.",
        "relire le code sur le paquet ; dk.food.barcode(code) propose les corrections possibles",
    ),
    "hors-limites": (
        "Valeur hors de 0 à 100 g", Severity.ERROR, _outside,
        "100 g de produit ne contiennent pas plus de 100 g d’un nutriment.",
        "chercher une virgule perdue ou une valeur donnée par portion",
    ),
    "sucres-glucides": (
        "Sucres au-dessus des glucides", Severity.ERROR, _above("sucres_100g", "glucides_100g"),
        "Les sucres sont une partie des glucides.", "relire les deux lignes du tableau nutritionnel",
    ),
    "satures-graisses": (
        "Acides gras saturés au-dessus des matières grasses", Severity.ERROR,
        _above("acides_gras_satures_100g", "matieres_grasses_100g"),
        "Les saturés sont une partie des matières grasses.", "relire les deux lignes du tableau nutritionnel",
    ),
    "plus-de-100-g": (
        "Total de plus de 100 g", Severity.ERROR, _too_much,
        "Graisses, glucides, fibres, protéines et sel réunis tiennent dans 100 g (6 g d’arrondis admis).",
        "chercher la valeur qui n’est pas pour 100 g",
    ),
    "kj-pour-kcal": (
        "Kilojoules écrits comme des kilocalories ?", Severity.ERROR, _kj_for_kcal,
        "Rien de comestible ne dépasse 900 kcal pour 100 g (l’huile pure) ; 1 kcal vaut 4,184 kJ.",
        "diviser par 4,184 et comparer aux nutriments",
    ),
    "kcal-pour-kj": (
        "Kilocalories écrites comme des kilojoules ?", Severity.ERROR, _kcal_for_kj,
        "L’énergie est environ quatre fois plus petite que ce que disent les nutriments.",
        "multiplier par 4,184 et comparer aux nutriments",
    ),
    "energie": (
        "Énergie loin de la somme des nutriments", Severity.WARNING, _energy,
        "Règle d’Atwater : 4 kcal par g de protéines ou de glucides, 9 par g de graisses, 2 par g de fibres. "
        "Polyols, alcool et bouillons en poudre s’en écartent à bon droit.",
        "vérifier que toutes les valeurs viennent du même tableau, pour 100 g",
    ),
    "sel-sodium": (
        "Sel confondu avec le sodium ?", Severity.WARNING, _salt,
        "1 g de sodium correspond à 2,5 g de sel.", "relire l’étiquette : dit-elle sel ou sodium ?",
    ),
    "code-interne": (
        "Code interne à un magasin", Severity.WARNING, _internal,
        "Le même code peut désigner un autre produit dans un autre magasin.", "ne pas comparer ce produit par son code",
    ),
}  # fmt: skip


def problems(df: pd.DataFrame) -> pd.DataFrame:
    """Les lignes qui posent problème : une ligne par fiche et par règle enfreinte, dans l'ordre de `df`.

    Colonnes : `ligne` (l'index dans `df`), `code_barres`, `nom`, `règle`, `problème`.

    >>> fiche = pd.DataFrame({"glucides_100g": [10.0], "sucres_100g": [12.0]})
    >>> problems(fiche)["règle"].tolist()
    ['sucres-glucides']
    """
    parts = []
    for key, (title, _, mask, _, _) in CHECKS.items():
        bad = df[mask(df).fillna(False)]
        shown = {c: bad.get(c, "") for c in ("code_barres", "nom")}
        parts.append(
            pd.DataFrame({"ligne": bad.index, **shown, "règle": key, "problème": title}, index=bad.index)
        )
    return pd.concat(parts).sort_index(kind="stable").reset_index(drop=True)


def _examples(df: pd.DataFrame, mask: Mask) -> Iterable[str]:
    bad = df[mask(df).fillna(False)]
    if bad.empty:
        return
    column = "nom" if "nom" in bad else "code_barres" if "code_barres" in bad else None
    names = [str(v)[:40] for v in (bad[column] if column else bad.index)[:3]]
    more = "" if len(bad) <= 3 else ", entre autres"
    yield f"{plural(len(bad), 'fiche')} sur {number(len(df))}{NBSP}: {listing(map(quote, names))}{more}."


def _empty(df: pd.DataFrame) -> Iterable[str]:
    share = completeness(df).set_index("champ")["part"]
    poor = [f"{name} ({percent(part, 0)})" for name, part in share.items() if part < 0.8]
    if poor:
        yield f"Ces champs sont remplis dans moins de quatre fiches sur cinq{NBSP}: {listing(poor)}."


def quality(df: pd.DataFrame, subject: str = "fiches") -> Report:
    """Relit une table de produits (colonnes de l'extrait) et rend un rapport : ce qui est faux, douteux, vide.

    Une règle dont les colonnes manquent ne dit rien. Lève `InvalidArgument` si aucune colonne n'est connue.

    >>> rapport = quality(pd.DataFrame({"matieres_grasses_100g": [3.0], "acides_gras_satures_100g": [23.0]}))
    >>> rapport.ok, rapport.rules
    (False, {'satures-graisses'})
    """
    _known(df)
    rules = [
        Rule(key, title, why, fix, severity, lambda frame, mask=mask: _examples(frame, mask))  # type: ignore[misc]
        for key, (title, severity, mask, why, fix) in CHECKS.items()
    ]
    fix = "compléter la fiche, ou ne pas juger sur ce champ"
    rules.append(
        Rule("vide", "Champs souvent vides", "Une case vide n’est pas un zéro.", fix, Severity.ADVICE, _empty)
    )
    touched = problems(df)["ligne"].nunique()
    measures = [("fiches relues", number(len(df))), ("fiches avec un problème", number(touched))]
    return run_rules(rules, df, subject, measures=measures)


def completeness(df: pd.DataFrame, by: str = "champ") -> pd.DataFrame | pd.Series:
    """La part de cases remplies, par champ (une table) ou par produit (une Series entre 0 et 1).

    `by="champ"` : colonnes `champ`, `remplies`, `part`, du plus rempli au plus vide ; `by="produit"` : même
    index que `df`. Seules les colonnes d'Open Food Facts comptent.

    >>> completeness(pd.DataFrame({"nom": ["Pain", None], "sel_100g": [1.2, 1.0]}))["part"].tolist()
    [1.0, 0.5]
    """
    fields = _known(df)
    filled = df[fields].notna() & (df[fields].astype("str") != "")
    if by == "produit":
        return filled.mean(axis=1)
    if by != "champ":
        raise InvalidArgument(
            f"by={by!r} n’existe pas.", 'by="champ" ou by="produit".', "Corrigez l’argument."
        )
    count = filled.sum().sort_values(ascending=False, kind="stable")
    out = pd.DataFrame({"champ": count.index, "remplies": count.to_numpy()})
    return out.assign(part=out["remplies"] / max(len(df), 1))


def _known(df: pd.DataFrame) -> list[str]:
    fields = [c for c in df.columns if c in {*FIELDS, *NUTRIMENTS, "categories_texte"}]
    if not fields:
        raise InvalidArgument(
            "Cette table n’a aucune colonne d’Open Food Facts.",
            "des colonnes comme « nom » ou « sucres_100g ».",
            'partez de dk.load("openfoodfacts").',
        )
    return fields
