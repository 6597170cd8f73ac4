using System.CommandLine.Parsing;

namespace EcoComp.Cli.Commands.Help;

/// <summary>The names of commands as they are typed.</summary>
internal static class CommandPath
{
    /// <summary>The name of a command with those above it, without the program's: <c>rules show</c>; empty for the program.</summary>
    public static string Of(CommandResult result)
    {
        string path = "";
        for (CommandResult? at = result; at?.Parent is CommandResult above; at = above) path = path.Length == 0 ? at.Command.Name : at.Command.Name + " " + path;
        return path;
    }
}
