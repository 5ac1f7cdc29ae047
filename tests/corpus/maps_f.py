"""Jeu de cartes d'essai « f » : ONG naturaliste, chambre de commerce, agrégation de géographie, pompiers, patrimoine, étudiante."""
import matplotlib; matplotlib.use("Agg")
import mapclassify
import matplotlib.pyplot as plt, numpy as np, pandas as pd, geopandas as gpd
from functools import lru_cache
from matplotlib.collections import PatchCollection, LineCollection
from matplotlib.colors import BoundaryNorm, ListedColormap, LinearSegmentedColormap, LogNorm, Normalize, TwoSlopeNorm
from matplotlib.lines import Line2D
from matplotlib.patches import Circle, Ellipse, Patch, Polygon as MPoly, Rectangle, FancyArrowPatch
from shapely.geometry import MultiPoint, Point, Polygon, box
from shapely.ops import voronoi_diagram

DATA = str(__import__("pathlib").Path(__file__).resolve().parents[2] / "datasets") + "/"
LIARS = []    # (nom, fonction, règle attendue)
HONEST = []   # (nom, fonction)
def liar(rule):
    def keep(f): LIARS.append((f.__name__, f, rule)); return f
    return keep
def honest(f): HONEST.append((f.__name__, f)); return f


@lru_cache(None)
def _lire(nom):
    return gpd.read_parquet(DATA + nom) if nom.endswith("parquet") else gpd.read_file(DATA + nom)

def departements(crs=2154, corse=True):
    g = _lire("contours_departements.geojson").copy()
    if not corse:
        g = g[~g.code.isin(["2A", "2B"])].reset_index(drop=True)
    return g if crs is None else g.to_crs(crs)

def region(*noms, crs=2154):
    g = departements(crs)
    return g[g.region.isin(noms)].reset_index(drop=True)

def monde(crs=None):
    g = _lire("contours_monde.geojson").copy()
    g = g[~g.code_iso.isin(["AQ"])].reset_index(drop=True)
    return g if crs is None else g.to_crs(crs)

def poitiers(crs=2154):
    g = _lire("contours_grand_poitiers.geojson").copy()
    return g if crs is None else g.to_crs(crs)

def communes(d, crs=2154):
    g = _lire(f"france/contours_communes/{d}.parquet").copy().reset_index(drop=True)
    return g if crs is None else g.to_crs(crs)

def voronoi(n, seed, larg=60000, haut=45000, x0=600000, y0=6500000):
    """Un territoire inventé : n communes autour de points tirés au hasard, en mètres."""
    r = np.random.default_rng(seed)
    pts = np.c_[x0 + r.uniform(0, larg, n), y0 + r.uniform(0, haut, n)]
    bord = Point(x0 + larg / 2, y0 + haut / 2).buffer(1)
    a = np.linspace(0, 2 * np.pi, 40, endpoint=False)
    k = 1 + 0.06 * np.sin(3 * a + seed) + 0.03 * r.normal(size=40)
    bord = Polygon(np.c_[x0 + larg / 2 + larg * .5 * k * np.cos(a), y0 + haut / 2 + haut * .5 * k * np.sin(a)])
    cells = [c.intersection(bord) for c in voronoi_diagram(MultiPoint(pts), envelope=bord.envelope).geoms]
    cells = sorted((c for c in cells if c.area > 0 and c.geom_type == "Polygon"), key=lambda c: (round(c.centroid.x), round(c.centroid.y)))
    return gpd.GeoDataFrame({"nom": [f"C{i:02d}" for i in range(len(cells))]}, geometry=cells, crs=2154)

def valeurs(g, seed, bas, haut, bruit=.25):
    """Une grandeur régionale : une pente, une bosse, un peu de bruit ; de bas à haut."""
    r = np.random.default_rng(seed)
    c = g.geometry.representative_point()
    x = (c.x - c.x.min()) / (np.ptp(c.x) or 1); y = (c.y - c.y.min()) / (np.ptp(c.y) or 1)
    z = r.normal() * x + r.normal() * y + np.sin(4 * x + seed) * .6 + np.cos(3 * y) * .5 + bruit * r.normal(size=len(g)) * 1.5
    z = (z - z.min()) / (z.max() - z.min())
    return np.array(bas + z * (haut - bas))

def morceaux(geom):
    return list(geom.geoms) if geom.geom_type.startswith("Multi") else [geom]

def remplir(ax, g, couleurs, **k):
    k = {"edgecolor": "white", "linewidth": .4, **k}
    for geom, c in zip(g.geometry, couleurs):
        for p in morceaux(geom):
            x, y = p.exterior.xy
            ax.fill(x, y, facecolor=c, **k)

def collection(g):
    pats, idx = [], []
    for i, geom in enumerate(g.geometry):
        for p in morceaux(geom):
            pats.append(MPoly(np.asarray(p.exterior.coords)[:, :2], closed=True)); idx.append(i)
    return pats, np.array(idx)

def fini(ax, titre, source=None):
    ax.set_title(titre, fontsize=10); ax.set_axis_off()
    if source:
        ax.text(0, -.03, source, transform=ax.transAxes, fontsize=6, color="#555555")

BLEUS5 = ["#eff3ff", "#bdd7e7", "#6baed6", "#3182bd", "#08519c"]
OR5 = ["#feedde", "#fdbe85", "#fd8d3c", "#e6550d", "#a63603"]
VERTS4 = ["#edf8e9", "#bae4b3", "#74c476", "#238b45"]

# ------------------------------------------------------------------ MENTEUSES

@liar("stock-in-choropleth")
def sdis_interventions_en_aplats():
    """Le service statistique des pompiers : nombre d'interventions par département, en aplats."""
    g = departements()
    r = np.random.default_rng(1)
    g["interventions"] = (g.population * r.uniform(.055, .09, len(g))).round().astype(int)
    fig, ax = plt.subplots(figsize=(6, 6))
    g.plot(column="interventions", scheme="quantiles", k=5, cmap="OrRd", edgecolor="white", linewidth=.3, legend=True, legend_kwds={"title": "Interventions", "loc": "lower left", "fontsize": 7, "fmt": "{:,.0f}"}, ax=ax)
    fini(ax, "Interventions des sapeurs-pompiers en 2023", "Source : statistiques des services d'incendie et de secours")
    return fig, g[["code", "nom", "interventions", "geometry"]]

@liar("stock-in-choropleth")
def breeding_pairs_filled():
    """A wildlife NGO: number of breeding pairs per parish of unequal size, filled."""
    g = voronoi(38, 2)
    pairs = np.round(valeurs(g, 2, 3, 240)).astype(int)
    pats, idx = collection(g)
    pc = PatchCollection(pats, cmap="YlGn", edgecolor="white", linewidth=.5)
    pc.set_array(pairs[idx].astype(float))
    fig, ax = plt.subplots(figsize=(6, 5))
    ax.add_collection(pc); ax.autoscale_view(); ax.set_aspect("equal")
    fig.colorbar(pc, ax=ax, shrink=.7, label="Number of breeding pairs")
    fini(ax, "Lapwing: breeding pairs counted in each parish, 2022", "Source: volunteer survey")
    return fig

@liar("stock-in-choropleth")
def cci_tissu_entrepreneurial():
    """La chambre de commerce : total des établissements, en log, sous un titre qui ne parle que de « tissu »."""
    g = region("Occitanie", "Nouvelle-Aquitaine")
    r = np.random.default_rng(3)
    g["etablissements"] = (g.population * r.uniform(.06, .12, len(g))).round().astype(int)
    fig, ax = plt.subplots(figsize=(6, 6))
    g.plot(column="etablissements", cmap="Purples", norm=LogNorm(g.etablissements.min(), g.etablissements.max()), edgecolor="#888888", linewidth=.4, legend=True, legend_kwds={"label": "Établissements actifs au 31/12/2022", "shrink": .6}, ax=ax)
    fini(ax, "Le tissu entrepreneurial du Sud-Ouest", "Source : fichier consulaire")
    return fig, g

@liar("stock-in-choropleth")
def patrimoine_nombre_et_densite():
    """Le service du patrimoine : à droite une densité, à gauche le nombre de monuments, tous deux en aplats."""
    g = communes("90")
    r = np.random.default_rng(4)
    n = r.poisson(valeurs(g, 4, 1, 14)) + 1
    aire = g.area / 1e6
    fig, axs = plt.subplots(1, 2, figsize=(9, 5))
    for ax, v, b, t in [(axs[0], n, [0, 4, 8, 12, 40], "Nombre de monuments protégés"), (axs[1], n / aire, [0, .5, 1, 2, 60], "Monuments protégés par km²")]:
        k = np.digitize(v, b[1:-1], right=True)
        remplir(ax, g, [VERTS4[i] for i in k], edgecolor="#777777", linewidth=.2)
        ax.set_aspect("equal")
        ax.legend(handles=[Patch(fc=c, ec="#777777", label=l) for c, l in zip(VERTS4, [f"{b[1]} ou moins", f"plus de {b[1]} à {b[2]}", f"plus de {b[2]} à {b[3]}", f"plus de {b[3]}"])], fontsize=7, loc="lower left")
        fini(ax, t, "Base du service régional, 2021")
    return fig

@liar("not-equal-area")
def aires_protegees_mercator():
    """L'ONG : part des terres protégées, aplats sur un monde en Web Mercator."""
    g = monde(); g = g[g.geometry.bounds.maxy < 83.7].to_crs(3857)
    g["part_protegee"] = valeurs(g, 5, 2, 48)
    fig, ax = plt.subplots(figsize=(8, 6))
    g.plot(column="part_protegee", scheme="quantiles", k=5, cmap="Greens", edgecolor="#666666", linewidth=.2, legend=True, legend_kwds={"title": "% des terres", "loc": "lower left", "fontsize": 6}, ax=ax)
    fini(ax, "Part du territoire terrestre protégée, 2020", "Source : compilation de l'association")
    return fig, g

