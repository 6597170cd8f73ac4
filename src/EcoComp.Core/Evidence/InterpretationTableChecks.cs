using System.Collections.Immutable;
using EcoComp.Core.Provenance;
using EcoComp.Core.Regulations;

namespace EcoComp.Core.Evidence;

/// <summary>What the rows of interpretations.csv must satisfy together: one choice at a time; and the schedule that they make.</summary>
internal static class InterpretationTableChecks
{
    /// <summary>The schedule of the rows.</summary>
    public static InterpretationSchedule Check(IReadOnlyList<InterpretationRow> rows, RegulationCatalogue catalogue, FaultLog faults)
    {
        if (rows.Count == 0) return new InterpretationSchedule([]);
        var validator = new InterpretationValidator(catalogue);
        var chosen = ImmutableArray.CreateBuilder<ChosenInterpretation>();
        var earlier = new Dictionary<string, List<InterpretationRow>>(StringComparer.Ordinal);
        foreach (InterpretationRow row in rows)
        {
            validator.Check(row, faults);
            string? key = validator.Known(row).FirstOrDefault()?.Key;
            if (key is null) continue;
            if (!earlier.TryGetValue(key, out List<InterpretationRow>? others)) earlier.Add(key, others = []);
            if (others.Find(o => o.Interval.Overlaps(row.Interval)) is { } other)
                faults.AddCell(FaultCodes.InterpretationTwice, row.Origin, "key", row.Key, row.Origin.Name(other.Origin.Line));
            others.Add(row);
            if (row.Choice.Length > 0 && validator.Chosen(row) is { } choice)
                chosen.Add(new ChosenInterpretation(key, choice.Code, row.Authority, row.Interval, row.Origin.At));
        }

        return new InterpretationSchedule(chosen.DrainToImmutable());
    }
}
