using System.Text;
using EcoComp.Cli.Tests.Archive;

namespace EcoComp.Cli.Tests.Commands;

public sealed class MonthInThreeCommandsTests
{
    [Test]
    public void From_the_report_to_the_notice_of_what_was_archived_a_month_takes_three_commands_without_a_path()
    {
        using TestArchive archive = TestArchive.Small();
        string made = Path.Combine(archive.Outside, "数据");
        Assert.That(archive.Run("new", made).ExitCode, Is.Zero);
        foreach (string file in new[] { "counties.csv", "points.csv", "interpretations.csv" }) File.Copy(Path.Combine(archive.Data, file), Path.Combine(made, file), overwrite: true);
        string report = Path.Combine(archive.Outside, "月报.csv");
        File.WriteAllText(report, "2021年12月水质月报,\n断面名称,水质类别\n一桥,Ⅲ\n入境,Ⅲ\n水源一,Ⅱ\n干渠一,Ⅱ\n", new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        archive.Surroundings = archive.Surroundings with { Folder = made };
        Outcome imported = archive.Run("import", report);
        Assert.That(imported.ExitCode, Is.Zero, imported.Output + imported.Error);
        Outcome closed = archive.Run("close", "2021-12");
        Assert.That(closed.ExitCode, Is.Zero, closed.Error);
        Assert.That(Directory.Exists(Path.Combine(made, "archive", "2021-12")));
        string notice = Path.Combine(archive.Outside, "通报.pdf");
        Outcome noticed = archive.Run("notice", "2021-12", "--out", notice);
        Assert.That((noticed.ExitCode, noticed.Output), Is.EqualTo((0, notice + "\n")), noticed.Error);
        Assert.That(File.ReadAllBytes(notice).AsSpan().StartsWith("%PDF"u8));
    }
}
