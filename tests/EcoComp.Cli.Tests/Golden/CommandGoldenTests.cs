using EcoComp.Cli.Commands.Help;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Tests.Golden;

public sealed class CommandGoldenTests
{
    private static readonly GoldenCommand[] Settle =
    [
        new("settle-2021-09", "settle 2021-09 --data {sample}"),
        new("settle-2022-07", "settle 2022-07 --data {sample}"),
        new("settle-2022-07-en", "settle 2022-07 --data {sample} --lang en"),
        new("settle-2022-07-csv", "settle 2022-07 --data {sample} --format csv"),
        new("settle-2022-07-json", "settle 2022-07 --data {sample} --format json"),
        new("settle-2022-06-pending", "settle 2022年6月 --data {sample}"),
        new("settle-2022-04-pending-en", "settle 2022/4 --data {sample} --lang en"),
        new("settle-year", "settle 2021-09..2022-08 --data {sample}"),
        new("settle-year-csv", "settle 2021-09..2022-08 --data {sample} --format csv"),
        new("settle-year-json", "settle 2021-09..2022-08 --data {sample} --format json"),
        new("settle-counties", "settle 2022-07 --data {sample} --county 经开区 --county 411003"),
        new("settle-counties-csv", "settle 2021-12..2022-01 --data {sample} --county 411071 --county 襄城县 --format csv"),
        new("settle-counties-json-en", "settle 2022-02 --data {sample} --county 许昌县 --format json --lang en"),
        new("settle-final", "settle 2021-10 --data {sample} --final --county 长葛市"),
        new("settle-final-refused", "settle 2021-09..2022-08 --data {sample} --final --out {temp}/out"),
        new("settle-final-refused-en", "settle 2022-06 --data {sample} --final --lang en --county 东城区"),
        new("settle-trial", "settle 2021-08 --data {sample} --regulation xuchang-2021 --county 襄城县"),
        new("settle-trial-en", "settle 2021-07..2021-08 --data {sample} --regulation xuchang-2021 --county 411025 --lang en"),
        new("settle-trial-final", "settle 2021-08 --data {sample} --regulation xuchang-2021 --final"),
        new("settle-outside", "settle 2021-08 --data {sample}"),
        new("settle-partly-outside", "settle 2021-07..2021-09 --data {sample} --lang en"),
        new("settle-out", "settle 2021-09 --data {sample} --out {temp}/deep/out"),
    ];

    private static readonly GoldenCommand[] Compare =
    [
        new("compare-choices", "compare 2022-05..2022-07 --data {sample} --choice toxic=per-event --choice 干渠事故与未达标=adds --choice intake=once-per-county"),
        new("compare-class-ruling-en", "compare 2022-04 --data {sample} --class 清潩河魏都坝=Ⅱ --status QY-02=dry --ruling SJ2204-01,responsible,411024 --lang en"),
        new("compare-week", "compare 2021-09..2022-08 --data {sample} --choice outlet-week=sunday --choice better-than-III-target-missed=as-target-III"),
        new("compare-draft-json", "compare 2021-09..2022-08 --data {sample} --regulation {sample}-draft/draft.json --format json"),
        new("compare-draft-csv", "compare 2021-09..2021-10 --data {sample} --regulation {sample}-draft/draft.json --format csv"),
        new("compare-each", "compare 2021-09..2022-08 --data {sample} --each-choice"),
        new("compare-each-counties-en", "compare 2021-09..2022-08 --data {sample} --each-choice --by-county --lang en"),
        new("compare-each-csv", "compare 2021-09..2022-08 --data {sample} --each-choice --by-county --format csv"),
        new("compare-refused", "compare 2022-01 --data {sample} --class QY-01=Ⅰ"),
        new("compare-nothing-assumed", "compare 2022-01 --data {sample}"),
        new("rules-compare", "rules compare xuchang-2021 {sample}-draft/draft.json"),
        new("rules-compare-en", "rules compare {sample}-draft/draft.json xuchang-2021 --lang en"),
    ];

