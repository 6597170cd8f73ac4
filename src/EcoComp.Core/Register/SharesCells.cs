using EcoComp.Core.Provenance;

namespace EcoComp.Core.Register;

/// <summary>
/// Reads who answers for the rows of a table. A table of a million rows names the same few counties, which are read once; of those that it
/// names only once, such as misspelt ones, the last is known, since a row is looked at by several checks in turn.
/// </summary>
/// <param name="counties">The counties that there are.</param>
internal sealed class SharesCells(PointRegister counties)
{
    /// <summary>How many are known; a file with more that are unknown has more faults than are listed, and nobody is helped by guesses.</summary>
    private const int Most = 2 * FaultLog.MostListed;

    private readonly Dictionary<string, SharesCell> _known = new(StringComparer.Ordinal);
    private (string Text, SharesCell Cell)? _last;

    /// <summary>Reads a cell, as <see cref="SharesNotation.Read"/> does.</summary>
    /// <param name="text">The text, trimmed; not empty.</param>
    public SharesCell Read(string text)
    {
        if (_last is { } last && last.Text == text) return last.Cell;
        if (!_known.TryGetValue(text, out SharesCell? cell))
        {
            cell = SharesNotation.Read(text, counties, guesses: _known.Count < Most);
            if (_known.Count < Most) _known.Add(text, cell);
        }

        _last = (text, cell);
        return cell;
    }
}
