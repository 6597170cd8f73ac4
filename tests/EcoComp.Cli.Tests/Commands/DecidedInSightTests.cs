using System.Globalization;
using System.Text.Json;
using EcoComp.Cli.Tests.Properties;

namespace EcoComp.Cli.Tests.Commands;

/// <summary>What an item, a question or a note says of what decided it: the points and classes, the rows of events, the documents of rulings.</summary>
public sealed class DecidedInSightTests
{
    private const string Points = "code,name,kind,water_body,water_type,county,target,inflows\n";
    private const string Canal = Points + "N,北点,canal,总干渠,river,B,Ⅱ,\nM,南点,canal,总干渠,river,A,Ⅱ,\n";
    private const string Section = Points + "S1,断面,section,颍河,river,A,Ⅲ,R\nR,上游,reference,颍河,river,,Ⅲ,\n";
    private const string Water = Points + "R,上游,reference,颍河,river,,Ⅲ,\nZ,石河点,reference,石河,river,,Ⅲ,\n";
    private const string Events = "month,event,kind,county,incident,date,river,volume_t,document\n";

    [Test]
    public void A_miss_that_falls_away_names_its_point_and_class_the_ruling_and_the_accident()
    {
        using TestFolder folder = Of(Canal, "2021-09,N,Ⅲ,,,", "2021-09,M,Ⅱ,,,").Interpretations("canal-accident,replaces-miss,许环1,,")
            .Write("events.csv", Events + "2021-09,E,canal-accident,A,,,,,事文7\n").Rulings("2021-09,N,responsible,A,责文9,");
        Told note = Note(folder, "miss-replaced");
        Assert.That(note.Text, Is.EqualTo(
            "干渠未达标400万元与事故或通报500万元按口径只计较大一项；不再扣收：认定责任县区为甲县（责文9），点位N为Ⅲ类，剔除上游后Ⅲ类；计入：事件E（事文7）"));
        Assert.That(note.Evidence, Is.SupersetOf(new[] { "monitoring.csv:2", "points.csv:2", "rulings.csv:2", "events.csv:2" }));
    }

    [Test]
    public void An_accident_that_falls_away_names_the_ruling_and_every_point_that_is_counted()
    {
        using TestFolder folder = Of(Canal, "2021-09,N,Ⅲ,,,", "2021-09,M,Ⅳ,,,")
            .Interpretations("canal-accident,replaces-miss,许环1,,", "canal-responsible,own-county,许环1,,", "canal-miss,per-point,许环1,,")
            .Replace("points.csv", "river,B,Ⅱ", "river,A,Ⅱ")
            .Write("events.csv", Events + "2021-09,E,canal-accident,,,,,,事文7\n").Rulings("2021-09,E,responsible,A,责文9,");
        Told note = Note(folder, "miss-replaced");
        Assert.That(note.Text, Does.Contain("不再扣收：事件E（事文7），认定责任县区为甲县（责文9）；计入：点位N为Ⅲ类"));
        Assert.That(note.Text, Does.Contain("点位M为Ⅳ类"));
        Assert.That(note.Evidence, Is.SupersetOf(new[] { "events.csv:2", "rulings.csv:2", "monitoring.csv:2", "monitoring.csv:3" }));
    }

    [Test]
    public void Monitoring_outside_the_routine_names_its_class_and_document()
    {
        using TestFolder folder = Of(Points + "W,水源,source,水库,lake,A,Ⅲ,\n", "2021-09,W,Ⅴ,,no,加测文1");
        Assert.That(Note(folder, "not-routine").Text, Is.EqualTo("非例行监测（加测文1），结果为Ⅴ类，不奖不扣"));
    }

