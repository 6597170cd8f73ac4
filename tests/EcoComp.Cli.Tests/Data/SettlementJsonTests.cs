using System.Text;
using EcoComp.Cli.Data;
using EcoComp.Cli.Tests.Golden;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement;
using NodaTime;

namespace EcoComp.Cli.Tests.Data;

/// <summary>settlement.json is written from the records that are computed and read back to the same records.</summary>
public sealed class SettlementJsonTests
{
    private static readonly string[] Goldens = ["settle-2022-07-json", "settle-counties-json-en", "settle-year-json"];

    private static readonly IEnumerable<YearMonth> Year = Written.Year;

    [TestCaseSource(nameof(Goldens))]
    public void A_golden_file_is_read_back_and_written_to_the_same_bytes(string name)
    {
        string golden = File.ReadAllText(Path.Combine(GoldenFile.Folder, "commands", name + ".txt"));
        const string output = "--- standard output\n";
        int start = golden.IndexOf(output, StringComparison.Ordinal) + output.Length;
        string json = golden[start..golden.IndexOf("--- standard error\n", StringComparison.Ordinal)];
        Assert.That(Encoding.UTF8.GetString(SettlementJson.Form.Bytes(SettlementJson.Read(Encoding.UTF8.GetBytes(json)))), Is.EqualTo(json));
    }

    [TestCaseSource(nameof(Year))]
    public void A_month_that_is_read_back_says_all_that_the_computed_one_says(YearMonth month) => IsReadBack(Written.Month(month));

    [Test]
    public void Adjustments_are_read_back_too() => IsReadBack(Written.Carrying());

    [Test]
    public void What_is_written_is_read_back_value_by_value() => Assert.That(Written.Values(Read(Written.Everything())), Is.EqualTo(new[]
    {
        ".Month = 2021-09", ".Status = Final", ".Regulation.Id = x", ".Regulation.Title = 办法", ".Regulation.Document = 文1", ".Regulation.Sha256 = 00",
        ".Interpretations = scope=five-rivers;toxic=per-event",
        ".Counties[0].Code = A", ".Counties[0].Name = 甲县", ".Counties[0].Reward = 0", ".Counties[0].Deduction = 300000", ".Counties[0].Adjustment = 0",
        ".Counties[0].Net = -300000",
        ".Counties[0].Items[0].Clause = 4.1.2", ".Counties[0].Items[0].Basis = 第四条（一）2", ".Counties[0].Items[0].SubjectCode = S1",
        ".Counties[0].Items[0].SubjectName = 一桥", ".Counties[0].Items[0].Direction = Deduction", ".Counties[0].Items[0].Amount = 300000",
        ".Counties[0].Items[0].Target = Ⅲ", ".Counties[0].Items[0].Class = Ⅳ", ".Counties[0].Items[0].NetClass = ", ".Counties[0].Items[0].SharePercent = 60",
        ".Counties[0].Items[0].Interpretations = scope=five-rivers;toxic=per-event", ".Counties[0].Items[0].Note = 说明",
        ".Counties[0].Items[0].ItemId = 2021-09/A/4.1.2/S1",
        ".Counties[0].Items[0].Evidence[0].File = monitoring.csv", ".Counties[0].Items[0].Evidence[0].Line = 7",
        ".Counties[0].Pending[0].Clause = 4.1.1", ".Counties[0].Pending[0].SubjectCode = S2", ".Counties[0].Pending[0].SubjectName = 二桥",
        ".Counties[0].Pending[0].Question = Improved", ".Counties[0].Pending[0].Min = 0", ".Counties[0].Pending[0].Max = 100000",
        ".Counties[0].Pending[0].SharePercent = 40", ".Counties[0].Pending[0].Why = 未定",
        ".Counties[0].Pending[0].Interpretations = scope=five-rivers;toxic=per-event",
        ".Counties[0].Pending[0].Evidence[0].File = monitoring.csv", ".Counties[0].Pending[0].Evidence[0].Line = 7",
        ".Counties[0].Notes[0].Clause = 2", ".Counties[0].Notes[0].SubjectCode = S3", ".Counties[0].Notes[0].SubjectName = 三桥",
        ".Counties[0].Notes[0].Code = not-covered", ".Counties[0].Notes[0].Text = 不在范围",
        ".Counties[0].Notes[0].Interpretations = scope=five-rivers;toxic=per-event",
        ".Counties[0].Notes[0].Evidence[0].File = monitoring.csv", ".Counties[0].Notes[0].Evidence[0].Line = 7",
        ".Pending[0].Clause = 4.1.1", ".Pending[0].SubjectCode = S2", ".Pending[0].SubjectName = 二桥", ".Pending[0].Question = Improved", ".Pending[0].Min = 0",
        ".Pending[0].Max = 100000", ".Pending[0].SharePercent = 40", ".Pending[0].Why = 未定",
        ".Pending[0].Interpretations = scope=five-rivers;toxic=per-event", ".Pending[0].Evidence[0].File = monitoring.csv", ".Pending[0].Evidence[0].Line = 7",
        ".Notes[0].Clause = 2", ".Notes[0].SubjectCode = S3", ".Notes[0].SubjectName = 三桥", ".Notes[0].Code = not-covered", ".Notes[0].Text = 不在范围",
        ".Notes[0].Interpretations = scope=five-rivers;toxic=per-event", ".Notes[0].Evidence[0].File = monitoring.csv", ".Notes[0].Evidence[0].Line = 7",
        ".Totals.Reward = 0", ".Totals.Deduction = 300000", ".Totals.Adjustment = 0", ".Totals.Net = -300000",
        ".Fund.Deductions = 300000", ".Fund.Rewards = 0", ".Fund.Adjustments = 0", ".Fund.ProvinceDeduction = 100000", ".Fund.ProvinceReward = 5",
        ".Fund.Balance = 200005",
    }.Select(line => line.Replace(".Month = 2021-09", $".Month = {new YearMonth(2021, 9)}", StringComparison.Ordinal))));

