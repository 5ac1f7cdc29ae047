"""Extension de pytest : chaque corrigé que nbval joue est surveillé, et gardé le temps d’une preuve.

Une figure à bouger est redessinée à son premier réglage une fois le carnet fini : si un nom refait plus loin l’a
changée, c’est dit. Le carnet exécuté va dans le dossier que nomme `DATAKIT_PLAYED`, où les diapositives le prennent
au lieu de le rejouer ; dès qu’un essai échoue, plus rien n’y va.
"""

import os
from pathlib import Path

import pytest

FOLDER = "DATAKIT_PLAYED"

#: Joué avant le carnet, puis après : ce que montre chaque figure à bouger, et la même revenue à son premier réglage.
BEFORE = """
from datakit.topics import moving

class Watch:
    def __init__(self):
        self.moves, self.shown = [], []
        self.still, self.widgets = moving.Still, moving._widgets
        moving.Still, moving._widgets = self.drawn, self.settings

    def settings(self, controls):
        self.moves.append(self.widgets(controls))
        return self.moves[-1]

    def drawn(self, fig, said, alt=""):
        self.shown.append([said, alt, *self.lines(fig)])
        return self.still(fig, said, alt)

    def lines(self, fig):
        if not hasattr(fig, "savefig"):
            return [fig and fig._repr_html_()]
        import io, re
        from matplotlib import rc_context  # ici : un atelier efface les noms du carnet
        with rc_context({"svg.hashsalt": "", "svg.fonttype": "none"}), io.StringIO() as page:
            fig.savefig(page, format="svg", metadata={"Date": None})
            # un redessin s'écarte d'un millionième de point, et le nom d'un cadre en dépend
            plain = re.sub(r"\\bp[0-9a-f]{10}\\b", "p", page.getvalue())
            return re.sub(r"-?\\d+\\.\\d+", lambda one: f"{round(float(one[0]), 1) + 0:.1f}", plain).splitlines()

    def again(self):
        firsts = self.shown[:]
        for before, widgets in zip(firsts, self.moves, strict=True):
            setting, said = next(iter(widgets.values())), before[0]
            try:
                setting._notify_trait("value", setting.value, setting.value)
            except Exception as error:
                self.shown.append([repr(error)])
            changed = [two for two in zip(before, self.shown[-1]) if two[0] != two[1]]
            if before != self.shown[-1]:
                yield said, changed[0] if changed else "des traits en plus ou en moins"

moving.watch = Watch()
"""
AFTER = """
from datakit.topics import moving

lost = dict(moving.watch.again())
assert not lost, lost
"""


@pytest.hookimpl(trylast=True)
def pytest_runtest_setup(item):
    if item.cell_num == 0:
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