    [Test]
    public void What_another_row_of_an_incident_decides_names_that_row()
    {
        using TestFolder county = Of(Water).Write(
            "events.csv", Events + "2021-09,E,canal-accident,,一,,,,九月文\n2021-10,F,canal-accident,B,一,,,,十月文\n");
        Assert.That(Item(county).Text, Is.EqualTo("事件E（九月文）；县区见事件F（十月文）"));
        using TestFolder volume = Of(Water).Write(
            "events.csv", Events + "2021-09,E,polluted-water,A,一,,颍河,3000,九月文\n2021-10,F,polluted-water,,一,,颍河,12000,十月文\n");
        Assert.That(Item(volume).Text, Does.StartWith("事件E（九月文）；水量见事件F（十月文）；受污染水体12000吨"));
    }

    [Test]
    public void Events_that_are_not_covered_name_the_row_that_says_so()
    {
        using TestFolder early = Of(Water).Write(
            "events.csv", Events + "2021-08,E,cross-boundary,A,一,2021-08-20,颍河,,文甲\n2021-10,F,cross-boundary,,一,,颍河,,文乙\n");
        Told before = Note(early, "not-covered", "2021-10");
        Assert.That(before.Text, Is.EqualTo("事件E（文甲）的日期 2021-08-20 早于办法施行之日 2021-08-26，不适用"));
        Assert.That(before.Evidence, Is.SupersetOf(new[] { "events.csv:2", "events.csv:3" }));
        using TestFolder elsewhere = Of(Water).Write("events.csv", Events + "2021-09,E,cross-boundary,A,,,石河,,文甲\n");
        Assert.That(Note(elsewhere, "not-covered").Text, Is.EqualTo("事件E（文甲）的河流“石河”不在办法所列河流之内，不奖不扣"));
    }

    [TestCase("A", "900", "颍河")]
    [TestCase("", "9000", "颍河")]
    [TestCase("A", "9000", "石河")]
    public void A_repeated_row_says_where_its_incident_belongs_and_not_that_it_cost_something(string county, string volume, string river)
    {
        using TestFolder folder = Of(Water).Write(
            "events.csv",
            Events + $"2021-09,E,polluted-water,{county},一,,{river},{volume},文甲\n2021-10,F,polluted-water,,一,,{river},900,文乙\n");
        Told note = Note(folder, "same-incident", "2021-10");
        Assert.That(note.Text, Is.EqualTo("与事件E（文甲）为同一事件（一），计入 2021-09，是否扣收以该月结算为准，本月不另计"));
        Assert.That(note.Evidence, Is.EqualTo(new[] { "events.csv:3", "events.csv:2" }));
    }

    [Test]
    public void A_deduction_says_that_the_inflow_was_dry()
    {
        using TestFolder folder = Of(Section, "2021-09,S1,劣Ⅴ,,,", "2021-09,R,,dry,,断流文3");
        Assert.That(Item(folder).Text, Is.EqualTo("上游R断流（断流文3），没有影响"));
    }

    [Test]
    public void A_pollutant_over_its_limit_names_the_section_the_river_and_what_was_not_detected()
    {
        using TestFolder folder = Of(Section.Replace("R\n", "\n", StringComparison.Ordinal), "2021-09,R,Ⅲ,,,")
            .Readings("time,point,pH,DO,CODMn,NH3N,TP,Hg,Cd", "2021-09-05,S1,7.5,8.2,1.8,0.1,0.015,0.0004L,0.006", "2021-09-06,S1,7.5,8.2,1.8,0.1,0.015,0.0004L,0.02L")
            .Rulings("2021-09,S1,toxic,yes,许环5,");
        string text = Said(folder, "items").Single(t => t.Clause == "7.1").Text;
        Assert.That(text, Does.StartWith("S1（颍河）汞月值0.0002 mg/L（低于检出限0.0004，按一半计），目标Ⅲ类限值0.0001 mg/L；"
            + "S1（颍河）镉月值0.008 mg/L（有样品低于检出限0.02，按一半计），目标Ⅲ类限值0.005 mg/L"));
        Assert.That(Said(folder, "items").Single(t => t.Clause == "4.1.2").Text, Does.Contain("汞 0.0002 mg/L（低于检出限0.0004 mg/L，按一半计）"));
    }

