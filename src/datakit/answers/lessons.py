"""Les erreurs courantes, reconnues à leur message : une table de leçons."""

import re

#: (type d'erreur, message anglais de Python ou pandas, ce qui s'est passé et quoi faire).
#: Les groupes du motif remplissent `{0}`, `{1}`… ; la première leçon qui convient l'emporte.
LESSONS: tuple[tuple[str, str, str], ...] = (
    ("Exception", r"[Ee]llipsis", "Une réponse vaut encore `...`. Remplacez les trois points, relancez sa cellule, puis celle-ci."),
    ("SyntaxError", r"'(.)' was never closed", "Une parenthèse, un crochet ou une accolade `{0}` s’ouvre et ne se referme jamais. Comptez-les : autant d’ouvrants que de fermants."),
    ("SyntaxError", r"incomplete input", "La cellule s’arrête trop tôt : une parenthèse, un crochet ou un guillemet s’ouvre et ne se referme jamais, ou rien ne suit les deux-points."),
    ("SyntaxError", r"unmatched '(.)'", "Un `{0}` ferme quelque chose qui n’a pas été ouvert. Enlevez-le, ou ajoutez l’ouvrant qui manque."),
    ("SyntaxError", r"closing parenthesis '(.)' does not match opening parenthesis '(.)'", "`{1}` est refermé par `{0}`. Fermez avec le signe qui va avec : `()`, `[]`, `{{}}`."),
    ("SyntaxError", r"unterminated (triple-quoted )?string|EOL while scanning", "Un texte commence par un guillemet et ne se termine pas. Ajoutez le même guillemet à la fin. Si le texte contient une apostrophe, entourez-le de guillemets doubles : \"l’âge\"."),
    ("SyntaxError", r"expected ':'", "Il manque les deux-points `:` à la fin de la ligne (après `for …`, `if …`, `def …`)."),
    ("SyntaxError", r"Maybe you meant '==' or", "Pour comparer, on écrit deux signes égal : `==`. Un seul range une valeur dans une variable."),
    ("SyntaxError", r"forgot a comma", "Il manque sans doute une virgule entre deux valeurs, ou un guillemet autour d’un texte."),
    ("SyntaxError", r"Missing parentheses in call to '(\w+)'", "`{0}` est une fonction : on écrit `{0}(…)`, avec des parenthèses."),
    ("SyntaxError", r"invalid character '([‘’“”«»])'", "Le signe `{0}` vient d’un traitement de texte. En Python, les textes s’entourent de guillemets droits : `\"…\"`."),
    ("SyntaxError", r"invalid (?:non-printable )?character '?(\S+?)'? ?\(?(U\+\w+)?", "Un caractère que Python ne lit pas s’est glissé dans la ligne, souvent par copier-coller. Effacez-le et retapez-le."),
    ("SyntaxError", r"leading zeros in decimal", "Un nombre entier ne commence pas par 0. Pour un code postal ou un code de commune, écrivez un texte : `\"01000\"`."),
    ("IndentationError", r"expected an indented block", "Après une ligne qui finit par `:`, la suivante doit être décalée de quatre espaces."),
    ("IndentationError", r"unexpected indent", "Cette ligne est décalée sans raison. Ramenez-la au bord, ou au niveau de celle du dessus."),
    ("IndentationError", r"", "Les décalages des lignes ne s’accordent pas. Alignez les lignes d’un même bloc, avec des espaces plutôt que des tabulations."),
    ("SyntaxError", r"", "Python ne comprend pas cette ligne. Regardez à l’endroit de la flèche, et juste avant : une virgule, une parenthèse ou un guillemet manque souvent là."),
    ("TypeError", r"can only concatenate str|unsupported operand type\(s\) for \+: '(?:int|float)' and 'str'|must be str, not", "On ne peut pas coller un texte et un nombre avec `+`. Pour une phrase, écrivez `f\"… {{nombre}} …\"` ; pour un calcul, transformez le texte avec `float(…)`."),
    ("TypeError", r"not supported between instances of '(\w+)' and '(\w+)'", "Python ne sait pas comparer un `{0}` et un `{1}`. Si l’un est un nombre écrit comme un texte, transformez-le : `float(…)`, ou `pd.to_numeric(…)` pour une colonne."),
    ("TypeError", r"unsupported operand type\(s\) for (\S+): '(\w+)' and '(\w+)'|operation '(\w+)' not supported for dtype 'str'", "Ce calcul mélange des genres qui ne vont pas ensemble. Vérifiez que chaque côté est un nombre ; `pd.to_numeric(…)` transforme une colonne de textes."),
    ("TypeError", r"Cannot perform reduction '(\w+)'|does not support operation '(\w+)'|agg function failed.*object|dtype 'str' does not support", "Ce calcul demande des nombres, et la colonne contient du texte. Choisissez une colonne de nombres, ou transformez celle-ci avec `pd.to_numeric(…)`."),
    ("TypeError", r"'(method|function|builtin_function_or_method)' object is not (subscriptable|iterable)", "Il manque des parenthèses après le nom d’une fonction : `tableau.head()` et non `tableau.head`."),
    ("TypeError", r"'DataFrame' object is not callable", "Un tableau ne s’appelle pas avec des parenthèses. Pour une colonne, des crochets : `tableau[\"colonne\"]`."),
    ("TypeError", r"'Series' object is not callable", "Une colonne ne s’appelle pas avec des parenthèses. Pour une valeur, des crochets : `colonne[\"étiquette\"]`. Un nom de colonne peut aussi cacher une fonction (`count`, `size`…)."),
    ("TypeError", r"'(\w+)' object is not callable", "Des parenthèses suivent un `{0}`, qui n’est pas une fonction. Manque-t-il une multiplication `*`, ou un nom de fonction a-t-il été réutilisé pour une variable ?"),
    ("TypeError", r"'NoneType' object is not", "La valeur est vide (`None`). Une fonction qui affiche ou qui modifie sur place ne rend rien : rangez son résultat seulement s’il y en a un."),
    ("TypeError", r"string indices must be integers", "Ce que vous interrogez est un texte, pas un tableau : dans un texte, on ne prend une lettre que par son rang."),
    ("TypeError", r"missing \d+ required positional arguments?: (.+)", "Il manque une valeur entre les parenthèses : {0}. `Maj + Tab`, curseur sur le nom, montre ce que la fonction attend."),
    ("TypeError", r"unexpected keyword argument '(\w+)'", "La fonction ne connaît pas l’option `{0}`. Vérifiez son orthographe : `Maj + Tab`, curseur sur le nom, montre les options."),
    ("TypeError", r"unhashable type: '(\w+)'", "Une valeur de genre `{0}` ne peut pas servir d’étiquette. Pour plusieurs colonnes, mettez deux paires de crochets : `tableau[[\"a\", \"b\"]]`."),
    ("ValueError", r"truth value of a (Series|DataFrame|array)", "Une colonne entière n’est ni vraie ni fausse. Entre deux conditions, écrivez `&` (et), `|` (ou), chacune entre parenthèses : `t[(t.a > 1) & (t.b < 5)]`."),
    ("ValueError", r"could not convert string to float: '([+-]?[\d\s\u202f\xa0]+,\d+)'", "« {0} » s’écrit avec une virgule ; Python attend un point. `texte.replace(\",\", \".\")`, ou `decimal=\",\"` dans `pd.read_csv`."),
    ("ValueError", r"could not convert string to float: '(.*)'|invalid literal for int\(\) with base 10: '(.*)'|Unable to parse string ['\"](.*)['\"]", "« {0} » n’est pas un nombre que Python sait lire. Retirez les espaces, l’unité ou le `%` ; dans une colonne, `pd.to_numeric(colonne, errors=\"coerce\")` met du vide à la place."),
    ("ValueError", r"Length of values \((\d+)\) does not match length of index \((\d+)\)", "Vous donnez {0} valeurs pour {1} lignes. Une nouvelle colonne a autant de valeurs que le tableau a de lignes."),
    ("ValueError", r"All arrays must be of the same length|x and y must have same first dimension|shape mismatch", "Les deux suites n’ont pas la même longueur. Comparez-les avec `len(…)`."),
    ("ValueError", r"cannot convert float NaN to integer|Cannot convert non-finite values", "Une valeur manquante (NaN) ne peut pas devenir un entier. Retirez-la avec `.dropna()`, ou choisissez une valeur avec `.fillna(…)`."),
    ("ValueError", r"could not broadcast|not enough values to unpack|too many values to unpack", "Le nombre de noms à gauche du `=` n’est pas le nombre de valeurs à droite."),
    ("AttributeError", r"'(method|function|builtin_function_or_method)' object has no attribute '(\w+)'", "Il manque des parenthèses juste avant `.{1}` : `tableau.head().{1}` et non `tableau.head.{1}`."),
    ("AttributeError", r"'NoneType' object has no attribute '(\w+)'", "La valeur devant `.{0}` est vide (`None`). Une fonction qui affiche ou qui modifie sur place ne rend rien."),
    ("AttributeError", r"Can only use .str accessor", "`.str` ne marche que sur une colonne de textes. Transformez-la d’abord avec `.astype(\"string\")`."),
    ("AttributeError", r"Can only use .dt accessor", "`.dt` ne marche que sur une colonne de dates. Transformez-la d’abord avec `pd.to_datetime(…)`."),
    ("ImportError", r"cannot import name '(\w+)'", "Ce module existe, mais ne contient pas `{0}`. Vérifiez l’orthographe et les majuscules."),
    ("IndexError", r"single positional indexer|out of bounds|out of range", "Le rang demandé dépasse la longueur. On compte à partir de 0 : la dernière des n valeurs porte le rang n - 1, ou -1."),
    ("ZeroDivisionError", r"", "Le nombre sous la barre de division vaut zéro. Affichez-le, et décidez quoi faire quand il n’y a rien à diviser."),
    ("UnicodeDecodeError", r"", "Le fichier n’est pas écrit en UTF-8 ; les fichiers français anciens sont souvent en Windows-1252. Essayez `pd.read_csv(…, encoding=\"cp1252\")`."),
    ("PermissionError", r"", "Votre compte n’a pas le droit d’ouvrir ou d’écrire ce fichier. Est-il ouvert dans un tableur ? Choisissez sinon un autre dossier."),
    ("RecursionError", r"", "La fonction s’appelle elle-même sans fin. Vérifiez la condition qui doit l’arrêter."),
    ("ParserError", r"Expected (\d+) fields in line (\d+), saw (\d+)", "La ligne {1} du fichier a {2} cases au lieu de {0}. Le séparateur est souvent un point-virgule : `pd.read_csv(…, sep=\";\")`."),
    ("ChainedAssignmentError", r"", "Vous avez modifié une copie : le tableau d’origine n’a pas changé. Choisissez lignes et colonne d’un seul coup : `tableau.loc[condition, \"colonne\"] = valeur`."),
    ("SettingWithCopyWarning", r"", "Vous modifiez peut-être une copie. Choisissez lignes et colonne d’un seul coup : `tableau.loc[condition, \"colonne\"] = valeur`."),
)  # fmt: skip


def lesson(names: list[str], message: str) -> str:
    """La leçon d’une erreur, ou rien. `names` : son type et ceux dont il descend.

    >>> print(lesson(["ZeroDivisionError"], "division by zero").split(".")[0])
    Le nombre sous la barre de division vaut zéro
    """
    for kind, pattern, words in LESSONS:
        match = re.search(pattern, message) if kind in names else None
        if match:
            groups = [group for group in match.groups() if group is not None]
            return words.format(*(group[:60] for group in (*groups, "", "", "")))
    return ""
