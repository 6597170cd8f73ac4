using EcoComp.Cli.Input.Tables;
using EcoComp.Core.Quantities;
using EcoComp.Core.Regulations;
using EcoComp.Core.WaterQuality;

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
    /// <param name="regulation">The regulation, whose counties are registered already and whose rivers and interpretations can be chosen.</param>
    public static void Write(Stream output, bool english, Regulation regulation)
    {
        var rows = new SheetRows();
        foreach (AddressedCounty c in regulation.Head.Counties) rows.Begin().Text(c.Code).Text(c.Name).Text(string.Join(';', c.Aliases)).End();
        WorkbookWriter.Write(output, [.. DataFile.All.Select(file => new Sheet(
            Path.GetFileNameWithoutExtension(file.Name),
            [.. file.NewHeader(english).Select(heading => Column(file, heading, regulation, english))],
            file == DataFile.Counties ? [rows.ToBytes()] : []))]);
    }

    private static SheetColumn Column(DataFile file, string heading, Regulation regulation, bool english)
    {
        Column column = file.Find(heading, out _) ?? throw new InvalidOperationException(heading + " is no column of " + file.Name + ".");
        int width = column.Name is "name" or "note" or "reason" or "aliases" or "document" or "authority" ? 28 : 14;
        (string choices, bool only) = Choices(file, column.Name, regulation, english);
        return new SheetColumn(heading, width, Style(file, column), choices, only);
    }

    /// <summary>Codes stay text, so that 007 is not made 7; months and dates are real ones, whatever way they are typed.</summary>
    private static CellStyle Style(DataFile file, Column column) => column.Name switch
    {
        _ when column.HoldsMonths => CellStyle.Month,
        "week" => CellStyle.Date,
        "amount_yuan" => CellStyle.Amount,
        "volume_t" or "time" => CellStyle.General,
        _ when !file.Columns.Contains(column) => CellStyle.General, // concentrations
        _ => CellStyle.Text,
    };

    private static (string Choices, bool Only) Choices(
        DataFile file, string column, Regulation regulation, bool english) => (file.Name, column) switch
    {
        ("points.csv", "kind") => (List(AllowedWords.PointKind.In(english)), true),
        ("points.csv", "water_type") => (List(AllowedWords.WaterType.In(english)), true),
        ("points.csv", "target") => (List(WaterClass.All.Where(c => c != WaterClass.WorseThanV).Select(c => c.ToString())), true),
        ("points.csv" or "events.csv", "county") => (CountyNames, false),
        ("monitoring.csv" or "readings.csv", "point") => (PointCodes, false),
        ("monitoring.csv", "class") => (List(WaterClass.All.Select(c => c.ToString())), true),
        ("monitoring.csv" or "readings.csv", "status") => (List(AllowedWords.Status.In(english)), true),
        ("monitoring.csv", "routine") => (List(AllowedWords.YesNo.In(english)), true),
        ("events.csv", "kind") => (List(AllowedWords.EventKind.In(english)), true),
        ("events.csv", "river") => (List(regulation.Rivers.Select(r => r.Name)), false),
        ("rulings.csv", "question") => (List(AllowedWords.Question.In(english)), true),
        ("interpretations.csv", "key") => (List(regulation.Interpretations.Select(i => english ? i.Key : i.Name)), false),
        ("fund.csv", "item") => (List(AllowedWords.FundItem.In(english)), true),
        _ => ("", false),
    };

    private static string List(IEnumerable<string> words)
    {
        string list = string.Join(',', words);
        return list.Length <= LongestList ? "\"" + list + "\"" : "";
    }
}
