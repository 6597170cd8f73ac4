using System.Text;

namespace EcoComp.Cli.Tests.LawOracle;

/// <summary>A folder as the CSV files that the program reads.</summary>
internal static class FolderFiles
{
    private sealed record Column<T>(string English, string Chinese, Func<T, string> Cell, bool Optional = false);

    /// <summary>The files. Optional columns that no row fills are left out, or not; a table without rows is absent, or not.</summary>
    public static IEnumerable<(string Name, byte[] Bytes)> Write(Folder folder, Style style)
    {
        Dice? dice = style.Spellings == 0 ? null : Dice.Seeded(style.Spellings);
        var spelling = new Spelling(dice, folder);
        var table = new Writer(style, spelling);
        yield return table.Of("counties.csv", folder.Counties, Counties);
        yield return table.Of("points.csv", folder.Points, Points(spelling));
        if (folder.Results.Length > 0 || folder.Samples.Length == 0) yield return table.Of("monitoring.csv", folder.Results, Results(spelling));
        if (folder.Samples.Length > 0) yield return table.Of("readings.csv", folder.Samples, Samples(folder.Samples, spelling));
        bool empty = style.Headers % 2 == 1;
        if (empty || folder.Events.Length > 0) yield return table.Of("events.csv", folder.Events, Events(spelling));
        if (empty || folder.Rulings.Length > 0) yield return table.Of("rulings.csv", folder.Rulings, Rulings(spelling));
        if (empty || folder.Choices.Length > 0) yield return table.Of("interpretations.csv", folder.Choices, Choices(spelling));
        if (empty || folder.Fund.Length > 0) yield return table.Of("fund.csv", folder.Fund, Fund(spelling));
    }

    /// <summary>The files one after the other, for a person.</summary>
    public static string Show(Folder folder) =>
        string.Join('\n', Write(folder, Style.Plain).Select(f => $"--- {f.Name}\n{Encoding.UTF8.GetString(f.Bytes)}"));

    /// <summary>The lines on which the rows of a file start, in the plainest writing; one number a row.</summary>
    public static int[] Lines(Folder folder, string file)
    {
        byte[]? bytes = Write(folder, Style.Plain).SingleOrDefault(f => f.Name == file).Bytes;
        return bytes is null ? [] : [.. CsvRecords.StartLines(CsvRecords.Of(Encoding.UTF8.GetString(bytes))).Skip(1)];
    }

    private static Column<County>[] Counties =>
        [new("code", "代码", c => c.Code), new("name", "名称", c => c.Name), new("aliases", "别名", c => c.Aliases, true)];

    private static Column<PointRow>[] Points(Spelling spelling) =>
    [
        new("code", "编码", p => p.Code),
        new("name", "名称", p => p.Name),
        new("kind", "类型", p => spelling.Word(p.Kind)),
        new("water_body", "水体", p => p.WaterBody),
        new("water_type", "水体类型", p => spelling.Word(p.WaterType)),
        new("county", "县区", p => spelling.Counties(p.County)),
        new("target", "目标", p => spelling.Class(p.Target)),
        new("inflows", "上游断面", p => string.Join(';', p.Inflows)),
        new("covered", "适用", p => spelling.Word(p.Covered), true),
        new("months", "监测月", p => spelling.Months(p.Months), true),
        new("document", "依据文号", p => p.Document, true),
        new("from", "起始月", p => spelling.Month(p.From)),
        new("to", "终止月", p => spelling.Month(p.To)),
    ];

    private static Column<ResultRow>[] Results(Spelling spelling)
    {
        int row = 0;
        return
        [
            new("month", "月份", r => spelling.Month(r.Month)),
            new("point", "点位", r => r.Point),
            new("class", "水质类别", r => spelling.Class(r.Class)),
            new("status", "状态", r => spelling.Word(r.Status), true),
            new("routine", "例行监测", r => spelling.Routine(r.Routine), true),
            new("document", "文号", r => r.Document, true),
            new("note", "备注", _ => ++row % 7 == 3 ? "第一行，\n第二行" : "", true),
        ];
    }

