"""The recruiter whose front desk this is: its facts, as every text shows them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from frontline.domain.application_draft import Purpose
from frontline.domain.screening_step import ConsentWording


class BrandUnusable(Exception):
    """The recruiter's facts cannot be used. The message names the fact and the cure."""


@dataclass(frozen=True)
class Brand:
    """The recruiter's facts, each as the text a visitor reads.

    `notice` is what a person reads before the first question about them. `consents` holds the
    wording for every purpose, with "{role}" left open where it stands for the vacancy and
    "{search}" where it stands for what is looked for. `samples` names the facts that were made up
    for the demonstration and must be replaced before the product meets real people.
    """

    name: str
    phone: str
    email: str
    hours: str
    address: str
    regions: str
    response_time: str
    privacy_url: str
    privacy_notice_version: str
    consents: Mapping[Purpose, ConsentWording]
    notice: ConsentWording
    samples: tuple[str, ...] = ()

    def slots(self) -> dict[str, str]:
        """The values of the dialogue's brand slots, by slot name."""
        return {
            "brand_name": self.name,
            "brand_phone": self.phone,
            "brand_email": self.email,
            "brand_hours": self.hours,
            "brand_address": self.address,
            "brand_regions": self.regions,
            "brand_response_time": self.response_time,
            "privacy_url": self.privacy_url,
        }

    def fill(self, text: str) -> str:
        """The text with every brand slot such as "{brand_name}" replaced by its value."""
        for slot, value in self.slots().items():
            text = text.replace(f"{{{slot}}}", value)
        return text
