"""Une archive GTFS, de ses octets à des fichiers sur lesquels on peut compter."""

from datakit.subjects.gtfs.archive import File, files
from datakit.subjects.gtfs.rules import require_sound


def read(data: bytes) -> dict[str, File]:
    """Les fichiers d’une archive, vérifiés. Lève `InvalidArgument`, avec le fichier et la ligne, si l’un ne convient pas."""
    feed = files(data)
    require_sound(feed)
    return feed
