#:property PublishAot=false
using System.Formats.Tar;
using System.IO.Compression;
using System.Text;

// Packs the files of a folder into FILE.zip or FILE.tar.gz: the same files give the same bytes, whenever and by whomever it is run, and a zip marks
// its names as UTF-8. Text gets the line ends of the system that the archive is for.
var (folder, archive) = (args[0], args[1]);
bool isZip = archive.EndsWith(".zip", StringComparison.Ordinal);
using FileStream output = File.Create(archive);
string[] files = [.. Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal)];
if (isZip) Zip();
else Tar();

void Zip()
{
    using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: false, Encoding.UTF8);
    foreach (string file in files)
    {
        ZipArchiveEntry entry = zip.CreateEntry(Path.GetFileName(file), CompressionLevel.SmallestSize);
        entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using Stream part = entry.Open();
        part.Write(Content(file));
    }
}

void Tar()
{
    using var gzip = new GZipStream(output, CompressionLevel.SmallestSize);
    using var tar = new TarWriter(gzip, TarEntryFormat.Pax);
    string name = Path.GetFileName(Path.TrimEndingDirectorySeparator(folder));
    foreach (string file in files)
    {
        bool isText = file.EndsWith(".txt", StringComparison.Ordinal);
        tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name + "/" + Path.GetFileName(file))
        {
            DataStream = new MemoryStream(Content(file)),
            ModificationTime = DateTimeOffset.UnixEpoch,
            Mode = (UnixFileMode)(isText ? 0b110_100_100 : 0b111_101_101),
        });
    }
}

byte[] Content(string file)
{
    if (!file.EndsWith(".txt", StringComparison.Ordinal)) return File.ReadAllBytes(file);
    string text = File.ReadAllText(file).ReplaceLineEndings(isZip ? "\r\n" : "\n");
    return [.. isZip ? Encoding.UTF8.GetPreamble() : [], .. Encoding.UTF8.GetBytes(text)];
}
