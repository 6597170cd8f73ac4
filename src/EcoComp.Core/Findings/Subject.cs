using EcoComp.Core.Evidence;
using EcoComp.Core.Register;

namespace EcoComp.Core.Findings;

/// <summary>What one item, question or note is about.</summary>
/// <param name="Code">A point's or county's code, an event's id, a river's name or an outlet.</param>
/// <param name="Name">The point's, county's or river's name, else the code.</param>
/// <param name="PointOrder">The point's place in the register; other subjects come after all points.</param>
public sealed record Subject(string Code, string Name, int PointOrder = int.MaxValue) : IComparable<Subject>
{
    /// <summary>The city as a whole.</summary>
    public static readonly Subject City = new("", "");

    /// <summary>A point as a subject.</summary>
    public static Subject Of(PointEntry entry) => new(entry.Point.Code, entry.Name, entry.Point.Index);

    /// <summary>A county as a subject.</summary>
    public static Subject Of(County county) => new(county.Code, county.Name);

    /// <summary>An event as a subject.</summary>
    public static Subject Of(PollutionEvent found) => new(found.Id, found.Id);

    /// <summary>A river or an outlet as a subject.</summary>
    public static Subject Named(string name) => new(name, name);

    /// <summary>Points in the order of the register, then all others in ordinal order.</summary>
    public int CompareTo(Subject? other)
    {
        if (other is null) return 1;
        int byPoint = PointOrder.CompareTo(other.PointOrder);
        return byPoint != 0 ? byPoint : string.CompareOrdinal(Code, other.Code);
    }

    /// <summary>Whether one subject comes before another.</summary>
    public static bool operator <(Subject a, Subject b) => a.CompareTo(b) < 0;

    /// <summary>Whether one subject comes after another.</summary>
    public static bool operator >(Subject a, Subject b) => a.CompareTo(b) > 0;

    /// <summary>Whether one subject does not come after another.</summary>
    public static bool operator <=(Subject a, Subject b) => a.CompareTo(b) <= 0;

    /// <summary>Whether one subject does not come before another.</summary>
    public static bool operator >=(Subject a, Subject b) => a.CompareTo(b) >= 0;
}
