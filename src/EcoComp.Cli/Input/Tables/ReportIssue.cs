namespace EcoComp.Cli.Input.Tables;

/// <summary>
/// Tells, line by line from the top, which months are those of a report's issue and not of its data: those below whoever made it, and one by itself beside
/// the number of an issue of another month.
/// </summary>
/// <param name="titles">The lines.</param>
internal sealed class ReportIssue(IEnumerable<string> titles)
{
    private readonly int? _number = MonthHints.IssueOf(titles);

    /// <summary>Whether a line above said who made the report.</summary>
    public bool IsMade { get; private set; }

    /// <summary>Goes on to the next line.</summary>
    /// <param name="isIssuer">Whether it says who made the report.</param>
    public void Pass(bool isIssuer) => IsMade |= isIssuer;

    /// <summary>Whether a month that stands by itself is that of the issue.</summary>
    /// <param name="month">Its number.</param>
    public bool Owns(int month) => IsMade || (_number is { } number && number != month);
}
