"""`python -m datakit` : la même chose que la commande `datakit`."""

import sys

from datakit.cli import main

if __name__ == "__main__":
    sys.exit(main())
