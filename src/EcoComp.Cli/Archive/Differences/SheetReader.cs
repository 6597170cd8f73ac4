using EcoComp.Cli.Input;
using EcoComp.Cli.Input.Tables;
using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.WaterQuality;
using NodaTime;

namespace EcoComp.Cli.Archive.Differences;

/// <summary>Reads data files row by row, without judging them.</summary>
internal static class SheetReader
{
    private static readonly Dictionary<DataFile, string[]> Keys = new()
    {
        [DataFile.Counties] = ["code"],
        [DataFile.Points] = ["code", "from"],
        [DataFile.Monitoring] = ["month", "point"],
        [DataFile.Readings] = ["point", "month", "day", "time", "sample"],
        [DataFile.Events] = ["event"],
        [DataFile.Rulings] = ["month", "subject", "question"],
        [DataFile.Interpretations] = ["key", "from", "to"],
        [DataFile.Fund] = ["month", "item", "document"],
    };

    /// <summary>The data files of a folder.</summary>
    /// <param name="path">The folder, whose files were read before and are sound.</param>
    /// <param name="forced">The encoding that was asked for, or null.</param>
    public static Sheets Read(string path, TextEncoding? forced)
    {
        var silent = new FaultLog();
        FolderFiles? files = FolderFiles.Open(path, forced, silent);
        var sheets = new List<Sheet>();
        foreach (DataFile file in DataFile.All)
        {
            if (files?.Has(file) != true) continue;
            using Table? table = files.Open(file);
            if (table is not null) sheets.Add(Read(file, table));
        }

        return new Sheets(sheets);
    }

    private static Sheet Read(DataFile file, Table table)
    {
        (string Name, int Field)[] columns =
            [.. table.Shape.Heads.Select((head, i) => (NameOf(file, head), i + 1)).Where(c => c.Item1.Length > 0).DistinctBy(c => c.Item1)];
        var rows = new List<SheetRow>();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        while (table.Next())
        {
            var cells = columns.ToDictionary(c => c.Name, c => CellText.Read(table.Raw(c.Field)), StringComparer.Ordinal);
            string key = string.Join('|', Keys[file].Select(name => KeyPart(name, cells.GetValueOrDefault(name) ?? "")));
            int times = seen[key] = seen.GetValueOrDefault(key) + 1;
            FileLine at = table.Origin.At;
            rows.Add(new SheetRow(at.File, times == 1 ? key : key + "#" + times, at.Line, cells));
        }

        return new Sheet(file, table.Shape.File, [.. columns.Select(c => c.Name)], rows);
    }

    /// <summary>A column by a name that a header may have and that says its unit; empty where the column is not read.</summary>
    private static string NameOf(DataFile file, string head)
    {
        if (file.Find(head, out _) is not { } column) return "";
        if (file.Columns.Any(c => c.Name == column.Name)) return column.Name;
        return IndicatorHeading.Read(IndicatorCatalogue.BuiltIn, head, out _)?.Unit is { Symbol.Length: > 0 } unit
            ? column.Name + "(" + unit.Symbol + ")"
            : column.Name;
    }

    /// <summary>What a cell of a key means, so that a row written in another way is still the same row.</summary>
    private static string KeyPart(string column, string text) => column switch
    {
        "month" or "from" or "to" => MonthNotation.TryRead(text, out YearMonth month) ? Months.Text(month) : text,
        "question" => CellWords.Question.Find(text)?.ToString() ?? text,
        "item" => CellWords.FundItem.Find(text)?.ToString() ?? text,
        _ => text,
    };
}
