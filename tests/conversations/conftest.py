"""The whole product, made once for all talks."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from frontline.bootstrap import Product
from tests.conversations.product import whole_product


@pytest.fixture(scope="session")
def product(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Product]:
    with whole_product(tmp_path_factory.mktemp("var")) as made:
        yield made


@pytest.fixture(scope="session")
def client(product: Product) -> Iterator[TestClient]:
    with TestClient(product.web_app()) as made:
        yield made
