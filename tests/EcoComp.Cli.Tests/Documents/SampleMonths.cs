using EcoComp.Cli.Runs;
using EcoComp.Cli.Tests.Properties;
using EcoComp.Core.Regulations;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;
using NodaTime;

namespace EcoComp.Cli.Tests.Documents;

/// <summary>Months of the sample, settled.</summary>
internal static class SampleMonths
{
    public static readonly string[] All =
        ["2021-09", "2021-10", "2021-11", "2021-12", "2022-01", "2022-02", "2022-03", "2022-04", "2022-05", "2022-06", "2022-07", "2022-08"];

    public static SettledMonth Of(string month, RegulationCatalogue? catalogue = null) => Of(Samples.Xuchang, month, catalogue);

    public static SettledMonth Of(string data, string month, RegulationCatalogue? catalogue = null) => new SettlementRun
    {
        Data = data,
        Months = [new YearMonth(int.Parse(month[..4]), int.Parse(month[5..]))],
        Words = Words.In(Language.Zh),
        Catalogue = catalogue is null ? () => CommandLine.Catalogue : () => catalogue,
    }.Run(new Streams(Stream.Null, Stream.Null)).Months[0];
}
