using System.Globalization;
using System.Text;
using EcoComp.Cli.Input;
using EcoComp.Core.Provenance;
using EcoComp.Core.Register;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Documents.Pdf;

/// <summary>
/// Says where the characters stand that the font lacks: in the register's rows where names come from, else in the document, by table, row and column.
/// </summary>
internal static class UnprintableText
{
    /// <summary>One line for each character and place.</summary>
    /// <param name="missing">The characters.</param>
    /// <param name="month">The month, whose statements name the counties.</param>
    /// <param name="register">The counties and points, or null where only a settlement is known.</param>
    /// <param name="words">The language.</param>
    public static string[] Lines(IReadOnlyList<MissingCharacter> missing, SettledMonth month, PointRegister? register, Words words)
    {
        HashSet<Rune> lacking = [.. missing.Select(m => m.Character)];
        Fault[] faults = [.. Names(month, register).SelectMany(n => Faults(n, lacking))];
        HashSet<string> told = [.. faults.Select(f => f.Arguments[0])];
        return
        [
            .. faults.Select(f => FaultLines.Text(f, words, strict: false)).Distinct(StringComparer.Ordinal),
            .. missing.Where(m => !told.Contains(m.Character.ToString())).Select(m => Place(m, words)).Distinct(StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<Fault> Names(SettledMonth month, PointRegister? register)
    {
        foreach (County county in month.Counties) yield return Named(county.At, register?.CountiesTable, "name", county.Name);
        foreach (Point point in register?.Points ?? [])
        {
            if (point.EntryIn(month.Settlement.Month) is not { } entry) continue;
            yield return Named(entry.At, register!.PointsTable, "code", point.Code);
            yield return Named(entry.At, register.PointsTable, "name", entry.Name);
            yield return Named(entry.At, register.PointsTable, "water_body", entry.WaterBody);
        }
    }

    /// <summary>The fault of a cell as long as nobody knows which character it is of.</summary>
    private static Fault Named(FileLine at, TableShape? table, string column, string name) =>
        new(FaultCodes.NotInFont, at.File, at.Line, table?.FieldOf(column) ?? 0, table is null ? "" : column, name, []);

    private static IEnumerable<Fault> Faults(Fault named, HashSet<Rune> lacking) => named.Value.EnumerateRunes()
        .Where(lacking.Contains)
        .Select(r => named with { Arguments = [r.ToString(), MissingCharacter.CodeOf(r)] });

    private static string Place(MissingCharacter missing, Words words) => "ecocomp: " + (missing.Table.Length == 0
        ? words.Say("notice.missing.text", missing.Text, missing.Character.ToString(), missing.Code)
        : words.Say(
            "notice.missing.cell", missing.Text, missing.Character.ToString(), missing.Code, missing.Table,
            missing.Row.ToString(CultureInfo.InvariantCulture), missing.Column));
}
