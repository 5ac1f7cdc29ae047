"""Maps by a mapmaker for a Bolivian NGO, a Saxon newspaper, a Welsh council and a French water agency: 30 liars, 38 honest ones. All values are invented."""
import matplotlib
matplotlib.use("Agg")
from functools import lru_cache
from pathlib import Path

import geopandas as gpd
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import shapely
from matplotlib.cm import ScalarMappable
from matplotlib.collections import LineCollection, PatchCollection, PolyCollection
from matplotlib.colors import BoundaryNorm, ListedColormap, Normalize, TwoSlopeNorm
from matplotlib.lines import Line2D
from matplotlib.patches import Circle, FancyArrowPatch, Patch, Polygon as MplPolygon, Rectangle, RegularPolygon
from shapely.geometry import MultiPoint, Point, Polygon, box

D = Path(__file__).parents[2] / 'datasets'

LIARS, HONEST = [], []


def liar(rule):
    def deco(f):
        LIARS.append((f.__name__, f, rule)); return f
    return deco


def honest(f):
    HONEST.append((f.__name__, f)); return f


# ---------------------------------------------------------------- outlines
def _tile(outline, seeds, crs):
    """Schematic units: Voronoi cells of a few seeds per unit, cut to an outline."""
    pts, names = [], []
    for n, ps in seeds.items():
        for p in ps:
            pts.append(Point(p)); names.append(n)
    cells = list(shapely.voronoi_polygons(MultiPoint(pts), extend_to=outline.buffer(2)).geoms)
    rows = []
    for c in cells:
        k = next(i for i, p in enumerate(pts) if c.contains(p))
        rows.append((names[k], c.intersection(outline)))
    g = gpd.GeoDataFrame(rows, columns=['name', 'geometry'], crs=4326).dissolve('name').reset_index()
    g['geometry'] = g.geometry.buffer(0)
    g = g.set_index('name').loc[list(seeds)].reset_index()
    return g.to_crs(crs) if crs else g


SAXONY = [(12.10, 50.30), (12.30, 50.18), (12.48, 50.35), (12.72, 50.42), (12.95, 50.41), (13.20, 50.51), (13.35, 50.62),
          (13.55, 50.71), (13.80, 50.73), (14.00, 50.81), (14.25, 50.88), (14.38, 50.90), (14.32, 51.00), (14.50, 51.04),
          (14.60, 50.93), (14.62, 50.86), (14.82, 50.87), (14.98, 51.07), (15.04, 51.27), (14.97, 51.45), (14.73, 51.55),
          (14.45, 51.54), (14.10, 51.50), (13.95, 51.38), (13.70, 51.37), (13.40, 51.43), (13.21, 51.40), (13.15, 51.60),
          (12.90, 51.65), (12.65, 51.66), (12.35, 51.57), (12.20, 51.50), (12.17, 51.33), (12.20, 51.10), (12.55, 51.00),
          (12.62, 50.92), (12.40, 50.85), (12.30, 50.72), (12.22, 50.65), (12.02, 50.62), (11.95, 50.55), (11.88, 50.42)]
KREISE = {'Vogtlandkreis': [(12.15, 50.45), (12.38, 50.42)], 'Zwickau': [(12.50, 50.70), (12.58, 50.80)],
          'Erzgebirgskreis': [(12.85, 50.57), (13.15, 50.66), (12.70, 50.52)], 'Chemnitz': [(12.90, 50.83)],
          'Mittelsachsen': [(13.25, 50.92), (13.02, 51.02), (13.38, 50.82)], 'Leipzig (Stadt)': [(12.37, 51.34)],
          'Lkr. Leipzig': [(12.55, 51.18), (12.78, 51.22), (12.40, 51.17)], 'Nordsachsen': [(12.42, 51.50), (12.80, 51.50), (13.05, 51.38)],
          'Meißen': [(13.40, 51.27), (13.55, 51.22), (13.42, 51.12)], 'Dresden': [(13.76, 51.06)],
          'Sächs. Schweiz-O.': [(13.70, 50.86), (14.10, 50.92), (13.90, 50.88)],
          'Bautzen': [(14.10, 51.24), (14.38, 51.20), (14.25, 51.40)], 'Görlitz': [(14.80, 51.15), (14.75, 51.38), (14.75, 50.97)]}
WALES = [(-3.08, 53.25), (-2.95, 53.17), (-2.80, 52.95), (-3.10, 52.90), (-3.15, 52.75), (-3.02, 52.70), (-3.10, 52.50), (-3.06, 52.34),
         (-3.00, 52.25), (-3.10, 52.10), (-3.05, 51.95), (-2.85, 51.93), (-2.65, 51.80), (-2.66, 51.62), (-2.95, 51.54), (-3.17, 51.45),
         (-3.40, 51.38), (-3.65, 51.47), (-3.83, 51.61), (-3.98, 51.57), (-4.28, 51.56), (-4.10, 51.65), (-4.30, 51.69), (-4.45, 51.75),
         (-4.70, 51.68), (-4.92, 51.61), (-5.10, 51.70), (-5.12, 51.80), (-5.30, 51.88), (-5.05, 52.00), (-4.80, 52.05), (-4.50, 52.13),
         (-4.20, 52.25), (-4.08, 52.42), (-4.05, 52.53), (-4.12, 52.65), (-4.05, 52.73), (-4.15, 52.87), (-4.35, 52.88), (-4.50, 52.80),
         (-4.76, 52.80), (-4.55, 52.95), (-4.35, 53.07), (-4.42, 53.16), (-4.62, 53.25), (-4.55, 53.40), (-4.25, 53.42), (-4.05, 53.30),
         (-4.10, 53.24), (-3.85, 53.33), (-3.50, 53.30), (-3.32, 53.35)]
COUNCILS = {'Anglesey': [(-4.35, 53.30)], 'Gwynedd': [(-4.0, 52.86), (-4.15, 53.05), (-3.95, 52.66), (-4.5, 52.88)], 'Conwy': [(-3.72, 53.10), (-3.75, 53.26)],
            'Denbighshire': [(-3.38, 53.20), (-3.35, 53.02)], 'Flintshire': [(-3.12, 53.18)], 'Wrexham': [(-3.0, 53.02)],
            'Powys': [(-3.4, 52.62), (-3.4, 52.30), (-3.4, 52.0), (-3.62, 52.42), (-3.4, 52.8)],
            'Ceredigion': [(-4.1, 52.18), (-3.95, 52.38), (-4.45, 52.07)], 'Pembrokeshire': [(-4.92, 51.86), (-4.88, 51.70), (-4.75, 51.95)],
            'Carmarthenshire': [(-4.25, 51.92), (-3.95, 51.88), (-4.38, 51.80)], 'Swansea': [(-3.98, 51.65), (-4.15, 51.60)],
            'Neath Port Talbot': [(-3.74, 51.68)], 'Bridgend': [(-3.58, 51.55)], 'Vale of Glamorgan': [(-3.40, 51.44)],
            'Rhondda Cynon Taf': [(-3.46, 51.65)], 'Cardiff': [(-3.19, 51.50)], 'Merthyr Tydfil': [(-3.37, 51.76)],
            'Caerphilly': [(-3.24, 51.64)], 'Blaenau Gwent': [(-3.20, 51.78)], 'Torfaen': [(-3.04, 51.70)],
            'Monmouthshire': [(-2.85, 51.78)], 'Newport': [(-2.97, 51.59)]}
DEPTOS = {'Pando': [(-67.6, -11.3), (-66.5, -10.8), (-68.8, -11.2)], 'Beni': [(-65.5, -13.0), (-65.4, -14.7), (-66.4, -12.4), (-64.0, -13.4), (-66.6, -14.2)],
          'La Paz': [(-68.1, -15.0), (-68.5, -16.6), (-68.4, -13.7), (-67.5, -15.7)], 'Cochabamba': [(-66.1, -17.3), (-65.3, -16.7), (-65.2, -17.7)],
          'Oruro': [(-67.9, -18.6), (-67.2, -18.2), (-68.5, -18.2)], 'Potosí': [(-67.2, -20.5), (-66.2, -19.7), (-66.8, -21.8), (-66.2, -18.6)],
          'Chuquisaca': [(-64.7, -19.4), (-63.9, -20.3), (-64.8, -20.2)], 'Tarija': [(-64.6, -21.6), (-63.4, -21.5)],
          'Santa Cruz': [(-62.0, -17.0), (-60.4, -16.5), (-61.0, -18.4), (-62.5, -18.9), (-62.9, -15.6), (-63.4, -17.9), (-59.4, -17.6), (-61.6, -15.2)]}


@lru_cache
def _world():
    return gpd.read_file(D / 'contours_monde.geojson')


@lru_cache
def _units(which):
    if which == 'sn':
        return _tile(Polygon(SAXONY), KREISE, 25833)
    if which == 'cy':
        return _tile(Polygon(WALES), COUNCILS, 27700)
    if which == 'bo':
        w = _world()
        return _tile(w.loc[w.code_iso == 'BO', 'geometry'].iloc[0], DEPTOS, 'ESRI:102033')
    if which == 'fr':
        g = gpd.read_file(D / 'contours_departements.geojson').to_crs(2154)
        g['geometry'] = g.geometry.simplify(900)
        return g
    if which == 'gp':
        return gpd.read_file(D / 'contours_grand_poitiers.geojson').to_crs(2154)
    if which == 'mun':                                   # 60 fictitious municipalities inside Bolivia
        w = _world()
        out = w.loc[w.code_iso == 'BO', 'geometry'].iloc[0]
        rng = np.random.default_rng(60)
        x0, y0, x1, y1 = out.bounds
        pts = []
        while len(pts) < 60:
            p = Point(rng.uniform(x0, x1), rng.uniform(y0, y1))
            if out.contains(p) and all(p.distance(q) > .75 for q in pts):
                pts.append(p)
        return _tile(out, {f'M{i + 1:02d}': [(p.x, p.y)] for i, p in enumerate(pts)}, 'ESRI:102033')
    raise KeyError(which)


def units(which):
    return _units(which).copy()


def foot(fig, text, y=.015, x=.02):
    fig.text(x, y, text, fontsize=8, color='#444444', ha='left', va='bottom')


def classed(v, breaks, colours):
    """Class index by right-open breaks -> list of colours."""
    return [colours[i] for i in np.digitize(v, breaks[1:-1])]


def scalebar(ax, km, label, x=.06, y=.05):
    x0, x1 = ax.get_xlim(); y0, y1 = ax.get_ylim()
    a, b = x0 + x * (x1 - x0), y0 + y * (y1 - y0)
    ax.plot([a, a + km * 1000], [b, b], color='black', lw=2, solid_capstyle='butt')
    ax.text(a + km * 500, b + .012 * (y1 - y0), label, ha='center', va='bottom', fontsize=8)


YLB = ['#ffffcc', '#a1dab4', '#41b6c4', '#2c7fb8', '#253494']
ORS = ['#feedde', '#fdbe85', '#fd8d3c', '#e6550d', '#8c3603']
BLU = ['#eff3ff', '#bdd7e7', '#6baed6', '#3182bd', '#08519c']
PUR = ['#f2f0f7', '#cbc9e2', '#9e9ac8', '#756bb1', '#54278f']


# ================================================================ Deutsch (sächsische Regionalzeitung)
@liar('title-contradicts-data')
def kita_quote_acht_kreise():
    """The headline counts eight districts above 30 %; the map shows four."""
    g = units('sn')
    g['q'] = [22.5, 26.1, 24.8, 33.4, 27.9, 36.2, 28.7, 23.3, 31.5, 38.0, 26.6, 25.2, 21.9]
    assert (g.q > 30).sum() == 4
    fig, ax = plt.subplots(figsize=(8, 6))
    br = [20, 25, 30, 35, 40]
    col = BLU[1:]
    g.plot(ax=ax, color=classed(g.q, br, col), edgecolor='white', lw=1)
    for n, p, q in zip(g.name, g.representative_point(), g.q):
        ax.text(p.x, p.y, f'{q:.0f} %', ha='center', va='center', fontsize=9, color='white' if q >= 30 else 'black')
    lab = [f'{a} bis unter {b}' for a, b in zip(br[:-1], br[1:])]
    ax.legend(handles=[Patch(fc=c, ec='grey', label=l) for c, l in zip(col, lab)], title='Anteil in Prozent', loc='lower right', fontsize=9)
    ax.set_title('In acht sächsischen Kreisen besuchen mehr als 30 Prozent\nder Unter-Dreijährigen eine Ganztagskita', loc='left', fontsize=13)
    ax.set_axis_off()
    foot(fig, 'Quelle: Kitabericht 2023, Stichtag 1. März. Kreisgrenzen schematisch.')
    return fig


@honest
def kita_quote_vier_kreise():
    """Honest twin: four districts exceed 30 %, and the headline says four."""
    g = units('sn')
    g['q'] = [22.5, 26.1, 24.8, 33.4, 27.9, 36.2, 28.7, 23.3, 31.5, 38.0, 26.6, 25.2, 21.9]
    assert (g.q > 30).sum() == 4 and g.loc[g.q.idxmax(), 'name'] == 'Dresden'
    fig, ax = plt.subplots(figsize=(8, 6))
    br = [20, 25, 30, 35, 40]
    col = BLU[1:]
    g.plot(ax=ax, color=classed(g.q, br, col), edgecolor='white', lw=1)
    for n, p, q in zip(g.name, g.representative_point(), g.q):
        ax.text(p.x, p.y, f'{q:.0f} %', ha='center', va='center', fontsize=9, color='white' if q >= 30 else 'black')
    lab = [f'{a} bis unter {b}' for a, b in zip(br[:-1], br[1:])]
    ax.legend(handles=[Patch(fc=c, ec='grey', label=l) for c, l in zip(col, lab)], title='Anteil in Prozent', loc='lower right', fontsize=9)
    ax.set_title('Nur in vier der 13 Kreise liegt die Ganztagsquote über 30 Prozent –\nDresden führt, gefolgt von Leipzig', loc='left', fontsize=13)
    ax.set_axis_off()
    foot(fig, 'Quelle: Kitabericht 2023, Stichtag 1. März. Kreisgrenzen schematisch.')
    return fig


