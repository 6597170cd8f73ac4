using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Workbook = EcoComp.Cli.Tests.Input.Spreadsheets.Workbook;

namespace EcoComp.Cli.Tests.Data.Spreadsheets;

/// <summary>The workbook that <c>new --xlsx</c> makes.</summary>
public sealed class NewWorkbookTests
{
    private static byte[] Made(params string[] more)
    {
        using var folder = new TemporaryFolder();
        string data = Path.Combine(folder.Path, "data");
        Run run = CommandLine.Run(["new", data, "--xlsx", .. more]);
        Assert.That((run.Exit, run.Error), Is.EqualTo((0, "")));
        Assert.That(Directory.GetFiles(data).Select(Path.GetFileName), Is.EquivalentTo(new[] { "data.xlsx", "ecocomp.json" }));
        return File.ReadAllBytes(Path.Combine(data, "data.xlsx"));
    }

    [TestCase("zh")]
    [TestCase("en")]
    public void It_reads_back_clean(string language)
    {
        using TemporaryFolder folder = TemporaryFolder.Of([("data.xlsx", Made("--lang", language))]);
        Run run = CommandLine.Run("check", "--data", folder.Path, "--strict");
        Assert.That(run.Exit, Is.Zero, Encoding.UTF8.GetString(run.Output));
        Assert.That(Encoding.UTF8.GetString(run.Output), Does.Contain("data.xlsx：9 行，xlsx"));
    }

    [Test]
    public void It_keeps_to_the_standard() => Assert.That(Workbook.Complaints(Made()), Is.Empty);

    [Test]
    public void It_is_the_same_every_time() => Assert.That(Made(), Is.EqualTo(Made()));

    [TestCase("points", "C", "\"断面,水源地,干渠,对照断面\"")]
    [TestCase("points", "G", "\"Ⅰ,Ⅱ,Ⅲ,Ⅳ,Ⅴ\"")]
    [TestCase("points", "F", "counties!$B$2:$B$1000")]
    [TestCase("monitoring", "B", "points!$A$2:$A$20000")]
    [TestCase("monitoring", "C", "\"Ⅰ,Ⅱ,Ⅲ,Ⅳ,Ⅴ,劣Ⅴ\"")]
    [TestCase("monitoring", "D", "\"断流,结冰,停测,非例行月,缺测\"")]
    [TestCase("events", "C", "\"有毒有害超标,跨界污染,取水中断,非法排污,受污染水体,干渠事故或通报\"")]
    [TestCase("rulings", "C", "\"改善,剔除上游后类别,责任县区,有毒有害超标,监测结果\"")]
    [TestCase("fund", "B", "\"省级扣收,省级奖励\"")]
    public void It_has_a_list_to_choose_from(string sheet, string column, string list)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Made()), false);
        string id = document.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>().Single(s => s.Name == sheet).Id!.Value!;
        var part = (WorksheetPart)document.WorkbookPart.GetPartById(id);
        DataValidation rule = part.Worksheet!.Descendants<DataValidation>().Single(v => v.SequenceOfReferences!.InnerText == $"{column}2:{column}1048576");
        Assert.That(rule.Formula1!.Text, Is.EqualTo(list));
    }

    [Test]
    public void Every_list_is_one_that_a_cell_can_hold_and_every_word_in_it_is_read()
    {
        foreach (string language in new[] { "zh", "en" })
        {
            using var document = SpreadsheetDocument.Open(new MemoryStream(Made("--lang", language)), false);
            string[] lists = [.. document.WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet!.Descendants<DataValidation>()).Select(v => v.Formula1!.Text)];
            Assert.That(lists.Where(l => l.StartsWith('"')).Select(l => l.Length), Has.All.LessThanOrEqualTo(257));
            Assert.That(lists, Has.Length.GreaterThanOrEqualTo(12));
        }
    }
}
