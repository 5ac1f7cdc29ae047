"""Charts in French and English by an outsider, from the literature of misleading charts: each liar is followed by its honest twin."""
import matplotlib
matplotlib.use("Agg")
import matplotlib.dates as mdates
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import seaborn as sns
import seaborn.objects as so
from matplotlib.collections import LineCollection
from matplotlib.colors import BoundaryNorm, ListedColormap, LogNorm, TwoSlopeNorm
from matplotlib.lines import Line2D
from matplotlib.patches import Circle, Patch, Rectangle, Wedge
from matplotlib.ticker import FuncFormatter, MultipleLocator, PercentFormatter
from scipy import stats

LIARS, HONEST = [], []
ALSO = {}  # a second fault, when the figure has two: name → rules

BLUE, RUST, TEAL, PLUM, GREY, INK = "#1f5a8a", "#c4572b", "#2a7f7a", "#7b3f77", "#8a8a8a", "#1b1b1b"
OKABE = ["#0072B2", "#E69F00", "#009E73", "#CC79A7", "#000000", "#56B4E9", "#D55E00"]


def liar(rule, also=()):
    def deco(f):
        LIARS.append((f.__name__, f, rule))
        if also:
            ALSO[f.__name__] = tuple(also)
        return f
    return deco


def honest(f):
    HONEST.append((f.__name__, f))
    return f


def new(w=7.2, h=4.2, *a, **k):
    return plt.subplots(*a, figsize=(w, h), **k)


def foot(fig, text, low=.06, tight=True):
    if tight:
        fig.tight_layout(rect=(0, low, 1, 1))
    fig.text(.012, .016, text, fontsize=9, color="#444444", ha="left")
    return fig


# ── 1-5 bars or areas whose foot is hidden

@liar("truncated-bars")
def fr_satisfaction_chu():
    s = pd.Series({"Nantes": 88.4, "Rennes": 87.1, "Angers": 86.5, "Tours": 84.9, "Brest": 83.2}).sort_values()
    fig, ax = new()
    ax.barh(s.index, s, color=BLUE)
    ax.set_xlim(82, 89)
    ax.set(title="Le CHU de Nantes loin devant celui de Brest", xlabel="Patients satisfaits de leur séjour (%)", ylabel="CHU")
    return foot(fig, "Source : enquête e-Satis, 2024")


@honest
def fr_satisfaction_chu_points():
    s = pd.Series({"Nantes": 88.4, "Rennes": 87.1, "Angers": 86.5, "Tours": 84.9, "Brest": 83.2}).sort_values()
    fig, ax = new()
    ax.scatter(s, s.index, s=70, color=BLUE, zorder=3)
    ax.grid(axis="y", color="#dddddd")
    ax.set_xlim(82, 90)
    ax.set(title="Satisfaction des patients : cinq points séparent Nantes de Brest", xlabel="Patients satisfaits de leur séjour (%)", ylabel="CHU")
    return foot(fig, "Source : enquête e-Satis, 2024 ; l'axe commence à 82 %")


@liar("truncated-bars")
def en_co2_area():
    y = np.arange(2000, 2025)
    c = 369.7 + 2.15 * (y - 2000) + .012 * (y - 2000) ** 2
    fig, ax = new()
    ax.fill_between(y, 0, c, color=TEAL)
    ax.set_ylim(365, 430)
    ax.set_xlim(2000, 2024)
    ax.set(title="Carbon dioxide has filled the sky since 2000", xlabel="Year", ylabel="CO2 concentration (ppm)")
    return foot(fig, "Source: NOAA, Mauna Loa annual means")


@honest
def en_co2_line():
    y = np.arange(2000, 2025)
    c = 369.7 + 2.15 * (y - 2000) + .012 * (y - 2000) ** 2
    fig, ax = new()
    ax.plot(y, c, color=TEAL, lw=2)
    ax.set(title="CO2 in the air has risen every year since 2000", xlabel="Year", ylabel="CO2 concentration (ppm)", ylim=(365, 430))
    return foot(fig, "Source: NOAA, Mauna Loa annual means")


@liar("truncated-bars")
def en_reading_scores_sns():
    d = pd.DataFrame({"school": ["Oakfield", "St Mary's", "Hillcrest", "Northgate"], "score": [506, 503, 499, 494]})
    fig, ax = new()
    sns.barplot(data=d, x="school", y="score", color=RUST, ax=ax)
    ax.set_ylim(490, 508)
    ax.set(title="Reading scores, by school", xlabel="School", ylabel="Mean reading score (points)")
    return foot(fig, "Source: county assessment, grade 8, spring 2024")


@honest
def en_reading_scores_objects():
    d = pd.DataFrame({"school": ["Oakfield", "St Mary's", "Hillcrest", "Northgate"], "score": [506, 503, 499, 494],
                      "lo": [499, 497, 493, 487], "hi": [513, 509, 505, 501]})
    fig, ax = new()
    so.Plot(d, x="score", y="school", xmin="lo", xmax="hi").add(so.Dot(pointsize=9)).add(so.Range()).on(ax).plot()
    ax.set(title="Reading scores by school, with 95% confidence intervals", xlabel="Mean reading score (points)", ylabel="School", xlim=(480, 520))
    return foot(fig, "Source: county assessment, grade 8, spring 2024. Lines: 95% confidence interval")


@liar("truncated-bars")
def fr_baguette_pandas():
    s = pd.Series([.89, .90, .91, .93, .97], index=[2020, 2021, 2022, 2023, 2024])
    fig, ax = new()
    s.plot.bar(ax=ax, color=PLUM, rot=0, width=.75)
    ax.set_ylim(.88, .98)
    ax.set(title="La baguette hors de prix", xlabel="Année", ylabel="Prix moyen d'une baguette (euros)")
    return foot(fig, "Source : Insee, prix moyens annuels")


@honest
def fr_loyers_fourchettes():
    v = ["Lyon", "Bordeaux", "Lille", "Nantes", "Rennes"]
    lo, hi = np.array([12.4, 12.1, 11.0, 11.2, 10.8]), np.array([16.9, 16.2, 15.1, 14.8, 14.0])
    fig, ax = new()
    ax.bar(v, hi - lo, bottom=lo, color=PLUM, width=.5)
    ax.set_ylim(10, 18)
    ax.set(title="Loyers : du premier au troisième quartile dans cinq villes", xlabel="Ville", ylabel="Loyer mensuel (euros par m²)")
    return foot(fig, "Source : observatoires locaux des loyers, 2024. Chaque barre va du 1er au 3e quartile")


@liar("truncated-bars")
def en_parcel_hist():
    r = np.random.default_rng(11)
    x = np.clip(r.normal(30, 14, 9000), 0, 60)
    fig, ax = new()
    ax.hist(x, bins=np.arange(0, 61, 10), color=GREY, edgecolor="white")
    ax.set_ylim(400, 2700)
    ax.set(title="Delivery times of parcels", xlabel="Time from depot to door (hours)", ylabel="Parcels (number)")
    return foot(fig, "Source: carrier log, March 2024, 9,000 parcels")


@honest
def en_price_level_baseline():
    s = pd.Series({"Switzerland": 174, "Denmark": 143, "Ireland": 138, "France": 111, "Spain": 91, "Poland": 72, "Romania": 60}).sort_values()
    fig, ax = new()
    ax.barh(s.index, s - 100, left=100, color=[RUST if v > 100 else BLUE for v in s])
    ax.axvline(100, color=INK, lw=1)
    ax.set_xlim(40, 190)
    ax.set(title="Price levels above and below the EU average", xlabel="Price level index (EU27 = 100)", ylabel="Country")
    return foot(fig, "Source: Eurostat, 2023. Bars start at the EU average, 100")


# ── 6-10 titles against data

@liar("title-contradicts-data")
def fr_chomage_baisse():
    y = np.arange(2015, 2025)
    t = [7.1, 7.2, 7.4, 7.5, 7.9, 8.0, 8.3, 8.4, 8.8, 9.1]
    fig, ax = new()
    ax.plot(y, t, color=BLUE, marker="o")
    ax.set_ylim(0, 10)
    ax.set(title="Le chômage ne cesse de baisser depuis 2015", xlabel="Année", ylabel="Taux de chômage (% des actifs)")
    return foot(fig, "Source : Office régional de l'emploi")


@honest
def fr_chomage_deux_points():
    y = np.arange(2015, 2025)
    t = [10.3, 10.1, 9.4, 9.0, 8.4, 8.0, 7.9, 7.3, 7.3, 7.4]
    fig, ax = new()
    ax.plot(y, t, color=BLUE, marker="o")
    ax.set_ylim(0, 11)
    ax.set(title="Le chômage a baissé de près de 3 points entre 2015 et 2024", xlabel="Année", ylabel="Taux de chômage (% des actifs)")
    return foot(fig, "Source : Insee, enquête Emploi")


@liar("title-contradicts-data")
def en_sales_doubled():
    fig, ax = new()
    b = ax.bar(["2022", "2023", "2024"], [4.1, 4.5, 4.8], color=TEAL, width=.6)
    ax.bar_label(b, fmt="%.1f")
    ax.set(title="E-bike sales have doubled since 2022", xlabel="Year", ylabel="E-bikes sold (million)", ylim=(0, 6))
    return foot(fig, "Source: European cycling industry federation")


