"""Comparer, lire et expliquer des réponses ; `dk.exercises(…)` reste appelable une fois ce paquet importé."""

import sys
from types import ModuleType
from typing import Any


class _Callable(ModuleType):
    def __call__(self, *args: Any, **options: Any) -> Any:
        from importlib import import_module

        return import_module("datakit.workshops").exercises(*args, **options)


sys.modules[__name__].__class__ = _Callable