@liar('title-contradicts-data')
def pendler_leipzig_vorn():
    """The title puts Leipzig first; the largest circle (and number) is Dresden's."""
    g = units('sn').set_index('name')
    v = {'Leipzig (Stadt)': 71, 'Dresden': 104, 'Chemnitz': 48, 'Zwickau': 29, 'Bautzen': 17, 'Görlitz': 12, 'Meißen': 21}
    fig, ax = plt.subplots(figsize=(8, 5.6))
    g.plot(ax=ax, color='#eeeeea', edgecolor='#bbbbbb')
    for n, x in v.items():
        p = g.geometry[n].representative_point()
        ax.add_patch(Circle((p.x, p.y), 2100 * np.sqrt(x), fc='#3b6ea8', ec='white', alpha=.85))
        ax.text(p.x, p.y, str(x), ha='center', va='center', color='white', fontsize=9)
        ax.text(p.x, p.y - 2100 * np.sqrt(x) - 1500, n, ha='center', va='top', fontsize=8)
    y = 5572000
    for i, k in enumerate([25, 100]):
        ax.add_patch(Circle((435000 + 40000 * i, y + 12000), 2100 * np.sqrt(k), fc='none', ec='black'))
        ax.text(435000 + 40000 * i, y + 12000, str(k), ha='center', va='center', fontsize=8)
    ax.text(455000, y - 14000, 'Einpendler (Tausend),\nKreisfläche proportional', ha='center', va='top', fontsize=8)
    ax.set_title('Leipzig zieht die meisten Einpendler an', loc='left', fontsize=14, weight='bold')
    ax.set_xlim(270000, 515000); ax.set_ylim(5548000, 5735000)
    ax.set_axis_off()
    foot(fig, 'Quelle: Pendlerstatistik, Juni 2022. Kreisgrenzen schematisch.')
    return fig


@honest
def pendler_dresden_vorn():
    """Honest twin: the largest circle is the place named, and area follows the value."""
    g = units('sn').set_index('name')
    v = {'Leipzig (Stadt)': 71, 'Dresden': 104, 'Chemnitz': 48, 'Zwickau': 29, 'Bautzen': 17, 'Görlitz': 12, 'Meißen': 21}
    assert max(v, key=v.get) == 'Dresden' and v['Leipzig (Stadt)'] + v['Zwickau'] < v['Dresden']
    fig, ax = plt.subplots(figsize=(8, 5.6))
    g.plot(ax=ax, color='#eeeeea', edgecolor='#bbbbbb')
    pts = gpd.GeoSeries([g.geometry[n].representative_point() for n in v])
    ax.scatter(pts.x, pts.y, s=[14 * x for x in v.values()], color='#3b6ea8', edgecolor='white', zorder=3)
    for (n, x), p in zip(v.items(), pts):
        ax.annotate(f'{n}: {x}', (p.x, p.y), xytext=(0, -np.sqrt(14 * x) / 1.6 - 3), textcoords='offset points', ha='center', va='top', fontsize=8)
    h = [plt.scatter([], [], s=14 * k, fc='none', ec='black', label=f'{k}') for k in (10, 50, 100)]
    ax.legend(handles=h, title='Einpendler (Tausend),\nFläche proportional', loc='lower right', labelspacing=1.8, borderpad=1.2, fontsize=8, title_fontsize=8)
    ax.set_title('Nach Dresden pendeln mehr Menschen ein\nals nach Leipzig und Zwickau zusammen', loc='left', fontsize=13)
    ax.set_xlim(270000, 530000); ax.set_ylim(5548000, 5735000)
    ax.set_axis_off()
    foot(fig, 'Quelle: Pendlerstatistik, Juni 2022. Kreisgrenzen schematisch.')
    return fig


@liar('colour-blind')
def ampel_arzttermine():
    """Red and green of one lightness are the only key to good and bad districts."""
    g = units('sn')
    s = ['lang', 'lang', 'lang', 'kurz', 'mittel', 'kurz', 'mittel', 'lang', 'kurz', 'kurz', 'mittel', 'lang', 'kurz']
    c = {'kurz': '#6f9a3a', 'mittel': '#b08a2e', 'lang': '#c0653f'}
    fig, ax = plt.subplots(figsize=(8, 6))
    for n in c:
        g[[x == n for x in s]].plot(ax=ax, color=c[n], edgecolor='white', lw=1.2)
    ax.legend(handles=[Patch(fc=c['kurz'], label='unter 2 Wochen'), Patch(fc=c['mittel'], label='2 bis 4 Wochen'), Patch(fc=c['lang'], label='über 4 Wochen')],
              title='Wartezeit beim Hautarzt', loc='lower right')
    ax.set_title('Wie lange Sachsen auf einen Hautarzttermin warten', loc='left', fontsize=13)
    ax.axis('off')
    foot(fig, 'Quelle: Leserumfrage unter 412 Praxen, Herbst 2023 (Median je Kreis). Kreisgrenzen schematisch.')
    return fig


@honest
def ampel_arzttermine_lesbar():
    """Honest twin: the three classes differ in lightness, hatch and a letter in each district."""
    g = units('sn')
    s = ['lang', 'lang', 'lang', 'kurz', 'mittel', 'kurz', 'mittel', 'lang', 'kurz', 'kurz', 'mittel', 'lang', 'kurz']
    c = {'kurz': '#deebf7', 'mittel': '#6baed6', 'lang': '#08306b'}
    fig, ax = plt.subplots(figsize=(8, 6))
    for n in c:
        g[[x == n for x in s]].plot(ax=ax, color=c[n], edgecolor='#888888', lw=.8)
    for p, x in zip(g.representative_point(), s):
        ax.text(p.x, p.y, x, ha='center', va='center', fontsize=9, color='white' if x == 'lang' else 'black')
    ax.legend(handles=[Patch(fc=c['kurz'], ec='grey', label='kurz: unter 2 Wochen'), Patch(fc=c['mittel'], label='mittel: 2 bis 4 Wochen'), Patch(fc=c['lang'], label='lang: über 4 Wochen')],
              title='Wartezeit beim Hautarzt', loc='lower right')
    assert s.count('lang') == 5
    ax.set_title('In fünf Kreisen wartet man länger als vier Wochen\nauf einen Hautarzttermin', loc='left', fontsize=13)
    ax.axis('off')
    foot(fig, 'Quelle: Leserumfrage unter 412 Praxen, Herbst 2023 (Median je Kreis). Kreisgrenzen schematisch.')
    return fig


@liar('unprojected')
def windraeder_gradnetz():
    """Longitude and latitude drawn one to one: Saxony is stretched by 1.6 east-west, with a kilometre bar."""
    out = np.array(SAXONY)
    rng = np.random.default_rng(4)
    poly = Polygon(SAXONY)
    pts = [p for p in rng.uniform([11.9, 50.3], [15, 51.6], (140, 2)) if poly.contains(Point(p))][:60]
    pts = np.array(pts)
    fig, ax = plt.subplots(figsize=(9, 5))
    ax.add_patch(MplPolygon(out, closed=True, fc='#f2efe6', ec='#555555'))
    ax.plot(pts[:, 0], pts[:, 1], '^', color='#1f4e79', ms=5, label='Windpark (ab 3 Anlagen)')
    for n, x, y in [('Dresden', 13.74, 51.05), ('Leipzig', 12.37, 51.34), ('Chemnitz', 12.92, 50.83)]:
        ax.plot(x, y, 's', color='black', ms=4); ax.text(x + .04, y + .02, n, fontsize=9)
    ax.plot([14.2, 14.65], [50.35, 50.35], color='black', lw=2); ax.text(14.42, 50.37, '50 km', ha='center', fontsize=8)
    ax.set_aspect('equal')
    ax.set_xlim(11.7, 15.2); ax.set_ylim(50.1, 51.8)
    ax.set_xticks([]); ax.set_yticks([])
    ax.legend(loc='upper right', fontsize=8)
    ax.set_title(f'Wo sich in Sachsen Windräder drehen: die {len(pts)} Windparks', loc='left')
    foot(fig, 'Quelle: Anlagenregister, Stand Mai 2023')
    return fig


@honest
def windraeder_gradnetz_gestreckt():
    """Degrees on the axes, but the aspect is 1/cos(51°): distances are as on the ground."""
    rng = np.random.default_rng(4)
    poly = Polygon(SAXONY)
    pts = np.array([p for p in rng.uniform([11.9, 50.3], [15, 51.6], (140, 2)) if poly.contains(Point(p))][:60])
    fig, ax = plt.subplots(figsize=(8.5, 6))
    ax.add_patch(MplPolygon(SAXONY, closed=True, fc='#f2efe6', ec='#555555'))
    ax.plot(pts[:, 0], pts[:, 1], '^', color='#1f4e79', ms=5, label='Windpark (ab 3 Anlagen)')
    for n, x, y in [('Dresden', 13.74, 51.05), ('Leipzig', 12.37, 51.34), ('Chemnitz', 12.92, 50.83)]:
        ax.plot(x, y, 's', color='black', ms=4); ax.text(x + .04, y + .02, n, fontsize=9)
    ax.set_aspect(1 / np.cos(np.radians(51)))
    ax.set_xlim(11.7, 15.2); ax.set_ylim(50.1, 51.8)
    ax.set_xticks(np.arange(12, 15.1, 1), [f'{k}° O' for k in range(12, 16)]); ax.set_yticks([50.5, 51, 51.5], ['50,5° N', '51° N', '51,5° N'])
    ax.grid(color='#cccccc', lw=.5); ax.set_axisbelow(True)
    ax.legend(loc='lower right', fontsize=8)
    ax.set_title(f'Wo sich in Sachsen Windräder drehen: die {len(pts)} Windparks', loc='left')
    foot(fig, 'Quelle: Anlagenregister, Stand Mai 2023. Mittabstandstreuer Plattkartenentwurf, Bezugsbreite 51°.')
    return fig


@liar('overlapping-breaks')
def mieten_klassen_ueberlappen():
    """The rent classes overlap (6 to 8, 7 to 9, 8 to 11): a rent of 7.50 has two colours."""
    g = units('sn')
    g['m'] = [5.4, 5.7, 5.5, 6.3, 5.9, 9.2, 6.8, 6.1, 7.6, 9.8, 7.1, 5.8, 5.3]
    c = [ORS[0], ORS[1], ORS[2], ORS[3]]
    k = np.digitize(g.m, [6, 7.5, 8.5])
    fig, ax = plt.subplots(figsize=(8, 6))
    g.plot(ax=ax, color=[c[i] for i in k], edgecolor='#777777', lw=.7)
    for n, p in zip(g.name, g.representative_point()):
        ax.text(p.x, p.y, n.replace(' (Stadt)', ''), ha='center', fontsize=8)
    ax.legend(handles=[Patch(fc=a, ec='grey', label=b) for a, b in zip(c, ['5 bis 6 Euro', '6 bis 8 Euro', '7 bis 9 Euro', '8 bis 11 Euro'])],
              title='Kaltmiete je m²', loc='lower right')
    ax.set_title('Angebotsmieten in Sachsen 2023', loc='left', fontsize=14)
    ax.axis('off')
    foot(fig, 'Quelle: Auswertung von Wohnungsanzeigen, Median. Kreisgrenzen schematisch.')
    return fig


@honest
def mieten_klassen_sauber():
    """Honest twin: classes adjoin without sharing a value ('bis unter')."""
    g = units('sn')
    g['m'] = [5.4, 5.7, 5.5, 6.3, 5.9, 9.2, 6.8, 6.1, 7.6, 9.8, 7.1, 5.8, 5.3]
    assert (g.m >= 9).sum() == 2 and (g.m < 6).sum() == 6
    c = ORS[:4]
    k = np.digitize(g.m, [6, 7, 9])
    assert len(set(k)) == 4
    fig, ax = plt.subplots(figsize=(8, 6))
    g.plot(ax=ax, color=[c[i] for i in k], edgecolor='#777777', lw=.7)
    for n, p in zip(g.name, g.representative_point()):
        ax.text(p.x, p.y, n.replace(' (Stadt)', ''), ha='center', fontsize=8)
    lab = ['5 bis unter 6 Euro', '6 bis unter 7 Euro', '7 bis unter 9 Euro', '9 bis unter 11 Euro']
    ax.legend(handles=[Patch(fc=a, ec='grey', label=f'{b}  ({(k == i).sum()} Kreise)') for i, (a, b) in enumerate(zip(c, lab))],
              title='Kaltmiete je m²', loc='lower right', fontsize=8.5)
    ax.set_title('Neun Euro und mehr kostet der Quadratmeter\nnur in Leipzig und Dresden', loc='left', fontsize=13)
    ax.axis('off')
    foot(fig, 'Quelle: Auswertung von Wohnungsanzeigen 2023, Median. Kreisgrenzen schematisch.')
    return fig


@liar('stock-in-choropleth')
def einbrueche_anzahl_flaechig():
    """Burglaries are counted, not related to dwellings, and painted over whole districts."""
    g = units('sn')
    g['n'] = [310, 640, 520, 790, 480, 2950, 610, 450, 560, 2410, 430, 700, 880]
    fig, ax = plt.subplots(figsize=(8.5, 6))
    g.plot('n', ax=ax, cmap='Reds', edgecolor='white', legend=True, vmin=0, vmax=3000,
           legend_kwds={'label': 'Anzahl der Wohnungseinbrüche', 'shrink': .6})
    ax.set_title('Wohnungseinbrüche in Sachsen 2022', loc='left', fontsize=14)
    for n, p in zip(g.name, g.representative_point()):
        if n in ('Leipzig (Stadt)', 'Dresden', 'Chemnitz', 'Görlitz'):
            ax.text(p.x, p.y, n.replace(' (Stadt)', ''), ha='center', fontsize=8, color='white' if n in ('Leipzig (Stadt)', 'Dresden') else 'black')
    ax.set_axis_off()
    foot(fig, 'Quelle: Kriminalstatistik 2022, angezeigte Fälle. Kreisgrenzen schematisch.')
    return fig


