using System.Collections.Immutable;
using System.Globalization;
using EcoComp.Core.Evidence.Rows;
using EcoComp.Core.Provenance;
using EcoComp.Core.Regulations;

namespace EcoComp.Core.Evidence;

/// <summary>What the rows of interpretations.csv must satisfy: known keys and choices, one choice at a time.</summary>
public static class InterpretationRules
{
    /// <summary>The schedule of the rows.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="catalogue">The regulations whose keys and choices are known.</param>
    /// <param name="faults">Where faults go.</param>
    public static InterpretationSchedule Check(IReadOnlyList<InterpretationRow> rows, RegulationCatalogue catalogue, FaultLog faults)
    {
        var chosen = ImmutableArray.CreateBuilder<ChosenInterpretation>();
        var earlier = new List<(string Key, InterpretationRow Row)>();
        foreach (InterpretationRow row in rows)
        {
            if (row.Key.Length == 0) continue;
            Interpretation[] known = [.. catalogue.Regulations.Select(r => r.FindInterpretation(row.Key)).OfType<Interpretation>()];
            if (known.Length == 0)
            {
                faults.AddCell(FaultCodes.UnknownInterpretation, row.Origin, "key", row.Key, Keys(catalogue));
                continue;
            }

            string key = known[0].Key;
            if (earlier.Find(e => e.Key == key && e.Row.Interval.Overlaps(row.Interval)).Row is { } other)
                faults.AddCell(FaultCodes.InterpretationTwice, row.Origin, "key", row.Key, other.Origin.Line.ToString(CultureInfo.InvariantCulture));
            earlier.Add((key, row));
            if (row.Choice.Length == 0) continue;
            if (known.Select(k => k.Find(row.Choice)).FirstOrDefault(c => c is not null) is { } choice)
            {
                chosen.Add(new ChosenInterpretation(key, choice.Code, row.Authority, row.Interval, row.Origin.At));
                continue;
            }

            string allowed = string.Join("、", known.SelectMany(k => k.Choices).Select(c => c.Code + " " + c.Name).Distinct());
            faults.AddCell(FaultCodes.UnknownChoice, row.Origin, "choice", row.Choice, known[0].Key, allowed);
        }

        return new InterpretationSchedule(chosen.DrainToImmutable());
    }

    private static string Keys(RegulationCatalogue catalogue) =>
        string.Join("、", catalogue.Regulations.SelectMany(r => r.Interpretations).Select(i => i.Key).Distinct());
}
