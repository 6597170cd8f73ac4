using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using EcoComp.Cli.Host;

namespace EcoComp.Cli.Tests.Host;

/// <summary>Zip files whose bytes follow from their content alone, read back by the class library.</summary>
public sealed class ZipWriterTests
{
    private static readonly string Rows = string.Concat(Enumerable.Range(0, 5000).Select(i => $"<row r=\"{i}\"><c>{i * 7919 % 1000} 许昌</c></row>\n"));

    private static IEnumerable<TestCaseData> Contents()
    {
        var random = new Random(20210901);
        byte[] noise = new byte[300_000];
        random.NextBytes(noise);
        yield return Case("nothing", []);
        yield return Case("one byte", [255]);
        yield return Case("three bytes", "aaa"u8.ToArray());
        yield return Case("one byte many times", new byte[1_000_000]);
        yield return Case("noise", noise);
        yield return Case("few letters", [.. noise.Select(b => (byte)('a' + (b & 3)))]);
        yield return Case("rows", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 40_000).Select(i => $"<row r=\"{i}\"><c>许昌市{i * 7 % 1000}</c></row>\n"))));
        foreach (int size in new[] { (1 << 17) - 1, 1 << 17, (1 << 17) + 1, 1 << 18 }) yield return Case($"{size} bytes", [.. Enumerable.Range(0, size).Select(i => (byte)(i % 251))]);
        foreach (int size in new[] { 16 << 20, (16 << 20) + 1, 17 << 20, (35 << 20) + 5 }) yield return Case($"{size} bytes", [.. Enumerable.Range(0, size).Select(i => (byte)(i % 251))]);
        yield return Case("blocks of noise", [.. Enumerable.Repeat(noise, 60).SelectMany(n => n)]);
        byte[] far = new byte[32768 + 300];
        noise.AsSpan(0, far.Length).CopyTo(far);
        far.AsSpan(0, 260).CopyTo(far.AsSpan(32768)); // the farthest distance and the longest length
        yield return Case("far", far);

        static TestCaseData Case(string name, byte[] content) => new TestCaseData(content).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(Contents))]
    public void What_is_compressed_comes_out_as_it_was_however_it_was_handed_over(byte[] content)
    {
        byte[] whole = Compressed(content, content.Length + 1);
        using var archive = new ZipArchive(new MemoryStream(whole));
        using Stream entry = archive.Entries.Single().Open();
        using var back = new MemoryStream();
        entry.CopyTo(back);
        Assert.That(back.ToArray().AsSpan().SequenceEqual(content));
        Assert.That(Compressed(content, 777), Is.EqualTo(whole));
    }

    [Test]
    public void Rows_of_a_sheet_become_a_seventh()
    {
        byte[] rows = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 10_000).Select(i => $"<row r=\"{i}\"><c r=\"A{i}\" s=\"2\" t=\"inlineStr\"><is><t>410{i * 7 % 100}</t></is></c></row>\n")));
        Assert.That(Compressed(rows, rows.Length).Length, Is.LessThan(rows.Length / 7));
    }

    [Test]
    public void Entries_are_read_back_by_name_and_say_nothing_of_the_machine()
    {
        byte[] zip = Zip();
        using var archive = new ZipArchive(new MemoryStream(zip));
        Assert.That(archive.Entries.Select(e => e.FullName), Is.EqualTo(new[] { "a/empty.xml", "通报.xml", "b.xml", "rows.xml" }));
        Assert.That(archive.Entries.Select(e => new StreamReader(e.Open()).ReadToEnd()), Is.EqualTo(new[] { "", "甲乙丙", new string('x', 1000), Rows }));
        Assert.That(archive.Entries.Select(e => (e.LastWriteTime.DateTime, e.ExternalAttributes)), Has.All.EqualTo((new DateTime(1980, 1, 1), 0)));
        int list = zip.AsSpan().IndexOf("PK\u0001\u0002"u8);
        Assert.That(zip[list + 5], Is.Zero, "the system that wrote it");
    }

    [Test]
    public void The_bytes_are_those_of_every_other_machine_and_version() =>
        Assert.That(Convert.ToHexStringLower(SHA256.HashData(Zip())), Is.EqualTo("2e0f95d27a1d9c258e8f72020dac8c5607e6c492bec64a9bed81820132f2e3c6"));

    [Test]
    public void Two_entries_at_once_are_refused()
    {
        using var zip = new ZipWriter(new MemoryStream());
        zip.Open("a");
        Assert.That(() => zip.Open("b"), Throws.InvalidOperationException);
    }

    private static byte[] Zip()
    {
        using var output = new MemoryStream();
        using (var zip = new ZipWriter(output))
        {
            zip.Add("a/empty.xml", []);
            zip.Add("通报.xml", "甲乙丙"u8);
            using (Stream entry = zip.Open("b.xml"))
            {
                for (int i = 0; i < 10; i++) entry.Write(Encoding.ASCII.GetBytes(new string('x', 100)));
            }

            zip.Add("rows.xml", Encoding.UTF8.GetBytes(Rows));
        }

        return output.ToArray();
    }

    private static byte[] Compressed(byte[] content, int step)
    {
        using var output = new MemoryStream();
        using (var zip = new ZipWriter(output))
        {
            using Stream entry = zip.Open("rows.xml");
            for (int i = 0; i < content.Length; i += step) entry.Write(content.AsSpan(i, Math.Min(step, content.Length - i)));
        }

        return output.ToArray();
    }
}