@honest
def en_sales_up_17():
    fig, ax = new()
    b = ax.bar(["2022", "2023", "2024"], [4.1, 4.5, 4.8], color=TEAL, width=.6)
    ax.bar_label(b, fmt="%.1f")
    ax.set(title="E-bike sales are up 17% since 2022", xlabel="Year", ylabel="E-bikes sold (million)", ylim=(0, 6))
    return foot(fig, "Source: European cycling industry federation")


@liar("title-contradicts-data")
def fr_record_frequentation():
    y = np.arange(2014, 2025)
    v = [5.9, 6.0, 5.8, 6.3, 6.7, 7.4, 2.1, 3.2, 5.6, 6.2, 6.5]
    fig, ax = new()
    ax.plot(y, v, color=RUST, lw=2.2)
    ax.set_ylim(0, 8)
    ax.set(title="Record historique de fréquentation en 2024", xlabel="Année", ylabel="Entrées au musée (millions)")
    return foot(fig, "Source : rapport annuel du musée")


@honest
def fr_troisieme_frequentation():
    y = np.arange(2014, 2025)
    v = [5.9, 6.0, 5.8, 6.3, 6.7, 7.4, 2.1, 3.2, 5.6, 6.2, 6.5]
    fig, ax = new()
    ax.plot(y, v, color=RUST, lw=2.2)
    ax.annotate("record : 7,4 en 2019", (2019, 7.4), (2020.4, 7.4), arrowprops={"arrowstyle": "-"}, va="center")
    ax.set_ylim(0, 8)
    ax.set(title="La fréquentation de 2024 reste sous le record de 2019", xlabel="Année", ylabel="Entrées au musée (millions)")
    return foot(fig, "Source : rapport annuel du musée")


@liar("title-contradicts-data")
def en_majority_backs():
    s = pd.Series({"Against": 38, "For": 43, "Undecided": 19}).sort_values()
    fig, ax = new(7.2, 3.6)
    s.plot.barh(ax=ax, color=[GREY, RUST, BLUE])
    ax.set_xlim(0, 60)
    ax.set(title="A majority of voters backs the new bridge", xlabel="Share of respondents (%)", ylabel="Answer")
    for i, v in enumerate(s):
        ax.text(v + .6, i, f"{v}%", va="center")
    return foot(fig, "Source: city poll, 1,204 adults, May 2024")


@honest
def en_plurality_backs():
    s = pd.Series({"Against": 38, "For": 43, "Undecided": 19}).sort_values()
    fig, ax = new(7.2, 3.6)
    s.plot.barh(ax=ax, color=[GREY, RUST, BLUE])
    ax.set_xlim(0, 60)
    ax.set(title="More voters for the new bridge than against, but no majority", xlabel="Share of respondents (%)", ylabel="Answer")
    for i, v in enumerate(s):
        ax.text(v + .6, i, f"{v}%", va="center")
    return foot(fig, "Source: city poll, 1,204 adults, May 2024")


@liar("title-contradicts-data")
def fr_lyon_devant():
    d = pd.DataFrame({"Lyon": [41, 43, 44, 46], "Marseille": [45, 48, 50, 53]}, index=[2021, 2022, 2023, 2024])
    fig, ax = new()
    for c, k, m in (("Lyon", BLUE, "o"), ("Marseille", RUST, "s")):
        ax.plot(d.index, d[c], color=k, marker=m)
        ax.text(2024.06, d[c].iloc[-1], c, color=k, va="center")
    ax.set_xticks(d.index)
    ax.set_xlim(2020.8, 2024.6)
    ax.set(title="Affluence : Lyon dépasse Marseille en 2024", xlabel="Saison (année de fin)", ylabel="Spectateurs par match (milliers)", ylim=(0, 60))
    return foot(fig, "Source : Ligue de football professionnel")


@honest
def fr_marseille_devant():
    d = pd.DataFrame({"Lyon": [41, 43, 44, 46], "Marseille": [45, 48, 50, 53]}, index=[2021, 2022, 2023, 2024])
    fig, ax = new()
    for c, k, m in (("Lyon", BLUE, "o"), ("Marseille", RUST, "s")):
        ax.plot(d.index, d[c], color=k, marker=m)
        ax.text(2024.06, d[c].iloc[-1], c, color=k, va="center")
    ax.set_xticks(d.index)
    ax.set_xlim(2020.8, 2024.6)
    ax.set(title="Affluence : Marseille reste devant Lyon, et l'écart se creuse", xlabel="Saison (année de fin)", ylabel="Spectateurs par match (milliers)", ylim=(0, 60))
    return foot(fig, "Source : Ligue de football professionnel")


# ── 11-14 sizes against written numbers

@liar("misrepresentation")
def en_bar_labels_lie():
    fig, ax = new()
    h = [31, 34, 52]
    b = ax.bar(["Brand A", "Brand B", "Ours"], h, color=[GREY, GREY, BLUE])
    for r, t in zip(b, ["31%", "34%", "37%"]):
        ax.text(r.get_x() + r.get_width() / 2, r.get_height() + 1, t, ha="center")
    ax.set(title="Customers who would buy again", ylabel="Share of customers (%)", xlabel="Brand", ylim=(0, 60))
    return foot(fig, "Source: in-house survey, 2024")


@honest
def en_bar_labels_counts():
    fig, ax = new()
    b = ax.bar(["Brand C", "Brand A", "Brand B"], [52, 34, 31], color=BLUE)
    for r, t in zip(b, ["n = 118", "n = 402", "n = 377"]):
        ax.text(r.get_x() + r.get_width() / 2, r.get_height() + 1, t, ha="center")
    ax.set(title="Customers who would buy again (n: people asked)", ylabel="Share of customers (%)", xlabel="Brand", ylim=(0, 60))
    return foot(fig, "Source: consumer panel, 2024. The number above a bar is the sample size")


@liar("misrepresentation")
def fr_disques_rayon():
    fig, ax = new(7.2, 3.8)
    x = 0
    for n, v, c in (("Éolien", 40, TEAL), ("Solaire", 20, "#E69F00"), ("Biomasse", 10, PLUM)):
        ax.add_patch(Circle((x, 0), v / 40, color=c))
        ax.text(x, -1.25, f"{n}\n{v} TWh", ha="center", va="top")
        x += 2.3
    ax.set(xlim=(-1.2, 6), ylim=(-2, 1.2), aspect="equal", title="Production renouvelable en 2024")
    ax.axis("off")
    return foot(fig, "Source : RTE, bilan électrique")


@honest
def fr_disques_aire():
    fig, ax = new(7.2, 3.8)
    x = 0
    for n, v, c in (("Éolien", 40, TEAL), ("Solaire", 20, "#E69F00"), ("Biomasse", 10, PLUM)):
        ax.add_patch(Circle((x, 0), np.sqrt(v / 40), color=c))
        ax.text(x, -1.25, f"{n}\n{v} TWh", ha="center", va="top")
        x += 2.3
    ax.set(xlim=(-1.2, 6), ylim=(-2, 1.2), aspect="equal", title="Production renouvelable en 2024")
    ax.axis("off")
    return foot(fig, "Source : RTE, bilan électrique. L'aire du disque est proportionnelle à la production")


@liar("misrepresentation")
def en_pie_wedges_lie():
    fig, ax = new(6, 4.6)
    ax.pie([55, 20, 25], labels=["Renewables 32%", "Nuclear 27%", "Fossil 41%"], colors=[TEAL, GREY, RUST], startangle=90)
    ax.set_title("Where our electricity comes from")
    return foot(fig, "Source: national grid, 2024")


@honest
def en_pie_rounding():
    fig, ax = new(6, 4.6)
    v = [45.4, 32.3, 22.3]
    ax.pie(v, labels=["Fossil 45%", "Renewables 32%", "Nuclear 22%"], colors=[RUST, TEAL, GREY], startangle=90)
    ax.set_title("Where our electricity comes from")
    return foot(fig, "Source: national grid, 2024. Rounded shares add up to 99%")


@liar("misrepresentation")
def fr_maisons_carre():
    fig, ax = new(7.2, 4.2)
    x = 0
    for a, v in (("2004", 100), ("2014", 150), ("2024", 230)):
        c = v / 100
        ax.add_patch(Rectangle((x, 0), c, c, color=RUST))
        ax.add_patch(plt.Polygon([(x, c), (x + c / 2, c * 1.4), (x + c, c)], color="#7a3318"))
        ax.text(x + c / 2, -.12, f"{a}\n{v} k€", ha="center", va="top")
        x += c + .6
    ax.set(xlim=(-.3, x), ylim=(-.8, 3.4), aspect="equal", title="Le prix moyen d'une maison")
    ax.axis("off")
    return foot(fig, "Source : Notaires de France")


