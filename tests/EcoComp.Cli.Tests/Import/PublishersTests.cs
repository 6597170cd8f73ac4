using System.Text.RegularExpressions;

namespace EcoComp.Cli.Tests.Import;

public sealed partial class PublishersTests
{
    private static IEnumerable<TestCaseData> Publishers => Publisher.All.Select(p => new TestCaseData(p).SetArgDisplayNames(p.Name));

    [TestCaseSource(nameof(Publishers))]
    public void A_workbook_gives_its_rows(object publisher) =>
        Check((Publisher)publisher, "表.xlsx", PublishedTable.Xlsx(("Sheet1", ((Publisher)publisher).Table)), "表.xlsx!Sheet1!");

    [TestCaseSource(nameof(Publishers))]
    public void A_CSV_file_gives_its_rows(object publisher) => Check((Publisher)publisher, "表.csv", ((Publisher)publisher).Table.Csv(), "表.csv!");

    [TestCaseSource(nameof(Publishers))]
    public void A_CSV_file_of_a_Chinese_office_gives_its_rows(object publisher) =>
        Check((Publisher)publisher, "表.csv", ((Publisher)publisher).Table.Csv("GB18030", '\t'), "表.csv!");

    [TestCaseSource(nameof(Publishers))]
    public void A_Word_document_gives_its_rows(object publisher)
    {
        var one = (Publisher)publisher;
        string[] open = [.. one.Open.Select(o => o[0] + (o[1] - '1').ToString(System.Globalization.CultureInfo.InvariantCulture))];
        Check(one with { Open = open }, "表.docx", PublishedTable.Docx((one.Title, new PublishedTable(one.Rows))), "表.docx!表1!");
    }

    [TestCase("断面名称|河流|达标要求|水质类别\nSection Name|River|Target|Water Quality Class\n青石桥|青石河|Ⅲ|Ⅱ\n大坪村|白鹭河|Ⅴ|Ⅳ")]
    [TestCase("Section Name|River|Target|Water Quality Class\n断面名称|河流|目标要求|水质类别\n青石桥|青石河|Ⅲ|Ⅱ\n大坪村|白鹭河|Ⅴ|Ⅳ")]
    [TestCase("断面名称~Section|断面所在地~County|要求类别 Target|实际类别 Class\n青石桥|北山县|Ⅲ|Ⅱ\n大坪村|南川县|Ⅴ|Ⅳ")]
    [TestCase("断面名称|所属县区|水质类别|\n||要求|实际\n青石桥|北山县|Ⅲ|Ⅱ\n大坪村|南川县|Ⅴ|Ⅳ")]
    [TestCase("断面名称|水质类别||备注\n^|要求|实际|^\n青石桥|Ⅲ|Ⅱ|\n大坪村|Ⅴ|Ⅳ|")]
    public void Headers_in_two_languages_and_words_written_across_without_merging_are_read(string table)
    {
        var rows = new PublishedTable(table);
        foreach ((string name, byte[] content) in new[] { ("2021年9月.xlsx", PublishedTable.Xlsx(("Sheet1", rows))), ("2021年9月.csv", rows.Csv()), ("2021年9月.docx", PublishedTable.Docx(("", rows))) })
        {
            using var desk = new ImportDesk();
            Outcome outcome = desk.Import(name, content);
            Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-01,Ⅱ", "2021-09,BL-03,Ⅳ" }), outcome.Output);
            Assert.That(outcome.ExitCode, Is.Zero, outcome.Output);
        }
    }

    internal static void Check(Publisher publisher, string name, byte[] content, string place)
    {
        using var desk = new ImportDesk();
        Outcome dry = desk.Import(name, content, "--dry-run");
        Assert.That(desk.Rows(), Is.Empty, "a dry run writes nothing");
        Assert.That(Directory.GetFiles(desk.Data), Has.Length.EqualTo(3));
        Outcome first = desk.Import(name, content);
        Assert.That(Opened(first), Is.EquivalentTo(publisher.Open.Select(o => place + o)), first.Output + first.Error);
        Assert.That(Opened(dry), Is.EquivalentTo(Opened(first)));
        Assert.That(string.Join("\n", desk.Rows()), Is.EqualTo(string.Join("\n", publisher.Expected)), first.Output + first.Error);
        Assert.That(desk.Origins(), Has.All.StartWith(place));
        Assert.That(desk.Origins(), Is.Unique);
        int exit = publisher.Open.Length == 0 ? 0 : 3;
        Assert.That((dry.ExitCode, first.ExitCode), Is.EqualTo((exit, exit)));
        desk.IsAccepted();
        byte[] written = File.ReadAllBytes(desk.DataFile("monitoring.csv"));
        Outcome second = desk.Import(name, content);
        Assert.That(second.ExitCode, Is.EqualTo(exit));
        Assert.That(File.ReadAllBytes(desk.DataFile("monitoring.csv")), Is.EqualTo(written), "the same file twice adds nothing");
        Assert.That(second.Output, Does.Contain($"写入 0 行，已有相同 {publisher.Expected.Length} 行"));
    }

    /// <summary>The cells that a run left open.</summary>
    internal static string[] Opened(Outcome outcome) => [.. Open().Matches(outcome.Output).SelectMany(m => Cells(m.Groups[1].Value))];

    /// <summary>Each of the cells that a line names: 表.xlsx!S!B2、B3.</summary>
    private static IEnumerable<string> Cells(string listed)
    {
        string table = listed[..(listed.Split('、')[0].LastIndexOf('!') + 1)];
        return listed.Split('、').Select(cell => cell.Contains('!', StringComparison.Ordinal) || table.Length == 0 ? cell : table + cell);
    }

    [GeneratedRegex("^待处理 ([^ ：]+)", RegexOptions.Multiline)]
    private static partial Regex Open();
}
