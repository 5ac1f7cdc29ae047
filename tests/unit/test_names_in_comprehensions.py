"""Un nom inconnu dans une compréhension : on cite aussi les noms de la fonction qui l’entoure."""

import pytest

from datakit.answers.explain.missing_names import name_error

FUNCTION = """
def chercher(table, annee, sexe):
    return [ligne for ligne in table if ligne["annee"] == annee and ligne["sexe"] == {name}]

chercher([{{"annee": 1900, "sexe": "F"}}], 1900, "F")
"""


def said_of(name: str) -> str:
    source = FUNCTION.format(name=name)
    namespace: dict[str, object] = {}
    with pytest.raises(NameError) as raised:
        exec(source, namespace)
    return name_error(raised.value, namespace, source).message


@pytest.mark.parametrize("name", ["sex", "sxe", "sexes", "Sexe"])
def test_a_parameter_almost_well_written_is_proposed(name: str) -> None:
    assert "Vouliez-vous dire « sexe » ?" in said_of(name).replace("\u00a0", " ").replace("\u202f", " ")


def test_the_parameters_of_the_function_around_are_listed() -> None:
    assert "`table`, `annee`, `sexe` et `ligne`" in said_of("F")
