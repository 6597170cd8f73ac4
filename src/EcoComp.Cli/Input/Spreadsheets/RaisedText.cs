namespace EcoComp.Cli.Input.Spreadsheets;

/// <summary>Where a part of a text stands.</summary>
internal enum TextHeight : byte
{
    /// <summary>On the line.</summary>
    Line,

    /// <summary>Above it: the 2 of m².</summary>
    Raised,

    /// <summary>Below it: the 3 of NH₃.</summary>
    Lowered,
}

/// <summary>
/// Raised and lowered parts of a text in characters of their own, so that what is read is what is seen: a 960 with the mark of a footnote is not 9601, and
/// 4.0×10⁻⁵ is a number.
/// </summary>
internal static class RaisedText
{
    private const string Line = "0123456789+-()";
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾";
    private const string Lowered = "₀₁₂₃₄₅₆₇₈₉₊₋₍₎";

    /// <summary>The height that a document's word for it means.</summary>
    public static TextHeight Named(string? name) => name switch
    {
        "superscript" => TextHeight.Raised,
        "subscript" => TextHeight.Lowered,
        _ => TextHeight.Line,
    };

    /// <summary>A part of a text as it is seen. What has no such character stays as it is, but for a raised letter or mark: it gets a ^ before it.</summary>
    /// <param name="text">The part.</param>
    /// <param name="height">Where it stands.</param>
    public static string Of(string text, TextHeight height) => height == TextHeight.Line || string.IsNullOrWhiteSpace(text)
        ? text
        : string.Concat(text.Select(c => Of(c, height)));

    private static string Of(char c, TextHeight height)
    {
        int at = Line.IndexOf(c, StringComparison.Ordinal);
        if (at >= 0) return (height == TextHeight.Raised ? Raised : Lowered)[at].ToString();
        return height == TextHeight.Raised && char.IsAsciiLetter(c) ? "^" + c : c.ToString();
    }
}
