using System.Globalization;
using EcoComp.Cli.Import.Grids;
using EcoComp.Cli.Import.Names;
using EcoComp.Cli.Import.Results;
using EcoComp.Cli.Import.Review;
using EcoComp.Cli.Import.Vocabulary;
using EcoComp.Cli.Input.Tables;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.WaterQuality;
using EcoComp.Core.Wording;
using NodaTime;

namespace EcoComp.Cli.Import.Tables;

/// <summary>What a table is read as.</summary>
internal enum ImportKind
{
    /// <summary>Classes and statuses, for monitoring.csv.</summary>
    Monitoring,

    /// <summary>Concentrations, for readings.csv.</summary>
    Readings,

    /// <summary>Events, for events.csv.</summary>
    Events,
}

/// <summary>What tables are read against.</summary>
/// <param name="Register">The counties and points.</param>
/// <param name="Names">The names of points.</param>
/// <param name="Map">What the clerk said of names and words.</param>
/// <param name="Month">The month that was asked for, or null.</param>
/// <param name="Document">The document that statuses rest on, or empty.</param>
/// <param name="Words">The language of what is said.</param>
/// <param name="Remarks">What is said.</param>
/// <param name="Line">How a line of the folder's points is built.</param>
internal sealed record ImportContext(
    PointRegister Register, PointNames Names, ImportMap Map, YearMonth? Month, string Document, Words Words, Remarks Remarks, LineForm Line)
{
    private const int MostCellsTold = 20;

    /// <summary>A shorter name may be any point's: 大桥.</summary>
    private const int ShortestName = 3;

    /// <summary>Whether the sheet was asked for by its name, so that a month that is asked for besides is that of the sheet whatever else stands there.</summary>
    public bool IsSheetNamed { get; init; }

    /// <summary>Tells the cells of a table that are not of the month that was asked for, so that none is passed over in silence.</summary>
    /// <param name="grid">Where the table stands.</param>
    /// <param name="cells">The cells; none where all are of the month.</param>
    public void TellOthers(Grid grid, IReadOnlyCollection<string> cells)
    {
        if (cells.Count == 0) return;
        string count = cells.Count.ToString(CultureInfo.InvariantCulture);
        Remarks.Add(RemarkKind.Skipped, grid.Name + "!" + Cells(cells), "", "import.skip.otherMonths", count, Months.Text(Month!.Value));
    }

    /// <summary>Cells as a message names them: the first ones, and how many there are besides.</summary>
    public string Cells(IReadOnlyCollection<string> cells)
    {
        string told = string.Join(Words["label.list"], cells.Take(MostCellsTold));
        return cells.Count <= MostCellsTold ? told : Words.Say("import.places", told, (cells.Count - MostCellsTold).ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>The names of counties, points and waters, which may stand beside the month of a title.</summary>
    public IReadOnlyCollection<string> Places { get; } =
    [
        .. Register.Counties.SelectMany(c => c.Aliases.Append(c.Name)), .. Register.Points.SelectMany(p => p.Entries.SelectMany(e => new[] { e.Name, e.WaterBody })),
    ];

    private readonly Dictionary<string, bool> _explained = new(StringComparer.Ordinal);
    private string[]? _called;

    /// <summary>The names of places, points and waters in notes, where points go without the water before their names: 褚河桥 of 颍河褚河桥.</summary>
    private string[] Called => _called ??= [.. Places, .. Places.Select(ShortOf).OfType<string>(), .. Indicators];

    private static string[] Indicators { get; } =
        [.. IndicatorCatalogue.BuiltIn.Indicators.SelectMany(i => i.Aliases.Append(i.Name).Append(i.Code)).Where(n => n.Length > 1)];

    /// <summary>The name of a point without the water of the register before it, behind which enough is left to know it by; null where it has none.</summary>
    public string? ShortOf(string name)
    {
        foreach (string water in Waters)
        {
            if (name.Length - water.Length >= ShortestName && name.StartsWith(water, StringComparison.Ordinal)) return name[water.Length..];
        }

        return null;
    }

    private string[] Waters { get; } = [.. Register.Points.SelectMany(p => p.Entries).Select(e => e.WaterBody).Where(w => w.Length > 1).Distinct()];

    /// <summary>Whether a note is understood and takes no result back.</summary>
    public bool Explains(string note)
    {
        if (_explained.TryGetValue(note, out bool known)) return known;
        bool explains = note.Split(NoteParts, StringSplitOptions.RemoveEmptyEntries).All(IsExplained);
        _explained.Add(note, explains);
        return explains;
    }

    private bool IsExplained(string part)
    {
        string rest = string.Concat(part.Where(c => !char.IsWhiteSpace(c)));
        while (MonthWords.BuiltIn.NoteIn(rest) is { Length: > 0 } behind) rest = behind;
        return Legend.IsOne(ImportWords.Key(rest)) || ImportWords.BuiltIn.NoteWords.Explains(rest, Called);
    }

    private static readonly char[] NoteParts = ['\n', '\r', ',', (char)0xFF0C, .. ImportWords.BuiltIn.NoteEnds];

    /// <summary>The names that could not be placed and were told, each with the river beside it.</summary>
    public HashSet<(string Name, string River)> Told { get; } = [];
}
