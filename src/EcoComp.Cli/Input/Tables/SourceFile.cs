namespace EcoComp.Cli.Input.Tables;

/// <summary>A file as it lay on disk when it was read.</summary>
/// <param name="Name">Its name in the data folder.</param>
/// <param name="Bytes">Its bytes.</param>
/// <param name="Encoding">How it was read: utf-8, utf-8-bom or gb18030.</param>
internal sealed record SourceFile(string Name, byte[] Bytes, string Encoding)
{
    /// <summary>How many records it holds, the header not counted.</summary>
    public int Rows { get; set; }
}