@liar("not-equal-area")
def threatened_species_mercator_by_hand():
    """A data-science student projects the world by hand, ln(tan), then fills a share."""
    g = monde()
    v = valeurs(g, 6, 5, 35)
    cmap = ListedColormap(OR5); norm = BoundaryNorm([5, 11, 17, 23, 29, 35.01], 5)
    fig, ax = plt.subplots(figsize=(8, 6))
    for geom, z in zip(g.geometry, v):
        for p in morceaux(geom):
            lon, lat = np.array(p.exterior.coords)[:, :2].T
            y = np.degrees(np.log(np.tan(np.pi / 4 + np.radians(lat) / 2)))
            ax.fill(lon, y, facecolor=cmap(norm(z)), edgecolor="white", linewidth=.2)
    ax.set_aspect("equal"); ax.set_ylim(-75, 180)
    sm = plt.cm.ScalarMappable(norm=norm, cmap=cmap)
    fig.colorbar(sm, ax=ax, shrink=.6, label="% of assessed mammal species", format="%.0f")
    fini(ax, "Share of mammal species under threat (2021)", "Source: course data set")
    return fig

@liar("unprojected")
def poitiers_degres_egaux():
    """Une étudiante trace longitudes et latitudes telles quelles, aspect 1 : l'agglomération est étirée."""
    g = poitiers(None)
    d = g.densite.to_numpy(); b = [0, 40, 80, 160, 400, 3000]
    k = np.digitize(d, b[1:-1])
    fig, ax = plt.subplots(figsize=(7, 5))
    remplir(ax, g, [BLEUS5[i] for i in k], edgecolor="grey")
    ax.set_aspect("equal")
    ax.set_xlabel("longitude"); ax.set_ylabel("latitude")
    noms = ["moins de 40", "40 à 79", "80 à 159", "160 à 399", "400 et plus"]
    ax.legend(handles=[Patch(fc=BLEUS5[i], ec="grey", label=noms[i]) for i in sorted(set(k))], title="hab./km²", fontsize=7)
    ax.set_title("Densité de population, Grand Poitiers")
    return fig

@liar("unprojected")
def nordic_old_growth_degrees():
    """A wildlife NGO plots Nordic countries in plain degrees with aspect 1: everything is twice too wide."""
    g = monde(); g = g[g.code_iso.isin(["NO", "SE", "FI", "DK", "EE", "LV", "LT"])].reset_index(drop=True)
    g["old_growth"] = [4.1, 8.6, 7.2, 1.3, 2.4, 1.9, 1.1][:len(g)]
    fig, ax = plt.subplots(figsize=(7, 6))
    g.plot(column="old_growth", cmap="YlGn", edgecolor="grey", linewidth=.4, legend=True, legend_kwds={"label": "% of forest area", "shrink": .6}, aspect=1, ax=ax)
    ax.set_xlim(4, 32); ax.set_ylim(53.5, 71.5); ax.set_xlabel("Longitude (°)"); ax.set_ylabel("Latitude (°)")
    ax.set_title("Old-growth forest around the Baltic, 2019")
    return fig, g

@liar("too-many-classes")
def pompiers_dix_classes():
    """Le bureau statistique : le taux d'interventions en déciles, dix tons d'un même rouge."""
    g = departements(); g["taux"] = valeurs(g, 9, 42, 105)
    fig, ax = plt.subplots(figsize=(6, 6))
    g.plot(column="taux", scheme="quantiles", k=10, cmap="Reds", edgecolor="white", linewidth=.3, legend=True, legend_kwds={"title": "pour 1 000 hab.", "loc": "lower left", "fontsize": 6, "fmt": "{:.1f}"}, ax=ax)
    fini(ax, "Interventions pour 1 000 habitants, 2022", "Source : statistiques des SDIS")
    return fig, g

@liar("too-many-classes")
def vacancy_nine_steps():
    """A chamber of commerce: nine shades of blue in a hand-made legend nobody can tell apart."""
    g = voronoi(60, 10); v = valeurs(g, 10, 4.1, 21.9)
    b = np.arange(4, 23, 2); cm = plt.get_cmap("Blues", 9); k = np.digitize(v, b[1:-1])
    fig, ax = plt.subplots(figsize=(7, 5))
    remplir(ax, g, [cm(i) for i in k], edgecolor="grey")
    ax.set_aspect("equal")
    ax.legend(handles=[Patch(fc=cm(i), ec="grey", label=f"{b[i]}–{b[i+1]}%") for i in range(9) if i in k], title="Vacant shops", fontsize=7, loc="center left", bbox_to_anchor=(1, .5))
    fig.subplots_adjust(right=.78)
    fini(ax, "Retail vacancy rate, spring 2023", "Source: Chamber street survey")
    return fig

@liar("too-few-classes")
def densite_deux_teintes():
    """Un candidat pressé : la densité de 15 à 20 000 hab./km² réduite à deux quantiles."""
    g = departements()
    fig, ax = plt.subplots(figsize=(6, 6))
    g.plot(column="densite", scheme="quantiles", k=2, cmap="Blues", edgecolor="grey", linewidth=.3, legend=True, legend_kwds={"title": "hab./km²", "loc": "lower left", "fmt": "{:.0f}"}, ax=ax)
    fini(ax, "Densité de population des départements, 2023", "Source : Insee")
    return fig, g

@liar("too-few-classes")
def risk_low_high():
    """Fire brigade leaflet: response times cut into 'short' and 'long' without saying where or why."""
    g = voronoi(45, 12); v = valeurs(g, 12, 4, 38)
    fig, ax = plt.subplots(figsize=(6, 5))
    remplir(ax, g, np.where(v < 17.3, "#fde0c5", "#c1440e"))
    ax.set_aspect("equal")
    ax.legend(handles=[Patch(color="#fde0c5", label="short"), Patch(color="#c1440e", label="long")], title="Response time", fontsize=8)
    fini(ax, "Response time of the fire service by ward (minutes, 2021)", "Source: incident records")
    g["minutes"] = v.round(1)
    return fig, g

@liar("too-few-classes")
def prix_deux_intervalles():
    """La chambre de commerce : loyers de 80 à 900 €/m² en deux intervalles égaux."""
    g = communes("90"); v = valeurs(g, 13, 80, 900)
    pats, idx = collection(g)
    cm = ListedColormap(["#dadaeb", "#54278f"])
    pc = PatchCollection(pats, cmap=cm, norm=BoundaryNorm([80, 490, 900], 2), edgecolor="white", linewidth=.3)
    pc.set_array(v[idx])
    fig, ax = plt.subplots(figsize=(5, 6))
    ax.add_collection(pc); ax.autoscale_view(); ax.set_aspect("equal")
    fig.colorbar(pc, ax=ax, shrink=.6, label="€ HT par m² et par an", ticks=[80, 490, 900])
    fini(ax, "Loyers commerciaux, 2023", "Source : observatoire consulaire")
    return fig

@liar("too-few-classes")
def boise_une_seule_classe():
    """L'ONG : le taux de boisement de 3 à 71 % rangé dans une classe unique, 0 à 75 %."""
    g = region("Grand Est", "Bourgogne-Franche-Comté"); g["boisement"] = valeurs(g, 14, 3, 71)
    fig, ax = plt.subplots(figsize=(6, 6))
    g.plot(color=["#74c476" if x < 75 else "#00441b" for x in g.boisement], edgecolor="white", ax=ax)
    ax.legend(handles=[Patch(color="#74c476", label="0 à 75 %")], title="Taux de boisement", loc="upper right", fontsize=8)
    fini(ax, "La forêt dans le Nord-Est (2020)", "Source : inventaire forestier")
    return fig, g

@liar("empty-class")
def bornes_rondes_vides():
    """Le patrimoine : des bornes rondes posées d'avance ; personne entre 40 et 60 %."""
    g = voronoi(40, 15); v = valeurs(g, 15, 2, 38); v[np.argsort(v)[-4:]] = [66, 71, 78, 84]
    g["part"] = v
    fig, ax = plt.subplots(figsize=(6, 5))
    g.plot(column="part", scheme="user_defined", classification_kwds={"bins": [10, 20, 40, 60, 85]}, cmap="YlOrBr", edgecolor="white", legend=True, legend_kwds={"title": "% de bâti ancien", "loc": "upper right", "fontsize": 7, "fmt": "{:.0f}"}, ax=ax)
    fini(ax, "Bâti d'avant 1919, part des logements (2018)", "Source : recensement")
    return fig, g

@liar("empty-class")
def wolves_legend_leftover():
    """A wildlife NGO recycled last year's legend: no county in the top class."""
    g = voronoi(30, 16); v = valeurs(g, 16, .2, 7.6)
    b = [2, 4, 6, 8]; k = np.digitize(v, b)
    fig, ax = plt.subplots(figsize=(6, 5))
    remplir(ax, g, [OR5[i] for i in k], edgecolor="#777777")
    ax.set_aspect("equal")
    ax.legend(handles=[Patch(fc=c, ec="#777777", label=l) for c, l in zip(OR5, ["under 2", "2 to 3.9", "4 to 5.9", "6 to 7.9", "8 and over"])], title="Wolves per 100 km²", fontsize=7)
    fini(ax, "Wolf density by district, winter 2022", "Source: snow tracking")
    g["density"] = v.round(2)
    return fig, g

