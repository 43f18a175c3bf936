"""Where the packaged program starts."""

import sys

from careapp.__main__ import main

if __name__ == "__main__":
    sys.exit(main())
