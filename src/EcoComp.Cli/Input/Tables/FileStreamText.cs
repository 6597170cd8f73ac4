using System.Text;
using CsvHelper;
using EcoComp.Cli.Host;
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
            byte[] beginning = new byte[512];
            using FileStream file = InputFile.Open(path);
            int length = file.ReadAtLeast(beginning, beginning.Length, throwOnEndOfStream: false);
            file.Position = 0;
            TextSurvey survey = TextSurvey.Of(file);
            if (FileText.EncodingOf(beginning.AsSpan(0, length), survey, name, forced, faults) is not { } encoding) return null;
            if (encoding == TextEncoding.Utf8 || IsGb18030(path)) return new FileStreamText(path, encoding == TextEncoding.Utf8);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            if (Directory.Exists(path)) faults.AddFile(FaultCodes.FileUnreadable, name, "given"); // a file was asked for
            else FileText.TellUnreadable(path, name, e, faults);
            return null;
        }

        FileText.Read(path, name, forced, faults, out _); // it is neither: this tells where it fails
        return null;
    }

    /// <inheritdoc/>
    public override CsvReader Read(CsvReaderOptions options) => CsvReader.Create(Open(), options with { BufferSize = BlockSize });

    private Stream Open()
    {
        FileStream file = InputFile.Open(_path);
        if (!_utf8) return Encoding.CreateTranscodingStream(file, FileText.Gb18030, Encoding.UTF8);
        Span<byte> mark = stackalloc byte[3];
        if (file.ReadAtLeast(mark, 3, throwOnEndOfStream: false) < 3 || !mark.SequenceEqual(FileText.ByteOrderMark)) file.Position = 0;
        return file;
    }

    private static bool IsGb18030(string path)
    {
        try
        {
            using Stream text = Encoding.CreateTranscodingStream(InputFile.Open(path), FileText.Gb18030, Encoding.UTF8);
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
