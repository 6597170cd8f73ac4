using System.Text.Json;
using EcoComp.Cli.Tests.Commands;

namespace EcoComp.Cli.Tests.Comparing;

/// <summary>What is moved names the change that moved it; what moves nothing says why; what cannot be is refused in the words of the data.</summary>
public sealed class CausesTests
{
    private const string Up = "{ \"schema\": \"ecocomp.draft/1\", \"base\": \"xuchang-2021\", \"id\": \"d\", \"clauses\": [{ \"id\": \"4.1.2\", \"amounts\": { \"ladder\": [{ \"target\": \"Ⅲ\", \"class\": \"Ⅴ\", \"yuan\": 700000 }] } }] }";

    [Test]
    public void What_two_changes_move_only_together_names_both()
    {
        using TestFolder folder = TestFolder.Small().Replace("monitoring.csv", "2021-09,R1,Ⅲ", "2021-09,R1,Ⅱ");
        JsonElement reward = Moved(folder, "--class", "S1=Ⅱ", "--ruling", "S1,improved,yes").Single(m => Text(m, "kind") == "item");
        Assert.That((Text(reward, "clause"), Causes(reward), Text(reward, "how")), Is.EqualTo(("4.1.1", "1,2", "together")));
    }

    [Test]
    public void What_one_change_moves_only_with_any_of_the_others_names_them_too()
    {
        string sample = Path.Combine(Repository.Root, "samples", "xuchang");
        string[] classes = ["--class", "YH-04=Ⅰ", "--class", "YH-03=Ⅰ", "--class", "YH-02=Ⅱ"];
        using var json = JsonDocument.Parse(Ecocomp.Run(["compare", "2021-11", "--data", sample, .. classes, "--format", "json"]).OutputBytes);
        JsonElement shortfall = json.RootElement.GetProperty("moved").EnumerateArray().Single(m => Text(m, "clause") == "9");
        Assert.That((Causes(shortfall), Text(shortfall, "how"), string.Join(" or ", shortfall.GetProperty("cause_sets").EnumerateArray().Select(s => string.Join(',', s.EnumerateArray())))), Is.EqualTo(("1,2,3", "either", "1,3 or 2,3")), "the third alone leaves a balance of nothing");
        Assert.That(Ecocomp.Run(["compare", "2021-11", "--data", sample, .. classes]).Output, Does.Contain("起因：假定 1、3 合在一起，或 2、3 合在一起"));
    }

    [Test]
    public void What_one_change_takes_and_another_only_puts_under_another_subject_says_which()
    {
        string sample = Path.Combine(Repository.Root, "samples", "xuchang");
        string[] changes = ["--ruling", "SJ2208-01,责任县区,鄢陵县", "--choice", "polluted-water=highest-per-county"];
        using var json = JsonDocument.Parse(Ecocomp.Run(["compare", "2022-08", "--data", sample, .. changes, "--format", "json"]).OutputBytes);
        JsonElement item = json.RootElement.GetProperty("moved").EnumerateArray().Single(m => Text(m, "kind") == "item" && Text(m, "county_name") == "鄢陵县");
        Assert.That((Causes(item), Text(item, "how"), item.GetProperty("scenario_yuan").GetInt64()), Is.EqualTo(("1,2", "regrouped", -500000L)));
        Assert.That(Ecocomp.Run(["compare", "2022-08", "--data", sample, .. changes]).Output, Does.Contain("起因：金额由假定 2 引起，假定 1 只改变列在哪个对象下"));
    }

