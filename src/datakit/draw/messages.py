"""Les phrases des erreurs de cette pièce : ce que dit un dessin que l’on ne peut pas faire."""

from datakit.messages import Messages

said = Messages(__file__)
