using EcoComp.Cli.Tests.Oracle;

namespace EcoComp.Cli.Tests.Properties;

/// <summary>How a folder is written down says nothing.</summary>
public sealed class WritingTests
{
    [Test]
    public void Encoding_line_ends_separator_headers_and_spelling_change_no_byte()
    {
        Cases.Check(300, (subject, dice) => Same(subject, subject with { Style = Style.Thrown(dice) }));
    }

    [Test]
    public void Each_single_way_of_writing_changes_no_byte(
        [Values] FileEncoding encoding,
        [Values("\n", "\r\n")] string newLine,
        [Values(',', '\t', ';')] char separator,
        [Values] bool chinese)
    {
        var style = new Style(encoding, newLine, separator, chinese ? HeaderLanguage.Chinese : HeaderLanguage.English, 0, 0, false);
        Cases.Check(new CaseGen(), 3, subject => Same(subject with { Style = Style.Plain }, subject with { Style = style }), Case.Print);
    }

    private static void Same(Case left, Case right)
    {
        using TemporaryFolder before = left.Write();
        using TemporaryFolder after = right.Write();
        foreach (string format in new[] { "csv", "json" })
        {
            byte[] expected = CommandLine.Settled(before.Path, left.From, left.To, format);
            byte[] observed = CommandLine.Settled(after.Path, right.From, right.To, format);
            Demand.SameBytes(expected, observed, $"{format}, {left.Style}, {right.Style}");
        }
    }
}
