using EcoComp.Core.Register;

namespace EcoComp.Cli.Input;

/// <summary>What somebody who wrote an unknown point code may have meant.</summary>
internal static class PointHint
{
    /// <summary>The code of the point that has the text as its name or its code in another letter case, or empty.</summary>
    public static string For(string text, PointRegister register)
    {
        foreach (Point point in register.Points)
        {
            if (point.Code.Equals(text, StringComparison.OrdinalIgnoreCase) || point.Entries.Any(e => e.Name == text)) return point.Code;
        }

        return "";
    }
}
