using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Tests.WaterQuality;

/// <summary>Values of the tests as texts: <c>NH3N=1.72 TP=0.05L</c>.</summary>
internal static class Water
{
    /// <summary>What a class needs of surface water, all of it Ⅰ.</summary>
    public const string CleanSurface = "PH=7 DO=8 CODMN=1 NH3N=0.1 TP=0.01";

    /// <summary>What a class needs of groundwater, all of it Ⅰ.</summary>
    public const string CleanGroundwater = "PH=7 HARD=100 TDS=200 CODMN=0.5 NH3N=0.01 NO3=1 F=0.5";

    public static IndicatorCatalogue Indicators => IndicatorCatalogue.BuiltIn;

    /// <summary>The program's standard for a kind of water.</summary>
    public static Standard Standard(WaterType water) => StandardCatalogue.BuiltIn.Current.For(water);

    public static Indicator Indicator(string code) => Indicators.Find(code) ?? throw new ArgumentException(code);

    /// <summary>What a header means that names an indicator, with a unit that fits or none.</summary>
    public static IndicatorHeading Heading(string header)
    {
        IndicatorHeading? heading = IndicatorHeading.Read(Indicators, header, out bool unitUnfit);
        return heading is not null && !unitUnfit ? heading : throw new ArgumentException(header);
    }

    public static MeasuredValue Value(string text, IndicatorForm form = IndicatorForm.Amount)
    {
        CellContent content = MeasuredValueNotation.Read(Encoding.UTF8.GetBytes(text), form, out MeasuredValue value);
        return content == CellContent.Value ? value : throw new ArgumentException(text + " is " + content);
    }

    /// <summary>The mean of texts, in the base unit of the indicator.</summary>
    public static IndicatorMean Mean(string code, params string[] texts)
    {
        Indicator indicator = Indicator(code);
        return texts.Aggregate(default(IndicatorSum), (sum, t) => sum.With(Value(t, indicator.Form), indicator.Form)).Mean(indicator, indicator.Unit);
    }

    /// <summary>Values of which a later one replaces an earlier one of the same indicator; <c>X=</c> takes it away.</summary>
    public static ImmutableArray<IndicatorMean> Means(params string[] values)
    {
        var byCode = new Dictionary<string, string>();
        foreach (string[] pair in values.SelectMany(v => v.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(p => p.Split('=')))
            byCode[pair[0]] = pair[1];
        return [.. byCode.Where(p => p.Value.Length > 0).Select(p => Mean(p.Key, p.Value.Split('/'))).OrderBy(m => m.Indicator.Index)];
    }

    public static Evaluation Evaluate(WaterType water, EvaluationOptions options, params string[] values) =>
        Evaluator.Evaluate(Standard(water), water, Means(values), options);

    public static string? ClassOf(WaterType water, params string[] values) => Evaluate(water, default, values).Class?.ToString();

    public static decimal Number(string text) => decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
}
