"""When a model is trained, and which one answers afterwards."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timezone
from pathlib import Path

import pytest

from frontline.adapters.models.registry import ModelRegistry
from frontline.application.manage_models import ModelCard
from frontline.nlu.training import as_live, is_stale, main, run, training_fingerprint
from frontline.settings import Settings, load_settings


@pytest.fixture
def project(tmp_path: Path) -> Settings:
    """A project with its files and an encoder, and no model yet."""
    encoder = tmp_path / "models" / "encoder"
    skill = tmp_path / "data" / "faq"
    for folder in (encoder, skill):
        folder.mkdir(parents=True)
    for path in (encoder / "encoder.onnx", encoder / "tokenizer.json"):
        path.write_bytes(b"x")
    for path in (tmp_path / "config.yml", tmp_path / "domain.yml", skill / "nlu.yml"):
        path.write_text("a: 1\n", encoding="utf-8")
    return load_settings({"FRONTLINE_PROJECT_DIR": str(tmp_path)})


def add_model(settings: Settings, name: str, fingerprint: str) -> ModelRegistry:
    """A model trained from files with this fingerprint."""
    registry = ModelRegistry(settings.models_dir)
    (settings.models_dir / f"{name}.tar.gz").write_bytes(b"model")
    card = ModelCard(name, datetime(2026, 11, 23, tzinfo=timezone.utc), fingerprint, "", 1, 1.0)
    registry.save_card(replace(card, name=name))
    return registry


def test_a_live_model_of_todays_files_is_not_stale(project: Settings) -> None:
    """A second start trains nothing."""
    registry = add_model(project, "a", training_fingerprint(project))
    registry.promote("a")
    said: list[str] = []
    assert run(project, if_stale=True, tune=None, say=said.append) == ""
    assert said == ["Model: up to date."]


@pytest.mark.parametrize(
    "changed",
    ["config.yml", "domain.yml", "data/faq/nlu.yml", "models/encoder/encoder.onnx"],
)
def test_any_changed_source_makes_it_stale(project: Settings, changed: str) -> None:
    """Data, configuration, domain and encoder all count."""
    registry = add_model(project, "a", training_fingerprint(project))
    registry.promote("a")
    (project.project_dir / changed).write_text("b: 2\n", encoding="utf-8")
    assert is_stale(project, registry)


def test_going_back_survives_a_restart(project: Settings) -> None:
    """The newest model was rolled back on purpose; starting again must not bring it back."""
    registry = add_model(project, "old", "other files")
    add_model(project, "new", training_fingerprint(project))
    for name in ("old", "new"):
        registry.promote(name)
    registry.rollback()
    assert not is_stale(project, registry)


def test_a_training_is_tuned_if_that_of_the_live_model_was(project: Settings) -> None:
    """A restart after a change of data does not undo what a trainer chose."""
    registry = add_model(project, "plain", "files")
    assert not as_live(registry)
    registry.save_card(replace(add_model(project, "tuned", "files").list()[0], tuned=True))
    registry.promote("plain")
    assert not as_live(registry)
    registry.promote("tuned")
    assert as_live(registry)


def test_knowledge_and_brand_are_no_training_data(project: Settings) -> None:
    """Changing the recruiter's opening hours trains nothing."""
    before = training_fingerprint(project)
    (project.data_dir / "brand.yml").write_text("name: Linq\n", encoding="utf-8")
    assert training_fingerprint(project) == before


def test_a_missing_encoder_is_one_plain_line(
    project: Settings, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The person is told the command; no traceback."""
    monkeypatch.setenv("FRONTLINE_PROJECT_DIR", str(project.project_dir))
    (project.models_dir / "encoder" / "encoder.onnx").unlink()
    assert main([]) == 1
    assert capsys.readouterr().err.count("\n") == 1
