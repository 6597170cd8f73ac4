namespace EcoComp.Cli.Input.Tables;

/// <summary>A file of the data folder: its name and the columns it has.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Required">Whether the folder must have it.</param>
/// <param name="Columns">Its columns.</param>
internal record DataFile(string Name, bool Required, Column[] Columns)
{
    public static readonly DataFile Counties = new("counties.csv", true,
    [
        new("code", "代码", true), new("name", "名称", true), new("aliases", "别名"),
    ]);

    public static readonly DataFile Points = new("points.csv", true,
    [
        new("code", "编码", true), new("name", "名称", true), new("kind", "类型", true), new("water_body", "水体", true),
        new("water_type", "水体类型", true), new("county", "县区"), new("target", "目标"), new("inflows", "上游断面"),
        new("from", "起始月"), new("to", "终止月"),
    ]);

    public static readonly DataFile Monitoring = new("monitoring.csv", false,
    [
        new("month", "月份", true), new("point", "点位", true), new("class", "水质类别"), new("status", "状态"),
        new("routine", "例行监测"), new("origin", "数据来源"), new("document", "文号"), new("note", "备注"),
    ]);

    /// <summary>Concentrations; the folder needs this or monitoring.csv.</summary>
    public static readonly ReadingsFile Readings = new();

    public static readonly DataFile Events = new("events.csv", false,
    [
        new("month", "月份", true), new("event", "编号", true), new("kind", "类型", true), new("county", "县区"), new("river", "河流"),
        new("outlet", "排污口"), new("week", "周"), new("volume_t", "水量(吨)"), new("document", "文号", true), new("note", "备注"),
    ]);

    public static readonly DataFile Rulings = new("rulings.csv", false,
    [
        new("month", "月份", true), new("subject", "对象", true), new("question", "事项", true), new("answer", "认定", true),
        new("authority", "依据文号", true), new("reason", "理由"),
    ]);

    public static readonly DataFile Interpretations = new("interpretations.csv", false,
    [
        new("key", "事项", true), new("choice", "选择", true), new("authority", "依据文号", true), new("from", "起始月"), new("to", "终止月"),
    ]);

    public static readonly DataFile Fund = new("fund.csv", false,
    [
        new("month", "月份", true), new("item", "项目", true), new("amount_yuan", "金额(元)", true), new("document", "文号"),
    ]);

    /// <summary>All files, in the order in which their faults are told.</summary>
    public static readonly DataFile[] All = [Counties, Points, Monitoring, Readings, Events, Rulings, Interpretations, Fund];

    /// <summary>The cells of the header that a new file gets.</summary>
    /// <param name="english">Whether in English.</param>
    public virtual IEnumerable<string> NewHeader(bool english) => Columns.Select(c => english ? c.Name : c.Chinese);

    /// <summary>The column that a cell of the header names, or null.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="unitUnfit">Whether the cell names a unit that the column cannot have.</param>
    public virtual Column? Find(string cell, out bool unitUnfit)
    {
        unitUnfit = false;
        string name = cell.Replace('（', '(').Replace('）', ')');
        foreach (Column column in Columns)
        {
            if (name.Equals(column.Name, StringComparison.OrdinalIgnoreCase) || name == column.Chinese) return column;
        }

        return null;
    }
}
