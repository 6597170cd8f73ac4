using EcoComp.Core.Evidence;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;
using EcoComp.Core.Settlement;

namespace EcoComp.Core.Articles;

/// <summary>第七条: risks to the water environment. Everything adds up (第七条（六）).</summary>
internal sealed class Article7Risks
{
    private readonly MonthCase _month;
    private readonly Outcomes _outcomes;
    private readonly Amounts _amounts;

    private Article7Risks(MonthCase month, Outcomes outcomes) =>
        (_month, _outcomes, _amounts) = (month, outcomes, month.Regulation.Amounts);

    /// <summary>Settles the events of a month, but for canal accidents.</summary>
    public static void Settle(MonthCase month, Outcomes outcomes)
    {
        var article = new Article7Risks(month, outcomes);
        article.Once(EventKind.Toxic, ClauseIds.Toxic, "ask.toxic", article._amounts.Toxic, InterpretationKey.Toxic);
        article.Once(
            EventKind.CrossBoundary, ClauseIds.CrossBoundary, "ask.cross-boundary", article._amounts.CrossBoundary,
            InterpretationKey.CrossBoundary);
        article.Once(EventKind.Intake, ClauseIds.Intake, "ask.intake", article._amounts.Intake, InterpretationKey.Intake);
        article.IllegalOutlets();
        article.PollutedWater();
    }

    /// <summary>第七条（一）to（三）: one amount once in the month for each county, river or event, as the interpretation says.</summary>
    private void Once(EventKind kind, string clauseId, string asked, Money amount, InterpretationKey counting)
    {
        List<Case> cases = Cases(kind, clauseId, asked);
        Subject Counted(Case c, County county) => _month.Interpretations.Choice(counting).Code switch
        {
            Choices.OncePerCounty => Subject.Of(county),
            Choices.OncePerRiver => Subject.Named(_month.Regulation.CoveredRiver(c.Found.River) ?? c.Found.River),
            _ => Subject.Of(c.Found),
        };

        var groups = cases.Where(c => c.County is not null).GroupBy(c => new Counting(c.County!, Counted(c, c.County!))).ToList();
        foreach (var group in groups)
        {
            Inquiry together = Together(clauseId, group.Key.Subject, group.Key.County, "ask.once", group);
            together.Consult(counting);
            together.Item(Direction.Deduction, amount);
        }

        foreach (Case open in cases.Where(c => c.County is null))
        {
            open.Inquiry.Consult(counting);
            (Money min, Money max) = EventCounty.Range(
                _month, county => groups.Any(g => g.Key == new Counting(county, Counted(open, county))) ? Money.Zero : -amount);
            open.Inquiry.Pend(Question.Responsible, min, max);
        }
    }

    /// <summary>第七条（四）: an outlet pays for each week of more than the limit, up to a maximum in the month.</summary>
    private void IllegalOutlets()
    {
        List<Case> cases = Cases(EventKind.IllegalOutlet, ClauseIds.IllegalOutlet, "ask.outlet-week");
        var over = new List<Case>();
        foreach (Case week in cases)
        {
            decimal tonnes = week.Found.VolumeTonnes ?? 0;
            week.Inquiry.Relate(week.Found.Outlet);
            if (tonnes > _amounts.OutletOverTonnes)
            {
                over.Add(week);
                week.Inquiry.Fact("fact.outlet-over", IsoDates.Text(week.Found.Week!.Value), Inquiry.Number(tonnes));
            }
            else
            {
                week.Inquiry.Nothing("then.outlet-not-over", Inquiry.Number(tonnes), Inquiry.Number(_amounts.OutletOverTonnes));
            }
        }

        foreach (var outlet in over.GroupBy(c => new Counting(c.County!, Subject.Named(c.Found.Outlet))))
        {
            Case[] weeks = [.. outlet.OrderBy(c => c.Found.Week)];
            Inquiry together = Together(ClauseIds.IllegalOutlet, outlet.Key.Subject, outlet.Key.County, "ask.outlet", weeks);
            together.Consult(InterpretationKey.OutletWeek);
            Money sum = _amounts.OutletWeek * weeks.Length;
            if (sum > _amounts.OutletMonthMax) together.Fact("fact.outlet-capped", sum.ToString(), _amounts.OutletMonthMax.ToString());
            together.Item(Direction.Deduction, Money.Min(sum, _amounts.OutletMonthMax));
        }
    }

