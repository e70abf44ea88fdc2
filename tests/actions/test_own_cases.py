"""Status, withdrawal and interviews reach the right case, and nobody else's."""

from __future__ import annotations

import pytest

from frontline.application.front_desk import FrontDesk
from frontline.domain.case_request import RequestKind
from frontline.domain.handoff import CaseState, Contact, HandoffCase
from tests.actions.rasa_like import RasaLike
from tests.actions.test_privacy_actions import last_request
from tests.actions.test_screening_actions import applying, drafts, to_review
from tests.clock import NOON
from tests.desk_people import ANNA, with_case_open
from tests.sample_case import SAMPLE_CASE, sample_case

BOTH = "K7QM-34RX, anna@example.org"


def from_another_talk(desk: FrontDesk, *cases: HandoffCase) -> None:
    with desk.units() as work:
        for case in cases or (SAMPLE_CASE,):
            work.cases.add(case)
        work.commit()


def case_now(desk: FrontDesk, case_id: str = SAMPLE_CASE.id) -> HandoffCase:
    with desk.units() as work:
        found = work.cases.get(case_id)
    assert found is not None
    return found


def two_applications(talk: RasaLike) -> None:
    to_review(applying(talk))
    talk.press("/affirm")
    talk.press('/apply{"vacancy":"V2"}')
    talk.send("4 weeks", "inform")
    talk.press("/affirm")
    talk.press("/affirm")


def test_number_and_address_together_open_the_status(talk: RasaLike, desk: FrontDesk) -> None:
    """In a new talk a person proves that a case is theirs, and is told how far it is."""
    from_another_talk(desk)
    assert talk.send("any news on my application?", "application_status") == [
        "utter_applications_need_both"
    ]
    assert talk.send(BOTH, "inform") == ["utter_applications_status_sent"]
    assert talk.said[0]["reference"] == "K7QM-34RX"


@pytest.mark.parametrize("first", ["k7qm 34rx", "anna@example.org"])
def test_the_two_may_come_one_after_the_other(talk: RasaLike, desk: FrontDesk, first: str) -> None:
    """What is missing is asked for."""
    from_another_talk(desk)
    talk.send("any news?", "application_status")
    second = "K7QM-34RX" if "@" in first else "ANNA@example.org"
    asked = "reference" if "@" in first else "contact"
    assert talk.send(first, "inform") == [f"utter_applications_need_{asked}"]
    assert talk.send(second, "nlu_fallback") == ["utter_applications_status_sent"]


def test_both_in_the_first_message_need_no_question(talk: RasaLike, desk: FrontDesk) -> None:
    """Whoever says it all is answered at once."""
    from_another_talk(desk)
    said = talk.send(f"what about {BOTH}?", "application_status")
    assert said == ["utter_applications_status_sent"]


@pytest.mark.parametrize(
    "claimed",
    [
        "K7QM-34RX, mallory@example.org",
        "K7QM-34RC, anna@example.org",
        "K7QM-34RC, mallory@example.org",
        "K7QM-34RX, 07700 900999",
    ],
)
def test_a_stranger_learns_nothing(talk: RasaLike, desk: FrontDesk, claimed: str) -> None:
    """A wrong number and a wrong address get the very same reply."""
    from_another_talk(desk)
    talk.send("any news?", "application_status")
    assert talk.send(claimed, "inform") == ["utter_applications_not_found"]
    told = {name for name, value in talk.said[0].items() if value}
    assert told <= {"response", "template", "buttons"}
    assert case_now(desk).requests == ()


def test_after_three_wrong_pairs_a_person_takes_over(talk: RasaLike, desk: FrontDesk) -> None:
    """Guessing ends with a call-back, which tells nothing either."""
    from_another_talk(desk)
    talk.send("any news?", "application_status")
    for _ in range(2):
        talk.send("K7QM-34RX, mallory@example.org", "inform")
    said = talk.send("K7QM-34RX, m@example.org", "inform")
    assert said[0] == "utter_applications_by_a_person"
    assert talk.form_is_active


def test_the_number_given_on_the_phone_will_do(talk: RasaLike, desk: FrontDesk) -> None:
    """Somebody who gave no address is known by the number they gave."""
    from_another_talk(desk, sample_case(contact=Contact("Ben", phone="+447700900456")))
    talk.send("any news?", "application_status")
    said = talk.send("K7QM-34RX and 07700 900456", "inform")
    assert said == ["utter_applications_status_sent"]


