"""Reaching printers: what the settings keep of one, and each way for bytes to get there."""
