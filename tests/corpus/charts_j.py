"""Figures d'agence : presse régionale, rapports d'activité, ONG. Données inventées, graines fixes."""

import matplotlib

matplotlib.use("Agg")
import matplotlib.dates as mdates
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import seaborn as sns
from matplotlib.colors import BoundaryNorm, LinearSegmentedColormap, ListedColormap, TwoSlopeNorm
from matplotlib.lines import Line2D
from matplotlib.patches import Circle, Patch, Wedge
from matplotlib.ticker import FixedLocator, FuncFormatter, MultipleLocator, NullFormatter, PercentFormatter

LIARS = []
HONEST = []

BLEU, BRIQUE, ENCRE, PIN, PRUNE, OCRE = "#0b5394", "#c8501e", "#222222", "#0f6b5c", "#6d2f7f", "#a86a00"
GRIS = "#6f6f6f"


def ment(regle):
    def deco(f):
        LIARS.append((f.__name__, f, regle))
        return f

    return deco


def juste(f):
    HONEST.append((f.__name__, f))
    return f


def virgule(n=0, suf=""):
    return FuncFormatter(lambda v, _: f"{v:,.{n}f}".replace(",", "\u202f").replace(".", ",") + suf)


def pied(fig, texte, haut=1.0, bas=0.06):
    fig.tight_layout(rect=(0, bas, 1, haut))
    fig.text(0.012, 0.015, texte, fontsize=8.5, color="#444444", ha="left", va="bottom")
    return fig


def sobre(ax):
    ax.spines[["top", "right"]].set_visible(False)


# =====================================================================  MENTEUSES


@ment("axis-range")
def satisfaction_guichet():
    an = np.arange(2018, 2026)
    note = np.array([7.84, 7.85, 7.83, 7.86, 7.87, 7.86, 7.89, 7.90])
    fig, ax = plt.subplots(figsize=(7.5, 4.5))
    ax.plot(an, note, color=BLEU, lw=3, marker="o")
    ax.set_ylim(7.82, 7.91)
    ax.set(xlabel="Année", ylabel="Note moyenne (sur 10)")
    ax.set_title("Accueil en mairie : la note des usagers depuis 2018", loc="left", weight="bold")
    ax.yaxis.set_major_formatter(virgule(2))
    sobre(ax)
    return pied(fig, "Source : enquête annuelle auprès des usagers, ville de Saint-Aubin-les-Eaux.")


@ment("axis-range")
def eau_deux_communes():
    an = np.arange(2012, 2025)
    a = 142 + np.array([0, 1, -2, 0, 3, 2, 1, -1, 2, 0, -2, -1, 1])
    b = 150 - np.array([0, 3, 6, 8, 12, 15, 17, 22, 24, 28, 31, 33, 38])
    fig, axs = plt.subplots(1, 2, figsize=(9, 4.2))
    for ax, v, nom, lim in ((axs[0], a, "Brévigny", (138, 146)), (axs[1], b, "Val-Tordu", (40, 240))):
        ax.plot(an, v, color=PIN, lw=2.4)
        ax.set_ylim(*lim)
        ax.set_title(nom, fontsize=11)
        ax.set_xlabel("Année")
        ax.set_ylabel("Litres par habitant et par jour")
        sobre(ax)
    fig.suptitle("Consommation d'eau potable : les deux communes comparées", weight="bold")
    return pied(fig, "Source : syndicat intercommunal des eaux, rapports annuels 2012-2024.")


@ment("axis-range")
def expulsions_aplaties():
    m = pd.date_range("2015-01-01", periods=10, freq="YS")
    v = np.array([11.2, 12.0, 13.1, 14.9, 16.4, 9.8, 15.2, 19.5, 23.8, 27.1])
    fig, ax = plt.subplots(figsize=(8, 4.5))
    ax.plot(m, v, color=BRIQUE, lw=2.5)
    ax.set_ylim(0, 400)
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%Y"))
    ax.set_xlabel("Année")
    ax.set_ylabel("Expulsions locatives (milliers)")
    ax.set_title("Expulsions locatives avec le concours de la force publique")
    ax.grid(axis="y", color="#dddddd")
    return pied(fig, "Source : Observatoire fictif du logement, données nationales.")


@ment("axis-range")
def log_tu_permis():
    an = np.arange(2010, 2025)
    v = np.round(120 * 1.42 ** (an - 2010)).astype(int)
    fig, ax = plt.subplots(figsize=(7.6, 4.6))
    ax.semilogy(an, v, color=PRUNE, lw=2.6)
    ax.yaxis.set_major_locator(FixedLocator([100, 300, 1000, 3000, 10000]))
    ax.yaxis.set_major_formatter(virgule(0))
    ax.yaxis.set_minor_formatter(NullFormatter())
    ax.tick_params(which="minor", length=0)
    ax.set(xlabel="Année", ylabel="Logements loués à la nuitée (nombre)")
    ax.set_title("Meublés touristiques déclarés depuis 2010")
    sobre(ax)
    return pied(fig, "Source : déclarations en mairie, métropole de Kerlann.")


@ment("bridged-gap")
def piscine_covid():
    d = pd.date_range("2017-01-01", "2024-12-01", freq="MS")
    rng = np.random.default_rng(3)
    v = 14 + 4 * np.sin((d.month - 4) / 12 * 2 * np.pi) + rng.normal(0, 0.8, len(d))
    garde = (d < "2020-03-01") | (d > "2021-08-01")
    fig, ax = plt.subplots(figsize=(8.5, 4.5))
    ax.plot(d[garde], v[garde], color=BLEU, lw=2)
    ax.set_ylim(0, 22)
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%Y"))
    ax.set_xlabel("Mois")
    ax.set_ylabel("Entrées mensuelles (milliers)")
    ax.set_title("Fréquentation de la piscine des Glacis, 2017-2024", loc="left")
    sobre(ax)
    return pied(fig, "Source : régie des sports, comptage aux tourniquets.")


@ment("bridged-gap")
def nappe_dropna():
    an = np.arange(1980, 2025)
    rng = np.random.default_rng(8)
    s = pd.Series(61 - 0.05 * (an - 1980) + rng.normal(0, 0.5, an.size), index=an)
    s.loc[1994:2004] = np.nan
    fig, ax = plt.subplots(figsize=(8, 4.6))
    s.dropna().plot(ax=ax, color=PIN, lw=2.2)
    ax.set_xlabel("Année")
    ax.set_ylabel("Cote de la nappe (m NGF)")
    ax.set_title("Niveau moyen annuel de la nappe de la Vauge")
    ax.grid(alpha=0.35)
    return pied(fig, "Source : piézomètre de Chantemerle, agence de bassin.")


@ment("colour-blind")
def tri_rouge_vert():
    an = np.arange(2011, 2025)
    rng = np.random.default_rng(1)
    v = 38 + np.cumsum(rng.normal(0.6, 1.4, an.size))
    w = 41 + np.cumsum(rng.normal(0.3, 1.6, an.size))
    fig, ax = plt.subplots(figsize=(7.6, 4.6))
    ax.plot(an, v, color="#b8482e", lw=2.4, label="Habitat collectif")
    ax.plot(an, w, color="#6f7a1e", lw=2.4, label="Habitat individuel")
    ax.set_ylim(0, 70)
    ax.set(xlabel="Année", ylabel="Taux de tri (% du tonnage)")
    ax.set_title("Tri des déchets selon le type d'habitat")
    ax.legend(frameon=False)
    sobre(ax)
    return pied(fig, "Source : service propreté, campagnes de caractérisation.")


@ment("colour-blind")
def bureaux_de_vote():
    rng = np.random.default_rng(12)
    x1, y1 = rng.normal(1450, 260, 45), rng.normal(54, 6, 45)
    x2, y2 = rng.normal(1750, 260, 45), rng.normal(58, 6, 45)
    fig, ax = plt.subplots(figsize=(7.5, 5))
    ax.scatter(x1, y1, s=42, color="#c23b22", label="Liste Anselme en tête", edgecolor="white", lw=0.5)
    ax.scatter(x2, y2, s=42, color="#5d7a16", label="Liste Bérénice en tête", edgecolor="white", lw=0.5)
    ax.set_xlabel("Revenu médian du quartier (€ par mois)")
    ax.set_ylabel("Participation (% des inscrits)")
    ax.set_title("Municipales fictives : qui arrive en tête, bureau par bureau")
    ax.legend(loc="upper left")
    return pied(fig, "Source : procès-verbaux des 90 bureaux de vote ; revenus : fichier localisé.")


@ment("colour-blind")
def barres_rouge_vert():
    q = ["2021", "2022", "2023", "2024"]
    a, b, c = [310, 342, 355, 390], [280, 301, 340, 352], [190, 220, 241, 260]
    x = np.arange(4)
    fig, ax = plt.subplots(figsize=(7.5, 4.4))
    ax.bar(x - 0.26, a, 0.24, color="#c23b22", label="Demandes reçues")
    ax.bar(x, b, 0.24, color="#5d7a16", label="Demandes instruites")
    ax.bar(x + 0.26, c, 0.24, color="#8a5a14", label="Logements attribués")
    ax.set_xticks(x, q)
    ax.set(xlabel="Année", ylabel="Nombre de dossiers")
    ax.set_title("Logement social : des demandes aux attributions")
    ax.legend(ncols=3, frameon=False, loc="upper center", bbox_to_anchor=(0.5, -0.16))
    sobre(ax)
    return pied(fig, "Source : bailleur social Habitat du Gâtinais.")


@ment("discretised-continuous")
def nitrates_bicolore():
    rng = np.random.default_rng(22)
    yy, xx = np.mgrid[0:30, 0:44]
    z = 24 + 14 * np.sin(xx / 9) + 9 * np.cos(yy / 6) + rng.normal(0, 2, xx.shape)
    fig, ax = plt.subplots(figsize=(7.8, 5))
    im = ax.imshow(z, cmap=ListedColormap(["#cfe3f3", "#0b3c6f"]), extent=(0, 44, 0, 30), origin="lower")
    cb = fig.colorbar(im, ax=ax, shrink=0.8)
    cb.set_label("Nitrates (mg/L)")
    ax.set(xlabel="Distance vers l'est (km)", ylabel="Distance vers le nord (km)")
    ax.set_title("Concentration en nitrates dans les eaux souterraines")
    return pied(fig, "Source : campagne de mesures 2024, chambre d'agriculture.")


@ment("discretised-continuous")
def loyers_trois_couleurs():
    rng = np.random.default_rng(5)
    n = 160
    surf = rng.uniform(18, 110, n)
    loyer = 180 + 9.2 * surf + rng.normal(0, 70, n)
    dist = rng.gamma(3, 1.4, n)
    norm = BoundaryNorm([0, 3, 6, 16], 3)
    fig, ax = plt.subplots(figsize=(8, 5))
    sc = ax.scatter(
        surf,
        loyer,
        c=dist,
        cmap=ListedColormap(["#fdcc8a", "#e0672f", "#7f1d0c"]),
        norm=norm,
        s=36,
        edgecolor="#333333",
        lw=0.4,
    )
    cb = fig.colorbar(sc, ax=ax)
    cb.set_label("Distance au centre (km)")
    ax.set(xlabel="Surface (m²)", ylabel="Loyer hors charges (€ par mois)")
    ax.set_title("Loyers selon la surface et l'éloignement du centre")
    return pied(fig, "Source : 160 annonces relevées en mars 2025.")


@ment("diverging-off-centre")
def population_carreaux():
    rng = np.random.default_rng(31)
    z = rng.normal(3.2, 2.4, (9, 12)).clip(-2, 10)
    fig, ax = plt.subplots(figsize=(8, 5))
    im = ax.imshow(z, cmap="RdBu", vmin=-2, vmax=10, extent=(0, 24, 0, 18))
    cb = fig.colorbar(im, ax=ax)
    cb.set_label("Évolution de la population, 2014-2024 (%)")
    ax.set_xlabel("Vers l'est (km)")
    ax.set_ylabel("Vers le nord (km)")
    ax.set_title("Population : gains et pertes par carreau de 2 km")
    return pied(fig, "Source : recensements fictifs 2014 et 2024.")


@ment("diverging-off-centre")
def indice_base_cent():
    rng = np.random.default_rng(6)
    df = pd.DataFrame(
        np.round(rng.uniform(88, 158, (6, 5))),
        index=["Pain", "Légumes", "Viande", "Énergie", "Loyer", "Transports"],
        columns=["2020", "2021", "2022", "2023", "2024"],
    )
    fig, ax = plt.subplots(figsize=(7.6, 4.8))
    sns.heatmap(
        df,
        cmap="PuOr",
        vmin=85,
        vmax=160,
        annot=True,
        fmt=".0f",
        ax=ax,
        linewidths=0.6,
        cbar_kws={"label": "Indice de prix (100 = moyenne régionale)"},
    )
    ax.set(xlabel="Année", ylabel="Poste de dépense")
    ax.tick_params(axis="y", rotation=0)
    ax.set_title("Prix au-dessus ou au-dessous de la moyenne régionale (indice 100)", fontsize=11)
    return pied(fig, "Source : relevés de l'association Consommer Juste.")


@ment("dual-axis")
def culture_deux_axes():
    an = np.arange(2014, 2025)
    b = np.array([3.1, 3.2, 3.4, 3.3, 3.6, 3.9, 3.5, 3.7, 4.1, 4.4, 4.6])
    f = np.array([182, 190, 201, 199, 215, 228, 61, 110, 205, 231, 246])
    fig, ax = plt.subplots(figsize=(8, 4.6))
    ax.plot(an, b, color=BLEU, lw=2.5, marker="s")
    ax.set_ylabel("Budget culture (M€)", color=BLEU)
    ax.set_xlabel("Année")
    ax.set_ylim(0, 5)
    ax2 = ax.twinx()
    ax2.plot(an, f, color=BRIQUE, lw=2.5, ls="--", marker="o")
    ax2.set_ylabel("Visiteurs (milliers)", color=BRIQUE)
    ax2.set_ylim(0, 280)
    ax.set_title("Budget culturel et fréquentation des musées")
    return pied(fig, "Source : comptes administratifs ; billetterie des musées.")


