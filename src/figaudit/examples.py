"""Le territoire que dessinent les pages des règles de carte."""

from pathlib import Path
from typing import Any

_COMMUNES = Path(__file__).with_name("rules") / "maps" / "communes.geojson"


def territory() -> Any:
    """Les 40 communes de Grand Poitiers, en degrés : `nom`, `population`, `densite`, `evolution_pct`…

    Contours de 2018 simplifiés à 60 m (IGN Admin Express), populations légales de 2021 (Insee) ; Licence Ouverte 2.0.

    >>> len(territory())
    40
    """
    import geopandas

    return geopandas.read_file(_COMMUNES)
