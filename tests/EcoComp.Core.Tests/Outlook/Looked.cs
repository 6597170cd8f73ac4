using EcoComp.Core.Evidence;
using EcoComp.Core.Outlook;
using EcoComp.Core.Settlement;
using NodaTime;

namespace EcoComp.Core.Tests.Outlook;

/// <summary>What is at stake in a folder that is written in code.</summary>
internal static class Looked
{
    public static MonthOutlook Outlook(this Given given, int? samples = null, YearMonth? month = null)
    {
        Dossier dossier = given.Dossier();
        MonthEvidence evidence = dossier.Case(month ?? Given.Month, given.Catalogue.Regulations[0]);
        return MonthOutlook.Of(evidence, dossier, SettlementStatus.Draft, given.Catalogue, samples);
    }

    public static PointOutlook Point(this MonthOutlook outlook, string code) => outlook.Points.Single(p => p.Entry.Point.Code == code);

    /// <summary>The stake in 万元, <c>-60 -30 0</c>, with a question mark where questions bear on it.</summary>
    public static string Said(this Stake? stake) => stake is { } known
        ? $"{known.Least.Yuan / 10000} {known.SoFar.Yuan / 10000} {known.Most.Yuan / 10000}{(known.Questions ? "?" : "")}"
        : "unknown";

    public static string Said(this Stake stake) => Said((Stake?)stake);
}
