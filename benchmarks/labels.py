"""Labels beside markers, none over another: each in turn takes the nearest free place around its marker."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Box:
    """A rectangle with its sides along the axes, in pixels."""

    left: float
    bottom: float
    right: float
    top: float

    def overlap(self, other: Box) -> float:
        """Area in common."""
        width = min(self.right, other.right) - max(self.left, other.left)
        height = min(self.top, other.top) - max(self.bottom, other.bottom)
        return width * height if width > 0 and height > 0 else 0.0

    def outside(self, frame: Box) -> float:
        """How far it sticks out of a frame, summed over the sides."""
        sides = (frame.left - self.left, frame.bottom - self.bottom, self.right - frame.right, self.top - frame.top)
        return sum(max(0.0, s) for s in sides)


Point = tuple[float, float]
_OUTSIDE = 1e4  # a label out of the frame is worse than any overlap
_OVERLAP = 10.0


def _around(point: Point, size: Point, gap: float) -> Iterator[tuple[float, Box]]:
    """(distance, place) in rings around a marker, the sides first."""
    width, height = size
    for ring in range(14):
        radius = gap + ring * 0.8 * height
        for k in range(24):
            angle = math.tau * k / 24
            x = point[0] + radius * math.cos(angle) + (math.cos(angle) - 1) * width / 2
            y = point[1] + radius * math.sin(angle) - height / 2
            yield radius, Box(x, y, x + width, y + height)


def place(points: Sequence[Point], sizes: Sequence[Point], frame: Box, marker: float = 6.0) -> list[Box]:
    """A box for every label.

    Parameters
    ----------
    points : sequence of (x, y), pixels
        Markers, in the order in which they choose.
    sizes : sequence of (width, height), pixels
    frame : Box
        Labels stay inside it.
    marker : float, pixels
        Half the side of the square around a marker that labels leave free.
    """
    taken = [Box(x - marker, y - marker, x + marker, y + marker) for x, y in points]
    found: list[Box] = []
    for point, size in zip(points, sizes, strict=True):

        def cost(place: tuple[float, Box]) -> float:
            distance, box = place
            crowd = sum(box.overlap(other) for other in (*taken, *found))
            return distance + _OVERLAP * crowd + _OUTSIDE * box.outside(frame)

        found.append(min(_around(point, size, marker), key=cost)[1])
    return found
