using System.Collections.Immutable;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;

namespace EcoComp.Core.Rules.Parts;

/// <summary>
/// What is counted once or by its highest: of a county's cases about one subject the largest of its own amounts, which are its shares. A question
/// whose answer could take nothing more from anybody is not asked; the items that make it idle name it.
/// </summary>
internal sealed class Counting
{
    private readonly List<Counted> _units = [];
    private readonly Dictionary<Unit, Counted> _byUnit = [];
    private readonly EventCase[] _open;
    private readonly ImmutableArray<County> _counties;
    private readonly Func<EventCase, Subject?> _unit;
    private readonly Func<EventCase, Money> _price;

    /// <summary>Counts the cases of a month.</summary>
    /// <param name="counties">The counties of the register.</param>
    /// <param name="cases">The cases, in ordinal order of their events.</param>
    /// <param name="unit">What a case counts as together with others; null for the county that pays.</param>
    /// <param name="price">What a case costs in whole, above zero.</param>
    public Counting(
        ImmutableArray<County> counties, IEnumerable<EventCase> cases, Func<EventCase, Subject?> unit, Func<EventCase, Money> price)
    {
        (_counties, _unit, _price) = (counties, unit, price);
        var open = new List<EventCase>();
        foreach (EventCase one in cases)
        {
            if (one.Counties is { } answering) Count(one, answering);
            else open.Add(one);
        }

        _open = [.. open];
    }

    /// <summary>What a county pays already for a unit.</summary>
    public Money Already(County county, Subject subject) =>
        _byUnit.TryGetValue(new Unit(county, subject), out Counted? counted) ? counted.Largest.Own.Amount : Money.Zero;

    /// <summary>The items, the open counties that are asked for, and what each case was counted in.</summary>
    /// <param name="asked">What an item asks.</param>
    /// <param name="more">What every item and question rests on: the choice of what counts.</param>
    /// <param name="idle">Questions with a county that its item for the unit makes idle.</param>
    public IEnumerable<Finding> Findings(Query asked, Ground more, IReadOnlyList<IdleQuestion> idle)
    {
        var ofCounties = new List<Ground>(); // made once: thousands of items may name thousands of them
        var ofUnits = new Dictionary<string, List<Ground>>(StringComparer.Ordinal);
        var worstOf = new Dictionary<string, Money>(StringComparer.Ordinal); // of thousands of open cases most are alike
        var questions = new List<Finding>();
        var grounds = new List<Ground>(); // of one item after the other
        foreach (EventCase open in _open)
        {
            (Subject? unit, Money price) = (_unit(open), _price(open));
            string alike = price + "/" + unit?.Code;
            if (!worstOf.TryGetValue(alike, out Money worst))
            {
                worst = EventCounty.Worst(_counties, price, county => Already(county, unit ?? Subject.Of(county)));
                worstOf.Add(alike, worst);
            }

            OpenQuestion question = open.WhoIsResponsible(worst, more);
            if (worst < Money.Zero) questions.Add(question);
            else Silent(unit).AddRange(IdleQuestion.Grounds(question));
        }

        foreach (Counted counted in _units)
        {
            Subject subject = counted.Unit.Subject;
            yield return counted.In(counted.First);
            foreach (OwnCase own in counted.More) yield return counted.In(own);
            OwnCase largest = counted.Largest;
            grounds.Clear();
            counted.Name(grounds);
            grounds.Add(more);
            grounds.AddRange(Shared(largest.Case, largest.Own, _price(largest.Case)));
            Silence(counted.Unit);
            yield return new Payment(
                largest.Case.Clause, subject, counted.Unit.County, Direction.Deduction, largest.Own.Amount, asked, [.. grounds])
            {
                SharePercent = largest.Own.Percent,
            };
        }

        foreach (Finding question in questions) yield return question;

        void Silence(Unit unit)
        {
            foreach (IdleQuestion one in idle)
            {
                if (one.County == unit.County && one.Unit == unit.Subject) grounds.AddRange(IdleQuestion.Grounds(one.Question));
            }

            if (ofUnits.TryGetValue(unit.Subject.Code, out List<Ground>? silent)) grounds.AddRange(silent);
            if (ofCounties.Count > 0 && unit.Subject == Subject.Of(unit.County)) grounds.AddRange(ofCounties);
        }

        List<Ground> Silent(Subject? unit)
        {
            if (unit is null) return ofCounties;
            if (!ofUnits.TryGetValue(unit.Code, out List<Ground>? grounds)) ofUnits.Add(unit.Code, grounds = []);
            return grounds;
        }
    }