@honest
def einbrueche_rate_und_anzahl():
    """Honest twin: colour carries a rate, the count is only a number written in the district."""
    g = units('sn')
    n = np.array([310, 640, 520, 790, 480, 2950, 610, 450, 560, 2410, 430, 700, 880])
    w = np.array([128, 178, 190, 152, 165, 345, 138, 105, 130, 308, 132, 160, 150])      # thousand dwellings
    g['r'] = n / w
    assert g.loc[g.r.idxmax(), 'name'] == 'Leipzig (Stadt)' and g.sort_values('r').name.iloc[-3] == 'Görlitz'
    fig, ax = plt.subplots(figsize=(8.5, 6))
    g.plot('r', ax=ax, cmap='Reds', edgecolor='white', legend=True, vmin=0, vmax=9,
           legend_kwds={'label': 'Einbrüche je 1000 Wohnungen', 'shrink': .6})
    for p, k, r in zip(g.representative_point(), n, g.r):
        ax.text(p.x, p.y, f'{k}', ha='center', va='center', fontsize=8, color='white' if r > 5 else 'black')
    ax.set_title('Einbruchsrisiko: Leipzig vor Dresden, Görlitz auf Rang drei\n(Zahlen in der Karte: Fälle)', loc='left', fontsize=12)
    ax.set_axis_off()
    foot(fig, 'Quelle: Kriminalstatistik 2022, Wohnungsbestand 31.12.2021. Kreisgrenzen schematisch.')
    return fig


@liar('rainbow-colormap')
def erzgebirge_niederschlag_jet():
    """A rainbow (jet) paints a continuous rain depth: yellow and red bands look like borders."""
    x, y = np.meshgrid(np.linspace(0, 120, 160), np.linspace(0, 70, 100))
    z = 620 + 330 * np.exp(-((x - 70) ** 2 / 1800 + (y - 18) ** 2 / 420)) + 90 * np.sin(x / 17) * np.cos(y / 11) + 80 * (70 - y) / 70
    fig, ax = plt.subplots(figsize=(9, 5.4))
    im = ax.imshow(z, origin='lower', extent=(0, 120, 0, 70), cmap='jet')
    for n, a, b in [('Annaberg', 58, 22), ('Freiberg', 98, 52), ('Aue', 30, 28)]:
        ax.plot(a, b, 'ko', ms=4); ax.text(a + 1.5, b + 1, n, fontsize=9)
    fig.colorbar(im, ax=ax, label='Niederschlag (mm pro Jahr)', shrink=.8)
    ax.set_xlabel('Ostwert (km)'); ax.set_ylabel('Nordwert (km)')
    ax.set_title('Jahresniederschlag im Erzgebirge, Mittel 1991–2020', loc='left')
    foot(fig, 'Quelle: Rasterinterpolation aus 46 Stationen', y=.005)
    return fig


@honest
def erzgebirge_niederschlag_viridis():
    """Honest twin: monotone ramp, labelled isohyets, station points shown."""
    x, y = np.meshgrid(np.linspace(0, 120, 160), np.linspace(0, 70, 100))
    z = 620 + 330 * np.exp(-((x - 70) ** 2 / 1800 + (y - 18) ** 2 / 420)) + 90 * np.sin(x / 17) * np.cos(y / 11) + 80 * (70 - y) / 70
    i, j = np.unravel_index(z.argmax(), z.shape)
    fig, ax = plt.subplots(figsize=(9, 5.4))
    im = ax.pcolormesh(x, y, z, cmap='YlGnBu', shading='auto', vmin=500, vmax=1150, rasterized=True)
    cs = ax.contour(x, y, z, levels=[600, 700, 800, 900, 1000], colors='black', linewidths=.6)
    ax.clabel(cs, fmt='%d', fontsize=8)
    rng = np.random.default_rng(46)
    ax.plot(rng.uniform(3, 117, 46), rng.uniform(3, 67, 46), '+', color='#333333', ms=5, label='Messstation')
    ax.legend(loc='lower right', fontsize=8)
    ax.set_aspect('equal')
    fig.colorbar(im, ax=ax, label='Niederschlag (mm pro Jahr)', shrink=.8)
    ax.set_xlabel('Ostwert (km)'); ax.set_ylabel('Nordwert (km)')
    assert 1000 < z.max() < 1150
    ax.set_title('Über 1000 mm im Jahr fallen nur am Kamm des Erzgebirges', loc='left')
    foot(fig, 'Quelle: Interpolation aus 46 Stationen, Mittel 1991–2020; Isohyeten alle 100 mm', y=.005)
    return fig


@liar('false-precision')
def umfrage_vier_nachkommastellen():
    """A survey of some hundred people per district is printed with four decimals."""
    g = units('sn')
    rng = np.random.default_rng(11)
    g['z'] = rng.uniform(38, 66, 13)
    fig, ax = plt.subplots(figsize=(9, 6.4))
    br = [35, 45, 55, 70]
    c = [PUR[0], PUR[1], PUR[2]]
    g.plot(ax=ax, color=classed(g.z, br, c), edgecolor='#666666', lw=.7)
    for p, z in zip(g.representative_point(), g.z):
        ax.text(p.x, p.y, f'{z:.4f} %'.replace('.', ','), ha='center', va='center', fontsize=8)
    ax.legend(handles=[Patch(fc=k, ec='grey', label=l) for k, l in zip(c, ['unter 45 %', '45 bis unter 55 %', '55 % und mehr'])], loc='lower right', title='sehr oder eher zufrieden')
    ax.set_title('So zufrieden sind die Sachsen mit Bus und Bahn', loc='left', fontsize=14)
    ax.axis('off')
    foot(fig, 'Quelle: Telefonumfrage, rund 120 Befragte je Kreis, Mai 2023. Kreisgrenzen schematisch.')
    return fig


@honest
def hangrichtung_zyklisch():
    """Slope aspect is an angle: a cyclic map (twilight), whose two ends meet, is the convention."""
    x, y = np.meshgrid(np.linspace(0, 12, 150), np.linspace(0, 9, 110))
    z = 400 + 180 * np.sin(x / 1.7) * np.cos(y / 1.9) + 20 * x
    dy, dx = np.gradient(z, y[:, 0], x[0])
    asp = (np.degrees(np.arctan2(-dx, -dy))) % 360
    fig, ax = plt.subplots(figsize=(8, 5.8))
    im = ax.imshow(asp, origin='lower', extent=(0, 12, 0, 9), cmap='twilight', vmin=0, vmax=360)
    ax.contour(x, y, z, levels=8, colors='white', linewidths=.6)
    cb = fig.colorbar(im, ax=ax, ticks=[0, 90, 180, 270, 360], shrink=.85)
    cb.ax.set_yticklabels(['Nord (0°)', 'Ost (90°)', 'Süd (180°)', 'West (270°)', 'Nord (360°)'])
    cb.set_label('Exposition (Himmelsrichtung des Hangs)')
    ax.set_xlabel('Ostwert (km)'); ax.set_ylabel('Nordwert (km)')
    ax.set_title('Hangexposition im Testgebiet: Richtung, keine Menge', loc='left')
    foot(fig, 'Quelle: Geländemodell 80 m; weiße Linien: Höhenlinien', y=.005)
    return fig


@honest
def fluss_fernpendler_linienbreite():
    """Flow map: the width of a line (a length) follows the value, and the key says so."""
    g = units('sn').set_index('name')
    c = {n: g.geometry[n].representative_point() for n in g.index}
    flows = [('Meißen', 'Dresden', 18), ('Bautzen', 'Dresden', 12), ('Sächs. Schweiz-O.', 'Dresden', 24), ('Mittelsachsen', 'Chemnitz', 14),
             ('Erzgebirgskreis', 'Chemnitz', 20), ('Zwickau', 'Chemnitz', 9), ('Lkr. Leipzig', 'Leipzig (Stadt)', 30), ('Nordsachsen', 'Leipzig (Stadt)', 22), ('Vogtlandkreis', 'Zwickau', 8)]
    assert max(flows, key=lambda f: f[2])[:2] == ('Lkr. Leipzig', 'Leipzig (Stadt)')
    fig, ax = plt.subplots(figsize=(8.5, 6))
    g.plot(ax=ax, color='#f4f4f0', edgecolor='#c8c8c8')
    segs = [[(c[a].x, c[a].y), (c[b].x, c[b].y)] for a, b, _ in flows]
    ax.add_collection(LineCollection(segs, linewidths=[v / 3 for *_, v in flows], colors='#8c3603', alpha=.75))
    for a, b, v in flows:
        ax.text(c[a].x, c[a].y, f'{v}', fontsize=9, ha='center', va='center', bbox=dict(fc='white', ec='none', pad=1))
    for n in ('Dresden', 'Leipzig (Stadt)', 'Chemnitz', 'Zwickau'):
        ax.text(c[n].x + 3000, c[n].y + 5500, n.replace(' (Stadt)', ''), weight='bold', fontsize=9)
    ax.legend(handles=[Line2D([], [], color='#8c3603', alpha=.75, lw=k / 3, label=f'{k} Tausend') for k in (10, 20, 30)], title='Pendler pro Tag\n(Breite proportional)', loc='lower right', fontsize=8)
    ax.set_title('Der stärkste Strom führt aus dem Landkreis Leipzig in die Stadt Leipzig', loc='left', fontsize=12)
    ax.set_axis_off()
    foot(fig, 'Quelle: Pendlerstatistik 2022, Tausend Personen, Ströme ab 8 Tausend. Kreisgrenzen schematisch.')
    return fig


# ================================================================ Español (ONG boliviana)
@liar('title-contradicts-data')
def desnutricion_titulo_santa_cruz():
    """The title names Santa Cruz as the worst; the map paints Potosí darkest and Santa Cruz lightest."""
    g = units('bo')
    g['d'] = [17.8, 15.2, 21.6, 19.4, 24.1, 29.7, 26.3, 13.9, 11.2]
    assert g.loc[g.d.idxmax(), 'name'] == 'Potosí'
    fig, ax = plt.subplots(figsize=(7, 7.4))
    g.plot('d', ax=ax, cmap='YlOrBr', edgecolor='#555555', lw=.7, vmin=8, vmax=32, legend=True,
           legend_kwds={'label': 'Desnutrición crónica, % de menores de 5 años', 'orientation': 'horizontal', 'shrink': .6, 'pad': .03})
    for n, p, d in zip(g.name, g.representative_point(), g.d):
        ax.text(p.x, p.y, f'{n}\n{d:.0f} %', ha='center', va='center', fontsize=8, color='white' if d > 25 else 'black')
    ax.set_title('La desnutrición infantil golpea más a Santa Cruz', fontsize=14)
    ax.set_axis_off()
    foot(fig, 'Fuente: encuesta de nutrición 2022. Límites departamentales esquemáticos.')
    return fig


@honest
def desnutricion_no_es_la_paz():
    """A tricky true title: La Paz, the most populous, is not first; three departments lie above a quarter or near it."""
    g = units('bo')
    g['d'] = [17.8, 15.2, 21.6, 19.4, 24.1, 29.7, 26.3, 13.9, 11.2]
    top = g.sort_values('d', ascending=False).name.tolist()
    assert top[:2] == ['Potosí', 'Chuquisaca'] and (g.d > 25).sum() == 2 and g.set_index('name').d['La Paz'] < 25
    fig, ax = plt.subplots(figsize=(7, 7.4))
    g.plot('d', ax=ax, cmap='YlOrBr', edgecolor='#555555', lw=.7, vmin=8, vmax=32, legend=True,
           legend_kwds={'label': 'Desnutrición crónica, % de menores de 5 años', 'orientation': 'horizontal', 'shrink': .6, 'pad': .03})
    for n, p, d in zip(g.name, g.representative_point(), g.d):
        ax.text(p.x, p.y, f'{n}\n{d:.0f} %', ha='center', va='center', fontsize=8, color='white' if d > 25 else 'black')
    ax.set_title('No es La Paz: solo Potosí y Chuquisaca pasan\nde uno de cada cuatro niños desnutridos', fontsize=13)
    ax.set_axis_off()
    foot(fig, 'Fuente: encuesta de nutrición 2022. Límites departamentales esquemáticos.')
    return fig


def _focos():
    rng = np.random.default_rng(77)
    g = units('mun')
    area = g.area / 1e6
    c = g.centroid
    lam = area / 100 * np.clip(1 + (c.x - c.x.mean()) / 4e5, .1, 3)
    return g, rng.poisson(lam * 6).astype(int)


@liar('stock-in-choropleth')
def focos_de_calor_por_municipio():
    """Hot spots are counted per municipality of very different size and painted over it."""
    g, n = _focos()
    br = [0, 200, 500, 1000, 2000, int(n.max()) + 1]
    assert all(np.bincount(np.digitize(n, br[1:-1]), minlength=5) > 0)
    fig, ax = plt.subplots(figsize=(7, 7.2))
    pc = []
    for geom, k in zip(g.geometry, classed(n, br, ORS)):
        for part in getattr(geom, 'geoms', [geom]):
            pc.append(MplPolygon(np.array(part.exterior.coords), closed=True, fc=k, ec='white', lw=.6))
    ax.add_collection(PatchCollection(pc, match_original=True))
    ax.autoscale_view(); ax.set_aspect('equal'); ax.axis('off')
    lab = ['menos de 200', '200 – 499', '500 – 999', '1000 – 1999', '2000 y más']
    ax.legend(handles=[Patch(fc=c, ec='grey', label=l) for c, l in zip(ORS, lab)], title='Número de focos de calor', loc='upper right')
    ax.set_title('¿Dónde ardió el bosque? Focos de calor por municipio, 2023')
    foot(fig, 'Fuente: detección satelital, agosto–octubre de 2023. Límites municipales ficticios.')
    return fig


