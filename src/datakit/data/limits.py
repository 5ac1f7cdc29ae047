"""Les communes rétablies depuis 2018 : elles n’ont pas de contour à elles, le leur est resté dans celui d’une autre.

Les contours du kit sont ceux de 2018, réunis selon les fusions. Source : Insee, historique des communes, d’après les
codes du paquet npm `@etalab/decoupage-administratif` 6.0.0 (2026), et le contour où tombe le point de chacune.
"""

from collections.abc import Mapping

#: Chaque commune rétablie, et celle dont le contour la contient encore.
RESTORED = {
    "14666": "14712",  # Sannerville, avec Troarn
    "15031": "15141",  # Celles, avec Neussargues-Moissac
    "15035": "15141",  # Chalinargues
    "15047": "15141",  # Chavagnac
    "15171": "15141",  # Sainte-Anastasie
    "85165": "85084",  # L’Oie, avec Essarts-en-Bocage
    "85212": "85084",  # Sainte-Florence
}


def also_inside(populations: Mapping[str, int]) -> dict[str, int]:
    """Par contour, les habitants qui y vivent sans être de sa commune ; `populations` : ceux de chaque commune, par code.

    >>> also_inside({"85084": 6851, "85165": 1250, "85212": 1359})
    {'85084': 2609}
    """
    found: dict[str, int] = {}
    for code, home in RESTORED.items():
        if code in populations:
            found[home] = found.get(home, 0) + int(populations[code])
    return found
