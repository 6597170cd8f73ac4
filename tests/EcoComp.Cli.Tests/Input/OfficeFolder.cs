namespace EcoComp.Cli.Tests.Input;

/// <summary>A folder as an office hands it in, rebuilt after what others met with, and what is right.</summary>
/// <param name="Name">Its folder under <c>Input/Office</c>.</param>
/// <param name="Faults">All faults that a check tells, each as <c>file:line:field code</c>.</param>
internal sealed record OfficeFolder(string Name, params string[] Faults)
{
    /// <summary>What the lines of the faults say among other things: the cause, the likely meaning or the remedy.</summary>
    public string[] Saying { get; init; } = [];

    /// <summary>The items of October 2021, each as county, clause and yuan; null where nothing is settled.</summary>
    public string[]? Settled { get; init; }

    /// <summary>The class of the only point by its readings; null where none is asked for.</summary>
    public string? Class { get; init; }

    /// <summary>Where it lies.</summary>
    public string Path => System.IO.Path.Combine(Repository.Root, "tests", "EcoComp.Cli.Tests", "Input", "Office", Name);

    public override string ToString() => Name;
}
