"""Taking times in turn, so that a machine's drift hits both sides, and saying what came out."""

from __future__ import annotations

import os
import statistics
import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Comparison:
    """Median seconds of two things measured in turn, and the median of their ratios round by round."""

    name: str
    reference: str
    seconds: float
    reference_seconds: float
    ratio: float

    def __str__(self) -> str:
        return (
            f"{self.name}: {self.seconds * 1000:.1f} ms, {self.reference}: {self.reference_seconds * 1000:.1f} ms, "
            f"ratio {self.ratio:.2f}"
        )


def compare(
    name: str, measured: Callable[[], float], reference_name: str, reference: Callable[[], float], rounds: int
) -> Comparison:
    """Measure both in turn; each callable returns the seconds it took. The first round warms up."""
    measured()
    reference()
    pairs = [(measured(), reference()) for _ in range(rounds)]
    return Comparison(
        name,
        reference_name,
        statistics.median(one for one, _ in pairs),
        statistics.median(other for _, other in pairs),
        statistics.median(one / other for one, other in pairs),
    )


def seconds_of(work: Callable[[], object]) -> float:
    """Return the wall seconds of a call."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def busy_seconds_of(work: Callable[[], object]) -> float:
    """Return the processor's seconds of a call: what it takes on a machine that has nothing else to do."""
    start = time.process_time()
    work()
    return time.process_time() - start


def seconds_of_command(command: Sequence[str]) -> float:
    """Return the wall seconds of a whole process; Python's may keep what they compile, as an installed program does."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return seconds_of(lambda: subprocess.run(command, check=True, capture_output=True, env=environment))
