using CsCheck;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Tests.Rules;

/// <summary>Every target, class, inflow and choice against the oracle: exactly one item, question, note or nothing each.</summary>
public class ExhaustiveTests
{
    private static readonly string[] Offsets = ["class-offset", "no-worse-than-inflow", "concentration", "rulings-only"];

    [Test]
    public void Every_section_case_is_settled_as_the_rules_say(
        [ValueSource(nameof(Offsets))] string offset, [Values("better-than-inflow", "rulings-only")] string improvement,
        [Values("rulings-only", "counts-as-improved")] string headwater, [Values("no-deduction", "as-target-III")] string betterThanIII)
    {
        var all = new EveryCase();
        all.Folder.Choose("upstream-offset", offset).Choose("improvement", improvement).Choose("headwater", headwater)
            .Choose("better-than-III-target-missed", betterThanIII);
        for (int t = 1; t <= 5; t++)
        {
            for (int m = 1; m <= 6; m++)
            {
                foreach (Inflow[] inflows in EveryCase.InflowStates) AddSection(all, t, m, inflows, offset, improvement, headwater,
                    betterThanIII);
            }
        }

        all.Hold();
    }

    [Test]
    public void Every_source_case_is_settled_as_the_rules_say(
        [ValueSource(nameof(Offsets))] string offset, [Values("per-class", "flat")] string steps, [Values] WaterType type,
        [Values] bool routine)
    {
        var all = new EveryCase();
        all.Folder.Choose("upstream-offset", offset).Choose("source-steps", steps);
        for (int m = 1; m <= (type == WaterType.Groundwater ? 5 : 6); m++)
        {
            foreach (Inflow[] inflows in EveryCase.InflowStates)
            {
                for (int t = 1; t <= 3; t++)
                {
                    all.Add(
                        inflows, m, (folder, p, codes) => folder.Source(p, codes, type: type, target: Read.Classes[t - 1]),
                        p => RuleBook.Source(p, type == WaterType.Groundwater, routine, m, inflows, offset, steps), routine);
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
                foreach (string target in new[] { "", "Ⅰ", "Ⅱ" })
                {
                    all.Add(
                        inflows, m, (folder, p, codes) => folder.Canal(p, codes, target: target),
                        p => RuleBook.Canal(p, m, inflows, offset, responsible));
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
        Gen.Select(AnySection.Array[200], Gen.Int[0, 3].Select(i => Offsets[i]),
            Gen.Bool.Select(b => b ? "no-deduction" : "as-target-III"), Gen.Bool.Select(b => b ? "rulings-only" : "counts-as-improved"))
            .Sample((sections, offset, betterThanIII, headwater) =>
            {
                var all = new EveryCase();
                all.Folder.Choose("upstream-offset", offset).Choose("better-than-III-target-missed", betterThanIII)
                    .Choose("headwater", headwater);
                foreach ((int t, int m, Inflow[] inflows) in sections)
                    AddSection(all, t, m, inflows, offset, "better-than-inflow", headwater, betterThanIII);
                all.Hold();
            }, iter: 30);

    private static void AddSection(
        EveryCase all, int target, int measured, Inflow[] inflows, string offset, string improvement, string headwater,
        string betterThanIII) =>
        all.Add(
            inflows, measured, (folder, p, codes) => folder.Section(p, Read.Classes[target - 1], codes),
            p => RuleBook.Section(p, target, measured, inflows, offset, improvement, headwater, betterThanIII));
}
