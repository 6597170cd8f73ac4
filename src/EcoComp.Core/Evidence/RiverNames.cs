using System.Collections.Immutable;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;

namespace EcoComp.Core.Evidence;

/// <summary>
/// 第二条: whether a river is written as a regulation lists it. One wrong character would make its water free, so that a name almost like a listed
/// one is refused unless the register says that it is another water.
/// </summary>
internal sealed class RiverNames
{
    private readonly ImmutableArray<Regulation> _regulations;
    private readonly RegulationCatalogue _catalogue;
    private readonly HashSet<string> _bodies = new(StringComparer.Ordinal);
    private readonly HashSet<string> _otherBodies = new(StringComparer.Ordinal);

    /// <summary>Rivers that were found to be listed: the events of a year name the same few.</summary>
    private readonly HashSet<string> _listed = new(StringComparer.Ordinal);

    /// <summary>The names of a catalogue and of a register.</summary>
    /// <param name="catalogue">The regulations that list rivers.</param>
    /// <param name="points">The rows of points.csv.</param>
    public RiverNames(RegulationCatalogue catalogue, ImmutableArray<PointRow> points)
    {
        _regulations = [.. catalogue.Regulations.Where(r => !r.Rivers.IsEmpty)];
        _catalogue = catalogue;
        foreach (PointRow row in points)
        {
            _bodies.Add(row.WaterBody);
            if (row.Covered.Value == false) _otherBodies.Add(row.WaterBody);
        }
    }

    /// <summary>Whether a river is a listed one.</summary>
    public bool IsListed(string river)
    {
        if (_regulations.IsEmpty || _listed.Contains(river)) return true;
        if (!_regulations.Any(r => r.CoveredRiver(river) is not null)) return false;
        _listed.Add(river);
        return true;
    }

    /// <summary>A river as the first regulation that lists it spells it; as written where none does.</summary>
    public string Spelt(string river) => _regulations.Select(r => r.CoveredRiver(river)).FirstOrDefault(r => r is not null) ?? river;

    /// <summary>Whether a name is the listed name of a river, letter for letter.</summary>
    public bool IsNameOf(string text) => _regulations.Any(r => r.Rivers.Any(river => river.Name == text));

    /// <summary>Tells what is wrong with the water bodies of points.</summary>
    public void Check(ImmutableArray<PointRow> points, FaultLog faults)
    {
        foreach (PointRow row in points)
        {
            if (row.WaterBody.Length == 0) continue;
            if (row.Covered.Value == false && _catalogue.Regulations.FirstOrDefault(r => Contradicts(r, row)) is { } listing)
            {
                string from = Months.Text(_catalogue.DefaultInterval(listing).From!.Value);
                faults.AddCell(FaultCodes.CoveredListed, row.Origin, "covered", row.Covered.Text, row.WaterBody, listing.Id, from);
            }

            if (row.Kind.Value == PointKind.Section && row.Covered.Value != false) CheckName(row.WaterBody, row.Origin, "water_body", faults);
        }
    }

    /// <summary>
    /// Whether a regulation lists the water of a row that says otherwise. The row says it of the law of its months, not of one that begins after
    /// them or has ended before, nor of one that is only assumed.
    /// </summary>
    private bool Contradicts(Regulation regulation, PointRow row) => regulation != _catalogue.Assumed && regulation.CoveredRiver(row.WaterBody) is not null
        && (_catalogue.Regulations.Length == 1 || _catalogue.DefaultInterval(regulation).Overlaps(row.Interval));

    /// <summary>Whether all water bodies are known; where the points could not be read, no river may be called unknown.</summary>
    public bool KnowsBodies { get; init; } = true;

    /// <summary>Tells what is wrong with the river of an event, which must be listed or a water body of the register.</summary>
    public void Check(string river, RowOrigin origin, FaultLog faults)
    {
        if (river.Length == 0 || IsListed(river) || _otherBodies.Contains(river) || !KnowsBodies) return;
        bool isGuessed = !faults.IsFull(origin.At.File); // of a file with thousands of faults no more are listed, and either fault is an error
        if (_bodies.Contains(river) || WasListed(river) || (isGuessed && MeantBy(river).Any())) CheckName(river, origin, "river", faults);
        else faults.AddCell(FaultCodes.UnknownRiver, origin, "river", river, Listing());
    }

    private void CheckName(string river, RowOrigin origin, string column, FaultLog faults)
    {
        if (IsListed(river)) return;
        string meant = WasListed(river) ? "" : Fault.Listing(MeantBy(river));
        if (meant.Length > 0) faults.AddCell(FaultCodes.RiverAlmostListed, origin, column, river, meant);
        else faults.AddCell(FaultCodes.RiverNotListed, origin, column, river, Listing());
    }

    /// <summary>Whether a regulation lists the river in whose place another stands, as under a draft that covers fewer: then it is no slip.</summary>
    private bool WasListed(string river) => _catalogue.Replaced.Any(r => r.CoveredRiver(river) is not null);

    private string Listing() => Fault.Listing(_regulations.SelectMany(r => r.Rivers).Select(r => r.Name).Distinct());

    /// <summary>The rivers that a name may mean: a name of three or more characters with another in the place of one, any name with one more or fewer.</summary>
    private IEnumerable<string> MeantBy(string river) =>
        from regulation in _regulations
        from listed in regulation.Rivers
        where listed.Aliases.Prepend(listed.Name).Any(name => IsAlmost(regulation.FoldRiver(river), regulation.FoldRiver(name)))
        select listed.Name;

    private static bool IsAlmost(string written, string listed)
    {
        if (written.Length == listed.Length) return listed.Length >= 3 && written.Where((c, i) => c != listed[i]).Count() == 1;
        (string shorter, string longer) = written.Length < listed.Length ? (written, listed) : (listed, written);
        return longer.Length == shorter.Length + 1
            && Enumerable.Range(0, longer.Length).Any(i => longer.Remove(i, 1) == shorter);
    }
}
