"""Vacancies to measure with: real ones where the open data is at hand, else invented ones."""

from __future__ import annotations

import csv
import gzip
import random
from datetime import date, timedelta
from functools import lru_cache
from itertools import accumulate
from pathlib import Path

from frontline.adapters.gazetteer.uk import HERE
from frontline.domain.pay import Pay, PayPeriod
from frontline.domain.pay_text import parse_pay
from frontline.domain.place import in_the_uk
from frontline.domain.vacancy import ContractType, Hours, Location, Vacancy, WorkMode

TODAY = date(2026, 11, 23)
DAYS = 180
EMPLOYERS = 800
CONTRACTS = (*[ContractType.PERMANENT] * 6, *ContractType)
BANDS = ("2", "3", "4", "5", "5", "6", "6", "7", "8a", "8b")
ROLES = [
    "Staff Nurse",
    "Registered Nurse",
    "Community Nurse",
    "Ward Manager",
    "Healthcare Assistant",
    "Midwife",
    "Physiotherapist",
    "Occupational Therapist",
    "Radiographer",
    "Sonographer",
    "Pharmacist",
    "Paramedic",
    "Data Analyst",
    "Information Manager",
    "Project Manager",
    "Clinical Informatics Lead",
    "Porter",
    "Biomedical Scientist",
    "Dietitian",
    "Speech and Language Therapist",
    "Consultant",
    "Specialty Doctor",
    "Receptionist",
    "Medical Secretary",
    "Research Nurse",
    "Clinical Psychologist",
    "Operating Department Practitioner",
    "Support Worker",
    "Health Visitor",
    "Advanced Clinical Practitioner",
]
FIELDS = [
    "Theatres",
    "Critical Care",
    "Emergency Department",
    "Paediatrics",
    "Mental Health",
    "Oncology",
    "Cardiology",
    "Renal",
    "Stroke",
    "Elderly Care",
    "Endoscopy",
    "Maternity",
    "Digital Health",
    "Clinical Coding",
    "Virtual Wards",
    "Learning Disabilities",
    "Palliative Care",
    "Haematology",
    "Respiratory",
    "Dermatology",
    "Outpatients",
    "Diabetes",
    "Neurology",
    "Orthopaedics",
    "Gastroenterology",
    "Infection Control",
    "Patient Safety",
    "Imaging",
]
SAID = (
    "Join a friendly team that looks after people at home",
    "You will work nights and weekends on a rota",
    "Help wards to use the electronic record every day",
    "We welcome applicants from every background",
    "Training and a mentor are part of the role",
    "You will lead audits and improve the service",
    "Flexible hours can be agreed with the manager",
    "Experience with virtual reality training is welcome",
    "The post is based in a modern building near the station",
    "You will supervise students and junior staff",
)
REAL = Path("..") / "shared" / "data" / "vacancies" / "nhs_jobs_2020_facts.csv.gz"


def real(path: Path) -> list[Vacancy]:
    """The real titles, employers, places and pay; facts the file has not are left out."""
    with gzip.open(path, "rt", encoding="utf-8", newline="") as file:
        rows = {row["id"]: row for row in csv.DictReader(file)}
    newest = max(row["date_posted"][:10] for row in rows.values())
    # Brought to today, so that dates can be searched by.
    later = TODAY - date.fromisoformat(newest)
    return [_advert(row, later) for row in rows.values()]


def invented(number: int) -> Vacancy:
    """The vacancy of that number, the same one every time, at a real place."""
    chance = random.Random(number)
    towns, weights = towns_by_size()
    ((name, latitude, longitude, _),) = chance.choices(towns, cum_weights=weights)
    lowest = chance.randrange(20_000, 90_000, 500)
    return Vacancy(
        ref=f"B{number:07}",
        title=f"{chance.choice(ROLES)} {chance.choice(FIELDS)}",
        employer=f"{name} Trust {chance.randrange(EMPLOYERS)}",
        description=". ".join(chance.sample(SAID, 2)),
        location=Location(
            name, None, latitude + chance.gauss(0, 0.02), longitude + chance.gauss(0, 0.03)
        ),
        posted=TODAY - timedelta(days=chance.randrange(DAYS)),
        closes=TODAY + timedelta(days=chance.randrange(1, 60)),
        work_mode=chance.choice((None, None, None, *WorkMode)),
        contract=chance.choice(CONTRACTS),
        hours=chance.choice((None, *Hours)),
        pay=Pay("", lowest, lowest + chance.randrange(0, 12_000, 500), PayPeriod.YEAR),
        bands=(chance.choice(BANDS),),
    )


@lru_cache(maxsize=1)
def towns_by_size() -> tuple[list[tuple[str, float, float, int]], list[float]]:
    """Name, latitude, longitude and people of each town, and the sums by which one is drawn."""
    lines = gzip.decompress((HERE / "places.tsv.gz").read_bytes()).decode().splitlines()
    fields = [line.split("\t") for line in lines]
    towns = [(f[1], float(f[2]), float(f[3]), int(f[4])) for f in fields if f[0] == "P"]
    return towns, list(accumulate(size**0.7 for *_, size in towns))


def _advert(row: dict[str, str], later: timedelta) -> Vacancy:
    latitude, longitude = float(row["latitude"] or 0), float(row["longitude"] or 0)
    known = in_the_uk(latitude, longitude)
    return Vacancy(
        ref=row["id"],
        title=row["title"],
        employer=row["organisation"],
        description="",
        location=Location(
            row["locality"],
            row["postcode"] or None,
            latitude if known else None,
            longitude if known else None,
        ),
        posted=date.fromisoformat(row["date_posted"][:10]) + later,
        pay=parse_pay(row["salary_text"]),
        contract=_contract(row["title"]),
    )


def _contract(title: str) -> ContractType:
    lower = title.lower()
    if "bank" in lower:
        return ContractType.BANK
    return ContractType.FIXED_TERM if "fixed" in lower else ContractType.PERMANENT
