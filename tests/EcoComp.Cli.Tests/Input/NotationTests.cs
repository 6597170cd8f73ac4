using EcoComp.Core.Quantities;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Cli.Tests.Input;

/// <summary>Every way of writing that the data contract allows, through real files.</summary>
public sealed class NotationTests
{
    private static readonly string[] Months =
    [
        "2021-09", "2021/9", "2021/09", "2021.09", "2021.9", "2021年9月", "2021年09月", "202109", "2021-9", "2021-09-01", "2021/9/1", "2021.09.01",
        "2021年9月1日", "２０２１-０９", "２０２１年９月", "  2021-09  ", "　2021-09\u00A0", "\"2021-09\"",
    ];

    private static readonly string[] NoMonths =
    [
        "2021", "21-09", "2021-0", "2021-13", "2021-09-02", "2021/9/30", "2021-9-1-1", "2021-09.01", "2021年9", "九月", "09-2021", "2021-009", "20219",
        "2021091", "2021-09-00", "2021 09", "1899-12", "2021－09",
    ];

    private static readonly (WaterClass Class, string[] Writings)[] Classes =
    [
        (WaterClass.I, ["Ⅰ", "I", "i", "ⅰ", "1", "一", "１", "Ｉ"]),
        (WaterClass.II, ["Ⅱ", "II", "ii", "ⅱ", "2", "二", "２", "ＩＩ"]),
        (WaterClass.III, ["Ⅲ", "III", "iii", "ⅲ", "3", "三", "３", " Ⅲ "]),
        (WaterClass.IV, ["Ⅳ", "IV", "iv", "ⅳ", "4", "四", "４", "ＩＶ"]),
        (WaterClass.V, ["Ⅴ", "V", "v", "ⅴ", "5", "五", "５", "Ｖ"]),
        (WaterClass.WorseThanV, ["劣Ⅴ", "劣V", "劣v", "劣5", "劣五", "V-", "v-", "Ⅴ-", "劣５", "劣Ｖ"]),
    ];

    [TestCaseSource(nameof(Months))]
    public void A_month_may_be_written_as_offices_write_it(string written)
    {
        using TestFolder folder = TestFolder.Small().Replace("monitoring.csv", "2021-09,S1,Ⅲ", written + ",S1,劣Ⅴ");
        Assert.That(folder.Check("--strict").FaultLines, Is.Empty);
        Assert.That(folder.Settle("2021-09", "--format", "csv").Output, Does.Contain("2021-09,A,甲县,4.1.2"));
    }

    [TestCaseSource(nameof(Months))]
    public void The_command_line_takes_a_month_as_files_do(string written)
    {
        if (written.Trim() != written || written[0] is '"' or '２') return; // a shell gives neither blanks nor quotes nor full-width digits
        using TestFolder folder = TestFolder.Small();
        Assert.That(folder.Settle(written).Output, Is.EqualTo(folder.Settle("2021-09").Output));
    }

    [TestCaseSource(nameof(NoMonths))]
    public void What_is_no_month_is_refused_with_the_text_that_stood_there(string written)
    {
        using TestFolder folder = TestFolder.Small().Add("monitoring.csv", written + ",S1,Ⅲ,,,,,");
        Assert.That(folder.Check().FaultLines, Is.EqualTo(new[] { $"monitoring.csv:6:1: error E204: “{written}”不是月份（写成 2021-09 这样）" }));
    }

    private static IEnumerable<TestCaseData> ClassWritings =>
        Classes.SelectMany(c => c.Writings.SelectMany(w => new[] { w, w.Trim() + "类" }).Select(w => new TestCaseData(c.Class.ToString(), w)));

