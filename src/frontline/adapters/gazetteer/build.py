"""Builds places.tsv.gz from open data and the tables beside this file.

Run `python -m frontline.adapters.gazetteer.build FOLDER`, where FOLDER holds places.json (GeoNames)
and outcodes.csv (OS Code-Point Open). See NOTICE for what each source asks for.
"""

from __future__ import annotations

import csv
import gzip
import json
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from frontline.adapters.gazetteer.names import name_key
from frontline.domain.place import miles_between

HERE = Path(__file__).parent
SAME_PLACE_MILES = 4.0
ISLAND_COLUMNS = ("name", "latitude", "longitude", "population", "also")
# Boroughs and parts of cities have no population of their own in the sources; as that of a town, it
# makes their names known in a sentence and keeps villages of the same name from being likelier.
DISTRICT_POPULATION = 40_000
Outcode = tuple[str, float, float, int]


def build(sources: Path, target: Path) -> None:
    """Write the compact file; the same sources give the same bytes."""
    towns = _without_repeats(json.loads((sources / "places.json").read_text("utf-8")))
    outcodes = [
        *_outcodes(sources / "outcodes.csv"),
        *_northern_ireland(towns),
        *_island_districts(),
    ]
    lines = [
        *_town_lines(towns),
        *_district_lines(towns, outcodes),
        *_site_lines("hospitals.csv", "H", outcodes),
        *_site_lines("organisations.csv", "T", outcodes),
        *_island_lines(),
        *_outcode_lines(outcodes),
        *_region_lines(outcodes),
    ]
    target.write_bytes(gzip.compress("\n".join(lines).encode("utf-8"), 9, mtime=0))


