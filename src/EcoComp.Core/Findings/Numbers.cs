namespace EcoComp.Core.Findings;

/// <summary>The number of an event where a sentence names the event.</summary>
/// <param name="Id">The number.</param>
public readonly record struct EventNumber(string Id);

/// <summary>The code of a point, or the number of an event, where a sentence names either.</summary>
/// <param name="Code">The code or number.</param>
public readonly record struct SubjectNumber(string Code);
