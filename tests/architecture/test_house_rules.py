"""What the house promises of the repository itself."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LONGEST_FILE = 450
VAGUE = {"utils", "util", "helpers", "helper", "common", "misc"}
# Written in halves, so that this file does not hold what it forbids.
REGISTRIES = [
    "pypi" + ".org",
    "python" + "hosted.org",
    "registry." + "npmjs.org",
    "deb." + "debian.org",
]
UNSHIPPED_NOTES = ["trust " + "notes", "field " + "notes", "research" + "/", "DESIGN " + "§"]
MACHINE_PATHS = ["/wo" + "rk/", "/ro" + "ot/", "/fa" + "rm/"]


def tracked(*patterns: str) -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "--", *patterns],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    return [ROOT / name for name in listed.stdout.splitlines() if (ROOT / name).is_file()]


def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="ignore")


def test_every_code_file_can_be_read_in_one_sitting() -> None:
    """No Python or TypeScript file is longer than 450 lines."""
    lengths = {path: len(text_of(path).splitlines()) for path in tracked("*.py", "*.ts", "*.mjs")}
    assert {str(p): n for p, n in lengths.items() if n > LONGEST_FILE} == {}


def test_no_module_has_a_name_that_says_nothing() -> None:
    """There is no utils, helpers or common."""
    assert [p for p in tracked("*.py", "*.ts") if p.stem in VAGUE] == []


def test_no_address_of_a_package_registry_is_committed() -> None:
    """Where packages come from is the business of the machine, not of the repository."""
    assert [
        (path.name, host) for path in tracked() for host in REGISTRIES if host in text_of(path)
    ] == []


def test_no_path_of_somebodys_machine_is_committed() -> None:
    """Nothing in the repository works only where it was written."""
    sources = tracked("*.py", "*.ts", "*.mjs", "*.yml", "*.md", "Makefile", "scripts/*", ".ci/*")
    found = [(p.name, part) for p in sources for part in MACHINE_PATHS if part in text_of(p)]
    assert found == []


def test_a_rule_names_its_source_and_no_note_of_ours() -> None:
    """Whoever reads a reference can look it up: nothing refers to papers that do not ship."""
    sources = tracked("*.py", "*.ts", "*.mjs", "*.yml", "*.md")
    found = [(p.name, note) for p in sources for note in UNSHIPPED_NOTES if note in text_of(p)]
    assert found == []


def test_every_setting_is_explained_in_the_example_file() -> None:
    """`.env.example` names each setting that the code reads, and no other."""
    read = set(
        re.findall(
            r'"((?:FRONTLINE_[A-Z_]+)|DATABASE_URL)"', text_of(ROOT / "src/frontline/settings.py")
        )
    )
    explained = set(re.findall(r"^#([A-Z_]+)=", text_of(ROOT / ".env.example"), re.MULTILINE))
    assert explained == read


@pytest.mark.parametrize("name", ["domain.yml", "config.yml", "endpoints.yml", "credentials.yml"])
def test_it_is_a_standard_rasa_project(name: str) -> None:
    """The files a Rasa user expects lie at the top."""
    assert (ROOT / name).is_file()
