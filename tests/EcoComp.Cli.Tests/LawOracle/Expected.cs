using System.Globalization;

namespace EcoComp.Cli.Tests.LawOracle;

/// <summary>What the oracle expects, as the lines that settlement.json is read into.</summary>
internal sealed class Expected(Folder folder, Outcome outcome)
{
    public Outcome Outcome => outcome;

    public IEnumerable<(Line Line, Keys Keys)> Items => outcome.Items.Select(i => (
        new Line(
            $"item {i.County} {i.Clause} {i.Subject}",
            string.Join(
                ' ',
                i.Reward ? "reward" : "deduction",
                Number(i.Yuan),
                $"{Classes.Name(i.Target)}/{Classes.Name(i.Class)}/{Classes.Name(i.Net)}",
                Number(i.Percent),
                Basis(i.Clause),
                Name(i.Subject),
                $"{outcome.Month}/{i.County}/{i.Clause}/{i.Subject}"),
            Choices(i.Keys)),
        i.Keys));

    public IEnumerable<(Line Line, Keys Keys)> Asks => outcome.Asks.Select(a => (
        new Line(
            $"pending {a.County ?? "-"} {a.Clause} {a.Subject} {a.Question}",
            $"{Number(a.Percent)} {Name(a.Subject)}",
            Choices(a.Keys),
            a.RangeOpen ? "" : $"{Number(a.Min)} {Number(a.Max)}"),
        a.Keys));

    public IEnumerable<(Line Line, Keys Keys)> Notes => outcome.Notes.Select(n => (
        new Line($"note {n.County ?? "-"} {n.Clause} {n.Subject} {n.Code}", Name(n.Subject), Choices(n.Keys)),
        n.Keys));

    public IEnumerable<Line> Sums =>
    [
        new("status", "draft", []),
        new("interpretations", "", Choices(Keys.Of(Interpretations.Order))),
        .. folder.Counties.Select(c => new Line("county " + c.Code, $"{c.Name} {Sum(outcome.Of(c.Code))}", [])),
        new("totals", Sum(outcome.Of(null)), []),
        new("fund", Of(outcome.Fund!), []),
    ];

    private static string Of(Fund fund) => string.Join(
        ' ',
        new[] { fund.Deductions, fund.Rewards, 0, fund.ProvinceDeduction, fund.ProvinceReward, fund.Balance }.Select(Number));

    private static string Sum(Totals totals) => $"{Number(totals.Reward)} {Number(totals.Deduction)} 0 {Number(totals.Net)}";

    private string[] Choices(Keys keys) => [.. keys.Certain.Select(k => $"{k}={Interpretations.In(folder, outcome.Month, k)}")];

    /// <summary>"the point's, county's or river's name, else the code".</summary>
    public string Name(string subject) =>
        folder.Points.FirstOrDefault(p => p.Code == subject && p.ValidIn(outcome.Month))?.Name
        ?? folder.Points.FirstOrDefault(p => p.Code == subject)?.Name
        ?? folder.Counties.FirstOrDefault(c => c.Code == subject)?.Name
        ?? subject;

    /// <summary>"basis, as printed".</summary>
    public static string Basis(string clause) => clause switch
    {
        "4.1.1" => "第四条（一）1",
        "4.1.2" => "第四条（一）2",
        "5.1" => "第五条（一）",
        "5.2" => "第五条（二）",
        "6.2.1" => "第六条（二）",
        "6.2.2" => "第六条（二）第二段",
        "7.1" => "第七条（一）",
        "7.2" => "第七条（二）",
        "7.3" => "第七条（三）",
        "7.4" => "第七条（四）",
        "7.5" => "第七条（五）",
        _ => throw new FormatException(clause),
    };

    private static string Number(long? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "null";

    private static string Number(int? value) => Number((long?)value);
}
