"""Questions without an answer: kept a bounded time, grouped, erased with their talk."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from frontline.adapters.store.unit_of_work import SqlUnitsOfWork
from frontline.application.export_record import ExportRecord
from frontline.application.learn_from_unanswered import NoteUnanswered, ReviewUnanswered
from frontline.domain.conversation import Conversation
from frontline.domain.unanswered import KEPT, UnansweredQuestion
from tests.clock import NOON, FixedClock

PARKING = UnansweredQuestion("c1", "is there parking", ("faq", "ask_vacancy"), 0.25, NOON)


def by_first_word(texts: Sequence[str]) -> list[list[int]]:
    words = [text.split()[0] for text in texts]
    return [[n for n, each in enumerate(words) if each == word] for word in dict.fromkeys(words)]


def note(units: SqlUnitsOfWork, clock: FixedClock, text: str, *guesses: str) -> None:
    NoteUnanswered(units, clock).note("c1", text, [], guesses or ("faq",), 0.25)


def kept(units: SqlUnitsOfWork) -> list[str]:
    with units() as work:
        return [each.text for each in work.unanswered.of_conversation("c1")]


def test_a_question_comes_back_as_it_was_noted(units: SqlUnitsOfWork) -> None:
    """Guesses, score and time survive the database."""
    with units() as work:
        work.unanswered.add(PARKING)
        work.commit()
    with units() as work:
        assert work.unanswered.of_conversation("c1") == [PARKING]
        assert work.unanswered.newest(NOON, 10) == [PARKING]
        assert work.unanswered.newest(NOON + timedelta(seconds=1), 10) == []


def test_the_newest_come_first_and_no_more_than_asked_for(units: SqlUnitsOfWork) -> None:
    """A trainer never waits for everything there ever was."""
    with units() as work:
        for number in range(4):
            at = NOON + timedelta(minutes=number)
            work.unanswered.add(UnansweredQuestion("c1", str(number), (), 0.0, at))
        work.commit()
    with units() as work:
        assert [each.text for each in work.unanswered.newest(NOON, 2)] == ["3", "2"]


def test_a_question_is_forgotten_after_ninety_days(
    units: SqlUnitsOfWork, clock: FixedClock
) -> None:
    """Noting a new one removes what is too old, and until then nobody is shown it."""
    note(units, clock, "is there parking")
    clock.advance(KEPT + timedelta(seconds=1))
    assert ReviewUnanswered(units, clock, by_first_word).groups() == []
    note(units, clock, "can I swim")
    assert kept(units) == ["can I swim"]


def test_nothing_of_a_crisis_is_noted(units: SqlUnitsOfWork, clock: FixedClock) -> None:
    """Neither what the fixed lists know nor what the classifier suspects."""
    note(units, clock, "I want to end my life")
    note(units, clock, "is it always so dark", "crisis", "smalltalk")
    note(units, clock, "07700 900123")
    assert kept(units) == []


def test_erasing_a_talk_erases_its_questions(units: SqlUnitsOfWork, clock: FixedClock) -> None:
    """The right to erasure reaches the trainers' list."""
    note(units, clock, "is there parking")
    with units() as work:
        work.conversations.add(Conversation("c1", "digest", NOON, NOON))
        work.conversations.forget("c1", None)
        work.commit()
    assert kept(units) == []


def test_a_copy_of_a_persons_data_holds_their_questions(
    units: SqlUnitsOfWork, clock: FixedClock
) -> None:
    """The right of access reaches it too."""
    note(units, clock, "is there parking")
    record = ExportRecord(units, clock).of_conversation("c1")
    assert record["questions_without_answer"] == [
        {"text": "is there parking", "at": clock.now().isoformat()}
    ]


def test_like_questions_are_counted_together_and_the_commonest_comes_first(
    units: SqlUnitsOfWork, clock: FixedClock
) -> None:
    """The way it was asked last is shown, with the other ways below."""
    for text in ("parking fees", "swimming pool", "parking at night", "parking fees"):
        clock.advance(timedelta(minutes=1))
        note(units, clock, text)
    first, second = ReviewUnanswered(units, clock, by_first_word).groups()
    assert (first.text, first.count, first.others) == ("parking fees", 3, ("parking at night",))
    assert (first.last_asked, first.guesses) == (clock.now(), ("faq",))
    assert (second.text, second.count) == ("swimming pool", 1)


def test_only_what_was_asked_since_then_is_shown(units: SqlUnitsOfWork, clock: FixedClock) -> None:
    """A trainer looks at what came in since last time."""
    note(units, clock, "parking")
    start = clock.now() + timedelta(seconds=1)
    clock.advance(timedelta(days=1))
    note(units, clock, "swimming")
    [group] = ReviewUnanswered(units, clock, by_first_word).groups(start)
    assert group.text == "swimming"
