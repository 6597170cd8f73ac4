using EcoComp.Cli.Tests.LawOracle;

namespace EcoComp.Cli.Tests.Properties;

/// <summary>How a folder is written down says nothing.</summary>
public sealed class WritingTests
{
    [Test]
    public void Encoding_line_ends_separator_headers_and_spelling_change_no_byte()
    {
        RandomFolders.Check(300, (made, dice) => Same(made, made with { Style = Style.Thrown(dice) }));
    }

    [Test]
    public void Each_single_way_of_writing_changes_no_byte(
        [Values] FileEncoding encoding,
        [Values("\n", "\r\n")] string newLine,
        [Values(',', '\t', ';')] char separator,
        [Values] bool chinese)
    {
        var style = new Style(encoding, newLine, separator, chinese ? HeaderLanguage.Chinese : HeaderLanguage.English, 0, 0, false);
        RandomFolders.Check(3, made => Same(made with { Style = Style.Plain }, made with { Style = style }));
    }

    private static void Same(Generated left, Generated right)
    {
        using TemporaryFolder before = left.Write();
        using TemporaryFolder after = right.Write();
        foreach (string format in new[] { "csv", "json" })
        {
            byte[] expected = CommandLine.Settled(before.Path, left.Range, format);
            byte[] observed = CommandLine.Settled(after.Path, right.Range, format);
            Demand.SameBytes(expected, observed, $"{format}, {left.Style}, {right.Style}");
        }
    }
}
