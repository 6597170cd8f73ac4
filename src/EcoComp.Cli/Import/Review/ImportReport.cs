using System.Globalization;
using EcoComp.Cli.Host;
using EcoComp.Core.Provenance;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Import.Review;

/// <summary>Prints what an import found, each thing by its cell.</summary>
/// <param name="streams">Where it is printed.</param>
/// <param name="words">The language.</param>
internal sealed class ImportReport(Streams streams, Words words)
{
    private const int MostAlone = 20;
    private const int PlacesTold = 3;

    private static readonly string[] OfColumnsAndTables =
        ["import.skip.column", "import.skip.otherMonth", "import.skip.emptyColumn", "import.skip.otherSheet", "import.table", "import.warn.hiddenSheet", "import.open.noTable"];

    /// <summary>Prints the remarks: what was read first, what is open last.</summary>
    public void Tell(Remarks remarks)
    {
        foreach (RemarkKind kind in Enum.GetValues<RemarkKind>())
        {
            foreach (Remark remark in Gathered(remarks.All.Where(r => r.Kind == kind))) streams.Result(TerminalText.Visible(Line(remark)));
        }
    }

    /// <summary>Columns that are passed over for one reason, and tables that are read alike, are told in one line where they are many.</summary>
    private IEnumerable<Remark> Gathered(IEnumerable<Remark> remarks)
    {
        Remark[] all = [.. remarks];
        var many = all.Where(r => OfColumnsAndTables.Contains(r.Message.Code)).GroupBy(r => r.Message).Where(g => g.Count() > MostAlone)
            .ToDictionary(g => g.Key, g => g.ToArray());
        foreach (Remark remark in all)
        {
            if (!many.TryGetValue(remark.Message, out Remark[]? alike))
            {
                yield return remark;
            }
            else if (remark == alike[0])
            {
                string places = Fault.Listing(alike.Take(PlacesTold).Select(r => r.Place));
                string more = (alike.Length - PlacesTold).ToString(CultureInfo.InvariantCulture);
                yield return remark with { Place = words.Say("import.places", places, more), Value = "" };
            }
        }
    }

    private string Line(Remark remark)
    {
        string message = words.Say(remark.Message);
        string about = remark.Value.Length == 0 ? remark.Place : words.Say("import.about", remark.Place, remark.Value);
        return remark.Kind switch
        {
            RemarkKind.Read => words.Say("import.line.read", about, message),
            RemarkKind.Written => words.Say("import.line.written", about, message),
            RemarkKind.Skipped => words.Say("import.line.skipped", about, message),
            RemarkKind.Warning => words.Say("import.line.warning", about, message),
            RemarkKind.Open => words.Say("import.line.open", about, message),
        };
    }
}
