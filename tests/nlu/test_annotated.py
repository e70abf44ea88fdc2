"""Examples with their facts marked: what Rasa's own reader makes of them, and which teach facts."""

from __future__ import annotations

from pathlib import Path

from rasa.shared.nlu.training_data.loading import load_data

from frontline.nlu.annotated import annotated
from frontline.nlu.marks import marked_kinds, plain_text

MARKED = """version: "3.1"
nlu:
  - intent: inform
    metadata:
      facts: annotated
    examples: |
      - I'm a [staff nurse](profession) in [Leeds](place)
      - that's all
  - intent: faq/dbs
    metadata:
      facts: annotated
    examples: |
      - do [porters](role) need a DBS
  - intent: greet
    examples: |
      - hello [Anna](person_name)
"""


def test_only_blocks_that_say_so_teach_facts(tmp_path: Path) -> None:
    """With the text as typed, the full label, and the characters of each fact."""
    (tmp_path / "marked.yml").write_text(MARKED, encoding="utf-8")
    inform, nothing, dbs = annotated(load_data(str(tmp_path)))
    assert (inform.text, inform.label) == ("I'm a staff nurse in Leeds", "inform")
    assert [(inform.text[a:b], kind) for a, b, kind in inform.facts] == [
        ("staff nurse", "profession"),
        ("Leeds", "place"),
    ]
    assert nothing.facts == ()
    assert dbs.label == "faq/dbs"


def test_marks_are_taken_out_of_an_example() -> None:
    """What is left is what a visitor types."""
    example = "[Leeds](place) or [band 6](pay_band)?"
    assert plain_text(example) == "Leeds or band 6?"
    assert marked_kinds(example) == ["place", "pay_band"]
