using System.Globalization;
using System.Text;

namespace EcoComp.Cli.Tests.LawOracle;

/// <summary>A folder as the CSV files that the program reads.</summary>
internal static class FolderFiles
{
    private static readonly Dictionary<string, string> Chinese = new(StringComparer.Ordinal)
    {
        ["code"] = "代码",
        ["name"] = "名称",
        ["aliases"] = "别名",
        ["kind"] = "类型",
        ["water_body"] = "水体",
        ["water_type"] = "水体类型",
        ["county"] = "县区",
        ["target"] = "目标",
        ["inflows"] = "上游断面",
        ["covered"] = "适用",
        ["months"] = "监测月",
        ["document"] = "文号",
        ["from"] = "起始月",
        ["to"] = "终止月",
        ["month"] = "月份",
        ["point"] = "点位",
        ["class"] = "水质类别",
        ["status"] = "状态",
        ["routine"] = "例行监测",
        ["event"] = "编号",
        ["incident"] = "同一事件",
        ["date"] = "日期",
        ["river"] = "河流",
        ["outlet"] = "排污口",
        ["week"] = "周",
        ["volume_t"] = "水量(吨)",
        ["subject"] = "对象",
        ["question"] = "事项",
        ["answer"] = "认定",
        ["authority"] = "依据文号",
        ["key"] = "事项",
        ["choice"] = "选择",
        ["item"] = "项目",
        ["amount_yuan"] = "金额(元)",
        ["sample"] = "样品",
        ["NH3N"] = "氨氮",
        ["DO"] = "溶解氧(mg/L)",
    };

    /// <summary>The files, with English or Chinese headers. Columns that no row fills are left out.</summary>
    public static IEnumerable<(string Name, byte[] Bytes)> Write(Folder folder, bool chinese)
    {
        // In Chinese the counties go by their names, and the semicolon is the full-width one.
        string county(string cell) => !chinese ? cell
            : folder.Counties.Aggregate(cell.Replace(';', '；'), (told, c) => told.Replace(c.Code, c.Name, StringComparison.Ordinal));
        yield return Table("counties.csv", folder.Counties, chinese, ("code*", c => c.Code), ("name*", c => c.Name),
            ("aliases", c => c.Aliases));
        yield return Table(
            "points.csv",
            folder.Points,
            chinese,
            ("code*", p => p.Code),
            ("name*", p => p.Name),
            ("kind*", p => p.Kind),
            ("water_body*", p => p.WaterBody),
            ("water_type*", p => p.WaterType),
            ("county*", p => county(p.County)),
            ("target*", p => Classes.Name(p.Target)),
            ("inflows*", p => string.Join(';', p.Inflows)),
            ("covered", p => p.Covered),
            ("months", p => string.Join(';', p.Months.Select(m => Number(m)))),
            ("document", p => p.Document),
            ("from*", p => Of(p.From)),
            ("to*", p => Of(p.To)));
        if (folder.Results.Length > 0 || folder.Samples.Length == 0)
        {
            yield return Table(
                "monitoring.csv",
                folder.Results,
                chinese,
                ("month*", r => Of(r.Month)),
                ("point*", r => r.Point),
                ("class*", r => Classes.Name(r.Class)),
                ("status", r => r.Status),
                ("routine", r => r.Routine ? "" : "no"),
                ("document", r => r.Document));
        }

        if (folder.Samples.Length > 0) yield return Readings(folder.Samples, chinese);
        if (folder.Events.Length > 0) yield return Events([.. folder.Events.Select(e => e with { County = county(e.County) })], chinese);
        if (folder.Rulings.Length > 0)
        {
            yield return Table(
                "rulings.csv",
                folder.Rulings,
                chinese,
                ("month*", r => Of(r.Month)),
                ("subject*", r => r.Subject),
                ("question*", r => r.Question),
                ("answer*", r => r.Question == "responsible" ? county(r.Answer) : r.Answer),
                ("authority*", _ => "许环1"));
        }

        if (folder.Choices.Length > 0)
        {
            yield return Table(
                "interpretations.csv",
                folder.Choices,
                chinese,
                ("key*", c => c.Key),
                ("choice*", c => c.Choice),
                ("authority*", _ => "许环2"),
                ("from", c => Of(c.From)),
                ("to", c => Of(c.To)));
        }

        if (folder.Fund.Length > 0)
            yield return Table("fund.csv", folder.Fund, chinese, ("month*", f => Of(f.Month)), ("item*", f => f.Item),
                ("amount_yuan*", f => Number(f.Yuan)), ("document*", _ => "豫财1"));
    }

    /// <summary>The files one after the other, for a person.</summary>
    public static string Show(Folder folder) =>
        string.Join('\n', Write(folder, chinese: false).Select(f => $"--- {f.Name}\n{Encoding.UTF8.GetString(f.Bytes)}"));

    private static (string Name, byte[] Bytes) Events(EventRow[] events, bool chinese) => Table(
        "events.csv",
        events,
        chinese,
        ("month*", e => Of(e.Month)),
        ("event*", e => e.Id),
        ("kind*", e => e.Kind),
        ("county*", e => e.County),
        ("incident", e => e.Incident),
        ("date", e => e.Date is { } day ? Days.Write(day) : ""),
        ("river*", e => e.River),
        ("outlet*", e => e.Outlet),
        ("week*", e => e.Week is { } day ? Days.Write(day) : ""),
        ("volume_t*", e => e.Volume is { } tonnes ? Number(tonnes) : ""),
        ("document*", _ => "许环3"));

    private static (string Name, byte[] Bytes) Readings(Sample[] samples, bool chinese)
    {
        static string value(Sample s, string indicator) =>
            s.Values.TryGetValue(indicator, out Value v) ? (v.Below ? "<" : "") + Number(v.Number) : "";
        bool byDay = samples.All(s => s.Label.StartsWith('2'));
        IEnumerable<string> measured = samples.SelectMany(s => s.Values.Keys).Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
        (string, Func<Sample, string>)[] columns =
        [
            byDay ? ("time*", s => s.Label) : ("month*", s => Of(s.Month)),
            ("point*", s => s.Point),
            ("sample", s => byDay ? "" : s.Label),
            .. measured.Select(i => (i, (Func<Sample, string>)(s => value(s, i)))),
            ("status", s => s.Status),
            ("document", s => s.Status.Length > 0 ? "许环4" : ""),
        ];
        return Table("readings.csv", samples, chinese, columns);
    }

    private static (string Name, byte[] Bytes) Table<T>(string name, T[] rows, bool chinese,
        params (string Header, Func<T, string> Cell)[] columns)
    {
        (string Header, Func<T, string> Cell)[] kept = [.. columns.Where(c => c.Header.EndsWith('*')
            || rows.Any(r => c.Cell(r).Length > 0))];
        string head(string header) => (header.TrimEnd('*'), name, chinese) switch
        {
            (var told, _, false) => told,
            ("code", "points.csv", _) => "编码",
            ("document", "points.csv", _) => "依据文号",
            (var told, _, _) => Chinese.GetValueOrDefault(told, told),
        };
        var text = new StringBuilder(string.Join(',', kept.Select(c => head(c.Header)))).Append('\n');
        foreach (T row in rows) text.AppendJoin(',', kept.Select(c => c.Cell(row))).Append('\n');
        return (name, Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static string Of(Month? month) => month?.ToString() ?? "";

    private static string Number(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
