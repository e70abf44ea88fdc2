"""Getting in to the desk, and being kept out."""

from __future__ import annotations

from datetime import timedelta

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from frontline.adapters.store.unit_of_work import SqlUnitsOfWork
from frontline.application.accounts import FirstAccount, ManageAccounts
from frontline.domain.people import ABSOLUTE_LIMIT, IDLE_LIMIT, Role
from tests.clock import FixedClock
from tests.web.desk.browser import PASSWORD, URL, Browser

WRONG = "The e-mail address or the password is not right."
SESSION = "frontline_session"


def path_of(link: str) -> str:
    return link.removeprefix(URL)


def other_browser(desk: Starlette) -> Browser:
    return Browser(TestClient(desk, base_url=URL, follow_redirects=False))


def test_the_first_account_is_made_by_a_link_and_signed_in(anna: Browser) -> None:
    """Whoever started the product chooses their own password; there is no default one."""
    assert "Anna Bell" in anna.page("/desk")


def test_a_link_works_once(anna: Browser, units: SqlUnitsOfWork, clock: FixedClock) -> None:
    """After the first account no other first link is made."""
    assert FirstAccount(units, clock).link_if_needed(URL) is None


def test_an_older_first_link_is_worth_nothing_once_there_is_an_account(
    browser: Browser, units: SqlUnitsOfWork, clock: FixedClock
) -> None:
    """A link printed at an earlier start cannot make a second administrator."""
    first = FirstAccount(units, clock)
    older, newer = first.link_if_needed(URL), first.link_if_needed(URL)
    assert older is not None
    assert newer is not None
    browser.send(path_of(newer), name="Anna", email="anna@linq.example", password=PASSWORD)
    assert browser.get(path_of(older)).status_code == 404


def test_a_link_is_over_after_a_day(
    browser: Browser, units: SqlUnitsOfWork, clock: FixedClock
) -> None:
    """An old link says so and makes nothing."""
    link = FirstAccount(units, clock).link_if_needed(URL)
    assert link is not None
    clock.advance(timedelta(days=1))
    response = browser.get(path_of(link))
    assert response.status_code == 404
    assert "does not work any more" in response.text


def test_poor_details_are_refused_and_the_link_stays_good(
    browser: Browser, units: SqlUnitsOfWork, clock: FixedClock
) -> None:
    """Every field is put right at once, and what was typed stays, except the password."""
    link = FirstAccount(units, clock).link_if_needed(URL)
    assert link is not None
    poor = browser.send(path_of(link), name=" ", email="anna", password="password1234")
    assert poor.status_code == 422
    assert "Enter your name" in poor.text
    assert "Enter an e-mail address like" in poor.text
    assert "easy to guess" in poor.text
    assert 'value="anna"' in poor.text
    assert "password1234" not in poor.text
    good = browser.send(path_of(link), name="Anna", email="anna@linq.example", password=PASSWORD)
    assert good.status_code == 303


def test_an_invited_colleague_keeps_the_address_they_were_invited_by(
    anna: Browser, manage: ManageAccounts, desk: Starlette
) -> None:
    """A link for one address cannot be used to make an account for another."""
    link = manage.invite("Ben@Linq.example", [Role.RECRUITER], URL)
    ben = other_browser(desk)
    ben.send(path_of(link), name="Ben", email="mallory@linq.example", password=PASSWORD)
    assert [account.email for account in manage.all()] == ["anna@linq.example", "ben@linq.example"]


def test_signing_out_ends_the_session_for_good(anna: Browser) -> None:
    """A cookie kept from before opens nothing."""
    kept = anna.client.cookies[SESSION]
    assert anna.send("/desk/sign-out", on="/desk").status_code == 303
    anna.client.cookies.set(SESSION, kept)
    assert anna.get("/desk").status_code == 303


def test_every_sign_in_gets_a_new_session(anna: Browser) -> None:
    """A session known from before signing in is worth nothing afterwards."""
    before = anna.client.cookies[SESSION]
    anna.send("/desk/sign-out", on="/desk")
    assert anna.sign_in("anna@linq.example").status_code == 303
    assert anna.client.cookies[SESSION] != before


