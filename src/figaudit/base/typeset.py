"""Les espaces et les apostrophes du français, posées d'un coup sur une phrase écrite avec celles du clavier."""

import re

from figaudit.base.text import NBSP, NNBSP


def typeset(text: str) -> str:
    """Pose les espaces insécables du français : devant « : », « ; », « % », « ? », « ! », et dans les guillemets.

    >>> typeset("Quoi ? « 5 % »")
    'Quoi\\u202f? «\\xa05\\u202f%\\xa0»'
    """
    text = re.sub(r" (?=[:»])|(?<=«) ", NBSP, text)
    text = re.sub(r" (?=[;%?!])", NNBSP, text)
    return text.replace("'", "’")
