using EcoComp.Core.Evidence;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Cli.Data;

/// <summary>The header that a new data file gets.</summary>
internal static class NewHeader
{
    private static readonly string[] SampleColumns = ["time", "point", "status", "document"];
    private static readonly string[] UsualIndicators = ["PH", "DO", "CODMN", "COD", "NH3N", "TP", "TN"];

    /// <summary>The cells of the header: all columns, of readings those of samples and the usual indicators with their units.</summary>
    /// <param name="file">The file.</param>
    /// <param name="english">Whether in English.</param>
    public static IEnumerable<string> Of(DataFile file, bool english)
    {
        if (file != DataFile.Readings) return file.Columns.Select(Text);
        return SampleColumns.Select(name => Text(file.Columns.First(c => c.Name == name))).Concat(UsualIndicators.Select(Heading));

        string Text(DataColumn column) => english ? column.Name : column.Chinese;

        string Heading(string code)
        {
            Indicator indicator = IndicatorCatalogue.BuiltIn.Find(code)!;
            string name = english ? indicator.Code : indicator.Name;
            return indicator.Unit.Symbol.Length == 0 ? name : name + "(" + indicator.Unit.Symbol + ")";
        }
    }
}
