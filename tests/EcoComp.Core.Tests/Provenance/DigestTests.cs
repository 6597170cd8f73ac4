using System.Security.Cryptography;
using EcoComp.Core.Provenance;

namespace EcoComp.Core.Tests.Provenance;

public sealed class DigestTests
{
    /// <summary>The examples of FIPS 180-4 (NIST's "Examples with Intermediate Values").</summary>
    [TestCase("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [TestCase("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    [TestCase("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")]
    public void It_is_the_standards(string text, string expected) => Assert.That(Digest.Sha256Text(System.Text.Encoding.ASCII.GetBytes(text)), Is.EqualTo(expected));

    /// <summary>The examples of GB/T 32905-2016, appendix A.</summary>
    [TestCase("abc", "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0")]
    [TestCase("abcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcd", "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732")]
    public void Sm3_is_the_standards(string text, string expected) => Assert.That(Digest.Sm3Text(System.Text.Encoding.ASCII.GetBytes(text)), Is.EqualTo(expected));

    [Test]
    public void It_is_the_systems_for_every_length_around_its_blocks()
    {
        byte[] bytes = [.. Enumerable.Range(0, 300).Select(i => (byte)(i * 7 % 251))];
        for (int length = 0; length <= bytes.Length; length++)
            Assert.That(Digest.Sha256(bytes.AsSpan(0, length)), Is.EqualTo(SHA256.HashData(bytes.AsSpan(0, length))), $"{length} bytes");
    }

    [Test]
    public void In_pieces_it_is_what_it_is_in_one()
    {
        byte[] bytes = [.. Enumerable.Range(0, 300).Select(i => (byte)(i * 7 % 251))];
        foreach (int length in new[] { 1, 63, 64, 65, 299, 300 })
        {
            ReadOnlyMemory<byte>[] pieces = [.. bytes.Chunk(length).Select(piece => new ReadOnlyMemory<byte>(piece)), default];
            Assert.That((Digest.Sha256Text(pieces), Digest.Sm3Text(pieces)), Is.EqualTo((Digest.Sha256Text(bytes), Digest.Sm3Text(bytes))), $"pieces of {length}");
        }
    }

    [Test]
    public void Missing_pieces_are_a_mistake_of_the_caller()
    {
        Assert.That(() => Digest.Sha256Text(pieces: null!), Throws.ArgumentNullException.With.Property("ParamName").EqualTo("pieces"));
        Assert.That(() => Digest.Sm3Text(pieces: null!), Throws.ArgumentNullException.With.Property("ParamName").EqualTo("pieces"));
    }
}