def test_the_cookie_is_out_of_reach_of_scripts_and_other_sites(anna: Browser) -> None:
    """HttpOnly and SameSite=Lax; Secure comes with HTTPS."""
    anna.send("/desk/sign-out", on="/desk")
    cookies = anna.sign_in("anna@linq.example").headers.get_list("set-cookie")
    (session,) = [one for one in cookies if one.startswith(SESSION)]
    assert "HttpOnly" in session
    assert "SameSite=lax" in session


def test_wrong_password_and_unknown_address_look_the_same(anna: Browser, desk: Starlette) -> None:
    """Nobody learns who has an account."""
    stranger = other_browser(desk)
    wrong = stranger.sign_in("anna@linq.example", "not her password")
    unknown = stranger.sign_in("nobody@linq.example", "not her password")
    assert wrong.status_code == unknown.status_code == 422
    assert WRONG in wrong.text
    assert wrong.text.replace("anna@", "@") == unknown.text.replace("nobody@", "@")


def test_an_address_typed_with_capitals_signs_in(anna: Browser, desk: Starlette) -> None:
    """People are not refused for a capital letter or a space."""
    assert other_browser(desk).sign_in(" Anna@Linq.example ").status_code == 303


def test_five_wrong_passwords_make_the_sixth_wait(
    anna: Browser, desk: Starlette, clock: FixedClock
) -> None:
    """Even the right password waits, for a quarter of an hour."""
    stranger = other_browser(desk)
    for _ in range(5):
        assert stranger.sign_in("anna@linq.example", "wrong").status_code == 422
    refused = stranger.sign_in("anna@linq.example")
    assert refused.status_code == 429
    assert refused.headers["retry-after"] == "900"
    assert "Wait 15 minutes" in refused.text
    clock.advance(timedelta(minutes=15, seconds=1))
    assert stranger.sign_in("anna@linq.example").status_code == 303


def test_unknown_addresses_are_slowed_down_like_known_ones(browser: Browser) -> None:
    """The limit tells nobody who has an account."""
    for _ in range(5):
        browser.sign_in("nobody@linq.example", "wrong")
    assert browser.sign_in("nobody@linq.example", "wrong").status_code == 429


def test_one_machine_cannot_try_many_accounts(browser: Browser) -> None:
    """After twenty failures from one network address, that address waits."""
    for number in range(20):
        assert browser.sign_in(f"person-{number}@linq.example", "wrong").status_code == 422
    assert browser.sign_in("somebody-else@linq.example", "wrong").status_code == 429


def test_a_session_ends_after_half_an_hour_without_a_request(
    anna: Browser, clock: FixedClock
) -> None:
    """Somebody who walked away is signed out."""
    clock.advance(IDLE_LIMIT - timedelta(seconds=1))
    assert anna.get("/desk").status_code == 200
    clock.advance(IDLE_LIMIT)
    assert anna.get("/desk").headers["location"] == "/desk/sign-in?next=/desk"


def test_a_page_that_looks_for_news_keeps_nobody_signed_in(
    anna: Browser, clock: FixedClock
) -> None:
    """An open list without a person before it ends like any other session."""
    for _ in range(4):
        clock.advance(timedelta(minutes=10))
        anna.get("/desk/arrivals?seen=0")
    assert anna.get("/desk").status_code == 303
    assert anna.get("/desk/arrivals?seen=0").status_code == 204


def test_a_session_ends_after_twelve_hours_whatever_happens(
    anna: Browser, clock: FixedClock
) -> None:
    """A working day is enough."""
    while clock.now() < FixedClock().now() + ABSOLUTE_LIMIT - timedelta(minutes=20):
        clock.advance(timedelta(minutes=20))
        assert anna.get("/desk").status_code == 200
    clock.advance(timedelta(minutes=20))
    assert anna.get("/desk").status_code == 303


