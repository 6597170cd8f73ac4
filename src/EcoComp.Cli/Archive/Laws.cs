using System.Collections.Concurrent;
using EcoComp.Cli.Host;
using EcoComp.Cli.Input;
using EcoComp.Core.Provenance;
using EcoComp.Core.Regulations;
using EcoComp.Core.Rules;
using EcoComp.Core.WaterQuality;
using EcoComp.Core.Wording;
using Words = EcoComp.Core.Wording.Words;

namespace EcoComp.Cli.Archive;

/// <summary>The law that each closing and amendment was settled by, as it stands beside it: what the program has by now changes no closed month.</summary>
/// <param name="scan">The archive.</param>
/// <param name="program">The program's own regulations.</param>
/// <param name="version">The program's version.</param>
internal sealed class Laws(ArchiveScan scan, RegulationCatalogue program, string version)
{
    private readonly ConcurrentDictionary<string, Law> _read = new(StringComparer.Ordinal);

    /// <summary>The path of a file of a part's law, from the archive's folder.</summary>
    public static string PathOf(ArchivePart part, string file) => part.Path + "/" + Names.Law + "/" + file;

    /// <summary>The law of a part. Each of its files is compared with the receipt.</summary>
    /// <exception cref="DamagedArchive">A file is not as it was written, or cannot be carried out.</exception>
    public Law Of(ArchivePart part)
    {
        byte[][] files = [.. part.Receipt.Law.Select(recorded => Bytes(part, recorded))];
        IEnumerable<string> read = part.Receipt.Law.Select(f => f.File + " " + f.Sha256).Append(part.Receipt.Program);
        return _read.GetOrAdd(string.Join('\n', read), _ => Read(part, files));
    }

    /// <summary>The regulation of a law with those before it, by which its months' data are read: a later one refuses nothing of them.</summary>
    public RegulationCatalogue Beside(Law law) => program.Until(law.Regulation);

    private byte[] Bytes(ArchivePart part, ReceiptFile recorded)
    {
        string path = PathOf(part, recorded.File);
        var findings = new List<Finding>();
        byte[] bytes = new Listing(scan.Root, findings).Read(path) ?? throw new DamagedArchive(findings[0]);
        string sha256 = Digest.Sha256Text(bytes);
        return sha256 == recorded.Sha256 ? bytes : throw new DamagedArchive(Finding.Of(path, "archive.changed", sha256, recorded.Sha256));
    }

    private Law Read(ArchivePart part, byte[][] files)
    {
        byte[] Named(string name) => files[Array.FindIndex(part.Receipt.Law, f => f.File == name)];

        string at = Names.Wording;
        try
        {
            byte[] wording = Named(Names.Wording);
            Words words = wording.AsSpan().SequenceEqual(Law.ProgramWording) ? Words.In(Language.Zh) : WordsOf(part, wording);
            var standards = new List<Standard>();
            foreach (ReceiptFile file in part.Receipt.Law.Where(f => f.File is not (Names.Wording or Names.Regulation)))
            {
                at = file.File;
                standards.Add(StandardReader.Read(Named(file.File), file.File));
            }

            at = Names.Regulation;
            Regulation regulation = RegulationOf(part, Named(Names.Regulation), standards);
            return new Law(regulation, words, wording, [.. Differences(regulation, words)]);
        }
        catch (Exception e) when (e is InvalidDataException or ArgumentException or InvalidOperationException)
        {
            throw new DamagedArchive(Finding.Because(PathOf(part, at), "archive.lawRefused", said => Why(at, Named(at), said)));
        }
    }

    /// <summary>Why a file of a law is refused: of a regulation its first fault, as whoever gives one is told.</summary>
    private string Why(string file, byte[] utf8, Words said)
    {
        if (file == Names.Wording) return Bilingual.Say(said.Language, "archive.noWords");
        if (file != Names.Regulation) return Bilingual.Say(said.Language, "archive.noStandard");
        var faults = new FaultLog();
        _ = RegulationIntake.Open(file, utf8, program, faults);
        Fault? first = FaultLines.Sorted(faults).FirstOrDefault(f => f.Severity == Severity.Error);
        return first is null ? Bilingual.Say(said.Language, "archive.noLaw") : FaultLines.Text(first, said, strict: false);
    }

    /// <summary>The words of a file. What this very version wrote has all of its words; of another's only those that are asked for are missed.</summary>
    private Words WordsOf(ArchivePart part, byte[] wording)
    {
        var words = Words.Read(Language.Zh, wording);
        string? missing = part.Receipt.Program == version ? Words.In(Language.Zh).Codes.Except(words.Codes).FirstOrDefault() : null;
        return missing is null ? words : throw new DamagedArchive(Finding.Of(PathOf(part, Names.Wording), "archive.wordMissing", missing));
    }

    /// <summary>The program's own regulation where it is the same with all its standards, else the one that is written there.</summary>
    private Regulation RegulationOf(ArchivePart part, byte[] utf8, List<Standard> standards)
    {
        var regulation = RegulationReader.Read(utf8, new StandardCatalogue(standards));
        RuleRegistry.BuiltIn.Bind(regulation);
        Standard[] named = [.. regulation.Standards.Ids.Select(id => regulation.Standards.Find(id)!)];
        if (!named.SequenceEqual(standards))
        {
            throw new DamagedArchive(Finding.Because(
                PathOf(part, Names.Regulation), "archive.lawRefused",
                said => Bilingual.Say(said.Language, "archive.otherStandards", regulation.Standards.Ids.AsEnumerable())));
        }

        bool own = program.Find(regulation.Id) is { } same && same.Sha256 == regulation.Sha256 && same.Standards.Ids.SequenceEqual(regulation.Standards.Ids)
            && named.All(s => same.Standards.Find(s.Id) is { } other && (other.Sha256, other.File) == (s.Sha256, s.File));
        return own ? program.Find(regulation.Id)! : regulation;
    }

    private IEnumerable<Message> Differences(Regulation regulation, Words words)
    {
        if (program.Find(regulation.Id) is not { } own) yield return Message.Of("archive.lawUnknown", regulation.Id);
        else
        {
            if (own.Sha256 != regulation.Sha256) yield return Message.Of("archive.lawOther", regulation.Id);
            foreach (string id in regulation.Standards.Ids)
            {
                if (own.Standards.Find(id) is { } standard && standard.Sha256 != regulation.Standards.Find(id)!.Sha256)
                    yield return Message.Of("archive.standardOther", id);
            }
        }

        if (words != Words.In(Language.Zh)) yield return Message.Of("archive.wordingOther");
    }
}
