"""Search criteria as plain JSON values, for a dialogue slot or the command line, and back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import date
from enum import Enum
from typing import Any

from frontline.domain.pay import PayPeriod
from frontline.domain.search import Criteria, Order, PlaceWanted
from frontline.domain.vacancy import ContractType, Hours, WorkMode


def criteria_as_dict(criteria: Criteria) -> dict[str, Any]:
    """Only what was asked for; `criteria_from_dict` gives the same criteria back."""
    empty = Criteria()
    named = {field.name: getattr(criteria, field.name) for field in fields(criteria)}
    return {k: _plain_value(v) for k, v in named.items() if v != getattr(empty, k)}


def criteria_from_dict(values: Mapping[str, Any]) -> Criteria:
    """Criteria from `criteria_as_dict`. Unknown keys are left out."""
    known = {field.name for field in fields(Criteria)}
    return Criteria(**{k: _READ.get(k, _same)(v) for k, v in values.items() if k in known})


def _plain_value(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain_value(item) for item in value]
    if isinstance(value, PlaceWanted):
        place = {field.name: getattr(value, field.name) for field in fields(value)}
        return {k: list(v) if isinstance(v, tuple) else v for k, v in place.items() if v != ()}
    if isinstance(value, date):
        return value.isoformat()
    return value.value if isinstance(value, Enum) else value


def _same(value: Any) -> Any:
    return value


def _places(values: Any) -> tuple[PlaceWanted, ...]:
    return tuple(PlaceWanted(**{**v, "areas": tuple(v.get("areas", ()))}) for v in values)


def _modes(values: Any) -> tuple[WorkMode, ...]:
    return tuple(WorkMode(value) for value in values)


def _contracts(values: Any) -> tuple[ContractType, ...]:
    return tuple(ContractType(value) for value in values)


_READ: dict[str, Callable[[Any], Any]] = {
    "places": _places,
    "not_places": _places,
    "work_modes": _modes,
    "not_work_modes": _modes,
    "contracts": _contracts,
    "not_contracts": _contracts,
    "bands": tuple,
    "not_bands": tuple,
    "pay_period": PayPeriod,
    "hours": Hours,
    "posted_since": date.fromisoformat,
    "either": tuple,
    "wishes": tuple,
    "order": Order,
}
