"""What the injector changes: figures of which a twin says what they must be (a total and its parts, a share and its two levels).

A Twin knows its figures and whether they agree; a Change is one replacement in one line. Changes of figures are kept only when the
figures agreed before and are beyond the wide bound of numbers.md §4 after. Nothing here knows of heyan.
"""
from dataclasses import dataclass, field
from typing import Callable, Optional

from bench.figures import FIGURE, figure_of


@dataclass
class Twin:
    family: str  # arithmetic, counts, facts
    relation: str
    figures: list  # of Figure
    roles: list  # of str, one for each figure; "" for one that is not changed
    agrees: Optional[Callable] = None  # of the figures, whether they fit; width 1/2 when a twin is looked for, 1 after a change
    sites: list = field(default_factory=list)  # further places that belong to it: (line, begin, end)
    source: str = "script"

    def places(self):
        return [(f.line, f.begin, f.end) for f in self.figures] + list(self.sites)


@dataclass(frozen=True)
class Change:
    operator: str
    family: str
    line: int  # from 1
    begin: int
    end: int
    text: str  # what stands there after
    places: tuple  # (line, begin, end) of the twin's sites, in the original
    relation: str = ""
    source: str = "script"


def plain(*figures):
    """None has a qualifier."""
    return not any(f.qualified for f in figures)


def reread(figure, line_text, text):
    """The figure that stands at a place once `text` replaced it; None when no figure reads there."""
    changed = line_text[:figure.begin] + text + line_text[figure.end:]
    match = FIGURE.match(changed, figure.begin)
    return figure_of(figure.line, changed, match) if match else None


def still_agrees(twin, index, figure):
    figures = list(twin.figures)
    figures[index] = figure
    return twin.agrees(figures, 1)