    private static readonly GoldenCommand[] Explain =
    [
        new("explain-section", "explain 2021-09 --data {sample} --subject QY-03"),
        new("explain-section-en", "explain 2021-09 --data {sample} --subject QY-03 --lang en"),
        new("explain-section-json", "explain 2021-09 --data {sample} --subject QY-03 --format json"),
        new("explain-section-improved", "explain 2022-04 --data {sample} --subject QY-02"),
        new("explain-section-dry", "explain 2022-01 --data {sample} --subject SL-01"),
        new("explain-section-not-covered", "explain 2022-01 --data {sample} --subject XH-01"),
        new("explain-source", "explain 2021-12 --data {sample} --subject YZ-S1"),
        new("explain-source-not-routine", "explain 2021-09 --data {sample} --subject JA-S1"),
        new("explain-canal-point", "explain 2022-05 --data {sample} --subject NS-03"),
        new("explain-canal-pending", "explain 2022-06 --data {sample} --subject NS-01"),
        new("explain-event", "explain 2022-07 --data {sample} --subject SJ2207-02"),
        new("explain-event-open", "explain 2022-04 --data {sample} --subject SJ2204-01"),
        new("explain-event-en", "explain 2022-07 --data {sample} --subject SJ2207-05 --lang en"),
        new("explain-by-name", "explain 2021-09 清潩河魏都坝 --data {sample}"),
        new("explain-outlet", "explain 2021-12 --data {sample} --subject 劳动路雨污口"),
        new("explain-river", "explain 2021-10 --data {sample} --subject 双洎河"),
        new("explain-county", "explain 2022-05 --data {sample} --county 长葛市"),
        new("explain-county-en", "explain 2022-05 --data {sample} --county 411082 --lang en"),
        new("explain-reference-inflow", "explain 2021-09 --data {sample} --subject YH-00"),
        new("explain-trial", "explain 2021-08 --data {sample} --subject QY-01 --regulation xuchang-2021"),
        new("explain-unknown-subject", "explain 2021-09 --data {sample} --subject QY-99"),
        new("explain-unknown-county", "explain 2021-09 --data {sample} --county 许昌"),
        new("explain-neither", "explain 2021-09 --data {sample}"),
        new("explain-both", "explain 2021-09 --data {sample} --county 411082 --subject QY-01"),
        new("explain-range", "explain 2021-09..2021-10 --data {sample} --subject QY-01"),
        new("explain-outside", "explain 2021-08 --data {sample} --subject QY-01"),
    ];

    private static readonly GoldenCommand[] Others =
    [
        new("check", "check --data {sample}"),
        new("check-en", "check --data {sample} --lang en"),
        new("check-json", "check --data {sample} --format json"),
        new("check-month", "check --data {sample} --month 2021-11"),
        new("check-month-en", "check --data {sample} --month 2022-08 --lang en"),
        new("check-no-folder", "check --data {temp}/nowhere"),
        new("check-no-folder-json", "check --data {temp}/nowhere --format json --lang en"),
        new("check-empty-folder", "check --data {temp}"),
        new("outlook", "outlook 2021-10 --data {sample} --samples 4"),
        new("outlook-en", "outlook 2021-10 --data {sample} --samples 4 --lang en"),
        new("outlook-csv", "outlook 2021-10 --data {sample} --samples 4 --format csv"),
        new("outlook-json", "outlook 2021-10 --data {sample} --samples 4 --format json"),
        new("outlook-outside", "outlook 2021-08 --data {sample}"),
        new("rules-list", "rules list"),
        new("rules-list-en", "rules list --lang en"),
        new("rules-show", "rules show"),
        new("rules-show-en", "rules show xuchang-2021 --lang en"),
        new("rules-show-clause", "rules show --clause 6.2.1"),
        new("rules-show-clause-en", "rules show --clause 7.4 --lang en"),
        new("rules-check", "rules check"),
        new("rules-check-unreadable", "rules check no-such-file.json"),
        new("rules-show-unknown-clause", "rules show --clause 4.1.3"),
        new("rules-show-unknown", "rules show xuchang-2017"),
        new("schema", "schema"),
        new("schema-en", "schema --lang en"),
        new("schema-unknown", "schema setlement"),
        new("new", "new {temp}/数据"),
        new("new-en", "new {temp}/data --lang en"),
        new("new-not-empty", "new {sample}"),
    ];

