using EcoComp.Core.Quantities;
using EcoComp.Core.Regulations;

namespace EcoComp.Core.Findings;

/// <summary>The money in findings.</summary>
public static class Payments
{
    /// <summary>
    /// The clause under which adjustments of earlier months stand, after all clauses of a regulation, none of which orders them. Data cite it as
    /// 以前月份调整; what it is about, the wording says.
    /// </summary>
    public static Clause AdjustmentClause { get; } = new(int.MaxValue, "adj", "以前月份调整", "", "");

    /// <summary>Every payment of every county; of a transfer both sides.</summary>
    public static IEnumerable<Payment> In(IEnumerable<Finding> found)
    {
        foreach (Finding finding in found)
        {
            if (finding is Payment payment)
            {
                yield return payment;
            }
            else if (finding is Transfer transfer)
            {
                (Payment pays, Payment receives) = transfer.Sides();
                yield return pays;
                yield return receives;
            }
        }
    }
}
