using System.Collections.Immutable;
using EcoComp.Cli.Import.Vocabulary;
using EcoComp.Core.Register;
using NodaTime;

namespace EcoComp.Cli.Import.Names;

/// <summary>What became of a name.</summary>
internal enum NameOutcome
{
    /// <summary>It is a point's.</summary>
    Found,

    /// <summary>The map says that it is none of ours.</summary>
    PassedOver,

    /// <summary>No point has it.</summary>
    Unknown,

    /// <summary>Several points have it, and nothing beside it tells them apart.</summary>
    Ambiguous,

    /// <summary>A point has it that lies in another river than the table says.</summary>
    OtherRiver,

    /// <summary>A point has it for which another county answers than the table says.</summary>
    OtherCounty,

    /// <summary>Its code is that of another point than its name.</summary>
    CodeDiffers,

    /// <summary>The map gives it a code that no point has.</summary>
    MapUnknown,

    /// <summary>The map gives it several codes.</summary>
    MapTwice,
}

/// <summary>What became of a name.</summary>
/// <param name="Outcome">What.</param>
/// <param name="Point">The point, where it was found.</param>
/// <param name="Candidates">The points that it may be.</param>
/// <param name="Code">The code of the map that no point has, else empty.</param>
internal sealed record NameResult(NameOutcome Outcome, Point? Point, ImmutableArray<Point> Candidates, string Code = "");

/// <summary>What a row of a table says of its point.</summary>
/// <param name="Name">The name.</param>
/// <param name="Code">The code, or empty.</param>
/// <param name="River">The river that stands in the row itself or in merged cells over it, or empty.</param>
/// <param name="County">The county, or empty.</param>
/// <param name="Nearby">The river of a row above, where the form of the file has lost merged cells: it tells equal names apart and contradicts none.</param>
internal sealed record NamedPoint(string Name, string Code, string River, string County, string Nearby = "")
{
    /// <summary>What stands in other columns of counties or cities, or empty: it tells nothing apart, and may contradict.</summary>
    public string Besides { get; init; } = "";

    /// <summary>The system of rivers, or empty. It may be wider than the point's river: it tells equal names apart and contradicts none.</summary>
    public string Basin { get; init; } = "";

    /// <summary>What the map calls it: its name, else its code.</summary>
    public string Called => Name.Length > 0 ? Name : Code;
}

/// <summary>Finds points by what tables call them: by code, by name, else by the map.</summary>
/// <param name="register">The points.</param>
/// <param name="rivers">The names of rivers.</param>
/// <param name="map">The map.</param>
/// <param name="titles">The titles of the regulations, which name the city.</param>
internal sealed class PointNames(PointRegister register, RiverSpellings rivers, ImportMap map, IReadOnlyCollection<string> titles)
{
    private static readonly char[] Opening = ['(', (char)0xFF08, '['];
    private static readonly char[] Closing = [')', (char)0xFF09, ']'];

    private readonly Dictionary<string, ImmutableArray<Point>> _named = register.Points
        .SelectMany(p => p.Entries.Select(e => ImportWords.Key(e.Name)).Append(ImportWords.Key(p.Code)).Distinct().Select(name => (name, p)))
        .GroupBy(n => n.name, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Select(n => n.p).ToImmutableArray(), StringComparer.Ordinal);

    /// <summary>The cities above the counties, which regulations name in their titles.</summary>
    private readonly string[] _cities = [.. titles.Select(ImportWords.BuiltIn.CityOf).OfType<string>().Distinct()];

    private readonly Dictionary<string, County?> _short = ShortNames(register);

    /// <summary>
    /// The counties by their names without the sign of what they are, 长葛; null where several are called so. An alias of a zone, 示范区, says too little without it.
    /// </summary>
    private static Dictionary<string, County?> ShortNames(PointRegister register)
    {
        var names = new Dictionary<string, County?>(StringComparer.Ordinal);
        foreach (County county in register.Counties)
        {
            foreach (string name in county.Aliases.Where(a => !ImportWords.BuiltIn.IsZone(a)).Append(county.Name))
            {
                if (ImportWords.BuiltIn.ShortOf(name) is { } small && !names.TryAdd(small, county) && names[small] != county) names[small] = null;
            }
        }

        return names;
    }

