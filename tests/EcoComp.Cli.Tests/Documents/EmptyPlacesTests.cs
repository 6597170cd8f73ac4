using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using EcoComp.Cli.Data;
using EcoComp.Cli.Documents;
using EcoComp.Cli.Tests.Documents.Word;
using EcoComp.Cli.Tests.Properties;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Tests.Documents;

/// <summary>Where a sentence's gap has nothing to hold, neither commas nor brackets stand round nothing.</summary>
public sealed partial class EmptyPlacesTests
{
    private static IEnumerable<TestCaseData> Months => SampleMonths.All.SelectMany(m => Enum.GetValues<Language>().Select(l => new TestCaseData(m, l)));

    [TestCaseSource(nameof(Months))]
    public void No_document_of_a_month_has_any(string month, Language language)
    {
        SettledMonth settled = SampleMonths.Of(month);
        var words = Words.In(language);
        var shown = ShownMonth.Of(settled, only: null);
        var notice = new NoticeDocument(words, ProjectNotice.Open);
        IEnumerable<Block> blocks = [.. notice.Notice(settled).Blocks, .. notice.Letters(shown).Blocks, .. new StatementDocument(words).Of(shown)];
        Assert.That(Docx.Said(blocks).Where(IsEmptySomewhere), Is.Empty);
    }

    [TestCase("zh")]
    [TestCase("en")]
    public void Nor_does_a_workbook(string language)
    {
        using var folder = new TemporaryFolder();
        Run run = CommandLine.Run("settle", "2021-09..2022-08", "--data", Samples.Xuchang, "--lang", language, "--out", folder.Path);
        Assert.That(run.Exit, Is.Zero, run.Error);
        using ZipArchive workbook = ZipFile.OpenRead(Path.Combine(folder.Path, "items.xlsx"));
        string[] cells = [.. workbook.Entries.Where(e => e.FullName.Contains("sheet", StringComparison.Ordinal)).SelectMany(Texts)];
        Assert.That(cells, Has.Length.GreaterThan(1000));
        Assert.That(cells.Where(IsEmptySomewhere), Is.Empty);
    }

    [TestCase("canal accident or notice, , 2022-07-23", true)]
    [TestCase("甲（）", true)]
    [TestCase("class Ⅴ ()", true)]
    [TestCase("a  b", true)]
    [TestCase("水质Ⅴ类；；复核", true)]
    [TestCase("水质Ⅴ类，劣于目标Ⅳ类；复核（许环〔2021〕1号）。", false)]
    [TestCase("　　　　〔　　　　〕　　号", false)]
    public void What_is_such_a_place_is_told(string text, bool isOne) => Assert.That(IsEmptySomewhere(text), Is.EqualTo(isOne));

    private static string[] Texts(ZipArchiveEntry part)
    {
        using Stream xml = part.Open();
        return [.. XDocument.Load(xml).Descendants().Where(e => e.Name.LocalName == "t").Select(e => e.Value)];
    }

    private static bool IsEmptySomewhere(string text) => Place().IsMatch(text);

    [GeneratedRegex(@"[,;] ?[,;.]|[，；、：][，；、。]|（[，；、]?）|\( ?\)|“”|[^ ]  [^ ]|^[,;，；]|[,;，；、]$")]
    private static partial Regex Place();
}
