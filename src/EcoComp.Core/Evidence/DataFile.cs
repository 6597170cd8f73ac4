using System.Collections.Frozen;
using System.Collections.Immutable;
using EcoComp.Core.Provenance;
using EcoComp.Core.WaterQuality;
using static EcoComp.Core.Evidence.ColumnTraits;

namespace EcoComp.Core.Evidence;

/// <summary>A file of the data folder: its name and the columns it has.</summary>
public sealed class DataFile
{
    private static readonly ImmutableArray<string> OtherTimes = ["监测时间", "采样时间"];
    private static readonly ImmutableArray<string> Days = ["采样日期", "监测日期", "日期"];
    internal static readonly ImmutableArray<string> OtherSamples = ["垂线", "平行样"];

    private DataFile(string name, string chinese, bool required, params DataColumn[] columns)
    {
        (Name, Chinese, Required, Columns) = (name, chinese, required, [.. columns]);
        var fields = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (DataColumn column in columns) fields.Add(column.Name, fields.Count + 1);
        ColumnNames = Columns.ToFrozenDictionary(c => c.Name, c => c.Chinese, StringComparer.Ordinal);
        Shape = new TableShape(name, fields, [.. fields.Keys]) { ColumnNames = ColumnNames };
    }

    /// <summary>The file's name.</summary>
    public string Name { get; }

    /// <summary>Its Chinese name without an ending, by which the file and its sheet may be called too.</summary>
    public string Chinese { get; }

    /// <summary>Its English name without an ending, as its sheet is called.</summary>
    public string Stem => Name[..^Ending.Length];

    /// <summary>Whether the folder must have it.</summary>
    public bool Required { get; }

    /// <summary>Its fixed columns; readings.csv has one more for each indicator.</summary>
    public ImmutableArray<DataColumn> Columns { get; }

    /// <summary>The Chinese names of its fixed columns by their English ones.</summary>
    internal FrozenDictionary<string, string> ColumnNames { get; }

    /// <summary>The shape of a table of it with all its fixed columns in this order, for rows that are made in code.</summary>
    public TableShape Shape { get; }

    /// <summary>The counties; their order is the order of the result.</summary>
    public static DataFile Counties { get; } = new(
        "counties.csv", "县区", true,
        new("code", "代码", Needed | Subject), new("name", "名称", Needed | FreeText), new("aliases", "别名", FreeText | DashIsEmpty | MovesMoney));

    /// <summary>The monitoring points, with the months for which each row holds.</summary>
    public static DataFile Points { get; } = new(
        "points.csv", "点位", true,
        new("code", "编码", Needed | Subject), new("name", "名称", Needed | FreeText), new("kind", "类型", Needed),
        new("water_body", "水体", Needed | FreeText), new("water_type", "水体类型", Needed), new("county", "县区", DashIsEmpty | MovesMoney),
        new("target", "目标", DashIsEmpty | MovesMoney), new("inflows", "上游断面", DashIsEmpty | MovesMoney),
        new("covered", "适用", DashIsEmpty | MovesMoney), new("months", "监测月", DashIsEmpty | MovesMoney),
        new("document", "依据文号", FreeText | DashIsEmpty), new("from", "起始月", Months | DashIsEmpty | MovesMoney),
        new("to", "终止月", Months | DashIsEmpty | MovesMoney));

    /// <summary>A class, or a status in its place, for a point and month.</summary>
    public static DataFile Monitoring { get; } = new(
        "monitoring.csv", "监测", false,
        new("month", "月份", Needed | Months | Subject), new("point", "点位", Needed | Subject), new("class", "水质类别", MovesMoney),
        new("status", "状态", DashIsEmpty | MovesMoney), new("routine", "例行监测", DashIsEmpty | MovesMoney),
        new("origin", "数据来源", FreeText | DashIsEmpty), new("document", "文号", FreeText | DashIsEmpty), new("note", "备注", FreeText));

