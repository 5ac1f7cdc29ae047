"""Jeu d'essai neuf : 45 graphiques trompeurs (LIARS) et 60 honnêtes mais difficiles (HONEST)."""
import matplotlib
matplotlib.use("Agg")
import datetime as dt
import matplotlib.pyplot as plt
import matplotlib.dates as mdates
import matplotlib.ticker as mticker
from matplotlib.colors import BoundaryNorm, ListedColormap, TwoSlopeNorm
from matplotlib.figure import Figure
from matplotlib.gridspec import GridSpec
from matplotlib.patches import Patch, Rectangle, Circle
import numpy as np
import pandas as pd
import seaborn as sns


# ======================================================================
# FIGURES TROMPEUSES
# ======================================================================

def l_barres_coupees_tri():
    regions = ["Bretagne", "Pays de la Loire", "Normandie", "Occitanie", "Île-de-France"]
    taux = [58.4, 57.1, 55.6, 54.2, 52.9]
    plt.figure(figsize=(7, 4.2))
    plt.bar(regions, taux, color="#2a6f97")
    plt.ylim(52, 59)
    plt.ylabel("Déchets ménagers recyclés (%)")
    plt.title("Le tri des déchets dans cinq régions, 2022")
    plt.figtext(0.01, 0.01, "Source : enquête collecte, Ademe, 2022", fontsize=8)
    plt.tight_layout(rect=(0, 0.03, 1, 1))
    return plt.gcf()


def l_barres_coupees_horizontales():
    s = pd.Series({"Lyon": 1240, "Nantes": 1185, "Lille": 1162, "Rennes": 1150, "Dijon": 1121}).sort_values()
    plt.figure(figsize=(7, 3.8))
    ax = s.plot.barh(color="#7b5ea7", width=0.7)
    ax.set_xlim(1100, 1250)
    ax.set_xlabel("Loyer mensuel moyen d'un 60 m², en euros")
    ax.set_title("Loyers : Lyon devant Nantes et Lille", loc="left", weight="bold")
    ax.figure.text(0.02, 0.02, "Source : observatoire local des loyers, 2023", size=8, color="#444444")
    ax.figure.subplots_adjust(bottom=0.22, left=0.12)
    return ax.figure


def l_surface_pied_coupe():
    annees = np.arange(2008, 2024)
    emp = np.array([412, 405, 401, 399, 396, 391, 388, 387, 389, 392, 395, 398, 394, 399, 403, 405])
    fig, ax = plt.subplots(figsize=(7.5, 4))
    ax.fill_between(annees, 0, emp, color="#3b8ea5")
    ax.set_ylim(380, 415)
    ax.set_xlim(2008, 2023)
    ax.set_ylabel("Emplois salariés (milliers)")
    ax.set_title("L'emploi agroalimentaire en France, 2008-2023")
    fig.text(0.99, 0.01, "Source : Insee, estimations d'emploi", ha="right", fontsize=8)
    fig.subplots_adjust(bottom=0.15)
    return fig


def l_co2_ecrase():
    fig = plt.figure(figsize=(7, 4), layout="constrained")
    ax = fig.add_subplot()
    an = np.arange(1990, 2024)
    ppm = 354 + 1.45 * (an - 1990) + 0.016 * (an - 1990) ** 2
    ax.plot(an, ppm, color="#b23a48", lw=2)
    ax.set(ylim=(0, 5000), ylabel="CO2 dans l'air (ppm)", title="La concentration de CO2 à Mauna Loa, 1990-2023")
    ax.annotate("Source : NOAA, moyennes annuelles", (0, -0.14), xycoords="axes fraction", fontsize=8)
    return fig


def l_points_hors_cadre():
    rng = np.random.default_rng(4)
    surf = rng.uniform(20, 140, 70)
    prix = 2.9 * surf + rng.normal(0, 28, 70) + 30
    f, a = plt.subplots(figsize=(6.6, 4.6))
    a.scatter(surf, prix, s=26, color="#20639b", edgecolor="white", linewidth=0.5)
    a.set_xlim(15, 145)
    a.set_ylim(50, 280)
    a.set_xlabel("Surface (m²)")
    a.set_ylabel("Prix de vente (milliers d'euros)")
    a.set_title("Appartements vendus au Mans en 2022")
    f.text(0.02, 0.015, "Source : base DVF, échantillon de 70 ventes", fontsize=8)
    f.tight_layout(rect=[0, 0.04, 1, 1])
    return f


def l_deux_panneaux_echelles():
    mois = ["jan.", "fév.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."]
    brest = [210, 215, 232, 251, 268, 290, 318, 321, 284, 256, 228, 219]
    nice = [610, 640, 700, 830, 960, 1120, 1390, 1420, 1080, 850, 660, 690]
    fig, axes = plt.subplots(1, 2, figsize=(10, 3.8))
    for ax, y, nom, lim in zip(axes, (brest, nice), ("Brest", "Nice"), ((200, 330), (0, 1600))):
        ax.plot(mois, y, marker="o", color="#264653")
        ax.set_ylim(*lim)
        ax.set_title(nom)
        ax.tick_params(axis="x", rotation=60)
        ax.set_ylabel("Passagers (milliers)")
    fig.suptitle("Passagers aériens par mois à Brest et à Nice, 2019")
    fig.text(0.01, 0.01, "Source : DGAC, trafic mensuel", fontsize=8)
    fig.tight_layout(rect=(0, 0.04, 1, 1))
    return fig


def l_trou_enquete():
    an = [2001, 2002, 2003, 2004, 2005, 2006, 2007, 2013, 2014, 2015, 2016, 2017, 2018]
    part = [31.0, 30.4, 29.8, 29.9, 29.1, 28.6, 28.2, 30.9, 30.1, 29.5, 28.8, 27.9, 27.1]
    plt.figure(figsize=(7.2, 4))
    plt.plot(an, part, "-", color="darkslateblue", linewidth=2.2)
    plt.ylim(20, 36)
    plt.xticks(range(2001, 2019, 3))
    plt.xlabel("Année")
    plt.ylabel("Fumeurs quotidiens (% des adultes)")
    plt.title("Le tabagisme quotidien entre 2001 et 2018")
    plt.text(2001, 20.5, "Source : baromètre santé", fontsize=8)
    plt.tight_layout()
    return plt.gcf()


def l_rouge_vert():
    an = np.arange(2010, 2023)
    fig, ax = plt.subplots(figsize=(7, 4.2))
    ax.plot(an, 46 + 0.9 * np.sin(an * 1.3) - 0.4 * (an - 2010), color="#b8642a", lw=2, label="Blé tendre")
    ax.plot(an, 43 + 1.1 * np.cos(an * 0.9) + 0.1 * (an - 2010), color="#6f8a2c", lw=2, label="Orge d'hiver")
    ax.set_ylabel("Rendement (quintaux par hectare)")
    ax.set_ylim(36, 50)
    ax.set_title("Deux céréales du Berry, 2010-2022")
    ax.legend(frameon=False)
    fig.text(0.01, 0.01, "Source : Agreste, statistique agricole annuelle", fontsize=8)
    fig.tight_layout(rect=(0, 0.03, 1, 1))
    return fig


