using System.Runtime.CompilerServices;
using EcoComp.Cli.Data;
using EcoComp.Cli.Input;
using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Regulations;
using EcoComp.Core.Settlement;
using NodaTime;
using FolderFiles = EcoComp.Cli.Input.FolderFiles;

namespace EcoComp.Cli.Tests.Properties;

/// <summary>
/// Settles random folders by the program's own reader, rules and writer, without the disk and the command line between them, of which
/// <see cref="InMemoryTests"/> holds that they change no byte. A property that is tried on thousands of folders waits only for what it is about.
/// </summary>
internal static class InMemory
{
    private static readonly ConditionalWeakTable<LawOracle.Generated, byte[]> Known = [];

    /// <summary>settlement.json of the months; of one folder, which several properties change each in its way, once.</summary>
    public static byte[] Settled(LawOracle.Generated made) => Known.GetValue(made, m => Written(Months(m)));

    /// <summary>settlement.json of the months, and the lines of rulings.csv that nothing in them asked for.</summary>
    public static (byte[] Json, HashSet<int> Unused) SettledWithUnused(LawOracle.Generated made)
    {
        SettledMonth[] months = [.. Months(made)];
        return (Written(months), [.. months.SelectMany(m => m.UnusedRulings).Select(r => r.At.Line)]);
    }

    private static byte[] Written(IEnumerable<SettledMonth> months) => SettlementJson.Form.Bytes(months.Select(m => m.Settlement));

    /// <summary>The months, settled.</summary>
    public static IEnumerable<SettledMonth> Months(LawOracle.Generated made)
    {
        var faults = new FaultLog();
        var files = made.Files.ToDictionary(f => f.Name, f => f.Bytes, StringComparer.Ordinal);
        FolderContent content = DataFolder.Read(FolderFiles.Of(files, faults), CommandLine.Catalogue, faults);
        if (content.Dossier is not { } dossier)
            throw new RefusedException(string.Join('\n', FaultLines.Sorted(faults).Select(f => FaultLines.Text(f, Core.Wording.Words.In(Core.Wording.Language.Zh), strict: false))));
        return made.Months.Select(m => Settled(dossier, MonthNotation.TryRead(m.ToString(), out YearMonth month) ? month : default));
    }

    private static SettledMonth Settled(Dossier dossier, YearMonth month)
    {
        Regulation regulation = CommandLine.Catalogue.Governing(month, dossier.Interpretations) ?? throw new RefusedException(Core.Quantities.Months.Text(month) + " is not covered");
        return Settler.BuiltIn.Settle(dossier.Case(month, regulation), SettlementStatus.Draft);
    }
}
