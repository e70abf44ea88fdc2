"""`frontline vacancies`: bring adverts in, give them out, search them, close the finished ones."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from frontline.adapters.feeds.download import is_web
from frontline.adapters.feeds.formats import FeedFormat
from frontline.adapters.feeds.writing import ExportFormat
from frontline.application.criteria_json import criteria_as_dict
from frontline.application.feed import FeedError
from frontline.application.import_vacancies import ImportReport
from frontline.application.vacancy_cards import card
from frontline.application.vacancy_feeds import (
    describe_source,
    source_of_address,
    source_of_file,
)
from frontline.bootstrap import Product
from frontline.domain.search import Found
from frontline.domain.vacancy_source import LONGEST_NAME, VacancySource

MOST_LISTED = 50


@click.group()
def vacancies() -> None:
    """Import, export, search and expire vacancies."""


@vacancies.command("import")
@click.argument("source", metavar="PATH|URL|NAME")
@click.option(
    "--format",
    "kind",
    type=click.Choice([each.value for each in FeedFormat]),
    help="The format; told by the content if left out.",
)
@click.option("--complete", is_flag=True, help="Close what this source brought before and now not.")
@click.option("--close-most", is_flag=True, help="Close even more than half of a source at once.")
@click.option(
    "--mapping",
    type=click.Path(resolve_path=True),
    help="A file that says how a CSV table names its columns.",
)
@click.option("--employer", help="Who employs, where an advert does not say.")
@click.option(
    "--source",
    "name",
    callback=lambda _context, _option, name: name and name[:LONGEST_NAME],
    help="The name to keep it under; by default its path or address.",
)
@click.option("--afresh", is_flag=True, help="Read it even if the server says nothing is new.")
@click.pass_obj
def import_command(
    product: Product,
    /,
    source: str,
    close_most: bool,
    afresh: bool,
    **stated: Any,
) -> None:
    """Import the adverts of a file, a web address, or a source named in data/feeds.yml.

    It holds schema.org JobPosting (JSON, JSON lines or a web page), CSV, Indeed's XML, a Greenhouse
    job board, Bullhorn job orders or NHS Jobs, perhaps compressed with gzip.

    Importing the same feed again changes nothing. A bad row is refused with the reason and stops
    no other. A CSV file needs a first row that names its columns: ref, title and employer, and as
    you have them description, locality, postcode, latitude, longitude, posted, closes, work_mode,
    contract, hours, employment_type, pay_text, pay_minimum, pay_maximum, pay_unit, bands,
    profession, specialty, registration, registration_body, sponsorship, requirements (with "|"
    between), url and screening_questions (a JSON list). With --mapping it may name them as it
    likes.
    """
    chosen = replace(_source(product, source), **{k: v for k, v in stated.items() if v})
    try:
        report = product.import_feeds.run(chosen, close_most, afresh)
    except FeedError as error:
        raise click.ClickException(str(error)) from None
    product.follow_vacancies()
    _tell(report)


def _source(product: Product, text: str) -> VacancySource:
    known = product.import_feeds.named(text)
    if known is not None:
        return known
    return source_of_address(text) if is_web(text) else source_of_file(Path(text))


@vacancies.command("sources")
@click.pass_obj
def sources_command(product: Product) -> None:
    """List where vacancies came from, with the last import of each."""
    listed = product.watch_sources.all()
    if not listed:
        click.echo("No feed was imported yet.")
    for state, run in listed:
        click.echo(state.source.name)
        for line in describe_source(state, run):
            click.echo(f"    {line}")


@vacancies.command("load-sample")
@click.option("--if-empty", is_flag=True, help="Only where there is no open vacancy yet.")
@click.pass_obj
def load_sample_command(product: Product, if_empty: bool) -> None:
    """Load the invented vacancies of the demonstration."""
    if if_empty and product.find_vacancies.latest(1).total:
        return
    report = product.load_sample_vacancies()
    product.follow_vacancies()
    _tell(report)


@vacancies.command("export")
@click.argument("path", type=click.Path(path_type=Path))
@click.option(
    "--format",
    "kind",
    type=click.Choice([each.value for each in ExportFormat]),
    help="The format; told by the name of the file if left out (.csv, .xml, else JobPosting).",
)
@click.pass_obj
def export_command(product: Product, path: Path, kind: str | None) -> None:
    """Write every open vacancy to PATH, and say which facts the format cannot carry.

    JobPosting is written one JSON object a line, or as one document to a file that ends in .json.
    """
    try:
        report = product.export_vacancies.to_file(path, kind)
    except OSError as error:
        raise click.ClickException(f"{path} cannot be written: {error.strerror}.") from None
    click.echo(f"Wrote {report.written} vacancies to {path}.")
    for fact, count in sorted(report.lost.items()):
        click.echo(f"Lost or changed in this format: {fact} of {count}.", err=True)
    for fact, count in sorted(report.lacking.items()):
        click.echo(f"Google for Jobs will not show {count} without a {fact}.", err=True)


@vacancies.command("search")
@click.argument("text")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@click.option(
    "--limit", type=click.IntRange(1, 100), default=10, show_default=True, help="How many to show."
)
@click.pass_obj
def search_command(product: Product, text: str, as_json: bool, limit: int) -> None:
    """Search as a visitor would: "hybrid clinical informatics roles near Leeds over 45k"."""
    product.follow_vacancies()
    criteria = product.find_vacancies.criteria_from(product.read_facts(text), text)
    found = product.find_vacancies.find(criteria, limit=limit)
    if as_json:
        click.echo(json.dumps(_as_json(found, product.settings.public_url), ensure_ascii=False))
        return
    click.echo(f"Understood: {product.find_vacancies.describe(criteria) or 'any vacancy'}")
    for relaxed in found.relaxed:
        click.echo(f"Nothing fitted, so this was left out: {relaxed.dropped}")
    more = "More than " if found.more_than_counted else ""
    click.echo(f"{more}{found.total:,} found")
    for vacancy in found.vacancies:
        shown = card(vacancy, product.settings.public_url)
        facts = (shown["employer"], shown["place"], shown["pay"], *shown["facts"])
        click.echo(f"{shown['ref']}  {shown['title']}\n    {' · '.join(filter(None, facts))}")


@vacancies.command("expire")
@click.pass_obj
def expire_command(product: Product) -> None:
    """Close every vacancy whose closing date has passed."""
    closed = product.expire_vacancies.run()
    product.follow_vacancies()
    click.echo(f"Closed {len(closed)} vacancies.")


def _as_json(found: Found, site_url: str) -> dict[str, Any]:
    return {
        "understood": criteria_as_dict(found.understood),
        "total": found.total,
        "more_than_counted": found.more_than_counted,
        "results": [_result(card(vacancy, site_url)) for vacancy in found.vacancies],
        "relaxed": [{"dropped": r.dropped, "total": r.total} for r in found.relaxed],
    }


def _result(shown: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in shown.items() if name not in ("kind", "choices")}


def _tell(report: ImportReport) -> None:
    if report.nothing_new:
        click.echo("Nothing new: the feed is the one that was imported last.")
        return
    click.echo(
        f"{report.added} added, {report.changed} changed, {report.unchanged} unchanged, "
        f"{report.closed} closed, {report.refused_rows} refused."
    )
    if report.expired:
        click.echo(f"{report.expired} are past their closing date and are shown to nobody.")
    if report.withdrawn:
        click.echo(f"{report.withdrawn} are marked in the feed as closed or not public.")
    if report.note:
        click.echo(report.note, err=True)
    lines = [f"Row {row} {reason}." for row, reason in report.refused]
    lines += [f"{ref or 'The feed'}: {remark}." for ref, remark in report.remarks]
    for line in lines[:MOST_LISTED]:
        click.echo(line, err=True)
    if len(lines) > MOST_LISTED:
        click.echo(f"and {len(lines) - MOST_LISTED} more remarks.", err=True)
