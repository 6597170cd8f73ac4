using EcoComp.Cli.Host;
using EcoComp.Core.Register;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Documents.Pdf;

/// <summary>A settled month's document as PDF, or the refusal that says where the characters stand that cannot be printed.</summary>
internal static class PrintedPages
{
    /// <summary>The PDF.</summary>
    /// <param name="document">The document.</param>
    /// <param name="month">The month.</param>
    /// <param name="register">The counties and points, or null where only a settlement is known.</param>
    /// <param name="words">The language of a refusal.</param>
    /// <exception cref="CommandFailure">The font lacks a character; exit code 3.</exception>
    public static byte[] Of(Document document, SettledMonth month, PointRegister? register, Words words)
    {
        using var pdf = new MemoryStream();
        IReadOnlyList<MissingCharacter> missing = PdfWriter.Write(document, pdf);
        return missing.Count == 0 ? pdf.ToArray() : throw Refusal(missing, month, register, words);
    }

    /// <summary>The refusal of a document with characters that cannot be printed.</summary>
    public static CommandFailure Refusal(IReadOnlyList<MissingCharacter> missing, SettledMonth month, PointRegister? register, Words words) =>
        new(ExitCodes.InputRefused, [.. UnprintableText.Lines(missing, month, register, words)]);
}
