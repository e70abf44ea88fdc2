"""The outbox in the database, and the leases on what is in it."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta

from frontline.adapters.store.database import Database, open_database
from frontline.adapters.store.unit_of_work import SqlUnitsOfWork
from frontline.domain.conversation import Conversation
from frontline.domain.delivery import Channel, Delivery, DeliveryState, Failure, delivered, failed
from tests.clock import NOON
from tests.sample_case import sample_delivery

LEASE = timedelta(minutes=2)


def stored(units: SqlUnitsOfWork, *deliveries: Delivery) -> None:
    with units() as work:
        for delivery in deliveries:
            work.outbox.add(delivery)
        work.commit()


def lease(units: SqlUnitsOfWork, now: datetime, channel: Channel | None = None) -> list[str]:
    with units() as work:
        leased = work.outbox.lease_due(now, now + LEASE, 5, channel)
        work.commit()
    return [one.id for one in leased]


def test_a_delivery_comes_back_as_it_was_written(units: SqlUnitsOfWork) -> None:
    """The document and every time survive."""
    delivery = failed(sample_delivery(), Failure("The receiver answered 500."), NOON, 0.5)
    stored(units, delivery)
    with units() as work:
        assert work.outbox.get(delivery.id) == delivery
        assert work.outbox.all() == [delivery]
        assert work.outbox.of_case("case_1") == [delivery]
        assert work.outbox.of_case("case_2") == []


def test_a_leased_delivery_is_hidden_until_the_lease_ends(units: SqlUnitsOfWork) -> None:
    """A relay that dies gives its delivery back by itself."""
    stored(units, sample_delivery())
    assert lease(units, NOON) == ["msg_webhook"]
    assert lease(units, NOON + timedelta(minutes=1)) == []
    assert lease(units, NOON + LEASE) == ["msg_webhook"]


def test_only_due_deliveries_are_leased(units: SqlUnitsOfWork) -> None:
    """What waits for its next attempt stays where it is."""
    stored(units, sample_delivery(due_at=NOON + timedelta(seconds=5)))
    assert lease(units, NOON) == []
    assert lease(units, NOON + timedelta(seconds=5)) == ["msg_webhook"]


def test_what_was_delivered_or_died_is_never_leased(units: SqlUnitsOfWork) -> None:
    """Finished is finished."""
    dead = failed(sample_delivery(Channel.EMAIL), Failure("Gone.", for_good=True), NOON, 0.5)
    stored(units, delivered(sample_delivery(), NOON), dead)
    assert lease(units, NOON + timedelta(days=9)) == []


def test_a_relay_may_ask_for_one_channel(units: SqlUnitsOfWork) -> None:
    """The e-mail worker never takes a webhook."""
    stored(units, sample_delivery(Channel.EMAIL), sample_delivery(Channel.WEBHOOK))
    assert lease(units, NOON, Channel.EMAIL) == ["msg_email"]
    assert lease(units, NOON, Channel.WEBHOOK) == ["msg_webhook"]


def test_saving_ends_the_lease(units: SqlUnitsOfWork) -> None:
    """A delivery that failed may be leased again as soon as it is due."""
    stored(units, sample_delivery())
    lease(units, NOON)
    with units() as work:
        again = failed(sample_delivery(), Failure("The receiver answered 500."), NOON, 0.5)
        work.outbox.save(again)
        work.commit()
    assert lease(units, again.due_at) == ["msg_webhook"]


def test_relays_working_at_once_never_share_a_delivery(units: SqlUnitsOfWork) -> None:
    """Six relays empty an outbox of thirty, and each delivery is leased exactly once."""
    stored(units, *(sample_delivery(id=f"msg_{number:02}") for number in range(30)))

    def empty_it(_relay: int) -> list[str]:
        taken: list[str] = []
        while leased := lease(units, NOON):
            taken += leased
        return taken

    with ThreadPoolExecutor(6) as pool:
        taken = [one for part in pool.map(empty_it, range(6)) for one in part]
    assert sorted(taken) == [f"msg_{number:02}" for number in range(30)]


def test_a_rolled_back_cause_leaves_nothing_to_send(units: SqlUnitsOfWork) -> None:
    """A turn that fails has handed nothing over."""
    with units() as work:
        work.outbox.add(sample_delivery())
    with units() as work:
        assert work.outbox.all() == []
    assert sample_delivery().state is DeliveryState.WAITING


def test_looking_when_nothing_is_due_waits_for_nobody(database: Database) -> None:
    """A relay with nothing to send asks for no lock, which a visitor's turn may hold."""
    units = SqlUnitsOfWork(database)
    with units() as turn:
        turn.conversations.add(Conversation("talk", "digest", NOON, NOON + LEASE))
        turn.commit()
        turn.conversations.lock("talk")
        impatient = open_database(
            database.engine.url.render_as_string(hide_password=False), timeout=0.1
        )
        assert lease(SqlUnitsOfWork(impatient), NOON) == []
        impatient.close()
