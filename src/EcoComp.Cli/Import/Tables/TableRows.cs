using System.Collections.Immutable;
using EcoComp.Cli.Import.Grids;
using EcoComp.Cli.Import.Review;
using EcoComp.Cli.Import.Vocabulary;
using EcoComp.Cli.Input.Spreadsheets;
using EcoComp.Cli.Input.Tables;
using EcoComp.Core.Evidence;
using EcoComp.Core.Quantities;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Cli.Import.Tables;

/// <summary>Tells the rows of a table that are data from titles, notes, sums and repeated headers, each of which is named.</summary>
/// <param name="table">The table.</param>
/// <param name="context">Where what is passed over is told, and by which notes are understood.</param>
/// <param name="isRecord">Whether a row is certainly one of the table's, since it has a point or a kind of event that is known.</param>
internal sealed class TableRows(FoundTable table, ImportContext context, Func<int, bool> isRecord)
{
    private readonly ImmutableHashSet<int> _names =
        [.. table.Columns.Where(c => c.Role is ColumnRole.Point or ColumnRole.Code).Select(c => c.Number)];

    /// <summary>The rows that are data.</summary>
    public IEnumerable<int> Data()
    {
        foreach (int row in table.Titles) SkipTitle(row);
        foreach (int row in table.Body)
        {
            if (IsOtherHeader(row))
            {
                string header = string.Join(' ', table.Grid.Written(row).Select(w => w.Text));
                string place = table.Grid.Place(row, table.Grid.Written(row).First().Cell.Column);
                context.Remarks.Add(RemarkKind.Open, place, Remark.Shown(header), "import.open.otherHeader");
                yield break;
            }

            if (Passed(row) is not { } code) yield return row;
            else if (code == "import.skip.sum" && HasName(row) && isRecord(row)) TellSum(row);
            else Skip(code, row);
        }
    }

    /// <summary>Whether a row below the header is data.</summary>
    public bool IsData(int row) => Passed(row) is null && !IsOtherHeader(row);

    /// <summary>Why a row is no data; null where it is.</summary>
    private string? Passed(int row)
    {
        Grid grid = table.Grid;
        WrittenCell[] written = [.. grid.Written(row)];
        (SheetCell first, string text) = written[0];
        ImportWords words = ImportWords.BuiltIn;
        if (words.IsSum(text) || _names.Any(n => words.IsSum(grid.Filled(row, n)))) return "import.skip.sum";
        bool across = grid.Merge(row, first.Column) is { } merged && merged.LastColumn > merged.FirstColumn;
        if (written.Length == 1 && text.Length == 0 && first.Problem == CellProblem.Noted && !InMergedName(row)) return "import.skip.note";
        if (words.IsNote(text) && (written.Length == 1 || !HasName(row))) return "import.skip.note";
        if (IsFoot(row)) return "import.skip.note";
        if (written.Length == 1 && !InMergedName(row) && (across || !(_names.Contains(first.Column) || IsResult(first.Column, text)))) return "import.skip.note";
        return IsHeaderAgain(row) || IsHeaderInOtherWords(row) ? "import.skip.header" : null;
    }

    /// <summary>
    /// Whether a row is the foot of a table: who filled it in, checked and issued it, when, on which page, each in a cell of its own, or a name
    /// or day in the cell behind.
    /// </summary>
    private bool IsFoot(int row)
    {
        bool isAsked = false;
        bool isFirst = true;
        foreach (WrittenCell written in table.Grid.Written(row))
        {
            string text = string.Concat(written.Text.Where(c => !char.IsWhiteSpace(c)));
            if (MonthWords.BuiltIn.NoteIn(text).Length > 0) return false;
            bool isSigned = OfficeWords.BuiltIn.IsSigned(written.Text)
                || MonthWords.BuiltIn.IsPassed(text.Trim(Brackets)) || MonthWords.BuiltIn.IsMaker(text);
            bool isLabel = text.EndsWith(Colons[0]) || text.EndsWith(Colons[1]);
            bool isAnswer = !isLabel && (isAsked ? !ImportWords.BuiltIn.MayBeResult(text) : DateNotation.TryRead(text, out _));
            if (isFirst ? !isSigned && !(isLabel && OfficeWords.BuiltIn.BeginsAsNote(text)) : !(isSigned || isLabel || isAnswer)) return false;
            (isFirst, isAsked) = (false, isLabel);
        }

        return !isFirst;
    }