@ment("dual-axis")
def eau_pandas_secondaire():
    df = pd.DataFrame(
        {
            "Prix de l'eau (€/m³)": [3.4, 3.5, 3.5, 3.7, 3.9, 4.1, 4.3],
            "Fuites du réseau (%)": [22, 21, 21, 19, 18, 16, 15],
        },
        index=range(2018, 2025),
    )
    fig, ax = plt.subplots(figsize=(8, 4.6))
    df.plot(
        ax=ax,
        secondary_y="Fuites du réseau (%)",
        style=["-", "--"],
        color=[PIN, PRUNE],
        lw=2.5,
        mark_right=False,
    )
    ax.set_ylabel("Prix de l'eau (€/m³)")
    ax.legend([*ax.lines, *ax.right_ax.lines], list(df.columns), loc="center left", frameon=False)
    ax.right_ax.set_ylabel("Fuites du réseau (%)")
    ax.set_xlabel("Année")
    ax.set_title("Quand le prix de l'eau monte, les fuites reculent")
    return pied(fig, "Source : rapport sur le prix et la qualité du service, régie de Marsonne.")


@ment("dual-axis")
def bars_and_line_en():
    m = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    adm = [41, 38, 35, 30, 26, 24, 33, 36, 25, 29, 34, 40]
    temp = [4, 5, 8, 11, 15, 19, 22, 22, 18, 13, 8, 5]
    fig, ax = plt.subplots(figsize=(8, 4.6), layout="constrained")
    ax.bar(m, adm, color="#5b7fa6", label="Admissions")
    ax.set(xlabel="Month (2024)", ylabel="Hospital admissions (count)")
    tw = ax.twinx()
    tw.plot(m, temp, color="#a3210f", lw=2.5, label="Temperature")
    tw.set_ylabel("Mean temperature (°C)")
    fig.legend(loc="outside lower center", ncols=2)
    ax.set_title(
        "Respiratory admissions and temperature\nSource: regional hospital trust, invented data", fontsize=11
    )
    return fig


@ment("false-precision")
def sondage_412():
    rep = ["Le vélo", "Le bus", "La marche", "La voiture"]
    v = np.array([113, 96, 81, 122]) / 412 * 100
    o = np.argsort(v)
    fig, ax = plt.subplots(figsize=(7.6, 4))
    barres = ax.barh(np.array(rep)[o], v[o], color=BLEU)
    ax.bar_label(barres, labels=[f"{x:.4f} %".replace(".", ",") for x in v[o]], padding=4)
    ax.set_xlim(0, 38)
    ax.set_xlabel("Part des répondants (%)")
    ax.set_ylabel("Mode principal")
    ax.set_title("« Comment venez-vous au marché ? » (412 personnes interrogées)", fontsize=11)
    sobre(ax)
    return pied(fig, "Source : enquête de rue, association Piétons du Bourg, juin 2025.")


@ment("false-precision")
def dechets_moyenne():
    an = np.arange(2015, 2025)
    v = np.array([268, 265, 262, 259, 255, 249, 252, 244, 238, 231])
    fig, ax = plt.subplots(figsize=(7.6, 4.6))
    ax.bar(an, v, color=PIN, width=0.7)
    ax.annotate(
        "Moyenne : 252,300000 kg", (2019.5, 285), xytext=(0, 0), textcoords="offset points", fontsize=10
    )
    for x, y in zip(an, v):
        ax.text(x, y / 2, f"{y:.3f}".replace(".", ","), ha="center", color="white", fontsize=9, rotation=90)
    ax.set_ylim(0, 310)
    ax.set(xlabel="Année", ylabel="Ordures ménagères (kg par habitant)")
    ax.set_title("Ordures ménagères résiduelles collectées")
    sobre(ax)
    return pied(fig, "Source : estimation du syndicat de collecte.")


@ment("inverted-axis")
def chomage_retourne():
    an = np.arange(2008, 2025)
    v = np.array([7.1, 8.6, 8.9, 8.8, 9.4, 10.0, 10.1, 10.2, 9.9, 9.3, 8.8, 8.3, 7.9, 7.8, 7.2, 7.3, 7.4])
    fig, ax = plt.subplots(figsize=(7.8, 4.6))
    ax.plot(an, v, color=ENCRE, lw=1.5)
    ax.fill_between(an, 0, v, color="#a33b2a")
    ax.set_ylim(12, 0)
    ax.set(xlabel="Année", ylabel="Taux de chômage (%)")
    ax.set_title("Taux de chômage dans le bassin d'emploi de Montrével")
    return pied(fig, "Source : estimations trimestrielles, moyenne annuelle.")


@ment("inverted-axis")
def abscisse_retournee():
    rng = np.random.default_rng(44)
    x = rng.uniform(5, 60, 55)
    y = 82 - 0.5 * x + rng.normal(0, 5, 55)
    fig, ax = plt.subplots(figsize=(7.4, 4.8))
    ax.scatter(x, y, s=38, color=BLEU, alpha=0.8)
    ax.invert_xaxis()
    ax.set_xlabel("Temps d'accès au médecin (minutes)")
    ax.set_ylabel("Couverture du dépistage (%)")
    ax.set_title("Dépistage du cancer colorectal et accès aux soins")
    sobre(ax)
    return pied(fig, "Source : agence régionale de santé fictive, 55 cantons.")


@ment("line-over-categories")
def courbe_communes():
    c = ["Aubance", "Brézé", "Corné", "Denée", "Écouflant", "Feneu"]
    v = [412, 388, 455, 301, 520, 364]
    fig, ax = plt.subplots(figsize=(7.6, 4.4))
    ax.plot(c, v, color=BRIQUE, lw=2.5, marker="o")
    ax.set_ylim(0, 600)
    ax.set_xlabel("Commune")
    ax.set_ylabel("Dépense par habitant (€)")
    ax.set_title("Dépenses d'équipement par habitant, budget 2024")
    ax.grid(axis="y", alpha=0.3)
    return pied(fig, "Source : comptes de gestion des communes.")


@ment("line-over-categories")
def budget_pandas_ligne():
    df = pd.DataFrame(
        {"2014": [18, 12, 9, 7, 5], "2024": [21, 11, 12, 6, 8]},
        index=["Écoles", "Voirie", "Action sociale", "Sport", "Culture"],
    )
    fig, ax = plt.subplots(figsize=(8, 4.6))
    df.plot(ax=ax, color=[GRIS, BLEU], lw=2.4, style=["--", "-"])
    ax.set_ylim(0, 25)
    ax.set_xlabel("Poste budgétaire")
    ax.set_ylabel("Dépenses (M€)")
    ax.set_title("Le budget municipal poste par poste")
    return pied(fig, "Source : budgets primitifs 2014 et 2024.")


@ment("low-contrast")
def titres_pales():
    an = np.arange(2016, 2025)
    v = [12, 14, 15, 17, 11, 13, 18, 21, 24]
    fig, ax = plt.subplots(figsize=(7.6, 4.4))
    ax.plot(an, v, color=PIN, lw=2.6)
    ax.set_ylim(0, 30)
    pale = "#cdcdcd"
    ax.set_xlabel("Année", color=pale)
    ax.set_ylabel("Licenciés (centaines)", color=pale)
    ax.set_title("Le rugby féminin recrute", color=pale)
    ax.tick_params(labelcolor=pale)
    sobre(ax)
    fig.tight_layout(rect=(0, 0.06, 1, 1))
    fig.text(0.012, 0.015, "Source : comité départemental de rugby.", fontsize=8.5, color=pale)
    return fig


@ment("low-contrast")
def trait_jaune():
    d = pd.date_range("2024-01-01", periods=52, freq="W")
    rng = np.random.default_rng(2)
    v = 60 + 25 * np.cos((np.arange(52) - 3) / 52 * 2 * np.pi) + rng.normal(0, 3, 52)
    fig, ax = plt.subplots(figsize=(8, 4.4))
    ax.plot(d, v, color="#fff2a8", lw=1.8)
    ax.set_ylim(0, 100)
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%m/%Y"))
    ax.set_xlabel("Semaine de 2024")
    ax.set_ylabel("Remplissage du barrage (%)")
    ax.set_title("Remplissage du barrage de la Roche-Noire")
    return pied(fig, "Source : exploitant du barrage, relevés hebdomadaires.")


@ment("low-contrast")
def nuit_sur_nuit():
    c = ["Bus", "Tram", "Vélo", "Covoiturage"]
    v = [48, 37, 19, 8]
    fig, ax = plt.subplots(figsize=(7.6, 4.4), facecolor="#1d2530")
    ax.set_facecolor("#1d2530")
    ax.barh(c[::-1], v[::-1], color="#62b5e5")
    ax.tick_params(colors="#3c4756", labelsize=10)
    ax.set_xlabel("Abonnés (milliers)", color="#3c4756")
    ax.set_ylabel("Service", color="#3c4756")
    ax.set_title("Abonnés aux mobilités de la métropole", color="white", weight="bold")
    for s in ax.spines.values():
        s.set_color("#8a97a8")
    fig.tight_layout(rect=(0, 0.07, 1, 1))
    fig.text(0.012, 0.02, "Source : autorité organisatrice des mobilités, 2024.", fontsize=9, color="#e6e6e6")
    return fig


@ment("misrepresentation")
def barres_fausses():
    c = ["Liste Anselme", "Liste Bérénice", "Liste Colbert"]
    ecrit = [34, 32, 18]
    dessin = [34, 21, 9]
    fig, ax = plt.subplots(figsize=(7, 4.6))
    b = ax.bar(c, dessin, color=[BLEU, GRIS, GRIS], width=0.6)
    ax.bar_label(b, labels=[f"{e} %" for e in ecrit], fontsize=12, padding=3)
    ax.set_yticks([])
    ax.set_ylim(0, 42)
    ax.set_xlabel("Liste")
    ax.set_ylabel("Intentions de vote (%)")
    ax.set_title("Municipales fictives : les intentions de vote au premier tour")
    sobre(ax)
    return pied(fig, "Source : sondage imaginaire, 1 000 personnes.")


@ment("misrepresentation")
def bulles_au_rayon():
    v = np.array([10, 20, 40])
    fig, ax = plt.subplots(figsize=(8, 4.4))
    ax.set_aspect("equal")
    x = 0
    for val, nom in zip(v, ["2004", "2014", "2024"]):
        r = val / 10
        ax.add_patch(Circle((x + r, r), r, color=PIN))
        ax.text(x + r, r, f"{val} kt", ha="center", va="center", color="white", fontsize=11)
        ax.text(x + r, -0.9, nom, ha="center", fontsize=11)
        x += 2 * r + 0.8
    ax.set_xlim(-0.5, x)
    ax.set_ylim(-1.6, 8.4)
    ax.axis("off")
    ax.set_title("Plastiques collectés dans le département (milliers de tonnes)")
    return pied(fig, "Source : éco-organisme, bilan décennal.")


@ment("misrepresentation")
def secteurs_faux():
    fig, ax = plt.subplots(figsize=(6.4, 5))
    _, t = ax.pie(
        [55, 25, 20],
        startangle=90,
        counterclock=False,
        colors=[BLEU, OCRE, "#9a9a9a"],
        labels=["Pour : 46 %", "Contre : 41 %", "Sans avis : 13 %"],
        wedgeprops={"edgecolor": "white"},
    )
    for x in t:
        x.set_fontsize(11)
    ax.set_title("Faut-il piétonniser la place du Marché ?")
    return pied(fig, "Source : consultation municipale, 2 310 réponses.")


@ment("misrepresentation")
def unite_voulue():
    # la dernière barre est tracée au double de sa valeur
    df = pd.DataFrame({"k": ["T1", "T2", "T3", "T4"], "h": [120, 132, 141, 304]})
    fig, ax = plt.subplots(figsize=(7.2, 4.5))
    sns.barplot(df, x="k", y="h", color="#3d6b8e", ax=ax)
    for i, n in enumerate([120, 132, 141, 152]):
        ax.text(i, df.h[i] + 5, f"{n}", ha="center", fontsize=11)
    ax.set_ylim(0, 340)
    ax.set_yticks([])
    ax.set(xlabel="Trimestre 2024", ylabel="Logements livrés (nombre)")
    ax.set_title("Livraisons de logements neufs par trimestre")
    return pied(fig, "Source : fédération locale des promoteurs.")


@ment("missing-axis-label")
def sans_nom_d_axe():
    rng = np.random.default_rng(17)
    x = rng.uniform(20, 100, 60)
    y = 500 + 22 * x + rng.normal(0, 160, 60)
    fig, ax = plt.subplots(figsize=(7.4, 4.7))
    ax.scatter(x, y, s=34, color=PRUNE, alpha=0.75)
    ax.xaxis.set_major_formatter(FuncFormatter(lambda v, _: f"{v:.0f} m²"))
    ax.yaxis.set_major_formatter(FuncFormatter(lambda v, _: f"{v:.0f} €"))
    ax.set_title("Soixante appartements passés au crible")
    sobre(ax)
    return pied(fig, "Source : diagnostics de performance énergétique, 2024.")


@ment("missing-axis-label")
def sans_nom_ordonnee():
    d = pd.date_range("2023-09-01", periods=40, freq="W")
    rng = np.random.default_rng(9)
    v = 20 + 55 * np.exp(-(((np.arange(40) - 19) / 5.0) ** 2)) + rng.normal(0, 2, 40)
    fig, ax = plt.subplots(figsize=(8, 4.4))
    ax.step(d, v, where="mid", color=BRIQUE, lw=2)
    ax.set_ylim(0, 90)
    ax.yaxis.set_major_formatter(FuncFormatter(lambda v, _: f"{v:.0f} ‰"))
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%m/%y"))
    ax.set_xlabel("Semaine")
    ax.set_title("Hiver 2023-2024 dans les cabinets du département")
    return pied(fig, "Source : réseau sentinelle fictif.")