def l_grille_etats():
    rng = np.random.default_rng(31)
    etat = (rng.random((6, 12)) > 0.72).astype(int)
    cmap = ListedColormap(["#8fae3c", "#d98c3a"])
    fig, ax = plt.subplots(figsize=(8, 3.8))
    ax.pcolormesh(etat, cmap=cmap, edgecolors="white", linewidth=2)
    ax.set_xticks(np.arange(12) + 0.5, ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."])
    ax.set_yticks(np.arange(6) + 0.5, [f"Puits {c}" for c in "FEDCBA"])
    ax.set_title("Conformité des captages d'eau en 2021, mois par mois")
    ax.legend(handles=[Patch(color="#8fae3c", label="conforme"), Patch(color="#d98c3a", label="non conforme")],
              ncol=2, loc="upper center", bbox_to_anchor=(0.5, -0.1), frameon=False)
    fig.text(0.01, 0.01, "Source : ARS, contrôle sanitaire", fontsize=8)
    fig.subplots_adjust(bottom=0.2)
    return fig


def l_champ_trois_classes():
    x = np.linspace(0, 10, 90)
    y = np.linspace(0, 6, 60)
    X, Y = np.meshgrid(x, y)
    Z = 14 + 5 * np.exp(-((X - 6) ** 2 + (Y - 3) ** 2) / 6) + 2 * np.sin(X / 2)
    fig, ax = plt.subplots(figsize=(7.4, 4.4), constrained_layout=True)
    cs = ax.contourf(X, Y, Z, levels=[10, 14, 17, 22], cmap="YlOrBr")
    cb = fig.colorbar(cs)
    cb.set_label("Température de l'air (°C)")
    ax.set_xlabel("Distance vers l'est (km)")
    ax.set_ylabel("Distance vers le nord (km)")
    ax.set_title("La température nocturne autour du centre-ville")
    fig.supxlabel("Source : campagne de mesures mobiles, août 2022", fontsize=8, x=0.02, ha="left")
    return fig


def l_divergente_decentree():
    rng = np.random.default_rng(8)
    stations = ["Lille", "Brest", "Paris", "Dijon", "Lyon", "Pau", "Nice"]
    data = rng.normal(0.9, 0.9, (7, 12)).round(1)
    data[0, 0], data[3, 2] = -1.4, -1.1
    fig, ax = plt.subplots(figsize=(9, 4))
    sns.heatmap(data, cmap="RdBu_r", vmin=-1.5, vmax=4.5, ax=ax, yticklabels=stations,
                xticklabels=["J", "F", "M", "A", "M", "J", "J", "A", "S", "O", "N", "D"],
                cbar_kws={"label": "Écart à la normale (°C)"})
    ax.tick_params(axis="y", rotation=0)
    ax.set_title("Écarts mensuels de température à la normale, 2020")
    ax.set_xlabel("Source : Météo-France, normales 1991-2020", fontsize=8, loc="left")
    fig.tight_layout()
    return fig


def l_divergente_indice():
    villes = ["Angers", "Metz", "Nîmes", "Tours", "Reims", "Toulon"]
    an = list(range(2016, 2024))
    v = np.array([[94 + 3.1 * j + 1.7 * i for j in range(8)] for i in range(6)])
    fig, ax = plt.subplots(figsize=(8, 4), layout="constrained")
    im = ax.imshow(v, cmap="PuOr", vmin=90, vmax=128, aspect="auto")
    ax.set_xticks(range(8), an)
    ax.set_yticks(range(6), villes)
    fig.colorbar(im, label="Indice des prix, base 100 = moyenne nationale")
    ax.set_title("Prix des logements anciens dans six villes (indice)")
    ax.text(0, -0.13, "Source : indices Notaires, calculs de la rédaction", transform=ax.transAxes, fontsize=8)
    return fig


def l_double_axe_glaces():
    mois = np.arange(1, 13)
    noms = ["J", "F", "M", "A", "M", "J", "J", "A", "S", "O", "N", "D"]
    glaces = [8, 9, 13, 19, 27, 38, 52, 50, 29, 16, 9, 10]
    accidents = [61, 64, 72, 80, 93, 104, 127, 119, 98, 83, 70, 66]
    fig, ax1 = plt.subplots(figsize=(7.4, 4.2))
    ax1.plot(mois, glaces, color="#0072B2", marker="o")
    ax1.set_ylabel("Glaces vendues (millions de litres)", color="#0072B2")
    ax2 = ax1.twinx()
    ax2.plot(mois, accidents, color="#A34700", marker="s", ls="--")
    ax2.set_ylabel("Accidents de vélo (nombre)", color="#A34700")
    ax1.set_xticks(mois, noms)
    ax1.set_title("Glaces et accidents de vélo, mois par mois, 2021")
    fig.text(0.01, 0.01, "Sources : fédération des glaciers, ONISR", fontsize=8)
    fig.tight_layout(rect=(0, 0.03, 1, 1))
    return fig


def l_precision_excessive():
    s = pd.Series({"Marche": 23.4812, "Vélo": 4.0671, "Transports": 17.9034, "Voiture": 54.5483}).sort_values()
    fig, ax = plt.subplots(figsize=(7, 3.4))
    b = ax.barh(s.index, s.values, color="#457b9d")
    ax.bar_label(b, labels=[f"{x:.4f} %".replace(".", ",") for x in s], padding=4)
    ax.set_xlim(0, 66)
    ax.set_xlabel("Part des déplacements (%)")
    ax.set_title("Comment on se déplace dans l'agglomération (sondage, 900 personnes)", fontsize=10)
    fig.text(0.01, 0.02, "Source : enquête déplacements, 2018", fontsize=8)
    fig.tight_layout(rect=(0, 0.05, 1, 1))
    return fig


def l_axe_retourne_cambriolages():
    an = np.arange(2005, 2020)
    n = [2.1, 2.0, 2.2, 2.3, 2.5, 2.6, 2.9, 3.1, 3.2, 3.4, 3.3, 3.6, 3.8, 3.9, 4.1]
    fig, ax = plt.subplots(figsize=(7, 4.4), layout="constrained")
    ax.fill_between(an, 0, n, color="#c1121f", alpha=0.85)
    ax.set_ylim(5, 0)
    ax.set_xlim(2005, 2019)
    ax.set_ylabel("Cambriolages (milliers)")
    ax.set_title("Les cambriolages dans le département, 2005-2019")
    fig.supxlabel("Source : ministère de l'Intérieur, faits constatés", fontsize=8)
    return fig


def l_temps_a_rebours():
    an = np.arange(2012, 2024)
    dette = [89, 91, 93, 94, 95, 96, 97, 97, 108, 109, 111, 112]
    df = pd.DataFrame({"annee": an, "pop": dette})
    ax = df.plot(x="annee", y="pop", legend=False, figsize=(7, 4), color="#1d3557", marker="o")
    ax.invert_xaxis()
    ax.set_xlabel("Année")
    ax.set_ylabel("Adhérents (milliers)")
    ax.set_ylim(80, 120)
    ax.set_title("Adhérents de la fédération d'escalade, 2012-2023")
    ax.figure.text(0.01, 0.01, "Source : rapport d'activité 2023", fontsize=8)
    ax.figure.tight_layout(rect=(0, 0.03, 1, 1))
    return ax.figure


def l_ligne_fromages():
    noms = ["Beaufort", "Camembert", "Cantal", "Comté", "Morbier", "Reblochon"]
    prod = [5.2, 4.9, 12.1, 66.0, 11.8, 15.3]
    plt.figure(figsize=(7, 4))
    plt.plot(noms, prod, "o-", color="#bc6c25", lw=2)
    plt.ylabel("Production (milliers de tonnes)")
    plt.ylim(0, 72)
    plt.title("Six fromages AOP, production de 2020")
    plt.figtext(0.01, 0.01, "Source : Inao, filières AOP", fontsize=8)
    plt.tight_layout(rect=(0, 0.03, 1, 1))
    return plt.gcf()


def l_texte_pale():
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.plot(range(2010, 2022), [61, 60, 62, 58, 57, 55, 56, 53, 52, 50, 44, 46], color="#14213d", lw=2.4)
    ax.set_ylim(35, 68)
    ax.set_ylabel("Exemplaires vendus (millions)")
    ax.set_title("Les ventes de bandes dessinées de poche, 2010-2021")
    ax.text(2012, 41, "Confinement : librairies fermées\ndeux mois en 2020", color="#cfcfcf", fontsize=12)
    fig.text(0.01, 0.01, "Source : panel de librairies", fontsize=8, color="#555")
    fig.tight_layout(rect=(0, 0.03, 1, 1))
    return fig


def l_courbe_pale():
    fig, ax = plt.subplots(figsize=(7, 4), layout="constrained")
    h = np.arange(0, 25)
    kw = 38 + 9 * np.sin((h - 9) / 24 * 4 * np.pi) + 4 * np.sin((h - 6) / 24 * 2 * np.pi)
    ax.plot(h, kw, color="#fff3a8", lw=2)
    ax.set_xlabel("Heure de la journée (h)")
    ax.set_ylabel("Puissance appelée (GW)")
    ax.set_title("La consommation électrique d'un mardi de mai")
    ax.text(1, 0.02, "Source : RTE, éco2mix", transform=ax.transAxes, ha="right", fontsize=8)
    ax.set_ylim(20, 56)
    return fig


def l_barres_contredites():
    labels = ["2019", "2020", "2021", "2022"]
    ecrit = [120, 135, 150, 165]
    dessine = [120, 170, 235, 310]
    fig, ax = plt.subplots(figsize=(6.4, 4.2))
    ax.bar(labels, dessine, color="#588157")
    for i, (e, d) in enumerate(zip(ecrit, dessine)):
        ax.text(i, d + 5, f"{e} M€", ha="center", weight="bold")
    ax.set_yticks([])
    ax.spines[["top", "right", "left"]].set_visible(False)
    ax.set_title("Chiffre d'affaires de la coopérative (millions d'euros)")
    fig.text(0.01, 0.01, "Source : comptes annuels de la coopérative", fontsize=8)
    fig.tight_layout(rect=(0, 0.03, 1, 1))
    return fig


def l_disques_rayon():
    noms = ["Loire", "Rhône", "Seine", "Garonne"]
    fig, ax = plt.subplots(figsize=(8.5, 3.6))
    x = 0
    for n, v, r in zip(noms, [900, 600, 300, 150], [1.5, 1.0, 0.5, 0.25]):
        ax.add_patch(Circle((x, 0), r, color="#1b7f9c"))
        ax.text(x, -1.75, f"{n}\n{v} Mm³", ha="center", va="top")
        x += 2.9
    ax.set_xlim(-1.8, 10.2)
    ax.set_ylim(-2.7, 1.7)
    ax.set_aspect("equal")
    ax.axis("off")
    ax.set_title("Eau prélevée par bassin, en millions de mètres cubes")
    fig.text(0.01, 0.02, "Source : Banque nationale des prélèvements, 2020", fontsize=8)
    return fig


def l_anneau_faux():
    fig, ax = plt.subplots(figsize=(4.8, 4.8))
    ax.pie([81, 19], colors=["#e76f51", "#dddddd"], startangle=90, counterclock=False,
           wedgeprops=dict(width=0.32))
    ax.text(0, 0, "64 %", ha="center", va="center", fontsize=30, weight="bold")
    ax.set_title("Part des élèves demi-pensionnaires")
    fig.text(0.02, 0.02, "Source : rectorat, rentrée 2022", fontsize=8)
    return fig


def l_sans_nom_axe():
    rng = np.random.default_rng(2)
    x = rng.normal(168, 8, 60)
    y = 0.9 * x - 90 + rng.normal(0, 6, 60)
    fig, ax = plt.subplots(figsize=(6, 4.4))
    ax.scatter(x, y, color="#5a189a", s=22)
    ax.set_title("Deux mesures prises à l'infirmerie du lycée")
    fig.text(0.01, 0.01, "Source : visite médicale, 60 élèves", fontsize=8)
    fig.tight_layout(rect=(0, 0.03, 1, 1))
    return fig


def l_sans_source():
    pays = ["Portugal", "Espagne", "France", "Italie", "Belgique"]
    val = [61, 50, 27, 36, 28]
    d = pd.DataFrame({"pays": pays, "v": val}).sort_values("v", ascending=False)
    fig, ax = plt.subplots(figsize=(7, 4))
    sns.barplot(data=d, x="pays", y="v", color="#2a9d8f", ax=ax)
    ax.set(xlabel="", ylabel="Part d'électricité renouvelable (%)", title="Le Portugal en tête des renouvelables en 2022")
    sns.despine(fig)
    fig.tight_layout()
    return fig


def l_sans_titre():
    fig = Figure(figsize=(7, 4))
    ax = fig.subplots()
    ax.plot(np.arange(2000, 2023), 62 - 0.7 * np.arange(23) + 2 * np.sin(np.arange(23)), color="#003049", lw=2)
    ax.set_ylabel("Quantité de papier journal (milliers de tonnes)")
    ax.set_ylim(40, 66)
    fig.text(0.01, 0.01, "Source : douanes, 2000-2022", fontsize=8)
    fig.tight_layout(rect=(0, 0.03, 1, 1))
    return fig


def l_sans_unite():
    plt.figure(figsize=(7, 4))
    plt.plot([2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022], [41, 43, 46, 47, 51, 38, 49, 55], marker="o", c="#6a040f")
    plt.ylabel("Budget")
    plt.ylim(30, 60)
    plt.title("Le budget des festivals de la région")
    plt.figtext(0.99, 0.01, "Source : conseil régional, comptes administratifs", fontsize=8, ha="right")
    plt.tight_layout(rect=(0, 0.03, 1, 1))
    return plt.gcf()


def l_points_empiles():
    rng = np.random.default_rng(77)
    x = np.concatenate([rng.normal(42, 6, 6000), rng.normal(55, 8, 3000)])
    y = 0.8 * x + rng.normal(0, 6, 9000)
    fig, ax = plt.subplots(figsize=(6.4, 5), layout="constrained")
    ax.scatter(x, y, s=40, color="#1d4e89")
    ax.set_xlabel("Revenu déclaré (milliers d'euros par an)")
    ax.set_ylabel("Dépenses (milliers d'euros par an)")
    ax.set_title("Revenus et dépenses de 9 000 ménages")
    ax.annotate("Source : enquête budget des familles", xy=(0.99, 0.02), xycoords="axes fraction", ha="right", fontsize=8)
    return fig


def l_camembert_neuf_parts():
    parts = {"Voiture": 19, "Bus": 14, "Marche": 13, "Vélo": 12, "Métro": 11, "Tramway": 10, "Train": 9, "Covoiturage": 7, "Trottinette": 5}
    fig, ax = plt.subplots(figsize=(6.2, 5.4))
    ax.pie(list(parts.values()), labels=list(parts), autopct="%d %%", colors=plt.cm.Blues(np.linspace(0.15, 0.6, 9)),
           wedgeprops={"edgecolor": "white"})
    ax.set_title("Venir au campus : les modes de transport en 2023")
    fig.text(0.02, 0.02, "Source : plan de mobilité de l'université", fontsize=8)
    return fig


def l_camembert_somme():
    fig, ax = plt.subplots(figsize=(6, 5))
    v = [62, 48, 27]
    ax.pie(v, labels=["Le prix\n62 %", "La proximité\n48 %", "Les horaires\n27 %"], labeldistance=0.55,
           colors=["#90be6d", "#f9c74f", "#a9d6e5"], textprops=dict(ha="center"), wedgeprops=dict(edgecolor="w"))
    ax.set_title("Pourquoi choisir ce marché ? (plusieurs réponses possibles)")
    fig.text(0.02, 0.02, "Source : sondage auprès de 412 clients, 2022", fontsize=8)
    return fig


def l_arc_en_ciel():
    x, y = np.meshgrid(np.linspace(-3, 3, 120), np.linspace(-2, 2, 80))
    z = 420 + 260 * np.exp(-(x ** 2 + y ** 2)) + 120 * np.exp(-((x - 1.6) ** 2 + (y + 0.8) ** 2) * 2)
    plt.figure(figsize=(7, 4.4), layout="constrained")
    plt.imshow(z, cmap="jet", extent=(0, 60, 0, 40), origin="lower")
    plt.colorbar(label="Précipitations annuelles (mm)")
    plt.xlabel("Est (km)")
    plt.ylabel("Nord (km)")
    plt.title("Les pluies autour du massif, moyenne 1991-2020")
    plt.figtext(0.01, 0.005, "Source : réseau pluviométrique départemental", fontsize=8)
    return plt.gcf()


def l_texte_minuscule():
    s = pd.Series({"Chêne": 44, "Hêtre": 15, "Châtaignier": 7, "Charme": 7, "Frêne": 6, "Pin maritime": 10, "Épicéa": 8, "Sapin": 8}).sort_values()
    fig, ax = plt.subplots(figsize=(7, 4.2))
    ax.barh(s.index, s, color="#386641")
    ax.tick_params(labelsize=4.5)
    ax.set_xlabel("Part du volume de bois sur pied (%)", fontsize=9)
    ax.set_title("Le chêne domine la forêt de la région")
    fig.text(0.01, 0.01, "Source : IGN, inventaire forestier", fontsize=8)
    fig.tight_layout(rect=(0, 0.03, 1, 1))
    return fig


def l_courbe_arrondie():
    from scipy.interpolate import make_interp_spline
    an = np.array([1990, 1999, 2006, 2011, 2016, 2021])
    v = np.array([38.0, 31.0, 36.5, 29.0, 33.5, 27.0])
    xs = np.linspace(1990, 2021, 200)
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.plot(xs, make_interp_spline(an, v, k=3)(xs), color="#0b525b", lw=2)
    ax.plot(an, v, "o", color="#0b525b")
    ax.set_ylabel("Population du bourg (centaines d'habitants)")
    ax.set_ylim(20, 45)
    ax.set_title("La population du bourg aux recensements")
    fig.text(0.01, 0.01, "Source : Insee, recensements", fontsize=8)
    fig.tight_layout(rect=(0, 0.03, 1, 1))
    return fig


def l_barres_relief():
    fig = plt.figure(figsize=(7, 5))
    ax = fig.add_subplot(111, projection="3d")
    v = [34, 28, 21, 17]
    ax.bar3d(np.arange(4), np.zeros(4), np.zeros(4), 0.6, 0.6, v, color="#4895ef", shade=True)
    ax.set_xticks(np.arange(4) + 0.3, ["Football", "Tennis", "Judo", "Basket"])
    ax.set_yticks([])
    ax.set_zlabel("Licences (centaines)")
    ax.set_title("Les licences sportives du canton en 2022")
    fig.text(0.02, 0.02, "Source : office municipal des sports", fontsize=8)
    return fig


def l_surface_de_noms():
    fig = plt.figure(figsize=(7.4, 5.4))
    ax = fig.add_subplot(projection="3d")
    prod = ["Pommes", "Poires", "Kiwis", "Prunes"]
    X, Y = np.meshgrid(np.arange(1, 13), np.arange(4))
    Z = 20 + 8 * np.sin(X / 2 + Y * 1.4) + 5 * Y
    ax.plot_surface(X, Y, Z, cmap="viridis")
    ax.set_yticks(range(4), prod)
    ax.set_xlabel("Mois (rang dans l'année)")
    ax.set_zlabel("Ventes (tonnes)")
    ax.set_title("Les ventes de fruits de la coopérative, 2021")
    fig.text(0.02, 0.02, "Source : carnet de livraison", fontsize=8)
    return fig


def l_titre_double():
    an = list(range(2013, 2023))
    v = [210, 216, 223, 229, 238, 246, 251, 262, 270, 279]
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.plot(an, v, color="#9d0208", lw=2.4)
    ax.set_ylim(0, 300)
    ax.set_ylabel("Kilomètres de pistes cyclables (km)")
    ax.set_title("Les pistes cyclables ont doublé entre 2013 et 2022")
    fig.text(0.01, 0.01, "Source : service voirie de la métropole", fontsize=8)
    fig.tight_layout(rect=(0, 0.03, 1, 1))
    return fig


def l_titre_chaque_annee():
    df = pd.DataFrame({"année": range(2014, 2023), "n": [88, 84, 81, 86, 79, 75, 71, 76, 70]}).set_index("année")
    plt.figure(figsize=(7, 4))
    ax = df["n"].plot.bar(color="#33658a", rot=0)
    ax.set_xlabel("")
    ax.set_ylabel("Exploitations laitières (nombre)")
    ax.set_title("Les exploitations laitières diminuent chaque année")
    ax.figure.text(0.01, 0.01, "Source : chambre d'agriculture", fontsize=8)
    ax.figure.tight_layout(rect=(0, 0.03, 1, 1))
    return ax.figure


def l_titre_mauvais_record():
    noms = ["Toulouse", "Bordeaux", "Strasbourg", "Montpellier", "Nantes"]
    v = [2047, 2035, 1718, 2668, 1824]
    o = np.argsort(v)
    fig, ax = plt.subplots(figsize=(7, 3.8), layout="constrained")
    bars = ax.barh(np.array(noms)[o], np.array(v)[o], color="#f4a261")
    ax.bar_label(bars, padding=3)
    ax.set_xlim(0, 3000)
    ax.set_xlabel("Ensoleillement annuel (heures)")
    ax.set_title("Toulouse est la ville la plus ensoleillée des cinq")
    fig.supxlabel("Source : Météo-France, normales", fontsize=8, x=0.01, ha="left")
    return fig


def l_titre_baisse():
    t = pd.date_range("2019-01-01", periods=20, freq="QS")
    v = np.linspace(7.1, 9.4, 20) + 0.15 * np.sin(np.arange(20))
    fig, ax = plt.subplots(figsize=(7.4, 4))
    ax.plot(t, v, color="black")
    ax.set_ylim(6, 10.5)
    ax.set_ylabel("Délai moyen pour un rendez-vous (semaines)")
    ax.set_title("Ophtalmologie : les délais baissent depuis 2019")
    fig.text(0.01, 0.01, "Source : observatoire de l'accès aux soins", fontsize=8)
    fig.tight_layout(rect=(0, 0.03, 1, 1))
    return fig


def l_trop_de_series():
    rng = np.random.default_rng(5)
    an = np.arange(2010, 2023)
    noms = ["Auxerre", "Beaune", "Chalon", "Dole", "Épinal", "Gap", "Laon", "Mâcon", "Nevers", "Sens", "Troyes", "Vesoul"]
    styles = ["-", "--", ":", "-."]
    marks = ["o", "s", "^"]
    fig, ax = plt.subplots(figsize=(8.5, 5))
    for i, n in enumerate(noms):
        ax.plot(an, 20 + i * 2.2 + np.cumsum(rng.normal(0, 1.3, 13)), label=n, ls=styles[i % 4], marker=marks[i // 4], ms=4)
    ax.set_ylabel("Nuitées touristiques (milliers)")
    ax.set_title("Les nuitées de douze villes de l'Est, 2010-2022")
    ax.legend(ncol=1, bbox_to_anchor=(1.01, 1), fontsize=8)
    fig.text(0.01, 0.01, "Source : Insee, enquête de fréquentation", fontsize=8)
    fig.tight_layout(rect=(0, 0.03, 1, 1))
    return fig


def l_classes_inegales():
    rng = np.random.default_rng(9)
    ages = np.clip(rng.gamma(4, 11, 1500), 0, 99)
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.hist(ages, bins=[0, 10, 20, 30, 35, 40, 60, 100], color="#5f0f40", edgecolor="white")
    ax.set_xlabel("Âge (ans)")
    ax.set_ylabel("Nombre de visiteurs")
    ax.set_title("L'âge des visiteurs du musée")
    fig.text(0.01, 0.01, "Source : billetterie, mars 2022", fontsize=8)
    fig.tight_layout(rect=(0, 0.03, 1, 1))
    return fig


def l_classes_ecrites_inegales():
    cl = ["0-5 km", "5-10 km", "10-15 km", "15-20 km", "20-60 km"]
    n = [1240, 980, 610, 430, 1115]
    fig, ax = plt.subplots(figsize=(7, 4), constrained_layout=True)
    ax.bar(cl, n, color="#6d597a", width=0.95)
    ax.set_xlabel("Distance entre le domicile et l'usine")
    ax.set_ylabel("Salariés (nombre)")
    ax.set_title("La distance du domicile au travail des salariés de l'usine")
    ax.text(0.99, 0.95, "Source : service du personnel, 2021", transform=ax.transAxes, ha="right", fontsize=8)
    return fig


def l_graduations_irregulieres():
    an = ["1960", "1970", "1980", "1990", "2000", "2005", "2006", "2007", "2008"]
    v = [12, 16, 21, 27, 33, 36, 37, 38, 39]
    plt.figure(figsize=(7.2, 4))
    plt.plot(range(9), v, color="#0077b6", marker="o")
    plt.xticks(range(9), an)
    plt.ylabel("Surface bâtie (km²)")
    plt.ylim(0, 45)
    plt.title("La surface bâtie de l'agglomération depuis 1960")
    plt.figtext(0.01, 0.01, "Source : photographies aériennes, IGN", fontsize=8)
    plt.tight_layout(rect=(0, 0.03, 1, 1))
    return plt.gcf()


def l_intervalle_muet():
    engrais = ["Témoin", "Compost", "Fumier", "Minéral"]
    m = [4.1, 5.0, 5.4, 6.2]
    e = [0.5, 0.6, 0.4, 0.7]
    fig, ax = plt.subplots(figsize=(6.2, 4.2))
    ax.errorbar(engrais, m, yerr=e, fmt="o", color="#132a13", capsize=5)
    ax.set_ylim(0, 8)
    ax.set_ylabel("Rendement (tonnes par hectare)")
    ax.set_title("Le rendement de l'orge selon l'engrais, essai 2021")
    fig.text(0.01, 0.01, "Source : station expérimentale, six parcelles par engrais", fontsize=8)
    fig.tight_layout(rect=(0, 0.03, 1, 1))
    return fig


def l_mois_alphabetiques():
    d = {"janvier": 31, "février": 28, "mars": 35, "avril": 44, "mai": 58, "juin": 66, "juillet": 91, "août": 97, "septembre": 54, "octobre": 41}
    s = pd.Series(d).sort_index()
    fig, ax = plt.subplots(figsize=(8, 4))
    s.plot(kind="bar", ax=ax, color="#006d77", rot=35)
    ax.set_ylabel("Entrées au château (milliers)")
    ax.set_title("Les entrées au château, de janvier à octobre 2022")
    fig.text(0.01, 0.01, "Source : Centre des monuments", fontsize=8)
    fig.tight_layout(rect=(0, 0.03, 1, 1))
    return fig


def l_barres_en_desordre():
    noms = ["Sarthe", "Aude", "Creuse", "Vendée", "Allier", "Jura", "Landes", "Doubs"]
    v = [21, 9, 30, 17, 26, 12, 24, 14]
    fig, ax = plt.subplots(figsize=(7.4, 4), layout="tight")
    ax.bar(noms, v, color="#495057")
    ax.set_ylabel("Médecins de plus de 60 ans (%)")
    ax.set_title("La part de médecins âgés dans huit départements")
    ax.set_xlabel("Source : conseil de l'ordre, 2022", fontsize=8, loc="left")
    return fig


LIARS = [
    ("barres coupées, tri", l_barres_coupees_tri, "truncated-bars"),
    ("barres horizontales coupées, loyers", l_barres_coupees_horizontales, "truncated-bars"),
    ("surface au pied coupé, emploi", l_surface_pied_coupe, "truncated-bars"),
    ("CO2 écrasé par l'axe", l_co2_ecrase, "axis-range"),
    ("points hors du cadre", l_points_hors_cadre, "axis-range"),
    ("deux panneaux, deux échelles", l_deux_panneaux_echelles, "axis-range"),
    ("trou d'enquête enjambé", l_trou_enquete, "bridged-gap"),
    ("rouge et vert", l_rouge_vert, "colour-blind"),
    ("grille d'états rouge-vert", l_grille_etats, "colour-blind"),
    ("champ en trois classes", l_champ_trois_classes, "discretised-continuous"),
    ("écarts, palette décentrée", l_divergente_decentree, "diverging-off-centre"),
    ("indice, palette décentrée", l_divergente_indice, "diverging-off-centre"),
    ("glaces et accidents", l_double_axe_glaces, "dual-axis"),
    ("quatre décimales", l_precision_excessive, "false-precision"),
    ("cambriolages à l'envers", l_axe_retourne_cambriolages, "inverted-axis"),
    ("temps à rebours", l_temps_a_rebours, "inverted-axis"),
    ("ligne entre fromages", l_ligne_fromages, "line-over-categories"),
    ("annotation pâle", l_texte_pale, "low-contrast"),
    ("courbe jaune pâle", l_courbe_pale, "low-contrast"),
    ("barres contredites", l_barres_contredites, "misrepresentation"),
    ("disques au rayon", l_disques_rayon, "misrepresentation"),
    ("anneau faux", l_anneau_faux, "misrepresentation"),
    ("axes sans nom", l_sans_nom_axe, "missing-axis-label"),
    ("sans source", l_sans_source, "missing-source"),
    ("sans titre", l_sans_titre, "missing-title"),
    ("sans unité", l_sans_unite, "missing-unit"),
    ("neuf mille points", l_points_empiles, "overplotting"),
    ("camembert à neuf parts", l_camembert_neuf_parts, "pie-misuse"),
    ("camembert à 137 %", l_camembert_somme, "pie-misuse"),
    ("pluies en jet", l_arc_en_ciel, "rainbow-colormap"),
    ("texte minuscule", l_texte_minuscule, "small-text"),
    ("courbe arrondie", l_courbe_arrondie, "smoothed-line"),
    ("barres en relief", l_barres_relief, "three-d"),
    ("surface de fruits", l_surface_de_noms, "three-d"),
    ("titre : doublé", l_titre_double, "title-contradicts-data"),
    ("titre : chaque année", l_titre_chaque_annee, "title-contradicts-data"),
    ("titre : mauvais record", l_titre_mauvais_record, "title-contradicts-data"),
    ("titre : délais en baisse", l_titre_baisse, "title-contradicts-data"),
    ("douze villes", l_trop_de_series, "too-many-series"),
    ("histogramme inégal", l_classes_inegales, "uneven-bins"),
    ("classes écrites inégales", l_classes_ecrites_inegales, "uneven-bins"),
    ("années irrégulières", l_graduations_irregulieres, "uneven-ticks"),
    ("intervalle muet", l_intervalle_muet, "unexplained-interval"),
    ("mois par ordre alphabétique", l_mois_alphabetiques, "unordered-time"),
    ("barres en désordre", l_barres_en_desordre, "unsorted-bars"),
]


# ======================================================================
# FIGURES HONNÊTES
# ======================================================================

def h_barres_horizontales_longues():
    d = {"Paris": 43, "Marseille": 29, "Lyon": 31, "Toulouse": 30, "Nice": 27, "Nantes": 28, "Montpellier": 26, "Strasbourg": 26,
         "Bordeaux": 29, "Lille": 30, "Rennes": 25, "Reims": 20, "Toulon": 26, "Saint-Étienne": 23, "Le Havre": 22, "Grenoble": 25,
         "Dijon": 21, "Angers": 22, "Nîmes": 21, "Clermont-Ferrand": 22, "Brest": 20, "Tours": 22, "Amiens": 21, "Limoges": 18}
    s = pd.Series(d).sort_values()
    fig, ax = plt.subplots(figsize=(7, 8))
    ax.barh(s.index, s, color=["#c1121f" if n == "Paris" else "#6c8ead" for n in s.index])
    for y, v in enumerate(s):
        ax.text(v + 0.4, y, f"{v} min", va="center", fontsize=9)
    ax.set_xticks([])
    for c in ("top", "right", "bottom"):
        ax.spines[c].set_visible(False)
    ax.set_title("À Paris, 43 minutes pour aller travailler\nDurée moyenne du trajet domicile-travail, en minutes", loc="left")
    fig.text(0.02, 0.01, "Source : enquêtes mobilité, 2019", fontsize=8.5)
    fig.tight_layout(rect=(0, 0.02, 1, 1))
    return fig


def h_log_metabolisme():
    esp = ["souris", "rat", "lapin", "chien", "humain", "porc", "cheval", "éléphant"]
    m = np.array([0.025, 0.3, 2.5, 14, 70, 120, 500, 3800])
    p = 3.4 * m ** 0.75 * np.array([1.05, 0.93, 0.9, 1.1, 1.0, 0.92, 1.04, 0.97])
    fig, ax = plt.subplots(figsize=(7, 5), layout="constrained")
    ax.loglog(m, p, "o", color="#1b4332", ms=7)
    ax.loglog(m, 3.4 * m ** 0.75, "--", color="#777", lw=1, label="loi de Kleiber : P = 3,4 m$^{0,75}$")
    for n, a, b in zip(esp, m, p):
        ax.annotate(n, (a, b), xytext=(6, -10), textcoords="offset points", fontsize=9)
    ax.set_xlim(0.01, 20000)
    ax.set_xlabel("Masse corporelle (kg, échelle logarithmique)")
    ax.set_ylabel("Métabolisme au repos (W, échelle logarithmique)")
    ax.set_title("De la souris à l'éléphant : le métabolisme et la masse")
    ax.legend(loc="upper left")
    ax.text(0.99, 0.02, "Source : d'après Kleiber, 1947", transform=ax.transAxes, ha="right", fontsize=8)
    return fig


def h_petits_multiples_chomage():
    rng = np.random.default_rng(1)
    t = np.arange(2010, 2024)
    base = 9 + 1.2 * np.exp(-((t - 2015) / 3.0) ** 2) - 0.18 * (t - 2010)
    fig, axs = plt.subplots(2, 4, figsize=(11, 5), sharex=True, sharey=True)
    regs = ["Bretagne", "Normandie", "Grand Est", "Occitanie", "Corse", "Paca", "Centre", "Hauts-de-France"]
    for ax, n, k in zip(axs.flat, regs, [-1.6, -0.3, 0.1, 1.0, 0.2, 1.1, -0.5, 2.0]):
        ax.plot(t, base, color="#aaaaaa", lw=1)
        ax.plot(t, base + k + rng.normal(0, 0.15, 14), color="#0b4f6c", lw=2)
        ax.set_title(n, fontsize=10)
        ax.set_ylim(0, 13)
        ax.grid(axis="y", alpha=0.3)
    for ax in axs[:, 0]:
        ax.set_ylabel("Chômage (%)")
    fig.suptitle("Le taux de chômage dans huit régions (en bleu) et en France (en gris), 2010-2023")
    fig.text(0.01, 0.01, "Source : Insee, taux de chômage localisés ; même échelle partout", fontsize=8)
    fig.tight_layout(rect=(0, 0.03, 1, 1))
    return fig


def h_dumbbell_salaires():
    df = pd.DataFrame({"f": [1890, 2010, 2240, 2530, 3180], "h": [1960, 2230, 2480, 2690, 4120]},
                      index=["Commerce", "Industrie agroalimentaire", "Transports", "Construction", "Finance"])
    fig, ax = plt.subplots(figsize=(8, 4))
    ax.hlines(range(5), df.f, df.h, color="#bbbbbb", lw=3, zorder=1)
    ax.scatter(df.f, range(5), s=90, color="#E69F00", label="Femmes", zorder=2)
    ax.scatter(df.h, range(5), s=90, color="#0072B2", marker="s", label="Hommes", zorder=2)
    ax.set_yticks(range(5), df.index)
    ax.set_xlim(1500, 4500)
    ax.set_xlabel("Salaire net mensuel moyen en équivalent temps plein (€)")
    ax.legend(loc="lower right")
    ax.set_title("L'écart de salaire est le plus fort dans la finance", loc="left")
    fig.text(0.01, 0.01, "Source : Insee, base Tous salariés, 2021", fontsize=8)
    fig.tight_layout(rect=(0, 0.03, 1, 1))
    return fig


def h_slope():
    d = {"Charbon": (8, 1), "Gaz": (4, 7), "Éolien": (0.5, 8.5), "Hydraulique": (13, 11.5), "Solaire": (0, 4.2)}
    fig, ax = plt.subplots(figsize=(5.6, 6))
    for n, (a, b) in d.items():
        c = "#D55E00" if b > a else "#555555"
        ax.plot([0, 1], [a, b], "-o", color=c)
        ax.text(-0.05, a + (0.25 if n == "Éolien" else -0.2 if n == "Solaire" else 0), f"{n} {a:g} %".replace(".", ","), ha="right", va="center")
        ax.text(1.05, b, f"{b:g} % {n}".replace(".", ","), ha="left", va="center")
    ax.set_xlim(-0.75, 1.75)
    ax.set_xticks([0, 1], ["2004", "2022"])
    ax.set_yticks([])
    ax.set_ylim(-1, 14.5)
    for k in ax.spines.values():
        k.set_visible(False)
    ax.set_title("Part dans la production d'électricité\n(hors nucléaire ; en orange ce qui progresse)", fontsize=11)
    fig.text(0.02, 0.02, "Source : RTE, bilans électriques", fontsize=8)
    return fig


def h_waterfall_budget():
    etapes = ["Solde 2021", "Impôts", "Dotations", "Personnel", "Énergie", "Emprunt", "Solde 2022"]
    dlt = [320, 140, 35, -110, -165, -40, None]
    bas, haut, cum = [], [], 0
    for k in dlt:
        if k is None:
            bas.append(0); haut.append(cum)
        else:
            bas.append(min(cum, cum + k)); haut.append(abs(k)); cum += k
    coul = ["#4a4e69"] + ["#2a9d8f" if k > 0 else "#e76f51" for k in dlt[1:-1]] + ["#4a4e69"]
    fig, ax = plt.subplots(figsize=(8.4, 4.4))
    ax.bar(range(7), haut, bottom=bas, color=coul)
    for i, k in enumerate(dlt):
        txt = f"{cum}" if k is None else (f"{k}" if i == 0 else f"{k:+d}".replace("-", "−"))
        ax.text(i, bas[i] + haut[i] + 8, txt, ha="center")
    ax.set_xticks(range(7), etapes)
    ax.set_ylim(0, 560)
    ax.set_ylabel("Milliers d'euros")
    ax.set_title("L'énergie a mangé le surcroît d'impôts : du solde 2021 au solde 2022", fontsize=11)
    fig.text(0.01, 0.01, "Source : compte administratif de la commune", fontsize=8)
    fig.tight_layout(rect=(0, 0.03, 1, 1))
    return fig


def h_ridgeline():
    rng = np.random.default_rng(3)
    mois = ["janvier", "mars", "mai", "juillet", "septembre", "novembre"]
    moy = [5, 9, 15, 21, 17, 8]
    xs = np.linspace(-8, 34, 300)
    fig, axes = plt.subplots(6, 1, figsize=(7, 6.2), sharex=True)
    fig.subplots_adjust(hspace=-0.35, bottom=0.14, top=0.9, left=0.17)
    for ax, m, mu in zip(axes, mois, moy):
        e = rng.normal(mu, 3.6, 300)
        k = np.exp(-(xs[:, None] - e[None, :]) ** 2 / 2 / 1.2 ** 2).sum(1) / 300 / 1.2 / 2.5
        ax.fill_between(xs, 0, k, color="#5fa8d3", ec="white", lw=1.5)
        ax.set_ylim(0, 0.14)
        ax.patch.set_alpha(0)
        ax.set_yticks([])
        for s in ("top", "left", "right"):
            ax.spines[s].set_visible(False)
        ax.text(-0.02, 0.03, m, transform=ax.transAxes, ha="right")
    axes[-1].set_xlabel("Température maximale du jour (°C) ; la hauteur est une densité")
    fig.suptitle("À Nantes, les températures maximales un mois sur deux")
    fig.text(0.01, 0.01, "Source : Météo-France, 300 jours tirés par mois", fontsize=8)
    return fig


def h_heatmap_heures():
    j = ["lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."]
    h = np.arange(6, 23)
    prof = 20 + 60 * np.exp(-((h - 8) / 1.5) ** 2) + 75 * np.exp(-((h - 17.5) / 2) ** 2)
    m = np.vstack([prof * k for k in (1, 1.05, 0.95, 1.04, 1.0)] + [25 + 40 * np.exp(-((h - 15) / 4) ** 2)] * 2).round()
    with sns.axes_style("white"):
        fig, ax = plt.subplots(figsize=(9.5, 3.8))
        sns.heatmap(pd.DataFrame(m, index=j, columns=h), cmap="Blues", ax=ax, annot=True, fmt=".0f", annot_kws={"size": 8},
                    cbar_kws={"label": "Passages par heure"})
    ax.set_xlabel("Heure de la journée (h)")
    ax.tick_params(axis="y", rotation=0)
    ax.set_title("Les cyclistes passent à 8 h et à 17 h, sauf le week-end")
    fig.text(0.01, 0.01, "Source : compteur du pont, septembre 2022", fontsize=8)
    fig.tight_layout(rect=(0, 0.03, 1, 1))
    return fig


def h_base_100():
    idx = pd.period_range("2015", "2023", freq="Y").year
    df = pd.DataFrame({"Loyers": [100, 100.8, 101.5, 102.3, 103.1, 103.7, 104.2, 106.0, 109.1],
                       "Salaires": [100, 101.2, 102.6, 104.4, 106.5, 105.1, 108.0, 113.0, 118.2],
                       "Énergie": [100, 97.5, 103.6, 113.1, 115.0, 107.5, 118.9, 146.0, 151.8]}, index=idx)
    ax = df.plot(figsize=(7.6, 4.4), legend=False, color=["#0072B2", "#E69F00", "#333333"], lw=2.2)
    ax.axhline(100, color="black", lw=0.8)
    for c in df:
        ax.text(2023.15, df[c].iloc[-1], c, va="center")
    ax.set_xlim(2015, 2024.8)
    ax.set_ylim(90, 160)
    ax.set_ylabel("Indice, base 100 en 2015")
    ax.set_title("Depuis 2015, l'énergie a augmenté de moitié, les loyers de 9 %", fontsize=11)
    ax.figure.text(0.01, 0.01, "Source : Insee, indices des prix et des salaires", fontsize=8)
    ax.figure.tight_layout(rect=(0, 0.03, 1, 1))
    return ax.figure


def h_intervalles_nommes():
    cand = ["Parti A", "Parti B", "Parti C", "Parti D"]
    p = np.array([27, 25, 17, 9])
    e = 1.96 * np.sqrt(p * (100 - p) / 1004)
    plt.figure(figsize=(6.6, 3.6))
    plt.errorbar(p, np.arange(4)[::-1], xerr=e, fmt="D", color="#22223b", capsize=4)
    plt.yticks(np.arange(4)[::-1], cand)
    plt.ylim(-0.6, 3.6)
    plt.xlim(0, 35)
    plt.xlabel("Intentions de vote (%), avec l'intervalle de confiance à 95 %")
    plt.title("A et B se tiennent, compte tenu de la marge d'erreur")
    plt.figtext(0.01, 0.01, "Source : sondage fictif d'exercice, 1 004 personnes", fontsize=8)
    plt.tight_layout(rect=(0, 0.04, 1, 1))
    return plt.gcf()


def h_pyramide_ages():
    tr = ["0-9", "10-19", "20-29", "30-39", "40-49", "50-59", "60-69", "70-79", "80-89", "90-99"]
    hommes = np.array([3.8, 4.3, 3.9, 4.0, 4.2, 4.3, 3.8, 2.8, 1.3, 0.25])
    femmes = np.array([3.6, 4.1, 3.8, 4.2, 4.3, 4.5, 4.2, 3.4, 2.1, 0.65])
    fig, ax = plt.subplots(figsize=(7, 5))
    ax.barh(tr, -hommes, color="#457b9d", label="Hommes", height=0.9)
    ax.barh(tr, femmes, color="#f4a261", label="Femmes", height=0.9)
    ax.set_xlim(-5.2, 5.2)
    ax.xaxis.set_major_formatter(mticker.FuncFormatter(lambda v, _: f"{abs(v):g}"))
    ax.axvline(0, color="white")
    ax.set_xlabel("Population (millions d'habitants)")
    ax.set_ylabel("Âge (ans)")
    ax.legend(loc="upper right")
    ax.set_title("La pyramide des âges de la France en 2023")
    fig.text(0.01, 0.01, "Source : Insee, estimations de population", fontsize=8)
    fig.tight_layout(rect=(0, 0.03, 1, 1))
    return fig


def h_ombrothermique():
    m = list("JFMAMJJASOND")
    x = np.arange(12)
    P = [48, 32, 31, 53, 41, 25, 13, 32, 77, 77, 66, 46]
    T = [7.1, 8.2, 11.2, 14.0, 17.9, 22.3, 25.2, 24.8, 20.8, 16.9, 11.3, 7.9]
    fig, ax = plt.subplots(figsize=(7, 4.6))
    ax.bar(x, P, color="#7fb3d5", width=0.8)
    ax.set_ylim(0, 100)
    ax.set_ylabel("Précipitations (mm)")
    ax.set_xticks(x, m)
    b = ax.twinx()
    b.plot(x, T, color="#b03a2e", marker="o")
    b.set_ylim(0, 50)
    b.set_ylabel("Température moyenne (°C)")
    ax.set_title("Diagramme ombrothermique de Marignane, 1991-2020 (P = 2T)")
    fig.text(0.01, 0.01, "Source : Météo-France, normales", fontsize=8)
    fig.tight_layout(rect=(0, 0.03, 1, 1))
    return fig


def h_steps_taux():
    d = pd.to_datetime(["2019-09-18", "2022-07-27", "2022-09-14", "2022-11-02", "2022-12-21", "2023-02-08", "2023-03-22", "2023-05-10",
                        "2023-06-21", "2023-08-02", "2023-09-20", "2024-06-12", "2024-09-18", "2024-10-23", "2024-12-18"])
    v = [-0.5, 0, 0.75, 1.5, 2, 2.5, 3, 3.25, 3.5, 3.75, 4, 3.75, 3.5, 3.25, 3.0]
    fig, ax = plt.subplots(figsize=(8, 4), layout="constrained")
    ax.step(d, v, where="post", color="#003566", lw=2)
    ax.axhline(0, color="k", lw=0.7)
    ax.set_ylabel("Taux de la facilité de dépôt (%)")
    ax.set_title("BCE : de −0,5 % à 4 % en quatorze mois")
    ax.xaxis.set_major_locator(mdates.YearLocator())
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%Y"))
    fig.supxlabel("Source : Banque centrale européenne, dates d'effet", fontsize=8, x=0.01, ha="left")
    return fig


def h_lollipop():
    s = pd.Series({"Norvège": 82, "Islande": 41, "Suède": 32, "Finlande": 23, "Danemark": 21, "Pays-Bas": 24, "Allemagne": 18, "France": 13, "Italie": 4}).sort_values()
    fig, ax = plt.subplots(figsize=(7, 4.6))
    y = range(len(s))
    ax.hlines(y, 0, s, color="#a5a58d")
    ax.plot(s, y, "o", color="#6b705c", ms=9)
    ax.set_yticks(y, s.index)
    ax.set_xlim(0, 100)
    ax.set_xlabel("Part de l'électrique dans les ventes de voitures neuves (%)")
    ax.set_title("Voitures électriques : la Norvège loin devant en 2023", loc="left")
    fig.text(0.01, 0.01, "Source : associations de constructeurs", fontsize=8)
    fig.tight_layout(rect=(0, 0.03, 1, 1))
    return fig


def h_empile_100():
    q = ["Bibliothèque", "Piscine", "Bus", "Voirie"]
    rep = np.array([[46, 38, 11, 5], [30, 41, 19, 10], [22, 36, 27, 15], [9, 27, 38, 26]])
    lab = ["très satisfait", "plutôt satisfait", "plutôt pas", "pas du tout"]
    col = ["#0b4f6c", "#7fb2cf", "#f3c892", "#c8691c"]
    fig, ax = plt.subplots(figsize=(8.4, 3.8))
    g = np.zeros(4)
    for k in range(4):
        ax.barh(q, rep[:, k], left=g, color=col[k], label=lab[k])
        for i in range(4):
            ax.text(g[i] + rep[i, k] / 2, i, rep[i, k], ha="center", va="center", color="white" if k == 0 else "black")
        g += rep[:, k]
    ax.invert_yaxis()
    ax.set_xlim(0, 100)
    ax.set_xlabel("Part des réponses (%)")
    ax.legend(ncol=4, loc="lower center", bbox_to_anchor=(0.5, 1.0), frameon=False)
    fig.suptitle("La bibliothèque plaît, la voirie moins")
    fig.text(0.01, 0.01, "Source : consultation municipale, 1 320 réponses", fontsize=8)
    fig.tight_layout(rect=(0, 0.03, 1, 1))
    return fig


def h_gantt():
    t = [("Études", "2024-01-08", "2024-03-15"), ("Permis", "2024-03-01", "2024-06-30"), ("Terrassement", "2024-07-01", "2024-08-31"),
         ("Gros œuvre", "2024-09-02", "2025-02-28"), ("Toiture", "2025-02-03", "2025-04-15"), ("Finitions", "2025-04-01", "2025-07-31")]
    fig, ax = plt.subplots(figsize=(9, 4))
    for i, (n, a, b) in enumerate(t):
        a, b = pd.Timestamp(a), pd.Timestamp(b)
        ax.barh(i, b - a, left=a, color="#588157", height=0.55)
    ax.set_yticks(range(len(t)), [n for n, _, _ in t])
    ax.invert_yaxis()
    ax.xaxis_date()
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%m/%Y"))
    ax.axvline(pd.Timestamp("2024-10-01"), color="#9b2226", ls="--")
    ax.text(pd.Timestamp("2024-10-08"), 0, "aujourd'hui", color="#9b2226", va="center")
    ax.set_title("Le calendrier du chantier de l'école, de janvier 2024 à juillet 2025")
    fig.text(0.01, 0.01, "Source : maîtrise d'œuvre", fontsize=8)
    fig.tight_layout(rect=(0, 0.03, 1, 1))
    return fig


def h_boxplots():
    rng = np.random.default_rng(6)
    df = pd.concat([pd.DataFrame({"classe": c, "note": np.clip(rng.normal(m, s, 32), 0, 20)}) for c, m, s in
                    [("2de A", 11.5, 2.6), ("2de B", 12.4, 3.2), ("2de C", 10.1, 2.2), ("2de D", 13, 2.8)]])
    with sns.axes_style("whitegrid"):
        fig, ax = plt.subplots(figsize=(7, 4.4))
        sns.boxplot(data=df, x="classe", y="note", color="#a8c5da", width=0.55, ax=ax)
        sns.stripplot(data=df, x="classe", y="note", color="#333333", size=3, ax=ax)
    ax.set_ylim(0, 20)
    ax.set_xlabel("")
    ax.set_ylabel("Note au contrôle commun (sur 20)")
    ax.set_title("Le contrôle commun de mathématiques, quatre classes")
    fig.text(0.01, 0.01, "Source : lycée, 128 copies", fontsize=8)
    fig.tight_layout(rect=(0, 0.03, 1, 1))
    return fig


def h_titre_annote():
    an = np.arange(1998, 2024)
    n = 14 + 0.5 * (an - 1998) + np.where(an == 2020, -9, 0) + np.where(an == 2021, -4, 0)
    fig, ax = plt.subplots(figsize=(8, 4.4))
    ax.bar(an, n, color=np.where(an == 2020, "#d62828", "#adb5bd"))
    ax.annotate("2020 : musées fermés\ncinq mois", xy=(2020, n[22]), xytext=(2010, 26), arrowprops=dict(arrowstyle="->"), fontsize=10)
    ax.set_ylabel("Entrées (millions)")
    ax.set_ylim(0, 30)
    ax.set_title("Musées : une progression régulière, cassée en 2020, rattrapée dès 2022", fontsize=11, loc="left")
    fig.text(0.01, 0.01, "Source : ministère de la Culture, musées de France d'une région", fontsize=8)
    fig.tight_layout(rect=(0, 0.03, 1, 1))
    return fig


def h_style_economiste():
    fig = plt.figure(figsize=(6.2, 5))
    ax = fig.add_axes([0.04, 0.12, 0.86, 0.64])
    q = pd.date_range("2014-01-01", "2023-10-01", freq="QS")
    a = 2.1 + 0.9 * np.sin(np.arange(len(q)) / 5)
    b = 1.2 + 0.05 * np.arange(len(q)) + np.random.default_rng(20).normal(0, 0.08, len(q))
    ax.plot(q, a, color="#006ba2", lw=2.4)
    ax.plot(q, b, color="#db444b", lw=2.4)
    ax.text(q[8], 3.3, "Investissement", color="#006ba2", weight="bold")
    ax.text(q[1], 0.75, "Consommation", color="#b3262e", weight="bold")
    ax.set_facecolor("#e9edf0"); fig.set_facecolor("#e9edf0")
    ax.yaxis.tick_right()
    ax.grid(axis="y", color="white", lw=1.3)
    ax.tick_params(axis="y", length=0)
    ax.set_ylim(0, 4)
    for s in ("left", "right", "top"):
        ax.spines[s].set_visible(False)
    fig.patches.append(Rectangle((0.04, 0.96), 0.08, 0.02, color="#e3120b", transform=fig.transFigure))
    fig.text(0.04, 0.885, "Deux moteurs, deux rythmes", weight="bold", fontsize=14)
    fig.text(0.04, 0.82, "France, croissance sur un an, en %", fontsize=11)
    fig.text(0.04, 0.03, "Source : comptes trimestriels, série simulée pour le cours", fontsize=8, color="#444")
    return fig


def h_fond_sombre():
    with plt.style.context("dark_background"):
        fig, ax = plt.subplots(figsize=(8, 4.4))
        h = np.arange(24)
        ax.fill_between(h, 0, [0, 0, 0, 0, 0, 0, .3, 1.4, 3.2, 5.5, 7.6, 9.0, 9.7, 9.9, 9.4, 8.2, 6.4, 4.2, 2.2, .8, .1, 0, 0, 0], color="#ffb703", alpha=0.9)
        ax.set_xlim(0, 23)
        ax.set_ylim(0, 11)
        ax.set_xlabel("Heure (heure légale)")
        ax.set_ylabel("Production solaire (GW)")
        ax.set_title("Un jour de juin sans nuages : près de 10 GW à 13 h")
        fig.text(0.01, 0.01, "Source : RTE, éco2mix", fontsize=8, color="#cccccc")
        fig.tight_layout(rect=(0, 0.03, 1, 1))
        fig.canvas.draw()
    return fig


def h_anglais_esperance():
    yrs = np.array([1950, 1960, 1970, 1980, 1990, 2000, 2010, 2020])
    w = [69.2, 73.6, 75.9, 78.4, 80.9, 82.8, 84.6, 85.1]
    m = [63.4, 67.0, 68.4, 70.2, 72.7, 75.3, 78.0, 79.1]
    fig, ax = plt.subplots(figsize=(7.4, 4.4), layout="constrained")
    ax.plot(yrs, w, "o-", color="#7b2cbf")
    ax.plot(yrs, m, "s-", color="#2b9348")
    ax.text(2021, w[-1], "Women", va="center", color="#7b2cbf")
    ax.text(2021, m[-1], "Men", va="center", color="#1f7036")
    ax.set_xlim(1948, 2030)
    ax.set_ylim(60, 90)
    ax.set_ylabel("Life expectancy at birth (years)")
    ax.set_title("In France, women still outlive men by six years")
    ax.text(0, -0.13, "Source: INSEE, vital statistics. The vertical axis starts at 60 years.", transform=ax.transAxes, fontsize=8)
    return fig


def h_espagnol_embalses():
    cuencas = ["Cantábrico", "Duero", "Tajo", "Guadiana", "Guadalquivir", "Segura"]
    v = [84, 71, 62, 41, 33, 27]
    fig, ax = plt.subplots(figsize=(7.2, 4))
    ax.barh(cuencas[::-1], [100] * 6, color="#e5e5e5")
    ax.barh(cuencas[::-1], v[::-1], color="#1d6996")
    for i, x in enumerate(v[::-1]):
        ax.text(x - 1.5, i, f"{x} %", ha="right", va="center", color="white", weight="bold")
    ax.set_xlim(0, 100)
    ax.set_xlabel("Agua embalsada (% de la capacidad)")
    ax.set_title("Los embalses del sur, a menos de la mitad", loc="left")
    fig.text(0.01, 0.01, "Fuente: boletín hidrológico, septiembre de 2022", fontsize=8)
    fig.tight_layout(rect=(0, 0.03, 1, 1))
    return fig


def h_allemand_zustimmung():
    fragen = ["Mehr Radwege", "Tempo 30", "Weniger Parkplätze", "Citymaut"]
    nein = np.array([18, 34, 55, 71])
    ja = np.array([74, 58, 37, 21])
    fig, ax = plt.subplots(figsize=(8, 3.8))
    y = np.arange(4)[::-1]
    ax.barh(y, -nein, color="#c8691c")
    ax.barh(y, ja, color="#0b4f6c")
    for k, n, j in zip(y, nein, ja):
        ax.text(-n / 2, k, f"{n} %", ha="center", va="center", color="black")
        ax.text(j / 2, k, f"{j} %", ha="center", va="center", color="white")
    ax.text(-40, 3.65, "dagegen", ha="center", color="#8a430c")
    ax.text(40, 3.65, "dafür", ha="center", color="#0b4f6c")
    ax.axvline(0, color="white", lw=2)
    ax.set_yticks(y, fragen)
    ax.set_xlim(-80, 80)
    ax.set_ylim(-0.6, 4)
    ax.set_xticks([-50, 0, 50], ["50", "0", "50"])
    ax.set_xlabel("Anteil der Befragten (%), ohne „weiß nicht“")
    ax.set_title("Radwege ja, Citymaut nein")
    fig.text(0.01, 0.01, "Quelle: Bürgerbefragung 2022, 1 508 Personen", fontsize=8)
    fig.tight_layout(rect=(0, 0.03, 1, 1))
    return fig


def h_lycee_absorbance():
    c = [0, 2, 4, 6, 8, 10]
    A = [0.00, 0.17, 0.35, 0.50, 0.69, 0.85]
    plt.figure()
    plt.plot(c, A, "rx", markersize=9, label="mesures")
    a, b = np.polyfit(c, A, 1)
    plt.plot(c, np.polyval([a, b], c), "b-", label="modèle : A = 0,085 c")
    plt.xlabel("concentration c (mmol/L)")
    plt.ylabel("absorbance A (sans unité)")
    plt.title("TP : droite d'étalonnage du permanganate")
    plt.grid()
    plt.legend()
    plt.text(3.6, 0.03, "Source : mesures du groupe 3, 1re spé PC", fontsize=8)
    return plt.gcf()


def h_lycee_caracteristique():
    U = [0, 1, 2, 3, 4, 5, 6]
    I = [0, 21, 43, 64, 85, 107, 127]
    plt.figure(figsize=(6.4, 4.4))
    plt.scatter(I, U, marker="+", s=80, color="black")
    plt.plot([0, 130], [0, 0.047 * 130], color="green", linewidth=1, label="U = 47 × I (I en ampères)")
    plt.legend()
    plt.grid(True)
    plt.xlabel("I en mA")
    plt.ylabel("U en V")
    plt.title("Caractéristique du conducteur ohmique (mesures faites en classe)")
    return plt.gcf()


def h_profondeur_lac():
    z = np.linspace(0, 60, 61)
    ete = 6 + 15 / (1 + np.exp((z - 12) / 2.5))
    hiver = 5.5 - 0.01 * z
    fig, ax = plt.subplots(figsize=(5, 5.8), layout="constrained")
    ax.plot(ete, z, color="#D55E00", label="août")
    ax.plot(hiver, z, color="#0072B2", ls="--", label="février")
    ax.set_ylim(60, 0)
    ax.set_ylabel("Profondeur (m)")
    ax.set_xlabel("Température de l'eau (°C)")
    ax.set_xlim(0, 24)
    ax.legend(loc="lower right")
    ax.set_title("La thermocline du lac est à 12 m en août")
    ax.text(0.98, 0.22, "Source : sonde\nmultiparamètre, 2021", transform=ax.transAxes, ha="right", fontsize=8)
    return fig


def h_classement_bosses():
    jn = np.arange(1, 11)
    r = {"Angers": [5, 4, 4, 3, 3, 2, 2, 1, 1, 1], "Brest": [1, 1, 2, 2, 1, 1, 1, 2, 3, 3],
         "Caen": [3, 3, 1, 1, 2, 3, 4, 3, 2, 2], "Dinan": [2, 2, 3, 4, 5, 5, 5, 5, 5, 4], "Évreux": [4, 5, 5, 5, 4, 4, 3, 4, 4, 5]}
    fig, ax = plt.subplots(figsize=(8, 4.2))
    for n, k in r.items():
        c = "#c1121f" if n == "Angers" else "#888888"
        ax.plot(jn, k, "-o", color=c, lw=3 if n == "Angers" else 1.6)
        ax.text(10.2, k[-1], n, va="center", color=c if n == "Angers" else "#444")
    ax.invert_yaxis()
    ax.set_yticks(range(1, 6))
    ax.set_xticks(jn)
    ax.set_xlim(0.8, 11.4)
    ax.set_xlabel("Journée de championnat")
    ax.set_ylabel("Rang au classement (1 = premier)")
    ax.set_title("Angers, de la cinquième à la première place")
    fig.text(0.01, 0.01, "Source : ligue régionale de handball", fontsize=8)
    fig.tight_layout(rect=(0, 0.03, 1, 1))
    return fig


def h_magnitude_etoile():
    rng = np.random.default_rng(44)
    t = np.sort(rng.uniform(0, 24, 140))
    ph = (t / 5.37) % 1
    mag = 4.1 - 0.42 * np.cos(2 * np.pi * (ph - 0.1)) - 0.15 * np.cos(4 * np.pi * (ph - 0.15)) + rng.normal(0, 0.03, 140)
    fig, ax = plt.subplots(figsize=(8, 4))
    ax.plot(t, mag, ".", color="#10002b")
    ax.invert_yaxis()
    ax.set_xlabel("Temps (jours)")
    ax.set_ylabel("Magnitude apparente V (mag)")
    ax.set_title("Une céphéide pulse tous les cinq jours (plus haut = plus brillant)")
    fig.text(0.01, 0.01, "Source : club d'astronomie, 140 poses", fontsize=8)
    fig.tight_layout(rect=(0, 0.03, 1, 1))
    return fig


def h_pluie_suspendue():
    jours = pd.date_range("2021-01-10", periods=30)
    rng = np.random.default_rng(15)
    pluie = np.where(rng.random(30) > 0.5, rng.gamma(1.6, 7, 30), 0)
    q = 30 + np.convolve(pluie, np.arange(12) ** 1.5 * np.exp(-np.arange(12) / 1.2))[:30] * 3
    fig = plt.figure(figsize=(8, 5))
    gs = GridSpec(2, 1, height_ratios=[1, 2.3], hspace=0.08, bottom=0.14)
    a = fig.add_subplot(gs[0])
    b = fig.add_subplot(gs[1], sharex=a)
    a.bar(jours, pluie, color="#4ea8de")
    a.invert_yaxis()
    a.set_ylabel("Pluie (mm/jour)")
    a.tick_params(labelbottom=False)
    b.plot(jours, q, color="#03045e")
    b.set_ylabel("Débit (m³/s)")
    b.set_ylim(0, None)
    b.xaxis.set_major_formatter(mdates.DateFormatter("%d/%m"))
    a.set_title("La crue suit la pluie d'un jour ou deux, janvier et février 2021")
    fig.text(0.01, 0.01, "Source : Vigicrues et pluviomètre de la station", fontsize=8)
    return fig


def h_celsius_fahrenheit():
    m = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    t = [5.5, 6.0, 9.2, 12.2, 15.7, 19.2, 21.3, 21.1, 17.5, 13.4, 8.7, 5.9]
    fig, ax = plt.subplots(figsize=(7.4, 4.2), constrained_layout=True)
    ax.plot(m, t, marker="o", color="#bb3e03")
    ax.set_ylim(0, 25)
    ax.set_ylabel("Mean temperature (°C)")
    sec = ax.secondary_yaxis("right", functions=(lambda c: c * 9 / 5 + 32, lambda f: (f - 32) * 5 / 9))
    sec.set_ylabel("Mean temperature (°F)")
    ax.set_title("Paris: mild winters and warm summers, 1991-2020")
    ax.text(0.01, 0.95, "Source: Météo-France climate normals", transform=ax.transAxes, fontsize=8)
    return fig


def h_effectif_et_part():
    c = ["Voiture", "Transports", "Vélo", "Marche"]
    n = np.array([264, 148, 52, 36])
    fig, ax = plt.subplots(figsize=(7, 4.2))
    ax.bar(c, n, color="#8d99ae")
    ax.set_ylim(0, 300)
    ax.set_ylabel("Salariés (nombre)")
    d = ax.twinx()
    d.set_ylim(0, 60)
    d.set_ylabel("Part des 500 salariés (%)")
    ax.set_title("Plus de la moitié des 500 salariés viennent en voiture")
    fig.text(0.01, 0.01, "Source : plan de mobilité de l'entreprise, 2022", fontsize=8)
    fig.tight_layout(rect=(0, 0.03, 1, 1))
    return fig


def h_trou_pointille():
    a1, v1 = np.arange(1930, 1940), [41, 41.3, 41.2, 41.6, 41.9, 41.7, 41.8, 41.5, 41.2, 41.3]
    a2, v2 = np.arange(1946, 1956), [40.1, 40.5, 41.0, 41.3, 41.8, 42.0, 42.2, 42.5, 42.8, 43.2]
    fig, ax = plt.subplots(figsize=(8, 4))
    ax.plot(a1, v1, color="#283618", lw=2)
    ax.plot(a2, v2, color="#283618", lw=2)
    ax.plot([1939, 1946], [v1[-1], v2[0]], ":", color="#283618", lw=1.4)
    ax.axvspan(1939, 1946, color="#e9e9e9")
    ax.text(1942.5, 42.6, "pas de mesure\npendant la guerre", ha="center", fontsize=9)
    ax.set_ylim(38, 45)
    ax.set_ylabel("Population (millions d'habitants)")
    ax.set_title("La population avant et après la guerre, 1930-1955")
    fig.text(0.01, 0.01, "Source : annuaire statistique rétrospectif", fontsize=8)
    fig.tight_layout(rect=(0, 0.03, 1, 1))
    return fig


def h_trou_laisse_vide():
    t = pd.date_range("2022-01-01", periods=52, freq="W")
    v = 3.2 + 1.1 * np.sin(np.arange(52) / 52 * 2 * np.pi) + np.random.default_rng(2).normal(0, 0.12, 52)
    s = pd.Series(v, index=t)
    s.iloc[20:29] = np.nan
    plt.figure(figsize=(8, 4))
    ax = s.plot(color="#184e77")
    ax.set_ylim(0, 5.5)
    ax.set_xlabel("")
    ax.set_ylabel("Niveau de la nappe (m)")
    ax.text(s.index[21], 0.4, "capteur en panne\nde mai à juillet", fontsize=9)
    ax.set_title("Le niveau de la nappe au forage 12, en 2022")
    ax.figure.text(0.01, 0.01, "Source : réseau piézométrique", fontsize=8)
    ax.figure.subplots_adjust(bottom=0.16)
    return ax.figure


def h_hexbin():
    rng = np.random.default_rng(10)
    x = rng.lognormal(3.4, 0.4, 12000)
    y = 0.68 * x * rng.lognormal(0, 0.18, 12000)
    fig, ax = plt.subplots(figsize=(6.6, 5), layout="constrained")
    h = ax.hexbin(x, y, gridsize=38, cmap="viridis", mincnt=1, bins="log")
    fig.colorbar(h, label="Ménages par cellule (échelle logarithmique)")
    ax.set_xlabel("Revenu (milliers d'euros par an)")
    ax.set_ylabel("Dépense (milliers d'euros par an)")
    ax.set_title("Douze mille ménages, du revenu à la dépense")
    ax.text(0.98, 0.02, "Source : enquête simulée pour le cours", transform=ax.transAxes, ha="right", fontsize=8)
    return fig


def h_nuage_transparent():
    rng = np.random.default_rng(11)
    df = pd.DataFrame({"a": rng.normal(50, 9, 2500)})
    df["b"] = 208 - 0.7 * df["a"] + rng.normal(0, 7, 2500)
    with sns.axes_style("ticks"):
        fig, ax = plt.subplots(figsize=(6.4, 4.6))
        sns.scatterplot(data=df, x="a", y="b", alpha=0.12, s=14, color="#14213d", edgecolor="none", ax=ax)
    ax.set(xlabel="Âge (ans)", ylabel="Fréquence cardiaque maximale (battements/min)",
           title="La fréquence cardiaque maximale diminue avec l'âge")
    fig.text(0.01, 0.01, "Source : épreuves d'effort, 2 500 patients", fontsize=8)
    fig.tight_layout(rect=(0, 0.03, 1, 1))
    return fig


def h_camembert_deux():
    plt.figure(figsize=(5, 4.6))
    plt.pie([71, 29], labels=["Locataires\n71 %", "Propriétaires\n29 %"], colors=["#33658a", "#f6ae2d"], startangle=90,
            counterclock=False, textprops={"fontsize": 11})
    plt.title("Sept habitants sur dix louent leur logement")
    plt.figtext(0.02, 0.02, "Source : recensement, quartier de la gare, 2020", fontsize=8)
    return plt.gcf()


def h_anneau_trois():
    fig, ax = plt.subplots(figsize=(6, 4.6))
    w, _ = ax.pie([68, 21, 11], colors=["#264653", "#e9c46a", "#e76f51"], startangle=90, counterclock=False,
                  wedgeprops={"width": 0.4, "edgecolor": "white"})
    for p, t in zip(w, ["Salaires 68 %", "Achats 21 %", "Travaux 11 %"]):
        a = np.deg2rad((p.theta1 + p.theta2) / 2)
        ax.text(1.15 * np.cos(a), 1.15 * np.sin(a), t, ha="left" if np.cos(a) > 0 else "right", va="center")
    ax.text(0, 0, "412 M€", ha="center", va="center", fontsize=16, weight="bold")
    ax.set_title("Le budget de l'hôpital : deux tiers de salaires")
    fig.text(0.02, 0.02, "Source : rapport financier 2022", fontsize=8)
    return fig


def h_bulles_aire():
    d = pd.DataFrame({"pays": ["France", "Inde", "Brésil", "Nigeria", "Japon", "Éthiopie"], "pib": [46, 7.1, 15.1, 5.1, 42, 2.4],
                      "ev": [82.5, 67.7, 72.8, 52.9, 84.5, 65.0], "pop": [68, 1417, 215, 218, 125, 123]})
    fig, ax = plt.subplots(figsize=(8, 5))
    ax.scatter(d.pib, d.ev, s=d["pop"] * 1.6, color="#3a86ff", alpha=0.6, edgecolor="#1d3557")
    for _, r in d.iterrows():
        dy = 0 if r["pop"] > 500 else (-20 if r.pays == "France" else 10)
        ax.annotate(r.pays, (r.pib, r.ev), ha="center", va="center" if dy == 0 else "bottom", xytext=(0, dy), textcoords="offset points", fontsize=9)
    ax.set_xscale("log")
    ax.set_xticks([2, 5, 10, 20, 50], ["2", "5", "10", "20", "50"])
    ax.minorticks_off()
    ax.set_xlim(1.5, 80)
    ax.set_ylim(48, 90)
    ax.set_xlabel("PIB par habitant (milliers de dollars, échelle logarithmique)")
    ax.set_ylabel("Espérance de vie (ans)")
    ax.set_title("Richesse et longévité ; l'aire du disque suit la population")
    fig.text(0.01, 0.01, "Source : Banque mondiale, 2022", fontsize=8)
    fig.tight_layout(rect=(0, 0.03, 1, 1))
    return fig


def h_aires_empilees():
    an = np.arange(2000, 2023)
    nuc = np.where(an < 2016, 415, 385) - np.where(an == 2022, 100, 0)
    hyd = 60 + 6 * np.sin(an)
    fos = 52 - 0.3 * (an - 2000)
    ren = 1.2 * np.exp((an - 2000) / 5.6)
    fig, ax = plt.subplots(figsize=(8, 4.4))
    ax.stackplot(an, nuc, hyd, fos, ren, colors=["#4d5061", "#5c80bc", "#b7b5b3", "#e8c547"])
    for y, t, c in [(200, "Nucléaire", "white"), (nuc[5] + 30, "Hydraulique", "white"), (nuc[5] + hyd[5] + 24, "Fossiles", "black")]:
        ax.text(2004, y, t, color=c, va="center")
    ax.annotate("Éolien, solaire", (2020, 520), (2015, 585), va="center", arrowprops=dict(arrowstyle="-"))
    ax.set_xlim(2000, 2022)
    ax.set_xticks(range(2000, 2023, 4))
    ax.set_ylim(0, 620)
    ax.set_ylabel("Production (TWh)")
    ax.set_title("L'électricité produite en France, 2000-2022")
    fig.text(0.01, 0.01, "Source : RTE, valeurs arrondies", fontsize=8)
    fig.tight_layout(rect=(0, 0.03, 1, 1))
    return fig


def h_une_sur_douze():
    rng = np.random.default_rng(21)
    an = np.arange(2008, 2024)
    fig, ax = plt.subplots(figsize=(8, 4.4))
    for k in range(11):
        ax.plot(an, 100 + np.cumsum(rng.normal(0.4, 1.1, 16)), color="#bdbdbd", lw=1)
    y = 100 + np.cumsum(np.abs(rng.normal(1.7, 0.5, 16)))
    ax.plot(an, y, color="#9d0208", lw=2.6)
    ax.text(2023.2, y[-1], "Vendée", color="#9d0208", weight="bold", va="center")
    ax.set_xlim(2008, 2025.5)
    ax.set_ylabel("Emploi (indice, 2007 = 100)")
    ax.set_title("La Vendée se détache de onze départements voisins (en gris)")
    fig.text(0.01, 0.01, "Source : Acoss, données simulées pour l'exercice", fontsize=8)
    fig.tight_layout(rect=(0, 0.03, 1, 1))
    return fig


def h_projection_eventail():
    h = np.arange(1990, 2023)
    f = np.arange(2022, 2051)
    obs = 56.6 + 0.34 * (h - 1990)
    m = obs[-1] + 0.10 * (f - 2022)
    plt.figure(figsize=(7.8, 4.2))
    plt.plot(h, obs, color="k", label="observé")
    plt.plot(f, m, "k--", label="scénario central")
    plt.fill_between(f, m - 0.13 * (f - 2022), m + 0.13 * (f - 2022), color="#9ecae1", label="entre scénarios bas et haut")
    plt.ylim(50, 80)
    plt.ylabel("Population (millions)")
    plt.title("La population pourrait se stabiliser ou croître d'ici à 2050")
    plt.legend(loc="upper left")
    plt.figtext(0.01, 0.01, "Source : Insee, projections (valeurs arrondies)", fontsize=8)
    plt.tight_layout(rect=(0, 0.03, 1, 1))
    return plt.gcf()


def h_densite_classes():
    bornes = np.array([0, 5, 10, 15, 20, 30, 45, 60, 90])
    n = np.array([410, 620, 540, 360, 380, 240, 90, 60])
    fig, ax = plt.subplots(figsize=(7.2, 4.2))
    ax.bar(bornes[:-1], n / np.diff(bornes), width=np.diff(bornes), align="edge", color="#52796f", edgecolor="white")
    ax.set_xlabel("Durée du trajet (minutes)")
    ax.set_ylabel("Densité (élèves par minute de trajet)")
    ax.set_title("Le trajet des 2 700 élèves : l'aire de la barre est l'effectif")
    fig.text(0.01, 0.01, "Source : enquête transport scolaire, 2021", fontsize=8)
    fig.tight_layout(rect=(0, 0.03, 1, 1))
    return fig


def h_annee_scolaire():
    mois = ["sept.", "oct.", "nov.", "déc.", "janv.", "févr.", "mars", "avr.", "mai", "juin"]
    ab = [2.1, 3.0, 4.4, 5.6, 5.9, 5.1, 4.2, 3.6, 3.3, 4.0]
    fig, ax = plt.subplots(figsize=(7.4, 4))
    ax.plot(mois, ab, "-o", color="#5e548e")
    ax.set_ylim(0, 7)
    ax.set_ylabel("Demi-journées d'absence (%)")
    ax.set_title("Les absences au lycée culminent en janvier, année 2021-2022")
    fig.text(0.01, 0.01, "Source : vie scolaire", fontsize=8)
    fig.tight_layout(rect=(0, 0.03, 1, 1))
    return fig


def h_palmares_mois():
    s = pd.Series({"août": 97, "juillet": 91, "juin": 66, "mai": 58, "septembre": 54, "avril": 44, "octobre": 41, "mars": 35})
    fig, ax = plt.subplots(figsize=(7, 4.2))
    ax.barh(s.index[::-1], s[::-1], color="#b5838d")
    ax.bar_label(ax.containers[0], padding=3)
    ax.set_xlim(0, 108)
    ax.set_xlabel("Entrées (milliers)")
    ax.set_title("Classement des huit mois d'ouverture, du plus au moins visité", fontsize=11)
    fig.text(0.01, 0.01, "Source : billetterie du château, 2022", fontsize=8)
    fig.tight_layout(rect=(0, 0.03, 1, 1))
    return fig


def h_bandes_climat():
    rng = np.random.default_rng(30)
    an = np.arange(1900, 2023)
    e = 2.2 * ((an - 1900) / 122) ** 2.4 + rng.normal(0, 0.35, an.size)
    e -= e[an <= 1970].mean()
    fig, ax = plt.subplots(figsize=(9, 3.2))
    im = ax.imshow(e[None, :], aspect="auto", cmap="RdBu_r", norm=TwoSlopeNorm(0, -3, 3), extent=(1899.5, 2022.5, 0, 1))
    ax.set_yticks([])
    fig.colorbar(im, label="Écart (°C)", pad=0.02)
    ax.set_title("Écart de la température annuelle à la moyenne 1900-1970")
    fig.text(0.01, 0.02, "Source : Météo-France, indicateur thermique (série d'exercice)", fontsize=8)
    fig.tight_layout(rect=(0, 0.05, 1, 1))
    return fig


def h_indice_centre():
    villes = ["Angers", "Metz", "Nîmes", "Tours", "Reims"]
    v = np.array([[92, 95, 99, 104, 108], [85, 86, 88, 90, 92], [88, 89, 90, 93, 96], [96, 99, 101, 105, 111], [98, 99, 101, 103, 106]])
    fig, ax = plt.subplots(figsize=(7.4, 4), layout="constrained")
    im = ax.imshow(v, cmap="PuOr_r", vmin=80, vmax=120, aspect="auto")
    for i in range(5):
        for j in range(5):
            ax.text(j, i, v[i, j], ha="center", va="center", color="white" if v[i, j] < 89 else "black")
    ax.set_xticks(range(5), range(2019, 2024))
    ax.set_yticks(range(5), villes)
    fig.colorbar(im, label="Indice de prix (100 = moyenne nationale)")
    ax.set_title("Angers, Tours et Reims passent au-dessus de la moyenne")
    ax.text(0, -0.14, "Source : indices Notaires, série d'exercice", transform=ax.transAxes, fontsize=8)
    return fig


def h_direction_cyclique():
    y, x = np.mgrid[-3:3:80j, -4:4:100j]
    ang = np.degrees(np.arctan2(-x, y)) % 360
    fig, ax = plt.subplots(figsize=(7, 4.6), constrained_layout=True)
    im = ax.pcolormesh(x * 25, y * 25, ang, cmap="twilight", vmin=0, vmax=360, shading="auto")
    cb = fig.colorbar(im, ticks=[0, 90, 180, 270, 360])
    cb.set_label("Direction du vent (degrés)")
    ax.set_xlabel("Distance à l'est du centre (km)")
    ax.set_ylabel("Distance au nord du centre (km)")
    ax.set_title("Le vent tourne autour de la dépression")
    fig.supxlabel("Source : modèle idéalisé, cours de météorologie", fontsize=8)
    return fig


def h_relief_vrai():
    fig = plt.figure(figsize=(7.4, 5.6))
    ax = fig.add_subplot(projection="3d")
    x, y = np.meshgrid(np.linspace(0, 8, 60), np.linspace(0, 8, 60))
    z = 900 + 900 * np.exp(-((x - 4) ** 2 + (y - 4.5) ** 2) / 3) + 250 * np.sin(x) * np.cos(y / 2)
    s = ax.plot_surface(x, y, z, cmap="cividis", linewidth=0)
    ax.set_xlabel("Est (km)")
    ax.set_ylabel("Nord (km)")
    ax.set_zlabel("Altitude (m)")
    fig.colorbar(s, shrink=0.6, label="Altitude (m)", pad=0.12)
    ax.set_title("Le relief du puy, modèle numérique de terrain")
    fig.text(0.02, 0.02, "Source : d'après la BD Alti, IGN", fontsize=8)
    return fig


def h_nuage_3d():
    rng = np.random.default_rng(13)
    fig = plt.figure(figsize=(6.6, 5.6))
    ax = fig.add_subplot(111, projection="3d")
    for c, m, n, k in [(30, "o", "argile", "#0072B2"), (60, "^", "sable", "#D55E00")]:
        ax.scatter(rng.normal(c, 6, 40), rng.normal(90 - c, 6, 40), rng.normal(c / 3, 2, 40), marker=m, color=k, label=n)
    ax.set_xlabel("Sable (%)")
    ax.set_ylabel("Argile (%)")
    ax.set_zlabel("Porosité (%)")
    ax.legend()
    ax.view_init(elev=22, azim=-135)
    ax.set_title("Deux familles de sols, trois mesures")
    fig.text(0.02, 0.02, "Source : 80 échantillons, laboratoire des sols", fontsize=8)
    return fig


def h_points_sans_zero():
    s = pd.Series({"Japon": 84.8, "Suisse": 83.9, "Espagne": 83.2, "Italie": 82.9, "Suède": 83.1, "France": 82.4, "Portugal": 81.7, "Allemagne": 80.9, "Pologne": 77.4}).sort_values()
    fig, ax = plt.subplots(figsize=(7, 4.6))
    ax.plot(s.values, s.index, "o", color="#d1495b", ms=9)
    ax.grid(axis="x", alpha=0.4)
    ax.set_xlim(76, 86)
    ax.set_xlabel("Espérance de vie à la naissance (ans) ; l'axe commence à 76")
    ax.set_title("C'est au Japon qu'on vit le plus longtemps des neuf pays", loc="left", fontsize=11)
    fig.text(0.01, 0.01, "Source : OCDE, 2021", fontsize=8)
    fig.tight_layout(rect=(0, 0.03, 1, 1))
    return fig


def h_barres_negatives():
    an = np.arange(2008, 2024)
    v = [0.3, -2.9, 1.9, 2.2, 0.3, 0.6, 1.0, 1.1, 1.1, 2.3, 1.9, 1.8, -7.5, 6.4, 2.5, 0.9]
    df = pd.DataFrame({"v": v}, index=an)
    plt.figure(figsize=(8, 4.2))
    ax = df["v"].plot(kind="bar", color=np.where(np.array(v) < 0, "#bc4749", "#386641"), width=0.8)
    ax.axhline(0, color="black", lw=0.8)
    ax.set_ylabel("Croissance du PIB en volume (%)")
    ax.tick_params(axis="x", rotation=45)
    ax.set_title("La France a connu deux récessions en seize ans, en 2009 et en 2020")
    ax.figure.text(0.01, 0.01, "Source : Insee, comptes nationaux", fontsize=8)
    ax.figure.tight_layout(rect=(0, 0.03, 1, 1))
    return ax.figure


def h_repartition_cumulee():
    rng = np.random.default_rng(17)
    with sns.axes_style("whitegrid"):
        f, ax = plt.subplots(figsize=(7, 4.4))
        for loc, ls, c, n in [(2.6, "-", "#0072B2", "ville"), (3.0, "--", "#D55E00", "campagne")]:
            sns.ecdfplot(x=rng.lognormal(loc, 0.5, 400), ax=ax, ls=ls, color=c, label=n, stat="percent")
    ax.legend(title="Lieu d'habitation")
    ax.set_xlabel("Temps d'accès aux urgences (minutes)")
    ax.set_ylabel("Habitants à moins de ce temps (%)")
    ax.set_title("Accès aux urgences : la ville est mieux servie")
    f.text(0.01, 0.01, "Source : Drees, échantillon de 800 communes", fontsize=8)
    f.tight_layout(rect=(0, 0.03, 1, 1))
    return f


def h_survie_kaplan():
    t = np.array([0, 3, 6, 9, 12, 18, 24, 30, 36, 48, 60])
    fig, ax = plt.subplots(figsize=(7.2, 4.6), layout="constrained")
    for s, c, ls, n in [([100, 95, 88, 82, 76, 66, 58, 52, 47, 40, 35], "#0072B2", "-", "Traitement (n = 124)"),
                        ([100, 92, 80, 70, 61, 49, 40, 34, 29, 23, 19], "#D55E00", "--", "Placebo (n = 121)")]:
        s = np.array(s)
        e = 1.96 * np.sqrt(s * (100 - s) / 120)
        ax.step(t, s, where="post", color=c, ls=ls, label=n)
        ax.fill_between(t, s - e, s + e, step="post", color=c, alpha=0.15)
    ax.set_ylim(0, 105)
    ax.set_xlim(0, 60)
    ax.set_xlabel("Mois depuis l'inclusion")
    ax.set_ylabel("Patients sans rechute (%)")
    ax.legend(title="bande : intervalle de confiance à 95 %")
    ax.set_title("Moins de rechutes sous traitement pendant cinq ans")
    ax.text(0.01, 0.02, "Source : essai randomisé (données d'exercice)", transform=ax.transAxes, fontsize=8)
    return fig


def h_foret():
    et = ["Martin 2009", "Silva 2012", "Chen 2015", "Kowalski 2017", "Dubois 2020", "Ensemble"]
    o = np.array([0.62, 0.85, 0.71, 1.08, 0.78, 0.77])
    lo = np.array([0.38, 0.60, 0.52, 0.70, 0.63, 0.68])
    hi = np.array([1.01, 1.20, 0.97, 1.66, 0.97, 0.87])
    y = np.arange(6)[::-1]
    fig, ax = plt.subplots(figsize=(7.2, 4))
    ax.errorbar(o[:-1], y[:-1], xerr=[(o - lo)[:-1], (hi - o)[:-1]], fmt="s", color="#333", capsize=3)
    ax.errorbar(o[-1:], y[-1:], xerr=[(o - lo)[-1:], (hi - o)[-1:]], fmt="D", color="#9b2226", ms=9, capsize=3)
    ax.axvline(1, color="grey", ls=":")
    ax.set_xscale("log")
    ax.set_xticks([0.4, 0.6, 0.8, 1, 1.5, 2], ["0,4", "0,6", "0,8", "1", "1,5", "2"])
    ax.minorticks_off()
    ax.set_yticks(y, et)
    ax.set_xlabel("Risque relatif et intervalle de confiance à 95 % (échelle logarithmique)")
    ax.set_title("Cinq essais et leur synthèse : un risque réduit d'un quart environ", fontsize=11)
    fig.text(0.01, 0.01, "Source : méta-analyse d'exercice", fontsize=8)
    fig.tight_layout(rect=(0, 0.03, 1, 1))
    return fig


def h_regression_bande():
    rng = np.random.default_rng(23)
    x = rng.uniform(2, 30, 45)
    d = pd.DataFrame({"Azote": x, "Rdt": 3 + 0.16 * x + rng.normal(0, 0.7, 45)})
    fig, ax = plt.subplots(figsize=(6.8, 4.6))
    sns.regplot(data=d, x="Azote", y="Rdt", ax=ax, color="#31572c", seed=1)
    ax.set_xlabel("Azote apporté (kg pour 1 000 m²)")
    ax.set_ylabel("Rendement (tonnes par hectare)")
    ax.set_title("Plus d'azote, plus de blé, sur 45 parcelles\n(droite de régression et intervalle de confiance à 95 %)", fontsize=10.5)
    fig.text(0.01, 0.01, "Source : essais de la chambre d'agriculture, 2022", fontsize=8)
    fig.tight_layout(rect=(0, 0.03, 1, 1))
    return fig


def h_treemap():
    W, H = 10.0, 6.0
    fig, ax = plt.subplots(figsize=(7.6, 4.8))
    vals = [("Logement", 30, "#1d3557"), ("Alimentation", 20, "#457b9d"), ("Transport", 18, "#2a6f97"), ("Loisirs", 12, "#6a994e"), ("Autres", 20, "#6c757d")]
    x1 = W * 0.5
    h = [H * 30 / 50, H * 20 / 50]
    rects = [(0, h[1], x1, h[0]), (0, 0, x1, h[1])]
    hb = H * 30 / 50
    rects += [(x1, H - hb, x1 * 18 / 30, hb), (x1 + x1 * 18 / 30, H - hb, x1 * 12 / 30, hb), (x1, 0, x1, H - hb)]
    for (n, v, c), (a, b, w, k) in zip(vals, rects):
        ax.add_patch(Rectangle((a, b), w, k, fc=c, ec="white", lw=3))
        ax.text(a + w / 2, b + k / 2, f"{n}\n{v} %", ha="center", va="center", color="white", fontsize=12)
    ax.set_xlim(0, W)
    ax.set_ylim(0, H)
    ax.axis("off")
    ax.set_title("Le logement pèse 30 % des dépenses d'un ménage")
    fig.text(0.02, 0.02, "Source : enquête Budget de famille, valeurs arrondies", fontsize=8)
    return fig


def h_jauge_seuil():
    ec = ["École A", "École B", "École C", "École D"]
    co2 = [1380, 1120, 860, 640]
    fig, ax = plt.subplots(figsize=(7.6, 3.6))
    ax.barh(ec[::-1], co2[::-1], color=["#8d99ae" if v <= 800 else "#e07a5f" for v in co2[::-1]])
    ax.axvline(800, color="#222", ls="--")
    ax.text(810, 3.55, "seuil de renouvellement : 800 ppm", fontsize=9)
    ax.set_ylim(-0.6, 4)
    ax.set_xlim(0, 1500)
    ax.set_xlabel("CO2 moyen dans les classes (ppm)")
    ax.set_title("Trois écoles sur quatre dépassent le seuil")
    fig.text(0.01, 0.01, "Source : mesures de la ville, hiver 2022", fontsize=8)
    fig.tight_layout(rect=(0, 0.03, 1, 1))
    return fig


def h_titrage_ph():
    v = np.linspace(0, 20, 41)
    ph = 3.2 + 0.12 * v + 7.4 / (1 + np.exp(-(v - 12) / 0.35))
    plt.figure(figsize=(6.6, 4.6))
    plt.plot(v, ph, "b.-")
    plt.axvline(12, color="gray", linestyle="--")
    plt.text(12.3, 1, "équivalence : 12,0 mL")
    plt.ylim(0, 14)
    plt.xlim(0, 20)
    plt.xlabel("Volume de soude versé (mL)")
    plt.ylabel("pH (sans unité)")
    plt.title("Titrage du vinaigre, TP de terminale")
    plt.figtext(0.01, 0.01, "Source : mesures du binôme 5", fontsize=8)
    plt.grid(alpha=0.4)
    plt.tight_layout(rect=(0, 0.03, 1, 1))
    return plt.gcf()


def h_moyenne_mobile():
    rng = np.random.default_rng(40)
    d = pd.date_range("2020-03-01", periods=200)
    brut = 300 * np.exp(-((np.arange(200) - 35) / 18.0) ** 2) + 60 * np.exp((np.arange(200) - 199) / 40)
    brut = brut * np.where(d.day_of_week >= 5, 0.65, 1.12) * rng.normal(1, 0.08, 200)
    s = pd.Series(brut, index=d)
    fig, ax = plt.subplots(figsize=(8, 4.2), layout="constrained")
    ax.bar(s.index, s, color="#b0bec5", width=1, label="admissions du jour")
    ax.plot(s.rolling(7, center=True).mean(), color="#b71c1c", lw=2, label="moyenne sur sept jours")
    ax.legend()
    ax.set_ylabel("Admissions (personnes par jour)")
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%m/%Y"))
    ax.set_title("Admissions à l'hôpital : un pic début avril 2020")
    fig.supxlabel("Source : Santé publique France, série d'exercice", fontsize=8)
    return fig


def h_mini_courbes_echelles():
    rng = np.random.default_rng(50)
    fig = plt.figure(figsize=(9, 4.8), constrained_layout=True)
    axs = fig.subplots(2, 3)
    noms = ["Blé (€/t)", "Lait (€/1 000 L)", "Gazole (€/L)", "Bois (€/stère)", "Œufs (€/cent)", "Miel (€/kg)"]
    b = [190, 340, 1.3, 62, 7.5, 11]
    for ax, n, k in zip(axs.ravel(), noms, b):
        y = k * (1 + np.cumsum(rng.normal(0.006, 0.03, 36)))
        ax.plot(np.arange(36) / 12 + 2020, y, color="#3d405b")
        ax.set_title(n, fontsize=10)
        ax.set_xticks([2020, 2021, 2022, 2023])
    fig.suptitle("Six prix agricoles, 2020-2022 (attention : chaque cadre a sa propre échelle)", fontsize=11)
    fig.supxlabel("Source : mercuriale régionale, série d'exercice", fontsize=8)
    return fig


HONEST = [(n[2:].replace("_", " "), f) for n, f in list(globals().items()) if n.startswith("h_")]
