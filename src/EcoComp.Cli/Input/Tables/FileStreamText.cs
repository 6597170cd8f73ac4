using System.Text;
using System.Text.Unicode;
using CsvHelper;
using EcoComp.Core.Provenance;

namespace EcoComp.Cli.Input.Tables;

/// <summary>
/// The text of a file that is read as it goes and never held whole. Its encoding is found before anything else is done with it: strictly UTF-8, or
/// if it is not that, strictly GB18030.
/// </summary>
internal sealed class FileStreamText : TextSource
{
    private const int BlockSize = 1 << 17;
    private readonly string _path;
    private readonly bool _utf8;

    private FileStreamText(string path, bool utf8)
    {
        (_path, _utf8) = (path, utf8);
        byte[] beginning = new byte[1 << 16];
        using Stream stream = Open();
        Beginning = beginning.AsMemory(0, stream.ReadAtLeast(beginning, beginning.Length, throwOnEndOfStream: false));
    }

    /// <inheritdoc/>
    public override ReadOnlyMemory<byte> Beginning { get; }

    /// <summary>Finds a file's encoding.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="name">Its name for faults.</param>
    /// <param name="forced">The encoding that was asked for, or null.</param>
    /// <param name="faults">Where faults go.</param>
    /// <returns>The text, or null where it cannot be read.</returns>
    public static FileStreamText? Find(string path, string name, TextEncoding? forced, FaultLog faults)
    {
        try
        {
            bool utf8 = forced != TextEncoding.Gb18030 && IsUtf8(path);
            if (utf8 || forced is null or TextEncoding.Gb18030 && IsGb18030(path)) return new FileStreamText(path, utf8);
        }
        catch (FileNotFoundException)
        {
            faults.AddFile(FaultCodes.FileMissing, name);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            faults.AddFile(FaultCodes.FileUnreadable, name, Directory.Exists(path) ? "folder" : "access");
            return null;
        }

        FileText.Read(path, name, forced, faults, out _); // it is neither: this tells where it fails
        return null;
    }

    /// <inheritdoc/>
    public override CsvReader Read(CsvReaderOptions options) => CsvReader.Create(Open(), options with { BufferSize = BlockSize });

    private Stream Open()
    {
        FileStream file = OpenFile(_path);
        if (!_utf8) return Encoding.CreateTranscodingStream(file, FileText.Gb18030, Encoding.UTF8);
        Span<byte> mark = stackalloc byte[3];
        if (file.ReadAtLeast(mark, 3, throwOnEndOfStream: false) < 3 || !mark.SequenceEqual(FileText.ByteOrderMark)) file.Position = 0;
        return file;
    }

    private static FileStream OpenFile(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);

    /// <summary>A character that is cut at the end of a block is carried over to the next.</summary>
    private static bool IsUtf8(string path)
    {
        using FileStream file = OpenFile(path);
        byte[] block = new byte[BlockSize];
        int carried = 0;
        while (true)
        {
            int read = file.Read(block, carried, block.Length - carried);
            ReadOnlySpan<byte> text = block.AsSpan(0, carried + read);
            if (read == 0) return text.IsEmpty;
            int cut = IncompleteEnd(text);
            if (!Utf8.IsValid(text[..^cut])) return false;
            text[^cut..].CopyTo(block);
            carried = cut;
        }
    }

    private static int IncompleteEnd(ReadOnlySpan<byte> text)
    {
        for (int back = 1; back <= Math.Min(3, text.Length); back++)
        {
            byte b = text[^back];
            if ((b & 0xC0) == 0x80) continue;
            int length = b >= 0xF0 ? 4 : b >= 0xE0 ? 3 : b >= 0xC0 ? 2 : 1;
            return length > back ? back : 0;
        }

        return 0;
    }

    private static bool IsGb18030(string path)
    {
        try
        {
            using Stream text = Encoding.CreateTranscodingStream(OpenFile(path), FileText.Gb18030, Encoding.UTF8);
            byte[] block = new byte[BlockSize];
            while (text.Read(block) > 0)
            {
                // Only whether it can be read is asked.
            }

            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
