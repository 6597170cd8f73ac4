using System.Security.Cryptography;
using System.Text;
using EcoComp.Cli.Tests.Archive;

namespace EcoComp.Cli.Tests.Documents.Report;

public sealed class ReportOfArchiveTests
{
    [Test]
    public void Closed_months_are_shown_from_the_archive_alone_with_their_digests_and_the_checkpoint()
    {
        using TestArchive archive = TestArchive.Small();
        archive.Close("2021-09", "2021-10");
        string page = Encoding.UTF8.GetString(ReportedPage.BytesOf(["--archive", archive.Root], "2021-09..2021-10"));
        string[] receipts = [.. new[] { "2021-09", "2021-10" }.Select(m =>
            Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(archive.Root, m, "receipt.json")))))];
        var expected = new SettlementNumbers("{\"months\":[" + string.Join(',', new[] { "2021-09", "2021-10" }.Select(m =>
            System.Text.Json.Nodes.JsonNode.Parse(File.ReadAllText(Path.Combine(archive.Root, m, "settlement.json")))!["months"]![0]!.ToJsonString())) + "]}");
        IReadOnlyList<ReportedNumber> numbers = ReportedNumber.In(page);
        Assert.Multiple(() =>
        {
            foreach (string receipt in receipts) Assert.That(page, Does.Contain("<code>" + receipt + "</code>"));
            Assert.That(page, Does.Contain("<code>ecocomp-checkpoint/1 2 " + receipts[1] + "</code>"));
            Assert.That(page, Does.Contain("inputs/points.csv"));
            foreach (ReportedNumber number in numbers.Where(n => expected.Of(n.Of) is not null)) Assert.That(number.Value, Is.EqualTo(expected.Of(number.Of)), number.Of);
            Assert.That(expected.Needed.Except(numbers.Select(n => n.Of)), Is.Empty);
        });
    }

    [TestCase(false)]
    [TestCase(true)]
    public void Water_of_an_amended_month_is_as_it_stands_by_now_and_marked_and_its_money_as_it_was_closed(bool besideData)
    {
        using TestArchive archive = TestArchive.Small();
        archive.Close("2021-09", "2021-10");
        string[] place = ["--archive", archive.Root, .. besideData ? new[] { "--data", archive.Data } : []];
        string before = Encoding.UTF8.GetString(ReportedPage.BytesOf(place, "2021-09..2021-10"));
        archive.Amend("2021-10", "monitoring.csv", "2021-10,S1,Ⅲ", "2021-10,S1,Ⅳ");
        string page = Encoding.UTF8.GetString(ReportedPage.BytesOf(place, "2021-09..2021-10"));
        Assert.Multiple(() =>
        {
            Assert.That(page, Does.Contain("<td class=\"c4 missed\">Ⅳ<b>×</b><small title=\"结账时为Ⅲ\">更正</small></td>"));
            Assert.That(page, Does.Contain(">2021-10 更正</th>").And.Not.Contain("2021-09 更正"));
            Assert.That(page, Does.Contain(">2021-10 结账后有更正：").And.Contain("2021年10月 更正"));
            Assert.That(page.Split("<small").Length - 1, Is.EqualTo(2), "the tile and the legend");
            Assert.That(before, Does.Not.Contain("更正</").And.Not.Contain("结账后有更正").And.Not.Contain("尚未列入"));
            Assert.That(page, Does.Contain(">尚未列入结账的更正 2021-10/amendments/001：-30 万元，未计入以上各表</p>"));
            if (besideData)
                Assert.That(Encoding.UTF8.GetString(ReportedPage.BytesOf(place, "2021-09..2021-11")), Does.Not.Contain("尚未列入"), "the open month carries it");
            foreach (string of in new[] { "2021-09..2021-10/city/meeting", "2021-10/city/meeting", "river:颍河/c3", "river:颍河/meeting", "county:甲县/c3" })
                Assert.That((Value(before, of), Value(page, of)), Is.EqualTo((1L, 0L)), of);
            foreach (string of in new[] { "2021-10/city/net_yuan", "2021-10/A/net_yuan", "2021-09..2021-10/city/deduction_yuan" })
                Assert.That(Value(page, of), Is.EqualTo(Value(before, of)), of);
        });

        static long Value(string page, string of) => ReportedNumber.In(page).First(n => n.Of == of).Value;
    }

    [Test]
    public void Adjustments_of_a_month_without_results_are_known_and_compared()
    {
        using TestArchive archive = TestArchive.Small();
        archive.Close("2021-09", "2021-10");
        archive.Amend("2021-10", "monitoring.csv", "2021-10,S1,Ⅲ", "2021-10,S1,Ⅳ");
        string results = Path.Combine(archive.Data, "monitoring.csv");
        File.WriteAllLines(results, File.ReadAllLines(results).Where(l => !l.StartsWith("2021-11", StringComparison.Ordinal)));
        string page = Encoding.UTF8.GetString(ReportedPage.BytesOf(["--archive", archive.Root, "--data", archive.Data], "2021-10..2021-11"));
        IReadOnlyList<ReportedNumber> numbers = ReportedNumber.In(page.Split("<section id=\"headline\"")[1].Split("</section>")[0]);
        Assert.That(numbers.Where(n => n.Of is "2021-11/city/adjustment_yuan" or "2021-10>2021-11/city/adjustment_yuan").Select(n => n.Value), Is.EqualTo(new[] { -300000L, -300000 }));
        Assert.That(numbers.Select(n => n.Of), Has.Member("2021-10/city/net_yuan").And.No.Member("2021-11/city/net_yuan").And.No.Member("2021-10>2021-11/city/net_yuan"));
    }

    [Test]
    public void A_month_that_is_not_closed_is_refused_and_so_is_a_page_of_nothing()
    {
        using TestArchive archive = TestArchive.Small();
        archive.Close("2021-09");
        string file = Path.Combine(Path.GetTempPath(), "ecocomp-no-page.html");
        Assert.That(Ecocomp.Run("report", "2021-10", "--archive", archive.Root, "--out", file).ExitCode, Is.EqualTo(ExitCodes.Mismatch));
        Assert.That(Ecocomp.Run("report", "2021-09", "--archive", archive.Root, "--out", Path.Combine(archive.Root, "x.html")).ExitCode, Is.EqualTo(ExitCodes.Usage));
        Assert.That(Ecocomp.Run("report", "2021-09", "--archive", file + ".none", "--out", file).ExitCode, Is.EqualTo(ExitCodes.Usage));
        Assert.That(File.Exists(file), Is.False);
    }
}
