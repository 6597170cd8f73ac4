namespace EcoComp.Cli.Documents.Report;

/// <summary>
/// Where the boxes of a drawing lie and the ways of the water between them. All that flows into one box is one way, which lies on no other: every flow
/// leaves its box at a place of its own, and runs across in a lane that no other way has there. So lines that meet join, and lines that cross do not.
/// </summary>
internal sealed class RiverWays
{
    public const decimal BoxWidth = 168;
    public const decimal BoxHeight = 62;
    private const decimal BetweenColumns = 16;

    /// <summary>How high a part is at most: with the heading and the remarks above the first one it fits a sheet of A4.</summary>
    private const decimal MostHeight = 800;

    /// <summary>Above a row the tips of the ways into it.</summary>
    private const decimal Tips = 10;
    private const decimal Margin = 6;

    /// <summary>How high the room below a row is where one lane is enough.</summary>
    private const decimal Room = 26;

    /// <summary>How far ways are from one another that run side by side.</summary>
    private const decimal Apart = 7;

    /// <summary>How far from one another flows leave a box.</summary>
    private const decimal Beside = 18;

    private readonly RiverMap _map;
    private readonly Dictionary<(string From, string To), decimal> _leaving = [];
    private readonly Dictionary<string, decimal> _arriving = new(StringComparer.Ordinal);
    private readonly Dictionary<string, decimal> _channels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>[] _lanes;
    private readonly decimal[] _lefts;
    private readonly decimal[] _tops;

    /// <summary>The ways of a map.</summary>
    public RiverWays(RiverMap map)
    {
        _map = map;
        var places = map.Points.ToDictionary(p => p.Point.Code, StringComparer.Ordinal);
        Flows =
        [
            .. from to in map.Points
               from inflow in to.Entry.Inflows
               where places.ContainsKey(inflow.Code)
               select new RiverFlow(places[inflow.Code], to),
        ];
        _lefts = Pass();
        Leave();
        Arrive();
        _lanes = [.. Enumerable.Range(0, map.Rows).Select(_ => new Dictionary<string, int>(StringComparer.Ordinal))];
        int[] lanes = Lanes();
        _tops = new decimal[map.Rows];
        _tops[0] = Margin;
        for (int row = 1; row < map.Rows; row++) _tops[row] = _tops[row - 1] + BoxHeight + Room + (Apart * Math.Max(0, lanes[row - 1] - 1));
    }

    /// <summary>The flows, those into one box one after the other.</summary>
    public IReadOnlyList<RiverFlow> Flows { get; }

    /// <summary>How wide the drawing is.</summary>
    public decimal Width => _lefts[^1] - BetweenColumns + Margin;

    /// <summary>How high the drawing is.</summary>
    public decimal Height => _tops[^1] + BoxHeight + Margin;

    /// <summary>Where a part of the drawing ends that fits a page: between two rows, or where the drawing does.</summary>
    /// <param name="top">Where the part begins.</param>
    public decimal EndOfPart(decimal top)
    {
        foreach (decimal row in _tops)
        {
            if (row - Tips > top && row + BoxHeight - top > MostHeight) return row - Tips;
        }

        return Height;
    }

    /// <summary>Where a box begins.</summary>
    public decimal X(MappedPoint place) => _lefts[place.Column];

    /// <summary>Where a box begins.</summary>
    public decimal Y(MappedPoint place) => _tops[place.Row];

    /// <summary>Where the water comes to a box.</summary>
    public decimal Arrival(MappedPoint place) => _arriving[place.Point.Code];

    /// <summary>The corners of a flow, from box to box.</summary>
    public IEnumerable<RiverCorner> Corners(MappedPoint from, MappedPoint to)
    {
        (decimal x1, decimal x2) = (_leaving[KeyOf(from, to)], Arrival(to));
        yield return new(x1, Y(from) + BoxHeight);
        if (Passes(from, to))
        {
            decimal first = Lane(from.Row, to.Point.Code);
            yield return new(x1, first);
            x1 = _channels[to.Point.Code];
            yield return new(x1, first);
        }

        if (x1 != x2)
        {
            decimal lane = Lane(to.Row - 1, to.Point.Code);
            yield return new(x1, lane);
            yield return new(x2, lane);
        }

        yield return new(x2, Y(to));
    }

    private decimal Lane(int gap, string way) => _tops[gap] + BoxHeight + (Room / 2) + (Apart * _lanes[gap][way]);

