using CsCheck;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Regulations;
using EcoComp.Core.Settlement;
using EcoComp.Core.Tests.Rules;

namespace EcoComp.Core.Tests.Settlement;

/// <summary>A worse class never pays a county more, neither for certain nor at the best or worst of what is open.</summary>
public class WorseClassTests
{
    private static readonly Gen<Inflow> AnyInflow = Gen.Select(Gen.Int[0, 7], Gen.Int[1, 5], (c, t) =>
        c == 7 ? Inflow.DryBed : new Inflow(c, t));

    private static readonly Gen<Inflow[]> AnyInflows = AnyInflow.Array[0, 3];

    /// <summary>A choice of each interpretation of articles 2 to 6.</summary>
    private static readonly Gen<(string Key, string Choice)[]> Choices = Gen.Int[0, 11].Array[11]
        .Select(picks =>
            picks.Select((pick, i) => (Law.Xuchang.Interpretations[i].Key, Pick(Law.Xuchang.Interpretations[i], pick))).ToArray());

    private static string Pick(Interpretation open, int pick) => open.Choices[pick % open.Choices.Length].Code;

    [Test]
    public void Of_a_section() => Gen.Select(Gen.Int[1, 5], AnyInflows, Choices).Sample((target, inflows, choices) =>
        NeverMore(inflows, choices, (folder, codes) => folder.Section("P", Read.Classes[target - 1], codes)), iter: 400);

    [Test]
    public void Of_a_source() => Gen.Select(AnyInflows, Choices).Sample((inflows, choices) =>
        NeverMore(inflows, choices, (folder, codes) => folder.Source("P", codes)), iter: 200);

    [Test]
    public void Of_a_canal_point_beside_another() => Gen.Select(AnyInflows, Choices, Gen.Int[0, 5]).Sample((inflows, choices, other) =>
        NeverMore(inflows, choices, (folder, codes) => folder.Canal("P", codes).Canal("N").Class("N", Read.Classes[other])), iter: 200);

    private static void NeverMore(Inflow[] inflows, (string Key, string Choice)[] choices, Action<Given, string> register)
    {
        (Money Least, Money Most) before = (new Money(long.MaxValue), new Money(long.MaxValue));
        foreach (string measured in Read.Classes)
        {
            var all = new EveryCase();
            foreach ((string key, string choice) in choices) all.Folder.Choose(key, choice);
            all.Add(inflows, Array.IndexOf(Read.Classes, measured) + 1, (folder, p, codes) => register(folder, codes), _ => [], point: "P");
            MonthSettlement month = all.Folder.Settle();
            Money Sum(Func<Pending, Money?> end) => month.AllPending.Aggregate(month.Totals.Net, (sum, p) => sum + (end(p.Pending) ?? Money.Zero));
            (Money Least, Money Most) now = (Sum(p => p.Min), Sum(p => p.Max));
            Assert.That(now.Least <= before.Least && now.Most <= before.Most,
                $"{measured}: {now} after {before}, {string.Join(' ', inflows)}, {string.Join(' ', choices)}");
            before = now;
        }
    }
}
