"""Un produit (carnet 08) : ce que disent les chiffres de son code-barres, et sa fiche dans l'extrait (le direct en option)."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, NamedTuple

import pandas as pd

from datakit.data import http
from datakit.data.load import load
from datakit.errors import InvalidArgument, SourceUnavailable
from datakit.subjects import messages
from figaudit.base import html
from figaudit.base.text import NBSP, did_you_mean, listing, plural, quote, words

USER_AGENT = http.HEADERS["User-Agent"]  # comme aux autres portails : le kit, sa version
TIMEOUT = 8
KJ_PER_KCAL = 4.184
EXTRACT = "extrait du kit, valeurs de 2014 à 2026"
LIVE = "Open Food Facts, en direct"
WORDS = words(__file__, "openfoodfacts.json")

# Colonne de l'extrait → champ de l'API officielle.
FIELDS: dict[str, str] = WORDS["fields"]
NUTRIMENTS: dict[str, str] = WORDS["nutriments"]

_KINDS = {13: "EAN-13", 12: "UPC-A", 8: "EAN-8"}


def needs(df: pd.DataFrame, column: str, what: str = "") -> None:
    """Lève `InvalidArgument` si la table n'a pas cette colonne ; `what` : ce qu'elle contient, en mots.

    >>> needs(pd.DataFrame({"nom": ["Pain"]}), "nom")
    """
    if column not in df:
        what = what or f"colonne {quote(column)}"
        raise InvalidArgument(*messages.said("food-column", what=what, near=did_you_mean(column, df.columns)))


class Repair(NamedTuple):
    """Une correction qui rend la clé juste : un chiffre remplacé ou oublié, ou deux voisins échangés."""

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
        return tuple(repair for repair in self.repairs if repair.product)

    def rows(self) -> list[tuple[str, str, str]]:
        """Les lignes du tableau : (morceau, ce qui est imprimé, ce que cela dit)."""
        key = "juste"
        if not self.valid:
            key = f"fausse{NBSP}: on attendait {self.expected}"
        return [
            ("Type", self.kind, plural(len(self.code), "chiffre")),
            ("Préfixe", self.code[:3], self.owner or "aucune plage connue"),
            ("Marque et article", self.code[3:-1], WORDS["barcode"]["body"]),
            ("Clé de contrôle", self.code[-1], key),
        ]

    def _advice(self) -> list[str]:
        """Ce qu'un préfixe ne dit pas, et par où chercher une faute de frappe."""
        told = [WORDS["barcode"]["prefix"]]
        if not self.valid:
            told.append(WORDS["barcode"]["mistake"].format(plural(len(self.repairs), "façon")))
        for repair in self.likely:
            told.append(f"Vraisemblable{NBSP}: {repair}")
        return told

    def __str__(self) -> str:
        lines = [f"{piece}{NBSP}: {printed} ({meaning})" for piece, printed, meaning in self.rows()]
        return "\n".join(lines + self._advice())

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
    >>> barcode("301762042200").likely[0].change
    'un 3 oublié au rang 13'
    """
    from stdnum import ean

    digits = _digits(code)
    kind = _KINDS[len(digits)]
    expected = ean.calc_check_digit(digits[:-1])
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
    """Les seuls chiffres du code ; lève `InvalidArgument`, qui dit ce qui l'a abîmé."""
    text = ""
    if isinstance(code, (str, int)) and not isinstance(code, bool):
        text = str(code).strip()
    digits = re.sub(r"[\s.\-\u00a0\u202f]", "", text)
    written = digits.isascii() and digits.isdigit()
    if written and len(digits) in _KINDS:
        return digits

    shown = quote(str(code)[:40])
    if re.fullmatch(r"\d([.,]\d+)?[eE]\+?\d+", text):  # 3,01762E+12
        raise InvalidArgument(*messages.said("barcode-spoilt", code=shown))
    if not written or len(digits) >= 13:
        raise InvalidArgument(*messages.said("barcode", code=shown))

    shown = quote(digits)
    length = plural(len(digits), "chiffre")
    padded = _with_its_zeros(digits)
    if padded:
        told = {"code": shown, "length": length, "padded": quote(padded)}
        raise InvalidArgument(*messages.said("barcode-zeros", **told))
    raise InvalidArgument(*messages.said("barcode-short", code=shown, length=length))


def _with_its_zeros(digits: str) -> str:
    """Le code, si des zéros de tête, perdus par un tableur, suffisent à rendre sa clé juste."""
    for length in (8, 13):
        padded = digits.zfill(length)
        if len(digits) < length and is_valid(padded):
            return padded
    return ""


