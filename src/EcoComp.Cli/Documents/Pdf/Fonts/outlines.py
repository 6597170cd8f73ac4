"""Says the same outlines with fewer points: a document carries the shapes of its characters, which are half of its bytes."""

from fontTools.ttLib.tables._g_l_y_f import GlyphCoordinates

SAMPLES = 16
BEND = 0.2  # how sharply two curves may meet that become one, as a tangent


def simplify(glyph, tolerance):
    """Joins neighbouring curves of a glyph where one curve stays as near to them as the tolerance, in units of the font."""
    if glyph.numberOfContours <= 0:
        return
    points, ends = [], []
    start = 0
    for end in glyph.endPtsOfContours:
        places = zip(glyph.coordinates[start : end + 1], glyph.flags[start : end + 1])
        points += contour([(x, y, flag & 1) for (x, y), flag in places], tolerance)
        ends.append(len(points) - 1)
        start = end + 1
    glyph.coordinates = GlyphCoordinates([(x, y) for x, y, _ in points])
    glyph.flags = bytearray(on for _, _, on in points)
    glyph.endPtsOfContours = ends


def contour(points, tolerance):
    joined = [(curve, [curve]) for curve in curves(points)]
    changed = True
    while changed and len(joined) > 2:
        changed = False
        i = 0
        while i < len(joined) and len(joined) > 2:
            j = (i + 1) % len(joined)
            one = as_one(joined[i], joined[j], tolerance)
            if one is None:
                i += 1
                continue
            joined[i] = one
            del joined[j]
            i -= j < i
            changed = True
    return [point for i in range(len(joined)) for point in written(joined[i - 1][0], joined[i][0])]


def curves(points):
    """The contour as curves (start, control, end); a straight line has no control point."""
    all_points = []
    for (x, y, on), (next_x, next_y, next_on) in zip(points, points[1:] + points[:1]):
        all_points.append((x, y, on))
        if not on and not next_on:
            all_points.append(((x + next_x) / 2, (y + next_y) / 2, 1))
    first = next(i for i, point in enumerate(all_points) if point[2])
    all_points = all_points[first:] + all_points[: first + 1]
    found, i = [], 0
    while i < len(all_points) - 1:
        step = 1 if all_points[i + 1][2] else 2
        control = None if step == 1 else all_points[i + 1][:2]
        found.append((all_points[i][:2], control, all_points[i + step][:2]))
        i += step
    return found


def as_one(left, right, tolerance):
    """One curve in place of two that meet smoothly, with the original ones that it stands for; None where it would not be near enough to them."""
    (start, before, middle), (_, after, end) = left[0], right[0]
    if before is None or after is None:
        return None
    into, out = minus(middle, before), minus(after, middle)
    along = into[0] * out[0] + into[1] * out[1]
    if along <= 0 or abs(cross(into, out)) >= BEND * along:
        return None
    control = meeting(start, minus(before, start), end, minus(end, after))
    if control is None:
        return None
    curve = (start, control, end)
    line = [at(curve, t / SAMPLES) for t in range(SAMPLES + 1)]
    originals = left[1] + right[1]
    near = all(distance(at(o, t / SAMPLES), line) <= tolerance for o in originals for t in range(0, SAMPLES + 1, 2))
    return (curve, originals) if near else None


def meeting(start, forward, end, backward):
    """Where the tangents at both ends of a curve meet, as a whole number; None where they do not."""
    turn = cross(forward, backward)
    if abs(turn) < 1e-9:
        return None
    gap = minus(end, start)
    ahead, behind = cross(gap, backward) / turn, cross(gap, forward) / turn
    if ahead <= 0 or behind >= 0:
        return None
    return round(start[0] + forward[0] * ahead), round(start[1] + forward[1] * ahead)


def written(previous, curve):
    """The points of a curve as the font has them: a start halfway between two control points goes without saying."""
    (x, y), control, _ = curve
    halfway = control is not None and previous[1] is not None and all(
        abs(previous[1][k] + control[k] - 2 * curve[0][k]) <= 1 for k in (0, 1)
    )
    return ([] if halfway else [(round(x), round(y), 1)]) + ([] if control is None else [(*control, 0)])


def at(curve, t):
    start, control, end = curve
    if control is None:
        return tuple(start[k] + (end[k] - start[k]) * t for k in (0, 1))
    return tuple((1 - t) ** 2 * start[k] + 2 * (1 - t) * t * control[k] + t * t * end[k] for k in (0, 1))


def distance(point, line):
    return min(to_segment(point, a, b) for a, b in zip(line, line[1:])) ** 0.5


def to_segment(point, a, b):
    (dx, dy), (px, py) = minus(b, a), minus(point, a)
    length = dx * dx + dy * dy
    t = 0 if length == 0 else max(0, min(1, (px * dx + py * dy) / length))
    return (px - t * dx) ** 2 + (py - t * dy) ** 2


def minus(a, b):
    return a[0] - b[0], a[1] - b[1]


def cross(a, b):
    return a[0] * b[1] - a[1] * b[0]
