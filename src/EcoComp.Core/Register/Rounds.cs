namespace EcoComp.Core.Register;

/// <summary>
/// Which points water could flow round between: each can be reached from each other one upstream. Found as Tarjan has it, with a list of its own of where
/// it stands, since rivers may have more points than a thread has room for calls.
/// </summary>
/// <param name="inflowsOf">The inflows of a point.</param>
internal sealed class Rounds(Func<Point, IReadOnlyList<Point>> inflowsOf)
{
    private readonly Dictionary<Point, Mark> _marks = [];
    private readonly Stack<Mark> _open = new();
    private readonly Stack<(Mark At, int Next)> _way = new();
    private bool _isAny;

    /// <summary>Looks from these points on; says whether any flows round.</summary>
    public bool Find(IEnumerable<Point> points)
    {
        foreach (Point point in points)
        {
            if (!_marks.ContainsKey(point)) From(point);
        }

        return _isAny;
    }

    /// <summary>Whether an inflow of a point is reached from itself through the point.</summary>
    public bool AreOfOne(Point point, Point inflow) => _marks[point].Round == _marks[inflow].Round;

    private void From(Point start)
    {
        Enter(start);
        while (_way.TryPop(out (Mark At, int Next) step))
        {
            IReadOnlyList<Point> inflows = step.At.Inflows;
            if (step.Next < inflows.Count)
            {
                _way.Push((step.At, step.Next + 1));
                Follow(step.At, inflows[step.Next]);
                continue;
            }

            if (step.At.Least == step.At.Number) Close(step.At);
            if (_way.TryPeek(out (Mark At, int Next) below)) below.At.Least = Math.Min(below.At.Least, step.At.Least);
        }
    }

    private void Follow(Mark at, Point inflow)
    {
        if (!_marks.TryGetValue(inflow, out Mark? known))
        {
            Enter(inflow);
        }
        else if (known.Round < 0)
        {
            _isAny = true;
            at.Least = Math.Min(at.Least, known.Number);
        }
    }

    private void Enter(Point point)
    {
        var mark = new Mark(_marks.Count, inflowsOf(point));
        _marks.Add(point, mark);
        _open.Push(mark);
        _way.Push((mark, 0));
    }

    private void Close(Mark first)
    {
        Mark mark;
        do
        {
            mark = _open.Pop();
            mark.Round = first.Number;
        }
        while (mark != first);
    }

    private sealed class Mark(int number, IReadOnlyList<Point> inflows)
    {
        public int Number { get; } = number;

        public IReadOnlyList<Point> Inflows { get; } = inflows;

        public int Least { get; set; } = number;

        public int Round { get; set; } = -1;
    }
}