    /// <summary>Finds the point of a row.</summary>
    /// <param name="row">What the row says of it.</param>
    /// <param name="month">The month in which the county beside it must be the register's; null where the county only tells equal names apart.</param>
    public NameResult Find(NamedPoint row, YearMonth? month = null)
    {
        NameResult result = Find(row);
        if (result.Point is not { } point || month is not { } asked || !(IsOfAnotherCounty(point, row.County, asked) || IsOfAnotherCounty(point, row.Besides, asked))) return result;
        var other = new NameResult(NameOutcome.OtherCounty, null, [point]);
        return IsOwn(row) ? FromMap(row, other) : other;
    }

    /// <summary>Whether a row calls its point by its own name or code, so that the map was asked about its place and not about its name.</summary>
    private bool IsOwn(NamedPoint row) => !Called(row.Name).IsEmpty || register.FindPoint(row.Code) is not null;

    /// <summary>The points of a name, or else of what is left of it without the words that say what it is: 颍河褚河桥断面, 颍河褚河桥（国控）.</summary>
    private ImmutableArray<Point> Called(string name)
    {
        for (string? key = ImportWords.Key(name); key is { Length: > 0 }; key = ImportWords.BuiltIn.WithoutNameTail(key))
        {
            if (_named.TryGetValue(key, out ImmutableArray<Point> points)) return points;
        }

        return [];
    }

    /// <summary>
    /// What stands in a name beside that of a point, where that makes it another time, place or figure than the result of the month:
    /// （8月）, 均值; null where it does not.
    /// </summary>
    /// <param name="name">The name.</param>
    /// <param name="point">The point.</param>
    public static string? OddIn(string name, Point point)
    {
        string key = ImportWords.Key(name);
        foreach (PointEntry entry in point.Entries)
        {
            string own = ImportWords.Key(entry.Name);
            int at = key.IndexOf(own, StringComparison.Ordinal);
            if (at >= 0 && key.Remove(at, own.Length).Trim() is { Length: > 0 } beside && ImportWords.BuiltIn.IsOddInName(beside)) return beside;
        }

        return null;
    }

    private NameResult Find(NamedPoint row)
    {
        ImmutableArray<Point> byName = _named.GetValueOrDefault(ImportWords.Key(row.Name), []);
        if (byName.IsEmpty && map.Find(row.Called, row.River) is null) byName = Called(row.Name);
        Point? byCode = register.FindPoint(row.Code);
        if (byCode is not null)
        {
            if (row.Name.Length > 0 && !byName.IsEmpty && !byName.Contains(byCode))
                return FromMap(row, new NameResult(NameOutcome.CodeDiffers, null, [byCode, .. byName]));
            return row.River.Length > 0 && !LiesIn(byCode, row.River)
                ? FromMap(row, new NameResult(NameOutcome.OtherRiver, null, [byCode]))
                : new NameResult(NameOutcome.Found, byCode, []);
        }

        if (byName.IsEmpty) return FromMap(row, new NameResult(NameOutcome.Unknown, null, []));
        if (row.River.Length > 0 && !byName.Any(p => LiesIn(p, row.River))) return FromMap(row, new NameResult(NameOutcome.OtherRiver, null, byName));
        Point[] left = [.. byName];
        foreach (Func<Point, bool> tells in Tells(row))
        {
            if (left.Length > 1 && left.Any(tells)) left = [.. left.Where(tells)];
        }

        return left.Length == 1 ? new NameResult(NameOutcome.Found, left[0], []) : FromMap(row, new NameResult(NameOutcome.Ambiguous, null, byName));
    }

    /// <summary>What stands beside a name, the surest first.</summary>
    private IEnumerable<Func<Point, bool>> Tells(NamedPoint row)
    {
        if (row.River.Length > 0) yield return p => LiesIn(p, row.River);
        if (County(row.County) is { } county) yield return p => p.Entries.Any(e => e.Responsible?.Include(county) == true);
        if (row.Basin.Length > 0) yield return p => p.Entries.Any(e => rivers.AreOne(row.Basin, e.WaterBody));
        if (row.Nearby.Length > 0) yield return p => LiesIn(p, row.Nearby);
    }

