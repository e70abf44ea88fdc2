"""Rasa component: the passage of the knowledge base that answers what no approved answer does."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import (
    INTENT,
    INTENT_NAME_KEY,
    PREDICTED_CONFIDENCE_KEY,
)
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from frontline.adapters.knowledge import KnowledgeUnusable, load_passages
from frontline.domain.turn_taking import is_question
from frontline.nlu.encoder.files import encoder_files, fingerprint
from frontline.nlu.encoder.kept_vectors import kept_vectors
from frontline.nlu.encoder.session import Vector
from frontline.nlu.knowledge import index as knowledge_index
from frontline.nlu.knowledge.index import KnowledgeIndex, Match, build_index, load_index
from frontline.nlu.meant import text_meant
from frontline.nlu.sentence_encoder import sentence_vector
from frontline.settings import load_settings

# The message property a passage is told by, and Rasa's name for "not understood".
KNOWLEDGE = "knowledge"
NOT_UNDERSTOOD = "nlu_fallback"
# Intents that say the assistant has no answer of its own, and the one whose answers are general.
_NO_ANSWER = frozenset({NOT_UNDERSTOOD, "out_of_scope"})
_GENERAL = "faq"
# Where somebody may need help at once, no passage is told.
_DANGER = frozenset({"crisis", "emergency", "report_concern", "medical_advice"})


def knowledge_folder() -> Path:
    """Where the passages lie in this installation."""
    return load_settings().data_dir / "knowledge"


# The index lives in the model archive, so that going back to a model goes back to its passages.
@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class KnowledgeRetriever(GraphComponent):
    """Sets `knowledge` on a message: the passage that answers it, or None.

    Looks only where the classifier is unsure (below `unsure`), says that it has no answer, or
    picked an approved answer of `faq`, which is general where a passage is precise. A passage is
    given from the score `threshold` on, and from `over_answer` on where the classifier was sure
    of an approved answer. A question that a passage lists word for word is always answered by it.
    Where another intent was a guess, a passage that answers makes it `nlu_fallback`, so that the
    guess is not acted on. Must stand after the FallbackClassifier.
    """

    @staticmethod
    def required_packages() -> list[str]:
        """Packages whose versions belong to the training cache's key."""
        return ["onnxruntime", "tokenizers"]

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """config.yml says how the three were chosen."""
        return {"threshold": 0.61, "over_answer": 0.8, "unsure": 0.5}

    @classmethod
    def validate_config(cls, config: dict[str, Any]) -> None:
        """Errors: KnowledgeUnusable when a share is none."""
        for name, default in cls.get_default_config().items():
            share = config.get(name, default)
            if not isinstance(share, (int, float)) or not 0 <= share <= 1:
                raise KnowledgeUnusable(
                    f"config.yml: KnowledgeRetriever's {name} must be from 0 to 1, not {share}."
                )

    def __init__(
        self,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        index: KnowledgeIndex | None = None,
    ) -> None:
        self._config = {**self.get_default_config(), **config}
        self._model_storage = model_storage
        self._resource = resource
        self._index = index

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> KnowledgeRetriever:
        """A component without passages, to be trained."""
        return cls(config, model_storage, resource)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **_kwargs: Any,
    ) -> KnowledgeRetriever:
        """A component on the passages in the model archive."""
        with model_storage.read_from(resource) as folder:
            return cls(config, model_storage, resource, load_index(folder))

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str | None:
        """A hash of passages and encoder: Rasa's training cache does not see files by itself."""
        digest = hashlib.sha256(fingerprint(encoder_files(load_settings())).encode())
        digest.update(Path(knowledge_index.__file__).read_bytes())
        for path in sorted(knowledge_folder().glob("*.md")):
            digest.update(path.name.encode() + b"\0" + path.read_bytes())
        return digest.hexdigest()

    def train(self, training_data: TrainingData) -> Resource:
        """Index the passages into the model archive. Errors: KnowledgeUnusable, EncoderError."""
        with kept_vectors(encoder_files(load_settings())) as vectors:
            self._index = build_index(load_passages(knowledge_folder()), vectors.meanings)
        with self._model_storage.write_to(self._resource) as folder:
            self._index.save(folder)
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        """Set `knowledge` on each message, and the intent where that shows it was a guess."""
        for message in messages:
            match = self._match(message)
            message.set(KNOWLEDGE, as_property(match) if match else None, add_to_output=True)
            if match and _intent(message)[0] not in {*_NO_ANSWER, _GENERAL}:
                share = _intent(message)[1]
                unsure = {INTENT_NAME_KEY: NOT_UNDERSTOOD, PREDICTED_CONFIDENCE_KEY: share}
                message.set(INTENT, unsure, add_to_output=True)
        return messages

    def _match(self, message: Message) -> Match | None:
        text, vector = text_meant(message), sentence_vector(message)
        if self._index is None or not vector.any() or text.startswith("/"):
            return None
        name, confidence = _intent(message)
        unsure = confidence < self._config["unsure"]
        if name in _DANGER:
            return None
        if name in _NO_ANSWER or (name == _GENERAL and unsure):
            return self._found(text, vector, "threshold")
        if name == _GENERAL or (is_question(text) and self._index.lists(vector)):
            return self._found(text, vector, "over_answer")
        return self._found(text, vector, "threshold") if unsure and is_question(text) else None

    def _found(self, text: str, vector: Vector, least: str) -> Match | None:
        match = self._index.best(text, vector) if self._index else None
        return match if match and match.score >= self._config[least] else None


def as_property(match: Match) -> dict[str, Any]:
    """What a message says of its passage; an action needs nothing else to tell it."""
    passage = match.passage
    return {
        "passage": passage.id,
        "score": round(match.score, 3),
        "excerpt": match.excerpt,
        "title": passage.title,
        "source": passage.source,
        "link": passage.link,
        "reviewed": passage.reviewed.isoformat(),
    }


def _intent(message: Message) -> tuple[str, float]:
    intent = message.get(INTENT) or {}
    return str(intent.get(INTENT_NAME_KEY)), float(intent.get(PREDICTED_CONFIDENCE_KEY) or 0.0)
