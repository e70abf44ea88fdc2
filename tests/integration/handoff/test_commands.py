"""`frontline handoffs` and `frontline users` on a real store."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from frontline.adapters.store.unit_of_work import SqlUnitsOfWork
from frontline.application.accounts import ManageAccounts
from frontline.application.watch_deliveries import WatchDeliveries
from frontline.commands.handoffs import handoffs
from frontline.commands.users import users
from frontline.domain.delivery import Channel, DeliveryState, Failure, failed
from frontline.domain.people import Account, Role
from frontline.settings import Settings, load_settings
from tests.clock import NOON, FixedClock
from tests.sample_case import sample_delivery

GONE = Failure("The receiver answered 410: it is gone.", for_good=True)


@dataclass
class Parts:
    """The parts of the product that these commands use."""

    settings: Settings
    watch_deliveries: WatchDeliveries
    manage_accounts: ManageAccounts
    units: SqlUnitsOfWork

    def run(self, group: click.Group, *words: str) -> Result:
        return CliRunner().invoke(group, list(words), obj=self)


@pytest.fixture
def product(units: SqlUnitsOfWork, clock: FixedClock, tmp_path: Path) -> Parts:
    settings = load_settings({"FRONTLINE_VAR_DIR": str(tmp_path)})
    return Parts(settings, WatchDeliveries(units, clock), ManageAccounts(units, clock), units)


@pytest.fixture
def sent(product: Parts) -> Parts:
    """One e-mail waiting and one webhook dead."""
    with product.units() as work:
        work.outbox.add(sample_delivery(Channel.EMAIL))
        work.outbox.add(failed(sample_delivery(Channel.WEBHOOK), GONE, NOON, 0.5))
        work.commit()
    return product


def states(product: Parts) -> dict[str, DeliveryState]:
    return {one.id: one.state for one in product.watch_deliveries.all()}


def test_an_empty_outbox_says_so(product: Parts) -> None:
    """Nothing to list is a sentence, and no error."""
    result = product.run(handoffs, "list")
    assert (result.exit_code, result.output) == (0, "Nothing has been handed over yet.\n")


def test_the_list_shows_how_each_delivery_went(sent: Parts) -> None:
    """Id, reference, channel, state and the last error stand on one line."""
    lines = sent.run(handoffs, "list").output.splitlines()
    assert lines == [
        "msg_email  K7QM-34RX  email    waiting    attempts 0",
        "msg_webhook  K7QM-34RX  webhook  dead       attempts 1  "
        "The receiver answered 410: it is gone.",
    ]


def test_the_list_is_there_for_programs_too(sent: Parts) -> None:
    """--json gives one list without anybody's personal details."""
    output = sent.run(handoffs, "list", "--json").output
    assert [one["state"] for one in json.loads(output)] == ["waiting", "dead"]
    assert "anna@example.org" not in output


def test_dead_deliveries_are_replayed_all_at_once(sent: Parts) -> None:
    """--all-dead touches only those that failed for good."""
    assert sent.run(handoffs, "replay", "--all-dead").output == "1 to be sent again.\n"
    assert set(states(sent).values()) == {DeliveryState.WAITING}


def test_one_delivery_is_replayed_by_its_id(sent: Parts) -> None:
    """The id is the one that the list shows."""
    result = sent.run(handoffs, "replay", "msg_webhook")
    assert result.output == "msg_webhook is to be sent again.\n"
    assert states(sent)["msg_webhook"] is DeliveryState.WAITING


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["replay", "msg_nobody"], "There is no delivery msg_nobody."),
        (["replay"], "--all-dead"),
        (["replay", "msg_webhook", "--all-dead"], "--all-dead"),
    ],
)
def test_a_mistake_is_one_plain_line(sent: Parts, words: list[str], told: str) -> None:
    """Nothing is replayed, and the exit code says so."""
    result = sent.run(handoffs, *words)
    assert result.exit_code != 0
    assert told in result.output
    assert states(sent)["msg_webhook"] is DeliveryState.DEAD


def test_adding_a_user_prints_a_link_and_never_a_password(product: Parts) -> None:
    """The link is the whole output, ready to be sent on."""
    result = product.run(users, "add", "Ben@Linq.example", "--role", "trainer")
    assert result.output.startswith("http://localhost:8000/desk/welcome/")
    assert len(result.output.splitlines()) == 1


def test_an_address_that_is_none_is_refused(product: Parts) -> None:
    """One plain line and a non-zero exit code."""
    result = product.run(users, "add", "ben")
    assert (result.exit_code, result.output) == (1, "Error: 'ben' is not an e-mail address.\n")


def test_somebody_with_an_account_is_not_added_again(product: Parts) -> None:
    """They may have a link for a new password instead."""
    with product.units() as work:
        work.accounts.add(
            Account("a1", "ben@linq.example", "Ben", "x", frozenset({Role.RECRUITER}), NOON)
        )
        work.commit()
    result = product.run(users, "add", "ben@linq.example")
    assert "has an account already" in result.output
    link = product.run(users, "new-password", "ben@linq.example").output
    assert link.startswith("http://localhost:8000/desk/welcome/")
    assert product.run(users, "list").output == "ben@linq.example  Ben  recruiter\n"
    assert product.run(users, "disable", "ben@linq.example").exit_code == 0
    assert product.run(users, "list").output == "ben@linq.example  Ben  disabled\n"


@pytest.mark.parametrize("command", ["disable", "new-password"])
def test_an_unknown_user_is_named_in_the_refusal(product: Parts, command: str) -> None:
    """The address as we read it shows a slip of the fingers."""
    result = product.run(users, command, "Nobody@linq.example")
    assert (result.exit_code, result.output) == (
        1,
        "Error: There is no account for nobody@linq.example.\n",
    )
