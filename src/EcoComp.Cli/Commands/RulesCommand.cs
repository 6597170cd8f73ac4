using System.CommandLine;
using EcoComp.Cli.Documents;
using EcoComp.Cli.Host;
using EcoComp.Core.Regulations;
using Words = EcoComp.Core.Wording.Words;

namespace EcoComp.Cli.Commands;

/// <summary><c>rules list</c>, <c>rules show [ID] [--clause 4.1.2]</c>: the regulations in the program.</summary>
internal static class RulesCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Streams streams) => new("rules", "程序所含的办法 / the regulations in the program")
    {
        List(streams), Show(streams),
    };

    private static Command List(Streams streams)
    {
        var lang = Arguments.Lang();
        var command = new Command("list", "列出办法 / list the regulations") { lang };
        command.SetAction(parsed =>
        {
            foreach (string line in new RulesText(Words.Named(parsed.GetValue(lang))).List(RegulationCatalogue.BuiltIn())) streams.Result(line);
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command Show(Streams streams)
    {
        var id = new Argument<string?>("id") { Description = "办法 / the regulation", Arity = ArgumentArity.ZeroOrOne };
        var clause = new Option<string?>("--clause") { Description = "条款，如 4.1.2 / a clause" };
        var lang = Arguments.Lang();
        var command = new Command("show", "金额、待解释事项和口径 / amounts, open points and interpretations") { id, clause, lang };
        command.SetAction(parsed =>
        {
            RegulationCatalogue catalogue = RegulationCatalogue.BuiltIn();
            string? name = parsed.GetValue(id);
            Regulation regulation = (name is null ? catalogue.Regulations[^1] : catalogue.Find(name)) ?? throw new CommandFailure(
                ExitCodes.Usage, $"ecocomp: 没有办法“{name}” / no such regulation; ecocomp rules list");
            Clause? only = parsed.GetValue(clause) is not { } number ? null : regulation.FindClause(number) ?? throw new CommandFailure(
                ExitCodes.Usage,
                $"ecocomp: 没有条款“{number}”，可用 / no such clause, there are: {string.Join(" ", regulation.Clauses.Select(c => c.Id))}");
            foreach (string line in new RulesText(Words.Named(parsed.GetValue(lang))).Show(regulation, catalogue, only)) streams.Result(line);
            return ExitCodes.Done;
        });
        return command;
    }
}
