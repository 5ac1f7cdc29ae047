"""Avant une erreur Python, une explication en français pour qui débute."""

from datakit.answers.explain.explaining import explain
from datakit.answers.explain.lessons import Lesson, every_lesson, lesson
from datakit.answers.explain.notebook import explain_errors

load_ipython_extension = explain_errors  # le nom que cherche IPython : voir tools/ipython_config.json

__all__ = ["Lesson", "every_lesson", "explain", "explain_errors", "lesson", "load_ipython_extension"]
