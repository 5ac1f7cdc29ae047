"""Un texte libre, titre, note ou source : dit-il quelque chose ? Ce qui se voit sans le comprendre, et rien de plus."""

import re

from figaudit.base.text import normalise, words

_WORDS = words(__file__, "wording.toml")
_WORD = re.compile(r"[^\W\d_]+")
_VOWELS = set("aeiouy")

#: Quatre touches voisines de suite ne font aucun mot français ; trois en font (« rez », « pou »).
_KEYS_IN_A_ROW = 4
#: Un mot plus court, en minuscules, ne nomme personne : « x », « moi », « abc ».
_SHORTEST_NAME = 4

#: À partir d’une quinzaine de mots, un texte français a bien quatre petits mots différents.
_LONG_TEXT = 15
_FEWEST_SMALL = 4


def says_nothing(text: str) -> bool:
    """Vrai pour un texte fait de mots vides, de touches au hasard ou de ponctuation seule ; un nombre dit quelque chose.

    Ce qui suit un début imprimé compte seul : « Ne compte pas : rien ».

    >>> [says_nothing(text) for text in ("bof", "mdr rien", "Ne compte pas : jsp", "?", "qsdfgh")]
    [True, True, True, True, True]
    >>> [says_nothing(text) for text in ("Ne compte pas : l’usage", "Rien de leurs enfants", "On ne sait pas tout", "SNCF")]
    [False, False, False, False]
    """
    end = text.rpartition(":")[2]
    if re.search(r"\d", end):
        return False
    end = re.sub(_WORDS["empty-all"], "", end, flags=re.IGNORECASE)  # sans toucher aux majuscules d’un sigle
    told = [word for word in _WORD.findall(end) if not is_mash(word) and not _is_babble(word)]
    return all(normalise(word) in _WORDS["empty"] for word in told)


def is_no_source(text: str) -> bool:
    """Vrai pour une source que personne ne retrouverait : elle ne nomme ni personne, ni lieu, ni façon de faire.

    >>> [is_no_source(text) for text in ("?", "x", "abc", "qsdfgh", "internet", "mon voisin ?")]
    [True, True, True, True, True, False]
    >>> [is_no_source(text) for text in ("TikTok 2025", "mon pote Kevin", "TikTok, rapport de transparence, 2025")]
    [True, True, False]
    >>> [is_no_source(text) for text in ("IGN", "GP", "insee", "données simulées", "moi, lundi à 9 h")]
    [False, False, False, False, False]
    >>> [is_no_source(text) for text in ("les bus", "la table", "Vitalis", "le fichier de Vitalis", "ma feuille")]
    [True, True, False, False, False]
    """
    plain = normalise(text).strip(" .:!?")
    bare = re.sub(rf"^{_WORDS['article']}", "", plain)
    if bare in _WORDS["vague-sources"] or bare in _WORDS["things"] or says_nothing(text):
        return True
    if is_hearsay(text) or re.match(_WORDS["hearsay"], plain):
        return True
    named = _WORD.findall(text)
    if len(named) != 1:
        return not named
    lone = named[0]
    return len(lone) < _SHORTEST_NAME and lone.islower() and lone not in _WORDS["short-sources"]


def is_hearsay(text: str) -> bool:
    """Vrai pour une phrase qui tient ce qu’elle dit d’un ouï-dire : « selon » un réseau social, un copain.

    >>> [is_hearsay(text) for text in ("Selon mon pote Kevin, tout brûle", "Vu sur TikTok", "D’après TikTok (2025)")]
    [True, True, True]
    >>> [is_hearsay(text) for text in ("Selon l’Insee", "Facebook compte trop d’amis selon Meta", "Selon ma feuille")]
    [False, False, False]
    """
    plain = normalise(text)
    sources = [plain[found.end() :] for found in re.finditer(_WORDS["sourced"], plain)]
    return any(re.match(_WORDS["hearsay"], source) for source in sources)


def is_loose(text: str) -> bool:
    """Vrai pour un long texte fait de mots à la suite : aucune phrase ne se passe de petits mots (de, la, que, dans…).

    >>> is_loose("Bonjour table merci pouvez-vous un deux trois quatre cinq six sept huit neuf dix onze douze treize")
    True
    >>> is_loose("Dans votre table, le site 31 a une capacité de 0. Est-ce une valeur qui manque ? Merci de me le dire.")
    False
    """
    told = [normalise(word) for word in _WORD.findall(text)]
    return len(told) >= _LONG_TEXT and len(set(told) & set(_WORDS["small"])) < _FEWEST_SMALL


def is_mash(word: str) -> bool:
    """Vrai pour des touches tapées au hasard ; un sigle en majuscules (« SNCF ») n’en est pas.

    >>> is_mash("asdfghj"), is_mash("aaaa"), is_mash("wxcv"), is_mash("SNCF"), is_mash("pou")
    (True, True, True, False, False)
    """
    plain = normalise(word)
    if len(plain) > 1 and len(set(plain)) == 1:
        return not word.isupper()
    if len(plain) < _KEYS_IN_A_ROW:
        return False
    for row in _WORDS["keys"]:
        if plain in row or plain[::-1] in row:
            return True
    return not word.isupper() and not _VOWELS & set(plain)


def _is_babble(word: str) -> bool:
    """Vrai pour « blablabla », « nanana » : une même syllabe, trois fois au moins."""
    return bool(re.fullmatch(r"(\w{2,3})\1{2,}", normalise(word)))


def chatty(text: str) -> list[str]:
    """Ce qu’il faut dire d’un mot de messagerie (« mdr », « lol ») dans un texte que d’autres liront ; sinon rien.

    >>> chatty("Il faut garder son téléphone plus longtemps")
    []
    """
    found = re.search(_WORDS["chat"], normalise(text))
    if found is None:
        return []
    return [_WORDS["chatty"].format(word=found[0])]


def off_topic(title: str) -> list[str]:
    """Ce qu’il faut dire d’un titre qui parle de qui l’écrit, ou en gros mots, et non de la figure ; sinon rien.

    >>> off_topic("J’adore mes collègues Séverine et Émilie")[0][:42]
    'Le titre dit ce que vous aimez, ou qui vou'
    >>> off_topic("Je marche plus le lundi"), off_topic("J’aime lire sort plus souvent que les romans")
    ([], [])
    """
    if re.search(_WORDS["about-oneself"], normalise(title)):
        return [_WORDS["says-who-you-are"]]
    return chatty(title)
