namespace EcoComp.Cli.Tests.Oracle;

/// <summary>A settlement as lines of text: so it is compared, and so a difference is read.</summary>
internal static class Lines
{
    public static IEnumerable<string> OfJson(IEnumerable<ExpectedMonth> months, string status) =>
        months.SelectMany(m => OfMonth(m, status));

    public static IEnumerable<string> OfCsv(IEnumerable<ExpectedMonth> months) =>
        months.SelectMany(m => m.Items.Select(i => Join(
            [Words.Month(m.Month), i.County, Guarded(Name(m, i.County)), .. Columns(m, i).Select(Guarded)])));

    public static string Join(IEnumerable<string> cells) => string.Join(" | ", cells);

    private static IEnumerable<string> OfMonth(ExpectedMonth month, string status)
    {
        yield return Join(["month", Words.Month(month.Month), status, "xuchang-2021"]);
        string[] keys = [.. Interpretations.All.Select(i => i.Key)];
        yield return Join(["choices", .. keys.Select(k => k + "=" + Interpretations.In(month.Folder, k, month.Month))]);
        foreach (CountyRow county in month.Folder.Counties)
        {
            ExpectedItem[] items = [.. month.Items.Where(i => i.County == county.Code)];
            long reward = items.Where(i => i.Reward).Sum(i => i.Yuan);
            long deduction = items.Where(i => !i.Reward).Sum(i => i.Yuan);
            yield return Join(
                ["county", county.Code, county.Name, Words.Number(reward), Words.Number(deduction), "0", Words.Number(reward - deduction)]);
            foreach (ExpectedItem item in items)
                yield return Join(["item", .. Columns(month, item)]);
            foreach (string line in Open(month, county.Code))
                yield return line;
        }

        yield return "city";
        foreach (string line in Open(month, ""))
            yield return line;
        yield return Join(["totals", Words.Number(month.Reward), Words.Number(month.Deduction), "0", Words.Number(month.Net)]);
        yield return Join(
            [
                "fund", Words.Number(month.Deduction), Words.Number(month.Reward), "0", Words.Number(month.Province), "0",
                Words.Number(month.Balance),
            ]);
    }

    private static IEnumerable<string> Open(ExpectedMonth month, string county)
    {
        foreach (ExpectedPending p in month.Pending.Where(p => p.County == county))
            yield return Join(["pending", p.Clause, p.Subject, p.SubjectName, p.Question, Words.Number(p.Min), Words.Number(p.Max)]);
        foreach (ExpectedNote n in month.Notes.Where(n => n.County == county))
            yield return Join(["note", n.Clause, n.Subject, n.Code]);
    }

    private static string[] Columns(ExpectedMonth month, ExpectedItem item) =>
    [
        item.Clause, Words.Basis(item.Clause), item.Subject, item.SubjectName, item.Reward ? "reward" : "deduction",
        Words.Number(item.Yuan), Words.Classes[item.Target], Words.Classes[item.Class], Words.Classes[item.Net], item.Choices,
        Words.Month(month.Month) + "/" + item.County + "/" + item.Clause + "/" + item.Subject,
    ];

    private static string Name(ExpectedMonth month, string county) => month.Folder.Counties.Single(c => c.Code == county).Name;

    /// <summary>What a spreadsheet would run as a formula gets an apostrophe (data.md, items.csv).</summary>
    private static string Guarded(string cell) => cell.Length > 0 && "=+-@\t\r".Contains(cell[0]) ? "'" + cell : cell;
}
