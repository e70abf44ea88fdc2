"""Training without Rasa's detours learns from the same data, and leaves Rasa as it was."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import pytest
from rasa.engine.storage import local_model_storage
from rasa.engine.training.hooks import TrainingHook
from rasa.shared.importers import utils
from rasa.shared.importers.importer import TrainingDataImporter
from rasa.shared.importers.rasa import RasaFileImporter
from rasa.shared.nlu.training_data import training_data
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from frontline.engine.training_fixes import without_detours

GREETINGS = """version: "3.1"
nlu:
- intent: " greet "
  examples: |
    - hello
    - good morning
    - hello
- synonym: nurse
  examples: |
    - RN
"""
QUESTIONS = """version: "3.1"
nlu:
- intent: faq/dbs
  examples: |
    - do I need a DBS check
- regex: band
  examples: |
    - band \\d
responses:
  utter_faq/dbs:
  - text: "Yes."
"""
DOMAIN = 'version: "3.1"\nintents: [greet, faq]\n'


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A domain, a configuration, and examples in two files."""
    (tmp_path / "data").mkdir()
    files = {
        "config.yml": "recipe: default.v1\nlanguage: en\npipeline: []\npolicies: []\n",
        "domain.yml": DOMAIN,
        "data/greetings.yml": GREETINGS,
        "data/questions.yml": QUESTIONS,
    }
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def imported(project: Path) -> Any:
    return TrainingDataImporter.load_from_config(
        str(project / "config.yml"), str(project / "domain.yml"), [str(project / "data")]
    )


def contents(importer: Any) -> tuple[Any, ...]:
    data: TrainingData = importer.get_nlu_data()
    examples = [example.as_dict() for example in data.training_examples]
    lists = (data.entity_synonyms, data.regex_features, data.lookup_tables, data.responses)
    return examples, *lists, importer.get_domain().as_dict()


def originals() -> tuple[Any, ...]:
    hooks = (TrainingHook.on_before_node, TrainingHook.on_after_node)
    changed = (RasaFileImporter.get_nlu_data, TrainingData.sanitize_examples)
    return (*hooks, *changed, local_model_storage.TarSafe)


def test_the_training_data_is_what_rasa_reads(project: Path) -> None:
    """Examples, their order, synonyms, expressions, answers and the domain are the same."""
    theirs = contents(imported(project))
    with without_detours():
        ours = contents(imported(project))
    assert ours == theirs
    assert len(theirs[0]) > 3


def test_asking_again_gives_the_same_examples_once(project: Path) -> None:
    """Merged lists are lists of their own: nothing piles up in the data read before."""
    with without_detours():
        importer = imported(project)
        first = contents(importer)
        assert contents(importer) == first
        assert contents(imported(project)) == first


def test_each_file_is_read_once(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever asks for the data next gets what was read."""
    read: list[tuple[str, ...]] = []
    original = utils.training_data_from_paths

    def noted(paths: Any, language: str) -> TrainingData:
        read.append(tuple(paths))
        return original(paths, language)

    monkeypatch.setattr(utils, "training_data_from_paths", noted)
    with without_detours():
        for _ in range(2):
            importer = imported(project)
            importer.get_nlu_data()
            importer.get_domain()
    assert len(read) == 1


def test_examples_of_the_same_words_stay_apart_where_anything_else_differs() -> None:
    """Duplicates go, in the order of the examples; other facts make another example."""
    marked = [{"entity": "place", "start": 0, "end": 5, "value": "Leeds"}]
    examples = [
        Message({"text": "Leeds", "intent": "inform"}),
        Message({"text": "Leeds", "intent": " inform", "entities": marked}),
        Message({"text": "Leeds", "intent": "inform "}),
        Message({"response": " utter_greet "}),
        Message({"response": "utter_greet"}),
    ]
    theirs = TrainingData.sanitize_examples(copy.deepcopy(examples))
    with without_detours():
        ours = TrainingData.sanitize_examples(copy.deepcopy(examples))
    assert [example.as_dict() for example in ours] == [example.as_dict() for example in theirs]
    assert len(ours) == 3


def test_a_model_packed_quickly_is_unpacked_as_any_other(tmp_path: Path) -> None:
    """Rasa's own reader finds every byte of it."""
    (tmp_path / "numbers").write_bytes(bytes(range(256)) * 100)
    with without_detours(), local_model_storage.TarSafe.open(tmp_path / "model", "w:gz") as packed:
        packed.add(tmp_path / "numbers", arcname="numbers")
    with local_model_storage.TarSafe.open(tmp_path / "model", mode="r:gz") as archive:
        archive.extractall(tmp_path / "again")
    assert (tmp_path / "again" / "numbers").read_bytes() == bytes(range(256)) * 100


def test_rasa_is_as_before_afterwards(project: Path) -> None:
    """Also when the training fails."""
    before = originals()
    with pytest.raises(ValueError, match="broken"), without_detours():
        raise ValueError("broken")
    assert originals() == before
    assert training_data.copy is copy