@ment("missing-source")
def sans_source_1():
    an = np.arange(2013, 2025)
    v = [3.2, 3.4, 3.3, 3.6, 3.9, 4.1, 4.0, 4.4, 4.9, 5.1, 5.6, 6.0]
    fig, ax = plt.subplots(figsize=(7.6, 4.4), layout="constrained")
    ax.plot(an, v, color=BLEU, lw=2.6)
    ax.fill_between(an, 0, v, color=BLEU, alpha=0.15)
    ax.set_ylim(0, 7)
    ax.set(xlabel="Année", ylabel="Demandeurs (milliers)")
    ax.set_title("Demandes de logement social en attente, agglomération de Vierzac")
    sobre(ax)
    return fig


@ment("missing-source")
def no_source_en():
    df = pd.DataFrame(
        {"club": ["Rovers", "Athletic", "Wanderers", "United", "Albion"], "pts": [78, 71, 66, 59, 48]}
    )
    fig, ax = plt.subplots(figsize=(7.4, 4), layout="constrained")
    sns.barplot(df, y="club", x="pts", color="#2f5d8a", ax=ax)
    ax.bar_label(ax.containers[0], padding=3)
    ax.set(xlabel="League points (season 2024-25)", ylabel="Club")
    ax.set_title("Rovers finish first, seven points clear")
    return fig


@ment("missing-title")
def sans_titre_1():
    c = ["Chauffage", "Eau chaude", "Électroménager", "Cuisson", "Éclairage"]
    v = [62, 16, 11, 7, 4]
    fig, ax = plt.subplots(figsize=(7.4, 4))
    ax.barh(c[::-1], v[::-1], color=OCRE)
    ax.set_xlabel("Part de la consommation d'énergie du logement (%)")
    ax.set_ylabel("Usage")
    sobre(ax)
    return pied(fig, "Source : agence locale de l'énergie, 2024.")


@ment("missing-title")
def sans_titre_2():
    rng = np.random.default_rng(20)
    fig, ax = plt.subplots(figsize=(7.4, 4.4))
    ax.hist(rng.normal(262, 31, 900), bins=np.arange(160, 370, 10), color="#4a7a8c", edgecolor="white")
    ax.set_xlabel("Temps au marathon (minutes)")
    ax.set_ylabel("Nombre de coureurs")
    sobre(ax)
    return pied(fig, "Source : chronométrage du marathon des Deux-Rives.")


@ment("missing-unit")
def sans_unite_1():
    an = np.arange(2010, 2025)
    rng = np.random.default_rng(14)
    v = 38 + rng.normal(0, 4, an.size)
    fig, ax = plt.subplots(figsize=(7.6, 4.4))
    ax.plot(an, v, color=BLEU, lw=2.4, marker="o")
    ax.set_ylim(0, 55)
    ax.set_xlabel("Année")
    ax.set_ylabel("Débit")
    ax.set_title("Débit moyen de la Lignette au pont de Crozes")
    sobre(ax)
    return pied(fig, "Source : station hydrométrique.")


@ment("missing-unit")
def sans_unite_2():
    c = ["Solidarités", "Collèges", "Routes", "Pompiers", "Culture"]
    v = [512, 118, 86, 54, 21]
    fig, ax = plt.subplots(figsize=(7.6, 4.2))
    ax.bar(c, v, color="#46627f", width=0.65)
    ax.set_xlabel("Politique publique")
    ax.set_ylabel("Dépenses")
    ax.set_title("Le budget du département par politique publique, 2025")
    sobre(ax)
    return pied(fig, "Source : rapport d'orientation budgétaire.")


@ment("overplotting")
def pate_de_points():
    rng = np.random.default_rng(50)
    n = 9000
    age = rng.uniform(18, 90, n)
    t = 118 + 0.35 * age + rng.normal(0, 12, n)
    fig, ax = plt.subplots(figsize=(7.4, 4.8))
    ax.scatter(age, t, s=40, color=BLEU)
    ax.set(xlabel="Âge (années)", ylabel="Tension systolique (mmHg)")
    ax.set_title("Tension artérielle selon l'âge, 9 000 patients")
    return pied(fig, "Source : cohorte simulée de médecine générale.")


@ment("overplotting")
def bandes_sans_gigue():
    rng = np.random.default_rng(51)
    df = pd.DataFrame(
        {
            "q": np.repeat(["Centre", "Gare", "Plateau", "Rives"], 900),
            "v": np.concatenate([rng.normal(m, 2.4, 900) for m in (14, 12, 11, 15)]),
        }
    )
    fig, ax = plt.subplots(figsize=(7.4, 4.6))
    sns.stripplot(df, x="q", y="v", jitter=False, size=6, color=PIN, ax=ax)
    ax.set(xlabel="Quartier", ylabel="Loyer (€/m²)")
    ax.set_title("3 600 loyers dans quatre quartiers")
    return pied(fig, "Source : observatoire local des loyers, 2024.")


@ment("pie-misuse")
def camembert_douze():
    v = [17, 14, 12, 11, 9, 8, 7, 6, 5, 5, 3, 3]
    n = [
        "Écoles",
        "Voirie",
        "Social",
        "Dette",
        "Sport",
        "Culture",
        "Propreté",
        "Police",
        "Parcs",
        "Numérique",
        "État civil",
        "Élus",
    ]
    fig, ax = plt.subplots(figsize=(7.2, 5.6))
    ax.pie(
        v,
        labels=[f"{a} {b} %" for a, b in zip(n, v)],
        startangle=40,
        counterclock=False,
        colors=sns.color_palette("Blues_r", 16)[:12],
        wedgeprops={"edgecolor": "white"},
        textprops={"fontsize": 9},
    )
    ax.set_title("Où va l'argent de la commune ?")
    return pied(fig, "Source : compte administratif 2024, dépenses totales 38 M€.")


@ment("pie-misuse")
def camembert_choix_multiples():
    v = [64, 52, 41, 23]
    n = ["Le bruit", "Le stationnement", "La propreté", "L'éclairage"]
    fig, ax = plt.subplots(figsize=(6.8, 5.2))
    ax.pie(
        v,
        labels=[f"{a}\n{b} %" for a, b in zip(n, v)],
        colors=[BLEU, BRIQUE, OCRE, GRIS],
        startangle=90,
        counterclock=False,
        wedgeprops={"edgecolor": "white"},
    )
    ax.set_title(
        "Ce qui gêne les habitants\n(plusieurs réponses possibles, en % des répondants)", fontsize=11
    )
    return pied(fig, "Source : questionnaire du conseil de quartier, 318 réponses.")


@ment("pie-misuse")
def camembert_parts_egales():
    v = [21, 20, 20, 20, 19]
    fig, ax = plt.subplots(figsize=(6.6, 5.2))
    ax.pie(
        v,
        labels=["Nord", "Sud", "Est", "Ouest", "Centre"],
        colors=["#1f4e79", "#a8551c", "#4f4f4f", "#7c5aa0", "#2a7f73"],
        wedgeprops={"edgecolor": "white", "width": 0.45},
    )
    ax.set_title("Répartition des subventions sportives par secteur (%)")
    return pied(fig, "Source : direction des sports, exercice 2024.")


@ment("rainbow-colormap")
def bruit_jet():
    yy, xx = np.mgrid[0:50, 0:70]
    z = 48 + 22 * np.exp(-(((yy - 20) / 7.0) ** 2)) + 10 * np.exp(-(((xx - 45) / 8.0) ** 2))
    fig, ax = plt.subplots(figsize=(8, 4.9))
    im = ax.imshow(z, cmap="jet", origin="lower", extent=(0, 1400, 0, 1000))
    fig.colorbar(im, ax=ax, label="Niveau sonore Lden (dB)")
    ax.set(xlabel="Distance est (m)", ylabel="Distance nord (m)")
    ax.set_title("Carte de bruit autour de la rocade")
    return pied(fig, "Source : modélisation acoustique, bureau d'études Sonéo.")


@ment("rainbow-colormap")
def arc_bricole():
    rng = np.random.default_rng(61)
    arc = LinearSegmentedColormap.from_list(
        "agence", ["#5500ff", "#0090ff", "#00c853", "#ffeb00", "#ff8c00", "#e00000"]
    )
    n = 140
    x, y = rng.uniform(0, 20, n), rng.uniform(0, 15, n)
    p = 8 + 0.9 * x + 0.5 * y + rng.normal(0, 1.6, n)
    fig, ax = plt.subplots(figsize=(7.8, 5))
    sc = ax.scatter(x, y, c=p, cmap=arc, s=60, edgecolor="#333333", lw=0.5)
    fig.colorbar(sc, ax=ax, label="Particules PM2,5 (µg/m³)")
    ax.set(xlabel="Vers l'est (km)", ylabel="Vers le nord (km)")
    ax.set_title("Particules fines mesurées par 140 capteurs citoyens")
    return pied(fig, "Source : association Air Libre, hiver 2024.")


@ment("rainbow-colormap")
def hsv_heures():
    rng = np.random.default_rng(62)
    z = rng.gamma(4, 8, (7, 24)) * (0.4 + np.sin(np.arange(24) / 24 * np.pi))
    fig, ax = plt.subplots(figsize=(9, 4.2))
    im = ax.pcolormesh(np.arange(25), np.arange(8), z, cmap="gist_rainbow")
    ax.set_yticks(np.arange(7) + 0.5, ["dim.", "sam.", "ven.", "jeu.", "mer.", "mar.", "lun."])
    fig.colorbar(im, ax=ax, label="Passages (vélos par heure)")
    ax.set(xlabel="Heure de la journée (h)", ylabel="Jour")
    ax.set_title("Compteur vélo du pont Vieux : une semaine type")
    return pied(fig, "Source : compteur automatique, mai 2025.")


@ment("small-text")
def graduations_minuscules():
    c = ["Verre", "Papier", "Métaux", "Plastique", "Textile"]
    v = [31, 24, 12, 9, 4]
    fig, ax = plt.subplots(figsize=(9, 5))
    ax.bar(c, v, color=PIN)
    ax.set_title("Matériaux recyclés en 2024")
    ax.tick_params(labelsize=4.5)
    ax.set_xlabel("Matériau", fontsize=5)
    ax.set_ylabel("Tonnage (kt)", fontsize=5)
    sobre(ax)
    return pied(fig, "Source : centre de tri de la Vallée.")


@ment("small-text")
def legende_minuscule():
    an = np.arange(2015, 2025)
    fig, ax = plt.subplots(figsize=(9, 5))
    ax.plot(an, [41, 42, 44, 45, 47, 40, 43, 48, 50, 52], color=BLEU, lw=2.4, label="Licences hommes")
    ax.plot(
        an, [18, 19, 21, 23, 26, 22, 25, 30, 34, 38], color=BRIQUE, lw=2.4, ls="--", label="Licences femmes"
    )
    ax.set_ylim(0, 60)
    ax.legend(fontsize=4, frameon=False, loc="lower right")
    ax.set(xlabel="Année", ylabel="Licences (milliers)")
    ax.set_title("Licences de football dans la ligue régionale")
    ax.annotate("Saison interrompue", (2020, 40), (2019.2, 33), fontsize=5, arrowprops={"arrowstyle": "-"})
    sobre(ax)
    return pied(fig, "Source : ligue régionale de football.")


@ment("smoothed-line")
def courbe_arrondie():
    x = np.array([2000, 2006, 2012, 2018, 2024])
    y = np.array([31.0, 44.0, 38.0, 52.0, 47.0])
    p = np.polyfit(x - 2012, y, 4)
    xs = np.linspace(2000, 2024, 300)
    fig, ax = plt.subplots(figsize=(7.6, 4.5))
    ax.plot(xs, np.polyval(p, xs - 2012), color=PRUNE, lw=2.6)
    ax.plot(x, y, "o", color=PRUNE, ms=7)
    ax.set_ylim(0, 65)
    ax.set(xlabel="Année du scrutin", ylabel="Abstention (% des inscrits)")
    ax.set_title("Abstention aux municipales fictives de Port-Salin")
    sobre(ax)
    return pied(fig, "Source : préfecture, résultats définitifs.")


@ment("smoothed-line")
def cosinus_entre_points():
    x = np.arange(6)
    y = np.array([12.0, 19.0, 17.0, 28.0, 24.0, 35.0])
    xs = np.linspace(0, 5, 400)
    i = np.minimum(xs.astype(int), 4)
    w = (1 - np.cos((xs - i) * np.pi)) / 2
    ys = y[i] * (1 - w) + y[i + 1] * w
    fig, ax = plt.subplots(figsize=(7.6, 4.5))
    ax.plot(xs, ys, color=PIN, lw=3)
    ax.scatter(x, y, color="white", edgecolor=PIN, s=70, zorder=3, lw=2)
    ax.set_xticks(x, ["2019", "2020", "2021", "2022", "2023", "2024"])
    ax.set_ylim(0, 42)
    ax.set(xlabel="Année", ylabel="Dons reçus (k€)")
    ax.set_title("Dons reçus par l'association Source Claire")
    sobre(ax)
    return pied(fig, "Source : comptes de l'association, commissaire aux comptes.")


@ment("three-d")
def barres_3d():
    fig = plt.figure(figsize=(7.8, 5.4))
    ax = fig.add_subplot(projection="3d")
    v = [34, 27, 18, 11]
    ax.bar3d(np.arange(4), np.zeros(4), np.zeros(4), 0.6, 0.5, v, color=BLEU, shade=True)
    ax.set_xticks(np.arange(4) + 0.3, ["Nord", "Sud", "Est", "Ouest"])
    ax.set_yticks([])
    ax.set_xlabel("Secteur")
    ax.set_zlabel("Logements (centaines)")
    ax.set_title("Logements rénovés par secteur en 2024")
    fig.text(0.02, 0.02, "Source : office public de l'habitat.", fontsize=8.5, color="#444444")
    return fig


