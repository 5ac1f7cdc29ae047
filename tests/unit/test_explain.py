"""Les erreurs de débutants, provoquées pour de bon, et leur explication."""

import re
import warnings
from importlib.resources import files

import pytest
from IPython.core.interactiveshell import InteractiveShell
from IPython.utils.capture import capture_output

from datakit.answers import explain
from datakit.answers.feedback import fingerprint

PREPARATION = """
import datakit as dk
import pandas as pd
ventes = pd.DataFrame({"prénom": ["Léa", "Zoé"], "Nombre": [3, 4], "code postal": ["86000", "86000"]})
texte = pd.Series(["3,5", "4"])
jours = pd.Series([1.5, 2.5], pd.to_datetime(["2005-03-01", "2005-03-02"]))
prix = {"pain": 1}
def f(a, b=1): return a
"""

# (ce que la personne tape, l'erreur, des mots de l'explication)
CASES = [
    # un mot de Python mal écrit, qui empêche toute la cellule de se lire
    ("def g(l):\n    retrun l", "SyntaxError", "`retrun` : vouliez-vous dire `return` ?"),
    ("fro x in [1]:\n    x", "SyntaxError", "`fro` : vouliez-vous dire `for` ?"),
    ("for x ni [1]:\n    x", "SyntaxError", "`ni` : vouliez-vous dire `in` ?"),
    ("Def g(l):\n    return l", "SyntaxError", "`Def` : vouliez-vous dire `def` ?"),
    ("whlie True:\n    break", "SyntaxError", "`whlie` : vouliez-vous dire `while` ?"),
    ("[x for x in [1] if x is not in [2]]", "SyntaxError", "« N'est pas dans » s'écrit `not in`"),
    # le mot de fermeture d'une solution, sans ses guillemets
    ("ex.q7.solution(trois petits pains)", "SyntaxError", '`ex.q7.solution("trois petits pains")`'),
    ("ex.q7.solution[trois petits pains]", "SyntaxError", '`ex.q7.solution("trois petits pains")`'),
    ("ex.q7.solution trois petits pains", "SyntaxError", '`ex.q7.solution("trois petits pains")`'),
    ('ex.q7.solution("trois petits pains)', "SyntaxError", '`ex.q7.solution("trois petits pains")`'),
    ("len[prix]", "TypeError", "`len` est une fonction : ce qu'on lui donne se met entre parenthèses"),
    ("mot = ventes.prénom[0]\nmot.int()", "AttributeError", "elle entoure ce qu'on lui donne, `int("),
    ("mot = ventes.prénom[0]\nmot.equals(mot)", "AttributeError", "Deux valeurs se comparent d'un signe, `==`"),
    ('sorted(["b", "a"], key=lambda t: -t)', "TypeError", "`reverse=True`"),
    ('(lambda a, b: a)("pain" "sel")', "TypeError", 'Il manque une virgule entre `"pain"` et `"sel"`'),
    ("a = 1\nif a == 1 && a == 2:\n    a", "SyntaxError", "« et » s'écrit `and`"),
    ("[n if n > 1 for n in [1, 2]]", "SyntaxError", "il vient après le `for`"),
    # des listes et des dictionnaires, sans pandas : un élève de NSI n'en lit pas un mot
    ("def g(l):\n    an = int(an)\n    return an\ng(prix)", "UnboundLocalError", "« an » est lu avant d'avoir reçu une valeur"),
    ("def g(l):\n    return pain\ng(prix)", "NameError", 'C\'est une clé : sa valeur se lit `l["pain"]`.'),
    ("def g(l):\n    pain = pain + 1\ng(prix)", "UnboundLocalError", 'C\'est une clé : sa valeur se lit `l["pain"]`.'),
    ("ou = 1\noui", "NameError", 'il lui faut des guillemets : `"oui"`. Pour dire vrai, on écrit `True`.'),
    ("prix.pain", "AttributeError", 'entre crochets : `["pain"]`'),
    ("{(1900, 'F'): 1}[2050, 'F']", "KeyError", "Aucune entrée ne s'appelle « (2050, 'F') »."),
    ("def g():\n    d = {}\n    d['lait'] += 1\ng()", "KeyError", "`d['lait'] = d.get('lait', 0) + …` part de 0 la première fois"),
    ("cle = (2010, 'F')\ndef g():\n    d = {}\n    return d[cle]\ng()", "KeyError", "Rien, dans cette fonction, ne s'appelle `cle`"),
    ("def g():\n    ligne = {'an': 1, 'nom': 2}\n    return ligne['an', 'nom']\ng()", "KeyError", 'une valeur à la fois : `ligne["an"]`'),
    ("def g():\n    return {}['lait']\ng()", "KeyError", "Aucune entrée ne s'appelle « lait »."),
    ("int['3']", "TypeError", "`int` est une fonction : ce qu'on lui donne se met entre parenthèses, `int(…)`"),
    ("prix.get['pain']", "TypeError", "`get` est une fonction, qui s'écrit `.get(…)`, et non `.get[…]`"),
    ("list(range([3]))", "TypeError", "Pour ses rangs, `range(len(…))`"),
    ("def g(l):\n    assert l == [], 'la liste est vide'\ng([3])", "AssertionError", "Écrivez ce qui doit être vrai"),
    ("import pathlib\nlen(pathlib.Path('a'))", "TypeError", "C'est le fichier, ou son chemin"),
    ("jours * ventes['prénom']", "TypeError", "la colonne contient du texte"),
    ("assert 1 == 2", "AssertionError", "affichez ce qui est à gauche du `==`"),
    ("i = 3\nj = i++", "SyntaxError", "pour un de plus, écrivez `+ 1`"),
    ("1 === 1", "SyntaxError", "deux signes égal suffisent"),
    ("x = (3 # kWh)\ny = 1", "SyntaxError", "Un `#` met en sommeil tout ce qui le suit"),
    ("[prix]['pain']", "TypeError", "Une liste se lit par un rang, pas par un nom."),
    ("prix['pain']['pain']", "TypeError", "Après `['pain']`, on a déjà un nombre : les crochets qui suivent sont de trop."),
    ('d = {0: "a" 6: "b"}', "SyntaxError", "Il manque une virgule"),
    ("f(3, Le portail dort)", "SyntaxError", 's\'entoure de guillemets droits : `"Le portail dort"`'),
    ("l = ['b'; 'd']", "SyntaxError", "les valeurs se séparent par des virgules"),
    ('l = ["b"; "d"]', "SyntaxError", "les valeurs se séparent par des virgules"),
    ("ventes Nombre.sum()", "SyntaxError", "Il manque un point entre la table et sa colonne : `ventes.Nombre`."),
    ("x = ventes,Nombre.sum()", "NameError", "un point, et non une virgule : `ventes.Nombre`."),
    ("x = 1950 + 70 = 2020", "SyntaxError", "Écrivez `x = 1950 + 70`."),
    ("x = 4 \\ 2", "SyntaxError", "la barre penche de l'autre côté : `/`"),
    ("x = ventes.head() Léa", "SyntaxError", 'Rien ne relie `Léa` à ce qui précède'),
    ("x = ventes['Nombre'] x 100", "SyntaxError", "« x » s'écrit `*` : `* 100`."),
    ("f(b=2, 'trois')", "SyntaxError", "une valeur seule vient avant les réglages"),
    ("round(ventes.Nombre 2)", "SyntaxError", "Il manque une virgule entre `ventes.Nombre` et `2`."),
    ("Nombre.sum()", "NameError", "C'est une colonne : elle se lit `ventes.Nombre`."),
    ("ventes['Nombre'.sum()]", "AttributeError", 'juste après le texte : `["Nombre"].sum`.'),
    ("ventes.set_index('prénom').set_index('prénom')", "KeyError", "est déjà le nom des lignes"),
    ("ventes.set_index('prenom')", "KeyError", "Vouliez-vous dire « prénom »"),
    ("ensemble : 3\nensemble", "NameError", "le signe est `=`, et non les deux-points"),
    ("f(titre=Les prêts, b=le lieu)", "SyntaxError", '`"Les prêts"`'),
    ("int(prix)", "TypeError", "`int(…)` transforme un seul texte ou un seul nombre, et reçoit ici un dictionnaire"),
    ("1 + prix.get('lait')", "TypeError", "`d.get(cle, 0)` rend 0 à la place"),
    ("'a' + prix.get('lait')", "TypeError", "Une des deux valeurs est vide"),
    ("3 == 2 & 'F' == 'F'", "TypeError", "« et » s'écrit `and`"),
    ("if 3 == 3 et 4 == 4:\n    pass", "SyntaxError", "« et » s'écrit `and`"),
    ("x = len(prix) x (3 - 1)", "SyntaxError", "le signe est `*`"),
    ("x = 6 ÷ 2", "SyntaxError", "on divise avec `/`"),
    ('int("1", "2", "3")', "TypeError", "une fois chacune : `int(a), int(b)`"),
    ('float("1", "2")', "TypeError", "`float(…)` prend une seule valeur"),
    ("int(str(1), str(2))", "TypeError", "ne transforme qu'un texte à la fois"),
    ("from matplotlib.colors import to_hex\nto_hex('rouje')", "ValueError", "Cette couleur n'est pas connue."),
    ("from matplotlib.figure import Figure\nFigure().gca().plot([1], color='gris clair')", "ValueError", "« gris clair » se dit ici en anglais : `lightgrey`"),
    ("from matplotlib.figure import Figure\nFigure().gca().bar([1], [2], color='vermillon')", "ValueError", "`#b83000` ; un nom aussi, en anglais"),
    ("(3 - 4,115,000) / 4", "TypeError", "Les milliers s'écrivent d'un trait : `4115000`"),
    ("sorted([2, 1], True)", "TypeError", "par leur nom : `key=…`, `reverse=True`"),
    ("sorted([2, 1], sens=True)", "TypeError", "l'option `sens`"),
    ("f'{True:%H:%M}'", "ValueError", "n'écrit que des heures"),
    ('ventes["prenom"]', "KeyError", "Vouliez-vous dire « prénom » ? Un accent"),
    ('ventes["nombre"]', "KeyError", "« Nombre » ? Seules les majuscules changent"),
    ('ventes["Nombre "]', "KeyError", "Il y a une espace de trop"),
    ('pd.DataFrame({"sucres_100g": [1], "sel_100g": [2]})["sucre"]', "KeyError", "Vouliez-vous dire « sucres_100g »"),
    ('pd.DataFrame({"musee": ["A"], "entrees_total": [2]})["total"]', "KeyError", "Vouliez-vous dire « entrees_total »"),
    ('pd.DataFrame({"entrees_payantes": [1], "entrees_total": [2]})["entrees"]', "KeyError", "Ses colonnes : entrees_payantes et entrees_total"),
    ('pd.Series(pd.to_datetime(["2016-01-01"])) - pd.Series(["un testament"])', "TypeError", "la colonne qui en porte aussi"),
    ('ventes[["prénom" "Nombre"]]', "KeyError", "Python les a collés"),
    ('ventes["ville"]', "KeyError", "Ses colonnes : prénom, Nombre et code postal"),
    ('pd.DataFrame({1990: [1], 2005: [2]})["2005"]', "KeyError", "Ici, c'est un nombre : retirez les guillemets."),
    ('ventes[["prénom", "nombr"]]', "KeyError", "colonne « nombr » dans ce tableau. Vouliez-vous dire « Nombre »"),
    ('ventes.groupby(["prénom", "Nombre"]).size()[3, "Léa"]', "KeyError", "dans cet ordre : `prénom` puis `Nombre`."),
    ('pd.DataFrame({1990: [1.5]})[[56.4]]', "KeyError", "on y attend son nom, seul"),
    ('ventes.loc["Paris"]', "KeyError", "Aucune ligne ne s'appelle « Paris »"),
    ("ventes.Nombre[ventes.Nombre.mean() + 0.25]", "KeyError", "`.idxmin()` et `.idxmax()`, la ligne où elle se trouve"),
    ('jours.loc["mars 2005"]', "KeyError", "Une date s'écrit en chiffres"),
    ('jours.loc["2006-03"]', "KeyError", "celles-ci vont de `2005-03-01` à `2005-03-02`"),
    ("jours.sum() / pd.Timedelta(hours=1)", "TypeError", "Seule une durée se divise par une durée"),
    ("jours.sum() + pd.Timedelta(hours=1)", "TypeError", "qui ne vont pas ensemble"),
    ("(jours > 385,5) == jours", "ValueError", "ses décimales suivent un point : `385.5`"),
    ('ventes.loc[0, "nombre"]', "KeyError", "colonne « nombre » dans ce tableau. Vouliez-vous dire « Nombre »"),
    ('ventes.set_index("prénom").loc["léa", "Nombre"]', "KeyError", "ligne ne s'appelle « léa ». Vouliez-vous dire « Léa »"),
    ('ventes.set_index("prénom").loc["Nombre", "Léa"]', "KeyError", "pas de colonne « Léa » dans ce tableau"),
    ('ventes.groupby("prenom")', "KeyError", "« prénom »"),
    ('ventes.sort_values("nombre")', "KeyError", "« Nombre »"),
    ('ventes.drop(columns="nombre")', "KeyError", "« Nombre »"),
    ('prix["pian"]', "KeyError", "Vouliez-vous dire « pain »"),
    ("vente", "NameError", "Vouliez-vous dire « ventes »"),
    ("kayak", "NameError", "S'il est créé plus haut, lancez d'abord les cellules au-dessus, dans l'ordre."),
    ("plt.plot()", "NameError", "la cellule de préparation"),
    ("prnt(3)", "NameError", "« print »"),
    ("print((3", "SyntaxError", "ne se referme jamais"),
    ("print(3))", "SyntaxError", "n'a pas été ouvert"),
    ("print((3]", "SyntaxError", "`(` est refermé par `]`"),
    ("x = 'Léa", "SyntaxError", "Ajoutez le même guillemet"),
    ("for x in [1]\n    print(x)", "SyntaxError", "les deux-points"),
    ("if x = 3:\n    pass", "SyntaxError", "deux signes égal"),
    ("index = {1: 2}\ncle = 1\nindex.cle", "AttributeError", "`index[cle]`"),
    ("[mot for mot in 'ab' if mot == 'a' and mot[0] = 'b']", "SyntaxError", "deux signes égal"),
    ("[1 2]", "SyntaxError", "une virgule"),
    ("print 3", "SyntaxError", "avec des parenthèses"),
    ("x = «pain»", "SyntaxError", "guillemets droits"),
    ("x = ’pain’", "SyntaxError", "guillemets droits"),
    ("x = 3\u202f+ 1", "SyntaxError", "copier-coller"),
    ("code = 086", "SyntaxError", "code postal"),
    ("x = = 3", "SyntaxError", "un signe `=` de trop"),
    ("for x in [1]:\nprint(x)", "IndentationError", "quatre espaces"),
    ("x = 1\n  y = 2", "IndentationError", "décalée sans raison"),
    ("if True:\n    x = 1\n  y = 2", "IndentationError", "Alignez les lignes"),
    ("'a' + 3", "TypeError", "coller un texte et un nombre"),
    ("3 + 'a'", "TypeError", "coller un texte et un nombre"),
    ("'a' > 3", "TypeError", "comparer un `str` et un `int`"),
    ("pd.DataFrame({'a': ['x'], 'b': [1]}) > 3.5", "TypeError", "Est-ce le bon nom, la bonne colonne"),
    ("'a' - 3", "TypeError", "ne vont pas ensemble"),
    ("texte.mean()", "TypeError", "la colonne contient du texte"),
    ("pd.to_datetime(pd.Series(['1918-11-10'])) > '11 novembre 1918'", "TypeError", "l'année, le mois, le jour"),
    ("pd.to_datetime(pd.Series(['1914-08-01'])).between('1914-08-01', '5 août 1914')", "TypeError", "l'année, le mois, le jour"),
    ('"texte".isna()', "AttributeError", "sans guillemets, `texte` est une valeur du carnet"),
    ("texte.isna(['a'])", "TypeError", "`isna` n'attend rien entre ses parenthèses"),
    ("ventes.head[0]", "TypeError", "Il manque des parenthèses"),
    ('ventes("Nombre")', "TypeError", '`ventes` est un tableau : on y lit entre crochets, `ventes["Nombre"]`, et non entre parenthèses.'),
    ("ventes.head()(0)", "TypeError", "Un tableau ne s'appelle pas"),
    ("liste = [4]\nlen(liste(0))", "TypeError", "`liste` est une liste : on y lit entre crochets, `liste[0]`"),
    ("def g(d, cle):\n    return 1 + d(cle)\ng(prix, 'pain')", "TypeError", "`d` est un dictionnaire : on y lit entre crochets, `d[cle]`"),
    ("[prix][0]('pain')", "TypeError", "se lit entre crochets, `nom[…]`, et non entre parenthèses"),
    ("def g():\n    x = 1\nreturn x", "SyntaxError", "Ce `return` est sorti de la fonction : il lui faut quatre espaces devant."),
    ("continue", "SyntaxError", "Ce `continue` est sorti de la boucle"),
    ("par = 'nombre'\nsorted([prix], key=par, reverse=True)", "TypeError", "`key=` attend le nom d'une fonction, seul"),
    ("sorted([3], key=f(3))", "TypeError", "ni parenthèses, ni guillemets, ni valeur"),
    ('sorted([3], key=f, reverse="True")', "TypeError", '`"True"` est un texte. « Vrai » s\'écrit `True`, sans guillemets'),
    ("x = {'a': -2,5}", "SyntaxError", "Les décimales suivent un point : `2.5`."),
    ("x = {'a': -2,5, 'b': 1}", "SyntaxError", "Les décimales suivent un point : `2.5`."),
    ("x = {'a': 1, 'b'}", "SyntaxError", "chaque clé est suivie de deux-points et de sa valeur"),
    ("x = {'a' = 1}", "SyntaxError", "la clé et sa valeur sont séparées par deux-points"),
    ("code = FR 86.092.001 CE", "SyntaxError", '`"FR 86.092.001 CE"`'),
    ("code = FR 86092", "SyntaxError", '`"FR 86092"`'),
    ("texte.str.contains(12)", "TypeError", "On cherche ici un texte, et ce qu'on lui donne n'en est pas un"),
    ("def g(d, cle):\n    d[cle] = d[cle] + 1\ng(prix, 'lait')", "KeyError", "`d.get(cle, …)` rend à la place la valeur mise après la virgule"),
    ("def g(d, cle):\n    if d[cle]:\n        return 1\ng(prix, 'lait')", "KeyError", "Pour demander si elle y est : `cle in d`"),
    ("regles = pd.Series(['sucres-glucides', 'sucres'])\nx = {0: sucres-glucides}", "NameError", '`"sucres-glucides"`'),
    ("from figaudit.base.text import Parsed\nParsed(1.0, False).valeurs", "AttributeError", "On peut lui demander : `.count`, `.index`, `.is_percent` et `.value`."),
    ('ventes["Nombre"](0)', "TypeError", "Une colonne ne s'appelle pas"),
    ("3(4)", "TypeError", "multiplication"),
    ("None[0]", "TypeError", "vide (`None`)"),
    ("'abc'['a']", "TypeError", "un texte, pas un tableau"),
    ("f()", "TypeError", "entre les parenthèses : 'a'"),
    ("f(1, c=2)", "TypeError", "l'option `c`"),
    ("{[1]: 2}", "TypeError", "ne peut pas servir de clé, parce qu'elle peut changer. Un p-uplet le peut"),
    ("... + 1", "TypeError", "vaut encore `...`"),
    ("bool(ventes['Nombre'] > 2)", "ValueError", "écrivez `&` (et)"),
    ("float('3,14')", "ValueError", "« 3,14 » s'écrit avec une virgule"),
    ("texte.astype(float)", "ValueError", "« 3,5 » s'écrit avec une virgule"),
    ("float('douze')", "ValueError", "« douze » n'est pas un nombre"),
    ("int('3.5')", "ValueError", "« 3.5 » n'est pas un nombre"),
    ("pd.to_numeric(pd.Series(['x']))", "ValueError", "« x » n'est pas un nombre"),
    ("ventes['n'] = [1]", "ValueError", "Vous donnez 1 valeurs pour 2 lignes"),
    ("pd.DataFrame({'a': [1], 'b': [1, 2]})", "ValueError", "même longueur"),
    ("pd.Series([1, None]).astype(int)", "ValueError", "valeur manquante"),
    ("a, b = 1, 2, 3", "ValueError", "nombre de noms"),
    ("ventes.head.sum()", "AttributeError", "`ventes.head().sum()`"),
    ("ventes.prenom", "AttributeError", "« prénom » ? Un accent, une majuscule ou une apostrophe change."),
    ("ventes.code_postal", "AttributeError", "Une colonne s'écrit `tableau["),
    ("ventes.soum()", "AttributeError", "« sum »"),
    ("'a'.uper()", "AttributeError", "« upper »"),
    ("None.sum()", "AttributeError", "est vide (`None`)"),
    ("(...).sum()", "AttributeError", "vaut encore `...`"),
    ("ventes['Nombre'].str.upper()", "AttributeError", "colonne de textes"),
    ("ventes['Nombre'].dt.year", "AttributeError", "colonne de dates"),
    ("import panda", "ModuleNotFoundError", "« pandas »"),
    ("import kayak", "ModuleNotFoundError", "n'est pas installée ici"),
    ("from math import cosinus", "ImportError", "ne contient pas `cosinus`"),
    ("pd.read_csv('vente.csv')", "FileNotFoundError", "Vouliez-vous dire « ventes.csv »"),
    ("[1][3]", "IndexError", "dépasse la longueur"),
    ("ventes.iloc[9]", "IndexError", "un nombre de 0 à 1"),
    ('ventes[ventes.Nombre == "oui"].Nombre.iloc[0]', "IndexError", "aucune ligne ne remplit vos conditions"),
    ("vrai", "NameError", "`True`, sans guillemets"),
    ("FALSE", "NameError", "`False`, sans guillemets"),
    ("ventes.Nombre.moyenne()", "AttributeError", "ce calcul s'appelle `.mean()`"),
    ("ventes.Nombre.médiane()", "AttributeError", "ce calcul s'appelle `.median()`"),
    ("ventes.duplicated(['prénom', 'total'])", "KeyError", "Il n'y a pas de colonne « total »"),
    ("ventes[ventes.Nombre > 9].Nombre.idxmax()", "ValueError", "aucune valeur ne remplit la condition"),
    ("min(n for n in [1, 2] if n > 2)", "ValueError", "aucune valeur ne remplit la condition"),
    ("min(n for n in [1, 2] if n > 0,9)", "SyntaxError", "ses décimales suivent un point"),
    ("ventes.nlargest(1, 'Nombre', keep='tous')", "ValueError", "`keep` n'accepte que"),
    ("ventes[ventes.Nombre <= ventes]", "ValueError", "une colonne à un tableau entier"),
    ("ventes[ventes.Nombre <= 60 m]", "SyntaxError", "sans son unité : `60`"),
    ("ventes.str.upper()", "AttributeError", "n'a pas de `.str`. Ses colonnes"),
    ("ventes.Nombre.L", "AttributeError", "Une colonne n'a pas de `.L`."),
    ("1 / 0", "ZeroDivisionError", "la barre de division"),
    ("pd.read_csv('latin.csv')", "UnicodeDecodeError", "cp1252"),
    ("pd.read_csv('deux.csv')", "ParserError", "point-virgule"),
    # une ligne dont la forme seule dit la cause
    ('if 3 > 2 print("x")', "SyntaxError", "Il manque les deux-points `:` avant `print`."),
    ("while 3 > 2 x = 4", "SyntaxError", "Il manque les deux-points `:` avant `x`."),
    ("for p in prix print(p)", "SyntaxError", "Il manque les deux-points `:` avant `print`."),
    ("if 3 > 2 break", "SyntaxError", "Il manque les deux-points `:` avant `break`."),
    ("if 3 => 2:\n    pass", "SyntaxError", "« au moins » s'écrit `>=`"),
    ("if 3 =< 2:\n    pass", "SyntaxError", "« au plus » s'écrit `<=`"),
    ("2fois = 5", "SyntaxError", "Un nom ne commence pas par un chiffre : `2fois`"),
    ("1er prix = 3", "SyntaxError", "Un nom ne commence pas par un chiffre : `1er prix`"),
    ("while True print(3)", "SyntaxError", "Il manque les deux-points `:` avant `print`."),
    ("x = 3 ou moins", "SyntaxError", "Un nombre s'écrit seul, sans mot autour : `3`."),
    ("ma-variable = 3", "SyntaxError", "Avec un tiret bas : `ma_variable`."),
    ('mon prénom = "Léa"', "SyntaxError", "Un nom tient en un mot, sans espace. Avec un tiret bas : `mon_prénom`."),
    ('class = "CE2"', "SyntaxError", "`class` est un mot réservé de Python"),
    ("i = 0\ni++", "SyntaxError", "pour changer de 1, on écrit `i += 1`"),
    ("i = 0\ni--", "SyntaxError", "on écrit `i -= 1`"),
    ("x = 3\nelse:\n    pass", "SyntaxError", "Ce `else` ne suit aucun `if`."),
    ("x = 3\nelif x > 2:\n    pass", "SyntaxError", "Ce `elif` ne suit aucun `if`."),
    ("if 3 > 2:\n    pass\nelse if 3 > 1:\n    pass", "SyntaxError", "s'écrit en un mot : `elif`"),
    ("if 3 > 2:\n    pass\nelse 3 > 1:\n    pass", "SyntaxError", "`else:` suffit"),
    ("return 5", "SyntaxError", "`return` ne sert que dans une fonction"),
    ("x = 1 / 2 puissance 16", "SyntaxError", "« puissance » s'écrit `**` : `2 ** 16`."),
    ("x = 3 fois 4", "SyntaxError", "`3 * 4`"),
    # un mot de Python dit en français, une virgule ou une parenthèse que l'on n'écrit pas
    ("x = 5 si prix", "SyntaxError", "« si » s'écrit `if`, et il lui faut un `else` : `5 if prix else …`."),
    ("x = 5 si prix sinon 3", "SyntaxError", "`5 if prix else 3`"),
    ("si prix > 3:\n    pass", "SyntaxError", "« si » s'écrit `if`"),
    ("pour p dans [1, 2]:\n    pass", "SyntaxError", "« pour » s'écrit `for`"),
    ("tant que 3 > 2:\n    pass", "SyntaxError", "« tant que » s'écrit `while`"),
    ("x = prix et ventes", "SyntaxError", "« et » s'écrit `and`"),
    ("x = pas True", "SyntaxError", "« pas » s'écrit `not`"),
    ("x = bus et train", "SyntaxError", '`"bus et train"`'),
    ("ventes[ventes.Nombre > 1 et ventes.Nombre < 5]", "SyntaxError", "chaque condition a ses parenthèses"),
    ('f = {0: "a", 4: "b" 2: "c"}', "SyntaxError", 'Il manque une virgule entre `"b"` et `2`.'),
    ('f = {0: "a"; 4: "b"}', "SyntaxError", 'Entre `"a"` et `4`, mettez une virgule'),
    ("a, b c = 3, 4", "SyntaxError", "Il manque une virgule entre `b` et `c`."),
    ('print("bonjour" prix)', "SyntaxError", 'Il manque une virgule entre `"…"` et `prix`.'),
    ("x = len prix", "SyntaxError", "va entre parenthèses : `len(prix)`"),
    ("prix.get 4", "SyntaxError", "`prix.get(4)`"),
    ("x = environ 12", "SyntaxError", "Un nombre s'écrit seul, sans mot autour : `12`."),
    ("x = 5 au moins", "SyntaxError", "sans mot autour : `5`"),
    ("texte[texte < 5/100 ou moins]", "SyntaxError", "Ôtez « ou moins » : c'est le signe qui le dit, `<=`."),
    ('f"Bonjour {prix"', "SyntaxError", "une accolade s'ouvre et ne se referme pas"),
    ("x =  * (3 - 1)", "SyntaxError", "Il manque une valeur juste avant le signe `*`."),
    # une virgule décimale
    ("float(3,5)", "TypeError", "ses décimales suivent un point : `3.5`."),
    ("int(3,7)", "TypeError", "`3.7`"),
    ("round(2,5,1)", "TypeError", "`2.5`"),
    ("round(prix, 5, 1)", "TypeError", "`round` reçoit 3 valeurs entre ses parenthèses, et en attend 2 au plus"),
    ("round(2,5, 1)", "TypeError", "`2.5`"),
    ('pd.DataFrame({"a": [1, 2], "b": [12,5, 8]})', "ValueError", "ses décimales suivent un point : `12.5`."),
    ("(1,2)[0] = 3", "TypeError", "Un p-uplet, entre parenthèses, ne se change pas."),
    # le nombre de valeurs d'une fonction, d'une méthode
    ("def double(x):\n    return 2 * x\ndouble(1, 2)", "TypeError", "`double` attend 1 valeur entre ses parenthèses, et en reçoit 2."),
    ("def salut():\n    pass\nsalut(3)", "TypeError", "`salut` n'attend rien entre ses parenthèses : `salut()`."),
    ("class Chien:\n    def aboyer():\n        pass\nChien().aboyer()", "TypeError", "Elle manque ici : `def aboyer(self):`."),
    ("class Chien:\n    def mordre(doigt):\n        pass\nChien().mordre(3)", "TypeError", "est l'objet lui-même : `self` y est-il ?"),
    ("class Chien:\n    def courir(self, m):\n        pass\nChien().courir(3, 4)", "TypeError", "`courir` attend 1 valeur entre ses parenthèses, et en reçoit 2."),
    ("class Chien:\n    @staticmethod\n    def cri(m):\n        pass\nChien().cri(3, 4)", "TypeError", "`cri` attend 1 valeur"),
    ("sum(1, 2, 3)", "TypeError", "`sum([1, 2, 3])`"),
    # un module de Python que l'on n'a pas importé
    ("math.sqrt(2)", "NameError", "S'il vient de Python, il manque une ligne, plus haut : `import math`."),
    ("sqrt(2)", "NameError", "`from math import sqrt`"),
    ("randint(1, 6)", "NameError", "`from random import randint`"),
    ("random.random()", "NameError", "`import random`"),
    ("random()", "NameError", "`from random import random`"),
    ("datetime.now()", "NameError", "`from datetime import datetime`"),
    ("datetime.date(2020, 1, 1)", "NameError", "`import datetime`"),
    ("import datetime as mod\nmod.now()", "AttributeError", "c'est la classe du même nom qui a `.now` : `datetime.datetime.now`"),
    ("NaN", "NameError", "`np.nan`, en minuscules"),
    # un mot pour un autre
    ("[1, 2].add(3)", "AttributeError", "En Python, cela s'écrit `.append(…)`."),
    ("texte.index.list()", "AttributeError", "En Python, cela s'écrit `.tolist(…)`."),
    ('ventes["prénom", "Nombre"]', "KeyError", 'deux paires de crochets : `ventes[["prénom", "Nombre"]]`.'),
    ('ventes.nlargest("Nombre", 3)', "KeyError", 'le nombre de lignes d\'abord, puis la colonne : `.nlargest(3, "Nombre")`.'),
    ("range(1.5)", "TypeError", "reçoit un nombre à virgule"),
    ("mot = 'chat'\nmot[0] = 'r'", "TypeError", "Un texte ne se change pas lettre par lettre."),
    ('ventes.iloc["Marie"]', "TypeError", "`.iloc` prend un rang"),
    ('ventes.plot(kind="barre")', "ValueError", '`kind="barre"` n\'existe pas'),
    ("bonjour = 'salut'\nbonjour()", "TypeError", "sans parenthèses, `bonjour` suffit"),
    ("case = pd.Series({'haut': 1, 'bas': 2})\ncase.haut / bas", "NameError", "Ici, il se lit `case.bas`."),
    ("case = pd.Series({'haut': 1, 'bas': 2})\ncase['haut'] / bas", "NameError", "Ici, il se lit `case.bas`."),
    ("ventes[(ventes.prénom == 'Léa') & (Nombre > 3)]", "NameError", "Ici, il se lit `ventes.Nombre`."),
]  # fmt: skip


