using System.Text;
using EcoComp.Cli.Documents;
using EcoComp.Cli.Documents.Pdf;
using EcoComp.Cli.Tests.Properties;

namespace EcoComp.Cli.Tests.Documents.Pdf;

/// <summary>A character that the font lacks is refused by name before anything is written; it is never printed as an empty box.</summary>
public sealed class MissingCharacterTests
{
    private static (Run Run, bool Written) Notice(string file, string old, string replacement, params string[] more)
    {
        using TemporaryFolder folder = TemporaryFolder.Of(Samples.Files.Select(f => f.Name == file
            ? (f.Name, Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(f.Bytes).Replace(old, replacement, StringComparison.Ordinal)))
            : f));
        string pdf = Path.Combine(folder.Path, "notice.pdf");
        Run run = CommandLine.Run(["notice", "2021-09", "--data", folder.Path, "--out", pdf, .. more]);
        return (run, File.Exists(pdf));
    }

    [Test]
    public void In_a_points_name_it_is_told_by_the_register_row()
    {
        (Run run, bool written) = Notice("points.csv", "清潩河魏都坝", "清潩河魏𪚥坝");
        Assert.That((run.Exit, written), Is.EqualTo((3, false)));
        Assert.That(run.Error, Does.Contain("points.csv:14:2: error E131").And.Contains("清潩河魏𪚥坝").And.Contains("“𪚥”（U+2A6A5）"));
    }

    [Test]
    public void In_Word_the_fonts_are_those_of_the_machine_which_somebody_is_told_to_look_at()
    {
        using TemporaryFolder folder = TemporaryFolder.Of(Samples.Files);
        string docx = Path.Combine(folder.Path, "notice.docx");
        string points = Path.Combine(folder.Path, "points.csv");
        Run Written() => CommandLine.Run(["notice", "2021-09", "--data", folder.Path, "--out", docx]);
        Assert.That(Written().Error, Does.Not.Contain("常用字"));
        File.WriteAllText(points, File.ReadAllText(points).Replace("清潩河魏都坝", "清潩河魏𪚥坝", StringComparison.Ordinal), new UTF8Encoding(true));
        Run run = Written();
        Assert.That((run.Exit, File.Exists(docx)), Is.EqualTo((0, true)), run.Error);
        Assert.That(run.Error.Split('\n').Single(l => l.Contains("常用字", StringComparison.Ordinal)), Does.StartWith("ecocomp: 𪚥 U+2A6A5 不是常用字"));
    }

    [Test]
    public void In_a_countys_name_it_is_told_by_the_register_row()
    {
        (Run run, bool written) = Notice("counties.csv", "411073,东城区,", "411073,东城⽔区,东城区");
        Assert.That((run.Exit, written), Is.EqualTo((3, false)));
        Assert.That(run.Error, Does.Contain("counties.csv:10:2: error E131").And.Contains("U+2F54"));
    }

    [Test]
    public void Elsewhere_it_is_told_by_table_row_and_column()
    {
        (Run run, bool written) = Notice("events.csv", "后河北岸1号口", "后河北岸😀口");
        Assert.That((run.Exit, written), Is.EqualTo((3, false)));
        Assert.That(run.Error, Does.Contain("表“长葛市扣收、奖励事项”第 3 行“对象”栏“后河北岸😀口”").And.Contains("“😀”（U+1F600）"));
    }

    [Test]
    public void One_that_is_in_no_document_does_not_matter()
    {
        (Run run, bool written) = Notice("points.csv", "清潩河魏都坝", "清潩河魏𪚥坝", "--county", "长葛市");
        Assert.That((run.Exit, written), Is.EqualTo((0, true)), run.Error);
    }

    [Test]
    public void All_of_a_document_are_found()
    {
        Document document = Laid.Document(Laid.Paragraph("甲\u2610"), new Block.NewPage("\u2610乙"), Laid.Table(1)) with { DraftMark = "\u2610" };
        Assert.That(MissingCharacter.In(document, new SquareFace()).Select(m => m.Text), Is.EquivalentTo(new[] { "甲\u2610", "\u2610乙", "\u2610" }));
    }
}
