"""The Rasa components, with the real encoder and Rasa's own storage."""

from __future__ import annotations

import typing
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rasa.engine.graph import ExecutionContext, GraphSchema
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from frontline.engine.without_tensorflow import NEED_TENSORFLOW
from frontline.nlu.common_words import CommonWords
from frontline.nlu.encoder.files import EncoderError, encoder_files
from frontline.nlu.encoder.session import Encoder, shared_encoder
from frontline.nlu.fact_extractor import FactExtractor
from frontline.nlu.fact_tagger import FactTagger
from frontline.nlu.facts.lists import ListError
from frontline.nlu.facts_in_use import FactsInUse
from frontline.nlu.intent_classifier import IntentAndAnswerClassifier
from frontline.nlu.knowledge_retriever import KnowledgeRetriever
from frontline.nlu.sentence_encoder import SentenceEncoder, sentence_row
from frontline.nlu.slip_corrector import SlipCorrector
from frontline.settings import load_settings

CONFIG = Path(__file__).parents[2] / "config.yml"
EXAMPLES = [
    ("hi there", "greet"),
    ("good morning", "greet"),
    ("hello", "greet"),
    ("do I need a DBS check", "faq/dbs"),
    ("criminal record checks", "faq/dbs"),
    ("is a dbs certificate needed", "faq/dbs"),
    ("what are your fees", "faq/fees"),
    ("how much do you charge", "faq/fees"),
    ("does registering cost money", "faq/fees"),
    ("find me a nursing job", "search_vacancies"),
    ("any physio vacancies", "search_vacancies"),
    ("show me roles in digital health", "search_vacancies"),
]

pytestmark = pytest.mark.skipif(
    not encoder_files(load_settings()).complete(),
    reason="the sentence encoder is not prepared (make encoder)",
)


class Pipeline:
    """The three components in the order of config.yml, on one model storage."""

    def __init__(self, folder: Path) -> None:
        self.storage = LocalModelStorage.create(folder)
        self.context = ExecutionContext(GraphSchema({}), node_name="node")

    def create(self, component: Any) -> Any:
        """An untrained component."""
        config = component.get_default_config()
        return component.create(config, self.storage, self.resource(component), self.context)

    def load(self, component: Any) -> Any:
        """The component as a serving process loads it."""
        config = component.get_default_config()
        return component.load(config, self.storage, self.resource(component), self.context)

    def resource(self, component: Any) -> Resource:
        """Where the component keeps what it learnt."""
        return Resource(component.__name__)

    def train(self) -> None:
        """Train all three on the examples."""
        data = TrainingData([Message.build(text, intent) for text, intent in EXAMPLES])
        for component in (SentenceEncoder, FactExtractor):
            made = self.create(component)
            made.train(data)
            made.process_training_data(data)
        self.create(IntentAndAnswerClassifier).train(data)

    def parse(self, text: str) -> Message:
        """A message through the loaded pipeline."""
        messages = [Message.build(text)]
        for component in (SentenceEncoder, FactExtractor, IntentAndAnswerClassifier):
            messages = self.load(component).process(messages)
        return messages[0]


@pytest.fixture(scope="module")
def pipeline(tmp_path_factory: pytest.TempPathFactory) -> Pipeline:
    """The components trained on a dozen examples."""
    made = Pipeline(tmp_path_factory.mktemp("model"))
    made.train()
    return made


def test_a_question_finds_its_approved_answer(pipeline: Pipeline) -> None:
    """The property that Rasa's own answer action reads names the right wording."""
    message = pipeline.parse("would you want a criminal records check from me?")
    selected = message.get("response_selector")
    assert message.get("intent")["name"] == "faq"
    assert selected["all_retrieval_intents"] == ["faq"]
    assert selected["faq"]["response"]["intent_response_key"] == "faq/dbs"
    assert selected["faq"]["response"]["utter_action"] == "utter_faq/dbs"


def test_intents_without_answers_are_ranked_beside_families(pipeline: Pipeline) -> None:
    """The ranking holds each intent once, whatever the number of its answers."""
    ranking = pipeline.parse("hello, good morning").get("intent_ranking")
    assert ranking[0]["name"] == "greet"
    assert sorted(each["name"] for each in ranking) == ["faq", "greet", "search_vacancies"]


@pytest.mark.parametrize("text", ["", " ", "\u200b", "a" * 20_000, "🙂", "\ud800"])
def test_any_message_is_understood_as_something(pipeline: Pipeline, text: str) -> None:
    """A message without a vector would break the classifier in the middle of a turn."""
    assert pipeline.parse(text).get("intent")["name"]


def test_facts_are_entities_with_normal_values(pipeline: Pipeline) -> None:
    """What the extractor finds travels as Rasa's entities."""
    entities = pipeline.parse("physio jobs over 45k, not London").get("entities")
    assert [(e["entity"], e["text"], e.get("negated", False)) for e in entities] == [
        ("role", "physio", False),
        ("salary", "over 45k", False),
        ("place", "London", True),
    ]


