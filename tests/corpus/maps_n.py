"""Jeu d'essai « maps » : cartes trompeuses et honnêtes, écrites sans connaître le relecteur."""
from pathlib import Path
import functools
import numpy as np, pandas as pd, geopandas as gpd
import matplotlib as mpl, matplotlib.pyplot as plt
from matplotlib.figure import Figure
from matplotlib.patches import Patch, Circle, Rectangle
from matplotlib.lines import Line2D
from matplotlib.colors import ListedColormap, BoundaryNorm, TwoSlopeNorm, Normalize
from matplotlib.cm import ScalarMappable
from shapely.geometry import box, Point, LineString
D = f"{Path(__file__).parents[2]}/datasets/"

@functools.lru_cache(None)
def _dep():
    d = gpd.read_file(D+"contours_departements.geojson").to_crs(2154)
    c = d.centroid; x = (c.x-7e5)/4e5; y = (c.y-66e5)/4e5; r = np.random.default_rng(0)
    d["part_plus_65"] = (20 - 3*y + 2*np.abs(x) + r.normal(0, 1.6, len(d))).round(1)
    d["taux_chomage"] = (7.5 + 1.2*np.abs(y) + .6*x + r.normal(0, .7, len(d))).round(1)
    d["evolution_pct"] = (1.5 - 4*y - 2*x + r.normal(0, 1.5, len(d))).round(1)
    d["niveau_vie"] = (22000 + 900*x + r.normal(0, 900, len(d))).round(-1).astype(int)
    d["temps_min"] = (24 + 5*np.abs(x) + r.normal(0, 4, len(d))).round().astype(int)
    d["medecins"] = (95 + 14*x - 10*y + r.normal(0, 12, len(d))).round().astype(int)
    return d
def dep(): return _dep().copy()
@functools.lru_cache(None)
def _gp(): return gpd.read_file(D+"contours_grand_poitiers.geojson")
def gp(crs=2154): return _gp().to_crs(crs)
@functools.lru_cache(None)
def _monde():
    m = gpd.read_file(D+"contours_monde.geojson"); g = pd.read_csv(D+"gapminder_monde.csv").query("annee == 2015")
    m = m.merge(g[["pays", "fecondite", "esperance_de_vie", "population"]], left_on="nom", right_on="pays", how="left")
    return m[m.continent != "Antarctique"]
def monde(): return _monde().copy()

def fini(fig, ax, source="Source : Insee, 2023 (données d’exercice).", km=100, barre=True):
    ax.set_axis_off()
    if barre:
        x0, x1 = ax.get_xlim(); y0, y1 = ax.get_ylim(); a = x0+.04*(x1-x0); b = y0+.02*(y1-y0)
        ax.plot([a, a+km*1000], [b, b], c="k", lw=2); ax.text(a+km*500, b+.012*(y1-y0), f"{km} km", ha="center", va="bottom", fontsize=8)
    fig.text(.02, .02, source, fontsize=8, color="#333"); return fig

def fr(v): return f"{v:g}".replace(".", ",")
def classes(d, col, bornes, couleurs, titre, legende, noms=None, ec="white", **k):
    """choroplèthe en classes, légende écrite à la main."""
    fig, ax = plt.subplots(figsize=(7, 6.5)); n = len(bornes)-1
    i = np.clip(np.searchsorted(bornes, d[col], side="right")-1, 0, n-1)
    d.plot(ax=ax, color=[couleurs[j] for j in i], edgecolor=ec, linewidth=.5)
    noms = noms or [f"{fr(bornes[j])} à {fr(bornes[j+1])}" for j in range(n)]
    ax.legend(handles=[Patch(fc=c, ec="#777", label=t) for c, t in zip(couleurs, noms)], title=legende, loc="lower left", bbox_to_anchor=(-.08, .08), fontsize=8, title_fontsize=9, frameon=False)
    ax.set_title(titre, fontsize=11); return fini(fig, ax, **k)
def degrade(d, col, cmap, titre, leg, norm=None, km=100, source="Source : Insee, 2023 (données d’exercice).", **k):
    fig, ax = plt.subplots(figsize=(7, 6)); norm = norm or Normalize(d[col].min(), d[col].max())
    d.plot(col, ax=ax, cmap=cmap, norm=norm, edgecolor="white", linewidth=.4, **k); fig.colorbar(ScalarMappable(norm, cmap), ax=ax, shrink=.6, label=leg)
    ax.set_title(titre, fontsize=11); return fini(fig, ax, source, km=km)
B5 = ["#eff3ff", "#bdd7e7", "#6baed6", "#3182bd", "#08519c"]
O5 = ["#feedde", "#fdbe85", "#fd8d3c", "#e6550d", "#a63603"]