@honest
def fr_maisons_repetees():
    fig, ax = new(7.2, 3.8)
    for j, (a, n) in enumerate((("2024", 8), ("2014", 5), ("2004", 4))):
        for i in range(n):
            ax.add_patch(Rectangle((i * 1.2, j * 1.6), .9, .6, color=RUST))
            ax.add_patch(plt.Polygon([(i * 1.2, j * 1.6 + .6), (i * 1.2 + .45, j * 1.6 + 1), (i * 1.2 + .9, j * 1.6 + .6)], color="#7a3318"))
        ax.text(-.3, j * 1.6 + .4, f"{a} : {n * 10} 000", ha="right", va="center")
    ax.set(xlim=(-3, 10), ylim=(-.4, 5), aspect="equal", title="Logements commencés dans la région (une maison = 10 000)")
    ax.axis("off")
    return foot(fig, "Source : ministère du Logement, Sit@del")


# ── 15-17 two scales

@liar("dual-axis")
def en_cheese_doctorates():
    y = np.arange(2000, 2010)
    fig, ax = new()
    ax.plot(y, [29.8, 30.1, 30.5, 30.6, 31.3, 31.7, 32.6, 33.1, 32.7, 32.8], color="#c98a00", marker="o", label="Cheese eaten")
    ax.set(ylabel="Cheese eaten (lb per person)", xlabel="Year", title="Cheese makes civil engineers")
    b = ax.twinx()
    b.plot(y, [480, 501, 540, 552, 547, 622, 655, 701, 712, 708], color=BLUE, marker="s", ls="--", label="Doctorates")
    b.set_ylabel("Civil engineering doctorates (number)")
    ax.legend(loc="upper left")
    b.legend(loc="lower right")
    return foot(fig, "Source: USDA; National Science Foundation")


@honest
def en_celsius_fahrenheit():
    m = pd.date_range("2024-01-01", periods=12, freq="MS")
    t = [4, 5, 8, 11, 15, 18, 20, 20, 17, 13, 8, 5]
    fig, ax = new()
    ax.plot(m, t, color=RUST, marker="o")
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%b"))
    ax.set(title="Mean temperature in London, month by month", xlabel="Month of 2024", ylabel="Temperature (°C)", ylim=(0, 25))
    f = ax.twinx()
    f.set_ylim(32, 77)
    f.set_ylabel("Temperature (°F)")
    return foot(fig, "Source: Met Office. Both axes show the same temperature")


@liar("dual-axis")
def fr_margarine_divorces():
    y = np.arange(2010, 2020)
    fig, ax = new()
    ax.bar(y, [8.2, 7, 6.5, 5.3, 5.2, 4, 4.6, 4.5, 4.2, 3.7], color="#d9b64a", label="Margarine (axe de gauche)")
    ax.set(xlabel="Année", ylabel="Margarine (kg par ménage)", title="Moins de margarine, moins de divorces", ylim=(0, 12))
    b = ax.twinx()
    b.plot(y, [5, 4.7, 4.6, 4.4, 4.3, 4.1, 4.2, 4.2, 4.2, 4.1], color=INK, marker="D", label="Divorces (axe de droite)")
    b.set_ylabel("Divorces (pour 1 000 habitants)")
    b.set_ylim(3.9, 5.2)
    fig.legend(loc="upper right", bbox_to_anchor=(.88, .88))
    return foot(fig, "Source : enquêtes de consommation ; état civil")


@honest
def fr_deux_cadres():
    y = np.arange(2010, 2020)
    fig, (a, b) = new(7.2, 5, 2, 1, sharex=True)
    a.bar(y, [8.2, 7, 6.5, 5.3, 5.2, 4, 4.6, 4.5, 4.2, 3.7], color="#d9b64a")
    a.set(ylabel="Margarine\n(kg par ménage)", title="Margarine et divorces, chacun dans son cadre")
    b.plot(y, [5, 4.7, 4.6, 4.4, 4.3, 4.1, 4.2, 4.2, 4.2, 4.1], color=INK, marker="D")
    b.set(ylabel="Divorces (pour\n1 000 habitants)", xlabel="Année", ylim=(0, 6))
    return foot(fig, "Source : enquêtes de consommation ; état civil")


@liar("dual-axis")
def en_revenue_headcount():
    d = pd.DataFrame({"Revenue (USD million)": [210, 228, 251, 262, 290, 301], "Staff (people)": [5400, 5350, 5200, 5050, 4800, 4650]}, index=range(2019, 2025))
    fig, ax = new()
    d["Revenue (USD million)"].plot(ax=ax, color=BLUE, lw=2.5)
    d["Staff (people)"].plot(ax=ax, secondary_y=True, color=RUST, lw=2.5, ls="--")
    ax.set(title="Fewer staff, more revenue", xlabel="Year", ylabel="Revenue (USD million)")
    ax.right_ax.set_ylabel("Staff (people)")
    return foot(fig, "Source: annual reports")


@honest
def en_pareto_defects():
    s = pd.Series({"Scratch": 212, "Dent": 128, "Wrong colour": 74, "Loose screw": 51, "Missing part": 22, "Other": 13})
    fig, ax = new(8.6, 4.4)
    ax.bar(s.index, s, color=BLUE)
    ax.set(title="Scratches and dents make up 68% of the defects", xlabel="Type of defect", ylabel="Defects (number)", ylim=(0, 500))
    p = ax.twinx()
    p.plot(s.index, s.cumsum() / s.sum() * 100, color=RUST, marker="o")
    p.set_ylim(0, 100)
    p.set_ylabel("Cumulative share of the 500 defects (%)")
    return foot(fig, "Source: quality control, line 3, 2024. Pareto chart: 500 defects on the left = 100% on the right")


# ── 18-20 axes turned over

@liar("inverted-axis")
def fr_accidents_sang():
    y = np.arange(2008, 2025)
    v = np.array([310, 318, 322, 335, 340, 352, 371, 402, 455, 470, 468, 481, 402, 460, 495, 502, 510])
    fig, ax = new()
    ax.fill_between(y, v, 0, color="#a31621")
    ax.set_ylim(600, 0)
    ax.set(title="Accidents de trottinette depuis la nouvelle loi", xlabel="Année", ylabel="Blessés graves (nombre par an)")
    return foot(fig, "Source : Observatoire de la sécurité routière")


@honest
def fr_audiogramme():
    f = [125, 250, 500, 1000, 2000, 4000, 8000]
    fig, ax = new(6.6, 4.8)
    ax.plot(range(7), [10, 10, 15, 20, 35, 55, 60], "o-", color="#b3261e", label="Oreille droite")
    ax.plot(range(7), [10, 15, 15, 25, 30, 50, 65], "x--", color=BLUE, label="Oreille gauche")
    ax.set_xticks(range(7), f)
    ax.set_ylim(120, -10)
    ax.set(title="Audiogramme tonal : perte sur les aigus", xlabel="Fréquence (Hz, une octave par graduation)", ylabel="Niveau d'audition (dB HL)")
    ax.legend(loc="lower left")
    ax.grid(color="#dddddd")
    return foot(fig, "Source : consultation ORL, patient anonymisé")


@liar("inverted-axis")
def en_time_backwards():
    d = pd.date_range("2015-01-01", periods=10, freq="YS")
    fig, ax = new()
    ax.plot(d, [62, 61, 60, 57, 55, 52, 50, 47, 45, 41], color=BLUE, lw=2.5)
    ax.invert_xaxis()
    ax.set(title="Trust in the press", xlabel="Year", ylabel="People who trust newspapers (%)", ylim=(0, 80))
    return foot(fig, "Source: national opinion survey")


@honest
def en_ocean_profile():
    z = np.linspace(0, 1000, 200)
    t = 4 + 14 / (1 + np.exp((z - 180) / 60))
    fig, ax = new(5, 5.4)
    ax.plot(t, z, color=BLUE, lw=2)
    ax.set_ylim(1000, 0)
    ax.set(title="The thermocline off the Azores", xlabel="Water temperature (°C)", ylabel="Depth below the surface (m)")
    return foot(fig, "Source: Argo float, 12 July 2024")


@liar("inverted-axis")
def fr_pauvrete_pendue():
    s = pd.Series([13.6, 14.0, 14.1, 14.5, 14.9, 15.4], index=[2018, 2019, 2020, 2021, 2022, 2023])
    fig, ax = new()
    ax.plot(s.index, s, color=PLUM, marker="o", lw=2)
    ax.set_ylim(16, 13)
    ax.set(title="La pauvreté depuis 2018", xlabel="Année", ylabel="Taux de pauvreté (% de la population)")
    return foot(fig, "Source : Insee, revenus disponibles")


@honest
def fr_classement_rang():
    j = np.arange(1, 9)
    r = {"Lens": [5, 4, 4, 3, 2, 2, 1, 1], "Lille": [1, 1, 2, 2, 3, 3, 3, 2], "Nice": [2, 3, 1, 1, 1, 1, 2, 3]}
    fig, ax = new()
    for (n, v), c in zip(r.items(), (RUST, BLUE, INK)):
        ax.plot(j, v, marker="o", color=c, lw=2.5)
        ax.text(8.15, v[-1], n, color=c, va="center")
    ax.set_ylim(5.5, .5)
    ax.set_xlim(.8, 9)
    ax.yaxis.set_major_locator(MultipleLocator(1))
    ax.set(title="Lens prend la tête à la 7e journée", xlabel="Journée de championnat", ylabel="Rang (1er en haut)")
    return foot(fig, "Source : classement officiel")