@ment("three-d")
def galette_epaisse():
    v, cols = [52, 31, 17], ["#1f4e79", "#b5651d", "#8a8a8a"]
    sombres = ["#12304b", "#6f3d10", "#555555"]
    fig, ax = plt.subplots(figsize=(7, 4.8))
    ang = 90 - np.concatenate([[0], np.cumsum(v)]) * 3.6
    from matplotlib.transforms import Affine2D

    for couche in range(16):
        for k in range(3):
            w = Wedge((0, 0), 1, ang[k + 1], ang[k], color=(cols[k] if couche == 15 else sombres[k]))
            w.set_transform(Affine2D().scale(1, 0.55).translate(0, couche * 0.015) + ax.transData)
            ax.add_patch(w)
    for x, y, t in (
        (1.05, 0.3, "Locataires 52 %"),
        (-1.95, -0.15, "Propriétaires 31 %"),
        (-1.6, 0.75, "Hébergés 17 %"),
    ):
        ax.text(x, y, t, fontsize=10)
    ax.set_xlim(-2.1, 2.1)
    ax.set_ylim(-0.8, 1.1)
    ax.axis("off")
    ax.set_title("Statut d'occupation des ménages du quartier (% des ménages)")
    return pied(fig, "Source : recensement fictif 2022.")


@ment("title-contradicts-data")
def titre_tendance():
    an = np.arange(2014, 2025)
    v = [286, 288, 287, 291, 294, 296, 299, 303, 305, 309, 312]
    fig, ax = plt.subplots(figsize=(7.6, 4.4))
    ax.bar(an, v, color=GRIS)
    ax.set(xlabel="Année", ylabel="Ordures ménagères (kg par habitant)")
    ax.set_title("Ordures ménagères : une baisse continue depuis 2014", weight="bold")
    sobre(ax)
    return pied(fig, "Source : syndicat de traitement, tonnages pesés.")


@ment("title-contradicts-data")
def titre_triple():
    fig, ax = plt.subplots(figsize=(7, 4.4))
    b = ax.bar(["2015", "2025"], [42, 61], color=[GRIS, BRIQUE], width=0.5)
    ax.bar_label(b, fmt="%d €", fontsize=11)
    ax.set_ylim(0, 72)
    ax.set(xlabel="Année", ylabel="Prix de l'abonnement (€ par mois)")
    ax.set_title("En dix ans, le prix de l'abonnement a triplé")
    sobre(ax)
    return pied(fig, "Source : grilles tarifaires du réseau de transport.")


@ment("title-contradicts-data")
def title_superlative_en():
    d = pd.Series(
        {"Harbour": 18.2, "Old Town": 16.9, "Station": 14.1, "Hillside": 12.7, "Meadows": 10.3}
    ).sort_values()
    fig, ax = plt.subplots(figsize=(7.4, 4.2))
    d.plot.barh(ax=ax, color="#35688f")
    ax.set(xlabel="Median rent (€ per m²)", ylabel="District")
    ax.set_title("Old Town has the highest rents in the city")
    sobre(ax)
    return pied(fig, "Source: local rent observatory, invented figures, 2024.")


@ment("title-contradicts-data")
def titre_majorite():
    fig, ax = plt.subplots(figsize=(6.6, 5))
    _, _, pct = ax.pie(
        [41, 37, 22],
        labels=["Favorables", "Opposés", "Sans opinion"],
        autopct="%d %%",
        startangle=90,
        counterclock=False,
        colors=["#1f5f8b", "#a34a1f", "#6b6b6b"],
        wedgeprops={"edgecolor": "white"},
        pctdistance=0.6,
        textprops={"fontsize": 11},
    )
    for t in pct:
        t.set_color("white")
    ax.set_title(
        "Zone à faibles émissions : plus de la moitié des habitants y sont favorables", fontsize=10.5
    )
    return pied(fig, "Source : sondage imaginaire, 804 personnes, mars 2025.")


@ment("title-contradicts-data")
def sous_titre_chiffre():
    an = np.arange(2016, 2025)
    v = np.array([24.0, 23.1, 22.5, 21.0, 20.2, 18.9, 18.1, 17.2, 16.4])
    fig, ax = plt.subplots(figsize=(7.6, 4.8))
    ax.plot(an, v, color=BLEU, lw=2.6, marker="o")
    ax.set_ylim(0, 28)
    ax.set(xlabel="Année", ylabel="Pertes du réseau (%)")
    fig.suptitle("L'eau perdue recule", x=0.02, ha="left", weight="bold", fontsize=13)
    ax.set_title("Le taux de fuite est passé de 24 % en 2016 à 8 % en 2024", loc="left", fontsize=10)
    sobre(ax)
    return pied(fig, "Source : régie des eaux de Marsonne.")


@ment("too-many-series")
def quatorze_lignes():
    rng = np.random.default_rng(70)
    an = np.arange(2005, 2025)
    fig, ax = plt.subplots(figsize=(9, 5.4))
    noms = [
        "Aubance",
        "Brézé",
        "Corné",
        "Denée",
        "Écouflant",
        "Feneu",
        "Gennes",
        "Huillé",
        "Ingrandes",
        "Jarzé",
        "Loiré",
        "Mûrs",
        "Noyant",
        "Océane",
    ]
    sty, mar = ["-", "--", ":", "-."], "osD^v<>Pph*X1"
    for k, n in enumerate(noms):
        ax.plot(
            an,
            20 + np.cumsum(rng.normal(0.1, 1.2, 20)),
            lw=1.6,
            ls=sty[k % 4],
            marker=(mar + "d")[k],
            ms=4,
            color=plt.cm.cividis(k / 24),
            label=n,
        )
    ax.set(xlabel="Année", ylabel="Taux de logements vacants (‰)")
    ax.xaxis.set_major_locator(MultipleLocator(5))
    ax.set_title("Logements vacants dans les quatorze communes")
    ax.legend(ncols=2, loc="upper left", bbox_to_anchor=(1.01, 1), frameon=False, fontsize=9)
    return pied(fig, "Source : fichiers fonciers fictifs.")


@ment("too-many-series")
def douze_clubs():
    rng = np.random.default_rng(71)
    cl = [f"Club {c}" for c in "ABCDEFGHIJKL"]
    df = pd.DataFrame({c: np.cumsum(rng.choice([0, 1, 3], 30)) for c in cl}, index=range(1, 31))
    fig, ax = plt.subplots(figsize=(9, 5.2))
    sns.lineplot(df, ax=ax, markers=True, dashes=True, lw=1.6)
    ax.set(xlabel="Journée de championnat", ylabel="Points cumulés (nombre)")
    ax.set_title("La course au titre, club par club")
    ax.legend(loc="upper left", bbox_to_anchor=(1.01, 1), frameon=False)
    return pied(fig, "Source : feuilles de match, saison fictive.")


@ment("truncated-bars")
def barres_coupees():
    c = ["2021", "2022", "2023", "2024"]
    v = [71.2, 72.4, 73.1, 74.9]
    fig, ax = plt.subplots(figsize=(7, 4.5))
    ax.bar(c, v, color=BLEU, width=0.6)
    ax.set_ylim(70, 75.5)
    ax.set(xlabel="Année", ylabel="Réussite au brevet (%)")
    ax.set_title("Collège Jean-Moulin : la réussite progresse")
    sobre(ax)
    return pied(fig, "Source : académie fictive, session de juin.")


@ment("truncated-bars")
def barh_coupees_pandas():
    s = pd.Series({"Littoral": 1860, "Centre": 1790, "Plaine": 1745, "Montagne": 1712}).sort_values()
    fig, ax = plt.subplots(figsize=(7.6, 4))
    s.plot.barh(ax=ax, color="#7a5230", width=0.6, xlim=(1600, 1900))
    ax.set(xlabel="Salaire net médian (€ par mois)", ylabel="Zone")
    ax.set_title("Salaires médians par zone d'emploi")
    sobre(ax)
    return pied(fig, "Source : déclarations sociales, données simulées 2023.")


@ment("truncated-bars")
def aire_coupee():
    an = np.arange(2005, 2025)
    v = 218 + 1.3 * (an - 2005) + 2 * np.sin(an)
    fig, ax = plt.subplots(figsize=(7.8, 4.5))
    ax.fill_between(an, 210, v, color="#4c8c7a")
    ax.set_ylim(210, 250)
    ax.set_xlim(2005, 2024)
    ax.xaxis.set_major_locator(MultipleLocator(5))
    ax.set(xlabel="Année", ylabel="Habitants (milliers)")
    ax.set_title("Population de l'agglomération de Kerlann")
    sobre(ax)
    return pied(fig, "Source : recensements annuels, données simulées.")


@ment("uneven-bins")
def classes_inegales_hist():
    rng = np.random.default_rng(80)
    r = rng.lognormal(3.2, 0.45, 2400)
    fig, ax = plt.subplots(figsize=(7.8, 4.5))
    ax.hist(r, bins=[0, 10, 15, 20, 25, 30, 40, 60, 100], color="#5b6fa0", edgecolor="white")
    ax.set(xlabel="Revenu annuel du foyer (k€)", ylabel="Nombre de foyers")
    ax.set_title("Revenus des foyers du canton")
    sobre(ax)
    return pied(fig, "Source : échantillon simulé de 2 400 foyers.")


@ment("uneven-bins")
def classes_inegales_stairs():
    e = np.array([0, 5, 10, 20, 40, 80])
    n = np.array([120, 210, 380, 410, 260])
    fig, ax = plt.subplots(figsize=(7.8, 4.5))
    ax.stairs(n, e, fill=True, color="#8c5a5a")
    for a, b, k in zip(e[:-1], e[1:], n):
        ax.text((a + b) / 2, k + 8, str(k), ha="center")
    ax.set_ylim(0, 460)
    ax.set(xlabel="Distance domicile-travail (km)", ylabel="Effectif (salariés)")
    ax.set_title("Distance domicile-travail des salariés du technopôle")
    return pied(fig, "Source : plan de mobilité, 1 380 réponses.")


@ment("uneven-ticks")
def annees_inegales():
    an = ["1970", "1990", "2000", "2010", "2018", "2021", "2023", "2024"]
    v = [6, 11, 14, 18, 21, 22, 23, 23.5]
    fig, ax = plt.subplots(figsize=(7.8, 4.5))
    ax.plot(range(8), v, color=PIN, lw=2.6, marker="o")
    ax.set_xticks(range(8), an)
    ax.set_ylim(0, 28)
    ax.set(xlabel="Année", ylabel="Part des plus de 65 ans (%)")
    ax.set_title("Vieillissement de la population cantonale")
    sobre(ax)
    return pied(fig, "Source : recensements, données simulées.")


@ment("uneven-ticks")
def echelle_maquillee():
    an = np.arange(2015, 2025)
    h = np.array([0.4, 0.7, 1.1, 1.4, 1.9, 2.2, 2.6, 3.0, 3.4, 3.8])
    fig, ax = plt.subplots(figsize=(7.8, 4.5))
    ax.plot(an, h, color=BRIQUE, lw=2.6)
    ax.set_yticks([0, 1, 2, 3, 4], ["0", "50", "80", "300", "500"])
    ax.set_ylim(0, 4.2)
    ax.grid(axis="y", alpha=0.4)
    ax.set(xlabel="Année", ylabel="Bornes de recharge (nombre)")
    ax.set_title("Bornes de recharge installées dans l'agglomération")
    return pied(fig, "Source : syndicat d'énergie.")


@ment("unexplained-interval")
def moustaches_muettes():
    c = ["Témoin", "Dose 1", "Dose 2", "Dose 3"]
    fig, ax = plt.subplots(figsize=(7.2, 4.5))
    ax.errorbar(c, [41, 55, 68, 71], yerr=[6, 5, 7, 4], fmt="o", color=ENCRE, capsize=5, ms=8)
    ax.set_ylim(0, 90)
    ax.set(xlabel="Groupe", ylabel="Réponse immunitaire (UI/mL)")
    ax.set_title("Réponse immunitaire selon le nombre de doses")
    sobre(ax)
    return pied(fig, "Source : essai simulé, 30 volontaires par groupe.")


@ment("unexplained-interval")
def bande_muette():
    an = np.arange(2010, 2036)
    m = 210 - 1.7 * (an - 2010)
    e = 2 + 0.8 * np.clip(an - 2022, 0, None)
    fig, ax = plt.subplots(figsize=(7.8, 4.5))
    ax.fill_between(an, m - e, m + e, color="#7fa6cc")
    ax.plot(an, m, color=BLEU, lw=2.4)
    ax.set_ylim(0, 240)
    ax.set(xlabel="Année", ylabel="Prélèvements d'eau (Mm³)")
    ax.set_title("Prélèvements en eau du bassin, 2010-2035")
    sobre(ax)
    return pied(fig, "Source : schéma d'aménagement du bassin de la Vauge.")


@ment("unordered-time")
def annees_par_valeur():
    s = pd.Series({"2019": 212, "2023": 201, "2022": 188, "2024": 179, "2021": 140, "2020": 96})
    fig, ax = plt.subplots(figsize=(7.4, 4.4))
    s.plot.bar(ax=ax, color="#3f6f8f", rot=0)
    ax.set(xlabel="Année", ylabel="Spectateurs (milliers)")
    ax.set_title("Fréquentation du stade municipal")
    sobre(ax)
    return pied(fig, "Source : billetterie du club.")


