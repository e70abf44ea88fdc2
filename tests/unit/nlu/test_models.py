"""The trained models of an installation, and which of them is live."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from frontline.adapters.models.registry import ModelRegistry
from frontline.application.manage_models import ManageModels, ModelCard, ModelError

CARD = ModelCard("a", datetime(2026, 11, 23, tzinfo=timezone.utc), "data", "encoder", 10, 1.0)


def add(registry: ModelRegistry, folder: Path, name: str, days: int = 0) -> None:
    """Put a trained model there."""
    (folder / f"{name}.tar.gz").write_bytes(b"model")
    registry.save_card(replace(CARD, name=name, trained_at=CARD.trained_at + timedelta(days)))


@pytest.fixture
def registry(tmp_path: Path) -> ModelRegistry:
    """Models a, b and c, c the newest, none live."""
    registry = ModelRegistry(tmp_path)
    for days, name in enumerate("abc"):
        add(registry, tmp_path, name, days)
    return registry


def test_models_are_listed_newest_first(registry: ModelRegistry) -> None:
    """The list starts with the model trained last."""
    assert [card.name for card in registry.list()] == ["c", "b", "a"]


def test_nothing_is_live_before_the_first_promotion(registry: ModelRegistry) -> None:
    """A trained model answers nobody until it is promoted."""
    assert registry.live() is None


def test_going_back_is_repeatable(registry: ModelRegistry) -> None:
    """Each rollback goes one promotion further back, and then says that there is none."""
    for name in "abc":
        registry.promote(name)
    assert [registry.rollback(), registry.rollback()] == ["b", "a"]
    with pytest.raises(ModelError, match="No earlier model"):
        registry.rollback()


def test_promoting_the_live_model_again_changes_nothing(registry: ModelRegistry) -> None:
    """A doubled command does not make a model its own predecessor."""
    for name in "abb":
        registry.promote(name)
    assert registry.rollback() == "a"


@pytest.mark.parametrize("name", ["d", "../a", "", "live"])
def test_an_unknown_model_cannot_be_promoted(registry: ModelRegistry, name: str) -> None:
    """The message names what was asked for, and what is live stays."""
    registry.promote("a")
    with pytest.raises(ModelError, match="no model named"):
        registry.promote(name)
    assert ManageModels(registry).live_name() == "a"


def test_a_deleted_archive_is_skipped_on_the_way_back(
    registry: ModelRegistry, tmp_path: Path
) -> None:
    """Going back finds the newest earlier model that still exists."""
    for name in "abc":
        registry.promote(name)
    (tmp_path / "b.tar.gz").unlink()
    assert registry.rollback() == "a"


def test_a_broken_card_hides_its_model_only(registry: ModelRegistry, tmp_path: Path) -> None:
    """The other models stay usable."""
    (tmp_path / "b.json").write_text("{", encoding="utf-8")
    assert [card.name for card in registry.list()] == ["c", "a"]


def test_the_live_model_is_compared_with_the_newest_other(registry: ModelRegistry) -> None:
    """Without names the question is whether the newest candidate is better."""
    registry.promote("b")
    pair = ManageModels(registry).pair_to_compare(None, None)
    assert [path.name for path in pair] == ["b.tar.gz", "c.tar.gz"]


def test_one_model_cannot_be_compared(tmp_path: Path) -> None:
    """The message says how to get a second one."""
    registry = ModelRegistry(tmp_path)
    add(registry, tmp_path, "a")
    registry.promote("a")
    with pytest.raises(ModelError, match="model train"):
        ManageModels(registry).pair_to_compare(None, None)


class PromotionsAndRollbacks(RuleBasedStateMachine):
    """Any order of promotions and rollbacks behaves like a stack of distinct neighbours."""

    def __init__(self) -> None:
        super().__init__()
        import tempfile  # noqa: PLC0415 - hypothesis makes machines, pytest makes no folder for them

        self.folder = Path(tempfile.mkdtemp())
        self.registry = ModelRegistry(self.folder)
        self.stack: list[str] = []
        for name in "abc":
            add(self.registry, self.folder, name)

    @rule(name=st.sampled_from("abc"))
    def promote(self, name: str) -> None:
        """Promotion puts a model on top."""
        self.registry.promote(name)
        if self.stack[-1:] != [name]:
            self.stack.append(name)

    @rule()
    def rollback(self) -> None:
        """Going back takes the top off, unless it is the last."""
        if len(self.stack) < 2:
            with pytest.raises(ModelError):
                self.registry.rollback()
            return
        self.stack.pop()
        assert self.registry.rollback() == self.stack[-1]

    @invariant()
    def live_is_the_top(self) -> None:
        """What is live is always the last promotion not taken back."""
        live = self.registry.live()
        names = [live.name.split(".")[0]] if live else []
        assert names == self.stack[-1:]

    def teardown(self) -> None:
        """Leave nothing behind."""
        for path in self.folder.iterdir():
            path.unlink()
        self.folder.rmdir()


PromotionsAndRollbacks.TestCase.settings = settings(max_examples=15, stateful_step_count=15)
TestPromotionsAndRollbacks = PromotionsAndRollbacks.TestCase
