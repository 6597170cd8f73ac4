using EcoComp.Cli.Host;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Import.Review;

/// <summary>Prints what an import found, each thing by its cell.</summary>
/// <param name="streams">Where it is printed.</param>
/// <param name="words">The language.</param>
internal sealed class ImportReport(Streams streams, Words words)
{
    /// <summary>Prints the remarks: what was read first, what is open last.</summary>
    public void Tell(Remarks remarks)
    {
        foreach (RemarkKind kind in Enum.GetValues<RemarkKind>())
        {
            foreach (Remark remark in remarks.All.Where(r => r.Kind == kind)) streams.Result(TerminalText.Visible(Line(remark)));
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
