using System.Collections.Immutable;
using System.CommandLine;
using EcoComp.Cli.Documents;
using EcoComp.Cli.Documents.Text;
using EcoComp.Cli.Host;
using EcoComp.Cli.Input;
using EcoComp.Core.Proofs;
using EcoComp.Core.Provenance;
using EcoComp.Core.Regulations;
using Words = EcoComp.Core.Wording.Words;

namespace EcoComp.Cli.Commands;

/// <summary><c>rules list</c>, <c>rules show [ID] [--clause 4.1.2]</c>, <c>rules check [FILE]</c>, <c>rules compare A B</c>, <c>rules schema</c>: the regulations in the program, what is proved of one, what two say otherwise, and how one is written.</summary>
internal static class RulesCommand
{
    private const char OpeningBracket = (char)0xFF08;
    private const char ClosingBracket = (char)0xFF09;

    /// <summary>The command.</summary>
    public static Command Create(Streams streams, Surroundings surroundings) => new("rules")
    {
        List(streams, surroundings), Show(streams, surroundings), Check(streams, surroundings), Compare(streams, surroundings), SchemaCommand.OfRegulation(streams),
    };

    private static Command List(Streams streams, Surroundings surroundings)
    {
        var (target, lang) = (Arguments.Out(OutputForm.Text), Arguments.Lang());
        var command = new Command("list") { target, lang };
        command.SetAction(parsed =>
        {
            Destination to = To(parsed, target, streams);
            Words words = Arguments.WordsOf(parsed, lang, surroundings);
            Block list = new RulesDocument(words).List(surroundings.Catalogue());
            to.Write(streams, new PlainText(words).Lines([list]));
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command Check(Streams streams, Surroundings surroundings)
    {
        var file = new Argument<string?>("file") { Arity = ArgumentArity.ZeroOrOne };
        var (target, lang) = (Arguments.Out(OutputForm.Text), Arguments.Lang());
        var command = new Command("check") { file, target, lang };
        command.SetAction(parsed =>
        {
            Destination to = To(parsed, target, streams, parsed.GetValue(file));
            Words words = Arguments.WordsOf(parsed, lang, surroundings);
            RegulationCatalogue catalogue = surroundings.Catalogue();
            var faults = new FaultLog();
            Regulation?[] proved = parsed.GetValue(file) is { } path ? [LawFile.OpenBeside(path, catalogue, faults)] : [.. catalogue.Regulations];
            List<string> lines = [.. FaultLines.Sorted(faults).Select(f => FaultLines.Text(f, words, strict: false))];
            if (faults.HasErrors)
            {
                to.Write(streams, lines);
                return ExitCodes.InputRefused;
            }

            bool holds = true;
            foreach (Regulation regulation in proved.OfType<Regulation>())
            {
                ImmutableArray<ClauseProof> proofs = RegulationProof.BuiltIn.Prove(regulation.Utf8.AsSpan());
                holds &= proofs.All(p => p.Failures.Count == 0);
                lines.AddRange(new PlainText(words).Lines(new ProofDocument(words).Of(proofs)));
            }

            to.Write(streams, lines);
            return holds ? ExitCodes.Done : ExitCodes.Mismatch;
        });
        return command;
    }

    private static Command Compare(Streams streams, Surroundings surroundings)
    {
        var (a, b) = (new Argument<string>("a"), new Argument<string>("b"));
        var (target, lang) = (Arguments.Out(OutputForm.Text), Arguments.Lang());
        var command = new Command("compare") { a, b, target, lang };
        command.SetAction(parsed =>
        {
            Destination to = To(parsed, target, streams, parsed.GetValue(a), parsed.GetValue(b));
            Words words = Arguments.WordsOf(parsed, lang, surroundings);
            RegulationCatalogue catalogue = surroundings.Catalogue();
            (Regulation first, Regulation second) = (Read(a), Read(b));
            to.Write(streams, new PlainText(words).Lines(new RulesComparison(words).Of(first, second)));
            return ExitCodes.Done;

            Regulation Read(Argument<string> side) => LawFile.Read(
                parsed.GetRequiredValue(side), catalogue, words, warning => streams.Say(FaultLines.Text(warning, words, strict: false)));
        });
        return command;
    }

    private static Destination To(ParseResult parsed, Option<string?> target, Streams streams, params string?[] read)
    {
        Destination to = Arguments.DestinationOf(parsed, null, target, streams, OutputForm.Text);
        OutputPlaces.Check(to.Path, null, read);
        return to;
    }

    private static Command Show(Streams streams, Surroundings surroundings)
    {
        var id = new Argument<string?>("id") { Arity = ArgumentArity.ZeroOrOne };
        var clause = new Option<string?>("--clause");
        var (target, lang) = (Arguments.Out(OutputForm.Text), Arguments.Lang());
        var command = new Command("show") { id, clause, target, lang };
        command.SetAction(parsed =>
        {
            Destination to = To(parsed, target, streams);
            RegulationCatalogue catalogue = surroundings.Catalogue();
            string? name = parsed.GetValue(id);
            Regulation regulation = (name is null ? catalogue.Regulations[^1] : catalogue.Find(name)) ?? throw NoRegulation(name!, catalogue);
            ImmutableArray<Clause> asked = parsed.GetValue(clause) is { } number ? ClausesOf(number, regulation) : regulation.Clauses;
            Words words = Arguments.WordsOf(parsed, lang, surroundings);
            to.Write(streams, new PlainText(words).Lines(new RulesDocument(words).Of(regulation, catalogue, asked)));
            return ExitCodes.Done;
        });
        return command;
    }

    /// <summary>The clauses of a number, as cited, of an article or a part of one, or of an interpretation; all where that bears on all.</summary>
    private static ImmutableArray<Clause> ClausesOf(string named, Regulation regulation)
    {
        if (regulation.Interpretations.FirstOrDefault(i => i.Key == named || i.Name == named) is { } interpretation)
            return interpretation.Clauses.IsEmpty ? regulation.Clauses : [regulation.FindClause(interpretation.Clauses[0])!];
        string cited = named.Trim().Replace('(', OpeningBracket).Replace(')', ClosingBracket);
        if ((regulation.FindClause(named) ?? regulation.Clauses.FirstOrDefault(c => c.Basis == cited)) is { } clause) return [clause];
        ImmutableArray<Clause> within = cited.Length == 0 ? [] : [.. regulation.Clauses.Where(c => IsWithin(c, cited))];
        return within.Length > 0 ? within : throw CommandFailure.Of(
            ExitCodes.Usage, "rules.noClause", named,
            Meant.Nearest(named, regulation.Clauses.Select(c => c.Id).Concat(regulation.Interpretations.SelectMany(i => (string[])[i.Key, i.Name]))),
            regulation.Clauses.Select(c => c.Id));
    }

    /// <summary>Whether a clause is a part of what was named, by its number or by the words in which it is cited, with or without the sign before them.</summary>
    private static bool IsWithin(Clause clause, string named) =>
        clause.Id.StartsWith(named + ".", StringComparison.Ordinal) || clause.Basis.StartsWith(named, StringComparison.Ordinal)
        || clause.Basis.AsSpan(1).StartsWith(named);

    private static CommandFailure NoRegulation(string named, RegulationCatalogue catalogue) => CommandFailure.Of(
        ExitCodes.Usage, "usage.noRegulation", named, Meant.Nearest(named, catalogue.Regulations.Select(r => r.Id)), catalogue.Regulations.Select(r => r.Id));
}
