"""Charts by a press and report desk in four languages (health, energy, elections, wages, climate, transport): 32 liars, 38 honest ones."""
import matplotlib
matplotlib.use("Agg")
import matplotlib.dates as mdates
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import seaborn as sns
import seaborn.objects as so
from matplotlib.patches import Circle, Patch
from matplotlib.ticker import FuncFormatter, PercentFormatter
from scipy.interpolate import make_interp_spline

LIARS, HONEST = [], []
BL, OR, VE, GR, PU, SK, NO = "#0072B2", "#D55E00", "#009E73", "#6b6b6b", "#AA4488", "#56B4E9", "#222222"


def liar(rule):
    def deco(f):
        LIARS.append((f.__name__, f, rule))
        return f
    return deco


def honest(f):
    HONEST.append((f.__name__, f))
    return f


def new(w=7.2, h=4.4):
    return plt.subplots(figsize=(w, h))


def end(fig, text, bottom=0.05):
    """Lays the figure out and writes its source under it."""
    fig.tight_layout(rect=(0, bottom, 1, 1))
    fig.text(0.015, 0.015, text, fontsize=9, color="#333333", ha="left", va="bottom")
    return fig


def plain(ax):
    ax.spines[["top", "right"]].set_visible(False)
    return ax


# ------------------------------------------------------------------ trompeuses, français


@liar("truncated-bars")
def fr_salaires_metiers():
    df = pd.DataFrame({"métier": ["Ingénieure", "Enseignant", "Infirmière", "Policier", "Conducteur de bus", "Aide-soignante"],
                       "net": [2890, 2510, 2360, 2330, 2080, 1870]})
    fig, ax = new()
    sns.barplot(df, x="net", y="métier", color=BL, ax=ax)
    ax.set_xlim(1600, 3000)
    ax.set(title="Salaire net médian de six métiers en 2023", xlabel="Salaire net mensuel (€)", ylabel="")
    sns.despine(ax=ax)
    return end(fig, "Source : enquête salaires (chiffres inventés)")


@liar("dual-axis")
def fr_pompes_et_gaz():
    ans = np.arange(2014, 2025)
    pac = [73, 80, 92, 110, 126, 176, 180, 267, 346, 318, 280]
    gaz = [71, 70, 65, 66, 72, 75, 70, 82, 98, 112, 118]
    fig, ax = new()
    ax.plot(ans, pac, color=BL, lw=2.4, marker="o")
    ax.set_ylabel("Pompes à chaleur vendues (milliers)", color=BL)
    ax.set_ylim(50, 360)
    ax2 = ax.twinx()
    ax2.plot(ans, gaz, color=OR, lw=2.4, ls="--", marker="s")
    ax2.set_ylabel("Prix du gaz (€ par MWh)", color=OR)
    ax2.set_ylim(60, 122)
    ax.set_xlabel("Année")
    ax.set_title("Pompes à chaleur et prix du gaz")
    return end(fig, "Source : observatoire de l’énergie (chiffres inventés)")


@liar("title-contradicts-data")
def fr_velo_devant_voiture():
    ans = [2009, 2013, 2017, 2021, 2024]
    fig, ax = new()
    ax.plot(ans, [59, 55, 50, 45, 41], color=GR, lw=2.5, marker="o")
    ax.plot(ans, [4, 7, 11, 17, 22], color=VE, lw=2.5, marker="o")
    ax.text(2024.3, 41, "voiture", color=GR, va="center", fontsize=11)
    ax.text(2024.3, 22, "vélo", color=VE, va="center", fontsize=11)
    ax.set(xlim=(2008, 2026.5), ylim=(0, 70), xlabel="Année d’enquête", ylabel="Part des déplacements (%)")
    ax.set_xticks(ans)
    ax.set_title("En ville, le vélo passe devant la voiture en 2024", loc="left", weight="bold")
    plain(ax)
    return end(fig, "Source : enquête mobilité de la métropole (chiffres inventés)")


@liar("shuffled-ordinal")
def fr_abstention_par_age():
    df = pd.DataFrame({"âge": ["25-34 ans", "18-24 ans", "35-49 ans", "70 ans et plus", "50-59 ans", "60-69 ans"],
                       "abstention": [46, 43, 34, 29, 27, 21]})
    fig, ax = new()
    so.Plot(df, x="âge", y="abstention").add(so.Bar(color=BL, alpha=1, edgewidth=0)).on(ax).plot()
    ax.set_ylim(0, 52)
    ax.set(title="L’abstention au premier tour selon l’âge", xlabel="Âge", ylabel="Abstention (% des inscrits)")
    ax.tick_params(axis="x", labelsize=9)
    return end(fig, "Source : sondage jour du vote (chiffres inventés)")


@liar("bridged-gap")
def fr_frequentation_tram():
    rng = np.random.default_rng(11)
    idx = pd.date_range("2017-01-01", "2023-12-01", freq="MS")
    v = 4.1 + 0.012 * np.arange(len(idx)) + 0.35 * np.cos(np.arange(len(idx)) * np.pi / 6) + rng.normal(0, 0.08, len(idx))
    s = pd.Series(v, idx)
    s["2020-03":"2021-08"] = np.nan
    fig, ax = new()
    s.dropna().plot(ax=ax, color=BL, lw=1.8, marker=".", x_compat=True)
    ax.xaxis.set_major_locator(mdates.YearLocator())
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%Y"))
    plt.setp(ax.get_xticklabels(), rotation=0, ha="center")
    ax.set_ylim(0, 6.5)
    ax.set(title="Voyages mensuels sur la ligne A du tramway", xlabel="Mois", ylabel="Voyages (millions)")
    return end(fig, "Source : exploitant du réseau (chiffres inventés)")


@liar("partial-period")
def fr_passages_urgences():
    ans = np.arange(2016, 2025)
    v = [61.2, 62.0, 63.4, 64.1, 55.3, 60.2, 63.9, 65.0, 27.4]
    fig, ax = new()
    ax.bar(ans, v, color=BL, width=0.75)
    ax.set_xticks(ans)
    ax.set(title="Passages aux urgences du centre hospitalier", xlabel="Année", ylabel="Passages (milliers)", ylim=(0, 72))
    plain(ax)
    return end(fig, "Source : registre des urgences (chiffres inventés), données arrêtées au 31 mai 2024")


@liar("uneven-bins")
def fr_trajets_domicile_travail():
    rng = np.random.default_rng(5)
    d = np.minimum(rng.gamma(1.6, 13, 4200), 119)
    fig, ax = new()
    ax.hist(d, bins=[0, 5, 10, 15, 20, 30, 60, 120], color=BL, edgecolor="white")
    ax.set_xticks([0, 5, 10, 15, 20, 30, 60, 90, 120])
    ax.set(title="Durée du trajet entre le domicile et le travail", xlabel="Durée du trajet (minutes)", ylabel="Nombre de salariés")
    plain(ax)
    return end(fig, "Source : enquête déplacements, 4 200 salariés (chiffres inventés)")


@liar("panels-on-different-scales")
def fr_chomage_deux_bassins():
    ans = np.arange(2012, 2025)
    a = [7.4, 7.6, 7.7, 7.6, 7.5, 7.3, 7.0, 6.8, 6.9, 6.7, 6.4, 6.3, 6.4]
    b = [19.0, 20.5, 21.0, 20.2, 19.1, 17.4, 15.0, 13.2, 13.9, 12.1, 9.9, 8.7, 9.0]
    fig, axs = plt.subplots(1, 2, figsize=(8, 4))
    for ax, v, t in zip(axs, (a, b), ("Bassin de Vitré", "Bassin d’Agde")):
        ax.plot(ans, v, color=BL, lw=2.4)
        ax.set(title=t, xlabel="Année", ylabel="Taux de chômage (%)")
        plain(ax)
    axs[0].set_ylim(6, 8)
    axs[0].set_yticks([6, 6.5, 7, 7.5, 8])
    axs[1].set_ylim(7, 22)
    fig.suptitle("Le taux de chômage dans deux bassins d’emploi")
    return end(fig, "Source : service statistique de l’emploi (chiffres inventés)")