def test_a_percentage_in_quotes_is_no_number():
    error = TypeError("ufunc 'greater_equal' did not contain a loop with signature matching types")
    assert "`0.9`" in str(explain.explain(error))


def plain(words):
    return str(words).replace("\u202f", " ").replace("\u00a0", " ").replace("’", "'")


@pytest.fixture(scope="module")
def shell():
    before = warnings.showwarning
    shell = InteractiveShell.instance()
    shell.run_cell(PREPARATION)
    explain.explain_errors()
    explain.explain_errors(shell)
    yield shell
    warnings.showwarning = before
    InteractiveShell.clear_instance()


@pytest.fixture
def folder(tmp_path, monkeypatch):
    (tmp_path / "ventes.csv").write_text("a\n1\n")
    (tmp_path / "latin.csv").write_bytes("prénom\nZoé\n".encode("cp1252"))
    (tmp_path / "deux.csv").write_text("a,b\n1,2\n3,4,5\n")
    monkeypatch.chdir(tmp_path)


def run(shell, source):
    """Ce que la cellule affiche : texte, puis explications."""
    with capture_output() as captured:
        result = shell.run_cell(source)
    shown = [o.data for o in captured.outputs if "Explication" in o.data.get("text/html", "")]
    return result, captured.stdout, shown