def test_another_encoder_is_refused_at_load(
    pipeline: Pipeline, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A classifier fed by other vectors would give confident nonsense."""
    own = encoder_files(load_settings())
    (tmp_path / "encoder.onnx").write_bytes(own.graph.read_bytes())
    (tmp_path / "tokenizer.json").write_text(
        own.tokenizer.read_text(encoding="utf-8") + " ", encoding="utf-8"
    )
    monkeypatch.setenv("FRONTLINE_ENCODER_PATH", str(tmp_path))
    with pytest.raises(EncoderError, match="another sentence encoder"):
        pipeline.load(SentenceEncoder)


def test_a_model_that_learnt_from_other_features_is_refused_at_load(
    pipeline: Pipeline, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A rollback to a model of an older version stops at loading, not in the middle of a turn."""
    monkeypatch.setattr("frontline.nlu.fact_extractor.FEATURES", ("role", "question"))
    with pytest.raises(ListError, match="Train again"):
        pipeline.load(FactExtractor)


def test_the_training_cache_sees_the_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Rasa reuses old results unless the fingerprint changes with the encoder and the lists."""
    before = FactExtractor.fingerprint_addon({})
    (tmp_path / "_shared").mkdir()
    monkeypatch.setenv("FRONTLINE_DATA_DIR", str(tmp_path))
    assert FactExtractor.fingerprint_addon({}) != before
    assert SentenceEncoder.fingerprint_addon({})


@pytest.mark.parametrize(
    "component",
    [
        *(SlipCorrector, SentenceEncoder, CommonWords, FactExtractor),
        *(IntentAndAnswerClassifier, KnowledgeRetriever, FactTagger, FactsInUse),
    ],
)
def test_every_annotation_resolves_at_run_time(component: type) -> None:
    """Rasa's graph validation reads them before it trains."""
    for name, method in vars(component).items():
        function = getattr(method, "__func__", method)
        if callable(function) and not name.startswith("__"):
            assert "return" in typing.get_type_hints(function), name


def test_a_scale_of_nothing_is_refused() -> None:
    """All vectors would be zero and every message alike."""
    for name in ("scale", "lower_layers"):
        with pytest.raises(EncoderError, match=f"{name} must be above 0"):
            SentenceEncoder.validate_config({name: 0})


def test_the_pipeline_needs_no_tensorflow() -> None:
    """The serving process stands in for it, so no configured component may use it."""
    text = CONFIG.read_text(encoding="utf-8")
    assert not [name for name in NEED_TENSORFLOW if f"name: {name}\n" in text]


def test_a_vector_has_unit_length_and_no_neighbours() -> None:
    """Each text is encoded alone, so a batch gives the same vectors."""
    encoder = shared_encoder(encoder_files(load_settings()))
    texts = ["", "hi", "any remote clinical informatics jobs over 45k?"]
    batch = encoder.encode_batch(texts)
    assert np.linalg.norm(batch, axis=1) == pytest.approx(np.ones(3), abs=1e-5)
    assert np.array_equal(batch[1], encoder.encode("hi"))


def test_a_message_is_read_by_three_layers_the_last_of_which_is_its_meaning() -> None:
    """The knowledge search and the classifier share one pass through the network."""
    encoder = shared_encoder(encoder_files(load_settings()))
    layers = encoder.encode_layers("band 6 physio near Leeds")
    assert layers.shape == (3, 384)
    assert np.array_equal(layers[-1], encoder.encode("band 6 physio near Leeds"))
    assert np.linalg.norm(layers, axis=1) == pytest.approx(np.ones(3), abs=1e-5)


def test_only_the_first_words_of_a_long_message_are_read() -> None:
    """What comes after the pieces that count changes nothing, and is not looked at."""
    encoder = shared_encoder(encoder_files(load_settings()))
    begin = "I am a nurse in Leeds, isn't it? " * 10
    assert np.array_equal(encoder.encode(begin + "and " * 5_000), encoder.encode(begin + "else"))
    assert not np.array_equal(encoder.encode(begin[:40]), encoder.encode(begin))


def test_a_row_is_what_rasa_makes_of_the_features(pipeline: Pipeline) -> None:
    """All sentence features side by side, in the order they were added; nothing without any."""
    message = pipeline.parse("band 6 physio near Leeds")
    theirs = message.get_dense_features(TEXT)[1]
    assert theirs is not None
    assert np.array_equal(sentence_row(message), theirs.features)
    assert sentence_row(Message.build("hi")).shape == (1, 0)


@settings(deadline=None, max_examples=60)
@given(st.text(st.characters(), max_size=300))
def test_any_text_has_vectors_of_unit_length(text: str) -> None:
    """Whatever is typed, emoji, control characters and lone surrogates included."""
    layers = shared_encoder(encoder_files(load_settings())).encode_layers(text)
    assert np.linalg.norm(layers, axis=1) == pytest.approx(np.ones(3), abs=1e-4)


@settings(deadline=None, max_examples=60, suppress_health_check=list(HealthCheck))
@given(text=st.text(st.characters(), max_size=300))
def test_any_text_is_classified(pipeline: Pipeline, text: str) -> None:
    """No message can break the classifier, and none gets a confidence outside 0 to 1."""
    ranking = pipeline.parse(text).get("intent_ranking")
    assert [each["name"] for each in ranking]
    assert all(0 <= each["confidence"] <= 1 for each in ranking)


def test_an_encoder_of_another_version_is_refused(tmp_path: Path) -> None:
    """A graph without the layers the classifier reads is named, with the way out."""
    own = encoder_files(load_settings())
    model = onnx.load(str(own.graph))
    del model.graph.output[0]
    onnx.save(model, str(tmp_path / "encoder.onnx"))
    with pytest.raises(EncoderError, match="another version of Frontline"):
        Encoder(tmp_path / "encoder.onnx", own.tokenizer)


def test_meaning_is_closer_than_words() -> None:
    """A paraphrase without a common word is nearer than a look-alike."""
    encoder = shared_encoder(encoder_files(load_settings()))
    wage, salary, cage = (encoder.encode(text) for text in ("wage", "salary", "cage"))
    assert float(wage @ salary) > float(wage @ cage)


def test_one_process_has_one_encoder() -> None:
    """Several agents share the loaded session while a new model takes over."""
    files = encoder_files(load_settings())
    assert shared_encoder(files) is shared_encoder(files)
