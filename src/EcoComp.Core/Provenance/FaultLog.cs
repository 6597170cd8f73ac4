using System.Collections.Immutable;
using System.Globalization;

namespace EcoComp.Core.Provenance;

/// <summary>
/// Collects every fault of a run; none is dropped. A word that is wrong on several rows, such as a county that nobody knows, is told once and names the
/// rows; so is whatever else is wrong in the same way on many rows.
/// </summary>
public sealed class FaultLog
{
    /// <summary>How many faults of one file are listed; those beyond are counted.</summary>
    public const int MostListed = 10_000;

    /// <summary>How often a word that is wrong is compared with a name, for all faults of a file: about two seconds.</summary>
    private const long MostCompared = 4_000_000;

    /// <summary>How many rows are told one by one where nothing says that they have one cause; where there are more, most likely they have.</summary>
    private const int MostAlone = 3;

    /// <summary>How many rows that repeat others are told one by one: a table that was pasted twice has more.</summary>
    private const int MostRepeated = 6;

    /// <summary>Faults whose cause is the word in the cell, the same wherever it stands.</summary>
    private static readonly HashSet<string> OfWords = new(StringComparer.Ordinal)
    {
        FaultCodes.FieldCount, FaultCodes.UnknownWord, FaultCodes.BadClass, FaultCodes.BadMonth, FaultCodes.SpreadsheetMonth, FaultCodes.BadNumber,
        FaultCodes.BadDate, FaultCodes.BadReading, FaultCodes.BadTime, FaultCodes.BadMonthsOfYear, FaultCodes.UnknownPoint, FaultCodes.UnknownCounty,
        FaultCodes.UnknownInflow, FaultCodes.UnknownInterpretation, FaultCodes.RiverAlmostListed, FaultCodes.UnknownRiver, FaultCodes.RiverNotListed,
    };

    /// <summary>Faults of a row that says what another said before.</summary>
    private static readonly HashSet<string> Repeating = new(StringComparer.Ordinal)
    {
        FaultCodes.ResultTwice, FaultCodes.ReadingTwice, FaultCodes.FundTwice, FaultCodes.ReadingsDiffer, FaultCodes.ReadingsDifferTrial, FaultCodes.ReadingHalfNamed,
    };

    private readonly Dictionary<Alike, Repeated> _faults = [];
    private readonly Dictionary<string, OfFile> _files = new(StringComparer.Ordinal);
    private readonly HashSet<(string File, int Line, int Field)> _controlled = [];

    /// <summary>How many faults there are, warnings included, each row counted.</summary>
    public int Count { get; private set; }

    /// <summary>Whether one of them is an error.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>Whether a file has so many faults that further ones are counted and not listed, so that nobody need look for words for them.</summary>
    /// <param name="file">What the file is called in faults.</param>
    public bool IsFull(string file) => _files.TryGetValue(file, out OfFile? known) && known.Listed >= MostListed;

    /// <summary>Whether what was meant may still be looked for among so many names: the more there are, the fewer faults of a file get a guess.</summary>
    /// <param name="file">What the file is called in faults.</param>
    /// <param name="names">How many names there are.</param>
    public bool MayGuess(string file, int names) => !_files.TryGetValue(file, out OfFile? known) || (long)known.Listed * names <= MostCompared;

    /// <summary>Adds a fault.</summary>
    public void Add(Fault fault)
    {
        if (fault is { Code: FaultCodes.ControlCharacter, Field: > 0 }) _controlled.Add((fault.File, fault.Line, fault.Field));
        else if (fault.Severity == Severity.Error && _controlled.Contains((fault.File, fault.Line, fault.Field))) return; // it follows from that
        Count++;
        HasErrors |= fault.Severity == Severity.Error;
        if (_faults.TryGetValue(new Alike(fault), out Repeated? known))
        {
            known.Lines.Add(fault.Line);
            return;
        }

        if (!_files.TryGetValue(fault.File, out OfFile? file)) _files.Add(fault.File, file = new OfFile());
        if (file.Listed++ < MostListed) _faults.Add(new Alike(fault), new Repeated(fault));
        else if (fault.Severity == Severity.Error) file.MoreErrors++;
        else file.MoreWarnings++;
    }

