namespace EcoComp.Cli.Host;

/// <summary>The files that are built into the program: its words, scripts, parts of documents and its font.</summary>
internal static class EmbeddedFile
{
    /// <summary>The bytes of a file.</summary>
    /// <param name="name">Its name, without its folder.</param>
    /// <exception cref="InvalidOperationException">The program was built without it.</exception>
    public static byte[] Bytes(string name)
    {
        using Stream stream = typeof(EmbeddedFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException("The program was built without " + name + ".");
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
