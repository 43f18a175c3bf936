"""Where resources, data and logs are; nobody else knows."""

import sys
from pathlib import Path

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
    return _own("user_data_path")


def demo_dir() -> Path:
    """Return the folder of the demo shop's archive, apart from a real shop's."""
    return data_dir() / "demo"


def config_dir() -> Path:
    """Return the folder of what this counter is set to."""
    return _own("user_config_path")


def logs_dir() -> Path:
    """Return the folder of the logs."""
    return _own("user_log_path")


def cache_dir() -> Path:
    """Return a folder whose content may be deleted at any time."""
    return _own("user_cache_path")


def _own(kind: str) -> Path:
    import platformdirs  # noqa: PLC0415 - 5 ms, and a folder may be named on the command line

    folder: Path = getattr(platformdirs, kind)(_APP, appauthor=False)
    return folder
