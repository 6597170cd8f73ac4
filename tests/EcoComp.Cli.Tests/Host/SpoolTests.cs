using System.Text;
using EcoComp.Cli.Host;

namespace EcoComp.Cli.Tests.Host;

/// <summary>What is kept until it is written, in memory and beyond what is held there on the disk.</summary>
public sealed class SpoolTests
{
    private const int Part = 1 << 20;

    [Test]
    public void What_was_kept_comes_back_as_it_was_however_much_it_is_and_from_however_many_threads()
    {
        using var spool = new Spool();
        var kept = new Kept[80];
        Parallel.For(0, kept.Length, i => kept[i] = spool.Keep(Bytes(i)));
        foreach (int i in Enumerable.Range(0, kept.Length).Reverse()) Assert.That(kept[i].Bytes.Span.SequenceEqual(Bytes(i)), i.ToString());
    }

    [Test]
    public void What_is_written_bit_by_bit_comes_back_as_it_was_written_however_many_pieces_it_is_kept_in()
    {
        using var spool = new Spool();
        foreach (int length in new[] { 0, 1, 1000, (1 << 18) - 1, 1 << 18, (1 << 18) + 1, 40 << 20 })
        {
            byte[] bytes = new byte[length];
            new Random(length).NextBytes(bytes);
            Kept kept = spool.Keep(output =>
            {
                for (int at = 0; at < length; at += 70_001) output.Write(bytes.AsSpan(at, Math.Min(70_001, length - at)));
            });
            Assert.That(Keeping.Whole(kept).AsSpan().SequenceEqual(bytes), length.ToString());
            Assert.That(kept.Pieces.Select(p => p.Length), Has.All.AtMost(1 << 18), "no more than a piece need be held");
        }
    }

    [Test]
    public void What_is_much_lies_in_no_file_that_has_a_name()
    {
        using var spool = new Spool();
        for (int i = 0; i < 40; i++) spool.Keep(Bytes(i));
        Assume.That(OperatingSystem.IsWindows(), Is.False, "there the file goes with whoever has it open");
        string[] open = [.. Directory.EnumerateFiles("/proc/self/fd").Select(fd => new FileInfo(fd).LinkTarget ?? "").Where(t => t.Contains("/ecocomp-", StringComparison.Ordinal))];
        Assert.That(open, Has.Some.EndsWith("(deleted)"));
    }

    private static byte[] Bytes(int number)
    {
        byte[] bytes = new byte[Part + number];
        Array.Fill(bytes, (byte)(number + 1));
        Encoding.ASCII.GetBytes($"part {number}").CopyTo(bytes, number);
        return bytes;
    }
}
