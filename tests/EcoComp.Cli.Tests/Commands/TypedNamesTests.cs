using EcoComp.Cli.Tests.Properties;

namespace EcoComp.Cli.Tests.Commands;

/// <summary>Points, counties and events are asked for by code or by name.</summary>
public sealed class TypedNamesTests
{
    private static readonly string Sample = Samples.Xuchang;

    [TestCase("QY-03", "清潩河魏都坝")]
    [TestCase("QY-03", "qy-03")]
    [TestCase("411082", "长葛市")]
    [TestCase("411003", "许昌县")]
    public void A_name_explains_what_its_code_explains(string code, string name)
    {
        Outcome byCode = Ecocomp.Run("explain", "2021-09", code, "--data", Sample);
        Outcome byName = Ecocomp.Run("explain", "2021-09", name, "--data", Sample);
        Assert.That((byName.ExitCode, byName.Output), Is.EqualTo((0, byCode.Output)), byName.Error);
        Assert.That(Ecocomp.Run("explain", "2021-09", "--subject", name, "--data", Sample).Output, Is.EqualTo(byCode.Output));
    }

    [TestCase("explain", "2022-07", "ＱＹ-０３")]
    [TestCase("explain", "2022-07", " QY-03 ")]
    [TestCase("settle", "2022-07", "--county", "魏都区 ")]
    [TestCase("settle", "2022-07", "--county", "４１１００２")]
    public void What_is_pasted_with_blanks_or_typed_in_full_width_is_what_it_looks_like(params string[] args)
    {
        Outcome outcome = Ecocomp.Run([.. args, "--data", Sample]);
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
    }

    [Test]
    public void A_word_that_is_no_month_is_a_subject_of_the_newest_one()
    {
        Outcome newest = Ecocomp.Run("explain", "清潩河魏都坝", "--data", Sample);
        Assert.That((newest.ExitCode, newest.Output), Is.EqualTo((0, Ecocomp.Run("explain", "2022-08", "QY-03", "--data", Sample).Output)));
        Assert.That(newest.Error, Does.Contain("2022-08"));
    }

    [Test]
    public void An_event_is_found_by_its_incident()
    {
        using TestFolder folder = TestFolder.Small();
        folder.Write("events.csv", "month,event,kind,county,incident,document\n2021-09,E1,intake,A,停水事件,文1\n");
        Assert.That(folder.Explain("2021-09", "停水事件").Output, Is.EqualTo(folder.Explain("2021-09", "E1").Output).And.Not.Empty);
    }

    [Test]
    public void A_name_of_several_points_is_told_with_their_codes()
    {
        using TestFolder folder = TestFolder.Small().Replace("points.csv", "W1,水源一,", "W1,一桥,");
        Outcome outcome = folder.Explain("2021-09", "一桥");
        Assert.That((outcome.ExitCode, outcome.Error), Is.EqualTo((ExitCodes.Usage, "ecocomp: 叫“一桥”的不止一个：S1、W1；请写编码\n")));
    }

    [TestCase("清潩河魏都", "清潩河魏都坝")]
    [TestCase("清潩河都魏坝", "清潩河魏都坝")]
    [TestCase("QY-O3", "QY-03")]
    [TestCase("长葛巿", "长葛市")]
    [TestCase("SJ2109-0", "SJ2109-01")]
    [TestCase("魏都坝", "清潩河魏都坝")]
    [TestCase("清异河", "清潩河")]
    public void A_mistyped_name_gets_the_nearest(string typed, string meant)
    {
        Outcome outcome = Ecocomp.Run("explain", "2021-09", typed, "--data", Sample);
        Assert.That(outcome.ExitCode, Is.EqualTo(ExitCodes.Usage));
        Assert.That(outcome.Error, Does.Contain("是不是").And.Contain(meant));
    }

    [Test]
    public void What_is_nowhere_is_not_told_as_if_no_clause_concerned_it()
    {
        Outcome outcome = Ecocomp.Run("explain", "2021-09", "不存在的点", "--data", Sample);
        Assert.That((outcome.ExitCode, outcome.Error), Is.EqualTo((ExitCodes.Usage, "ecocomp: 没有名为“不存在的点”的点位、事件、排污口、河流或县区\n")));
    }

    [Test]
    public void An_event_of_another_month_is_told_with_its_month()
    {
        Outcome outcome = Ecocomp.Run("explain", "2021-10", "SJ2109-01", "--data", Sample);
        Assert.That((outcome.ExitCode, outcome.Error), Is.EqualTo((ExitCodes.Usage, "ecocomp: “SJ2109-01”是 2021-09 的事件，请写 ecocomp explain 2021-09 SJ2109-01\n")));
    }

    [TestCase("清颍河")]
    [TestCase("清潁河")]
    public void A_river_is_found_by_the_spellings_that_the_regulation_knows(string spelt) => Assert.That(
        Ecocomp.Run("explain", "2021-09", spelt, "--data", Sample).Output, Is.EqualTo(Ecocomp.Run("explain", "2021-09", "清潩河", "--data", Sample).Output).And.Not.Empty);

