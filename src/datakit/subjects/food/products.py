"""Un produit : ce que disent les chiffres de son code-barres, et sa fiche dans l'extrait (le direct en option)."""

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

import pandas as pd

from datakit.data import http
from datakit.data.load import load
from datakit.errors import InvalidArgument, SourceUnavailable
from datakit.subjects import messages
from figaudit.base import html
from figaudit.base.text import NBSP, did_you_mean, listing, plural, quote, words

USER_AGENT = "datakit-sandwichs/0.1 (kit pedagogique de donnees ouvertes)"
TIMEOUT = 8
KJ_PER_KCAL = 4.184
EXTRACT, LIVE = "extrait du kit, valeurs de 2014 à 2026", "Open Food Facts, en direct"
WORDS = words(__file__, "openfoodfacts.json")
FIELDS, NUTRIMENTS = WORDS["fields"], WORDS["nutriments"]  # colonne de l'extrait → champ de l'API officielle
_KINDS = {13: "EAN-13", 12: "UPC-A", 8: "EAN-8"}


def needs(df: pd.DataFrame, column: str, what: str = "") -> None:
    """Lève `InvalidArgument` si la table n'a pas cette colonne ; `what` : ce qu'elle contient, en mots.

    >>> needs(pd.DataFrame({"nom": ["Pain"]}), "nom")
    """
    if column not in df:
        what = what or f"colonne {quote(column)}"
        raise InvalidArgument(*messages.said("food-column", what=what, near=did_you_mean(column, df.columns)))


class Repair(NamedTuple):
    """Une correction qui rend la clé juste : un chiffre remplacé, ou deux voisins échangés."""

    code: str
    change: str
    product: str = ""

    def __str__(self) -> str:
        known = f" → {quote(self.product)}, dans l’extrait" if self.product else ""
        return f"{self.code}{NBSP}: {self.change}{known}"


@dataclass(frozen=True)
class Barcode:
    """Un code-barres décortiqué ; s'affiche en tableau dans un carnet.

    `valid` : la clé est juste ; `expected` : la clé attendue ; `repairs` : les corrections possibles.
    """

    code: str
    kind: str
    valid: bool
    expected: str
    owner: str = ""
    repairs: tuple[Repair, ...] = ()

    @property
    def likely(self) -> tuple[Repair, ...]:
        """Les corrections qui mènent à un produit de l'extrait : les plus vraisemblables, jamais certaines."""
        return tuple(r for r in self.repairs if r.product)

    def rows(self) -> list[tuple[str, str, str]]:
        """Les lignes du tableau : (morceau, ce qui est imprimé, ce que cela dit)."""
        key = "juste" if self.valid else f"fausse{NBSP}: on attendait {self.expected}"
        return [
            ("Type", self.kind, plural(len(self.code), "chiffre")),
            ("Préfixe", self.code[:3], self.owner or "aucune plage connue"),
            ("Marque et article", self.code[3:-1], WORDS["barcode"]["body"]),
            ("Clé de contrôle", self.code[-1], key),
        ]

    def _advice(self) -> list[str]:
        told = [WORDS["barcode"]["prefix"]]
        if not self.valid:
            told.append(WORDS["barcode"]["mistake"].format(plural(len(self.repairs), "façon")))
        return told + [f"Vraisemblable{NBSP}: {repair}" for repair in self.likely]

    def __str__(self) -> str:
        return "\n".join([f"{row[0]}{NBSP}: {row[1]} ({row[2]})" for row in self.rows()] + self._advice())

    def _repr_html_(self) -> str:
        columns = ["morceau", "imprimé", "ce que cela dit"]
        found = html.table(self.rows(), columns, f"Code-barres {self.code}")
        body = [html.tag("p", line) for line in self._advice()]
        if len(self.repairs) > len(self.likely):
            every = html.bullets(map(str, self.repairs))
            body.append(html.details("Toutes les corrections possibles", every))
        return html.join(found, *body)


def barcode(code: object) -> Barcode:
    """Décortique un code-barres : EAN-13, EAN-8, UPC-A, ou code interne à un magasin.

    `code` est un texte (les espaces et tirets sont ignorés) : un nombre perdrait ses zéros de tête.
    La clé est calculée par `stdnum.ean` ; les préfixes viennent de la table `gs1_prefixes`.
    Lève `InvalidArgument` si ce n'est pas un code de 8, 12 ou 13 chiffres.

    >>> paquet = barcode("3 017620 422003")
    >>> paquet.valid, paquet.owner
    (True, 'GS1 France (France)')
    >>> barcode("3017620422004").expected
    '3'
    """
    from stdnum import ean

    digits = _digits(code)
    kind, expected = _KINDS[len(digits)], ean.calc_check_digit(digits[:-1])
    valid = expected == digits[-1]
    repairs = () if valid else _repairs(digits)
    return Barcode(digits, kind, valid, expected, _owner(digits, kind), repairs)


