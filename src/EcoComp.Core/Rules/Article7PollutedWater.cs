using System.Collections.Immutable;
using System.Globalization;
using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;
using EcoComp.Core.Rules.Binding;
using EcoComp.Core.Rules.Parts;

namespace EcoComp.Core.Rules;

/// <summary>第七条（五）: a polluted water body in a channel costs the county of the polluter by its volume; one tier, not both.</summary>
internal sealed class Article7PollutedWater : IEventRule
{
    private static readonly OpenPoint<bool> PollutedWater = new("polluted-water", new("per-event", true), new("highest-per-county", false));

    private readonly EventCases _cases;
    private readonly Tiers _tiers;
    private readonly BoundPoint<bool> _perEvent;

    public Article7PollutedWater(ClauseBinding binding)
    {
        _cases = new EventCases(binding, EventKind.PollutedWater, new Queries.PollutedWater());
        _tiers = binding.Amounts(Tiers.Read);
        _perEvent = binding.Open(PollutedWater);
    }

    /// <inheritdoc/>
    public IEnumerable<Term> Terms => _tiers.Steps.Select(t => new Terms.Volume(t.FromTonnes, t.Amount));

    /// <inheritdoc/>
    public IEnumerable<Finding> Find(MonthEvidence month)
    {
        Followed<bool> perEvent = _perEvent.Follow(month);
        var once = new Queries.Once();
        var ofCounties = new List<EventCase>();
        foreach (EventCase one in _cases.Of(month, IsFree))
        {
            Money price = Price(one);
            if (price > Money.Zero && !perEvent.Choice)
            {
                ofCounties.Add(one.With(Volume(one, price)));
                continue;
            }

            IEnumerable<Finding> found = price > Money.Zero
                ? one.ByItself(month.Register.Counties, price, once, perEvent, Volume(one, price))
                : one.Nothing(new Consequences.VolumeBelow(one.Tonnes));
            foreach (Finding finding in found) yield return finding;
        }

        var counting = new Counting(month.Register.Counties, ofCounties, _ => null, Price);
        foreach (Finding finding in counting.Findings(once, perEvent, [])) yield return finding;
        foreach (Finding note in _cases.Notes(month, IsFree)) yield return note;
    }

    /// <inheritdoc/>
    public IEnumerable<NothingFollows> WhereNothingFollows(MonthEvidence month) => _cases.Absences(month);

    private static Facts.Volume Volume(EventCase one, Money price) => new(one.Tonnes, price);

    private bool IsFree(Occurrence found) => _tiers.Of(found.Tonnes) is null;

    private Money Price(EventCase one) => _tiers.Of(one.Tonnes)?.Amount ?? Money.Zero;

    /// <summary>What a volume costs, the largest first.</summary>
    private sealed record Tiers(ImmutableArray<Tier> Steps)
    {
        public static Tiers Read(ClauseAmounts amounts)
        {
            ImmutableArray<Tier> tiers = amounts.Rows("tiers", t => new Tier(t.Number("fromTonnes"), t.Yuan("yuan")), t => t.FromTonnes);
            amounts.WarnOfFalls(
                "tiers", tiers, t => t.Amount, t => "fromTonnes " + t.FromTonnes.ToString(CultureInfo.InvariantCulture),
                (t, other) => t.FromTonnes > other.FromTonnes);
            return new Tiers([.. tiers.OrderByDescending(t => t.FromTonnes)]);
        }

        /// <summary>The tier of a volume in tonnes, or null below the lowest.</summary>
        public Tier? Of(decimal tonnes)
        {
            foreach (Tier tier in Steps)
            {
                if (tonnes >= tier.FromTonnes) return tier;
            }

            return null;
        }
    }

    /// <param name="FromTonnes">The smallest volume of the tier in tonnes, that number included.</param>
    /// <param name="Amount">What it costs.</param>
    private sealed record Tier(decimal FromTonnes, Money Amount);
}
