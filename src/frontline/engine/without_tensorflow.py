"""Let Rasa be imported without TensorFlow, which our models never use.

Why: importing `rasa.core.agent` always imports TensorFlow (rasa.nlu.extractors.extractor →
rasa.utils.train_utils → rasa.utils.tensorflow). Measured on 3.6.21: 2.4 times the CPU to import
and load a model, 2.8 times the memory. The stand-in modules let Rasa *name* TensorFlow's classes;
whoever *uses* one is told so. A model that needs them is refused before it is loaded
(`refuse_components_that_need_tensorflow`), so nothing can fail quietly later.

Only for processes that serve or parse. `FRONTLINE_STUB_TENSORFLOW=no` switches it off.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any

STOOD_IN = (
    "tensorflow",
    "tensorflow_addons",
    "tensorflow_hub",
    "tensorflow_text",
    "keras",
    "transformers",
    "matplotlib",
)

# Components of Rasa 3.6.21 that run TensorFlow; read in rasa.engine.recipes.default_components.
NEED_TENSORFLOW = frozenset(
    {
        "DIETClassifier",
        "ResponseSelector",
        "ConveRTFeaturizer",
        "LanguageModelFeaturizer",
        "TEDPolicy",
        "UnexpecTEDIntentPolicy",
    }
)


class TensorFlowNeeded(Exception):
    """The model uses a component that cannot work without TensorFlow."""


class _Named(type):
    """A class that can be named in every way an import or an annotation may name it."""

    def __getattr__(cls, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return _Named(name, (_StandIn,), {})

    def __or__(cls, other: Any) -> Any:
        return cls

    def __ror__(cls, other: Any) -> Any:
        return cls

    def __getitem__(cls, _key: Any) -> Any:
        return cls


class _StandIn(metaclass=_Named):
    def __new__(cls, *args: Any, **_kwargs: Any) -> Any:
        # Used as a decorator: the decorated function or class stays what it is.
        if len(args) == 1 and callable(args[0]):
            return args[0]
        return super().__new__(cls)

    def __init__(self, *_args: Any, **_kwargs: Any) -> None:
        pass

    def __init_subclass__(cls, **_kwargs: Any) -> None:
        pass

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return _StandIn

    def __call__(self, *args: Any, **_kwargs: Any) -> Any:
        if len(args) == 1 and callable(args[0]):
            return args[0]
        return _StandIn()


class _StandInModule(ModuleType):
    __version__ = "2.12.0"

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return _Named(name, (_StandIn,), {})


class _StandInFinder(MetaPathFinder, Loader):
    def find_spec(
        self, name: str, _path: Sequence[str] | None = None, _target: Any = None
    ) -> ModuleSpec | None:
        package = name.split(".", maxsplit=1)[0]
        # Whoever imported the real package first, to draw for instance, keeps it.
        real = not isinstance(sys.modules.get(package, _StandInModule(package)), _StandInModule)
        if package not in STOOD_IN or real:
            return None
        return ModuleSpec(name, self, is_package=True)

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        module = _StandInModule(spec.name)
        module.__path__ = []
        return module

    def exec_module(self, module: ModuleType) -> None:
        """Nothing to run: the module answers to any name."""


def install() -> None:
    """Stand in for TensorFlow from now on. Must come before the first import of rasa.

    Does nothing where the real TensorFlow is imported already.
    """
    if "tensorflow" in sys.modules or any(isinstance(f, _StandInFinder) for f in sys.meta_path):
        return
    sys.meta_path.insert(0, _StandInFinder())


def refuse_components_that_need_tensorflow(component_names: Sequence[str]) -> None:
    """Errors: TensorFlowNeeded naming the components and the two cures."""
    needing = sorted(set(component_names) & NEED_TENSORFLOW)
    if needing:
        raise TensorFlowNeeded(
            f"The model uses {', '.join(needing)}, which need TensorFlow. Take them out of "
            "config.yml and train again, or set FRONTLINE_STUB_TENSORFLOW=no."
        )
