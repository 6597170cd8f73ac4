using EcoComp.Cli.Host;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Commands;

/// <summary>
/// The language of what the program says of itself: the one that was typed, else that of <c>ecocomp.json</c>, else Chinese. It is read off the
/// arguments, because most is said where these could not be understood, and only when something is said.
/// </summary>
/// <param name="args">The arguments.</param>
/// <param name="surroundings">Where the file is looked for, and what the system shows.</param>
internal sealed class SpokenLanguage(IReadOnlyList<string> args, Surroundings surroundings)
{
    private string? _chosen;
    private bool _isKnown;

    /// <summary>The language.</summary>
    public Language Of => Chosen is "en" ? Language.En : Language.Zh;

    /// <summary>The language of help: where none was chosen, that of the system.</summary>
    public Language OfHelp => Chosen is null ? surroundings.SystemLanguage() : Of;

    private string? Chosen
    {
        get
        {
            if (!_isKnown) (_chosen, _isKnown) = (Typed("--lang") ?? OfFile(), true);
            return _chosen;
        }
    }

    private string? OfFile()
    {
        try
        {
            return Project.Find(Typed("--data"), surroundings.Folder).Lang;
        }
        catch (CommandFailure)
        {
            return null; // what is wrong with the file, the command itself tells
        }
    }

    private string? Typed(string option)
    {
        for (int i = 0; i < args.Count; i++)
        {
            if (args[i] == option) return i + 1 < args.Count ? args[i + 1] : null;
            if (args[i].StartsWith(option + "=", StringComparison.Ordinal)) return args[i][(option.Length + 1)..];
        }

        return null;
    }
}
