"""Which form to emit: the cheapest that keeps its digits everywhere, the most exact if none does.

Every form is lowered in several ways, scored on the maximum error over all corners (never the mean), promoted to
double-double where its digits go, and scored again. The winner is tried on points it has not seen; points where it
fails join the sample and the search goes on.
"""

from __future__ import annotations

import itertools
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace

import numpy as np

from codegen import corners, news, passes, points, verify
from codegen.freeze import freeze
from codegen.schedule import infix
from codegen.spec import KernelSpec
from codegen.stabilise import clamps, dots, promote, regimes
from codegen.stabilise.candidates import Candidate, Found
from codegen.stabilise.forms import Form, stages
from codegen.stabilise.score import Sample
from codegen.stabilise.slacks import slacks
from codegen.stabilise.tapes import cost_of, matching, value_only
from codegen.tape import Tape
from codegen.truth import truth
from symbolic.formula import Formula

DEFAULT_ULP = 7.0  # what is aimed at on the sample, so that 10 hold on any other
HIGH_ULP = 0.75
TRAIN, VALIDATE = 2500, 50000  # points in all
FEWEST = 80  # in a stratum
FEW = 4  # at which a form is compared in balls
ROUNDS = 3
SHARE = 150  # of points above the target, in multiply-adds: near a zero that all forms share the maximum tells nothing
KEPT = 40  # counter-examples of one round
TRIES = 6  # levels of promotion of one form
PROMOTED, OF_A_KIND = 18, 4  # forms that are promoted, in all and of those made by the same step
STAGES = 3  # of forms
CHEAP, ECONOMY = 1.25, 3.0  # times the cost as derived: if no form is as cheap, the next stage is opened
SECONDS = 12.0  # of this process, after which no further form is made or promoted

_LOWERINGS: tuple[tuple[str, tuple[object, ...]], ...] = (
    ("distribute, fractions", (passes.distribute, passes.fractions, passes.lower)),
    ("distribute", (passes.distribute, passes.lower)),
    ("fractions", (passes.fractions, passes.lower)),
    ("", (passes.lower,)),
)


def search(formula: Formula, spec: KernelSpec, target: float = DEFAULT_ULP, quick: bool = False) -> Found:
    """The best form of a formula's value; `quick` looks at its steps only."""
    if not formula.domain.clamps:
        return _Search(formula, spec, target, quick).run()
    parts: list[Found] = []

    def part(formula: Formula, spec: KernelSpec) -> Tape:
        parts.append(search(formula, spec, target, quick))
        return value_only(parts[-1].chosen.tape)

    tape = clamps.joined(formula, spec, part)
    how = "before the bound: {}; beyond it: {}".format(*(p.chosen.how for p in parts))
    chosen = replace(
        parts[0].chosen, tape=tape, form=Form(how, formula.body), promotion="", lowering="", cost=cost_of(tape)
    )
    worst, naive = (max(getattr(p, what) for p in parts) for what in ("validated", "naive"))
    return Found(
        chosen,
        worst,
        naive,
        sum(p.tried for p in parts),
        max(p.rounds for p in parts),
        (),
        sum(p.naive_cost for p in parts),
    )