    [TestCaseSource(nameof(ClassWritings))]
    public void A_class_may_be_written_as_offices_write_it(string means, string written)
    {
        using TestFolder folder = TestFolder.Small().Write(
            "points.csv", "code,name,kind,water_body,water_type,county,target\nS1,一桥,section,颍河,river,A,Ⅴ\nS2,二桥,section,颍河,river,A,Ⅲ\n")
            .Write("monitoring.csv", $"month,point,class\n2021-09,S1,{written}\n2021-09,S2,劣Ⅴ\n").Rulings($"2021-09,S2,net-class,{written},文1,");
        Outcome outcome = folder.Settle("2021-09", "--format", "csv");
        Assert.That(outcome.FaultLines, Is.Empty);
        string explained = Ecocomp.Run("explain", "2021-09", "--data", folder.Data, "--subject", "S1").Output;
        Assert.That(explained, Does.Contain($"查明：类别{means}，目标Ⅴ\n"));
        string ruled = Ecocomp.Run("explain", "2021-09", "--data", folder.Data, "--subject", "S2").Output;
        Assert.That(ruled, Does.Contain($"认定剔除上游后为{means}类"));
    }

    [TestCaseSource(nameof(ClassWritings))]
    public void A_target_may_be_written_as_a_class(string means, string written)
    {
        using TestFolder folder = TestFolder.Small().Replace("points.csv", "A,Ⅲ,R1", $"A,{written},R1");
        string[] faults = folder.Check().FaultLines;
        if (means == "劣Ⅴ") Assert.That(faults.Single(), Does.StartWith("points.csv:2:7: error E316"));
        else Assert.That(faults, Is.Empty);
    }

    [Test]
    public void What_is_no_class_is_refused([Values("0", "6", "VI", "劣", "劣Ⅳ", "劣劣Ⅴ", "类", "优", "Ⅲ类类", "Ⅲ-", "3.0", "三级", "I I")] string written)
    {
        using TestFolder folder = TestFolder.Small().Add("monitoring.csv", $"2021-10,S1,{written},,,,,");
        Assert.That(folder.Check().FaultLines, Is.EqualTo(new[] { $"monitoring.csv:6:3: error E203: “{written}”不是水质类别（写Ⅰ至Ⅴ或劣Ⅴ）" }));
    }

    [TestCase("1000000", 1000000)]
    [TestCase("\"1,000,000\"", 1000000)]
    [TestCase("+1000000", 1000000)]
    [TestCase("1000000.00", 1000000)]
    [TestCase("１００００００", 1000000)]
    [TestCase("0", 0)]
    public void A_number_may_have_commas_between_its_thousands(string written, int yuan)
    {
        using TestFolder folder = TestFolder.Small().Fund($"2021-09,省级扣收,{written},");
        Assert.That(folder.Settle("2021-09", "--format", "json").Output, Does.Contain($"\"province_deduction_yuan\": {yuan},"));
    }

    [Test]
    public void A_number_is_never_a_guess(
        [Values("\"1,00\"", "\"1,0000\"", "\",100\"", "\"1000,000\"", "1e6", "1.", ".5", "1 000", "100万", "一百", "0x10", "--1", "1.2.3", "\"1，000\"", "NaN")] string written)
    {
        using TestFolder folder = TestFolder.Small().Fund($"2021-09,省级扣收,{written},");
        Assert.That(folder.Check().FaultLines.Single(), Does.StartWith("fund.csv:2:3: error E206: “" + written.Trim('"') + "”"));
    }

    [TestCase("2021-09-15")]
    [TestCase("2021/9/15")]
    [TestCase("2021.09.15")]
    [TestCase("2021年9月15日")]
    [TestCase("2021年9月15")]
    [TestCase("20210915")]
    [TestCase("２０２１-０９-１５")]
    [TestCase("2021-09-13")]
    [TestCase("2021-09-19")]
    public void A_week_may_be_written_as_any_day_of_it(string written)
    {
        using TestFolder folder = TestFolder.Small().Events($"2021-09,E1,illegal-outlet,A,颍河,口,{written},1000.5,文1,");
        Assert.That(folder.Settle("2021-09").Output, Does.Contain("2021-09-13起的一周排放1000.5吨"));
    }
}