    private static Column<Sample>[] Samples(Sample[] samples, Spelling spelling)
    {
        bool byDay = samples.All(s => s.Label.StartsWith('2'));
        IEnumerable<string> measured = samples.SelectMany(s => s.Values.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return
        [
            byDay ? new("time", "时间", s => s.Label) : new("month", "月份", s => spelling.Month(s.Month)),
            new("point", "点位", s => s.Point),
            new("sample", "样品", s => byDay ? "" : s.Label, true),
            .. measured.Select(i => new Column<Sample>(
                i, IndicatorName(i), s => s.Values.TryGetValue(i, out Value v) ? spelling.Reading(v) : s.Status.Length > 0 ? "" : spelling.NotMeasured())),
            new("status", "状态", s => spelling.Word(s.Status), true),
            new("document", "文号", s => s.Status.Length > 0 ? "许环4" : "", true),
        ];
    }

    private static string IndicatorName(string indicator) => indicator switch { "NH3N" => "氨氮", "DO" => "溶解氧(mg/L)", _ => indicator };

    private static Column<EventRow>[] Events(Spelling spelling) =>
    [
        new("month", "月份", e => spelling.Month(e.Month)),
        new("event", "编号", e => e.Id),
        new("kind", "类型", e => spelling.Word(e.Kind)),
        new("county", "县区", e => spelling.Counties(e.County)),
        new("incident", "同一事件", e => e.Incident, true),
        new("date", "日期", e => spelling.Day(e.Date), true),
        new("river", "河流", e => e.River, true),
        new("outlet", "排污口", e => e.Outlet, true),
        new("week", "周", e => spelling.Day(e.Week), true),
        new("volume_t", "水量(吨)", e => spelling.Tonnes(e.Volume), true),
        new("document", "文号", _ => "许环3"),
    ];

    private static Column<Ruling>[] Rulings(Spelling spelling) =>
    [
        new("month", "月份", r => spelling.Month(r.Month)),
        new("subject", "对象", r => r.Subject),
        new("question", "事项", r => spelling.Word(r.Question)),
        new("answer", "认定", spelling.Answer),
        new("authority", "依据文号", _ => "许环1"),
        new("reason", "理由", _ => "", true),
    ];

    private static Column<ChoiceRow>[] Choices(Spelling spelling) =>
    [
        new("key", "事项", c => spelling.Interpretation(c.Key)),
        new("choice", "选择", c => spelling.Choice(c.Key, c.Choice)),
        new("authority", "依据文号", _ => "许环2"),
        new("from", "起始月", c => spelling.Month(c.From), true),
        new("to", "终止月", c => spelling.Month(c.To), true),
    ];

    private static Column<FundRow>[] Fund(Spelling spelling) =>
    [
        new("month", "月份", f => spelling.Month(f.Month)),
        new("item", "项目", f => spelling.Word(f.Item)),
        new("amount_yuan", "金额(元)", f => spelling.Yuan(f.Yuan)),
        new("document", "文号", _ => "豫财1", true),
    ];

    /// <summary>Writes tables in a style.</summary>
    private sealed class Writer(Style style, Spelling spelling)
    {
        private readonly Dice? _headers = style.Headers == 0 ? null : Dice.Seeded(style.Headers);

        public (string Name, byte[] Bytes) Of<T>(string name, T[] rows, Column<T>[] columns)
        {
            string[][] cells = [.. rows.Select(r => columns.Select(c => c.Cell(r)).ToArray())];
            int[] order = [.. Enumerable.Range(0, columns.Length)];
            if (_headers is not null) order = _headers.Shuffled(order);
            bool left(int c) => columns[c].Optional && cells.All(r => r[c].Length == 0) && _headers?.Chance(50) != false;
            int[] written = [.. order.Where(c => !left(c))];
            IEnumerable<string> lines =
                [Join(written.Select(c => Header(columns[c].English, columns[c].Chinese))), .. cells.Select(row => Join(written.Select(c => spelling.Padded(row[c]))))];
            return (name, style.Bytes(string.Concat(lines.Select(l => l + style.NewLine))));
        }

        private string Join(IEnumerable<string> values) =>
            string.Join(style.Separator, values.Select(v => CsvRecords.Quoted(v, style.Separator, style.QuoteAll)));

        private string Header(string english, string chinese)
        {
            if (style.Language == HeaderLanguage.Chinese || (style.Language == HeaderLanguage.Mixed && _headers?.Chance(50) == true)) return chinese;
            return _headers is null ? english : _headers.Pick([english, english.ToUpperInvariant(), char.ToUpperInvariant(english[0]) + english[1..]]);
        }
    }
}