    [Test]
    public void The_month_may_stand_behind_what_is_explained() => Assert.That(
        Ecocomp.Run("explain", "QY-03", "2021-09", "--data", Sample).Output, Is.EqualTo(Ecocomp.Run("explain", "2021-09", "QY-03", "--data", Sample).Output).And.Not.Empty);

    [TestCase("settle 2021-09 --data {s} --county 禹洲市", "是不是 禹州市？")]
    [TestCase("settle 2021-09 --data {s} --county 411801", "是不是 411081？")]
    [TestCase("settle 2021-09 --data {s} --county 禹洲市 --lang en", "did you mean 禹州市?")]
    [TestCase("settle 2021-09 --data {s} --regulation xuchang-2012", "是不是 xuchang-2021？")]
    [TestCase("rules show xuchang2021", "是不是 xuchang-2021？")]
    [TestCase("rules show --clause 4.12", "是不是 4.1.2 或 4.2？")]
    [TestCase("rules show --clause upstream-ofset", "是不是 upstream-offset？")]
    [TestCase("rules shwo", "是不是 show？")]
    [TestCase("settle 2021-09 --data {s} --format jsno", "是不是 json？")]
    [TestCase("clsoe 2021-09", "是不是 close？")]
    [TestCase("Settle 2021-09", "是不是 settle？")]
    [TestCase("settle 2021-09 --data {s} final", "是不是 --final？")]
    [TestCase("settle 2021-09 --dta {s}", "是不是 --data？")]
    public void A_mistyped_word_gets_the_nearest_in_the_users_own_words(string line, string meant)
    {
        Outcome outcome = Ecocomp.Run(line.Replace("{s}", Sample, StringComparison.Ordinal).Split(' '));
        Assert.That((outcome.ExitCode, outcome.Output), Is.EqualTo((ExitCodes.Usage, "")));
        Assert.That(outcome.Error, Does.Contain(meant));
    }

    [TestCase("--class", "清潩河魏都坝：Ⅰ", "清潩河魏都坝=Ⅰ")]
    [TestCase("--choice", "剔除上游方式:逐项认定", "剔除上游方式=逐项认定")]
    public void A_colon_where_another_sign_is_needed_is_set_right(string option, string typed, string meant) => Assert.That(
        Ecocomp.Run("compare", "2021-12", "--data", Path.Combine(Repository.Root, "samples", "xuchang"), option, typed).Error, Does.Contain($"，是不是 {meant}？"));

    [TestCase("—data", "--data")]
    [TestCase("－－data", "--data")]
    [TestCase("–strict", "--strict")]
    public void Dashes_that_a_word_processor_makes_of_two_hyphens_are_an_options(string typed, string meant) => Assert.That(
        Ecocomp.Run("settle", "2021-10", typed).Error, Does.StartWith($"ecocomp: 没有选项“{typed}”，是不是 {meant}？\n"));

    [TestCase("结账", "close")]
    [TestCase("通报", "notice")]
    [TestCase("导入", "import")]
    [TestCase("更正", "amend")]
    [TestCase("检查", "check")]
    public void A_task_by_its_Chinese_name_is_answered_with_the_command_for_it(string task, string command) => Assert.That(
        Ecocomp.Run(task, "2021-10").Error, Does.StartWith($"ecocomp: 没有命令“{task}”，是不是 {command}？\n"));

    [TestCase("办法大全")]
    [TestCase("月")]
    public void A_word_that_tells_no_command_is_answered_with_none(string task) =>
        Assert.That(Ecocomp.Run(task).Error, Does.Contain("“" + task + "”").And.Not.Contain("是不是"));

    [Test]
    public void The_value_of_an_option_that_there_is_not_is_not_told_too() => Assert.That(
        Ecocomp.Run("settle", "2021-10", "--conty", "长葛").Error, Is.EqualTo("ecocomp: 没有选项“--conty”，是不是 --county？\necocomp: 用法见 ecocomp settle --help\n"));

    [Test]
    public void What_may_be_chosen_is_told_by_name_and_code() => Assert.That(
        Ecocomp.Run("compare", "2021-12", "--data", Path.Combine(Repository.Root, "samples", "xuchang"), "--choice", "适用河流=几条").Error,
        Does.Contain("可用 仅五条河流 five-rivers、"));

    [TestCase("help")]
    [TestCase("version")]
    public void What_is_an_option_is_no_command(string option) =>
        Assert.That(Ecocomp.Run(option).Error, Does.StartWith($"ecocomp: 没有命令“{option}”，是不是 --{option}？\n"));

    [Test]
    public void What_is_near_nothing_gets_no_guess() =>
        Assert.That(Ecocomp.Run("frobnicate").Error, Does.StartWith("ecocomp: 没有命令“frobnicate”\n"));

    [TestCase("upstream-offset", "4.2")]
    [TestCase("剔除上游方式", "4.2")]
    [TestCase("第四条（一）2", "4.1.2")]
    [TestCase("第四条(一)2", "4.1.2")]
    [TestCase("四条（一）", "4.1")]
    [TestCase("第四条", "4")]
    public void A_clause_is_found_by_how_it_is_cited_and_by_what_it_leaves_open(string named, string clause) =>
        Assert.That(Ecocomp.Run("rules", "show", "--clause", named).Output, Is.EqualTo(Ecocomp.Run("rules", "show", "--clause", clause).Output).And.Not.Empty);
}
