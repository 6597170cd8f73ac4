using System.Globalization;

namespace EcoComp.Cli.Tests.LawOracle;

/// <summary>
/// A folder told in a few lines, for cases worked by hand: <c>points: code,kind,county</c> names a table and its columns, the lines after
/// it are
/// its rows. What is not told is the usual: September 2021, the river 颍河, counties A to C.
/// </summary>
internal static class FolderText
{
    private static readonly County[] UsualCounties = [new("A", "甲县", "大甲"), new("B", "乙县", ""), new("C", "丙县", "")];

    public static Folder Read(string text)
    {
        var tables = new Dictionary<string, List<Row>>(StringComparer.Ordinal);
        string[] columns = [];
        List<Row> rows = [];
        foreach (string line in text.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0))
        {
            if (line.Split(": ") is [var table, var header] && Known.Contains(table))
            {
                columns = header.Split(',');
                rows = tables[table] = [];
                continue;
            }

            rows.Add(new Row(columns, line.Split(',')));
        }

        Row[] of(string table) => [.. tables.GetValueOrDefault(table, [])];
        return new Folder(
            tables.ContainsKey("counties") ? [.. of("counties").Select(r => new County(r["code"], r["name"], r["aliases"]))]
                : UsualCounties,
            [.. of("points").Select(Point)],
            [.. of("monitoring").Select(r =>
                new ResultRow(r.Month, r["point"], Classes.Parse(r["class"]), r["status"], r["routine"] != "no", "文1"))],
            [.. of("readings").Select((r, i) => Sample(r, i))],
            [.. of("events").Select(Event)],
            [.. of("rulings").Select(r => new Ruling(r.Month, r["subject"], r["question"], r["answer"]))],
            [.. of("interpretations").Select(r => new ChoiceRow(r["key"], r["choice"], r.MonthOf("from"), r.MonthOf("to")))],
            [.. of("fund").Select(r => new FundRow(r.Month, r["item"], long.Parse(r["amount_yuan"], CultureInfo.InvariantCulture)))]);
    }

    private static string[] Known { get; } =
        ["counties", "points", "monitoring", "readings", "events", "rulings", "interpretations", "fund"];

    private static PointRow Point(Row r)
    {
        string kind = r["kind"] is { Length: > 0 } told ? told : "section";
        string body = kind == "canal" ? "总干渠" : kind == "source" ? "水库" : "颍河";
        return new PointRow(
            r["code"],
            r.Or("name", r["code"]),
            kind,
            r.Or("water_body", body),
            r.Or("water_type", "river"),
            r["county"],
            Classes.Parse(r["target"]),
            r.List("inflows"),
            r["covered"],
            [.. r.List("months").Select(m => int.Parse(m, CultureInfo.InvariantCulture))],
            "",
            r.MonthOf("from"),
            r.MonthOf("to"));
    }

    private static Sample Sample(Row r, int index)
    {
        var values = new Dictionary<string, Value>(StringComparer.Ordinal);
        foreach (string column in r.Columns.Except(["month", "point", "status", "sample"], StringComparer.Ordinal))
        {
            string cell = r[column];
            if (cell.Length == 0) continue;
            values[column] = new Value(decimal.Parse(cell.TrimStart('<'), CultureInfo.InvariantCulture), cell[0] == '<');
        }

        return new Sample(r.Month, r["point"], string.Create(CultureInfo.InvariantCulture, $"{index + 1}"), values, r["status"]);
    }

    private static EventRow Event(Row r) => new(
        r.Month,
        r["event"],
        r["kind"],
        r["county"],
        r["incident"],
        r["date"].Length > 0 ? Days.Parse(r["date"]) : null,
        r["river"],
        r["outlet"],
        r["week"].Length > 0 ? Days.Parse(r["week"]) : null,
        r["volume_t"].Length > 0 ? decimal.Parse(r["volume_t"], CultureInfo.InvariantCulture) : null);

    private sealed record Row(string[] Columns, string[] Cells)
    {
        public string this[string column] => Array.IndexOf(Columns, column) is >= 0 and var at && at < Cells.Length ? Cells[at].Trim() : "";

        public Month Month => MonthOf("month") ?? LawOracle.Month.Of(2021, 9);

        public Month? MonthOf(string column) => this[column].Length > 0 ? LawOracle.Month.Parse(this[column]) : null;

        public string Or(string column, string usual) => this[column] is { Length: > 0 } told ? told : usual;

        public string[] List(string column) => this[column].Split(';', StringSplitOptions.RemoveEmptyEntries);
    }
}
