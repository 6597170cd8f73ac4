using CsCheck;
using EcoComp.Cli.Tests.Oracle;

namespace EcoComp.Cli.Tests.Properties;

/// <summary>How a folder is written down says nothing.</summary>
public sealed class WritingTests
{
    [Test]
    public void Encoding_line_ends_separator_headers_and_spelling_change_no_byte()
    {
        Cases.Check(Gen.Select(new CaseGen(), Gen.ULong), 400, drawn => SaysTheSame(drawn.Item1, drawn.Item2), drawn => Case.Print(drawn.Item1));
    }

    [Test]
    public void Each_single_way_of_writing_changes_no_byte(
        [Values] FileEncoding encoding, [Values("\n", "\r\n")] string newLine, [Values(',', '\t', ';')] char separator, [Values] bool chinese)
    {
        var style = new Style(encoding, newLine, separator, chinese ? HeaderLanguage.Chinese : HeaderLanguage.English, 0, 0, false);
        Cases.Check(new CaseGen(), 3, subject => Same(subject with { Style = Style.Plain }, subject with { Style = style }), Case.Print);
    }

    private static void SaysTheSame(Case subject, ulong seed) => Same(subject, subject with { Style = Style.Thrown(Dice.Seeded(seed)) });

    private static void Same(Case left, Case right)
    {
        using TemporaryFolder before = left.Write();
        using TemporaryFolder after = right.Write();
        foreach (string format in new[] { "csv", "json" })
        {
            byte[] expected = CommandLine.Settled(before.Path, left.From, left.To, format);
            Demand.SameBytes(expected, CommandLine.Settled(after.Path, right.From, right.To, format), $"{format}, {left.Style}, {right.Style}");
        }
    }
}
