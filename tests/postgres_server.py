"""A PostgreSQL to test on: the one named by FRONTLINE_TEST_DATABASE_URL, or one of our own."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SETTING = "FRONTLINE_TEST_DATABASE_URL"
NON_ROOT = "nobody"


@contextmanager
def postgres_server() -> Iterator[str]:
    """The address of a server on which databases may be made and dropped.

    Errors: RuntimeError naming the cure when there is no server and no server program.
    """
    given = os.environ.get(SETTING)
    if given:
        yield given
        return
    programs = _programs()
    if programs is None:
        raise RuntimeError(
            f"Set {SETTING}, or install PostgreSQL (Debian: apt install postgresql)."
        )
    with _own_server(programs) as url:
        yield url


def _programs() -> Path | None:
    found = shutil.which("initdb")
    if found:
        return Path(found).parent
    installed = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    return installed[-1].parent if installed else None


@contextmanager
def _own_server(programs: Path) -> Iterator[str]:
    folder = Path(tempfile.mkdtemp(prefix="frontline-postgres-"))
    # PostgreSQL refuses to run as root, so that a root session hands the folder to nobody.
    as_user = ["runuser", "-u", NON_ROOT, "--"] if os.geteuid() == 0 else []
    if as_user:
        shutil.chown(folder, NON_ROOT)
    data, port = folder / "data", _free_port()
    options = f"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c fsync=off"
    start = [programs / "pg_ctl", "-D", data, "-w", "-o", options, "-l", folder / "log", "start"]
    stop = [programs / "pg_ctl", "-D", data, "-m", "immediate", "stop"]
    _run([*as_user, programs / "initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8"])
    _run([*as_user, *start])
    try:
        yield f"postgresql://postgres@127.0.0.1:{port}/postgres"
    finally:
        _run([*as_user, *stop])
        shutil.rmtree(folder, ignore_errors=True)


def _run(command: list[object]) -> None:
    subprocess.run([str(part) for part in command], check=True, cwd="/", stdout=subprocess.DEVNULL)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
