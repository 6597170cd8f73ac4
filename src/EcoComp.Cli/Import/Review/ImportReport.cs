using System.Globalization;
using EcoComp.Cli.Host;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Import.Review;

/// <summary>Prints what an import found, each thing by its cell.</summary>
/// <param name="streams">Where it is printed.</param>
/// <param name="words">The language.</param>
internal sealed class ImportReport(Streams streams, Words words)
{
    private const int MostColumnsAlone = 20;
    private const int MostCellsAlone = 6;
    private const int MostPlacesTold = 20;
    private const int MostUnsureTold = 6;

    private const string UnknownPoints = "import.open.unknownPoints";

    private static readonly string[] OfColumnsAndTables =
    [
        "import.skip.column", "import.skip.otherMonth", "import.skip.emptyColumn", "import.skip.otherSheet", "import.skip.header", "import.table", "import.monthOfReport",
        "import.warn.hiddenSheet", "import.open.noTable",
    ];

    /// <summary>What is said of many cells that differ in their point alone, which their places tell, or in the note at each.</summary>
    private static readonly Dictionary<string, string> OfMany = new(StringComparer.Ordinal)
    {
        ["import.open.blank"] = "import.open.blanks",
        ["import.warn.target"] = "import.warn.targets",
        ["import.open.noted"] = "import.open.notedCells",
        ["import.open.otherCounty"] = "import.open.otherCounties",
        ["import.open.otherRiver"] = "import.open.otherRivers",
        ["import.open.codeDiffers"] = "import.open.codesDiffer",
        ["import.open.unknownPoint"] = UnknownPoints,
        ["import.open.unknownPointNear"] = UnknownPoints,
    };

    /// <summary>Prints the remarks: what was read first, what is open last.</summary>
    public void Tell(Remarks remarks)
    {
        foreach (RemarkKind kind in Enum.GetValues<RemarkKind>())
        {
            Remark[] gathered = [.. Gathered(remarks.All.Where(r => r.Kind == kind))];
            int told = kind == RemarkKind.Unsure ? Math.Min(MostUnsureTold, gathered.Length) : gathered.Length;
            foreach (Remark remark in gathered.Take(told)) streams.Result(TerminalText.Visible(Line(remark)));
            if (told < gathered.Length) streams.Result(Bilingual.Say(words.Language, "import.unsureMore", (gathered.Length - told).ToString(CultureInfo.InvariantCulture)));
        }
    }

    /// <summary>Columns that are passed over, tables that are read and cells that are open or warned of for one reason are told in one line where they are many.</summary>
    private IEnumerable<Remark> Gathered(IEnumerable<Remark> remarks)
    {
        Remark[] all = [.. remarks];
        var many = all.GroupBy(r => Alike(r.Message)).Where(g => g.Count() > Most(g.First())).ToDictionary(g => g.Key, g => g.ToArray());
        var equal = all.Where(SaysOfCell).GroupBy(OfCell).ToDictionary(g => g.Key, g => g.ToArray());
        foreach (Remark remark in all)
        {
            Remark[] alike = many.TryGetValue(Alike(remark.Message), out Remark[]? group) ? group
                : SaysOfCell(remark) ? equal[OfCell(remark)]
                : [remark];
            if (alike.Length == 1) yield return remark;
            else if (ReferenceEquals(remark, alike[0])) yield return remark with { Place = Places(alike), Value = Value(alike), Message = Together(alike, group is not null) };
        }
    }

    /// <summary>Whether a remark is about what stands in a cell, so that the same of equal cells is one thing.</summary>
    private static bool SaysOfCell(Remark remark) =>
        remark.Kind is RemarkKind.Open or RemarkKind.Warning or RemarkKind.Unsure && remark.Value.Length > 0 && !OfColumnsAndTables.Contains(remark.Message.Code);

    /// <summary>What is said of a cell, with what stands in it.</summary>
    private static Message OfCell(Remark remark) => Message.Of(remark.Message.Code, [.. remark.Message.Arguments, remark.Value]);

    /// <summary>What cells have in common: their message, but for the point and month of which they are, which are its first arguments.</summary>
    private static Message Alike(Message message) =>
        OfMany.TryGetValue(message.Code, out string? many) ? Message.Of(many, [.. message.Arguments.Skip(2)]) : message;

    /// <summary>That message for all of them, with the month, or the first and the last.</summary>
    private static Message Together(Remark[] alike, bool isOfMany)
    {
        if (!isOfMany || !OfMany.ContainsKey(alike[0].Message.Code)) return alike[0].Message;
        if (alike[0].Message.Arguments.Length < 2 || !MonthNotation.TryRead(alike[0].Message.Arguments[1], out _)) return Alike(alike[0].Message);
        string[] months = [.. alike.Select(r => r.Message.Arguments[1]).Distinct().Order(StringComparer.Ordinal)];
        Message common = Alike(alike[0].Message);
        return Message.Of(common.Code, [months.Length == 1 ? months[0] : months[0] + ".." + months[^1], .. common.Arguments]);
    }

    private static int Most(Remark remark) => OfColumnsAndTables.Contains(remark.Message.Code) || Alike(remark.Message).Code == UnknownPoints ? MostColumnsAlone
        : remark.Kind is RemarkKind.Open or RemarkKind.Warning ? MostCellsAlone
        : int.MaxValue;

    /// <summary>What stands in all of them, where that is the same.</summary>
    private static string Value(Remark[] alike) => alike.All(r => r.Value == alike[0].Value) ? alike[0].Value : "";

    /// <summary>The first of many places, each after the first of a table by its cell alone, with what stands there where they differ.</summary>
    private string Places(Remark[] alike)
    {
        bool differ = Value(alike).Length == 0;
        var places = new List<string>();
        string table = "";
        foreach (Remark remark in alike.Take(MostPlacesTold))
        {
            int cell = remark.Place.LastIndexOf('!') + 1;
            string place = cell > 0 && remark.Place[..cell] == table ? remark.Place[cell..] : remark.Place;
            table = remark.Place[..cell];
            places.Add(differ && remark.Value.Length > 0 ? words.Say("import.about", place, remark.Value) : place);
        }

        string told = string.Join(words["label.list"], places);
        return alike.Length <= MostPlacesTold ? told
            : words.Say("import.places", told, (alike.Length - MostPlacesTold).ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>A message in the words of reports or, for what only an import says, in those of the program.</summary>
    private string Said(Message message) =>
        Bilingual.Has(message.Code) ? Bilingual.Say(words.Language, message.Code, [.. message.Arguments]) : words.Say(message);

    private string Line(Remark remark)
    {
        string message = Said(remark.Message);
        string about = remark.Value.Length == 0 ? remark.Place : words.Say("import.about", remark.Place, remark.Value);
        return remark.Kind switch
        {
            RemarkKind.Read => words.Say("import.line.read", about, message),
            RemarkKind.Written => words.Say("import.line.written", about, message),
            RemarkKind.Skipped => words.Say("import.line.skipped", about, message),
            RemarkKind.Warning => words.Say("import.line.warning", about, message),
            RemarkKind.Unsure => Bilingual.Say(words.Language, "import.line.unsure", about, message),
            RemarkKind.Open => words.Say("import.line.open", about, message),
        };
    }
}