@honest
def focos_en_hexagonos_iguales():
    """Counts in equal hexagons (4000 km² each): a count per equal cell is a density, and it says so."""
    rng = np.random.default_rng(5)
    out = units('bo').union_all()
    a = np.sqrt(2 * 1000 / (3 * np.sqrt(3))) * 1000 * 2
    x0, y0, x1, y1 = out.bounds
    hexes, vals = [], []
    for j, y in enumerate(np.arange(y0, y1 + a, 1.5 * a)):
        for x in np.arange(x0, x1 + a, np.sqrt(3) * a) + (j % 2) * np.sqrt(3) / 2 * a:
            if out.contains(Point(x, y)):
                t = np.radians(np.arange(30, 390, 60))
                hexes.append(np.c_[x + a * np.cos(t), y + a * np.sin(t)])
                vals.append(rng.poisson(40 * np.exp(-((x + 1e5) ** 2 + (y - 1.75e6) ** 2) / 9e10) + 3))
    km2 = 3 * np.sqrt(3) / 2 * (a / 1000) ** 2
    assert abs(km2 - 4000) < 1
    fig, ax = plt.subplots(figsize=(7, 7.4))
    gpd.GeoSeries([out]).boundary.plot(ax=ax, color='#555555', lw=.8)
    pc = PolyCollection(hexes, array=np.array(vals), cmap='YlOrRd', edgecolors='white', linewidths=.5)
    pc.set_clim(0, 60)
    ax.add_collection(pc); ax.set_aspect('equal'); ax.axis('off')
    fig.colorbar(pc, ax=ax, shrink=.6, label='Focos de calor por hexágono de 4000 km²', extend='neither')
    ax.set_title('Focos de calor en celdas de igual superficie, 2023')
    foot(fig, 'Fuente: detección satelital, agosto–octubre de 2023. Proyección equivalente (Albers).')
    return fig


@liar('hidden-missing')
def agua_segura_sin_datos_en_cero():
    """Eleven municipalities were not surveyed; they get the lightest class, as if they had no coverage."""
    g = units('mun')
    rng = np.random.default_rng(8)
    v = pd.Series(rng.uniform(15, 95, 60))
    v[rng.choice(60, 11, replace=False)] = np.nan
    g['v'] = v.values
    fig, ax = plt.subplots(figsize=(7, 7.2))
    g.plot('v', ax=ax, cmap=ListedColormap(BLU), norm=BoundaryNorm([0, 20, 40, 60, 80, 100], 5), edgecolor='#999999', lw=.4, missing_kwds={'color': BLU[0]})
    lab = ['0 a menos de 20', '20 a menos de 40', '40 a menos de 60', '60 a menos de 80', '80 a 100']
    ax.legend(handles=[Patch(fc=c, ec='grey', label=l) for c, l in zip(BLU, lab)], title='Hogares con agua segura (%)', loc='upper right')
    ax.set_title('Cobertura de agua segura por municipio, 2022')
    ax.axis('off')
    foot(fig, 'Fuente: censo de servicios de la ONG. Límites ficticios.')
    return fig


@honest
def agua_segura_sin_datos_rayado():
    """Honest twin: the eleven municipalities without data are hatched and counted in the legend."""
    g = units('mun')
    rng = np.random.default_rng(8)
    v = pd.Series(rng.uniform(15, 95, 60))
    v[rng.choice(60, 11, replace=False)] = np.nan
    g['v'] = v.values
    k = np.digitize(g.v.dropna(), [20, 40, 60, 80])
    n = np.bincount(k, minlength=5)
    assert g.v.isna().sum() == 11 and all(n > 0)
    fig, ax = plt.subplots(figsize=(7, 7.4))
    g.plot('v', ax=ax, cmap=ListedColormap(BLU), norm=BoundaryNorm([0, 20, 40, 60, 80, 100], 5), edgecolor='#999999', lw=.4,
           missing_kwds={'color': 'white', 'hatch': '////', 'edgecolor': '#888888'})
    lab = ['0 a menos de 20', '20 a menos de 40', '40 a menos de 60', '60 a menos de 80', '80 a 100']
    h = [Patch(fc=c, ec='grey', label=f'{l} ({m})') for c, l, m in zip(BLU, lab, n)]
    h.append(Patch(fc='white', ec='#888888', hatch='////', label='sin datos (11)'))
    ax.legend(handles=h, title='Hogares con agua segura (%)\n(número de municipios)', loc='upper right', fontsize=8.5)
    ax.set_title('Cobertura de agua segura: 49 municipios visitados, 11 sin datos')
    ax.axis('off')
    foot(fig, 'Fuente: censo de servicios de la ONG, 2022. Límites ficticios.')
    return fig


@liar('radius-not-area')
def migrantes_radio_proporcional():
    """The radius follows the value: 400 looks sixteen times 100."""
    g = units('bo').set_index('name')
    v = {'La Paz': 210, 'Santa Cruz': 400, 'Cochabamba': 180, 'Beni': 60, 'Potosí': 45, 'Tarija': 90, 'Chuquisaca': 70}
    fig, ax = plt.subplots(figsize=(7, 7.2))
    g.plot(ax=ax, color='#f3efe4', edgecolor='#bbbbbb')
    for n, x in v.items():
        p = g.geometry[n].representative_point()
        ax.add_patch(Circle((p.x, p.y), 550 * x, fc='#c2410c', ec='white', alpha=.8))
        ax.text(p.x, p.y, f'{n}\n{x}', ha='center', va='center', fontsize=8)
    for k, y in [(100, 1.12e6), (300, 1.12e6)]:
        ax.add_patch(Circle((-50000 + (k - 100) * 1400, y + 100000), 550 * k, fc='none', ec='black'))
        ax.text(-50000 + (k - 100) * 1400, y + 100000, str(k), ha='center', va='center', fontsize=9)
    ax.text(100000, 1.02e6, 'Miles de migrantes internos', ha='center', fontsize=9)
    ax.set_aspect('equal'); ax.set_xlim(-1.05e6, 4.4e5); ax.set_ylim(.98e6, 2.62e6); ax.axis('off')
    ax.set_title('Migrantes internos recibidos, 2012–2022')
    foot(fig, 'Fuente: estimación a partir de encuestas de hogares. Límites esquemáticos.')
    return fig


@honest
def escuelas_cuadrados_por_superficie():
    """Squares whose side is the square root of the value, with a written key."""
    g = units('bo').set_index('name')
    v = {'Pando': 12, 'Beni': 44, 'La Paz': 196, 'Cochabamba': 144, 'Oruro': 49, 'Potosí': 100, 'Chuquisaca': 64, 'Tarija': 36, 'Santa Cruz': 225}
    assert v['Santa Cruz'] > v['La Paz'] > v['Cochabamba'] and v['Pando'] == min(v.values())
    fig, ax = plt.subplots(figsize=(7, 7.4))
    g.plot(ax=ax, color='#f3efe4', edgecolor='#bbbbbb')
    u = 11000
    for n, x in v.items():
        p = g.geometry[n].representative_point(); s = u * np.sqrt(x)
        ax.add_patch(Rectangle((p.x - s / 2, p.y - s / 2), s, s, fc='#2c7fb8', ec='white'))
        ax.text(p.x, p.y - s / 2 - 9000, f'{n}: {x}', ha='center', va='top', fontsize=8)
    for k, x in [(25, -5e4), (100, 7e4), (225, 2.6e5)]:
        s = u * np.sqrt(k)
        ax.add_patch(Rectangle((x - s / 2, 1.07e6), s, s, fc='none', ec='black'))
        ax.text(x, 1.07e6 + s / 2, str(k), ha='center', va='center', fontsize=9)
    ax.text(1.1e5, 1.05e6, 'Escuelas refaccionadas\n(superficie del cuadrado proporcional)', ha='center', va='top', fontsize=8)
    ax.set_aspect('equal'); ax.set_xlim(-1.05e6, 4.4e5); ax.set_ylim(.98e6, 2.62e6); ax.axis('off')
    ax.set_title('Escuelas refaccionadas: Santa Cruz, La Paz y Cochabamba\na la cabeza, Pando al final')
    foot(fig, 'Fuente: registro de obras 2018–2023. Límites esquemáticos.')
    return fig


def _casas():
    rng = np.random.default_rng(21)
    c = np.array([[2, 3], [5, 6], [7.5, 2.5]])
    return np.clip(np.vstack([c[i] + rng.normal(0, [.45, .35, .6][i], (n, 2)) for i, n in enumerate([3500, 2600, 1900])]), .1, 9.4)


@liar('overplotting')
def casos_dengue_manchas():
    """Eight thousand opaque dots pile into three blots: nobody can see which is denser."""
    p = _casas()
    fig, ax = plt.subplots(figsize=(7.4, 6.4))
    ax.scatter(p[:, 0], p[:, 1], s=28, color='#b2182b')
    for n, x, y in [('Barrio Norte', 5, 8), ('Villa Río', 2, 5), ('La Feria', 7.5, 5)]:
        ax.text(x, y, n, ha='center', fontsize=10)
    ax.set_xlim(0, 10); ax.set_ylim(0, 9); ax.set_aspect('equal')
    ax.set_xlabel('Este (km)'); ax.set_ylabel('Norte (km)')
    ax.set_title('Casos de dengue en la ciudad, enero–marzo de 2023\n(un punto por caso)')
    foot(fig, 'Fuente: vigilancia epidemiológica, 8000 casos geolocalizados', y=.005)
    return fig


@honest
def casos_dengue_densidad():
    """Honest twin: the same 8000 cases, binned into equal hexagons with a count bar."""
    p = _casas()
    fig, ax = plt.subplots(figsize=(7.8, 6.4))
    hb = ax.hexbin(p[:, 0], p[:, 1], gridsize=(30, 16), extent=(0, 10, 0, 9), cmap='magma_r', mincnt=1)
    fig.colorbar(hb, ax=ax, label='Casos por hexágono', shrink=.85)
    top = hb.get_offsets()[hb.get_array().argmax()]
    assert abs(top - [5, 6]).max() < .5 or abs(top - [2, 3]).max() < .5
    where = 'Barrio Norte' if abs(top - [5, 6]).max() < .5 else 'Villa Río'
    for n, x, y in [('Barrio Norte', 5, 8), ('Villa Río', 2, 5), ('La Feria', 7.5, 5)]:
        ax.text(x, y, n, ha='center', fontsize=10)
    ax.set_xlim(0, 10); ax.set_ylim(0, 9); ax.set_aspect('equal')
    ax.set_xlabel('Este (km)'); ax.set_ylabel('Norte (km)')
    ax.set_title(f'La mayor concentración de casos está en {where}')
    foot(fig, 'Fuente: vigilancia epidemiológica, 8000 casos, enero–marzo de 2023. Blanco: ningún caso.', y=.005)
    return fig


@liar('diverging-without-middle')
def cambio_bosque_divergente_sin_cero():
    """A diverging palette stretched from −38 to +6: the white middle falls at −16, not at no change."""
    g = units('mun')
    rng = np.random.default_rng(3)
    g['c'] = np.round(rng.uniform(-38, 6, 60), 1)
    fig, ax = plt.subplots(figsize=(7.4, 7))
    g.plot('c', ax=ax, cmap='PuOr', edgecolor='white', lw=.5, legend=True, legend_kwds={'label': 'Variación de la superficie de bosque (%)', 'shrink': .6})
    ax.set_title('Bosque perdido y ganado por municipio, 2001–2021')
    ax.axis('off')
    foot(fig, 'Fuente: clasificación de imágenes satelitales. Límites municipales ficticios.')
    return fig


@honest
def cambio_bosque_centrado_en_cero():
    """Honest twin: the middle of the palette is pinned at zero, and the bar names it."""
    g = units('mun')
    rng = np.random.default_rng(3)
    g['c'] = np.round(rng.uniform(-38, 6, 60), 1)
    gan = int((g.c > 0).sum())
    assert 0 < gan < 20
    norm = TwoSlopeNorm(0, -40, 40)
    fig, ax = plt.subplots(figsize=(7.4, 7))
    g.plot('c', ax=ax, cmap='PuOr', norm=norm, edgecolor='#888888', lw=.5)
    cb = fig.colorbar(ScalarMappable(norm, 'PuOr'), ax=ax, shrink=.6, ticks=[-40, -20, 0, 20, 40])
    cb.ax.set_yticklabels(['−40', '−20', '0 = sin cambio', '+20', '+40'])
    cb.set_label('Variación de la superficie de bosque (%)')
    ax.set_title(f'Solo {gan} de 60 municipios ganaron bosque entre 2001 y 2021')
    ax.axis('off')
    foot(fig, 'Fuente: clasificación de imágenes satelitales. Límites municipales ficticios.')
    return fig


@liar('panels-on-different-scales')
def pobreza_dos_mapas_dos_escalas():
    """The same rate in two years, each map stretched to its own range: the fall by half is invisible."""
    g = units('bo')
    g['a'] = [62, 58, 55, 57, 60, 74, 68, 48, 44]
    g['b'] = [34, 31, 29, 30, 33, 42, 37, 25, 22]
    fig, axs = plt.subplots(1, 2, figsize=(10, 6))
    for ax, c, y in zip(axs, 'ab', (2005, 2022)):
        g.plot(c, ax=ax, cmap='Purples', edgecolor='#888888', lw=.6, legend=True, legend_kwds={'label': '% de la población', 'orientation': 'horizontal', 'shrink': .8, 'pad': .03})
        ax.set_title(str(y)); ax.axis('off')
    fig.suptitle('Pobreza moderada por departamento, 2005 y 2022')
    foot(fig, 'Fuente: encuestas de hogares. Límites esquemáticos.')
    return fig


@honest
def dos_unidades_dos_escalas():
    """Two different measures (percent, hours) cannot share a scale; different palettes and a note say so."""
    g = units('bo')
    g['a'] = [34, 31, 29, 30, 33, 42, 37, 25, 22]
    g['b'] = [5.1, 4.4, 2.6, 2.2, 2.4, 3.9, 3.4, 2.0, 2.8]
    assert g.loc[g.a.idxmax(), 'name'] == 'Potosí' and g.loc[g.b.idxmax(), 'name'] == 'Pando'
    fig, axs = plt.subplots(1, 2, figsize=(10, 6.2))
    for ax, c, cm, l, t, lo, hi in zip(axs, 'ab', ('Purples', 'Greens'), ('% de la población', 'horas de viaje'), ('Pobreza moderada', 'Tiempo hasta un hospital'), (0, 0), (45, 6)):
        g.plot(c, ax=ax, cmap=cm, vmin=lo, vmax=hi, edgecolor='white', legend=True, legend_kwds={'label': l, 'orientation': 'horizontal', 'shrink': .8, 'pad': .03})
        for n, p, v in zip(g.name, g.representative_point(), g[c]):
            ax.text(p.x, p.y, f'{v:g}'.replace('.', ','), ha='center', va='center', fontsize=8, color='white' if v > .65 * hi else 'black')
        ax.set_title(t); ax.axis('off')
    fig.suptitle('El más pobre es Potosí; el más lejos de un hospital, Pando')
    foot(fig, 'Fuente: encuesta de hogares 2022. Dos medidas distintas: cada mapa tiene su propia unidad y su propia escala. Límites esquemáticos.')
    return fig