    [Test]
    public void A_reward_that_a_partial_class_cannot_earn_contradicts_nothing()
    {
        using TestFolder folder = Of(Section, "2021-09,R,Ⅲ,,,").Interpretations("class-partial,yes,许环1,,")
            .Readings("time,point,pH,DO,CODMn,NH3N", "2021-09-05,S1,7.5,8.2,1.8,0.1");
        string text = Said(folder, "pending").Single().Text;
        Assert.That(text, Does.Contain("S1缺总磷，指标不全的类别不能作为奖励依据"));
        Assert.That(text, Does.Not.Contain("不评价类别"));
    }

    [Test]
    public void Open_questions_say_the_class_the_target_and_what_the_inflow_lacks()
    {
        using TestFolder canal = Of(Canal, "2021-09,N,Ⅳ,,,", "2021-09,M,Ⅱ,,,");
        Assert.That(Said(canal, "pending").Single().Text, Is.EqualTo("类别Ⅳ，目标Ⅱ"));
        using TestFolder section = Of(Section, "2021-09,S1,Ⅴ,,,", "2021-09,R,,suspended,,停文2");
        Assert.That(Said(section, "pending").Single().Text, Is.EqualTo("类别Ⅴ，目标Ⅲ；上游R当月没有可用结果：停测（停文2）"));
    }

    [Test]
    public void Papers_for_the_public_hold_no_symbols_and_no_names_of_files()
    {
        using TestFolder folder = Of(Section).Interpretations("upstream-offset,concentration,许环1,,")
            .Readings("time,point,pH,DO,CODMn,NH3N,TP", "2021-09-05,S1,7.5,8.2,1.8,1.9,0.015", "2021-09-05,R,7.5,8.2,1.8,1.8,0.015");
        Assert.That(Item(folder).Text, Does.Contain("氨氮：本点1.9 mg/L，入境1.8 mg/L，入境限值1 mg/L，剔除后1.1 mg/L"));
        string statement = folder.Settle("2021-09").Output;
        Assert.That(new[] { "C_in", "L_in", "C′", "readings.csv", "fund.csv" }.Where(statement.Contains), Is.Empty);
    }

    private static TestFolder Of(string points, params string[] results) => TestFolder.Empty()
        .Write("counties.csv", "code,name,aliases\nA,甲县,\nB,乙县,\n").Write("points.csv", points)
        .Write("monitoring.csv", "month,point,class,status,routine,document\n").Add("monitoring.csv", results);

    private static Told Note(TestFolder folder, string code, string month = "2021-09") => Said(folder, "notes", month).Single(t => t.Code == code);

    private static Told Item(TestFolder folder) => Said(folder, "items").Single();

    private static Told[] Said(TestFolder folder, string list, string month = "2021-09")
    {
        Outcome settled = folder.Settle(month, "--format", "json");
        Assert.That(settled.ExitCode, Is.Zero, settled.Error);
        using var document = JsonDocument.Parse(settled.OutputBytes);
        JsonElement shown = document.RootElement.GetProperty("months")[0].Clone();
        return
        [
            .. from holder in shown.GetProperty("counties").EnumerateArray().Append(shown)
               where holder.TryGetProperty(list, out _)
               from said in holder.GetProperty(list).EnumerateArray()
               select new Told(
                   Statements.Text(said, "clause"), list == "notes" ? Statements.Text(said, "code") : "", Statements.Text(said, list == "items" ? "note" : "text"),
                   [
                       .. said.GetProperty("evidence").EnumerateArray()
                           .Select(e => Statements.Text(e, "file") + ":" + e.GetProperty("line").GetInt32().ToString(CultureInfo.InvariantCulture)),
                   ]),
        ];
    }

    private sealed record Told(string Clause, string Code, string Text, string[] Evidence);
}
