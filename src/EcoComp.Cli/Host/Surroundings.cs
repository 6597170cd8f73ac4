using EcoComp.Core.Regulations;
using EcoComp.Core.WaterQuality;
using EcoComp.Core.Wording;
using NodaTime;

namespace EcoComp.Cli.Host;

/// <summary>What the program takes from outside beside its arguments and the data it is given.</summary>
/// <param name="Clock">The time, which nothing but the receipts of an archive tells.</param>
/// <param name="Disk">Where an archive is written.</param>
/// <param name="Catalogue">The regulations.</param>
/// <param name="Version">The program's version, as receipts name it.</param>
/// <param name="Terminal">Whether a person watches standard error.</param>
internal sealed record Surroundings(IClock Clock, IDisk Disk, Func<RegulationCatalogue> Catalogue, string Version, bool Terminal)
{
    /// <summary>How many places a line has where no terminal says so.</summary>
    public const int UsualColumns = 100;

    /// <summary>The water quality standards, for what no regulation governs.</summary>
    public Func<StandardCatalogue> Standards { get; init; } = () => StandardCatalogue.BuiltIn;

    /// <summary>The current folder, from which <c>ecocomp.json</c> is looked for.</summary>
    public string Folder { get; init; } = Environment.CurrentDirectory;

    /// <summary>Whether standard output is a terminal.</summary>
    public bool ShowsOutput { get; init; }

    /// <summary>The language that the system shows, in which help is.</summary>
    public Func<Language> SystemLanguage { get; init; } = () => Language.Zh;

    /// <summary>How long a run takes before a person who watches is told how far it is.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How many places a line has.</summary>
    public Func<int> Columns { get; init; } = () => UsualColumns;

    /// <summary>The surroundings of the process.</summary>
    public static Surroundings OfProcess(bool terminal) =>
        new(SystemClock.Instance, OperatingSystem.IsLinux() ? new HeldDisk() : new LocalDisk(), RegulationCatalogue.BuiltIn, VersionOfProgram(), terminal);

    private static string VersionOfProgram() => typeof(Surroundings).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";
}