@liar("empty-class")
def intervalles_egaux_et_paris():
    """Une étudiante : intervalles égaux, et une seule valeur énorme ; les classes du milieu sont vides."""
    g = communes("90"); g["prix"] = valeurs(g, 17, 900, 1900); g.loc[3, "prix"] = 5900
    fig, ax = plt.subplots(figsize=(5, 6))
    g.plot(column="prix", scheme="equal_interval", k=5, cmap="PuBu", edgecolor="grey", linewidth=.3, legend=True, legend_kwds={"title": "€/m²", "fontsize": 7, "loc": "lower left", "fmt": "{:.0f}"}, ax=ax)
    fini(ax, "Prix médian des maisons, 2022", "Source : ventes enregistrées")
    return fig, g

@liar("hidden-missing")
def manquants_a_zero():
    """Le SDIS : les départements qui n'ont rien transmis sont peints à zéro."""
    g = departements(); g["taux"] = valeurs(g, 18, 11, 64); g.loc[[4, 17, 33, 52, 70, 81], "taux"] = np.nan
    fig, ax = plt.subplots(figsize=(6, 6))
    g.assign(taux=g.taux.fillna(0)).plot(column="taux", cmap="Oranges", edgecolor="grey", linewidth=.3, legend=True, legend_kwds={"label": "feux de végétation pour 100 000 hab.", "shrink": .6}, ax=ax)
    fini(ax, "Feux de végétation, été 2022", "Source : SDIS")
    return fig, g

@liar("hidden-missing")
def sentinelle_moins_999():
    """L'étudiante n'a pas vu le -999 du fichier : il fait la première classe de la légende."""
    g = voronoi(50, 19); v = valeurs(g, 19, 8, 42); v[[2, 5, 9, 15, 21, 30, 31, 32, 37, 40, 41]] = -999
    g["chomage"] = v
    fig, ax = plt.subplots(figsize=(6, 5))
    g.plot(column="chomage", scheme="quantiles", k=5, cmap="Blues", edgecolor="grey", linewidth=.4, legend=True, legend_kwds={"title": "taux (%)", "fontsize": 7, "loc": "upper right"}, ax=ax)
    fini(ax, "Taux de chômage des 15-24 ans, 2019", "Source : recensement")
    return fig, g

@liar("hidden-missing")
def survey_holes():
    """Wildlife NGO: unsurveyed parishes dropped; white holes in the middle of the county, no key for them."""
    g = voronoi(55, 20); g["index"] = valeurs(g, 20, 12, 90)
    g.loc[[6, 13, 24, 25, 37, 48], "index"] = np.nan
    fig, ax = plt.subplots(figsize=(6, 5))
    g.dropna().plot(column="index", scheme="quantiles", k=4, cmap="YlGnBu", edgecolor="grey", linewidth=.4, legend=True, legend_kwds={"title": "Abundance index", "fontsize": 7, "fmt": "{:.0f}"}, ax=ax)
    fini(ax, "Skylark abundance index by parish, 2023", "Source: breeding bird survey")
    return fig, g

@liar("hidden-missing")
def manquants_couleur_de_classe():
    """La chambre de commerce : les communes sous secret statistique ont la couleur de la classe la plus basse."""
    g = communes("90"); g["creation"] = valeurs(g, 21, 6, 19); g.loc[::9, "creation"] = np.nan
    b = [9, 12, 15]
    fig, ax = plt.subplots(figsize=(5, 6))
    remplir(ax, g, [VERTS4[0] if np.isnan(x) else VERTS4[np.digitize(x, b)] for x in g.creation], edgecolor="grey", linewidth=.3)
    ax.set_aspect("equal")
    ax.legend(handles=[Patch(fc=c, ec="grey", label=l) for c, l in zip(VERTS4, ["moins de 9 %", "9 à 12 %", "12 à 15 %", "15 % et plus"])], title="Taux de création", fontsize=7, loc="lower left")
    fini(ax, "Taux de création d'entreprises, 2022", "Source : registre du commerce")
    return fig, g

@liar("hidden-missing")
def gris_sans_legende():
    """Le candidat : des NaN en gris, mais rien dans la légende ne dit ce qu'est le gris."""
    g = monde("EPSG:8857"); g["alphabetisation"] = valeurs(g, 22, 31, 99); g.loc[::11, "alphabetisation"] = np.nan
    fig, ax = plt.subplots(figsize=(8, 4))
    g.plot(column="alphabetisation", cmap="PuBuGn", edgecolor="white", linewidth=.2, legend=True, legend_kwds={"label": "% des adultes", "shrink": .6}, missing_kwds={"color": "lightgrey"}, ax=ax)
    fini(ax, "Taux d'alphabétisation, vers 2015", "Source : Unesco")
    return fig, g

@liar("non-monotone-ramp")
def classes_melangees():
    """Le patrimoine a choisi les bleus un par un : le plus sombre est au milieu."""
    g = voronoi(48, 23); v = valeurs(g, 23, 5, 60)
    cols = ["#bdd7e7", "#6baed6", "#08306b", "#deebf7", "#2171b5"]; b = [15, 25, 35, 45]
    fig, ax = plt.subplots(figsize=(6, 5))
    remplir(ax, g, [cols[i] for i in np.digitize(v, b)], edgecolor="grey")
    ax.set_aspect("equal")
    ax.legend(handles=[Patch(fc=c, ec="grey", label=l) for c, l in zip(cols, ["moins de 15 %", "15 à 25 %", "25 à 35 %", "35 à 45 %", "45 % et plus"])], title="Bâti en pierre", fontsize=7)
    fini(ax, "Part du bâti en pierre, 2020", "Source : inventaire")
    return fig

@liar("non-monotone-ramp")
def rampe_maison_va_et_vient():
    """L'étudiante a inventé une rampe blanc-bleu-blanc-bleu « pour mieux voir »."""
    g = departements(); g["part"] = valeurs(g, 24, 12, 55)
    cm = LinearSegmentedColormap.from_list("m", ["#f7fbff", "#2171b5", "#deebf7", "#08306b"])
    fig, ax = plt.subplots(figsize=(6, 6))
    g.plot(column="part", cmap=cm, edgecolor="grey", linewidth=.3, legend=True, legend_kwds={"label": "% des ménages", "shrink": .6}, ax=ax)
    fini(ax, "Ménages chauffés à l'électricité, 2019", "Source : recensement")
    return fig, g

@liar("non-monotone-ramp")
def rainfall_two_tone_ramp():
    """A student raster: rainfall from dark brown to pale sand then dark teal to pale mint; lightness goes up, down, up."""
    x, y = np.meshgrid(np.linspace(0, 100, 80), np.linspace(0, 70, 60))
    z = 400 + 7 * x + 250 * np.sin(y / 18) ** 2 + 60 * np.cos(x / 9)
    cm = LinearSegmentedColormap.from_list("rain", ["#4a2f12", "#f2e3c6", "#0b4f4a", "#d5f5ea"])
    fig, ax = plt.subplots(figsize=(7, 5))
    m = ax.pcolormesh(x, y, z, cmap=cm, shading="auto")
    fig.colorbar(m, ax=ax, shrink=.8, label="Annual rainfall (mm)")
    ax.set_aspect("equal"); ax.set_xlabel("km east"); ax.set_ylabel("km north")
    ax.set_title("Mean annual rainfall, 1991–2020")
    return fig

@liar("diverging-without-middle")
def coolwarm_part_de_cadres():
    """Le candidat : une part de 4 à 38 % en rouge et bleu, sans que 21 % veuille dire quoi que ce soit."""
    g = departements(); g["cadres"] = valeurs(g, 26, 4, 38)
    fig, ax = plt.subplots(figsize=(6, 6))
    g.plot(column="cadres", cmap="coolwarm", edgecolor="grey", linewidth=.3, legend=True, legend_kwds={"label": "% de cadres parmi les actifs", "shrink": .6}, ax=ax)
    fini(ax, "Part des cadres, 2020", "Source : recensement")
    return fig, g

@liar("diverging-without-middle")
def evolution_milieu_decale():
    """La chambre de commerce : évolution de -3 à 15 %, palette automatique : le blanc tombe sur +6 %."""
    g = region("Auvergne-Rhône-Alpes", "Provence-Alpes-Côte d’Azur", "Occitanie", "Provence-Alpes-Côte d'Azur")
    g["evolution"] = valeurs(g, 27, -3, 15)
    pats, idx = collection(g)
    pc = PatchCollection(pats, cmap="RdBu", edgecolor="grey", linewidth=.4); pc.set_array(g.evolution.to_numpy()[idx])
    fig, ax = plt.subplots(figsize=(6, 5))
    ax.add_collection(pc); ax.autoscale_view(); ax.set_aspect("equal")
    fig.colorbar(pc, ax=ax, shrink=.7, label="Évolution de l'emploi salarié (%)")
    fini(ax, "Emploi salarié privé, 2018-2023", "Source : Urssaf")
    return fig, g

@liar("diverging-without-middle")
def brown_teal_density():
    """A wildlife NGO uses BrBG for a plain density, five quantiles: the pale class is just the third one."""
    g = voronoi(50, 28); g["otters"] = valeurs(g, 28, .1, 4.8)
    fig, ax = plt.subplots(figsize=(6, 5))
    g.plot(column="otters", scheme="quantiles", k=5, cmap="BrBG", edgecolor="grey", linewidth=.4, legend=True, legend_kwds={"title": "per 10 km of river", "fontsize": 7}, ax=ax)
    fini(ax, "Otter density, 2021", "Source: spraint survey")
    return fig, g

@liar("diverging-without-middle")
def classes_pivot_a_quatre():
    """Le SDIS : orange et violet, la classe blanche va de 2 à 4 % de hausse, alors que zéro est ailleurs."""
    g = departements(corse=False); v = valeurs(g, 29, -1.9, 7.9)
    b = [-2, 0, 2, 4, 6, 8]; cols = ["#e66101", "#fdb863", "#f7f7f7", "#b2abd2", "#5e3c99"]
    fig, ax = plt.subplots(figsize=(6, 6))
    remplir(ax, g, [cols[i] for i in np.digitize(v, b[1:-1])], edgecolor="grey")
    ax.set_aspect("equal")
    ax.legend(handles=[Patch(fc=c, ec="grey", label=l) for c, l in zip(cols, ["-2 à 0 %", "0 à 2 %", "2 à 4 %", "4 à 6 %", "6 à 8 %"])], title="Évolution annuelle", fontsize=7, loc="lower left")
    fini(ax, "Évolution des secours à la personne, 2021-2022", "Source : statistiques des SDIS")
    g["evolution"] = v
    return fig, g

