using EcoComp.Cli.Input;
using EcoComp.Core.Faults;
using EcoComp.Core.Values;
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
        (string Name, int Field)[] columns = [.. file.Columns.Select(c => (c.Name, table.Shape.FieldOf(c.Name))).Where(c => c.Item2 > 0)];
        var rows = new List<SheetRow>();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        while (table.Next())
        {
            var cells = columns.ToDictionary(c => c.Name, c => CellText.Read(table.Raw(c.Field)), StringComparer.Ordinal);
            string key = string.Join('|', Keys[file].Select(name => KeyPart(name, cells.GetValueOrDefault(name) ?? "")));
            int times = seen[key] = seen.GetValueOrDefault(key) + 1;
            rows.Add(new SheetRow(times == 1 ? key : key + "#" + times, table.Line, cells));
        }

        return new Sheet(file, [.. columns.Select(c => c.Name)], rows);
    }

    /// <summary>What a cell of a key means, so that a row written in another way is still the same row.</summary>
    private static string KeyPart(string column, string text) => column switch
    {
        "month" or "from" or "to" => MonthNotation.TryRead(text, out YearMonth month) ? Months.Text(month) : text,
        "question" => AllowedWords.Question.Find(text)?.ToString() ?? text,
        "item" => AllowedWords.FundItem.Find(text)?.ToString() ?? text,
        _ => text,
    };
}
