using EcoComp.Core.Provenance;

namespace EcoComp.Cli.Archive.Differences;

/// <summary>Why two settlements differ in something.</summary>
/// <param name="Kind"><c>data</c>, <c>ruling</c>, <c>interpretation</c>, <c>regulation</c>, <c>standard</c>, <c>amendment</c>, <c>program</c> or <c>unknown</c>.</param>
/// <param name="Text">What exactly.</param>
internal sealed record Cause(string Kind, Message Text);

/// <summary>Something that two settlements say otherwise, and why.</summary>
/// <param name="Old">What the first says, or null.</param>
/// <param name="New">What the second says, or null.</param>
/// <param name="Causes">Why.</param>
internal sealed record Difference(Fact? Old, Fact? New, IReadOnlyList<Cause> Causes)
{
    /// <summary>The one that there is.</summary>
    public Fact Fact => (New ?? Old)!;
}
