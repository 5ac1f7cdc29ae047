"""Construire trois tables de l'atelier « Numérique responsable » d'après des paquets publiés.

- `numerique_appareils.csv` : ce que coûte la fabrication d'un appareil, selon deux sources ;
- `electricite_pays.csv` : ce qu'émet un kWh dans 213 pays, selon deux sources ;
- `modeles_ia.csv` : les modèles d'IA connus d'EcoLogits, et l'empreinte estimée d'une réponse de 400 jetons.

    python -m pip install "babel" "ecologits==0.11.3"
    python -m pip download --no-deps --dest PAQUETS "boaviztapi==2.5.0" "codecarbon==3.3.2"
    npm pack @incubateur-ademe/nosgestesclimat@3.4.0 --pack-destination PAQUETS
    python datasets/build/numerique.py PAQUETS

`numerique_usages.csv` et `loi_reen.csv` n'ont pas de paquet : leurs lignes citent les pages où elles ont été lues.
"""

from __future__ import annotations

import io
import json
import sys
import tarfile
import zipfile
from importlib.resources import files
from pathlib import Path
from typing import Any

import pandas as pd
from babel import Locale
from babel.core import get_global
from ecologits.electricity_mix_repository import electricity_mixes
from ecologits.model_repository import ParametersMoE, models
from ecologits.tracers.utils import llm_impacts

FOLDER = Path(__file__).resolve().parents[1]
TOKENS = 400  # d'une réponse : une page, à peu près
DEVICES = {  # le nom dans le paquet, et le nôtre
    "smartphone": "smartphone",
    "tablette": "tablette",
    "ordinateur portable": "ordinateur portable",
    "ordinateur fixe": "ordinateur fixe",
    "écran": "écran",
    "TV": "télévision",
    "enceinte": "enceinte",
    "console de salon": "console de salon",
    "console portable": "console portable",
    "imprimante": "imprimante",
}
# Les mêmes appareils chez Boavizta : catégorie et usage dans la table de fabrication, nom dans celle des usages.
CITED = {
    "smartphone": ("Smartphone", "", "smartphone-default"),
    "tablette": ("Tablet", "", "tablet-default"),
    "ordinateur portable": ("Laptop", "perso", "laptop-perso"),
    "ordinateur fixe": ("Desktop", "perso", "desktop-perso"),
    "écran": ("Monitor", "", "monitor-default"),
    "télévision": ("Television", "perso", "tv-perso"),
    "box internet": ("Box", "", "box-default"),
}
HOURS_A_YEAR = 8760
SHARES = {
    "charbon": "coal_TWh",
    "gaz": "gas_TWh",
    "petrole": "oil_TWh",
    "nucleaire": "nuclear_TWh",
    "hydraulique": "hydroelectricity_TWh",
    "eolien": "wind_TWh",
    "solaire": "solar_TWh",
    "bioenergies": "biofuel_TWh",
}


def packed(folder: Path, start: str, inside: str) -> bytes:
    """Le fichier `inside` du paquet de `folder` dont le nom commence par `start`."""
    archive = next(path for path in folder.glob(f"{start}*") if path.is_file())
    if archive.suffix == ".whl":
        return zipfile.ZipFile(archive).read(inside)
    with tarfile.open(archive) as opened:
        found = opened.extractfile(inside)
        assert found is not None, inside
        return found.read()


def devices(folder: Path) -> pd.DataFrame:
    """Une ligne par appareil et par source."""
    rows = pd.concat([national(folder), cited(folder)], ignore_index=True)
    return rows.sort_values(["appareil", "source"], key=lambda column: column.str.normalize("NFD"))


def national(folder: Path) -> pd.DataFrame:
    """Les appareils de Nos Gestes Climat, dont les règles sont des textes à clés."""
    file = "package/public/co2-model.FR-lang.fr.json"
    rules = json.loads(packed(folder, "incubateur-ademe-nosgestesclimat", file))

    def value(device: str, what: str) -> float:
        return rules[f"acv numerique . acv . {device} . {what}"]["formule"]

    rows = []
    for device, name in DEVICES.items():
        rows.append(
            {
                "appareil": name,
                "source": "Nos Gestes Climat",
                "fabrication_kg": value(device, "carbone . fabrication") / 1000,
                "distribution_kg": value(device, "carbone . distribution") / 1000,
                "duree_vie_ans": value(device, "durée de vie théorique"),
                "eau_fabrication_l": value(device, "eau . fabrication"),
            }
        )
    return pd.DataFrame(rows)


