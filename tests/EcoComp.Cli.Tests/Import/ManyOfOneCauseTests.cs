using System.Text;

namespace EcoComp.Cli.Tests.Import;

/// <summary>One cause in five hundred rows is told in a few lines.</summary>
public sealed class ManyOfOneCauseTests
{
    private const int Rows = 500;

    [TestCase("断面名称,县区,水质类别", "点{0}桥,不知县,Ⅲ")]
    [TestCase("断面名称,河流,水质类别", "点{0}桥,白鹭河,Ⅲ")]
    [TestCase("断面编码,断面名称,水质类别", "P{1},点{0}桥,Ⅲ")]
    [TestCase("断面名称,水质类别", "他市{0}闸,Ⅲ")]
    [TestCase("断面名称,水质类别", "Ⅲ,点{0}桥")]
    [TestCase("断面名称,氨氮(mg/L)", "点{0}桥,0.{1}毫克")]
    [TestCase("断面名称,月份,水质类别", "点{0}桥,Sep-21,Ⅲ")]
    [TestCase("断面名称,水质类别", "点{0}桥,优良")]
    public void One_cause_is_told_in_six_lines_at_most(string header, string row)
    {
        using var desk = new ImportDesk();
        var points = new StringBuilder();
        var table = new StringBuilder("2021年9月水质\r\n" + header + "\r\n");
        for (int i = 0; i < Rows; i++)
        {
            points.Append(System.Globalization.CultureInfo.InvariantCulture, $"P{i:000},点{i:000}桥,section,青石河,river,北山县,Ⅲ,,\n");
            table.Append(row.Replace("{0}", i.ToString("000", System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)
                .Replace("{1}", ((i + 1) % Rows).ToString("000", System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)).Append("\r\n");
        }

        File.AppendAllText(desk.DataFile("points.csv"), points.ToString());
        Outcome outcome = desk.Import("表.csv", Encoding.UTF8.GetBytes(table.ToString()), "--dry-run");
        Assert.That(outcome.Output.TrimEnd().Split('\n').Count(l => !l.StartsWith('读')), Is.LessThanOrEqualTo(6), outcome.Output[..Math.Min(3000, outcome.Output.Length)]);
    }
}
