"""Les espaces et les apostrophes du français, posées d'un coup sur une phrase écrite avec celles du clavier."""

import re

from figaudit.base.text import NBSP, NNBSP


def typeset(text: str) -> str:
    """Pose les espaces insécables du français : devant « : », « ; », « ? », « ! », le « % » d'un nombre, et dans les
    guillemets.

    >>> typeset("Quoi ? « 5 % »")
    'Quoi\\u202f? «\\xa05\\u202f%\\xa0»'
    """
    text = re.sub(r" (?=[:»])|(?<=«) ", NBSP, text)
    text = re.sub(r" (?=[;?!])|(?<=\d) (?=%)", NNBSP, text)
    return text.replace("'", "’")
