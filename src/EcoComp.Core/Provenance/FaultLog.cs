using System.Collections.Immutable;

namespace EcoComp.Core.Provenance;

/// <summary>Collects every fault of a run; none is dropped.</summary>
public sealed class FaultLog
{
    private readonly List<Fault> _faults = [];

    /// <summary>How many faults there are, warnings included.</summary>
    public int Count => _faults.Count;

    /// <summary>Whether one of them is an error.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>Adds a fault.</summary>
    public void Add(Fault fault)
    {
        _faults.Add(fault);
        HasErrors |= fault.Severity == Severity.Error;
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
        Add(new Fault(code, origin.Table.File, origin.Line, origin.Table.FieldOf(column), column, value, [.. arguments]));

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
        [.. _faults.OrderBy(f => fileOrder(f.File)).ThenBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Line)
            .ThenBy(f => f.Field).ThenBy(f => f.Code, StringComparer.Ordinal)];
}
