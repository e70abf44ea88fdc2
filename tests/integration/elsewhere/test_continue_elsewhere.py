"""An enquiry goes on elsewhere by a code, and nobody but its owner learns that it is there."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import timedelta
from itertools import count
from typing import Any

import pytest

from frontline.adapters.notify.person_email import PersonLetters
from frontline.adapters.store.database import Database
from frontline.adapters.store.unit_of_work import SqlUnitsOfWork
from frontline.application.continue_elsewhere import ContinueElsewhere, Opened
from frontline.application.own_copy import OwnCopy
from frontline.application.person_mails import PersonMails
from frontline.domain.application_draft import Draft, DraftState
from frontline.domain.delivery import Channel, Delivery
from frontline.domain.handoff import Answer, CaseKind
from tests.clock import NOON, FixedClock
from tests.sample_case import sample_case

ANNA = "anna@example.org"


@dataclass
class Desk:
    """Two devices, one clock, and the letters written so far."""

    units: SqlUnitsOfWork
    clock: FixedClock = field(default_factory=FixedClock)

    def __post_init__(self) -> None:
        numbers = count(48219377)
        mails = PersonMails(self.clock, self._random(numbers), "https://linq.example")
        self.elsewhere = ContinueElsewhere(self.units, self.clock, mails, self._random(numbers))
        self.own_copy = OwnCopy(self.units, self.clock, mails)

    @staticmethod
    def _random(numbers: Any) -> Any:
        return lambda size: next(numbers).to_bytes(size, "big")

    def begun(self, conversation: str = "phone", email: str = ANNA) -> Draft:
        answers = (
            Answer("name", "Name", "Anna", "Anna", NOON, "m1"),
            Answer("email", "E-mail", email, email, NOON, "m2"),
        )
        draft = Draft(
            f"d-{conversation}",
            conversation,
            CaseKind.REGISTRATION,
            DraftState.PAUSED,
            NOON,
            answers=answers,
        )
        with self.units() as work:
            work.drafts.save(draft)
            work.commit()
        return draft

    def letters(self) -> list[Delivery]:
        with self.units() as work:
            return [each for each in work.outbox.all() if each.channel is Channel.LETTER]

    def code(self) -> str:
        return str(self.letters()[-1].document["code"])

    def drafts(self, conversation: str) -> list[Draft]:
        with self.units() as work:
            return list(work.drafts.of_conversation(conversation))


@pytest.fixture
def desk(units: SqlUnitsOfWork) -> Desk:
    return Desk(units)


def test_a_code_carries_the_enquiry_over_with_every_answer(desk: Desk) -> None:
    """It is open in the new talk, and gone from the old one."""
    begun = desk.begun()
    assert desk.elsewhere.send_code("phone") == "a\u2026@example.org"
    assert desk.elsewhere.open_with("laptop", desk.code()) is Opened.DONE
    (here,) = desk.drafts("laptop")
    assert here == replace(begun, conversation_id="laptop", state=DraftState.OPEN)
    assert desk.drafts("phone") == []


def test_a_code_works_once(desk: Desk) -> None:
    """Whoever comes second gets nothing, on whatever device."""
    desk.begun()
    desk.elsewhere.send_code("phone")
    code = desk.code()
    assert desk.elsewhere.open_with("laptop", code) is Opened.DONE
    assert desk.elsewhere.open_with("tablet", code) is Opened.WRONG
    assert desk.drafts("tablet") == []


def test_a_code_is_over_after_half_an_hour(desk: Desk) -> None:
    """At thirty minutes it opens nothing any more."""
    desk.begun()
    desk.elsewhere.send_code("phone")
    desk.clock.advance(timedelta(minutes=30))
    assert desk.elsewhere.open_with("laptop", desk.code()) is Opened.WRONG


def test_a_new_code_ends_the_one_before(desk: Desk) -> None:
    """Only the last e-mail counts."""
    desk.begun()
    desk.elsewhere.send_code("phone")
    first = desk.code()
    desk.clock.advance(timedelta(minutes=1))
    desk.elsewhere.send_code("phone")
    assert desk.elsewhere.open_with("laptop", first) is Opened.WRONG
    assert desk.elsewhere.open_with("laptop", desk.letters()[1].document["code"]) is Opened.DONE


def test_five_wrong_codes_are_enough_for_an_hour(desk: Desk) -> None:
    """Then not even the right one opens; an hour later it could again."""
    desk.begun()
    desk.elsewhere.send_code("phone")
    right = desk.code()
    for guess in range(5):
        assert desk.elsewhere.open_with("laptop", f"0000 000{guess}") is Opened.WRONG
    assert desk.elsewhere.open_with("laptop", right) is Opened.TOO_MANY
    assert desk.elsewhere.open_with("own laptop", right) is Opened.DONE


def test_an_unknown_address_is_told_nothing_and_written_nothing(desk: Desk) -> None:
    """The caller cannot tell it from a known one; only the known one gets an e-mail."""
    desk.begun()
    desk.elsewhere.send_code_to("nobody@example.org")
    assert desk.letters() == []
    desk.elsewhere.send_code_to("ANNA@example.org")
    assert [letter.document["to"] for letter in desk.letters()] == [ANNA]


def test_an_address_is_written_to_three_times_a_day(desk: Desk) -> None:
    """The fourth wish in a day says the same and writes nothing."""
    desk.begun()
    for _ in range(4):
        assert desk.elsewhere.send_code("phone") == "a\u2026@example.org"
        desk.clock.advance(timedelta(minutes=1))
    assert len(desk.letters()) == 3
    desk.clock.advance(timedelta(days=1))
    desk.elsewhere.send_code("phone")
    assert len(desk.letters()) == 4


def test_what_was_sent_meanwhile_is_not_opened_again(desk: Desk) -> None:
    """A draft that is sent or cancelled has nothing to go on with."""
    begun = desk.begun()
    desk.elsewhere.send_code("phone")
    with desk.units() as work:
        work.drafts.save(replace(begun, state=DraftState.SENT))
        work.commit()
    assert desk.elsewhere.open_with("laptop", desk.code()) is Opened.WRONG


def test_what_was_open_here_is_set_aside(desk: Desk) -> None:
    """Nothing of the talk on this device is lost either."""
    desk.begun()
    other = replace(desk.begun("laptop", "else@example.org"), state=DraftState.OPEN)
    with desk.units() as work:
        work.drafts.save(other)
        work.commit()
    desk.elsewhere.send_code("phone")
    assert desk.elsewhere.open_with("laptop", desk.code()) is Opened.DONE
    states = {draft.id: draft.state for draft in desk.drafts("laptop")}
    assert states == {"d-phone": DraftState.OPEN, "d-laptop": DraftState.PAUSED}


def test_the_code_is_kept_nowhere_but_in_the_letter(desk: Desk, database: Database) -> None:
    """Its digest is kept, and the letter goes when it is sent or the talk is erased."""
    desk.begun()
    desk.elsewhere.send_code("phone")
    (letter,) = desk.letters()
    assert not letter.is_kept
    with desk.units() as work:
        work.conversations.forget("phone", None)
        work.commit()
    assert desk.letters() == []


def test_a_letter_with_a_code_reads_as_one(desk: Desk) -> None:
    """Plain words, the code in the text and not in the subject line."""
    desk.begun()
    desk.elsewhere.send_code("phone")
    mail = PersonLetters("Linq <hello@linq.example>", "Linq").compose(desk.letters()[0])
    assert (mail["To"], mail["Subject"]) == (ANNA, "Linq: Your code to carry on")
    text = mail.get_content()
    assert desk.code() in text
    assert "once and for 30 minutes" in text
    assert desk.code() not in str(mail["Subject"])


def test_the_own_copy_holds_what_was_sent(desk: Desk) -> None:
    """Reference, every answer and the permission, to the address that was given."""
    case = replace(sample_case(), conversation_id="phone")
    with desk.units() as work:
        work.cases.add(case)
        work.commit()
    assert desk.own_copy.send("phone")
    mail = PersonLetters("Linq <hello@linq.example>", "Linq").compose(desk.letters()[0])
    body = mail.get_body(("plain",))
    assert body is not None
    text = body.get_content()
    assert mail["To"] == case.contact.email
    assert case.reference in text
    for answer in case.answers:
        assert answer.label in text
    assert "Large print" not in text or case.adjustments is None
    (calendar,) = mail.iter_attachments()
    assert calendar.get_filename() == "call.ics"
    assert "DTSTART:20261124T140000Z" in calendar.get_content()
    assert "SUMMARY:Linq calls you" in calendar.get_content()


def test_a_copy_without_a_call_has_no_calendar_file(desk: Desk) -> None:
    """Only who chose a time to be called gets one."""
    with desk.units() as work:
        work.cases.add(sample_case(conversation_id="phone", call_back=None))
        work.commit()
    assert desk.own_copy.send("phone")
    mail = PersonLetters("Linq <hello@linq.example>", "Linq").compose(desk.letters()[0])
    assert list(mail.iter_attachments()) == []


def test_without_anything_sent_there_is_no_copy(desk: Desk) -> None:
    """And nothing is written to anybody."""
    desk.begun()
    assert desk.own_copy.send("phone") is None
    assert desk.letters() == []