@liar('too-many-classes')
def ingreso_catorce_clases():
    """Fourteen classes of one hue: no eye finds its class in the legend."""
    g = units('mun')
    rng = np.random.default_rng(14)
    v = np.r_[np.linspace(850, 2150, 14), rng.uniform(800, 2200, 46)]
    rng.shuffle(v)
    br = np.arange(800, 2201, 100)
    cm = plt.get_cmap('Greens', 14)
    k = np.digitize(v, br[1:-1])
    assert len(set(k)) == 14
    fig, ax = plt.subplots(figsize=(8.4, 7))
    g.plot(ax=ax, color=[cm(i) for i in k], edgecolor='white', lw=.5)
    ax.legend(handles=[Patch(fc=cm(i), ec='grey', label=f'{br[i]} – {br[i + 1] - 1}') for i in range(14)], title='Bs por mes', loc='center left', bbox_to_anchor=(.98, .5), fontsize=8)
    ax.set_title('Ingreso laboral medio por municipio, 2022')
    ax.axis('off')
    foot(fig, 'Fuente: encuesta de empleo, bolivianos corrientes. Límites ficticios.')
    return fig


@honest
def ingreso_escala_continua():
    """Honest twin: no classes at all, a continuous bar; the ramp is monotone and the range stated."""
    g = units('mun')
    rng = np.random.default_rng(14)
    v = np.r_[np.linspace(850, 2150, 14), rng.uniform(800, 2200, 46)]
    rng.shuffle(v)
    g['v'] = v
    m = float(np.median(v))
    assert 1300 < m < 1700 and v.max() / v.min() > 2.5
    fig, ax = plt.subplots(figsize=(8, 7))
    g.plot('v', ax=ax, cmap='Greens', vmin=800, vmax=2200, edgecolor='white', lw=.5)
    cb = fig.colorbar(ScalarMappable(Normalize(800, 2200), 'Greens'), ax=ax, shrink=.6, label='Bolivianos por mes (escala continua)')
    cb.ax.axhline(m, color='black', lw=1.5)
    ax.set_title('El municipio de mayor ingreso gana más del doble\nque el de menor ingreso')
    ax.axis('off')
    foot(fig, 'Fuente: encuesta de empleo 2022, media por ocupado. Línea negra en la barra: mediana. Límites ficticios.')
    return fig


@honest
def bivariado_pobreza_distancia():
    """A bivariate map with a 3 × 3 key: nine colours are two crossed scales of three, not nine classes."""
    g = units('mun')
    rng = np.random.default_rng(33)
    a, b = rng.uniform(10, 70, 60), rng.uniform(0, 6, 60)
    pal = [['#e8e8e8', '#b8d6be', '#73ae80'], ['#b5c0da', '#90b2b3', '#5a9178'], ['#6c83b5', '#567994', '#2a5a5b']]
    i, j = np.digitize(a, [30, 50]), np.digitize(b, [2, 4])
    assert len(set(zip(i, j))) == 9
    n = int(((i == 2) & (j == 2)).sum())
    fig, ax = plt.subplots(figsize=(8, 7))
    g.plot(ax=ax, color=[pal[x][y] for x, y in zip(i, j)], edgecolor='white', lw=.5)
    ax.axis('off')
    k = fig.add_axes([.70, .12, .17, .19])
    for x in range(3):
        for y in range(3):
            k.add_patch(Rectangle((y, x), 1, 1, fc=pal[x][y], ec='white'))
    k.set_xlim(0, 3); k.set_ylim(0, 3); k.set_aspect('equal')
    k.set_xticks([0, 1, 2, 3], ['0', '2', '4', '6']); k.set_yticks([0, 1, 2, 3], ['10', '30', '50', '70'])
    k.set_xlabel('horas a un hospital', fontsize=8); k.set_ylabel('% en pobreza', fontsize=8); k.tick_params(labelsize=8)
    ax.set_title(f'Pobres y lejos a la vez: {n} municipios en la esquina más oscura')
    foot(fig, 'Fuente: encuesta de hogares 2022 y red de salud. Límites municipales ficticios.')
    return fig


# ================================================================ English (Welsh council)
BUS = [31, 18, 24, 27, 29, 33, 12, 21, 23, 22, 44, 30, 32, 26, 36, 58, 35, 34, 33, 31, 20, 47]


@liar('title-contradicts-data')
def bus_use_lowest_gwynedd():
    """The title names Gwynedd as lowest; Powys, in plain sight, is lower."""
    g = units('cy').assign(v=BUS)
    assert g.loc[g.v.idxmin(), 'name'] == 'Powys'
    fig, ax = plt.subplots(figsize=(7, 7.6))
    g.plot('v', ax=ax, cmap='BuGn', vmin=0, vmax=60, edgecolor='#666666', lw=.6, legend=True, legend_kwds={'label': 'Bus journeys per person per year', 'shrink': .55})
    for n, p, v in zip(g.name, g.representative_point(), g.v):
        if n in ('Gwynedd', 'Powys', 'Cardiff', 'Swansea', 'Ceredigion', 'Pembrokeshire', 'Carmarthenshire', 'Conwy'):
            ax.text(p.x, p.y, f'{n}\n{v}', ha='center', va='center', fontsize=8, color='white' if v > 40 else 'black')
    ax.set_title('Gwynedd has the lowest bus use in Wales', loc='left', fontsize=13)
    ax.axis('off')
    foot(fig, 'Source: operator returns 2022/23. Council boundaries schematic.')
    return fig


@honest
def bus_use_lowest_powys():
    """Honest twin: the largest council is the lowest, and the title and arrow point at it."""
    g = units('cy').assign(v=BUS)
    assert g.loc[g.v.idxmin(), 'name'] == 'Powys' and g.v.nsmallest(2).iloc[1] == 18 and g.loc[g.area.idxmax(), 'name'] == 'Powys'
    fig, ax = plt.subplots(figsize=(7, 7.6))
    g.plot('v', ax=ax, cmap='BuGn', vmin=0, vmax=60, edgecolor='#666666', lw=.6, legend=True, legend_kwds={'label': 'Bus journeys per person per year', 'shrink': .55})
    p = g.set_index('name').representative_point()
    ax.annotate('Powys: 12', (p['Powys'].x, p['Powys'].y), xytext=(325000, 385000), fontsize=10, arrowprops=dict(arrowstyle='->'))
    ax.annotate('Gwynedd: 18', (p['Gwynedd'].x, p['Gwynedd'].y), xytext=(185000, 310000), fontsize=10, arrowprops=dict(arrowstyle='->'))
    ax.set_title('Powys, the largest council, has the fewest bus journeys per head;\nGwynedd is second lowest', loc='left', fontsize=11)
    ax.axis('off')
    foot(fig, 'Source: operator returns 2022/23. Council boundaries schematic.')
    return fig


@liar('not-equal-area')
def peatland_share_mercator():
    """A world choropleth of land shares in Mercator: Greenland and Canada dwarf the tropics."""
    w = _world()
    w = w[w.continent != 'Antarctique']
    rng = np.random.default_rng(101)
    lat = w.representative_point().y.abs().to_numpy()
    v = np.clip(2 + (lat > 50) * 12 + rng.gamma(1.5, 2, len(w)), 0, 24)
    polys, vals = [], []
    for geom, x in zip(w.geometry, v):
        for part in getattr(geom, 'geoms', [geom]):
            c = np.array(part.exterior.coords)
            lon, la = np.radians(c[:, 0]), np.radians(np.clip(c[:, 1], -60, 83))
            polys.append(np.c_[lon, np.log(np.tan(np.pi / 4 + la / 2))]); vals.append(x)
    fig, ax = plt.subplots(figsize=(9, 7))
    pc = PolyCollection(polys, array=np.array(vals), cmap='YlOrBr', edgecolors='#777777', linewidths=.3)
    ax.add_collection(pc); ax.autoscale_view(); ax.set_aspect('equal'); ax.axis('off')
    fig.colorbar(pc, ax=ax, shrink=.5, label='Peatland, % of land area')
    ax.set_title('How much of the world is peat?', loc='left', fontsize=14)
    foot(fig, 'Source: global soil inventory 2020, national estimates')
    return fig


@honest
def peatland_share_equal_earth():
    """Honest twin: the same shares in an equal-area projection, named in the note."""
    w = _world()
    w = w[w.continent != 'Antarctique'].copy()
    rng = np.random.default_rng(101)
    lat = w.representative_point().y.abs().to_numpy()
    w['v'] = np.clip(2 + (lat > 50) * 12 + rng.gamma(1.5, 2, len(w)), 0, 24)
    assert w.v[lat > 50].median() > 3 * w.v[lat < 35].median() / 1.5
    g = w.to_crs('ESRI:54009')
    fig, ax = plt.subplots(figsize=(10, 5.6))
    g.plot('v', ax=ax, cmap='YlOrBr', vmin=0, vmax=24, edgecolor='#777777', lw=.3, legend=True, legend_kwds={'label': 'Peatland, % of land area', 'shrink': .6})
    assert w.v[lat > 50].min() > 12
    ax.set_title('North of 50°, every country has more than 12 % peat', loc='left', fontsize=13)
    ax.axis('off')
    foot(fig, 'Source: global soil inventory 2020, national estimates, each country placed by its centre. Mollweide projection (equal area).')
    return fig


@liar('colour-blind')
def tree_disease_red_green_dots():
    """Healthy and diseased ash trees are told apart only by a red and a green of equal lightness."""
    rng = np.random.default_rng(55)
    xy = rng.uniform(0, 10, (110, 2)) * [1, .7]
    bad = rng.random(110) < .4
    fig, ax = plt.subplots(figsize=(8.4, 6.2))
    t = np.linspace(0, 10, 80)
    ax.plot(t, 3.5 + 1.2 * np.sin(t / 1.6), color='#9ecae1', lw=6, zorder=0)
    ax.text(8.2, 2.5, 'Afon Wen', fontsize=9, color='#4a7aa0', style='italic')
    ax.scatter(*xy[~bad].T, s=42, color='#5f9e3f', label='No symptoms')
    ax.scatter(*xy[bad].T, s=42, color='#c8673c', label='Dieback')
    ax.set_aspect('equal'); ax.set_xlim(-.2, 10.2); ax.set_ylim(-.2, 7.2)
    ax.set_xlabel('Easting (km)'); ax.set_ylabel('Northing (km)')
    ax.legend(loc='lower right', bbox_to_anchor=(1, 1), ncol=2, frameon=False)
    ax.set_title('Ash trees inspected, summer 2023', loc='left')
    foot(fig, 'Source: council tree survey, 110 trees', y=.005)
    return fig


@honest
def land_cover_okabe_ito():
    """Six nominal classes on a grid in the Okabe–Ito set, each with its letters: no order, no ramp."""
    rng = np.random.default_rng(66)
    names = ['Pasture', 'Woodland', 'Moor', 'Arable', 'Water', 'Urban']
    cols = ['#F0E442', '#009E73', '#CC79A7', '#E69F00', '#0072B2', '#333333']
    seeds = rng.uniform(0, 14, (22, 2)); k = np.r_[np.arange(6), rng.integers(0, 5, 16)]
    x, y = np.meshgrid(np.arange(14) + .5, np.arange(10) + .5)
    z = k[((x[..., None] - seeds[:, 0]) ** 2 + (y[..., None] - seeds[:, 1] * .7) ** 2).argmin(-1)]
    n = np.bincount(z.ravel(), minlength=6)
    assert (n > 0).all()
    top = names[n.argmax()]
    fig, ax = plt.subplots(figsize=(9, 6))
    ax.imshow(z, origin='lower', extent=(0, 14, 0, 10), cmap=ListedColormap(cols), vmin=-.5, vmax=5.5)
    for i in range(10):
        for j in range(14):
            ax.text(j + .5, i + .5, names[z[i, j]][:2], ha='center', va='center', fontsize=8, color='white' if z[i, j] in (4, 5) else 'black')
    ax.set_xlabel('km east'); ax.set_ylabel('km north')
    ax.legend(handles=[Patch(fc=c, ec='grey', label=f'{a[:2]}  {a} ({m} km²)') for a, c, m in zip(names, cols, n)], loc='center left', bbox_to_anchor=(1.02, .5), title='Main cover of each km²', frameon=False)
    fig.subplots_adjust(right=.72)
    ax.set_title(f'{top} is the most widespread cover in the parish')
    foot(fig, 'Source: aerial survey 2022, dominant cover per square kilometre', y=.005)
    return fig


@liar('hidden-missing')
def broadband_blank_councils():
    """Four councils without returns are left out of the drawing: holes as pale as the page, no word of them."""
    g = units('cy')
    rng = np.random.default_rng(9)
    g['v'] = rng.uniform(40, 98, 22)
    g.loc[g.name.isin(['Ceredigion', 'Powys', 'Conwy', 'Merthyr Tydfil']), 'v'] = np.nan
    fig, ax = plt.subplots(figsize=(7, 7.4))
    g.boundary.plot(ax=ax, color='#999999', lw=.5)
    g.plot('v', ax=ax, cmap='Blues', vmin=30, vmax=100, edgecolor='#999999', lw=.5, legend=True, legend_kwds={'label': 'Premises with full fibre (%)', 'shrink': .55})
    ax.set_title('Full-fibre broadband across Wales, January 2023', loc='left')
    ax.axis('off')
    foot(fig, 'Source: council returns. Boundaries schematic.')
    return fig


