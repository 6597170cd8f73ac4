using System.Collections.Immutable;
using EcoComp.Cli.Import.Grids;
using EcoComp.Cli.Import.Names;
using EcoComp.Cli.Import.Results;
using EcoComp.Cli.Import.Review;
using EcoComp.Cli.Import.Vocabulary;
using EcoComp.Cli.Input.Spreadsheets;
using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.WaterQuality;
using NodaTime;

namespace EcoComp.Cli.Import.Tables;

/// <summary>Reads a table of concentrations, a row for each sample.</summary>
/// <param name="table">The table.</param>
/// <param name="context">What it is read against.</param>
/// <param name="months">The months of its rows.</param>
/// <param name="place">The points of its rows.</param>
internal sealed class SampleTable(FoundTable table, ImportContext context, RowMonths months, TablePlace place)
{
    private const int MostColumnsTold = 6;
    private const int LongestControl = 6;

    private readonly Grid _grid = table.Grid;
    private readonly TablePlace _place = place;
    private readonly ColumnsBeside _unread = new(table, context, place);
    private readonly SampleTimes _times = new(table, months.Own);
    private readonly ImmutableArray<Column> _columns = table.Of(ColumnRole.Indicator);
    private readonly RowNotes _beside = new(table, context);
    private readonly HashSet<int> _hidden = [];
    private readonly List<string> _others = [];

    /// <summary>The samples that it holds. What cannot be read is told by its cell.</summary>
    public IEnumerable<ImportedSample> Read()
    {
        if (!IsSound()) return [];
        ImportedSample[] samples = [.. new TableRows(table, context, _place.IsKnown).Data().Select(Row).OfType<ImportedSample>()];
        context.TellOthers(_grid, _others);
        _unread.Tell();
        _place.Tell();
        return samples;
    }

    /// <summary>Whether each column is understood: one that is like an indicator and no more must not be left out in silence.</summary>
    private bool IsSound()
    {
        int before = context.Remarks.Open;
        string header = _grid.Name + "!";
        foreach (Column column in table.Columns.Where(c => (c.Role == ColumnRole.Unknown && Likely(c) is not null) || MayBeOfTheMonth(c)))
        {
            if (OfAnotherUnit(column, out string said) is { } indicator)
            {
                string code = ImportWords.BuiltIn.MayBeUnit(said) ? "import.open.unfitUnit" : "import.open.wordsOfIndicator";
                context.Remarks.Add(RemarkKind.Open, header + table.HeaderPlace(column), column.Text, code, AlmostHeader.HeadingOf(indicator), said);
                continue;
            }

            if (column.Role == ColumnRole.Unknown && Likely(column) is { } likely)
                context.Remarks.Add(RemarkKind.Open, header + table.HeaderPlace(column), column.Text, "import.open.likeIndicator", likely.Name, AlmostHeader.HeadingOf(likely));
            else
                context.Remarks.Add(RemarkKind.Open, header + table.HeaderPlace(column), column.Text, "import.open.halfIndicator");
        }

        if (_columns.IsEmpty && context.Remarks.Open == before) context.Remarks.Add(RemarkKind.Open, header + table.HeaderRange, "", "import.open.noIndicator");
        TellDoubts();
        UnheadedColumns.Tell(table, context, "import.open.besideValue", MayBeOfValue);
        foreach (Column column in _columns.Where(c => c.Hint.Month is not null))
            context.Remarks.Add(RemarkKind.Open, header + table.HeaderPlace(column), column.Text, "import.open.indicatorByMonth");
        TellUnits(header);
        foreach (int row in table.Body.Where(r => table.IsCalledUnits(r)))
        {
            int name = _grid.Written(row).First(w => ImportWords.BuiltIn.IsUnitLabel(w.Text)).Cell.Column;
            context.Remarks.Add(RemarkKind.Open, _grid.Place(row, name), Remark.Shown(_grid.Text(row, name)), "import.open.unitRow");
        }

        if (table.Body.Any(_place.HasTwoNames))
        {
            string names = Fault.Listing(table.Of(ColumnRole.Point).Select(table.Called));
            context.Remarks.Add(RemarkKind.Open, header + table.HeaderRange, "", "import.open.twoColumns", names);
        }

        var codes = new HashSet<string>(StringComparer.Ordinal);
        var repeated = new HashSet<string>(_columns.Select(c => c.Heading!.Indicator.Code).Where(c => !codes.Add(c)), StringComparer.Ordinal);
        Column[] twice = [.. _columns.Where(c => repeated.Contains(c.Heading!.Indicator.Code))];
        if (twice.Length > 0)
        {
            IEnumerable<string> named = twice.Take(MostColumnsTold).Select(c => table.HeaderPlace(c) + " " + c.Text);
            context.Remarks.Add(
                RemarkKind.Open, header + table.HeaderRange, "", "import.open.twoColumns", Fault.Listing(twice.Length > MostColumnsTold ? named.Append("…") : named));
        }

        return context.Remarks.Open == before;
    }