@liar("rainbow-colormap")
def jet_altitude():
    """Le candidat : altitude moyenne en jet."""
    g = departements(); g["altitude"] = valeurs(g, 30, 20, 1500)
    fig, ax = plt.subplots(figsize=(6, 6))
    g.plot(column="altitude", cmap="jet", edgecolor="white", linewidth=.3, legend=True, legend_kwds={"label": "altitude moyenne (m)", "shrink": .6}, ax=ax)
    fini(ax, "Altitude moyenne des départements", "Source : modèle numérique de terrain")
    return fig, g

@liar("rainbow-colormap")
def homemade_rainbow_noise():
    """A student paints noise levels violet-blue-green-yellow-orange-red by hand."""
    g = voronoi(55, 31); v = valeurs(g, 31, 41, 74)
    cols = ["#7b00b4", "#1f3fff", "#00a650", "#ffe600", "#ff8c00", "#e60000"]; b = [46, 52, 58, 64, 69]
    fig, ax = plt.subplots(figsize=(7, 5))
    remplir(ax, g, [cols[i] for i in np.digitize(v, b)])
    ax.set_aspect("equal")
    ax.legend(handles=[Patch(color=c, label=l) for c, l in zip(cols, ["41–45 dB", "46–51 dB", "52–57 dB", "58–63 dB", "64–68 dB", "69–74 dB"])], fontsize=7)
    fini(ax, "Night-time noise by neighbourhood, 2022", "Source: sensor network")
    return fig

@liar("colour-blind")
def vote_rouge_vert():
    """Le candidat : liste gagnante, rouge et vert de même clarté."""
    g = communes("90"); v = valeurs(g, 32, 0, 3)
    cols = ["#c0392b", "#4a8a2a", "#2c5fa8"]
    fig, ax = plt.subplots(figsize=(5, 6))
    remplir(ax, g, [cols[min(int(x), 2)] for x in v], linewidth=.3)
    ax.set_aspect("equal")
    ax.legend(handles=[Patch(color=c, label=l) for c, l in zip(cols, ["Union populaire", "Territoires verts", "Centre"])], title="Liste en tête", fontsize=7, loc="lower left")
    fini(ax, "Liste arrivée en tête, élections de 2021", "Source : ministère de l'Intérieur")
    return fig

@liar("colour-blind")
def land_cover_olive_brown():
    """A wildlife NGO: olive grassland, brown heath, nearly the same colour for a deuteranope."""
    r = np.random.default_rng(33)
    z = np.kron(r.integers(0, 4, (12, 16)), np.ones((4, 4)))
    cols = ["#8a9a3b", "#b5883a", "#2b6ca3", "#f0ead6"]; noms = ["Grassland", "Heath", "Open water", "Bare rock"]
    fig, ax = plt.subplots(figsize=(7, 5))
    ax.imshow(z, cmap=ListedColormap(cols), extent=(0, 16, 0, 12), interpolation="nearest")
    ax.legend(handles=[Patch(fc=c, ec="grey", label=l) for c, l in zip(cols, noms)], loc="upper left", bbox_to_anchor=(1.01, 1), fontsize=8)
    ax.set_xlabel("km"); ax.set_title("Land cover of the reserve, 2020")
    fig.subplots_adjust(right=.78)
    return fig

@liar("colour-blind")
def patrimoine_bleu_violet():
    """Le patrimoine : points bleus (inscrits) et violets (classés), de même clarté, le même bleu pour un protanope."""
    g = poitiers(); r = np.random.default_rng(34)
    fig, ax = plt.subplots(figsize=(7, 5))
    cols = ["#3f6fc4", "#7a5fc4", "#f0e4a0"]; v = valeurs(g, 34, 0, 3)
    g["statut"] = [["Inscrit", "Classé", "Sans protection"][min(int(x), 2)] for x in v]
    g.plot(color=[cols[min(int(x), 2)] for x in v], edgecolor="white", linewidth=.5, ax=ax)
    ax.legend(handles=[Patch(fc=c, label=l) for c, l in zip(cols, ["Inscrit", "Classé", "Sans protection"])], fontsize=8, title="Plus haute protection")
    fini(ax, "Protection des églises de l'agglomération, 2023", "Source : conservation régionale")
    return fig, g

@liar("overlapping-breaks")
def classes_dix_trente_vingt_quarante():
    """Le SDIS : légende tapée à la main, « 10–30 » puis « 20–40 »."""
    g = departements(); v = valeurs(g, 35, 2, 58); b = [10, 25, 35, 50]
    fig, ax = plt.subplots(figsize=(6, 6))
    g.plot(color=[OR5[i] for i in np.digitize(v, b)], edgecolor="grey", linewidth=.3, ax=ax)
    ax.legend(handles=[Patch(fc=c, ec="grey", label=l) for c, l in zip(OR5, ["0–10", "10–30", "20–40", "35–50", "plus de 50"])], title="accidents pour 10 000 hab.", fontsize=7, loc="lower left")
    fini(ax, "Secours routier, 2022", "Source : statistiques des SDIS")
    return fig

@liar("overlapping-breaks")
def overlapping_by_decimals():
    """Chamber of commerce: '5.0 to 8.5' then '8.0 to 12.0', '11.5 to 16.0'."""
    g = voronoi(42, 36); g["rate"] = valeurs(g, 36, 2, 15.8); k = np.digitize(g.rate, [5, 8.25, 11.75])
    fig, ax = plt.subplots(figsize=(6, 5))
    remplir(ax, g, [BLEUS5[i + 1] for i in k])
    ax.set_aspect("equal")
    ax.legend(handles=[Patch(color=BLEUS5[i + 1], label=l) for i, l in enumerate(["2.0 to 5.0 %", "5.0 to 8.5 %", "8.0 to 12.0 %", "11.5 to 16.0 %"])], title="Start-up rate", fontsize=7)
    fini(ax, "Business start-up rate by district, 2022", "Source: Chamber register")
    return fig, g

@liar("overlapping-breaks")
def jusqu_a_et_a_partir():
    """L'étudiante : « moins de 25 », « de 20 à 50 », « de 45 à 75 », « plus de 70 »."""
    g = communes("90"); v = valeurs(g, 37, 5, 95); k = np.digitize(v, [22, 47, 72])
    pats, idx = collection(g)
    pc = PatchCollection(pats, facecolor=[VERTS4[k[i]] for i in idx], edgecolor="grey", linewidth=.3)
    fig, ax = plt.subplots(figsize=(5, 6))
    ax.add_collection(pc); ax.autoscale_view(); ax.set_aspect("equal")
    ax.legend(handles=[Patch(fc=c, ec="grey", label=l) for c, l in zip(VERTS4, ["moins de 25 %", "de 20 à 50 %", "de 45 à 75 %", "plus de 70 %"])], title="Couverture", fontsize=7, loc="lower left")
    fini(ax, "Couverture en fibre optique, fin 2021", "Source : Arcep")
    return fig

@liar("radius-not-area")
def cercles_rayon_sapeurs():
    """Le SDIS : Circle(radius = effectif x constante) : un effectif double fait un disque quadruple."""
    g = region("Bretagne", "Normandie", "Pays de la Loire"); r = np.random.default_rng(38)
    g["pompiers"] = (g.population / r.uniform(180, 320, len(g))).round().astype(int)
    fig, ax = plt.subplots(figsize=(7, 5))
    g.plot(color="#eeeeee", edgecolor="grey", linewidth=.5, ax=ax)
    for p, n in zip(g.geometry.representative_point(), g.pompiers):
        ax.add_patch(Circle((p.x, p.y), n * 6, fc="#c0392b", ec="white", alpha=.75))
        ax.text(p.x, p.y, f"{n}", ha="center", va="center", fontsize=6, color="white")
    fini(ax, "Sapeurs-pompiers volontaires en 2023", "Source : SDIS")
    return fig, g

@liar("radius-not-area")
def seabird_buffers_linear():
    """A wildlife NGO buffers colonies by a distance proportional to the count."""
    r = np.random.default_rng(39)
    cote = voronoi(12, 39).union_all()
    n = r.integers(300, 4500, 14)
    pts = gpd.GeoDataFrame({"nests": n}, geometry=[Point(x, y) for x, y in zip(r.uniform(606000, 652000, 14), r.uniform(6506000, 6540000, 14))], crs=2154)
    fig, ax = plt.subplots(figsize=(7, 5))
    gpd.GeoSeries([cote], crs=2154).plot(ax=ax, color="#efe9dc", edgecolor="#999999")
    b = pts.copy(); b["geometry"] = pts.geometry.buffer(pts.nests * 1.1)
    b.plot(ax=ax, color="#2b6ca3", alpha=.6, edgecolor="white")
    for p, k in zip(pts.geometry, n):
        ax.text(p.x, p.y, f"{k}", ha="center", va="center", fontsize=6)
    fini(ax, "Gannet nests by colony, 2021 (number of nests)", "Source: aerial count")
    return fig, b

