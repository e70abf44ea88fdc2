"""Passages found for questions, with the real encoder and the real passages."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from rasa.engine.graph import ExecutionContext, GraphSchema
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource
from rasa.shared.nlu.constants import FEATURE_TYPE_SENTENCE, TEXT
from rasa.shared.nlu.training_data.features import Features
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from ruamel.yaml import YAML

from frontline.adapters.knowledge import KnowledgeUnusable, load_passages
from frontline.domain.knowledge import Passage, most_to_the_point
from frontline.nlu.alike import group_alike
from frontline.nlu.encoder.files import encoder_files
from frontline.nlu.encoder.session import shared_encoder
from frontline.nlu.knowledge.index import KnowledgeIndex, build_index, load_index
from frontline.nlu.knowledge.words import content_words, question_kinds
from frontline.nlu.knowledge_retriever import KnowledgeRetriever
from frontline.settings import load_settings
from tests.nlu.knowledge_questions import Found, Quality, quality, questions

ROOT = Path(__file__).parents[2]
PASSAGES = load_passages(ROOT / "data" / "knowledge")
CONFIG = next(
    step
    for step in YAML(typ="safe").load((ROOT / "config.yml").read_text("utf-8"))["pipeline"]
    if step["name"].endswith("KnowledgeRetriever")
)

pytestmark = pytest.mark.skipif(
    not encoder_files(load_settings()).complete(),
    reason="the sentence encoder is not prepared (make encoder)",
)


def encode(text: str) -> Any:
    return shared_encoder(encoder_files(load_settings())).encode(text)


def encode_all(texts: Sequence[str]) -> Any:
    return shared_encoder(encoder_files(load_settings())).encode_batch(texts)


@pytest.fixture(scope="module")
def index() -> KnowledgeIndex:
    return build_index(PASSAGES, encode_all)


@pytest.fixture(scope="module")
def measured(index: KnowledgeIndex) -> Quality:
    """The test half of the labelled questions at the threshold of config.yml."""
    found = []
    for each in questions(PASSAGES):
        best = index.best(each.text, encode(each.text)) if each.is_test else None
        if best:
            found.append(Found(each, best.passage.id, best.score))
    return quality(found, lambda one: one.score >= CONFIG["threshold"])


@pytest.fixture(scope="module")
def retriever(tmp_path_factory: pytest.TempPathFactory) -> KnowledgeRetriever:
    """The component trained on the passages and loaded from its archive."""
    storage = LocalModelStorage.create(tmp_path_factory.mktemp("model"))
    context = ExecutionContext(GraphSchema({}), node_name="node")
    resource = Resource("KnowledgeRetriever")
    config = {**KnowledgeRetriever.get_default_config(), **CONFIG}
    KnowledgeRetriever.create(config, storage, resource, context).train(TrainingData([]))
    return KnowledgeRetriever.load(config, storage, resource, context)


def heard(text: str, intent: str, confidence: float) -> Message:
    """A message as the classifiers before the retriever leave it."""
    message = Message.build(text)
    message.set("intent", {"name": intent, "confidence": confidence})
    vector = encode(text) * np.float32(7)
    message.add_features(Features(vector.reshape(1, -1), FEATURE_TYPE_SENTENCE, TEXT, "encoder"))
    return message


def found_for(retriever: KnowledgeRetriever, message: Message) -> str | None:
    retriever.process([message])
    return (message.get("knowledge") or {}).get("passage")


def test_a_wrong_passage_is_rarely_told(measured: Quality) -> None:
    """At most five in a hundred near misses, and nothing that is out of scope, are answered."""
    assert measured.near_miss <= 0.05
    assert measured.out_of_scope <= 0.01
    assert measured.wrong_passage <= 0.05


def test_most_questions_find_their_passage(measured: Quality) -> None:
    """What the threshold costs: a question in other words sometimes gets no passage."""
    assert measured.recall >= 0.55
    assert measured.precision >= 0.88


def test_no_labelled_question_is_one_the_passages_list() -> None:
    """The figures would otherwise measure memory."""
    listed = {content(way) for passage in PASSAGES for way in passage.questions}
    asked = [each.text for each in questions(PASSAGES)]
    assert [text for text in asked if content(text) in listed] == []
    assert len(set(asked)) == len(asked)


def content(text: str) -> str:
    return " ".join("".join(c for c in text.casefold() if c.isalnum() or c == " ").split())


def test_there_are_enough_labelled_questions() -> None:
    """A hundred and fifty of each kind at least."""
    kinds = [each.kind for each in questions(PASSAGES)]
    assert min(kinds.count(kind) for kind in set(kinds)) >= 150


def test_a_saved_index_finds_the_same(index: KnowledgeIndex, tmp_path: Path) -> None:
    """Going back to an older model goes back to its passages."""
    index.save(tmp_path)
    again = load_index(tmp_path)
    asked = "when does my share code run out"
    assert again.passages == PASSAGES
    assert again.best(asked, encode(asked)) == index.best(asked, encode(asked))


@pytest.mark.parametrize("passage", PASSAGES, ids=lambda p: p.id)
def test_a_question_a_passage_lists_finds_it(index: KnowledgeIndex, passage: Passage) -> None:
    """A trainer who adds a way to ask can rely on it."""
    for way in passage.questions:
        best = index.best(way, encode(way))
        assert best is not None
        assert (best.passage.id, best.score > CONFIG["over_answer"]) == (passage.id, True)


def test_without_passages_nothing_is_found() -> None:
    """An installation may have none."""
    assert build_index([], encode_all).best("anything", encode("anything")) is None


def test_an_unsure_question_gets_its_passage(retriever: KnowledgeRetriever) -> None:
    """With all that a reply needs, so that no action reads the files."""
    message = heard("how long is a share code good for?", "nlu_fallback", 0.3)
    assert found_for(retriever, message) == "share_codes#how-long-a-share-code-lasts"
    told = message.get("knowledge")
    assert "90 days" in told["excerpt"]
    assert told["link"].startswith("https://")
    assert told["reviewed"] == "2026-11-22"


def test_a_guess_is_not_acted_on_where_a_passage_answers(retriever: KnowledgeRetriever) -> None:
    """The intent becomes "not understood", whose action tells the passage."""
    message = heard("how many digits has a GPhC number?", "inform", 0.4)
    assert found_for(retriever, message)
    assert message.get("intent")["name"] == "nlu_fallback"


@pytest.mark.parametrize(
    ("text", "intent", "confidence"),
    [
        ("my share code, how long will it be good?", "apply", 0.9),
        ("how long is a share code valid?", "crisis", 0.4),
        ("/faq", "faq", 0.4),
        ("share code 90 days", "inform", 0.4),
        ("what's the weather in York", "out_of_scope", 0.9),
        ("", "nlu_fallback", 0.3),
    ],
)
def test_what_is_understood_or_no_question_gets_no_passage(
    retriever: KnowledgeRetriever, text: str, intent: str, confidence: float
) -> None:
    """Neither a sure intent, a button, a statement, nor another matter; the intent stays."""
    message = heard(text, intent, confidence)
    assert found_for(retriever, message) is None
    assert message.get("intent") == {"name": intent, "confidence": confidence}


def test_a_question_that_is_listed_is_answered_whatever_was_guessed(
    retriever: KnowledgeRetriever,
) -> None:
    """Trainers can rely on the ways to ask that they write down."""
    message = heard("how long is a share code valid?", "ask_vacancy", 0.9)
    assert found_for(retriever, message) == "share_codes#how-long-a-share-code-lasts"
    assert message.get("intent")["name"] == "nlu_fallback"


def test_an_approved_answer_gives_way_to_a_better_passage_only(
    retriever: KnowledgeRetriever,
) -> None:
    """What the approved answer covers stays with it."""
    detail = heard("how many days of updating does the HCPC ask for?", "faq", 0.7)
    covered = heard("is a criminal records check needed", "faq", 0.9)
    assert (
        found_for(retriever, detail) == "returning_to_an_hcpc_profession#how-many-days-of-updating"
    )
    assert detail.get("intent")["name"] == "faq"
    assert found_for(retriever, covered) is None


def test_the_training_cache_sees_the_passages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Rasa reuses an old index unless the fingerprint changes with the files."""
    before = KnowledgeRetriever.fingerprint_addon({})
    monkeypatch.setenv("FRONTLINE_DATA_DIR", str(tmp_path))
    assert KnowledgeRetriever.fingerprint_addon({}) != before