    /// <summary>The point that an answer names: by its code, by code and name as the map offers them, or by a name that only one has.</summary>
    private Point? Answered(string answer)
    {
        if (register.FindPoint(answer) is { } point) return point;
        string[] parts = answer.Split(' ', 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 2 && register.FindPoint(parts[0]) is { } offered && offered.Entries.Any(e => e.Name == parts[1])) return offered;
        return register.Points.Where(p => p.Entries.Any(e => e.Name == answer)).Take(2).ToArray() is [var only] ? only : null;
    }

    private NameResult FromMap(NamedPoint row, NameResult otherwise)
    {
        if (map.Contradicts(row.Called, row.River)) return new NameResult(NameOutcome.MapTwice, null, []);
        if (map.Find(row.Called, row.River) is not { } answer) return otherwise;
        if (answer.Code == ImportMap.PassOver) return new NameResult(NameOutcome.PassedOver, null, []);
        if (Answered(answer.Code) is not { } point) return new NameResult(NameOutcome.MapUnknown, null, otherwise.Candidates, answer.Code);
        // A code that was mistyped is that of a point of another river.
        return otherwise.Outcome == NameOutcome.Unknown && IsOfAnotherRiver(point, row.River)
            ? new NameResult(NameOutcome.OtherRiver, null, [point])
            : new NameResult(NameOutcome.Found, point, []);
    }

    /// <summary>What the map says of a name that was found without it and is another point's by the map; null where it says nothing else.</summary>
    public string? SaidInVain(NamedPoint row, Point found) =>
        map.Find(row.Called, row.River) is { } answer && Answered(answer.Code) != found ? answer.Code : null;

    /// <summary>
    /// The county that a table names by its code, name, alias or short name, behind the city above it or before its government too (许昌市长葛市, 长葛（考核）);
    /// null where it says more, less or several.
    /// </summary>
    public County? County(string text)
    {
        string name = WithoutBrackets(ImportWords.Joined(text));
        if (Listed(name) is { } whole) return whole;
        if (Above(name) is > 0 and int above && Listed(name[above..]) is { } behind) return behind;
        return null;
    }

    private County? Listed(string name)
    {
        if (IsAbove(name)) return null;
        if ((register.FindCounty(name) ?? _short.GetValueOrDefault(name)) is { } county) return county;
        string? tail = ImportWords.BuiltIn.PlaceTails.FirstOrDefault(t => name.EndsWith(t, StringComparison.Ordinal));
        string left = tail is null ? ImportWords.BuiltIn.WithoutPart(name) : name[..^tail.Length];
        return left == name ? null : Listed(left);
    }

    /// <summary>How many signs at the beginning of a name are the city above the counties, with its province before it and its office behind it.</summary>
    private int Above(string name)
    {
        foreach (string city in _cities)
        {
            int at = name.IndexOf(city, StringComparison.Ordinal);
            if (at < 0 || (at > 0 && !ImportWords.BuiltIn.IsProvince(name[..at]))) continue;
            int end = at + city.Length;
            string? office = ImportWords.BuiltIn.PlaceTails.FirstOrDefault(t => name.AsSpan(end).StartsWith(t, StringComparison.Ordinal));
            return end + (office?.Length ?? 0);
        }

        return 0;
    }

    /// <summary>Whether a name is the city above the counties, which says nothing of them: 许昌市, 许昌, 河南省许昌市.</summary>
    private bool IsAbove(string name) => name.Length > 0
        && (ImportWords.BuiltIn.IsWhole(name) || Above(name) == name.Length || _cities.Any(c => ImportWords.BuiltIn.ShortOf(c) == name));

    /// <summary>A name without what stands in brackets in it and names no place.</summary>
    public string WithoutBrackets(string name)
    {
        for (int open = name.IndexOfAny(Opening); open >= 0;)
        {
            int close = name.IndexOfAny(Closing, open);
            if (close < 0) break;
            bool harmless = IsHarmless(name[(open + 1)..close]);
            if (harmless) name = name.Remove(open, close + 1 - open);
            open = name.IndexOfAny(Opening, harmless ? open : close);
        }

        return name;
    }