@honest
def neighbours_outside_remit_blank():
    """Blank neighbours are not missing data: they lie outside the remit, and the key and note say so."""
    g = units('cy')
    south = ['Swansea', 'Neath Port Talbot', 'Bridgend', 'Vale of Glamorgan', 'Rhondda Cynon Taf', 'Cardiff', 'Merthyr Tydfil', 'Caerphilly', 'Blaenau Gwent', 'Torfaen', 'Monmouthshire', 'Newport']
    s = g[g.name.isin(south)].copy()
    s['v'] = [71, 66, 69, 78, 62, 88, 58, 64, 55, 67, 60, 81]
    assert s.loc[s.v.idxmax(), 'name'] == 'Cardiff' and s.v.min() > 50
    fig, ax = plt.subplots(figsize=(9, 5.6))
    g[~g.name.isin(south)].plot(ax=ax, color='#f5f5f5', edgecolor='#c0c0c0', linestyle='--', lw=.6)
    s.plot('v', ax=ax, cmap='Blues', vmin=40, vmax=100, edgecolor='#555555', lw=.7, legend=True, legend_kwds={'label': 'Premises with full fibre (%)', 'shrink': .6})
    b = s.total_bounds
    ax.set_xlim(b[0] - 15000, b[2] + 15000); ax.set_ylim(b[1] - 12000, b[3] + 15000)
    ax.legend(handles=[Patch(fc='#f5f5f5', ec='#c0c0c0', ls='--', label='outside the programme (not surveyed)')], loc='lower left', fontsize=9)
    for n, p, v in zip(s.name, s.representative_point(), s.v):
        ax.text(p.x, p.y, v, ha='center', va='center', fontsize=9, color='white' if v > 72 else 'black')
    ax.set_title('All twelve southern councils are past the halfway mark; Cardiff leads', loc='left')
    ax.axis('off')
    foot(fig, 'Source: South Wales broadband programme, January 2023. Boundaries schematic.')
    return fig


@liar('empty-class')
def council_tax_empty_band():
    """The legend has a band from 1700 to 1900 pounds in which no council lies; nothing says so."""
    g = units('cy')
    v = np.array([1390, 1460, 1420, 1440, 1380, 1410, 1450, 1520, 1290, 1430, 1590, 1985, 1640, 1360, 1580, 1330, 1990, 1340, 2050, 1560, 1550, 1310])
    br = [1250, 1400, 1550, 1700, 1900, 2100]
    k = np.digitize(v, br[1:-1])
    assert np.bincount(k, minlength=5)[3] == 0 and (np.bincount(k, minlength=5) == 0).sum() == 1
    fig, ax = plt.subplots(figsize=(7, 7.4))
    g.plot(ax=ax, color=[PUR[i] for i in k], edgecolor='#777777', lw=.6)
    ax.legend(handles=[Patch(fc=c, ec='grey', label=f'£{a} to £{b - 1}') for c, a, b in zip(PUR, br[:-1], br[1:])], title='Band D council tax', loc='upper left', bbox_to_anchor=(0, .98))
    ax.set_xlim(115000, 365000)
    ax.set_title('What a Band D household pays, 2023/24')
    ax.axis('off')
    foot(fig, 'Source: council budgets 2023/24, pounds per year. Boundaries schematic.')
    return fig


@honest
def shared_classes_two_years():
    """The top class is empty in the first year only: both panels share one legend, which gives the counts."""
    g = units('cy')
    a = np.array([4, 6, 7, 8, 9, 9, 5, 6, 5, 7, 11, 12, 11, 8, 14, 10, 17, 13, 18, 12, 6, 12])
    b = a + np.array([2, 3, 3, 3, 2, 4, 2, 2, 3, 3, 4, 4, 3, 2, 5, 4, 5, 4, 6, 4, 2, 5])
    br = [4, 8, 12, 16, 20]
    ka, kb = (np.digitize(v, br[1:]) for v in (a, b))
    na, nb = (np.bincount(k, minlength=5) for k in (ka, kb))
    assert na[4] == 0 and nb[4] == 2 and (b > a).all()
    col = ORS
    fig, axs = plt.subplots(1, 2, figsize=(10, 6.6))
    for ax, k, t in zip(axs, (ka, kb), ('2019', '2023')):
        g.plot(ax=ax, color=[col[i] for i in k], edgecolor='#777777', lw=.6); ax.set_title(t); ax.axis('off')
    lab = ['4–7', '8–11', '12–15', '16–19', '20 or more']
    fig.legend(handles=[Patch(fc=c, ec='grey', label=f'{l}  (2019: {m}, 2023: {n})') for c, l, m, n in zip(col, lab, na, nb)], title='Households behind with rent, % (number of councils)', loc='lower center', ncol=3, fontsize=8.5, bbox_to_anchor=(.5, .05))
    fig.subplots_adjust(bottom=.2)
    fig.suptitle('Rent arrears rose in all 22 councils; none reached 20 % in 2019, two did in 2023')
    foot(fig, 'Source: housing survey, rounded to whole percent. Boundaries schematic. Same classes in both maps.')
    return fig


@liar('radius-not-area')
def castles_square_sides():
    """Square symbols whose side, not area, follows the visits: 300 is drawn nine times 100."""
    sites = {'Tŵr Glas': (2, 6, 300), 'Castell Hir': (5.2, 4.4, 150), 'Pen Dinas': (8, 6.6, 100), 'Caer Fach': (7.6, 2, 60), 'Dôl Wen': (3, 1.8, 200)}
    fig, ax = plt.subplots(figsize=(8.6, 6.2))
    coast = np.array([(.3, .4), (9.6, .6), (10, 4), (9.2, 8), (5, 8.6), (1, 8.2), (.1, 5), (.6, 3)])
    ax.add_patch(MplPolygon(coast, closed=True, fc='#f1eee4', ec='#888888'))
    for n, (x, y, v) in sites.items():
        s = v / 130
        ax.add_patch(Rectangle((x - s / 2, y - s / 2), s, s, fc='#31688e', ec='white'))
        ax.text(x, y - s / 2 - .12, f'{n}: {v}', ha='center', va='top', fontsize=9)
    for v, x in [(100, 11), (200, 12.4)]:
        s = v / 130
        ax.add_patch(Rectangle((x - s / 2, 1), s, s, fc='none', ec='black')); ax.text(x, .85, v, ha='center', va='top', fontsize=9)
    ax.text(11.7, 3, 'Visits\n(thousand)', ha='center', fontsize=9)
    ax.set_xlim(-.2, 13.6); ax.set_ylim(0, 9); ax.set_aspect('equal'); ax.axis('off')
    ax.set_title('Visits to the five castles of the district, 2022', loc='left')
    foot(fig, 'Source: ticket sales 2022')
    return fig


@honest
def dorling_cartogram_population():
    """Dorling cartogram: circle area follows the population, colour a rate; not a map of land, and says so."""
    g = units('cy')
    pop = np.array([69, 117, 114, 96, 155, 135, 133, 72, 124, 188, 238, 142, 146, 132, 238, 362, 59, 176, 67, 92, 93, 160])
    r = np.array([11, 12, 14, 15, 12, 14, 10, 11, 12, 14, 17, 19, 17, 11, 21, 16, 24, 20, 26, 18, 10, 17])
    c = g.representative_point()
    xy = np.c_[c.x, c.y] / 1000; rad = 1.12 * np.sqrt(pop)
    home = xy.copy()
    for _ in range(600):                                   # push overlapping circles apart
        d = xy[:, None] - xy[None]; dist = np.hypot(d[..., 0], d[..., 1]) + np.eye(22) * 1e6
        over = np.clip(rad[:, None] + rad[None] + .6 - dist, 0, None)
        xy = xy + (d / dist[..., None] * over[..., None]).sum(1) * .25 + (home - xy) * .004
    assert g.name[r.argmax()] == 'Blaenau Gwent' and pop[r.argmax()] < np.median(pop)
    norm = Normalize(8, 28)
    fig, ax = plt.subplots(figsize=(7.6, 8))
    for (x, y), q, v, n in zip(xy, rad, r, g.name):
        ax.add_patch(Circle((x, y), q, fc=plt.get_cmap('YlGnBu')(norm(v)), ec='#444444', lw=.6))
        ax.text(x, y, {'Neath Port Talbot': 'NPT', 'Rhondda Cynon Taf': 'RCT', 'Blaenau Gwent': 'B. Gwent', 'Vale of Glamorgan': 'Vale', 'Merthyr Tydfil': 'Merthyr', 'Carmarthenshire': 'Carms', 'Pembrokeshire': 'Pembs', 'Monmouthshire': 'Mon', 'Denbighshire': 'Denbs'}.get(n, n) + f'\n{v}', ha='center', va='center', fontsize=8, color='white' if v > 19 else 'black')
    x0 = xy[:, 0].min() - 5
    for p, dx in [(100, 0), (300, 36)]:
        ax.add_patch(Circle((x0 + dx, 165), 1.12 * np.sqrt(p), fc='none', ec='black')); ax.text(x0 + dx, 165, p, ha='center', va='center', fontsize=9)
    ax.text(x0 + 16, 134, 'People (thousand),\narea of circle', ha='center', fontsize=9)
    ax.autoscale_view(); ax.set_aspect('equal'); ax.axis('off')
    fig.colorbar(ScalarMappable(norm, 'YlGnBu'), ax=ax, shrink=.5, label='Adults without qualifications (%)')
    ax.set_title('The highest rate, 26 %, is in one of the smaller councils: Blaenau Gwent', loc='left', fontsize=11)
    foot(fig, 'Source: census-style survey 2021. Dorling cartogram: circles are moved so as not to overlap.')
    return fig


def _crashes():
    rng = np.random.default_rng(70)
    t = rng.random(5200)
    x = 12 * t; y = 3 + 1.5 * np.sin(x / 2.2) + rng.normal(0, .12, 5200)
    k = rng.random(5200) < .35
    x[k], y[k] = rng.normal(6, .35, k.sum()), rng.normal(4, .3, k.sum())
    return x, y


@liar('overplotting')
def road_crashes_opaque_pins():
    """Five thousand opaque pins fill the main road solid; the junction with a third of them does not show."""
    x, y = _crashes()
    fig, ax = plt.subplots(figsize=(9.4, 5.4))
    t = np.linspace(0, 12, 200)
    ax.plot(t, 3 + 1.5 * np.sin(t / 2.2), color='#bbbbbb', lw=9, zorder=0)
    ax.plot(x, y, 'o', ms=7, color='#08519c', mec='#08519c', label='Reported crash')
    ax.set_aspect('equal'); ax.set_xlim(-.3, 12.3); ax.set_ylim(.5, 6)
    ax.set_xlabel('km from county boundary'); ax.set_ylabel('km')
    ax.legend(loc='lower right')
    ax.set_title(f'{len(x):,} crashes on the coast road, 2010–2022')
    foot(fig, 'Source: police collision records', y=.005)
    return fig


@honest
def road_crashes_quarter_km_grid():
    """Honest twin: counts per equal quarter-kilometre cell, drawn with pcolormesh; the junction shows."""
    x, y = _crashes()
    h, xe, ye = np.histogram2d(x, y, bins=[np.arange(0, 12.01, .25), np.arange(.5, 6.01, .25)])
    i, j = np.unravel_index(h.argmax(), h.shape)
    assert abs(xe[i] + .125 - 6) < .5 and abs(ye[j] + .125 - 4) < .5
    near = int((np.hypot(x - 6, y - 4) < 1).sum())
    assert near / len(x) > .33
    fig, ax = plt.subplots(figsize=(9.4, 5.4))
    m = ax.pcolormesh(xe, ye, np.ma.masked_equal(h.T, 0), cmap='inferno_r', vmin=0)
    fig.colorbar(m, ax=ax, label='Crashes per 0.25 km cell', shrink=.7)
    ax.annotate('Market junction', (6, 4), xytext=(7.5, 5.4), arrowprops=dict(arrowstyle='->'))
    ax.set_aspect('equal'); ax.set_xlim(-.3, 12.3); ax.set_ylim(.5, 6)
    ax.set_xlabel('km from county boundary'); ax.set_ylabel('km')
    ax.set_title('More than a third of crashes lie within 1 km of Market junction')
    foot(fig, f'Source: police collision records 2010–2022, n = {len(x)}. White: no crash recorded.', y=.005)
    return fig


@honest
def ferry_bearings_mercator():
    """Mercator on purpose: bearings and straight courses on a sea chart, no areas compared, and said so."""
    w = _world()
    g = w.cx[-12:4, 48:61].clip(box(-12, 48.5, 4, 60)).to_crs(3395)
    ports = gpd.GeoSeries({'Holyhead': Point(-4.63, 53.31), 'Dublin': Point(-6.2, 53.35), 'Fishguard': Point(-4.98, 52.0), 'Rosslare': Point(-6.34, 52.25), 'Liverpool': Point(-3.0, 53.41), 'Belfast': Point(-5.9, 54.6)}, crs=4326).to_crs(3395)
    fig, ax = plt.subplots(figsize=(7, 7))
    ax.set_facecolor('#eaf3f8')
    g.plot(ax=ax, color='#e9e4d4', edgecolor='#888888', lw=.6)
    for a, b in [('Holyhead', 'Dublin'), ('Fishguard', 'Rosslare'), ('Liverpool', 'Belfast')]:
        p, q = ports[a], ports[b]
        brg = np.degrees(np.arctan2(q.x - p.x, q.y - p.y)) % 360
        ax.plot([p.x, q.x], [p.y, q.y], color='#a63603', lw=1.6)
        ax.text((p.x + q.x) / 2, (p.y + q.y) / 2 + 9000, f'{brg:.0f}°', ha='center', fontsize=9, color='#7a2703')
    off = {'Dublin': (-6, 0, 'right'), 'Belfast': (-6, 0, 'right'), 'Rosslare': (-6, 0, 'right'), 'Holyhead': (4, -12, 'left'), 'Fishguard': (6, -8, 'left'), 'Liverpool': (6, 0, 'left')}
    for n, p in ports.items():
        ax.plot(p.x, p.y, 'ko', ms=4)
        dx, dy, ha = off[n]; ax.annotate(n, (p.x, p.y), xytext=(dx, dy), textcoords='offset points', ha=ha, fontsize=9)
    ax.set_xlim(-9.5e5, -1.5e5); ax.set_ylim(6.68e6, 7.36e6)
    ax.set_xticks([]); ax.set_yticks([]); ax.set_xlabel(''); ax.set_ylabel('')
    ax.set_title('Ferry courses across the Irish Sea and their true bearings')
    foot(fig, 'Source: timetable 2023, simplified courses. Mercator: angles are true, areas are not comparable.')
    return fig