# ------------------------------------------------------------------ trompeuses, anglais


@liar("inverted-axis")
def en_bus_complaints():
    y = np.arange(2012, 2025)
    v = [410, 430, 425, 470, 510, 560, 640, 700, 520, 610, 790, 880, 930]
    fig, ax = new()
    ax.plot(y, v, color=OR, lw=2.5)
    ax.fill_between(y, v, 0, color=OR, alpha=0.35)
    ax.set_ylim(1050, 0)
    ax.set(title="Complaints received by the city bus operator", xlabel="Year", ylabel="Complaints per month")
    ax.grid(axis="y", color="#dddddd")
    return end(fig, "Source: operator's annual report (invented figures)")


@liar("cumulative-as-growth")
def en_insulation_takes_off():
    y = np.arange(2013, 2025)
    per = np.array([62, 60, 55, 51, 44, 39, 33, 28, 22, 17, 13, 9])
    fig, ax = new()
    ax.fill_between(y, per.cumsum(), color=VE, alpha=0.85)
    ax.set_ylim(0, 480)
    ax.set_xlim(2013, 2024)
    ax.set_title("Home insulation is on the rise", loc="left", weight="bold")
    ax.set(xlabel="Year", ylabel="Homes insulated since 2013,\ncumulative (thousands)")
    plain(ax)
    return end(fig, "Source: Department for Housing (invented figures)")


@liar("pie-misuse")
def en_worries_pie():
    lab = ["Cost of living\n64%", "Health service\n58%", "Housing\n41%", "Climate\n37%", "Crime\n29%"]
    fig, ax = new(6.4, 5)
    ax.pie([64, 58, 41, 37, 29], labels=lab, colors=[BL, OR, VE, PU, "#E69F00"], startangle=90, counterclock=False,
           wedgeprops={"edgecolor": "white"}, textprops={"fontsize": 11})
    ax.set_title("What worries voters most (several answers allowed)")
    return end(fig, "Source: exit poll, 2,140 voters (invented figures)")


@liar("misrepresentation")
def en_data_centre_circles():
    names, v = ["2015", "2020", "2025"], [30, 60, 120]
    fig, ax = new(7.4, 4.2)
    x = 0
    for n, t in zip(names, v):
        r = t / 100
        x += r
        ax.add_patch(Circle((x, r), r, color=BL))
        ax.text(x, r, f"{t} TWh", color="white", ha="center", va="center", fontsize=10, weight="bold")
        ax.text(x, -0.18, n, ha="center", va="center", fontsize=11)
        x += r + 0.3
    ax.set(xlim=(-0.1, x), ylim=(-0.35, 2.5), aspect="equal")
    ax.axis("off")
    ax.set_title("Electricity used by data centres in the region, per year")
    return end(fig, "Source: grid operator (invented figures)")


@liar("unexplained-interval")
def en_waiting_times_bars():
    rng = np.random.default_rng(8)
    rows = [(d, w) for d, m in (("Cardiology", 46), ("Orthopaedics", 71), ("Eye clinic", 58), ("Dermatology", 33)) for w in rng.gamma(6, m / 6, 24)]
    df = pd.DataFrame(rows, columns=["dept", "wait"])
    order = df.groupby("dept")["wait"].mean().sort_values(ascending=False).index
    fig, ax = new()
    sns.pointplot(df, x="dept", y="wait", order=list(order), linestyle="none", color=BL, capsize=0.15, seed=1, ax=ax)
    ax.set_ylim(0, 115)
    ax.set(title="Mean wait before a first appointment, by department", xlabel="Department", ylabel="Wait (days)")
    return end(fig, "Source: hospital trust, 24 patients per department (invented figures)")


