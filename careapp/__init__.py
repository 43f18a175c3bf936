"""CareApp, a desktop companion to the till."""

import logging

__version__ = "0.1.0"

# Until `logs.start` there would be no handler, and Python would write to the terminal itself.
logging.getLogger(__name__).addHandler(logging.NullHandler())
