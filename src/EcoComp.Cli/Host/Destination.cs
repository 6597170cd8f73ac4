using System.Text;

namespace EcoComp.Cli.Host;

/// <summary>Where the result of a command goes, and in which form: what <c>--format</c> and the name after <c>--out</c> say together.</summary>
/// <param name="Form">The form.</param>
/// <param name="Path">The file; null for standard output.</param>
internal sealed record Destination(OutputForm Form, string? Path)
{
    /// <summary>Reads what was typed.</summary>
    /// <param name="format">The form that was typed, or null.</param>
    /// <param name="path">The file that was typed, or null.</param>
    /// <param name="streams">Where the result goes without a file.</param>
    /// <param name="known">The forms that the command writes, the usual one first.</param>
    /// <exception cref="CommandFailure">
    /// The file's name ends otherwise than those of the forms, or as another form than was typed; it is no file that may be written; or what is no
    /// text would go to a terminal. Exit code 2.
    /// </exception>
    public static Destination Of(string? format, string? path, Streams streams, params OutputForm[] known)
    {
        if (path is null)
        {
            OutputForm form = Array.Find(known, f => f.Name == format) ?? known[0];
            return form.IsBinary && streams.IsTerminal
                ? throw CommandFailure.Of(ExitCodes.Usage, "out.terminal", form.Name, form.Ending)
                : new Destination(form, null);
        }

        WholeFile.Check(path);
        if (OutputForm.IsNameless(path)) throw CommandFailure.Of(ExitCodes.Usage, "out.nameless", path);
        OutputForm named = OutputForm.Of(path, known)
            ?? throw CommandFailure.Of(ExitCodes.Usage, "out.ending", path, known.Select(f => f.Ending));
        return format is null || format == named.Name
            ? new Destination(named, path)
            : throw CommandFailure.Of(ExitCodes.Usage, "out.contradiction", format, path, Array.Find(known, f => f.Name == format)!.Ending);
    }

    /// <summary>Writes the result; a file is there whole or not at all, and its name is said.</summary>
    /// <exception cref="CommandFailure">The file cannot be written, exit code 2; the disk did not take it, exit code 1.</exception>
    public void Write(Streams streams, Action<Stream> write)
    {
        if (Path is null)
        {
            write(streams.Output);
            return;
        }

        string? folder = System.IO.Path.GetDirectoryName(Path);
        bool isNew = !string.IsNullOrEmpty(folder) && !Directory.Exists(folder);
        WholeFile.Write(Path, write);
        streams.Keep();
        if (isNew) streams.Say(ConsoleLine.Of("out.madeFolder", folder));
        streams.Result(Path);
    }

    /// <summary>Writes the lines of a text.</summary>
    /// <exception cref="CommandFailure">The file cannot be written, exit code 2; the disk did not take it, exit code 1.</exception>
    public void Write(Streams streams, IEnumerable<string> lines) => Write(streams, output =>
    {
        foreach (string line in lines) output.Write(Encoding.UTF8.GetBytes(line + "\n"));
    });
}