# ── 21-23 irregular ticks

@liar("uneven-ticks")
def en_years_as_names():
    fig, ax = new()
    ax.plot(["1980", "1990", "2000", "2010", "2018", "2019", "2020"], [12, 15, 19, 24, 29, 30, 31], marker="o", color=TEAL)
    ax.set(title="Share of adults living alone", xlabel="Year", ylabel="Adults living alone (%)", ylim=(0, 40))
    return foot(fig, "Source: census and household surveys")


@honest
def en_years_placed():
    y = [1980, 1990, 2000, 2010, 2018, 2019, 2020]
    fig, ax = new()
    ax.plot(y, [12, 15, 19, 24, 29, 30, 31], marker="o", color=TEAL)
    ax.set(title="Share of adults living alone", xlabel="Year", ylabel="Adults living alone (%)", ylim=(0, 40))
    return foot(fig, "Source: census and household surveys")


@liar("uneven-ticks")
def fr_graduations_forcees():
    fig, ax = new()
    ax.plot(range(2016, 2025), [.2, .5, .9, 1.2, 1.6, 1.9, 2.3, 2.6, 2.9], color=RUST, lw=2.4)
    ax.set_yticks([0, 1, 2, 3], ["0", "10", "100", "500"])
    ax.set(title="Une croissance tranquille", xlabel="Année", ylabel="Abonnés (milliers)", ylim=(0, 3.2))
    return foot(fig, "Source : comptes de la plateforme")


@honest
def fr_echelle_log_epidemie():
    j = pd.date_range("2020-03-01", periods=40)
    c = 120 * np.exp(.21 * np.arange(40) - .0022 * np.arange(40) ** 2)
    fig, ax = new()
    ax.plot(j, c, color=RUST, lw=2.4)
    ax.set_yscale("log")
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%d/%m"))
    ax.set(title="Le nombre de cas double de plus en plus lentement", xlabel="Jour de 2020", ylabel="Cas cumulés (nombre, échelle log)")
    return foot(fig, "Source : Santé publique France")


@liar("uneven-ticks")
def en_dose_names():
    d = pd.DataFrame({"dose": ["0", "5", "10", "50", "100", "500"], "r": [2, 9, 15, 34, 45, 66]})
    fig, ax = new()
    sns.lineplot(data=d, x="dose", y="r", marker="o", color=BLUE, ax=ax)
    ax.set(title="The response grows steadily with the dose", xlabel="Dose (mg)", ylabel="Patients who respond (%)", ylim=(0, 80))
    return foot(fig, "Source: phase II trial, 312 patients")


@honest
def en_dose_log():
    x = np.array([1, 5, 10, 50, 100, 500])
    fig, ax = new()
    ax.plot(x, [3, 9, 15, 34, 45, 66], marker="o", color=BLUE)
    ax.set_xscale("log")
    ax.set_xticks(x, [str(v) for v in x])
    ax.minorticks_off()
    ax.set(title="Dose-response curve", xlabel="Dose (mg, log scale)", ylabel="Patients who respond (%)", ylim=(0, 80))
    return foot(fig, "Source: phase II trial, 312 patients")


# ── 24-25 bins of unequal widths

@liar("uneven-bins")
def fr_salaires_classes():
    r = np.random.default_rng(24)
    x = np.clip(r.lognormal(7.7, .4, 5000), 900, 9900)
    fig, ax = new()
    ax.hist(x, bins=[900, 1500, 1800, 2100, 2500, 4000, 10000], color=TEAL, edgecolor="white")
    ax.set(title="Répartition des salaires", xlabel="Salaire net mensuel (euros)", ylabel="Salariés (nombre)")
    return foot(fig, "Source : base Tous salariés, échantillon de 5 000 personnes")


@honest
def fr_salaires_densite():
    r = np.random.default_rng(24)
    x = np.clip(r.lognormal(7.7, .4, 5000), 900, 9900)
    fig, ax = new()
    ax.hist(x, bins=[900, 1500, 1800, 2100, 2500, 4000, 10000], density=True, color=TEAL, edgecolor="white")
    ax.set(title="Répartition des salaires : l'aire de chaque barre est la part des salariés", xlabel="Salaire net mensuel (euros)", ylabel="Densité (part des salariés par euro)")
    ax.title.set_fontsize(11)
    return foot(fig, "Source : base Tous salariés, échantillon de 5 000 personnes")


@liar("uneven-bins")
def en_patients_age():
    fig, ax = new()
    ax.bar(["0-4", "5-9", "10-19", "20-64", "65-69", "70-74"], [210, 190, 410, 2900, 480, 520], color=PLUM)
    ax.set(title="Working-age adults crowd the emergency room", xlabel="Age (years)", ylabel="Visits (number)")
    return foot(fig, "Source: hospital register, 2024")


@honest
def en_patients_decades():
    fig, ax = new()
    ax.bar(["0-9", "10-19", "20-29", "30-39", "40-49", "50-59", "60-69", "70-79"], [400, 410, 690, 640, 610, 660, 790, 980], color=PLUM)
    ax.set(title="Emergency room visits by age", xlabel="Age (years)", ylabel="Visits (number)")
    return foot(fig, "Source: hospital register, 2024")


# ── 26-27 time out of order

@liar("unordered-time")
def fr_mois_tries():
    s = pd.Series({"juillet": 98, "août": 96, "mai": 71, "décembre": 66, "février": 52, "mars": 47, "janvier": 40})
    fig, ax = new()
    s.plot.bar(ax=ax, color=BLUE, rot=0)
    ax.set(title="La saison s'essouffle", xlabel="Mois de 2024", ylabel="Nuitées (milliers)")
    return foot(fig, "Source : office de tourisme")


@honest
def fr_annee_scolaire():
    m = ["sept.", "oct.", "nov.", "déc.", "janv.", "févr.", "mars", "avr.", "mai", "juin"]
    fig, ax = new()
    ax.bar(m, [3.1, 4.2, 5.6, 6.9, 7.8, 7.1, 6.0, 4.9, 4.4, 3.8], color=BLUE)
    ax.set(title="L'absentéisme culmine en janvier", xlabel="Mois de l'année scolaire 2023-2024", ylabel="Élèves absents (%)")
    return foot(fig, "Source : rectorat de Nantes")


@liar("unordered-time")
def en_covid_days_sorted():
    d = ["28 Apr", "27 Apr", "29 Apr", "1 May", "30 Apr", "4 May", "6 May", "5 May", "2 May", "7 May"]
    fig, ax = new(7.8, 4.2)
    ax.bar(d, [172, 168, 161, 150, 143, 128, 120, 112, 96, 81], color=RUST)
    ax.set(title="New cases in Fulton County", xlabel="Day of 2020", ylabel="New cases (number)")
    return foot(fig, "Source: Department of Public Health")


@honest
def en_fiscal_quarters():
    fig, ax = new()
    ax.bar(["Q3 2023", "Q4 2023", "Q1 2024", "Q2 2024"], [4.2, 5.9, 3.7, 4.4], color=RUST)
    ax.set(title="Parcel revenue over fiscal year 2024 (July to June)", xlabel="Calendar quarter", ylabel="Revenue (USD billion)")
    return foot(fig, "Source: carrier's annual report")


# ── 28-30 range of the axis

@liar("axis-range")
def en_flat_warming():
    y = np.arange(1880, 2025)
    r = np.random.default_rng(28)
    t = 56.7 + 2.3 * ((y - 1880) / 144) ** 2 + r.normal(0, .18, y.size)
    fig, ax = new()
    ax.plot(y, t, color=BLUE)
    ax.set_ylim(-10, 110)
    ax.set(title="Average annual global temperature", xlabel="Year", ylabel="Temperature (°F)")
    return foot(fig, "Source: NASA GISS")


@honest
def en_anomaly():
    y = np.arange(1880, 2025)
    r = np.random.default_rng(28)
    t = -.25 + 1.35 * ((y - 1880) / 144) ** 2 + r.normal(0, .1, y.size)
    fig, ax = new()
    ax.plot(y, t, color=BLUE)
    ax.axhline(0, color=GREY, lw=1)
    ax.set(title="Global temperature against the 1951-1980 mean", xlabel="Year", ylabel="Temperature anomaly (°C)")
    return foot(fig, "Source: NASA GISS, simplified")


@liar("axis-range", also=("title-contradicts-data",))
def fr_inflation_plate():
    m = pd.date_range("2021-01-01", periods=36, freq="MS")
    v = 1.2 + 5 / (1 + np.exp(-(np.arange(36) - 14) / 3))
    fig, ax = new()
    ax.plot(m, v, color=RUST, lw=2)
    ax.xaxis.set_major_locator(mdates.YearLocator())
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%Y"))
    ax.set_ylim(0, 100)
    ax.set(title="L'inflation sous contrôle", xlabel="Mois", ylabel="Inflation sur un an (%)")
    return foot(fig, "Source : Insee, indice des prix")