# ------------------------------------------------------------------ trompeuses
def l_population_aplat():
    d = dep(); return classes(d, "population", [70000, 300000, 500000, 800000, 1300000, 2700000], B5, "La population des départements en 2023", "Habitants",
        ["moins de 300 000", "300 000 à 500 000", "500 000 à 800 000", "800 000 à 1 300 000", "1 300 000 et plus"]), d
def l_arrets_aplat():
    g = gp(); return degrade(g, "arrets_bus", "Greens", "Arrêts de bus dans les communes de Grand Poitiers, 2023", "Arrêts (nombre)", km=5), g
def l_exploitations():
    d = dep(); d["exploitations"] = (d.superficie_km2*np.random.default_rng(3).uniform(.3, 1.2, len(d))).round().astype(int)
    fig, ax = plt.subplots(figsize=(7, 6)); d.plot("exploitations", ax=ax, scheme=None, cmap="YlOrBr", legend=True, legend_kwds={"label": "Exploitations agricoles (nombre)", "shrink": .6}, edgecolor="grey", lw=.3)
    ax.set_title("Où sont les exploitations agricoles ? Effectifs 2020"); return fini(fig, ax, "Source : recensement agricole (exercice).")
def l_jet():
    d = dep(); return degrade(d, "taux_chomage", "jet", "Taux de chômage par département, 2023", "Chômeurs (% des actifs)"), d
def l_arc_classes():
    return classes(dep(), "part_plus_65", [13, 17, 19, 21, 23, 28], ["#8000ff", "#0080ff", "#00c040", "#ffe000", "#ff2000"], "Part des 65 ans ou plus, 2023", "% de la population")
def l_rayon():
    d = dep(); fig, ax = plt.subplots(figsize=(7, 6.5)); d.plot(ax=ax, color="#f1efe9", edgecolor="#bbb", lw=.5)
    k = 75000/d.population.max()
    for p, v in zip(d.representative_point(), d.population): ax.add_patch(Circle((p.x, p.y), v*k, fc="#33658a", alpha=.6, ec="white"))
    for v, dy in ((2500000, 0), (1000000, 1.2e5), (500000, 2e5)):
        ax.add_patch(Circle((.1e5, 61.7e5+dy), v*k, fc="none", ec="#333")); ax.text(1e5, 61.7e5+dy, f"{v:,}".replace(",", " ")+" hab.", fontsize=8, va="center")
    ax.set_title("Population des départements en 2023"); return fini(fig, ax), d
def l_marqueurs_carre():
    g = gp(); c = g.representative_point(); fig, ax = plt.subplots(figsize=(7, 6)); g.plot(ax=ax, fc="#eeeeee", ec="white")
    ax.scatter(c.x, c.y, s=(g.arrets_bus/g.arrets_bus.max())**2*1500, c="#9a031e", alpha=.7, lw=0)
    ax.legend(handles=[ax.scatter([], [], s=(v/245)**2*1500, c="#9a031e", label=str(v)) for v in (50, 120, 245)], title="Arrêts de bus", labelspacing=2.2, handletextpad=2, frameon=False, loc="upper left")
    ax.set_title("Arrêts de bus par commune, Grand Poitiers, 2023"); return fini(fig, ax, km=5), g
def l_manquant_zero():
    g = gp(); g["taux"] = (g.defibrillateurs/g.population*1000).round(2); h = g.copy(); h["taux"] = h.taux.fillna(0)
    return degrade(h, "taux", "Purples", "Défibrillateurs pour 1 000 habitants, communes de Grand Poitiers, 2023", "Défibrillateurs pour 1 000 habitants", km=5), g
def l_manquant_efface():
    d = dep(); d.loc[d.code.isin(["23", "15", "48", "58", "36", "52", "70"]), "medecins"] = np.nan
    return degrade(d, "medecins", "BuGn", "Médecins généralistes pour 100 000 habitants, 2023", "Médecins pour 100 000 habitants"), d
def l_degres():
    d = dep().to_crs(4326); fig, ax = plt.subplots(figsize=(8, 6)); d.plot("part_plus_65", ax=ax, cmap="YlGnBu", legend=True, aspect="equal", edgecolor="w", lw=.3, legend_kwds=dict(label="65 ans ou plus (%)", shrink=.6))
    ax.set_title("Part des 65 ans ou plus, 2023"); return fini(fig, ax, barre=False), d
def l_degres_points():
    g = gp(4326); a = pd.read_csv(D+"vitalis_arrets.csv"); fig, ax = plt.subplots(figsize=(8, 5.5)); g.plot(ax=ax, fc="#f3f3f3", ec="#999", aspect=None); ax.plot(a.longitude, a.latitude, ".", ms=3, c="#0a6")
    ax.set_aspect("equal"); ax.set(xlabel="Longitude", ylabel="Latitude", title="Les arrêts de bus de Grand Poitiers, 2023"); fig.text(.02, .02, "Source : Vitalis", fontsize=8); return fig, g