    private static readonly GoldenCommand[] Usage =
    [
        new("usage-unknown-command", "setle 2021-09"),
        new("usage-settle", "settle"),
        new("usage-settle-no-data", "settle 2021-09"),
        new("usage-settle-bad-month", "settle 2021-13 --data {sample}"),
        new("usage-settle-open-range", "settle 2021-09.. --data {sample}"),
        new("usage-settle-reverse-range", "settle 2022-08..2021-09 --data {sample}"),
        new("usage-settle-two-months", "settle 2021-09 2021-10 --data {sample}"),
        new("usage-settle-unknown-option", "settle 2021-09 --data {sample} --finale"),
        new("usage-settle-unknown-format", "settle 2021-09 --data {sample} --format xml"),
        new("usage-settle-unknown-language", "settle 2021-09 --data {sample} --lang fr"),
        new("usage-settle-unknown-encoding", "settle 2021-09 --data {sample} --encoding latin1"),
        new("usage-settle-unknown-county", "settle 2021-09 --data {sample} --county 许昌"),
        new("usage-settle-county-out", "settle 2021-09 --data {sample} --out {temp}/out --county 魏都区"),
        new("usage-settle-unknown-regulation", "settle 2021-09 --data {sample} --regulation xuchang-2017"),
        new("usage-settle-no-value", "settle 2021-09 --data"),
        new("usage-settle-response-file", "settle @month.txt --data {sample}"),
        new("usage-check", "check"),
        new("usage-check-bad-month", "check --data {sample} --month 九月"),
        new("usage-explain", "explain"),
        new("usage-outlook-samples", "outlook 2021-10 --data {sample} --samples 0"),
        new("usage-rules", "rules"),
        new("usage-new", "new"),
        new("usage-settle-unknown-command-en", "setle 2021-09 --lang en"),
        new("usage-settle-month-of-no-year", "settle 9月 --data {sample}"),
        new("usage-settle-month-uncertain", "settle 2021.1 --data {sample} --lang en"),
        new("usage-settle-option-for-a-value", "settle --finl --data {sample}"),
        new("usage-settle-language-too-early", "--lang en settle 2021-09 --data {sample}"),
        new("usage-explain-unknown-point", "explain 2021-09 清潩河魏都 --data {sample}"),
        new("usage-completions", "completions fish"),
    ];

    /// <summary>The help of the program and of every command, in either language.</summary>
    private static IEnumerable<GoldenCommand> Help =>
        from lang in (string[])["zh", "en"]
        from command in HelpText.In(Language.Zh).Commands
        select new GoldenCommand($"help{(command.Length > 0 ? "-" : "")}{command.Replace(' ', '-')}-{lang}", $"{command} --help --lang {lang}".TrimStart());

    private static IEnumerable<GoldenCommand> All => Settle.Concat(Compare).Concat(Explain).Concat(Others).Concat(Usage).Concat(Help);

    private static IEnumerable<TestCaseData> Commands =>
        All.Select(c => new TestCaseData(c).SetArgDisplayNames(c.Name));

    [TestCaseSource(nameof(Commands))]
    public void A_command_says_what_it_said(object command)
    {
        var golden = (GoldenCommand)command;
        GoldenFile.Matches(Path.Combine("commands", golden.Name + ".txt"), golden.Run());
    }

    [Test]
    public void No_golden_file_is_left_over_and_no_name_stands_twice() =>
        Assert.That(
            Directory.EnumerateFiles(Path.Combine(GoldenFile.Folder, "commands")).Select(Path.GetFileNameWithoutExtension),
            Is.EquivalentTo(All.Select(c => c.Name)));

    [Test]
    public void Wrong_usage_ends_with_2_and_says_why_on_standard_error_only()
    {
        foreach (GoldenCommand command in Usage)
            Assert.That(System.Text.Encoding.UTF8.GetString(command.Run()), Does.Contain("exit code 2\n--- standard output\n--- standard error\necocomp: "), command.Name);
    }
}
