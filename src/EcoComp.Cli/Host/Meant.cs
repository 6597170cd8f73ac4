namespace EcoComp.Cli.Host;

/// <summary>What somebody may have meant who wrote what there is not; as an argument of a line: “, did you mean 2021-09?”, or nothing.</summary>
/// <param name="Names">The names, none where nothing can be guessed.</param>
internal sealed record Meant(IReadOnlyList<string> Names)
{
    /// <summary>Nothing can be guessed.</summary>
    public static readonly Meant Nothing = new([]);

    /// <summary>The names nearest to one.</summary>
    public static Meant Nearest(string name, IEnumerable<string> known) => new(Core.Provenance.NearNames.Nearest(name, known));
}
