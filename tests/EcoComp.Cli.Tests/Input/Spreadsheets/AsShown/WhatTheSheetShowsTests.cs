using System.Globalization;
using System.Text;
using EcoComp.Cli.Input.Spreadsheets;

namespace EcoComp.Cli.Tests.Input.Spreadsheets.AsShown;

/// <summary>
/// Random workbooks, written by two libraries and by LibreOffice itself, are read: what is read of a cell is what LibreOffice shows of it, or the cell is
/// not taken. <c>ECOCOMP_SHEETS</c> says how many workbooks are tried by each writer.
/// </summary>
public sealed class WhatTheSheetShowsTests
{
    private const int Rows = 60;
    private const int Columns = 6;

    private static int Count => Environment.GetEnvironmentVariable("ECOCOMP_SHEETS") is { Length: > 0 } told ? int.Parse(told, CultureInfo.InvariantCulture) : 4;

    [Test]
    public async Task A_cell_is_read_as_the_sheet_shows_it_or_not_at_all()
    {
        if (!LibreOffice.IsThere) Assert.Ignore("LibreOffice is not installed: what sheets show was not compared.");
        using var folder = new TemporaryFolder();
        var files = new List<(string Name, RandomCell[][] Rows)>();
        for (int i = 0; i < Count; i++)
        {
            RandomCell[][] rows = [.. Enumerable.Range(0, Rows).Select(_ => (RandomCell[])[.. Enumerable.Range(0, Columns).Select(_ => (RandomCell)null!)])];
            Dice dice = Dice.Seeded((ulong)i + 1);
            foreach (RandomCell[] row in rows)
            {
                for (int c = 0; c < Columns; c++) row[c] = RandomCells.Draw(dice);
            }

            string number = i.ToString(CultureInfo.InvariantCulture);
            folder.Put(
            [
                ("npoi" + number + ".xlsx", RandomWorkbooks.ByNpoi(rows, xls: false)),
                ("old" + number + ".xls", RandomWorkbooks.ByNpoi(rows, xls: true)),
                ("cheetah" + number + ".xlsx", await RandomWorkbooks.BySpreadCheetah(rows).ConfigureAwait(false)),
                ("office" + number + ".xls", RandomWorkbooks.ByNpoi(rows, xls: true)),
            ]);
            files.AddRange([("npoi" + number + ".xlsx", rows), ("old" + number + ".xls", rows), ("cheetah" + number + ".xlsx", rows), ("office" + number + ".xlsx", rows)]);
        }

        LibreOffice.Convert(folder.Path, Enumerable.Range(0, Count).Select(i => "office" + i.ToString(CultureInfo.InvariantCulture) + ".xls"), "xlsx");
        LibreOffice.SaveAsShown(folder.Path, files.Select(f => f.Name));
        int taken = 0;
        var different = new List<string>();
        foreach ((string name, RandomCell[][] rows) in files) taken += Compare(folder.Path, name, rows, different);
        Assert.That(different, Is.Empty, string.Join("\n", different));
        Assert.That(taken, Is.GreaterThan(files.Count * Rows * Columns / 2), "most cells are usual ones and are read");
    }

    /// <summary>Compares a workbook cell by cell.</summary>
    /// <returns>How many cells were read.</returns>
    private static int Compare(string folder, string name, RandomCell[][] rows, List<string> different)
    {
        SheetCells sheet = WorkbookFile.Read(File.ReadAllBytes(Path.Combine(folder, name))).Sheets.Single();
        IReadOnlyList<string[]> shown = CsvRecords.Of(Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(folder, Path.ChangeExtension(name, ".csv")))).TrimStart('\uFEFF'));
        int taken = 0;
        for (int r = 0; r < rows.Length; r++)
        {
            SheetRow? row = sheet.Rows.FirstOrDefault(x => x.Number == r + 1);
            for (int c = 0; c < rows[r].Length; c++)
            {
                SheetCell? cell = row?.Cells.Cast<SheetCell?>().FirstOrDefault(x => x!.Value.Column == c + 1);
                if (cell is { Problem: not CellProblem.None }) continue;
                taken++;
                string seen = shown[r][c].Trim();
                string read = cell?.Text.Trim() ?? "";
                if (read != Expected(seen, rows[r][c], cell)) different.Add($"{name} {ColumnLetters.Of(c + 1)}{r + 1}: {rows[r][c]}, shown as {seen}, read as {read}");
                if (rows[r][c].IsFormula) Assert.That(rows[r][c].HasResult && !name.EndsWith(".xls", StringComparison.Ordinal) || name.StartsWith("office", StringComparison.Ordinal), Is.True, name);
            }
        }

        Assert.That(sheet.Merged.Length, Is.EqualTo(name.StartsWith("cheetah", StringComparison.Ordinal) ? 0 : 1), name);
        return taken;
    }

    /// <summary>What is to be read of what is shown: dates in the notation of the program, numbers with exponents written out.</summary>
    private static string Expected(string seen, RandomCell what, SheetCell? cell)
    {
        if (what.Pattern.Length > 0 && DateTime.TryParseExact(seen, what.Pattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime time))
        {
            string clock = time.ToString(time.Second == 0 ? "HH:mm" : "HH:mm:ss", CultureInfo.InvariantCulture);
            if (!what.Pattern.Contains('y', StringComparison.Ordinal)) return clock;
            if (!what.Pattern.Contains('d', StringComparison.Ordinal)) return time.ToString("yyyy-MM", CultureInfo.InvariantCulture);
            return time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + (time.TimeOfDay == TimeSpan.Zero ? "" : " " + clock);
        }

        return cell?.Kind == CellKind.Number && seen.Contains('E', StringComparison.Ordinal) && decimal.TryParse(seen, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
            ? number.ToString("0.############", CultureInfo.InvariantCulture)
            : cell?.Kind == CellKind.Number ? seen.TrimEnd('.') : seen;
    }
}