    private bool IsHarmless(string words) => ImportWords.BuiltIn.HarmlessInBrackets.Contains(words)
        || (!ImportWords.BuiltIn.MayNamePlace(words) && register.FindCounty(words) is null && !_short.ContainsKey(words));

    /// <summary>
    /// Whether a text is a county or city by its form and neither of the register nor above it: other cities have points of the same names. What says more
    /// than a county of the register, 许昌市建安区, is none, nor is the city above them.
    /// </summary>
    public bool IsForeign(string text) => ImportWords.BuiltIn.WithoutPart(WithoutBrackets(ImportWords.Joined(text))) is var place && ImportWords.BuiltIn.IsPlace(place)
        && !register.Counties.SelectMany(c => c.Aliases.Append(c.Name)).Any(own => place.Contains(own, StringComparison.Ordinal) || own.Contains(place, StringComparison.Ordinal))
        && !IsAbove(place);

    /// <summary>Whether a text is a county that does not answer for a point in a month, or a river that is none of its own.</summary>
    public bool IsElsewhere(Point point, string text, YearMonth month) =>
        (County(text) is { } county && point.EntryIn(month)?.Responsible?.Include(county) == false) || IsOfAnotherRiver(point, text);

    /// <summary>
    /// Whether a table gives a point to anything but those counties that answer for it in a month. The city above them says nothing, nor does a sign; what is
    /// not known, 郏县 or 襄县, may be another place that has a point of the name.
    /// </summary>
    public bool IsOfAnotherCounty(Point point, string text, YearMonth month)
    {
        if (point.EntryIn(month)?.Responsible is not { } shares || ImportWords.BuiltIn.IsSign(text)) return false;
        string whole = WithoutBrackets(ImportWords.Joined(text));
        return !IsAbove(whole) && (County(whole) is { } county ? !shares.Include(county) : IsOfOthers(shares, whole));
    }

    /// <summary>Whether one of several places is none that answers for a point: 魏都区、经开区, 许昌市（建安区）, 魏都区60%.</summary>
    private bool IsOfOthers(Shares shares, string places)
    {
        foreach (string part in places.Split([.. ImportWords.BuiltIn.ListMarks, .. Opening, .. Closing, '%', (char)0xFF05], StringSplitOptions.RemoveEmptyEntries))
        {
            string name = register.FindCounty(part) is not null ? part : part.TrimEnd(' ', '.', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
            if (name.Length == 0 ? part == places : !IsAbove(name) && !(County(name) is { } county && shares.Include(county))) return true;
        }

        return false;
    }

    /// <summary>Whether a text is the name of a river that is none of a point's, and so no word for that river.</summary>
    public bool IsOfAnotherRiver(Point point, string text) => point.Entries.All(e => rivers.AreTwo(text, e.WaterBody));

    /// <summary>Whether a point lies in a river by the words of a table, which may say more or less than the register: 颍河（许昌段）, 沙颍河.</summary>
    private bool LiesIn(Point point, string river) => point.Entries.Any(e => rivers.MayBeOne(river, e.WaterBody));

    /// <summary>The points whose names are like a name, the likest first, three at most.</summary>
    public ImmutableArray<Point> Similar(string name)
    {
        string asked = ImportWords.Key(name);
        return
        [
            .. _named.Select(n => (n.Value, Likeness: Likeness(asked, n.Key))).Where(n => n.Likeness >= 0.6m)
                .OrderByDescending(n => n.Likeness).SelectMany(n => n.Value).Distinct().Take(3),
        ];
    }

    /// <summary>The share of characters that two names have in common; a name within the other counts as much as can be.</summary>
    private static decimal Likeness(string one, string other)
    {
        if (one.Length < 2 || other.Length < 2) return 0;
        if (one.Contains(other, StringComparison.Ordinal) || other.Contains(one, StringComparison.Ordinal)) return 1;
        return 2m * one.Intersect(other).Count() / (one.Distinct().Count() + other.Distinct().Count());
    }
}
