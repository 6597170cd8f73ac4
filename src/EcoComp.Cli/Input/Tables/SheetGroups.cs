using System.Collections.Immutable;
using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;

namespace EcoComp.Cli.Input.Tables;

/// <summary>Which sheets of a workbook are one table: those with the same header.</summary>
/// <param name="faults">Where faults go.</param>
internal sealed class SheetGroups(FaultLog faults)
{
    /// <summary>
    /// The sheets of a workbook that is one data file: the one that is called like it and those with the same header; where none is called so, all, unless
    /// they differ in their headers.
    /// </summary>
    /// <param name="file">The data file.</param>
    /// <param name="workbook">The workbook's name for faults.</param>
    /// <param name="sheets">Its sheets.</param>
    /// <returns>The sheets that are the table; none where that is not known, which is a fault.</returns>
    public ImmutableArray<NamedSheet> Of(DataFile file, string workbook, ImmutableArray<NamedSheet> sheets)
    {
        NamedSheet[] written = [.. sheets.Where(s => !s.Cells.IsBlank)];
        if (written.Length == 0)
        {
            faults.AddFile(FaultCodes.EmptyFile, workbook);
            return [];
        }

        NamedSheet[] tables = [.. written.Where(s => s.Header(file) is { } header && DataHeader.Recognised(file, header.Headings) + header.Unclear.Length > 1)];
        NamedSheet first = Array.Find(written, s => DataFile.Named(s.Cells.Name) == file) ?? tables.FirstOrDefault() ?? written[0];
        bool isNamed = DataFile.Named(first.Cells.Name) == file;
        ImmutableArray<NamedSheet> same = [.. written.Where(s => s == first || HaveSameHeader(file, s, first))];
        bool differ = !isNamed && (tables.Length == 0 ? written.Length > 1 : tables.Any(t => !same.Contains(t)));
        if (differ)
        {
            faults.AddFile(FaultCodes.SheetAmbiguous, workbook, file.Stem, Fault.Listing((tables.Length == 0 ? written : tables).Select(s => s.Cells.Name)));
            return [];
        }

        foreach (NamedSheet other in written.Where(s => !same.Contains(s))) TellUnread(other, [file.Stem]);
        return same;
    }

    /// <summary>The sheets of a workbook for several data files that are one of them: those that are called like it, each with those of no known name and the same header.</summary>
    /// <param name="file">The data file.</param>
    /// <param name="sheets">The workbook's sheets.</param>
    public static IEnumerable<ImmutableArray<NamedSheet>> Among(DataFile file, ImmutableArray<NamedSheet> sheets) =>
        from named in sheets
        where !named.Cells.IsBlank && DataFile.Named(named.Cells.Name) == file
        select sheets.Where(s => s == named || (!s.Cells.IsBlank && DataFile.Named(s.Cells.Name) is null && HaveSameHeader(file, s, named))).ToImmutableArray();

    /// <summary>Warns of the sheets of a workbook for several data files that are none of them.</summary>
    /// <param name="sheets">The workbook's sheets.</param>
    public void TellUnread(ImmutableArray<NamedSheet> sheets)
    {
        HashSet<NamedSheet> read = [.. DataFile.All.SelectMany(file => Among(file, sheets)).SelectMany(group => group)];
        foreach (NamedSheet sheet in sheets.Where(s => !s.Cells.IsBlank && !read.Contains(s))) TellUnread(sheet, DataFile.All.Select(f => f.Stem));
    }

    private void TellUnread(NamedSheet sheet, IEnumerable<string> names) => faults.AddFile(FaultCodes.UnknownSheet, sheet.Label, Fault.Listing(names));

    private static bool HaveSameHeader(DataFile file, NamedSheet one, NamedSheet other) =>
        one.Header(file) is { } header && other.Header(file) is { } with
        && header.Headings.Select(Plain).SequenceEqual(with.Headings.Select(Plain)) && DataHeader.Recognised(file, header.Headings) > 0;

    private static string Plain(string heading) => string.Concat(heading.Where(c => !char.IsWhiteSpace(c)));
}
