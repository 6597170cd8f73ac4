using System.Text;
using EcoComp.Cli.Input.Spreadsheets;
using EcoComp.Cli.Input.Tables;

namespace EcoComp.Cli.Input;

/// <summary>Looks in tables of the folder for the files that their rows were imported from.</summary>
internal static class Origins
{
    /// <summary>Whether a cell of a CSV file begins with the name of a file and a cell of it: <c>9月.xlsx!Sheet1!D7</c>.</summary>
    /// <param name="table">The bytes of the table, in whatever encoding it is.</param>
    /// <param name="file">The name of the file.</param>
    public static bool AreIn(ReadOnlySpan<byte> table, string file) => AreIn(table, Encoding.UTF8, file) || AreIn(table, FileText.Gb18030, file);

    /// <summary>Whether a cell of a sheet does.</summary>
    public static bool AreIn(SheetCells sheet, string file) =>
        sheet.Rows.Any(r => r.Cells.Any(c => c.Text.AsSpan().TrimStart('\'').StartsWith(file + "!", StringComparison.Ordinal)));

    private static bool AreIn(ReadOnlySpan<byte> table, Encoding encoding, string file)
    {
        byte[] sought = encoding.GetBytes(file + "!");
        for (int at = table.IndexOf(sought); at >= 0;)
        {
            if (at > 0 && table[at - 1] is (byte)',' or (byte)';' or (byte)'\t' or (byte)'"' or (byte)'\'' or (byte)'\n' or (byte)'\r') return true;
            int next = table[(at + 1)..].IndexOf(sought);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }
}