@honest
def tile_grid_three_rose():
    """Tile grid map: equal squares, one per council; the title counts rises and the mean fall, both true."""
    pos = {'Anglesey': (0, 0), 'Conwy': (2, 0), 'Denbighshire': (3, 0), 'Flintshire': (4, 0), 'Gwynedd': (1, 1), 'Wrexham': (4, 1), 'Ceredigion': (2, 2), 'Powys': (3, 2),
           'Pembrokeshire': (0, 3), 'Carmarthenshire': (1, 3), 'Swansea': (1, 4), 'Neath Port Talbot': (2, 3), 'Rhondda Cynon Taf': (3, 3), 'Merthyr Tydfil': (4, 3), 'Blaenau Gwent': (5, 3), 'Monmouthshire': (6, 3),
           'Bridgend': (2, 4), 'Vale of Glamorgan': (3, 5), 'Cardiff': (4, 5), 'Caerphilly': (4, 4), 'Torfaen': (5, 4), 'Newport': (5, 5)}
    rng = np.random.default_rng(12)
    v = dict(zip(pos, -np.round(rng.uniform(1, 9, 22), 1)))
    v.update({'Cardiff': 2.4, 'Newport': 1.1, 'Wrexham': 3.0})
    vals = np.array(list(v.values()))
    assert (vals > 0).sum() == 3 and vals.mean() < 0 and len(pos) == 22
    short = {'Pembrokeshire': 'Pembs', 'Carmarthenshire': 'Carms', 'Monmouthshire': 'Mon', 'Vale of Glamorgan': 'Vale of\nGlamorgan', 'Neath Port Talbot': 'Neath\nPort Talbot', 'Rhondda Cynon Taf': 'Rhondda\nCynon Taf', 'Merthyr Tydfil': 'Merthyr\nTydfil', 'Blaenau Gwent': 'Blaenau\nGwent', 'Denbighshire': 'Denbs'}
    norm = TwoSlopeNorm(0, -10, 10); cm = plt.get_cmap('PuOr_r')
    fig, ax = plt.subplots(figsize=(8.4, 6.8))
    for n, (x, y) in pos.items():
        ax.add_patch(Rectangle((x + .03, -y + .03), .94, .94, fc=cm(norm(v[n])), ec='#888888'))
        ax.text(x + .5, -y + .5, f'{short.get(n, n)}\n{v[n]:+.1f}'.replace('-', '−'), ha='center', va='center', fontsize=8, color='white' if abs(v[n]) > 5 else 'black')
    ax.set_xlim(-.1, 7.1); ax.set_ylim(-5.2, 1.1); ax.set_aspect('equal'); ax.axis('off')
    cb = fig.colorbar(ScalarMappable(norm, cm), ax=ax, orientation='horizontal', shrink=.5, pad=.02, ticks=[-10, -5, 0, 5, 10])
    cb.set_label('Change in primary pupils 2018–2023 (%), middle = no change')
    ax.set_title('Primary rolls grew in only three of 22 councils')
    foot(fig, 'Source: school census. Tile map: one square per council, not to scale.')
    return fig


@honest
def valleys_inset_declared():
    """The inset is enlarged, framed and its scale factor written; the colour scale is shared."""
    g = units('cy')
    g['v'] = [5, 6, 8, 9, 7, 9, 5, 6, 7, 8, 13, 14, 13, 8, 17, 15, 21, 17, 22, 15, 6, 15]
    assert set(g[g.v >= 17].name) == {'Rhondda Cynon Taf', 'Merthyr Tydfil', 'Caerphilly', 'Blaenau Gwent'}
    fig, ax = plt.subplots(figsize=(9, 7.2))
    kw = dict(column='v', cmap='PuBu', vmin=0, vmax=24, edgecolor='#555555', lw=.5)
    g.plot(ax=ax, **kw); ax.axis('off')
    s = g[g.name.isin(['Rhondda Cynon Taf', 'Merthyr Tydfil', 'Caerphilly', 'Blaenau Gwent', 'Torfaen', 'Cardiff', 'Newport', 'Bridgend', 'Vale of Glamorgan'])]
    b = s.total_bounds
    ax.set_xlim(165000, 490000)
    ax.set_ylim(155000, 415000)
    ax.add_patch(Rectangle((b[0], b[1]), b[2] - b[0], b[3] - b[1], fc='none', ec='black', lw=1))
    w, h = 2 * (b[2] - b[0]), 2 * (b[3] - b[1])
    ins = ax.inset_axes([362000, 235000, w, h], transform=ax.transData)
    g.plot(ax=ins, **kw); ins.set_xlim(b[0], b[2]); ins.set_ylim(b[1], b[3]); ins.set_xticks([]); ins.set_yticks([]); ins.set_xlabel(''); ins.set_ylabel('')
    for n, p, v in zip(s.name, s.representative_point(), s.v):
        ins.text(p.x, p.y, v, ha='center', va='center', fontsize=9, color='white' if v > 14 else 'black')
    ins.set_title('The Valleys, twice the scale', fontsize=9)
    fig.colorbar(ScalarMappable(Normalize(0, 24), 'PuBu'), ax=ax, orientation='horizontal', shrink=.5, pad=.02, label='Homes in fuel poverty (%)')
    ax.set_title('Fuel poverty reaches 17 % or more in four councils, all in the Valleys', loc='left', fontsize=12)
    foot(fig, 'Source: housing condition survey 2022. Boundaries schematic.')
    return fig


# ================================================================ Français (agence de l'eau)
def _nitrates():
    g = units('fr')
    g = g[g.region.isin(['Nouvelle-Aquitaine'])].sort_values('nom').reset_index(drop=True)
    a = np.array([28, 41, 22, 12, 24, 19, 26, 31, 14, 44, 39, 15][:len(g)])
    return g, a


@liar('title-contradicts-data')
def nitrates_baisse_annoncee():
    """Le titre annonce une baisse partout ; la seconde carte est plus foncée dans presque tous les départements."""
    g, a = _nitrates()
    b = a + np.array([5, 7, 4, -2, 6, 5, 3, 6, 4, 5, 8, 3][:len(g)])
    assert (b > a).sum() == len(g) - 1
    fig, axs = plt.subplots(1, 2, figsize=(10, 6.2), layout='constrained')
    for ax, v, t in zip(axs, (a, b), ('2012', '2022')):
        g.assign(v=v).plot('v', ax=ax, cmap='YlOrRd', vmin=0, vmax=55, edgecolor='#666666', lw=.6)
        for p, x in zip(g.representative_point(), v):
            ax.text(p.x, p.y, x, ha='center', va='center', fontsize=9, color='white' if x > 38 else 'black')
        ax.set_title(t); ax.axis('off')
    fig.colorbar(ScalarMappable(Normalize(0, 55), 'YlOrRd'), ax=axs, shrink=.6, label='Nitrates dans les nappes (mg/l, moyenne)')
    fig.suptitle('En dix ans, les nitrates ont reculé dans tous les départements')
    fig.supxlabel('Source : réseau de suivi des eaux souterraines', fontsize=8, x=.02, ha='left')
    return fig


@honest
def nitrates_hausse_sauf_un():
    """Jumeau honnête : hausse partout sauf dans un département, nommé ; même échelle pour les deux cartes."""
    g, a = _nitrates()
    b = a + np.array([5, 7, 4, -2, 6, 5, 3, 6, 4, 5, 8, 3][:len(g)])
    low = g.nom[b < a].tolist()
    assert len(low) == 1 and (b != a).all()
    fig, axs = plt.subplots(1, 2, figsize=(10, 6.2), layout='constrained')
    for ax, v, t in zip(axs, (a, b), ('2012', '2022')):
        g.assign(v=v).plot('v', ax=ax, cmap='YlOrRd', vmin=0, vmax=55, edgecolor='#666666', lw=.6)
        for p, x in zip(g.representative_point(), v):
            ax.text(p.x, p.y, x, ha='center', va='center', fontsize=9, color='white' if x > 38 else 'black')
        ax.set_title(t); ax.axis('off')
    fig.colorbar(ScalarMappable(Normalize(0, 55), 'YlOrRd'), ax=axs, shrink=.6, label='Nitrates dans les nappes (mg/l, moyenne)')
    fig.suptitle(f'En dix ans, les nitrates n\'ont reculé que dans un département : {low[0]}')
    fig.supxlabel('Source : réseau de suivi des eaux souterraines. Échelle commune aux deux cartes.', fontsize=8, x=.02, ha='left')
    return fig


@liar('rainbow-colormap')
def prix_eau_arc_en_ciel():
    """Un arc-en-ciel (nipy_spectral) pour le prix de l'eau, une grandeur ordonnée."""
    g = units('fr')
    rng = np.random.default_rng(1)
    g['v'] = np.round(rng.normal(4.1, .6, 96).clip(2.8, 5.8), 2)
    fig, ax = plt.subplots(figsize=(7.6, 7))
    g.plot('v', ax=ax, cmap='nipy_spectral', edgecolor='white', lw=.4, legend=True, legend_kwds={'label': 'Euros par m³ (eau et assainissement)', 'shrink': .6})
    ax.set_title('Le prix moyen de l\'eau par département, 2022')
    ax.axis('off')
    foot(fig, 'Source : observatoire des services d\'eau, facture type de 120 m³')
    return fig


@liar('non-monotone-ramp')
def prelevements_rampe_melangee():
    """Les cinq classes passent de clair à foncé, puis à clair, puis à foncé : l'ordre ne se lit pas."""
    g = units('fr')
    rng = np.random.default_rng(2)
    v = rng.uniform(0, 25, 96)
    br = [0, 5, 10, 15, 20, 25]
    col = ['#c6dbef', '#08519c', '#9ecae1', '#08306b', '#6baed6']
    fig, ax = plt.subplots(figsize=(7.6, 7))
    g.plot(ax=ax, color=classed(v, br, col), edgecolor='white', lw=.4)
    ax.legend(handles=[Patch(fc=c, ec='grey', label=f'{a} à moins de {b}') for c, a, b in zip(col, br[:-1], br[1:])], title='m³ par hectare irrigable', loc='lower left', fontsize=8)
    ax.set_title('Prélèvements d\'eau pour l\'irrigation, été 2022')
    ax.axis('off')
    foot(fig, 'Source : redevances de l\'agence (moyenne par département, centaines de m³)', y=.005)
    return fig


@liar('diverging-without-middle')
def taux_fuite_divergent():
    """Une palette divergente (BrBG) pour un taux de 8 à 34 % : le blanc tombe n'importe où et rien ne le nomme."""
    g = units('gp')
    rng = np.random.default_rng(17)
    g['v'] = rng.uniform(8, 34, 40)
    fig, ax = plt.subplots(figsize=(8, 6.4))
    g.plot('v', ax=ax, cmap='BrBG_r', edgecolor='#888888', lw=.5, legend=True, legend_kwds={'label': 'Pertes du réseau (% de l\'eau mise en distribution)', 'shrink': .8})
    ax.set_title('Les fuites du réseau d\'eau potable, par commune, 2022')
    ax.axis('off')
    foot(fig, 'Source : rapports annuels des services')
    return fig


@honest
def ecart_moyenne_grand_poitiers():
    """Une palette divergente dont le milieu est la moyenne de l'agglomération, écrite sur la barre."""
    g = units('gp')
    rng = np.random.default_rng(17)
    g['v'] = rng.uniform(8, 34, 40)
    m = float(g.v.mean())
    n = int((g.v > m).sum())
    norm = TwoSlopeNorm(round(m, 0), 5, 2 * round(m, 0) - 5)
    assert int((g.v > round(m, 0)).sum()) in range(n - 3, n + 3)
    k = int((g.v > round(m, 0)).sum())
    fig, ax = plt.subplots(figsize=(8, 6.6))
    g.plot('v', ax=ax, cmap='BrBG_r', norm=norm, edgecolor='#888888', lw=.5)
    cb = fig.colorbar(ScalarMappable(norm, 'BrBG_r'), ax=ax, shrink=.8, ticks=[10, round(m, 0), 30])
    cb.ax.set_yticklabels(['10 %', f'{m:.0f} % : moyenne', '30 %'])
    cb.set_label('Pertes du réseau (% de l\'eau mise en distribution)')
    ax.set_title(f'{k} communes sur 40 perdent plus que la moyenne de {m:.0f} %')
    ax.axis('off')
    foot(fig, 'Source : rapports annuels des services, 2022. Moyenne simple des communes, arrondie.')
    return fig


@liar('not-equal-area')
def irrigation_web_mercator():
    """Part irriguée du Sahel à la Scandinavie en Mercator web : le Nord gonfle, le Sahel se tasse."""
    w = _world()
    w = w[w.continent.isin(['Europe', 'Afrique'])].clip(box(-26, -36, 62, 78))
    w = w[~w.geometry.is_empty]
    rng = np.random.default_rng(19)
    g = w.to_crs(3857)
    g['v'] = rng.gamma(2, 6, len(g)).clip(0, 40)
    fig, ax = plt.subplots(figsize=(7.4, 8))
    g.plot('v', ax=ax, cmap='GnBu', edgecolor='#777777', lw=.3, vmin=0, vmax=40, legend=True, legend_kwds={'label': 'Part de la surface du pays qui est irriguée (%)', 'shrink': .5})
    ax.set_title('Où irrigue-t-on le plus ? Étendue des terres irriguées')
    ax.axis('off')
    foot(fig, 'Source : statistiques agricoles 2020')
    return fig


