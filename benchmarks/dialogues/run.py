"""Whole talks of strangers, played and written down for somebody to judge.

    python -m benchmarks.dialogues.run FOLDER [--talks FILE]

Needs a live model. Writes one transcript a talk into FOLDER; the first line says what must be true
at the end. Whether it is, and whether each reply was right, only a reader can say.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from starlette.testclient import TestClient

from tests.conversations.product import whole_product
from tests.conversations.talks import Visitor

TALKS = Path(__file__).parent / "strangers.txt"


@dataclass(frozen=True)
class Dialogue:
    """What must be true at the end, and what the visitor says, whatever the replies are."""

    wanted: str
    said: tuple[str, ...]


def read(path: Path) -> Iterator[Dialogue]:
    """The dialogues of a file: blocks with blank lines between, each begun by `# what must be`."""
    for block in path.read_text(encoding="utf-8").strip().split("\n\n"):
        wanted, *said = block.strip().splitlines()
        yield Dialogue(wanted.removeprefix("# "), tuple(said))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--talks", type=Path, default=TALKS)
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as var, whole_product(Path(var)) as product:
        client = TestClient(product.web_app())
        for number, dialogue in enumerate(read(options.talks), start=1):
            told = transcript(dialogue, client)
            (options.folder / f"{number:02}.txt").write_text(told, encoding="utf-8")
            print(f"{number:02} {dialogue.wanted[:90]}", flush=True)


def transcript(dialogue: Dialogue, client: TestClient) -> str:
    """The talk as both sides had it, under what must be true at its end."""
    visitor = Visitor(client)
    for words in dialogue.said:
        visitor.say(words)
    return f"{dialogue.wanted}\n\n{visitor.told()}\n"


if __name__ == "__main__":
    main()
