using EcoComp.Core.Evidence;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;
using EcoComp.Core.Settlement;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Articles;

/// <summary>第六条: the canal of the South-to-North Water Diversion, which has to keep class Ⅱ.</summary>
internal sealed class Article6Canal
{
    private readonly MonthCase _month;
    private readonly Outcomes _outcomes;
    private readonly Amounts _amounts;
    private readonly UpstreamInfluence _influence;
    private readonly List<Miss> _misses = [];
    private readonly List<OpenMiss> _open = [];
    private readonly HashSet<County> _accidents = [];

    private Article6Canal(MonthCase month, Outcomes outcomes)
    {
        (_month, _outcomes, _amounts) = (month, outcomes, month.Regulation.Amounts);
        _influence = new UpstreamInfluence(month, outcomes);
    }

    private bool OncePerCounty => _month.Interpretations.Choice(InterpretationKey.CanalMiss).Code == Choices.OncePerCounty;

    private bool AccidentReplacesMiss => _month.Interpretations.Choice(InterpretationKey.CanalAccident).Code == Choices.ReplacesMiss;

    /// <summary>Settles the canal points and canal accidents of a month.</summary>
    public static void Settle(MonthCase month, Outcomes outcomes)
    {
        var article = new Article6Canal(month, outcomes);
        foreach (PointEntry point in month.Valid(PointKind.Canal)) article.Measure(point);
        List<(PollutionEvent Found, Inquiry Inquiry)> openAccidents = article.Accidents();
        foreach (IGrouping<County, Miss> county in article._misses.Where(m => m.Payer is not null).GroupBy(m => m.Payer!))
            article.SettleMisses(county.Key, [.. county]);
        foreach (Miss miss in article._misses.Where(m => m.Payer is null)) article.AskWhoPays(miss);
        foreach (OpenMiss open in article._open) article.AskNetClass(open);
        foreach ((_, Inquiry inquiry) in openAccidents) article.AskWhoCausedIt(inquiry);
    }

    /// <summary>第六条（二）, first part, for one point: no miss, a definite miss, or one that hangs on its net class.</summary>
    private void Measure(PointEntry point)
    {
        if (Completeness.ClassOf(_month, point, ClauseIds.CanalMiss, _outcomes) is not { } measured) return;
        Inquiry inquiry = new Inquiry(_month, _outcomes)
            .Open(ClauseIds.CanalMiss, Subject.Of(point), point.County, "ask.canal-miss").See(point);
        inquiry.Trace("fact.measured", measured.ToString(), point.Target?.ToString() ?? "");
        if (!measured.IsWorseThan(WaterClass.II))
        {
            inquiry.Nothing("then.target-met", measured.ToString(), WaterClass.II.ToString());
            return;
        }

        WaterClass? net = _influence.NetClass(ClauseIds.CanalInflow, point, measured, WaterClass.II, inquiry);
        if (net is { } met && !met.IsWorseThan(WaterClass.II))
        {
            inquiry.Nothing("then.net-met", met.ToString(), WaterClass.II.ToString());
            return;
        }

        County? payer = Payer(point, inquiry);
        if (net is { } counted) _misses.Add(new Miss(point, measured, counted, payer, inquiry));
        else _open.Add(new OpenMiss(point, payer, inquiry));
    }

    /// <summary>The county that caused it, by ruling or else by <c>canal-responsible</c>; null where that is open.</summary>
    private static County? Payer(PointEntry point, Inquiry inquiry)
    {
        if (inquiry.Ruling(Question.Responsible, point.Point.Code) is { Answer: Answer.Responsible { County: var responsible } } ruling)
        {
            inquiry.Fact("fact.ruled-responsible", responsible.Name, ruling.Authority);
            return responsible;
        }

        return inquiry.Consult(InterpretationKey.CanalResponsible) == Choices.OwnCounty ? point.County : null;
    }

    /// <summary>第六条（二）第二段: each accident or notice; those whose county is still open are handed back.</summary>
    private List<(PollutionEvent Found, Inquiry Inquiry)> Accidents()
    {
        var open = new List<(PollutionEvent, Inquiry)>();
        foreach (PollutionEvent found in _month.Events.Where(e => e.Kind == EventKind.CanalAccident))
        {
            Inquiry inquiry = new Inquiry(_month, _outcomes);
            if (EventCounty.Find(found, ClauseIds.CanalAccident, "ask.canal-accident", inquiry) is { } county)
            {
                _accidents.Add(county);
                inquiry.Item(Direction.Deduction, _amounts.CanalAccident);
            }
            else
            {
                open.Add((found, inquiry));
            }
        }

        EventCounty.TraceAbsence(_month, _outcomes, EventKind.CanalAccident, ClauseIds.CanalAccident, "ask.canal-accident");
        return open;
    }

