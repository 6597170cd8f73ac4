using System.Collections.Immutable;

namespace EcoComp.Core.Provenance;

/// <summary>Something that is wrong with a JSON data file.</summary>
/// <param name="Code">Which fault it is, one of <see cref="FaultCodes"/>.</param>
/// <param name="At">Where it stands.</param>
/// <param name="Value">The value that is wrong, or the name that is missing.</param>
/// <param name="Arguments">What else a message tells.</param>
internal sealed record JsonFault(string Code, JsonPath At, string Value, ImmutableArray<string> Arguments);

/// <summary>
/// What is wrong with a JSON data file. A file that the program carries, or that months were settled by, is refused at the first fault; of one that
/// somebody writes, all are collected, and whoever found one goes on with something in its place.
/// </summary>
internal sealed class JsonFaults
{
    /// <summary>Refuses at the first fault.</summary>
    public static readonly JsonFaults Thrown = new(collects: false);

    private readonly List<JsonFault> _all = [];
    private readonly List<JsonFault> _warnings = [];

    private JsonFaults(bool collects) => Collects = collects;

    /// <summary>Collects every fault.</summary>
    public static JsonFaults Collected() => new(collects: true);

    /// <summary>Whether faults are collected.</summary>
    public bool Collects { get; }

    /// <summary>The faults so far.</summary>
    public IReadOnlyList<JsonFault> All => _all;

    /// <summary>What is doubtful so far, and refuses no file.</summary>
    public IReadOnlyList<JsonFault> Warnings => _warnings;

    /// <summary>Adds a fault.</summary>
    /// <param name="refusal">What is said where the first fault refuses the file.</param>
    /// <param name="code">Which fault it is.</param>
    /// <param name="at">Where it stands.</param>
    /// <param name="value">The value that is wrong.</param>
    /// <param name="arguments">What else a message tells.</param>
    /// <exception cref="InvalidDataException">Faults are not collected.</exception>
    public void Add(string refusal, string code, JsonPath at, string value, params ReadOnlySpan<string> arguments)
    {
        if (!Collects) throw new InvalidDataException(refusal);
        _all.Add(new JsonFault(code, at, value, [.. arguments]));
    }

    /// <summary>Adds something doubtful. Where nothing is collected nobody is there to be told.</summary>
    /// <param name="code">Which warning it is.</param>
    /// <param name="at">Where it stands.</param>
    /// <param name="value">The value that is doubtful.</param>
    /// <param name="arguments">What else a message tells.</param>
    public void Warn(string code, JsonPath at, string value, params ReadOnlySpan<string> arguments)
    {
        if (Collects) _warnings.Add(new JsonFault(code, at, value, [.. arguments]));
    }

    /// <summary>Adds what names something that there is not, with what there is and what may be meant.</summary>
    /// <param name="refusal">What is said where the first fault refuses the file.</param>
    /// <param name="code">Which fault it is.</param>
    /// <param name="at">Where it stands.</param>
    /// <param name="value">The name.</param>
    /// <param name="known">The names that there are.</param>
    public void AddUnknown(string refusal, string code, JsonPath at, string value, IEnumerable<string> known)
    {
        string[] all = [.. known];
        Add(refusal, code, at, value, Fault.Listing(all), Fault.Listing(NearNames.Nearest(value, all)));
    }
}
