using EcoComp.Core.Findings;
using EcoComp.Core.Provenance;
using EcoComp.Core.Settlement;

namespace EcoComp.Cli.Archive.Differences;

/// <summary>Something that a settlement says and another may say otherwise: an item, a question, a note, a county, the province's charge.</summary>
/// <param name="Key">What it is about.</param>
/// <param name="CountyCode">The county's code; empty for the city.</param>
/// <param name="CountyName">The county's name.</param>
/// <param name="About">What it is, in words.</param>
/// <param name="Said">What is said of it; two settlements agree where this is equal.</param>
internal sealed record Fact(string Key, string CountyCode, string CountyName, Message About, Message Said)
{
    /// <summary>Whether it is an adjustment of an earlier month.</summary>
    public bool IsAdjustment { get; init; }

    /// <summary>Whether it is the money and the classes of an item, which agree as the law has it and not as they are told.</summary>
    public bool IsMoney { get; init; }

    /// <summary>Whether it names a result that an earlier month is owed.</summary>
    public bool IsOwed { get; init; }

    /// <summary>Whether it says that a result will never come, which is to a closed month as if it were put off.</summary>
    public bool IsWaived { get; init; }

    /// <summary>The code of the point or county, or the number of the event, that it is about; empty where it is about none.</summary>
    public string Subject { get; init; } = "";

    /// <summary>Whether another settlement says the same of it.</summary>
    public bool Agrees(Fact other) => IsMoney ? Item!.Agrees(other.Item!) : IsWaived || other.IsWaived || Said == other.Said;

    /// <summary>The item, where it is one.</summary>
    public Item? Item { get; init; }
}