    [Test]
    public void What_any_of_two_changes_would_move_names_each()
    {
        using TestFolder folder = TestFolder.Small().Replace("monitoring.csv", "2021-09,S1,Ⅲ", "2021-09,S1,Ⅳ");
        JsonElement deduction = Moved(folder, "--class", "S1=Ⅲ", "--status", "C1=dry", "--choice", "improvement=rulings-only").Single(m => Text(m, "kind") == "item");
        Assert.That((Causes(deduction), Text(deduction, "how")), Is.EqualTo(("2", "one")));
        folder.Replace("points.csv", "一桥,section,颍河", "一桥,section,石梁河");
        folder.Interpretations("scope,all-registered,D1,,");
        deduction = Moved(folder, "--class", "S1=Ⅲ", "--choice", "scope=five-rivers").Single(m => Text(m, "kind") == "item");
        Assert.That((Text(deduction, "change"), Causes(deduction), Text(deduction, "how")), Is.EqualTo(("goes", "1,2", "each")));
    }

    [Test]
    public void What_two_changes_make_what_it_is_names_both_where_one_alone_would_move_it_too()
    {
        using TestFolder folder = TestFolder.Small().Write("up.json", Up);
        JsonElement deduction = Moved(folder, "--class", "S1=Ⅴ", "--regulation", folder["up.json"]).Single(m => Text(m, "kind") == "item");
        Assert.That((Causes(deduction), Text(deduction, "how"), deduction.GetProperty("scenario_yuan").GetInt64()), Is.EqualTo(("1,2", "joint", -700000L)));
    }

    [Test]
    public void Each_of_several_moves_names_its_own_change()
    {
        using TestFolder folder = TestFolder.Small();
        JsonElement[] items = [.. Moved(folder, "--class", "S1=Ⅳ", "--class", "W1=Ⅰ").Where(m => Text(m, "kind") == "item")];
        Assert.That(items.Select(m => (Text(m, "subject_code"), Causes(m))), Is.EquivalentTo(new[] { ("S1", "1"), ("W1", "2") }));
    }

    [Test]
    public void A_class_is_the_month_s_where_monitoring_outside_the_routine_stands_beside_samples_and_stays_outside_it_where_it_stands_alone()
    {
        using TestFolder folder = TestFolder.Small().Add("points.csv", "W2,水源二,source,水库,lake,A,,,,")
            .Add("monitoring.csv", "2021-09,W2,Ⅲ,,否,,文1,").Write("readings.csv", "month,point,PH,DO,CODMN,NH3N,TP\n2021-09,W2,7,8,1,0.1,0.01\n");
        Assert.That(Items("--class", "W2=Ⅳ"), Is.EquivalentTo(new[] { ("5.1", "goes"), ("5.2", "comes") }));
        Assert.That(Items("--status", "W2=dry"), Is.EquivalentTo(new[] { ("5.1", "goes") }));
        folder.Delete("readings.csv");
        Assert.That(Items("--class", "W2=Ⅳ"), Is.Empty);

        IEnumerable<(string, string)> Items(params string[] options) =>
            Moved(folder, options).Where(m => Text(m, "kind") == "item").Select(m => (Text(m, "clause"), Text(m, "change")));
    }

    [Test]
    public void Months_before_the_first_one_in_force_are_a_trial_calculation_under_an_assumed_regulation()
    {
        using TestFolder folder = TestFolder.Small().Add("monitoring.csv", "2021-08,S1,Ⅴ,,,,,");
        string[] compare = ["compare", "2021-08..2021-09", "--data", folder.Data, "--regulation", "xuchang-2021"];
        Assert.That(Ecocomp.Run(compare).Output, Does.Contain("2021-08 不在所假定办法的结算期内，假定后的金额为试算"));
        using var json = JsonDocument.Parse(Ecocomp.Run([.. compare, "--format", "json"]).OutputBytes);
        Assert.That(json.RootElement.GetProperty("months").EnumerateArray().Select(m => m.GetProperty("trial").GetBoolean()), Is.EqualTo(new[] { true, false }));
    }

