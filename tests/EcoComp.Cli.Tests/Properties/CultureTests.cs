using System.Globalization;
using EcoComp.Cli.Tests.LawOracle;

namespace EcoComp.Cli.Tests.Properties;

/// <summary>
/// The culture of the caller says nothing. The program runs without named cultures, and so do its tests: the ways in which
/// cultures differ are made by hand.
/// </summary>
public sealed class CultureTests
{
    private static IEnumerable<TestCaseData> Cultures =>
    [
        new TestCaseData(Made(",", ".", "-", "/", "yyyy/M/d")).SetArgDisplayNames("as in de-DE and tr-TR"),
        new TestCaseData(Made(".", ",", "-", "/", "yyyy'年'M'月'd'日'")).SetArgDisplayNames("as in zh-CN"),
        new TestCaseData(Made("·", "'", "−", ".", "d.M.yyyy")).SetArgDisplayNames("as in nowhere"),
    ];

    [TestCaseSource(nameof(Cultures))]
    public void A_culture_changes_no_byte(CultureInfo culture)
    {
        RandomFolders.Check(40, made => SameIn(culture, made));
    }

    [TestCaseSource(nameof(Cultures))]
    public void A_culture_changes_no_byte_of_the_sample_year(CultureInfo culture)
    {
        foreach (string format in new[] { "csv", "json", "text" })
        {
            Run run() => CommandLine.Settle(Samples.Xuchang, "2021-09..2022-08", format);
            Run plain = run();
            Run other = In(culture, run);
            Assert.That((other.Exit, other.Error), Is.EqualTo((plain.Exit, plain.Error)));
            Demand.SameBytes(plain.Output, other.Output, format);
        }
    }

    [TestCaseSource(nameof(Cultures))]
    public void A_culture_changes_no_byte_of_the_samples_classes(CultureInfo culture)
    {
        string readings = Path.Combine(Samples.Xuchang, "readings.csv");
        string points = Path.Combine(Samples.Xuchang, "points.csv");
        foreach (string format in new[] { "csv", "json", "text" })
        {
            foreach (string by in new[] { "month", "sample" })
            {
                Cli.Tests.Outcome run() => Ecocomp.Run("classify", readings, "--points", points, "--format", format, "--by", by);
                Demand.SameBytes(run().OutputBytes, In(culture, run).OutputBytes, format + " " + by);
            }
        }
    }

    private static void SameIn(CultureInfo culture, Generated subject)
    {
        using TemporaryFolder folder = subject.Write();
        foreach (string format in new[] { "csv", "json", "text" })
        {
            byte[] plain = CommandLine.Settled(folder.Path, subject.Range, format);
            Demand.SameBytes(plain, In(culture, () => CommandLine.Settled(folder.Path, subject.Range, format)), format);
        }
    }

    private static T In<T>(CultureInfo culture, Func<T> run)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
        try
        {
            return run();
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
        }
    }

    private static CultureInfo Made(string decimals, string thousands, string minus, string date, string shortDate)
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = decimals;
        culture.NumberFormat.NumberGroupSeparator = thousands;
        culture.NumberFormat.NumberGroupSizes = [4, 3];
        culture.NumberFormat.NegativeSign = minus;
        culture.DateTimeFormat.DateSeparator = date;
        culture.DateTimeFormat.ShortDatePattern = shortDate;
        culture.DateTimeFormat.FirstDayOfWeek = DayOfWeek.Saturday;
        return culture;
    }
}
