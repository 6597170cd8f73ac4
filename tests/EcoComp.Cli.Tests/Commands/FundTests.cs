using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using EcoComp.Cli.Tests.Documents.Report;
using EcoComp.Cli.Tests.Properties;

namespace EcoComp.Cli.Tests.Commands;

/// <summary><c>fund</c> on the sample.</summary>
public sealed class FundTests
{
    private static Run Fund(string month, params string[] more) => CommandLine.Run(["fund", month, "--data", Samples.Xuchang, .. more]);

    private static string Text(string month, params string[] more) => Encoding.UTF8.GetString(Fund(month, more).Output);

    [Test]
    public void The_text_tells_month_and_year_side_by_side()
    {
        Assert.That(Text("2022-03"), Is.EqualTo("""
            资金（第九条） · 2022年3月 · 预核算
            金额单位：万元
              项目                本月  本年（2022-01 至 2022-03）
              ------------------  ----  --------------------------
              扣收                 720                        1120
              奖励                  10                          50
              以前月份调整           0                           0
              省级扣收             260                         530
                由当月扣收支付     260                         480
                由本年结余支付       0                           0
                当时没有资金来源     0                          50
              省级奖励               0                           0
              结余                 450                         540

              本月：结余450万元，纳入全市水污染防治专项资金
              本年：结余540万元，纳入全市水污染防治专项资金
              另有1项待认定，未计入
              暂缓未补报：CG-S1 长葛城区地下水源地；2021-11的监测结果暂缓（许环〔2021〕119号），至今未补报

              月份     扣收  奖励  以前月份调整  省级扣收  省级奖励  结余  本年累计结余
              -------  ----  ----  ------------  --------  --------  ----  ------------
              2022-01   100    40             0       150         0   -90           -90
              2022-02   300     0             0       120         0   180            90
              2022-03   720    10             0       260         0   450           540

            """.ReplaceLineEndings("\n")));
    }