    [Test]
    public void Regulations_that_the_other_folder_s_settings_name_are_told_not_to_be_used()
    {
        using TestFolder laws = TestFolder.Empty().Write("later.json", LawFolderTests.Later());
        string settings = $$"""{ "regulations": {{JsonSerializer.Serialize(laws.Data)}} }""";
        using TestFolder folder = TestFolder.Small();
        using TestFolder other = TestFolder.Small().Write("ecocomp.json", settings);
        string[] compare = ["compare", "2021-09", "--data", folder.Data, "--data-b", other.Data];
        Assert.That(Ecocomp.Run(compare).Error, Does.StartWith($"ecocomp: 两个文件夹按同一办法结算，{other["ecocomp.json"]} 中的 regulations（{laws.Data}）没有使用"));
        Assert.That(Ecocomp.Run([.. compare, "--regulations", laws.Data]).Error, Does.Not.Contain("regulations"));
        folder.Write("ecocomp.json", settings);
        Assert.That(Ecocomp.Run(compare).Error, Does.Not.Contain("regulations"));
    }

    [Test]
    public void What_is_told_of_another_folder_names_it()
    {
        using TestFolder folder = TestFolder.Small();
        using TestFolder other = TestFolder.Small().Add("monitoring.csv", "2021-09,S9,Ⅲ,,,,,");
        string[] compare = ["compare", "2021-09", "--data", folder.Data, "--data-b", other.Data];
        Assert.That(Ecocomp.Run("compare", "2021-09", "--data", folder.Data, "--data-b", other["x"]).Error, Is.EqualTo($"ecocomp: 找不到 --data-b 的文件夹“{other["x"]}”\n"));
        Outcome refused = Ecocomp.Run(compare);
        Assert.That((refused.ExitCode, refused.Error.Split(": ")[0]), Is.EqualTo((ExitCodes.InputRefused, other["monitoring.csv"] + ":6:2")));
        other.Replace("monitoring.csv", "S9,Ⅲ,,", "S1,,dry,").Replace("monitoring.csv", "2021-09,S1,Ⅲ,,,,,\n", "");
        Assert.That(Ecocomp.Run(compare).Error, Does.StartWith(other["monitoring.csv"] + ":5:"));
        refused = Ecocomp.Run([.. compare, "--ruling", "R1,net-class,Ⅰ"]);
        Assert.That((refused.ExitCode, refused.Error), Is.EqualTo((ExitCodes.InputRefused, refused.Error)));
        Assert.That(refused.Error, Does.Not.Contain(Path.Combine(other.Data, "--")));
    }

    [TestCase("S1,improved,no", "zh", "认定为“否”")]
    [TestCase("S1,改善,是", "en", "“yes”")]
    [TestCase("S1,result,waived", "zh", "认定为“不再补报”")]
    public void An_answer_that_is_a_word_is_said_in_the_language_of_the_rest(string ruling, string lang, string said)
    {
        using TestFolder folder = TestFolder.Small();
        Outcome outcome = Ecocomp.Run("compare", "2021-09", "--data", folder.Data, "--ruling", ruling, "--lang", lang);
        Assert.That(outcome.Output, Does.Contain(said), outcome.Error);
    }

    [TestCase("--ruling", "SJ2109-1,责任县区,甲县", "没有点位或事件“SJ2109-1”，是不是 SJ2109-01？")]
    [TestCase("--ruling", "S11,improved,yes", "没有点位或事件“S11”，是不是 S1")]
    [TestCase("--class", "S11=Ⅳ", "没有点位“S11”，是不是 S1")]
    public void A_subject_that_there_is_not_is_told_with_what_was_probably_meant(string option, string typed, string told)
    {
        using TestFolder folder = TestFolder.Small().Write("events.csv", TestFolder.EventsHeader + "2021-09,SJ2109-01,toxic,,颍河,,,,文1,\n");
        Outcome outcome = Ecocomp.Run("compare", "2021-09", "--data", folder.Data, option, typed);
        Assert.That((outcome.ExitCode, outcome.Error), Is.EqualTo((ExitCodes.Usage, outcome.Error)));
        Assert.That(outcome.Error, Does.Contain(told));
    }

