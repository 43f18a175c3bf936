"""Where resources, data and logs are; nobody else knows."""

import sys
from pathlib import Path

import platformdirs

_APP = "CareApp"


def resources() -> Path:
    """Return the folder of icons, fonts, translations and samples."""
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen:
        return Path(frozen) / "resources"
    installed = Path(__file__).parent / "resources"
    return installed if installed.is_dir() else Path(__file__).parent.parent / "resources"


def data_dir() -> Path:
    """Return the folder of the shop's archive when none is named on the command line."""
    return Path(platformdirs.user_data_dir(_APP, appauthor=False))


def demo_dir() -> Path:
    """Return the folder of the demo shop's archive, apart from a real shop's."""
    return data_dir() / "demo"


def config_dir() -> Path:
    """Return the folder of what this counter is set to."""
    return Path(platformdirs.user_config_dir(_APP, appauthor=False))


def logs_dir() -> Path:
    """Return the folder of the logs."""
    return Path(platformdirs.user_log_dir(_APP, appauthor=False))


def cache_dir() -> Path:
    """Return a folder whose content may be deleted at any time."""
    return Path(platformdirs.user_cache_dir(_APP, appauthor=False))
