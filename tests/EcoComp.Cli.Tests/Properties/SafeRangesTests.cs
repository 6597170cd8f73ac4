using System.Globalization;
using EcoComp.Cli.Tests.LawOracle;

namespace EcoComp.Cli.Tests.Properties;

/// <summary>
/// rules.md: "Whatever the answers will be, a county's net lies between its settled net plus the sum of the min, and plus the sum of the max, of its own
/// questions and of the questions of no county [...]; the city's net likewise, with all questions."
/// </summary>
public sealed class SafeRangesTests
{
    [Test]
    public void Every_answer_to_every_question_stays_within_the_ranges_that_were_told() => RandomFolders.Check(RandomFolders.Many, EveryAnswerIsWithin);

    [Test]
    public void All_answers_together_stay_within_the_ranges_that_were_told_and_end_the_questions() => RandomFolders.Check(RandomFolders.Many, AllTogetherAreWithin);

    /// <summary>One answer in each month at a time: a month's answers do nothing to the amounts of another.</summary>
    private static void EveryAnswerIsWithin(Generated made)
    {
        using Statements before = Statements.Of(made);
        Ranges[] ranges = [.. made.Months.Select(m => new Ranges(before, made.Folder, m))];
        (OpenQuestion Question, string Answer)[][] answers =
        [
            .. made.Months.Select(month => (
                from question in before.Questions(month).DistinctBy(q => (q.Subject, q.Asked))
                from answer in Answers.To(made.Folder, month, question)
                select (question, answer)).ToArray()),
        ];
        for (int n = 0; n < answers.Max(a => a.Length); n++)
        {
            Folder folder = made.Folder;
            for (int m = 0; m < ranges.Length; m++)
            {
                if (n < answers[m].Length) folder = Answers.Ruled(folder, made.Months[m], answers[m][n].Question, answers[m][n].Answer);
            }

            using Statements after = Statements.Of(made with { Folder = folder });
            for (int m = 0; m < ranges.Length; m++)
            {
                if (n >= answers[m].Length) continue;
                (OpenQuestion question, string answer) = answers[m][n];
                string told = $"{made.Months[m]} {question}: {answer}";
                ranges[m].Hold(after, told);
                bool again = after.Questions(made.Months[m]).Any(q => (q.Subject, q.Asked) == (question.Subject, question.Asked));
                Demand.That(!again, told + " is asked again");
            }
        }
    }

    private static void AllTogetherAreWithin(Generated made, Dice dice)
    {
        using Statements before = Statements.Of(made);
        Ranges[] ranges = [.. made.Months.Select(m => new Ranges(before, made.Folder, m))];
        Answers.All(made, dice, (folder, after) =>
        {
            foreach (Ranges range in ranges) range.Hold(after, string.Join("; ", folder.Rulings.Except(made.Folder.Rulings)));
        });
    }

    /// <summary>Between what the county and the city come to in the end.</summary>
    private sealed class Ranges
    {
        private readonly Month _month;
        private readonly Dictionary<string, (long Least, long Most)> _counties;
        private readonly (long Least, long Most) _city;

        public Ranges(Statements before, Folder folder, Month month)
        {
            _month = month;
            OpenQuestion[] questions = before.Questions(month);
            foreach (OpenQuestion question in questions) Demand.That(question.Min is null ? question.Max is null : question.Min <= question.Max, $"{question}");
            (long, long) range(long net, Func<OpenQuestion, bool> which) =>
                (net + questions.Where(which).Sum(q => q.Min ?? 0), net + questions.Where(which).Sum(q => q.Max ?? 0));
            _counties = folder.Counties.ToDictionary(c => c.Code, c => range(before.Net(month, c.Code), q => q.County == c.Code || q.County == OpenQuestion.NoCounty));
            _city = range(before.CityNet(month), _ => true);
        }

        public void Hold(Statements after, string told)
        {
            foreach ((string county, (long least, long most)) in _counties) Within(after.Net(_month, county), least, most, county, told);
            Within(after.CityNet(_month), _city.Least, _city.Most, "the city", told);
        }

        private static void Within(long net, long least, long most, string whose, string told) => Demand.That(
            net >= least && net <= most, string.Create(CultureInfo.InvariantCulture, $"{told}: the net of {whose} is {net}, told was {least} to {most}"));
    }
}