    [TestCase("compare", "--clas", "--class")]
    [TestCase("settle", "--dat", "--data")]
    public void An_option_that_there_is_not_is_told_once(string command, string typed, string meant) => Assert.That(
        Ecocomp.Run(command, "2021-09", typed).Error.Split('\n')[..2], Is.EqualTo(new[] { $"ecocomp: 没有选项“{typed}”，是不是 {meant}？", $"ecocomp: 用法见 ecocomp {command} --help" }));

    [TestCase("--class", "2021-09／S1＝Ⅳ", "2021-09/S1=Ⅳ")]
    [TestCase("--choice", "scope＝all-registered", "scope=all-registered")]
    [TestCase("--ruling", "2021-09／S1，improved，yes", "2021-09/S1,improved,yes")]
    public void Signs_of_a_Chinese_keyboard_are_read_as_their_narrow_forms(string option, string wide, string narrow)
    {
        using TestFolder folder = TestFolder.Small();
        string csv(string typed) => Ecocomp.Run("compare", "2021-09", "--data", folder.Data, option, typed).Output;
        Assert.That(csv(wide), Is.EqualTo(csv(narrow)));
        Assert.That(csv(wide), Is.Not.Empty);
    }

    [TestCase("这些月份没有对象用到“取水中断计次”（intake）", "--choice", "intake=per-event")]
    [TestCase("与现在相同", "--choice", "intake=once-per-county")]
    [TestCase("与现在相同", "--class", "S1=Ⅲ")]
    [TestCase("没有条款因此改变", "--class", "W1=Ⅲ")]
    [TestCase("这些月份没有用到 S1 的改善", "--ruling", "S1,improved,yes")]
    [TestCase("这些月份有 1 个对象用到“水源地扣收”（source-steps），结果都一样", "--choice", "source-steps=flat")]
    public void What_moves_nothing_says_why(string why, params string[] options)
    {
        using TestFolder folder = TestFolder.Small();
        if (options[1] == "source-steps=flat") folder.Replace("monitoring.csv", "W1,Ⅱ", "W1,Ⅳ");
        Outcome outcome = Ecocomp.Run(["compare", "2021-09", "--data", folder.Data, .. options]);
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        Assert.That(outcome.Output, Does.Contain(why));
    }

    [Test]
    public void Another_folder_that_settles_alike_and_a_draft_of_other_clauses_move_nothing_and_say_so()
    {
        using TestFolder folder = TestFolder.Small().Write("up.json", Up);
        string text = Ecocomp.Run("compare", "2021-09", "--data", folder.Data, "--data-b", folder.Data, "--regulation", folder["up.json"]).Output;
        Assert.That(text, Does.Contain("没有变动").And.Contain("假定 1 没有引起变动：两个文件夹的结算结果相同").And.Contain("假定 2 没有引起变动：办法有改动（第 4.1.2 条）"));
    }

    [Test]
    public void A_week_that_a_choice_puts_into_another_month_is_moved_there_and_told()
    {
        using TestFolder folder = TestFolder.Small().Add("monitoring.csv", "2021-10,S1,Ⅲ,,,,,", "2021-10,R1,Ⅲ,,,,,", "2021-10,W1,Ⅱ,,,,,", "2021-10,C1,Ⅱ,,,,,")
            .Events("2021-09,E1,illegal-outlet,A,颍河,一号口,2021-09-28,1500,D1,");
        string text = Ecocomp.Run("compare", "2021-09..2021-10", "--data", folder.Data, "--choice", "outlet-week=sunday").Output;
        Assert.That(text, Does.Contain("E1 的这一周改属 2021-10，数据中记在 2021-09").And.Contain("2021-10 甲县 第七条（四） 一号口").And.Contain("2021-09 甲县 第七条（四） 一号口"));
    }

