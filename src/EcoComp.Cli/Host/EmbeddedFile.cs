using System.IO.Compression;

namespace EcoComp.Cli.Host;

/// <summary>The files that are built into the program, plain or deflated: its words, scripts, parts of documents and its font.</summary>
internal static class EmbeddedFile
{
    /// <summary>The bytes of a file.</summary>
    /// <param name="name">Its name, without its folder.</param>
    /// <exception cref="InvalidOperationException">The program was built without it.</exception>
    public static byte[] Bytes(string name)
    {
        using Stream? plain = Open(name);
        using Stream stream = plain ?? new DeflateStream(
            Open(name + ".deflate") ?? throw new InvalidOperationException("The program was built without " + name + "."), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static Stream? Open(string name) => typeof(EmbeddedFile).Assembly.GetManifestResourceStream(name);
}
