using CsCheck;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Tests.Rules;

/// <summary>Every target, class, inflow and choice against the oracle: exactly one item, question, note or nothing each.</summary>
public class ExhaustiveTests
{
    private static readonly string[] Offsets = ["class-offset", "no-worse-than-inflow", "concentration", "rulings-only"];

    /// <summary>What is rewarded and what is deducted rest on different choices, so that each pair of choices is enough.</summary>
    [Test]
    [Pairwise]
    public void Every_section_case_is_settled_as_the_rules_say(
        [ValueSource(nameof(Offsets))] string offset, [Values("better-than-inflow", "rulings-only")] string improvement,
        [Values("not-improved", "by-readings", "rulings-only")] string sameClass,
            [Values("rulings-only", "counts-as-improved")] string headwater,
        [Values("no-deduction", "as-target-III")] string betterThanIII, [Values] bool partial)
    {
        var choices = new SectionChoices(offset, improvement, sameClass, headwater, betterThanIII);
        EveryCase all = Folder(choices, partial);
        for (int t = 1; t <= 5; t++)
        {
            for (int m = 1; m <= 6; m++)
            {
                foreach (Inflow[] inflows in EveryCase.InflowStates) AddSection(all, t, m, inflows, choices, partial);
            }
        }

        all.Hold();
    }

    [Test]
    public void Every_source_case_is_settled_as_the_rules_say(
        [ValueSource(nameof(Offsets))] string offset, [Values("per-class", "flat")] string steps, [Values] WaterType type,
        [Values("routine", "extra", "partial")] string monitoring)
    {
        bool partial = monitoring == "partial" && type != WaterType.Groundwater;
        var all = new EveryCase();
        all.Folder.Choose("upstream-offset", offset).Choose("source-steps", steps);
        if (partial) all.Folder.Choose("class-partial", "yes");
        for (int m = 1; m <= (type == WaterType.Groundwater ? 5 : 6); m++)
        {
            foreach (Inflow[] inflows in EveryCase.InflowStates)
            {
                for (int t = 1; t <= 3; t++)
                {
                    all.Add(
                        inflows, m, (folder, p, codes) => folder.Source(p, codes, type: type, target: Read.Classes[t - 1]),
                        p => RuleBook.Source(p, type == WaterType.Groundwater, monitoring != "extra", t, m, inflows, offset, steps,
                            partial),
                        monitoring != "extra", partial: partial);
                }
            }
        }

        all.Hold();
    }

    [Test]
    public void Every_canal_case_is_settled_as_the_rules_say(
        [ValueSource(nameof(Offsets))] string offset, [Values("own-county", "rulings-only")] string responsible)
    {
        var all = new EveryCase();
        all.Folder.Choose("upstream-offset", offset).Choose("canal-responsible", responsible).Choose("canal-miss", "per-point");
        for (int m = 1; m <= 6; m++)
        {
            foreach (Inflow[] inflows in EveryCase.InflowStates)
            {
                foreach ((string target, int t) in new[] { ("", 2), ("Ⅰ", 1), ("Ⅱ", 2) })
                {
                    all.Add(
                        inflows, m, (folder, p, codes) => folder.Canal(p, codes, target: target),
                        p => RuleBook.Canal(p, t, m, inflows, offset, responsible));
                }
            }
        }

        all.Hold();
    }

    private static readonly Gen<Inflow> AnyInflow = Gen.Frequency(
        (1, Gen.Const(Inflow.DryBed)), (1, Gen.Const(Inflow.Missing)),
        (6, Gen.Select(Gen.Int[1, 6], Gen.Int[1, 5], (c, t) => new Inflow(c, t))));

    private static readonly Gen<(int Target, int Measured, Inflow[] Inflows)> AnySection =
        Gen.Select(Gen.Int[1, 5], Gen.Int[1, 6], AnyInflow.Array[2, 4]);

    [Test]
    public void Sections_with_several_inflows_are_settled_as_the_rules_say() =>
        Gen.Select(AnySection.Array[200], AnyChoices, Gen.Bool).Sample((sections, choices, partial) =>
        {
            EveryCase all = Folder(choices, partial);
            foreach ((int t, int m, Inflow[] inflows) in sections) AddSection(all, t, m, inflows, choices, partial);
            all.Hold();
        }, iter: 30);

    private static readonly Gen<SectionChoices> AnyChoices = Gen.Select(
        Gen.Int[0, 3].Select(i => Offsets[i]), Gen.Int[0, 2].Select(i => new[] { "not-improved", "by-readings", "rulings-only" }[i]),
        Gen.Bool.Select(b => b ? "rulings-only" : "counts-as-improved"), Gen.Bool.Select(b => b ? "no-deduction" : "as-target-III"))
        .Select((offset, sameClass, headwater, betterThanIII) =>
            new SectionChoices(offset, "better-than-inflow", sameClass, headwater, betterThanIII));

    private static EveryCase Folder(SectionChoices choices, bool partial)
    {
        var all = new EveryCase();
        all.Folder.Choose("upstream-offset", choices.Offset).Choose("improvement", choices.Improvement)
            .Choose("same-class", choices.SameClass)
            .Choose("headwater", choices.Headwater).Choose("better-than-III-target-missed", choices.BetterThanIII);
        if (partial) all.Folder.Choose("class-partial", "yes");
        return all;
    }

    private static void AddSection(EveryCase all, int target, int measured, Inflow[] inflows, SectionChoices choices, bool partial) =>
        all.Add(
            inflows, measured, (folder, p, codes) => folder.Section(p, Read.Classes[target - 1], codes),
            p => RuleBook.Section(p, target, measured, inflows, choices, partial), partial: partial);
}
