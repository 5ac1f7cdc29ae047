"""Ce que dit le message de Python, et ce qu’il ne dit pas."""

import re

#: Les messages qui ne disent pas ce qui ne va pas : la ligne elle-même, ses textes mis de côté, l’éclaire.
VAGUE = re.compile(
    "invalid (syntax|decimal|non-printable|imaginary|character '[€$£])|leading zeros|unexpected indent|"
    "division by zero|not callable|not subscriptable|after dictionary key|assign to literal"
)
SHORT = 30  # un texte plus long ne se recopie pas dans une phrase


def ancestors_of(error: BaseException) -> list[str]:
    """Le genre d’une erreur, puis ceux dont il descend."""
    return [one.__name__ for one in type(error).__mro__]
