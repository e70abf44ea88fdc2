"""What somebody writes in a crisis goes nowhere but into their own transcript."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from frontline.application.handle_cases import HandleCases
from frontline.domain.safety_marks import NOT_SHOWN
from tests.conversations.product import whole_product
from tests.conversations.talks import Visitor

pytestmark = [pytest.mark.model, pytest.mark.slow]


def test_a_crisis_is_in_no_case_e_mail_or_memory_and_not_on_the_desk(tmp_path: Path) -> None:
    """The form goes on as if nothing had been said; the person's own copy has the words."""
    with whole_product(tmp_path) as product, TestClient(product.web_app()) as client:
        anna = Visitor(client)
        anna.say("can I speak to someone")
        anna.say("Anna Kowalska")
        anna.say("my zebra is gone and I want to end my life")
        assert "What is your phone number?" in anna.press("Carry on with the job chat")
        anna.say("07700 900123")
        anna.say("any time")
        anna.say("my contract")
        assert "reference" in anna.say("yes")

        with product.units() as work:
            (case,) = work.cases.of_conversation(anna.conversation_id)
            sent = [delivery.document for delivery in work.outbox.of_case(case.id)]
            memory = work.trackers.load(anna.conversation_id)
        shown = HandleCases(product.units, product.clock).shown(case.id).transcript

        assert "zebra" not in json.dumps([sent, memory], default=str)
        assert "zebra" not in repr(case)
        assert NOT_SHOWN in [message.text for message in shown]
        assert not [m for m in shown if "zebra" in m.text or "116 123" in m.text]
        own = product.export_record.of_conversation(anna.conversation_id)
        assert "zebra" in json.dumps(own)
