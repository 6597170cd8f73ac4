using EcoComp.Cli.Host;
using EcoComp.Core.Evidence;
using NodaTime;

namespace EcoComp.Cli.Archive;

/// <summary>
/// What a closed month is asked for by later ones beside its money: the numbers of its events, and its points by code, name, kind and water type. Where
/// a folder sets that right, the month is amended though no yuan changes; else what was wrong would be held against later months for ever.
/// </summary>
/// <param name="archive">The archive.</param>
/// <param name="folder">What the folder says.</param>
internal sealed class KnownLater(ArchiveFolder archive, Dossier folder)
{
    private readonly EventGuard _events = new(archive);

    /// <summary>A line for what the folder says otherwise than a closed month as it stands; none where it says the same.</summary>
    /// <param name="month">The closed month.</param>
    /// <exception cref="CommandFailure">The archive is not as it was left; exit code 5.</exception>
    public IReadOnlyList<ConsoleLine> Changed(YearMonth month)
    {
        var lines = new List<ConsoleLine>();
        IReadOnlyList<string> numbers = _events.Changed(folder.Events, month);
        if (numbers.Count > 0) lines.Add(ConsoleLine.Of("amend.events", numbers));
        lines.AddRange(new PointGuard(archive, [.. archive.Scan.Months.Where(m => m != month)]).Against(folder.Register, [month]));
        return lines;
    }
}