@honest
def fr_participation_pleine():
    y = [1999, 2004, 2009, 2014, 2019, 2024]
    fig, ax = new()
    ax.plot(y, [46.8, 42.8, 40.6, 42.4, 50.1, 51.5], color=RUST, marker="o", lw=2)
    ax.set_ylim(0, 100)
    ax.set_xticks(y)
    ax.set(title="Un électeur sur deux vote aux européennes", xlabel="Année de scrutin", ylabel="Participation (% des inscrits)")
    return foot(fig, "Source : ministère de l'Intérieur")


@liar("axis-range", also=("title-contradicts-data",))
def en_clipped_line():
    h = np.arange(0, 48)
    v = 22 + 6 * np.sin(h / 3.8) + 70 * np.exp(-((h - 30) / 4) ** 2)
    fig, ax = new()
    ax.plot(h, v, color=TEAL, lw=2)
    ax.set_ylim(0, 40)
    ax.set(title="Fine particles never left the normal zone", xlabel="Hour since Monday 0:00", ylabel="PM2.5 (µg/m³)")
    return foot(fig, "Source: station 14, city air network")


@honest
def en_clipped_with_inset():
    h = np.arange(0, 48)
    v = 22 + 6 * np.sin(h / 3.8) + 70 * np.exp(-((h - 30) / 4) ** 2)
    fig, ax = new()
    ax.plot(h, v, color=TEAL, lw=2)
    ax.set_ylim(0, 110)
    ax.axhline(40, color=RUST, ls="--")
    ax.text(1, 42, "alert level", color=RUST)
    i = ax.inset_axes([.1, .58, .32, .36])
    i.plot(h[:20], v[:20], color=TEAL)
    i.set_ylim(10, 32)
    i.set_title("Zoom: first 20 hours", fontsize=10)
    ax.set(title="Fine particles passed twice the alert level", xlabel="Hour since Monday 0:00", ylabel="PM2.5 (µg/m³)")
    return foot(fig, "Source: station 14, city air network")


# ── 31-33 panels

@liar("panels-on-different-scales")
def fr_deux_regions():
    y = np.arange(2018, 2025)
    fig, (a, b) = new(8, 3.8, 1, 2)
    a.plot(y, [2.1, 2.4, 2.8, 3.1, 3.5, 3.8, 4.2], color=BLUE, lw=2)
    b.plot(y, [20, 22, 27, 30, 36, 41, 45], color=BLUE, lw=2)
    a.set(title="Bretagne", xlabel="Année", ylabel="Cambriolages (milliers)", ylim=(0, 5))
    b.set(title="Île-de-France", xlabel="Année", ylabel="Cambriolages (milliers)", ylim=(0, 50))
    fig.suptitle("Même flambée partout")
    return foot(fig, "Source : ministère de l'Intérieur")


@honest
def fr_deux_regions_taux():
    y = np.arange(2018, 2025)
    fig, (a, b) = new(8, 3.8, 1, 2, sharey=True)
    a.plot(y, [3.1, 3.2, 3.3, 3.0, 3.2, 3.4, 3.5], color=BLUE, lw=2)
    b.plot(y, [7.9, 7.7, 8.1, 6.2, 7.0, 7.4, 7.3], color=BLUE, lw=2)
    a.set(title="Bretagne", xlabel="Année", ylabel="Cambriolages (pour 1 000 logements)", ylim=(0, 10))
    b.set(title="Île-de-France", xlabel="Année")
    fig.suptitle("Deux fois plus de cambriolages par logement en Île-de-France")
    return foot(fig, "Source : ministère de l'Intérieur")


@liar("panels-on-different-scales")
def en_small_multiples_free():
    r = np.random.default_rng(32)
    fig, axs = new(8.6, 3.6, 1, 3)
    for ax, n, k in zip(axs, ("North", "Centre", "South"), (100, 900, 40)):
        ax.bar(["2021", "2022", "2023", "2024"], k * (1 + .1 * np.arange(4)) * r.uniform(.95, 1.05, 4), color=TEAL)
        ax.set(title=n, xlabel="Year", ylabel="Claims (number)")
    fig.suptitle("Insurance claims are the same story in every region")
    return foot(fig, "Source: insurers' association")


@honest
def en_weather_panels():
    m = np.arange(1, 13)
    fig, axs = new(8.6, 3.6, 1, 3)
    for ax, v, l, c in zip(axs, ([7, 8, 10, 13, 17, 20, 22, 22, 19, 15, 10, 8], [80, 60, 58, 50, 52, 48, 40, 50, 55, 78, 90, 88], [75, 72, 68, 64, 63, 62, 60, 62, 67, 72, 76, 78]),
                           ("Temperature (°C)", "Rain (mm)", "Humidity (%)"), (RUST, BLUE, TEAL)):
        ax.plot(m, v, color=c)
        ax.set_xticks(range(1, 13, 2))
        ax.set(xlabel="Month (1 = January)", ylabel=l, ylim=(0, None))
    fig.suptitle("Three measures of the climate in Bordeaux, each on its own scale")
    return foot(fig, "Source: Météo-France, 1991-2020 normals")


@liar("panels-on-different-scales", also=("title-contradicts-data", "axis-range"))
def fr_subfigures_notes():
    r = np.random.default_rng(33)
    fig = plt.figure(figsize=(8, 4.2))
    sf = fig.subfigures(1, 2)
    for s, n, (lo, hi) in zip(sf, ("Collège A", "Collège B"), ((9, 13), (0, 20))):
        ax = s.subplots()
        s.subplots_adjust(left=.18, bottom=.22, top=.85)
        x = np.linspace(0, 10, 11)
        ax.plot(x, 10 + .22 * x + r.normal(0, .1, 11), color=PLUM, marker="o")
        ax.set(title=n, ylim=(lo, hi), xlabel="Mois de l'année scolaire", ylabel="Note moyenne (sur 20)")
    fig.suptitle("Seul le collège A progresse")
    return foot(fig, "Source : conseil départemental", tight=False)


@honest
def fr_zoom_declare():
    d = pd.date_range("2014-01-01", periods=132, freq="MS")
    r = np.random.default_rng(33)
    v = 100 + np.cumsum(r.normal(.3, 2.2, 132))
    fig, (a, b) = new(8.4, 3.9, 1, 2, width_ratios=[2, 1])
    a.plot(d, v, color=BLUE)
    a.axvspan(d[-24], d[-1], color="#f3d9c9")
    a.set(title="Depuis 2014", xlabel="Mois", ylabel="Cours (euros)", ylim=(0, None))
    b.plot(d[-24:], v[-24:], color=BLUE)
    b.set(title="Zoom : deux ans", xlabel="Mois", ylabel="Cours (euros)")
    b.xaxis.set_major_locator(mdates.YearLocator())
    b.xaxis.set_major_formatter(mdates.DateFormatter("%Y"))
    fig.suptitle("Le cours de l'action, et un zoom sur la zone teintée")
    return foot(fig, "Source : Euronext, cours de fin de mois. À droite, l'échelle est agrandie")


# ── 34-36 pies

@liar("pie-misuse")
def en_pie_twelve():
    v = [14, 12, 11, 10, 9, 9, 8, 7, 6, 5, 5, 4]
    n = ["Rent", "Food", "Transport", "Energy", "Health", "Leisure", "Clothes", "Phone", "School", "Insurance", "Gifts", "Other"]
    fig, ax = new(6.6, 5.2)
    ax.pie(v, labels=n, colors=sns.color_palette("husl", 12))
    ax.set_title("How households spend their money (% of budget)")
    return foot(fig, "Source: household budget survey, 2023")


@honest
def en_donut_three():
    fig, ax = new(6.2, 4.8)
    ax.pie([58, 27, 15], labels=["Housing and food 58%", "Transport 27%", "Everything else 15%"], colors=[BLUE, "#E69F00", GREY],
           startangle=90, counterclock=False, wedgeprops={"width": .4, "edgecolor": "white"})
    ax.set_title("More than half of the budget goes to housing and food")
    return foot(fig, "Source: household budget survey, 2023")


@liar("pie-misuse", also=("misrepresentation",))
def fr_camembert_multiple():
    s = pd.Series({"Vélo": 62, "Bus": 48, "Voiture": 35, "À pied": 29})
    fig, ax = new(6.2, 4.8)
    s.plot.pie(ax=ax, colors=OKABE, labels=[f"{k} {v} %" for k, v in s.items()], ylabel="")
    ax.set_title("Modes de transport utilisés chaque semaine")
    return foot(fig, "Source : enquête mobilité, 2 100 habitants, plusieurs réponses possibles")


@honest
def fr_barres_multiples():
    s = pd.Series({"Vélo": 62, "Bus": 48, "Voiture": 35, "À pied": 29}).sort_values()
    fig, ax = new()
    s.plot.barh(ax=ax, color=TEAL, width=.7)
    ax.set(title="Six habitants sur dix prennent le vélo chaque semaine", xlabel="Habitants (%, plusieurs réponses possibles)", ylabel="Mode de transport", xlim=(0, 100))
    return foot(fig, "Source : enquête mobilité, 2 100 habitants. Le total dépasse 100 %")


