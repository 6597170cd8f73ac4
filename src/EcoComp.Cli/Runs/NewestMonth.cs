using EcoComp.Cli.Host;
using EcoComp.Cli.Input;
using EcoComp.Cli.Input.Tables;
using EcoComp.Core.Regulations;
using EcoComp.Core.Wording;
using NodaTime;

namespace EcoComp.Cli.Runs;

/// <summary>The month that is meant where none is named.</summary>
internal static class NewestMonth
{
    /// <summary>The newest month of which a data folder has a result, but for one whose year was mistyped.</summary>
    /// <param name="data">The folder.</param>
    /// <param name="encoding">The encoding that was asked for, or null.</param>
    /// <param name="catalogue">The regulations.</param>
    /// <param name="strict">Whether warnings are errors.</param>
    /// <param name="words">The language of what is said.</param>
    /// <exception cref="CommandFailure">The folder is refused (3), or has no result (2).</exception>
    public static YearMonth Of(string data, TextEncoding? encoding, RegulationCatalogue catalogue, bool strict, Words words)
    {
        FolderContent content = DataFolder.Read(data, encoding, catalogue);
        if (content.Dossier is not { } dossier)
            throw new CommandFailure(ExitCodes.InputRefused, [.. FaultLines.Sorted(content.Faults).Select(f => FaultLines.Text(f, words, strict))]);
        return dossier.MonthsInUse(catalogue) is [.., var last] ? last : throw CommandFailure.Of(ExitCodes.Usage, "usage.noResults", data);
    }
}
