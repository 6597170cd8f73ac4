using System.Collections.Immutable;
using EcoComp.Core.Provenance;

namespace EcoComp.Core.Register;

/// <summary>What the rows of counties.csv must satisfy together.</summary>
internal static class CountyTableChecks
{
    /// <summary>The counties of the rows; each code, name and alias may mean one county only.</summary>
    public static ImmutableArray<County> Check(IReadOnlyList<CountyRow> rows, FaultLog faults)
    {
        if (rows.Count == 0) return [];
        var validator = new CountyValidator();
        var owners = new Dictionary<string, CountyRow>(StringComparer.Ordinal);
        var counties = ImmutableArray.CreateBuilder<County>(rows.Count);
        foreach (CountyRow row in rows)
        {
            validator.Check(row, faults);
            Claim(row.Code, "code", row);
            Claim(row.Name, "name", row);
            foreach (string alias in row.Aliases) Claim(alias, "aliases", row);
            counties.Add(new County(counties.Count, row.Code, row.Name, row.Aliases, row.Origin.At));
        }

        return counties.DrainToImmutable();

        void Claim(string text, string column, CountyRow row)
        {
            if (text.Length == 0 || owners.TryAdd(text, row) || ReferenceEquals(owners[text], row)) return;
            faults.AddCell(FaultCodes.CountyTwice, row.Origin, column, text, row.Origin.Name(owners[text].Origin.Line));
        }
    }
}
