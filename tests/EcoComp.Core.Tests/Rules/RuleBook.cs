namespace EcoComp.Core.Tests.Rules;

/// <summary>An inflow of the oracle: a class (1 to 6) and its target, or dry, or neither, which is nothing usable.</summary>
internal readonly record struct Inflow(int Class, int Target, bool Dry = false)
{
    public static readonly Inflow DryBed = new(0, 3, true);
    public static readonly Inflow Missing = new(0, 3);

    /// <summary>Every inflow there can be: dry, missing, and each class under each target.</summary>
    public static IEnumerable<Inflow> All =>
        from c in Enumerable.Range(1, 6) from t in Enumerable.Range(1, 5) select new Inflow(c, t);

    public bool IsMissing => !Dry && Class == 0;
}

/// <summary>The choices that bear on a section of article 4.</summary>
internal sealed record SectionChoices(string Offset, string Improvement, string SameClass, string Headwater, string BetterThanIII);

/// <summary>
/// The settlement rules once more, naively, written from the text of the rules and in 万元. Classes are numbers: Ⅰ is 1 and 劣Ⅴ is 6. Each
/// answer is what the statement of county A must say of point P. A partial class was evaluated although indicators are absent.
/// </summary>
internal static class RuleBook
{
    private const int Wan = 10000;

    /// <summary>4.1.1, then 4.1.2.</summary>
    public static IEnumerable<string> Section(string p, int target, int measured, Inflow[] inflows, SectionChoices by, bool partial)
    {
        if (partial) yield return $"A 4.1.2 {p} (evaluated-class)";
        int reward = 0;
        if (target is 3 or 4 or 5 && measured is 1 or 2) reward = 10;
        if (target == 2 && measured == 1) reward = 20;
        if (target == 2 && measured != 1) reward = 0;
        if (target == 1) reward = 0;
        if (reward > 0)
        {
            bool? improved = Improved(measured, inflows, by);
            if (improved == true) yield return partial ? $"A 4.1.1 {p} Result? 0..{reward * Wan}" : $"A 4.1.1 {p} +{reward * Wan}";
            if (improved == null) yield return $"A 4.1.1 {p} Improved? 0..{reward * Wan}";
            if (improved == false) yield return $"A 4.1.1 {p} (not-improved)";
        }

        if (measured <= target) yield break;
        int reference = target;
        if (target is 1 or 2)
        {
            if (by.BetterThanIII == "no-deduction" || measured <= 3)
            {
                yield return $"A 4.1.2 {p} (not-covered)";
                yield break;
            }

            reference = 3;
        }

        int? net = Net(measured, reference, inflows, by.Offset);
        if (net == null) yield return $"A 4.1.2 {p} NetClass? -{Ladder(reference, measured) * Wan}..0";
        else if (net <= reference) yield return $"A 4.1.2 {p} (net-met)";
        else yield return $"A 4.1.2 {p} -{Ladder(reference, net.Value) * Wan}";
    }

    /// <summary>5.1 and 5.2.</summary>
    public static IEnumerable<string> Source(
        string p, bool groundwater, bool routine, int target, int measured, Inflow[] inflows, string offset, string steps, bool partial)
    {
        if (!routine)
        {
            yield return $"A 5.2 {p} (not-routine)";
            yield break;
        }

        if (partial) yield return $"A 5.2 {p} (evaluated-class)";
        if (measured == 1) yield return partial ? $"A 5.1 {p} Result? 0..{20 * Wan}" : $"A 5.1 {p} +{20 * Wan}";
        if (measured <= 3)
        {
            if (measured > target) yield return $"A 5.2 {p} (not-covered)";
            yield break;
        }

        int Price(int net) => steps == "flat" ? 200 * Wan : 200 * Wan * (net - 3);
        int? net = groundwater ? measured : Net(measured, 3, inflows, offset);
        if (net == null) yield return $"A 5.2 {p} NetClass? -{Price(measured)}..0";
        else if (net <= 3) yield return $"A 5.2 {p} (net-met)";
        else yield return $"A 5.2 {p} -{Price(net.Value)}";
    }

    /// <summary>6.2.1 of one point of a county, each point on its own.</summary>
    public static IEnumerable<string> Canal(string p, int target, int measured, Inflow[] inflows, string offset, string responsible)
    {
        if (measured <= 2)
        {
            if (measured > target) yield return $"A 6.2.1 {p} (not-covered)";
            yield break;
        }

        int? net = Net(measured, 2, inflows, offset);
        bool open = responsible == "rulings-only";
        if (net == null) yield return $"{(open ? "-" : "A")} 6.2.1 {p} NetClass? -{400 * Wan}..0";
        else if (net <= 2) yield return $"A 6.2.1 {p} (net-met)";
        else yield return open ? $"- 6.2.1 {p} Responsible? -{400 * Wan}..0" : $"A 6.2.1 {p} -{400 * Wan}";
    }

    private static bool? Improved(int measured, Inflow[] inflows, SectionChoices by)
    {
        if (by.Improvement == "rulings-only") return null;
        if (inflows.Any(i => i.IsMissing)) return null;
        int[] classes = [.. inflows.Where(i => !i.Dry).Select(i => i.Class)];
        if (classes.Length == 0) return by.Headwater == "counts-as-improved" ? true : null;
        if (classes.All(c => measured < c)) return true;
        if (classes.All(c => measured == c))
        {
            return by.SameClass switch
            {
                "not-improved" => false,
                "rulings-only" => null,
                "by-readings" => null, // here no inflow has readings
                _ => throw new ArgumentException(by.SameClass),
            };
        }

        if (!classes.Any(c => measured < c)) return false;
        return null;
    }

    private static int? Net(int measured, int reference, Inflow[] inflows, string offset)
    {
        if (inflows.Length == 0) return measured;
        if (inflows.Any(i => i.IsMissing)) return null;
        Inflow[] exceeding = [.. inflows.Where(i => !i.Dry && i.Class > i.Target)];
        int Felt(Inflow inflow) => Math.Max(0, inflow.Class - Math.Max(inflow.Target, reference));
        Inflow[] felt = [.. exceeding.Where(i => Felt(i) > 0)];
        if (felt.Length == 0) return measured;
        return offset switch
        {
            "class-offset" => Math.Max(reference, measured - felt.Max(Felt)),
            "no-worse-than-inflow" => measured <= felt.Max(i => i.Class) ? reference : measured,
            "rulings-only" => null,
            "concentration" => null, // here no inflow has readings
            _ => throw new ArgumentException(offset),
        };
    }

    private static int Ladder(int target, int net) => (target, net) switch
    {
        (3, 4) => 30,
        (3, 5) => 60,
        (3, 6) => 200,
        (4, 5) => 20,
        (4, 6) => 100,
        (5, 6) => 100,
        _ => throw new ArgumentException($"{target} {net}"),
    };
}
