using System.Collections.Immutable;
using EcoComp.Cli.Import.Vocabulary;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;

namespace EcoComp.Cli.Import.Names;

/// <summary>Compares the rivers of tables with those of the register, in all spellings that a regulation has for one.</summary>
internal sealed class RiverSpellings
{
    private readonly ImmutableArray<Regulation> _regulations;
    private readonly HashSet<string> _known;

    /// <param name="register">The points, each in its water body.</param>
    /// <param name="catalogue">The regulations, which list rivers.</param>
    public RiverSpellings(PointRegister register, RegulationCatalogue catalogue)
    {
        _regulations = catalogue.Regulations;
        _known = register.Points.SelectMany(p => p.Entries).Select(e => Spelt(e.WaterBody))
            .Concat(_regulations.SelectMany(r => r.Rivers).Select(r => Spelt(r.Name))).Where(r => r.Length > 0).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Whether two names are of two waters, each of which the register or a regulation knows by that name.</summary>
    public bool AreTwo(string river, string body) => Spelt(river) != Spelt(body) && _known.Contains(Spelt(river)) && body.Length > 0;

    /// <summary>Whether two names are spellings of one water's name.</summary>
    public bool AreOne(string river, string body) => body.Length > 0 && Spelt(river) == Spelt(body);

    /// <summary>Whether two names may be of one water, since one says more than the other: 颍河（许昌段）, 沙颍河.</summary>
    public bool MayBeOne(string river, string body)
    {
        if (AreTwo(river, body) || (!ImportWords.BuiltIn.IsOtherWater(body) && ImportWords.BuiltIn.IsOtherWater(river))) return false;
        string asked = Folded(river);
        return Spellings(body).Any(s => s.Length > 0 && (asked.Contains(s, StringComparison.Ordinal) || s.Contains(asked, StringComparison.Ordinal)));
    }

    private string Spelt(string river) => ImportWords.Key(
        _regulations.Select(r => r.CoveredRiver(ImportWords.Key(river))).FirstOrDefault(r => r is not null) ?? Folded(river));

    private string Folded(string river) => _regulations.Aggregate(ImportWords.Key(river), (name, r) => r.FoldRiver(name));

    private IEnumerable<string> Spellings(string body) => _regulations.SelectMany(r => r.Rivers).Where(r => Spelt(r.Name) == Spelt(body))
        .SelectMany(r => r.Aliases.Prepend(r.Name)).Append(body).Select(Folded);
}