class _Search:
    def __init__(self, formula: Formula, spec: KernelSpec, target: float, quick: bool) -> None:
        self.formula, self.spec, self.target = formula, spec, target
        self.start = freeze(formula, spec)
        self.corners = len(corners.strata(formula, 1))
        self.sample = self._points(TRAIN, 5)
        self.few = points.bulk(formula, FEW)
        self.scores: dict[str, tuple[float, float]] = {}  # of the present sample, by digest
        self.plain: list[Candidate] = []
        self.seen: set[tuple[object, object]] = set()
        self.stages = list(stages(formula.body, formula.where, slacks(formula), formula.parameters))
        self.stages = self.stages[:1] if quick else self.stages
        self.started = time.process_time()

    def _points(self, count: int, seed: int) -> Sample:
        share = max(FEWEST, count // self.corners)
        columns = corners.joined(corners.strata(self.formula, share, seed))
        return Sample.of(columns, truth(self.formula.expr, columns))

    def _extend(self) -> None:
        """Take the forms of the next stage."""
        news.tell(f"{self.formula.name}: looking for accurate forms, {len(self.plain)} so far")
        first = not self.plain
        for form in self.stages.pop(0):
            if not first and self._is_late():
                self.stages.clear()
                return
            if (form.body, form.where) not in self.seen:
                self.seen.add((form.body, form.where))
                self.plain += self._lowered(form)

    def _is_late(self) -> bool:
        return time.process_time() - self.started > SECONDS

    def _lowered(self, form: Form) -> Iterator[Candidate]:
        start = freeze(self.formula, self.spec, form.body, form.where)
        for name, chain in _LOWERINGS:
            tape = start
            for one in chain:
                tape = one.run(tape)  # type: ignore[attr-defined]
            yield Candidate(form, name, "", tape, cost_of(tape))

    def run(self) -> Found:
        scored: list[Candidate] = []
        for round_ in range(1, ROUNDS + 1):
            scored = self._scored()
            chosen = self._best(scored)
            news.tell(f"{self.formula.name}: {chosen.error:.3g} ULP, tried on fresh points (round {round_})")
            fresh = self._points(VALIDATE, 100 + round_)
            errors = fresh.errors(value_only(chosen.tape))
            worst = float(errors.max(initial=0.0))
            if worst <= (1.25 * self.target if chosen.error <= self.target else 1.5 * chosen.error) or round_ == ROUNDS:
                break
            self.scores.clear()
            self.sample = self.sample.joined(fresh.chosen(np.argsort(errors)[-KEPT:]))
        naive = next(c for c in scored if c.form.how == "as derived" and not c.lowering and not c.promotion)
        cheapest = min(c.cost for c in scored if c.form.how == "as derived" and not c.promotion)
        return Found(chosen, worst, naive.error, len(scored), round_, self._front(scored), cheapest)

    def _scored(self) -> list[Candidate]:
        """Candidates with their errors: further stages are opened until one is good and cheap enough."""
        if not self.plain:
            self._extend()
        found = self._with_promotions()
        while self.stages and not self._is_enough(found):
            self._extend()
            found = self._with_promotions()
        return found if any(c.error <= self.target for c in found) else found + self._split(found)

    def _is_enough(self, found: list[Candidate]) -> bool:
        naive = min(c.cost for c in found if c.form.how == "as derived" and not c.promotion)
        limit = naive * (CHEAP if len(self.stages) == STAGES - 1 else ECONOMY)
        return any(c.error <= self.target and c.cost <= limit for c in found)

    def _with_promotions(self) -> list[Candidate]:
        plain = sorted((self._score(c) for c in self.plain), key=lambda c: c.cost)
        limit = min((c.cost for c in plain if c.error <= self.target), default=np.inf)
        found = list(plain)
        hopeful = sorted(plain, key=lambda c: np.log2(1 + min(c.error, 1e30)) * 4 + SHARE * c.share + c.cost)
        tried: set[tuple[str, bool]] = set()
        kinds: Counter[str] = Counter()
        for candidate in hopeful:
            family, kind = (candidate.form.how, bool(candidate.lowering)), candidate.form.how.partition(",")[0]
            if candidate.cost >= limit or kinds[kind] >= OF_A_KIND or family in tried:
                continue
            if len(tried) >= PROMOTED or (tried and self._is_late()):
                break
            tried.add(family)
            kinds[kind] += 1
            news.tell(f"{self.formula.name}: {len(tried)} of {len(plain)} forms in double-double where digits go")
            for better in self._promoted(candidate):
                found.append(better)
                if better.error <= self.target:
                    limit = min(limit, better.cost)
        return found

    def _score(self, candidate: Candidate) -> Candidate:
        key = candidate.tape.digest()
        if key not in self.scores:
            errors = self.sample.errors(value_only(candidate.tape))
            self.scores[key] = float(errors.max(initial=0.0)), float(np.mean(errors > self.target))
        error, share = self.scores[key]
        return replace(candidate, error=error, share=share)

    def _promoted(self, candidate: Candidate) -> Iterator[Candidate]:
        """The cheapest promotions that are predicted to meet the target wherever promoting everything does."""
        tape = value_only(candidate.tape)
        everything = promote.promote(tape, frozenset(range(len(tape.nodes))))
        within = self.sample.errors(everything) <= self.target
        if not within.any():
            return
        part = self.sample.chosen(within)
        weight = promote.sensitivities(tape, part.columns, part.truth.high)
        for chosen in itertools.islice(promote.levels_of_promotion(tape, weight, self.target), TRIES):
            best = np.inf
            for name, finish, last_resort in _FINISHES:
                if last_resort and best <= self.target:
                    continue
                made = finish(promote.promote(candidate.tape, matching(candidate.tape, chosen)))
                label = f"{len(chosen)} of {len(tape.nodes)} operations in double-double{name}"
                yield self._score(replace(candidate, promotion=label, tape=made, cost=cost_of(made)))
                best = min(best, float(part.errors(value_only(made)).max()))
            if best <= self.target:
                return

    def _split(self, scored: list[Candidate]) -> list[Candidate]:
        """Pairs of forms, each where it is good."""
        unique = list({c.tape.digest(): c for c in scored}.values())
        parts = [regimes.Scored(value_only(c.tape), self.sample.errors(value_only(c.tape)), c.cost) for c in unique]
        found = []
        for split in regimes.splits(parts, self.sample.columns, self.target):
            below, above = unique[split.below], unique[split.above]
            tape = regimes.joined(above.tape, parts[split.below].tape, parts[split.above].tape, split)
            label = f"below {split.threshold} of {infix(split.splitter, split.splitter.outputs[0])}; above: {above.how}"
            made = Candidate(below.form, below.lowering, f"{below.promotion} {label}".strip(), tape, cost_of(tape))
            found.append(self._score(made))
        return found

    def _best(self, scored: list[Candidate]) -> Candidate:
        """The cheapest that meets the target, else the most exact; proved equal to the source, or left out."""
        good = sorted((c for c in scored if c.error <= self.target), key=lambda c: (c.cost, c.error))
        rest = sorted((c for c in scored if c.error > self.target), key=lambda c: (c.error, c.cost))
        return next(c for c in [*good, *rest] if self._is_equal(c.tape))

    def _is_equal(self, tape: Tape) -> bool:
        return verify.same_everywhere(self.start, tape) and verify.same_in_balls(self.start, tape, self.few)

    def _front(self, scored: list[Candidate]) -> tuple[Candidate, ...]:
        front: list[Candidate] = []
        for c in sorted(scored, key=lambda c: (c.cost, c.error)):
            if not front or c.error < 0.95 * front[-1].error:
                front.append(c)
        return tuple(front)


_FINISHES: tuple[tuple[str, Callable[[Tape], Tape], bool], ...] = (
    (", as dot products", lambda tape: dots.run(tape), False),
    ("", lambda tape: tape, False),
    (", as dot products in three doubles", lambda tape: dots.run(tape, 3), True),
)


def measured(formula: Formula, tape: Tape) -> float:
    """Largest error of a tape over all corners."""
    found = corners.strata(formula, max(FEWEST, VALIDATE // len(corners.strata(formula, 1))), 101)
    columns = corners.joined(found)
    return float(Sample.of(columns, truth(formula.expr, columns)).errors(value_only(tape)).max(initial=0.0))
