using System.Text;

namespace EcoComp.Cli.Tests.LawOracle;

public enum FileEncoding { Utf8, Utf8WithMark, Gb18030 }

internal enum HeaderLanguage { English, Chinese, Mixed }

/// <summary>
/// How a folder is written down: everything here may change without changing what the folder says.
/// <see cref="Headers"/> seeds the order, case and mix of the headers; <see cref="Spellings"/> how each value is spelt
/// (0: always in the plainest way).
/// </summary>
internal sealed record Style(
    FileEncoding Encoding, string NewLine, char Separator, HeaderLanguage Language, ulong Headers, ulong Spellings, bool QuoteAll)
{
    public static readonly Style Plain = new(FileEncoding.Utf8, "\n", ',', HeaderLanguage.English, 0, 0, false);

    static Style() => System.Text.Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static Style Thrown(Dice dice) => new(
        dice.Pick(Enum.GetValues<FileEncoding>()),
        dice.Pick(["\n", "\r\n"]),
        dice.Pick([',', '\t', ';']),
        dice.Pick(Enum.GetValues<HeaderLanguage>()),
        dice.Seed(),
        dice.Chance(25) ? 0 : dice.Seed(),
        dice.Chance(20));

    public byte[] Bytes(string text)
    {
        byte[] chinese = System.Text.Encoding.GetEncoding("GB18030").GetBytes(text);
        if (Encoding == FileEncoding.Gb18030 && !IsUtf8(chinese))
            return chinese;
        byte[] bytes = System.Text.Encoding.UTF8.GetBytes(text);
        return Encoding == FileEncoding.Utf8WithMark ? [0xEF, 0xBB, 0xBF, .. bytes] : bytes;
    }

    /// <summary>
    /// A file whose only Chinese is a 一 is UTF-8 to whoever tries that first, as data.md does: its two bytes are also those of
    /// another letter. Such a file cannot be told apart, so none is written.
    /// </summary>
    private static bool IsUtf8(byte[] bytes) => System.Text.Unicode.Utf8.IsValid(bytes);
}
