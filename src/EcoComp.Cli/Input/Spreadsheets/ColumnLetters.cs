namespace EcoComp.Cli.Input.Spreadsheets;

/// <summary>The letters by which spreadsheets call columns: A, …, Z, AA, ….</summary>
internal static class ColumnLetters
{
    /// <summary>The letters of a column.</summary>
    /// <param name="column">The column, from 1; 0 has none.</param>
    public static string Of(int column)
    {
        string letters = "";
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) letters = (char)('A' + (rest - 1) % 26) + letters;
        return letters;
    }

    /// <summary>The column of a place such as AB12.</summary>
    public static int Number(ReadOnlySpan<char> place)
    {
        int number = 0;
        foreach (char c in place)
        {
            if (!char.IsAsciiLetter(c)) break;
            number = number * 26 + (char.ToUpperInvariant(c) - 'A' + 1);
        }

        return number;
    }
}
