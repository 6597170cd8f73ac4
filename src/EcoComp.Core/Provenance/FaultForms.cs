using System.Text;
using EcoComp.Core.Quantities;

namespace EcoComp.Core.Provenance;

/// <summary>
/// In which form the cells of many faults are written, each wrong by itself and all for one cause: with their unit, a star or a comma behind the number,
/// in the manner of a month that nobody reads, or as what another column holds, as where columns were shifted.
/// </summary>
internal static class FaultForms
{
    /// <summary>The form; empty where a fault has none in common with others.</summary>
    public static string Of(Fault fault) => fault.Code switch
    {
        FaultCodes.Quoting or FaultCodes.ReadingsOfTwoSpans => fault.Code, // one program wrote them all
        FaultCodes.NegativeReading => fault.Code, // signs that a program put before them
        FaultCodes.SpreadsheetMonth when fault.Arguments.Contains(Cell.Serial) => Cell.Serial,
        FaultCodes.BadTime when fault.Arguments.Contains(Cell.Clock) => Cell.Clock,
        FaultCodes.BadReading => BehindNumber(fault.Value) is { Length: > 0 } form ? form : fault.Column + Shape(fault.Value),
        FaultCodes.ReadingRange => fault.Column,
        FaultCodes.BadNumber => BehindNumber(fault.Value) is { Length: > 0 } form ? fault.Column + form : "",
        FaultCodes.BadMonth or FaultCodes.BadClass or FaultCodes.BadDate or FaultCodes.BadTime => fault.Column + Shape(fault.Value),
        FaultCodes.UnknownPoint => OfOtherColumn(fault.Value) is { Length: > 0 } form ? form : BehindName(fault),
        FaultCodes.UnknownWord => OfOtherColumn(fault.Value) is { Length: > 0 } form ? fault.Column + form : "",
        _ => "",
    };

    /// <summary>What stands behind a number, mg/L or a star, with the comma in it; empty where no number begins the text.</summary>
    private static string BehindNumber(string text)
    {
        int end = 0;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is '.' or ',')) end++;
        bool isMarkBefore = end == 0 && text.Length > 1 && char.IsAsciiDigit(text[^1]) && !char.IsLetterOrDigit(text[0]);
        if (end == 0) return isMarkBefore ? text[..1] + "0" : "";
        return (text.AsSpan(0, end).Contains(',') ? "," : "") + Shape(text[end..]);
    }

    /// <summary>What a value is where it is one of another column: a month, a class.</summary>
    public static string OfOtherColumn(string text) =>
        MonthNotation.TryRead(text, out _) ? "month" : WaterClassNotation.TryRead(text, out _) ? "class" : "";

    /// <summary>What stands behind the name that was meant, 断面 behind its code, or a mark before it, as 'S1 has.</summary>
    private static string BehindName(Fault fault)
    {
        foreach (string meant in fault.Arguments)
        {
            if (meant.Length > 1 && fault.Value.Length > meant.Length && fault.Value.StartsWith(meant, StringComparison.Ordinal)) return "-" + Shape(fault.Value[meant.Length..]);
        }

        return fault.Value.Length > 1 && !char.IsLetterOrDigit(fault.Value[0]) ? fault.Value[..1] + "0" : "";
    }

    /// <summary>A text with each number, Roman ones too, code or word of Latin letters as 0.</summary>
    private static string Shape(string text)
    {
        var shape = new StringBuilder();
        foreach (char c in text)
        {
            char sign = char.IsAsciiLetterOrDigit(c) || c is >= '\u2160' and <= '\u217F' ? '0' : c;
            if (sign != '0' || shape.Length == 0 || shape[^1] != sign) shape.Append(sign);
        }

        return shape.ToString();
    }
}
