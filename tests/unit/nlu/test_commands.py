"""`frontline nlu` and `frontline model`, as a person types them."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import datetime, timezone
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner, Result

from frontline.adapters.models.registry import ModelRegistry
from frontline.application.evaluation.report import Answered, Report
from frontline.application.evaluation.talk import HeldOutFacts, HeldOutMessage, Understood
from frontline.application.manage_models import ManageModels, ModelCard
from frontline.commands.model import model
from frontline.commands.nlu import nlu
from frontline.nlu.evaluation_files import EvaluationFiles, confusion_picture, kinds_picture


class FixedUnderstanding:
    """Takes every message for a greeting, or under the name "b" for a goodbye."""

    def __init__(self, label: str) -> None:
        self._label = label

    def parse(self, text: str) -> dict[str, Any]:
        """A parse in the product's format."""
        entity = {"entity": "place", "text": "Leeds", "start": 0, "end": 5, "value": "Leeds"}
        intent = {"name": self._label, "confidence": 0.9}
        return {
            "text": text,
            "intent": intent,
            "retrieval": None,
            "entities": [{**entity, "negated": True}],
            "ranking": [intent, {"name": "thank", "confidence": 0.1}],
        }

    def understand(self, text: str) -> Understood:
        """The one label it knows."""
        return Understood(self._label, 0.9, (), 0.001)

    def close(self) -> None:
        """Nothing to free."""


@dataclass(frozen=True)
class FixedTalk:
    """Two held-out messages."""

    def messages(self) -> list[HeldOutMessage]:
        """One of each."""
        return [HeldOutMessage("hi", "greet"), HeldOutMessage("ta ra", "goodbye")]

    def facts(self) -> list[HeldOutFacts]:
        """None annotated."""
        return []


@dataclass
class SmallProduct:
    """The parts of the product these commands use."""

    folder: Path
    held_out: FixedTalk = field(default_factory=FixedTalk)
    trained: list[bool | None] = field(default_factory=list)

    def train_model(self, tune: bool | None) -> None:
        """Only notes what was asked for."""
        self.trained.append(tune)

    @property
    def models(self) -> ModelRegistry:
        """The models of the folder."""
        return ModelRegistry(self.folder)

    @property
    def manage_models(self) -> ManageModels:
        """The verbs on them."""
        return ManageModels(self.models)

    @property
    def evaluation_files(self) -> EvaluationFiles:
        """Where evaluations go."""
        return EvaluationFiles(self.folder / "evaluation")

    def understanding(self, archive: Path | None = None) -> FixedUnderstanding:
        """Model b says goodbye, any other hello."""
        return FixedUnderstanding("goodbye" if archive and archive.name == "b.tar.gz" else "greet")

    def run(self, group: Any, *words: str, stdin: str | None = None) -> Result:
        """The command's result."""
        return CliRunner().invoke(group, words, obj=self, input=stdin)


@pytest.fixture
def product(tmp_path: Path) -> SmallProduct:
    """Models a (live) and b."""
    registry = ModelRegistry(tmp_path)
    for hour, name in enumerate("ab"):
        (tmp_path / f"{name}.tar.gz").write_bytes(b"model")
        trained = datetime(2026, 11, 23, hour, tzinfo=timezone.utc)
        scores = {"accuracy": 0.9} if name == "a" else None
        registry.save_card(ModelCard(name, trained, "", "", 12, 1.0, scores, name == "b"))
    registry.promote("a")
    return SmallProduct(tmp_path)


def test_a_parse_is_shown_for_people(product: SmallProduct) -> None:
    """Label, confidence, facts with their polarity, and the next guesses."""
    assert product.run(nlu, "parse", "Leeds").output.splitlines() == [
        "greet  (90%)",
        "  place: Leeds → Leeds  (not wanted)",
        "  or else: thank 10%",
    ]


def test_a_parse_is_printed_for_programs(product: SmallProduct) -> None:
    """One JSON document."""
    parsed = json.loads(product.run(nlu, "parse", "Leeds", "--json").output)
    assert parsed["intent"] == {"name": "greet", "confidence": 0.9}


def test_a_batch_answers_line_by_line(product: SmallProduct) -> None:
    """An empty line is a message too, so lines in and out correspond."""
    output = product.run(nlu, "parse", "--batch", stdin="hi\n\nbye\n").output
    assert [json.loads(line)["text"] for line in output.splitlines()] == ["hi", "", "bye"]


@pytest.mark.parametrize("words", [("parse",), ("parse", "hi", "--batch")])
def test_a_parse_wants_exactly_one_source(product: SmallProduct, words: tuple[str, ...]) -> None:
    """The mistake gets one plain line."""
    result = product.run(nlu, *words)
    assert (result.exit_code, result.output.count("\n")) == (1, 1)


