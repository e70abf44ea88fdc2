"""Facts count where the request has a use for them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from frontline.nlu.facts.features import KINDS
from frontline.nlu.facts.uses import USES, has_use

DOMAIN = Path(__file__).parents[3] / "domain.yml"

KEPT = [
    ("attribute", "ask_vacancy", "what does it pay and where do I park"),
    ("attribute", "faq/pay_bands", "what's the pay?"),
    ("attribute", "faq/pay_bands", "do you know what it pays?"),
    ("role", "search_vacancies", "theatre nurse jobs in Leeds"),
    ("role", "faq/roles_recruited", "do you recruit physios?"),
    ("specialty", "search_vacancies", "anything in digital health?"),
    ("specialty", "innovation/jobs_in_innovation", "what jobs are there in VR?"),
    ("start_date", "inform", "I can start on 1 March"),
    ("notice_period", "faq/notice_periods", "is 4 weeks notice enough?"),
    ("availability", "interview_change", "I can do Tuesday afternoon"),
    ("mention", "apply", "put me forward for the second one"),
    ("work_mode", "ask_vacancy", "is it remote?"),
    ("hours", "correct", "full time, actually"),
    ("specialty", "innovation/how_to_move_into_it", "how do I get into informatics?"),
]
DROPPED = [
    ("attribute", "faq/dbs", "how long does the check take before anybody can be given a start"),
    ("attribute", "complain", "nobody told me about the training"),
    ("role", "innovation/ar_in_surgery", "can the surgeon see it?"),
    ("specialty", "innovation/ar_in_surgery", "is surgery safer with a headset?"),
    ("notice_period", "complain", "I have waited three weeks"),
    ("start_date", "medical_advice", "it has hurt since the 1st of March"),
    ("availability", "faq/opening_hours", "is there parking on a Sunday"),
    ("mention", "crisis", "this is the last one"),
    ("mention", "skip", "leave that one out"),
    ("work_mode", "out_of_scope", "where is the remote"),
    ("hours", "pause", "later, I'm on nights"),
    ("distance", "innovation/access_to_care", "the clinic is two hours away"),
    ("notice_period", "hire_staff", "the regulator gave us a fortnight"),
]


@pytest.mark.parametrize(("kind", "label", "text"), KEPT)
def test_a_fact_is_kept_where_the_request_acts_on_it(kind: str, label: str, text: str) -> None:
    """Searches, questions about a role, answers of a form and what is handed to a recruiter."""
    assert has_use(kind, label, text)


@pytest.mark.parametrize(("kind", "label", "text"), DROPPED)
def test_a_word_of_another_talk_is_no_fact(kind: str, label: str, text: str) -> None:
    """A story, a complaint or a question about technology is not searched or screened by."""
    assert not has_use(kind, label, text)


@given(kind=st.sampled_from(KINDS), text=st.text(max_size=200))
def test_what_was_not_understood_keeps_every_fact(kind: str, text: str) -> None:
    """Its facts may be all there is to go by."""
    assert has_use(kind, "nlu_fallback", text)


@given(label=st.text(max_size=40), text=st.text(max_size=200))
def test_contact_details_places_and_pay_count_in_any_talk(label: str, text: str) -> None:
    """They are hardly ever anything else."""
    assert all(has_use(kind, label, text) for kind in set(KINDS) - set(USES))


def test_the_table_names_kinds_and_intents_that_exist() -> None:
    """A name misspelt there would silently drop facts."""
    intents = {
        each if isinstance(each, str) else next(iter(each))
        for each in YAML(typ="safe").load(DOMAIN.read_text("utf-8"))["intents"]
    }
    named = {label.split("/")[0] for labels in USES.values() for label in labels}
    assert named <= intents
    assert set(USES) <= set(KINDS)
