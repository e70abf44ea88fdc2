"""What is searched for: kind of work, place with radius, pay floor and contract."""

from __future__ import annotations

import random

from benchmarks.search.adverts import towns_by_size
from frontline.domain.search import Criteria, PlaceWanted
from frontline.domain.vacancy import ContractType

COUNT = 300
WORK = (
    *("staff nurse", "data analyst", "theatres", "mental health nurse", "pharmacist", "midwife"),
    *("critical care nurse", "project manager", "physiotherapist", "consultant"),
)
CONTRACTS = ((), (), (ContractType.PERMANENT,), (ContractType.BANK,))
LEAST_PEOPLE = 30_000


def questions() -> list[Criteria]:
    """The same ones every time."""
    chance = random.Random(3)
    towns = [town for town in towns_by_size()[0] if town[3] > LEAST_PEOPLE]
    return [_question(chance, chance.choice(towns)) for _ in range(COUNT)]


def _question(chance: random.Random, town: tuple[str, float, float, int]) -> Criteria:
    name, latitude, longitude, _ = town
    return Criteria(
        text=chance.choice(WORK),
        places=(PlaceWanted(name, latitude, longitude, chance.choice((10.0, 20.0, 30.0))),),
        pay_floor=chance.choice((None, 25_000.0, 30_000.0, 40_000.0, 50_000.0)),
        contracts=chance.choice(CONTRACTS),
    )