@pytest.mark.parametrize(("source", "kind", "words"), CASES, ids=[c[0][:40] for c in CASES])
def test_beginners_errors(shell, folder, source, kind, words):
    result, stdout, shown = run(shell, source)
    error = result.error_before_exec or result.error_in_exec
    assert kind in [c.__name__ for c in type(error).__mro__], repr(error)
    assert len(shown) == 1, f"{error!r} n'est pas expliquée"
    assert words in plain(shown[0]["text/plain"])
    assert re.sub(r"\x1b\[[0-9;]*m", "", stdout).count(type(error).__name__) >= 1, (
        "le message de Python reste"
    )


def test_a_name_made_for_a_later_exercise_is_not_to_be_fetched(shell):
    """`table` vient seize minutes plus bas : aller la chercher donnait la bonne valeur d’un mauvais nom."""
    run(shell, "ex = dk.exercises('04-prenoms-nsi')\nbrute = [{}]")
    _, _, shown = run(shell, "combien = len(table)\nex.q1.check(combien)")
    run(shell, "del ex, brute")
    said = plain(shown[0]["text/plain"])
    assert plain("Il se fabrique plus bas, dans la cellule") in said
    assert "lancez" not in said


@pytest.mark.parametrize(
    ("source", "said"),
    [
        (
            "gain = ngc.fabrication_kg / 2\nex.q5.check(gain)",
            "plus haut, dans la cellule « Point de reprise, et une figure",
        ),
        (
            "un_an = gestes['garder']\nex.q8.check(un_an)",
            "dans la cellule « Ce que l’on ne fait pas fabriquer",
        ),
        (
            "# Ce que l’on n’utilise pas : de l’électricité\ngestes |= {}",
            "dans la cellule « Ce que l’on ne fait pas fabriquer",
        ),
        (
            "t = {n: kg[n] / n for n in (4, 5)}\nex.q9.check(t)",
            "« Point de reprise : dix appareils à choisir",
        ),
    ],
)
def test_a_name_is_sent_to_the_cell_that_creates_it_in_every_version(shell, source, said):
    """Ni l’exercice 4, que la version courte n’a pas, ni la cellule qui complète le nom, ni la boucle."""
    run(shell, "ex = dk.exercises('16-numerique-responsable')")
    _, _, shown = run(shell, source)
    run(shell, "del ex")
    told = plain(shown[0]["text/plain"])
    assert plain(said) in told
    assert plain("l’exercice 4") not in told


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("def g(p, s):\n    if p == 'a' & s:\n        return 1\ng('a', 2)", "« et » s’écrit `and`"),
        ("def g(p, s):\n    return p == 'a' and s > 's'\ng('a', 2)", "`s` est ce que la fonction a reçu"),
        ("jours[jours.index == 2005-03]", "Python prend une date pour un calcul"),
    ],
)
def test_the_sign_or_the_quotes_are_named_and_not_the_name_beside(shell, source, said):
    assert plain(said) in plain(run(shell, source))


