using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json.Serialization;
using EcoComp.Cli.Archive;
using EcoComp.Cli.Input;
using EcoComp.Cli.Tests.Properties;
using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Regulations;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;
using NodaTime;

namespace EcoComp.Cli.Tests.Data;

/// <summary>Settlements to be written, and what of them is written.</summary>
internal static class Written
{
    private static readonly Lazy<Dossier> Sample = new(() => DataFolder.Read(Samples.Xuchang, null, RegulationCatalogue.BuiltIn()).Dossier!);

    /// <summary>The months of the sample.</summary>
    public static IEnumerable<YearMonth> Year => Months.Range(new YearMonth(2021, 9), new YearMonth(2022, 8));

    /// <summary>A month of the sample as it is computed.</summary>
    public static MonthSettlement Month(YearMonth month, params ImmutableArray<Adjustment> adjustments) => Settled(month, adjustments).Settlement;

    /// <summary>A month of the sample that was just settled.</summary>
    public static SettledMonth Settled(YearMonth month, ImmutableArray<Adjustment> adjustments) => Settler.BuiltIn.Settle(
        Sample.Value.Case(month, RegulationCatalogue.BuiltIn().Regulations[0]), SettlementStatus.Draft, adjustments: adjustments);

    /// <summary>A month that carries the difference of two others as adjustments, one of a county that is gone.</summary>
    public static MonthSettlement Carrying()
    {
        (MonthSettlement before, MonthSettlement after) = (Month(new(2021, 9)), Month(new(2021, 10)));
        ImmutableArray<Adjustment> adjustments = AmendmentAdjustments.Between(before, after, 1, "复核\"改判\"", "许环〔2021〕1号");
        Assert.That(adjustments, Has.Length.GreaterThan(2));
        return Month(new(2022, 1), adjustments.SetItem(0, adjustments[0] with { CountyCode = "gone", CountyName = "前县" }));
    }

    /// <summary>Every value that settlement.json holds, a line each; what is said is told in Chinese, as it is written.</summary>
    public static IEnumerable<string> Values(object? value, string path = "")
    {
        if (value is Said said) return [path + " = " + Words.In(Language.Zh).Say(said)];
        if (value is InterpretationChoices choices) return [path + " = " + choices.Text];
        if (value is null or string or Money or YearMonth or Enum or int or WaterClass) return [$"{path} = {value}"];
        if (value is IEnumerable many) return many.Cast<object>().SelectMany((one, i) => Values(one, $"{path}[{i}]"));
        PropertyInfo[] members = [.. value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.GetCustomAttribute<JsonIgnoreAttribute>() is null)];
        return members.SelectMany(p => Values(p.GetValue(value), path + "." + p.Name));
    }

    /// <summary>A small month in which everything stands that settlement.json can hold.</summary>
    public static MonthSettlement Everything()
    {
        FileLine at = new("monitoring.csv", 7);
        var choices = new InterpretationChoices([new("scope", "five-rivers"), new("toxic", "per-event")]);
        var item = new Item
        {
            Clause = "4.1.2",
            Basis = "第四条（一）2",
            SubjectCode = "S1",
            SubjectName = "一桥",
            Direction = Direction.Deduction,
            Amount = new Money(300000),
            Target = WaterClass.III,
            Class = WaterClass.IV,
            NetClass = null,
            SharePercent = 60,
            Interpretations = choices,
            Note = Said.Read("说明"),
            ItemId = "2021-09/A/4.1.2/S1",
            Evidence = [at],
        };
        var pending = new Pending
        {
            Clause = "4.1.1",
            SubjectCode = "S2",
            SubjectName = "二桥",
            Question = Question.Improved,
            Min = Money.Zero,
            Max = new Money(100000),
            SharePercent = 40,
            Why = Said.Read("未定"),
            Interpretations = choices,
            Evidence = [at],
        };
        var note = new Note
        {
            Clause = "2",
            SubjectCode = "S3",
            SubjectName = "三桥",
            Code = NoteCodes.NotCovered,
            Text = Said.Read("不在范围"),
            Interpretations = choices,
            Evidence = [at],
        };
        return new MonthSettlement
        {
            Month = new YearMonth(2021, 9),
            Status = SettlementStatus.Final,
            Regulation = new RegulationStamp("x", "办法", "文1", "00"),
            Interpretations = choices,
            Counties =
            [
                new CountyStatement
                {
                    Code = "A",
                    Name = "甲县",
                    Reward = Money.Zero,
                    Deduction = new Money(300000),
                    Adjustment = Money.Zero,
                    Items = [item],
                    Pending = [pending],
                    Notes = [note],
                },
            ],
            Pending = [pending],
            Notes = [note],
            Totals = new Totals(Money.Zero, new Money(300000), Money.Zero),
            Fund = new Fund(new Money(300000), Money.Zero, Money.Zero, new Money(100000), new Money(5)),
        };
    }
}
