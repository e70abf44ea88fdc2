"""Whole talks, as trainers write them in this folder, through the chat API."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tests.conversations.talks import Talk, all_talks, play

TALKS = list(all_talks())


@pytest.mark.model
@pytest.mark.parametrize("talk", TALKS, ids=[talk.name for talk in TALKS])
def test_the_assistant_answers_as_the_talk_says(talk: Talk, client: TestClient) -> None:
    """What a trainer wrote down is what a visitor gets."""
    play(talk, client)
