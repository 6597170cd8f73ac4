namespace EcoComp.Cli.Tests.Oracle;

/// <summary>Writes a folder as the CSV files of data.md.</summary>
internal static class FolderWriter
{
    private sealed record Column(string English, string Chinese, Func<int, string> Cell, bool Optional = false);

    public static IReadOnlyList<(string Name, byte[] Bytes)> Files(Folder folder, Style style)
    {
        Dice? dice = style.Spellings == 0 ? null : Dice.Seeded(style.Spellings);
        var spelling = new Spelling(dice, folder);
        var files = new List<(string, byte[])>
        {
            ("counties.csv", Table(style, folder.Counties.Length, spelling, Counties(folder))),
            ("points.csv", Table(style, folder.Points.Length, spelling, Points(folder, spelling))),
            ("monitoring.csv", Table(style, folder.Results.Length, spelling, Monitoring(folder, spelling))),
        };
        AddUnlessEmpty("events.csv", folder.Events.Length, Events(folder, spelling));
        AddUnlessEmpty("rulings.csv", folder.Rulings.Length, Rulings(folder, spelling));
        AddUnlessEmpty("interpretations.csv", folder.Choices.Length, Choices(folder, spelling));
        AddUnlessEmpty("fund.csv", folder.Fund.Length, Fund(folder, spelling));
        return files;

        void AddUnlessEmpty(string name, int rows, Column[] columns)
        {
            // An absent file says the same as one with a header alone.
            if (rows > 0 || style.Headers % 2 == 1)
                files.Add((name, Table(style, rows, spelling, columns)));
        }
    }

    private static Column[] Counties(Folder folder) =>
    [
        new("code", "代码", i => folder.Counties[i].Code),
        new("name", "名称", i => folder.Counties[i].Name),
        new("aliases", "别名", i => folder.Counties[i].Alias, true),
    ];

    private static Column[] Points(Folder folder, Spelling spelling) =>
    [
        new("code", "编码", i => folder.Points[i].Code),
        new("name", "名称", i => folder.Points[i].Name),
        new("kind", "类型", i => spelling.Word(folder.Points[i].Kind.ToString().ToLowerInvariant())),
        new("water_body", "水体", i => folder.Points[i].Water),
        new("water_type", "水体类型", i => spelling.Word(folder.Points[i].WaterType)),
        new("county", "县区", i => spelling.County(folder.Points[i].County)),
        new("target", "目标", i => spelling.Class(folder.Points[i].Target)),
        new("inflows", "上游断面", i => string.Join(';', folder.Points[i].Inflows), true),
        new("from", "起始月", i => spelling.Month(folder.Points[i].From), true),
        new("to", "终止月", i => spelling.Month(folder.Points[i].To), true),
    ];

    private static Column[] Monitoring(Folder folder, Spelling spelling) =>
    [
        new("month", "月份", i => spelling.Month(folder.Results[i].Month)),
        new("point", "点位", i => folder.Results[i].Point),
        new("class", "水质类别", i => spelling.Class(folder.Results[i].Class)),
        new("status", "状态", i => spelling.Word(folder.Results[i].Status)),
        new("routine", "例行监测", i => spelling.Routine(folder.Results[i].Routine, true), true),
        new("document", "文号", i => folder.Results[i].Status == "suspended" ? "停测文〔2021〕3号" : "", true),
        new("note", "备注", i => i % 7 == 3 ? "第一行，\n第二行" : "", true),
    ];

    private static Column[] Events(Folder folder, Spelling spelling) =>
    [
        new("month", "月份", i => spelling.Month(folder.Events[i].Month)),
        new("event", "编号", i => folder.Events[i].Id),
        new("kind", "类型", i => spelling.Word(folder.Events[i].Kind)),
        new("county", "县区", i => spelling.County(folder.Events[i].County), true),
        new("river", "河流", i => folder.Events[i].River, true),
        new("outlet", "排污口", i => folder.Events[i].Outlet, true),
        new("week", "周", i => spelling.Day(folder.Events[i].Week), true),
        new("volume_t", "水量(吨)", i => spelling.Tonnes(HasVolume(folder.Events[i]) ? folder.Events[i].Volume : null), true),
        new("document", "文号", _ => "文〔2021〕7号"),
    ];

    private static Column[] Rulings(Folder folder, Spelling spelling) =>
    [
        new("month", "月份", i => spelling.Month(folder.Rulings[i].Month)),
        new("subject", "对象", i => folder.Rulings[i].Subject),
        new("question", "事项", i => spelling.Word(folder.Rulings[i].Question)),
        new("answer", "认定", i => spelling.Answer(folder.Rulings[i])),
        new("authority", "依据文号", _ => "认〔2021〕1号"),
        new("reason", "理由", _ => "", true),
    ];

    private static Column[] Choices(Folder folder, Spelling spelling) =>
    [
        new("key", "事项", i => spelling.Interpretation(folder.Choices[i].Key)),
        new("choice", "选择", i => spelling.Choice(folder.Choices[i].Key, folder.Choices[i].Choice)),
        new("authority", "依据文号", _ => "释〔2021〕2号"),
        new("from", "起始月", i => spelling.Month(folder.Choices[i].From), true),
        new("to", "终止月", i => spelling.Month(folder.Choices[i].To), true),
    ];

    private static Column[] Fund(Folder folder, Spelling spelling) =>
    [
        new("month", "月份", i => spelling.Month(folder.Fund[i].Month)),
        new("item", "项目", _ => spelling.Word("province-deduction")),
        new("amount_yuan", "金额(元)", i => spelling.Yuan(folder.Fund[i].Yuan)),
        new("document", "文号", _ => "", true),
    ];

    private static bool HasVolume(EventRow happened) => happened.Kind is "illegal-outlet" or "polluted-water";

    private static byte[] Table(Style style, int rows, Spelling spelling, Column[] columns)
    {
        Dice? headers = style.Headers == 0 ? null : Dice.Seeded(style.Headers);
        string[][] cells = [.. Enumerable.Range(0, rows).Select(r => columns.Select(c => c.Cell(r)).ToArray())];
        int[] order = headers is null ? [.. Enumerable.Range(0, columns.Length)] : headers.Shuffled(Enumerable.Range(0, columns.Length));
        int[] written = [.. order.Where(c => !(headers is not null && columns[c].Optional && cells.All(r => r[c].Length == 0)))];

        var lines = new List<string> { Join(written.Select(c => Header(columns[c]))) };
        lines.AddRange(cells.Select(row => Join(written.Select(c => spelling.Padded(row[c])))));
        return style.Bytes(string.Concat(lines.Select(l => l + style.NewLine)));

        string Join(IEnumerable<string> values) =>
            string.Join(style.Separator, values.Select(v => Cells.Quoted(v, style.Separator, style.QuoteAll)));

        string Header(Column column)
        {
            bool mixed = style.Language == HeaderLanguage.Mixed;
            if (style.Language == HeaderLanguage.Chinese || (mixed && headers?.Chance(50) == true))
                return column.Chinese;
            string[] cases = [column.English, column.English.ToUpperInvariant(), Capital(column.English)];
            return headers is null ? column.English : headers.Pick(cases);
        }
    }

    private static string Capital(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
