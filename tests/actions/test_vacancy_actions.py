"""Finding roles in conversation, and reading about them."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from frontline.application.front_desk import FrontDesk
from tests.actions.rasa_like import RasaLike

RESPONSES = {"utter_vacancies_tells_pay": [{"text": "{role} pays {fact}."}]}


def entity(name: str, value: Any, text: str = "") -> dict[str, Any]:
    return {"entity": name, "value": value, "text": text or str(value)}


def test_a_search_shows_cards_and_says_what_was_understood(talk: RasaLike) -> None:
    """The roles found come as cards, with the criteria read back."""
    said = talk.send("nurse jobs", "search_vacancies", entity("role", "nurse"))
    assert said == ["utter_vacancies_found"]
    assert [card["ref"] for card in talk.cards] == ["V1"]
    assert talk.said[0]["criteria"] == "nurse"
    assert talk.slots["shown"] == ["V1"]


def test_a_search_without_any_criterion_asks_for_one(talk: RasaLike) -> None:
    """The find-a-job button alone asks what kind of work, and where."""
    assert talk.press("/search_vacancies") == ["utter_vacancies_ask_what"]


def test_more_goes_on_after_what_was_shown_and_ends(talk: RasaLike) -> None:
    """The second page joins the first, and after it nothing is offered again."""
    talk.press("/latest_vacancies")
    assert [card["ref"] for card in talk.cards] == ["V1", "V2", "V3"]
    assert ("Show more", "/more_results") in talk.buttons()
    assert talk.press("/more_results") == ["utter_vacancies_more"]
    assert [card["ref"] for card in talk.cards] == ["V4"]
    assert talk.buttons() == []
    assert talk.press("/more_results") == ["utter_vacancies_no_more"]


def test_yes_after_a_first_page_shows_more(talk: RasaLike) -> None:
    """A bare yes takes up the offer made in the reply just before."""
    talk.press("/latest_vacancies")
    assert talk.send("yes", "affirm") == ["utter_vacancies_more"]


def test_a_yes_two_messages_later_takes_up_nothing(talk: RasaLike) -> None:
    """An offer lapses with the next message, so an old one is never accepted by mistake."""
    talk.press("/latest_vacancies")
    talk.send("thanks", "thank")
    assert talk.send("yes", "affirm") == ["utter_conversation_what_next"]


def test_refining_keeps_what_was_asked_before(talk: RasaLike) -> None:
    """ "Only in Leeds" after a search for data keeps the data and adds the place."""
    talk.send("data jobs", "search_vacancies", entity("role", "data"))
    leeds = {"name": "Leeds", "latitude": 53.8, "longitude": -1.55}
    talk.send("only in Leeds", "refine_search", entity("place", leeds, "Leeds"))
    assert [card["ref"] for card in talk.cards] == ["V3"]
    assert "data" in talk.said[0]["criteria"]
    assert "Leeds" in talk.said[0]["criteria"]


NEWPORTS = [
    {"name": "Newport, near Cardiff", "latitude": 51.58, "longitude": -2.99},
    {"name": "Newport, near Telford", "latitude": 52.77, "longitude": -2.38},
]


def test_an_unclear_place_is_asked_about_once(talk: RasaLike) -> None:
    """Before anything is searched; the choice narrows what else was asked; then it is settled."""
    newport = {**entity("place", {**NEWPORTS[0], "candidates": NEWPORTS}, "Newport")}
    said = talk.send("data jobs in Newport", "search_vacancies", entity("role", "data"), newport)
    assert said == ["utter_vacancies_which_place"]
    payloads = dict(talk.buttons())
    assert list(payloads) == ["Newport near Cardiff", "Newport near Telford"]
    said = talk.press(payloads["Newport near Telford"])
    assert "utter_vacancies_which_place" not in said
    assert "Newport, near Telford" in talk.said[0]["criteria"]
    assert "data" in talk.said[0]["criteria"]
    assert "utter_vacancies_which_place" not in talk.send("Newport", "refine_search", newport)


def test_nothing_found_offers_another_way(talk: RasaLike) -> None:
    """Where nothing fits, the criteria are named and the details can be left."""
    assert talk.send("x", "search_vacancies", entity("role", "astronaut")) == [
        "utter_vacancies_none"
    ]


@pytest.mark.parametrize(
    ("mention", "title"),
    [
        ({"ordinal": 2}, "Digital Ward Lead"),
        ({"last": True}, "Data Analyst"),
        ({"place": "Bradford"}, "Digital Ward Lead"),
        ({"last": True, "skip": 1}, "Digital Ward Lead"),
    ],
)
def test_a_role_is_found_by_how_it_is_mentioned(
    talk: RasaLike, mention: dict[str, Any], title: str
) -> None:
    """Ordinals, "the last" and "the Bradford one" point at the roles shown."""
    talk.press("/latest_vacancies")
    talk.send("tell me more about that one", "vacancy_details", entity("mention", mention))
    assert talk.said[0]["role"] == title


def test_a_role_shown_is_found_by_its_title(talk: RasaLike) -> None:
    """ "The data analyst one" is the role of that title."""
    talk.press("/latest_vacancies")
    named = {**entity("role", "data analyst"), "start": 4, "end": 16}
    talk.send("the data analyst one", "vacancy_details", named)
    assert talk.said[0]["role"] == "Data Analyst"


def test_a_kind_of_work_not_shown_is_searched_for(talk: RasaLike) -> None:
    """A bare job title that is on no card is a search, not a riddle."""
    talk.press("/latest_vacancies")
    said = talk.send("vr", "vacancy_details", {**entity("role", "vr"), "start": 0, "end": 2})
    assert said == ["utter_vacancies_found"]
    assert [card["ref"] for card in talk.cards] == ["V4"]


def test_a_mention_beyond_the_list_asks_which(talk: RasaLike) -> None:
    """ "The seventh one" of three is no role; the three are offered."""
    talk.press("/latest_vacancies")
    said = talk.send("the seventh one", "vacancy_details", entity("mention", {"ordinal": 7}))
    assert said == ["utter_vacancies_which_not_there"]


def test_details_offer_to_apply_and_yes_applies(talk: RasaLike) -> None:
    """After the details a yes starts the application for that very role."""
    talk.press('/vacancy_details{"vacancy":"V2"}')
    said = talk.send("yes", "affirm")
    assert said == [
        "utter_screening_apply",
        "utter_privacy_notice",
        "utter_screening_ask_name",
    ]
    assert talk.said[0]["role"] == "Digital Ward Lead"


def test_a_fact_is_answered_for_the_role_in_focus(desk: FrontDesk) -> None:
    """ "What does it pay" after reading a role answers from its advert."""
    talk = RasaLike(desk, RESPONSES)
    talk.press('/vacancy_details{"vacancy":"V2"}')
    said = talk.send("what does it pay", "ask_vacancy", entity("attribute", "pay"))
    assert said == ["utter_vacancies_about"]
    assert "pays £47,810" in talk.said[0]["fact"]


def test_a_fact_the_advert_leaves_out_is_not_made_up(talk: RasaLike) -> None:
    """Where the advert is silent, so is the assistant, and a person is offered."""
    talk.press('/vacancy_details{"vacancy":"V2"}')
    said = talk.send("do they sponsor visas", "ask_vacancy", entity("sponsorship", True))
    assert said == ["utter_vacancies_not_said"]


def test_roles_shown_are_compared(talk: RasaLike) -> None:
    """The first two are put side by side with their facts."""
    talk.press("/latest_vacancies")
    said = talk.send(
        "compare the first two",
        "compare_vacancies",
        entity("mention", {"ordinal": 1, "count": 2}),
    )
    assert said == ["utter_vacancies_compare"]
    lines = talk.said[0]["lines"].splitlines()
    assert ["Clinical Informatics Nurse" in lines[0], "Digital Ward Lead" in lines[1]] == [True] * 2
    assert len(lines) == 2


def test_comparing_needs_two(talk: RasaLike) -> None:
    """Without roles on the screen there is nothing to compare."""
    assert talk.send("compare", "compare_vacancies") == ["utter_vacancies_compare_needs_two"]


def test_facts_said_after_a_search_narrow_it(talk: RasaLike) -> None:
    """ "In Leeds" after a search for nurses looks for nurses in Leeds."""
    talk.send("nurse jobs", "search_vacancies", entity("role", "nurse"))
    talk.send("in Leeds", "inform", entity("place", {"name": "Leeds"}))
    assert talk.slots["search"]["criteria"]["text"] == "nurse"


def test_a_role_already_told_is_not_told_whole_again(talk: RasaLike) -> None:
    """Asked for one fact of the role just read, only that fact is told."""
    talk.press('/vacancy_details{"vacancy":"V1"}')
    duties = entity("attribute", "description")
    assert talk.send("what would I be doing", "vacancy_details", duties) == [
        "utter_vacancies_about"
    ]


def test_a_search_that_finds_nothing_is_noted_without_who_made_it(
    talk: RasaLike, desk: FrontDesk
) -> None:
    """What was found by giving way hides nothing, and a further page adds nothing."""
    york = {"name": "York", "latitude": 53.96, "longitude": -1.08}
    talk.send(
        "data jobs in York",
        "search_vacancies",
        entity("role", "data"),
        entity("place", york, "York"),
    )
    assert talk.said[0]["instead"] == "Anywhere in the UK"
    talk.press("/more_results")
    (gap,) = desk.vacancies.gaps(date(2026, 1, 1))
    assert (gap.wanted, gap.searches) == ("data · York, 20 miles", 1)
