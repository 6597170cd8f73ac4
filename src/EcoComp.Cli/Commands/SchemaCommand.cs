using System.CommandLine;
using EcoComp.Cli.Data;
using EcoComp.Cli.Host;

namespace EcoComp.Cli.Commands;

/// <summary><c>schema [NAME]</c>: the JSON Schema of what the program writes or reads; without a name, which there are.</summary>
internal static class SchemaCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Streams streams, Surroundings surroundings)
    {
        var name = new Argument<string?>("name") { Arity = ArgumentArity.ZeroOrOne };
        var (target, lang) = (Arguments.Out(OutputForm.Json, OutputForm.Text), Arguments.Lang());
        var command = new Command("schema") { name, target, lang };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(name) is { } asked) return Write(parsed, target, streams, asked);
            Destination to = To(parsed, target, streams, OutputForm.Text);
            to.Write(streams, Schemas.Lines(Arguments.WordsOf(parsed, lang, surroundings).Language));
            return ExitCodes.Done;
        });
        return command;
    }

    /// <summary><c>rules schema</c>: the one of a regulation's data file, which whoever writes one looks for there.</summary>
    public static Command OfRegulation(Streams streams)
    {
        Option<string?> target = Arguments.Out(OutputForm.Json);
        var command = new Command("schema") { target, Arguments.Lang() };
        command.SetAction(parsed => Write(parsed, target, streams, Schemas.Regulation));
        return command;
    }

    private static int Write(ParseResult parsed, Option<string?> target, Streams streams, string name)
    {
        if (!Schemas.Names.Contains(name, StringComparer.Ordinal))
            throw CommandFailure.Of(ExitCodes.Usage, "schema.none", name, Meant.Nearest(name, Schemas.Names), Schemas.Names);
        To(parsed, target, streams, OutputForm.Json).Write(streams, output => output.Write(Schemas.Bytes(name)));
        return ExitCodes.Done;
    }

    private static Destination To(ParseResult parsed, Option<string?> target, Streams streams, OutputForm form)
    {
        Destination to = Arguments.DestinationOf(parsed, null, target, streams, form);
        OutputPlaces.Check(to.Path, null);
        return to;
    }
}
