using System.Collections.Immutable;
using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Findings;

/// <summary>What is to be told of a class that was evaluated from readings; nothing of an official one.</summary>
internal static class EvaluatedClass
{
    public static ConsultedKeys ConsultedFor(MonthEvidence month, Point point, EvaluationChoices by)
    {
        ConsultedKeys keys = default;
        foreach (Interpretation choice in Consulted(month, point, by)) keys = keys.With(choice);
        return keys;
    }

    public static void Cite(MonthEvidence month, Point point, EvaluationChoices by, List<FileLine> places)
    {
        foreach (Interpretation choice in Consulted(month, point, by))
        {
            if (month.Interpretations.Source(choice) is { } source) places.Add(source);
        }
    }

    public static void Tell(MonthEvidence month, Point point, List<Fact> facts)
    {
        if (month.Evaluation(point) is not { Class: { } evaluated } evaluation) return;
        facts.Add(new Facts.Evaluated(point, evaluated, [.. evaluation.Deciding], month.Readings!.Samples(point), evaluation.Standard.Id));
        if (evaluation.IsPartial) facts.Add(new Facts.EvaluatedPartial(point, evaluation.Absent));
        if (evaluation.BelowHighDetectionLimits is { IsEmpty: false } uncertain) facts.Add(new Facts.DetectionLimit(point, uncertain));
    }

    /// <summary>The choices that an evaluated class depends on. Groundwater is never rounded.</summary>
    private static ImmutableArray<Interpretation> Consulted(MonthEvidence month, Point point, EvaluationChoices by)
    {
        if (by == EvaluationChoices.None || month.Evaluation(point) is not { Class: not null } evaluation) return [];
        var consulted = new List<Interpretation>();
        if (by.HasFlag(EvaluationChoices.Rounding) && point.WaterType != WaterType.Groundwater) Add(EvaluationPoints.Rounding);
        if (by.HasFlag(EvaluationChoices.Partial) && evaluation.IsPartial) Add(EvaluationPoints.Partial);
        return [.. consulted];

        void Add(OpenPoint of)
        {
            if (month.Regulation.FindInterpretation(of.Key) is { } open) consulted.Add(open);
        }
    }
}
