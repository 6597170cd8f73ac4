using System.Text;
using EcoComp.Cli.Host;
using EcoComp.Cli.Import.Grids;
using EcoComp.Cli.Import.Vocabulary;
using EcoComp.Cli.Input;
using EcoComp.Cli.Input.Tables;
using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;

namespace EcoComp.Cli.Import.Names;

/// <summary>A row of import-map.csv.</summary>
/// <param name="Name">What the table has: the name of a point, or the words or the sign in place of a class.</param>
/// <param name="River">The river beside it; empty where any will do.</param>
/// <param name="Code">
/// Whose name it is, or what the words mean: a status, with its document after a blank, or a document alone. <c>-</c>: to be passed over. Empty: not answered yet.
/// </param>
/// <param name="Candidates">What it may be.</param>
internal sealed record MapRow(string Name, string River, string Code, string Candidates);

/// <summary>
/// import-map.csv: what the clerk has answered about the names and words of tables. An import adds the questions, and reads the answers the next time.
/// </summary>
internal sealed class ImportMap
{
    /// <summary>Its usual name.</summary>
    public const string FileName = FolderFiles.MapOfNames;

    /// <summary>The answer to a name that is none of ours.</summary>
    public const string PassOver = "-";

    private MapFile _file = MapFile.New();
    private readonly List<MapRow> _rows = [];
    private readonly Dictionary<string, List<MapRow>> _byName = new(StringComparer.Ordinal);
    private readonly List<MapRow> _added = [];

    /// <summary>Its rows.</summary>
    public IReadOnlyList<MapRow> Rows => _rows;

    /// <summary>The file as it was read; null where there was none.</summary>
    public byte[]? Was { get; private set; }

    /// <summary>The questions that were added since it was read.</summary>
    public IReadOnlyList<MapRow> Added => _added;

    /// <summary>Rows that answer for one name and river otherwise than a row before them.</summary>
    public IEnumerable<MapRow> Contradictions => _rows.Where(row => row.Code.Length > 0 && Of(row.Name).TakeWhile(r => !ReferenceEquals(r, row))
        .Any(r => r.Code.Length > 0 && r.Code != row.Code && Same(r.River, row.River)));

    /// <summary>Reads the map; where there is none it is empty.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="faults">Where it is told that it cannot be read.</param>
    /// <returns>The map, or null where it cannot be read.</returns>
    public static ImportMap? Read(string path, FaultLog faults)
    {
        var map = new ImportMap();
        if (!InputFile.IsThere(path)) return map;
        string name = Path.GetFileName(path);
        if (FileText.Read(path, name, null, faults, out SourceFile? source) is not { } utf8) return null;
        if (CsvTable.BadQuotes(name, utf8) is { } quoting)
        {
            faults.Add(quoting);
            return null;
        }

        Grid grid = CsvGrid.Read(name, utf8, out _);
        int header = grid.Cells.Rows.Length > 0 ? grid.Cells.Rows[0].Number : 0;
        int[] fields = [.. MapFile.Header.Select((_, column) => Field(grid, header, column))];
        if (fields[0] == 0 || fields[2] == 0) faults.Add(Missing(name, fields[0] == 0 ? 0 : 2));
        if (fields[0] == 0 || fields[2] == 0) return null;
        foreach (var row in grid.Cells.Rows.Skip(1))
        {
            string[] texts = [.. fields.Select(f => f == 0 ? "" : Results.CsvText.Own(grid.Text(row.Number, f)))];
            if (texts[0].Length > 0) map.Add(new MapRow(texts[0], texts[1], texts[2], texts[3]));
        }

        map._file = new MapFile(Encoding.UTF8.GetString(utf8.Span), source!.Encoding);
        map.Was = source.Bytes;
        return map;
    }

    /// <summary>
    /// The answer for a name beside a river: that for this river, else that for any; null where there is none yet, and where there are several, of which
    /// none may be guessed.
    /// </summary>
    public MapRow? Find(string name, string river)
    {
        MapRow[] answers = Answers(name, river);
        return answers.All(r => r.Code == answers[0].Code) ? answers.FirstOrDefault() : null;
    }

    /// <summary>Whether a name beside a river has several answers.</summary>
    public bool Contradicts(string name, string river) => Answers(name, river).Select(r => r.Code).Distinct().Count() > 1;

    /// <summary>The answers for a name beside this very river; where there are none, those for any.</summary>
    private MapRow[] Answers(string name, string river)
    {
        MapRow[] all = [.. Of(name).Where(r => r.Code.Length > 0)];
        MapRow[] own = [.. all.Where(r => r.River.Length > 0 && Same(r.River, river))];
        return own.Length > 0 ? own : [.. all.Where(r => r.River.Length == 0)];
    }

    /// <summary>Asks for an answer, unless that was asked before.</summary>
    public void Ask(string name, string river, IEnumerable<string> candidates)
    {
        if (Of(name).Any(r => Same(r.River, river))) return;
        var row = new MapRow(name, river, "", string.Join(';', candidates));
        Add(row);
        _added.Add(row);
    }

    private List<MapRow> Of(string name) => _byName.GetValueOrDefault(ImportWords.Key(name)) ?? [];

    private void Add(MapRow row)
    {
        _rows.Add(row);
        if (!_byName.TryGetValue(ImportWords.Key(row.Name), out List<MapRow>? rows)) _byName.Add(ImportWords.Key(row.Name), rows = []);
        rows.Add(row);
    }

    /// <summary>The map as a file, with the questions that were added.</summary>
    public byte[] Bytes() => _file.With(_added);

    /// <summary>What an answer means as a status: <c>断流</c>, <c>停测 许环〔2021〕9号</c>; a document alone leaves the status to the words.</summary>
    public static (ResultStatus? Status, string Document) Meaning(string code)
    {
        string[] parts = code.Split([' ', ';', '；', '\u3000'], 2, StringSplitOptions.TrimEntries);
        return ImportWords.BuiltIn.Status(parts[0]) is { } status ? (status, parts.Length > 1 ? parts[1] : "") : (null, code);
    }

    private static bool Same(string one, string other) => ImportWords.Key(one) == ImportWords.Key(other);

    private static Fault Missing(string file, int column) =>
        new(FaultCodes.ColumnMissing, file, 1, 0, "", "", [MapFile.Header[column], ImportWords.BuiltIn.MapColumns[column], ""]);

    /// <summary>Where a column of the map stands, under its English name or its Chinese one.</summary>
    private static int Field(Grid grid, int header, int column) => header == 0 ? 0
        : grid.Written(header).FirstOrDefault(w => MapFile.IsHeading(w.Text, column))?.Cell.Column ?? 0;
}