    private void Count(EventCase one, Shares counties)
    {
        Subject? subject = _unit(one);
        foreach (SharedAmount own in counties.Split(_price(one)))
        {
            var unit = new Unit(own.County, subject ?? Subject.Of(own.County));
            if (_byUnit.TryGetValue(unit, out Counted? counted))
            {
                counted.Add(new OwnCase(one, own));
                continue;
            }

            counted = new Counted(unit, new OwnCase(one, own));
            _units.Add(counted);
            _byUnit.Add(unit, counted);
        }
    }

    /// <summary>What an item rests on of how its case is shared: nothing where its county answers alone.</summary>
    public static ImmutableArray<Ground> Shared(EventCase one, SharedAmount own, Money price) =>
        own.Percent is { } percent ? [new Facts.Share(percent) { Whole = price, Among = one.Counties }] : [];

    /// <summary>What one item is about.</summary>
    private sealed record Unit(County County, Subject Subject)
    {
        public override int GetHashCode() => Subject.Code.GetHashCode(StringComparison.Ordinal) ^ County.Order;
    }

    /// <summary>A case and a county's own part of it.</summary>
    private sealed record OwnCase(EventCase Case, SharedAmount Own);

    /// <summary>All cases of a county that are about one subject; most often it is one.</summary>
    private sealed class Counted(Unit unit, OwnCase first)
    {
        private readonly Related _named = new(unit.Subject.Code);
        private List<OwnCase>? _more;

        public Unit Unit => unit;

        public OwnCase First { get; } = first;

        public IReadOnlyList<OwnCase> More => (IReadOnlyList<OwnCase>?)_more ?? [];

        /// <summary>The case of which the county's part is the largest, of equal ones the first event.</summary>
        public OwnCase Largest { get; private set; } = first;

        public void Add(OwnCase one)
        {
            (_more ??= []).Add(one);
            if (one.Own.Amount > Largest.Own.Amount) Largest = one;
        }

        /// <summary>Of a case nothing follows but the item.</summary>
        public NothingFollows In(OwnCase one) => new(
            one.Case.Clause, one.Case.Subject, unit.County, new Consequences.Counted(unit.Subject.Name), one.Case.Asked,
            [.. one.Case.Grounds, _named]);

        /// <summary>Names what the item rests on: the grounds of all its cases.</summary>
        public void Name(List<Ground> grounds)
        {
            Name(First, grounds);
            foreach (OwnCase one in More) Name(one, grounds);
        }

        private void Name(OwnCase one, List<Ground> grounds)
        {
            grounds.AddRange(one.Case.Grounds);
            grounds.Add(one.Case.Subject.Code == _named.Code ? _named : new Related(one.Case.Subject.Code));
        }
    }
}

/// <summary>A question that a county's item for a unit makes idle.</summary>
/// <param name="Question">The question.</param>
/// <param name="County">The county.</param>
/// <param name="Unit">What the item is about.</param>
internal sealed record IdleQuestion(OpenQuestion Question, County County, Subject Unit)
{
    /// <summary>What the item names of a question that it makes idle: its point, the choices and the rulings that it consulted.</summary>
    public static IEnumerable<Ground> Grounds(OpenQuestion question) => [new Idle(question), .. question.Rulings.Select(r => new Ruled(r))];
}
