"""Which questions had no answer, noted in their turn and grouped for the trainers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from frontline.application.ports import Clock, UnitsOfWork
from frontline.domain.safety import assess
from frontline.domain.unanswered import KEPT, UnansweredQuestion, without_personal_details

# Texts to groups of their positions: what asks for nearly the same stands together.
GroupAlike = Callable[[Sequence[str]], Sequence[Sequence[int]]]

# A question the assistant took for one of these is nothing to train on.
_DANGER = frozenset({"crisis", "emergency", "report_concern"})
# So many of the newest are looked at: comparing more would keep a trainer waiting.
NEWEST = 1000


@dataclass(frozen=True)
class QuestionGroup:
    """Nearly the same question, asked `count` times. `text` is how it was asked last."""

    text: str
    count: int
    last_asked: datetime
    guesses: tuple[str, ...]
    others: tuple[str, ...]


class NoteUnanswered:
    """Notes a question that got no answer, in the unit of work of its turn."""

    def __init__(self, units: UnitsOfWork, clock: Clock) -> None:
        self._units = units
        self._clock = clock

    def note(
        self,
        conversation_id: str,
        text: str,
        personal: Sequence[tuple[int, int]],
        guesses: Sequence[str],
        score: float,
    ) -> None:
        """Keep it for KEPT, unless somebody may be in danger; older ones are forgotten.

        `personal` are the places of personal facts in the text.
        """
        shown = without_personal_details(text, personal)
        if not shown.strip("… ") or assess(text) or _DANGER & set(guesses):
            return
        now = self._clock.now()
        asked = UnansweredQuestion(conversation_id, shown, tuple(guesses), score, now)
        with self._units() as work:
            work.unanswered.forget_before(now - KEPT)
            work.unanswered.add(asked)
            work.commit()


class ReviewUnanswered:
    """What visitors asked and nobody answered, for those who train the assistant."""

    def __init__(self, units: UnitsOfWork, clock: Clock, group_alike: GroupAlike) -> None:
        self._units = units
        self._clock = clock
        self._group_alike = group_alike

    def groups(self, since: datetime | None = None) -> list[QuestionGroup]:
        """The questions asked since then, most frequent first, then newest first."""
        oldest = self._clock.now() - KEPT
        with self._units() as work:
            asked = work.unanswered.newest(max(since or oldest, oldest), NEWEST)
        grouped = self._group_alike([each.text for each in asked])
        groups = [_group([asked[at] for at in positions]) for positions in grouped]
        return sorted(groups, key=lambda group: (-group.count, -group.last_asked.timestamp()))


def _group(asked: Sequence[UnansweredQuestion]) -> QuestionGroup:
    latest = max(asked, key=lambda each: each.at)
    others = dict.fromkeys(each.text for each in asked if each.text != latest.text)
    return QuestionGroup(latest.text, len(asked), latest.at, latest.guesses, tuple(others))
