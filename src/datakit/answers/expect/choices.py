"""Une réponse parmi celles que l’exercice propose."""

import re
from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from datakit.answers import read
from datakit.answers.expect.comparing import Comparator, kept
from datakit.answers.verdict import RIGHT, MistakeKind, Verdict, mistyped, wrong
from datakit.answers.wrong_type import Shape, bad_type
from figaudit.base.text import did_you_mean, listing, normalise, quote

_LETTERED = re.compile(r"(?P<letter>\w)\W+(?P<label>.+)")  # « b. L’ODbL, en citant les deux sources »
#: Ce qui entoure une réponse sans en faire partie : « c », (c), c.
_AROUND = " .()«»“”\"'\u00a0\u202f"
_BEGUN = re.compile(r"(?P<letter>\w) ?[.):] ?\w.*")
#: Deux mots d’un libellé suffisent à le reconnaître dans une phrase ; un seul pourrait y être par hasard.
_ENOUGH_WORDS = 2
_DENYING = {"ne", "n", "pas", "jamais", "ni", "sauf", "sans"}
_NE = re.compile(r"\bne |\bn['’]")
#: « Sans doute » ne nie rien.
_NO_DENIAL = re.compile(r"\bsans (?:aucun )?doute\b")
_TELLING = 4  # lettres : un libellé commencé par moins peut en désigner un autre


@kept
def choice(
    options: Mapping[str, str] | Iterable[str], also: Mapping[str, Sequence[str]] | None = None
) -> Comparator:
    """Une réponse parmi plusieurs : `("vrai", "faux")`, ou `{"a": "En 1950", "b": "En 2000"}`.

    La référence est l’une des clés. On peut répondre par la clé, par le libellé entier ou par ses mots ; `also` : d’autres
    mots, qui disent la même chose que l’une des réponses proposées.

    >>> quand = choice({"a": "En 1950", "b": "En 2000"})
    >>> quand("A", "a").ok, quand("en 1950", "a").ok, quand("b", "a").ok
    (True, True, False)
    >>> quand("a. En 1950.", "a").ok, quand("a. En 2000", "a").ok, quand("« a »", "a").ok
    (True, False, True)
    >>> quoi = choice({"a": "Le pays.", "b": "Le numéro, attribué en France."})
    >>> quoi("b) Le numéro, attribué en France", "b").ok, quoi("b : le numéro, attribué en France.", "b").ok
    (True, True)
    >>> choice({"a": "Aucune", "b": "La case est vide"}, also={"b": ["on ne sait pas"]})("on ne sait pas", "b").ok
    True
    """
    labels = dict(options) if isinstance(options, Mapping) else {item: item for item in options}
    listed = listing([quote(key) for key in labels], "ou")
    keys = {}
    for key, label in labels.items():
        keys[_bare(key)] = key
        keys[_bare(label)] = key
    for key, others in (also or {}).items():
        for words in others:
            keys[_bare(words)] = key

    def compare(answer: object, reference: object) -> Verdict:
        answer = _as_text(read.single(answer))
        if not isinstance(answer, str):
            expected = f"une des réponses proposées : {listed}"
            return bad_type(answer, expected, shape=Shape.CHOICE)

        key = _meant(answer, keys)
        if key is None:
            if _several_letters(answer, keys):
                return mistyped(read.say("exercise", "one-choice", listed=listed))
            return (
                _named_within(answer, keys)
                or _nearly_said(answer, keys)
                or _not_offered(answer, listed, list(labels))
            )
        if key == str(_as_text(reference)):
            return RIGHT
        return wrong(f"Ce n’est pas {quote(labels[key])}. Relisez les données avant de choisir à nouveau.")

    return Comparator("une des réponses proposées", compare)


