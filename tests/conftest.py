"""What all tests share."""

import os

# Before Qt is imported anywhere: tests draw without a screen.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

pytest_plugins = ["tests.archives"]