def test_a_letter_whose_quotes_were_given_is_not_called_an_example_of_the_question(shell):
    """`count(i)` pour `count("i")`, dans l’archive des élèves : la clé n’y a plus sa solution."""
    run(
        shell,
        "ex = dk.exercises('17-intelligence-artificielle')\nex.stored['q1']['solution'] = ''\napres = ['i']",
    )
    _, _, shown = run(shell, "part = 100 * apres.count(i) / len(apres)\nex.q1.check(part)")
    run(shell, "del ex, apres")
    told = plain(shown[0]["text/plain"])
    assert 'Gardez les guillemets de la ligne donnée : `"i"`.' in told
    assert "par laquelle la question explique" not in told


def test_a_key_of_another_dictionary_is_not_called_a_number(shell):
    _, _, shown = run(shell, '{"brioche": 2}["pain"]')
    assert plain(shown[0]["text/plain"]) == "Explication\nAucune entrée ne s'appelle « pain »."


def test_a_function_the_kit_tries_is_read_in_its_own_cell(shell):
    shell.run_cell("def essayee(lignes):\n    nom = 'nom'\n    return lignes[0][age]\nage = 'âge'")
    _, stdout, _ = run(
        shell, "from datakit.subjects import trials\ntrials.results(essayee, {'un': [[{'age': 1}]]})"
    )
    assert "Ligne 3 de la cellule où vous avez écrit essayee\u00a0:" in stdout
    assert "return lignes[0][age]" in stdout


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ("canvases", "Aucune entrée ne s'appelle « canvases ». On y trouve : label et images."),
        ("image", "Aucune entrée ne s'appelle « image ». Vouliez-vous dire « images » ?"),
        ("largeur", "un nombre ne contient rien"),
    ],
)
def test_a_dictionary_walked_by_the_line_says_what_it_holds(shell, asked, words):
    shell.run_cell('pages, brioche = [{"label": "f. 1", "images": [1, 2]}], {"prix": 2}')
    told = "len(3)" if asked == "largeur" else f'len(page["{asked}"])'
    _, _, shown = run(shell, f"sum({told} for page in pages)")
    assert words in plain(shown[0]["text/plain"])


