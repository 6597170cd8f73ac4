using EcoComp.Core.WaterQuality;

namespace EcoComp.Cli.Input.Tables;

/// <summary>readings.csv: beside its fixed columns one for each indicator, named by its code, a name or an alias, perhaps with a unit.</summary>
internal sealed record ReadingsFile() : DataFile("readings.csv", false,
[
    new("month", "月份"), new("time", "时间"), new("point", "点位", true), new("status", "状态"), new("document", "文号"),
])
{
    private static readonly string[] OtherTimes = ["监测时间", "采样时间"];
    private static readonly string[] Usual = ["PH", "DO", "CODMN", "COD", "NH3N", "TP", "TN"];

    /// <summary>The unit that a column of an indicator can have, for a message.</summary>
    public static string UnitOf(Column column) => IndicatorCatalogue.BuiltIn.Find(column.Name)?.Unit.Symbol switch
    {
        null => "",
        "" => "无量纲",
        var symbol => symbol,
    };

    /// <inheritdoc/>
    public override IEnumerable<string> NewHeader(bool english)
    {
        foreach (string name in new[] { "time", "point", "status", "document" }) yield return Text(Columns.First(c => c.Name == name));
        foreach (string code in Usual)
        {
            Indicator indicator = IndicatorCatalogue.BuiltIn.Find(code)!;
            string name = english ? indicator.Code : indicator.Name;
            yield return indicator.Unit.Symbol.Length == 0 ? name : name + "(" + indicator.Unit.Symbol + ")";
        }

        string Text(Column column) => english ? column.Name : column.Chinese;
    }

    /// <inheritdoc/>
    public override Column? Find(string cell, out bool unitUnfit)
    {
        if (base.Find(cell, out unitUnfit) is { } column) return column;
        if (OtherTimes.Contains(cell)) return Columns.First(c => c.Name == "time");
        return IndicatorHeading.Read(IndicatorCatalogue.BuiltIn, cell, out unitUnfit) is { Indicator: { } indicator }
            ? new Column(indicator.Code, indicator.Name)
            : null;
    }
}
