"""A real CUPS of its own, in a folder of its own: that of the computer is not asked."""

import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

_SETTINGS = """\
Listen {folder}/socket
Browsing Off
DefaultAuthType None
WebInterface No
<Location />
  Allow all
</Location>
<Policy default>
  JobPrivateAccess default
  JobPrivateValues default
  SubscriptionPrivateAccess default
  SubscriptionPrivateValues default
  <Limit All>
    Order allow,deny
    Allow all
  </Limit>
</Policy>
"""
_FILES = """\
ServerRoot {folder}
RequestRoot {folder}/spool
CacheDir {folder}/cache
StateDir {folder}/state
TempDir {folder}/spool
ErrorLog {folder}/errors
AccessLog {folder}/access
PageLog {folder}/pages
Sandboxing relaxed
"""

_FOLDERS = "/usr/bin:/usr/sbin:/usr/local/bin:/usr/local/sbin"


def command(*words: str) -> str:
    """Run a command of CUPS and return what it prints."""
    tool = shutil.which(words[0], path=_FOLDERS)
    if tool is None:
        pytest.skip(f"{words[0]} is missing; .ci/run installs it")
    return subprocess.run([tool, *words[1:]], check=True, capture_output=True, text=True).stdout


@contextmanager
def print_service() -> Iterator[None]:
    """Start a print service; who asks CUPS meanwhile asks this one."""
    server = shutil.which("cupsd", path=_FOLDERS)
    if server is None:
        pytest.skip("cupsd is missing; .ci/run installs it")
    # Its helpers run as another user, who may not look into the folders of a test.
    with tempfile.TemporaryDirectory(prefix="cups") as name, pytest.MonkeyPatch.context() as patch:
        folder = Path(name)
        folder.chmod(0o755)
        for part in ("spool", "cache", "state"):
            (folder / part).mkdir()
        settings, files = folder / "cupsd.conf", folder / "cups-files.conf"
        settings.write_text(_SETTINGS.format(folder=folder))
        files.write_text(_FILES.format(folder=folder))
        patch.setenv("CUPS_SERVER", f"{folder}/socket")
        running = subprocess.Popen([server, "-f", "-c", settings, "-s", files])
        try:
            while "is running" not in command("lpstat", "-r"):
                assert running.poll() is None, (folder / "errors").read_text()
            yield
        finally:
            running.terminate()
            running.wait()


def add_raw_queue(name: str, address: str) -> None:
    """Add a queue that hands bytes over as they are to a network printer."""
    command("lpadmin", "-p", name, "-E", "-v", f"socket://{address}", "-m", "raw")