def test_a_function_of_the_notebook_says_why_it_stops(shell):
    """La phrase qu’elle lève est l’explication ; sous elle, la ligne, sans la répéter."""
    shell.run_cell("def lire(jour):\n    raise ValueError('La date ne se lit pas.')", store_history=True)
    source = "d = 3\nlire(d)"
    _, stdout, shown = run(shell, source)
    assert plain(shown[0]["text/plain"]).endswith("La date ne se lit pas.")
    assert "lire(d)" in stdout
    assert "La date" not in stdout
    _, _, shown = run(shell, "raise ValueError('Rien.')")
    assert not shown


def test_chained_assignment_is_explained(shell, monkeypatch):
    # pytest remplace `warnings.showwarning` pendant chaque test : on remet le nôtre.
    monkeypatch.setattr(warnings, "showwarning", shell._datakit_explainer.showwarning)
    _, _, shown = run(shell, "ventes['Nombre'][0] = 9")
    assert "`tableau.loc[condition" in plain(shown[0]["text/plain"])


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ('print("il y a 1 967 habitants"', "ne se referme jamais"),
        ('x = "1 967 habitants', "Ajoutez le même guillemet"),
        ("x = 'il reste 13 %", "Ajoutez le même guillemet"),
        ("points = [(1,0), (2,05", "Les décimales suivent un point"),
        ("points = [(1,0), (2,0)", "ne se referme jamais"),
        ("x = 2x", "Pour multiplier, le signe est `*`."),
        ("total = 52 ans", "Un nombre s'écrit seul, sans son unité : `52`."),
        ("x = 15/07/2025", "Python prend une date pour un calcul"),
        ("x = 2025-07-15", "Python prend une date pour un calcul"),
        ("pd.Timestamp('2026-11-05', tz='UTC').tz_convert('Paris')", "Ce fuseau n'existe pas."),
        ("~pd.DataFrame({'a': ['x']})", "inverse une colonne de vrai et de faux"),
        ("if ventes.Nombre && 3:\n    pass", "Le signe `&&` n'existe pas"),
        ("pd.DataFrame({'a': ['x', 'y'], 'b': [1, 2]}).groupby('b').a.mean()", "Ce calcul demande des nombres"),
        ("pd.Series(['x', 'y'], dtype=object).mean()", "Ce calcul demande des nombres"),
        ("raise KeyboardInterrupt", "La cellule a été arrêtée avant la fin."),
        ("Eva = 3\nx = Éva", "il lui faut des guillemets : `\"Éva\"`. Vouliez-vous dire « Eva » ?"),
        ("f(nina)", "`\"nina\"`. S'il est créé plus haut, lancez d'abord les cellules au-dessus, dans l'ordre."),
        ("(3_449_000 - 4 115 000) / 4 115 000", "sans espace ni point entre les milliers : `4115000`."),
        ("x = 7.8 / 1 000 000 000", "`1000000000`."), ("print(4.115.000)", "`4115000`."),
        ("prix = 2,50 €", "ses décimales suivent un point : `2.50`."), ("prix = 3€", "sans son unité : `3`."),
        ("prix = 2. 5", "`2.5`."), ('x = ""bonjour""', "un seul de chaque côté suffit, `\"bonjour\"`."),
        ('x = ventes["ventes["prénom"]"]', "une seule paire suffit, `\"prénom\"`."),
        ('ventes."Nombre"', "un nom s'écrit sans guillemets."), ("ventes.1991", "`1991` est un nombre."),
        ('"Zoé" = prix', "Le nom se met à gauche du `=`"), ("ventes.Nombre.sum()()", "une paire de parenthèses de trop"),
        ("quiz.head()", "lancez d'abord les cellules au-dessus, dans l'ordre"), ("Print(3)", "« print »"),
        ("local.head()", "lancez d'abord les cellules au-dessus, dans l'ordre"),
        ("lea = ventes\nLea.head()", "Vouliez-vous dire « lea » ? Seules les majuscules changent."),
        ("ventes[Zoe]", "C'est un texte qui se lit dans `ventes` : il lui faut des guillemets : `\"Zoé\"`."),
        ("becs = pd.Series(['Zoe'])\nZoe", "C'est un texte qui se lit dans `becs` : il lui faut des guillemets : `\"Zoe\"`."),
        ("ventes.Nombre.to_numpy() <= '4'", "`'4'` est un texte : sans guillemets, `4` est un nombre."),
        ('ventes.nlargest("3", "Nombre")', '`"3"` est un texte : sans guillemets, `3` est un nombre.'),
        ('ventes.Nombre.between("1", "3")', '`"1"` est un texte : sans guillemets, `1` est un nombre.'),
        ('dk.figure()[1].set_ylim("0", 3)', '`"0"` est un texte : sans guillemets, `0` est un nombre.'),
        ('1.5 * "2015"', '`"2015"` est un texte'), ('1000 * "ventes" / 2', "sans guillemets, `ventes` est une valeur du carnet."),
        ("(19,4 - 55,2) / 55,2", "`19,4` : en Python, la virgule sépare des valeurs. Si c'est un nombre, ses décimales suivent un point : `19.4`."),
        ("dk.charts.lie_factor(shown=(19.4, 55,2), actual=(1, 2))", "suivent un point : `55.2`."),
        ("dk.charts.lie_factor(shown=(19.4, 55, 2), actual=(1, 2))", "Comptez celles que vous lui donnez"),
        ("ventes[ventes.Nombre == 8,5]", "`8,5` : en Python, la virgule sépare des valeurs."), ("list(5)", "On attend une liste"),
        ("ventes.poids", "Ses colonnes : prénom, Nombre et code postal."),
        ("1 == Zoé == 3", "Le `==` est déjà écrit dans la ligne"),
        ("[Zoé, 3]", "il lui faut des guillemets : `\"Zoé\"`."),
        ("autres = '1281'\n0.22 * autres", "`autres` est ici un texte, `\"1281\"` : écrit sans guillemets, c'est un nombre."),
        ("autres = 2103 - 822,\n0.22 * autres", "une suite d'une seule valeur. Ôtez la virgule."),
        ("gardees = []\n100 / len(gardees)", "`gardees` est vide : sa longueur, sous la barre de division, vaut zéro."),
        ("lues = ''\npart = sum([3]) / len(lues)", "Relisez la ligne qui fabrique `lues`"),
        ("mesures = [7,2, 19]\npd.DataFrame({'a': [1], 'b': [2]}) - mesures", "ses décimales suivent un point : `7.2`."),
    ],
)  # fmt: skip
def test_a_line_is_read_beyond_its_message(shell, source, words):
    _, _, shown = run(shell, source)
    assert len(shown) == 1
    assert words in plain(shown[0]["text/plain"])