@liar("rainbow-colormap")
def en_train_delay_jet():
    rng = np.random.default_rng(21)
    h = np.arange(5, 24)
    base = 2 + 6 * np.exp(-((h - 8) / 1.6) ** 2) + 7.5 * np.exp(-((h - 17.5) / 2) ** 2)
    z = np.vstack([base * k + rng.random(len(h)) for k in (1, 1.05, 1.1, 1.05, 1.25, 0.5, 0.4)])
    fig, ax = new(7.8, 4)
    im = ax.imshow(z, cmap="jet", aspect="auto", vmin=0)
    ax.set_xticks(range(0, len(h), 2), [f"{k}:00" for k in h[::2]])
    ax.set_yticks(range(7), ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"])
    ax.set(title="When trains run late: mean delay by hour and day", xlabel="Departure hour", ylabel="Day of the week")
    fig.colorbar(im, ax=ax, label="Mean delay (minutes)")
    return end(fig, "Source: rail regulator (invented figures)")


@liar("diverging-off-centre")
def en_anomaly_heatmap():
    rng = np.random.default_rng(33)
    years = np.arange(2000, 2025)
    z = np.clip(rng.normal(0, 0.6, (12, 25)) + np.linspace(-0.1, 1.9, 25), -0.95, 2.95)
    df = pd.DataFrame(z, index=["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"], columns=years)
    fig, ax = new(8, 4.6)
    sns.heatmap(df, cmap="RdBu_r", vmin=-1, vmax=3, ax=ax, xticklabels=4,
                cbar_kws={"label": "Departure from the 1991-2020 mean (°C)", "ticks": [-1, 0, 1, 2, 3]})
    ax.tick_params(axis="y", rotation=0)
    ax.set(title="Warmer and colder months than normal", xlabel="Year", ylabel="Month")
    return end(fig, "Source: weather service (invented figures)")


@liar("uneven-ticks")
def en_smoking_since_1950():
    y = [1950, 1970, 1990, 2000, 2010, 2015, 2020, 2022, 2024]
    v = [62, 55, 38, 33, 27, 23, 19, 17, 15]
    fig, ax = new()
    ax.plot(range(len(y)), v, color=BL, lw=2.5, marker="o")
    ax.set_xticks(range(len(y)), [str(k) for k in y])
    ax.set_ylim(0, 70)
    ax.set(title="Men who smoke every day", xlabel="Year", ylabel="Share of men (%)")
    plain(ax)
    return end(fig, "Source: national health surveys (invented figures)")


# ------------------------------------------------------------------ trompeuses, espagnol


@liar("unordered-time")
def es_ingresos_por_mes():
    s = pd.Series([412, 388, 301, 236, 190, 171, 183, 168, 205, 262, 318, 397],
                  index=["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"])
    fig, ax = new()
    s.sort_values(ascending=False).plot.bar(ax=ax, color=BL, width=0.8, rot=0)
    ax.set(title="Ingresos hospitalarios por gripe en 2023", xlabel="Mes", ylabel="Ingresos (número de pacientes)")
    plain(ax)
    return end(fig, "Fuente: red de vigilancia (datos inventados)")


@liar("misrepresentation")
def es_resultado_ajustado():
    fig, ax = new(6.4, 4.6)
    b = ax.bar(["Rosa Vidal", "Andrés Nieto"], [88, 47], color=[BL, OR], width=0.55)
    for r, t in zip(b, ("50,8 %", "49,2 %")):
        ax.text(r.get_x() + r.get_width() / 2, r.get_height() + 2, t, ha="center", fontsize=14, weight="bold")
    ax.set_ylim(0, 105)
    ax.set_yticks([])
    ax.spines[["top", "right", "left"]].set_visible(False)
    ax.set_title("Segunda vuelta: resultado con el 100 % escrutado")
    ax.set_xlabel("Candidatura")
    return end(fig, "Fuente: junta electoral (datos inventados)")


@liar("base-year-picked")
def es_salario_real_indice():
    a = np.arange(2005, 2025)
    v = np.array([2010, 2032, 2048, 2040, 2066, 2021, 1965, 1888, 1822, 1838, 1862, 1880, 1889, 1902, 1926, 1940, 1931, 1897, 1916, 1944]) / 1822 * 100
    fig, ax = new()
    ax.plot(a, v, color=BL, lw=2.5)
    ax.axhline(100, color=GR, lw=1)
    ax.set_xticks(range(2005, 2025, 3))
    ax.set(title="Salario real medio (índice, 2013 = 100)", xlabel="Año", ylabel="Índice (2013 = 100)", ylim=(90, 118))
    plain(ax)
    return end(fig, "Fuente: encuesta de coste laboral (datos inventados)")


@liar("stacked-averages")
def es_salarios_medios_sector():
    df = pd.DataFrame({"Hombres": [2720, 2410, 2230, 1690], "Mujeres": [2310, 2150, 1880, 1480]},
                      index=["Banca", "Industria", "Sanidad", "Hostelería"])
    fig, ax = new()
    df.plot.bar(stacked=True, ax=ax, color=[BL, OR], rot=0, width=0.65)
    ax.set_ylim(0, 6000)
    ax.set(title="Salario medio de hombres y mujeres por sector", xlabel="Sector", ylabel="Salario medio mensual (€)")
    plain(ax)
    ax.legend(frameon=False, ncols=2, loc="upper right")
    return end(fig, "Fuente: encuesta de estructura salarial (datos inventados)")


@liar("line-over-categories")
def es_lista_de_espera_regiones():
    reg = ["Andalucía", "Aragón", "Asturias", "Canarias", "Galicia", "Madrid", "Murcia", "Navarra"]
    fig, ax = new(8, 4.4)
    sns.lineplot(x=reg, y=[118, 92, 71, 133, 84, 55, 97, 62], marker="o", color=BL, lw=2.2, ax=ax)
    ax.set_ylim(0, 150)
    ax.set(title="Espera media para una operación en 2024", xlabel="Comunidad", ylabel="Espera media (días)")
    sns.despine(ax=ax)
    return end(fig, "Fuente: ministerio de Sanidad (datos inventados)")


@liar("too-many-series")
def es_precio_luz_paises():
    rng = np.random.default_rng(4)
    pais = ["Alemania", "Austria", "Bélgica", "Dinamarca", "España", "Finlandia", "Francia", "Grecia", "Hungría", "Italia", "Polonia", "Portugal", "Suecia"]
    a = np.arange(2012, 2025)
    df = pd.DataFrame({p: 45 + rng.normal(0, 4) + np.cumsum(rng.normal(1.5, 7, len(a))) for p in pais}, index=a).clip(lower=15)
    fig, ax = new(8, 5)
    df.plot(ax=ax, lw=1.8, color=list(plt.get_cmap("tab10").colors) + ["#000000", "#00306b", "#6b3d00"])
    ax.set_ylim(0, None)
    ax.legend(fontsize=9, loc="center left", bbox_to_anchor=(1.01, 0.5), frameon=False)
    ax.set(title="Precio mayorista de la electricidad en trece países", xlabel="Año", ylabel="Precio medio (€ por MWh)")
    return end(fig, "Fuente: operadores de mercado (datos inventados)")


@liar("truncated-bars")
def es_afiliados_area():
    t = pd.date_range("2019-01-01", periods=66, freq="MS")
    rng = np.random.default_rng(17)
    v = 19.05 + 0.031 * np.arange(66) + 0.14 * np.sin(np.arange(66) * np.pi / 6 - 1) + rng.normal(0, 0.03, 66)
    v[14:24] -= np.linspace(0.7, 0.1, 10)
    fig, ax = new()
    ax.fill_between(t, v, 0, color=SK)
    ax.plot(t, v, color=BL, lw=1.8)
    ax.set_ylim(18.4, 21.4)
    ax.set_xlim(t[0], t[-1])
    ax.xaxis.set_major_locator(mdates.YearLocator())
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%Y"))
    ax.set(title="Afiliados a la Seguridad Social", xlabel="Mes", ylabel="Afiliados (millones)")
    plain(ax)
    return end(fig, "Fuente: Tesorería General (datos inventados)")


@liar("three-d")
def es_escanos_en_relieve():
    fig = plt.figure(figsize=(7.6, 4.8))
    ax = fig.add_axes((0.02, 0.06, 0.92, 0.84), projection="3d")
    ax.set_box_aspect((5, 1.3, 3), zoom=1.25)
    part, v = ["Centro", "Verdes", "Foro", "Unión", "Norte"], [61, 52, 38, 24, 11]
    ax.bar3d(np.arange(5), np.zeros(5), np.zeros(5), 0.6, 0.6, v, color=BL, shade=True)
    ax.set_xticks(np.arange(5) + 0.3, part)
    ax.set_yticks([])
    ax.view_init(elev=20, azim=-62)
    ax.tick_params(axis="x", pad=1)
    ax.set_zlim(0, 70)
    ax.set_xlabel("Partido", labelpad=12)
    ax.set_zlabel("Escaños (número)")
    fig.suptitle("Reparto de escaños en el parlamento regional")
    fig.text(0.015, 0.015, "Fuente: junta electoral (datos inventados)", fontsize=9, color="#333333")
    return fig


# ------------------------------------------------------------------ trompeuses, allemand


@liar("dual-axis")
def de_zuzug_und_mieten():
    df = pd.DataFrame({"Zuzüge": [21, 22, 24, 31, 29, 27, 26, 25, 19, 24, 33, 30],
                       "Miete": [8.1, 8.4, 8.8, 9.6, 9.9, 10.4, 10.7, 11.1, 11.2, 11.6, 12.9, 13.4]}, index=np.arange(2013, 2025))
    fig, ax = new()
    ax.bar(df.index, df["Zuzüge"], color=SK, label="Zuzüge (links)")
    ax.set_ylim(0, 40)
    ax.set(xlabel="Jahr", ylabel="Zuzüge (Tausend Personen)", title="Zuzüge und Neuvertragsmieten in der Landeshauptstadt")
    ax2 = ax.twinx()
    ax2.plot(df.index, df["Miete"], color=OR, lw=2.6, marker="o", label="Miete (rechts)")
    ax2.set_ylim(7, 14)
    ax2.set_ylabel("Miete (€ je m²)")
    fig.legend(loc="upper left", bbox_to_anchor=(0.11, 0.88), frameon=False)
    return end(fig, "Quelle: Statistisches Amt der Stadt (erfundene Zahlen)")


@liar("title-contradicts-data")
def de_verspaetungen_verdoppelt():
    j = np.arange(2015, 2025)
    fig, ax = new()
    ax.bar(j, [26, 21, 22, 25, 24, 18, 25, 35, 36, 38], color=OR, width=0.7)
    ax.set_xticks(j)
    ax.set_ylim(0, 45)
    ax.set_title("Anteil verspäteter Fernzüge hat sich seit 2015 verdoppelt", loc="left", weight="bold")
    ax.set(xlabel="Jahr", ylabel="Verspätete Züge (%)")
    plain(ax)
    return end(fig, "Quelle: Bahnaufsicht (erfundene Zahlen)")


@liar("colour-blind")
def de_kohle_und_gas():
    j = np.arange(2010, 2025)
    rng = np.random.default_rng(3)
    fig, ax = new()
    ax.plot(j, np.linspace(31, 33, 15) + rng.normal(0, 2.2, 15), color="#b8412f", lw=2.5, label="Steinkohle")
    ax.plot(j, np.linspace(34, 30, 15) + rng.normal(0, 2.2, 15), color="#7d7a1c", lw=2.5, label="Erdgas")
    ax.set_ylim(0, 45)
    ax.legend(loc="lower left", frameon=False)
    ax.set(title="Stromerzeugung aus Steinkohle und Erdgas", xlabel="Jahr", ylabel="Erzeugung (TWh)")
    plain(ax)
    return end(fig, "Quelle: Energiebilanz des Landes (erfundene Zahlen)")


@liar("overplotting")
def de_strom_und_temperatur():
    rng = np.random.default_rng(9)
    t = rng.normal(10, 7, 35000)
    v = 52 - 0.75 * t + rng.normal(0, 5, 35000)
    fig, ax = new()
    sns.scatterplot(x=t, y=v, color=BL, s=40, edgecolor="none", ax=ax)
    ax.set(title="Stündliche Netzlast und Außentemperatur, vier Jahre", xlabel="Außentemperatur (°C)", ylabel="Netzlast (MW)")
    return end(fig, "Quelle: Stadtwerke, 35 000 Stundenwerte (erfundene Zahlen)")


@liar("smoothed-line")
def de_wahlbeteiligung_rund():
    j, v = np.array([1998, 2002, 2005, 2009, 2013, 2017, 2021]), np.array([82.2, 79.1, 77.7, 70.8, 71.5, 76.2, 76.6])
    x = np.linspace(1998, 2021, 300)
    fig, ax = new()
    ax.plot(x, make_interp_spline(j, v, k=3)(x), color=BL, lw=2.5)
    ax.plot(j, v, "o", color=BL, ms=7)
    ax.set_xticks(j)
    ax.set_ylim(60, 90)
    ax.set(title="Wahlbeteiligung bei sieben Bundestagswahlen", xlabel="Wahljahr", ylabel="Wahlbeteiligung (%)")
    plain(ax)
    return end(fig, "Quelle: Wahlleitung (gerundete Werte)")


@liar("unnormalised-comparison")
def de_verkehrstote_laender():
    s = pd.Series({"Bayern": 499, "Nordrhein-Westfalen": 450, "Baden-Württemberg": 369, "Niedersachsen": 350, "Hessen": 208, "Sachsen": 173,
                   "Rheinland-Pfalz": 150, "Brandenburg": 118, "Saarland": 33})
    fig, ax = new(7.6, 4.6)
    s.sort_values().plot.barh(ax=ax, color=OR, width=0.75)
    ax.set(title="Wo der Straßenverkehr am gefährlichsten ist:\nVerkehrstote in neun Ländern", xlabel="Getötete im Jahr (Anzahl)", ylabel="")
    plain(ax)
    return end(fig, "Quelle: Unfallstatistik (erfundene Zahlen)")


@liar("axis-range")
def de_weltklima_flach():
    j = np.arange(1900, 2025)
    rng = np.random.default_rng(14)
    v = 13.7 + 1.35 * ((j - 1900) / 124) ** 2 + rng.normal(0, 0.1, len(j))
    fig, ax = new()
    ax.plot(j, v, color=OR, lw=2)
    ax.set_ylim(-20, 60)
    ax.set(title="Mittlere Temperatur der Erde seit 1900", xlabel="Jahr", ylabel="Temperatur (°C)")
    plain(ax)
    return end(fig, "Quelle: Wetterdienst (erfundene Reihe)")


@liar("false-precision")
def de_umfrage_nachkommastellen():
    k = pd.Series({"sehr zufrieden": 17, "zufrieden": 61, "teils, teils": 48, "unzufrieden": 33, "sehr unzufrieden": 16})
    p = k / k.sum() * 100
    fig, ax = new(7.4, 4.2)
    b = ax.barh(p.index[::-1], p.values[::-1], color=BL)
    ax.bar_label(b, [f"{x:.4f} %".replace(".", ",") for x in p.values[::-1]], padding=4)
    ax.set_xlim(0, 44)
    ax.set(title="Zufriedenheit mit der Notaufnahme", xlabel="Anteil der Befragten (%)", ylabel="")
    plain(ax)
    return end(fig, "Quelle: Umfrage unter 175 Patienten (erfundene Zahlen)")


# ------------------------------------------------------------------ honnêtes, français


@honest
def fr_salaires_points():
    m = ["Aide-soignante", "Conducteur de bus", "Policier", "Infirmière", "Enseignant", "Ingénieure"]
    f, h = [1840, 2010, 2260, 2330, 2440, 2700], [1950, 2090, 2370, 2450, 2640, 3010]
    fig, ax = new()
    ax.hlines(m, f, h, color="#999999", lw=3, zorder=1)
    ax.scatter(f, m, color=OR, s=80, marker="s", label="Femmes", zorder=2)
    ax.scatter(h, m, color=BL, s=80, label="Hommes", zorder=2)
    ax.set_xlim(1700, 3150)
    ax.legend(loc="lower right", frameon=False)
    ax.set(title="Salaire net médian des femmes et des hommes", xlabel="Salaire net mensuel (€)")
    ax.grid(axis="x", color="#dddddd")
    ax.set_axisbelow(True)
    return end(fig, "Source : enquête salaires (chiffres inventés). L’axe commence à 1 700 €.")


@honest
def fr_conso_deux_unites():
    ans = np.arange(2012, 2025)
    v = np.array([172, 178, 160, 163, 168, 165, 161, 158, 149, 159, 143, 134, 131])
    fig, ax = new()
    ax.plot(ans, v, color=BL, lw=2.5)
    ax.set_ylim(0, 200)
    ax.set(title="Chaleur livrée par le réseau urbain", xlabel="Année", ylabel="Chaleur livrée (GWh)")
    sec = ax.secondary_yaxis("right", functions=(lambda x: x * 3.6, lambda x: x / 3.6))
    sec.set_ylabel("Chaleur livrée (TJ)")
    return end(fig, "Source : régie de chaleur (chiffres inventés). 1 GWh = 3,6 TJ.")


@honest
def fr_emissions_transport_recul():
    ans = np.arange(2010, 2025)
    v = [133, 134, 131, 131, 131, 132, 133, 134, 132, 132, 111, 125, 127, 122, 119]
    fig, ax = new()
    ax.plot(ans, v, color=BL, lw=2.6)
    ax.plot([2019, 2024], [132, 119], "o", color=OR, ms=8)
    ax.annotate("132", (2019, 132), (2019, 138), ha="center", fontsize=11)
    ax.annotate("119", (2024, 119), (2024, 105), ha="center", fontsize=11)
    ax.set_ylim(0, 160)
    ax.set_xlim(2009.5, 2024.8)
    ax.set_title("Les émissions des transports ont reculé de 10 % depuis 2019", loc="left", weight="bold")
    ax.set(xlabel="Année", ylabel="Émissions (Mt d’équivalent CO₂)")
    plain(ax)
    return end(fig, "Source : inventaire des émissions (chiffres inventés)")


@honest
def fr_abstention_age_ordre():
    ages = ["18-24 ans", "25-34 ans", "35-49 ans", "50-59 ans", "60-69 ans", "70 ans\net plus"]
    df = pd.DataFrame({"âge": ages * 2, "tour": ["premier tour"] * 6 + ["second tour"] * 6,
                       "v": [43, 46, 34, 27, 21, 29, 41, 44, 36, 29, 24, 31]})
    fig, ax = new(8, 4.4)
    sns.barplot(df, x="âge", y="v", hue="tour", palette=[BL, "#E69F00"], ax=ax)
    ax.set_ylim(0, 56)
    ax.legend(title="", frameon=False, ncols=2, loc="upper right")
    ax.set(title="L’abstention aux deux tours selon l’âge", xlabel="Âge", ylabel="Abstention (% des inscrits)")
    sns.despine(ax=ax)
    return end(fig, "Source : sondage jour du vote (chiffres inventés)")


@honest
def fr_ozone_trou_visible():
    rng = np.random.default_rng(12)
    idx = pd.date_range("2022-01-01", "2024-12-01", freq="MS")
    s = pd.Series(58 + 22 * np.sin((np.arange(36) - 3) * np.pi / 6) + rng.normal(0, 3, 36), idx)
    s["2023-02":"2023-08"] = np.nan
    fig, ax = new()
    ax.plot(s.index, s.values, color=BL, lw=2.2, marker="o", ms=4)
    ax.axvspan(pd.Timestamp("2023-01-20"), pd.Timestamp("2023-08-15"), color="#e6e6e6")
    ax.text(pd.Timestamp("2023-05-01"), 12, "capteur\nen panne", ha="center", fontsize=11)
    ax.set_ylim(0, 100)
    ax.xaxis.set_major_locator(mdates.YearLocator())
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%Y"))
    ax.set(title="Ozone mesuré à la station du parc", xlabel="Mois", ylabel="Ozone, moyenne mensuelle (µg/m³)")
    plain(ax)
    return end(fig, "Source : réseau de mesure de l’air (chiffres inventés)")


@honest
def fr_janvier_mai_chaque_annee():
    ans = np.arange(2016, 2025)
    fig, ax = new()
    ax.bar(ans, [25.1, 25.6, 26.0, 26.4, 20.2, 23.8, 26.1, 26.9, 27.4], color=BL, width=0.75)
    ax.set_xticks(ans)
    ax.set(title="Passages aux urgences de janvier à mai, chaque année", xlabel="Année (janvier à mai)", ylabel="Passages (milliers)", ylim=(0, 32))
    plain(ax)
    return end(fig, "Source : registre des urgences (chiffres inventés), données arrêtées au 31 mai 2024")


@honest
def fr_trajets_densite():
    rng = np.random.default_rng(5)
    d = np.minimum(rng.gamma(1.6, 13, 4200), 119)
    bins = np.array([0, 5, 10, 15, 20, 30, 60, 120])
    c, _ = np.histogram(d, bins)
    fig, ax = new()
    ax.bar(bins[:-1], c / 4200 * 100 / np.diff(bins), width=np.diff(bins), align="edge", color=BL, edgecolor="white")
    ax.set_xticks([0, 5, 10, 15, 20, 30, 60, 90, 120])
    ax.set(title="Durée du trajet entre le domicile et le travail", xlabel="Durée du trajet (minutes)", ylabel="Salariés (% par minute de trajet)")
    plain(ax)
    return end(fig, "Source : enquête déplacements, 4 200 salariés (chiffres inventés). La surface d’une barre dit la part.")


@honest
def fr_chomage_quatre_bassins():
    ans = np.arange(2012, 2025)
    d = {"Vitré": (7.4, 6.4), "Agde": (20.5, 13.0), "Lens": (16.2, 11.4), "Annecy": (6.9, 5.8)}
    rng = np.random.default_rng(2)
    df = pd.DataFrame([(n, a, np.interp(a, [2012, 2024], p) + rng.normal(0, 0.25)) for n, p in d.items() for a in ans], columns=["bassin", "Année", "v"])
    g = sns.relplot(df, x="Année", y="v", col="bassin", kind="line", color=BL, lw=2.4, height=3.4, aspect=0.66)
    g.set_titles("{col_name}")
    g.set(ylim=(0, 22), xticks=[2012, 2018, 2024])
    g.set_ylabels("Taux de chômage (%)")
    g.figure.suptitle("Le chômage dans quatre bassins d’emploi, à la même échelle")
    return end(g.figure, "Source : service statistique de l’emploi (chiffres inventés)")


@honest
def fr_rang_des_villes():
    ans = [2010, 2015, 2020, 2024]
    r = {"Nantes": [1, 1, 2, 3], "Rennes": [2, 3, 3, 2], "Grenoble": [4, 4, 1, 1], "Lille": [3, 2, 4, 4]}
    st = {"Nantes": (BL, "o"), "Rennes": (OR, "s"), "Grenoble": (VE, "^"), "Lille": (NO, "D")}
    fig, ax = new()
    for n, v in r.items():
        ax.plot(ans, v, color=st[n][0], marker=st[n][1], lw=3, ms=10)
        ax.text(2024.5, v[-1], n, va="center", color=st[n][0], fontsize=11)
    ax.set_ylim(4.5, 0.5)
    ax.set_yticks([1, 2, 3, 4], ["1er", "2e", "3e", "4e"])
    ax.set_xticks(ans)
    ax.set_xlim(2009, 2027.5)
    ax.set(title="Classement des villes pour l’usage du vélo", xlabel="Année", ylabel="Rang")
    plain(ax)
    return end(fig, "Source : baromètre cyclable (classement inventé)")


@honest
def fr_ecarts_temperature():
    ans = np.arange(1960, 2025)
    rng = np.random.default_rng(19)
    v = np.linspace(-0.7, 1.3, 65) + rng.normal(0, 0.42, 65)
    fig, ax = new(7.8, 4.2)
    ax.bar(ans, v, color=np.where(v < 0, BL, OR), width=0.9)
    ax.axhline(0, color=NO, lw=1)
    ax.legend(handles=[Patch(color=OR, label="plus chaud que la normale"), Patch(color=BL, label="plus froid")], loc="upper left", frameon=False)
    ax.set(title="Écart de la température annuelle à la normale 1991-2020", xlabel="Année", ylabel="Écart à la normale (°C)")
    plain(ax)
    return end(fig, "Source : service météorologique (série inventée)")


# ------------------------------------------------------------------ honnêtes, anglais


@honest
def en_lake_depth_profile():
    z = np.arange(0, 61, 2)
    fig, ax = new(5.4, 5.4)
    ax.plot(5.2 + 14.5 / (1 + np.exp((z - 14) / 3)), z, color=BL, lw=2.4, label="August")
    ax.plot(5 + 0.6 * np.exp(-z / 30), z, color=OR, lw=2.4, ls="--", label="February")
    ax.set_ylim(60, 0)
    ax.set_xlim(0, 22)
    ax.legend(frameon=False, loc="lower right")
    ax.set(title="Water temperature by depth in the lake", xlabel="Temperature (°C)", ylabel="Depth below the surface (m)")
    return end(fig, "Source: lake survey (invented figures)")


@honest
def en_rain_so_far():
    rng = np.random.default_rng(27)
    d = np.arange(1, 367)
    fig, ax = new()
    dry, mean = np.cumsum(rng.gamma(0.25, 6.6, 366)), np.linspace(0, 800, 366)
    dry = dry / dry[-1] * 590
    ax.plot(d, mean, color=GR, lw=2, ls="--")
    ax.plot(d, dry, color=BL, lw=2.4)
    ax.text(300, 730, "1991-2020 mean", color=GR, ha="right", fontsize=11)
    ax.text(362, 520, "2024", color=BL, ha="right", fontsize=11)
    ax.set_xticks([1, 92, 183, 275, 366], ["1 Jan", "1 Apr", "1 Jul", "1 Oct", "31 Dec"])
    ax.set(title="Rain accumulated since 1 January: 2024 ended 210 mm short", xlabel="Day of the year", ylabel="Cumulative rainfall (mm)", ylim=(0, 880))
    plain(ax)
    return end(fig, "Source: weather service (invented figures)")


@honest
def en_ballot_pie():
    fig, ax = new(6, 4.8)
    ax.pie([56, 31, 13], labels=["In person\n56%", "By post\n31%", "Early, at town hall\n13%"], colors=[BL, "#E69F00", "#bbbbbb"],
           startangle=90, counterclock=False, wedgeprops={"edgecolor": "white", "linewidth": 2}, textprops={"fontsize": 11})
    ax.set_title("How people cast their ballot in the county")
    return end(fig, "Source: county clerk (invented figures)")


@honest
def en_solar_circles_by_area():
    names, v = ["2015", "2020", "2025"], [30, 60, 120]
    fig, ax = new(7.4, 4.2)
    x = 0
    for n, t in zip(names, v):
        r = 1.1 * np.sqrt(t / 120)
        x += r
        ax.add_patch(Circle((x, 1.1), r, color=BL))
        ax.text(x, 1.1, f"{t} TWh", color="white", ha="center", va="center", fontsize=11, weight="bold")
        ax.text(x, -0.25, n, ha="center", va="center", fontsize=11)
        x += r + 0.3
    ax.set(xlim=(-0.1, x), ylim=(-0.45, 2.3), aspect="equal")
    ax.axis("off")
    ax.set_title("Solar electricity produced in the region, per year")
    return end(fig, "Source: grid operator (invented figures). Areas are proportional to output.")


@honest
def en_waiting_times_interval_said():
    d = ["Orthopaedics", "Eye clinic", "Cardiology", "Dermatology"]
    fig, ax = new()
    ax.errorbar([71, 58, 46, 33], d, xerr=[9.8, 8.1, 7.0, 5.2], fmt="o", color=BL, ms=8, capsize=5, lw=2)
    ax.invert_yaxis()
    ax.set_xlim(0, 95)
    ax.set(title="Mean wait before a first appointment, by department", xlabel="Wait (days); bars show the 95% confidence interval of the mean")
    ax.grid(axis="x", color="#dddddd")
    return end(fig, "Source: hospital trust, 24 patients per department (invented figures)")


@honest
def en_delay_heatmap_viridis():
    rng = np.random.default_rng(22)
    h = np.arange(5, 24)
    base = 2 + 6 * np.exp(-((h - 8) / 1.6) ** 2) + 7.5 * np.exp(-((h - 17.5) / 2) ** 2)
    z = np.vstack([base * k + rng.random(len(h)) for k in (1, 1.05, 1.1, 1.05, 1.25, 0.5, 0.4)])
    fig, ax = new(7.8, 4)
    m = ax.pcolormesh(np.arange(4.5, 24), np.arange(-0.5, 7), z, cmap="viridis", vmin=0)
    ax.set_yticks(range(7), ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"])
    ax.set_ylim(6.5, -0.5)
    ax.set_xticks(range(5, 24, 3))
    ax.set(title="When trains run late: mean delay by hour and day", xlabel="Departure hour (24-hour clock)", ylabel="Day of the week")
    fig.colorbar(m, ax=ax, label="Mean delay (minutes)")
    return end(fig, "Source: rail regulator (invented figures)")


@honest
def en_cases_log_axis():
    d = np.arange(0, 60)
    fig, ax = new()
    ax.plot(d, 10 * np.exp(0.15 * np.minimum(d, 32)) * np.exp(0.04 * np.maximum(d - 32, 0)), color=BL, lw=2.5)
    ax.set_yscale("log")
    ax.set_yticks([10, 100, 1000, 10000], ["10", "100", "1,000", "10,000"])
    ax.set(title="Growth in new cases slowed after a month", xlabel="Days since the first day with ten new cases", ylabel="New cases per day (logarithmic scale)")
    ax.grid(color="#dddddd")
    return end(fig, "Source: public health agency (invented figures)")


@honest
def en_power_mix_shares():
    y = np.arange(2010, 2025)
    w = np.vstack([np.linspace(28, 2, 15), np.linspace(46, 31, 15), np.linspace(18, 15, 15), np.linspace(8, 52, 15)])
    w = w / w.sum(0) * 100
    fig, ax = new(7.8, 4.6)
    ax.stackplot(y, w, colors=["#333333", "#E69F00", PU, VE], edgecolor="white")
    top = w.cumsum(0)
    for k, (n, c) in enumerate(zip(("Coal", "Gas", "Nuclear", "Renewables"), ("#333333", "#8a5f00", PU, "#00664b"))):
        ax.text(2024.3, top[k, -1] - w[k, -1] / 2, n, va="center", fontsize=11, color=c)
    ax.set(xlim=(2010, 2024), ylim=(0, 100), title="Where the country's electricity comes from", xlabel="Year", ylabel="Share of generation (%)")
    plain(ax)
    return end(fig, "Source: energy statistics (invented figures)")


@honest
def en_vote_slope():
    p = {"Labour": (33, 37, BL), "Conservative": (41, 26, NO), "Liberal": (12, 15, OR), "Green": (4, 11, VE)}
    fig, ax = new(5.8, 5.2)
    for n, (a, b, c) in p.items():
        ax.plot([0, 1], [a, b], color=c, lw=2.6, marker="o")
        ax.text(-0.05, a, f"{n} {a}%", ha="right", va="center", color=c, fontsize=10.5)
        ax.text(1.05, b, f"{b}%", ha="left", va="center", color=c, fontsize=10.5)
    ax.set_xticks([0, 1], ["2019", "2024"])
    ax.set_xlim(-0.55, 1.25)
    ax.set_ylim(0, 45)
    ax.set_yticks([])
    ax.spines[["top", "right", "left"]].set_visible(False)
    ax.set(title="Share of the vote in the council, 2019 and 2024", xlabel="Election")
    return end(fig, "Source: returning officer (invented figures)")


# ------------------------------------------------------------------ honnêtes, espagnol


@honest
def es_ano_hidrologico():
    m = ["oct", "nov", "dic", "ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep"]
    fig, ax = new()
    ax.bar(m, [62, 78, 81, 70, 58, 55, 60, 52, 24, 9, 12, 33], color=BL, width=0.8)
    ax.set(title="Lluvia mensual del año hidrológico 2023-2024", xlabel="Mes (de octubre de 2023 a septiembre de 2024)", ylabel="Lluvia (mm)")
    plain(ax)
    return end(fig, "Fuente: confederación hidrográfica (datos inventados)")


@honest
def es_voto_barras_exactas():
    fig, ax = new(6.4, 4.6)
    b = ax.bar(["Rosa Vidal", "Andrés Nieto", "En blanco"], [49.6, 48.1, 2.3], color=[BL, OR, GR], width=0.6)
    ax.bar_label(b, ["49,6 %", "48,1 %", "2,3 %"], fontsize=13, padding=3)
    ax.set_ylim(0, 58)
    ax.set_yticks([])
    ax.spines[["top", "right", "left"]].set_visible(False)
    ax.set(title="Segunda vuelta: apenas un punto y medio de diferencia", xlabel="Candidatura (% de los votos)")
    return end(fig, "Fuente: junta electoral (datos inventados)")


@honest
def es_salario_indice_inicio():
    a = np.arange(2010, 2025)
    n = np.array([100, 101, 101.2, 101, 100.6, 101.3, 101.8, 102.6, 104.2, 106.4, 106, 109, 113.5, 119, 123])
    r = n / np.array([100, 103.2, 105.7, 107.2, 107, 106.5, 106.3, 108.4, 110.2, 111, 110.6, 114, 123.6, 128, 131.6]) * 100
    fig, ax = new()
    pd.DataFrame({"Salario nominal": n, "Salario real": r}, index=a).plot(ax=ax, color=[OR, BL], style=["--", "-"], lw=2.5)
    ax.axhline(100, color=GR, lw=1)
    ax.legend(frameon=False)
    ax.set(title="Salario medio, nominal y real (2010 = 100)", xlabel="Año", ylabel="Índice (2010 = 100)", ylim=(85, 130))
    plain(ax)
    return end(fig, "Fuente: encuesta de coste laboral (datos inventados)")


@honest
def es_generacion_apilada():
    df = pd.DataFrame({"Hidráulica": [31, 25, 30, 30, 18, 25, 35], "Eólica": [50, 54, 55, 60, 61, 63, 61], "Solar": [12, 15, 20, 26, 33, 42, 50]},
                      index=range(2018, 2025))
    fig, ax = new()
    df.plot.bar(stacked=True, ax=ax, color=[BL, SK, "#E69F00"], rot=0, width=0.75, edgecolor="white")
    ax.set_ylim(0, 180)
    ax.legend(frameon=False, ncols=3, loc="upper left")
    ax.set(title="Electricidad renovable producida al año", xlabel="Año", ylabel="Producción (TWh)")
    plain(ax)
    return end(fig, "Fuente: operador del sistema (datos inventados)")


@honest
def es_espera_puntos():
    s = pd.DataFrame({"2019": [74, 60, 66, 88, 95, 101, 121, 140], "2024": [55, 62, 71, 84, 92, 97, 118, 133]},
                     index=["Madrid", "Navarra", "Asturias", "Galicia", "Aragón", "Murcia", "Andalucía", "Canarias"])
    fig, ax = new(7.4, 4.6)
    ax.plot(s["2019"], s.index, "o", mfc="white", mec=GR, mew=2, ms=9, label="2019")
    ax.plot(s["2024"], s.index, "o", color=BL, ms=9, label="2024")
    ax.set_xlim(40, 150)
    ax.legend(frameon=False, loc="lower right")
    ax.grid(color="#dddddd")
    ax.set_axisbelow(True)
    ax.set(title="Espera media para una operación, 2019 y 2024", xlabel="Espera media (días)")
    return end(fig, "Fuente: ministerio de Sanidad (datos inventados)")


@honest
def es_precio_luz_una_destacada():
    rng = np.random.default_rng(4)
    a = np.arange(2012, 2025)
    fig, ax = new(7.6, 4.6)
    for _ in range(13):
        ax.plot(a, np.clip(45 + rng.normal(0, 4) + np.cumsum(rng.normal(2, 5, len(a))), 15, None), color="#b5b5b5", lw=1.2)
    ax.plot(a, [47, 44, 42, 50, 40, 52, 57, 48, 34, 112, 168, 87, 63], color=OR, lw=3)
    ax.text(2022, 172, "España", color="#a84a00", fontsize=12, ha="center", weight="bold")
    ax.text(2024.2, 20, "otros 13 países", color="#555555", fontsize=11, ha="right")
    ax.set(title="España frente a otros trece países: precio mayorista de la luz", xlabel="Año", ylabel="Precio medio (€ por MWh)", ylim=(0, 190))
    plain(ax)
    return end(fig, "Fuente: operadores de mercado (datos inventados)")


@honest
def es_afiliados_linea():
    t = pd.date_range("2019-01-01", periods=66, freq="MS")
    rng = np.random.default_rng(18)
    v = 19.05 + 0.031 * np.arange(66) + 0.14 * np.sin(np.arange(66) * np.pi / 6 - 1) + rng.normal(0, 0.03, 66)
    v[14:24] -= np.linspace(0.7, 0.1, 10)
    fig, ax = new()
    so.Plot(pd.DataFrame({"t": t, "v": v}), x="t", y="v").add(so.Line(color=BL, linewidth=2.4)).on(ax).plot()
    ax.set_ylim(18, 22)
    ax.xaxis.set_major_locator(mdates.YearLocator())
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%Y"))
    ax.set(title="Afiliados a la Seguridad Social, mes a mes", xlabel="Mes", ylabel="Afiliados (millones)")
    return end(fig, "Fuente: Tesorería General (datos inventados). El eje empieza en 18 millones.")


@honest
def es_retrasos_cajas():
    rng = np.random.default_rng(41)
    df = pd.DataFrame([(n, x) for n, m in (("C1", 3), ("C2", 4.2), ("C3", 5.5), ("C4", 7.4)) for x in rng.gamma(2.2, m / 2.2, 160)], columns=["línea", "min"])
    fig, ax = new()
    sns.boxplot(df, x="línea", y="min", color=SK, width=0.55, ax=ax)
    ax.set(title="Retraso diario en cuatro líneas de cercanías", xlabel="Línea", ylabel="Retraso medio del día (minutos)")
    sns.despine(ax=ax)
    return end(fig, "Fuente: operador (datos inventados). \nCaja: mitad central de los días; raya: mediana; bigotes: hasta 1,5 veces la caja.", 0.1)


@honest
def es_piramide_medicos():
    e = ["25-34", "35-44", "45-54", "55-64", "65 y más"]
    h, m = np.array([4.1, 5.2, 6.3, 8.9, 2.7]), np.array([7.8, 7.4, 6.9, 5.8, 1.1])
    fig, ax = new(7.2, 4.4)
    ax.barh(e, -h, color=BL, label="Hombres")
    ax.barh(e, m, color="#E69F00", label="Mujeres")
    ax.xaxis.set_major_formatter(FuncFormatter(lambda x, _: f"{abs(x):g}"))
    ax.set_xlim(-10, 10)
    ax.axvline(0, color="white", lw=1.5)
    ax.legend(frameon=False, loc="upper left")
    ax.set(title="Médicos de familia por edad y sexo", xlabel="Médicos (miles)", ylabel="Edad (años)")
    plain(ax)
    return end(fig, "Fuente: colegios de médicos (datos inventados)")


# ------------------------------------------------------------------ honnêtes, allemand


@honest
def de_zuzug_fortzug():
    j = np.arange(2013, 2025)
    fig, ax = new()
    zu, fort = np.array([21, 22, 24, 31, 29, 27, 26, 25, 19, 24, 33, 30]), np.array([18, 19, 19, 21, 23, 24, 24, 25, 22, 22, 24, 26])
    ax.plot(j, zu, color=BL, lw=2.5, marker="o", label="Zuzüge")
    ax.plot(j, fort, color=OR, lw=2.5, ls="--", marker="s", label="Fortzüge")
    ax.set_ylim(0, 38)
    ax.legend(frameon=False, loc="lower right")
    ax.set(title="Zuzüge und Fortzüge in der Landeshauptstadt", xlabel="Jahr", ylabel="Personen (Tausend)")
    plain(ax)
    return end(fig, "Quelle: Statistisches Amt der Stadt (erfundene Zahlen)")


@honest
def de_verspaetungen_wirklich_verdoppelt():
    j = np.arange(2015, 2025)
    fig, ax = new()
    ax.bar(j, [18, 19, 20, 22, 23, 16, 24, 33, 35, 37], color=OR, width=0.7)
    ax.set_xticks(j)
    ax.set_ylim(0, 45)
    ax.set_title("Anteil verspäteter Fernzüge hat sich seit 2015 verdoppelt", loc="left", weight="bold")
    ax.set(xlabel="Jahr", ylabel="Verspätete Züge (%)")
    plain(ax)
    return end(fig, "Quelle: Bahnaufsicht (erfundene Zahlen)")


@honest
def de_kohle_gas_beschriftet():
    j = np.arange(2010, 2025)
    rng = np.random.default_rng(3)
    a, b = np.linspace(41, 14, 15) + rng.normal(0, 1.4, 15), np.linspace(22, 33, 15) + rng.normal(0, 1.4, 15)
    fig, ax = new()
    ax.plot(j, a, color="#b8412f", lw=2.5, ls="--", marker="o")
    ax.plot(j, b, color="#5f7a1c", lw=2.5)
    ax.text(2024.3, a[-1], "Steinkohle", color="#8f2f20", va="center", fontsize=11)
    ax.text(2024.3, b[-1], "Erdgas", color="#475c12", va="center", fontsize=11)
    ax.set(xlim=(2009.5, 2027.5), xticks=range(2010, 2025, 2), ylim=(0, 50), title="Stromerzeugung aus Steinkohle und Erdgas", xlabel="Jahr", ylabel="Erzeugung (TWh)")
    plain(ax)
    return end(fig, "Quelle: Energiebilanz des Landes (erfundene Zahlen)")


@honest
def de_last_und_temperatur_hexbin():
    rng = np.random.default_rng(9)
    t = rng.normal(10, 7, 35000)
    fig, ax = new()
    hb = ax.hexbin(t, 52 - 0.75 * t + rng.normal(0, 5, 35000), gridsize=34, cmap="Blues", mincnt=1)
    fig.colorbar(hb, ax=ax, label="Stunden je Sechseck (Anzahl)")
    ax.set(title="Stündliche Netzlast und Außentemperatur, vier Jahre", xlabel="Außentemperatur (°C)", ylabel="Netzlast (MW)")
    return end(fig, "Quelle: Stadtwerke, 35 000 Stundenwerte (erfundene Zahlen)")


@honest
def de_wahlbeteiligung_gerade():
    df = pd.DataFrame({"Wahljahr": [1998, 2002, 2005, 2009, 2013, 2017, 2021], "v": [82.2, 79.1, 77.7, 70.8, 71.5, 76.2, 76.6]})
    fig, ax = new()
    so.Plot(df, x="Wahljahr", y="v").add(so.Line(color=BL, linewidth=2.2)).add(so.Dot(color=BL, pointsize=8)).on(ax).plot()
    ax.set_xticks(df["Wahljahr"])
    ax.set_ylim(60, 90)
    ax.set(title="Wahlbeteiligung bei sieben Bundestagswahlen", xlabel="Wahljahr", ylabel="Wahlbeteiligung (%)")
    return end(fig, "Quelle: Wahlleitung (gerundete Werte)")


@honest
def de_verkehrstote_je_million():
    s = pd.Series({"Brandenburg": 46, "Niedersachsen": 43, "Sachsen": 42, "Bayern": 37, "Rheinland-Pfalz": 36, "Saarland": 33, "Baden-Württemberg": 33,
                   "Hessen": 33, "Nordrhein-Westfalen": 25})
    fig, ax = new(7.6, 4.6)
    s[::-1].plot.barh(ax=ax, color=OR, width=0.75)
    ax.set(title="Verkehrstote in neun Ländern, bezogen auf die Bevölkerung", xlabel="Getötete im Jahr je Million Einwohner", ylabel="")
    plain(ax)
    return end(fig, "Quelle: Unfallstatistik (erfundene Zahlen)")


@honest
def de_weltklima_lesbar():
    j = np.arange(1900, 2025)
    rng = np.random.default_rng(14)
    v = 13.7 + 1.35 * ((j - 1900) / 124) ** 2 + rng.normal(0, 0.1, len(j))
    fig, ax = new()
    ax.plot(j, v, color="#8a8a8a", lw=1, marker=".", label="Jahreswert")
    ax.plot(j, pd.Series(v).rolling(11, center=True).mean(), color=OR, lw=2.8, label="Gleitendes Mittel über 11 Jahre")
    ax.legend(frameon=False, loc="upper left")
    ax.set_ylim(13, 15.6)
    ax.set(title="Mittlere Temperatur der Erde seit 1900", xlabel="Jahr", ylabel="Temperatur (°C)")
    plain(ax)
    return end(fig, "Quelle: Wetterdienst (erfundene Reihe)")


@honest
def de_haushalt_wasserfall():
    n = ["Haushalt\n2023", "Personal", "Energie", "Zinsen", "Fördermittel", "Haushalt\n2024"]
    bot, h = [0, 412, 438, 438, 463, 0], [412, 64, 38, 52, 27, 463]
    col = [GR, OR, BL, OR, BL, GR]
    fig, ax = new(7.8, 4.4)
    ax.bar(n, h, bottom=bot, color=col, width=0.65)
    for k, t in enumerate(("412", "+64", "−38", "+52", "−27", "463")):
        ax.text(k, bot[k] + h[k] + 6, t, ha="center", fontsize=11)
    ax.set_ylim(0, 600)
    ax.legend(handles=[Patch(color=OR, label="Mehrausgaben"), Patch(color=BL, label="Minderausgaben")], frameon=False, ncols=2, loc="upper center")
    ax.set(title="Vom Haushalt 2023 zum Haushalt 2024 der Klinik", xlabel="Posten", ylabel="Ausgaben (Mio. €)")
    plain(ax)
    return end(fig, "Quelle: Jahresabschluss der Klinik (erfundene Zahlen)")


@honest
def de_wetter_zwei_groessen():
    m = ["Jan", "Feb", "Mär", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez"]
    fig, (a, b) = plt.subplots(2, 1, figsize=(7.2, 5.6), sharex=True)
    a.plot(m, [1.2, 2.3, 5.9, 10.2, 14.6, 17.9, 19.8, 19.3, 15.0, 10.1, 5.4, 2.1], color=OR, lw=2.5, marker="o")
    b.bar(m, [52, 44, 48, 39, 62, 68, 78, 70, 55, 51, 54, 58], color=BL)
    a.set(ylabel="Temperatur (°C)", ylim=(0, 25), title="Temperatur im Monatsmittel")
    b.set(ylabel="Niederschlag (mm)", ylim=(0, 90), xlabel="Monat", title="Niederschlag je Monat")
    for ax in (a, b):
        plain(ax)
    fig.suptitle("Das Klima der Stadt, Mittel 1991 bis 2020")
    return end(fig, "Quelle: Wetterdienst (erfundene Zahlen)")


@honest
def de_zustimmung_likert():
    t = ["Tempo 30", "Mehr Radwege", "City-Maut"]
    g = {"stimme gar nicht zu": [14, 7, 38], "stimme eher nicht zu": [18, 12, 27], "teils, teils": [20, 16, 14], "stimme eher zu": [28, 31, 13], "stimme voll zu": [20, 34, 8]}
    o = [1, 0, 2][::-1]
    fig, ax = new(8.4, 3.8)
    left = np.zeros(3)
    for (n, v), c, f in zip(g.items(), ["#b35806", "#f1a340", "#d8d8d8", "#9e9ac8", "#54278f"], ["white", NO, NO, NO, "white"]):
        v = np.array(v)[o]
        b = ax.barh([t[k] for k in o], v, left=left, color=c, label=n, edgecolor="white")
        ax.bar_label(b, [str(x) for x in v], label_type="center", color=f, fontsize=10)
        left += v
    ax.set_xlim(0, 100)
    ax.xaxis.set_major_formatter(PercentFormatter())
    ax.legend(ncols=3, frameon=False, loc="upper center", bbox_to_anchor=(0.45, -0.2), fontsize=9.5)
    ax.set(title="Zustimmung zu drei Verkehrsmaßnahmen", xlabel="Anteil der Befragten")
    plain(ax)
    return end(fig, "Quelle: Bürgerumfrage, 1 204 Befragte (erfundene Zahlen)", 0.06)


ALSO = {
    "en_worries_pie": ("misrepresentation",),
    "en_insulation_takes_off": ("title-contradicts-data",),
    "es_precio_luz_paises": ("colour-blind",),
}
