using System.Buffers;
using System.Text;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Evidence;

/// <summary>Reads cells of readings.csv.</summary>
public static class ReadingCell
{
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻";
    private const string Plainly = "0123456789+-";
    private static readonly SearchValues<char> Times = SearchValues.Create("×✕xX*·");
    private static readonly SearchValues<char> OfNumbers = SearchValues.Create("0123456789.<+- ");

    /// <summary>A time, as <see cref="SampleTimeNotation"/> reads it.</summary>
    /// <param name="text">The text, trimmed; may be empty.</param>
    public static Cell<SampleTime> Time(string text) =>
        text.Length == 0 ? default
        : SampleTimeNotation.TryRead(text, out SampleTime time) ? new(time, text)
        : new(text, Cell.UncertainMonth(text) ?? new CellFlaw(FaultCodes.BadTime, [SampleTimeNotation.IsClock(text) ? Cell.Clock : "plain"]));

    /// <summary>A time whose day and time of the day may stand in two columns: a time of the day alone joins the day.</summary>
    /// <param name="day">The text of the day, trimmed; empty where there is no such column.</param>
    /// <param name="text">The text of the time, trimmed; may be empty.</param>
    public static Cell<SampleTime> Time(string day, string text)
    {
        ArgumentNullException.ThrowIfNull(day);
        if (day.Length == 0) return Time(text);
        if (text.Length == 0) return Time(day);
        if (SampleTimeNotation.IsClock(text)) return Time(day + " " + text);
        Cell<SampleTime> whole = Time(text);
        bool agree = whole.Value is not { } time || (DateNotation.TryRead(day, out var date) && time.ToString().StartsWith(IsoDates.Text(date), StringComparison.Ordinal));
        return agree ? whole : new(day + " " + text, new CellFlaw(FaultCodes.BadTime, ["two"]));
    }

    /// <summary>A value, as <see cref="MeasuredValueNotation"/> reads it when full-width signs and raised powers are written plainly.</summary>
    /// <param name="text">The text, trimmed; may be empty.</param>
    /// <param name="form">How the indicator's values are read.</param>
    public static Cell<MeasuredValue> Value(string text, IndicatorForm form)
    {
        string plain = Plain(text);
        CellContent content = MeasuredValueNotation.Read(Encoding.UTF8.GetBytes(plain), form, out MeasuredValue value);
        return content switch
        {
            CellContent.NotMeasured => default,
            CellContent.Value => new(value, text),
            CellContent.Negative => new(text, new CellFlaw(FaultCodes.NegativeReading, [])),
            CellContent.OutOfRange => new(text, new CellFlaw(FaultCodes.ReadingRange, [])),
            CellContent.NotANumber => new(text, new CellFlaw(FaultCodes.BadReading, [Why(plain, form)])),
        };
    }

    private static string Plain(string text)
    {
        string plain = text.Replace(CellWords.NotDetected, "ND", StringComparison.Ordinal).Replace('＜', '<').Replace('（', '(').Replace('）', ')').Replace('－', '-')
            .Replace('—', '-').Replace('–', '-').Replace('−', '-').Replace('／', '/').Replace('．', '.').Replace('＊', '*').Replace('，', ',');
        return plain.AsSpan().IndexOfAny(Times) is > 0 and int sign ? WithPower(plain, sign) : plain;
    }

    /// <summary>4.00×10⁻⁵ and 4.00×10^-5 as 4.00e-5; what has no raised power stays as it is.</summary>
    private static string WithPower(string text, int sign)
    {
        string power = text[(sign + 1)..].TrimStart();
        if (!power.StartsWith("10", StringComparison.Ordinal)) return text;
        power = "10" + power[2..].TrimStart(); // behind the power nothing joins it: ×10^-1 2 is not ×10^-12
        int end = 2;
        string exponent = "";
        if (power.Length > 2 && power[2] == '^')
        {
            for (end = 3; end < power.Length && (char.IsAsciiDigit(power[end]) || (end == 3 && power[end] is '-' or '+')); end++) exponent += power[end];
        }
        else
        {
            for (; end < power.Length && Raised.IndexOf(power[end], StringComparison.Ordinal) is >= 0 and int raised; end++) exponent += Plainly[raised];
        }

        return exponent.Length == 0 ? text : text[..sign].TrimEnd() + "e" + exponent + power[end..];
    }

    /// <summary>What a text that is no value was probably meant to be, as a word of a list.</summary>
    private static string Why(string text, IndicatorForm form)
    {
        if (form == IndicatorForm.Presence) return "presence";
        string number = text.TrimStart('<', ' ').TrimEnd('L', 'l', ' ');
        if (Cell.HasUngroupedComma(number)) return "comma";
        if (NumberNotation.BeginsWithZero(number)) return "zero";
        if (text.EndsWith('l') && NumberNotation.TryRead(number, out _)) return "letter";
        if (text.Equals("ND", StringComparison.OrdinalIgnoreCase)) return "limit";
        int end = text.AsSpan().IndexOfAnyExcept(OfNumbers);
        if (end <= 0) return "plain";
        string rest = text[end..].Trim();
        if (rest[0] == '(') return rest.AsSpan().IndexOfAny(['℃', '°', 'C']) > 0 ? "temperature" : "bracket";
        return MeasurementUnit.TryRead(rest, out MeasurementUnit? unit) && unit.Family != UnitFamily.None ? "unit" : "plain";
    }
}
