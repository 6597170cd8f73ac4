using System.Collections.Immutable;
using EcoComp.Core.Provenance;

namespace EcoComp.Core.Register;

/// <summary>The counties and monitoring points of a data folder, in the order of their files.</summary>
public sealed class PointRegister
{
    /// <summary>More points of one name than these are not told one by one, for every row that names them.</summary>
    private const int MostSuggested = 100;

    /// <summary>Where counties have more names than these, a guess would take longer than it is worth; a province has a tenth of them.</summary>
    private const int MostCountyNames = 2_000;

    private readonly Dictionary<string, County> _counties = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Point> _points = new(StringComparer.Ordinal);
    private readonly Lazy<ILookup<string, Point>> _bySpelling;
    private readonly Lazy<ILookup<string, Point>> _byName;
    private readonly Lazy<ImmutableArray<string>> _names;
    private readonly Lazy<ImmutableArray<int>> _lengths;
    private readonly string _firsts;

    /// <summary>Makes a register of counties and points that were checked.</summary>
    /// <param name="counties">The counties in the order of counties.csv.</param>
    /// <param name="points">The points in the order of the first rows of their codes.</param>
    public PointRegister(ImmutableArray<County> counties, ImmutableArray<Point> points)
    {
        Counties = counties;
        Points = points;
        foreach (County county in counties)
        {
            _counties.TryAdd(county.Code, county);
            _counties.TryAdd(county.Name, county);
            foreach (string alias in county.Aliases) _counties.TryAdd(alias, county);
        }

        foreach (Point point in points) _points.Add(point.Code, point);
        _bySpelling = new(() => Points.ToLookup(p => NearNames.Plainly(p.Code), NearNames.Spellings));
        _byName = new(() => Points.SelectMany(p => p.Entries.Select(e => (e.Name, Point: p))).ToLookup(n => n.Name, n => n.Point, StringComparer.Ordinal));
        _lengths = new(() => [.. _counties.Keys.Select(name => name.Length).Where(length => length > 0).Distinct().OrderDescending()]);
        _firsts = string.Concat(_counties.Keys.Where(name => name.Length > 0).Select(name => name[..1]).Distinct(StringComparer.Ordinal));
        _names = new(() => [.. Points.SelectMany(p => p.Entries.Select(e => e.Name).Prepend(p.Code)).Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>Whether all counties are known; where their file could not be read, none may be called unknown.</summary>
    public bool KnowsCounties { get; init; } = true;

    /// <summary>Whether all points are known; where their file could not be read, none may be called unknown.</summary>
    public bool KnowsPoints { get; init; } = true;

    /// <summary>What the table of the counties looks like, so that a cell of it can be named; null where there is none.</summary>
    public TableShape? CountiesTable { get; init; }

    /// <summary>What the table of the points looks like; null where there is none.</summary>
    public TableShape? PointsTable { get; init; }

    /// <summary>The counties in the order of counties.csv.</summary>
    public ImmutableArray<County> Counties { get; }

    /// <summary>The points in the order of the first rows of their codes.</summary>
    public ImmutableArray<Point> Points { get; }

    /// <summary>The county of a code, name or alias, or null.</summary>
    public County? FindCounty(string codeNameOrAlias) => _counties.GetValueOrDefault(codeNameOrAlias);

    /// <summary>The codes, names and aliases of counties that stand in a text, the longest first; looked up, since a register may have thousands.</summary>
    internal IEnumerable<(County County, string Name)> CountiesIn(string text)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (int length in _lengths.Value)
        {
            for (int at = 0; at + length <= text.Length; at++)
            {
                if (!_firsts.Contains(text[at], StringComparison.Ordinal)) continue;
                string name = text.Substring(at, length);
                if (_counties.TryGetValue(name, out County? county) && found.Add(name)) yield return (county, name);
            }
        }
    }

    /// <summary>The point of a code, or null.</summary>
    public Point? FindPoint(string code) => _points.GetValueOrDefault(code);

    /// <summary>
    /// What somebody who wrote a code that is no point's may have meant: the codes of all points that have the text as their name, or as their code in
    /// another letter case or with other dashes; else empty.
    /// </summary>
    public string Suggest(string text) => Meant(text) is { Length: <= MostSuggested } meant ? Fault.Listing(meant.Select(p => p.Code)) : "";

    /// <summary>
    /// The codes and names of points that are nearest to one that is none, where <see cref="Suggest"/> has no answer; empty where none is near, or too many.
    /// </summary>
    public string Near(string text) => Fault.Listing(NearNames.Nearest(text, _names.Value));

    /// <summary>What the fault of a code that is no point's tells: what was meant, or may have been; and room for how many others are like it.</summary>
    /// <param name="text">The code.</param>
    /// <param name="file">The file that has it, as faults call it.</param>
    /// <param name="faults">The faults so far: where a file has very many, nobody is helped by guesses.</param>
    /// <returns>Three texts, each of which may be empty.</returns>
    public ImmutableArray<string> Hints(string text, string file, FaultLog faults)
    {
        ArgumentNullException.ThrowIfNull(faults);
        if (faults.IsFull(file)) return ["", "", ""];
        if (Meant(text).Length > 0) return [Suggest(text), "", ""];
        return ["", faults.MayGuess(file, _names.Value.Length) ? Near(text) : "", ""];
    }

    /// <summary>The points that have a text as their name, or as their code in another letter case or with other dashes; of very many one more than are told.</summary>
    internal ImmutableArray<Point> Meant(string text) =>
        [.. _bySpelling.Value[NearNames.Plainly(text)].Union(_byName.Value[text]).Take(MostSuggested + 1).OrderBy(p => p.Index)];

    /// <summary>An alias that differs in its last sign alone is another kind of place: the city of 许昌市 is not 许昌县.</summary>
    private static bool IsNearAlias(string text, string alias) =>
        NearNames.Are(text, alias) && !(text.Length == alias.Length && text.AsSpan(0, text.Length - 1).SequenceEqual(alias.AsSpan(0, alias.Length - 1)));

    /// <summary>
    /// What somebody who wrote a county that is none may have meant: the names of all counties that have a name of which the text is a part, or that is
    /// part of it, or that differs in a single character; else empty.
    /// </summary>
    public string SuggestCounty(string text) => _counties.Count > MostCountyNames ? "" : Fault.Listing(Counties.Where(c => NearNames.Are(text, c.Name) || c.Aliases.Any(a => IsNearAlias(text, a))).Select(c => c.Name));
}
