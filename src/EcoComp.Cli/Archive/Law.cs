using System.Collections.Immutable;
using EcoComp.Cli.Host;
using EcoComp.Core.Provenance;
using EcoComp.Core.Regulations;
using EcoComp.Core.WaterQuality;
using EcoComp.Core.Wording;
using Words = EcoComp.Core.Wording.Words;

namespace EcoComp.Cli.Archive;

/// <summary>What a month is settled and told by: a regulation with its water quality standards, and the Chinese words.</summary>
/// <param name="Regulation">The regulation.</param>
/// <param name="Words">The words.</param>
/// <param name="Wording">The bytes of the file of the words.</param>
/// <param name="Differences">Where the program's own files of these names are others.</param>
internal sealed record Law(Regulation Regulation, Words Words, byte[] Wording, ImmutableArray<Message> Differences)
{
    private static readonly Lazy<byte[]> OwnWording = new(() => Words.BuiltInFile(Language.Zh));

    /// <summary>The bytes of the file of the program's own words.</summary>
    public static byte[] ProgramWording => OwnWording.Value;

    /// <summary>The files as they stand in a folder of an archive, in the order in which its receipt names them.</summary>
    public IReadOnlyList<(string File, Kept Content)> Files =>
    [
        (Names.Regulation, new Kept(Regulation.Utf8.AsMemory())),
        .. Regulation.Standards.Ids.Select(id => Regulation.Standards.Find(id)!).Select(s => (s.File, new Kept(s.Utf8.AsMemory()))),
        (Names.Wording, new Kept(Wording)),
    ];

    /// <summary>The program's own law.</summary>
    /// <param name="regulation">The regulation.</param>
    /// <exception cref="CommandFailure">A standard's file has a name that no archive takes (3).</exception>
    public static Law Of(Regulation regulation)
    {
        var law = new Law(regulation, Words.In(Language.Zh), ProgramWording, []);
        string[] files = [.. law.Files.Select(f => f.File)];
        return Array.Find(files, f => !Names.IsInput(f) || files.Count(same => same == f) > 1) is { } unfit
            ? throw CommandFailure.Of(ExitCodes.InputRefused, "close.lawName", unfit)
            : law;
    }

    /// <summary>Says something in these words. Only words that are not the program's own can lack what it takes.</summary>
    /// <param name="part">The folder that they stand in.</param>
    /// <param name="say">What is said.</param>
    /// <exception cref="DamagedArchive">The words cannot say it.</exception>
    public T Say<T>(ArchivePart part, Func<T> say)
    {
        try
        {
            return say();
        }
        catch (Exception e) when (Words != Words.In(Language.Zh)
            && e is KeyNotFoundException or ArgumentException or FormatException or IndexOutOfRangeException or OverflowException)
        {
            throw new DamagedArchive(Finding.Because(
                Laws.PathOf(part, Names.Wording), "archive.lawRefused", said => Bilingual.Say(said.Language, "archive.noWords")));
        }
    }
}
