using System.Text;
using EcoComp.Cli.Archive;
using EcoComp.Core.Provenance;
using EcoComp.Core.Wording;
using Words = EcoComp.Core.Wording.Words;

namespace EcoComp.Cli.Tests.Archive;

/// <summary>A result beside what comes out now, both in pieces that end where they like.</summary>
public sealed class ResultAsWrittenTests
{
    private const string Text = "一\n二二\n  三三三\n四";

    [Test]
    public void The_first_line_that_differs_is_found_wherever_pieces_end([Range(1, 9)] int piece, [Range(1, 9)] int computed)
    {
        foreach ((string now, string line, string was, string becomes) in new[]
                 {
                     ("一\n二二\n  三三叁\n四", "3", "三三三", "三三叁"), ("甲\n二二\n  三三三\n四", "1", "一", "甲"), (Text + "四", "4", "四", "四四"),
                     ("一\n二二\n  三三三\n", "4", "四", ""), ("一\n二二", "2", "二二", "二二"), (Text + "\n五", "4", "四", "四"), ("", "1", "一", ""),
                 })
        {
            var read = ResultAsWritten.Read(Pieces(Text, piece), Kept(now, computed));
            Assert.That(read.IsSame, Is.False, now);
            Assert.That(read.Difference(), Is.EqualTo((line, was, becomes)), now);
        }
    }

    [Test]
    public void What_is_the_same_is_so_wherever_pieces_end([Range(1, 9)] int piece, [Range(1, 9)] int computed)
    {
        var read = ResultAsWritten.Read(Pieces(Text, piece), Kept(Text, computed));
        Assert.That((read.IsSame, read.Length), Is.EqualTo((true, (long)Encoding.UTF8.GetByteCount(Text))));
        Assert.That(read.Sha256, Is.EqualTo(Digest.Sha256Text(Encoding.UTF8.GetBytes(Text))));
    }

    [Test]
    public void Of_a_long_line_the_beginning_is_shown()
    {
        string line = new('水', 300_000);
        var read = ResultAsWritten.Read(Pieces("1\n" + line + "一", 1 << 18), Kept("1\n" + line + "二", 1 << 18));
        Assert.That(read.Difference(), Is.EqualTo(("2", new string('水', 100) + "…", new string('水', 100) + "…")));
    }

    [Test]
    public void A_file_of_the_archive_is_read_beyond_what_such_files_have_only_where_it_is_to_be_so_large()
    {
        using var folder = new TemporaryFolder();
        long size = (1L << 26) + 1;
        using (FileStream large = File.Create(Path.Combine(folder.Path, "items.csv"))) large.SetLength(size);
        var findings = new List<Cli.Archive.Finding>();
        var listing = new Listing(folder.Path, findings);
        Assert.That(listing.IsOwnFile("items.csv", size), Is.True);
        Assert.That(findings, Is.Empty);
        Assert.That((listing.IsOwnFile("items.csv", size - 1), listing.Read("items.csv")), Is.EqualTo((false, (byte[]?)null)));
        Assert.That(findings.Select(f => f.Text.Code), Is.EqualTo(new[] { "archive.unreadableSince", "archive.unreadableSince" }));
    }

    [Test]
    public void A_settlement_that_was_changed_since_it_was_compared_is_not_believed()
    {
        using TestArchive archive = TestArchive.Small();
        archive.Close("2021-10");
        var folder = ArchiveFolder.Open(archive.Root, Words.In(Language.Zh), archive.Surroundings);
        ArchivePart part = folder.Scan.Parts.Single();
        Assert.That(folder.Stored.Outcome(part).Stored, Is.Not.Null);
        string path = archive["2021-10/settlement.json"];
        File.WriteAllText(path, File.ReadAllText(path).Replace("\"amount_yuan\": ", "\"amount_yuan\": 9", StringComparison.Ordinal));
        DamagedArchive? refused = Assert.Throws<DamagedArchive>(() => folder.Stored.Month(part));
        Assert.That((refused!.Finding.Path, refused.Finding.Text.Code), Is.EqualTo(("2021-10/settlement.json", "archive.changed")));
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Pieces(string text, int length) =>
        Encoding.UTF8.GetBytes(text).Chunk(length).Select(piece => new ReadOnlyMemory<byte>(piece));

    private static Kept Kept(string text, int length)
    {
        Kept[] pieces = [.. Pieces(text, length).DefaultIfEmpty().Select(piece => new Kept(piece))];
        for (int i = 1; i < pieces.Length; i++) pieces[i - 1].Next = pieces[i];
        return pieces[0];
    }
}
