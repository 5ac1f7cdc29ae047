"""Le territoire que dessinent les pages des règles de carte."""

from pathlib import Path
from typing import Any

from figaudit.base.missing import without_maps

_COMMUNES = Path(__file__).with_name("rules") / "maps" / "communes.geojson"


def territory() -> Any:
    """Les 40 communes de Grand Poitiers, en degrés : `nom`, `population`, `densite`, `evolution_pct`…

    Contours de 2018 simplifiés à 60 m (IGN Admin Express), populations légales de 2021 (Insee) ; Licence Ouverte 2.0.
    Lève `MissingLibrary` si geopandas n’est pas installé.

    >>> len(territory())
    40
    """
    try:
        import geopandas
    except ImportError as error:
        raise without_maps(error) from error

    return geopandas.read_file(_COMMUNES)
