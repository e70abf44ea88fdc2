"""Gives the open vacancies out, for a website or another system."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from frontline.application.ports import UnitsOfWork
from frontline.domain.vacancy import Vacancy


class ExportVacancies:
    """Writes every open vacancy, one JSON object a line, newest first."""

    def __init__(
        self, units: UnitsOfWork, posting_of: Callable[[Vacancy], Mapping[str, Any]]
    ) -> None:
        self._units = units
        self._posting_of = posting_of

    def to_file(self, path: Path) -> int:
        """How many were written. The file appears whole or not at all. Errors: OSError."""
        with self._units() as work:
            vacancies = work.vacancies.all_open()
        unfinished = path.with_name(f"{path.name}.part")
        with unfinished.open("w", encoding="utf-8") as file:
            for vacancy in vacancies:
                file.write(json.dumps(self._posting_of(vacancy), ensure_ascii=False) + "\n")
        unfinished.replace(path)
        return len(vacancies)
