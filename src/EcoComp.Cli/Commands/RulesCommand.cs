using System.CommandLine;
using EcoComp.Cli.Documents;
using EcoComp.Cli.Documents.Text;
using EcoComp.Cli.Host;
using EcoComp.Core.Regulations;
using Words = EcoComp.Core.Wording.Words;

namespace EcoComp.Cli.Commands;

/// <summary><c>rules list</c>, <c>rules show [ID] [--clause 4.1.2]</c>: the regulations in the program.</summary>
internal static class RulesCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Streams streams) => new("rules", Bilingual.Say("command.rules"))
    {
        List(streams), Show(streams),
    };

    private static Command List(Streams streams)
    {
        var lang = Arguments.Lang();
        var command = new Command("list", Bilingual.Say("command.rules.list")) { lang };
        command.SetAction(parsed =>
        {
            Words words = Words.Named(parsed.GetValue(lang));
            Block list = new RulesDocument(words).List(RegulationCatalogue.BuiltIn());
            foreach (string line in new PlainText(words).Lines([list])) streams.Result(line);
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command Show(Streams streams)
    {
        var id = new Argument<string?>("id") { Description = Bilingual.Say("rules.regulationArgument"), Arity = ArgumentArity.ZeroOrOne };
        var clause = new Option<string?>("--clause") { Description = Bilingual.Say("rules.clauseOption") };
        var lang = Arguments.Lang();
        var command = new Command("show", Bilingual.Say("command.rules.show")) { id, clause, lang };
        command.SetAction(parsed =>
        {
            RegulationCatalogue catalogue = RegulationCatalogue.BuiltIn();
            string? name = parsed.GetValue(id);
            Regulation regulation = (name is null ? catalogue.Regulations[^1] : catalogue.Find(name)) ?? throw CommandFailure.Of(ExitCodes.Usage, "rules.noRegulation", name);
            Clause? only = parsed.GetValue(clause) is not { } number ? null : regulation.FindClause(number) ?? throw CommandFailure.Of(ExitCodes.Usage, "rules.noClause", number, string.Join(" ", regulation.Clauses.Select(c => c.Id)));
            Words words = Words.Named(parsed.GetValue(lang));
            foreach (string line in new PlainText(words).Lines(new RulesDocument(words).Of(regulation, catalogue, only))) streams.Result(line);
            return ExitCodes.Done;
        });
        return command;
    }
}