def l_mercator():
    m = monde().to_crs(3857); fig, ax = plt.subplots(figsize=(9, 7)); m.plot("esperance_de_vie", ax=ax, cmap="viridis", legend=True, legend_kwds=dict(label="Espérance de vie (années)", shrink=.5), missing_kwds=dict(color="lightgrey", hatch="///", label="Sans donnée"), ec="white", lw=.2)
    ax.legend(handles=[Patch(fc="lightgrey", hatch="///", label="Sans donnée")], loc="lower left"); ax.set_title("Espérance de vie à la naissance, 2015"); return fini(fig, ax, "Source : Gapminder.", barre=False), m
def l_mercator_europe():
    m = monde(); m = m[m.nom.isin(["Norvège", "Suède", "Finlande", "Islande", "Grèce", "Espagne", "Portugal", "Italie", "Allemagne", "Pologne", "Algérie", "Tunisie", "Maroc", "Libye", "Égypte", "Turquie"])].to_crs(3395)
    f = Figure(figsize=(7, 7)); ax = f.subplots(); b = m.total_bounds; monde().to_crs(3395).plot(ax=ax, color="#eeeeee", ec="white"); m.plot("fecondite", ax=ax, cmap="OrRd", legend=True, legend_kwds={"label": "Enfants par femme", "shrink": .6}, ec="#fff"); ax.set_xlim(b[0], b[2]); ax.set_ylim(b[1], b[3]); ax.legend(handles=[Patch(fc="#eeeeee", label="Hors de l’étude")], loc="upper left", fontsize=8); ax.set_title("Fécondité du Sahara au cap Nord, seize pays, 2015"); return fini(f, ax, "Source : Gapminder.", barre=False), m
def l_deux_classes():
    return classes(dep(), "taux_chomage", [5, 8, 14], ["#c6dbef", "#2171b5"], "Le chômage dans les départements, 2023", "% des actifs", ["5 à 8", "8 à 12"])
def l_dix_classes():
    d = dep(); b = [14, 16, 17, 18, 19, 20, 21, 22, 23, 24, 28]; c = [mpl.colors.to_hex(plt.cm.Blues(x)) for x in np.linspace(.08, 1, 10)]
    return classes(d, "part_plus_65", b, c, "Part des 65 ans ou plus, 2023", "% de la population"), d
def l_chevauche():
    return classes(dep(), "taux_chomage", [6, 7, 7.8, 8.4, 9, 9.8], O5, "Taux de chômage, 2023", "% des actifs", ["6 à 7,2", "7 à 8", "7,8 à 8,6", "8,4 à 9,2", "9 à 9,8"])
def l_classe_vide():
    d = dep(); v = d.taux_chomage.max(); assert v < 15
    return classes(d, "taux_chomage", [4, 7, 8, 9, 15, 20], B5, "Taux de chômage par département, 2023", "% des actifs"), d
def l_zigzag():
    return classes(dep(), "part_plus_65", [13, 17, 19, 21, 23, 28], ["#c6dbef", "#2171b5", "#9ecae1", "#08306b", "#6baed6"], "Part des 65 ans ou plus, 2023", "% de la population")
def l_zigzag_degrade():
    cm = mpl.colors.LinearSegmentedColormap.from_list("z", ["#4a2c00", "#f6e0b5", "#a06a1b", "#fff5e0", "#5c3600"]); d = dep()
    return degrade(d, "temps_min", cm, "Temps d’accès moyen à la maternité, 2023", "Minutes en voiture"), d
def l_divergente():
    d = dep(); return degrade(d, "temps_min", "BrBG", "Temps d’accès moyen à la maternité, 2023", "Minutes en voiture"), d
def l_divergente_classes():
    return classes(dep(), "niveau_vie", [18000, 20500, 21500, 22500, 23500, 27000], ["#ca0020", "#f4a582", "#f7f7f7", "#92c5de", "#0571b0"], "Niveau de vie médian, 2023", "Euros par an")
def l_daltonien():
    d = dep(); d["premier"] = np.where(d.part_plus_65 > 21, "Retraites", np.where(d.taux_chomage > 8, "Emploi", "Logement"))
    cs = {"Retraites": "#b5651d", "Emploi": "#7d8a1a", "Logement": "#dfe6ee"}; fig, ax = plt.subplots(figsize=(7, 6.5)); d.plot(ax=ax, color=d.premier.map(cs), ec="white", lw=.5)
    ax.legend(handles=[Patch(fc=c, label=n) for n, c in cs.items()], title="Premier sujet cité", loc="upper left", bbox_to_anchor=(-.12, 1), frameon=False); ax.set_title("Le premier sujet de préoccupation par département, 2023"); return fini(fig, ax, "Source : enquête fictive."), d

