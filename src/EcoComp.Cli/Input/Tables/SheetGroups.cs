using System.Collections.Immutable;
using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;

namespace EcoComp.Cli.Input.Tables;

/// <summary>Which sheets of a workbook are one table: those with the same header.</summary>
/// <param name="faults">Where faults go.</param>
/// <param name="unread">Where the tables go of which a sheet is refused unread: nobody knows what its rows would say.</param>
internal sealed class SheetGroups(FaultLog faults, HashSet<DataFile> unread)
{
    /// <summary>
    /// The sheets of a workbook that is one data file: the one that is called like it and those with the same header; where none is called so, all,
    /// unless they differ in their headers.
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

        NamedSheet[] tables = [.. written.Where(s => s.Recognised(file) > 1 && (s.HasSubject(file) || s.IsMonthOf(file)))];
        NamedSheet first = Array.Find(written, s => DataFile.Named(s.Cells.Name) == file) ?? tables.FirstOrDefault() ?? written[0];
        bool isNamed = DataFile.Named(first.Cells.Name) == file;
        ImmutableArray<NamedSheet> same = [.. written.Where(s => s == first || HaveSameHeader(file, s, first))];
        bool differ = !isNamed && (tables.Length == 0 ? written.Length > 1 : tables.Any(t => !same.Contains(t)));
        if (differ)
        {
            string names = Fault.Listing((tables.Length == 0 ? written : tables).Select(s => s.Cells.Name));
            faults.AddFile(FaultCodes.SheetAmbiguous, workbook, file.Stem, names);
            return [];
        }

        bool holdsOthers = DataFile.Named(Path.GetFileNameWithoutExtension(workbook)) != file; // as data.xlsx does, of which one table alone is asked for
        foreach (NamedSheet other in written.Where(s => !same.Contains(s)))
        {
            if (holdsOthers && DataFile.Named(other.Cells.Name) is not null) continue;
            if (GoesOn(file, first, other)) Refuse(other, [file], "");
            else TellUnread(other, [file.Stem]);
        }

        NamedSheet[] twice = [.. same.Where(s => s != first && DataFile.Named(s.Cells.Name) == file)]; // its Chinese and its English name
        foreach (NamedSheet other in twice) faults.AddFile(FaultCodes.TwoForms, other.Label, first.Label);
        return [.. same.Except(twice)];
    }

    /// <summary>
    /// The sheets of a workbook for several data files that are one of them: those that are called like it, each with those of no known name and the
    /// same header; where none is called so, those that are called by months, where all of them have one header and it is that of this file alone.
    /// </summary>
    /// <param name="file">The data file.</param>
    /// <param name="sheets">The workbook's sheets.</param>
    public static ImmutableArray<ImmutableArray<NamedSheet>> Among(DataFile file, ImmutableArray<NamedSheet> sheets)
    {
        NamedSheet[] written = [.. sheets.Where(s => !s.Cells.IsBlank)];
        NamedSheet[] named = [.. written.Where(s => DataFile.Named(s.Cells.Name) == file)];
        NamedSheet[] others = [.. written.Where(s => DataFile.Named(s.Cells.Name) is null)];
        if (named.Length > 0) return [.. named.Select(n => written.Where(s => s == n || (others.Contains(s) && HaveSameHeader(file, s, n))).ToImmutableArray())];
        NamedSheet[] months = [.. others.Where(s => MonthHints.OfName(s.Cells.Name).Month is not null && OnlyFile(s) == file)];
        return months.Length > 0 && Array.TrueForAll(months, s => HaveSameHeader(file, s, months[0])) ? [[.. months]] : [];
    }

    /// <summary>Tells of the sheets of a workbook for several data files that are none of them.</summary>
    /// <param name="sheets">The workbook's sheets.</param>
    public void TellUnread(ImmutableArray<NamedSheet> sheets)
    {
        HashSet<NamedSheet> read = [.. DataFile.All.SelectMany(file => Among(file, sheets)).SelectMany(group => group)];
        foreach (NamedSheet sheet in sheets.Where(s => !s.Cells.IsBlank && !read.Contains(s))) TellUnread(sheet, DataFile.All.Select(f => f.Stem));
    }

    /// <summary>A sheet that has the columns of a table, or is a month of one, is refused, since its rows would be lost; any other is warned of.</summary>
    private void TellUnread(NamedSheet sheet, IEnumerable<string> names)
    {
        int most = DataFile.All.Where(sheet.HasSubject).Select(sheet.Recognised).DefaultIfEmpty().Max();
        bool published = DataHeader.LooksPublished(DataFile.Monitoring, sheet.Top.SelectMany(r => r.Cells));
        bool isTable = most > 1 || (most == 1 && MonthHints.OfName(sheet.Cells.Name).Month is not null);
        if (!isTable && !published)
        {
            faults.AddFile(FaultCodes.UnknownSheet, sheet.Label, Fault.Listing(names));
            return;
        }

        IEnumerable<DataFile> like = isTable ? DataFile.All.Where(f => sheet.Recognised(f) == most && sheet.HasSubject(f)) : [DataFile.Monitoring];
        Refuse(sheet, [.. like], published ? sheet.Workbook : "");
    }

    private void Refuse(NamedSheet sheet, DataFile[] like, string import)
    {
        unread.UnionWith(like);
        faults.Add(new Fault(FaultCodes.SheetUnread, sheet.Label, 0, 0, "", "", [Fault.Listing(like.Select(f => f.Stem))]) { Import = import });
    }

    /// <summary>The data file of which a sheet has more columns than of any other, and all that are needed but for the month; null where there is none.</summary>
    private static DataFile? OnlyFile(NamedSheet sheet)
    {
        int most = DataFile.All.Max(sheet.Recognised);
        return DataFile.All.Where(f => sheet.Recognised(f) == most).ToArray() is [var only] && sheet.Header(only)?.IsWhole(only, NamedSheet.Month) == true
            ? only
            : null;
    }

    /// <summary>Whether a sheet begins with a row as those of a table are, in its columns and without its header: it goes on with its rows.</summary>
    private static bool GoesOn(DataFile file, NamedSheet table, NamedSheet other)
    {
        if (table.Header(file) is not { } header || other.Top.IsEmpty) return false;
        TopRow row = other.Top[0];
        return row.Cells.Length <= header.Headings.Length && row.Cells.Count(c => c.Length > 0) > 1
            && Enumerable.Range(0, row.Cells.Length).Any(at => file.Find(header.Headings[at], out _) is { } column
                && (column.HoldsMonths ? Cell.Month(row[at]).Value is not null : column.Name == "kind" && file == DataFile.Points && CellWords.PointKind.Find(row[at]) is not null));
    }

    private static bool HaveSameHeader(DataFile file, NamedSheet one, NamedSheet other) =>
        one.Header(file) is { } header && other.Header(file) is { } with
        && header.Headings.Select(Plain).SequenceEqual(with.Headings.Select(Plain)) && DataHeader.Recognised(file, header.Headings) > 0;

    private static string Plain(string heading) => string.Concat(heading.Where(c => !char.IsWhiteSpace(c)));
}
