"""Tuning the encoder's upper layers, as a training does it and as a serving process reads it."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from ruamel.yaml import YAML

from frontline.nlu.encoder.files import BELOW_TUNED, WIDTH, encoder_files
from frontline.nlu.encoder.session import shared_encoder
from frontline.nlu.encoder.tuned import TunedLayers
from frontline.nlu.fact_extractor import FactExtractor
from frontline.nlu.intent_classifier import IntentAndAnswerClassifier
from frontline.nlu.sentence_encoder import SentenceEncoder, sentence_vector
from frontline.nlu.tuning.batches import batches
from frontline.nlu.tuning.configuration import write_tuned
from frontline.nlu.tuning.pace import LAST, STEP, passes, step_length
from frontline.nlu.tuning.upper_layers import read_upper_layers, write_upper_layers
from frontline.settings import load_settings
from tests.nlu.test_components import EXAMPLES, Pipeline

CONFIG = Path(__file__).parents[2] / "config.yml"


@pytest.fixture(scope="module")
def tuned(tmp_path_factory: pytest.TempPathFactory) -> Pipeline:
    """A dozen examples, learnt with a tuned encoder."""
    pipeline = Pipeline(tmp_path_factory.mktemp("model"))
    data = TrainingData([Message.build(text, intent) for text, intent in EXAMPLES])
    config = {**SentenceEncoder.get_default_config(), "tuned": True}
    resource = pipeline.resource(SentenceEncoder)
    SentenceEncoder.create(config, pipeline.storage, resource, pipeline.context).train(data)
    pipeline.load(SentenceEncoder).process_training_data(data)
    facts = pipeline.create(FactExtractor)
    facts.train(data)
    facts.process_training_data(data)
    pipeline.create(IntentAndAnswerClassifier).train(data)
    return pipeline


def test_examples_of_one_label_have_come_nearer(tuned: Pipeline) -> None:
    """What a tuned encoder is for."""
    encoder = tuned.load(SentenceEncoder)
    messages = encoder.process([Message.build(text) for text, _ in EXAMPLES])
    rows = np.vstack([message.features[0].features for message in messages])
    assert rows.shape[1] == 4 * WIDTH
    untuned, own = rows[:, :WIDTH], rows[:, WIDTH : 2 * WIDTH]
    assert distinctness(own) > 1.5 * distinctness(untuned)


def distinctness(vectors: NDArray[np.float32]) -> float:
    """How much nearer examples of one label are to each other than to the others."""
    unit = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    cosines, labels = unit @ unit.T, np.array([label for _, label in EXAMPLES])
    same = labels[:, None] == labels[None, :]
    return float(cosines[same].mean() - cosines[~same].mean())


def test_a_model_with_a_tuned_encoder_understands(tuned: Pipeline) -> None:
    """The classifier takes both vectors for the meaning of a message."""
    assert tuned.parse("find me physio roles").get("intent")["name"] == "search_vacancies"
    assert tuned.parse("").get("intent")["name"]


def test_safety_and_knowledge_read_the_encoder_as_it_came(tuned: Pipeline) -> None:
    """Their weights were fitted to its vectors, and talk of a crisis is in no intent's examples."""
    (message,) = tuned.load(SentenceEncoder).process([Message.build("what are your fees")])
    encoder = shared_encoder(encoder_files(load_settings()))
    assert sentence_vector(message) == pytest.approx(encoder.encode("what are your fees"), abs=1e-5)


def test_layers_that_nobody_changed_give_the_encoders_own_vectors(tmp_path: Path) -> None:
    """Read out of the graph and written again, they are the same network."""
    files = encoder_files(load_settings())
    write_upper_layers(read_upper_layers(files.graph), tmp_path / "tuned.onnx")
    encoder, again = shared_encoder(files), TunedLayers(tmp_path / "tuned.onnx")
    for text in ("", "hi", "any remote clinical informatics jobs over 45k?"):
        vector = again.vector(encoder.states(text)[BELOW_TUNED])
        assert float(vector @ encoder.encode(text)) > 0.999


def test_tuning_is_switched_on_in_a_copy_of_the_configuration(tmp_path: Path) -> None:
    """All else stays as config.yml has it."""
    write_tuned(CONFIG, tmp_path / "config.yml")
    yaml = YAML(typ="safe")
    before, after = yaml.load(CONFIG), yaml.load(tmp_path / "config.yml")
    changed = [(old, new) for old, new in zip(before["pipeline"], after["pipeline"]) if old != new]
    ((old, new),) = changed
    assert new == {**old, "tuned": True}


@given(
    st.lists(st.tuples(st.integers(0, 9), st.integers(1, 64)), min_size=1, max_size=200),
    st.integers(0, 5),
)
def test_a_pass_learns_from_each_example_once(examples: list[tuple[int, int]], seed: int) -> None:
    """However labels and lengths are spread."""
    targets = np.array([target for target, _ in examples])
    lengths = [length for _, length in examples]
    found = batches(targets, lengths, 16, np.random.RandomState(seed))
    assert Counter(np.concatenate(found).tolist()) == Counter(range(len(examples)))
    assert len(found) <= max(1, round(len(examples) / 16))


def test_two_examples_of_a_label_are_learnt_from_together() -> None:
    """Otherwise a batch of many labels has nothing that belongs together."""
    found = batches(np.repeat(np.arange(50), 2), [5] * 100, 10, np.random.RandomState(0))
    assert all(set(Counter((part // 2).tolist()).values()) == {2} for part in found)


@given(st.floats(0, 1))
def test_steps_begin_and_end_short(way: float) -> None:
    """And are never longer than the longest."""
    assert STEP * LAST <= step_length(way) <= STEP
    assert step_length(0) == step_length(1) == STEP * LAST


def test_few_examples_are_gone_through_more_often() -> None:
    """Ten thousand take minutes as it is."""
    assert [passes(count) for count in (10, 770, 8_000, 13_000)] == [100, 8, 5, 3]