    /// <summary>
    /// Tells each word above or below indicators by which their values may be others, by its cell and those of the columns below it, and each other indicator.
    /// </summary>
    private void TellDoubts()
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (Column column in _columns.Where(c => c.Doubt.Length > 0))
        {
            string place = table.HeaderPlace(column.Number, column.Doubt);
            if (!told.Add(place)) continue;
            bool isOther = IndicatorHeading.Read(IndicatorCatalogue.BuiltIn, column.Doubt, out bool unfit) is not null && !unfit;
            string[] below = [.. _columns.Where(c => c.Doubt == column.Doubt && table.HeaderPlace(c.Number, c.Doubt) == place).Select(c => table.HeaderPlace(c.Number, "", column.Doubt))];
            context.Remarks.Add(
                RemarkKind.Open, _grid.Name + "!" + place, Remark.Shown(column.Doubt), isOther ? "import.open.twoIndicators" : "import.open.wordsAbove",
                isOther ? below[0] : context.Cells(below), column.Heading!.Indicator.Name);
        }
    }

    /// <summary>
    /// Whether a cell below no heading may be a part of the value beside it, the L of 0.025L, or a value by itself, or says another point than its row.
    /// </summary>
    private bool MayBeOfValue(int row, int column, string text) =>
        _columns.Any(c => Math.Abs(c.Number - column) == 1 && _grid.Text(row, c.Number).Length > 0)
        || (_columns.Any(c => c.Number < column) && ReadingCell.Value(text, IndicatorForm.Amount).Value is not null)
        || _unread.SaysAgainst(row, text, months.Of(row, table.Columns[0]).Month);

    /// <summary>
    /// Tells a unit above the table, in a note below it, or above a group of columns, that is not the one in which a column is read: told once, by the
    /// first. A column that says its own is not asked about those around the table.
    /// </summary>
    private void TellUnits(string header)
    {
        string[] notes = [.. table.NotesBelow];
        string[] texts = [.. table.UnitTexts.Concat(notes).Distinct().Where(t => OfficeWords.BuiltIn.UnitsIn([t]).Any())];
        foreach (Column column in _columns)
        {
            MeasurementUnit own = column.Heading!.Unit ?? column.Heading.Indicator.Unit;
            string[] said = [.. MeasurementUnit.In(column.Text)];
            foreach (string text in said.Length > 0 ? [column.Text] : texts)
            {
                bool ofSome = said.Length == 0 && ImportWords.BuiltIn.IsUnitOfNamed(text)
                    && (_columns.Any(c => Names(text, c.Heading!.Indicator)) || (notes.Contains(text) && IndicatorCatalogue.BuiltIn.Indicators.Any(i => Names(text, i))));
                if (ofSome && !Names(text, column.Heading.Indicator)) continue; // it is said of others
                foreach (string unit in said.Length > 0 ? said : OfficeWords.BuiltIn.UnitsIn([text]))
                {
                    if (!own.IsUnlike(unit) && !(own.Family == UnitFamily.Mass && OfficeWords.BuiltIn.IsStrangeUnit(unit))) continue;
                    string other = MeasurementUnit.TryRead(unit, out MeasurementUnit? known) ? known.Symbol : unit;
                    string example = Core.Provenance.Fault.Listing(new[] { own.Symbol, other }.Select(u => column.Heading.Indicator.Name + "(" + u + ")"));
                    context.Remarks.Add(
                        RemarkKind.Open, header + table.HeaderPlace(column), column.Text, ofSome ? "import.open.unitInNote" : "import.open.unitAbove",
                        ofSome ? Remark.Shown(text) : unit, own.Symbol, example);
                    return;
                }
            }
        }
    }

    /// <summary>Whether a text names an indicator.</summary>
    private static bool Names(string text, Indicator indicator) => indicator.Aliases.Append(indicator.Name).Any(n => text.Contains(n, StringComparison.OrdinalIgnoreCase));

    /// <summary>The indicator whose name stands in the header of a column, with what is no unit of it; null where there is none.</summary>
    /// <param name="column">The column.</param>
    /// <param name="said">What stands there.</param>
    private static Indicator? OfAnotherUnit(Column column, out string said)
    {
        said = "";
        if (column.Role == ColumnRole.OtherMonth) return null;
        string[] words = column.Text.Split('/', 2);
        if (words.Length > 1 && ImportWords.BuiltIn.IsBelowIndicator(words[1])) return null;
        string text = words.Length > 1 && !words[1].Contains('(', StringComparison.Ordinal) ? words[0] + "(" + words[1] + ")" : column.Text;
        said = text[(text.IndexOfAny(['(', (char)0xFF08, '/']) + 1)..].Trim('(', ')', (char)0xFF08, (char)0xFF09);
        return IndicatorHeading.Read(IndicatorCatalogue.BuiltIn, text, out bool unfit) is { } heading && unfit ? heading.Indicator : null;
    }

    private static Indicator? Likely(Column column) => OfficeWords.BuiltIn.LikelyIndicator(column.Text);

    /// <summary>
    /// Whether a column that is no plain month's may still be what was measured in it, as a mean of several days is: it is like an indicator, names no
    /// other time than the table's, and no column beside it is read as that indicator.
    /// </summary>
    private bool MayBeOfTheMonth(Column column) => column.Role == ColumnRole.OtherMonth && Likely(column) is { } likely
        && !ImportWords.BuiltIn.NamesAnotherTime(column.Text)
        && !_columns.Any(c => c.Heading!.Indicator == likely);

    private ImportedSample? Row(int row)
    {
        NamedPoint named = _place.Named(row);
        Column[] written = [.. _columns.Where(c => _grid.Text(row, c.Number).Length > 0 || _grid.Cell(row, c.Number).Problem != CellProblem.None)];
        if (named.Name.Length + named.Code.Length == 0)
        {
            if (written.Length > 0) Open(row, written[0].Number, "import.open.noName");
            return null;
        }

        if (written.Length > 0 && !_place.IsSure(row)) return null;
        if (written.Length == 0 && _place.IsCaption(row, named)) return null;
        RowMonth when = months.Of(row, _columns[0]);
        if (when.Refusal is not null && written.Length > 0) months.Tell(row, _columns[0], when, _place.NameColumn(row));
        if (when.Month is not { } month)
        {
            if (written.Length > 0 && when.Refusal is null) _others.Add(Grid.Address(row, _place.NameColumn(row)));
            return null;
        }

        if (_place.Find(row, named, month) is not { } point)
        {
            if (!_place.PassesOver(named)) Values(row); // told now, and not only when the point is known
            return null;
        }

        if (_unread.NameAnotherPoint(row)) return null;
        if (point.EntryIn(month) is null) return Open(row, _place.NameColumn(row), "import.open.notValid", point.Code, Months.Text(month));
        if (StatusOf(row) is { } status) return Open(row, status, "import.open.statusOfSample");
        if (Values(row) is not { } values) return null;
        if (values.IsEmpty) return Skipped(row);
        if (_beside.OfValues(row, values) is { } said) return Open(row, _place.NameColumn(row), "import.open.valueDiffers", said);
        if (_beside.ContradictsSample(row, _columns[0], month) is { } note) return Open(row, _place.NameColumn(row), "import.open.noteDiffers", note);
        if (_unread.NameAnotherPlace(row, point, month) || _unread.HaveAnotherMonth(row, _place.NameColumn(row), month)) return null;
        _beside.Tell(row, _columns[0]);
        _unread.KeepDenials(row, _columns[0]);
        return Control(row) is { } control ? Open(row, control.Number, "import.open.controlSample", Remark.Shown(_grid.Filled(row, control.Number)))
            : new ImportedSample(TimeOf(row, month), _times.Text(row), point, SampleOf(row), values, _grid.Place(row, _place.NameColumn(row)));
    }

    /// <summary>
    /// The column in which a row is called a control of the laboratory or a mean: that of samples, or another one by a word as short as such names are, and
    /// not a report on them (加标回收合格).
    /// </summary>
    private Column? Control(int row) => table.Columns.FirstOrDefault(c =>
        c.Role is ColumnRole.Sample or ColumnRole.Unknown or ColumnRole.Ignored or ColumnRole.Remark or ColumnRole.Note or ColumnRole.Status
        && _grid.Filled(row, c.Number) is var text && (c.Role == ColumnRole.Sample || text.Length <= LongestControl) && OfficeWords.BuiltIn.IsControl(text));

    /// <summary>The cell in which a row says that nothing was measured and why, 断流: beside the values or in their place; null where none does.</summary>
    private int? StatusOf(int row) =>
        table.Columns.Where(c => c.Role is ColumnRole.Status or ColumnRole.Remark or ColumnRole.Note or ColumnRole.Class or ColumnRole.Grade or ColumnRole.Indicator)
            .FirstOrDefault(c => ImportWords.BuiltIn.Status(_grid.Text(row, c.Number)) is not null)?.Number;

    private SampleTime TimeOf(int row, YearMonth month) => SampleTimeNotation.TryRead(_times.Text(row), out SampleTime time) ? time : SampleTime.Of(month);

    private string SampleOf(int row) => table.First(ColumnRole.Sample) is { } column ? CsvText.Foreign(_grid.Filled(row, column.Number)) : "";

    /// <summary>What was measured; null where a value cannot be read, since a sample without it could be of another class.</summary>
    private ImmutableArray<ImportedValue>? Values(int row)
    {
        var values = ImmutableArray.CreateBuilder<ImportedValue>();
        bool sound = true;
        foreach (Column column in _columns)
        {
            SheetCell cell = _grid.Cell(row, column.Number);
            string text = _grid.Text(row, column.Number);
            if (ClassTable.Problem(cell) is { } problem)
            {
                Open(row, column.Number, problem, Remark.Shown(cell.Stored));
                sound = false;
                continue;
            }

            if (text.Length == 0 && _grid.Merge(row, column.Number) is not null) text = "?";
            if (cell.HidesDigits && _hidden.Add(column.Number))
                context.Remarks.Add(RemarkKind.Warning, _grid.Place(row, column.Number), text, "import.warn.hiddenDigits", cell.Stored);
            Cell<MeasuredValue> value = ReadingCell.Value(text, column.Heading!.Indicator.Form);
            if (value.Value is not null) values.Add(new ImportedValue(column.Heading, text));
            if (value.Flaw is null) continue;
            Open(row, column.Number, text == "?" ? "import.open.mergedClass" : "import.open.badValue");
            sound = false;
        }

        return sound ? values.ToImmutable() : null;
    }

    private ImportedSample? Skipped(int row)
    {
        context.Remarks.Add(
            RemarkKind.Skipped, _grid.Place(row, _place.NameColumn(row)), Remark.Shown(_grid.Filled(row, _place.NameColumn(row))), "import.skip.nothingMeasured");
        return null;
    }

    private ImportedSample? Open(int row, int column, string code, params ReadOnlySpan<string> arguments)
    {
        context.Remarks.Add(RemarkKind.Open, _grid.Place(row, column), Remark.Shown(_grid.Filled(row, column)), code, arguments);
        return null;
    }
}
