"""A browser without JavaScript: it loads a page, fills in its form and sends it."""

from __future__ import annotations

import html
import re

from httpx2 import Response
from starlette.testclient import TestClient

URL = "http://localhost:8000"
PASSWORD = "sixteen purple vans"


class Browser:
    """Keeps cookies, and sends forms with the hidden token of the page they stand on."""

    def __init__(self, client: TestClient) -> None:
        self.client = client

    def get(self, path: str) -> Response:
        return self.client.get(path)

    def page(self, path: str) -> str:
        """The text of a page that must be there, with entities as people see them."""
        response = self.get(path)
        assert response.status_code == 200, response.status_code
        return html.unescape(response.text)

    def token(self, path: str) -> str:
        """The hidden token of the forms on a page."""
        found = re.search(r'name="token" value="([0-9a-f]{64})"', self.get(path).text)
        assert found is not None
        return found[1]

    def send(self, path: str, on: str | None = None, **fields: str) -> Response:
        """Send the form at `path`, as it stands on the page `on`."""
        return self.post(path, token=self.token(on or path), **fields)

    def post(self, path: str, **fields: str) -> Response:
        """Send fields as they are, from our own page."""
        return self.client.post(path, data=fields, headers={"origin": URL})

    def sign_in(self, email: str, password: str = PASSWORD) -> Response:
        return self.send("/desk/sign-in", email=email, password=password)
