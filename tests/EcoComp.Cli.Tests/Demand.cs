namespace EcoComp.Cli.Tests;

/// <summary>
/// Assertions of generated cases. They throw and leave no other trace: NUnit's own are counted against the test even where
/// they are caught, as CsCheck does while it looks for a smaller case.
/// </summary>
internal static class Demand
{
    public static void That(bool holds, string otherwise)
    {
        if (!holds)
            throw new DemandException(otherwise);
    }

    public static void Same(IEnumerable<string> expected, IEnumerable<string> actual, string what)
    {
        string[] left = [.. expected];
        string[] right = [.. actual];
        if (left.SequenceEqual(right, StringComparer.Ordinal))
            return;

        IEnumerable<string> missing = left.Except(right).Select(l => "  expected: " + l);
        IEnumerable<string> surplus = right.Except(left).Select(l => "  observed: " + l);
        string[] lines = [.. missing.Concat(surplus)];
        if (lines.Length == 0)
            lines = [.. left.Select(l => "  expected order: " + l), .. right.Select(l => "  observed order: " + l)];
        throw new DemandException(what + " differs\n" + string.Join('\n', lines));
    }

    public static void SameBytes(byte[] expected, byte[] actual, string what) =>
        That(expected.AsSpan().SequenceEqual(actual), what + " differs");
}

/// <summary>A generated case that did not hold.</summary>
internal sealed class DemandException(string message) : Exception(message);

/// <summary>A generated folder that the program did not take, which it should have.</summary>
internal sealed class RefusedException(string message) : Exception(message);
