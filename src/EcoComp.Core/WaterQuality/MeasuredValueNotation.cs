using System.Buffers.Text;

namespace EcoComp.Core.WaterQuality;

/// <summary>What the cell of an indicator holds.</summary>
public enum CellContent
{
    /// <summary>Nothing, or a sign that it was not measured.</summary>
    NotMeasured,

    /// <summary>A value or a detection limit.</summary>
    Value,

    /// <summary>A value below zero where none can be.</summary>
    Negative,

    /// <summary>A number that the indicator cannot have: a pH above 14, a detection limit of nothing, more digits than can be kept.</summary>
    OutOfRange,

    /// <summary>No number.</summary>
    NotANumber,
}

/// <summary>
/// The ways in which laboratories write a value: a number, also <c>.03</c> but not <c>014</c>, which may have lost its point; nothing, <c>-</c>, <c>--</c>, <c>/</c> or <c>*</c> for not measured; and <c>0.05L</c>,
/// <c>&lt;0.05</c> or <c>ND(0.05)</c> for below a detection limit. A small l is none of these: 3.8l may be 3.81.
/// </summary>
public static class MeasuredValueNotation
{
    private const int MostDigits = 18;

    /// <summary>Reads a cell.</summary>
    /// <param name="utf8">The cell, trimmed, with full-width characters folded.</param>
    /// <param name="form">How the indicator's values are read.</param>
    /// <param name="value">The value that was read; a presence is 1 and an absence 0.</param>
    public static CellContent Read(ReadOnlySpan<byte> utf8, IndicatorForm form, out MeasuredValue value)
    {
        if (form == IndicatorForm.Amount && IsPlain(utf8, out value)) return CellContent.Value;
        value = default;
        if (utf8.IsEmpty || utf8.SequenceEqual("-"u8) || utf8.SequenceEqual("--"u8) || utf8.SequenceEqual("*"u8) || utf8.SequenceEqual("/"u8)) return CellContent.NotMeasured;
        if (form == IndicatorForm.Presence) return Presence(utf8, out value);
        bool below = TakeDetectionLimit(ref utf8);
        bool negative = !below && utf8[0] == '-';
        if (negative || (!below && utf8[0] == '+')) utf8 = utf8[1..];
        if (!IsNumber(utf8)) return CellContent.NotANumber;
        CellContent content = Number(utf8, out value);
        if (content != CellContent.Value) return content;
        if (negative) value = value with { Digits = -value.Digits };
        if (below) value = value with { BelowDetection = true };
        return Range(value, form);
    }

    /// <summary>The common case at once: a few digits with or without a decimal point.</summary>
    private static bool IsPlain(ReadOnlySpan<byte> utf8, out MeasuredValue value)
    {
        value = default;
        if (utf8.Length is 0 or > 12 || utf8[0] == '.' || utf8[^1] == '.' || BeginsWithZero(utf8)) return false;
        (long digits, int point) = (0, -1);
        for (int i = 0; i < utf8.Length; i++)
        {
            int digit = utf8[i] - '0';
            if (digit is >= 0 and <= 9) digits = digits * 10 + digit;
            else if (utf8[i] == '.' && point < 0) point = i;
            else return false;
        }

        value = new MeasuredValue(digits, (byte)(point < 0 ? 0 : utf8.Length - 1 - point));
        return true;
    }

    private static CellContent Range(MeasuredValue value, IndicatorForm form) => form switch
    {
        IndicatorForm.Temperature => value.BelowDetection ? CellContent.NotANumber : CellContent.Value,
        _ when value.Digits < 0 => CellContent.Negative,
        IndicatorForm.Acidity when value.BelowDetection => CellContent.NotANumber,
        IndicatorForm.Acidity when value.Number > HydrogenIon.HighestPh => CellContent.OutOfRange,
        _ when value is { BelowDetection: true, Digits: 0 } => CellContent.OutOfRange,
        _ => CellContent.Value,
    };

    private static CellContent Presence(ReadOnlySpan<byte> utf8, out MeasuredValue value)
    {
        bool there = utf8.SequenceEqual("有"u8);
        value = new MeasuredValue(there ? 1 : 0, 0);
        return there || utf8.SequenceEqual("无"u8) ? CellContent.Value : CellContent.NotANumber;
    }