@liar("radius-not-area")
def carres_cote_proportionnel():
    """La chambre de commerce : scatter carré dont s croît comme le carré des salariés."""
    g = poitiers(); r = np.random.default_rng(40)
    g["salaries"] = (g.population * r.uniform(.25, .5, len(g))).round()
    g = g[g.nom != "Poitiers"].reset_index(drop=True)
    c = g.geometry.representative_point()
    fig, ax = plt.subplots(figsize=(7, 5))
    g.plot(ax=ax, color="#f2f2f2", edgecolor="#bbbbbb")
    f = lambda v: (np.asarray(v) / g.salaries.max() * 38) ** 2
    ax.scatter(c.x, c.y, s=f(g.salaries), marker="s", color="#6a3d9a", alpha=.7, edgecolor="white")
    for v in (1000, 2000, 4000):
        ax.scatter([], [], s=f(v), marker="s", color="#6a3d9a", alpha=.7, label=f"{v} salariés")
    ax.legend(loc="upper right", labelspacing=2, borderpad=1.2, fontsize=7)
    fini(ax, "Salariés au lieu de travail hors Poitiers, 2022", "Source : Urssaf")
    return fig, g

# ------------------------------------------------------------------ HONNÊTES


def legende(ax, cols, noms, titre=None, **k):
    ax.legend(handles=[Patch(fc=c, ec="grey", label=l) for c, l in zip(cols, noms)], title=titre, **{"fontsize": 7, **k})

@honest
def taux_sdis_quantiles():
    """Le SDIS : un vrai taux, cinq quantiles."""
    g = departements(); g["taux"] = valeurs(g, 101, 42, 105)
    fig, ax = plt.subplots(figsize=(6, 6))
    g.plot(column="taux", scheme="quantiles", k=5, cmap="OrRd", edgecolor="white", linewidth=.3, legend=True, legend_kwds={"title": "pour 1 000 hab.", "loc": "lower left", "fontsize": 7}, ax=ax)
    fini(ax, "Interventions pour 1 000 habitants, 2023", "Source : SDIS")
    return fig, g[["code", "nom", "taux", "geometry"]]

@honest
def nombre_d_habitants_par_km2():
    """Limite : le titre commence par « Nombre d'habitants », mais c'est une densité."""
    g = poitiers(); d = g.densite.to_numpy(); b = np.quantile(d, [.2, .4, .6, .8]); k = np.digitize(d, b)
    fig, ax = plt.subplots(figsize=(7, 5))
    remplir(ax, g, [BLEUS5[i] for i in k], edgecolor="grey"); ax.set_aspect("equal")
    q = [d.min(), *b, d.max()]
    legende(ax, BLEUS5, [f"{q[i]:.0f} à {q[i+1]:.0f}" for i in range(5)], "hab./km²")
    fini(ax, "Nombre d'habitants par km², Grand Poitiers, 2023", "Source : Insee")
    return fig, g

@honest
def age_median_population():
    """Limite : colonne « population_age », mais c'est un âge médian."""
    g = departements(); g["population_age"] = valeurs(g, 103, 36, 51)
    fig, ax = plt.subplots(figsize=(6, 6))
    g.plot(column="population_age", cmap="viridis", edgecolor="white", linewidth=.2, legend=True, legend_kwds={"label": "âge médian (ans)", "shrink": .6}, ax=ax)
    fini(ax, "Âge médian de la population, 2021", "Source : Insee")
    return fig, g

@honest
def cercles_aire_interventions():
    """Le SDIS : le nombre d'interventions en cercles, s suit la valeur."""
    g = region("Bretagne", "Normandie", "Pays de la Loire"); r = np.random.default_rng(104)
    n = (g.population * r.uniform(.05, .09, len(g))).round(); c = g.geometry.representative_point()
    fig, ax = plt.subplots(figsize=(7, 5))
    g.plot(ax=ax, color="#eeeeee", edgecolor="grey", linewidth=.5)
    ax.scatter(c.x, c.y, s=n / 100, color="#c0392b", alpha=.7, edgecolor="white")
    for v in (10000, 40000, 80000):
        ax.scatter([], [], s=v / 100, color="#c0392b", alpha=.7, label=f"{v:,}".replace(",", " "))
    ax.legend(title="Interventions", loc="upper left", bbox_to_anchor=(1, 1), labelspacing=2, fontsize=7); fig.subplots_adjust(right=.8)
    fini(ax, "Interventions des pompiers en 2022", "Source : SDIS")
    return fig, g.assign(interventions=n)

@honest
def nests_buffer_sqrt():
    """A wildlife NGO: buffers whose radius follows the square root of the count."""
    r = np.random.default_rng(105); ile = voronoi(12, 105).union_all(); n = r.integers(200, 5000, 12)
    pts = gpd.GeoDataFrame({"nests": n}, geometry=[Point(x, y) for x, y in zip(r.uniform(610000, 650000, 12), r.uniform(6508000, 6538000, 12))], crs=2154)
    pts["geometry"] = pts.geometry.buffer(np.sqrt(pts.nests) * 45)
    fig, ax = plt.subplots(figsize=(7, 5))
    gpd.GeoSeries([ile], crs=2154).plot(ax=ax, color="#efe9dc", edgecolor="#999999")
    pts.plot(ax=ax, color="#2b6ca3", alpha=.6, edgecolor="white")
    for p, k in zip(pts.centroid, n):
        ax.text(p.x, p.y, f"{k}", ha="center", va="center", fontsize=6)
    fini(ax, "Gannet nests by colony, 2022 (circle area follows the count)", "Source: aerial count")
    return fig, pts

@honest
def hexbin_sightings():
    """Borderline: a count, but in hexagons of equal area."""
    r = np.random.default_rng(106); x = np.r_[r.normal(30, 8, 700), r.normal(60, 6, 400)]; y = np.r_[r.normal(25, 6, 700), r.normal(40, 7, 400)]
    fig, ax = plt.subplots(figsize=(7, 5))
    h = ax.hexbin(x, y, gridsize=18, cmap="YlGnBu", mincnt=1)
    fig.colorbar(h, ax=ax, label="Sightings per hexagon", shrink=.8)
    ax.set_aspect("equal"); ax.set_xlabel("km"); ax.set_ylabel("km"); ax.set_title("Hedgehog sightings, 2020–2023")
    return fig

@honest
def carreaux_nombre_entreprises():
    """Limite : un nombre d'entreprises, mais par carreaux égaux de 1 km."""
    r = np.random.default_rng(107)
    g = gpd.GeoDataFrame(geometry=[box(6e5 + 1000 * i, 65e5 + 1000 * j, 6e5 + 1000 * i + 1000, 65e5 + 1000 * j + 1000) for i in range(14) for j in range(10)], crs=2154)
    g["entreprises"] = r.poisson(valeurs(g, 107, 1, 90)) + 1
    fig, ax = plt.subplots(figsize=(7, 5))
    g.plot(column="entreprises", scheme="quantiles", k=5, cmap="Purples", edgecolor="white", linewidth=.4, legend=True, legend_kwds={"title": "par carreau de 1 km", "loc": "upper left", "bbox_to_anchor": (1, 1), "fontsize": 7, "fmt": "{:.0f}"}, ax=ax)
    fig.subplots_adjust(right=.75); fini(ax, "Entreprises par carreau de 1 km, 2023", "Source : Sirene")
    return fig, g

@honest
def seuil_legal_logement_social():
    """Limite : deux couleurs, mais le seuil légal de 20 % est nommé."""
    g = voronoi(45, 108); g["lls"] = valeurs(g, 108, 3, 38)
    fig, ax = plt.subplots(figsize=(6, 5))
    remplir(ax, g, np.where(g.lls >= 20, "#08519c", "#deebf7"), edgecolor="grey"); ax.set_aspect("equal")
    legende(ax, ["#deebf7", "#08519c"], ["au-dessous du seuil légal de 20 %", "au-dessus du seuil légal (20 % et plus)"], "Logements sociaux")
    fini(ax, "Seuil légal de 20 % de logements sociaux : au-dessus, au-dessous (2023)", "Source : RPLS")
    return fig, g

@honest
def presence_absence_loutre():
    """Limite : deux couleurs, mais une présence ou une absence."""
    g = communes("90"); p = valeurs(g, 109, 0, 1) > .5
    fig, ax = plt.subplots(figsize=(5, 6))
    remplir(ax, g, np.where(p, "#0072B2", "#e8e8e8"), linewidth=.3); ax.set_aspect("equal")
    legende(ax, ["#0072B2", "#e8e8e8"], ["présente", "cherchée, absente"], "Loutre", loc="lower left")
    fini(ax, "Présence de la loutre, 2019-2023", "Source : réseau naturaliste")
    return fig, g.assign(loutre=np.where(p, "présente", "absente"))

@honest
def annee_premier_classement():
    """Limite : des milliers (1840-1990) en aplats, mais ce sont des dates."""
    g = voronoi(40, 110); g["annee"] = valeurs(g, 110, 1840, 1990).round().astype(int)
    fig, ax = plt.subplots(figsize=(6, 5))
    g.plot(column="annee", scheme="quantiles", k=5, cmap="YlOrBr_r", edgecolor="grey", linewidth=.4, legend=True, legend_kwds={"title": "Année", "fontsize": 7, "fmt": "{:.0f}"}, ax=ax)
    fini(ax, "Année du premier monument classé dans la commune", "Source : base Mérimée")
    return fig, g

@honest
def elevation_imshow():
    """A student raster: elevation, one continuous perceptual ramp."""
    x, y = np.meshgrid(np.linspace(0, 6, 100), np.linspace(0, 4, 70)); z = 400 + 300 * np.sin(x) * np.cos(y) + 120 * x
    fig, ax = plt.subplots(figsize=(7, 5))
    m = ax.imshow(z, cmap="cividis", extent=(0, 60, 0, 40), origin="lower")
    fig.colorbar(m, ax=ax, shrink=.7, label="Elevation (m)"); ax.set_title("Elevation of the study area"); ax.set_xlabel("km")
    return fig

