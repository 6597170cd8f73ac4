using System.Text;

namespace EcoComp.Cli.Tests.Input;

/// <summary>
/// Small folders that would cost hours, the stack or all memory where each row is compared with each: chains and rings of inflows, circles within
/// circles, words that are like thousands of names, incidents of thousands of rows.
/// </summary>
public sealed class CostlyFoldersTests
{
    private const string Header = "code,name,kind,water_body,water_type,county,target,inflows\n";

    [Test]
    public void A_ring_of_more_inflows_than_a_thread_has_room_for_calls_is_one_circle_told_in_one_short_line()
    {
        const int length = 150_000;
        Outcome outcome = Check(Points(length, i => "S" + (i + length - 1) % length));
        Assert.That(outcome.FaultLines.Where(l => l.Contains("E313", StringComparison.Ordinal)).Single(), Has.Length.LessThan(1_000).And.Contain("… ← "));
    }

    [Test]
    public void A_chain_of_inflows_is_settled_however_long_it_is()
    {
        using TestFolder folder = TestFolder.Small();
        folder.Write("points.csv", Points(150_000, i => i == 0 ? "" : "S" + (i - 1))).Write("monitoring.csv", "month,point,class\n2021-09,S149999,Ⅳ\n").Write("events.csv", "month,event,kind,document\n").Write("rulings.csv", "month,subject,question,answer,authority\n");
        Assert.That(folder.Settle("2021-09").ExitCode, Is.EqualTo(ExitCodes.Done));
    }

    [Test]
    public void Each_inflow_of_circles_within_circles_is_told_and_at_no_great_cost()
    {
        const int points = 120;
        Outcome outcome = Check(Points(points, i => string.Join(';', Enumerable.Range(0, points).Where(j => j != i && j % 2 != i % 2).Select(j => "S" + j))));
        string[] circles = [.. outcome.FaultLines.Where(l => l.Contains("E313", StringComparison.Ordinal))];
        Assert.That(circles.Count(l => !l.Contains('…', StringComparison.Ordinal)), Is.EqualTo(500), "circles of two, both inflows of each in one line");
        Assert.That(circles.Count(l => l.Contains('…', StringComparison.Ordinal)), Is.EqualTo(points * points / 2 - 2 * 500), "all others by their first step");
    }

    [Test]
    public void A_name_that_thousands_of_points_bear_is_told_without_naming_them()
    {
        Outcome outcome = Check(Points(5_000, _ => "", _ => "甲断面"), Rows(5_000, _ => "甲断面"));
        Assert.That(outcome.FaultLines.Where(l => l.Contains("E301", StringComparison.Ordinal)).Single(), Has.Length.LessThan(400).And.Not.Contain("S1"));
    }

    [Test]
    public void Codes_that_are_like_thousands_of_others_get_a_guess_as_long_as_that_is_worth_it()
    {
        Outcome outcome = Check(Points(2_000, _ => ""), Rows(10_000, i => i == 0 ? "SS1999" : "Q1X" + i));
        Assert.That(outcome.FaultLines, Has.Length.EqualTo(10_000));
        Assert.That(outcome.FaultLines[0], Does.Contain("S1999”"));
    }

    [Test]
    public void Thousands_of_rows_of_one_incident_are_compared_with_those_that_differ()
    {
        using TestFolder folder = TestFolder.Small();
        var events = new StringBuilder("month,event,kind,county,incident,river,document\n");
        for (int i = 0; i < 20_000; i++) events.Append("2021-").Append((9 + i % 4).ToString("00")).Append(",E").Append(i).Append(",toxic,").Append(i == 19_999 ? 'B' : 'A').Append(",事,颍河,文\n");
        folder.Write("events.csv", events.ToString());
        Outcome outcome = folder.Check();
        Assert.That(outcome.FaultLines.Single(l => l.Contains("E332", StringComparison.Ordinal)), Does.StartWith("events.csv:20001:4: ").And.Contain("第 2 行"));
    }

    [TestCase("-", "E222")]
    [TestCase(" － ", "E222")]
    [TestCase("——", "E222")]
    [TestCase("／", "E222")]
    [TestCase("\\", "E222")]
    [TestCase("A\u0085", "E112")]
    [TestCase("A\u202E", "E112")]
    [TestCase("\u0001A", "E112")]
    public void Rows_that_are_too_many_to_be_held_are_told_the_same_of_as_all_others(string county, string code)
    {
        const int rows = 20_010;
        using TestFolder folder = TestFolder.Small();
        folder.Write("events.csv", "month,event,kind,county,river,document\n" + string.Concat(Enumerable.Range(0, rows).Select(i =>
            $"2021-09,E{i},toxic,{(i is 1 or rows - 1 ? county : "A")},颍河,文\n")));
        string told = string.Join('\n', folder.Check().FaultLines.Where(l => l.Contains(code, StringComparison.Ordinal)));
        Assert.That(told, Does.StartWith("events.csv:3:4: ").And.Contain((rows + 1).ToString()));
    }

