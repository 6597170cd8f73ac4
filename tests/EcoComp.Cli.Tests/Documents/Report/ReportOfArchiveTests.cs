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
