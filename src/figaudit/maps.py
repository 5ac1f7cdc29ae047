"""Relire une carte ; sans geopandas, dire ce qu’il faut installer."""

from typing import Any

from figaudit.base.findings import Report
from figaudit.base.missing import without_maps


def audit_map(
    target: Any,
    gdf: Any = None,
    column: str | None = None,
    kind: str | None = None,
    *,
    language: str | None = None,
) -> Report:
    """Relit une carte et rend un `Report` : constats du plus grave au simple conseil, mesures, points non lus.

    `target` : une Figure ou un Axes. La table `gdf`, si on la donne, dit ce que le dessin tait : colonne montrée, cases
    vides, projection. `column` et `kind` (« stock » ou « ratio ») ne font que confirmer. `language` : « fr » ou « en ». Ne dessine rien, ne change rien.
    Une figure sans carte est rendue non lue ; lève `InvalidArgument` pour ce qui n'est pas une figure, `MissingLibrary`
    si geopandas, pyproj ou shapely n'est pas installé.

    >>> import geopandas as gpd, shapely
    >>> carres = gpd.GeoDataFrame({"population": range(1, 61)}, crs=2154,
    ...     geometry=[shapely.box(500000 + i, 6600000, 500001 + i, 6600001 + i % 3) for i in range(60)])
    >>> ax = carres.plot(column="population", cmap="jet")
    >>> sorted(audit_map(ax, carres).rules)[-2:]
    ['rainbow-colormap', 'stock-in-choropleth']
    """
    try:
        from figaudit import report_map
    except ImportError as error:
        raise without_maps(error) from error

    return report_map.audit_map(target, gdf, column, kind, language=language)
