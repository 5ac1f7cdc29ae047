"""Les espaces et les apostrophes du français, posées d'un coup sur une phrase écrite avec celles du clavier."""

import re

from figaudit.base.text import NBSP, NNBSP


def typeset(text: str) -> str:
    """Pose les espaces insécables du français : devant « : », « ; », « ? », « ! », le « % » d'un nombre, et dans les
    guillemets.

    >>> typeset("Quoi ? « 5 % »")
    'Quoi\\u202f? «\\xa05\\u202f%\\xa0»'
    >>> typeset("En % à 8 h 05")
    'En % à 8\\xa0h 05'
    """
    text = re.sub(r" (?=[:»])|(?<=«) ", NBSP, text)
    text = re.sub(r" (?=[;?!])|(?<=\d) (?=%)", NNBSP, text)
    text = re.sub(r"(?<=\d) (?=h\b)", NBSP, text)  # « 8 h » ne se coupe pas
    return text.replace("'", "’")
