namespace EcoComp.Cli.Tests.Oracle;

/// <summary>One amount, as items.csv has it.</summary>
internal sealed record ExpectedItem(
    string County,
    string Clause,
    string Subject,
    string SubjectName,
    bool Reward,
    long Yuan,
    int Target,
    int Class,
    int Net,
    string Choices);

/// <summary>One open question; the county is empty where it stands with the city.</summary>
internal sealed record ExpectedPending(
    string County, string Clause, string Subject, string SubjectName, string Question, long? Min, long? Max);

/// <summary>One note; the county is empty where it stands with the city.</summary>
internal sealed record ExpectedNote(string County, string Clause, string Subject, string Code);

/// <summary>What a month comes to.</summary>
internal sealed record ExpectedMonth(
    int Month,
    Folder Folder,
    IReadOnlyList<ExpectedItem> Items,
    IReadOnlyList<ExpectedPending> Pending,
    IReadOnlyList<ExpectedNote> Notes,
    IReadOnlySet<(string Subject, string Question)> RulingsAsked)
{
    public long Reward => Items.Where(i => i.Reward).Sum(i => i.Yuan);

    public long Deduction => Items.Where(i => !i.Reward).Sum(i => i.Yuan);

    public long Net => Reward - Deduction;

    public long? Province
    {
        get
        {
            FundRow[] rows = [.. Folder.Fund.Where(f => f.Month == Month)];
            return rows.Length == 0 ? null : rows.Sum(r => r.Yuan);
        }
    }

    public long? Balance => Province is { } province ? Deduction - Reward - province : null;
}