    [Test]
    public void What_is_unknown_and_what_there_is_none_of_is_read_back_as_that()
    {
        MonthSettlement month = Written.Everything() with { Counties = [], Interpretations = InterpretationChoices.None, Fund = default };
        month = month with { Pending = [month.Pending[0] with { Min = null, Max = null, SharePercent = null, Evidence = [] }], Notes = [] };
        MonthSettlement read = Read(month);
        Assert.That((read.Fund.ProvinceDeduction, read.Fund.Balance, read.Pending[0].Min, read.Pending[0].Max), Is.EqualTo(default((Money?, Money?, Money?, Money?))));
        Assert.That(read.Pending[0].SharePercent, Is.Null);
        Assert.That((read.Counties.Length, read.Notes.Length, read.Pending[0].Evidence.Length), Is.EqualTo((0, 0, 0)));
        Assert.That(read.Interpretations, Is.SameAs(InterpretationChoices.None));
    }

    [Test]
    public void Every_amount_is_read_back([Values(long.MinValue, -1, 0, 1, 9007199254740993, long.MaxValue)] long yuan)
    {
        var month = Written.Everything() with { Totals = default };
        month = month with { Counties = [], Pending = [month.Pending[0] with { Min = new Money(yuan) }] };
        Assert.That(Read(month).Pending[0].Min, Is.EqualTo(new Money(yuan)));
    }

    [Test]
    public void Every_class_question_status_and_direction_is_read_back()
    {
        MonthSettlement month = Written.Everything();
        CountyStatement county = month.Counties[0];
        Item[] items =
        [
            .. WaterClass.All.Select(c => county.Items[0] with { Target = c, Class = c, NetClass = c }),
            .. Enum.GetValues<Direction>().Select(d => county.Items[0] with { Direction = d }),
        ];
        Pending[] pending = [.. Enum.GetValues<Core.Evidence.Question>().Select(q => county.Pending[0] with { Question = q })];
        foreach (SettlementStatus status in Enum.GetValues<SettlementStatus>())
            IsReadBack(month with { Status = status, Counties = [county with { Items = [.. items], Pending = [.. pending] }] });
    }

    [TestCase("")]
    [TestCase("a\"b\\c\u0007\t\r\n\u007f")]
    [TestCase("é 水 😀 <&>'+/")]
    public void Text_is_read_back_as_it_is(string text) =>
        Assert.That(Read(Written.Everything() with { Regulation = new RegulationStamp(text, text, text, text) }).Regulation.Title, Is.EqualTo(text));

    [Test]
    public void Several_months_are_read_back_in_their_order()
    {
        MonthSettlement[] months = [.. Written.Year.Select(m => Written.Month(m))];
        Assert.That(SettlementJson.Read(SettlementJson.Form.Bytes(months)).Select(m => m.Month), Is.EqualTo(Written.Year));
        Assert.That(SettlementJson.Read(SettlementJson.Form.Bytes()), Is.Empty);
    }

    [Test]
    public void A_month_that_is_passed_on_while_it_is_written_is_the_same_as_one_that_is_not()
    {
        MonthSettlement month = Written.Everything();
        CountyStatement county = month.Counties.First(c => !c.Items.IsEmpty);
        IsReadBack(month with { Counties = [county with { Items = [.. Enumerable.Repeat(county.Items, 2_000).SelectMany(i => i)] }] });
    }

    [Test]
    public void Words_that_were_read_are_written_as_they_are()
    {
        MonthSettlement month = Written.Everything();
        month = month with { Notes = [month.Notes[0] with { Text = Said.Read("{0:wan} 万元；") }] };
        Assert.That(Read(month).Notes[0].Text, Is.EqualTo(Said.Read("{0:wan} 万元；")));
    }

    private static void IsReadBack(MonthSettlement month)
    {
        byte[] bytes = SettlementJson.Form.Bytes(month);
        MonthSettlement read = SettlementJson.Read(bytes).Single();
        Assert.That(Written.Values(read), Is.EqualTo(Written.Values(month)));
        Assert.That(SettlementJson.Form.Bytes(read), Is.EqualTo(bytes));
    }

    private static MonthSettlement Read(MonthSettlement month) => SettlementJson.Read(SettlementJson.Form.Bytes(month)).Single();
}
