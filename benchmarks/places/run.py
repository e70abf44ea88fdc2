"""`python -m benchmarks.places.run`: places of 6,104 distinct localities, told without a postcode.

Two readings of each locality: by its words alone, and with the name of the employer beside them, as
an import has it. A place is **wrong** when it lies more than 25 miles from the middle of the
coordinates published for the locality (one of several sites of an employer may be that far from
another without anybody being wrong). A published point more than ten miles from the middle of its
own postcode district contradicts itself and is left out. A place is **flagged** when the import
report says that it is doubtful. Names were written from general knowledge and then held against
these coordinates; the lists are in `src/frontline/adapters/gazetteer`.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from benchmarks.adverts import DATA, read_adverts, share_with_interval
from frontline.adapters.gazetteer.addresses import UkAddresses
from frontline.adapters.gazetteer.uk import UkGazetteer
from frontline.domain.place import miles_between, tidy_postcode

WRONG = 25.0
CONTRADICTS = 10.0
Point = tuple[float, float]


@dataclass(frozen=True)
class Placing:
    """One locality: how far from its published point it was placed, None where it was not or
    where none was published."""

    locality: str
    placed_as: str | None
    miles: float | None
    flagged: bool


def placings(rows: Iterable[dict[str, str]], with_employer: bool) -> list[Placing]:
    """Each distinct locality placed without its postcode."""
    gazetteer = UkGazetteer()
    points: dict[str, list[Point]] = defaultdict(list)
    employers: dict[str, Counter[str]] = defaultdict(Counter)
    for row in rows:
        locality = " ".join(row["locality"].replace("&amp;", "&").replace("&#39;", "'").split())
        employers[locality][row["organisation"]] += 1
        point = _point(row, gazetteer)
        points[locality] += [point] if point else []
    addresses = UkAddresses(gazetteer)
    return [
        _placing(
            addresses,
            locality,
            named.most_common(1)[0][0] if with_employer else "",
            points[locality],
        )
        for locality, named in employers.items()
        if locality
    ]


def _point(row: dict[str, str], gazetteer: UkGazetteer) -> Point | None:
    """The published point, unless it lies elsewhere than its own postcode."""
    postcode = tidy_postcode(row["postcode"])
    district = gazetteer.at_postcode(postcode) if postcode else None
    if not row["latitude"] or district is None:
        return None
    point = float(row["latitude"]), float(row["longitude"])
    apart = miles_between(*point, district.latitude, district.longitude)
    return point if apart <= CONTRADICTS else None


def _placing(addresses: UkAddresses, locality: str, employer: str, at: list[Point]) -> Placing:
    found = addresses.locate(locality, None, employer)
    if found is None:
        return Placing(locality, None, None, flagged=True)
    miles = None
    if at:
        middle = median(lat for lat, _ in at), median(lon for _, lon in at)
        miles = miles_between(found.place.latitude, found.place.longitude, *middle)
    return Placing(locality, found.place.name, miles, bool(found.doubt))


def report(found: list[Placing]) -> str:
    """What was measured, for a person to read."""
    placed = [p for p in found if p.placed_as]
    miles = sorted(p.miles for p in found if p.miles is not None)
    wrong = [p for p in found if p.miles is not None and p.miles > WRONG]
    silent = [p for p in wrong if not p.flagged]
    return "\n".join(
        (
            f"localities {len(found):,}, placed {share_with_interval(len(placed), len(found))}",
            f"miles from the published point: median {median(miles):.2f}, "
            f"95 in 100 within {miles[int(len(miles) * 0.95)]:.1f}",
            f"wrong (over 25 miles): {len(wrong)}, {share_with_interval(len(wrong), len(miles))}",
            f"wrong and not flagged: {len(silent)}, {share_with_interval(len(silent), len(miles))}",
            f"flagged though right: {sum(p.flagged and p not in wrong for p in placed)}",
        )
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=DATA, help="the folder of the open data")
    parser.add_argument("--list", action="store_true", help="list the misses and the wrong ones")
    asked = parser.parse_args()
    try:
        rows = read_adverts(asked.data)
    except FileNotFoundError as absent:
        raise SystemExit(str(absent)) from None
    for with_employer in (False, True):
        found = placings(rows, with_employer)
        print(f"{'With' if with_employer else 'Without'} the name of the employer")
        print(report(found))
        if asked.list:
            print(*(f"  not placed: {p.locality}" for p in found if not p.placed_as), sep="\n")
            for p in sorted(found, key=lambda p: -(p.miles or 0)):
                if p.miles and p.miles > WRONG:
                    print(f"  {p.miles:.0f} miles: {p.locality} as {p.placed_as}{' ?' * p.flagged}")


if __name__ == "__main__":
    main()