def test_a_disabled_account_is_out_at_once(anna: Browser, manage: ManageAccounts) -> None:
    """Open sessions end, and the password opens nothing."""
    manage.disable("anna@linq.example")
    assert anna.get("/desk").status_code == 303
    refused = anna.sign_in("anna@linq.example")
    assert WRONG in refused.text


def test_a_new_password_ends_old_sessions(
    anna: Browser, manage: ManageAccounts, desk: Starlette
) -> None:
    """Whoever knew the old password is out; roles stay as they were."""
    link = manage.new_password_link("anna@linq.example", URL)
    elsewhere = other_browser(desk)
    elsewhere.send(path_of(link), name="Anna Bell", password="another long secret")
    assert anna.get("/desk").status_code == 303
    assert elsewhere.get("/desk").status_code == 200
    assert Role.ADMIN in manage.all()[0].roles


def test_after_signing_in_people_come_to_the_page_they_wanted(anna: Browser) -> None:
    """The address asked for is remembered through the sign-in page."""
    anna.send("/desk/sign-out", on="/desk")
    asked = anna.get("/desk/cases/case_1")
    assert asked.headers["location"] == "/desk/sign-in?next=/desk/cases/case_1"
    page = anna.page(asked.headers["location"])
    assert 'name="next" value="/desk/cases/case_1"' in page


@pytest.mark.parametrize(
    "elsewhere",
    ["https://evil.example/", "//evil.example", "/\\evil.example", "/desk/cases/\\evil",
     "/desk/../chat", "javascript:alert(1)", "/desk/sign-out", "/desk\r\nX: y"],
)  # fmt: skip
def test_signing_in_never_leads_to_another_site(anna: Browser, elsewhere: str) -> None:
    """Only pages of the desk are gone on to."""
    anna.send("/desk/sign-out", on="/desk")
    came = anna.send("/desk/sign-in", email="anna@linq.example", password=PASSWORD, next=elsewhere)
    assert came.headers["location"] == "/desk"


def test_a_form_without_our_token_is_refused(browser: Browser) -> None:
    """Another site cannot sign a browser in or out."""
    browser.get("/desk/sign-in")
    for token in ("", "0" * 64, "not a token é"):
        response = browser.post("/desk/sign-in", token=token, email="a@b.example", password="x")
        assert response.status_code == 403
        assert "Nothing was changed" in response.text


def test_a_token_of_another_browser_is_refused(browser: Browser, desk: Starlette) -> None:
    """A token is worth something only with the cookie it was made for."""
    stolen = other_browser(desk).token("/desk/sign-in")
    browser.get("/desk/sign-in")
    assert browser.post("/desk/sign-in", token=stolen).status_code == 403


@pytest.mark.parametrize("origin", ["https://evil.example", "null", ""])
def test_a_form_from_another_site_is_refused(anna: Browser, origin: str) -> None:
    """Even with the right token, the browser must say that it was our page."""
    token = anna.token("/desk")
    headers = {"origin": origin} if origin else {}
    response = anna.client.post("/desk/sign-out", data={"token": token}, headers=headers)
    assert response.status_code == 403
    assert anna.get("/desk").status_code == 200


def test_a_huge_form_is_refused_politely(browser: Browser) -> None:
    """Nothing larger than any form of ours is read."""
    response = browser.post("/desk/sign-in", email="a" * 100_000)
    assert response.status_code == 413
    assert "too long" in response.text


def test_a_form_with_a_thousand_fields_is_refused_politely(browser: Browser) -> None:
    """No form of ours has so many."""
    response = browser.post("/desk/sign-in", **{f"field{n}": "x" for n in range(1000)})
    assert response.status_code == 413


def test_strange_bytes_in_a_form_are_no_fault(browser: Browser) -> None:
    """NUL, half letters and lone surrogates end in the ordinary refusal."""
    token = browser.token("/desk/sign-in")
    body = f"token={token}&email=%00%ED%A0%80%FF%0d%0a&password=%FF"
    response = browser.client.post(
        "/desk/sign-in",
        content=body,
        headers={"origin": URL, "content-type": "application/x-www-form-urlencoded"},
    )
    assert response.status_code == 422
    assert WRONG in response.text
