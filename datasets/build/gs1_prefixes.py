"""Construire `gs1_prefixes.csv` : quel organisme GS1 a attribué un code-barres, d'après le paquet `gs1-prefix`.

    python -m pip install gs1-prefix==1.0.0
    python datasets/build/gs1_prefixes.py

Les noms de pays viennent du paquet en anglais ; ils sont traduits ici.
"""

from __future__ import annotations

import csv
from pathlib import Path

TARGET = Path(__file__).resolve().parents[1] / "gs1_prefixes.csv"
COLUMNS = ["debut", "fin", "organisme", "pays", "usage"]
# Une table, lue d'un coup d'œil : à un pays par ligne, elle tiendrait deux pages.
PAYS = {
    "US": "États-Unis", "FR": "France", "BG": "Bulgarie", "XK": "Kosovo", "SI": "Slovénie", "HR": "Croatie",
    "BA": "Bosnie-Herzégovine", "ME": "Monténégro", "DE": "Allemagne", "JP": "Japon", "RU": "Russie",
    "KG": "Kirghizistan", "TW": "Taïwan", "EE": "Estonie", "LV": "Lettonie", "AZ": "Azerbaïdjan", "LT": "Lituanie",
    "UZ": "Ouzbékistan", "LK": "Sri Lanka", "PH": "Philippines", "BY": "Biélorussie", "UA": "Ukraine",
    "TM": "Turkménistan", "MD": "Moldavie", "AM": "Arménie", "GE": "Géorgie", "KZ": "Kazakhstan", "TJ": "Tadjikistan",
    "HK": "Hong Kong", "GB": "Royaume-Uni", "GR": "Grèce", "LB": "Liban", "CY": "Chypre", "AL": "Albanie",
    "MK": "Macédoine du Nord", "MT": "Malte", "IE": "Irlande", "PT": "Portugal", "IS": "Islande", "DK": "Danemark",
    "PL": "Pologne", "RO": "Roumanie", "HU": "Hongrie", "ZA": "Afrique du Sud", "GH": "Ghana", "SN": "Sénégal",
    "UG": "Ouganda", "AO": "Angola", "OM": "Oman", "BH": "Bahreïn", "MU": "Maurice", "MA": "Maroc", "SO": "Somalie",
    "DZ": "Algérie", "NG": "Nigeria", "KE": "Kenya", "CM": "Cameroun", "CI": "Côte d’Ivoire", "TN": "Tunisie",
    "TZ": "Tanzanie", "SY": "Syrie", "EG": "Égypte", "LY": "Libye", "JO": "Jordanie", "IR": "Iran", "KW": "Koweït",
    "SA": "Arabie saoudite", "AE": "Émirats arabes unis", "QA": "Qatar", "NA": "Namibie", "RW": "Rwanda",
    "FI": "Finlande", "CN": "Chine", "NO": "Norvège", "IL": "Israël", "SE": "Suède", "GT": "Guatemala",
    "SV": "Salvador", "HN": "Honduras", "NI": "Nicaragua", "CR": "Costa Rica", "PA": "Panama",
    "DO": "République dominicaine", "MX": "Mexique", "CA": "Canada", "VE": "Venezuela", "CH": "Suisse",
    "CO": "Colombie", "UY": "Uruguay", "PE": "Pérou", "BO": "Bolivie", "AR": "Argentine", "CL": "Chili",
    "PY": "Paraguay", "EC": "Équateur", "BR": "Brésil", "IT": "Italie", "ES": "Espagne", "CU": "Cuba",
    "SK": "Slovaquie", "CZ": "Tchéquie", "RS": "Serbie", "MN": "Mongolie", "KP": "Corée du Nord", "TR": "Turquie",
    "NL": "Pays-Bas", "KR": "Corée du Sud", "MM": "Birmanie", "KH": "Cambodge", "TH": "Thaïlande", "LA": "Laos",
    "SG": "Singapour", "IN": "Inde", "VD": "Vietnam", "PK": "Pakistan", "ID": "Indonésie", "AT": "Autriche",
    "AU": "Australie", "NZ": "Nouvelle-Zélande", "MY": "Malaisie", "MO": "Macao",
}  # fmt: skip
USAGES = {  # ce que le préfixe annonce quand ce n'est pas un organisme national
    "Restricted distribution within a region, defined locally": "code interne à un magasin (poids ou prix variable)",
    "Restricted distribution within a company": "code interne à une entreprise",
    "Reserved for future use": "réservé",
    "EPC General Identifier": "identifiants électroniques généraux",
    "Demonstrations and examples": "exemples et démonstrations",
    "GTIN-8, shorter codes for small packaging": "codes courts (EAN-8) des petits emballages",
    "Serves countries without their own member organisation": "pays sans organisme national",
    "Periodicals, ISSN": "périodiques (ISSN)",
    "Books, ISBN. 979-0 is sheet music, ISMN": "livres (ISBN) et partitions (ISMN)",
    "Refund receipts": "bons de remboursement",
    "Coupons in common currency areas": "bons de réduction",
    "Coupons": "bons de réduction",
}


def row(found) -> dict:
    """Une plage de préfixes, en français."""
    country = PAYS.get(found.organisation_country_code or "", "")
    if found.prefix_from == "540":
        country = "Belgique et Luxembourg"

    use = "" if found.issuing_organisation else "non attribué"
    office = (found.issuing_organisation or "").replace("'", "’")
    return {
        "debut": found.prefix_from,
        "fin": found.prefix_to,
        "organisme": office,
        "pays": country,
        "usage": USAGES.get(found.note or "", use),
    }


def main() -> None:
    """Écrit la table, triée par préfixe."""
    from gs1_prefix import GS1_RANGES

    rows = sorted(map(row, GS1_RANGES), key=lambda line: line["debut"])
    with TARGET.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


if __name__ == "__main__":
    main()
