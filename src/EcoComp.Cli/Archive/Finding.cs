using EcoComp.Core.Provenance;
using Words = EcoComp.Core.Wording.Words;

namespace EcoComp.Cli.Archive;

/// <summary>Something in an archive that is not as it was left.</summary>
/// <param name="Path">The file or folder, from the archive's own folder.</param>
/// <param name="Text">What is wrong with it.</param>
internal sealed record Finding(string Path, Message Text)
{
    /// <summary>The folder of the month that it is in, or the name of what stands beside the months.</summary>
    public string Top => Path.Split('/')[0];

    /// <summary>What fills the gap of the text, where it is a sentence itself and so in the language of whoever reads it; else null.</summary>
    public Func<Words, string>? Cause { get; init; }

    /// <summary>A finding.</summary>
    public static Finding Of(string path, string code, params ReadOnlySpan<string> arguments) => new(path, Message.Of(code, arguments));

    /// <summary>A finding that another sentence gives the cause of.</summary>
    public static Finding Because(string path, string code, Func<Words, string> cause) => new(path, Message.Of(code)) { Cause = cause };

    /// <summary>What is wrong, in words.</summary>
    public string In(Words words) => words.Say(Cause is null ? Text : Message.Of(Text.Code, Cause(words)));
}
