"""`datakit site --programme` : la page des programmes, seule, sans exécuter un carnet."""

import re

from datakit import cli
from datakit.tools import programme


def test_the_programme_alone_names_each_ability_and_runs_nothing(tmp_path, monkeypatch, capsys):
    def run_nothing(*_):
        raise AssertionError("aucun carnet ne s’exécute")

    monkeypatch.setattr("datakit.tools.build_cache.shown", run_nothing)
    assert cli.main(["site", "--programme", "--vers", str(tmp_path / "la")]) == 0
    assert "index.html" in capsys.readouterr().out

    page = (tmp_path / "la/index.html").read_text("utf-8")
    for id in programme.ABILITIES:
        assert programme.ability(id).said.split("’")[0] in page
    college = page.partition("<h2>Collège, cycle 4</h2>")[2].partition("<h2>")[0]
    assert "Aucune de ces phrases n’a pu être relue dans le texte officiel" in college.partition("<ul>")[0]
    linked = re.findall('href="([^"]+)"', page)
    assert all((tmp_path / "la" / name).is_file() for name in linked)