def _meant(answer: str, keys: Mapping[str, str]) -> str | None:
    """La clé que désigne cette réponse : « b », « b) », « b. L’ODbL », ou des mots que dit un seul libellé."""
    plain = _bare(answer)
    if plain in keys:
        return keys[plain]

    lettered = _LETTERED.fullmatch(plain)
    if lettered and keys.get(lettered["letter"]) == keys.get(lettered["label"], ""):
        return keys[lettered["letter"]]

    answered = _the_letter(plain, keys)
    if answered:
        return answered

    begun = {key for label, key in keys.items() if len(plain) >= _TELLING and label.startswith(plain)}
    if len(begun) == 1:
        return _the_only(begun)

    aloud = {_aloud(label): key for label, key in keys.items()}
    for told, among in ((plain, keys), (_in_words(plain), keys), (_aloud(plain), aloud)):
        said = _the_only(_saying(told, among))
        if said:
            return said
    return _the_only(_shortened(plain, keys))


def _aloud(plain: str) -> str:
    """« On peut pas trancher » : à l’oral, « ne » tombe, et l’on écrit souvent comme on parle.

    >>> _aloud("on ne peut pas trancher"), _aloud("noor n’a pas note")
    ('on peut pas trancher', 'noor a pas note')
    """
    return _NE.sub("", plain)


def _in_words(plain: str) -> str:
    """« 2 heures du matin », comme le libellé l’écrit peut-être : « deux heures du matin »."""
    names = {str(value): word for word, value in read.WORDS["numerals"].items() if word != "une"}
    return re.sub(r"\b\d+\b", lambda found: names.get(found[0], found[0]), plain)


def _the_letter(plain: str, keys: Mapping[str, str]) -> str | None:
    """« réponse b », « la c » ; « b. » et une phrase de la question, si elle n’est le libellé d’aucune autre lettre."""
    around = read.WORDS["around-a-choice"]
    told = [word for word in re.findall(r"\w+", plain) if word in keys or word not in around]
    if len(told) == 1 and told[0] in keys:
        return keys[told[0]]

    begun = _BEGUN.match(plain)
    if begun is None or begun["letter"] not in keys:
        return None

    # La phrase qui suit la lettre doit ressembler à la sienne plus qu’à une autre.
    key = keys[begun["letter"]]
    own = _words_in_common(plain, [label for label, one in keys.items() if one == key])
    others = _words_in_common(plain, [label for label, one in keys.items() if one != key])
    if others and own <= others:
        return None
    return key


def _words_in_common(plain: str, labels: list[str]) -> int:
    """Combien de mots de la réponse sont dans celui de ces libellés qui lui ressemble le plus."""
    said = set(re.findall(r"\w{2,}", plain))
    return max((len(said.intersection(re.findall(r"\w{2,}", label))) for label in labels), default=0)


def _bare(text: str) -> str:
    """Un texte sans casse, ni accents, ni le point, la parenthèse ou les guillemets qui l’entourent."""
    return normalise(text).strip(_AROUND)


def _the_only(found: set[str]) -> str | None:
    return next(iter(found)) if len(found) == 1 else None


def _saying(plain: str, keys: Mapping[str, str]) -> set[str]:
    """Les réponses dont le libellé contient ces mots, entiers et à la suite : « citer la source », « 16 »."""
    small = {*read.WORDS["around-a-choice"], *read.WORDS["telling-nothing-alone"]}
    if len(plain) < 2 or set(re.findall(r"\w+", plain)) <= small:  # « les deux » ne choisit rien
        return set()
    within = re.compile(rf"(?<!\w){re.escape(plain)}(?!\w)")
    return {key for label, key in keys.items() if within.search(label)}


def _shortened(plain: str, keys: Mapping[str, str]) -> set[str]:
    """Les réponses dont ces mots, dans leur ordre, sont un raccourci : « l’un des deux vient de l’autre ».

    Un mot qui nie ne se saute pas : « elle a noté » n’est pas un raccourci de « elle n’a pas noté ».
    """
    said = _telling(plain)
    if _BEGUN.match(plain):  # une lettre, puis le libellé d’une autre : on ne choisit pas à sa place
        return set()
    if not any(len(word) >= _TELLING for word in said):
        return set()
    return {key for label, key in keys.items() if _is_a_shortcut(said, _telling(label))}


