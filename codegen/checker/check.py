"""All checks of one kernel's certificate, each with a verdict."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from codegen.checker.balls import precision, values
from codegen.checker.doubles import LIBM, run
from codegen.checker.findings import Finding, Subject
from codegen.checker.local import Claim
from codegen.checker.points import Points
from codegen.checker.replay import Replay
from codegen.checker.resample import resampled
from codegen.checker.tape import Code, MalformedError, read
from codegen.reference import Reference

_SUMMARY = re.compile(r"^\s*(?:[*#!/]+ ?)?Certified: .*\n", re.MULTILINE)
LARGEST_CUT = 2.0**-50  # a table that states more is no kernel of ours
LIBM_ULP = 64.0  # libraries differ; a wrong line of code is wrong by more


@dataclass(frozen=True)
class Budget:
    """How much is looked at: points in doubles, small boxes, seconds for boxes that cover the domain."""

    points: int = 400
    boxes: int = 40
    seconds: float = 0.0


def check(document: Mapping[str, Any], subject: Subject, budget: Budget) -> Iterator[Finding]:
    """All findings for one kernel of a certificate."""
    yield from _paper(document, subject)
    name = document["aliases"].get(subject.function, subject.function)
    if name not in document["kernels"]:
        yield Finding("kernel", False, 0, f"the certificate has no kernel {name}")
        return
    kernel = document["kernels"][name]
    try:
        code = read(kernel["tape"])
        claims = list(_claims(kernel))
        points = Points(claims[0][1], subject.formula, budget.points)
        yield _tape_is_formula(code, kernel, subject, points)
        yield from _code_is_tape(code, kernel, subject, points)
        for label, claim in claims:
            yield from _bound(code, label, claim, budget)
        yield from _falsify(claims, subject, points)
        yield from resampled(kernel, subject, libm=_uses_libm(code))
    except (MalformedError, KeyError, TypeError, ValueError) as error:
        yield Finding("certificate", False, 0, f"it cannot be read: {error}")


def _paper(document: Mapping[str, Any], subject: Subject) -> Iterator[Finding]:
    plain = {k: v for k, v in document.items() if k != "seal"}
    text = json.dumps(plain, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
    good = hashlib.sha256(text.encode()).hexdigest() == document.get("seal")
    yield Finding("seal", good, 1, "unchanged" if good else "the certificate was changed after it was made")
    stored = {path: digest for files in document["modules"].values() for path, digest in files.items()}
    for path, content in subject.texts.items():
        bare = _SUMMARY.sub("", content)
        same = hashlib.sha256(bare.encode()).hexdigest() == stored.get(path)
        yield Finding("bytes", same, 1, f"{path} is {'what' if same else 'not what'} was certified")


def _claims(kernel: Mapping[str, Any]) -> Iterator[tuple[str, Claim]]:
    """Bounds with what they are about; where there is none, an infinite one."""
    names = list(dict.fromkeys(part["output"] for part in kernel["rigorous"]))
    for part in kernel["rigorous"]:
        chart = part["chart"]
        bound = part["bound_u"]
        claim = Claim(
            output=names.index(part["output"]),
            box={n: (float(a), float(b)) for n, (a, b) in chart["box"].items()},
            inputs=dict(chart["inputs"]),
            constants=dict(kernel["constants"]),
            parameters={n: (float(a), float(b)) for n, (a, b) in chart["parameters"].items()},
            assumptions=tuple(part["assumptions"]),
            bound=float("inf") if bound is None else float(bound),
        )
        yield f"{part['output']}, parameters at {part['parameters']}", claim


def _tape_is_formula(code: Code, kernel: Mapping[str, Any], subject: Subject, points: Points) -> Finding:
    """Values of the tape and of the SymPy expression, both in balls."""
    reference = Reference(subject.formula.expr)
    stated = max((line.table.error for line in code.lines if line.table is not None), default=0.0)
    cut = 2.0**-56 + min(stated, LARGEST_CUT)  # a series may be cut there, and a table is as near as it says
    for point in points.some(40):
        mine = values(code, {**kernel["constants"], **point})[code.outputs[0]]
        theirs = reference.at(point)
        with precision():
            near = (mine - theirs).abs_upper() <= abs(theirs).abs_upper() * cut
        if not near:
            return Finding("tape is the formula", False, 40, f"they differ at {_at(point)}")
    return Finding("tape is the formula", True, 40, "same values in balls")


def _code_is_tape(
    code: Code, kernel: Mapping[str, Any], subject: Subject, points: Points
) -> Iterator[Finding]:
    """The emitted code against the tape, operation by operation in doubles."""
    columns = points.columns
    wanted = run(code, columns, kernel["constants"])[0]
    libm = _uses_libm(code)
    for backend, function in subject.kernels.items():
        found = function(*(columns[n] for n in kernel["arguments"]))
        value = np.asarray(found[0] if isinstance(found, tuple) else found)
        with np.errstate(all="ignore"):
            away = np.abs(value - wanted) / np.spacing(np.abs(wanted))
        same = (value == wanted) | (np.isnan(value) & np.isnan(wanted)) | (libm & (away <= LIBM_ULP))
        words = "same bits" if not libm else "same values, libraries aside"
        if not same.all():
            first = points.point(int((~same).argmax()))
            words = f"{int((~same).sum())} of {same.size} values differ, first at {_at(first)}"
        yield Finding(f"code is the tape ({backend})", bool(same.all()), same.size, words)


def _uses_libm(code: Code) -> bool:
    return any(line.op in LIBM and not code.fixed[k] for k, line in enumerate(code.lines))


def _bound(code: Code, label: str, claim: Claim, budget: Budget) -> Iterator[Finding]:
    what = f"bound of {label}"
    if claim.bound == float("inf"):
        yield Finding(what, None, 0, "no bound is claimed")
        return
    replay = Replay(code, claim)
    small = replay.small_boxes(budget.boxes, seed=17)
    if small.against:
        where = ", ".join(f"{n} = {low!r}" for n, (low, _) in small.against.items())
        yield Finding(what, False, small.boxes, f"{claim.bound:g} u is too small: {small.largest:.6g} u at {where}")
        return
    words = f"{claim.bound:g} u; at most {small.largest:.3g} u on small boxes"
    if budget.seconds:
        wide = replay.cover(budget.seconds)
        if wide.against:
            yield Finding(what, None, wide.boxes, f"{claim.bound:g} u was not confirmed on {wide.against}")
            return
        words += f"; confirmed on {100 * wide.share:.3g} % of the domain"
    yield Finding(what, True, small.boxes, words)


def _falsify(claims: list[tuple[str, Claim]], subject: Subject, points: Points) -> Iterator[Finding]:
    """Measured errors against the bound, parameters at their defaults."""
    claim = claims[0][1]
    if claim.bound == float("inf"):
        return
    for backend, function in subject.kernels.items():
        found = function(*(points.columns[n] for n in points.names))
        errors = points.errors(np.asarray(found[0] if isinstance(found, tuple) else found))
        k = int(errors.argmax())
        good = bool(errors[k] <= claim.bound)
        at = "" if good else f" at {_at(points.point(k))}"
        words = f"largest error {errors[k]:.3g} u, bound {claim.bound:g} u{at}"
        yield Finding(f"falsification ({backend})", good, errors.size, words)


def _at(point: Mapping[str, float]) -> str:
    return ", ".join(f"{n} = {x!r}" for n, x in point.items())
