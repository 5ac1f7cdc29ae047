"""Extension de pytest : chaque corrigé que nbval joue est surveillé, et gardé le temps d’une preuve.

Peindre les figures est la moitié de son travail. Chaque jour, seul ce que montrent les diapositives relues est peint :
les carnets vierges peignent déjà leurs figures, et la preuve longue peint tout.

Une figure à bouger est redessinée à son premier réglage une fois le carnet fini : si un nom refait plus loin l’a
changée, c’est dit. Le carnet exécuté va dans le dossier que nomme `DATAKIT_PLAYED`, où les diapositives le prennent
au lieu de le rejouer ; dès qu’un essai échoue, plus rien n’y va.
"""

import os
from pathlib import Path

import pytest

from figaudit.base import theme

FOLDER = "DATAKIT_PLAYED"
#: Les corrigés peints chaque jour, dont tests/browser/test_slides.py relit les diapositives.
PAINTED = ("04-prenoms",)

#: Joué avant un carnet dont les figures sont faites et jugées, mais non peintes.
UNPAINTED = f"""
import os

os.environ[{theme.UNSEEN!r}] = "1"
"""

#: Joué avant le carnet, puis après : ce que montre chaque figure à bouger, et la même revenue à son premier réglage.
BEFORE = """
from datakit.draw import move

class Watch:
    def __init__(self):
        self.moves, self.shown = [], []
        self.still, self.widgets = move.Still._repr_html_, move._widgets
        move.Still._repr_html_, move._widgets = lambda still: self.drawn(still), self.settings

    def settings(self, controls):
        self.moves.append(self.widgets(controls))
        return self.moves[-1]

    def drawn(self, still):
        self.shown.append((self.still(still), still.said))
        return self.shown[-1][0]

    def again(self):
        for before, widgets in zip(self.shown[:], self.moves, strict=True):
            setting, rank = next(iter(widgets.values())), len(self.shown)
            setting._notify_trait("value", setting.value, setting.value)
            if self.shown[rank:] != [before]:  # rien, si le second dessin a échoué : IPython l’aurait tu
                yield before[1], [said for _, said in self.shown[rank:]]

move.watch = Watch()
"""
AFTER = """
from datakit.draw import move

lost = dict(move.watch.again())
assert not lost, lost
"""


@pytest.hookimpl(trylast=True)
def pytest_runtest_setup(item):
    if item.cell_num == 0:
        if not os.environ.get("DATAKIT_LONG") and item.path.stem not in PAINTED:
            play(item.parent.kernel, UNPAINTED)
        play(item.parent.kernel, BEFORE)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item, nextitem):
    item.cell.outputs = item.test_outputs or []
    try:
        if not nextitem or nextitem.parent is not item.parent:
            finish(item)
    finally:
        stopped = yield  # le noyau s’arrête même si une figure a changé : le carnet suivant a le sien
    return stopped


def finish(item):
    """Le carnet est fini, son noyau encore ouvert : revoit les figures à bouger, et le garde si rien n’a échoué."""
    play(item.parent.kernel, AFTER)
    if not item.session.testsfailed:
        import nbformat  # une seconde, que les diapositives n’ont pas à payer

        target = Path(os.environ[FOLDER], item.path.name)
        nbformat.write(item.parent.nb, target.with_suffix(".part"))
        target.with_suffix(".part").replace(target)


def play(kernel, code):
    """Joue `code`, que le carnet ne connaît pas, et dit ce qu’il aurait dit."""
    content = kernel.kc.execute_interactive(code, output_hook=lambda message: None, timeout=120)["content"]
    assert content["status"] == "ok", "\n".join(content["traceback"])
