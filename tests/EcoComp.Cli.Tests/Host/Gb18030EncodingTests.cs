using System.Text;
using EcoComp.Cli.Host;

namespace EcoComp.Cli.Tests.Host;

/// <summary>Every byte is read, and every character written, as .NET's own GB18030 does, which brings tables of all code pages with it.</summary>
public sealed class Gb18030EncodingTests
{
    private static readonly Encoding Ours = new Gb18030Encoding(isStrict: true);
    private static readonly Encoding Lenient = new Gb18030Encoding(isStrict: false);
    private static readonly Encoding Theirs = CodePagesEncodingProvider.Instance
        .GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    private static readonly Encoding TheirsLenient = CodePagesEncodingProvider.Instance
        .GetEncoding("GB18030", EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"))!;

    [Test]
    public void All_bytes_alone_and_in_pairs_are_read_alike()
    {
        for (int first = 0; first < 256; first++)
        {
            AssertAlike([(byte)first]);
            for (int second = 0; second < 256; second++) AssertAlike([(byte)first, (byte)second]);
        }
    }

    [Test]
    public void All_four_bytes_that_may_be_a_character_are_read_alike()
    {
        byte[] bytes = new byte[10 * 126 * 10 * 4];
        for (int lead = 0x81; lead < 0xFF; lead++)
        {
            int at = 0;
            for (int second = '0'; second <= '9'; second++)
            {
                for (int third = 0x81; third < 0xFF; third++)
                {
                    for (int fourth = '0'; fourth <= '9'; fourth++, at += 4)
                        (bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]) = ((byte)lead, (byte)second, (byte)third, (byte)fourth);
                }
            }

            Assert.That(string.Equals(Lenient.GetString(bytes), TheirsLenient.GetString(bytes), StringComparison.Ordinal), $"{lead:X2}");
        }
    }

    [Test]
    public void All_characters_are_written_alike_and_read_back()
    {
        foreach (int plane in Enumerable.Range(0, 17))
        {
            string all = string.Concat(Enumerable.Range(plane << 16, 1 << 16).Where(Rune.IsValid).Select(c => new Rune(c).ToString()));
            byte[] written = Ours.GetBytes(all);
            Assert.That(written.AsSpan().SequenceEqual(Theirs.GetBytes(all)), $"plane {plane}");
            Assert.That(string.Equals(Ours.GetString(written), all, StringComparison.Ordinal), $"plane {plane}");
        }
    }

    [Test]
    public void Half_a_character_is_not_written() => Assert.That(() => Ours.GetBytes("许\uD800昌"), Throws.TypeOf<EncoderFallbackException>());

    [Test]
    public void Bytes_in_any_order_are_read_alike_or_refused_at_the_same_place()
    {
        var random = new Random(20210918);
        byte[] likely = [0x30, 0x39, 0x41, 0x7F, 0x80, 0x81, 0x84, 0x90, 0xA1, 0xB0, 0xE3, 0xFE, 0xFF, (byte)'\n'];
        for (int i = 0; i < 200_000; i++)
        {
            byte[] bytes = new byte[random.Next(1, 9)];
            for (int at = 0; at < bytes.Length; at++) bytes[at] = random.Next(3) == 0 ? (byte)random.Next(256) : likely[random.Next(likely.Length)];
            AssertAlike(bytes);
        }
    }

    [Test]
    public void A_stream_is_read_alike_wherever_its_blocks_end()
    {
        string text = string.Concat(Enumerable.Repeat("许昌市S1，㐀𠀀清潁河€\r\n", 50));
        byte[] bytes = Theirs.GetBytes(text);
        foreach (int size in Enumerable.Range(1, 9))
        {
            using Stream stream = Encoding.CreateTranscodingStream(new Drops(bytes, size), Ours, Encoding.UTF8);
            using var reader = new StreamReader(stream);
            Assert.That(reader.ReadToEnd(), Is.EqualTo(text));
        }
    }

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    public void A_stream_that_ends_within_a_character_is_refused(int bytes)
    {
        using Stream stream = Encoding.CreateTranscodingStream(new Drops([(byte)'a', .. Theirs.GetBytes("𠀀")[..bytes]], 1), Ours, Encoding.UTF8);
        Assert.That(() => stream.CopyTo(Stream.Null), Throws.TypeOf<DecoderFallbackException>());
    }

    private static void AssertAlike(byte[] bytes)
    {
        Assert.That(Told(Ours, bytes), Is.EqualTo(Told(Theirs, bytes)), Convert.ToHexString(bytes));
        if (Lenient.GetString(bytes) is var text && text != TheirsLenient.GetString(bytes))
            Assert.That(text, Is.EqualTo(TheirsLenient.GetString(bytes)), Convert.ToHexString(bytes));
    }

    private static string Told(Encoding encoding, byte[] bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException e)
        {
            return $"refused at {e.Index}";
        }
    }

    /// <summary>A stream that gives a few bytes at a time.</summary>
    private sealed class Drops(byte[] bytes, int size) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(size, buffer.Length)]);

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(size, count));
    }
}
