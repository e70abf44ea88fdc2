"""The component that puts slips right, on Rasa's own storage and tokens."""

from __future__ import annotations

from pathlib import Path

import pytest
from rasa.engine.graph import ExecutionContext, GraphSchema
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from frontline.nlu.meant import text_meant
from frontline.nlu.slip_corrector import USED_OFTEN, SlipCorrector

EXAMPLES = ["find me a job", *(f"{n} zorbing shifts" for n in range(USED_OFTEN))]


@pytest.fixture(name="corrector", scope="module")
def loaded_corrector(tmp_path_factory: pytest.TempPathFactory) -> SlipCorrector:
    """A component trained on the examples, as a serving process loads it."""
    storage = LocalModelStorage.create(tmp_path_factory.mktemp("model"))
    resource, context = Resource("slips"), ExecutionContext(GraphSchema({}), node_name="node")
    data = TrainingData([Message.build(text, "search_vacancies") for text in EXAMPLES])
    SlipCorrector.create({}, storage, resource, context).train(data)
    return SlipCorrector.load({}, storage, resource, context)


def test_the_text_stays_as_typed_and_its_meaning_stands_beside_it(corrector: SlipCorrector) -> None:
    """Facts are found where they were typed."""
    message = Message.build("hi,im lokking 4 teh stff jbs pls")
    corrector.process([message])
    assert message.get("text") == "hi,im lokking 4 teh stff jbs pls"
    assert text_meant(message) == "hi,I'm looking for the staff jobs please"


def test_a_word_the_examples_use_is_right_and_may_be_meant(corrector: SlipCorrector) -> None:
    """A trainer's word is not put right, and a slip in it is."""
    right, slip = Message.build("any zorbing shifts"), Message.build("any zorbnig shifts")
    corrector.process([right, slip])
    assert [text_meant(each) for each in (right, slip)] == ["any zorbing shifts"] * 2


def test_a_corrector_that_knows_nothing_changes_nothing(tmp_path: Path) -> None:
    """Before it is trained."""
    message = Message.build("wnat")
    SlipCorrector(LocalModelStorage.create(tmp_path), Resource("slips")).process([message])
    assert text_meant(message) == "wnat"
