namespace EcoComp.Core.Provenance;

/// <summary>Names that somebody may have taken for one another.</summary>
internal static class NearNames
{
    /// <summary>
    /// Whether two names are near: one of two or more characters is part of the other, or they differ in one character that is another, missing or too
    /// many; in names of six or more characters in two.
    /// </summary>
    /// <param name="one">A name.</param>
    /// <param name="other">The other.</param>
    /// <param name="shortest">How many characters both must have for a difference to be taken for a slip.</param>
    public static bool Are(string one, string other, int shortest = 3)
    {
        if (one.Length < 2 || other.Length < 2) return false;
        if (one.Contains(other, StringComparison.OrdinalIgnoreCase) || other.Contains(one, StringComparison.OrdinalIgnoreCase)) return true;
        if (one.Length < shortest || other.Length < shortest) return false;
        int most = Math.Min(one.Length, other.Length) >= 6 ? 2 : 1;
        return Math.Abs(one.Length - other.Length) <= most && Distance(one, other) <= most;
    }

    /// <summary>How many characters have to be changed, added or taken away.</summary>
    private static int Distance(string one, string other)
    {
        int[] above = new int[other.Length + 1];
        int[] row = new int[other.Length + 1];
        for (int j = 0; j <= other.Length; j++) above[j] = j;
        for (int i = 1; i <= one.Length; i++)
        {
            row[0] = i;
            for (int j = 1; j <= other.Length; j++)
            {
                int changed = above[j - 1] + (char.ToUpperInvariant(one[i - 1]) == char.ToUpperInvariant(other[j - 1]) ? 0 : 1);
                row[j] = Math.Min(changed, Math.Min(above[j], row[j - 1]) + 1);
            }

            (above, row) = (row, above);
        }

        return above[other.Length];
    }
}