@pytest.mark.parametrize(("source", "name"), [("ventes.head", "head"), ("texte.mean", "mean")])
def test_a_function_left_without_its_parentheses(shell, source, name):
    _, _, shown = run(shell, source)
    words = f"Il manque les parenthèses qui lancent le calcul : `{name}()` au lieu de `{name}`."
    assert plain(shown[0]["text/plain"]) == f"Explication\n{words}"


@pytest.mark.parametrize(
    ("source", "never"),
    [
        ("if 3 > 2 et (4 > 3):\n    pass", "deux-points"),
        ("if not (3 > 2) et len(prix) > 1\n    pass", "avant"),
        ("a = b = 3\na-b = 3", "tiret"),
        ("si prix = 3", "Un nom tient en un mot"),
        ("int age = 3", "Un nom tient en un mot"),
        ("if 3 > 2:\n    pass\nelif 3 > > 2:\n    pass", "aucun `if`"),
        ("x = 12 fois par semaine", "`*`"),
        ("pd.DataFrame({'a': [1, 2], 'b': [12,5,8]})", "décimales"),
        ("pd.DataFrame({'a': [1, 2], 'b': [12]})", "décimales"),
        ("ventes[Nombre]", "il se lit"),
        ("ventes[['prénom'] + Nombre].notna()", "il se lit"),
        ("time", "import"),
        ("ventes.groupby(Nombre)", "il se lit"),
        ("sqrt + 1", "import"),
        ("math.moyenne(3)", "import"),
        ("sum(1,2,3)", "décimales"),
        ("[1].ajout(3)", "append"),
        ("{'a': 1}['a', 'b']", "crochets"),
    ],
)
def test_a_doubtful_cause_is_not_named(shell, source, never):
    shell.user_ns.pop("datetime", None)
    _, _, shown = run(shell, source)
    assert never not in "".join(plain(one["text/plain"]) for one in shown)