@honest
def irrigation_projection_equivalente():
    """Jumeau honnête : Europe et Afrique en projection équivalente, nommée dans la note."""
    w = _world()
    w = w[w.continent.isin(['Europe', 'Afrique'])].clip(box(-26, -36, 62, 78))
    w = w[~w.geometry.is_empty]
    rng = np.random.default_rng(19)
    g = w.to_crs('+proj=laea +lat_0=20 +lon_0=18 +datum=WGS84 +units=m')
    g['v'] = rng.gamma(2, 6, len(g)).clip(0, 40)
    n = int((g.v > 20).sum())
    assert 0 < n < len(g) / 2
    fig, ax = plt.subplots(figsize=(7.4, 8))
    g.plot('v', ax=ax, cmap='GnBu', edgecolor='#777777', lw=.3, vmin=0, vmax=40, legend=True, legend_kwds={'label': 'Part de la surface du pays qui est irriguée (%)', 'shrink': .5})
    ax.set_title(f'{n} pays d\'Europe et d\'Afrique irriguent plus d\'un cinquième\nde leur surface')
    ax.axis('off')
    foot(fig, 'Source : statistiques agricoles 2020. Projection azimutale équivalente de Lambert ; Russie : partie à l\'ouest de 62° E.')
    return fig


def _bulles(ax, g, v, k):
    c = g.representative_point()
    ax.scatter(c.x, c.y, s=v * k, color='#2c7fb8', alpha=.75, edgecolor='white')


@liar('panels-on-different-scales')
def volumes_bulles_deux_echelles():
    """Mêmes volumes, deux étés, mais un facteur de taille par carte : 2022, trois fois plus bas, semble égal."""
    g = units('gp')
    rng = np.random.default_rng(23)
    a = rng.gamma(2, 60, 40) + 10
    b = a / 3
    fig, axs = plt.subplots(1, 2, figsize=(11, 5.4))
    for ax, v, k, t, ref in zip(axs, (a, b), (1.2, 3.6), ('Été 2012', 'Été 2022'), ((100, 300), (30, 100))):
        g.plot(ax=ax, color='#f2f2ee', edgecolor='#cccccc', lw=.5)
        _bulles(ax, g, v, k)
        h = [ax.scatter([], [], s=r * k, fc='none', ec='black', label=str(r)) for r in ref]
        ax.legend(handles=h, title='milliers de m³', loc='lower left', fontsize=8, title_fontsize=8, labelspacing=1.6, borderpad=1)
        ax.set_title(t); ax.axis('off')
    fig.suptitle('Volumes prélevés pour l\'irrigation : dix ans d\'efforts')
    foot(fig, 'Source : déclarations des irrigants, milliers de m³ de juin à septembre')
    return fig


@honest
def volumes_bulles_meme_echelle():
    """Jumeau honnête : même facteur de taille, une seule légende pour les deux cartes."""
    g = units('gp')
    rng = np.random.default_rng(23)
    a = rng.gamma(2, 60, 40) + 10
    b = a / 3
    assert abs(b.sum() / a.sum() - 1 / 3) < 1e-9
    fig, axs = plt.subplots(1, 2, figsize=(11, 5.6))
    for ax, v, t in zip(axs, (a, b), ('Été 2012', 'Été 2022')):
        g.plot(ax=ax, color='#f2f2ee', edgecolor='#cccccc', lw=.5)
        _bulles(ax, g, v, 1.2)
        ax.set_title(t); ax.axis('off')
    h = [axs[0].scatter([], [], s=r * 1.2, fc='none', ec='black', label=str(r)) for r in (30, 100, 300)]
    fig.legend(handles=h, title='milliers de m³ (surface proportionnelle, deux cartes à la même échelle)', loc='lower center', ncol=3, fontsize=9, frameon=False, bbox_to_anchor=(.5, .04))
    fig.suptitle('Prélèvements d\'irrigation : divisés par trois en dix ans')
    fig.subplots_adjust(bottom=.18)
    foot(fig, 'Source : déclarations des irrigants, milliers de m³ de juin à septembre')
    return fig


@liar('too-few-classes')
def densite_deux_classes():
    """De 14 à plus de 20 000 hab./km², tout est réduit à deux classes coupées au hasard : la Creuse vaut la Gironde."""
    g = units('fr')
    k = np.digitize(g.densite, [200])
    col = ['#fdd49e', '#b30000']
    fig, ax = plt.subplots(figsize=(7.4, 7))
    g.plot(ax=ax, color=[col[i] for i in k], edgecolor='white', lw=.4)
    ax.legend(handles=[Patch(fc=col[0], label='moins de 200'), Patch(fc=col[1], label='200 et plus')], title='Habitants par km²', loc='lower left')
    ax.set_title('La densité de population en France métropolitaine')
    ax.axis('off')
    foot(fig, 'Source : recensement')
    return fig


@honest
def nitrates_norme_deux_classes():
    """Deux classes suffisent quand la norme en fait deux : conforme ou non à 50 mg/l ; la valeur est écrite."""
    g = units('gp')
    rng = np.random.default_rng(50)
    v = np.round(rng.normal(38, 11, 40).clip(8, 68)).astype(int)
    v[v == 50] = 49
    bad = v > 50
    assert 2 <= bad.sum() <= 12
    fig, ax = plt.subplots(figsize=(8.4, 6.8))
    g[~bad].plot(ax=ax, color='#deebf7', edgecolor='#777777', lw=.5)
    g[bad].plot(ax=ax, color='#a63603', edgecolor='#777777', lw=.5, hatch='//')
    for p, x, r in zip(g.representative_point(), v, bad):
        ax.text(p.x, p.y, x, ha='center', va='center', fontsize=8, bbox=dict(fc='white', ec='none', pad=.8, alpha=.9) if r else None)
    ax.legend(handles=[Patch(fc='#deebf7', ec='#777777', label=f'conforme : 50 mg/l au plus ({(~bad).sum()})'), Patch(fc='#a63603', ec='#777777', hatch='//', label=f'non conforme : plus de 50 mg/l ({bad.sum()})')], title='Norme de potabilité des nitrates', loc='upper center', bbox_to_anchor=(.5, .02), ncol=2, fontsize=9)
    ax.set_title(f'{bad.sum()} communes sur 40 ont un captage au-dessus de la norme de 50 mg/l')
    ax.axis('off')
    foot(fig, 'Source : contrôle sanitaire 2022, concentration maximale en mg/l', y=.005)
    return fig


@honest
def lac_bathymetrie():
    """Profondeurs : rampe d'un seul bleu, plus foncé plus profond, isobathes cotées, hors lac en blanc."""
    x, y = np.meshgrid(np.linspace(0, 6, 180), np.linspace(0, 4, 120))
    r = np.hypot((x - 3) / 2.7, (y - 2) / (1.6 + .2 * np.sin(2 * x)))
    z = np.ma.masked_where(r > 1, 42 * (1 - r ** 2) + 6 * np.sin(2 * x) * (1 - r))
    i, j = np.unravel_index(z.argmax(), z.shape)
    assert 40 < z.max() < 50
    fig, ax = plt.subplots(figsize=(8.4, 5.8))
    cf = ax.contourf(x, y, z, levels=np.arange(0, 51, 10), cmap='Blues')
    cs = ax.contour(x, y, z, levels=np.arange(10, 50, 10), colors='#333333', linewidths=.6)
    ax.clabel(cs, fmt='%d m', fontsize=8)
    ax.contour(x, y, r, levels=[1], colors='black', linewidths=1.2)
    ax.plot(x[i, j], y[i, j], '+', color='white', ms=10, mew=2)
    ax.annotate(f'{z.max():.0f} m', (x[i, j], y[i, j]), xytext=(8, 4), textcoords='offset points', color='white', fontsize=9)
    fig.colorbar(cf, ax=ax, label='Profondeur (m)', shrink=.8)
    ax.set_aspect('equal'); ax.set_xlabel('km'); ax.set_ylabel('km')
    ax.set_title(f'Le lac dépasse 40 m de fond en son centre ({z.max():.0f} m au point marqué)')
    foot(fig, 'Source : sondages de 2021, interpolés tous les 30 m', y=.005)
    return fig


@honest
def piezometrie_sans_mesure_declaree():
    """Trame de niveaux de nappe : les mailles sans mesure sont grises, hachurées et nommées dans la légende."""
    rng = np.random.default_rng(31)
    x, y = np.meshgrid(np.arange(24), np.arange(16))
    z = 60 + 2.2 * y + 6 * np.sin(x / 5) + rng.normal(0, .8, x.shape)
    hole = ((x - 17) ** 2 + (y - 4) ** 2 < 9) | ((x < 3) & (y > 12))
    z = np.ma.masked_where(hole, z)
    top = np.unravel_index(z.argmax(), z.shape)
    assert top[0] >= 13
    cm = plt.get_cmap('cividis').copy()
    fig, ax = plt.subplots(figsize=(9, 6))
    m = ax.pcolormesh(np.arange(25), np.arange(17), z, cmap=cm)
    for a, b in zip(*np.nonzero(hole)):
        ax.add_patch(Rectangle((b, a), 1, 1, fc='#e0e0e0', ec='#aaaaaa', hatch='///', lw=0))
    fig.colorbar(m, ax=ax, label='Niveau de la nappe (m NGF)', shrink=.8)
    ax.legend(handles=[Patch(fc='#e0e0e0', ec='#aaaaaa', hatch='///', label=f'pas de piézomètre ({hole.sum()} mailles)')], loc='upper center', bbox_to_anchor=(.5, -.12), frameon=False)
    ax.set_aspect('equal'); ax.set_xlabel('km (ouest–est)'); ax.set_ylabel('km (sud–nord)')
    ax.set_title('La nappe est la plus haute au nord du bassin')
    fig.subplots_adjust(bottom=.18)
    foot(fig, 'Source : campagne de septembre 2022, mailles de 1 km²', y=.005)
    return fig


@honest
def saisons_petits_multiples():
    """Quatre saisons, une échelle commune et fixe, une seule barre."""
    g = units('fr')
    g = g[g.region.isin(['Bretagne', 'Pays de la Loire', 'Normandie'])].reset_index(drop=True)
    rng = np.random.default_rng(41)
    base = rng.uniform(160, 260, len(g))
    f = {'Hiver': 1.25, 'Printemps': .9, 'Été': .6, 'Automne': 1.1}
    tot = {s: base * k for s, k in f.items()}
    assert all((tot['Été'] < tot[s]).all() for s in f if s != 'Été')
    fig, axs = plt.subplots(2, 2, figsize=(9, 7.4), layout='constrained')
    for ax, (s, v) in zip(axs.flat, tot.items()):
        g.assign(v=v).plot('v', ax=ax, cmap='GnBu', vmin=80, vmax=340, edgecolor='white', lw=.6)
        ax.set_title(s); ax.axis('off')
    fig.colorbar(ScalarMappable(Normalize(80, 340), 'GnBu'), ax=axs, shrink=.6, label='Pluie de la saison (mm)')
    fig.suptitle('L\'été est la saison la plus sèche dans chacun des départements de l\'Ouest')
    fig.supxlabel('Source : normales de précipitations, moyenne départementale. Même échelle pour les quatre cartes.', fontsize=8, x=.02, ha='left')
    return fig


@honest
def ph_deux_decimales():
    """Deux décimales ne sont pas de trop pour un pH mesuré à 0,02 près, et la précision est écrite."""
    rng = np.random.default_rng(71)
    t = np.linspace(0, 10, 60)
    xr, yr = t, 3 + 1.3 * np.sin(t / 1.7)
    k = np.arange(4, 60, 8)
    ph = np.round(7.2 + .08 * np.arange(len(k)) + rng.normal(0, .02, len(k)), 2)
    assert (np.diff(ph) > 0).all()
    fig, ax = plt.subplots(figsize=(9.4, 5))
    ax.plot(xr, yr, color='#6baed6', lw=5, solid_capstyle='round', zorder=0)
    s = ax.scatter(xr[k], yr[k], c=ph, s=110, cmap='viridis', edgecolor='black', vmin=7, vmax=8)
    for i, p in zip(k, ph):
        ax.text(xr[i], yr[i] + .3, f'{p:.2f}'.replace('.', ','), ha='center', fontsize=9)
    ax.annotate('', (9.9, 3.7 - 2.2), xytext=(8.6, 3.5 - 2.2), arrowprops=dict(arrowstyle='->', lw=1.5)); ax.text(9.2, 1.0, 'aval', fontsize=9)
    fig.colorbar(s, ax=ax, label='pH (sans unité)', shrink=.8)
    ax.set_xlim(-.2, 10.4); ax.set_ylim(.6, 5); ax.set_aspect('equal')
    ax.set_xlabel('km (ouest–est)'); ax.set_ylabel('km (sud–nord)')
    ax.set_title('Le pH de la rivière monte de station en station vers l\'aval')
    foot(fig, 'Source : sonde étalonnée, incertitude ± 0,02 ; 7 stations, 14 juin 2022', y=.005)
    return fig


@honest
def plan_poitiers_mercator_local():
    """Mercator web sur 60 km : l'échelle y varie de moins de 1 %, et la note le dit."""
    g = gpd.read_file(D / 'contours_grand_poitiers.geojson').to_crs(3857)
    lat = np.radians(gpd.read_file(D / 'contours_grand_poitiers.geojson').total_bounds[[1, 3]])
    assert np.cos(lat[0]) / np.cos(lat[1]) < 1.01
    rng = np.random.default_rng(83)
    v = rng.uniform(115, 185, 40).round()
    v[g.nom.to_numpy() == 'Poitiers'] = 108
    assert g.nom[v.argmin()] == 'Poitiers'
    g['v'] = v
    fig, ax = plt.subplots(figsize=(8.4, 6.6))
    g.plot('v', ax=ax, cmap='YlGnBu', vmin=100, vmax=190, edgecolor='#777777', lw=.5, legend=True, legend_kwds={'label': 'Litres par habitant et par jour', 'shrink': .8})
    p = g[g.nom == 'Poitiers'].representative_point().iloc[0]
    ax.annotate('Poitiers : 108', (p.x, p.y), xytext=(g.total_bounds[0] + 3000, g.total_bounds[3] - 4000), arrowprops=dict(arrowstyle='->'), fontsize=10)
    ax.set_title('À Poitiers, on consomme moins d\'eau par habitant\nque dans les 39 autres communes')
    ax.axis('off')
    foot(fig, 'Source : relevés de compteurs 2022. Fond Mercator web : échelle constante à moins de 1 % près sur cette étendue.')
    return fig