def _owner(digits: str, kind: str) -> str:
    """L'organisme qui a attribué le préfixe, son pays, et l'usage réservé de la plage."""
    if kind == "EAN-8" and digits[0] in "02":
        return "code interne (commence par 0 ou 2) attribué par une enseigne"

    prefix = digits[:3]
    if kind == "UPC-A":
        prefix = digits.zfill(13)[:3]
    table = load("gs1_prefixes").fillna("")
    found = table[(table["debut"] <= prefix) & (prefix <= table["fin"])]
    if found.empty:
        return ""

    row = found.iloc[0]
    name = f"{row['organisme']} ({row['pays']})" if row["pays"] else row["organisme"]
    return f"{NBSP}: ".join(part for part in (name, row["usage"]) if part)


def _repairs(digits: str) -> tuple[Repair, ...]:
    """Les codes à une faute de celui-ci dont la clé est juste, ceux de l'extrait d'abord."""
    names = load("openfoodfacts").set_index("code_barres")["nom"]
    found: dict[str, Repair] = {}
    for code, change in _one_mistake_away(digits):
        if is_valid(code):
            found[code] = Repair(code, change, names.get(code, ""))
    for code, change in _one_digit_forgotten(digits):
        if code in names.index:
            found[code] = Repair(code, change, names.get(code, ""))
    return tuple(sorted(found.values(), key=lambda repair: not repair.product))


def _one_digit_forgotten(digits: str) -> Iterator[tuple[str, str]]:
    """Pour douze chiffres, chaque code de treize d'où l'on en aurait oublié un."""
    if len(digits) != 12:
        return
    for rank in range(13):
        for new in "0123456789":
            yield digits[:rank] + new + digits[rank:], f"un {new} oublié au rang {rank + 1}"


def _one_mistake_away(digits: str) -> Iterator[tuple[str, str]]:
    """Chaque code où un chiffre est remplacé, puis ceux où deux voisins sont échangés, et la faute en mots."""
    for rank, old in enumerate(digits):
        for new in "0123456789":
            yield digits[:rank] + new + digits[rank + 1 :], f"{old} remplacé par {new} au rang {rank + 1}"

    for rank, (left, right) in enumerate(pairwise(digits)):
        swapped = digits[:rank] + right + left + digits[rank + 2 :]
        yield swapped, f"{left} et {right} échangés aux rangs {rank + 1} et {rank + 2}"


def product(code: object, *, live: bool = False) -> pd.Series:
    """La fiche d'un produit par son code-barres : une Series aux noms de colonnes de l'extrait.

    `live=True` interroge Open Food Facts par le SDK officiel (extra `live`) ; s'il ne répond pas, on revient
    à l'extrait en le disant. `attrs["origine"]` dit toujours d'où vient la fiche. Lève `InvalidArgument` si le
    code est mal formé, `SourceUnavailable` si aucune fiche n'est trouvée.

    >>> product("3523230001465")["marque"]
    'Ligueil'
    """
    read = barcode(code)
    if live:
        found = _ask(read.code)
        if found is not None:
            return found

    frame = load("openfoodfacts")
    spellings = {read.code, read.code.zfill(13)}  # un UPC-A s'écrit aussi avec un zéro devant
    hit = frame[frame["code_barres"].isin(spellings)]
    if len(hit):
        row = hit.iloc[0].rename(hit["code_barres"].iloc[0])
        row.attrs["origine"] = EXTRACT
        return row

    key = "" if read.valid else " Sa clé est fausse."
    hint = ""
    if read.likely:
        hint = f" Vraisemblable{NBSP}: {listing(map(str, read.likely), 'ou')}."
    raise SourceUnavailable(*messages.said("food-product", code=read.code, key=key, hint=hint))


def _ask(code: str) -> pd.Series | None:
    """La fiche par le SDK officiel, aux colonnes de l'extrait ; toute panne est dite en une phrase, et rend `None`."""
    closed = http.offline()
    if closed:
        problem = closed.fact
    else:
        try:
            return _answer(code)
        except ImportError:
            problem = "Le direct demande l’extra « live » (le paquet openfoodfacts), qui n’est pas installé."
        except Exception as error:  # réseau, délai, réponse qui n'est pas du JSON : le SDK laisse tout passer
            problem = f"Open Food Facts ne répond pas ({type(error).__name__})."
    print(f"{problem} Fiche prise dans l’{EXTRACT}.")
    return None


def _answer(code: str) -> pd.Series | None:
    """La fiche que rend le SDK ; `None` s'il ne connaît pas ce code."""
    import openfoodfacts

    api = openfoodfacts.API(user_agent=USER_AGENT, timeout=TIMEOUT)
    found = api.product.get(code)
    if found is None:
        return None
    return _as_extract(found)


def _as_extract(found: Mapping[str, Any]) -> pd.Series:
    """La réponse de l'API, aux noms de colonnes de l'extrait."""
    per_100_g = found.get("nutriments") or {}
    values = {column: found.get(field) for column, field in FIELDS.items()}
    for column, field in NUTRIMENTS.items():
        values[column] = per_100_g.get(f"{field}_100g")
    row = pd.Series(values, name=values["code_barres"], dtype=object)
    row.attrs["origine"] = LIVE
    return row