@honest
def anomalie_centree_zero():
    """Divergente, centrée à zéro, zéro annoncé."""
    x, y = np.meshgrid(np.linspace(-5, 9, 60), np.linspace(42, 51, 50)); z = 1.8 * np.sin(x / 4) - .2 * (y - 46)
    fig, ax = plt.subplots(figsize=(6, 5))
    m = ax.pcolormesh(x, y, z, cmap="RdBu_r", norm=TwoSlopeNorm(0, -3, 3), shading="auto")
    fig.colorbar(m, ax=ax, label="écart à la normale 1991-2020 (°C), 0 = normale", shrink=.8)
    ax.set_aspect(1 / np.cos(np.radians(46.5))); ax.set_title("Anomalie de température, juillet 2022")
    return fig

@honest
def evolution_classes_autour_de_zero():
    """La CCI : classes de part et d'autre de zéro, « stable » au milieu."""
    g = departements(corse=False); v = valeurs(g, 113, -4.9, 4.9); b = [-3, -1, 1, 3]
    cols = ["#b2182b", "#ef8a62", "#f7f7f7", "#67a9cf", "#2166ac"]
    fig, ax = plt.subplots(figsize=(6, 6))
    remplir(ax, g, [cols[i] for i in np.digitize(v, b)], edgecolor="grey"); ax.set_aspect("equal")
    legende(ax, cols, ["-5 à -3 %", "-3 à -1 %", "stable (-1 à +1 %)", "+1 à +3 %", "+3 à +5 %"], "Évolution", loc="lower left")
    fini(ax, "Évolution de l'emploi salarié, 2022-2023", "Source : Urssaf")
    return fig, g.assign(evolution=v)

@honest
def index_around_100():
    """Borderline: a diverging ramp whose middle is 100, the national average, and the bar says so."""
    g = departements(); g["idx"] = valeurs(g, 114, 78, 131)
    fig, ax = plt.subplots(figsize=(6, 6))
    g.plot(column="idx", cmap="PuOr", norm=TwoSlopeNorm(100, 65, 135), edgecolor="grey", linewidth=.3, legend=True, legend_kwds={"label": "Index (100 = national average)", "shrink": .6, "ticks": [70, 85, 100, 115, 130]}, ax=ax)
    fini(ax, "Cost of living index, 2022 (national average = 100)", "Source: Chamber of commerce")
    return fig, g

@honest
def manquants_hachures():
    """Des NaN hachurés, nommés dans la légende."""
    g = departements(); g["taux"] = valeurs(g, 115, 5, 60); g.loc[[3, 20, 41, 66], "taux"] = np.nan
    fig, ax = plt.subplots(figsize=(6, 6))
    g.plot(column="taux", scheme="quantiles", k=4, cmap="Oranges", edgecolor="grey", linewidth=.3, legend=True, legend_kwds={"title": "pour 100 000 hab.", "loc": "lower left", "fontsize": 7}, missing_kwds={"color": "#eeeeee", "hatch": "////", "edgecolor": "grey", "label": "pas de données"}, ax=ax)
    fini(ax, "Feux de végétation, 2021", "Source : SDIS")
    return fig, g

@honest
def white_means_not_surveyed():
    """Borderline: white parishes, but the key says 'not surveyed'."""
    g = voronoi(50, 116); g["index"] = valeurs(g, 116, 12, 90); g.loc[[5, 12, 25, 33], "index"] = np.nan
    cols = ["#a1dab4", "#41b6c4", "#225ea8"]
    fig, ax = plt.subplots(figsize=(6, 5))
    remplir(ax, g, ["white" if np.isnan(x) else cols[np.digitize(x, [35, 60])] for x in g["index"]], edgecolor="grey"); ax.set_aspect("equal")
    legende(ax, cols + ["white"], ["under 35", "35 to 59", "60 and over", "not surveyed (no data)"], "Abundance index")
    fini(ax, "Skylark abundance index, 2023", "Source: breeding bird survey")
    return fig, g

@honest
def vrais_zeros():
    """Limite : beaucoup de zéros, mais vrais (aucun feu), et dits."""
    g = communes("90"); v = np.maximum(0, valeurs(g, 117, -6, 12)); k = np.where(v == 0, 0, np.digitize(v, [4, 8]) + 1)
    cols = ["#fff5eb", "#fdae6b", "#e6550d", "#7f2704"]
    fig, ax = plt.subplots(figsize=(5, 6))
    remplir(ax, g, [cols[i] for i in k], edgecolor="grey", linewidth=.3); ax.set_aspect("equal")
    legende(ax, cols, ["aucun feu (0)", "plus de 0 à 4", "4 à 8", "8 et plus"], "feux pour 1 000 ha", loc="lower left")
    fini(ax, "Feux de forêt pour 1 000 ha de bois, 2013-2022", "Source : SDIS")
    return fig, g.assign(feux_1000ha=v)

@honest
def contourf_six():
    """Des isolignes remplies, six niveaux d'une seule rampe."""
    x, y = np.meshgrid(np.linspace(0, 80, 80), np.linspace(0, 50, 60)); z = 650 + 350 * np.exp(-((x - 30) ** 2 + (y - 20) ** 2) / 500) + 2 * y
    fig, ax = plt.subplots(figsize=(7, 5))
    m = ax.contourf(x, y, z, levels=[650, 700, 750, 800, 900, 1000, 1100], cmap="Blues")
    fig.colorbar(m, ax=ax, label="précipitations (mm/an)", shrink=.7); ax.set_aspect("equal"); ax.set_title("Pluies moyennes, 1991-2020")
    return fig

@honest
def ville_en_web_mercator():
    """Limite : Web Mercator, mais une seule agglomération."""
    g = poitiers(3857); g["revenu"] = valeurs(g, 119, 18500, 29800)
    fig, ax = plt.subplots(figsize=(7, 5))
    g.plot(column="revenu", scheme="quantiles", k=4, cmap="BuPu", edgecolor="grey", linewidth=.4, legend=True, legend_kwds={"title": "€ par an", "fontsize": 7, "fmt": "{:.0f}"}, ax=ax)
    fini(ax, "Revenu médian, 2020", "Source : Filosofi")
    return fig, g

@honest
def departement_en_web_mercator():
    """Limite : Web Mercator d'un département."""
    g = communes("90", 3857); g["part"] = valeurs(g, 120, 8, 44)
    fig, ax = plt.subplots(figsize=(5, 6))
    g.plot(column="part", cmap="YlGn", edgecolor="grey", linewidth=.3, legend=True, legend_kwds={"label": "% de bois", "shrink": .6}, ax=ax)
    fini(ax, "Part de la commune couverte de bois, 2021", "Source : BD Forêt")
    return fig, g

@honest
def world_equal_earth():
    """A wildlife NGO: a share on an Equal Earth world."""
    g = monde("EPSG:8857"); g["share"] = valeurs(g, 121, 2, 45)
    fig, ax = plt.subplots(figsize=(8, 4.5))
    g.plot(column="share", scheme="quantiles", k=5, cmap="Greens", edgecolor="#777777", linewidth=.2, legend=True, legend_kwds={"title": "% of land", "loc": "lower left", "fontsize": 6}, ax=ax)
    fini(ax, "Share of land under protection, 2022", "Source: NGO compilation")
    return fig, g

@honest
def migration_routes_mercator():
    """Borderline: a Mercator world, but only routes are drawn, no areas compared."""
    g = monde(3857)
    fig, ax = plt.subplots(figsize=(8, 6))
    g.plot(ax=ax, color="#e4e4e0", edgecolor="white", linewidth=.2)
    for a, b, c in [((5, 52), (-16, 14), "#0072B2"), ((20, 60), (30, -5), "#D55E00"), ((-100, 55), (-60, -20), "#000000")]:
        l = gpd.GeoSeries([Point(a), Point((a[0] + b[0]) / 2 + 6, (a[1] + b[1]) / 2), Point(b)], crs=4326).to_crs(3857)
        ax.plot(l.x, l.y, color=c, linewidth=2, marker="o", markersize=4)
    ax.set_ylim(-8e6, 1.4e7); fini(ax, "Three migration routes, satellite tags 2018–2022", "Source: tagging programme")
    return fig

@honest
def lonlat_cosinus():
    """Limite : des degrés, mais l'aspect est corrigé par le cosinus."""
    g = poitiers(None); v = valeurs(g, 123, 3, 19); k = np.digitize(v, np.quantile(v, [.25, .5, .75]))
    q = np.quantile(v, [0, .25, .5, .75, 1])
    fig, ax = plt.subplots(figsize=(6, 5))
    remplir(ax, g, [VERTS4[i] for i in k], edgecolor="grey"); ax.set_aspect(1 / np.cos(np.radians(46.55)))
    legende(ax, VERTS4, [f"{q[i]:.1f} à {q[i+1]:.1f} %" for i in range(4)], "Agriculture bio")
    ax.set_xlabel("longitude"); ax.set_ylabel("latitude"); ax.set_title("Part des surfaces en bio, 2022", fontsize=10)
    return fig

@honest
def geopandas_4326_par_defaut():
    """Limite : crs=4326, geopandas règle l'aspect tout seul."""
    g = departements(None); g["part"] = valeurs(g, 124, 8, 29)
    fig, ax = plt.subplots(figsize=(6, 6))
    g.plot(column="part", cmap="PuBu", edgecolor="grey", linewidth=.3, legend=True, legend_kwds={"label": "% des 15-29 ans", "shrink": .6}, ax=ax)
    ax.set_title("Jeunes ni en emploi ni en formation, 2020", fontsize=10)
    return fig, g