@liar("pie-misuse")
def en_two_pies():
    fig, axs = new(8.6, 4.2, 1, 2)
    for ax, y, v in zip(axs, (2014, 2024), ([23, 21, 20, 19, 17], [21, 22, 19, 18, 20])):
        ax.pie(v, labels=["Labour", "Conservative", "Lib Dem", "Green", "Reform"], colors=OKABE)
        ax.set_title(str(y))
    fig.suptitle("Seats on the county council (%)")
    return foot(fig, "Source: county election office")


@honest
def en_full_bars():
    d = pd.DataFrame({"Labour": [32, 27], "Conservative": [38, 24], "Lib Dem": [18, 26], "Green": [12, 23]}, index=["2014", "2024"])
    fig, ax = new(7.6, 3.6)
    d.plot.barh(stacked=True, ax=ax, color=["#b3261e", "#0072B2", "#E69F00", "#9fc5a1"], width=.6, edgecolor="white")
    for c, n in zip(ax.containers, d.columns):
        ax.bar_label(c, labels=[f"{v}%" for v in d[n]], label_type="center", color="black" if n in ("Lib Dem", "Green") else "white")
    ax.legend(ncol=4, loc="lower center", bbox_to_anchor=(.5, 1.0), frameon=False)
    ax.set_title("The Greens nearly doubled their share of seats", pad=32)
    ax.set(xlabel="Share of seats (%)", ylabel="Election", xlim=(0, 100))
    return foot(fig, "Source: county election office")


# ── 37 depth that means nothing

@liar("three-d")
def fr_barres_3d():
    fig = plt.figure(figsize=(7, 5))
    ax = fig.add_subplot(projection="3d")
    ax.bar3d(np.arange(4), np.zeros(4), np.zeros(4), .6, .6, [42, 38, 47, 51], color=BLUE, shade=True)
    ax.set_xticks(np.arange(4) + .3, ["2021", "2022", "2023", "2024"])
    ax.set_yticks([])
    ax.set(title="Tonnes de fret par le rail", zlabel="Fret (millions de tonnes)", xlabel="Année")
    return foot(fig, "Source : SDES, comptes du transport", tight=False)


@honest
def fr_relief_surface():
    x, y = np.meshgrid(np.linspace(0, 6, 60), np.linspace(0, 6, 60))
    z = 800 + 700 * np.exp(-((x - 2) ** 2 + (y - 3) ** 2) / 2) + 400 * np.exp(-((x - 4.5) ** 2 + (y - 2) ** 2))
    fig = plt.figure(figsize=(7, 5.4))
    ax = fig.add_subplot(projection="3d")
    ax.plot_surface(x, y, z, cmap="viridis", linewidth=0)
    ax.set(title="Le relief du massif", xlabel="Est (km)", ylabel="Nord (km)", zlabel="Altitude (m)")
    return foot(fig, "Source : IGN, modèle numérique de terrain simplifié", tight=False)


# ── 38-39 last period not over

@liar("partial-period")
def en_arrests_drop():
    fig, ax = new()
    ax.bar(["2019", "2020", "2021", "2022", "2023", "2024"], [812, 640, 771, 803, 826, 214], color=BLUE)
    ax.set(title="Car thefts in the county", xlabel="Year", ylabel="Thefts (number)")
    return foot(fig, "Source: sheriff's office, data up to 31 March 2024")


@honest
def en_same_quarter_each_year():
    fig, ax = new()
    ax.bar(["2019", "2020", "2021", "2022", "2023", "2024"], [198, 190, 171, 203, 209, 214], color=BLUE)
    ax.set(title="Car thefts in the county, January to March of each year", xlabel="Year (first quarter only)", ylabel="Thefts (number)")
    return foot(fig, "Source: sheriff's office, first quarter of each year, up to 31 March 2024")


@liar("partial-period", also=("title-contradicts-data",))
def fr_ventes_chute():
    a = np.arange(2016, 2025)
    v = [1.9, 2.0, 2.2, 2.2, 1.6, 1.7, 1.8, 1.9, .8]
    fig, ax = new()
    ax.plot(a, v, marker="o", color=RUST, lw=2.2)
    ax.set(title="Le marché automobile s'effondre en 2024", xlabel="Année", ylabel="Voitures neuves (millions)", ylim=(0, 2.6))
    return foot(fig, "Source : fichier central des automobiles, chiffres arrêtés au 31 mai 2024")


@honest
def fr_ventes_annees_pleines():
    a = np.arange(2015, 2024)
    v = [1.9, 2.0, 2.1, 2.2, 2.2, 1.65, 1.66, 1.53, 1.77]
    fig, ax = new()
    ax.plot(a, v, marker="o", color=RUST, lw=2.2)
    ax.set(title="Le marché automobile remonte en 2023, sans rattraper 2019", xlabel="Année", ylabel="Voitures neuves (millions)", ylim=(0, 2.6))
    return foot(fig, "Source : fichier central des automobiles, extrait le 31 mai 2024, années complètes")


# ── 40-41 holes

@liar("bridged-gap")
def en_gap_decade():
    y = [1996, 1997, 1998, 1999, 2000, 2001, 2002, 2015, 2016, 2017, 2018, 2019, 2020]
    fig, ax = new()
    ax.plot(y, [3.1, 3.3, 3.2, 3.4, 3.6, 3.5, 3.7, 5.2, 5.1, 5.3, 5.4, 5.6, 5.5], color=TEAL, lw=2.2)
    ax.set(title="Asthma among schoolchildren", xlabel="Year", ylabel="Children with asthma (%)", ylim=(0, 7))
    return foot(fig, "Source: school health survey")


@honest
def en_gap_left_open():
    y = np.arange(1996, 2021)
    v = np.full(25, np.nan)
    v[:7] = [3.1, 3.3, 3.2, 3.4, 3.6, 3.5, 3.7]
    v[19:] = [5.2, 5.1, 5.3, 5.4, 5.6, 5.5]
    fig, ax = new()
    ax.plot(y, v, color=TEAL, lw=2.2)
    ax.text(2008.5, 4.4, "no survey\n2003-2014", ha="center", color="#555555")
    ax.set(title="Asthma among schoolchildren, before and after the gap", xlabel="Year", ylabel="Children with asthma (%)", ylim=(0, 7))
    return foot(fig, "Source: school health survey, not held from 2003 to 2014")


@liar("bridged-gap")
def fr_capteur_dropna():
    d = pd.date_range("2022-01-01", periods=30, freq="MS")
    r = np.random.default_rng(41)
    s = pd.Series(38 + 9 * np.cos(np.arange(30) / 12 * 2 * np.pi) + r.normal(0, 1, 30), index=d)
    s.iloc[9:19] = np.nan
    fig, ax = new()
    q = s.dropna()
    ax.plot(q.index, q.to_numpy(), color=BLUE, marker="o", ms=4)
    ax.xaxis.set_major_locator(mdates.MonthLocator(bymonth=(1, 7)))
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%m/%Y"))
    ax.set(title="Dioxyde d'azote boulevard Carnot", xlabel="Mois", ylabel="NO2 (µg/m³, moyenne mensuelle)", ylim=(0, 60))
    return foot(fig, "Source : station urbaine, moyennes mensuelles")


@honest
def fr_capteur_tirets():
    d = pd.date_range("2022-01-01", periods=30, freq="MS")
    r = np.random.default_rng(41)
    s = pd.Series(38 + 9 * np.cos(np.arange(30) / 12 * 2 * np.pi) + r.normal(0, 1, 30), index=d)
    s.iloc[9:19] = np.nan
    fig, ax = new()
    ax.plot(d, s, color=BLUE, marker="o", ms=4, label="mesuré")
    ax.plot([d[8], d[19]], [s.iloc[8], s.iloc[19]], color=GREY, ls=":", label="capteur en panne : aucune mesure")
    ax.legend(loc="lower left")
    ax.xaxis.set_major_locator(mdates.MonthLocator(bymonth=(1, 7)))
    ax.xaxis.set_major_formatter(mdates.DateFormatter("%m/%Y"))
    ax.set(title="Dioxyde d'azote boulevard Carnot : dix mois sans mesure", xlabel="Mois", ylabel="NO2 (µg/m³, moyenne mensuelle)", ylim=(0, 60))
    return foot(fig, "Source : station urbaine, moyennes mensuelles")


# ── 42-43 running totals

@liar("cumulative-as-growth", also=("title-contradicts-data",))
def en_downloads_soar():
    n = np.array([90, 82, 74, 65, 57, 48, 40, 33, 27, 21, 16, 12])
    m = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    fig, ax = new()
    ax.bar(m, n.cumsum(), color=BLUE)
    ax.set(title="Our app keeps growing faster, month after month", xlabel="Month of 2024", ylabel="Downloads since January (thousand)")
    return foot(fig, "Source: app store reports")


@honest
def en_downloads_slow():
    n = np.array([90, 82, 74, 65, 57, 48, 40, 33, 27, 21, 16, 12])
    m = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    fig, ax = new()
    ax.bar(m, n.cumsum(), color=BLUE)
    ax.set(title="Downloads level off: the total is close to its ceiling", xlabel="Month of 2024", ylabel="Downloads since January (thousand, running total)")
    return foot(fig, "Source: app store reports")


