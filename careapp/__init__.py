"""CareApp, a desktop companion to the till."""

__version__ = "0.1.0"