@pytest.mark.parametrize("without", ["press", "I don't have one", "I've lost the number", "no"])
def test_without_the_number_a_person_looks(talk: RasaLike, desk: FrontDesk, without: str) -> None:
    """The address is enough: the wish reaches a recruiter in the person's words."""
    talk.send("please take me out of the Leeds job", "withdraw_application")
    if without == "press":
        talk.press('/withdraw_application{"answer":"no_number"}')
    else:
        talk.send(without, "deny")
    assert talk.said[-1]["response"] == "utter_applications_need_address"
    said = talk.send("ben@example.org", "inform")
    assert said == ["utter_applications_passed_on"]
    (case,) = desk.follow_up.sent("c1")
    assert case.reason == "withdrawal of an application"
    assert case.wants.endswith("please take me out of the Leeds job")
    assert case.contact.email == "ben@example.org"


def test_who_gives_no_address_either_is_called(talk: RasaLike, desk: FrontDesk) -> None:
    """Nobody has to remember anything: their details are taken for a call."""
    talk.send("please take me out of the Leeds job", "withdraw_application")
    talk.send("I don't have one", "deny")
    talk.send("no idea which one I used", "unsure")
    assert talk.form_is_active
    (draft,) = drafts(desk)
    topic = draft.answer_to("topic")
    assert topic is not None
    assert topic.words == "please take me out of the Leeds job"


def test_another_wish_in_between_is_served(talk: RasaLike) -> None:
    """Nobody is held at the question for a number."""
    talk.send("any news?", "application_status")
    assert talk.send("what do you charge", "faq", answer="faq/fees") == ["utter_faq/fees"]


def test_a_withdrawal_reaches_the_case_it_is_about(talk: RasaLike, desk: FrontDesk) -> None:
    """It stands on the case in the person's first words, and a recruiter is told at once."""
    from_another_talk(desk)
    talk.send("take me out of that role please", "withdraw_application")
    assert talk.send(BOTH, "inform") == ["utter_applications_withdrawn"]
    (line,) = case_now(desk).requests
    assert (line.kind, line.words, line.at) == (
        RequestKind.WITHDRAW,
        "take me out of that role please",
        NOON,
    )
    carrier = last_request(desk)
    assert (line.carried_by, line.reference) == (carrier.id, carrier.reference)
    assert carrier.contact == SAMPLE_CASE.contact
    assert [one.id for one in carrier.about] == [SAMPLE_CASE.id]
    with desk.units() as work:
        (delivery,) = work.outbox.of_case(carrier.id)
    assert delivery.document["request"] == "withdraw_application"


def test_what_was_found_once_is_known_for_the_rest_of_the_talk(
    talk: RasaLike, desk: FrontDesk
) -> None:
    """Number and address are asked for once."""
    from_another_talk(desk)
    talk.send("any news?", "application_status")
    talk.send(BOTH, "inform")
    assert talk.send("then withdraw it", "withdraw_application") == ["utter_applications_withdrawn"]
    assert talk.send("withdraw it", "withdraw_application") == [
        "utter_applications_withdrawn_before"
    ]
    assert len(case_now(desk).requests) == 1
    assert talk.send("how does it stand", "application_status") == [
        "utter_applications_status_taken_back"
    ]


def test_of_several_it_is_asked_which(talk: RasaLike, desk: FrontDesk) -> None:
    """Each is named by role and reference; pressing one withdraws that one alone."""
    two_applications(talk)
    assert talk.send("I'd like to withdraw", "withdraw_application") == ["utter_applications_which"]
    titles = [title for title, _ in talk.buttons()]
    assert titles[0].startswith("Clinical Informatics Nurse (")
    assert titles[1].startswith("Digital Ward Lead (")
    assert talk.press(talk.buttons()[1][1]) == ["utter_applications_withdrawn"]
    first, second = desk.follow_up.sent("c1")
    assert first.requests == ()
    assert [line.words for line in second.requests] == ["I'd like to withdraw"]


@pytest.mark.parametrize("typed", ["the ward one", "the second one"])
def test_which_one_may_be_typed(talk: RasaLike, desk: FrontDesk, typed: str) -> None:
    """By a word of its title, or by its place in the list."""
    two_applications(talk)
    talk.send("I'd like to withdraw", "withdraw_application")
    assert talk.send(typed, "vacancy_details") == ["utter_applications_withdrawn"]
    assert [len(case.requests) for case in desk.follow_up.sent("c1")] == [0, 1]


