namespace EcoComp.Core.Quantities;

/// <summary>The ways in which a cell says yes or no.</summary>
public static class YesNo
{
    /// <summary>Reads 是, 否, yes or no in any letter case.</summary>
    public static bool TryRead(string text, out bool value)
    {
        value = text == "是" || text.Equals("yes", StringComparison.OrdinalIgnoreCase);
        return value || text == "否" || text.Equals("no", StringComparison.OrdinalIgnoreCase);
    }
}