# -------------------------------------------------------------------- honnêtes
def h_densite():
    d = dep(); return classes(d, "densite", [14, 40, 70, 120, 300, 20000], O5, "Densité de population des départements, 2023", "Habitants par km²", ["14 à 40", "40 à 70", "70 à 120", "120 à 300", "300 à 19 960"]), d
def h_viridis():
    d = dep(); return degrade(d, "taux_chomage", "viridis", "Taux de chômage par département, 2023", "Chômeurs (% des actifs)"), d
def h_carreaux():
    r = np.random.default_rng(1); q = [(i, j) for i in range(14) for j in range(10)]; g = gpd.GeoDataFrame({"population": [int(1500*np.exp(-((i-7)**2+(j-5)**2)/12)+r.integers(0, 90)) for i, j in q]}, geometry=[box(i*1000, j*1000, i*1000+1000, j*1000+1000) for i, j in q], crs=2154)
    return degrade(g, "population", "magma_r", "Habitants par carreau de 1 km de côté, 2019", "Habitants par carreau de 1 km²", km=2), g
def h_cercles_aire():
    d = dep(); fig, ax = plt.subplots(figsize=(7, 6.5)); d.plot(ax=ax, color="#efece4", edgecolor="#c4c0b6", lw=.5); k = 60000/np.sqrt(d.population.max())
    for p, v in sorted(zip(d.representative_point(), d.population), key=lambda t: -t[1]): ax.add_patch(Circle((p.x, p.y), k*np.sqrt(v), fc="#d1495b", alpha=.65, ec="white"))
    y = 62.2e5
    for v in (2500000, 1000000, 250000):
        ax.add_patch(Circle((1.6e5, y+k*np.sqrt(v)), k*np.sqrt(v), fc="none", ec="#333", lw=.8)); ax.text(2.4e5, y+2*k*np.sqrt(v), f"{v:,}".replace(",", " "), fontsize=8, va="center")
    ax.text(1.2e5, 63.6e5, "Habitants", fontsize=9); ax.set_title("Population des départements, 2023"); return fini(fig, ax), d
def h_points_bus():
    g = gp(); a = pd.read_csv(D+"vitalis_arrets.csv"); p = gpd.GeoSeries(gpd.points_from_xy(a.longitude, a.latitude), crs=4326).to_crs(2154); fig, ax = plt.subplots(figsize=(7, 6)); g.plot(ax=ax, fc="#f7f4ea", ec="#b7b09c", lw=.6); p.plot(ax=ax, markersize=4, color="#1d3557")
    ax.set_title("Les 897 arrêts de bus de Grand Poitiers, 2023"); return fini(fig, ax, "Source : Vitalis.", km=5)
def h_evolution_zero():
    g = gp(); n = TwoSlopeNorm(0, -10, 10); return degrade(g, "evolution_pct", "PuOr", "Évolution de la population des communes, 2018-2023", "Évolution (%)", norm=n, km=5), g
def h_ecart_moyenne():
    d = dep(); m = d.niveau_vie.mean(); n = TwoSlopeNorm(m, m-4000, m+4000); fig, ax = plt.subplots(figsize=(7, 6)); d.plot("niveau_vie", ax=ax, cmap="BrBG", norm=n, ec="white", lw=.4)
    cb = fig.colorbar(ScalarMappable(n, "BrBG"), ax=ax, shrink=.6, ticks=[m-4000, m, m+4000]); cb.ax.set_yticklabels([f"{m-4000:.0f}", f"moyenne :\n{m:.0f}", f"{m+4000:.0f}"]); cb.set_label("Niveau de vie médian (euros par an)")
    ax.set_title("Au-dessus et au-dessous de la moyenne des départements, 2023", fontsize=10); return fini(fig, ax), d
def h_manquants_dits():
    d = dep(); d.loc[d.code.isin(["23", "15", "48", "58"]), "medecins"] = np.nan; fig, ax = plt.subplots(figsize=(7, 6)); d.plot("medecins", ax=ax, cmap="YlGn", ec="#888", lw=.3, legend=True, legend_kwds=dict(label="Médecins pour 100 000 habitants", shrink=.6), missing_kwds=dict(color="white", edgecolor="#666", hatch="////"))
    ax.legend(handles=[Patch(fc="white", ec="#666", hatch="////", label="Donnée non communiquée")], loc="upper left", bbox_to_anchor=(-.12, 1), frameon=False); ax.set_title("Nombre de médecins pour 100 000 habitants, 2023"); return fini(fig, ax), d