def is_valid(code: object) -> bool:
    """Vrai si `code` est un code-barres de 8, 12 ou 13 chiffres dont la clé est juste.

    >>> is_valid("96385074"), is_valid("96385075"), is_valid("3.56E+12")
    (True, False, False)
    """
    from stdnum import ean

    text = str(code)
    return text.isascii() and text.isdigit() and len(text) in _KINDS and ean.is_valid(text)


def _digits(code: object) -> str:
    text = str(code).strip() if isinstance(code, (str, int)) and not isinstance(code, bool) else ""
    digits = re.sub(r"[\s.\-\u00a0\u202f]", "", text)
    if digits.isascii() and digits.isdigit() and len(digits) in _KINDS:
        return digits
    said, padded, written = "barcode", "", str(code)
    if re.fullmatch(r"\d([.,]\d+)?[eE]\+?\d+", text):
        said = "barcode-spoilt"
    elif digits.isascii() and digits.isdigit() and len(digits) < 13:
        padded = next((d for n in (8, 13) if len(digits) < n and is_valid(d := digits.zfill(n))), "")
        said, written = "barcode-zeros" if padded else "barcode-short", digits
    told = {"code": quote(written[:40]), "length": plural(len(digits), "chiffre"), "padded": quote(padded)}
    raise InvalidArgument(*messages.said(said, **told))


def _owner(digits: str, kind: str) -> str:
    """L'organisme qui a attribué le préfixe, son pays, et l'usage réservé de la plage."""
    if kind == "EAN-8" and digits[0] in "02":
        return "code interne (commence par 0 ou 2) attribué par une enseigne"
    prefix, table = digits.zfill(13)[:3] if kind == "UPC-A" else digits[:3], load("gs1_prefixes").fillna("")
    hit = table[(table["debut"] <= prefix) & (prefix <= table["fin"])]
    parts = ([r.organisme + f" ({r.pays})" * bool(r.pays), r.usage] for r in hit.head(1).itertuples())
    return f"{NBSP}: ".join(filter(None, next(parts, [])))


def _repairs(digits: str) -> tuple[Repair, ...]:
    names = load("openfoodfacts").set_index("code_barres")["nom"]
    tried = [
        Repair(digits[:i] + new + digits[i + 1 :], f"{old} remplacé par {new} au rang {i + 1}")
        for i, old in enumerate(digits)
        for new in "0123456789"
    ]
    for i, (left, right) in enumerate(pairwise(digits)):
        change = f"{left} et {right} échangés aux rangs {i + 1} et {i + 2}"
        tried.append(Repair(digits[:i] + right + left + digits[i + 2 :], change))
    found = {r.code: r._replace(product=names.get(r.code, "")) for r in tried if is_valid(r.code)}
    return tuple(sorted(found.values(), key=lambda r: not r.product))


def product(code: object, *, live: bool = False) -> pd.Series:
    """La fiche d'un produit par son code-barres : une Series aux noms de colonnes de l'extrait.

    `live=True` interroge Open Food Facts par le SDK officiel (extra `live`) ; s'il ne répond pas, on revient
    à l'extrait en le disant. `attrs["origine"]` dit toujours d'où vient la fiche. Lève `InvalidArgument` si le
    code est mal formé, `SourceUnavailable` si aucune fiche n'est trouvée.

    >>> product("3523230001465")["marque"]
    'Ligueil'
    """
    read, frame = barcode(code), load("openfoodfacts")
    if live and (found := _ask(read.code)) is not None:
        return found
    hit = frame[frame["code_barres"].isin({read.code, read.code.zfill(13)})]
    if len(hit):
        row = hit.iloc[0].rename(hit["code_barres"].iloc[0])
        row.attrs["origine"] = EXTRACT
        return row
    key = "" if read.valid else " Sa clé est fausse."
    hint = f" Vraisemblable{NBSP}: {listing(map(str, read.likely), 'ou')}." if read.likely else ""
    raise SourceUnavailable(*messages.said("food-product", code=read.code, key=key, hint=hint))


def _ask(code: str) -> pd.Series | None:
    """La fiche par le SDK officiel, aux colonnes de l'extrait ; toute panne est dite en une phrase, et rend `None`."""
    if closed := http.offline():
        problem = closed.fact
    else:
        try:
            import openfoodfacts

            found = openfoodfacts.API(user_agent=USER_AGENT, timeout=TIMEOUT).product.get(code)
            if found is None:
                return None
            per_100_g = found.get("nutriments") or {}
            values = {c: found.get(api) for c, api in FIELDS.items()}
            values |= {c: per_100_g.get(f"{api}_100g") for c, api in NUTRIMENTS.items()}
            row = pd.Series(values, name=values["code_barres"], dtype=object)
            row.attrs["origine"] = LIVE
            return row
        except ImportError:
            problem = "Le direct demande l’extra « live » (le paquet openfoodfacts), qui n’est pas installé."
        except Exception as error:  # réseau, délai, réponse qui n'est pas du JSON : le SDK laisse tout passer
            problem = f"Open Food Facts ne répond pas ({type(error).__name__})."
    print(f"{problem} Fiche prise dans l’{EXTRACT}.")
    return None
