"""Les espaces et les apostrophes du français, posées d'un coup sur une phrase écrite avec celles du clavier."""

import re

from figaudit.base.text import NBSP, NNBSP


def spaced(text: str) -> str:
    """Les mêmes mots, où aucun signe double ne commence une ligne : ni « ; », ni « ? », ni « : », ni un guillemet, ni un « % ».

    >>> spaced("données ; licences : « libres » à 5 % ?").replace(NNBSP, "_").replace(NBSP, "~")
    'données_; licences~: «~libres~» à 5_%_?'
    >>> spaced("En % à 8 h 05")
    'En % à 8\\xa0h 05'
    """
    text = re.sub(r" (?=[;!?])", NNBSP, text)
    text = re.sub(r" (?=[:»])|(?<=«) ", NBSP, text)
    text = re.sub(r"(?<=\d) (?=%)", NNBSP, text)
    return re.sub(r"(?<=\d) (?=h\b)", NBSP, text)  # « 8 h » ne se coupe pas


def typeset(text: str) -> str:
    """Les mêmes mots, avec les espaces insécables et les apostrophes du français.

    >>> typeset("L'âge ? « 5 % »")
    'L’âge\\u202f? «\\xa05\\u202f%\\xa0»'
    """
    return spaced(text).replace("'", "’")
