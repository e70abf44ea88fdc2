"""Conversations on the test's store with a scripted engine."""

from __future__ import annotations

import pytest

from frontline.adapters.store.unit_of_work import SqlUnitsOfWork
from frontline.application.converse import (
    Begun,
    Converse,
)
from tests.clock import FixedClock
from tests.integration.converse.scripted import FixedWording, ScriptedEngine, record_of


@pytest.fixture
def engine() -> ScriptedEngine:
    return ScriptedEngine()


@pytest.fixture
def erased() -> list[str]:
    return []


@pytest.fixture
def converse(
    units: SqlUnitsOfWork, engine: ScriptedEngine, clock: FixedClock, erased: list[str]
) -> Converse:
    return Converse(units, engine, FixedWording(), clock, erased.append, record_of)


@pytest.fixture
def begun(converse: Converse) -> Begun:
    return converse.begin()
