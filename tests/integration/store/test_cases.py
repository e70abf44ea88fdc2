"""Cases in the database."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

from frontline.adapters.store.unit_of_work import SqlUnitsOfWork
from frontline.domain.case_request import AboutCase, CaseRequest, RequestKind
from frontline.domain.handoff import CaseNote, CaseState, Contact, HandoffCase
from frontline.domain.outcome import CaseOutcome, OutcomeKind
from tests.clock import NOON
from tests.desk_people import ANNA, BEN, with_case_open
from tests.sample_case import SAMPLE_CASE, sample_case

LATER = NOON + timedelta(minutes=5)


def stored(units: SqlUnitsOfWork, *cases: HandoffCase) -> None:
    with units() as work:
        for case in cases:
            work.cases.add(case)
        work.commit()


def test_a_case_comes_back_as_it_was_handed_over(units: SqlUnitsOfWork) -> None:
    """Every part survives, times and findings included."""
    stored(units, SAMPLE_CASE)
    with units() as work:
        assert work.cases.get(SAMPLE_CASE.id) == SAMPLE_CASE


def test_a_case_with_almost_nothing_comes_back_too(units: SqlUnitsOfWork) -> None:
    """Parts that were not given stay absent."""
    bare = sample_case(
        contact=Contact(), answers=(), requirements=(), registration=None, consents=(),
        corrections=(), adjustments=None,
    )  # fmt: skip
    stored(units, bare)
    with units() as work:
        assert work.cases.get(bare.id) == bare


def test_cases_are_listed_in_order_of_arrival(units: SqlUnitsOfWork) -> None:
    """The one who has waited longest comes first, whatever the priority."""
    stored(
        units,
        sample_case(1, created_at=LATER, priority="urgent"),
        sample_case(2, created_at=NOON, priority="normal"),
    )
    with units() as work:
        assert [case.id for case in work.cases.by_arrival()] == ["case_2", "case_1"]


def test_the_cases_of_one_conversation_are_found(units: SqlUnitsOfWork) -> None:
    """Another person's cases are not among them."""
    stored(units, sample_case(1), sample_case(2, conversation_id="conversation-2"))
    with units() as work:
        found = work.cases.of_conversation("conversation-2")
    assert [case.id for case in found] == ["case_2"]


def test_of_many_who_claim_at_once_exactly_one_wins(units: SqlUnitsOfWork) -> None:
    """Eight recruiters press the button together; one has the case, and it is named so."""
    stored(units, SAMPLE_CASE)

    def claim(recruiter: str) -> bool:
        with units() as work:
            won = work.cases.claim(SAMPLE_CASE.id, recruiter, LATER)
            work.commit()
        return won

    names = [f"recruiter-{number}@example.org" for number in range(8)]
    with ThreadPoolExecutor(8) as pool:
        won = dict(zip(names, pool.map(claim, names), strict=True))
    with units() as work:
        case = work.cases.get(SAMPLE_CASE.id)
    assert case is not None
    assert [name for name, it in won.items() if it] == [case.claimed_by]
    assert (case.state, case.claimed_at) == (CaseState.CLAIMED, LATER)


def test_a_closed_case_cannot_be_claimed(units: SqlUnitsOfWork) -> None:
    """Closing ends it."""
    stored(units, SAMPLE_CASE)
    with units() as work:
        with_case_open(work, ANNA, SAMPLE_CASE.id)
        work.cases.close(SAMPLE_CASE.id, ANNA, "Spam", LATER)
        assert work.cases.claim(SAMPLE_CASE.id, "ben@example.org", LATER) is False


def test_the_first_reason_for_closing_stays(units: SqlUnitsOfWork) -> None:
    """Closing again changes nothing."""
    stored(units, SAMPLE_CASE)
    with units() as work:
        with_case_open(work, ANNA, SAMPLE_CASE.id)
        work.cases.close(SAMPLE_CASE.id, ANNA, "Spam", LATER)
        work.cases.close(SAMPLE_CASE.id, BEN, "Other", LATER)
        case = work.cases.get(SAMPLE_CASE.id)
    assert case is not None
    assert (case.closed_by, case.closed_reason) == (ANNA, "Spam")


def test_what_was_decided_comes_back_in_order(units: SqlUnitsOfWork) -> None:
    """Each outcome names who recorded it, when and why; an earlier one is not rewritten."""
    first = CaseOutcome(OutcomeKind.PUT_FORWARD, "", ANNA, LATER)
    second = CaseOutcome(OutcomeKind.NOT_TAKEN_FORWARD, "They chose somebody else", ANNA, LATER)
    stored(units, SAMPLE_CASE)
    with units() as work:
        with_case_open(work, ANNA, SAMPLE_CASE.id)
        work.cases.add_outcome(SAMPLE_CASE.id, first)
        work.cases.add_outcome(SAMPLE_CASE.id, second)
        case = work.cases.get(SAMPLE_CASE.id)
    assert case is not None
    assert case.outcomes == (first, second)


def test_what_was_asked_later_stands_on_the_case(units: SqlUnitsOfWork) -> None:
    """Each line has the person's words and the case that tells the recruiters of it."""
    lines = (
        CaseRequest(RequestKind.FEEDBACK, "that was easy", NOON),
        CaseRequest(RequestKind.WITHDRAW_CONSENT, "", LATER, "case_2", "K7QM-34RC"),
    )
    carrier = sample_case(
        2, request=RequestKind.WITHDRAW_CONSENT, about=(AboutCase("case_1", "K7QM-34RX"),)
    )
    stored(units, SAMPLE_CASE, carrier)
    with units() as work:
        for line in lines:
            work.cases.add_request(SAMPLE_CASE.id, line)
        case = work.cases.get(SAMPLE_CASE.id)
        assert work.cases.get("case_2") == carrier
    assert case is not None
    assert (case.requests, case.permission_withdrawn_at) == (lines, LATER)


def test_a_case_is_found_by_the_reference_its_person_was_told(units: SqlUnitsOfWork) -> None:
    """The very reference, and no other."""
    stored(units, sample_case(1), sample_case(2))
    with units() as work:
        found = work.cases.by_reference("K7QM-34RC")
        assert work.cases.by_reference("K7QM-34R") is None
    assert found is not None
    assert found.id == "case_2"


def test_notes_are_read_in_the_order_they_were_written(units: SqlUnitsOfWork) -> None:
    """Each note names who wrote it and when."""
    stored(units, SAMPLE_CASE)
    with units() as work:
        work.cases.add_note(SAMPLE_CASE.id, "anna@example.org", "Rang, no answer", NOON)
        work.cases.add_note(SAMPLE_CASE.id, "ben@example.org", "Rang, spoke", LATER)
        case = work.cases.get(SAMPLE_CASE.id)
    assert case is not None
    assert case.notes == (
        CaseNote("anna@example.org", "Rang, no answer", NOON),
        CaseNote("ben@example.org", "Rang, spoke", LATER),
    )