def cited(folder: Path) -> pd.DataFrame:
    """Les appareils de NégaOctet, que Boavizta reprend : leur fabrication, et leur usage."""
    data = "boaviztapi/data"
    made = packed(folder, "boaviztapi", f"{data}/crowdsourcing/ademe_base_impacts_negaoctet.csv")
    used = packed(folder, "boaviztapi", f"{data}/archetypes/user_terminal.csv")
    making = pd.read_csv(io.BytesIO(made), decimal=",", keep_default_na=False)
    making = making.set_index(["Category", "type"])
    using = pd.read_csv(io.BytesIO(used)).set_index("id")

    rows = []
    for name, (category, kind, archetype) in CITED.items():
        row = making.loc[(category, kind)]
        use = using.loc[archetype]
        usual, low, high = map(float, use["USAGE.avg_power"].split(";"))
        rows.append(
            {
                "appareil": name,
                "source": "NégaOctet",
                "fabrication_kg": float(row["GWP"]),
                "duree_vie_ans": round(use["USAGE.hours_life_time"] / HOURS_A_YEAR, 1),
                "puissance_w": usual,
                "puissance_basse_w": low,
                "puissance_haute_w": high,
                "metaux_g_sb": round(1000 * float(row["ADPe"]), 4),
                "energie_fossile_mj": float(row["ADPf"]),
                "matieres_kg": float(row["MIPS"]),
            }
        )
    return pd.DataFrame(rows)


def countries(folder: Path) -> pd.DataFrame:
    """Une ligne par pays : deux facteurs d'émission, gardés tous les deux, et de quoi l'électricité est faite."""
    mixes = json.loads(packed(folder, "codecarbon", "codecarbon/data/private_infra/global_energy_mix.json"))
    others = {mix.zone: mix for mix in electricity_mixes.list_electricity_mixes()}
    alpha2 = get_global("territory_aliases")
    french = Locale("fr").territories

    rows = []
    for code, mix in mixes.items():
        total = mix["total_TWh"]
        other = others.get(code)
        row: dict[str, Any] = {
            "code_iso": code,
            "pays": french[alpha2[code][0]],
            "annee": mix["year"],
            "g_par_kwh": round(mix["carbon_intensity"], 1),
            "g_par_kwh_ecologits": round(1000 * other.gwp, 1) if other else None,
            "production_twh": round(total, 2),
        }
        for name, key in SHARES.items():
            row[f"{name}_pct"] = round(100 * mix[key] / total, 1)
        rows.append(row)
    return pd.DataFrame(rows).sort_values("code_iso")


def ends(value: Any, factor: float = 1) -> tuple[float, float]:
    """Les deux bouts d'une valeur d'EcoLogits, qui est un nombre ou une fourchette."""
    if hasattr(value, "min"):
        return value.min * factor, value.max * factor
    return value * factor, value * factor


def assistants() -> pd.DataFrame:
    """Une ligne par modèle ; les autres noms d'un même modèle, ses alias, n'en font pas un de plus."""
    data = json.loads(files("ecologits").joinpath("data/models.json").read_text("utf-8"))
    known = {(model["provider"], model["name"]) for model in data["models"]}
    rows = []
    for model in models.list_models():
        provider = getattr(model.provider, "value", model.provider)
        if (provider, model.name) in known:
            rows.append(assistant(model, provider))
    return pd.DataFrame(rows).sort_values(["fournisseur", "modele"])


def assistant(model: Any, provider: str) -> dict[str, Any]:
    """La ligne d'un modèle : ses paramètres, et l'empreinte d'une réponse, deux bouts chacun."""
    found = llm_impacts(provider, model.name, TOKENS, request_latency=float("inf"))
    total = active = model.architecture.parameters
    if isinstance(total, ParametersMoE):  # un mélange d'experts : seule une partie sert à chaque réponse
        active = total.active
        total = total.total

    hidden = any(warning.code == "model-arch-not-released" for warning in model.warnings or [])
    row: dict[str, Any] = {
        "fournisseur": provider,
        "modele": model.name,
        "architecture_publiee": "non" if hidden else "oui",
    }
    values = {
        "parametres_milliards": ends(total),
        "actifs_milliards": ends(active),
        "reponse_wh": ends(found.energy.value, 1000),
        "reponse_g": ends(found.gwp.value, 1000),
    }
    for name, (low, high) in values.items():
        row[f"{name}_min"] = four_digits(low)
        row[f"{name}_max"] = four_digits(high)
    return row


def four_digits(value: float) -> float:
    """Quatre chiffres significatifs : l'estimation n'en vaut pas davantage."""
    return float(f"{value:.4g}")


def main() -> None:
    """Écrit les trois tables."""
    folder = Path(sys.argv[1])
    tables = {
        "numerique_appareils": devices(folder),
        "electricite_pays": countries(folder),
        "modeles_ia": assistants(),
    }
    for name, table in tables.items():
        table.to_csv(FOLDER / f"{name}.csv", index=False, lineterminator="\n")
        print(f"{name}.csv : {len(table)} lignes")


if __name__ == "__main__":
    main()