    /// <summary>Takes a warning back that does not hold of what was asked for, such as that no settlement takes a row of a month that is settled on trial.</summary>
    /// <param name="code">Which warning it is.</param>
    /// <param name="value">The value that it names.</param>
    public void TakeBack(string code, string value)
    {
        foreach ((Alike alike, Repeated told) in _faults)
        {
            if (alike.Fault.Code != code || alike.Fault.Value != value) continue;
            Count -= told.Lines.Count;
            _faults.Remove(alike);
        }
    }

    /// <summary>Adds a fault of a whole file.</summary>
    public void AddFile(string code, string file, params ReadOnlySpan<string> arguments) =>
        Add(new Fault(code, file, 0, 0, "", "", [.. arguments]));

    /// <summary>Adds a fault of one cell.</summary>
    /// <param name="code">Which fault it is.</param>
    /// <param name="origin">The row.</param>
    /// <param name="column">The English name of the column.</param>
    /// <param name="value">The value that is wrong.</param>
    /// <param name="arguments">What else the message tells.</param>
    public void AddCell(string code, RowOrigin origin, string column, string value, params ReadOnlySpan<string> arguments) =>
        Add(new Fault(code, origin.At.File, origin.At.Line, origin.Table.FieldOf(column), column, value, [.. arguments]));

    /// <summary>
    /// Adds the fault of an empty cell that its row needs. Where the table has no such column, that is the cause and is told once; where it has it in a
    /// form that cannot be read, that was told.
    /// </summary>
    /// <param name="code">Which fault it is.</param>
    /// <param name="origin">The row.</param>
    /// <param name="column">The English name of the column.</param>
    /// <param name="value">What the fault is about.</param>
    /// <param name="arguments">What else the message tells.</param>
    public void AddNeeded(string code, RowOrigin origin, string column, string value, params ReadOnlySpan<string> arguments)
    {
        if (origin.Table.UnreadColumns.Contains(column)) return;
        if (origin.Table.FieldOf(column) > 0) AddCell(code, origin, column, value, arguments);
        else AddMissing(origin.Table, column);
    }

    /// <summary>Adds the fault of a column that a table needs and does not have.</summary>
    /// <param name="table">The table.</param>
    /// <param name="column">The English name of the column.</param>
    public void AddMissing(TableShape table, string column) => Add(new Fault(
        FaultCodes.ColumnMissing, table.File, table.HeaderLine, 0, column, "", [column, table.ColumnNames.GetValueOrDefault(column, column), ""]));

    /// <summary>The value of a cell; where it could not be read, its flaw is added.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="origin">The row.</param>
    /// <param name="column">The English name of the column.</param>
    /// <returns>The value, or null where the cell is empty or could not be read.</returns>
    public T? Take<T>(Cell<T> cell, RowOrigin origin, string column)
        where T : struct
    {
        if (cell.Flaw is { } flaw) AddCell(flaw.Code, origin, column, cell.Text, flaw.Arguments.AsSpan());
        return cell.Value;
    }

