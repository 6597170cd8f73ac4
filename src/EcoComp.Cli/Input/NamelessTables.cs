using EcoComp.Cli.Input.Spreadsheets;
using EcoComp.Cli.Input.Tables;
using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Cli.Input;

/// <summary>
/// Files of a data folder whose names are no table's: <c>events(1).csv</c>, <c>监测2021.xlsx</c>. One whose header is that of a table is that table by
/// another name, and its rows must not be lost without a word.
/// </summary>
/// <param name="faults">Where they are told.</param>
/// <param name="bytes">The bytes of a file by its path; null where it cannot be read.</param>
internal sealed class NamelessTables(FaultLog faults, Func<string, byte[]?> bytes)
{
    private const int MostNamed = 5;

    private readonly Dictionary<DataFile, List<string>> _misnamed = [];

    /// <summary>The tables that are there by other names only; told by <see cref="TellMisnamed"/>.</summary>
    public IEnumerable<DataFile> Misnamed => _misnamed.Keys;

    /// <summary>Tells of the files that are a table by other names, once a table.</summary>
    public void TellMisnamed()
    {
        foreach ((DataFile table, List<string> names) in _misnamed)
        {
            string others = Fault.Listing(names.Skip(1).Take(MostNamed)) + (names.Count > MostNamed + 1 ? "…" : "");
            string ending = Path.GetExtension(names[0]).ToLowerInvariant();
            faults.AddFile(FaultCodes.TableMisnamed, names[0], table.Stem + ending, others, table.Chinese + ending);
        }
    }

    /// <summary>Tells of a file: an error where the table that it is is not there, else a warning.</summary>
    /// <param name="form">The file.</param>
    /// <param name="there">What a table is called that is there; null where it is not.</param>
    public void Tell(FileForm form, Func<DataFile, string?> there)
    {
        bool imported = FileForm.MayBeImported(form.Name);
        if (imported && TableOf(form) is { } table)
        {
            if (there(table) is { } other) faults.AddFile(FaultCodes.TableBeside, form.Name, table.Name, other);
            else if (_misnamed.TryGetValue(table, out List<string>? alike)) alike.Add(form.Name);
            else _misnamed.Add(table, [form.Name]);
            return;
        }

        // Most of the others are what somebody sent.
        string names = Fault.Listing(DataFile.All.Select(f => f.Name));
        faults.Add(new Fault(FaultCodes.UnknownFile, form.Name, 0, 0, "", "", [names]) { Import = imported ? form.Name : "" });
    }

    /// <summary>The table that a file is by its header; the one whose name stands in the file's where it could be several.</summary>
    private DataFile? TableOf(FileForm form)
    {
        if (bytes(form.Path) is not { } content) return null;
        // A code and a name are the columns of any list: only a file that is called so is one of counties.
        DataFile[] tables = [.. DataFile.All.Where(Headers(form.Name, content).IsTable).Where(t => t != DataFile.Counties || Names(form.Name, t))];
        return tables.OrderByDescending(t => t.Chinese.Length).FirstOrDefault(t => Names(form.Name, t)) ?? tables.FirstOrDefault();
    }

    private static bool Names(string name, DataFile table) =>
        name.Contains(table.Stem, StringComparison.OrdinalIgnoreCase) || name.Contains(table.Chinese, StringComparison.Ordinal);

    private static TableHeaders Headers(string name, byte[] content)
    {
        if (SheetPlace.IsWorkbook(name))
        {
            NamedSheet[] sheets = [.. WorkbookFile.Read(content).Sheets.Where(s => !s.IsBlank).Select(s => new NamedSheet(s.Name, name, s))];
            return new TableHeaders(file => sheets.Select(s => s.Header(file)));
        }

        ReadOnlyMemory<byte>? text = FileText.Decode(content, name, null, new FaultLog(), out _);
        return new TableHeaders(file => text is { } utf8 ? [CsvTable.FindHeader(file, TextSource.Of(utf8), out _)] : []);
    }

    /// <summary>The headers that the parts of a file have as a table.</summary>
    private sealed record TableHeaders(Func<DataFile, IEnumerable<TableHeader?>> Of)
    {
        /// <summary>
        /// Whether one of them has all columns of a table and few others: a list that <c>classify</c> wrote has a month, a point and a class, and is
        /// none. Of readings an indicator too, since their others are those of any list of points.
        /// </summary>
        public bool IsTable(DataFile file) => Of(file).Any(h => h is not null && h.IsWhole(file) && IsMostly(file, h) && (file != DataFile.Readings || h.Headings.Any(IsIndicator)));

        private static bool IsMostly(DataFile file, TableHeader header) =>
            2 * DataHeader.Recognised(file, header.Headings) >= header.Headings.Count(h => h.Length > 0);

        private static bool IsIndicator(string heading) => IndicatorHeading.Read(IndicatorCatalogue.BuiltIn, heading, out _) is not null;
    }
}
