"""`frontline vacancies`: bring adverts in, give them out, search them, close the finished ones."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from frontline.application.criteria_json import criteria_as_dict
from frontline.application.import_vacancies import ImportReport
from frontline.application.read_advert import FeedError
from frontline.application.vacancy_cards import card
from frontline.bootstrap import Product
from frontline.domain.search import Found

FORMATS = ("jobposting", "csv", "sample")
MOST_LISTED = 50


@click.group()
def vacancies() -> None:
    """Import, export, search and expire vacancies."""


@vacancies.command("import")
@click.argument("source", metavar="PATH|URL")
@click.option("--format", "kind", type=click.Choice(FORMATS), help="Told by the file if left out.")
@click.option("--complete", is_flag=True, help="Close what the file leaves out.")
@click.pass_obj
def import_command(product: Product, source: str, kind: str | None, complete: bool) -> None:
    """Import the adverts of a file or web address.

    It holds schema.org JobPosting (JSON or JSON lines) or CSV, perhaps compressed with gzip.

    Importing the same file again changes nothing. A bad row is refused with the reason and stops
    no other. A CSV file needs a first row that names its columns: ref, title and employer, and as
    you have them description, locality, postcode, latitude, longitude, posted, closes, work_mode,
    contract, hours, employment_type, pay_text, pay_minimum, pay_maximum, pay_unit, bands,
    profession, specialty, registration, registration_body, sponsorship, requirements (with "|"
    between) and url.
    """
    try:
        report = product.import_vacancies.from_source(source, kind, complete)
    except FeedError as error:
        raise click.ClickException(str(error)) from None
    _tell(report)


@vacancies.command("load-sample")
@click.option("--if-empty", is_flag=True, help="Only where there is no open vacancy yet.")
@click.pass_obj
def load_sample_command(product: Product, if_empty: bool) -> None:
    """Load the invented vacancies of the demonstration."""
    if if_empty and product.find_vacancies.latest(1).total:
        return
    _tell(product.load_sample_vacancies())


@vacancies.command("export")
@click.argument("path", type=click.Path(path_type=Path))
@click.pass_obj
def export_command(product: Product, path: Path) -> None:
    """Write every open vacancy to PATH as schema.org JobPosting, one JSON object a line."""
    try:
        count = product.export_vacancies.to_file(path)
    except OSError as error:
        raise click.ClickException(f"{path} cannot be written: {error.strerror}.") from None
    click.echo(f"Wrote {count} vacancies to {path}.")


@vacancies.command("search")
@click.argument("text")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@click.option(
    "--limit", type=click.IntRange(1, 100), default=10, show_default=True, help="How many to show."
)
@click.pass_obj
def search_command(product: Product, text: str, as_json: bool, limit: int) -> None:
    """Search as a visitor would: "hybrid clinical informatics roles near Leeds over 45k"."""
    criteria = product.find_vacancies.criteria_from(product.read_facts(text), text)
    found = product.find_vacancies.find(criteria, limit=limit)
    if as_json:
        click.echo(json.dumps(_as_json(found, product.settings.public_url), ensure_ascii=False))
        return
    click.echo(f"Understood: {product.find_vacancies.describe(criteria) or 'any vacancy'}")
    for relaxed in found.relaxed:
        click.echo(f"Nothing fitted, so this was left out: {relaxed.dropped}")
    click.echo(f"{found.total} found")
    for vacancy in found.vacancies:
        shown = card(vacancy, product.settings.public_url)
        facts = (shown["employer"], shown["place"], shown["pay"], *shown["facts"])
        click.echo(f"{shown['ref']}  {shown['title']}\n    {' · '.join(filter(None, facts))}")


@vacancies.command("expire")
@click.pass_obj
def expire_command(product: Product) -> None:
    """Close every vacancy whose closing date has passed."""
    closed = product.expire_vacancies.run()
    click.echo(f"Closed {len(closed)} vacancies.")


def _as_json(found: Found, site_url: str) -> dict[str, Any]:
    return {
        "understood": criteria_as_dict(found.understood),
        "total": found.total,
        "results": [_result(card(vacancy, site_url)) for vacancy in found.vacancies],
        "relaxed": [{"dropped": r.dropped, "total": r.total} for r in found.relaxed],
    }


def _result(shown: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in shown.items() if name not in ("kind", "choices")}


def _tell(report: ImportReport) -> None:
    click.echo(
        f"{report.added} added, {report.changed} changed, {report.unchanged} unchanged, "
        f"{report.closed} closed, {len(report.refused)} refused."
    )
    lines = [f"Row {row} {reason}." for row, reason in report.refused]
    lines += [f"{ref}: {remark}." for ref, remark in report.remarks]
    for line in lines[:MOST_LISTED]:
        click.echo(line, err=True)
    if len(lines) > MOST_LISTED:
        click.echo(f"and {len(lines) - MOST_LISTED} more remarks.", err=True)