@ment("unordered-time")
def mois_alphabetiques():
    m = [
        "avril",
        "août",
        "décembre",
        "février",
        "janvier",
        "juillet",
        "juin",
        "mai",
        "mars",
        "novembre",
        "octobre",
        "septembre",
    ]
    v = [48, 12, 96, 78, 90, 9, 18, 55, 66, 104, 71, 40]
    fig, ax = plt.subplots(figsize=(9, 4.5))
    ax.plot(m, v, color=BLEU, lw=2.2, marker="o")
    ax.set_ylim(0, 120)
    ax.set(xlabel="Mois de 2024", ylabel="Pluie (mm)")
    ax.set_title("Pluies mensuelles à Saint-Aubin-les-Eaux")
    ax.tick_params(axis="x", labelsize=9)
    sobre(ax)
    return pied(fig, "Source : station météo du lycée agricole.")


@ment("unsorted-bars")
def barres_desordre():
    c = ["Tennis", "Judo", "Football", "Natation", "Gymnastique", "Handball", "Athlétisme", "Basket"]
    v = [820, 460, 2310, 640, 1120, 590, 380, 970]
    fig, ax = plt.subplots(figsize=(8.6, 4.4))
    ax.bar(c, v, color=PRUNE)
    ax.set(xlabel="Discipline", ylabel="Licenciés (nombre)")
    ax.set_title("Licenciés par discipline dans l'agglomération, 2024")
    ax.tick_params(axis="x", labelsize=9)
    sobre(ax)
    return pied(fig, "Source : office municipal des sports.")


@ment("unsorted-bars")
def barh_desordre():
    df = pd.DataFrame(
        {
            "cause": ["Accidents", "Cancers", "Diabète", "Cœur et vaisseaux", "Démences", "Poumons"],
            "n": [48, 262, 31, 214, 77, 69],
        }
    )
    fig, ax = plt.subplots(figsize=(7.8, 4.2))
    sns.barplot(df, y="cause", x="n", color="#9a4f3f", ax=ax)
    ax.set(xlabel="Décès pour 100 000 habitants", ylabel="Cause")
    ax.set_title("Principales causes de décès dans le département")
    sobre(ax)
    return pied(fig, "Source : registre fictif des causes de décès, 2022.")


# =====================================================================  HONNÊTES


@juste
def esperance_de_vie():
    an = np.arange(1994, 2025)
    rng = np.random.default_rng(100)
    f = 81.0 + 0.14 * (an - 1994) + rng.normal(0, 0.12, an.size)
    h = 73.2 + 0.23 * (an - 1994) + rng.normal(0, 0.12, an.size)
    fig, ax = plt.subplots(figsize=(7.8, 4.6))
    ax.plot(an, f, color=PRUNE, lw=2.4)
    ax.plot(an, h, color=PIN, lw=2.4, ls="--")
    ax.text(2024.3, f[-1], "Femmes", color=PRUNE, va="center")
    ax.text(2024.3, h[-1], "Hommes", color=PIN, va="center")
    ax.set_xlim(1994, 2029)
    ax.set_ylim(70, 90)
    ax.set(xlabel="Année", ylabel="Espérance de vie à la naissance (années)")
    ax.set_title("L'écart d'espérance de vie se resserre", loc="left")
    sobre(ax)
    return pied(fig, "Source : tables de mortalité simulées. L'axe vertical commence à 70 ans.")


@juste
def rangs_retournes():
    j = np.arange(1, 13)
    r = np.array([14, 12, 13, 11, 9, 8, 8, 6, 5, 4, 3, 2])
    fig, ax = plt.subplots(figsize=(7.6, 4.6))
    ax.plot(j, r, color=BLEU, lw=2.4, marker="o")
    ax.set_ylim(18.5, 0.5)
    ax.yaxis.set_major_locator(FixedLocator([1, 6, 12, 18]))
    ax.set(xlabel="Journée de championnat", ylabel="Rang au classement (1er en haut)")
    ax.set_title("De la 14e à la 2e place : la remontée de l'Étoile de Brézé")
    sobre(ax)
    return pied(
        fig, "Source : classements de la ligue, saison fictive. L'axe est retourné : le premier est en haut."
    )


@juste
def petits_multiples_eau():
    rng = np.random.default_rng(101)
    fig, axs = plt.subplots(2, 3, figsize=(9.5, 5.6), sharex=True, sharey=True)
    an = np.arange(2010, 2025)
    for ax, n in zip(axs.flat, ["Aubance", "Brézé", "Corné", "Denée", "Feneu", "Gennes"]):
        ax.plot(an, 150 - rng.uniform(0, 3) * (an - 2010) + rng.normal(0, 3, an.size), color=BLEU, lw=2)
        ax.set_title(n, fontsize=10)
        ax.set_ylim(0, 180)
        ax.grid(alpha=0.3)
    fig.suptitle("Consommation d'eau dans six communes", weight="bold")
    fig.supxlabel("Année", fontsize=10, y=0.07)
    fig.supylabel("Litres par habitant et par jour", fontsize=10)
    return pied(fig, "Source : syndicat des eaux. Même échelle dans les six panneaux.", bas=0.08)


@juste
def celsius_fahrenheit():
    m = np.arange(1, 13)
    t = [3.2, 4.1, 7.6, 10.4, 14.4, 18.2, 20.9, 20.5, 16.6, 12.3, 7.0, 4.1]
    fig, ax = plt.subplots(figsize=(7.8, 4.6))
    ax.plot(m, t, color=BRIQUE, lw=2.5, marker="o")
    ax.set_xticks(m, ["J", "F", "M", "A", "M", "J", "J", "A", "S", "O", "N", "D"])
    sec = ax.secondary_yaxis("right", functions=(lambda c: c * 9 / 5 + 32, lambda f: (f - 32) * 5 / 9))
    sec.set_ylabel("Mean temperature (°F)")
    ax.set(xlabel="Month", ylabel="Mean temperature (°C)")
    ax.set_title("Monthly mean temperature, Kerlann 1991–2020")
    return pied(fig, "Source: invented climate normals. Both axes show the same quantity.")


@juste
def densite_classes_inegales():
    rng = np.random.default_rng(80)
    r = rng.lognormal(3.2, 0.45, 2400)
    fig, ax = plt.subplots(figsize=(7.8, 4.5))
    ax.hist(r, bins=[0, 10, 15, 20, 25, 30, 40, 60, 100], density=True, color="#5b6fa0", edgecolor="white")
    ax.yaxis.set_major_formatter(virgule(3))
    ax.set(xlabel="Revenu annuel du foyer (k€)", ylabel="Densité (part des foyers par k€)")
    ax.set_title("Revenus des foyers : la surface d'une barre vaut la part des foyers", fontsize=11)
    sobre(ax)
    return pied(
        fig, "Source : échantillon simulé de 2 400 foyers. Classes de largeurs inégales, tracées en densité."
    )


@juste
def densite_stairs_manuelle():
    e = np.array([0, 5, 10, 20, 40, 80])
    n = np.array([120, 210, 380, 410, 260])
    fig, ax = plt.subplots(figsize=(7.8, 4.5))
    ax.stairs(n / np.diff(e), e, fill=True, color="#8c5a5a")
    ax.set(xlabel="Distance domicile-travail (km)", ylabel="Densité (salariés par km)")
    ax.set_title("Distance domicile-travail des 1 380 salariés du technopôle")
    sobre(ax)
    return pied(fig, "Source : plan de mobilité. Effectif de la classe divisé par sa largeur.")


@juste
def barres_erreur_dites():
    c = ["Témoin", "Dose 1", "Dose 2", "Dose 3"]
    fig, ax = plt.subplots(figsize=(7.2, 4.5))
    ax.errorbar(c, [41, 55, 68, 71], yerr=[6, 5, 7, 4], fmt="s", color=ENCRE, capsize=5, ms=7)
    ax.set_ylim(0, 90)
    ax.set(xlabel="Groupe", ylabel="Réponse immunitaire (UI/mL)")
    ax.set_title("Réponse immunitaire selon le nombre de doses")
    sobre(ax)
    return pied(fig, "Source : essai simulé, n = 30 par groupe. Moyennes et intervalles de confiance à 95 %.")


@juste
def divergente_centree():
    rng = np.random.default_rng(31)
    z = rng.normal(3.2, 2.4, (9, 12)).clip(-2, 10)
    fig, ax = plt.subplots(figsize=(8, 5))
    im = ax.imshow(z, cmap="RdBu", norm=TwoSlopeNorm(0, -10, 10), extent=(0, 24, 0, 18))
    fig.colorbar(im, ax=ax, label="Évolution de la population, 2014-2024 (%)")
    ax.set(xlabel="Vers l'est (km)", ylabel="Vers le nord (km)")
    ax.set_title("Population : gains et pertes par carreau de 2 km")
    return pied(
        fig, "Source : recensements fictifs 2014 et 2024. Le blanc correspond à une population stable."
    )


@juste
def indice_cent_centre():
    rng = np.random.default_rng(6)
    df = pd.DataFrame(
        np.round(rng.uniform(78, 128, (6, 5))),
        index=["Pain", "Légumes", "Viande", "Énergie", "Loyer", "Transports"],
        columns=range(2020, 2025),
    )
    fig, ax = plt.subplots(figsize=(7.6, 4.8))
    sns.heatmap(
        df,
        cmap="PuOr",
        center=100,
        vmin=70,
        vmax=130,
        annot=True,
        fmt=".0f",
        ax=ax,
        linewidths=0.6,
        cbar_kws={"label": "Indice de prix (100 = moyenne régionale)"},
    )
    ax.set(xlabel="Année", ylabel="Poste de dépense")
    ax.tick_params(axis="y", rotation=0)
    ax.set_title("Prix locaux comparés à la moyenne régionale")
    return pied(fig, "Source : relevés de l'association Consommer Juste.")


@juste
def log_annonce():
    an = np.arange(2010, 2025)
    v = np.round(120 * 1.42 ** (an - 2010))
    fig, ax = plt.subplots(figsize=(7.6, 4.6))
    ax.plot(an, v, color=PRUNE, lw=2.6, marker=".")
    ax.set_yscale("log")
    ax.yaxis.set_major_formatter(virgule(0))
    ax.set(xlabel="Année", ylabel="Logements (nombre, échelle logarithmique)")
    ax.set_title("Meublés touristiques : environ 40 % de plus chaque année")
    ax.grid(which="both", alpha=0.25)
    return pied(
        fig, "Source : déclarations en mairie. Échelle logarithmique : une droite = une croissance constante."
    )


@juste
def trou_montre():
    d = pd.date_range("2017-01-01", "2024-12-01", freq="MS")
    rng = np.random.default_rng(3)
    v = 14 + 4 * np.sin((d.month - 4) / 12 * 2 * np.pi) + rng.normal(0, 0.8, len(d))
    s = pd.Series(np.asarray(v), index=d)
    s["2020-03":"2021-08"] = np.nan
    fig, ax = plt.subplots(figsize=(8.5, 4.5))
    ax.plot(s.index, s.values, color=BLEU, lw=2)
    ax.axvspan(pd.Timestamp("2020-03-01"), pd.Timestamp("2021-08-15"), color="#e8e8e8")
    ax.text(pd.Timestamp("2020-11-22"), 3, "Fermée,\npas de données", ha="center", fontsize=9)
    ax.set_ylim(0, 22)
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%Y"))
    ax.set(xlabel="Mois", ylabel="Entrées mensuelles (milliers)")
    ax.set_title("Fréquentation de la piscine des Glacis, 2017-2024", loc="left")
    sobre(ax)
    return pied(fig, "Source : régie des sports, comptage aux tourniquets.")


@juste
def trou_en_pointille():
    an = np.arange(1980, 2025)
    rng = np.random.default_rng(8)
    v = 61 - 0.05 * (an - 1980) + rng.normal(0, 0.5, an.size)
    v[(an >= 1994) & (an <= 2004)] = np.nan
    fig, ax = plt.subplots(figsize=(8, 4.6))
    ax.plot(an, v, color=PIN, lw=2.2, label="Mesure")
    ax.plot(
        [1993, 2005],
        [v[13], v[25]],
        color=PIN,
        lw=1.4,
        ls=":",
        label="Interpolation (piézomètre en panne, 1994-2004)",
    )
    ax.set(xlabel="Année", ylabel="Cote de la nappe (m NGF)")
    ax.set_title("Niveau moyen annuel de la nappe de la Vauge")
    ax.legend(frameon=False)
    sobre(ax)
    return pied(fig, "Source : piézomètre de Chantemerle, agence de bassin.")


@juste
def barh_triees():
    s = pd.Series(
        {
            "Football": 2310,
            "Gymnastique": 1120,
            "Basket": 970,
            "Tennis": 820,
            "Natation": 640,
            "Handball": 590,
            "Judo": 460,
            "Autres": 900,
        }
    )
    ordre = ["Autres"] + list(s.drop("Autres").sort_values().index)
    fig, ax = plt.subplots(figsize=(7.8, 4.6))
    b = ax.barh(ordre, s[ordre], color=["#7d7d7d"] + [PRUNE] * 7)
    ax.bar_label(b, padding=3)
    ax.set_xlim(0, 2600)
    ax.set(xlabel="Licenciés (nombre)", ylabel="Discipline")
    ax.set_title("Le football, première discipline de l'agglomération")
    sobre(ax)
    return pied(fig, "Source : office municipal des sports, 2024.")


@juste
def echelle_likert():
    c = [
        "Très\nsatisfait",
        "Plutôt\nsatisfait",
        "Plutôt pas\nsatisfait",
        "Pas du tout\nsatisfait",
        "Sans\nopinion",
    ]
    v = [18, 44, 21, 9, 8]
    fig, ax = plt.subplots(figsize=(7.6, 4.6))
    b = ax.bar(c, v, color=[PIN, PIN, BRIQUE, BRIQUE, "#7d7d7d"])
    ax.bar_label(b, fmt="%d %%")
    ax.set_ylim(0, 52)
    ax.set(xlabel="Réponse", ylabel="Part des usagers (%)")
    ax.set_title("Propreté : 62 % d'usagers très ou plutôt satisfaits")
    sobre(ax)
    return pied(fig, "Source : baromètre de la métropole, 1 012 personnes.")


