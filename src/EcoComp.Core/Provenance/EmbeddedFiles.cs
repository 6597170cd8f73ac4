using System.IO.Compression;

namespace EcoComp.Core.Provenance;

/// <summary>The data files that are part of the program, plain or deflated, by their folders: one more file in a folder is known without a line of code.</summary>
internal static class EmbeddedFiles
{
    private const string Deflated = ".deflate";

    /// <summary>The names of the files of a folder, in ordinal order.</summary>
    public static string[] In(string folder)
    {
        string[] names =
        [
            .. typeof(EmbeddedFiles).Assembly.GetManifestResourceNames()
                .Where(n => n.StartsWith(folder + "/", StringComparison.Ordinal)).Select(n => n[(folder.Length + 1)..])
                .Select(n => n.EndsWith(Deflated, StringComparison.Ordinal) ? n[..^Deflated.Length] : n),
        ];
        Array.Sort(names, StringComparer.Ordinal);
        return names;
    }

    /// <summary>The bytes of a file.</summary>
    /// <exception cref="InvalidOperationException">The program was built without it.</exception>
    public static byte[] Read(string folder, string name)
    {
        using Stream? plain = Open(folder, name);
        using Stream stream = plain ?? new DeflateStream(
            Open(folder, name + Deflated) ?? throw new InvalidOperationException("The program was built without " + name + "."), CompressionMode.Decompress);
        using var utf8 = new MemoryStream();
        stream.CopyTo(utf8);
        return utf8.ToArray();
    }

    private static Stream? Open(string folder, string name) => typeof(EmbeddedFiles).Assembly.GetManifestResourceStream(folder + "/" + name);
}
