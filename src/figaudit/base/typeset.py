"""Les espaces et les apostrophes du français, posées d'un coup sur une phrase écrite avec celles du clavier."""

import re

from figaudit.base.text import NBSP, NNBSP


def spaced(text: str) -> str:
    """Les mêmes mots, où aucun signe double ne commence une ligne : ni « ; », ni « ? », ni « : », ni un guillemet.

    >>> spaced("données ; licences : « libres » ?").replace(NNBSP, "_").replace(NBSP, "~")
    'données_; licences~: «~libres~»_?'
    """
    thin = re.sub(r" (?=[;!?])", NNBSP, text)
    return re.sub(r" (?=[:»])|(?<=«) ", NBSP, thin)


def typeset(text: str) -> str:
    """Pose les espaces insécables du français : devant « : », « ; », « ? », « ! », le « % » d'un nombre, et dans les
    guillemets.

    >>> typeset("Quoi ? « 5 % »")
    'Quoi\\u202f? «\\xa05\\u202f%\\xa0»'
    >>> typeset("En % à 8 h 05")
    'En % à 8\\xa0h 05'
    """
    text = re.sub(r"(?<=\d) (?=%)", NNBSP, spaced(text))
    text = re.sub(r"(?<=\d) (?=h\b)", NBSP, text)  # « 8 h » ne se coupe pas
    return text.replace("'", "’")
