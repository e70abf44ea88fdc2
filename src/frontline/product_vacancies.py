"""What the product does with vacancies, put together: feeds, search, index, edits."""

from __future__ import annotations

import secrets
from functools import cached_property
from typing import Any

from frontline.adapters.band_pay import BandPayFiles
from frontline.adapters.brand import load_brand
from frontline.adapters.english import ordinary_words, word_ranks
from frontline.adapters.feeds.download import Downloads
from frontline.adapters.feeds.reading import Feeds
from frontline.adapters.feeds.sources_file import load_sources
from frontline.adapters.feeds.uploads import FeedsAndUploads
from frontline.adapters.feeds.writing import FeedWriter
from frontline.adapters.gazetteer.addresses import UkAddresses
from frontline.adapters.gazetteer.uk import UkGazetteer
from frontline.adapters.search.follower import Follower
from frontline.adapters.search.index import VacancyIndex
from frontline.adapters.search.placing import index_of
from frontline.adapters.search.search import IndexedVacancySearch
from frontline.adapters.search.synonyms import load_synonyms
from frontline.adapters.system_clock import SystemClock
from frontline.application.brand import Brand
from frontline.application.edit_vacancies import EditVacancies
from frontline.application.export_vacancies import ExportVacancies
from frontline.application.feed import FeedError
from frontline.application.find_vacancies import FindVacancies
from frontline.application.import_vacancies import (
    ExpireVacancies,
    ImportReport,
    ImportVacancies,
)
from frontline.application.ports import UnitsOfWork
from frontline.application.read_advert import Known
from frontline.application.upload_feeds import UploadFeeds
from frontline.application.vacancy_feeds import ImportFeeds, WatchSources
from frontline.domain.handoff import case_reference
from frontline.domain.uk_time import to_uk
from frontline.domain.vacancy_source import VacancySource
from frontline.nlu.facts.lists import read_job_words
from frontline.nlu.facts.scan import FactScan
from frontline.product_store import ProductStore
from frontline.settings import Settings, SettingsError


class ProductVacancies(ProductStore):
    """Vacancies of the whole product; each part is made when first asked for."""

    def __init__(self, settings: Settings) -> None:
        super().__init__(settings)
        self.clock = SystemClock()

    @cached_property
    def brand(self) -> Brand:
        return load_brand(self.settings.data_dir / "brand.yml")

    @cached_property
    def gazetteer(self) -> UkGazetteer:
        return UkGazetteer()

    @cached_property
    def vacancy_search(self) -> IndexedVacancySearch:
        synonyms = load_synonyms(self.settings.data_dir / "_shared" / "synonyms.yml")
        return IndexedVacancySearch(self.units, self.clock, self.vacancy_index, synonyms)

    @cached_property
    def vacancy_index(self) -> VacancyIndex:
        return index_of(self.database, self.settings.database_url)

    def follow_vacancies(self) -> None:
        """Bring the index of the search up to date with the store, however long it takes."""
        Follower(self.units, self.vacancy_index).catch_up()

    @cached_property
    def find_vacancies(self) -> FindVacancies:
        return FindVacancies(
            self.vacancy_search,
            self.units,
            self.gazetteer,
            self.clock,
            lambda word: word in word_ranks(),
        )

    @cached_property
    def import_vacancies(self) -> ImportVacancies:
        return ImportVacancies(self.units, self.places_and_pay, self.clock)

    @cached_property
    def places_and_pay(self) -> Known:
        return Known(UkAddresses(self.gazetteer), BandPayFiles(self.settings.data_dir / "facts"))

    @cached_property
    def edit_vacancies(self) -> EditVacancies:
        def new_ref() -> str:
            return f"H-{case_reference(secrets.token_bytes(16))}"

        return EditVacancies(self.units, self.clock, self.places_and_pay, new_ref)

    @cached_property
    def upload_feeds(self) -> UploadFeeds:
        def read_uploads(units: UnitsOfWork) -> FeedsAndUploads:
            return FeedsAndUploads(self.read_feed, units)

        known = self.places_and_pay
        return UploadFeeds(
            self.units, self.clock, read_uploads, known, lambda: secrets.token_urlsafe(24)
        )

    @cached_property
    def read_feed(self) -> Feeds:
        return Feeds(Downloads(self.settings.feed_private_hosts))

    @cached_property
    def import_feeds(self) -> ImportFeeds:
        """Errors: SettingsError when the list of feeds cannot be used."""
        try:
            sources = load_sources(self.settings.data_dir / "feeds.yml")
        except FeedError as error:
            raise SettingsError(str(error)) from None
        importing = self.import_vacancies
        return ImportFeeds(self.units, self.clock, self.read_feed, importing, sources)

    @cached_property
    def watch_sources(self) -> WatchSources:
        return WatchSources(self.units)

    @cached_property
    def export_vacancies(self) -> ExportVacancies:
        writer = FeedWriter(self.brand.name, self.settings.public_url)
        return ExportVacancies(self.units, self.places_and_pay, self.clock, writer, self.read_feed)

    @cached_property
    def expire_vacancies(self) -> ExpireVacancies:
        return ExpireVacancies(self.units, self.clock)

    def read_facts(self, text: str) -> list[dict[str, Any]]:
        """The facts named in a text, as entities; needs no trained model."""
        today = to_uk(self.clock.now()).date()
        return [fact.as_entity(text) for fact in self._fact_scan.facts(text, today)]

    @cached_property
    def _fact_scan(self) -> FactScan:
        words = read_job_words(self.settings.data_dir / "_shared")
        return FactScan(self.gazetteer.scan, words, ordinary_words())

    def load_sample_vacancies(self) -> ImportReport:
        """The invented vacancies of the demonstration; their dates are always fresh."""
        samples = self.settings.data_dir / "samples" / "vacancies.jsonl"
        return self.import_feeds.run(VacancySource("sample", str(samples), kind="sample"))
