using System.Collections.Immutable;

namespace EcoComp.Core.Provenance;

/// <summary>Something wrong with the input, as data; the words belong to whoever prints it.</summary>
/// <param name="Code">Which fault it is, one of <see cref="FaultCodes"/>.</param>
/// <param name="File">The file's name in the data folder.</param>
/// <param name="Line">The physical line on which the record starts, from 1; 0 where the whole file is meant.</param>
/// <param name="Field">The field of the record, from 1; 0 where no single field is meant.</param>
/// <param name="Column">The English name of the column, or empty.</param>
/// <param name="Value">The value that is wrong, as it was read, or empty.</param>
/// <param name="Arguments">What else the message tells.</param>
public sealed record Fault(
    string Code, string File, int Line, int Field, string Column, string Value, ImmutableArray<string> Arguments)
{
    /// <summary>Whether it is an error or a warning by its nature.</summary>
    public Severity Severity => Code[0] == 'E' ? Severity.Error : Severity.Warning;

    /// <summary>The lines of other rows that are wrong in the same way, in order; one message tells of all of them.</summary>
    public ImmutableArray<int> AlsoOn { get; init; } = [];

    /// <summary>The name of the file where it may be a table as others publish it, which can be imported; else empty.</summary>
    public string Import { get; init; } = "";

    /// <summary>What stands between things that are one argument; the words of a language put their own in its place.</summary>
    internal const string Between = "、";

    /// <summary>Several things as one argument.</summary>
    /// <param name="things">The things, each as it is written in the files.</param>
    public static string Listing(IEnumerable<string> things) => string.Join(Between, things);
}