    /// <summary>All faults by file in the order given, then by line, field and code.</summary>
    /// <param name="fileOrder">The place of a file among the others.</param>
    public ImmutableArray<Fault> Sorted(Func<string, int> fileOrder) =>
        [.. ShiftedColumns.Causes([.. _faults.Values.SelectMany(Told)]).GroupBy(f => (f.Code, f.File)).SelectMany(OfRows)
            .Concat(_files.SelectMany(f => Beyond(f.Key, f.Value)))
            .OrderBy(f => fileOrder(f.File)).ThenBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Line)
            .ThenBy(f => f.Field).ThenBy(f => f.Code, StringComparer.Ordinal)];

    private static IEnumerable<Fault> Told(Repeated fault)
    {
        int[] lines = [.. fault.Lines.Distinct().Order()];
        bool alone = lines.Length <= MostAlone && !OfWords.Contains(fault.First.Code);
        return alone ? lines.Select(line => fault.First with { Line = line }) : [fault.First with { Line = lines[0], AlsoOn = [.. lines[1..]] }];
    }

    /// <summary>
    /// Cells that each are wrong by themselves and all in one way, as where a table was pasted twice or its codes are in another letter case: told by the
    /// first of them.
    /// </summary>
    private static IEnumerable<Fault> OfRows(IEnumerable<Fault> alike) => alike.GroupBy(CauseOf).SelectMany(group => group.Key == Cause.Form
        ? group.GroupBy(FaultForms.Of).SelectMany(form => Together([.. form], Cause.Form))
        : Together([.. group], group.Key));

    private static Fault[] Together(Fault[] all, Cause cause)
    {
        int most = cause switch { Cause.Own => int.MaxValue, Cause.Repeating => MostRepeated, Cause.Sign => 1, _ => MostAlone };
        if (all.Length <= most) return all;
        int[] lines = [.. all.SelectMany(f => f.AlsoOn.Append(f.Line)).Distinct().Order()];
        Fault first = all.MinBy(f => f.Line)! with { AlsoOn = [.. lines[1..]] };
        string count = all.Length.ToString(CultureInfo.InvariantCulture);
        return [cause == Cause.Spelling ? first with { Arguments = first.Arguments.SetItem(first.Arguments.Length - 1, count) } : first];
    }

    private static Cause CauseOf(Fault fault) => fault.Code switch
    {
        _ when Repeating.Contains(fault.Code) => Cause.Repeating,
        FaultCodes.SignForNothing => Cause.Sign,
        FaultCodes.UnknownPoint or FaultCodes.UnknownInflow or FaultCodes.UnknownSubject when fault.Arguments.Any(a => NearNames.AreSpeltAlike(a, fault.Value)) => Cause.Spelling,
        _ when FaultForms.Of(fault).Length > 0 => Cause.Form,
        _ => Cause.Own,
    };

    /// <summary>What many faults of one code may have in common.</summary>
    private enum Cause
    {
        /// <summary>Nothing.</summary>
        Own,

        /// <summary>They repeat rows.</summary>
        Repeating,

        /// <summary>They are signs where nothing is to stand.</summary>
        Sign,

        /// <summary>They are written in one form, such as the number of a day or a time without a day.</summary>
        Form,

        /// <summary>They are codes but for letter case and dashes.</summary>
        Spelling,
    }

    private static IEnumerable<Fault> Beyond(string file, OfFile told)
    {
        if (told.Listed <= MostListed) yield break;
        string errors = told.MoreErrors.ToString(CultureInfo.InvariantCulture);
        string warnings = told.MoreWarnings.ToString(CultureInfo.InvariantCulture);
        yield return new Fault(told.MoreErrors > 0 ? FaultCodes.MoreErrors : FaultCodes.MoreWarnings, file, 0, 0, "", "", [errors, warnings]);
    }

    /// <summary>A fault but for its row: faults that agree in this have one cause.</summary>
    private readonly record struct Alike(Fault Fault)
    {
        public bool Equals(Alike other) =>
            Fault.Code == other.Fault.Code && Fault.File == other.Fault.File && Fault.Field == other.Fault.Field
            && Fault.Column == other.Fault.Column && Fault.Value == other.Fault.Value && Fault.Arguments.AsSpan().SequenceEqual(other.Fault.Arguments.AsSpan());

        public override int GetHashCode()
        {
            var hash = default(HashCode); // without the file and the column, which the place and the code most often tell
            hash.Add(Fault.Code, StringComparer.Ordinal);
            hash.Add(Fault.Field);
            hash.Add(Fault.Value, StringComparer.Ordinal);
            foreach (string argument in Fault.Arguments) hash.Add(argument, StringComparer.Ordinal);
            return hash.ToHashCode();
        }
    }

    /// <summary>What is wrong in one way, and the rows on which it is.</summary>
    private sealed class Repeated(Fault first)
    {
        public Fault First { get; } = first;

        public List<int> Lines { get; } = [first.Line];
    }

    /// <summary>How many faults of a file are listed and how many are not.</summary>
    private sealed class OfFile
    {
        public int Listed { get; set; }

        public int MoreErrors { get; set; }

        public int MoreWarnings { get; set; }
    }
}