@juste
def classes_d_age():
    c = ["0-14", "15-29", "30-44", "45-59", "60-74", "75 et +"]
    v = [17, 16, 18, 20, 18, 11]
    fig, ax = plt.subplots(figsize=(7.4, 4.4))
    sns.barplot(x=c, y=v, color="#4b6c8f", ax=ax)
    ax.set(xlabel="Âge (années)", ylabel="Part de la population (%)")
    ax.set_title("Population par tranche d'âge, canton de Montrével")
    sobre(ax)
    return pied(fig, "Source : recensement fictif 2022.")


@juste
def marathon_histogramme():
    rng = np.random.default_rng(20)
    v = rng.normal(262, 31, 900)
    fig, ax = plt.subplots(figsize=(7.6, 4.5))
    ax.hist(v, bins=np.arange(160, 371, 10), color="#4a7a8c", edgecolor="white")
    ax.axvline(np.median(v), color=ENCRE, ls="--")
    ax.text(np.median(v) + 3, 118, f"médiane : {np.median(v):.0f} min", fontsize=10)
    ax.set_ylim(0, 130)
    ax.set(xlabel="Temps au marathon (minutes)", ylabel="Nombre de coureurs")
    ax.set_title("Temps des 900 arrivants du marathon des Deux-Rives")
    sobre(ax)
    return pied(fig, "Source : chronométrage officiel.")


@juste
def hexbin_tension():
    rng = np.random.default_rng(50)
    n = 9000
    age = rng.uniform(18, 90, n)
    fig, ax = plt.subplots(figsize=(7.6, 4.9))
    h = ax.hexbin(age, 118 + 0.35 * age + rng.normal(0, 12, n), gridsize=32, cmap="viridis", mincnt=1)
    fig.colorbar(h, ax=ax, label="Nombre de patients")
    ax.set(xlabel="Âge (années)", ylabel="Tension systolique (mmHg)")
    ax.set_title("Tension artérielle selon l'âge, 9 000 patients")
    return pied(fig, "Source : cohorte simulée de médecine générale.")


@juste
def nuage_transparent():
    rng = np.random.default_rng(102)
    n = 1200
    x = rng.gamma(5, 12, n)
    fig, ax = plt.subplots(figsize=(7.6, 4.9))
    ax.scatter(x, 150 + 9.5 * x + rng.normal(0, 70, n), s=9, alpha=0.35, color=BLEU, lw=0)
    ax.set(xlabel="Surface (m²)", ylabel="Loyer (€ par mois)")
    ax.set_title("1 200 loyers selon la surface")
    sobre(ax)
    return pied(fig, "Source : observatoire local des loyers.")


@juste
def camembert_trois():
    fig, ax = plt.subplots(figsize=(6.6, 5))
    ax.pie(
        [58, 29, 13],
        labels=["Locataires\n58 %", "Propriétaires\n29 %", "Hébergés\n13 %"],
        startangle=90,
        counterclock=False,
        colors=[BLEU, OCRE, "#6b6b6b"],
        wedgeprops={"edgecolor": "white", "linewidth": 2},
        textprops={"fontsize": 11},
    )
    ax.set_title("Statut d'occupation des ménages du quartier")
    return pied(fig, "Source : recensement fictif 2022, % des ménages.")


@juste
def anneau_oui_non():
    fig, ax = plt.subplots(figsize=(5.6, 5.2))
    ax.pie(
        [63, 37],
        labels=["Pour", "Contre"],
        colors=[PIN, BRIQUE],
        startangle=90,
        counterclock=False,
        wedgeprops={"width": 0.35, "edgecolor": "white"},
        textprops={"fontsize": 12},
    )
    ax.text(0, 0, "63 %\npour", ha="center", va="center", fontsize=17, weight="bold")
    ax.set_title("Consultation : faut-il piétonniser la place ?")
    return pied(fig, "Source : consultation municipale, 2 310 votants (37 % contre).")


@juste
def bruit_viridis():
    yy, xx = np.mgrid[0:50, 0:70]
    z = 48 + 22 * np.exp(-(((yy - 20) / 7.0) ** 2)) + 10 * np.exp(-(((xx - 45) / 8.0) ** 2))
    fig, ax = plt.subplots(figsize=(8, 4.9))
    im = ax.imshow(z, cmap="inferno", origin="lower", extent=(0, 1400, 0, 1000))
    fig.colorbar(im, ax=ax, label="Niveau sonore Lden (dB)")
    ax.set(xlabel="Distance est (m)", ylabel="Distance nord (m)")
    ax.set_title("Carte de bruit autour de la rocade")
    return pied(fig, "Source : modélisation acoustique, bureau d'études Sonéo.")


@juste
def taux_en_marches():
    d = pd.to_datetime(
        [
            "2019-01-01",
            "2020-02-01",
            "2021-02-01",
            "2022-02-01",
            "2022-08-01",
            "2023-02-01",
            "2023-08-01",
            "2025-02-01",
        ]
    )
    v = [0.75, 0.5, 0.5, 1.0, 2.0, 3.0, 3.0, 2.4]
    fig, ax = plt.subplots(figsize=(7.8, 4.4))
    ax.step(d, v, where="post", color=ENCRE, lw=2.4)
    ax.set_ylim(0, 3.5)
    ax.yaxis.set_major_formatter(virgule(1))
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%Y"))
    ax.set(xlabel="Date", ylabel="Taux du livret communal (%)")
    ax.set_title("Le taux du livret monte à 3 % en 2023, puis recule en 2025")
    sobre(ax)
    return pied(fig, "Source : arrêtés successifs, livret imaginaire. Le taux reste fixe entre deux arrêtés.")


@juste
def empilees_cent():
    an = ["2004", "2014", "2024"]
    d = {"Enfouissement": [52, 31, 14], "Incinération": [30, 37, 38], "Recyclage": [18, 32, 48]}
    fig, ax = plt.subplots(figsize=(7.4, 4.8))
    bas = np.zeros(3)
    for (n, v), c in zip(d.items(), ["#4a4a4a", "#b5561c", "#1b6f8a"]):
        b = ax.bar(an, v, bottom=bas, color=c, label=n, width=0.6)
        ax.bar_label(b, labels=[f"{k} %" for k in v], label_type="center", color="white")
        bas += v
    ax.set_ylim(0, 100)
    ax.set(xlabel="Année", ylabel="Part du tonnage (%)")
    ax.set_title("Le recyclage, première destination des déchets en 2024")
    ax.legend(loc="center left", bbox_to_anchor=(1, 0.5), frameon=False, reverse=True)
    sobre(ax)
    return pied(fig, "Source : syndicat de traitement, déchets ménagers et assimilés.")


@juste
def pentes_deux_dates():
    d = {"Corné": (9.1, 12.4), "Brézé": (8.0, 8.3), "Denée": (6.5, 5.1), "Feneu": (4.2, 6.6)}
    fig, ax = plt.subplots(figsize=(6.4, 5))
    for n, (a, b) in d.items():
        c = BRIQUE if b > a + 1 else GRIS
        ax.plot([0, 1], [a, b], color=c, lw=2.2, marker="o")
        ax.text(-0.05, a, f"{n} {a:.1f}".replace(".", ","), ha="right", va="center")
        ax.text(1.05, b, f"{b:.1f}".replace(".", ","), va="center")
    ax.set_xlim(-0.5, 1.4)
    ax.set_ylim(0, 14)
    ax.set_xticks([0, 1], ["2014", "2024"])
    ax.set(xlabel="Année", ylabel="Logements vacants (%)")
    ax.set_title("Logements vacants : forte hausse à Corné et à Feneu")
    sobre(ax)
    return pied(fig, "Source : fichiers fonciers fictifs.")


@juste
def halteres():
    df = pd.DataFrame(
        {
            "m": ["Cadres", "Techniciens", "Employés", "Ouvriers"],
            "f": [3050, 2240, 1710, 1640],
            "h": [3720, 2480, 1830, 1890],
        }
    )
    df = df.sort_values("h")
    fig, ax = plt.subplots(figsize=(7.8, 4.2))
    ax.hlines(df.m, df.f, df.h, color="#8a8a8a", lw=3, zorder=1)
    ax.scatter(df.f, df.m, color=PRUNE, s=80, marker="o", label="Femmes")
    ax.scatter(df.h, df.m, color=PIN, s=80, marker="s", label="Hommes")
    ax.set(xlabel="Salaire net médian (€ par mois)", ylabel="Catégorie")
    ax.set_title("Écarts de salaire entre femmes et hommes, par catégorie")
    ax.legend(frameon=False, loc="lower right")
    sobre(ax)
    return pied(
        fig, "Source : bilan social de la collectivité, 2024. Points, non barres : l'axe ne part pas de zéro."
    )


@juste
def boites_expliquees():
    rng = np.random.default_rng(103)
    d = [rng.normal(m, 2.3, 200) for m in (11, 12, 14, 15)]
    fig, ax = plt.subplots(figsize=(7.4, 4.6))
    ax.boxplot(d, medianprops={"color": BRIQUE, "lw": 2})
    ax.set_xticks(range(1, 5), ["Plateau", "Gare", "Centre", "Rives"])
    ax.set(xlabel="Quartier", ylabel="Loyer (€/m²)")
    ax.set_title("Loyers au mètre carré dans quatre quartiers")
    return pied(
        fig,
        "Source : observatoire des loyers. Boîte : quartiles et médiane ; moustaches : 1,5 écart interquartile.",
    )


@juste
def violons_quartiles():
    rng = np.random.default_rng(104)
    df = pd.DataFrame(
        {
            "g": np.repeat(["Semaine", "Samedi", "Dimanche"], 300),
            "v": np.concatenate([rng.normal(m, s, 300) for m, s in ((7.1, 0.8), (8.0, 1), (8.4, 1.1))]),
        }
    )
    fig, ax = plt.subplots(figsize=(7.2, 4.6))
    sns.violinplot(df, x="g", y="v", inner="quart", color="#8fb3cf", ax=ax)
    ax.set(xlabel="Jour", ylabel="Durée de sommeil (heures)")
    ax.set_title("Durée de sommeil déclarée selon le jour")
    return pied(
        fig, "Source : enquête santé étudiante simulée, n = 300 par jour. Pointillés : médiane et quartiles."
    )


@juste
def cascade_budget():
    n = ["Recettes", "Personnel", "Achats", "Subventions", "Intérêts", "Épargne"]
    v = [62, -31, -12, -8, -2, 9]
    bas = [0, 31, 19, 11, 9, 0]
    fig, ax = plt.subplots(figsize=(8, 4.6))
    ax.bar(n, np.abs(v), bottom=bas, color=[BLEU] + [BRIQUE] * 4 + [PIN])
    for i, (b, k) in enumerate(zip(bas, v)):
        ax.text(i, b + abs(k) + 1, f"{k:+d}" if 0 < i < 5 else f"{k}", ha="center")
    ax.set_ylim(0, 70)
    ax.set(xlabel="Poste", ylabel="Montant (M€)")
    ax.set_title("Des recettes à l'épargne brute : 9 M€ en 2024")
    sobre(ax)
    return pied(
        fig,
        "Source : compte administratif 2024. Lecture en cascade : chaque dépense part du solde précédent.",
    )


@juste
def pyramide():
    c = ["0-9", "10-19", "20-29", "30-39", "40-49", "50-59", "60-69", "70-79", "80 et +"]
    h = np.array([5.4, 5.9, 6.1, 5.7, 6.2, 6.8, 6.0, 4.4, 2.3])
    f = np.array([5.1, 5.7, 6.0, 5.9, 6.4, 6.9, 6.4, 5.1, 3.9])
    fig, ax = plt.subplots(figsize=(7.2, 5))
    ax.barh(c, -h, color=PIN, label="Hommes")
    ax.barh(c, f, color=PRUNE, label="Femmes")
    ax.xaxis.set_major_formatter(FuncFormatter(lambda v, _: f"{abs(v):.0f}"))
    ax.set_xlim(-8, 8)
    ax.axvline(0, color="white")
    ax.set(xlabel="Population (milliers)", ylabel="Âge (années)")
    ax.set_title("Pyramide des âges de l'agglomération de Kerlann")
    ax.legend(frameon=False, loc="upper right", fontsize=9)
    sobre(ax)
    return pied(fig, "Source : recensement fictif 2022.")


@juste
def indice_base_100_ligne():
    an = np.arange(2010, 2025)
    rng = np.random.default_rng(105)
    loyer = 100 * np.cumprod(np.r_[1, 1 + rng.normal(0.022, 0.004, 14)])
    rev = 100 * np.cumprod(np.r_[1, 1 + rng.normal(0.012, 0.004, 14)])
    fig, ax = plt.subplots(figsize=(7.8, 4.6))
    ax.axhline(100, color=ENCRE, lw=0.9)
    ax.plot(an, loyer, color=BRIQUE, lw=2.4, label="Loyers")
    ax.plot(an, rev, color=BLEU, lw=2.4, ls="-.", label="Revenus des locataires")
    ax.legend(frameon=False)
    ax.set(xlabel="Année", ylabel="Indice (base 100 en 2010)")
    ax.set_title("Les loyers ont augmenté plus vite que les revenus")
    sobre(ax)
    return pied(fig, "Source : observatoire local des loyers ; déclarations fiscales simulées.")


