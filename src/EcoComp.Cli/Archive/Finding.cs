using EcoComp.Cli.Host;
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

    /// <summary>Something that no archive has: what an office program or the system lays beside files that are open or looked at is told how to get rid of.</summary>
    public static Finding Unknown(string path) => Of(path, IsStray(path[(path.LastIndexOf('/') + 1)..]) ? "archive.stray" : "archive.unknown");

    /// <summary>Something that may not be read, whatever it is: that is no damage.</summary>
    public static Finding Denied(string path) => Unreadable(path, "archive.denied") with { IsDenied = true };

    /// <summary>Something that is there and cannot be read, and why not.</summary>
    public static Finding Unreadable(string path, string why, params object[] arguments) =>
        Because(path, "archive.unreadableSince", said => Bilingual.Say(said.Language, why, arguments));

    /// <summary>Whether only a permission is missing.</summary>
    public bool IsDenied { get; init; }

    /// <summary>Whether it is something that an archive does not have.</summary>
    public bool IsUnknown => Text.Code is "archive.unknown" or "archive.stray";

    /// <summary>What is wrong, in words.</summary>
    public string In(Words words) => words.Say(Cause is null ? Text : Message.Of(Text.Code, Cause(words)));

    private static bool IsStray(string name) =>
        name.StartsWith("~$", StringComparison.Ordinal) || name.StartsWith(".~", StringComparison.Ordinal)
        || name.StartsWith("._", StringComparison.Ordinal)
        || name.ToUpperInvariant() is "THUMBS.DB" or "EHTHUMBS.DB" or "DESKTOP.INI" or ".DS_STORE" or ".DIRECTORY" or "$RECYCLE.BIN";
}
