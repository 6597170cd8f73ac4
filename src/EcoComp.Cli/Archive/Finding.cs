using EcoComp.Core.Provenance;

namespace EcoComp.Cli.Archive;

/// <summary>Something in an archive that is not as it was left.</summary>
/// <param name="Path">The file or folder, from the archive's own folder.</param>
/// <param name="Text">What is wrong with it.</param>
internal sealed record Finding(string Path, Message Text)
{
    /// <summary>The folder of the month that it is in, or the name of what stands beside the months.</summary>
    public string Top => Path.Split('/')[0];

    /// <summary>A finding.</summary>
    public static Finding Of(string path, string code, params ReadOnlySpan<string> arguments) => new(path, Message.Of(code, arguments));
}
