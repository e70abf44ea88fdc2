"""The pages of docs/ that are made from the code: `scripts/write-reference` writes them."""

from __future__ import annotations

from pathlib import Path

from tests.architecture import command_reference, dialogue_reference

DOCS = Path(__file__).parents[2] / "docs"
PAGES = {
    "command-line.md": command_reference.page,
    "dialogue-reference.md": dialogue_reference.page,
}

if __name__ == "__main__":
    for name, page in PAGES.items():
        (DOCS / name).write_text(page(), encoding="utf-8")
