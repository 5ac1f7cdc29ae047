"""Évaluer : les questions, leurs variantes, ce qui s’imprime et ce qui se note (`datakit evaluation`)."""
