using System.CommandLine;
using System.Text;
using EcoComp.Cli.Data;
using EcoComp.Cli.Data.Spreadsheets;
using EcoComp.Cli.Host;
using EcoComp.Cli.Input.Tables;
using EcoComp.Core.Evidence;
using EcoComp.Core.Regulations;

namespace EcoComp.Cli.Commands;

/// <summary><c>new DIR</c>: a data folder with headers and the counties of the newest regulation, ready to fill.</summary>
internal static class NewCommand
{
    /// <summary>The counties that the newest regulation addresses.</summary>
    private static (string Code, string Name, string Aliases)[] Counties =>
        [.. RegulationCatalogue.BuiltIn().Regulations[^1].Head.Counties.Select(c => (c.Code, c.Name, string.Join(';', c.Aliases)))];

    /// <summary>The command.</summary>
    public static Command Create(Streams streams, Surroundings surroundings)
    {
        var folder = new Argument<string>("dir");
        var workbook = new Option<bool>("--xlsx");
        var lang = Arguments.Lang();
        var command = new Command("new") { folder, workbook, lang };
        command.SetAction(parsed =>
        {
            string path = parsed.GetRequiredValue(folder);
            if (IsTaken(path)) throw CommandFailure.Of(ExitCodes.Usage, "new.notEmpty", path);
            OutputPlaces.CheckFolder(path, path);
            Core.Wording.Words words = Arguments.WordsOf(parsed, lang, surroundings);
            bool english = words.Language == Core.Wording.Language.En;
            (string Name, byte[] Content)[] files = [.. parsed.GetValue(workbook) ? [Workbook(english)] : Tables(english), Settings(english)];
            IReadOnlyList<string> written = ResultFolder.Write(path, files.Select(f => (f.Name, (Action<Stream>)(stream => stream.Write(f.Content)))));
            streams.Keep();
            foreach (string file in written) streams.Result(file);
            streams.Result(words.Say("new.next", TypedWord.Of(path)));
            return ExitCodes.Done;
        });
        return command;
    }

    /// <summary>Whether something lies there already; a folder that cannot be read ends the command.</summary>
    private static bool IsTaken(string path)
    {
        try
        {
            return File.Exists(path) || (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw DiskTrouble.Reading(ExitCodes.Usage, path, e);
        }
    }
    /// <summary>The settings with which neither the folder nor its archive need be typed.</summary>
    private static (string Name, byte[] Content) Settings(bool english) =>
        (Project.FileName, (english ? "{\n  \"archive\": \"archive\",\n  \"lang\": \"en\"\n}\n"u8 : "{\n  \"archive\": \"archive\"\n}\n"u8).ToArray());

    /// <summary>The tables, and what other programs read them by.</summary>
    private static IEnumerable<(string Name, byte[] Content)> Tables(bool english) =>
        DataFile.All.Select(f => Csv(f, english)).Append((DataPackage.FileName, DataPackage.Bytes(english)));

    private static (string Name, byte[] Content) Workbook(bool english)
    {
        using var content = new MemoryStream();
        NewWorkbook.Write(content, english, Counties);
        return (SheetPlace.Workbook, content.ToArray());
    }

    private static (string Name, byte[] Content) Csv(DataFile file, bool english)
    {
        var text = new StringBuilder();
        text.AppendJoin(',', NewHeader.Of(file, english)).Append("\r\n");
        if (file == DataFile.Counties)
        {
            foreach ((string code, string name, string aliases) in Counties) text.Append(code + "," + name + "," + aliases + "\r\n");
        }

        return (file.Name, [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text.ToString())]);
    }
}
