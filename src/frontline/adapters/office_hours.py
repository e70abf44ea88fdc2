"""Reads when the recruiters work, and the bank holidays, from the files a recruiter keeps."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, time
from pathlib import Path
from typing import Any

from frontline.adapters.yaml_files import YamlUnreadable, read_mapping
from frontline.domain.office_hours import Hours, OfficeHours

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_HOURS = re.compile(r"(\d{2}:\d{2})\s?-\s?(\d{2}:\d{2})")


def load_office_hours(brand: Path, holidays: Path) -> OfficeHours:
    """The hours of brand.yml without the bank holidays of the division it names.

    Errors: YamlUnreadable, naming the file and what belongs there.
    """
    written = read_mapping(brand).get("office_hours")
    if not isinstance(written, Mapping):
        raise YamlUnreadable(f"{brand} needs 'office_hours' with a line for each day you work.")
    unknown = set(written) - {*WEEKDAYS, "bank_holidays"}
    if unknown:
        raise YamlUnreadable(f"{brand}: 'office_hours' has no '{sorted(unknown)[0]}'.")
    week = {
        number: _hours(brand, day, written[day])
        for number, day in enumerate(WEEKDAYS)
        if day in written
    }
    return OfficeHours(week, bank_holidays(holidays, str(written.get("bank_holidays"))))


def bank_holidays(path: Path, division: str) -> dict[date, str]:
    """The bank holidays of "england-and-wales", "scotland" or "northern-ireland", by their day.

    Errors: YamlUnreadable.
    """
    divisions = read_mapping(path).get("divisions") or {}
    days = divisions.get(division)
    if not isinstance(days, Mapping) or not all(isinstance(day, date) for day in days):
        known = ", ".join(sorted(divisions))
        raise YamlUnreadable(f"{path} has no days for '{division}'. It knows {known or 'none'}.")
    return {day: str(name) for day, name in days.items()}


def _hours(path: Path, day: str, written: Any) -> Hours:
    found = _HOURS.fullmatch(str(written))
    try:
        if found:
            opens, closes = time.fromisoformat(found[1]), time.fromisoformat(found[2])
            if opens < closes:
                return opens, closes
    except ValueError:
        pass
    raise YamlUnreadable(f'{path}: write the hours of {day} like "09:00-17:30".')