    private void Leave()
    {
        foreach (IGrouping<string, RiverFlow> one in Flows.GroupBy(f => f.From.Point.Code))
        {
            RiverFlow[] flows = [.. one.OrderBy(f => f.To.Column).ThenBy(f => f.To.Row)];
            decimal first = Middle(flows[0].From) - (StepOf(flows.Length) * (flows.Length - 1) / 2);
            for (int i = 0; i < flows.Length; i++) _leaving.Add(KeyOf(flows[i].From, flows[i].To), first + (StepOf(flows.Length) * i));
        }
    }

    /// <summary>Below the box that it comes from straight down; else in the middle, where nothing leaves the box above.</summary>
    private void Arrive()
    {
        foreach (IGrouping<string, RiverFlow> one in Flows.GroupBy(f => f.To.Point.Code))
        {
            MappedPoint to = one.First().To;
            MappedPoint? above = _map.Points.FirstOrDefault(p => p.Row == to.Row - 1 && p.Column == to.Column);
            int leaving = above is null ? 0 : Flows.Count(f => f.From.Point.Code == above.Point.Code);
            decimal free = Middle(to) + (leaving % 2 == 0 ? 0 : StepOf(leaving) / 2);
            _arriving.Add(to.Point.Code, above is not null && _leaving.TryGetValue(KeyOf(above, to), out decimal straight) ? straight : free);
        }
    }

    /// <summary>A way that passes rows runs down beside the boxes of the column to which it goes, which makes room for it; where the columns begin.</summary>
    private decimal[] Pass()
    {
        var lefts = new decimal[_map.Columns + 1];
        lefts[0] = Margin;
        ILookup<int, string> passing =
            Flows.Where(f => Passes(f.From, f.To)).Select(f => f.To).DistinctBy(to => to.Point.Code)
            .ToLookup(to => to.Column, to => to.Point.Code);
        for (int column = 0; column < _map.Columns; column++)
        {
            decimal right = lefts[column] + BoxWidth;
            foreach (string way in passing[column]) _channels.Add(way, right += Apart);
            lefts[column + 1] = right + BetweenColumns;
        }

        return lefts;
    }

    private static bool Passes(MappedPoint from, MappedPoint to) => from.Row < to.Row - 1;

    /// <summary>Gives every way its lane below each row that it crosses, the longest the uppermost, and tells how many there are below each.</summary>
    private int[] Lanes()
    {
        var crossings = new List<Crossing>();
        foreach ((MappedPoint from, MappedPoint to) in Flows)
        {
            string way = to.Point.Code;
            decimal leaving = _leaving[KeyOf(from, to)];
            if (Passes(from, to))
            {
                crossings.AddRange([new(from.Row, way, leaving), new(from.Row, way, _channels[way])]);
                leaving = _channels[way];
            }

            crossings.AddRange([new(to.Row - 1, way, leaving), new(to.Row - 1, way, Arrival(to))]);
        }

        var lanes = new int[_map.Rows];
        foreach (var gap in crossings.GroupBy(c => c.Gap))
        {
            var taken = new List<List<LaneSpan>>();
            foreach (LaneSpan span in gap.GroupBy(c => c.Way, StringComparer.Ordinal).Select(c => new LaneSpan(c.Key, c.Min(x => x.X), c.Max(x => x.X)))
                .Where(s => s.Width > 0).OrderByDescending(s => s.Width))
            {
                int lane = taken.FindIndex(others => others.TrueForAll(o => o.Right + Apart < span.Left || span.Right + Apart < o.Left));
                if (lane < 0) (lane, taken) = (taken.Count, [.. taken, []]);
                taken[lane].Add(span);
                _lanes[gap.Key].Add(span.Way, lane);
            }

            lanes[gap.Key] = taken.Count;
        }

        return lanes;
    }

    private decimal Middle(MappedPoint place) => X(place) + (BoxWidth / 2);

    private static decimal StepOf(int flows) => Math.Min(Beside, (BoxWidth - Beside) / Math.Max(1, flows));

    private static (string From, string To) KeyOf(MappedPoint from, MappedPoint to) => (from.Point.Code, to.Point.Code);

    /// <summary>Where a way, named by the point to which it goes, comes to or leaves its lane below a row.</summary>
    private sealed record Crossing(int Gap, string Way, decimal X);

    private sealed record LaneSpan(string Way, decimal Left, decimal Right)
    {
        public decimal Width => Right - Left;
    }
}

/// <summary>Where a flow begins, turns or ends.</summary>
/// <param name="X">From the left, in the drawing's units.</param>
/// <param name="Y">From above.</param>
internal sealed record RiverCorner(decimal X, decimal Y);

/// <summary>A river from one point to the next.</summary>
/// <param name="From">The point above.</param>
/// <param name="To">The point below.</param>
internal sealed record RiverFlow(MappedPoint From, MappedPoint To);
