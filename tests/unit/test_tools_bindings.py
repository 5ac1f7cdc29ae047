"""Les noms d’une cellule : ceux qu’elle laisse, ceux qu’elle attend."""

import ast

import pytest

from datakit.tools import bindings


@pytest.mark.parametrize(
    ("code", "wanted"),
    [
        ("a = b", {"b"}),
        ("a = 1\na = a + b", {"b"}),
        ("[x for x in y]", {"y"}),
        ("for x in y:\n    a = x\n    b(a)", {"y", "b"}),
        ("if a:\n    b = 1\n    c(b)\nelse:\n    d(e)", {"a", "c", "d", "e"}),
        ("with a() as b:\n    c(b)", {"a", "c"}),
        ("try:\n    a()\nexcept B:\n    c()", {"a", "B", "c"}),
        ("def f(x):\n    y = x\n    return y + z", {"z"}),
        ("f = lambda x: x + y", {"y"}),
        ("import pandas as pd\npd.DataFrame", set()),
        ("from a import b\nb()", set()),
    ],
)
def test_the_names_a_cell_waits_for(code, wanted):
    assert bindings.free(ast.parse(code)) == wanted


def test_the_names_a_statement_leaves():
    def left(code):
        return bindings.names_bound(ast.parse(code).body[0])

    assert left("a, b = 1, 2") == {"a", "b"}
    assert left("def f(x):\n    y = 1") == {"f"}
    assert left("class A:\n    b = 1") == {"A"}
    assert left("import matplotlib.pyplot") == {"matplotlib"}
    assert left("from a import b as c, d") == {"c", "d"}
