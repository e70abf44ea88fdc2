"""The labelled questions in tests/nlu/knowledge, and how well passages are found for them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ruamel.yaml import YAML

from frontline.domain.knowledge import Passage

FOLDER = Path(__file__).parent / "knowledge"
ANSWERABLE, NEAR_MISS, OUT_OF_SCOPE = "answerable", "near_miss", "out_of_scope"


@dataclass(frozen=True)
class Question:
    """A question, and the passage that answers it if one does. Tuning and test alternate."""

    text: str
    kind: str
    passage: str | None
    is_test: bool


@dataclass(frozen=True)
class Found:
    """The likeliest passage for a question and how likely it was."""

    question: Question
    passage: str
    score: float

    @property
    def is_right(self) -> bool:
        return self.passage == self.question.passage


@dataclass(frozen=True)
class Quality:
    """Shares at one threshold. `near_miss` and `out_of_scope` are those answered all the same."""

    precision: float
    recall: float
    wrong_passage: float
    near_miss: float
    out_of_scope: float


def questions(passages: Sequence[Passage]) -> list[Question]:
    """All of them. Errors: KeyError when one names a passage that is not there."""
    ids = {(each.id.split("#")[0], each.heading): each.id for each in passages}
    asked = [
        *((text, ANSWERABLE, ids[place]) for text, place in _answerable()),
        *((text, NEAR_MISS, None) for text in _read(NEAR_MISS)),
        *((text, OUT_OF_SCOPE, None) for text in _read(OUT_OF_SCOPE)),
    ]
    return [Question(*each, is_test=bool(n % 2)) for n, each in enumerate(asked)]


def _answerable() -> Iterator[tuple[str, tuple[str, str]]]:
    for file, headings in YAML(typ="safe").load((FOLDER / "answerable.yml").read_text()).items():
        for heading, texts in headings.items():
            yield from ((str(text), (file, heading)) for text in texts)


def _read(kind: str) -> list[str]:
    return [str(text) for text in YAML(typ="safe").load((FOLDER / f"{kind}.yml").read_text())]


def quality(found: Sequence[Found], answers: Callable[[Found], bool]) -> Quality:
    """The shares when `answers` decides who is answered."""
    of_kind = {
        kind: [each for each in found if each.question.kind == kind]
        for kind in (ANSWERABLE, NEAR_MISS, OUT_OF_SCOPE)
    }
    told = [each for each in found if answers(each)]
    right = sum(each.is_right for each in told)
    asked = len(of_kind[ANSWERABLE])
    return Quality(
        precision=right / max(1, len(told)),
        recall=right / asked,
        wrong_passage=sum(answers(e) and not e.is_right for e in of_kind[ANSWERABLE]) / asked,
        near_miss=_share(of_kind[NEAR_MISS], answers),
        out_of_scope=_share(of_kind[OUT_OF_SCOPE], answers),
    )


def _share(found: Sequence[Found], answers: Callable[[Found], bool]) -> float:
    return sum(map(answers, found)) / len(found)
