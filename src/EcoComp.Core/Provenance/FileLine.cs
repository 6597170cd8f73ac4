namespace EcoComp.Core.Provenance;

/// <summary>Where a fact was read: the file's name in the data folder and the line on which its record starts.</summary>
/// <param name="File">The file's name, without a folder.</param>
/// <param name="Line">The physical line, from 1.</param>
public sealed record FileLine(string File, int Line) : IComparable<FileLine>
{
    /// <inheritdoc/>
    public int CompareTo(FileLine? other)
    {
        if (other is null) return 1;
        int byFile = string.CompareOrdinal(File, other.File);
        return byFile != 0 ? byFile : Line.CompareTo(other.Line);
    }

    /// <summary>Whether one place comes before another.</summary>
    public static bool operator <(FileLine a, FileLine b) => a.CompareTo(b) < 0;

    /// <summary>Whether one place comes after another.</summary>
    public static bool operator >(FileLine a, FileLine b) => a.CompareTo(b) > 0;

    /// <summary>Whether one place is another or comes before it.</summary>
    public static bool operator <=(FileLine a, FileLine b) => a.CompareTo(b) <= 0;

    /// <summary>Whether one place is another or comes after it.</summary>
    public static bool operator >=(FileLine a, FileLine b) => a.CompareTo(b) >= 0;
}
