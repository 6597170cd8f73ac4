using System.Collections.Immutable;
using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement;
using NodaTime;

namespace EcoComp.Cli.Documents.Report;

/// <summary>What a report shows.</summary>
/// <param name="Months">The months that were asked for, in order, at least one; their money is as they were closed.</param>
/// <param name="Before">The month before the newest of them (环比), or null where nothing is known of it.</param>
/// <param name="YearBefore">The month a year before it (同比), or null where nothing is known of it.</param>
/// <param name="Amended">Of all these months those that were amended after they were closed, each as its last amendment settled it.</param>
/// <param name="Receipts">What the archive holds of the months, in the order in which it was written.</param>
/// <param name="Checkpoint">The line that witnesses the archive as it stands, or null without one.</param>
internal sealed record ReportContent(
    ImmutableArray<SettledMonth> Months, SettledMonth? Before, SettledMonth? YearBefore, ImmutableArray<SettledMonth> Amended,
    ImmutableArray<SealedPart> Receipts, string? Checkpoint)
{
    /// <summary>How many months stand in one table: as many as fit the width of a page.</summary>
    private const int Abreast = 12;

    /// <summary>Amendments of the months that no closing has taken up, and that no sum here has.</summary>
    public ImmutableArray<WaitingAmendment> Waiting { get; init; } = [];

    /// <summary>The newest month.</summary>
    public SettledMonth Newest => Months[^1];

    /// <summary>The sums of all months.</summary>
    public Account Sum { get; } = Account.Sum(Months.Select(m => Account.Of(m)));

    /// <summary>The months as they stand by now: classes, readings and events are those of the last amendment.</summary>
    public ImmutableArray<SettledMonth> Standing { get; } = [.. Months.Select(m => AsItStands(Amended, m))];

    /// <summary>The points of the months, river by river and down each of them.</summary>
    public ImmutableArray<ReportPoint> Points { get; } = ReportPoint.InOrderOfFlow([.. Months.Select(m => AsItStands(Amended, m))]);

    /// <summary>A month as it stands by now.</summary>
    public SettledMonth AsItStands(SettledMonth month) => AsItStands(Amended, month);

    /// <summary>Whether a month was amended after it was closed.</summary>
    public bool IsAmended(SettledMonth month) => Amended.Any(a => a.Settlement.Month == month.Settlement.Month);

    /// <summary>The months in groups that stand beside one another in a table.</summary>
    public IEnumerable<SettledMonth[]> Spans => Months.Chunk(Abreast);

    /// <summary>The months from the first to the last, as numbers on the page name what they are of.</summary>
    public string Key => KeyOf([.. Months]);

    /// <summary>Some months from the first to the last, likewise.</summary>
    public static string KeyOf(SettledMonth[] months) => months.Length == 1 ? KeyOf(months[0]) : KeyOf(months[0]) + ".." + KeyOf(months[^1]);

    /// <summary>A month, likewise.</summary>
    public static string KeyOf(SettledMonth month) => KeyOf(month.Settlement.Month);

    /// <summary>A month, likewise.</summary>
    public static string KeyOf(YearMonth month) => Core.Quantities.Months.Text(month);

    private static SettledMonth AsItStands(ImmutableArray<SettledMonth> amended, SettledMonth month) =>
        amended.FirstOrDefault(a => a.Settlement.Month == month.Settlement.Month) ?? month;
}

/// <summary>A closed month or an amendment as an archive holds it.</summary>
/// <param name="Path">Its folder in the archive.</param>
/// <param name="Sha256">The digest of its receipt.</param>
/// <param name="Previous">The digest of the receipt before it, or empty.</param>
/// <param name="Regulation">The digest of the regulation's data.</param>
/// <param name="Files">The files that were read and written, each with its digest.</param>
internal sealed record SealedPart(string Path, string Sha256, string Previous, string Regulation, ImmutableArray<(string File, string Sha256)> Files);

/// <summary>An amendment that no closing has taken up.</summary>
/// <param name="Path">Its folder in the archive.</param>
/// <param name="Sum">What its adjustments come to, above zero where they pay counties.</param>
internal sealed record WaitingAmendment(string Path, Money Sum);
