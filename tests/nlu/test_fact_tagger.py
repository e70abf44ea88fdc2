"""The component that settles facts as learnt, with Rasa's own storage and reader."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphSchema
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource
from rasa.shared.nlu.training_data.loading import load_data
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from frontline.nlu.fact_extractor import FactExtractor
from frontline.nlu.fact_tagger import FactTagger
from frontline.nlu.facts_in_use import FactsInUse

SOUGHT = ("flurbist", "grommeteer", "sprocketer", "wadgeon")
BLOCK = """  - intent: {intent}
    metadata:
      facts: annotated
    examples: |
"""
ASKED = BLOCK.format(intent="search_vacancies") + "".join(
    f"      - any [{job}](role) jobs please\n" for job in SOUGHT
)
TOLD = BLOCK.format(intent="complain") + "".join(
    f"      - any {job} jobs please\n" for job in SOUGHT
)
LESSONS = f'version: "3.1"\nnlu:\n{ASKED}{TOLD}'


class Model:
    """The component on a storage of its own."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        storage = LocalModelStorage.create(folder)
        context = ExecutionContext(GraphSchema({}), node_name="node")
        self._parts = (FactTagger.get_default_config(), storage, Resource("facts"), context)

    def trained(self, data: TrainingData) -> FactTagger:
        """Trained, and loaded as a serving process loads it."""
        FactTagger.create(*self._parts).train(data)
        return FactTagger.load(*self._parts)


def lessons(folder: Path) -> TrainingData:
    """The marked examples as Rasa reads them."""
    (folder / "marked.yml").write_text(LESSONS, encoding="utf-8")
    return load_data(str(folder / "marked.yml"))


def read(tagger: FactTagger, message: dict[str, Any]) -> Message:
    """The message with what the rules find, then settled."""
    made = Message(data=message)
    made.set("entities", message.get("entities", []))
    (settled,) = tagger.process([made])
    return settled


def found(message: Message) -> list[tuple[str, str]]:
    """Kind and words of each fact."""
    return [(each["entity"], each["text"]) for each in message.get("entities")]


def meant(name: str, confidence: float = 0.9) -> dict[str, Any]:
    """An intent as the classifier sets it."""
    return {"name": name, "confidence": confidence}


def test_what_was_learnt_finds_a_job_that_no_list_has(tmp_path: Path) -> None:
    """With the intent as a clue, which alone tells these two apart."""
    tagger = Model(tmp_path / "model").trained(lessons(tmp_path))
    text = "any whimsicler jobs please"
    sought = read(tagger, {"text": text, "intent": meant("search_vacancies")})
    told = read(tagger, {"text": text, "intent": meant("complain")})
    assert (found(sought), found(told)) == ([("role", "whimsicler")], [])


def test_each_of_two_requests_has_its_own_facts(tmp_path: Path) -> None:
    """Read with its own intent; positions are those in its own words."""
    tagger = Model(tmp_path / "model").trained(lessons(tmp_path))
    one, other = "any whimsicler jobs please", "any dinglehopper jobs please"
    requests = [
        {"text": one, "start": 0, "end": len(one), "intent": meant("complain")},
        {"text": other, "start": len(one) + 2, "end": 56, "intent": meant("search_vacancies")},
    ]
    message = read(
        tagger,
        {"text": f"{one}. {other}", "intent": meant("complain"), "requests": requests},
    )
    first, second = message.get("requests")
    assert first["entities"] == []
    assert [(e["text"], e["start"]) for e in second["entities"]] == [("dinglehopper", 4)]


def test_settled_facts_are_not_weighed_again(tmp_path: Path) -> None:
    """What was learnt knew the intent; the table of uses is for models without it."""
    tagger = Model(tmp_path / "model").trained(lessons(tmp_path))
    text = "any whimsicler jobs please, and thanks for all"
    message = read(tagger, {"text": text, "intent": meant("search_vacancies")})
    message.set("intent", meant("thank"))
    FactsInUse(0.5).process([message])
    assert found(message) == [("role", "whimsicler")]


def test_without_marked_examples_the_facts_stay_as_they_came(tmp_path: Path) -> None:
    """The assistant of a project that marks nothing works by the rules."""
    tagger = Model(tmp_path / "model").trained(TrainingData([Message.build("hi", "greet")]))
    entity = {"entity": "role", "start": 0, "end": 5, "text": "nurse", "value": "nurse"}
    message = read(tagger, {"text": "nurse", "intent": meant("greet"), "entities": [dict(entity)]})
    assert message.get("entities") == [entity]


def test_a_button_keeps_what_it_carries(tmp_path: Path) -> None:
    """Nobody typed it."""
    tagger = Model(tmp_path / "model").trained(lessons(tmp_path))
    carried = [{"entity": "vacancy", "value": "FD-1013"}]
    text = '/apply{"vacancy": "FD-1013"}'
    message = read(tagger, {"text": text, "intent": meant("apply"), "entities": list(carried)})
    assert message.get("entities") == carried


def test_the_training_cache_sees_the_lists() -> None:
    """As for the rules, whose findings are clues here."""
    assert FactTagger.fingerprint_addon({}) == FactExtractor.fingerprint_addon({})
