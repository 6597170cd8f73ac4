using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;

namespace EcoComp.Core.Rules.Parts;

/// <summary>What was put off stays owed: every later month names it, under the clause that would price it.</summary>
internal static class OwedResults
{
    private static readonly Queries.Result Asked = new();

    /// <summary>The notes of a month about points of one kind.</summary>
    public static IEnumerable<Finding> Find(Clause clause, MonthEvidence month, PointKind kind) =>
        from owed in month.Owed
        where owed.Kind == kind
        select new Noted(
            clause, new Subject(owed.Point, owed.Name, month.Register.FindPoint(owed.Point)?.Index ?? int.MaxValue), null, NoteCodes.Owed,
            new Remarks.Owed(owed.Month, owed.Document), Asked, [new Place(owed.At)]);
}
