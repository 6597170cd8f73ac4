using System.Text;

namespace EcoComp.Cli.Tests.Input;

/// <summary>A file of 60 MB in the normal run: read whole, its last row judged like its first.</summary>
public sealed class LargeFileTests
{
    private const int Years = 50;
    private const int Points = 2400;

    [Test]
    public void A_large_file_is_read_to_its_end_and_a_fault_in_its_last_row_is_told()
    {
        using TestFolder folder = TestFolder.Small();
        var points = new StringBuilder(File.ReadAllText(folder["points.csv"]));
        for (int p = 0; p < Points; p++) points.Append('P').Append(p).Append(",桥,section,颍河,river,A,Ⅲ,,,\n");
        folder.Write("points.csv", points.ToString());
        int line = 1;
        using (var file = new StreamWriter(folder["monitoring.csv"]))
        {
            file.Write("month,point,class,status,routine,origin,document,note\n");
            for (int month = 0; month < Years * 12; month++)
            {
                for (int p = 0; p < Points; p++, line++) file.Write($"{2021 + month / 12}-{month % 12 + 1:00},P{p},Ⅲ,,,国控自动站,,抄自月报\n");
            }

            file.Write("2021-13,P1,Ⅲ,,,,,\n");
        }

        Assert.That(new FileInfo(folder["monitoring.csv"]).Length, Is.GreaterThan(60_000_000));
        Assert.That(folder.Check().FaultLines, Is.EqualTo(new[] { $"monitoring.csv:{line + 1}:1: error E204: “2021-13”不是月份（写成 2021-09 这样）" }));
    }
}