@liar("cumulative-as-growth")
def fr_dons_hausse():
    s = np.cumsum([14.2, 11.8, 9.1, 7.3, 5.2, 3.9, 2.4, 1.6])
    fig, ax = new()
    ax.fill_between(range(1, 9), s, color=PLUM, alpha=.8)
    ax.set(title="Dons : une hausse spectaculaire", xlabel="Semaine de campagne", ylabel="Dons cumulés (millions d'euros)", ylim=(0, 60))
    return foot(fig, "Source : fondation, suivi de campagne")


@honest
def fr_dons_objectif():
    s = np.cumsum([4.2, 5.8, 6.1, 6.3, 7.2, 7.9, 8.4, 9.6])
    fig, ax = new()
    ax.step(range(1, 9), s, where="mid", color=PLUM, lw=2.2)
    ax.axhline(60, color=GREY, ls="--")
    ax.text(1, 61, "objectif : 60 millions")
    ax.set(title="La campagne accélère et approche de son objectif", xlabel="Semaine de campagne", ylabel="Dons cumulés (millions d'euros)", ylim=(0, 70))
    return foot(fig, "Source : fondation, suivi de campagne")


# ── 44 degrees shuffled

@liar("shuffled-ordinal")
def en_satisfaction_shuffled():
    s = pd.Series({"Neutral": 31, "Very satisfied": 24, "Dissatisfied": 19, "Satisfied": 17, "Very dissatisfied": 9})
    fig, ax = new()
    s.plot.bar(ax=ax, color=TEAL, rot=0)
    ax.set(title="How satisfied are commuters?", xlabel="Answer", ylabel="Share of commuters (%)")
    return foot(fig, "Source: passenger survey, 3,020 people, 2024")


@honest
def en_likert_diverging():
    fig, ax = new(7.6, 3.8)
    q = ["Cleanliness", "Punctuality", "Price"]
    for lab, v, l, c in (("Very dissatisfied", [6, 14, 25], [-26, -42, -60], "#a6611a"), ("Dissatisfied", [20, 28, 35], [-20, -28, -35], "#dfc27d"),
                         ("Satisfied", [44, 38, 28], [0, 0, 0], "#80cdc1"), ("Very satisfied", [30, 20, 12], [44, 38, 28], "#018571")):
        ax.barh(q, v, left=l, color=c, label=lab)
    ax.axvline(0, color=INK, lw=1)
    ax.xaxis.set_major_formatter(FuncFormatter(lambda v, _: f"{abs(v):.0f}"))
    ax.set(xlim=(-80, 80), xlabel="Share of commuters (%): dissatisfied to the left, satisfied to the right", ylabel="Item")
    ax.set_title("Commuters like the clean trains, not the price", pad=30)
    ax.legend(ncol=4, loc="lower center", bbox_to_anchor=(.5, .99), frameon=False, fontsize=9)
    return foot(fig, "Source: passenger survey, 3,020 people, 2024")


# ── 45 a line from name to name

@liar("line-over-categories")
def fr_ligne_pays():
    fig, ax = new()
    ax.plot(["Suède", "Italie", "Grèce", "Pologne", "Irlande", "Autriche"], [66, 31, 39, 21, 24, 81], color=RUST, marker="o", lw=2)
    ax.set(title="Électricité renouvelable en Europe", xlabel="Pays", ylabel="Part de l'électricité renouvelable (%)", ylim=(0, 100))
    return foot(fig, "Source : Eurostat, 2023")


@honest
def fr_charge_stations():
    st = ["Gare", "Lices", "République", "Anne", "Villejean", "Kennedy"]
    fig, ax = new()
    ax.plot(st, [420, 610, 880, 930, 540, 110], color=RUST, marker="o", lw=2)
    ax.set(title="La charge d'une rame le long de la ligne", xlabel="Stations, dans l'ordre du trajet", ylabel="Voyageurs à bord (nombre)", ylim=(0, 1000))
    return foot(fig, "Source : comptages, mardi 8 h, ligne a")


# ── 46 means that do not add up

@liar("stacked-averages")
def en_stacked_wages():
    d = pd.DataFrame({"Men": [21.4, 24.9, 31.2], "Women": [19.8, 21.7, 26.4]}, index=["Retail", "Transport", "Finance"])
    fig, ax = new()
    d.plot.bar(stacked=True, ax=ax, color=[BLUE, "#E69F00"], rot=0)
    ax.set(title="Hourly pay of men and women", xlabel="Industry", ylabel="Mean hourly wage (GBP)")
    return foot(fig, "Source: labour force survey, 2024")


@honest
def en_stacked_jobs():
    d = pd.DataFrame({"Men": [1.21, 1.02, .61], "Women": [1.63, .31, .58]}, index=["Retail", "Transport", "Finance"])
    fig, ax = new()
    d.plot.bar(stacked=True, ax=ax, color=[BLUE, "#E69F00"], rot=0)
    ax.set(title="Jobs held by men and women", xlabel="Industry", ylabel="Jobs (million)")
    return foot(fig, "Source: labour force survey, 2024. Industries ranked by total")


# ── 47-48 diverging palettes

@liar("diverging-off-centre")
def fr_anomalies_sans_zero():
    r = np.random.default_rng(47)
    z = r.normal(2.4, 2.2, (8, 12))
    fig, ax = new(7.6, 4.4)
    im = ax.imshow(z, cmap="RdBu_r", vmin=-2, vmax=9, aspect="auto")
    ax.set_xticks(range(12), ["J", "F", "M", "A", "M", "J", "J", "A", "S", "O", "N", "D"])
    ax.set_yticks(range(8), range(2017, 2025))
    ax.set(title="Écarts de température à la normale", xlabel="Mois", ylabel="Année")
    fig.colorbar(im, ax=ax, label="Écart à la normale 1991-2020 (°C)")
    return foot(fig, "Source : Météo-France, station de Lyon-Bron")


@honest
def fr_anomalies_centrees():
    r = np.random.default_rng(47)
    z = r.normal(2.4, 2.2, (8, 12))
    fig, ax = new(7.6, 4.4)
    im = ax.imshow(z, cmap="RdBu_r", norm=TwoSlopeNorm(0, -4, 9), aspect="auto")
    ax.set_xticks(range(12), ["J", "F", "M", "A", "M", "J", "J", "A", "S", "O", "N", "D"])
    ax.set_yticks(range(8), range(2017, 2025))
    ax.set(title="Écarts de température à la normale", xlabel="Mois", ylabel="Année")
    fig.colorbar(im, ax=ax, label="Écart à la normale 1991-2020 (°C)")
    return foot(fig, "Source : Météo-France, station de Lyon-Bron. Blanc : égal à la normale")


@liar("diverging-off-centre")
def en_corr_shifted():
    n = ["Speech", "Dance", "Energy", "Loud", "Valence"]
    c = np.array([[1, .2, .1, .05, .12], [.2, 1, .3, .25, .48], [.1, .3, 1, .76, .36], [.05, .25, .76, 1, .28], [.12, .48, .36, .28, 1]])
    fig, ax = new(6.4, 5)
    sns.heatmap(pd.DataFrame(c, n, n), cmap="coolwarm", vmin=0.05, vmax=.8, ax=ax, cbar_kws={"label": "Correlation coefficient (r)"})
    ax.set(title="Correlations between song features", xlabel="Feature", ylabel="Feature")
    return foot(fig, "Source: 4,000 tracks, streaming platform API")


@honest
def en_corr_centred():
    n = ["Speech", "Dance", "Energy", "Loud", "Acoustic"]
    c = np.array([[1, .2, .1, .05, -.02], [.2, 1, .3, .25, -.28], [.1, .3, 1, .76, -.71], [.05, .25, .76, 1, -.58], [-.02, -.28, -.71, -.58, 1]])
    fig, ax = new(6.4, 5)
    sns.heatmap(pd.DataFrame(c, n, n), cmap="coolwarm", vmin=-1, vmax=1, annot=True, fmt=".2f", ax=ax, cbar_kws={"label": "Correlation coefficient (r)"})
    ax.set(title="Correlations between song features", xlabel="Feature", ylabel="Feature")
    return foot(fig, "Source: 4,000 tracks, streaming platform API")


# ── 49-50 classes and colours

@liar("discretised-continuous")
def fr_deux_classes():
    r = np.random.default_rng(49)
    z = 12 + 10 * np.sin(np.linspace(0, 3, 24))[:, None] + 4 * np.cos(np.linspace(0, 5, 30))[None, :] + r.normal(0, 1, (24, 30))
    fig, ax = new(7.4, 4.6)
    im = ax.imshow(z, cmap=ListedColormap(["#c6dbef", "#08306b"]), norm=BoundaryNorm([0, 18, 30], 2), aspect="auto", origin="lower")
    ax.set(title="Humidité du sol de la parcelle", xlabel="Est (m)", ylabel="Nord (m)")
    fig.colorbar(im, ax=ax, label="Humidité du sol (%)")
    return foot(fig, "Source : relevé par sonde, 12 mai 2024")


