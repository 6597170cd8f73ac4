using System.Collections.Immutable;
using System.Globalization;

namespace EcoComp.Core.Provenance;

/// <summary>Names that somebody may have taken for one another.</summary>
public static class NearNames
{
    /// <summary>More names than these are no hint but a list.</summary>
    private const int MostNamed = 3;

    /// <summary>U+2212, which Unicode counts among the mathematical signs; all other dashes are dashes to it.</summary>
    private const char Minus = (char)0x2212;

    /// <summary>
    /// Whether two names are near: one of two or more characters is part of the other, or they differ in one character that is another, missing, too
    /// many or has changed places with its neighbour; in names of six or more characters in two.
    /// </summary>
    /// <param name="one">A name.</param>
    /// <param name="other">The other.</param>
    /// <param name="shortest">How many characters both must have for a difference to be taken for a slip.</param>
    public static bool Are(string one, string other, int shortest = 3)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        if (one.Length < 2 || other.Length < 2) return false;
        if (one.Contains(other, StringComparison.OrdinalIgnoreCase) || other.Contains(one, StringComparison.OrdinalIgnoreCase)) return true;
        if (one.Length < shortest || other.Length < shortest) return false;
        int most = Math.Min(one.Length, other.Length) >= 6 ? 2 : 1;
        return Math.Abs(one.Length - other.Length) <= most && Distance(one, other) <= most;
    }

    /// <summary>The names that are nearest to one that was not found; none where none is near, or where so many are equally near that it helps nobody.</summary>
    /// <param name="name">What was written.</param>
    /// <param name="known">The names that there are.</param>
    /// <returns>In the order of <paramref name="known"/>, each once.</returns>
    public static ImmutableArray<string> Nearest(string name, IEnumerable<string> known)
    {
        // Who wrote a code without its zeros meant that code.
        string number = Numbered(name);
        string[] same = number.Length == 0 ? [] :
            [.. known.Where(k => EndAlike(number, k) && Spellings.Equals(number, Numbered(k))).Distinct(StringComparer.Ordinal)];
        if (same.Length is > 0 and <= MostNamed) return [.. same];
        string[] near = [.. known.Where(k => Are(name, k)).Distinct(StringComparer.Ordinal)];
        // Who wrote a part of a name meant that name, however much of it is missing.
        if (Array.Exists(near, n => Holds(n, name))) near = [.. near.Where(n => Holds(n, name))];
        var nearest = new List<string>();
        int least = int.MaxValue;
        foreach (string one in near)
        {
            int distance = Distance(name, one);
            if (distance < least) nearest.Clear();
            least = Math.Min(least, distance);
            if (distance == least) nearest.Add(one);
        }

        return nearest.Count <= MostNamed ? [.. nearest] : [];
    }

    /// <summary>
    /// Whether two codes may be one but for case, dashes and white space, by the last sign that counts: of a million codes it tells of most.
    /// </summary>
    private static bool EndAlike(string one, string other)
    {
        (int a, int b) = (Last(one), Last(other));
        return a < 0 || b < 0 ? a == b : char.IsSurrogate(one[a]) || char.IsSurrogate(other[b]) || AreSame(one[a], other[b]);

        static int Last(string code)
        {
            int last = code.Length - 1;
            while (last >= 0 && (char.IsWhiteSpace(code[last]) || IsDash(code[last]))) last--;
            return last;
        }
    }

    private static bool Holds(string known, string part) => known.Contains(part, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether two codes are one but for their letter case, their dashes (of other kinds, or left out) and white space.</summary>
    public static bool AreSpeltAlike(string one, string other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return EndAlike(one, other) && Spellings.Equals(Plainly(one), Plainly(other));
    }

    /// <summary>Compares codes without their dashes and white space.</summary>
    internal static StringComparer Spellings => StringComparer.OrdinalIgnoreCase;

    /// <summary>A code without its dashes and white space.</summary>
    internal static string Plainly(string code) => string.Concat((code ?? "").Where(c => !char.IsWhiteSpace(c) && !IsDash(c)));

    /// <summary>A code without its dashes and the zeros that fill up its numbers: QY3 is meant to be QY-03.</summary>
    private static string Numbered(string code)
    {
        string plain = Plainly(code);
        return string.Concat(plain.Where((c, i) => c != '0' || (i > 0 && char.IsAsciiDigit(plain[i - 1])) || i + 1 == plain.Length || !char.IsAsciiDigit(plain[i + 1])));
    }

    private static bool IsDash(char c) => c == Minus || char.GetUnicodeCategory(c) == UnicodeCategory.DashPunctuation;

    /// <summary>How many characters have to be changed, added, taken away or swapped with their neighbour.</summary>
    private static int Distance(string one, string other)
    {
        int[] earlier = new int[other.Length + 1];
        int[] above = new int[other.Length + 1];
        int[] row = new int[other.Length + 1];
        for (int j = 0; j <= other.Length; j++) above[j] = j;
        for (int i = 1; i <= one.Length; i++)
        {
            row[0] = i;
            for (int j = 1; j <= other.Length; j++)
            {
                bool same = AreSame(one[i - 1], other[j - 1]);
                row[j] = Math.Min(above[j - 1] + (same ? 0 : 1), Math.Min(above[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && AreSame(one[i - 1], other[j - 2]) && AreSame(one[i - 2], other[j - 1])) row[j] = Math.Min(row[j], earlier[j - 2] + 1);
            }

            (earlier, above, row) = (above, row, earlier);
        }

        return above[other.Length];
    }

    private static bool AreSame(char one, char other) => char.ToUpperInvariant(one) == char.ToUpperInvariant(other);
}