def test_a_plain_number_does_not_list_its_methods(shell):
    assert (
        plain(run(shell, "(3).moyenne")[2][0]["text/plain"])
        == "Explication\nUn nombre n'a pas de `.moyenne`."
    )
    assert "key=" not in run(shell, "key = prix.get('pain')(4)")[2][0]["text/plain"]


@pytest.mark.parametrize(
    ("category", "shown"), [("FutureWarning", ""), ("DeprecationWarning", ""), ("UserWarning", "bientôt")]
)
def test_what_only_concerns_developers_is_not_shown(shell, monkeypatch, category, shown):
    heard = []
    monkeypatch.setattr(
        shell._datakit_explainer, "show_before", lambda said, *others: heard.append(str(said))
    )
    monkeypatch.setattr(warnings, "showwarning", shell._datakit_explainer.showwarning)
    run(shell, f"import warnings\nwarnings.simplefilter('always')\nwarnings.warn('bientôt', {category})")
    assert "".join(heard) == shown


def test_a_decimal_comma_silences_the_advice_that_read_two_numbers(shell):
    _, stdout, shown = run(shell, "dk.maps.classes(pd.Series([1, 2, 90]), breaks=[0, 5,5, 30, 100])")
    assert "À faire" not in stdout
    assert "ne forment pas des classes" in stdout
    assert "`5.5`" in plain(shown[0]["text/plain"])


def test_right_code_says_nothing(shell):
    assert run(shell, "ventes['Nombre'].sum()")[2] == []


def test_kit_errors_keep_their_own_words(shell):
    source = "from datakit.errors import UnknownDataset\nraise UnknownDataset('La table manque.', 'a', 'b')"
    _, stdout, shown = run(shell, source)
    assert "La table manque." in stdout
    assert "Traceback" not in stdout
    assert shown == []


def test_everything_shown_is_escaped(shell):
    _, _, shown = run(shell, "ventes['<script>alert(1)</script>']")
    assert "<script>" not in shown[0]["text/html"]
    _, _, shown = run(shell, "float('<img src=x>')")
    assert "<img" not in shown[0]["text/html"]


def test_an_explanation_never_raises():
    class Odd(KeyError):
        def __str__(self):
            raise RuntimeError("non")

    assert explain.explain(Odd("x")) is None
    assert explain.explain(KeyError()) is not None
    assert explain.explain(AttributeError("x")) is None
    assert explain.explain(FileNotFoundError(2, "absent", "x" * 5000)) is not None


def test_every_lesson_is_different():
    """Chaque leçon dit autre chose, avec la typographie du kit."""
    lessons = explain.every_lesson()
    assert len({lesson.says for lesson in lessons}) == len(lessons)
    for lesson in lessons:
        re.compile(lesson.pattern)
        words = lesson.says
        assert words.format("a", "b", "c"), lesson.error
        assert not re.search(r"[^\u202f][?!;](?:\s|$)|« ", re.sub(r"`[^`]*`", "", words)), words


def test_import_alone_installs_nothing():
    shell = InteractiveShell()
    before = warnings.showwarning
    shell.run_cell("import datakit")
    assert getattr(shell, "_datakit_explainer", None) is None
    assert warnings.showwarning is before


def test_in_a_notebook_the_sentence_comes_first_then_ones_own_line(tmp_path, monkeypatch):
    """Dans un vrai noyau : la phrase, la ligne, et toute la pile si on la demande."""
    import nbformat
    from nbclient import NotebookClient

    monkeypatch.delenv("DATAKIT_STRICT", raising=False)
    sources = [
        "import datakit as dk\nimport pandas as pd\nex = dk.exercises('x')\nt = pd.DataFrame({'a': [1]})",
        "x = 1\nt['b']", "%tb", "x = 1 967", "def f():\n    return t['b']\nf()", "raise RuntimeError('boum')",
        "# la ligne à relire est celle que l'on vient de taper\nf()",
    ]  # fmt: skip
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source) for source in sources])
    NotebookClient(notebook, kernel_name="python3", allow_errors=True, timeout=60).execute(cwd=str(tmp_path))
    (first, said), (full,), (_, wrote), (_, inside), (unknown,), (_, called) = (
        [o for o in cell.outputs if o.output_type != "stream"] for cell in notebook.cells[1:]
    )
    assert plain(first.data["text/plain"]).startswith(
        "Explication\nIl n'y a pas de colonne « b » dans ce tableau."
    )
    mark = {
        "status": "EXPLANATION",
        "kind": "unknown-name",
        "message": first.data["text/plain"].partition("\n")[2],
        "judged": fingerprint("x = 1\nt['b']"),
    }
    assert first.metadata == {"datakit": [mark]}
    assert said.output_type == "error"
    assert said.ename == "KeyError"
    assert said.traceback == ["Ligne 2 de la cellule\u00a0:", "t['b']", "KeyError: 'b'"]
    assert len("".join(full.traceback).splitlines()) > 10
    assert wrote.traceback == [
        "Ligne 1 de la cellule\u00a0:", "    x = 1 967", "          ^^^", "SyntaxError: invalid syntax",
    ]  # fmt: skip
    assert inside.traceback[:2] == ["Ligne 2 de la cellule\u00a0:", "    return t['b']"]
    assert called.traceback == ["Ligne 2 de la cellule\u00a0:", "f()", "KeyError: 'b'"]
    assert unknown.traceback == [
        "Ligne 1 de la cellule\u00a0:",
        "raise RuntimeError('boum')",
        "RuntimeError: boum",
    ]


def test_the_kits_settings_explain_before_the_preparation_cell(tmp_path, monkeypatch):
    import nbformat
    from nbclient import NotebookClient

    monkeypatch.delenv("DATAKIT_STRICT", raising=False)
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path))
    settings = files("datakit.tools") / "ipython_config.json"
    (tmp_path / "profile_default").mkdir()
    (tmp_path / "profile_default/ipython_config.json").write_bytes(settings.read_bytes())
    sources = [
        "dk.load('communes')",
        "x = ____",
        "facts.take('A')",
        "print(get_ipython().history_manager.enabled)",
        "import pandas, datakit, random, mon_aide\nprint(pandas.DataFrame, datakit.load, random.random, mon_aide.ici)",
    ]
    for name in ("pandas", "datakit", "random", "mon_aide"):
        (tmp_path / f"{name}.py").write_text("ici = 1\n", "utf-8")
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source) for source in sources])
    NotebookClient(notebook, kernel_name="python3", allow_errors=True, timeout=60).execute(cwd=str(tmp_path))
    *lost, asked, beside = notebook.cells
    assert re.fullmatch(
        r"<class .*DataFrame'> <function load .*> <built-in .*> 1\n", beside.outputs[0].text
    ), "le dossier du carnet se cherche en dernier"
    assert asked.outputs[0].text == "False\n", (
        "ce qui est tapé n’est gardé nulle part ailleurs que dans le carnet"
    )
    for cell in lost:
        assert "lancez la cellule de préparation, en haut du carnet" in plain(
            cell.outputs[0].data["text/plain"]
        )