def test_an_evaluation_is_told_and_kept(product: SmallProduct) -> None:
    """The terminal shows the headline; the folder keeps the report and the picture."""
    output = product.run(nlu, "evaluate").output
    assert "1 of 2 messages understood: 50.0% (95% interval 9.5% to 90.5%)" in output
    assert "  short                             50.0% of 2 (9% to 91%)" in output
    record = json.loads((product.folder / "evaluation" / "report.json").read_text("utf-8"))
    assert record["wrong"][0]["text"] == "ta ra"
    assert "<svg" in (product.folder / "evaluation" / "confusions.svg").read_text("utf-8")


def test_an_evaluation_for_programs_is_json_alone(product: SmallProduct) -> None:
    """Progress and everything else for people goes to the other stream."""
    result = product.run(nlu, "evaluate", "--json", "--against", "b")
    assert json.loads(result.stdout)["summary"]["messages"] == 2


def test_an_evaluation_can_be_held_against_another_model(product: SmallProduct) -> None:
    """Below the report: each message the two differ on, and whether it may be luck."""
    output = product.run(nlu, "evaluate", "--model", "b", "--against", "a").output
    assert "a: 50.0% of 2 messages\nb: 50.0% of 2 messages" in output
    assert "The difference may well be luck" in output
    assert "Newly right (1):\n  ta ra  [goodbye, taken for greet]" in output


def test_models_are_listed_with_the_live_one_marked(product: SmallProduct) -> None:
    """Newest first; a model without held-out talk says so, and a tuned one."""
    newest, live = product.run(model, "list").output.splitlines()
    assert (newest.endswith("tuned"), live.endswith("tuned")) == (True, False)
    assert "live" not in newest
    assert "not measured" in newest
    assert "live" in live
    assert "90.0%" in live


def test_a_training_is_tuned_when_asked_and_else_as_the_live_model(product: SmallProduct) -> None:
    """None leaves it to the training."""
    for options in ((), ("--tune",), ("--no-tune",)):
        product.run(model, "train", *options)
    assert product.trained == [None, True, False]


def test_a_comparison_names_wins_and_losses(product: SmallProduct) -> None:
    """The live model against the newest other, message by message."""
    output = product.run(model, "compare").output
    assert "Newly right (1):\n  ta ra  [goodbye, taken for greet]" in output
    assert "Newly wrong (1):\n  hi  [greet, taken for goodbye]" in output


def test_promotion_and_the_way_back(product: SmallProduct) -> None:
    """Each says which model is live now."""
    assert product.run(model, "promote", "b").output == "b is live.\n"
    assert product.run(model, "rollback").output == "a is live again.\n"


@pytest.mark.parametrize("words", [("promote", "zzz"), ("rollback",), ("compare", "--after", "z")])
def test_a_mistake_with_models_is_one_plain_line(
    product: SmallProduct, words: tuple[str, ...]
) -> None:
    """What is live stays, and nobody sees a traceback."""
    result = product.run(model, *words)
    assert (result.exit_code, result.output.count("\n")) == (1, 1)
    assert product.manage_models.live_name() == "a"


def answered(text: str, expected: str, got: str) -> Answered:
    """A message meant as one label and taken for another."""
    return Answered(HeldOutMessage(text, expected), Understood(got, 0.9, (), 0.001))


def test_the_picture_shows_each_confusion_once() -> None:
    """Rows are what was meant; a label that was never confused is left out."""
    wrong = answered("ta ra", "faq/fees & pay", "greet")
    right = answered("cheers", "thank", "thank")
    drawn = confusion_picture(Report((wrong, right), {}, 0.0, 0.0))
    picture = ElementTree.fromstring(drawn)  # noqa: S314 - our own picture
    words = [each.text for each in picture.iter("{http://www.w3.org/2000/svg}text")]
    assert sorted(filter(None, words)) == [
        "1",
        "faq/fees & pay",
        "faq/fees & pay",
        "greet",
        "greet",
    ]


def test_a_perfect_evaluation_can_be_drawn(tmp_path: Path) -> None:
    """With nothing confused there is still a picture."""
    folder = EvaluationFiles(tmp_path / "e").write(Report((), {}, 0.0, 0.0))
    for picture in ("confusions.svg", "kinds.svg"):
        ElementTree.parse(folder / picture)  # noqa: S314 - our own picture


def test_the_kinds_of_message_are_drawn_with_their_numbers() -> None:
    """A bar each, the whole first."""
    drawn = kinds_picture(Report((answered("ta ra", "goodbye", "goodbye"),), {}, 0.0, 0.0))
    picture = ElementTree.fromstring(drawn)  # noqa: S314 - our own picture
    words = [each.text for each in picture.iter("{http://www.w3.org/2000/svg}text")]
    assert words == ["all messages", "100.0% of 1", "short", "100.0% of 1"]
