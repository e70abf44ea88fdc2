"""The same question means the role at hand, or the recruiter in general."""

from __future__ import annotations

import pytest

from tests.actions.rasa_like import RasaLike
from tests.actions.test_vacancy_actions import entity

SPONSORSHIP = entity("sponsorship", True, "sponsor visas")


def reading(talk: RasaLike) -> RasaLike:
    """A talk in which the first role was just read."""
    talk.press("/latest_vacancies")
    talk.press('/vacancy_details{"vacancy":"V1"}')
    return talk


def test_what_the_advert_does_not_offer_is_not_promised(talk: RasaLike) -> None:
    """Who asks to do a post on site from home hears what the advert says, and what it does not."""
    said = reading(talk).send(
        "can I do it from home",
        "faq",
        entity("work_mode", "remote", "from home"),
        answer="faq/remote_work",
    )
    assert said == ["utter_vacancies_told_otherwise"]


@pytest.mark.parametrize(
    ("text", "answer", "fact"),
    [
        ("is it permanent", "faq/temp_or_permanent", entity("contract_type", "permanent")),
        ("what do they pay", "faq/pay_bands", entity("attribute", "pay")),
        ("do I need to be registered", "faq/professional_registration",
         entity("attribute", "registration")),
        ("what qualifications do I need", "faq/documents_needed",
         entity("attribute", "requirements")),
    ],
)  # fmt: skip
def test_with_a_role_at_hand_its_own_fact_is_told(
    talk: RasaLike, text: str, answer: str, fact: dict[str, object]
) -> None:
    """A general question right after reading a role is about that role."""
    assert reading(talk).send(text, "faq", fact, answer=answer) == ["utter_vacancies_about"]
    assert talk.said[0]["role"] == "Clinical Informatics Nurse"


@pytest.mark.parametrize(
    ("text", "answer", "fact"),
    [
        ("how much do you charge", "faq/fees", entity("attribute", "pay")),
        ("when do I get paid", "faq/pay_frequency", entity("attribute", "pay")),
        ("do you have part time jobs", "faq/part_time_and_flexible", entity("hours", "part_time")),
        ("what are your opening hours", "faq/opening_hours", entity("attribute", "hours")),
    ],
)
def test_a_question_about_the_recruiter_stays_one(
    talk: RasaLike, text: str, answer: str, fact: dict[str, object]
) -> None:
    """Fees, pay days and jobs in general keep their approved answer while a role is read."""
    assert reading(talk).send(text, "faq", fact, answer=answer) == [f"utter_{answer}"]


def test_without_a_role_the_approved_answer_is_given(talk: RasaLike) -> None:
    """Nobody is asked which role they mean when they asked about none."""
    said = talk.send("do they sponsor", "faq", SPONSORSHIP, answer="faq/visa_sponsorship")
    assert said == ["utter_faq/visa_sponsorship"]
    assert talk.send("do they sponsor", "ask_vacancy", SPONSORSHIP) == [
        "utter_faq/visa_sponsorship"
    ]


def test_a_question_about_it_is_no_search(talk: RasaLike) -> None:
    """ "Is it hybrid?" taken for a search tells the role's way of working."""
    hybrid = entity("work_mode", "hybrid")
    assert reading(talk).send("is it hybrid?", "refine_search", hybrid) == ["utter_vacancies_about"]


def test_a_role_is_found_by_its_typed_reference(talk: RasaLike) -> None:
    """A reference in the words of the message names the role."""
    assert talk.send("tell me about v2", "vacancy_details") == ["utter_vacancies_details"]
    assert talk.said[0]["role"] == "Digital Ward Lead"


def test_saying_what_one_is_does_not_change_the_role(talk: RasaLike) -> None:
    """ "I'm a data analyst" while applying for the role at hand applies for that role."""
    profession = entity("profession", "data analyst")
    reading(talk).send("apply, I'm a data analyst", "apply", profession)
    assert talk.slots["vacancy"] == "V1"


def test_another_kind_of_work_is_not_taken_for_the_role_at_hand(talk: RasaLike) -> None:
    """Applying for a physio job while a nurse's is open looks for a physio job."""
    wanted = {"entity": "role", "value": "physio", "start": 14, "end": 20}
    said = reading(talk).send("apply for the physio job", "apply", wanted)
    assert said == ["utter_vacancies_apply_not_found"]
    assert not talk.form_is_active