    private static readonly char[] Brackets = ['(', ')', (char)0xFF08, (char)0xFF09];
    private static readonly char[] Colons = [':', (char)0xFF1A];

    /// <summary>Whether a text alone in a row is a result whose name was forgotten, and no note.</summary>
    private bool IsResult(int column, string text) => table.Columns.FirstOrDefault(c => c.Number == column)?.Role switch
    {
        ColumnRole.Class or ColumnRole.Grade or ColumnRole.Compliance or ColumnRole.Status => ImportWords.BuiltIn.MayBeResult(text),
        null => ImportWords.BuiltIn.SaysResult(text),
        ColumnRole.Indicator => ReadingCell.Value(text, IndicatorForm.Amount).Value is not null,
        _ => false,
    };

    private bool HasName(int row) => _names.Any(n => table.Grid.Text(row, n).Length > 0);

    /// <summary>Whether the row's name stands in merged cells that begin above it, below the header.</summary>
    private bool InMergedName(int row) => _names.Any(n => table.Grid.Origin(row, n).Row is var from && from < row && from > table.LastHeaderRow && table.Grid.Filled(row, n).Length > 0);

    /// <summary>Whether the header stands here again, as on every page of a printed table.</summary>
    private bool IsHeaderAgain(int row) => Enumerable.Range(table.FirstHeaderRow, table.LastHeaderRow - table.FirstHeaderRow + 1).Any(header =>
        table.Grid.Written(row).Select(w => (w.Cell.Column, w.Text)).SequenceEqual(table.Grid.Written(header).Select(w => (w.Cell.Column, w.Text))));

    /// <summary>A title is told with what stands beside it, its unit or who made it.</summary>
    private void SkipTitle(int row)
    {
        WrittenCell[] written = [.. table.Grid.Written(row)];
        if (written.Length == 0) return;
        string place = table.Grid.Place(row, written[0].Cell.Column);
        context.Remarks.Add(RemarkKind.Skipped, place, Remark.Shown(string.Join(' ', written.Select(w => w.Text))), "import.skip.title");
    }

    /// <summary>Whether a header stands here that says the same of each column in other words: 点位名称 below 断面名称, 类别 below 水质类别.</summary>
    private bool IsHeaderInOtherWords(int row)
    {
        ImportWords words = ImportWords.BuiltIn;
        return _names.Any(n => words.Role(ImportWords.Key(table.Grid.Text(row, n))) is ColumnRole.Point or ColumnRole.Code)
            && table.Grid.Written(row).All(w => ImportWords.Key(w.Text) is var key && (words.Role(key) ?? words.RoleUnderParent(key)) is { } role
                && table.Columns.FirstOrDefault(c => c.Number == w.Cell.Column)?.Role == role);
    }

    /// <summary>
    /// Whether a header stands here that says something else than the table's, so that what is below it is of another kind: 断面名称 目标.
    /// </summary>
    private bool IsOtherHeader(int row) => table.Grid.Written(row).Skip(1).Any()
        && _names.Any(n => ImportWords.BuiltIn.Role(ImportWords.Key(table.Grid.Text(row, n))) is ColumnRole.Point or ColumnRole.Code)
        && Passed(row) is null;

    /// <summary>A row that is called a sum and is of a known point is left open: either may be meant.</summary>
    private void TellSum(int row)
    {
        (SheetCell first, string text) = table.Grid.Written(row).First();
        context.Remarks.Add(RemarkKind.Open, table.Grid.Place(row, first.Column), Remark.Shown(text), "import.open.sumOfPoint");
    }

    /// <summary>What a cell says; one in which nothing is written what the note at it says.</summary>
    private static string Said(WrittenCell written) => written.Text.Length > 0 ? written.Text : written.Cell.Stored;

    private void Skip(string code, int row)
    {
        bool isNote = code == "import.skip.note" && !IsFoot(row);
        foreach (WrittenCell written in table.Grid.Written(row).Where(w => isNote && !context.Explains(Said(w))))
            context.Remarks.Add(RemarkKind.Unsure, table.Grid.Place(row, written.Cell.Column), Remark.Shown(Said(written)), "import.unsure.note");
        foreach (WrittenCell written in table.Grid.Written(row).Take(1).Where(w => !isNote || context.Explains(Said(w))))
            context.Remarks.Add(RemarkKind.Skipped, table.Grid.Place(row, written.Cell.Column), Remark.Shown(Said(written)), code);
    }
}
