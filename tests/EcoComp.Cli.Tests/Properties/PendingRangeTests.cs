using System.Text.Json;
using EcoComp.Cli.Tests.Oracle;

namespace EcoComp.Cli.Tests.Properties;

/// <summary>The range of an open question holds whatever the ruling will be.</summary>
public sealed class PendingRangeTests
{
    private sealed record Question(string County, string Clause, string Subject, string Asked, long? Min, long? Max);

    [Test]
    public void The_effect_of_any_ruling_lies_within_the_range_that_was_told()
    {
        Cases.Check(new CaseGen(), 120, EveryAnswerIsWithin, Case.Print);
    }

    private static void EveryAnswerIsWithin(Case subject)
    {
        using Statements before = Statements.Of(subject);
        foreach (int month in subject.Months)
        {
            foreach (Question question in Questions(before.Month(month)))
            {
                long[] effects = [.. Answers(subject.Folder, month, question).Select(a => Effect(subject, before, month, question, a))];
                if (question.Asked == "result")
                {
                    Demand.That(question.Min is null && question.Max is null && effects.All(e => e == 0), $"{question}: {effects[0]}");
                    continue;
                }

                (long least, long greatest) = (effects.Min(), effects.Max());
                Demand.That(least >= question.Min && greatest <= question.Max, $"{question}: {least}..{greatest}");

                // A miss of the canal that nobody stands for yet is told as what it may cost once somebody does.
                if (question.County.Length > 0 || question.Asked == "responsible")
                    Demand.That(least == question.Min && greatest == question.Max, $"{question}: only {least}..{greatest} is reached");
            }
        }
    }

    private static long Effect(Case subject, Statements before, int month, Question question, string answer)
    {
        var ruling = new RulingRow(month, question.Subject, question.Asked, answer);
        Case ruled = subject with { Folder = subject.Folder with { Rulings = [.. subject.Folder.Rulings, ruling] } };
        using Statements after = Statements.Of(ruled);
        bool again = Questions(after.Month(month)).Any(q => (q.Subject, q.Asked) == (question.Subject, question.Asked));
        Demand.That(!again, $"{question} is asked again");

        string bearer = question.Asked == "responsible" ? answer : question.County;
        foreach (CountyRow county in subject.Folder.Counties.Where(c => c.Code != bearer))
            Demand.That(before.Net(month, county.Code) == after.Net(month, county.Code), $"{question} moves {county.Code}");
        foreach (int other in subject.Months.Where(m => m != month))
            Demand.That(before.Month(other).GetRawText() == after.Month(other).GetRawText(), $"{question} moves {Words.Month(other)}");
        return after.CityNet(month) - before.CityNet(month);
    }

    private static IEnumerable<string> Answers(Folder folder, int month, Question question) => question.Asked switch
    {
        "improved" => ["yes", "no"],
        "net-class" => Enumerable.Range(1, new MonthView(folder, month).Result(question.Subject)!.Class).Select(c => Words.Number(c)),
        "responsible" => folder.Counties.Select(c => c.Code),
        _ => ["deferred"],
    };

    private static IEnumerable<Question> Questions(JsonElement month)
    {
        foreach (JsonElement county in month.GetProperty("counties").EnumerateArray())
        {
            foreach (JsonElement pending in county.GetProperty("pending").EnumerateArray())
                yield return Read(pending, Statements.Code(county));
        }

        foreach (JsonElement pending in month.GetProperty("pending").EnumerateArray())
            yield return Read(pending, "");
    }

    private static Question Read(JsonElement pending, string county) => new(
        county,
        pending.GetProperty("clause").GetString()!,
        pending.GetProperty("subject_code").GetString()!,
        pending.GetProperty("question").GetString()!,
        Statements.YuanOrNull(pending, "min_yuan"),
        Statements.YuanOrNull(pending, "max_yuan"));
}
