"""It stays a standard Rasa project: Rasa's own tools work on the files at the top."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from frontline.adapters.models.registry import ModelRegistry
from tests.integration.rasa_path.rasa_tools import action_server, environment, rasa
from tests.integration.serving.servers import ROOT, free_port

pytestmark = [pytest.mark.model, pytest.mark.slow]


@pytest.fixture(scope="module")
def live_model() -> str:
    models = ModelRegistry(Path(os.environ.get("FRONTLINE_MODELS_DIR", ROOT / "models")))
    return str(models.live())


def test_rasa_data_validate_finds_no_conflict(tmp_path: Path) -> None:
    """Domain, data and configuration fit together in Rasa's own eyes."""
    checked = rasa("data", "validate", var=tmp_path)
    assert checked.returncode == 0, checked.stderr[-3000:]


def test_rasa_test_agrees_with_the_stories(tmp_path: Path, live_model: str) -> None:
    """The talks in tests/rasa go as they are written."""
    played = rasa(
        *("test", "core", "--model", live_model, "--stories", "tests/rasa"),
        *("--out", str(tmp_path), "--fail-on-prediction-errors"),
        var=tmp_path,
    )
    assert played.returncode == 0, played.stdout[-3000:] + played.stderr[-3000:]
    assert YAML(typ="safe").load(tmp_path / "failed_test_stories.yml") is None


def test_rasa_shell_answers_with_an_action_server(tmp_path: Path, live_model: str) -> None:
    """A developer types in the terminal and is answered, wording and actions alike."""
    port = free_port()
    endpoints = tmp_path / "endpoints.yml"
    endpoints.write_text(f"action_endpoint:\n  url: http://127.0.0.1:{port}/webhook\n")
    settings = environment(tmp_path)
    with action_server(port, settings, tmp_path / "actions.log"):
        talked = rasa(
            *("shell", "--model", live_model, "--endpoints", str(endpoints)),
            *("--port", str(free_port())),
            var=tmp_path,
            said="are you a bot?\nI want to register for future roles\n/stop\n",
        )
    assert "automated assistant" in talked.stdout, talked.stderr[-3000:]
    assert "What is your name?" in talked.stdout, talked.stdout[-3000:]
