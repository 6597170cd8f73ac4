using System.CommandLine;
using EcoComp.Cli.Archive;
using EcoComp.Cli.Archive.Stamps;
using EcoComp.Cli.Host;
using EcoComp.Core.Provenance;
using Words = EcoComp.Core.Wording.Words;

namespace EcoComp.Cli.Commands;

/// <summary>
/// <c>timestamp ARCHIVE</c>: writes a request for a time stamp over the newest receipt, and with <c>--answer FILE</c> takes in what an authority answered. It
/// asks nobody itself: a closed network has its own ways out.
/// </summary>
internal static class TimestampCommand
{
    private const int MostBytes = 1 << 20;

    /// <summary>The command.</summary>
    public static Command Create(Streams streams, Surroundings surroundings)
    {
        var archive = new Argument<string?>("archive") { Arity = ArgumentArity.ZeroOrOne };
        var answer = new Option<string?>("--answer");
        var lang = Arguments.Lang();
        var command = new Command("timestamp") { archive, answer, lang };
        command.SetAction(parsed =>
        {
            Project project = Project.Find(null, surroundings.Folder);
            Words words = Arguments.WordsOf(parsed, lang, project);
            string path = project.Archive(parsed.GetValue(archive));
            if (!InputFile.IsFolder(path)) throw CommandFailure.Of(ExitCodes.Usage, "usage.noArchive", path);
            var folder = ArchiveFolder.Open(path, words, surroundings, (scan, part) => part == scan.Newest);
            if (folder.Scan.Parts.Count == 0) throw CommandFailure.Of(ExitCodes.Usage, "timestamp.empty", path);
            Message said = parsed.GetValue(answer) is { } file ? TakeIn(folder, file, words, streams, surroundings) : Ask(folder, surroundings);
            streams.Keep();
            streams.Result(words.Say(said));
            foreach (ConsoleLine line in folder.DamagedStamps()) streams.Say(line);
            if (said.Code is "stamp.written" or "stamp.waiting") streams.Result(words.Say("stamp.send", TerminalText.Visible(path)));
            return ExitCodes.Done;
        });
        return command;
    }

    /// <summary>Writes a request over the newest receipt, once the whole archive comes out as it says.</summary>
    private static Message Ask(ArchiveFolder folder, Surroundings surroundings)
    {
        folder.Guarded(folder.Stored.CheckAll);
        ArchivePart newest = folder.Scan.Parts[^1];
        if (Standing(folder, newest) is { } said)
        {
            folder.Complete(surroundings);
            return said;
        }

        byte[] request = StampRequest.Of(Convert.FromHexString(newest.Sha256)).Bytes();
        return Message.Of(folder.Put(newest.StampRequestPath, request, surroundings) ? "stamp.written" : "stamp.waiting", newest.StampRequestPath);
    }

    /// <summary>Puts an answer beside the receipt that it stamps.</summary>
    private static Message TakeIn(ArchiveFolder folder, string file, Words words, Streams streams, Surroundings surroundings)
    {
        byte[] bytes = Bytes(file);
        try
        {
            var answer = StampAnswer.Read(bytes);
            ArchivePart part = folder.Guarded(() => new ReceiptStamps(folder.Scan, null).Stamped(answer));
            if (ReceiptStamps.Early(part, answer) is { } early) streams.Say("ecocomp: " + words.Say(early));
            if (folder.Put(part.StampPath, bytes, surroundings)) return Message.Of("stamp.stored", part.StampPath, answer.TimeText, answer.Signer);
            Message? said = Standing(folder, part);
            return said is not null && InputFile.Bytes(Names.Under(folder.Scan.Root, part.StampPath)).AsSpan().SequenceEqual(bytes)
                ? said
                : throw new StampFault("stamp.exists", part.ReceiptPath);
        }
        catch (StampFault fault)
        {
            throw new CommandFailure(ExitCodes.Mismatch, "ecocomp: " + ArchiveFolder.FindingText(new Finding(file, fault.Said), words));
        }
    }

    /// <summary>What stands beside a receipt; null where nothing does.</summary>
    /// <exception cref="CommandFailure">It is not as it was left; exit code 5.</exception>
    private static Message? Standing(ArchiveFolder folder, ArchivePart part) => folder.Guarded(() =>
    {
        var findings = new List<Finding>();
        Message? said = new ReceiptStamps(folder.Scan, null).Of(part, findings);
        return findings.Count == 0 ? said : throw new DamagedArchive(findings[0]);
    });

    private static byte[] Bytes(string file)
    {
        try
        {
            using FileStream stream = InputFile.Open(file);
            if (stream.Length > MostBytes) return []; // no answer is as long
            byte[] bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw DiskTrouble.Reading(ExitCodes.Usage, file, e);
        }
    }
}