@honest
def equator_degrees():
    """Borderline: plain degrees, aspect 1, but on the equator where it changes nothing."""
    g = monde(); g = g[g.code_iso.isin(["GA", "CG", "GQ", "CM", "UG", "KE", "CD", "RW"])].reset_index(drop=True); g["cover"] = valeurs(g, 125, 8, 89)
    fig, ax = plt.subplots(figsize=(7, 5))
    g.plot(column="cover", cmap="YlGn", edgecolor="grey", linewidth=.5, aspect=1, legend=True, legend_kwds={"label": "% of land under forest", "shrink": .7}, ax=ax)
    ax.set_title("Forest cover along the Equator, 2020", fontsize=10)
    return fig, g

@honest
def occupation_du_sol_cinq():
    """Cinq catégories aux couleurs sûres, pas un dégradé."""
    r = np.random.default_rng(126); z = np.kron(r.integers(0, 5, (9, 14)), np.ones((3, 3)))
    cols = ["#F0E442", "#009E73", "#56B4E9", "#222222", "#D55E00"]
    fig, ax = plt.subplots(figsize=(7, 5))
    ax.imshow(z, cmap=ListedColormap(cols), interpolation="nearest", extent=(0, 14, 0, 9))
    legende(ax, cols, ["cultures", "bois", "eau", "bâti", "landes"], loc="upper left", bbox_to_anchor=(1.01, 1))
    fig.subplots_adjust(right=.8); ax.set_xlabel("km"); ax.set_title("Occupation du sol, 2018")
    return fig

@honest
def exactement_sept_classes():
    """Limite : sept classes, pas une de plus."""
    g = departements(); g["taux"] = valeurs(g, 127, 40, 110)
    fig, ax = plt.subplots(figsize=(6, 6))
    g.plot(column="taux", scheme="quantiles", k=7, cmap="YlOrRd", edgecolor="grey", linewidth=.3, legend=True, legend_kwds={"title": "pour 1 000 hab.", "loc": "lower left", "fontsize": 6, "fmt": "{:.1f}"}, ax=ax)
    fini(ax, "Secours à la personne, taux 2022", "Source : SDIS")
    return fig, g

@honest
def bornes_qui_se_touchent():
    """Limite : « 10–20 », « 20–30 », bornes qui se touchent sans se chevaucher."""
    g = voronoi(48, 128); v = valeurs(g, 128, 11, 49); cols = ["#fee8c8", "#fdbb84", "#e34a33", "#7f0000"]
    fig, ax = plt.subplots(figsize=(6, 5))
    remplir(ax, g, [cols[i] for i in np.digitize(v, [20, 30, 40])], edgecolor="grey"); ax.set_aspect("equal")
    legende(ax, cols, ["10–20", "20–30", "30–40", "40–50"], "% de passoires")
    fini(ax, "Logements classés F ou G, 2022", "Source : Ademe")
    return fig, g.assign(part=v)

@honest
def moins_de_cinq_a_neuf():
    """Limite : « moins de 5 », « 5 à 9 », « 10 à 14 », « 15 et plus »."""
    g = communes("90"); v = valeurs(g, 129, 1, 22).round().astype(int)
    pats, idx = collection(g); k = np.digitize(v, [5, 10, 15])
    pc = PatchCollection(pats, facecolor=[VERTS4[k[i]] for i in idx], edgecolor="grey", linewidth=.3)
    fig, ax = plt.subplots(figsize=(5, 6))
    ax.add_collection(pc); ax.autoscale_view(); ax.set_aspect("equal")
    legende(ax, VERTS4, ["moins de 5", "5 à 9", "10 à 14", "15 et plus"], "minutes", loc="lower left")
    fini(ax, "Délai moyen d'arrivée des secours (minutes), 2022", "Source : SDIS")
    return fig

@honest
def dorling_population():
    """Le candidat : cartogramme de cercles, rayon = racine de la population."""
    g = region("Auvergne-Rhône-Alpes", "Nouvelle-Aquitaine"); c = g.geometry.centroid
    x, y = c.x.to_numpy().copy(), c.y.to_numpy().copy(); r = np.sqrt(g.population.to_numpy()) * 32
    for _ in range(60):
        for i in range(len(g)):
            for j in range(i):
                d = np.hypot(x[i] - x[j], y[i] - y[j]); m = r[i] + r[j] - d
                if m > 0:
                    ux, uy = (x[i] - x[j]) / d, (y[i] - y[j]) / d
                    x[i] += ux * m / 2; y[i] += uy * m / 2; x[j] -= ux * m / 2; y[j] -= uy * m / 2
    fig, ax = plt.subplots(figsize=(7, 5))
    for i in range(len(g)):
        ax.add_patch(Circle((x[i], y[i]), r[i], fc="#9ecae1", ec="white")); ax.text(x[i], y[i], g.code[i], ha="center", va="center", fontsize=6)
    ax.autoscale_view(); ax.set_aspect("equal"); fini(ax, "Population des départements, 2023 (aire proportionnelle)", "Source : Insee")
    return fig, g

@honest
def carres_racine():
    """La CCI : des carrés dont le côté suit la racine de la population."""
    g = poitiers(); c = g.geometry.representative_point(); cote = np.sqrt(g.population) * 18
    fig, ax = plt.subplots(figsize=(7, 5))
    g.plot(ax=ax, color="#f2f2f2", edgecolor="#bbbbbb")
    for a, b, k in zip(c.x, c.y, cote):
        ax.add_patch(Rectangle((a - k / 2, b - k / 2), k, k, fc="#6a3d9a", ec="white", alpha=.7))
    fini(ax, "Habitants par commune, 2023 (aire des carrés)", "Source : Insee")
    return fig, g

@honest
def aspect_twilight():
    """Borderline: a cyclic ramp, but for slope aspect, a direction."""
    x, y = np.meshgrid(np.linspace(-2, 2, 80), np.linspace(-1.5, 1.5, 60)); z = (np.degrees(np.arctan2(x, y)) + 360) % 360
    fig, ax = plt.subplots(figsize=(7, 5))
    m = ax.imshow(z, cmap="twilight", vmin=0, vmax=360, extent=(0, 40, 0, 30), origin="lower")
    cb = fig.colorbar(m, ax=ax, shrink=.7, label="Slope aspect (direction)"); cb.set_ticks([0, 90, 180, 270, 360], labels=["N", "E", "S", "W", "N"])
    ax.set_title("Slope aspect of the massif (direction, degrees)"); ax.set_xlabel("km")
    return fig

@honest
def vote_bleu_orange():
    """Catégories : liste en tête, bleu, orange, gris clair."""
    g = communes("90"); v = valeurs(g, 133, 0, 3).astype(int).clip(0, 2); cols = ["#0072B2", "#E69F00", "#dddddd"]
    fig, ax = plt.subplots(figsize=(5, 6))
    remplir(ax, g, [cols[i] for i in v], edgecolor="grey", linewidth=.3); ax.set_aspect("equal")
    legende(ax, cols, ["Liste Dupré", "Liste Morel", "Égalité"], "En tête", loc="lower left")
    fini(ax, "Liste en tête au second tour, 2021", "Source : préfecture")
    return fig

@honest
def gris_imprimable():
    """Un article : quatre gris, du clair au sombre."""
    g = departements(); g["part"] = valeurs(g, 134, 10, 42)
    fig, ax = plt.subplots(figsize=(6, 6))
    g.plot(column="part", scheme="fisher_jenks", k=4, cmap="Greys", edgecolor="black", linewidth=.3, legend=True, legend_kwds={"title": "%", "loc": "lower left", "fontsize": 7}, ax=ax)
    fini(ax, "Part des plus de 60 ans, 2021", "Source : Insee")
    return fig, g

@honest
def densite_log_continue():
    """La densité en dégradé continu, échelle logarithmique."""
    g = departements()
    fig, ax = plt.subplots(figsize=(6, 6))
    g.plot(column="densite", cmap="magma_r", norm=LogNorm(10, 22000), edgecolor="white", linewidth=.2, legend=True, legend_kwds={"label": "hab./km² (échelle log)", "shrink": .6}, ax=ax)
    fini(ax, "Densité de population, 2023", "Source : Insee")
    return fig, g

@honest
def deux_dates_meme_echelle():
    """L'ONG : deux cartes, mêmes bornes, une seule barre."""
    g = voronoi(35, 136); a = valeurs(g, 136, 5, 40); b = a + valeurs(g, 137, 2, 18)
    fig, axs = plt.subplots(1, 2, figsize=(9, 4))
    for ax, v, t in [(axs[0], a, "2012"), (axs[1], b, "2022")]:
        g.assign(v=v).plot(column="v", cmap="YlGn", vmin=0, vmax=60, edgecolor="grey", linewidth=.4, ax=ax); fini(ax, t)
    fig.colorbar(plt.cm.ScalarMappable(Normalize(0, 60), "YlGn"), ax=axs, label="% de haies conservées", shrink=.7)
    fig.suptitle("Haies conservées, 2012 et 2022")
    return fig

@honest
def encart_corse():
    """Encart pour la Corse, même échelle de couleurs."""
    g = departements(); g["taux"] = valeurs(g, 138, 4, 12.5); co = g.code.isin(["2A", "2B"])
    fig, ax = plt.subplots(figsize=(6, 6)); k = dict(column="taux", cmap="Blues", vmin=3, vmax=13, edgecolor="grey", linewidth=.3)
    g[~co].plot(ax=ax, legend=True, legend_kwds={"label": "taux de chômage (%)", "shrink": .6}, **k)
    e = fig.add_axes([.1, .12, .14, .18]); g[co].plot(ax=e, **k); e.set_xticks([]); e.set_yticks([])
    fini(ax, "Taux de chômage, 4e trimestre 2023", "Source : Insee")
    return fig, g

