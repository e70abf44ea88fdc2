"""Rasa tokenizer: the words of a message, for Rasa's own reports on entities."""

from __future__ import annotations

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.nlu.tokenizers.whitespace_tokenizer import WhitespaceTokenizer
from rasa.shared.nlu.training_data.training_data import TrainingData


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_TOKENIZER, is_trainable=False)
class MessageWords(WhitespaceTokenizer):
    """Sets the words of each message, as Rasa's WhitespaceTokenizer does, and of no example.

    Nothing of ours learns from words that were split so, and 23,000 examples took 4 s of CPU.
    A pipeline with a component of Rasa's that does needs WhitespaceTokenizer itself.
    """

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """The examples as they are."""
        return training_data
