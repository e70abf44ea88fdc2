"""Drafts as the database keeps them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from frontline.adapters.store.unit_of_work import SqlUnitsOfWork
from frontline.domain.application_draft import Draft, DraftState
from frontline.domain.handoff import Answer, CaseKind, Consent, Correction
from tests.clock import NOON

FULL = Draft(
    id="d1",
    conversation_id="c1",
    kind=CaseKind.APPLICATION,
    state=DraftState.OPEN,
    started_at=NOON,
    vacancy_ref="V1",
    answers=(Answer("name", "Name", "I'm Ọlá", "Ọlá", NOON, "m1"),),
    corrections=(Correction("name", "Ola", "Ọlá", NOON),),
    consents=(Consent("application", "v1", "I agree.", NOON, "V1"),),
    skipped=("phone",),
    open_question="email",
    failed_attempts=2,
    reason="apply",
)


def save(units: SqlUnitsOfWork, *drafts: Draft) -> None:
    with units() as work:
        for draft in drafts:
            work.drafts.save(draft)
        work.commit()


def test_a_draft_comes_back_as_it_was_saved(units: SqlUnitsOfWork) -> None:
    """Every part of a draft survives the database, times and letters included."""
    save(units, FULL)
    with units() as work:
        assert work.drafts.open_for("c1") == FULL


def test_saving_again_replaces(units: SqlUnitsOfWork) -> None:
    """A draft is one row, whatever it has become."""
    save(units, FULL, replace(FULL, open_question="phone"))
    with units() as work:
        assert [draft.open_question for draft in work.drafts.of_conversation("c1")] == ["phone"]


def test_only_an_open_draft_is_open(units: SqlUnitsOfWork) -> None:
    """A paused draft is not open, but still the latest."""
    save(units, replace(FULL, state=DraftState.PAUSED))
    with units() as work:
        assert work.drafts.open_for("c1") is None
        assert work.drafts.of_conversation("c1")


def test_the_newest_draft_comes_first(units: SqlUnitsOfWork) -> None:
    """Drafts of a conversation are listed newest first, and only that conversation's."""
    later = replace(FULL, id="d2", started_at=NOON + timedelta(minutes=5))
    other = replace(FULL, id="d3", conversation_id="c2")
    save(units, FULL, later, other)
    with units() as work:
        assert [draft.id for draft in work.drafts.of_conversation("c1")] == ["d2", "d1"]
