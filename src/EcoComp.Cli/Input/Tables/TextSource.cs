using CsvHelper;

namespace EcoComp.Cli.Input.Tables;

/// <summary>The text of a CSV file, as UTF-8 without byte order mark, that can be read more than once.</summary>
internal abstract class TextSource
{
    /// <summary>Enough of its beginning to hold the header.</summary>
    public abstract ReadOnlyMemory<byte> Beginning { get; }

    /// <summary>A reader at the beginning of the text.</summary>
    public abstract CsvReader Read(CsvReaderOptions options);

    /// <summary>A text that lies in memory.</summary>
    public static TextSource Of(ReadOnlyMemory<byte> utf8) => new Held(utf8);

    private sealed class Held(ReadOnlyMemory<byte> utf8) : TextSource
    {
        public override ReadOnlyMemory<byte> Beginning => utf8[..Math.Min(utf8.Length, 1 << 16)];

        public override CsvReader Read(CsvReaderOptions options) => CsvReader.Create(utf8, options);
    }
}
