using EcoComp.Core.Evidence;

namespace EcoComp.Core.Tests.Rules;

/// <summary>A folder with one point for each case, each with its own inflows, and what the oracle says of all of them.</summary>
internal sealed class EveryCase
{
    private readonly List<string> _expected = [];
    private int _count;

    public Given Folder { get; } = new();

    /// <summary>
    /// Adds the inflows of a case and its point. A partial point has readings of ammonia nitrogen alone, and of an inflow of which
    /// nothing usable is
    /// known there are such readings too.
    /// </summary>
    public void Add(
        Inflow[] inflows, int measured, Action<Given, string, string> register, Func<string, IEnumerable<string>> oracle,
        bool routine = true,
        string? point = null,
        bool partial = false)
    {
        point ??= "P" + _count++;
        var codes = new List<string>();
        foreach (Inflow inflow in inflows)
        {
            string code = point + "R" + codes.Count;
            codes.Add(code);
            Folder.Reference(code, Read.Classes[inflow.Target - 1]);
            if (inflow.Dry) Folder.Dry(code);
            else if (inflow.IsMissing && partial) Folder.Sample(code, Ammonia(2));
            else if (inflow.IsMissing && codes.Count % 2 == 1) Folder.Status(code, ResultStatus.Missing);
            else if (!inflow.IsMissing) Folder.Class(code, Read.Classes[inflow.Class - 1]);
        }

        register(Folder, point, string.Join(' ', codes));
        if (partial) Folder.Sample(point, Ammonia(measured));
        else Folder.Class(point, Read.Classes[measured - 1], routine);
        _expected.AddRange(oracle(point));
    }

    /// <summary>Readings of one indicator that give a class, 1 to 6: GB 3838-2002 table 1, 0.15, 0.5, 1.0, 1.5, 2.0.</summary>
    private static string Ammonia(int measured) => "NH3N=" + new[] { "0.15", "0.5", "1.0", "1.5", "2.0", "2.1" }[measured - 1];

    /// <summary>Whether the settlement says just what the oracle says.</summary>
    public void Hold() => Assert.That(
        Folder.Outcome().Order(StringComparer.Ordinal), Is.EqualTo(_expected.Order(StringComparer.Ordinal)), () => $"{_count} cases");

    /// <summary>No inflow, a dry one, a missing one, and one of every class and target.</summary>
    public static readonly Inflow[][] InflowStates = [[], [Inflow.DryBed], [Inflow.Missing], .. Inflow.All.Select(i => new[] { i })];
}
