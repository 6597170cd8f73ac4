using EcoComp.Core.Settlement;
using EcoComp.Tests.House;

namespace EcoComp.Cli.Tests.House;

public sealed class RoomsTests
{
    private static readonly Rooms Rooms = new(typeof(App).Assembly, "EcoComp.Cli");

    [Test]
    public void No_folders_form_a_circle() =>
        Assert.That(Rooms.Circles().SelectMany(c => c.Uses.Prepend(string.Join(", ", c.Rooms))), Is.Empty);

    [Test]
    public void Uses_are_seen_at_all() => Assert.That(Rooms.Uses, Has.Some.Matches<Reference>(
        r => r!.From == "EcoComp.Cli.CommandTree" && r.To == "EcoComp.Cli.Commands.SettleCommand"), "a static call from a lambda");

    [Test]
    public void Core_knows_nothing_of_the_command_line()
    {
        Assert.That(typeof(Settler).Assembly.GetReferencedAssemblies().Select(a => a.Name), Has.None.StartWith("EcoComp"));
        Assert.That(References.Of(typeof(Settler).Assembly), Has.None.Matches<Reference>(r => r!.To.StartsWith("EcoComp.Cli", StringComparison.Ordinal)));
    }
}