    /// <summary>Takes the sign of a detection limit off, and leaves its number.</summary>
    private static bool TakeDetectionLimit(ref ReadOnlySpan<byte> utf8)
    {
        int length = utf8.Length;
        if (utf8[0] == '<') utf8 = utf8[1..].Trim((byte)' ');
        else if (utf8[^1] == 'L') utf8 = utf8[..^1].Trim((byte)' ');
        else if (length > 4 && (utf8[0] | 0x20) == 'n' && (utf8[1] | 0x20) == 'd' && utf8[2] == '(' && utf8[^1] == ')') utf8 = utf8[3..^1];
        return utf8.Length != length;
    }

    /// <summary>Digits, perhaps with commas between thousands, a decimal point and digits, perhaps a power of ten as spreadsheets write it.</summary>
    private static bool IsNumber(ReadOnlySpan<byte> text)
    {
        int exponent = text.IndexOfAny("eE"u8);
        if (exponent >= 0)
        {
            ReadOnlySpan<byte> power = text[(exponent + 1)..];
            if (power.Length > 0 && power[0] is (byte)'+' or (byte)'-') power = power[1..];
            if (power.Length is 0 or > 2 || !AllDigits(power)) return false;
            text = text[..exponent];
        }

        int point = text.IndexOf((byte)'.');
        if (point >= 0)
        {
            if (point == text.Length - 1 || !AllDigits(text[(point + 1)..])) return false;
            if (point == 0) return true;
            text = text[..point];
        }

        if (BeginsWithZero(text)) return false;
        int comma = text.IndexOf((byte)',');
        if (comma < 0) return !text.IsEmpty && AllDigits(text);
        if (comma is 0 or > 3 || text[0] == '0' || !AllDigits(text[..comma])) return false;
        for (text = text[comma..]; !text.IsEmpty; text = text[4..])
        {
            if (text.Length < 4 || text[0] != ',' || !AllDigits(text.Slice(1, 3))) return false;
        }

        return true;
    }

    /// <summary>A zero before another digit: 014 is a 0.14 that lost its point sooner than a 14.</summary>
    private static bool BeginsWithZero(ReadOnlySpan<byte> text) => text.Length > 1 && text[0] == '0' && text[1] is >= (byte)'0' and <= (byte)'9';

    private static bool AllDigits(ReadOnlySpan<byte> text) => !text.ContainsAnyExceptInRange((byte)'0', (byte)'9');

    /// <summary>The number of a text that <see cref="IsNumber"/>, unless it has more digits than can be kept.</summary>
    private static CellContent Number(ReadOnlySpan<byte> text, out MeasuredValue value)
    {
        (long digits, int decimals, int significant, bool behindPoint) = (0, 0, 0, false);
        value = default;
        for (int i = 0; i < text.Length; i++)
        {
            byte c = text[i];
            if (c == '.')
            {
                behindPoint = true;
                continue;
            }

            if (c == ',') continue;
            if ((c | 0x20) == 'e')
            {
                if (!Utf8Parser.TryParse(text[(i + 1)..], out int power, out _)) return CellContent.OutOfRange;
                decimals -= power;
                break;
            }

            if (digits > 0 || c != '0') significant++;
            if (significant > MostDigits) return CellContent.OutOfRange;
            digits = digits * 10 + (c - '0');
            if (behindPoint) decimals++;
        }

        return Fit(digits, decimals, out value);
    }

    private static CellContent Fit(long digits, int decimals, out MeasuredValue value)
    {
        value = default;
        for (; decimals < 0 && digits < MeasuredValue.Bound && digits != 0; decimals++) digits *= 10;
        for (; decimals > MeasuredValue.MostDecimals && digits % 10 == 0 && digits != 0; decimals--) digits /= 10;
        if (digits == 0) decimals = Math.Clamp(decimals, 0, MeasuredValue.MostDecimals);
        if (decimals is < 0 or > MeasuredValue.MostDecimals) return CellContent.OutOfRange;
        value = new MeasuredValue(digits, (byte)decimals);
        return value.Scaled < MeasuredValue.ScaledBound ? CellContent.Value : CellContent.OutOfRange;
    }
}
