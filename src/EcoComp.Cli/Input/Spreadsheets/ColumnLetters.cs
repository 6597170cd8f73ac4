using System.Globalization;

namespace EcoComp.Cli.Input.Spreadsheets;

/// <summary>The letters by which spreadsheets call columns: A, …, Z, AA, ….</summary>
internal static class ColumnLetters
{
    /// <summary>The last column that a spreadsheet has: XFD.</summary>
    public const int LastColumn = 16_384;

    /// <summary>The last row that a spreadsheet has.</summary>
    public const int LastRow = 1_048_576;

    private static readonly string[] Usual = [.. Enumerable.Range(0, 32).Select(Made)];

    /// <summary>The letters of a column.</summary>
    /// <param name="column">The column, from 1; 0 has none.</param>
    public static string Of(int column) => column >= 0 && column < Usual.Length ? Usual[column] : Made(column);

    private static string Made(int column)
    {
        string letters = "";
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) letters = (char)('A' + (rest - 1) % 26) + letters;
        return letters;
    }

    /// <summary>The row and column of a place such as AB12, from 1; 0 and 0 where it is none that a spreadsheet has.</summary>
    public static (int Row, int Column) Place(ReadOnlySpan<char> place)
    {
        int column = 0;
        int letters = 0;
        for (; letters < place.Length && letters < 4 && char.IsAsciiLetter(place[letters]); letters++)
            column = column * 26 + (char.ToUpperInvariant(place[letters]) - 'A' + 1);
        return column is 0 or > LastColumn
            || !int.TryParse(place[letters..], NumberStyles.None, CultureInfo.InvariantCulture, out int row) || row is 0 or > LastRow
            ? default
            : (row, column);
    }
}
