"""Ce que reçoit `int(…)` se dit en français, et les numéros d’une version courte se citent un à un."""

import pytest

from datakit.answers.exercise import _span
from datakit.answers.explain.lessons import lesson


@pytest.mark.parametrize(("value", "said"), [([], "une liste"), ({}, "un dictionnaire")])
@pytest.mark.parametrize("convert", [int, float])
def test_the_value_received_is_named_in_french(convert: type, value: object, said: str) -> None:
    with pytest.raises(TypeError) as raised:
        convert(value)

    assert f"reçoit ici {said}." in lesson({"TypeError"}, str(raised.value))


def test_a_short_version_lists_its_exercises() -> None:
    assert _span([1, 2, 3]) == "vont de `q1` à `q3`"
    assert _span([1, 2, 3, 5, 8]) == "sont `q1`, `q2`, `q3`, `q5` et `q8`"
