"""Reads the recruiter's facts from data/brand.yml."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from frontline.adapters.yaml_files import YamlUnreadable, read_mapping
from frontline.application.brand import Brand, BrandUnusable
from frontline.domain.application_draft import PURPOSES
from frontline.domain.screening_step import ConsentWording

NOTICE = "notice"
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
    nothing = ConsentWording("", "", "")
    brand = Brand(**values, consents={}, notice=nothing, samples=samples)
    consents = written.get("consents") or {}
    return replace(
        brand,
        consents={kind: _wording(brand, consents, kind.value, path) for kind in PURPOSES},
        notice=_wording(brand, written, NOTICE, path),
    )


def _value(written: Mapping[str, Any], fact: str, path: Path) -> str:
    entry = written.get(fact)
    value = entry.get("value") if isinstance(entry, Mapping) else None
    if not isinstance(value, str) or not value.strip():
        raise BrandUnusable(f"{path.name}: give '{fact}' a text, as in '{fact}: {{value: …}}'.")
    return value.strip()


def _wording(brand: Brand, written: Mapping[str, Any], name: str, path: Path) -> ConsentWording:
    """A text that is stored with its version when a person has read it."""
    entry = written.get(name) or {}
    version, wording = entry.get("version"), entry.get("wording")
    if not isinstance(version, str) or not isinstance(wording, str):
        where = "the notice" if name == NOTICE else "'consents'"
        raise BrandUnusable(f"{path.name}: {where} needs a 'version' and a 'wording' for '{name}'.")
    return ConsentWording(name, version, brand.fill(wording.strip()))
