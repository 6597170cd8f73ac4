using System.CommandLine;

namespace EcoComp.Cli.Commands.Comparing;

/// <summary>The options that say what is assumed otherwise.</summary>
internal sealed class ChangeOptions
{
    /// <summary>The names of the options of single cells, as places of faults have them too.</summary>
    public const string ChoiceName = "--choice", ClassName = "--class",
        StatusName = "--status", RulingName = "--ruling",
        LawName = "--regulation", DataName = "--data-b";

    /// <summary>Choices of interpretations.</summary>
    public Option<string[]> Choice { get; } = new(ChoiceName);

    /// <summary>Classes of points.</summary>
    public Option<string[]> Class { get; } = new(ClassName);

    /// <summary>Statuses of points.</summary>
    public Option<string[]> Status { get; } = new(StatusName);

    /// <summary>Rulings.</summary>
    public Option<string[]> Ruling { get; } = new(RulingName);

    /// <summary>A regulation or a draft.</summary>
    public Option<string?> Law { get; } = new(LawName);

    /// <summary>Another folder.</summary>
    public Option<string?> Data { get; } = new(DataName);

    /// <summary>All of them.</summary>
    public IEnumerable<Option> All => [Choice, Class, Status, Ruling, Law, Data];

    /// <summary>Whether one was typed.</summary>
    public bool AreTyped(ParseResult parsed) => All.Any(o => parsed.GetResult(o) is { Implicit: false });
}
