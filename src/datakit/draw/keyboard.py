"""Le clavier d’un réglage : ses flèches et ses lettres sont à lui, et non aux raccourcis de JupyterLab."""

from importlib.util import find_spec
from typing import Any

#: Rien à voir : la boîte où l’écran se pose, et tout ce qu’elle contient, garde ses touches. Dans JupyterLab, « x »
#: couperait sinon la cellule, et une flèche en changerait.
_GUARD = """
export default {
  render({ el }) {
    el.hidden = true;
    const guard = () => {
      const box = el.closest(".jp-OutputArea-output");
      if (box) box.setAttribute("data-lm-suppress-shortcuts", "true");
      else if (document.contains(el) || !el.dataset.seen) requestAnimationFrame(guard);
      if (document.contains(el)) el.dataset.seen = "yes";
    };
    guard();
  },
};
"""


def guard() -> list[Any]:
    """De quoi garder leurs touches aux réglages, à mettre dans la même boîte qu’eux ; rien sans `anywidget`."""
    if find_spec("anywidget") is None:
        return []
    import anywidget

    class Guard(anywidget.AnyWidget):  # type: ignore[misc]
        """Un écran vide, qui marque la sortie où il se pose."""

        _esm = _GUARD

    return [Guard()]
