using EcoComp.Tests.House;

namespace EcoComp.Core.Tests.House;

public sealed class RoomsTests
{
    /// <summary>Circles that there still are, each as its rooms in order. Whoever opens one takes it off; an empty list is the aim.</summary>
    private static readonly string[][] KnownCircles =
    [
    ];

    /// <summary>Where the law's rules live, the interface that a rule implements, and the rooms that a rule knows nothing of.</summary>
    private const string RulesRoom = "EcoComp.Core.Rules";
    private const string RuleInterface = "EcoComp.Core.Rules.IRule";
    private static readonly string[] ClosedToRules = ["EcoComp.Core.Settlement", "EcoComp.Core.Wording"];

    private static readonly Rooms Rooms = new(CoreTypes.Assembly, "EcoComp.Core");

    private static IEnumerable<string> Rules => CoreTypes.Assembly.GetTypes()
        .Where(t => !t.IsAbstract && t.GetInterfaces().Any(i => i.FullName == RuleInterface)).Select(t => t.FullName!);

    [Test]
    public void No_folders_form_a_circle() => Assert.That(
        Rooms.Circles().Where(c => !KnownCircles.Any(k => k.SequenceEqual(c.Rooms))).SelectMany(c => c.Uses.Prepend(string.Join(", ", c.Rooms))),
        Is.Empty);

    [Test]
    public void Every_circle_on_the_list_is_still_there() =>
        Assert.That(KnownCircles.Where(k => !Rooms.Circles().Any(c => c.Rooms.SequenceEqual(k))), Is.Empty);

    [Test]
    public void The_room_of_rules_has_rules() => Assert.That(Rules.Any(), Is.EqualTo(Rooms.All.Contains(RulesRoom)));

    [Test]
    public void A_rule_knows_no_other_rule()
    {
        string[] rules = [.. Rules];
        Assert.That(rules.SelectMany(rule => Rooms.Known(rule, RulesRoom).Where(u => u.To != rule && rules.Contains(u.To))), Is.Empty);
    }

    [Test]
    public void A_rule_knows_nothing_of_what_is_made_of_its_findings() => Assert.That(
        Rules.SelectMany(rule => Rooms.Known(rule, RulesRoom).Where(u => ClosedToRules.Contains(Reference.Room(u.To)))), Is.Empty);
}