    private void SettleMisses(County payer, List<Miss> misses)
    {
        var together = new Inquiry(_month, _outcomes).Open(ClauseIds.CanalMiss, Subject.Of(payer), payer, "ask.canal-county");
        foreach (Miss miss in misses)
        {
            miss.Inquiry.Trace("fact.canal-payer", payer.Name);
            together.Include(miss.Inquiry).Relate(miss.Point.Point.Code)
                .Fact("fact.canal-point", miss.Point.Point.Code, miss.Measured.ToString(), miss.Net.ToString());
        }

        if (Replaced(payer, together))
        {
            foreach (Miss miss in misses) miss.Inquiry.Nothing("then.canal-replaced", payer.Name);
            together.Note(NoteCodes.MissReplaced, "note.miss-replaced");
            return;
        }

        if (together.Consult(InterpretationKey.CanalMiss) == Choices.OncePerCounty)
        {
            foreach (Miss miss in misses) miss.Inquiry.Nothing("then.canal-counted", payer.Name);
            Miss worst = misses.MaxBy(m => m.Measured.Rank)!;
            WaterClass net = misses.Select(m => m.Net).Max();
            together.Item(Direction.Deduction, _amounts.CanalMiss, worst.Point.Target, worst.Measured, net);
            return;
        }

        foreach (Miss miss in misses)
        {
            var single = new Inquiry(_month, _outcomes).Open(ClauseIds.CanalMiss, Subject.Of(miss.Point), payer, "ask.canal-miss");
            single.Include(miss.Inquiry).Consult(InterpretationKey.CanalMiss);
            Replaced(payer, single);
            single.Item(Direction.Deduction, _amounts.CanalMiss, miss.Point.Target, miss.Measured, miss.Net);
        }
    }

    /// <summary>Whether an accident of the same county takes the place of its misses; asked only where there is one.</summary>
    private bool Replaced(County? payer, Inquiry inquiry) =>
        payer is not null && _accidents.Contains(payer) && inquiry.Consult(InterpretationKey.CanalAccident) == Choices.ReplacesMiss;

    private void AskWhoPays(Miss miss)
    {
        miss.Inquiry.Consult(InterpretationKey.CanalMiss);
        if (_accidents.Count > 0) miss.Inquiry.Consult(InterpretationKey.CanalAccident);
        (Money min, Money max) = EventCounty.Range(_month, MissEffect);
        miss.Inquiry.AtCityLevel().Pend(Question.Responsible, min, max);
    }

    private Money MissEffect(County county)
    {
        bool nothingMore = (OncePerCounty && HasMiss(county)) || (AccidentReplacesMiss && _accidents.Contains(county));
        return nothingMore ? Money.Zero : -_amounts.CanalMiss;
    }

    private bool HasMiss(County? county) => county is not null && _misses.Any(m => m.Payer == county);

    /// <summary>A net class that is open is asked for, unless its answer could change nothing.</summary>
    private void AskNetClass(OpenMiss open)
    {
        if (OncePerCounty && HasMiss(open.Payer))
        {
            open.Inquiry.Consult(InterpretationKey.CanalMiss);
            open.Inquiry.Nothing("then.canal-open-dropped", open.Payer!.Name);
        }
        else if (Replaced(open.Payer, open.Inquiry))
        {
            open.Inquiry.Nothing("then.canal-replaced", open.Payer!.Name);
        }
        else
        {
            open.Inquiry.At(open.Payer).Pend(Question.NetClass, -_amounts.CanalMiss, Money.Zero);
        }
    }

    private void AskWhoCausedIt(Inquiry inquiry)
    {
        if (_misses.Exists(m => m.Payer is not null) && inquiry.Consult(InterpretationKey.CanalAccident) == Choices.ReplacesMiss)
            inquiry.Consult(InterpretationKey.CanalMiss);
        (Money min, Money max) = EventCounty.Range(_month, AccidentEffect);
        inquiry.Pend(Question.Responsible, min, max);
    }

    /// <summary>What an accident would do to a county: under <c>replaces-miss</c> its first one also takes away its misses.</summary>
    private Money AccidentEffect(County county)
    {
        if (!AccidentReplacesMiss || _accidents.Contains(county)) return -_amounts.CanalAccident;
        int misses = _misses.Count(m => m.Payer == county);
        return _amounts.CanalMiss * (OncePerCounty ? Math.Min(1, misses) : misses) - _amounts.CanalAccident;
    }

    private sealed record Miss(PointEntry Point, WaterClass Measured, WaterClass Net, County? Payer, Inquiry Inquiry);

    private sealed record OpenMiss(PointEntry Point, County? Payer, Inquiry Inquiry);
}
