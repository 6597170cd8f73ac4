using EcoComp.Cli.Tests.LawOracle;

namespace EcoComp.Cli.Tests.Properties;

/// <summary>The shares of one event or point add up to it where nothing else counts with them.</summary>
public sealed class SharesAddUpTests
{
    /// <summary>Under these choices every point and every event counts by itself.</summary>
    private static readonly ChoiceRow[] ByItself =
    [
        .. new[]
        {
            ("canal-miss", "per-point"), ("canal-accident", "adds"), ("toxic", "per-event"), ("cross-boundary", "per-event"), ("intake", "per-event"),
            ("polluted-water", "per-event"),
        }.Select(c => new ChoiceRow(c.Item1, c.Item2, null, null)),
    ];

    [Test]
    public void What_several_counties_share_comes_to_what_one_of_them_alone_would_have() => RandomFolders.Check(RandomFolders.Many, AddUp);

    private static void AddUp(Generated made)
    {
        Folder shared = made.Folder with { Choices = [.. made.Folder.Choices.Where(c => ByItself.All(b => b.Key != c.Key)), .. ByItself] };
        Folder whole = shared with
        {
            Points = [.. shared.Points.Select(p => p with { County = First(p.County) })],
            Events = [.. shared.Events.Select(e => e with { County = First(e.County) })],
            Rulings = [.. shared.Rulings.Select(r => r.Question == "responsible" ? r with { Answer = First(r.Answer) } : r)],
        };
        using Statements parts = Statements.Of(made with { Folder = shared });
        using Statements one = Statements.Of(made with { Folder = whole });
        foreach (Month month in made.Months)
        {
            Demand.Same(Amounts(one, month), Amounts(parts, month), $"{month}, amounts by clause and subject, alone and in shares:");
            Demand.Same(Ranges(one, month), Ranges(parts, month), $"{month}, ranges by clause and subject, alone and in shares:");
            Demand.That(one.CityNet(month) == parts.CityNet(month), "the city's net");
            Whole(parts, month);
        }
    }

    private static string First(string cell) => cell.Length == 0 ? cell : Share.Parse(cell)[0].County;

    private static IEnumerable<string> Amounts(Statements statements, Month month) =>
        (from county in statements.Counties(month)
         from item in county.GetProperty("items").EnumerateArray()
         group Statements.Yuan(item, "amount_yuan") by $"{Statements.Text(item, "clause")} {Statements.Text(item, "subject_code")} {Statements.Text(item, "direction")}"
         into subject
         select $"{subject.Key} {subject.Sum()}").Order(StringComparer.Ordinal);

    private static IEnumerable<string> Ranges(Statements statements, Month month) =>
        (from question in statements.Questions(month)
         group question by $"{question.Clause} {question.Subject} {question.Asked}" into subject
         select $"{subject.Key} {(subject.Any(q => q.Min is null) ? null : subject.Sum(q => q.Min))}..{subject.Sum(q => q.Max)}").Order(StringComparer.Ordinal);

    /// <summary>The percents that are named of one subject are a whole; outlets have one county each and count for each by themselves.</summary>
    private static void Whole(Statements statements, Month month)
    {
        var shares =
            from county in statements.Counties(month)
            from item in county.GetProperty("items").EnumerateArray()
            let percent = Statements.YuanOrNull(item, "share_percent")
            where percent is not null
            group percent.Value by Statements.Text(item, "clause") + " " + Statements.Text(item, "subject_code");
        foreach (var subject in shares) Demand.That(subject.Sum() == 100, $"{month} {subject.Key}: {subject.Sum()}%");
    }
}
