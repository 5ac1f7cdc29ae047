"""Sans geopandas, dans un navigateur : une table à contours se lit, ses contours restent tels qu’ils sont écrits."""

import subprocess
import sys

CODE = """
import sys

class Absent:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("geopandas", "shapely"):
            raise ModuleNotFoundError(name)

sys.meta_path.insert(0, Absent())
import datakit as dk
towns = dk.place("86194").territoire.communes()
print(len(towns), type(towns).__name__, towns.population.dtype)
print("geometry" in dk.load("contours_departements"))
"""


def test_a_table_with_outlines_is_read_without_geopandas():
    done = subprocess.run([sys.executable, "-c", CODE], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["40", "DataFrame", "int64", "True"]
