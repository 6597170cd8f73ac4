using EcoComp.Core.Regulations;

namespace EcoComp.Cli.Tests.Input;

public sealed class HeadersAndWordsTests
{
    private static readonly Lazy<byte[]> AsItIs = new(() =>
    {
        using TestFolder sample = TestFolder.Sample();
        return sample.Settle("2021-09..2022-08", "--format", "json").OutputBytes;
    });

    private static readonly Dictionary<string, Func<string, string, int, string>> Headers = new()
    {
        ["English"] = (english, _, _) => english,
        ["Chinese"] = (_, chinese, _) => chinese,
        ["mixed"] = (english, chinese, at) => at % 2 == 0 ? english : chinese,
        ["mixed the other way"] = (english, chinese, at) => at % 2 == 1 ? english : chinese,
        ["capitals"] = (english, _, _) => english.ToUpperInvariant(),
        ["quoted and with blanks"] = (english, chinese, at) => at % 2 == 0 ? $"\" {english}　\"" : chinese,
        ["full-width letters and brackets"] = (english, chinese, at) =>
            at == 0 ? string.Concat(english.Select(c => (char)(c + 0xFEE0))) : chinese.Replace('(', '（').Replace(')', '）'),
    };

    private static readonly Dictionary<string, Func<string, string, string>> Words = new()
    {
        ["English"] = (english, _) => english,
        ["Chinese"] = (_, chinese) => chinese,
        ["capitals"] = (english, _) => english.ToUpperInvariant(),
        ["with blanks"] = (_, chinese) => "　" + chinese + "\u00A0 ",
    };

    private static IEnumerable<string> HeaderStyles => Headers.Keys;

    private static IEnumerable<string> WordStyles => Words.Keys;

    [Test]
    public void Headers_may_be_written_in_either_language_in_any_order_and_letter_case([ValueSource(nameof(HeaderStyles))] string style, [Values] bool reversed)
    {
        using TestFolder sample = TestFolder.Sample();
        SampleRewritten.Rewrite(sample, Headers[style], (_, chinese) => chinese, reversed);
        AssertSame(sample);
    }

    [Test]
    public void Words_may_be_written_in_either_language_and_any_letter_case([ValueSource(nameof(WordStyles))] string style)
    {
        using TestFolder sample = TestFolder.Sample();
        SampleRewritten.Rewrite(sample, (_, chinese, _) => chinese, Words[style], reversed: false);
        AssertSame(sample);
    }

    private static IEnumerable<string> WordsOfTheContract =>
        SampleRewritten.Words.Where(w => w.File != "interpretations.csv" && w.Column != "answer").Select(w => w.Column + "." + w.English).Distinct();

    [TestCaseSource(nameof(WordsOfTheContract))]
    public void Every_word_of_the_contract_stands_in_the_sample(string word)
    {
        if (word == "routine.yes") return; // the default, which nobody writes
        (string file, string column, _, string chinese) = SampleRewritten.Words.First(w => w.Column + "." + w.English == word);
        int field = Array.FindIndex(SampleRewritten.Columns[file], c => c.English == column);
        using TestFolder sample = TestFolder.Sample();
        Assert.That(File.ReadAllLines(sample[file]).Select(row => row.Split(',')).Where(cells => cells.Length > field).Select(cells => cells[field]), Does.Contain(chinese));
    }

    private static IEnumerable<TestCaseData> ChoicesOfTheRegulation =>
        from regulation in RegulationCatalogue.BuiltIn().Regulations
        from interpretation in regulation.Interpretations
        from choice in interpretation.Choices
        select new TestCaseData(interpretation.Key, interpretation.Name, choice.Code, choice.Name);

    [TestCaseSource(nameof(ChoicesOfTheRegulation))]
    public void Every_interpretation_and_choice_may_be_written_in_either_language(string key, string keyName, string choice, string choiceName)
    {
        byte[]? first = null;
        foreach ((string k, string c) in new[] { (key, choice), (keyName, choiceName), (key, choiceName), (keyName, choice), (key.ToUpperInvariant(), choice.ToUpperInvariant()) })
        {
            using TestFolder folder = TestFolder.Small().Interpretations($"{k},{c},文1,,");
            Assert.That(folder.Check("--strict").FaultLines, Is.Empty, k + "=" + c);
            Outcome outcome = folder.Settle("2021-09", "--format", "json");
            if (outcome.ExitCode == ExitCodes.Done) Assert.That(outcome.Output, Does.Contain($"\"{key}\": \"{choice}\""));
            first ??= outcome.OutputBytes;
            Assert.That(outcome.OutputBytes, Is.EqualTo(first));
        }
    }

    [Test]
    public void A_county_may_be_written_by_its_code_name_or_alias([Values("A", "甲县", "大甲", "甲", " 甲县　")] string written)
    {
        using TestFolder folder = TestFolder.Small().Replace("points.csv", "river,A,Ⅲ", $"river,{written},Ⅲ").Events($"2021-09,E1,intake,{written},,,,,文1,")
            .Rulings($"2021-09,C1,responsible,{written},文1,").Replace("monitoring.csv", "C1,Ⅱ", "C1,Ⅴ").Replace("monitoring.csv", "S1,Ⅲ", "S1,Ⅴ");
        Outcome outcome = folder.Settle("2021-09", "--format", "csv", "--county", written.Trim());
        Assert.That(outcome.FaultLines, Is.Empty);
        Assert.That(
            outcome.Output.Split("\r\n").Select(row => string.Join(',', row.Split(',').Take(4))),
            Is.EqualTo(new[] { "\uFEFFmonth,county_code,county_name,clause", "2021-09,A,甲县,4.1.2", "2021-09,A,甲县,6.2.1", "2021-09,A,甲县,7.3", "" }));
    }

    private static void AssertSame(TestFolder sample)
    {
        Assert.That(sample.Check("--strict").FaultLines, Is.Empty);
        Assert.That(sample.Settle("2021-09..2022-08", "--format", "json").OutputBytes, Is.EqualTo(AsItIs.Value));
    }
}