    [Test]
    public void Thousands_of_rows_of_one_incident_whose_county_one_ruling_names_are_settled_as_one()
    {
        const int rows = 20_000;
        using TestFolder folder = TestFolder.Small();
        folder.Write("events.csv", Events(rows, "toxic", i => ",事,颍河,"))
            .Write("rulings.csv", "month,subject,question,answer,authority\n2021-09,E10000,responsible,A,批\n");
        Outcome outcome = folder.Settle("2021-09", "--format", "csv");
        Assert.That((outcome.ExitCode, outcome.Error), Is.EqualTo((ExitCodes.Done, "")));
        Assert.That(outcome.Output.Split('\n').Count(line => line.Contains(",7.1,", StringComparison.Ordinal)), Is.EqualTo(1), outcome.Output);
    }

    [Test]
    public void Thousands_of_events_without_a_county_are_asked_for_one_by_one_and_idle_where_the_county_pays_the_most_already()
    {
        const int rows = 20_000;
        using TestFolder folder = TestFolder.Small();
        folder.Write("events.csv", Events(rows, "polluted-water", i => (i % 2 == 0 ? "A" : "") + ",,颍河,100000"));
        Assert.That(Pending(folder), Is.EqualTo(rows / 2));
        folder.Write("events.csv", Events(rows, "polluted-water", i => (i < 2 ? "AB"[i].ToString() : "") + ",,颍河,100000"))
            .Write("interpretations.csv", "key,choice,authority\npolluted-water,highest-per-county,函\n");
        Assert.That(Pending(folder), Is.Zero);

        static int Pending(TestFolder folder)
        {
            using var json = System.Text.Json.JsonDocument.Parse(folder.Settle("2021-09", "--format", "json").Output);
            return json.RootElement.GetProperty("months")[0].GetProperty("pending").GetArrayLength();
        }
    }

    private static string Events(int count, string kind, Func<int, string> rest) =>
        "month,event,kind,county,incident,river,volume_t,document\n"
        + string.Concat(Enumerable.Range(0, count).Select(i => $"2021-09,E{i:00000},{kind},{rest(i)},文\n"));

    private static string Points(int count, Func<int, string> inflows, Func<int, string>? name = null)
    {
        var points = new StringBuilder(Header);
        for (int i = 0; i < count; i++)
        {
            points.Append('S').Append(i).Append(',').Append(name?.Invoke(i) ?? "断面").Append(",section,颍河,river,").Append(i % 2 == 0 ? 'A' : 'B')
                .Append(",Ⅲ,").Append(inflows(i)).Append('\n');
        }

        return points.ToString();
    }

    private static string Rows(int count, Func<int, string> point) =>
        "month,point,class\n" + string.Concat(Enumerable.Range(0, count).Select(i => "2021-09," + point(i) + ",Ⅲ\n"));

    private static Outcome Check(string points, string? monitoring = null)
    {
        using TestFolder folder = TestFolder.Small();
        folder.Write("points.csv", points).Write("monitoring.csv", monitoring ?? "month,point,class\n").Write("events.csv", "month,event,kind,document\n").Write("rulings.csv", "month,subject,question,answer,authority\n");
        return folder.Check();
    }

    [Test]
    public void A_table_too_long_to_be_held_is_read_as_a_short_one_is()
    {
        const int rows = 20_050;
        using TestFolder folder = TestFolder.Small();
        folder.Write("rulings.csv", "month,subject,question,answer,authority\n");
        folder.Write("events.csv", Events(rows, "polluted-water", _ => "A,,颍河,100000"));
        string[] items = [.. folder.Settle("2021-09", "--format", "csv").Output.Split('\n').Where(line => line.Contains(",7.5,", StringComparison.Ordinal))];
        Assert.That((items.Length, items.Distinct().Count()), Is.EqualTo((rows, rows)));
        folder.Write("events.csv", Events(rows, "polluted-water", i => (i == rows - 1 ? "某县" : "A") + ",,颍河,100000") + "2021-09,E 00007,intake,A,,,,文\n2021-09,甲\u0001,intake,A,,,,文\n");
        string[] faults = folder.Check().FaultLines;
        Assert.That(faults.Select(f => f.Split(": error ")[0]), Is.EqualTo(new[] { "events.csv:20051:4", "events.csv:20052:2", "events.csv:20053:2" }), string.Join('\n', faults));
        Assert.That(faults[1], Does.Contain("E326").Or.Contain("第 9 行"));
    }

    [Test]
    public void Counties_that_are_none_are_looked_up_among_thousands()
    {
        const int many = 8_000;
        using TestFolder folder = TestFolder.Small();
        folder.Write("counties.csv", "code,name\nA,甲县\nB,乙县\n" + string.Concat(Enumerable.Range(0, many).Select(i => $"c{i},县{i}\n")))
            .Write("rulings.csv", "month,subject,question,answer,authority\n")
            .Write("events.csv", Events(many, "intake", i => $"坏{i}县,,,") + "2021-09,F,intake,县7 60,,,,文\n");
        string[] faults = folder.Check().FaultLines;
        Assert.That(faults, Has.Length.EqualTo(many + 1));
        Assert.That(faults[^1], Does.Contain("县7 60"));
    }
}
