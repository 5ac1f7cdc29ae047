"""Les phrases des erreurs de cette pièce : ce que disent les commandes."""

from datakit.messages import Messages

said = Messages(__file__)
