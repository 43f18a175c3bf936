import importlib
from dataclasses import is_dataclass
from pathlib import Path

import pytest

from careapp.documents import DOCUMENTS

HERE = Path(__file__).parent


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_document_is_a_frozen_dataclass_a_renderer_and_a_test(name: str) -> None:
    module = importlib.import_module(f"careapp.documents.{name}")
    words = [
        thing for thing in vars(module).values() if isinstance(thing, type) and is_dataclass(thing)
    ]
    assert any(vars(thing)["__dataclass_params__"].frozen for thing in words)
    assert callable(vars(module)[f"render_{name}"])
    assert (HERE / f"test_{name}.py").is_file()
