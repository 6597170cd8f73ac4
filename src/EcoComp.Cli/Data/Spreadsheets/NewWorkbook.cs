using EcoComp.Cli.Input.Tables;
using EcoComp.Core.Evidence;
using EcoComp.Core.Quantities;
using EcoComp.Core.Regulations;
using EcoComp.Core.WaterQuality;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Data.Spreadsheets;

/// <summary>data.xlsx to be filled: a sheet for each data file, with lists to choose from where the contract knows the words.</summary>
internal static class NewWorkbook
{
    /// <summary>Names of counties and codes of points come from the sheets that register them.</summary>
    private const string CountyNames = "counties!$B$2:$B$1000";
    private const string PointCodes = "points!$A$2:$A$20000";

    /// <summary>The most characters that a list may have in a cell's rule.</summary>
    private const int LongestList = 255;

    /// <summary>Writes the workbook.</summary>
    /// <param name="output">Where it goes.</param>
    /// <param name="english">Whether headings and words are English.</param>
    /// <param name="counties">The counties that are registered already.</param>
    public static void Write(Stream output, bool english, IEnumerable<(string Code, string Name, string Aliases)> counties)
    {
        var rows = new SheetRows();
        foreach ((string code, string name, string aliases) in counties) rows.Begin().Text(code).Text(name).Text(aliases).End();
        WorkbookWriter.Write(output, [.. DataFile.All.Select(file => new Sheet(
            Path.GetFileNameWithoutExtension(file.Name),
            [.. NewHeader.Of(file, english).Select(heading => Column(file, heading, english))],
            file == DataFile.Counties ? [rows.ToBytes()] : []))], Words.In(english ? Language.En : Language.Zh));
    }

    private static SheetColumn Column(DataFile file, string heading, bool english)
    {
        DataColumn column = file.Find(heading, out _) ?? throw new InvalidOperationException(heading + " is no column of " + file.Name + ".");
        int width = column.Name is "name" or "note" or "reason" or "aliases" or "document" or "authority" ? 28 : 14;
        (string choices, bool only) = Choices(file, column.Name, english);
        return new SheetColumn(heading, width, Style(file, column), choices, only);
    }

    /// <summary>Codes stay text, so that 007 is not made 7; months and dates are real ones, whatever way they are typed.</summary>
    private static CellStyle Style(DataFile file, DataColumn column) => column.Name switch
    {
        _ when column.HoldsMonths => CellStyle.Month,
        "week" => CellStyle.Date,
        "amount_yuan" => CellStyle.Amount,
        "volume_t" or "time" => CellStyle.General,
        _ when !file.Columns.Contains(column) => CellStyle.General, // concentrations
        _ => CellStyle.Text,
    };

    private static (string Choices, bool Only) Choices(DataFile file, string column, bool english) => (file.Name, column) switch
    {
        ("points.csv", "kind") => (List(CellWords.PointKind.In(english)), true),
        ("points.csv", "water_type") => (List(CellWords.WaterType.In(english)), true),
        ("points.csv", "target") => (List(WaterClass.All.Where(c => c != WaterClass.WorseThanV).Select(c => c.ToString())), true),
        ("points.csv" or "events.csv", "county") => (CountyNames, false),
        ("monitoring.csv" or "readings.csv", "point") => (PointCodes, false),
        ("monitoring.csv", "class") => (List(WaterClass.All.Select(c => c.ToString())), true),
        ("monitoring.csv" or "readings.csv", "status") => (List(CellWords.Status.In(english)), true),
        ("monitoring.csv", "routine") => (List(CellWords.YesNo.In(english)), true),
        ("events.csv", "kind") => (List(CellWords.EventKind.In(english)), true),
        ("events.csv", "river") => (List(Newest().Rivers.Select(r => r.Name)), false),
        ("rulings.csv", "question") => (List(CellWords.Question.In(english)), true),
        ("interpretations.csv", "key") => (List(Newest().Interpretations.Select(i => english ? i.Key : i.Name)), false),
        ("fund.csv", "item") => (List(CellWords.FundItem.In(english)), true),
        _ => ("", false),
    };

    private static Regulation Newest() => RegulationCatalogue.BuiltIn().Regulations.MaxBy(r => r.InForceFrom)!;

    private static string List(IEnumerable<string> words)
    {
        string list = string.Join(',', words);
        return list.Length <= LongestList ? "\"" + list + "\"" : "";
    }
}
