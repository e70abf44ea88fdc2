"""A small Rasa assistant, trained once, served by the real engine on a real store."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from frontline.engine.preparation import prepare_rasa

prepare_rasa(stub_tensorflow=True)

from rasa.model_training import train  # noqa: E402 - Rasa comes after its preparation

from frontline.adapters.store.unit_of_work import SqlUnitsOfWork  # noqa: E402
from frontline.engine.dialogue import RasaDialogue  # noqa: E402
from frontline.engine.in_process_actions import InProcessActions  # noqa: E402

SMALL = Path(__file__).parent / "small_assistant"
ACTIONS = "tests.integration.engine.small_actions"


@pytest.fixture(scope="session")
def small_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    trained = train(
        domain=str(SMALL / "domain.yml"),
        config=str(SMALL / "config.yml"),
        training_files=[str(SMALL / "data.yml")],
        output=str(tmp_path_factory.mktemp("model")),
        fixed_model_name="small",
    )
    return Path(str(trained.model))


@pytest.fixture
def make_engine(units: SqlUnitsOfWork, small_model: Path) -> Iterator[Callable[..., RasaDialogue]]:
    made: list[RasaDialogue] = []

    def make(action_timeout: float = 8, turn_timeout: float = 20) -> RasaDialogue:
        engine = RasaDialogue(units, InProcessActions(ACTIONS, action_timeout), turn_timeout)
        engine.load(small_model)
        made.append(engine)
        return engine

    yield make
    for engine in made:
        engine.close()