def h_norme():
    d = dep(); d["pm25"] = (9+(d.densite.rank()/96-.5)*5).round(1); return classes(d, "pm25", [5, 10, 16], ["#dadaeb", "#54278f"], "Particules fines : au-dessus et au-dessous de la norme de 10 µg/m³, 2023", "PM2,5, moyenne annuelle", ["sous la norme (10 µg/m³)", "au-dessus de la norme (10 µg/m³)"]), d
def h_categories():
    d = dep(); t = np.select([d.densite > 400, d.densite > 100, d.densite > 50], ["Métropolitain", "Périurbain", "Intermédiaire"], "Rural"); d["type"] = t; cs = {"Métropolitain": "#332288", "Périurbain": "#ddaa33", "Intermédiaire": "#bb5566", "Rural": "#a8dadc"}
    fig, ax = plt.subplots(figsize=(7, 6.5)); [d[d["type"] == k].plot(ax=ax, color=c, ec="white", lw=.4) for k, c in cs.items()]; ax.legend(handles=[Patch(fc=c, label=k) for k, c in cs.items()], title="Type dominant", loc="upper left", bbox_to_anchor=(-.12, 1), frameon=False); ax.set_title("Quatre types de départements, typologie 2022"); return fini(fig, ax), d
def h_equal_earth():
    m = monde().to_crs(8857); fig, ax = plt.subplots(figsize=(10, 5)); m.plot("fecondite", ax=ax, cmap="YlOrRd", legend=True, legend_kwds=dict(label="Enfants par femme", shrink=.6), missing_kwds=dict(color="#d9d9d9"), ec="white", lw=.2); ax.legend(handles=[Patch(fc="#d9d9d9", label="Pas de donnée")], loc="upper left", bbox_to_anchor=(-.12, 1), frameon=False)
    ax.set_title("Fécondité dans le monde, 2015 (projection équivalente Equal Earth)"); return fini(fig, ax, "Source : Gapminder.", barre=False), m
def h_mercator_points():
    m = monde().to_crs(3857); v = gpd.GeoSeries([Point(*p) for p in [(2.35, 48.85), (-74, 40.7), (139.7, 35.7), (-46.6, -23.5), (31.2, 30), (18.4, -33.9), (151.2, -33.9), (-21.9, 64.1)]], crs=4326).to_crs(3857); fig, ax = plt.subplots(figsize=(8, 6)); m.plot(ax=ax, fc="#e9e9e9", ec="white", lw=.3); v.plot(ax=ax, color="#c1121f", markersize=35, zorder=3)
    for p, n in zip(v, ["Paris", "New York", "Tokyo", "São Paulo", "Le Caire", "Le Cap", "Sydney", "Reykjavik"]): ax.annotate(n, (p.x, p.y), xytext=(4, 4), textcoords="offset points", fontsize=8)
    ax.set_title("Les huit stations partenaires en 2022"); return fini(fig, ax, "Source : réseau des stations.", barre=False)
def h_equateur():
    m = monde(); m = m[m.nom.isin(["Kenya", "Ouganda", "Rwanda", "Burundi", "Gabon", "Congo", "République du Congo", "Cameroun", "République démocratique du Congo", "Tanzanie", "Guinée équatoriale"])]; fig, ax = plt.subplots(figsize=(7, 5)); m.plot("fecondite", ax=ax, cmap="PuBu", legend=True, aspect="equal", ec="#555", lw=.5, legend_kwds=dict(label="Enfants par femme", shrink=.7), missing_kwds=dict(color="#eeeeee", edgecolor="#777", hatch="///")); ax.legend(handles=[Patch(fc="#eeeeee", ec="#777", hatch="///", label="Sans donnée")], loc="lower left", frameon=False)
    for p, n in zip(m.representative_point(), m.nom): ax.text(p.x, p.y, n.replace(" démocratique ", "\ndémocratique "), fontsize=7, ha="center", bbox=dict(fc="white", ec="none", alpha=.7, pad=.5))
    ax.set_title("Fécondité autour de l’équateur, 2015"); return fini(fig, ax, "Source : Gapminder.", barre=False), m
def h_degres_corriges():
    g = gp(4326); fig, ax = plt.subplots(figsize=(7, 6)); g.plot("densite", ax=ax, cmap="cividis_r", norm=mpl.colors.LogNorm(10, 2200), ec="white", lw=.4, legend=True, legend_kwds=dict(label="Habitants par km² (échelle log)", shrink=.6)); ax.set_aspect(1/np.cos(np.radians(46.55)))
    ax.set(xlabel="Longitude (°)", ylabel="Latitude (°)", title="Densité des communes de Grand Poitiers, 2023"); fig.text(.02, .02, "Source : Insee", fontsize=8); return fig, g
