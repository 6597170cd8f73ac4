using System.Collections.Immutable;
using System.Text;
using EcoComp.Cli.Input.Spreadsheets;
using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using NodaTime;

namespace EcoComp.Cli.Input.Tables;

/// <summary>
/// Sheets with one header as a table of the data folder. Its fields are the sheets' columns, from A on, and behind them the month where the names of
/// the sheets say it. Its lines count on from one sheet to the next.
/// </summary>
internal sealed class SheetTable : Table
{
    private readonly ImmutableArray<SheetPart> _parts;
    private readonly ImmutableArray<byte[]?> _monthNames;
    private readonly SheetCellReader _reader;
    private readonly byte[][] _cells;
    private readonly ColumnFaults _told;
    private int _part;
    private int _row = -1;

    private SheetTable(DataFile file, ImmutableArray<SheetPart> parts, ImmutableArray<byte[]?> monthNames, TableShape shape, bool sound, FaultLog faults)
        : base(file, shape, sound, faults)
    {
        (_parts, _monthNames, _cells) = (parts, monthNames, new byte[shape.Heads.Length][]);
        _told = new ColumnFaults(faults);
        _reader = new SheetCellReader(file, shape, shape.Heads.Length - (monthNames[0] is null ? 0 : 1), _told);
        foreach (SheetPart part in parts) IsSound &= new SheetChecks(part, _reader, _told).Tell(faults);
    }

    /// <inheritdoc/>
    public override int Line => _parts[_part].Before + _parts[_part].Rows[_row].Number;

    /// <summary>Opens sheets.</summary>
    /// <param name="file">The data file that they are.</param>
    /// <param name="sheets">The sheets, all with the same header.</param>
    /// <param name="faults">Where faults go.</param>
    /// <returns>The table before its first record, or null where there is no header, or no certain month.</returns>
    public static SheetTable? Open(DataFile file, ImmutableArray<NamedSheet> sheets, FaultLog faults)
    {
        string label = sheets[0].Label;
        if (sheets[0].Header(file)?.IsWhole(file) == true) sheets = WithoutCopies(sheets, faults);
        if (sheets[0].Header(file) is not { } header)
        {
            TellNoHeader(file, label, sheets[0].Top, faults);
            return null;
        }

        bool byName = !header.IsWhole(file) && header.IsWhole(file, NamedSheet.Month) && !header.Headings.Any(h => file.FindFixed(h) is null && OfficeWords.BuiltIn.MayMean(MonthOf(file), h));
        ImmutableArray<byte[]?> months = byName ? MonthsOf(file, sheets, faults) : [.. sheets.Select(_ => (byte[]?)null)];
        if (byName && months.Contains(null)) return null;
        TableShape shape = ShapeOf(file, label, header, byName ? [NamedSheet.Month] : [], faults, out bool sound);
        if (IsPublished(file, header, shape)) return null;
        int[] required = [.. RequiredFields(file, shape).Where(f => f <= header.Headings.Length)];
        var parts = ImmutableArray.CreateBuilder<SheetPart>();
        int before = 0;
        foreach (NamedSheet sheet in sheets)
        {
            parts.Add(new SheetPart(file, sheet, sheet.Header(file)!, required, before));
            before += sheet.Cells.Rows.Length == 0 ? 0 : sheet.Cells.Rows[^1].Number;
        }

        if (parts.Count > 1) shape = shape.In([.. parts.Select(p => new TablePart(p.Sheet.Label, p.Before))]);
        return new SheetTable(file, parts.ToImmutable(), months, shape, sound, faults);
    }

    /// <inheritdoc/>
    public override bool Next()
    {
        for (; _part < _parts.Length; _part++, _row = -1)
        {
            while (++_row < _parts[_part].Rows.Length)
            {
                if (Take(_parts[_part], _parts[_part].Rows[_row])) return true;
            }
        }

        _part = _parts.Length - 1;
        _told.Tell();
        return false;
    }

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Raw(int field) => field == 0 ? default : _cells[field - 1];

    /// <inheritdoc/>
    public override void Dispose()
    {
    }

    /// <summary>The sheets but for those that have the same in every cell as one before them, which is told once for each.</summary>
    private static ImmutableArray<NamedSheet> WithoutCopies(ImmutableArray<NamedSheet> sheets, FaultLog faults)
    {
        var kept = ImmutableArray.CreateBuilder<NamedSheet>();
        foreach (NamedSheet sheet in sheets)
        {
            if (kept.FirstOrDefault(k => SameRows(k.Cells, sheet.Cells)) is { } copied) faults.AddFile(FaultCodes.TwoForms, sheet.Label, copied.Label);
            else kept.Add(sheet);
        }

        return kept.DrainToImmutable();
    }

    private static bool SameRows(SheetCells one, SheetCells other) => one.Rows.Length == other.Rows.Length && one.Rows.Length > 1
        && one.Rows.Zip(other.Rows).All(r => r.First.Number == r.Second.Number && r.First.Cells.SequenceEqual(r.Second.Cells));

    private static DataColumn MonthOf(DataFile file) => file.Columns.First(c => c.Name == NamedSheet.Month);

    /// <summary>The months that the names of sheets say; why some say none is told once for all of which it is true.</summary>
    private static ImmutableArray<byte[]?> MonthsOf(DataFile file, ImmutableArray<NamedSheet> sheets, FaultLog faults)
    {
        var months = ImmutableArray.CreateBuilder<byte[]?>(sheets.Length);
        var none = new List<(NamedSheet Sheet, string Why, string Unknown)>();
        TableMonth[] words = [.. sheets.Select(s => TableMonth.Of(s.Cells.Name, s.Workbook, s.Header(file)?.Titles ?? [], []))];
        bool turns = MonthHints.TurnsOfYear(words.Where(w => w.IsSheetWithoutYear).Select(w => w.Sheet.Hint.Month!.Value));
        foreach ((NamedSheet sheet, TableMonth said) in sheets.Zip(words))
        {
            YearMonth? month = said.OfSheet(out string why);
            if (why.Length == 0 && turns && said.IsSheetWithoutYear) (month, why) = (null, "turns");
            months.Add(month is { } known ? Encoding.UTF8.GetBytes(Months.Text(known)) : null);
            if (why.Length > 0) none.Add((sheet, why, why == "unknown" ? said.Unclear!.Unknown : ""));
        }

        foreach (var alike in none.GroupBy(n => (n.Why, n.Unknown), n => n.Sheet))
        {
            string names = Fault.Listing(alike.Select(s => s.Cells.Name));
            faults.Add(new Fault(FaultCodes.SheetMonth, alike.First().Label, 0, 0, NamedSheet.Month, names, [alike.Key.Why, alike.Key.Unknown]));
        }

        return months.DrainToImmutable();
    }

    /// <summary>Takes a row over; one that is blank, or that cannot be read, which is reported, is passed by.</summary>
    private bool Take(SheetPart part, SheetRow row)
    {
        if (part.Stray.Contains(row.Number)) return false;
        Array.Fill(_cells, []);
        bool sound = _reader.Read(part.Sheet.Label, row, _cells, out bool blank);
        IsSound &= sound;
        if (blank) return false;
        part.FillMerged(row.Number, _cells);
        if (_monthNames[_part] is { } month) _cells[^1] = month;
        return sound;
    }
}
