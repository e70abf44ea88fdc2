"""The words of messages, for Rasa's reports."""

from __future__ import annotations

from typing import Any

from rasa.nlu.tokenizers.whitespace_tokenizer import WhitespaceTokenizer
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from frontline.nlu.message_words import MessageWords

TEXT = "I'm a band 6 nurse, in Leeds \U0001f600 - why?"


def words_of(tokenizer: Any, text: str) -> list[tuple[str, int, int]]:
    (message,) = tokenizer.process([Message.build(text)])
    return [(word.text, word.start, word.end) for word in message.get("text_tokens")]


def test_a_message_has_the_words_rasa_gives_it() -> None:
    """The same words in the same places."""
    theirs = WhitespaceTokenizer(WhitespaceTokenizer.get_default_config())
    ours = MessageWords(MessageWords.get_default_config())
    assert words_of(ours, TEXT) == words_of(theirs, TEXT)
    assert len(words_of(ours, TEXT)) > 5


def test_examples_stay_as_they_are() -> None:
    """Nothing learns from their words."""
    data = TrainingData([Message.build(TEXT, "inform")])
    MessageWords(MessageWords.get_default_config()).process_training_data(data)
    assert data.training_examples[0].get("text_tokens") is None
