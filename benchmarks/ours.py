"""Our kernels: every emitting backend that runs here, both grades, raw and through the public function."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from typing import Any

from benchmarks.candidate import Arrays, Built, Call, Candidate, NotHere
from benchmarks.workload import Workload

PACKAGES = ("symbolic", "codegen.kernel")
# Generating a kernel from the symbols; and what an installed user does, whose kernels are there as text.
FIRST_USE = {"ours, c": PACKAGES, "ours, numpy": PACKAGES, "nmm.dsigma_dT": ("nmm",)}
HIGH = "high"


def name_of(backend: str, grade: str = "", how: str = "") -> str:
    """Name of one of our candidates in tables and aims."""
    return ", ".join(x for x in ("ours", backend, grade, how) if x)


def _has_grades() -> bool:
    import codegen

    return "accuracy" in inspect.signature(codegen.compile).parameters


VALUE_ALONE = "value alone"


@cache
def _kernel(workload: Workload, backend: str, grade: str) -> Any:
    """Generated once for all the ways to call it."""
    import codegen

    known = inspect.signature(codegen.compile).parameters
    options: dict[str, Any] = {"accuracy": grade} if grade else {}
    if workload.by and "gradient" not in known:
        raise NotHere("kernels have no gradient yet")
    if workload.by:
        options["gradient"] = [str(p) for p in workload.by]
    return codegen.compile(workload.formula, backend=backend, **options)


def _finished(value: Any) -> Any:
    """Waits for arrays that are computed behind the back of the caller."""
    for part in value if isinstance(value, tuple) else (value,):
        if hasattr(part, "block_until_ready"):
            part.block_until_ready()
    return value


def _takes_out(run: Callable[..., Any], given: list[Any], outputs: Arrays) -> bool:
    """JAX functions are pure: they have no `out`."""
    try:
        _finished(run(*given, out=outputs if len(outputs) > 1 else outputs[0]))
    except TypeError:
        return False
    return True


def _raw(workload: Workload, backend: str, grade: str) -> Built:
    kernel = _kernel(workload, backend, grade)
    order = [str(s) for s in workload.symbols]
    positions = [order.index(i.name) for i in kernel.spec.arguments]
    run: Callable[..., Any] = kernel.function

    def arguments(data: tuple[Any, ...]) -> list[Any]:
        values = (*data, *workload.numbers)
        return [values[k] for k in positions]

    def bind(data: Arrays, outputs: Arrays) -> Call:
        given, outputs = arguments(data), outputs[: workload.outputs]
        if not _takes_out(run, given, outputs):
            return lambda: _finished(run(*given))
        out = outputs if len(outputs) > 1 else outputs[0]
        return lambda: _finished(run(*given, out=out))

    def single(*point: float) -> Call:
        given = arguments(point)
        return lambda: _finished(run(*given))

    return Built(bind, single)


def _by_name(workload: Workload, backend: str) -> Built:
    kernel = _kernel(workload, backend, "")
    named = {str(p): v for p, v in zip(workload.parameters, workload.numbers, strict=True)}

    def bind(data: Arrays, outputs: Arrays) -> Call:
        return lambda: kernel(*data, **named, out=outputs[0])

    return Built(bind, lambda *point: lambda: kernel(*point, **named))


def _public(workload: Workload) -> Built:
    import nmm

    function = getattr(nmm, workload.formula.name)
    keywords: dict[str, Any] = dict(workload.public)
    keywords |= {str(p): v for p, v in zip(workload.parameters, workload.numbers, strict=True)}

    def bind(data: Arrays, outputs: Arrays) -> Call:  # noqa: ARG001 - users let it make the array
        return lambda: function(*data, **keywords)

    return Built(bind, lambda *point: lambda: function(*point, **keywords))


def _away(reason: str) -> Callable[[], Built]:
    def make() -> Built:
        raise NotHere(reason)

    return make


def _emitted(workload: Workload) -> Iterator[Candidate]:
    """Every backend; one that cannot run here with its reason."""
    from codegen.backends import loader, names

    grades = ("", HIGH) if _has_grades() else ("",)
    for backend in names():
        try:
            reason = loader(backend).available()
        except ImportError as error:
            reason = str(error)
        if reason:
            yield Candidate(name_of(backend), "ours", _away(reason))
            continue
        for grade in grades:
            make = lambda b=backend, g=grade: _raw(workload, b, g)  # noqa: E731 - binds the loop's values
            yield Candidate(name_of(backend, grade), "ours", make)


def candidates(workload: Workload) -> list[Candidate]:
    """Both grades of every backend; for single values also what users call."""
    found = list(_emitted(workload))
    if workload.by:
        plain = replace(workload, by=())
        alone = Candidate(
            name_of("c", how=VALUE_ALONE), "ours", lambda: _raw(plain, "c", ""), drawn=False, judged=False
        )
        found.append(alone)
    else:
        by_name = name_of("c", how="by name")
        found.append(Candidate(by_name, "ours", lambda: _by_name(workload, "c"), drawn=False))
    if workload.public:
        public = f"nmm.{workload.formula.name}"
        found.append(Candidate(public, "ours", lambda: _public(workload), drawn=False))
    return found
