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

    private static void EveryAnswerIsWithin(Generated made)
    {
        foreach (Month month in made.Months)
        {
            Generated one = made with { Months = [month], Style = Style.Plain };
            using Statements before = Statements.Of(one);
            var ranges = new Ranges(before, one.Folder, month);
            foreach (OpenQuestion question in before.Questions(month).DistinctBy(q => (q.Subject, q.Asked)))
            {
                foreach (string answer in Answers.To(one.Folder, month, question))
                {
                    Folder ruled = Answers.Ruled(one.Folder, month, question, answer);
                    using Statements after = Statements.Of(one with { Folder = ruled });
                    string told = $"{month} {question}: {answer}";
                    ranges.Hold(after, told);
                    bool again = after.Questions(month).Any(q => (q.Subject, q.Asked) == (question.Subject, question.Asked));
                    Demand.That(!again, told + " is asked again");
                }
            }
        }
    }

    private static void AllTogetherAreWithin(Generated made, Dice dice)
    {
        foreach (Month month in made.Months)
        {
            Generated one = made with { Months = [month], Style = Style.Plain };
            using Statements before = Statements.Of(one);
            var ranges = new Ranges(before, one.Folder, month);
            foreach (int _ in Enumerable.Range(0, 2))
            {
                Answers.All(one, month, dice, folder =>
                {
                    using Statements after = Statements.Of(one with { Folder = folder });
                    ranges.Hold(after, $"{month} {string.Join("; ", folder.Rulings.Except(one.Folder.Rulings))}");
                });
            }
        }
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
