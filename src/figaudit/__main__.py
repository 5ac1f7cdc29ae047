"""`python -m figaudit script.py` : la commande `figaudit`."""

import sys

from figaudit.cli import main

if __name__ == "__main__":
    sys.exit(main())
