using EcoComp.Core.Evidence;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;
using EcoComp.Core.Settlement;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Articles;

/// <summary>第四条（一）1: whether a section's water got better within its county (水质在本辖区内得到改善).</summary>
internal sealed class ImprovedWithinCounty(MonthCase month)
{
    /// <summary>Yes, no, or null where only a ruling can tell. Asked only of a section whose class and target qualify.</summary>
    public bool? Decide(PointEntry section, WaterClass measured, Inquiry inquiry)
    {
        if (inquiry.Ruling(Question.Improved, section.Point.Code) is { Answer: Answer.Improved { Value: var improved } } ruling)
        {
            inquiry.Fact(improved ? "fact.ruled-improved" : "fact.ruled-not-improved", ruling.Authority);
            return improved;
        }

        if (inquiry.Consult(InterpretationKey.Improvement) == Choices.RulingsOnly)
        {
            inquiry.Fact("fact.rulings-only");
            return null;
        }

        return Compare(section, measured, inquiry) ?? (section.Inflows.All(IsDry) ? Headwater(inquiry) : null);
    }

    private bool IsDry(Point inflow) => InflowState.Of(month, inflow).IsDry;

    /// <summary>A section without inflow, or with all of them dry.</summary>
    private static bool? Headwater(Inquiry inquiry)
    {
        if (inquiry.Consult(InterpretationKey.Headwater) == Choices.CountsAsImproved)
        {
            inquiry.Fact("fact.headwater-improved");
            return true;
        }

        inquiry.Fact("fact.headwater-open");
        return null;
    }

    /// <summary>Compares with the inflows; null where one is unusable, where they disagree, or where there is none with a class.</summary>
    private bool? Compare(PointEntry section, WaterClass measured, Inquiry inquiry)
    {
        (int better, int compared, bool usable) = (0, 0, true);
        foreach (Point inflow in section.Inflows)
        {
            InflowState state = InflowState.Of(month, inflow);
            inquiry.Relate(inflow.Code).See(month.ResultAt(inflow)).SeeEvaluation(inflow);
            if (state.Class is { } inflowClass)
            {
                compared++;
                bool improved = measured.IsBetterThan(inflowClass);
                if (improved) better++;
                inquiry.Fact(improved ? "fact.better-than-inflow" : "fact.not-better-than-inflow", inflow.Code, inflowClass.ToString());
            }
            else if (state.IsDry)
            {
                inquiry.Trace("fact.inflow-dry", inflow.Code);
            }
            else
            {
                inquiry.Fact("fact.inflow-unusable", inflow.Code);
                usable = false;
            }
        }

        if (!usable || compared == 0) return null;
        if (better == compared) return true;
        return better == 0 ? false : null;
    }
}