@honest
def fr_sept_classes():
    r = np.random.default_rng(49)
    z = 12 + 10 * np.sin(np.linspace(0, 3, 24))[:, None] + 4 * np.cos(np.linspace(0, 5, 30))[None, :] + r.normal(0, 1, (24, 30))
    fig, ax = new(7.4, 4.6)
    im = ax.imshow(z, cmap=plt.get_cmap("Blues", 7), norm=BoundaryNorm([4, 8, 12, 16, 20, 24, 28, 32], 7), aspect="auto", origin="lower")
    ax.set(title="Humidité du sol de la parcelle", xlabel="Est (m)", ylabel="Nord (m)")
    fig.colorbar(im, ax=ax, label="Humidité du sol (%)")
    return foot(fig, "Source : relevé par sonde, 12 mai 2024")


@liar("rainbow-colormap")
def en_jet_noise():
    x, y = np.meshgrid(np.linspace(-3, 3, 80), np.linspace(-2, 2, 60))
    z = 55 + 30 * np.exp(-(x ** 2 + (y * 1.4) ** 2) / 2.5)
    fig, ax = new(7.2, 4.6)
    m = ax.pcolormesh(x, y, z, cmap="jet", shading="auto")
    ax.set(title="Noise around the runway", xlabel="East (km)", ylabel="North (km)")
    fig.colorbar(m, ax=ax, label="Noise level (dB)")
    return foot(fig, "Source: airport noise model, 2024")


@honest
def en_cyclic_phase():
    x, y = np.meshgrid(np.linspace(-3, 3, 120), np.linspace(-2, 2, 90))
    fig, ax = new(7.2, 4.6)
    m = ax.pcolormesh(x, y, np.degrees(np.arctan2(y, x)) % 360, cmap="twilight", vmin=0, vmax=360, shading="auto")
    ax.set(title="Wind direction around the low", xlabel="East (km)", ylabel="North (km)")
    b = fig.colorbar(m, ax=ax, label="Wind direction (degrees, 0 = 360)")
    b.set_ticks([0, 90, 180, 270, 360])
    return foot(fig, "Source: weather model run, 3 February 2024")


# ── 51-53 reading the marks

@liar("colour-blind")
def fr_rouge_vert():
    m = np.arange(1, 13)
    fig, ax = new()
    ax.plot(m, [32, 34, 31, 36, 38, 41, 39, 43, 44, 42, 46, 47], color="#d62728", lw=2, label="Ligne A")
    ax.plot(m, [38, 35, 37, 35, 40, 38, 42, 40, 41, 45, 43, 44], color="#6b8e23", lw=2, label="Ligne B")
    ax.legend()
    ax.set(title="Retards sur les deux lignes", xlabel="Mois de 2024", ylabel="Trains en retard (nombre)", ylim=(0, 60))
    return foot(fig, "Source : exploitant du réseau")


@honest
def fr_rouge_vert_marques():
    m = np.arange(1, 13)
    a, b = [32, 34, 31, 36, 38, 41, 39, 43, 44, 42, 46, 47], [28, 25, 27, 25, 24, 23, 22, 24, 21, 20, 23, 20]
    fig, ax = new()
    ax.plot(m, a, color="#d62728", lw=2, marker="o")
    ax.plot(m, b, color="#2ca02c", lw=2, ls="--", marker="^")
    ax.text(12.2, a[-1], "Ligne A", color="#d62728", va="center")
    ax.text(12.2, b[-1], "Ligne B", color="#1a7a1a", va="center")
    ax.set(title="Les retards montent sur la ligne A et reculent sur la B", xlabel="Mois de 2024", ylabel="Trains en retard (nombre)", ylim=(0, 60), xlim=(.5, 14))
    ax.set_xticks(m)
    return foot(fig, "Source : exploitant du réseau")


@liar("overplotting")
def en_opaque_cloud():
    r = np.random.default_rng(52)
    x = r.normal(45, 12, 30000)
    fig, ax = new()
    ax.scatter(x, 110 + .6 * x + r.normal(0, 11, 30000), s=40, color=BLUE)
    ax.set(title="Blood pressure and age", xlabel="Age (years)", ylabel="Systolic pressure (mmHg)")
    return foot(fig, "Source: health check-ups, 30,000 adults")


@honest
def en_hexbin_cloud():
    r = np.random.default_rng(52)
    x = r.normal(45, 12, 30000)
    fig, ax = new()
    h = ax.hexbin(x, 110 + .6 * x + r.normal(0, 11, 30000), gridsize=35, cmap="viridis", mincnt=1)
    fig.colorbar(h, ax=ax, label="Adults in the hexagon (number)")
    ax.set(title="Blood pressure rises with age", xlabel="Age (years)", ylabel="Systolic pressure (mmHg)")
    return foot(fig, "Source: health check-ups, 30,000 adults")


@liar("too-many-series")
def fr_douze_courbes():
    r = np.random.default_rng(53)
    n = ["Ain", "Aisne", "Allier", "Ardèche", "Ariège", "Aube", "Aude", "Aveyron", "Calvados", "Cantal", "Charente", "Cher"]
    d = pd.DataFrame({k: 8 + np.cumsum(r.normal(0, .5, 12)) for k in n}, index=range(2013, 2025))
    fig, ax = new(8, 4.8)
    d.plot(ax=ax, colormap="tab20", lw=1.8)
    ax.legend(ncol=2, loc="center left", bbox_to_anchor=(1, .5))
    ax.set(title="Chômage dans douze départements", xlabel="Année", ylabel="Taux de chômage (%)")
    return foot(fig, "Source : Insee, taux localisés")


@honest
def fr_une_courbe_sur_douze():
    r = np.random.default_rng(53)
    y = np.arange(2013, 2025)
    v = np.array([8 + np.cumsum(r.normal(0, .5, 12)) for _ in range(12)])
    fig, ax = new()
    ax.add_collection(LineCollection([np.column_stack([y, w]) for w in v[1:]], colors="#bbbbbb", linewidths=1))
    ax.plot(y, v[0], color=RUST, lw=2.6)
    ax.text(2024.1, v[0, -1], "Ain", color=RUST, va="center")
    ax.set(title="L'Ain parmi douze départements (en gris, les onze autres)", xlabel="Année", ylabel="Taux de chômage (%)", xlim=(2013, 2025), ylim=(0, 14))
    return foot(fig, "Source : Insee, taux localisés")


# ── 54-55

@liar("unexplained-interval")
def en_mystery_bars():
    fig, ax = new()
    ax.errorbar([0, 1, 2], [12.1, 14.8, 16.0], yerr=[1.8, 2.1, 1.2], fmt="s", color=BLUE, capsize=5, ms=8)
    ax.set_xticks([0, 1, 2], ["Placebo", "10 mg", "20 mg"])
    ax.set(title="Six-minute walk, by arm", xlabel="Arm of the trial", ylabel="Gain in walking distance (m)", ylim=(0, 20), xlim=(-.5, 2.5))
    return foot(fig, "Source: randomised trial, 240 patients")


@honest
def fr_kaplan_meier():
    t = np.array([0, 3, 5, 8, 11, 14, 18, 22, 27, 31, 36])
    s = np.array([1, .97, .93, .9, .85, .82, .78, .74, .71, .69, .67])
    e = 1.96 * np.sqrt(s * (1 - s) / 140)
    fig, ax = new()
    ax.step(t, s * 100, where="post", color=BLUE, lw=2, label="Survie estimée (Kaplan-Meier)")
    ax.fill_between(t, (s - e) * 100, np.minimum(1, s + e) * 100, step="post", color=BLUE, alpha=.2, label="Intervalle de confiance à 95 %")
    ax.legend(loc="lower left")
    ax.set(title="Deux patients sur trois sont en vie à trois ans", xlabel="Mois depuis le diagnostic", ylabel="Survie (%)", ylim=(0, 105), xlim=(0, 36))
    return foot(fig, "Source : registre des cancers, 140 patients")


@liar("base-year-picked")
def fr_indice_creux():
    y = np.arange(2014, 2025)
    v = np.array([112, 115, 118, 121, 124, 126, 78, 96, 112, 119, 122])
    fig, ax = new()
    ax.plot(y, v / 78 * 100, color=TEAL, lw=2.4)
    ax.axhline(100, color=GREY, lw=1)
    ax.set(title="Le trafic aérien a bondi de 56 % depuis 2020", xlabel="Année", ylabel="Passagers (indice 100 en 2020)", ylim=(60, 170))
    return foot(fig, "Source : DGAC, bulletin statistique")


@honest
def fr_indice_ordinaire():
    y = np.arange(2014, 2025)
    v = np.array([112, 115, 118, 121, 124, 126, 78, 96, 112, 119, 122])
    fig, ax = new()
    ax.plot(y, v / 118 * 100, color=TEAL, lw=2.4)
    ax.axhline(100, color=GREY, lw=1)
    ax.set(title="Le trafic aérien retrouve en 2023 son niveau de 2016", xlabel="Année", ylabel="Passagers (indice 100 en 2016)", ylim=(50, 120))
    return foot(fig, "Source : DGAC, bulletin statistique")
