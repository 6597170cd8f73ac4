using EcoComp.Cli.Tests.LawOracle;

namespace EcoComp.Cli.Tests.Properties;

/// <summary>Every answer that the law allows to an open question.</summary>
internal static class Answers
{
    public static string[] To(Folder folder, Month month, OpenQuestion question)
    {
        string[] counties = [.. folder.Counties.Select(c => c.Code)];
        var view = new View(folder, month);
        return question.Asked switch
        {
            "improved" or "toxic" => ["yes", "no"],
            "net-class" => [.. Enumerable.Range(1, view.QualityOf(question.Subject).Class).Select(c => Classes.Name(c))],
            "responsible" => [.. Responsible(Allowed(view, question.Subject, counties))],
            "result" => ["deferred", "waived"],
            _ => throw new DemandException("an unknown question: " + question.Asked),
        };
    }

    /// <summary>The folder with an answer more.</summary>
    public static Folder Ruled(Folder folder, Month month, OpenQuestion question, string answer) =>
        folder with { Rulings = [.. folder.Rulings, new Ruling(month, question.Subject, question.Asked, answer)] };

    /// <summary>Answers what the months ask, all at once and again, until they ask nothing more.</summary>
    /// <param name="each">Told of every round, the first one too, in which nothing is answered yet.</param>
    public static Folder All(Generated made, Dice dice, Action<Folder, Statements>? each = null)
    {
        Folder folder = made.Folder;
        for (int round = 0; round < 12; round++)
        {
            using Statements statements = Statements.Of(made with { Folder = folder });
            each?.Invoke(folder, statements);
            (Month Month, OpenQuestion Question)[] open =
                [.. made.Months.SelectMany(m => statements.Questions(m).DistinctBy(q => (q.Subject, q.Asked)).Select(q => (m, q)))];
            if (open.Length == 0) return folder;

            // Not always all of them: what is answered first may make another question idle.
            foreach ((Month month, OpenQuestion question) in round < 3 ? open.Where((_, i) => i == 0 || dice.Chance(70)) : open)
                folder = Ruled(folder, month, question, dice.Pick(To(folder, month, question)));
        }

        throw new DemandException("there is no end of questions");
    }

    /// <summary>No inflow of a point lies in a county that answers for it.</summary>
    private static string[] Allowed(View view, string subject, string[] counties) => view.Point(subject) is { } point
        ? [.. counties.Except(point.Inflows.Select(view.Point).Where(p => p is { County.Length: > 0 }).SelectMany(p => Share.Parse(p!.County)).Select(s => s.County))]
        : counties;

    /// <summary>Each county alone, and shares of two or three.</summary>
    private static string[] Responsible(string[] counties) => counties.Length == 1
        ? counties
        : [.. counties, $"{counties[0]};{counties[1]}", $"{counties[^1]} 99%;{counties[0]} 1%", string.Join(';', counties.Take(3))];
}