def _is_a_shortcut(said: list[str], label: list[str]) -> bool:
    end = 0
    for word in said:
        if word not in label[end:]:
            return False
        end = label.index(word, end) + 1
    return _DENYING.intersection(label[:end]) == _DENYING.intersection(said)


def _telling(plain: str) -> list[str]:
    """Les mots qui comptent, dans leur ordre : ni « la », ni « je pense que » ; mais « pas » en est un."""
    small = {*read.WORDS["around-a-choice"], *read.WORDS["telling-nothing-alone"]} - _DENYING
    words = re.findall(r"\w+", _NO_DENIAL.sub("", plain))
    return [word for word in words if word not in small]


def _as_text(answer: object) -> object:
    """`True` répond « vrai », et 2 répond « 2 » ; le reste tel quel."""
    if isinstance(answer, (bool, np.bool_)):
        return read.short(answer)
    if read.is_number(answer):
        return f"{answer:g}"
    return answer


def _named_within(answer: str, keys: Mapping[str, str]) -> Verdict | None:
    """« la taille car on peut mesurer » : une seule des réponses proposées, au milieu d’une phrase."""
    plain = _bare(answer)
    if _BEGUN.match(plain):  # une lettre, puis le libellé d’une autre : on ne choisit pas à sa place
        return None
    within = {}
    for label, one in keys.items():
        if len(label) >= _TELLING and re.search(rf"(?<!\w){re.escape(label)}(?!\w)", plain):
            within[one] = label
    key = _the_only(set(within)) or _the_only(_told_in_words(plain, keys))
    if key is None:
        return None
    kind = "choice-letter" if len(key) == 1 else "choice-alone"
    return mistyped(read.say("exercise", kind, key=quote(key), bare=key))


def _nearly_said(answer: str, keys: Mapping[str, str]) -> Verdict | None:
    """« L’ODbL bien sûr » : un mot qu’une seule réponse contient ; « 16 », que deux contiennent. On demande laquelle, sans choisir."""
    words = _telling(_bare(answer))
    if _DENYING.intersection(words) or _BEGUN.match(_bare(answer)):
        return None
    said = {word for word in words if len(word) >= _TELLING or word.isdigit()}
    in_common = {label: len(said.intersection(_telling(label))) for label in keys}
    most = max(in_common.values())
    if not most:
        return None

    near = sorted({keys[label] for label, count in in_common.items() if count == most})
    if len(near) == 1:
        return mistyped(read.say("exercise", "choice-near", key=quote(near[0]), bare=near[0]))
    return mistyped(read.say("exercise", "choice-between", listed=listing(map(quote, near))))


def _told_in_words(plain: str, keys: Mapping[str, str]) -> set[str]:
    """Les réponses dont chaque mot qui compte est dit : « je dois citer la source et la date » ; aucune d’une phrase qui nie."""
    said = set(re.findall(r"\w+", plain))
    if said & _DENYING:
        return set()
    told = set()
    for label, key in keys.items():
        telling = {word for word in re.findall(r"\w+", label) if len(word) >= _TELLING}
        if len(telling) >= _ENOUGH_WORDS and telling <= said:
            told.add(key)
    return told


def _several_letters(answer: str, keys: Mapping[str, str]) -> bool:
    """Vrai pour « b, d », « b et d », « b ou d » : plusieurs lettres proposées, là où il n’en faut qu’une."""
    told = [one for one in re.findall(r"\w+", _bare(answer)) if one not in {"et", "ou"}]
    return len(told) > 1 and all(len(one) == 1 and one in keys for one in told)


def _not_offered(answer: str, listed: str, keys: list[str]) -> Verdict:
    guess = did_you_mean(answer[:100], keys)
    said = f"{read.short(answer)} n’est pas proposé : choisissez {listed}. {guess}".strip()
    return mistyped(said, MistakeKind.UNKNOWN_NAME if guess else None)