    [Test]
    public void Of_a_month_without_results_no_zero_is_told_and_the_year_says_that_it_is_without_it()
    {
        using TestFolder folder = TestFolder.Small();
        string text = Ecocomp.Run("fund", "2021-10", "--data", folder.Data).Output;
        Assert.That(text, Does.Contain("本月：未知").And.Contain("本年：未知").And.Contain("2021-10没有监测结果，由监测结果确定的扣收、奖励未知，结余无法计算"));
        Assert.That(text.Split('\n').Single(l => l.TrimStart().StartsWith("2021-10 ", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries),
            Is.EqualTo(new[] { "2021-10", "未知", "未知", "0", "未知", "0", "未知", "未知" }));
    }

    [Test]
    public void Of_a_month_without_results_what_an_event_brought_is_a_part_and_no_sum()
    {
        using TestFolder folder = TestFolder.Small();
        File.WriteAllText(
            Path.Combine(folder.Data, "events.csv"), "month,event,kind,county,river,volume_t,document\n2021-10,E1,polluted-water,A,颍河,2000,文\n");
        Outcome told = Ecocomp.Run("fund", "2021-10", "--data", folder.Data);
        Assert.That(told.Output, Does.Contain("本月：未知").And.Contain("2021-10没有监测结果，由监测结果确定的扣收、奖励未知"), told.Error);
        Assert.That(told.Output.Split('\n').Single(l => l.TrimStart().StartsWith("2021-10 ", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries),
            Is.EqualTo(new[] { "2021-10", "未知", "未知", "0", "未知", "0", "未知", "未知" }));
    }

    [Test]
    public void After_a_month_without_results_the_year_stays_unknown_in_every_form_and_what_the_province_took_is_known()
    {
        using TestFolder folder = TestFolder.Small().Add("monitoring.csv", "2021-11,S1,Ⅳ,,,,,", "2021-11,R1,Ⅲ,,,,,", "2021-11,W1,Ⅱ,,,,,", "2021-11,C1,Ⅱ,,,,,")
            .Write("fund.csv", "month,item,amount_yuan\n2021-09,province-deduction,100000\n2021-10,province-deduction,200000\n2021-11,province-deduction,0\n");
        string[] rows = [.. Ecocomp.Run("fund", "2021-11", "--data", folder.Data, "--format", "csv").Output.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1)];
        Assert.That(rows.Select(r => string.Join(',', r.Split(',')[2..12])), Is.EqualTo(new[]
        {
            "0,0,0,100000,0,-100000,0,0,100000,-100000", ",,0,200000,0,,,,,", "300000,0,0,0,0,300000,,,,", ",,0,300000,0,,,,,",
        }));
        using JsonDocument json = JsonDocument.Parse(Ecocomp.Run("fund", "2021-11", "--data", folder.Data, "--format", "json").OutputBytes);
        JsonElement year = json.RootElement.GetProperty("periods")[3];
        Assert.That(new[] { "deductions_yuan", "rewards_yuan", "balance_yuan", "year_balance_yuan" }.Select(n => year.GetProperty(n).ValueKind), Is.All.EqualTo(JsonValueKind.Null));
        string page = folder["report.html"];
        Assert.That(Ecocomp.Run("report", "2021-09..2021-11", "--data", folder.Data, "--out", page).ExitCode, Is.Zero);
        string html = File.ReadAllText(page);
        foreach (string sum in new[] { "2021-09..2021-11/fund/balance_yuan", "2021-09..2021-11/fund/deductions_yuan", "2021-09..2021-11/city/net_yuan", "2021-10/fund/balance_yuan" })
            Assert.That(html, Does.Not.Contain("data-of=\"" + sum + "\""), sum);
        Assert.That(html, Does.Contain("data-of=\"2021-11/fund/balance_yuan\"").And.Contain("data-of=\"2021-09/fund/balance_yuan\""));
        Assert.That(html, Does.Contain("缺口10万元").And.Not.Contain("缺口20万元"), "a gap is told of the month that is known");
    }

    [Test]
    public void Heads_of_columns_begin_alike()
    {
        string fund = Text("2021-11", "--lang", "en");
        string page = ReportedPage.Of(ReportedPage.Sample, "2021-09..2021-11", "--lang", "en");
        Assert.That(fund, Does.Match("Month +Deductions +Rewards +Adjustments +Province took +Province gave +Balance"));
        Assert.That(Regex.Matches(page, "<th scope=\"col\">[a-z][^<]*").Select(m => m.Value), Is.Empty);
    }

    [Test]
    public void A_gap_and_an_unknown_charge_are_told()
    {
        Assert.That(Text("2022-01"), Does.Contain("本月：收支缺口90万元"));
        Assert.That(Text("2022-08"), Does.Contain("本月：结余未知，请在 fund.csv 登记省级扣收"));
        Assert.That(Text("2022-08", "--lang", "en"), Does.Contain("The year so far: balance unknown"));
    }

    [Test]
    public void The_year_begins_with_the_first_month_that_is_settled() =>
        Assert.That(Text("2021-10", "--format", "csv").Split("\r\n").Select(l => l.Split(',')[0]), Is.EqualTo(new[] { "\uFEFFperiod", "2021-09", "2021-10", "2021", "" }));

    [Test]
    public void A_month_that_no_regulation_settles_is_refused_by_its_name()
    {
        Run run = Fund("2021-08");
        Assert.That(run.Exit, Is.EqualTo(4));
        Assert.That(run.Error, Does.Contain("2021-08").And.Not.Contains("2021-07"));
    }

    [Test]
    public void Final_is_refused_while_something_of_the_year_is_open() => Assert.That(Fund("2021-12", "--final").Exit, Is.EqualTo(4));

    [Test]
    public void JSON_and_CSV_say_the_same_and_agree_with_the_settlement()
    {
        using JsonDocument json = JsonDocument.Parse(Fund("2022-08", "--format", "json").Output);
        JsonElement[] periods = [.. json.RootElement.GetProperty("periods").EnumerateArray()];
        string[][] csv = [.. Text("2022-08", "--format", "csv").TrimStart('\uFEFF').TrimEnd().Split("\r\n").Select(l => l.Split(','))];
        Assert.That(json.RootElement.GetProperty("schema").GetString(), Is.EqualTo("ecocomp.fund/1"));
        for (int row = 0; row < periods.Length; row++)
        {
            Assert.That(csv[row + 1][1], Is.EqualTo(json.RootElement.GetProperty("status").GetString()));
            for (int column = 0; column < csv[0].Length; column++)
            {
                if (csv[0][column] != "status") Assert.That(csv[row + 1][column], Is.EqualTo(periods[row].GetProperty(csv[0][column]).ToString()));
            }
        }

        using JsonDocument settled = JsonDocument.Parse(CommandLine.Run("settle", "2022-01..2022-08", "--data", Samples.Xuchang, "--format", "json").Output);
        JsonElement[] funds = [.. settled.RootElement.GetProperty("months").EnumerateArray().Select(m => m.GetProperty("fund"))];
        foreach (string name in new[] { "deductions_yuan", "rewards_yuan", "adjustments_yuan", "province_deduction_yuan", "province_reward_yuan", "balance_yuan" })
            Assert.That(periods[..^1].Select(p => p.GetProperty(name).ToString()), Is.EqualTo(funds.Select(f => f.GetProperty(name).ToString())));
    }
}
