"""Reads the recruiter's facts from data/brand.yml."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from frontline.adapters.yaml_files import YamlUnreadable, read_mapping
from frontline.application.brand import Brand, BrandUnusable
from frontline.domain.application_draft import PURPOSES, Purpose
from frontline.domain.screening_step import ConsentWording

FACTS = (
    "name",
    "phone",
    "email",
    "hours",
    "address",
    "regions",
    "response_time",
    "privacy_url",
    "privacy_notice_version",
)


def load_brand(path: Path) -> Brand:
    """The recruiter's facts, consent wordings filled in except for role and search.

    Errors: BrandUnusable naming what is missing or unreadable.
    """
    try:
        written = read_mapping(path)
    except YamlUnreadable as error:
        raise BrandUnusable(str(error)) from error
    values = {fact: _value(written, fact, path) for fact in FACTS}
    samples = tuple(fact for fact in FACTS if written[fact].get("sample") is True)
    brand = Brand(**values, consents={}, samples=samples)
    return replace(
        brand, consents={kind: _consent(brand, written, kind, path) for kind in PURPOSES}
    )


def _value(written: Mapping[str, Any], fact: str, path: Path) -> str:
    entry = written.get(fact)
    value = entry.get("value") if isinstance(entry, Mapping) else None
    if not isinstance(value, str) or not value.strip():
        raise BrandUnusable(f"{path.name}: give '{fact}' a text, as in '{fact}: {{value: …}}'.")
    return value.strip()


def _consent(brand: Brand, written: Mapping[str, Any], kind: Purpose, path: Path) -> ConsentWording:
    entry = (written.get("consents") or {}).get(kind.value) or {}
    version, wording = entry.get("version"), entry.get("wording")
    if not isinstance(version, str) or not isinstance(wording, str):
        raise BrandUnusable(
            f"{path.name}: 'consents' needs a 'version' and a 'wording' for '{kind.value}'."
        )
    return ConsentWording(kind.value, version, brand.fill(wording.strip()))