@honest
def heritage_points():
    """A heritage service: plain points of interest on a neutral ground."""
    g = poitiers(); r = np.random.default_rng(139); c = g.geometry.representative_point()
    fig, ax = plt.subplots(figsize=(7, 5)); g.plot(ax=ax, color="#f4f1ea", edgecolor="#bbbbbb")
    m = r.integers(0, 2, len(g))
    ax.scatter(c.x[m == 0], c.y[m == 0], marker="^", color="#0072B2", s=30, label="Castle"); ax.scatter(c.x[m == 1], c.y[m == 1], marker="o", color="#E69F00", s=30, label="Church")
    ax.legend(fontsize=8); fini(ax, "Listed buildings open to visitors, 2023", "Source: heritage service")
    return fig

@honest
def itineraires():
    """Tracés de randonnée sur fond de communes."""
    g = poitiers(); r = np.random.default_rng(140); fig, ax = plt.subplots(figsize=(7, 5)); g.plot(ax=ax, color="#f7f7f2", edgecolor="#cccccc")
    x0, y0, x1, y1 = g.total_bounds
    for c, s, n in [("#0072B2", "-", "Chemin des abbayes"), ("#D55E00", "--", "Voie des moulins")]:
        t = np.linspace(.2, .9, 25); ax.plot(x0 + t * (x1 - x0), y0 + (.5 + .15 * r.normal(size=25).cumsum() / 3) * (y1 - y0), c, linestyle=s, linewidth=2, label=n)
    ax.legend(fontsize=8); fini(ax, "Itinéraires du patrimoine, 2024", "Source : service du patrimoine")
    return fig

@honest
def rampe_inversee():
    """Limite : la rampe va du sombre (bas) au clair (haut), mais sa clarté ne fait que monter."""
    g = voronoi(50, 141); g["eau"] = valeurs(g, 141, 4, 88)
    fig, ax = plt.subplots(figsize=(6, 5))
    g.plot(column="eau", cmap="viridis", edgecolor="white", linewidth=.3, legend=True, legend_kwds={"label": "indice de qualité de l'eau (0-100)", "shrink": .7}, ax=ax)
    fini(ax, "Qualité des cours d'eau, 2021", "Source : agence de l'eau")
    return fig, g

@honest
def nombres_ecrits():
    """Limite : un nombre de casernes, mais écrit, pas peint."""
    g = region("Bretagne", "Normandie"); r = np.random.default_rng(142); n = r.integers(28, 110, len(g))
    fig, ax = plt.subplots(figsize=(7, 5)); g.plot(ax=ax, color="#e8ecef", edgecolor="white")
    for p, k in zip(g.geometry.representative_point(), n):
        ax.text(p.x, p.y, str(k), ha="center", fontsize=10, weight="bold")
    fini(ax, "Nombre de casernes par département, 2023", "Source : SDIS")
    return fig, g.assign(casernes=n)

@honest
def monuments_pour_100_km2():
    """Limite : « monuments » en aplats, mais pour 100 km²."""
    g = departements(); g["monuments_100km2"] = valeurs(g, 143, 1.2, 22)
    fig, ax = plt.subplots(figsize=(6, 6))
    g.plot(column="monuments_100km2", scheme="quantiles", k=5, cmap="YlOrBr", edgecolor="grey", linewidth=.3, legend=True, legend_kwds={"title": "pour 100 km²", "loc": "lower left", "fontsize": 7}, ax=ax)
    fini(ax, "Monuments protégés pour 100 km², 2022", "Source : base Mérimée")
    return fig, g

@honest
def points_de_densite():
    """Un point = 500 habitants, semés dans les communes."""
    g = poitiers(); r = np.random.default_rng(144); fig, ax = plt.subplots(figsize=(7, 5)); g.plot(ax=ax, color="white", edgecolor="#bbbbbb"); X = []
    for geom, p in zip(g.geometry, g.population):
        a, b, c, d = geom.bounds; k = 0
        while k < p // 500:
            q = Point(r.uniform(a, c), r.uniform(b, d))
            if geom.contains(q): X.append((q.x, q.y)); k += 1
    ax.scatter(*np.array(X).T, s=3, color="#08519c", label="1 point = 500 habitants"); ax.legend(fontsize=8)
    fini(ax, "Répartition de la population, 2023", "Source : Insee")
    return fig

@honest
def rents_per_m2():
    """A chamber of commerce: a price in a discrete colour bar."""
    g = communes("90"); v = valeurs(g, 145, 82, 318); cm = ListedColormap(BLEUS5); norm = BoundaryNorm([80, 120, 160, 200, 260, 320], 5)
    pats, idx = collection(g); pc = PatchCollection(pats, cmap=cm, norm=norm, edgecolor="grey", linewidth=.3); pc.set_array(v[idx])
    fig, ax = plt.subplots(figsize=(5, 6)); ax.add_collection(pc); ax.autoscale_view(); ax.set_aspect("equal")
    fig.colorbar(pc, ax=ax, shrink=.6, label="Rent, € per m² per year"); fini(ax, "Median retail rents, 2023", "Source: Chamber of commerce")
    return fig, g.assign(rent=v)

@honest
def taux_et_effectif():
    """Le taux en aplats, l'effectif en cercles d'aire proportionnelle."""
    g = region("Grand Est", "Bourgogne-Franche-Comté"); g["part"] = valeurs(g, 146, 12, 27); c = g.geometry.representative_point()
    fig, ax = plt.subplots(figsize=(6, 6))
    g.plot(column="part", cmap="Blues", edgecolor="white", legend=True, legend_kwds={"label": "% de l'emploi dans l'industrie", "shrink": .6}, ax=ax)
    ax.scatter(c.x, c.y, s=g.population / 4000, facecolor="none", edgecolor="black", linewidth=1.2)
    ax.scatter([], [], s=250, facecolor="none", edgecolor="black", label="1 000 000 hab."); ax.legend(fontsize=7, loc="lower left")
    fini(ax, "Industrie (part) et population (cercles), 2021", "Source : Insee")
    return fig, g

@honest
def ecart_a_la_moyenne():
    """Limite : orange et bleu, mais la légende nomme la moyenne au milieu."""
    g = voronoi(50, 147); v = valeurs(g, 147, -9, 9); cols = ["#b35806", "#f1a340", "#f7f7f7", "#91bfdb", "#2c5f9e"]
    fig, ax = plt.subplots(figsize=(6, 5)); remplir(ax, g, [cols[i] for i in np.digitize(v, [-5, -1, 1, 5])], edgecolor="grey"); ax.set_aspect("equal")
    legende(ax, cols, ["-9 à -5 points", "-5 à -1 point", "proche de la moyenne (±1)", "+1 à +5 points", "+5 à +9 points"], "Écart à la moyenne régionale")
    fini(ax, "Taux d'activité des femmes, écart à la moyenne, 2020", "Source : Insee")
    return fig, g.assign(ecart=v)

@honest
def hors_perimetre():
    """Limite : du gris au milieu, mais la légende dit « hors périmètre »."""
    g = departements(corse=False); g["densite_loup"] = valeurs(g, 148, .2, 3.9); dedans = g.region.isin(["Auvergne-Rhône-Alpes", "Occitanie", "Bourgogne-Franche-Comté"])
    fig, ax = plt.subplots(figsize=(6, 6)); k = np.digitize(g.densite_loup, np.quantile(g.densite_loup[dedans], [.33, .66])); cols = ["#fee6ce", "#fdae6b", "#a63603"]
    remplir(ax, g, [cols[i] if d else "#d9d9d9" for i, d in zip(k, dedans)]); ax.set_aspect("equal")
    legende(ax, cols + ["#d9d9d9"], ["faible", "moyenne", "forte", "hors périmètre du suivi"], "Densité (ind./100 km²)", loc="lower left")
    fini(ax, "Densité du loup dans les régions suivies, 2022", "Source : réseau Loup")
    return fig

@honest
def fire_hazard_ordinal():
    """A fire brigade: ordinal hazard classes, light to dark."""
    g = voronoi(52, 149); k = valeurs(g, 149, 0, 3.99).astype(int); g["hazard"] = np.array(["low", "moderate", "high", "very high"])[k]; cols = ["#fef0d9", "#fdcc8a", "#fc8d59", "#b30000"]
    fig, ax = plt.subplots(figsize=(6, 5)); remplir(ax, g, [cols[i] for i in k], edgecolor="grey"); ax.set_aspect("equal")
    legende(ax, cols, ["low", "moderate", "high", "very high"], "Wildfire hazard"); fini(ax, "Wildfire hazard level by ward, summer 2023", "Source: fire and rescue service")
    return fig, g

@honest
def commuter_arrows():
    """A student: flow arrows of varying width on a plain ground."""
    g = poitiers(); c = g.geometry.representative_point(); i0 = g.population.idxmax(); r = np.random.default_rng(150)
    fig, ax = plt.subplots(figsize=(7, 5)); g.plot(ax=ax, color="#f3f3f3", edgecolor="#cccccc")
    for i in range(0, len(g), 3):
        if i != i0: ax.add_patch(FancyArrowPatch((c.x[i], c.y[i]), (c.x[i0], c.y[i0]), arrowstyle="-|>", mutation_scale=8, linewidth=r.uniform(.5, 4), color="#08519c", alpha=.6))
    fini(ax, "Commuting flows to Poitiers, 2019 (line width follows commuters)", "Source: census")
    return fig

@honest
def mollweide_species():
    """A wildlife NGO: species richness on a Mollweide world, continuous ramp."""
    g = monde("ESRI:54009"); g["index"] = valeurs(g, 151, .31, .97)
    fig, ax = plt.subplots(figsize=(8, 4.5))
    g.plot(column="index", cmap="YlGnBu", edgecolor="#777777", linewidth=.2, legend=True, legend_kwds={"label": "Red List Index (0–1)", "shrink": .6}, ax=ax)
    fini(ax, "Red List Index, 2023", "Source: NGO compilation")
    return fig, g

if __name__ == "__main__":
    print(len(LIARS), "menteuses,", len(HONEST), "honnêtes")
