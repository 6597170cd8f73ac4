using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Xml;
using EcoComp.Cli.Input.Spreadsheets;

namespace EcoComp.Cli.Import.Grids;

/// <summary>Why a file is no Word document that can be read.</summary>
internal enum WordFlaw
{
    /// <summary>It is one.</summary>
    None,

    /// <summary>It is damaged, or something else altogether.</summary>
    Damaged,

    /// <summary>It is locked with a password, or is an old document under the new ending.</summary>
    OtherForm,

    /// <summary>It unfolds to more than a document may hold.</summary>
    TooLarge,
}

/// <summary>The tables of a Word document (.docx), each as a grid, with the paragraphs before and after it.</summary>
internal static class WordTables
{
    private const string DocumentPart = "word/document.xml";
    private const long LargestPart = 512L << 20;
    private const long LargestRatio = 1000;
    private const long SmallestJudged = 1 << 20;

    /// <summary>Reads a document.</summary>
    /// <param name="file">The file's name.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="tableWord">What a table is called before its number.</param>
    /// <param name="flaw">Why it cannot be read; then there are no tables.</param>
    public static ImmutableArray<Grid> Read(string file, byte[] bytes, string tableWord, out WordFlaw flaw)
    {
        flaw = WordFlaw.None;
        if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])) flaw = WordFlaw.OtherForm;
        if (flaw != WordFlaw.None) return [];
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            ZipArchiveEntry? part = archive.Entries.FirstOrDefault(
                e => e.FullName.Replace('\\', '/').TrimStart('/').Equals(DocumentPart, StringComparison.OrdinalIgnoreCase));
            flaw = part is null ? WordFlaw.Damaged : IsTooLarge(part) ? WordFlaw.TooLarge : WordFlaw.None;
            if (part is null || flaw != WordFlaw.None) return [];
            using XmlReader xml = XmlReader.Create(new BoundedStream(part.Open(), LargestPart), new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
            });
            List<WordTable> tables = new WordBody(xml).Read();
            return [.. tables.Select((t, i) => t.Grid(file, tableWord + (i + 1).ToString(CultureInfo.InvariantCulture)))];
        }
        catch (BoundExceededException)
        {
            flaw = WordFlaw.TooLarge;
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or IOException or NotSupportedException or ArgumentException)
        {
            flaw = WordFlaw.Damaged;
        }

        return [];
    }

    private static bool IsTooLarge(ZipArchiveEntry part) =>
        part.Length > LargestPart || (part.Length > SmallestJudged && part.Length / Math.Max(1, part.CompressedLength) > LargestRatio);

    /// <summary>A stream that ends a document which unfolds to more than its archive said.</summary>
    private sealed class BoundedStream(Stream inner, long most) : Stream
    {
        private long _read;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            int read = inner.Read(buffer, offset, count);
            _read += read;
            return _read <= most ? read : throw new BoundExceededException();
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing) inner.Dispose();
            base.Dispose(disposing);
        }
    }

    private sealed class BoundExceededException : IOException;
}
