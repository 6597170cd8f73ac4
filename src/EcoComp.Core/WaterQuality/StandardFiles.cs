using EcoComp.Core.Provenance;

namespace EcoComp.Core.WaterQuality;

/// <summary>What the files of standards and of indicators must both satisfy.</summary>
internal static class StandardFiles
{
    /// <summary>A unit, refused where nobody knows it.</summary>
    public static MeasurementUnit Unit(string text) =>
        MeasurementUnit.TryRead(text, out MeasurementUnit? unit) ? unit : throw new InvalidDataException("Not a unit: " + text + ".");

    public static void Require(bool holds, string otherwise)
    {
        if (!holds) throw new InvalidDataException(otherwise);
    }

    public static void RequireSchema(JsonMembers file, string schema)
    {
        string found = file.Text("schema");
        Require(found == schema, "Not a file of form " + schema + ": " + found + ".");
    }

    public static void RequireDistinct(IEnumerable<string> values, string what)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (string value in values) Require(seen.Add(value), "The " + what + " " + value + " stands twice.");
    }
}
