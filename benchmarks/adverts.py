"""The real adverts the benchmarks read: open data beside the repository, never part of it."""

from __future__ import annotations

import csv
import gzip
import math
import os
from pathlib import Path

from frontline.settings import ROOT

DATA = Path(os.environ.get("FRONTLINE_SHARED_DATA") or ROOT.parent / "shared" / "data")
FACTS = Path("vacancies") / "nhs_jobs_2020_facts.csv.gz"
ABSENT = "the open NHS adverts are not here; set FRONTLINE_SHARED_DATA to their folder"


def read_adverts(data: Path = DATA) -> list[dict[str, str]]:
    """The facts of each advert by column name. Errors: FileNotFoundError, saying what to do."""
    path = data / FACTS
    if not path.is_file():
        raise FileNotFoundError(f"{path}: {ABSENT}")
    with gzip.open(path, "rt", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def share_with_interval(hits: int, total: int) -> str:
    """ "99.71 % (99.60 to 99.79)": a share with Wilson's 95 % interval."""
    if not total:
        return "none"
    z, p = 1.96, hits / total
    middle = p + z * z / (2 * total)
    spread = z * math.sqrt(p * (1 - p) / total + z * z / (4 * total * total))
    low, high = ((middle + sign * spread) / (1 + z * z / total) for sign in (-1, 1))
    return f"{100 * p:.2f} % ({100 * low:.2f} to {100 * high:.2f})"