def h_semis():
    g = gp(); r = np.random.default_rng(2); xs = []
    for geo, n in zip(g.geometry, (g.population/100).round().astype(int)):
        b = geo.bounds; k = 0
        while k < n:
            p = Point(r.uniform(b[0], b[2]), r.uniform(b[1], b[3]))
            if geo.contains(p): xs.append((p.x, p.y)); k += 1
    xs = np.array(xs); f, ax = plt.subplots(figsize=(7, 6)); g.boundary.plot(ax=ax, color="#aaa", lw=.5); ax.scatter(xs[:, 0], xs[:, 1], s=1.5, c="#3a0ca3", alpha=.6); ax.set_title("Un point pour 100 habitants, Grand Poitiers, 2023\n(placés au hasard dans chaque commune)", fontsize=10); return fini(f, ax, km=5)
def h_rouge_vert_hachures():
    g = gp(); g["avis"] = np.where(g.evolution_pct > 1.6, "favorable", "défavorable"); fig, ax = plt.subplots(figsize=(7, 6)); g[g.avis == "favorable"].plot(ax=ax, fc="#7fa650", ec="white"); g[g.avis != "favorable"].plot(ax=ax, fc="#d1603d", ec="white", hatch="////")
    ax.legend(handles=[Patch(fc="#7fa650", label="favorable"), Patch(fc="#d1603d", ec="white", hatch="////", label="défavorable")], title="Avis du conseil municipal", loc="upper left", frameon=False); ax.set_title("Avis des communes sur le plan vélo, 2023"); return fini(fig, ax, "Source : délibérations (exercice).", km=5), g
def h_orientation():
    r = np.random.default_rng(8); g = gpd.GeoDataFrame({"exposition": [float((np.degrees(np.arctan2(j-5, i-7))+r.normal(0, 9)) % 360) for i in range(15) for j in range(11)]}, geometry=[box(i*500, j*500, i*500+500, j*500+500) for i in range(15) for j in range(11)], crs=2154); fig, ax = plt.subplots(figsize=(7, 5.5)); g.plot("exposition", ax=ax, cmap="twilight_shifted", vmin=0, vmax=360); cb = fig.colorbar(ScalarMappable(Normalize(0, 360), "twilight_shifted"), ax=ax, shrink=.7, ticks=[0, 90, 180, 270, 360], label="Direction de la pente (°)"); cb.ax.set_yticklabels(["nord", "est", "sud", "ouest", "nord"])
    ax.set_title("Exposition des versants du massif (orientation de la pente), relevé 2021", fontsize=10); return fini(fig, ax, "Source : modèle de terrain (exercice).", km=1), g
def h_flux():
    g = gp(); c = g.set_index("nom").representative_point(); p = c["Poitiers"]; fig, ax = plt.subplots(figsize=(7, 6)); g.plot(ax=ax, fc="#f5f5f5", ec="#ccc"); v = (g.set_index("nom").population*.2).drop("Poitiers").nlargest(14)
    for n, x in v.items(): ax.plot([c[n].x, p.x], [c[n].y, p.y], c="#e76f51", lw=x/250, alpha=.8, solid_capstyle="round")
    ax.legend(handles=[Line2D([], [], c="#e76f51", lw=x/250, label=f"{x}") for x in (500, 1000, 2000)], title="Actifs par jour", frameon=False, loc="upper left"); ax.set_title("Les quatorze principaux flux vers Poitiers, 2021"); return fini(fig, ax, "Source : estimation d’exercice.", km=5)
def h_encart():
    d = dep(); n = BoundaryNorm([14, 50, 100, 200, 1000, 20000], 5); cm = ListedColormap(O5); fig, ax = plt.subplots(figsize=(8, 6.5)); d.plot("densite", ax=ax, cmap=cm, norm=n, ec="white", lw=.4); z = fig.add_axes([.68, .66, .24, .22]); d[d.region == "Île-de-France"].plot("densite", ax=z, cmap=cm, norm=n, ec="white", lw=.5); z.set_xticks([]); z.set_yticks([]); z.set(xlabel="", ylabel=""); z.set_title("Île-de-France", fontsize=8)
    ax.legend(handles=[Patch(fc=c, label=t) for c, t in zip(O5, ["14 à 50", "50 à 100", "100 à 200", "200 à 1 000", "1 000 à 20 000"])], title="Habitants par km²", loc="lower left", bbox_to_anchor=(-.1, .1), frameon=False); ax.set_title("Densité de population, 2023"); return fini(fig, ax)
def h_region_seule():
    d = dep(); na = d.region == "Nouvelle-Aquitaine"; fig, ax = plt.subplots(figsize=(7, 6)); d[~na].plot(ax=ax, color="#ececec", ec="white", lw=.5); d[na].plot("part_plus_65", ax=ax, cmap="Blues", vmin=14, legend=True, legend_kwds=dict(label="65 ans ou plus (%)", shrink=.6), ec="white"); ax.legend(handles=[Patch(fc="#ececec", label="Hors de la région étudiée")], loc="upper left", bbox_to_anchor=(-.12, 1), frameon=False)
    ax.set_title("Part des 65 ans ou plus en Nouvelle-Aquitaine, 2023"); return fini(fig, ax), d[na]
