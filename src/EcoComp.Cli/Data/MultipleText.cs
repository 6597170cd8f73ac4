using System.Globalization;
using EcoComp.Core.WaterQuality;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Data;

/// <summary>Exceedance multiples as printed: with one decimal, and with two where one would show 0.0.</summary>
internal static class MultipleText
{
    /// <summary>The multiple of a pollutant, or empty where it has none.</summary>
    public static string Of(Pollutant pollutant)
    {
        if (pollutant.Multiple is not { } multiple) return "";
        decimal rounded = decimal.Round(multiple, 1, MidpointRounding.ToEven);
        return rounded != 0
            ? rounded.ToString("0.0", CultureInfo.InvariantCulture)
            : decimal.Round(multiple, 2, MidpointRounding.ToEven).ToString("0.00", CultureInfo.InvariantCulture);
    }

    /// <summary>A pollutant by name and, where it has a multiple, by how many times it exceeded; as lists and letters tell it.</summary>
    public static string Told(Pollutant pollutant, Words words) => Of(pollutant) is { Length: > 0 } multiple
        ? words.Say("notice.exceeded.times", words.Name(pollutant.Verdict.Indicator), multiple)
        : words.Name(pollutant.Verdict.Indicator);
}
