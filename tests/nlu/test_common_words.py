"""The counts of the commonest words, against Rasa's own featurizer."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from rasa.engine.graph import ExecutionContext, GraphSchema
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource
from rasa.nlu.featurizers.sparse_featurizer.count_vectors_featurizer import CountVectorsFeaturizer
from rasa.nlu.tokenizers.whitespace_tokenizer import WhitespaceTokenizer
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from frontline.application.manage_models import ModelError
from frontline.nlu.common_words import CommonWords, commonest
from frontline.nlu.sentence_encoder import sentence_row

TEXTS = [
    "Do you sponsor visas?",
    "do YOU sponsor the nurses, and don't the visas take 10 weeks?",
    "10 miles, or 20 miles? I don't mind 😀",
    "anna@example.org is my e-mail",
    "nurse/carer jobs in King's Lynn (part-time)",
    "",
    "café",
]


class Trained:
    """Ours and Rasa's, trained on the same texts."""

    def __init__(self, folder: Path, words: int) -> None:
        self._storage = LocalModelStorage.create(folder)
        self._context = ExecutionContext(GraphSchema({}), node_name="node")
        data = TrainingData([Message.build(text, "greet") for text in TEXTS])
        WhitespaceTokenizer.create(
            WhitespaceTokenizer.get_default_config(),
            self._storage,
            Resource("tokenizer"),
            self._context,
        ).process_training_data(data)
        self.theirs = self._made(CountVectorsFeaturizer, {"max_features": words})
        self._made(CommonWords, {"words": words}).train(data)
        self.theirs.train(data)
        config = CommonWords.get_default_config()
        self.ours = CommonWords.load(config, self._storage, Resource("CommonWords"), self._context)

    def _made(self, kind: Any, settings: dict[str, Any]) -> Any:
        config = {**kind.get_default_config(), **settings}
        return kind.create(config, self._storage, Resource(kind.__name__), self._context)

    def rows(self, text: str) -> tuple[list[float], list[float]]:
        """The counts of both, without regard to the order of the words."""
        tokenizer = WhitespaceTokenizer(WhitespaceTokenizer.get_default_config())
        (message,) = self.ours.process(tokenizer.process([Message.build(text)]))
        ours = sentence_row(message)
        sparse = self.theirs.process([message])[0].get_sparse_features(TEXT)[1]
        theirs = sparse.features.toarray() if sparse else np.zeros_like(ours)
        return sorted(ours[0].tolist()), sorted(theirs[0].tolist())


@pytest.mark.parametrize("text", TEXTS)
def test_counts_are_those_of_rasas_featurizer(tmp_path: Path, text: str) -> None:
    """Case, marks, whole numbers, half words and words never seen are counted alike."""
    ours, theirs = Trained(tmp_path, words=100).rows(text)
    assert ours == theirs


def test_only_the_commonest_words_are_counted(tmp_path: Path) -> None:
    """As many as are asked for, and words of the same count by name."""
    assert commonest(["b a c", "c", "7 visas in 12 weeks"], most=3) == ["0", "c", "a"]
    ours, _ = Trained(tmp_path, words=4).rows("the visas")
    assert len(ours) == 4


@pytest.mark.parametrize("words", [0, -1, "many", 2.5])
def test_a_number_of_words_that_is_none_is_refused(words: Any) -> None:
    """One line that names the setting."""
    with pytest.raises(ModelError, match="CommonWords"):
        CommonWords.validate_config({"words": words})
