using System.Globalization;
using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Data;

/// <summary>
/// What a county knows things by: points by their names, with the code only where two points bear one name; events by day, water and kind, with the
/// document only where two of the month have these in common. The codes and numbers of the data folder say nothing to it.
/// </summary>
/// <param name="words">The language.</param>
/// <param name="settled">The month, in which points bear their names.</param>
internal sealed class PublicNames(Words words, SettledMonth settled) : INames
{
    private const string OutletRule = "illegal-outlet";

    private readonly Phrases _phrases = new(words);
    private readonly PointRegister _register = settled.Evidence.Register;
    private readonly HashSet<string> _shared =
        [.. settled.Evidence.Register.Points.Select(p => NameIn(p, settled)).GroupBy(n => n).Where(g => g.Count() > 1).Select(g => g.Key)];

    private HashSet<string>? _alike;

    /// <inheritdoc/>
    public string OfPoint(Point point)
    {
        string name = NameIn(point, settled);
        return name.Length == 0 ? point.Code : _shared.Contains(name) ? words.Say("label.remark", name, point.Code) : name;
    }

    /// <inheritdoc/>
    public string OfEvent(string number) => settled.Evidence.FindEvent(number) is { } found ? Of(found) : number;

    /// <inheritdoc/>
    public string OfSubject(string code) => _register.FindPoint(code) is { } point ? OfPoint(point) : OfEvent(code);

    /// <summary>What an item is about: where it is one of a county's for a canal or events, the points or events.</summary>
    public string Subject(Item item)
    {
        string[] parts = item.SubjectName == item.SubjectCode || _register.FindPoint(item.SubjectCode) is not null ? [] :
        [
            .. item.Note.Facts.Select(f => f switch
            {
                Facts.CanalPoint canal => OfPoint(canal.Point),
                Facts.EventRecorded found => OfEvent(found.Id),
                Facts.ToxicOver toxic => OfPoint(toxic.Section),
                _ => "",
            }).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal),
        ];
        return WithShare(
            parts.Length > 0 ? string.Join(words["label.list"], parts) : Subject(item.SubjectCode, item.SubjectName), item.SharePercent);
    }

    /// <summary>What a question is about.</summary>
    public string Subject(Pending question) => WithShare(Subject(question.SubjectCode, question.SubjectName), question.SharePercent);

    /// <summary>What the item was about that an adjustment corrects; of an event whose row is not at hand, its clause.</summary>
    public string Subject(Adjustment adjustment, int? sharePercent)
    {
        string code = adjustment.SubjectCode;
        Clause? clause = ClauseOf(adjustment);
        bool isKnown = clause is null || adjustment.SubjectName != code || clause.Rule == OutletRule
            || _register.FindPoint(code) is not null || settled.Evidence.FindEvent(code) is not null
            || settled.Regulation.CoveredRiver(code) is not null || _register.Points.Any(p => p.Entries.Any(e => e.WaterBody == code));
        return WithShare(
            isKnown ? Subject(code, adjustment.SubjectName) : words.Say("notice.event.unknown", words.Title(clause!)), sharePercent);
    }

    /// <summary>The clause of the item that an adjustment corrects; null where the regulation does not have it.</summary>
    public Clause? ClauseOf(Adjustment adjustment) =>
        settled.Regulation.FindClause(adjustment.ItemId.Split('/') is { Length: > 2 } parts ? parts[2] : "");

    /// <summary>What a point, event, county, river or outlet is called.</summary>
    public string Subject(string code, string name) => _register.FindPoint(code) is not null || name == code ? OfSubject(code) : name;

    private string Of(PollutionEvent found)
    {
        string seen = Seen(found);
        _alike ??= Alike();
        return _alike.Contains(seen) && found.Document.Length > 0 ? words.Say("label.remark", seen, found.Document) : seen;
    }

    /// <summary>What more than one event of the month is called.</summary>
    private HashSet<string> Alike()
    {
        (HashSet<string> once, HashSet<string> more) = ([], []);
        foreach (Occurrence one in settled.Evidence.Occurrences)
        {
            if (Seen(one.First) is var seen && !once.Add(seen)) more.Add(seen);
        }

        return more;
    }

    private string Seen(PollutionEvent found)
    {
        string when = found.Date is { } day ? _phrases.Of(day)
            : found.Week is { } monday ? words.Say("notice.event.week", _phrases.Of(monday))
            : _phrases.Of(found.Month);
        string where = found.Outlet.Length > 0 ? words.Say("notice.event.outlet", found.Outlet)
            : settled.Regulation.CoveredRiver(found.River) ?? found.River;
        string kind = words["event." + found.Kind];
        return where.Length == 0 ? words.Say("notice.event.nowhere", when, kind) : words.Say("notice.event", when, where, kind);
    }

    private string WithShare(string subject, int? percent) =>
        percent is { } share ? words.Say("label.share", subject, share.ToString(CultureInfo.InvariantCulture)) : subject;

    /// <summary>A point's name in the month; of one that is not valid in it, the last it had.</summary>
    private static string NameIn(Point point, SettledMonth settled)
    {
        string name = (point.EntryIn(settled.Settlement.Month) ?? (point.Entries.IsEmpty ? null : point.Entries[^1]))?.Name ?? "";
        return name == point.Code ? "" : name;
    }
}