    /// <summary>
    /// Concentrations; the folder needs this or monitoring.csv. Beside the fixed columns it has one for each indicator, named by its code, a name or an
    /// alias, perhaps with a unit.
    /// </summary>
    public static DataFile Readings { get; } = new(
        "readings.csv", "监测数据", false,
        new("month", "月份", Months | Subject), new("time", "时间", Subject), new("point", "点位", Needed | Subject), new("sample", "样品", FreeText),
        new("status", "状态", DashIsEmpty | MovesMoney), new("document", "文号", FreeText | DashIsEmpty));

    /// <summary>Pollution events, articles 6 and 7.</summary>
    public static DataFile Events { get; } = new(
        "events.csv", "事件", false,
        new("month", "月份", Needed | Months | Subject), new("event", "编号", Needed | Subject), new("kind", "类型", Needed),
        new("county", "县区", DashIsEmpty | MovesMoney), new("incident", "同一事件", DashIsEmpty | MovesMoney), new("date", "日期", DashIsEmpty),
        new("river", "河流", FreeText | DashIsEmpty | MovesMoney), new("outlet", "排污口", FreeText | DashIsEmpty | MovesMoney),
        new("week", "周", DashIsEmpty | MovesMoney), new("volume_t", "水量(吨)", Amounts | DashIsEmpty | MovesMoney),
        new("document", "文号", Needed | FreeText | DashIsEmpty), new("note", "备注", FreeText));

    /// <summary>Answers to what the law or the data leave open.</summary>
    public static DataFile Rulings { get; } = new(
        "rulings.csv", "认定", false,
        new("month", "月份", Needed | Months | Subject), new("subject", "对象", Needed | Subject), new("question", "事项", Needed),
        new("answer", "认定", Needed | FreeText), new("authority", "依据文号", Needed | FreeText), new("reason", "理由", FreeText));

    /// <summary>Choices of how the law is read.</summary>
    public static DataFile Interpretations { get; } = new(
        "interpretations.csv", "口径", false,
        new("key", "事项", Needed | Subject), new("choice", "选择", Needed), new("authority", "依据文号", Needed | FreeText),
        new("from", "起始月", Months | DashIsEmpty | MovesMoney), new("to", "终止月", Months | DashIsEmpty | MovesMoney));

    /// <summary>What the province took, article 9.</summary>
    public static DataFile Fund { get; } = new(
        "fund.csv", "资金", false,
        new("month", "月份", Needed | Months | Subject), new("item", "项目", Needed), new("amount_yuan", "金额(元)", Needed | Amounts),
        new("document", "文号", FreeText | DashIsEmpty));

    /// <summary>
    /// The day of a sample where its time of the day has a column of its own; by itself it is the time. No column of its own: whoever makes a file has
    /// one for the time.
    /// </summary>
    internal static DataColumn Day { get; } = new("day", "采样日期");

    private const string Ending = ".csv";

    private static DataColumn Origin => Monitoring.Columns.First(c => c.Name == "origin");

    /// <summary>All files, in the order in which their faults are told.</summary>
    public static ImmutableArray<DataFile> All { get; } = [Counties, Points, Monitoring, Readings, Events, Rulings, Interpretations, Fund];

    /// <summary>The place of a file among those of a folder, for <see cref="FaultLog.Sorted"/>; the last where it is none of them.</summary>
    /// <param name="label">What it is called in faults.</param>
    public static int OrderOf(string label) => OfLabel(label) is { } known ? All.IndexOf(known) : int.MaxValue;

    /// <summary>The file that is called so in either language, in any letter case and without an ending; null where there is none.</summary>
    public static DataFile? Named(ReadOnlySpan<char> stem)
    {
        foreach (DataFile file in All)
        {
            if (stem.Equals(file.Stem, StringComparison.OrdinalIgnoreCase) || stem.SequenceEqual(file.Chinese)) return file;
        }

        return null;
    }

    /// <summary>The file that a fault is about by what it calls its place: <c>points.csv</c>, <c>points.xlsx[Sheet1]</c>, <c>data.xlsx[points]</c>; null where that is none.</summary>
    public static DataFile? OfLabel(string label)
    {
        ArgumentNullException.ThrowIfNull(label);
        int dot = label.IndexOf('.', StringComparison.Ordinal);
        if (Named(dot < 0 ? label : label.AsSpan(0, dot)) is { } own) return own;
        int sheet = label.IndexOf('[', StringComparison.Ordinal);
        return sheet < 0 || !label.EndsWith(']') ? null : Named(label.AsSpan(sheet + 1, label.Length - sheet - 2));
    }