@juste
def grises_et_une():
    rng = np.random.default_rng(106)
    an = np.arange(2005, 2025)
    fig, ax = plt.subplots(figsize=(7.8, 4.7))
    for k in range(13):
        ax.plot(an, 30 + np.cumsum(rng.normal(0.2, 0.8, 20)), color="#8a8a8a", lw=1)
    ax.plot(an, 30 + 1.1 * (an - 2005), color=BRIQUE, lw=3)
    ax.text(2024.3, 50.9, "Corné", color=BRIQUE, weight="bold", va="center")
    ax.set_xlim(2005, 2027)
    ax.xaxis.set_major_locator(MultipleLocator(5))
    ax.set(xlabel="Année", ylabel="Taux de tri (% du tonnage)")
    ax.set_title("Corné parmi les quatorze communes du syndicat (en gris, les autres)", fontsize=11)
    sobre(ax)
    return pied(fig, "Source : syndicat de traitement, campagnes de caractérisation.")


@juste
def rose_des_vents():
    th = np.deg2rad(np.arange(0, 360, 45))
    v = [9, 12, 8, 6, 11, 22, 21, 11]
    fig = plt.figure(figsize=(6, 5.8))
    ax = fig.add_subplot(projection="polar")
    ax.set_theta_zero_location("N")
    ax.set_theta_direction(-1)
    ax.bar(th, v, width=np.deg2rad(38), color=BLEU, alpha=0.85)
    ax.set_xticks(th, ["N", "NE", "E", "SE", "S", "SO", "O", "NO"])
    ax.set_yticks([10, 20], ["10 %", "20 %"])
    ax.set_ylim(0, 25)
    ax.set_rlabel_position(112)
    ax.set_title("D'où vient le vent ? Part du temps par direction (%)", pad=18)
    return pied(fig, "Source : station du phare de Port-Salin, 2024.")


@juste
def vol_planeur_3d():
    t = np.linspace(0, 6 * np.pi, 300)
    fig = plt.figure(figsize=(7, 5.6))
    ax = fig.add_subplot(projection="3d")
    ax.plot(3 + t / 6 * 1.2 + np.cos(t), 2 + np.sin(t), 400 + 55 * t, color=BLEU, lw=2)
    ax.set_xlabel("Vers l'est (km)")
    ax.set_ylabel("Vers le nord (km)")
    ax.set_zlabel("Altitude (m)")
    ax.set_title("Trajectoire d'un planeur dans une ascendance")
    fig.text(
        0.02,
        0.02,
        "Source : enregistreur de vol, aéroclub de Montrével (trois coordonnées mesurées).",
        fontsize=8.5,
        color="#444444",
    )
    return fig


@juste
def gantt():
    n = ["Réception", "Second œuvre", "Gros œuvre", "Terrassement", "Études"]
    deb = ["2025-11-01", "2025-05-01", "2024-10-01", "2024-07-01", "2024-01-01"]
    fin = ["2025-12-31", "2025-11-15", "2025-06-30", "2024-10-31", "2024-07-15"]
    fig, ax = plt.subplots(figsize=(8, 4))
    for i, (a, b) in enumerate(zip(deb, fin)):
        x, y = mdates.date2num(pd.Timestamp(a)), mdates.date2num(pd.Timestamp(b))
        ax.broken_barh([(x, y - x)], (i - 0.3, 0.6), color=PIN)
    ax.set_yticks(range(5), n)
    ax.xaxis_date()
    ax.xaxis.set_major_locator(mdates.MonthLocator(bymonth=(1, 4, 7, 10)))
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%m/%Y"))
    ax.set(xlabel="Calendrier (mois)", ylabel="Phase")
    ax.set_title("Chantier de la nouvelle médiathèque : le calendrier")
    ax.grid(axis="x", alpha=0.3)
    return pied(fig, "Source : maîtrise d'ouvrage, ville de Kerlann.")


@juste
def sucettes():
    s = pd.Series({"Solidarités": 512, "Collèges": 118, "Routes": 86, "Pompiers": 54, "Culture": 21})
    fig, ax = plt.subplots(figsize=(7.6, 4.4))
    ax.stem(range(5), s.values, linefmt="-", markerfmt="o", basefmt=" ")
    ax.set_xticks(range(5), s.index)
    ax.set_ylim(0, 580)
    for i, v in enumerate(s):
        ax.text(i, v + 18, f"{v} M€", ha="center")
    ax.set(xlabel="Politique publique", ylabel="Dépenses (M€)")
    ax.set_title("Les solidarités, premier poste du département")
    sobre(ax)
    return pied(fig, "Source : rapport d'orientation budgétaire 2025.")


@juste
def profil_lac():
    z = np.linspace(0, 40, 60)
    t = 6 + 15 / (1 + np.exp((z - 11) / 2.2))
    fig, ax = plt.subplots(figsize=(5.6, 5.6))
    ax.plot(t, z, color=BLEU, lw=2.6)
    ax.invert_yaxis()
    ax.set(xlabel="Température de l'eau (°C)", ylabel="Profondeur (m), surface en haut")
    ax.set_title("Profil de température du lac d'Orval, août 2024")
    ax.grid(alpha=0.3)
    return pied(fig, "Source : sonde de l'association du lac.")


@juste
def classes_officielles_eau():
    rng = np.random.default_rng(107)
    z = np.sort(rng.integers(0, 5, (6, 10)), axis=1)[:, ::-1]
    noms = ["Très bon", "Bon", "Moyen", "Médiocre", "Mauvais"]
    cols = sns.color_palette("viridis_r", 5)[::-1]
    fig, ax = plt.subplots(figsize=(8, 4.8))
    ax.pcolormesh(
        np.arange(2015, 2026) - 0.5,
        np.arange(7) - 0.5,
        z,
        cmap=ListedColormap(cols),
        vmin=-0.5,
        vmax=4.5,
        edgecolor="white",
    )
    ax.set_yticks(range(6), ["Aubance", "Brézé", "Corné", "Denée", "Feneu", "Gennes"])
    ax.legend(
        handles=[Patch(color=c, label=n) for c, n in zip(cols, noms)],
        loc="upper left",
        bbox_to_anchor=(1.01, 1),
        frameon=False,
        title="État écologique",
    )
    ax.set(xlabel="Année", ylabel="Station de mesure")
    ax.set_title("État écologique des cours d'eau (cinq classes réglementaires)")
    return pied(fig, "Source : agence de bassin fictive.")


@juste
def rouge_vert_doublee():
    an = np.arange(2011, 2025)
    rng = np.random.default_rng(1)
    v = 42 + np.cumsum(rng.normal(0.6, 1.0, an.size))
    w = 30 + np.cumsum(rng.normal(0.3, 1.0, an.size))
    fig, ax = plt.subplots(figsize=(7.8, 4.6))
    ax.plot(an, v, color="#b8482e", lw=2.2, marker="o", label="Habitat individuel")
    ax.plot(an, w, color="#3f7a1e", lw=2.2, marker="^", ls="--", label="Habitat collectif")
    ax.set_ylim(0, 70)
    ax.legend(frameon=False)
    ax.set(xlabel="Année", ylabel="Taux de tri (% du tonnage)")
    ax.set_title("Tri des déchets selon le type d'habitat")
    sobre(ax)
    return pied(fig, "Source : service propreté, campagnes de caractérisation.")


@juste
def doubled_en():
    fig, ax = plt.subplots(figsize=(7.2, 4.5))
    b = ax.bar(["2015", "2020", "2025"], [31, 44, 62], color=["#7d7d7d", "#7d7d7d", BLEU], width=0.55)
    ax.bar_label(b, labels=["31,000", "44,000", "62,000"])
    ax.set_ylim(0, 70)
    ax.set(xlabel="Year", ylabel="Daily cyclists (thousands)")
    ax.set_title("Daily cycling has doubled in ten years")
    sobre(ax)
    return pied(fig, "Source: automatic counters, city of Kerlann (invented data).")


@juste
def ecdf_attente():
    rng = np.random.default_rng(108)
    a, b = rng.gamma(3, 18, 260), rng.gamma(3, 26, 260)
    fig, ax = plt.subplots(figsize=(7.6, 4.6))
    ax.ecdf(a, color=BLEU, lw=2.2, label="Jour")
    ax.ecdf(b, color=ENCRE, lw=2.2, ls="--", label="Nuit")
    ax.yaxis.set_major_formatter(PercentFormatter(1, decimals=0))
    ax.legend(frameon=False, loc="lower right")
    ax.set(xlabel="Attente aux urgences (minutes)", ylabel="Part des patients déjà vus (%)")
    ax.set_title("Aux urgences, l'attente est plus longue la nuit")
    sobre(ax)
    return pied(fig, "Source : registre simulé, 260 passages de jour et 260 de nuit.")


@juste
def aires_empilees_dechets():
    df = pd.DataFrame(
        {
            "Ordures ménagères": [280, 272, 265, 258, 249, 240, 231],
            "Tri sélectif": [62, 66, 69, 74, 79, 83, 88],
            "Déchèterie": [190, 196, 199, 171, 204, 209, 212],
        },
        index=range(2018, 2025),
    )
    fig, ax = plt.subplots(figsize=(8, 4.8))
    df.plot.area(ax=ax, color=["#4a4a4a", "#1b7f9a", "#c98a2b"], lw=0)
    ax.legend(loc="upper left", bbox_to_anchor=(1.01, 1), frameon=False, reverse=True)
    ax.set_ylim(0, 600)
    ax.set(xlabel="Année", ylabel="Déchets (kg par habitant)")
    ax.set_title("Déchets collectés par habitant selon la filière")
    return pied(fig, "Source : rapport annuel du service déchets.")


@juste
def bulles_surface():
    v = np.array([10, 20, 40])
    fig, ax = plt.subplots(figsize=(8, 3.8))
    ax.set_aspect("equal")
    x = 0
    for val, nom in zip(v, ["2004", "2014", "2024"]):
        r = np.sqrt(val / 10)
        ax.add_patch(Circle((x + r, 2), r, color=PIN))
        ax.text(x + r, 2, f"{val} kt", ha="center", va="center", color="white", fontsize=11)
        ax.text(x + r, -0.6, nom, ha="center", fontsize=11)
        x += 2 * r + 0.8
    ax.set_xlim(-0.5, x)
    ax.set_ylim(-1, 4.3)
    ax.axis("off")
    ax.set_title("Plastiques collectés dans le département (milliers de tonnes)")
    return pied(fig, "Source : éco-organisme. La surface des disques est proportionnelle au tonnage.")


@juste
def bulles_scatter():
    rng = np.random.default_rng(109)
    pop = rng.integers(2, 60, 18)
    rev = rng.uniform(17, 30, 18)
    loy = 4 + 0.35 * rev + rng.normal(0, 0.7, 18)
    fig, ax = plt.subplots(figsize=(8, 5))
    ax.scatter(rev, loy, s=pop * 8, color=PRUNE, alpha=0.55, edgecolor="white")
    h = [ax.scatter([], [], s=k * 8, color=PRUNE, alpha=0.55, label=f"{k}") for k in (5, 20, 50)]
    ax.legend(
        handles=h,
        title="Habitants (milliers)",
        loc="upper left",
        bbox_to_anchor=(1.01, 1),
        frameon=False,
        labelspacing=1.4,
    )
    ax.set(xlabel="Revenu médian (k€ par an)", ylabel="Loyer médian (€/m²)")
    ax.set_title("Revenus et loyers dans dix-huit communes")
    sobre(ax)
    return pied(
        fig, "Source : fichiers localisés simulés. Surface des bulles proportionnelle à la population."
    )


@juste
def annees_a_l_echelle():
    an = [1970, 1990, 2000, 2010, 2018, 2021, 2023, 2024]
    v = [6, 11, 14, 18, 21, 22, 23, 23.5]
    fig, ax = plt.subplots(figsize=(8, 4.5))
    ax.plot(an, v, color=PIN, lw=2.4, marker="o")
    ax.xaxis.set_major_locator(MultipleLocator(10))
    ax.set_ylim(0, 28)
    ax.set(xlabel="Année du recensement", ylabel="Part des plus de 65 ans (%)")
    ax.set_title("Vieillissement de la population cantonale")
    sobre(ax)
    return pied(
        fig, "Source : huit recensements (points), données simulées ; droites entre deux recensements."
    )


@juste
def trimestres():
    q = [f"T{k}\n{a}" for a in (2023, 2024) for k in (1, 2, 3, 4)]
    fig, ax = plt.subplots(figsize=(7.8, 4.4))
    ax.bar(q, [120, 141, 98, 150, 132, 118, 109, 152], color="#3d6b8e")
    ax.set(xlabel="Trimestre", ylabel="Logements livrés (nombre)")
    ax.set_title("Logements neufs livrés par trimestre")
    sobre(ax)
    return pied(fig, "Source : fédération locale des promoteurs.")


@juste
def velo_heure_jour():
    rng = np.random.default_rng(62)
    z = rng.gamma(9, 4, (7, 24)) * (0.2 + np.sin(np.arange(24) / 24 * np.pi))
    df = pd.DataFrame(z, index=["lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."], columns=range(24))
    fig, ax = plt.subplots(figsize=(9.2, 4.2))
    sns.heatmap(df, cmap="YlGnBu", ax=ax, vmin=0, cbar_kws={"label": "Passages (vélos par heure)"})
    ax.tick_params(axis="y", rotation=0)
    ax.set(xlabel="Heure de la journée (h)", ylabel="Jour")
    ax.set_title("Compteur vélo du pont Vieux : une semaine type")
    return pied(fig, "Source : compteur automatique, mai 2025.")


@juste
def regression_bande_dite():
    rng = np.random.default_rng(44)
    x = rng.uniform(5, 60, 55)
    y = 82 - 0.5 * x + rng.normal(0, 5, 55)
    fig, ax = plt.subplots(figsize=(7.6, 4.8))
    sns.regplot(x=x, y=y, ax=ax, n_boot=200, seed=1, color=BLEU, line_kws={"color": BRIQUE})
    ax.set(xlabel="Temps d'accès au médecin (minutes)", ylabel="Couverture du dépistage (%)")
    ax.set_title("Plus le médecin est loin, plus le dépistage recule")
    return pied(fig, "Source : 55 cantons fictifs. Bande : intervalle de confiance à 95 % de la droite.")