    [Test]
    public void A_scenario_that_the_data_do_not_allow_is_refused_in_their_words_and_names_the_option()
    {
        using TestFolder folder = TestFolder.Small().Replace("monitoring.csv", "2021-09,S1,Ⅲ", "2021-09,S1,Ⅴ").Rulings("2021-09,S1,net-class,Ⅳ,D1,");
        Outcome outcome = Ecocomp.Run("compare", "2021-09", "--data", folder.Data, "--class", "S1=Ⅲ");
        Assert.That((outcome.ExitCode, outcome.Output), Is.EqualTo((3, "")));
        Assert.That(outcome.Error, Does.Contain("--class S1=Ⅲ").And.Contain("rulings.csv:2:4: error E"));
        outcome = Ecocomp.Run("compare", "2021-09", "--data", folder.Data, "--ruling", "S1,net-class,劣Ⅴ");
        Assert.That(outcome.Error, Does.Contain("--ruling S1,net-class,劣Ⅴ: error E"));
    }

    [Test]
    public void A_net_class_without_a_month_is_ruled_where_it_can_stand()
    {
        using TestFolder folder = TestFolder.Small().Replace("monitoring.csv", "2021-09,S1,Ⅲ", "2021-09,S1,Ⅴ")
            .Add("monitoring.csv", "2021-10,S1,Ⅲ,,,,,", "2021-10,R1,Ⅲ,,,,,", "2021-10,W1,Ⅱ,,,,,", "2021-10,C1,Ⅱ,,,,,");
        JsonElement[] moved = Moved(folder, "2021-09..2021-10", "--ruling", "S1,net-class,Ⅳ");
        Assert.That(moved.Select(m => (Text(m, "month"), Text(m, "kind"))), Is.EqualTo(new[] { ("2021-09", "item") }));
    }

    [TestCase("--choice", "skope=five-rivers", "scope")]
    [TestCase("--choice", "scope=all", "all-registered")]
    [TestCase("--choice", "scope", "--choice scope=all-registered")]
    [TestCase("--class", "水源二=Ⅱ", "水源一")]
    [TestCase("--class", "S1=Ⅵ", "劣Ⅴ")]
    [TestCase("--class", "2021-10/S1=Ⅱ", "2021-10")]
    [TestCase("--status", "S1=gone", "断流 dry")]
    [TestCase("--ruling", "S1,improve,yes", "improved")]
    [TestCase("--ruling", "S1,improved", "SJ2110-01,责任县区,长葛市")]
    [TestCase("--regulation", "xuchang-2012", "xuchang-2021")]
    public void What_is_mistyped_is_refused_with_what_was_meant(string option, string typed, string meant)
    {
        using TestFolder folder = TestFolder.Small();
        Outcome outcome = Ecocomp.Run("compare", "2021-09", "--data", folder.Data, option, typed);
        Assert.That((outcome.ExitCode, outcome.Output), Is.EqualTo((2, "")));
        Assert.That(outcome.Error, Does.Contain(meant));
    }

    [Test]
    public void What_is_assumed_twice_is_refused()
    {
        using TestFolder folder = TestFolder.Small();
        Assert.That(Ecocomp.Run("compare", "2021-09", "--data", folder.Data, "--class", "S1=Ⅱ", "--status", "2021-09/一桥=dry").Error, Does.Contain("2021-09/S1"));
    }

    private static string Text(JsonElement entry, string member) => entry.GetProperty(member).GetString()!;

    private static string Causes(JsonElement entry) => string.Join(',', entry.GetProperty("causes").EnumerateArray().Select(c => c.GetInt32()));

    private static JsonElement[] Moved(TestFolder folder, params string[] options)
    {
        string month = options[0].StartsWith("--", StringComparison.Ordinal) ? "2021-09" : options[0];
        Outcome outcome = Ecocomp.Run(["compare", month, "--data", folder.Data, "--format", "json", .. options.Where(o => o != month)]);
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        return [.. JsonDocument.Parse(outcome.OutputBytes).RootElement.GetProperty("moved").EnumerateArray()];
    }
}