def test_the_lesson_itself_keeps_the_whole_stack(shell, monkeypatch):
    monkeypatch.setenv("DATAKIT_STRICT", "1")
    _, stdout, shown = run(shell, "ventes['absente']")
    assert shown == []
    assert "Traceback" in stdout


def test_the_cell_that_asks_for_explanations_is_read_too(shell):
    explainer = shell._datakit_explainer
    shell.user_ns["In"].append("lieu = dk.place(Poitiers)")
    assert type(explainer)(shell).source == "lieu = dk.place(Poitiers)"
    shell.user_ns["In"].pop()


def test_another_kind_of_shell_is_left_alone():
    shell = object()
    explain.explain_errors(shell)
    assert not hasattr(shell, "_datakit_explainer")


@pytest.mark.parametrize(
    "source", ["prix > {}", "int('x')", "prix[[1]]", "1 & 'a'", "float('1 a')", "3 < 'b'"]
)
def test_an_error_of_plain_python_says_nothing_of_pandas(shell, source):
    words = run(shell, source)[2][0]["text/plain"]
    assert not re.search(r"pd\.|colonne\b", words)


def test_the_same_error_inside_pandas_still_speaks_of_columns(shell):
    assert "pd.to_numeric" in run(shell, "pd.Series(['x']).astype(float)")[2][0]["text/plain"]


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("for n in len('abc'):\n    print(n)", "`for` parcourt une suite"),
        ("[n for n in len(noms)]", "in range(len(noms))` ; pour les éléments eux-mêmes : `in noms`"),
        ("for n in 12:\n    print(n)", "Pour faire autant de tours : `in range(12)`"),
        ("for n in range(noms):\n    print(n)", "`range(len(noms))`"),
        ("t = ''\nfor c in range(len(noms)):\n    t = t + c", "`noms[c]`"),
        ("t = ''\nfor c in range(3):\n    t = t + c", "se lit entre crochets, `…[c]`"),
        ("t = 'a'\nt =+ 'b'", "`t += …` ajoute à `t`"),
        ("t = []\nfor n in noms:\n    t = t.append(n)", "Écrivez `t.append(…)`, seul sur sa ligne"),
        ("t = ''\nt.append('a')", "Un texte s’allonge avec `+` : `t = t + …`"),
        ("t = []\nt.get('a', 0)", "`t` commence par `[]`, une liste"),
        ("if mot n’est pas dans noms:\n    pass", "« N’est pas dans » s’écrit `not in` : `mot not in noms`"),
        ("if mot pas dans noms:\n    pass", "`mot not in noms`"),
        ("if if mot:\n    pass", "Le mot `if` est écrit deux fois"),
        ("noms{mot}", "entre crochets, `noms[mot]`"),
        ("rangs.values('a')", "ne prend rien entre ses parenthèses"),
        ("moitie = len(noms):2", "Pour diviser, le signe est `/`"),
    ],
)
def test_a_loop_or_a_sign_of_a_beginner_is_named(shell, source, words):
    shell.run_cell("noms, mot, rangs = ['Léa', 'Ali'], 'Zoé', {'a': 1}")
    assert plain(words) in plain(run(shell, source)[2][0]["text/plain"])


@pytest.mark.parametrize(
    ("condition", "words"),
    [
        ("mot in d.values()", "sans `.values()`"),
        ("mot in noms", "il faut deux fois le même dictionnaire"),
    ],
)
def test_a_key_asked_elsewhere_than_where_it_is_read_is_named(shell, condition, words):
    shell.run_cell("noms, mot, d = ['Léa', 'a'], 'a', {'b': 'a'}")
    told = run(shell, f"def f(mot, d):\n    if {condition}:\n        return d[mot]\nf(mot, d)")
    assert plain(words) in plain(told[2][0]["text/plain"])


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("villes.nom.value_counts.value_counts()", "`.value_counts` y est deux fois de suite"),
        ("villes.nom.nunique.nunique()", "`nom` suffit"),
        ("range(0.5)", "sans décimales"),
    ],
)
def test_what_is_written_twice_or_has_decimals_is_named(shell, source, words):
    shell.run_cell("import pandas as pd\nvilles = pd.DataFrame({'nom': ['a', 'b']})\nnoms = ['a']")
    assert plain(words) in plain(run(shell, source)[2][0]["text/plain"])


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("part = 1000 ventes.Nombre.mean() / 7", "`1000 * ventes.Nombre.mean`"),
        ('dose = 24 prix["pain"]', "il manque un signe. Pour multiplier, c'est `*` : `24 * prix`."),
        ("dose = (12 demi) / 4", "`12 * demi`. Si « demi » n'est ici qu'une unité, ôtez-la : `12`."),
        ("dose = 4.18 25", "pour multiplier, le signe est `*`, `4.18 * 25`"),
        ('part = prix["pain"] : ventes.Nombre.sum()', '`prix["pain"] / ventes.Nombre.sum()`'),
        ("part = len(prix) : len(ventes)", "`len(prix) / len(ventes)`"),
        ('carte = {\n    "qui": "Ana"\n    "quand": 1912,\n}', 'Il manque une virgule au bout d\'une ligne : `"qui": "Ana",`.'),
        ('carte = {"an": 1912\n    "mois": 5,\n}', '`carte = {"an": 1912,`'),
    ],
)  # fmt: skip
def test_the_sign_that_lacks_is_named(shell, source, words):
    shell.run_cell("demi = 0.5")
    assert words in plain(run(shell, source)[2][0]["text/plain"])


@pytest.mark.parametrize(
    ("source", "never"),
    [
        ("total = 52 ans", "`*` :"),
        ("total = 14 km", "`14 *"),
        ("f(4 5)", "`4 * 5`"),
        ("liste = [4 5 6]", "`4 * 5`"),
        ("total = 12 500", "`12 * 500`"),
        ('carte = "an": 1912', "diviser"),
        ('carte = {"an": 1912, "mois" 5}', "au bout d'une ligne"),
    ],
)
def test_no_sign_is_wanted_where_there_is_a_unit_or_a_list(shell, source, never):
    told = run(shell, source)[2][0]["text/plain"]
    assert never not in plain(told)


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("hauts = ventes.Nombre.max\nhauts.round()", "`hauts` n'est pas encore un résultat"),
        ("tri = ventes.Nombre.sort_values  # du plus petit au plus grand\ntri.head()", "il manque les parenthèses, `.sort_values()`"),
        ("rares = ventes[ventes.Nombre > 50]\nrares.prénom.iloc[0]", "`rares` n'a aucune ligne"),
        ('ventes.merge(ventes, "Nombre")', 'quelle colonne la fait : `on="Nombre"`'),
        ("ventes[ventes.Nombre =! 3]", "« Différent de » s'écrit `!=`"),
    ],
)  # fmt: skip
def test_what_stopped_one_line_below_is_named_where_it_is(shell, source, words):
    told = plain(run(shell, source)[2][0]["text/plain"])
    assert words in told
    assert "tableau.head()" not in told
    assert "est vide" not in told