def test_news_about_an_interview_needs_no_form(talk: RasaLike, desk: FrontDesk) -> None:
    """What is known is not asked again; the person's words arrive."""
    to_review(applying(talk))
    talk.press("/affirm")
    said = talk.send("I can't make Thursday's interview", "interview_change")
    assert said == ["utter_applications_interview_told"]
    assert "I can't make Thursday's interview" in last_request(desk).wants


def test_feedback_stands_on_what_was_sent(talk: RasaLike, desk: FrontDesk) -> None:
    """It is a line for whoever reads the case, and no new case."""
    to_review(applying(talk))
    talk.press("/affirm")
    said = talk.send("that was easy", "give_feedback")
    assert said == ["utter_people_give_feedback"]
    (case,) = desk.follow_up.sent("c1")
    assert [(line.kind, line.words, line.carried_by) for line in case.requests] == [
        (RequestKind.FEEDBACK, "that was easy", None)
    ]


@pytest.mark.parametrize(
    ("state", "told"),
    [(CaseState.CLAIMED, "taken"), (CaseState.CLOSED, "finished")],
)
def test_the_status_says_what_is_known_and_no_decision(
    talk: RasaLike, desk: FrontDesk, state: CaseState, told: str
) -> None:
    """Waiting, with somebody, or finished; what was decided is for a person to tell."""
    from_another_talk(desk)
    with desk.units() as work:
        with_case_open(work, ANNA, SAMPLE_CASE.id)
        work.cases.claim(SAMPLE_CASE.id, ANNA, NOON)
        if state is CaseState.CLOSED:
            work.cases.close(SAMPLE_CASE.id, ANNA, "Spam", NOON)
        work.commit()
    talk.send("any news?", "application_status")
    assert talk.send(BOTH, "inform") == [f"utter_applications_status_{told}"]
    assert talk.said[0]["since"] == "23 November 2026 at 12:00pm"
    assert "Spam" not in str(talk.said)


def test_permission_for_an_earlier_talk_is_taken_back_by_its_number(
    talk: RasaLike, desk: FrontDesk
) -> None:
    """The case is marked, whoever asks from whichever talk."""
    from_another_talk(desk)
    talk.send("I no longer agree to you using my details", "withdraw_consent")
    assert talk.send(BOTH, "inform") == ["utter_privacy_consent_withdrawn"]
    assert case_now(desk).permission_withdrawn_at == NOON


def test_the_notice_is_read_once_before_the_first_question(talk: RasaLike, desk: FrontDesk) -> None:
    """Version and words travel with the case; a second form does not repeat them."""
    said = talk.send("ring me", "talk_to_human")
    assert said[-2:] == ["utter_privacy_notice", "utter_screening_ask_name"]
    assert talk.said[-2]["wording"] == "Who reads this, and why."
    to_review(applying(talk))
    assert "utter_privacy_notice" not in [each["response"] for each in talk.said]
    talk.press("/affirm")
    (case,) = desk.follow_up.sent("c1")
    assert case.privacy_notice is not None
    assert (case.privacy_notice.version, case.privacy_notice.shown_at) == ("n1", NOON)


def test_no_draft_is_without_the_notice(talk: RasaLike, desk: FrontDesk) -> None:
    """Whatever asks for details shows it first."""
    for intent in ("hire_staff", "complain", "register_interest", "placed_worker"):
        talk.send("please help me with this", intent)
    assert {draft.privacy_notice.version for draft in drafts(desk) if draft.privacy_notice} == {
        "n1"
    }
    assert all(draft.privacy_notice for draft in drafts(desk))


@pytest.mark.parametrize("intent", ["inform", "nlu_fallback", "out_of_scope"])
def test_a_reference_number_alone_asks_how_it_stands(
    talk: RasaLike, desk: FrontDesk, intent: str
) -> None:
    """Whatever the rest is taken for, the number says what it is about."""
    from_another_talk(desk)
    assert talk.send("how does K7QM-34RX stand", intent) == ["utter_applications_need_contact"]
    assert talk.send("anna@example.org", "inform") == ["utter_applications_status_sent"]
