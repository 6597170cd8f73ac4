using System.Collections.Immutable;

namespace EcoComp.Core.Register;

/// <summary>The counties and monitoring points of a data folder, in the order of their files.</summary>
public sealed class PointRegister
{
    private readonly Dictionary<string, County> _counties = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Point> _points = new(StringComparer.Ordinal);

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
    }

    /// <summary>Whether all counties are known; where their file could not be read, none may be called unknown.</summary>
    public bool KnowsCounties { get; init; } = true;

    /// <summary>Whether all points are known; where their file could not be read, none may be called unknown.</summary>
    public bool KnowsPoints { get; init; } = true;

    /// <summary>The counties in the order of counties.csv.</summary>
    public ImmutableArray<County> Counties { get; }

    /// <summary>The points in the order of the first rows of their codes.</summary>
    public ImmutableArray<Point> Points { get; }

    /// <summary>The county of a code, name or alias, or null.</summary>
    public County? FindCounty(string codeNameOrAlias) => _counties.GetValueOrDefault(codeNameOrAlias);

    /// <summary>The point of a code, or null.</summary>
    public Point? FindPoint(string code) => _points.GetValueOrDefault(code);

    /// <summary>What somebody who wrote a code that is no point's may have meant: the code of the point that has the text as its name, or as its code in another letter case; else empty.</summary>
    public string Suggest(string text)
    {
        foreach (Point point in Points)
        {
            if (point.Code.Equals(text, StringComparison.OrdinalIgnoreCase) || point.Entries.Any(e => e.Name == text)) return point.Code;
        }

        return "";
    }
}
