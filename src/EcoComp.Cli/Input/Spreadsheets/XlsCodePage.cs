using System.Text;
using EcoComp.Cli.Host;

namespace EcoComp.Cli.Input.Spreadsheets;

/// <summary>
/// The library asks .NET for the code page that a workbook names, whichever it is, though all text of Excel 97 and later is Unicode. While it reads it is
/// answered with GB18030, strictly; nothing else is, and not at any other time.
/// </summary>
internal sealed class XlsCodePage : EncodingProvider
{
    private static readonly Encoding Answer = new Gb18030Encoding(isStrict: true);

    [ThreadStatic]
    private static bool s_answers;

    static XlsCodePage() => Encoding.RegisterProvider(new XlsCodePage());

    /// <summary>Reads a workbook by the library.</summary>
    public static T Answering<T>(Func<T> read)
    {
        s_answers = true;
        try
        {
            return read();
        }
        finally
        {
            s_answers = false;
        }
    }

    /// <inheritdoc/>
    public override Encoding? GetEncoding(int codepage) => s_answers ? Answer : null;

    /// <inheritdoc/>
    public override Encoding? GetEncoding(string name) => s_answers ? Answer : null;
}
