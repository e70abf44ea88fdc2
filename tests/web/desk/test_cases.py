"""The list of cases, and one case on one screen."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from frontline.adapters.store.unit_of_work import SqlUnitsOfWork
from frontline.application.accounts import ManageAccounts
from frontline.domain.conversation import Conversation, Message, Speaker
from frontline.domain.delivery import Channel, DeliveryState, Failure, failed
from frontline.domain.handoff import CaseKind, CaseState, Contact, HandoffCase
from frontline.domain.people import Role
from tests.clock import NOON, FixedClock
from tests.sample_case import SAMPLE_CASE, sample_case, sample_delivery
from tests.web.desk.browser import PASSWORD, URL, Browser

CASE = "/desk/cases/case_1"
NASTY = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>"


@pytest.fixture
def case(units: SqlUnitsOfWork) -> HandoffCase:
    """The sample case with its transcript and one delivery a channel, in the store."""
    talk = (
        ("message-1", Speaker.ASSISTANT, "What is your name?"),
        ("message-2", Speaker.VISITOR, "I'm Anna Ọkafor"),
        ("message-3", Speaker.ASSISTANT, "What notice do you have to give?"),
        ("message-4", Speaker.VISITOR, "4 wks"),
    )
    with units() as work:
        work.conversations.add(
            Conversation("conversation-1", "0" * 64, NOON, NOON + timedelta(days=1))
        )
        for number, (message_id, speaker, text) in enumerate(talk, 1):
            work.conversations.append(
                Message(message_id, "conversation-1", number, speaker, text, NOON)
            )
        work.cases.add(SAMPLE_CASE)
        work.outbox.add(sample_delivery(Channel.EMAIL))
        dead = failed(
            sample_delivery(), Failure("The receiver answered 410.", for_good=True), NOON, 0.5
        )
        work.outbox.add(dead)
        work.commit()
    return SAMPLE_CASE


def store(units: SqlUnitsOfWork, *cases: HandoffCase) -> None:
    with units() as work:
        for one in cases:
            work.cases.add(one)
        work.commit()


def case_of(units: SqlUnitsOfWork) -> HandoffCase:
    with units() as work:
        found = work.cases.get("case_1")
    assert found is not None
    return found


def colleague(desk: Starlette, manage: ManageAccounts, name: str, role: Role) -> Browser:
    """A second person with an account of their own, signed in."""
    browser = Browser(TestClient(desk, base_url=URL, follow_redirects=False))
    email = f"{name.lower()}@linq.example"
    link = manage.invite(email, [role], URL)
    browser.send(link.removeprefix(URL), name=name, password=PASSWORD)
    return browser


def words(page: str) -> str:
    """What a person reads of a page."""
    return " ".join(re.sub(r"<[^>]+>", " ", page).split())


def test_an_empty_desk_says_what_will_come(anna: Browser) -> None:
    """A new recruiter is not left before an empty table."""
    assert "No cases yet" in anna.page("/desk")


def test_the_list_is_in_order_of_arrival(anna: Browser, units: SqlUnitsOfWork) -> None:
    """No priority and nothing about a person moves a case up."""
    store(
        units,
        sample_case(1, created_at=NOON + timedelta(hours=1), priority="urgent"),
        sample_case(2, created_at=NOON),
    )
    listed = re.findall(r'href="/desk/cases/(\w+)"', anna.page("/desk"))
    assert listed == ["case_2", "case_1"]


def test_a_line_of_the_list_says_who_wants_what(anna: Browser, case: HandoffCase) -> None:
    """Reference, kind, person, wish, UK time, state and owner are on one line."""
    line = words(anna.page("/desk"))
    assert (
        "K7QM-34RX Application Anna Ọkafor Clinical informatics lead "
        "23 November 2026 at 12:00pm Normal New Nobody yet" in line
    )


def test_no_score_stands_anywhere(anna: Browser, case: HandoffCase) -> None:
    """Neither list nor case rate a person."""
    shown = (words(anna.page("/desk")) + words(anna.page(CASE))).lower()
    assert not re.search(r"\b(score|rank|rating|match|suitab|reject(ed)?)\b", shown)


def test_the_list_can_be_narrowed_by_state(anna: Browser, units: SqlUnitsOfWork) -> None:
    """New, claimed and closed cases are each one press away, with their numbers."""
    store(units, sample_case(1), sample_case(2))
    anna.send("/desk/cases/case_2/claim", on="/desk/cases/case_2")
    page = anna.page("/desk?state=claimed")
    assert re.findall(r'href="/desk/cases/(\w+)"', page) == ["case_2"]
    assert "All (2)" in page
    assert "New (1)" in page
    assert "No closed cases" in anna.page("/desk?state=closed")


def test_a_state_that_does_not_exist_shows_all(anna: Browser, case: HandoffCase) -> None:
    """A mistyped address is no fault."""
    assert "K7QM-34RX" in anna.page("/desk?state=nonsense")


def test_new_arrivals_are_announced_to_an_open_list(anna: Browser, case: HandoffCase) -> None:
    """A list made before the case came is told; one made after it is not."""
    assert "1 new case has arrived" in anna.page("/desk/arrivals?seen=0")
    assert anna.get("/desk/arrivals?seen=1").status_code == 204
    assert anna.get("/desk/arrivals?seen=²").status_code == 200


@pytest.mark.parametrize(
    "shown",
    [
        "anna@example.org",
        "+447700900123",
        "To be put forward for Clinical informatics lead",
        "NMC registration Given, not verified “PIN is 12A3456B” 23 November 2026 at 12:00pm",
        "Five years in informatics Not met, as stated “about three years”",
        "Driving licence Not asked",
        "Register NMC Number 12A3456B As given given, not verified Check Not verified",
        "Notice 4 wks",
        "Earliest start 21 December 2026",
        "Pay wanted £48,000 a year",
        "E-mail: “anna@example.com” became “anna@example.org”",
        "wording 2026-11: You may put me forward for this role.",
        "Adjustments they asked for Large print at the interview",
        "Assistant (automated) 23 November 2026 at 12:00pm What notice do you have to give?",
        "Theatre nurse 3 Where York From when from March Contract Not said Urgent They say it is",
        "Call them Tuesday 24 November, 2pm to 2.30pm (UK time)",
        "E-mail Waiting",
        "Webhook Failed for good The receiver answered 410.",
    ],
)
def test_one_screen_holds_the_whole_case(anna: Browser, case: HandoffCase, shown: str) -> None:
    """A recruiter decides from this page alone."""
    assert shown in words(anna.page(CASE))


def test_answers_lead_to_the_message_they_were_given_in(anna: Browser, case: HandoffCase) -> None:
    """The link is there when the message is, and only then."""
    page = anna.page(CASE)
    assert 'href="#message-message-4"' in page
    assert 'id="message-message-4"' in page
    assert page.count('href="#message-') == 2


def test_the_register_can_be_opened_without_telling_it_where_from(
    anna: Browser, case: HandoffCase
) -> None:
    """The look-up link sends no address of a case to the regulator."""
    page = anna.page(CASE)
    link = re.search(r'<a href="https://www.nmc.org.uk[^>]*>', page)
    assert link is not None
    assert 'rel="noreferrer noopener"' in link[0]


def test_a_case_with_almost_nothing_is_still_a_page(anna: Browser, units: SqlUnitsOfWork) -> None:
    """A call-back with one number shows no empty tables."""
    bare = HandoffCase(
        id="case_1", reference="K7QM-34RX", kind=CaseKind.CALL_BACK, reason="", priority="high",
        created_at=NOON, conversation_id="gone", contact=Contact(phone="+447700900123"),
        wants="To be called back",
    )  # fmt: skip
    store(units, bare)
    page = words(anna.page(CASE))
    assert "No name given" in page
    assert "The conversation has been erased" in page
    assert "They gave no consent" in page
    assert "Nothing is sent" in page
    assert "Requirements of the role" not in page


def test_what_people_type_is_shown_and_never_run(anna: Browser, units: SqlUnitsOfWork) -> None:
    """Markup in any field of a case, a note or a reason stays text."""
    answers = (replace(SAMPLE_CASE.answers[0], label=NASTY, words=NASTY, value=NASTY),)
    store(
        units,
        sample_case(
            contact=Contact(NASTY, NASTY, NASTY, NASTY), wants=NASTY, reason=NASTY,
            vacancy_title=NASTY, answers=answers, adjustments=NASTY, notice=NASTY,
        ),
    )  # fmt: skip
    anna.send(f"{CASE}/notes", on=CASE, note=NASTY)
    for path in ("/desk", CASE):
        source = anna.get(path).text
        assert "<script>alert" not in source
        assert "<img" not in source
    assert NASTY in anna.page(CASE)


def test_of_two_recruiters_the_first_has_the_case(
    anna: Browser, desk: Starlette, manage: ManageAccounts, units: SqlUnitsOfWork, case: HandoffCase
) -> None:
    """The second is told who was quicker, and nothing changes."""
    ben = colleague(desk, manage, "Ben", Role.RECRUITER)
    bens_token = ben.token(CASE)
    assert anna.send(f"{CASE}/claim", on=CASE).headers["location"] == f"{CASE}?done=claimed"
    late = ben.post(f"{CASE}/claim", token=bens_token)
    assert late.status_code == 422
    assert "Anna Bell has taken this case." in late.text
    assert case_of(units).claimed_by == "anna@linq.example"
    assert "You have taken this case." in anna.page(f"{CASE}?done=claimed")
    assert "with Anna Bell" in words(ben.page(CASE))


def test_pressing_twice_is_no_fault(anna: Browser, case: HandoffCase) -> None:
    """Somebody who has the case is told so."""
    token = anna.token(CASE)
    anna.post(f"{CASE}/claim", token=token)
    assert "You have this case already." in anna.post(f"{CASE}/claim", token=token).text


def test_a_note_is_kept_with_its_author_and_time(anna: Browser, case: HandoffCase) -> None:
    """Colleagues read who wrote what, and when."""
    anna.send(f"{CASE}/notes", on=CASE, note="Rang at two,\r\nno answer.")
    page = anna.page(f"{CASE}?done=noted")
    assert "Your note is saved." in page
    assert "Rang at two,\nno answer." in page
    assert "Anna Bell, 23 November 2026 at 12:00pm" in words(page)


@pytest.mark.parametrize(("note", "told"), [("  ", "Enter a note."), ("x" * 5001, "5,000")])
def test_a_note_that_cannot_be_kept_is_not_lost(
    anna: Browser, case: HandoffCase, note: str, told: str
) -> None:
    """The page comes back with what was typed and how to put it right."""
    refused = anna.send(f"{CASE}/notes", on=CASE, note=note)
    assert refused.status_code == 422
    assert told in refused.text
    assert f">{note}</textarea>" in refused.text
    assert "<title>Error: " in refused.text


def test_a_note_written_too_slowly_is_not_lost(
    anna: Browser, case: HandoffCase, clock: FixedClock
) -> None:
    """Whoever was signed out while writing gets the text back to copy."""
    token = anna.token(CASE)
    clock.advance(timedelta(hours=1))
    response = anna.post(f"{CASE}/notes", token=token, note="A long and careful note")
    assert response.status_code == 401
    assert "A long and careful note" in response.text
    assert 'href="/desk/sign-in?next=/desk/cases/case_1"' in response.text


def test_closing_names_a_reason_and_rejects_nobody(
    anna: Browser, units: SqlUnitsOfWork, case: HandoffCase
) -> None:
    """The case is closed by name and time, and no reason is a rejection."""
    assert "reject" not in " ".join(re.findall(r"<label[^>]*>([^<]*)", anna.page(CASE))).lower()
    anna.send(f"{CASE}/close", on=CASE, reason="handed_on")
    closed = case_of(units)
    assert closed.state is CaseState.CLOSED
    assert (closed.closed_reason, closed.closed_by) == (
        "Handed to the hiring team",
        "anna@linq.example",
    )
    assert "Close this case" not in anna.page(CASE)


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({}, "Choose why you are closing this case."),
        ({"reason": "rejected"}, "Choose why you are closing this case."),
        ({"reason": "other"}, "Say what the other reason is"),
        ({"reason": "other", "other": "y" * 201}, "Say what the other reason is"),
    ],
)
def test_closing_without_a_reason_is_put_right(
    anna: Browser, units: SqlUnitsOfWork, case: HandoffCase, fields: dict[str, str], told: str
) -> None:
    """The case stays open until there is a reason a colleague can read."""
    refused = anna.send(f"{CASE}/close", on=CASE, **fields)
    assert refused.status_code == 422
    assert told in refused.text
    assert case_of(units).state is CaseState.NEW


def test_another_reason_is_kept_in_the_recruiters_words(
    anna: Browser, units: SqlUnitsOfWork, case: HandoffCase
) -> None:
    """ "Other" says what it was."""
    anna.send(f"{CASE}/close", on=CASE, reason="other", other="Moved to Leeds office")
    assert case_of(units).closed_reason == "Other: Moved to Leeds office"


def test_a_case_closed_meanwhile_says_so(anna: Browser, case: HandoffCase) -> None:
    """A form on an old page changes nothing."""
    token = anna.token(CASE)
    anna.post(f"{CASE}/close", token=token, reason="spam")
    again = anna.post(f"{CASE}/close", token=token, reason="duplicate")
    assert "closed already" in again.text
    assert "closed already" in anna.post(f"{CASE}/claim", token=token).text


def test_a_dead_delivery_is_sent_again_from_the_desk(
    anna: Browser, units: SqlUnitsOfWork, case: HandoffCase
) -> None:
    """It waits again, under the same id."""
    anna.send(f"{CASE}/deliveries/msg_webhook/send-again", on=CASE)
    with units() as work:
        delivery = work.outbox.get("msg_webhook")
    assert delivery is not None
    assert (delivery.state, delivery.attempts) == (DeliveryState.WAITING, 0)


def test_a_delivery_of_another_case_cannot_be_reached(
    anna: Browser, units: SqlUnitsOfWork, case: HandoffCase
) -> None:
    """An address put together by hand leads nowhere."""
    store(units, sample_case(2))
    path = "/desk/cases/case_2/deliveries/msg_webhook/send-again"
    assert anna.send(path, on="/desk/cases/case_2").status_code == 404


@pytest.mark.parametrize(
    "path",
    ["/desk/cases/nothing", "/desk/cases/%00", "/desk/cases/../x", "/desk/cases/" + "x" * 999],
)
def test_a_case_that_is_not_there_says_so(anna: Browser, path: str) -> None:
    """Erased or never there look the same."""
    assert anna.get(path).status_code == 404


EVERY_PAGE = ["/desk", "/desk?state=new", CASE, "/desk/arrivals?seen=0"]
EVERY_FORM = ["claim", "notes", "close", "deliveries/msg_webhook/send-again"]


@pytest.mark.parametrize("path", EVERY_PAGE)
def test_nobody_sees_a_case_without_signing_in(
    browser: Browser, case: HandoffCase, path: str
) -> None:
    """A stranger is led to the sign-in page and learns nothing."""
    response = browser.get(path)
    assert response.status_code in (204, 303)
    assert "Anna" not in response.text


@pytest.mark.parametrize("form", EVERY_FORM)
def test_nobody_changes_a_case_without_signing_in(
    browser: Browser, units: SqlUnitsOfWork, case: HandoffCase, form: str
) -> None:
    """A form without a session changes nothing."""
    token = browser.token("/desk/sign-in")
    assert browser.post(f"{CASE}/{form}", token=token, note="x", reason="spam").status_code == 401
    assert case_of(units) == SAMPLE_CASE


@pytest.mark.parametrize("path", EVERY_PAGE)
def test_a_trainer_sees_no_case(
    anna: Browser, desk: Starlette, manage: ManageAccounts, case: HandoffCase, path: str
) -> None:
    """Training needs no personal data, so a trainer's role opens none."""
    trainer = colleague(desk, manage, "Terry", Role.TRAINER)
    refused = trainer.get(path)
    assert refused.status_code == 403
    assert "Ọkafor" not in refused.text


@pytest.mark.parametrize("form", EVERY_FORM)
def test_a_trainer_changes_no_case(
    anna: Browser, desk: Starlette, manage: ManageAccounts, units: SqlUnitsOfWork,
    case: HandoffCase, form: str,
) -> None:  # fmt: skip
    """Nor does their own token help them."""
    trainer = colleague(desk, manage, "Terry", Role.TRAINER)
    token = re.search(r'name="token" value="(\w+)"', trainer.get("/desk").text)
    assert token is not None
    refused = trainer.post(f"{CASE}/{form}", token=token[1], note="x", reason="spam")
    assert refused.status_code == 403
    assert case_of(units) == SAMPLE_CASE