@juste
def moyenne_ecart_type():
    rng = np.random.default_rng(110)
    df = pd.DataFrame(
        {
            "g": np.repeat(["U13", "U15", "U17", "Seniors"], 25),
            "v": np.concatenate([rng.normal(m, 1.4, 25) for m in (9, 10.5, 12, 13)]),
        }
    )
    fig, ax = plt.subplots(figsize=(7.2, 4.5))
    sns.barplot(df, x="g", y="v", errorbar="sd", capsize=0.2, color="#4f8579", ax=ax)
    ax.set(xlabel="Catégorie d'âge", ylabel="Distance parcourue (km par match)")
    ax.set_title("Distance parcourue par match selon la catégorie")
    return pied(fig, "Source : capteurs GPS du club, n = 25 par catégorie. Barres d'erreur : ± 1 écart-type.")


@juste
def annee_hydrologique():
    m = ["sept.", "oct.", "nov.", "déc.", "janv.", "févr.", "mars", "avril", "mai", "juin", "juil.", "août"]
    v = [40, 71, 104, 96, 90, 78, 66, 48, 55, 18, 9, 12]
    fig, ax = plt.subplots(figsize=(8.2, 4.4))
    ax.bar(m, v, color=BLEU)
    ax.set(xlabel="Mois de l'année hydrologique (septembre 2023 à août 2024)", ylabel="Pluie (mm)")
    ax.set_title("Pluies de l'année hydrologique 2023-2024")
    sobre(ax)
    return pied(fig, "Source : station météo du lycée agricole.")


@juste
def sieges_gauche_droite():
    n = ["Gauche\nunie", "Écologistes", "Citoyens", "Centre", "Droite", "Divers\ndroite"]
    v = [14, 9, 4, 11, 13, 4]
    fig, ax = plt.subplots(figsize=(7.6, 4.5))
    b = ax.bar(n, v, color=["#a33b5a", "#2f7d4f", "#6b6b6b", "#b0741a", "#2a5fa0", "#1c3557"])
    ax.bar_label(b)
    ax.set_ylim(0, 16)
    ax.set(xlabel="Groupe, rangé de la gauche à la droite de l'hémicycle", ylabel="Sièges (nombre)")
    ax.set_title("Conseil métropolitain fictif : 55 sièges, six groupes")
    sobre(ax)
    return pied(fig, "Source : procès-verbal d'installation du conseil.")


@juste
def amont_aval():
    s = ["Source", "Crozes", "Le Moulin", "Station d'épuration", "Pont Vieux", "Confluence"]
    km = [0, 12, 21, 27, 38, 52]
    v = [4, 9, 14, 31, 26, 21]
    fig, ax = plt.subplots(figsize=(8.4, 4.8))
    ax.plot(km, v, color=PIN, lw=2.4, marker="o")
    for x, y, n in zip(km, v, s):
        ax.annotate(n, (x, y), xytext=(0, 9), textcoords="offset points", ha="center", fontsize=9)
    ax.set_ylim(0, 38)
    ax.set_xlim(-4, 57)
    ax.set(xlabel="Distance depuis la source (km)", ylabel="Nitrates (mg/L)")
    ax.set_title("Nitrates le long de la Lignette, de l'amont vers l'aval")
    sobre(ax)
    return pied(fig, "Source : six prélèvements du 12 juin 2024, fédération de pêche.")


@juste
def chronos_centiemes():
    s = pd.Series({"A. Moreau": 11.28, "L. Diallo": 11.31, "C. Roux": 11.45, "I. Petit": 11.52})[::-1]
    fig, ax = plt.subplots(figsize=(7.4, 4))
    ax.plot(s.values, s.index, "o", color=BLEU, ms=10)
    for y, v in enumerate(s):
        ax.text(v + 0.012, y, f"{v:.2f} s".replace(".", ","), va="center")
    ax.set_xlim(11.2, 11.62)
    ax.xaxis.set_major_formatter(virgule(2))
    ax.set_ylim(-0.5, 3.5)
    ax.set(xlabel="Temps au 100 m (secondes)", ylabel="Athlète")
    ax.set_title("Finale du 100 m : la victoire pour trois centièmes")
    ax.grid(axis="x", alpha=0.3)
    return pied(fig, "Source : chronométrage électronique au centième. Points : l'axe commence à 11,20 s.")


@juste
def moyenne_mobile():
    d = pd.date_range("2022-01-01", "2024-12-31")
    rng = np.random.default_rng(111)
    s = pd.Series(
        11 + 8 * np.sin((d.day_of_year.to_numpy() - 110) / 365 * 2 * np.pi) + rng.normal(0, 2.5, len(d)),
        index=d,
    )
    fig, ax = plt.subplots(figsize=(8.4, 4.6))
    ax.plot(s, color="#7f95ab", lw=0.8, label="Température du jour")
    ax.plot(s.rolling(30, center=True).mean(), color=BRIQUE, lw=2.4, label="Moyenne mobile sur 30 jours")
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%m/%Y"))
    ax.legend(frameon=False, loc="lower left", bbox_to_anchor=(0, -0.34), ncols=2)
    ax.set(xlabel="Date", ylabel="Température moyenne (°C)")
    ax.set_title("Température quotidienne à Kerlann, 2022-2024")
    sobre(ax)
    return pied(fig, "Source : station météo, données simulées.")


@juste
def modele_logistique():
    x = np.arange(0, 22)
    rng = np.random.default_rng(112)
    y = 90 / (1 + np.exp(-(x - 10) / 2.5)) + rng.normal(0, 2, 22)
    y = y.clip(0)
    xs = np.linspace(0, 21, 300)
    fig, ax = plt.subplots(figsize=(7.6, 4.6))
    ax.plot(x, y, "o", color=ENCRE, ms=5, label="Mesures hebdomadaires")
    ax.plot(xs, 90 / (1 + np.exp(-(xs - 10) / 2.5)), color=BRIQUE, lw=2, label="Modèle logistique ajusté")
    ax.legend(frameon=False)
    ax.set(xlabel="Semaine de campagne", ylabel="Couverture vaccinale (%)")
    ax.set_title("La couverture vaccinale plafonne vers 90 %")
    sobre(ax)
    return pied(fig, "Source : registre fictif de vaccination, 22 semaines.")


@juste
def theme_sombre_lisible():
    c = ["Bus", "Tram", "Vélo", "Covoiturage"]
    v = [48, 37, 19, 8]
    with plt.style.context("dark_background"):
        fig, ax = plt.subplots(figsize=(7.6, 4.4))
        ax.barh(c[::-1], v[::-1], color="#62b5e5")
        ax.set(xlabel="Abonnés (milliers)", ylabel="Service")
        ax.set_title("Le bus, premier service par le nombre d'abonnés")
        sobre(ax)
        fig.tight_layout(rect=(0, 0.07, 1, 1))
        fig.text(
            0.012, 0.02, "Source : autorité organisatrice des mobilités, 2024.", fontsize=9, color="#d0d0d0"
        )
    return fig


@juste
def hemicycle():
    n = [("Gauche", 22, "#a33b5a"), ("Centre", 17, "#b0741a"), ("Droite", 16, "#2a5fa0")]
    pts = sorted(
        ((r, a) for r, k in ((1, 11), (1.4, 15), (1.8, 14), (2.2, 15)) for a in np.linspace(np.pi, 0, k)),
        key=lambda p: -p[1],
    )
    fig, ax = plt.subplots(figsize=(7.6, 4.8))
    i = 0
    for nom, k, c in n:
        s = pts[i : i + k]
        ax.scatter(
            [r * np.cos(a) for r, a in s],
            [r * np.sin(a) for r, a in s],
            s=110,
            color=c,
            label=f"{nom} : {k} sièges",
        )
        i += k
    ax.set_aspect("equal")
    ax.axis("off")
    ax.legend(loc="lower center", bbox_to_anchor=(0.5, -0.2), ncols=3, frameon=False)
    ax.set_title("Conseil municipal fictif de Port-Salin : 55 sièges, sans majorité")
    return pied(fig, "Source : résultats du second tour. Un point = un siège.", bas=0.12)


@juste
def direction_cyclique():
    yy, xx = np.mgrid[0:20, 0:28]
    d = (np.degrees(np.arctan2(yy - 9.5, xx - 13.5)) + 360) % 360
    fig, ax = plt.subplots(figsize=(7.8, 4.9))
    im = ax.imshow(d, cmap="twilight", vmin=0, vmax=360, origin="lower", extent=(0, 14, 0, 10))
    cb = fig.colorbar(im, ax=ax, ticks=[0, 90, 180, 270, 360])
    cb.set_label("Direction du vent (degrés, palette cyclique)")
    ax.set(xlabel="Vers l'est (km)", ylabel="Vers le nord (km)")
    ax.set_title("Direction du vent autour de la butte de Chantemerle")
    return pied(fig, "Source : simulation atmosphérique, bureau d'études.")


@juste
def deux_panneaux_culture():
    an = np.arange(2014, 2025)
    fig, axd = plt.subplot_mosaic([["a"], ["b"]], figsize=(7.8, 6), sharex=True)
    axd["a"].plot(an, [3.1, 3.2, 3.4, 3.3, 3.6, 3.9, 3.5, 3.7, 4.1, 4.4, 4.6], color=BLEU, lw=2.4)
    axd["b"].plot(an, [182, 190, 201, 199, 215, 228, 61, 110, 205, 231, 246], color=BRIQUE, lw=2.4)
    axd["a"].set_ylabel("Budget (M€)")
    axd["b"].set_ylabel("Visiteurs (milliers)")
    axd["b"].set_xlabel("Année")
    axd["a"].set_ylim(0, 5)
    axd["b"].set_ylim(0, 280)
    fig.suptitle("Budget culturel (en haut) et fréquentation des musées (en bas)", weight="bold", fontsize=12)
    return pied(fig, "Source : comptes administratifs ; billetterie des musées.")


@juste
def min_max_flottantes():
    m = ["J", "F", "M", "A", "M", "J", "J", "A", "S", "O", "N", "D"]
    lo = np.array([0, 1, 3, 5, 9, 12, 14, 14, 11, 8, 4, 1])
    hi = np.array([7, 8, 12, 15, 19, 23, 26, 26, 22, 17, 11, 7])
    fig, ax = plt.subplots(figsize=(7.8, 4.6))
    ax.vlines(range(12), lo, hi, color=BRIQUE, lw=9)
    ax.set_xticks(range(12), m)
    ax.set_ylim(-3, 30)
    ax.axhline(0, color=ENCRE, lw=0.8)
    ax.set(xlabel="Mois", ylabel="Température (°C)")
    ax.set_title("Des minimales aux maximales moyennes, mois par mois")
    sobre(ax)
    return pied(
        fig, "Source : normales fictives 1991-2020. Chaque trait va de la minimale à la maximale moyenne."
    )


@juste
def loyers_degrade_continu():
    rng = np.random.default_rng(5)
    n = 160
    surf = rng.uniform(18, 110, n)
    fig, ax = plt.subplots(figsize=(8, 5))
    sc = ax.scatter(
        surf,
        180 + 9.2 * surf + rng.normal(0, 70, n),
        c=rng.gamma(3, 1.4, n),
        cmap="plasma",
        s=36,
        edgecolor="#333333",
        lw=0.4,
    )
    fig.colorbar(sc, ax=ax, label="Distance au centre (km)")
    ax.set(xlabel="Surface (m²)", ylabel="Loyer hors charges (€ par mois)")
    ax.set_title("Loyers selon la surface et l'éloignement du centre")
    return pied(fig, "Source : 160 annonces relevées en mars 2025.")


@juste
def zoom_en_encart():
    d = pd.date_range("2015-01-01", periods=120, freq="MS")
    rng = np.random.default_rng(113)
    v = 55 + 0.1 * np.arange(120) + rng.normal(0, 1.5, 120)
    fig, ax = plt.subplots(figsize=(8.4, 4.8))
    ax.plot(d, v, color=BLEU, lw=1.8)
    ax.set_ylim(0, 100)
    ax.set(xlabel="Mois", ylabel="Occupation des hôtels (%)")
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%Y"))
    ins = ax.inset_axes([0.5, 0.12, 0.46, 0.32])
    ins.plot(d[-12:], v[-12:], color=BLEU, lw=1.8)
    ins.set_ylim(60, 72)
    ins.xaxis.set_major_locator(mdates.MonthLocator(bymonth=(1, 5, 9)))
    ins.xaxis.set_major_formatter(mdates.DateFormatter("%m/%y"))
    ins.tick_params(labelsize=8.5)
    ins.set_title("Zoom sur 2024 (axe de 60 à 72 %)", fontsize=9)
    ins.set_xlabel("Mois", fontsize=8.5)
    ins.set_ylabel("%", fontsize=8.5)
    ax.set_title("Taux d'occupation des hôtels de la métropole")
    return pied(fig, "Source : comité départemental du tourisme.")


@juste
def objectifs_puces():
    n = ["Réemploi", "Compostage", "Tri des emballages"]
    v, obj = [6, 21, 58], [10, 30, 55]
    fig, ax = plt.subplots(figsize=(7.8, 3.8))
    ax.barh(n, v, color=PIN, height=0.45)
    ax.plot(obj, range(3), "|", color="black", ms=30, mew=3)
    ax.set_xlim(0, 70)
    ax.set(xlabel="Taux atteint (% du gisement)", ylabel="Filière")
    ax.legend(
        handles=[
            Patch(color=PIN, label="Atteint en 2024"),
            Line2D([], [], color="black", marker="|", ls="", ms=12, mew=3, label="Objectif"),
        ],
        frameon=False,
        loc="lower right",
    )
    ax.set_title("Un seul objectif atteint : le tri des emballages")
    sobre(ax)
    return pied(fig, "Source : plan local de prévention des déchets.")