def test_a_threshold_that_is_no_share_is_refused() -> None:
    """Nobody sets 80 and wonders why no passage is ever told."""
    with pytest.raises(KnowledgeUnusable, match="from 0 to 1"):
        KnowledgeRetriever.validate_config({"threshold": 80})


def test_the_sentences_to_the_point_stay_together() -> None:
    """A sentence that begins with "It must also" needs the one before it."""
    sentences = ["A.", "B.", "It must also C.", "D."]
    assert most_to_the_point(sentences, [0.0, 0.1, 0.9, 0.2]) == "B. It must also C. D."
    assert most_to_the_point(["Only."], [0.3]) == "Only."


def test_amounts_do_not_end_a_sentence() -> None:
    """ "£31,049. Band 6" is two sentences, "3.3%" is inside one."""
    passage = Passage(
        "a#b",
        "A",
        "B",
        "It rose by 3.3%. Band 5 is £1,000.",
        (),
        "S",
        None,
        *[date(2026, 11, 23)] * 2,
    )
    assert passage.sentences == ["It rose by 3.3%.", "Band 5 is £1,000."]


def test_words_are_compared_without_endings_and_small_words() -> None:
    """ "codes" is "code", and "how do I" says nothing about the matter."""
    assert content_words("How do I get the codes?") == content_words("a code")
    assert question_kinds("How long does it take, and where?") == {"how long", "where"}


def test_questions_that_mean_the_same_are_one_group() -> None:
    """In other words too; another matter stays apart."""
    texts = [
        "is there parking at the hospital",
        "can I park at the hospital",
        "do you have a swimming pool",
        "Is there  parking at the hospital",
    ]
    assert group_alike(texts, encode) == [[0, 1, 3], [2]]
