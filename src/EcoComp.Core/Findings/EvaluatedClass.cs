using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Findings;

/// <summary>What is to be told of a class that was evaluated from readings; nothing of an official one.</summary>
internal static class EvaluatedClass
{
    public static ConsultedKeys ConsultedFor(MonthEvidence month, Point point)
    {
        if (month.Evaluation(point) is not { Class: not null } evaluation) return default;
        ConsultedKeys rounding = Key(month, EvaluationPoints.Rounding);
        return evaluation.IsPartial ? rounding.With(Key(month, EvaluationPoints.Partial)) : rounding;
    }

    public static void Cite(MonthEvidence month, Point point, List<FileLine> places)
    {
        if (month.Evaluation(point) is not { Class: not null } evaluation) return;
        Add(EvaluationPoints.Rounding);
        if (evaluation.IsPartial) Add(EvaluationPoints.Partial);

        void Add(OpenPoint of)
        {
            if (Find(month, of) is { } open && month.Interpretations.Source(open) is { } source) places.Add(source);
        }
    }

    public static void Tell(MonthEvidence month, Point point, List<Fact> facts)
    {
        if (month.Evaluation(point) is not { Class: { } evaluated } evaluation) return;
        facts.Add(new Facts.Evaluated(point, evaluated, [.. evaluation.Deciding], month.Readings!.Samples(point), evaluation.Standard.Id));
        if (evaluation.IsPartial) facts.Add(new Facts.EvaluatedPartial(point, evaluation.Absent));
        IndicatorVerdict[] uncertain = [.. evaluation.Verdicts.Where(v => v.Counts && v.DetectionLimitTooHigh)];
        if (uncertain.Length > 0) facts.Add(new Facts.DetectionLimit(point, [.. uncertain]));
    }

    private static Interpretation? Find(MonthEvidence month, OpenPoint point) => month.Regulation.FindInterpretation(point.Key);

    private static ConsultedKeys Key(MonthEvidence month, OpenPoint point) =>
        Find(month, point) is { } open ? default(ConsultedKeys).With(open) : default;
}
