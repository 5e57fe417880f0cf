"""What the finders of twins in running text share: amounts as a pattern, and the twin of a pattern's groups."""
from fractions import Fraction

from bench.figures import FIGURE, NUMBER, SCALE, UNITS, figure_of
from bench.twins import Twin, plain

HALF = Fraction(1, 2)
AMOUNT = rf"{NUMBER} ?{SCALE}(?:{UNITS})"


def amount(name):
    return rf"(?P<{name}>{AMOUNT})"


def at(number, line, match, *names):
    """The figures of named groups."""
    found = []
    for name in names:
        inner = FIGURE.match(line, match.start(name))
        if inner is None or inner.end() != match.end(name):
            return None
        found.append(figure_of(number, line, inner))
    return found


def twin_of(relation, figures, roles, agrees, **fields):
    if figures is None or not plain(*figures) or not agrees(figures, HALF):
        return []
    return [Twin("arithmetic", relation, figures, roles, agrees, **fields)]
