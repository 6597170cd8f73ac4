namespace EcoComp.Cli.Tests.Import;

/// <summary>Notes below a table that are about some of its rows: by a mark, a county, a river; or about rows that nobody can tell.</summary>
public sealed class NotesAboutSomeTests
{
    [TestCase("注：带*断面采用上月数据")]
    [TestCase("*为采用上月数据")]
    [TestCase("注：*断流")]
    [TestCase("＊表示断流")]
    [TestCase("注：加*的断面不参与考核")]
    [TestCase("标*的断面数据为预测")]
    [TestCase("注：*号断面类别为目标")]
    [TestCase("*：停测")]
    [TestCase("注：青石桥未经审核")]
    [TestCase("注：青石桥超标系采样失误")]
    [TestCase("注：青石桥河道断水")]
    [TestCase("注：QS-01采用上月数据")]
    [TestCase("青石桥系第一次采样结果")]
    [TestCase("注：北山县各断面停测")]
    [TestCase("注：青石河各断面断流")]
    [TestCase("注：北山县数据未审核")]
    public void A_note_about_rows_by_a_mark_a_code_a_county_or_a_river_leaves_those_open(string note)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import(
            "2021年9月.csv", new PublishedTable("断面名称|断面编码|河流|县区|水质类别\n青石桥*|QS-01|青石河|北山县|劣Ⅴ\n沙口渡|BL-02|白鹭河|东原市|Ⅲ\n" + note + "||||").Csv());
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,BL-02,Ⅲ" }), outcome.Output);
        Assert.That(outcome.ExitCode, Is.EqualTo(3));
    }

    [TestCase("注：*为国控断面")]
    [TestCase("注：带*断面为水源地")]
    [TestCase("注：北山县水质较上月好转")]
    [TestCase("注：青石河沙坝断流")]
    [TestCase("注：总氮不参与评价")]
    [TestCase("注：同比采用上年同期数据")]
    [TestCase("注：如有误，请与监测中心联系")]
    [TestCase("注：数据如有更正，另行通知")]
    [TestCase("注：按照GB3838评价")]
    [TestCase("注：达标率按月均值计算")]
    [TestCase("注：本表替代2021年10月8日印发的表")]
    public void A_note_that_explains_does_no_harm(string note)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import(
            "2021年9月.csv", new PublishedTable("断面名称|河流|县区|水质类别\n青石桥*|青石河|北山县|劣Ⅴ\n沙口渡|白鹭河|东原市|Ⅲ\n" + note + "|||").Csv());
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-01,劣Ⅴ", "2021-09,BL-02,Ⅲ" }), outcome.Output);
    }

    [TestCase("（征求意见稿）")]
    [TestCase("初步数据")]
    [TestCase("注：标红断面采用上月数据")]
    [TestCase("注：黄色底纹为上月数据")]
    [TestCase("注：部分断面采用上月数据")]
    [TestCase("注：个别断面缺测，以上月代替")]
    [TestCase("注：本月未监测，沿用8月结果")]
    [TestCase("注：断流断面按上月类别评价")]
    [TestCase("注：加粗断面数据存疑")]
    [TestCase("注：B4数据有误")]
    [TestCase("注：劣Ⅴ类应为Ⅴ类")]
    [TestCase("注：类别为剔除上游影响后的类别")]
    [TestCase("注：本表数据未经审核")]
    [TestCase("水质类别按年均值评价")]
    [TestCase("注：采用三月滑动平均评价")]
    [TestCase("本表已被更正版取代")]
    [TestCase("注：此表以10月15日更新版为准")]
    [TestCase("数据仅供参考")]
    [TestCase("仅供内部参考，不作为考核依据")]
    [TestCase("不作为生态补偿依据")]
    [TestCase("本结果不用于考核")]
    [TestCase("劣Ⅴ类为初步判定")]
    [TestCase("以省厅最终审定结果为准")]
    public void A_note_about_rows_that_nobody_can_tell_or_that_calls_the_table_a_draft_leaves_it_open(string note)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.csv", new PublishedTable("断面名称|水质类别\n青石桥|劣Ⅴ\n沙口渡|Ⅲ\n" + note + "|").Csv());
        Assert.That(desk.Rows(), Is.Empty, outcome.Output);
        Assert.That(PublishersTests.Opened(outcome), Has.Length.EqualTo(1), outcome.Output);
    }
}