def h_deux_dates():
    d = dep(); d["avant"] = (d.taux_chomage+1.8).round(1); b = [4, 7, 8, 9, 10, 16]; n = BoundaryNorm(b, 5); fig, axs = plt.subplots(1, 2, figsize=(10, 5.5))
    for ax, c, a in zip(axs, ("avant", "taux_chomage"), (2013, 2023)): d.plot(c, ax=ax, cmap=ListedColormap(O5), norm=n, ec="white", lw=.3); ax.set_title(str(a)); ax.set_axis_off()
    fig.legend(handles=[Patch(fc=c, label=f"{u} à {v}") for c, u, v in zip(O5, b, b[1:])], title="Chômeurs (% des actifs)", ncol=5, loc="lower center", bbox_to_anchor=(.5, .06), frameon=False); fig.suptitle("Taux de chômage en 2013 et en 2023, mêmes classes"); fig.text(.6, .03, "Classe « 4 à 7 » vide en 2013, « 10 à 16 » vide en 2023.", fontsize=8); return fini(fig, axs[0])
def h_nuit():
    d = dep(); cm = "inferno"; fig, ax = plt.subplots(figsize=(7, 6), facecolor="#111111"); n = mpl.colors.LogNorm(3, 20000); d.plot("densite", ax=ax, cmap=cm, norm=n, ec="#111", lw=.4); cb = fig.colorbar(ScalarMappable(n, cm), ax=ax, shrink=.6); cb.set_label("Habitants par km² (échelle log)", color="w"); cb.ax.tick_params(colors="w"); ax.set_axis_off()
    ax.set_title("Densité de population, 2023 : plus clair, plus dense", color="white"); fig.text(.02, .02, "Source : Insee, 2023.", color="#ddd", fontsize=8); x, y = 1.5e5, 61.2e5; ax.plot([x, x+1e5], [y, y], c="w", lw=2); ax.text(x+5e4, y+1.5e4, "100 km", color="w", ha="center", fontsize=8); return fig, d
def h_tuiles():
    t = {"HDF": (3, 4), "NOR": (2, 3), "IDF": (3, 3), "GES": (4, 3), "BRE": (0, 3), "PDL": (1, 2), "CVL": (2, 2), "BFC": (4, 2), "NAQ": (2, 1), "ARA": (3, 1), "OCC": (2, 0), "PAC": (4, 0), "COR": (5, 0)}; v = [9.1, 6.6, 7.0, 7.2, 5.9, 6.0, 6.7, 6.1, 6.5, 6.3, 8.8, 8.0, 6.4]; fig, ax = plt.subplots(figsize=(6.5, 5.5)); n = Normalize(5.5, 9.5)
    for (k, (x, y)), z in zip(t.items(), v): ax.add_patch(Rectangle((x, y), .95, .95, fc=plt.cm.Oranges(n(z)))); ax.text(x+.47, y+.47, k+"\n"+fr(z)+" %", ha="center", va="center", fontsize=10, color="white" if z > 8 else "black")
    ax.set(xlim=(-.1, 6.1), ylim=(-.3, 5.1), aspect="equal"); ax.axis("off"); fig.colorbar(ScalarMappable(n, "Oranges"), ax=ax, shrink=.6, label="Chômeurs (% des actifs)"); ax.set_title("Chômage par région en tuiles égales, 2023"); fig.text(.02, .02, "Source : données d’exercice", fontsize=8); return fig
def h_cercles_couleur():
    d = dep(); p = d.representative_point(); fig, ax = plt.subplots(figsize=(8, 6.5)); d.plot(ax=ax, color="#f0f0f0", ec="#cfcfcf", lw=.5); s = ax.scatter(p.x, p.y, s=d.population/4500, c=d.taux_chomage, cmap="Reds", ec="#444", lw=.5); fig.colorbar(s, shrink=.6, label="Taux de chômage (%)"); ax.add_artist(ax.legend(handles=[ax.scatter([], [], s=v/4500, fc="none", ec="#444", label=t) for v, t in ((500000, "500 000"), (2000000, "2 000 000"))], title="Habitants", labelspacing=1.8, loc="lower left", bbox_to_anchor=(-.08, .1), frameon=False))
    ax.set_title("Population (aire des cercles) et chômage (couleur), 2023"); return fini(fig, ax), d
