namespace EcoComp.Core.Provenance;

/// <summary>The data files that are part of the program, by their folders: one more file in a folder is known without a line of code.</summary>
internal static class EmbeddedFiles
{
    /// <summary>The names of the files of a folder, in ordinal order.</summary>
    public static string[] In(string folder)
    {
        string[] names =
        [
            .. typeof(EmbeddedFiles).Assembly.GetManifestResourceNames()
                .Where(n => n.StartsWith(folder + "/", StringComparison.Ordinal)).Select(n => n[(folder.Length + 1)..]),
        ];
        Array.Sort(names, StringComparer.Ordinal);
        return names;
    }

    /// <summary>The bytes of a file.</summary>
    /// <exception cref="InvalidOperationException">The program was built without it.</exception>
    public static byte[] Read(string folder, string name)
    {
        using Stream stream = typeof(EmbeddedFiles).Assembly.GetManifestResourceStream(folder + "/" + name)
            ?? throw new InvalidOperationException("The program was built without " + name + ".");
        byte[] utf8 = new byte[stream.Length];
        stream.ReadExactly(utf8);
        return utf8;
    }
}
