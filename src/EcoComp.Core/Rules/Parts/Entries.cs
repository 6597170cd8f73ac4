using EcoComp.Core.Quantities;
using EcoComp.Core.Register;

namespace EcoComp.Core.Rules.Parts;

/// <summary>What a point's kind warrants, as the register has checked.</summary>
internal static class Entries
{
    /// <summary>The target of a section.</summary>
    public static WaterClass TargetClass(this PointEntry section) =>
        section.Target ?? throw new InvalidOperationException("A section without a target.");

    /// <summary>The county that answers for a point which is no reference point.</summary>
    public static County Payer(this PointEntry entry) => entry.County ?? throw new InvalidOperationException("An item needs a county.");
}