def h_revenu():
    d = dep(); return classes(d, "niveau_vie", [19000, 21000, 22000, 23000, 27000], ["#edf8e9", "#bae4b3", "#74c476", "#238b45"], "Niveau de vie médian des habitants, 2023", "Euros par an", ["moins de 21 000", "21 000 à 22 000", "22 000 à 23 000", "23 000 et plus"]), d
def h_annee_construction():
    d = dep(); d["annee_mediane"] = (1968+(d.evolution_pct*2.5)).round().astype(int); return degrade(d, "annee_mediane", "YlGnBu", "Année médiane de construction des logements, recensement 2020", "Année de construction (médiane)"), d
def h_clair_fonce_inverse():
    d = dep(); return classes(d, "temps_min", [10, 22, 26, 30, 50], ["#54278f", "#807dba", "#bcbddc", "#f2f0f7"], "Temps d’accès moyen à la maternité, 2023 : plus foncé, plus proche", "Minutes en voiture", ["moins de 22", "22 à 25", "26 à 29", "30 et plus"], ec="#999"), d
def h_legende_descendante():
    g = gp(); g["arrets_km2"] = (g.arrets_bus/g.superficie_km2).round(2); b = [0, .3, .6, 1, 2, 8]; fig, ax = plt.subplots(figsize=(7, 6)); g.plot("arrets_km2", ax=ax, cmap=ListedColormap(B5), norm=BoundaryNorm(b, 5), ec="#888", lw=.4); ax.legend(handles=[Patch(fc=B5[i], ec="#888", label=f"{fr(b[i])} à {fr(b[i+1])}") for i in range(4, -1, -1)], title="Arrêts par km²", loc="upper left", frameon=False); ax.set_title("Nombre d’arrêts de bus par km², 2023"); return fini(fig, ax, "Source : Vitalis.", km=5), g
def h_etiquettes():
    g = gp(); fig, ax = plt.subplots(figsize=(9, 8)); g.plot("evolution_pct", ax=ax, cmap="RdYlBu", norm=TwoSlopeNorm(0, -10, 10), ec="white", lw=.6); [ax.text(p.x, p.y, f"{v:+.1f}".replace(".", ","), ha="center", va="center", fontsize=7) for p, v in zip(g.representative_point(), g.evolution_pct)]
    fig.colorbar(ScalarMappable(TwoSlopeNorm(0, -10, 10), "RdYlBu"), ax=ax, shrink=.5, label="Évolution 2018-2023 (%)"); ax.set_title("Population : hausses et baisses communales, 2018-2023"); return fini(fig, ax, km=5), g
def h_velos():
    v = pd.read_csv(D+"stationnement_velos.csv").query("code_insee == 86194 and capacite > 0"); g = gp(); g = g[g.nom == "Poitiers"]
    p = gpd.GeoDataFrame(v, geometry=gpd.points_from_xy(v.longitude, v.latitude), crs=4326).to_crs(2154).sort_values("capacite", ascending=False)
    fig, ax = plt.subplots(figsize=(6.5, 7)); g.plot(ax=ax, fc="#eef1ec", ec="#b5bdb0")
    p.plot(ax=ax, markersize=p.capacite*6, color="#2a9d8f", alpha=.6, edgecolor="#14524a")
    ax.legend(handles=[ax.scatter([], [], s=6*k, c="#2a9d8f", ec="#14524a", label=str(k)) for k in (4, 10, 20)], title="Places de vélo", labelspacing=1.3, frameon=False, loc="upper left")
    ax.set_title("Places de stationnement vélo à Poitiers, 2022\n(aire proportionnelle au nombre de places)", fontsize=10)
    return fini(fig, ax, "Source : Grand Poitiers, stationnements recensés.", km=1)

LIARS = [(f.__name__[2:], f, r) for f, r in [(l_population_aplat, "stock-in-choropleth"), (l_arrets_aplat, "stock-in-choropleth"), (l_exploitations, "stock-in-choropleth"), (l_jet, "rainbow-colormap"), (l_arc_classes, "rainbow-colormap"),
    (l_rayon, "radius-not-area"), (l_marqueurs_carre, "radius-not-area"), (l_manquant_zero, "hidden-missing"), (l_manquant_efface, "hidden-missing"), (l_degres, "unprojected"), (l_degres_points, "unprojected"), (l_mercator, "not-equal-area"), (l_mercator_europe, "not-equal-area"),
    (l_deux_classes, "too-few-classes"), (l_dix_classes, "too-many-classes"), (l_chevauche, "overlapping-breaks"), (l_classe_vide, "empty-class"), (l_zigzag, "non-monotone-ramp"), (l_zigzag_degrade, "non-monotone-ramp"), (l_divergente, "diverging-without-middle"), (l_divergente_classes, "diverging-without-middle"), (l_daltonien, "colour-blind")]]
HONEST = [(k[2:], v) for k, v in list(globals().items()) if k.startswith("h_")]