    /// <summary>A heading as it is compared: without white space, line breaks and marks that it must be filled, its brackets of one kind.</summary>
    internal static string NameOf(string heading) => OfficeWords.BuiltIn.Unmarked(CellText.WithoutSpace(heading).Replace('（', '(').Replace('）', ')'));

    /// <summary>The columns that a table needs and does not have.</summary>
    /// <param name="shape">The table.</param>
    public IEnumerable<DataColumn> Missing(TableShape shape) => Columns.Where(c => shape.FieldOf(c.Name) == 0 && (c.Required || IsOneOf(c, shape)));

    /// <summary>Whether a heading has both names of a column: 月份 month, month(月份).</summary>
    private static bool IsBoth(string name, DataColumn column)
    {
        if (name.Length < column.Name.Length + column.Chinese.Length) return false;
        string bare = name.EndsWith(')') && !name.EndsWith(column.Chinese, StringComparison.Ordinal) ? name[..^1] : name;
        return Follow(bare, column.Chinese, column.Name) || Follow(bare, column.Name, column.Chinese);

        static bool Follow(string bare, string first, string last) =>
            bare.StartsWith(first, StringComparison.OrdinalIgnoreCase) && bare.EndsWith(last, StringComparison.OrdinalIgnoreCase)
            && bare.Length >= first.Length + last.Length && bare[first.Length..^last.Length] is "" or "(" or "/" or "-" or "_" or "|";
    }

    /// <summary>Whether a column is needed because the one that could stand in its place is missing too.</summary>
    private bool IsOneOf(DataColumn column, TableShape shape) =>
        (this == Monitoring && column.Name == "class" && shape.FieldOf("status") == 0)
        || (this == Readings && column.Name == "time" && shape.FieldOf("month") == 0);

    /// <summary>Tells that the file is needed and not there, or the columns that its table needs and does not have.</summary>
    /// <param name="shape">The table, or null where there is none.</param>
    /// <param name="faults">Where faults go.</param>
    internal void Check(TableShape? shape, FaultLog faults)
    {
        if (shape is null && Required) faults.AddFile(FaultCodes.FileMissing, Name);
        if (shape is null) return;
        foreach (DataColumn column in Missing(shape)) faults.AddMissing(shape, column.Name);
    }

    /// <summary>The fixed column that a cell of the header names, or null.</summary>
    /// <param name="cell">The cell.</param>
    public DataColumn? FindFixed(string cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        string name = NameOf(cell);
        foreach (DataColumn column in Columns)
        {
            if (name.Equals(column.Name, StringComparison.OrdinalIgnoreCase) || name == column.Chinese || IsBoth(name, column)) return column;
        }

        return null;
    }

    /// <summary>The column that a cell of the header names, or null.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="unitUnfit">Whether the cell names a unit that the column cannot have.</param>
    public DataColumn? Find(string cell, out bool unitUnfit)
    {
        unitUnfit = false;
        if (FindFixed(cell) is { } one) return one;
        string name = NameOf(cell);

        // Rows that came from a table of others say where they stood there; monitoring.csv has the column for it in any case.
        if ((this == Readings || this == Events) && (name.Equals(Origin.Name, StringComparison.OrdinalIgnoreCase) || name == Origin.Chinese)) return Origin;
        if (this != Readings) return null;
        if (OtherTimes.Contains(name)) return Columns.First(c => c.Name == "time");
        if (Days.Contains(name)) return Day;
        if (OtherSamples.Contains(name)) return Columns.First(c => c.Name == "sample");
        return IndicatorHeading.Read(IndicatorCatalogue.BuiltIn, cell, out unitUnfit) is { Indicator: { } indicator }
            ? new DataColumn(indicator.Code, indicator.Name, Amounts)
            : null;
    }
}
