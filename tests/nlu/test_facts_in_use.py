"""The component that keeps the facts a request has a use for, on readings made by hand."""

from __future__ import annotations

from typing import Any

from rasa.shared.nlu.training_data.message import Message

from frontline.nlu.facts_in_use import FactsInUse

STORY = "I have waited three weeks to hear about my payslip"


def entity(kind: str, words: str, text: str) -> dict[str, Any]:
    """An entity over the words' first place in the text."""
    start = text.index(words)
    return {"entity": kind, "start": start, "end": start + len(words), "value": words}


def kinds_kept(text: str, intent: str, confidence: float, *found: dict[str, Any]) -> list[str]:
    """The kinds of fact left in a message of that intent."""
    reading = {"text": text, "intent": {"name": intent, "confidence": confidence}}
    message = Message(data={**reading, "entities": list(found)})
    FactsInUse(0.5).process([message])
    return [each["entity"] for each in message.get("entities")]


def test_a_fact_without_use_is_not_reported() -> None:
    """A wait is no notice period."""
    found = entity("notice_period", "three weeks", STORY)
    assert kinds_kept(STORY, "complain", 0.9, found) == []


def test_every_fact_stays_where_the_intent_is_a_guess() -> None:
    """The next likeliest intent may need it."""
    found = entity("notice_period", "three weeks", STORY)
    assert kinds_kept(STORY, "complain", 0.4, found) == ["notice_period"]


def test_a_message_of_little_else_keeps_its_facts() -> None:
    """In a form it is an answer, whatever it looks like by itself."""
    text = "three weeks, yes"
    assert kinds_kept(text, "complain", 0.9, entity("notice_period", "three weeks", text)) == [
        "notice_period"
    ]


def test_each_of_two_requests_keeps_its_own_facts() -> None:
    """What only the other request could use is kept by neither."""
    text = "physio jobs in Leeds, and can the surgeon in Lima see it with a headset on her head?"
    first, second = text[:20], text[22:]
    job, surgeon = entity("role", "physio", text), entity("role", "surgeon", text)
    answer = {"intent_response_key": "innovation/ar_in_surgery"}
    requests = [
        {
            **{"text": first, "start": 0, "end": 20, "entities": [job]},
            "intent": {"name": "search_vacancies", "confidence": 0.9},
        },
        {
            **{"text": second, "start": 22, "end": len(text)},
            "entities": [entity("role", "surgeon", second)],
            "intent": {"name": "innovation", "confidence": 0.9},
            "response_selector": {"innovation": {"response": answer}},
        },
    ]
    message = Message(data={"text": text, "entities": [job, surgeon], "requests": requests})
    FactsInUse(0.5).process([message])
    assert message.get("entities") == [job]
    assert [len(each["entities"]) for each in message.get("requests")] == [1, 0]
