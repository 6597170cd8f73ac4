using EcoComp.Cli.Archive;
using EcoComp.Cli.Host;
using EcoComp.Cli.Input.Tables;
using EcoComp.Cli.Runs;
using NodaTime;
using Words = EcoComp.Core.Wording.Words;

namespace EcoComp.Cli.Commands;

/// <summary>The month that is meant where none is named, of commands that show a data folder or an archive.</summary>
internal static class NewestKnown
{
    /// <summary>The newest month with results: of the data folder, else of the archive.</summary>
    /// <exception cref="CommandFailure">Neither is named, or there is none (2); what is named is not as it must be (3, 5).</exception>
    public static YearMonth Of(string? folder, string? closed, TextEncoding? encoding, bool strict, Words words, Surroundings surroundings)
    {
        if (folder is not null) return NewestMonth.Of(folder, encoding, surroundings.Catalogue(), strict, words);
        if (closed is null) throw CommandFailure.Of(ExitCodes.Usage, "notice.source");
        YearMonth[] months = [.. ArchiveFolder.Open(closed, words, surroundings).Scan.Months];
        return months.Length > 0 ? months.Max() : throw CommandFailure.Of(ExitCodes.Usage, "usage.noResults", closed);
    }
}