    /// <summary>第七条（五）: by the volume of the polluted water body; one tier, not both.</summary>
    private void PollutedWater()
    {
        List<Case> cases = Cases(EventKind.PollutedWater, ClauseIds.PollutedWater, "ask.polluted-water");
        foreach (Case small in cases.Where(c => Tier(c) == Money.Zero))
            small.Inquiry.Nothing("then.volume-below", Inquiry.Number(small.Found.VolumeTonnes ?? 0));
        List<Case> priced = [.. cases.Where(c => Tier(c) > Money.Zero)];
        foreach (Case c in priced) c.Inquiry.Fact("fact.volume", Inquiry.Number(c.Found.VolumeTonnes ?? 0), Tier(c).ToString());

        bool perEvent = _month.Interpretations.Choice(InterpretationKey.PollutedWater).Code == Choices.PerEvent;
        var groups = priced.Where(c => c.County is not null)
            .GroupBy(c => new Counting(c.County!, perEvent ? Subject.Of(c.Found) : Subject.Of(c.County!))).ToList();
        foreach (var group in groups)
        {
            Inquiry together = Together(ClauseIds.PollutedWater, group.Key.Subject, group.Key.County, "ask.once", group);
            together.Consult(InterpretationKey.PollutedWater);
            together.Item(Direction.Deduction, group.Max(Tier));
        }

        foreach (Case open in priced.Where(c => c.County is null))
        {
            open.Inquiry.Consult(InterpretationKey.PollutedWater);
            Money Effect(County county)
            {
                Money already = perEvent ? Money.Zero : groups.Where(g => g.Key.County == county).Select(g => g.Max(Tier)).Append(Money.Zero).Max();
                return Money.Min(Money.Zero, already - Tier(open));
            }

            (Money min, Money max) = EventCounty.Range(_month, Effect);
            open.Inquiry.Pend(Question.Responsible, min, max);
        }
    }

    private Money Tier(Case c) => _amounts.PollutedWater(c.Found.VolumeTonnes ?? 0);

    /// <summary>The covered events of a kind with their counties; a covered event that costs nothing must not ask for one.</summary>
    private List<Case> Cases(EventKind kind, string clauseId, string asked)
    {
        var cases = new List<Case>();
        foreach (PollutionEvent found in _month.Events.Where(e => e.Kind == kind))
        {
            var scope = new Inquiry(_month, _outcomes).Open(ClauseIds.Scope, Subject.Of(found), found.County, "ask.scope", found.River);
            bool covered = found.River.Length == 0
                || Article2Scope.Covers(_month, found.River, scope, _outcomes, Subject.Of(found), found.County, found.At);
            if (!covered) continue;
            var inquiry = new Inquiry(_month, _outcomes);
            bool free = kind == EventKind.PollutedWater && _amounts.PollutedWater(found.VolumeTonnes ?? 0) == Money.Zero;
            County? county = free ? OwnCounty(found, clauseId, asked, inquiry) : EventCounty.Find(found, clauseId, asked, inquiry);
            cases.Add(new Case(found, county, inquiry.Include(scope)));
        }

        EventCounty.TraceAbsence(_month, _outcomes, kind, clauseId, asked);
        return cases;
    }

    private static County? OwnCounty(PollutionEvent found, string clauseId, string asked, Inquiry inquiry)
    {
        inquiry.Open(clauseId, Subject.Of(found), found.County, asked).See(found.At);
        return found.County;
    }

    /// <summary>One inquiry for the events that one item counts; each event's own step says what it was counted into.</summary>
    private Inquiry Together(string clauseId, Subject subject, County county, string asked, IEnumerable<Case> cases)
    {
        Inquiry together = new Inquiry(_month, _outcomes).Open(clauseId, subject, county, asked);
        foreach (Case c in cases)
        {
            together.Include(c.Inquiry).Relate(c.Found.Id);
            c.Inquiry.Relate(subject.Code).Nothing("then.counted", subject.Name);
        }

        return together;
    }

    private sealed record Case(PollutionEvent Found, County? County, Inquiry Inquiry);

    /// <summary>What one item counts: all cases of a county that are about one subject.</summary>
    private sealed record Counting(County County, Subject Subject);
}