def _without_repeats(towns: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """One record for each town; GeoNames lists some twice, a mile or two apart."""
    kept: dict[tuple[str, ...], list[dict[str, Any]]] = {}
    for town in sorted(towns, key=lambda t: (-t["p"], t["n"], t["lat"])):
        same_name = kept.setdefault(name_key(town["n"]), [])
        if all(_apart(town, other) > SAME_PLACE_MILES for other in same_name):
            same_name.append(town)
    return [town for group in kept.values() for town in group]


def _apart(one: dict[str, Any], other: dict[str, Any]) -> float:
    return miles_between(one["lat"], one["lon"], other["lat"], other["lon"])


def _outcodes(path: Path) -> list[Outcode]:
    with path.open(newline="", encoding="utf-8") as file:
        return [
            (row["code"], float(row["lat"]), float(row["lon"]), int(row["postcodes"]))
            for row in csv.DictReader(file)
        ]


def _northern_ireland(towns: list[dict[str, Any]]) -> Iterator[Outcode]:
    places = {town["n"]: town for town in towns if town["r"] == "NIR"}
    for row in _table("northern_ireland.csv"):
        town = places[row["town"]]
        for number in _numbers(row["districts"]):
            yield f"BT{number}", town["lat"], town["lon"], 1


def _island_districts() -> Iterator[Outcode]:
    for row in _table("island_districts.csv"):
        for number in _numbers(row["districts"]):
            yield f"{row['code']}{number}", float(row["latitude"]), float(row["longitude"]), 1


def _district_lines(towns: list[dict[str, Any]], outcodes: list[Outcode]) -> Iterator[str]:
    """Boroughs and parts of cities, unless GeoNames has a town of the name there."""
    middle = _middles(outcodes)
    known: dict[tuple[str, ...], list[dict[str, Any]]] = {}
    for town in towns:
        known.setdefault(name_key(town["n"]), []).append(town)
    for row in _table("districts.csv"):
        lat, lon = middle[row["district"]]
        names = [
            name
            for name in (row["name"], *filter(None, row["also"].split("|")))
            if all(
                miles_between(lat, lon, town["lat"], town["lon"]) > SAME_PLACE_MILES
                for town in known.get(name_key(name), [])
            )
        ]
        if names:
            also = "|".join(names[1:])
            yield "\t".join(map(str, ("P", names[0], lat, lon, DISTRICT_POPULATION, also)))


def _site_lines(file: str, kind: str, outcodes: list[Outcode]) -> Iterator[str]:
    """Hospitals and NHS organisations, placed at the middle of their postcode district."""
    middle = _middles(outcodes)
    for row in _table(file):
        lat, lon = middle[row["district"]]
        yield "\t".join((kind, row["name"], f"{lat}", f"{lon}", "0", row["also"]))


def _middles(outcodes: list[Outcode]) -> dict[str, tuple[float, float]]:
    return {code: (lat, lon) for code, lat, lon, _ in outcodes}


def _table(file: str) -> list[dict[str, str]]:
    with (HERE / file).open(newline="", encoding="utf-8") as lines:
        return list(csv.DictReader(lines))


def _numbers(span: str) -> range:
    first, _, last = span.partition("-")
    return range(int(first), int(last or first) + 1)


def _town_lines(towns: Iterable[dict[str, Any]]) -> Iterator[str]:
    also = _also_known_as()
    for town in towns:
        names = sorted({*also.get(town["n"], set()), *_short_forms(town)} - {town["n"]})
        fields = ("P", town["n"], town["lat"], town["lon"], town["p"], "|".join(names))
        yield "\t".join(map(str, fields))


def _island_lines() -> Iterator[str]:
    """The Crown dependencies, which neither source has: visitors ask for work there as well."""
    for row in _table("crown_dependencies.csv"):
        yield "\t".join(("P", *(row[name] for name in ISLAND_COLUMNS)))


def _also_known_as() -> dict[str, set[str]]:
    names: dict[str, set[str]] = {}
    for row in _table("also_known_as.csv"):
        names.setdefault(row["name"], set()).add(row["also"])
    return names


def _short_forms(town: dict[str, Any]) -> set[str]:
    """Spellings GeoNames knows that have the same words ("Bury Saint Edmunds")."""
    key = name_key(town["n"])
    return {name for name in town["a"] if name_key(name) == key and name.isascii()}


def _outcode_lines(outcodes: Iterable[Outcode]) -> Iterator[str]:
    for code, latitude, longitude, _ in outcodes:
        yield f"O\t{code}\t{latitude}\t{longitude}"


def _region_lines(outcodes: list[Outcode]) -> Iterator[str]:
    for row in _table("regions.csv"):
        areas = [code for item in row["areas"].split() for code in _codes(item)]
        latitude, longitude, miles = _circle(areas, outcodes)
        codes = " ".join(areas)
        yield "\t".join(
            ("R", row["name"], f"{latitude}", f"{longitude}", f"{miles}", row["also"], codes)
        )


def _codes(item: str) -> list[str]:
    """ "SY1-14" is the districts SY1 to SY14; "LS" is the whole area."""
    match = re.fullmatch(r"([A-Z]+)(\d+-\d+)", item)
    return [f"{match[1]}{n}" for n in _numbers(match[2])] if match else [item]


def _circle(areas: list[str], outcodes: list[Outcode]) -> tuple[float, float, int]:
    """The middle of the districts, by postcodes, and the miles that hold nine tenths of them."""
    wanted = set(areas)
    inside = [o for o in outcodes if o[0] in wanted or re.sub(r"\d.*", "", o[0]) in wanted]
    weight = sum(count for _, _, _, count in inside)
    latitude = sum(lat * count for _, lat, _, count in inside) / weight
    longitude = sum(lon * count for _, _, lon, count in inside) / weight
    reach = sorted(miles_between(latitude, longitude, lat, lon) for _, lat, lon, _ in inside)
    return round(latitude, 4), round(longitude, 4), max(5, round(reach[int(len(reach) * 0.9)]))


if __name__ == "__main__":
    build(Path(sys.argv[1]), HERE / "places.tsv.gz")
