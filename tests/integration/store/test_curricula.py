"""CVs in the store: one an enquiry, gone with what they belong to, on every database."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import delete

from frontline.adapters.store.database import Database
from frontline.adapters.store.tables.cases import handoff_case
from frontline.adapters.store.unit_of_work import SqlUnitsOfWork
from frontline.application.add_cv import AddCv
from frontline.application.export_record import ExportRecord
from frontline.domain.application_draft import Draft, DraftState
from frontline.domain.conversation import Conversation, Message, Speaker
from frontline.domain.curriculum_vitae import CvRefused
from frontline.domain.handoff import CaseKind
from tests.clock import NOON, FixedClock
from tests.cv_files import PDF, docx
from tests.sample_case import sample_case

TALK = Conversation("c1", "0" * 64, NOON, NOON + timedelta(days=1))
DRAFT = Draft("d1", "c1", CaseKind.APPLICATION, DraftState.OPEN, NOON)
CASE = sample_case(conversation_id="c1")


@pytest.fixture
def add_cv(units: SqlUnitsOfWork, clock: FixedClock) -> AddCv:
    with units() as work:
        work.conversations.add(TALK)
        work.drafts.save(DRAFT)
        work.commit()
    return AddCv(units, clock)


def texts(lines: Sequence[Message]) -> list[str]:
    assert all(line.speaker is Speaker.SYSTEM for line in lines)
    return [line.text for line in lines]


def names(units: SqlUnitsOfWork) -> list[str]:
    with units() as work:
        return [cv.name for cv in work.curricula.of_conversation("c1")]


def send(units: SqlUnitsOfWork) -> None:
    with units() as work:
        work.cases.add(CASE)
        work.drafts.save(replace(DRAFT, state=DraftState.SENT, case_id=CASE.id))
        work.commit()


def test_a_second_cv_takes_the_place_of_the_first(add_cv: AddCv, units: SqlUnitsOfWork) -> None:
    """The transcript says both, one is kept."""
    assert texts(add_cv.add(TALK, "old.pdf", PDF)) == ["CV added: old.pdf"]
    assert texts(add_cv.add(TALK, "new.pdf", docx())) == ["CV replaced: new.docx"]
    assert names(units) == ["new.docx"]
    with units() as work:
        said = [message.text for message in work.conversations.history("c1")]
    assert said == ["CV added: old.pdf", "CV replaced: new.docx"]


def test_it_is_removed_when_the_person_wants(add_cv: AddCv, units: SqlUnitsOfWork) -> None:
    """Once; then there is none to remove."""
    add_cv.add(TALK, "cv.pdf", PDF)
    assert texts(add_cv.remove(TALK)) == ["CV removed"]
    assert names(units) == []
    with pytest.raises(CvRefused, match="no CV here to remove"):
        add_cv.remove(TALK)


@pytest.mark.parametrize(
    "draft",
    [
        replace(DRAFT, state=DraftState.PAUSED),
        replace(DRAFT, kind=CaseKind.COMPLAINT),
        replace(DRAFT, conversation_id="another"),
    ],
)
def test_without_an_open_application_none_is_taken(
    add_cv: AddCv, units: SqlUnitsOfWork, draft: Draft
) -> None:
    """A paused one, a complaint, and somebody else's application take none."""
    with units() as work:
        work.drafts.save(draft)
        work.commit()
    with pytest.raises(CvRefused, match="begin one first"):
        add_cv.add(TALK, "cv.pdf", PDF)
    assert names(units) == []


def test_it_goes_with_the_case_byte_by_byte(add_cv: AddCv, units: SqlUnitsOfWork) -> None:
    """What was sent stays with the case, also when the talk is erased."""
    add_cv.add(TALK, "cv.docx", docx())
    send(units)
    with units() as work:
        work.conversations.erase("c1")
        work.commit()
    with units() as work:
        kept = work.curricula.of_case(CASE.id)
        told = work.curricula.told_of_case(CASE.id)
    assert kept is not None
    assert told is not None
    assert (kept.content, kept.name, told.size) == (docx(), "cv.docx", len(docx()))
    assert names(units) == ["cv.docx"]


def test_one_that_was_sent_is_not_removed_from_the_chat(
    add_cv: AddCv, units: SqlUnitsOfWork
) -> None:
    """The person is told what to do instead."""
    add_cv.add(TALK, "cv.pdf", PDF)
    send(units)
    with pytest.raises(CvRefused, match="ask for its deletion"):
        add_cv.remove(TALK)
    assert names(units) == ["cv.pdf"]


def test_it_goes_away_with_its_case(
    add_cv: AddCv, units: SqlUnitsOfWork, database: Database
) -> None:
    """Deleting the row of the case deletes the file."""
    add_cv.add(TALK, "cv.pdf", PDF)
    send(units)
    with database.connect() as connection, connection.begin():
        connection.execute(delete(handoff_case))
    assert names(units) == []


def test_one_that_was_not_sent_is_erased_with_the_talk(
    add_cv: AddCv, units: SqlUnitsOfWork
) -> None:
    """Nothing of the file is left."""
    add_cv.add(TALK, "cv.pdf", PDF)
    with units() as work:
        work.conversations.forget("c1", None)
        work.commit()
    with units() as work:
        assert work.curricula.of_draft("d1") is None


def test_one_of_a_cancelled_application_is_gone(add_cv: AddCv, units: SqlUnitsOfWork) -> None:
    """By the same save that cancels it."""
    add_cv.add(TALK, "cv.pdf", PDF)
    with units() as work:
        work.drafts.save(replace(DRAFT, state=DraftState.CANCELLED))
        work.commit()
    assert names(units) == []


def test_the_persons_copy_names_it(add_cv: AddCv, units: SqlUnitsOfWork, clock: FixedClock) -> None:
    """With its kind, size and time, and without the bytes, which the person has."""
    add_cv.add(TALK, "cv.pdf", PDF)
    (told,) = ExportRecord(units, clock).of_conversation("c1")["cvs"]
    assert told == {
        "name": "cv.pdf", "kind": "pdf", "size": len(PDF), "at": clock.now().isoformat(),
    }  # fmt: skip
