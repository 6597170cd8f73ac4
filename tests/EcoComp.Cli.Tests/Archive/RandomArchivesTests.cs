using System.Globalization;
using System.Text.Json;
using EcoComp.Cli.Tests.Input.Spreadsheets;
using EcoComp.Cli.Tests.LawOracle;
using EcoComp.Cli.Tests.Properties;
using Folder = EcoComp.Cli.Tests.LawOracle.Folder;

namespace EcoComp.Cli.Tests.Archive;

/// <summary>
/// data.md: "Sums over months come from one place: for any archive and folder, `fund`, `history`, `settle` over a range with `--archive`, items.xlsx and
/// the settlement.json files agree to the yuan". Random months are closed, in order and late, and amended by folders in which results are others.
/// </summary>
public sealed class RandomArchivesTests
{
    private const int Archives = 8;

    [Test]
    public void Fund_history_ranges_workbooks_and_settlements_agree_after_any_closings_and_amendments()
    {
        int amended = 0;
        int late = 0;
        Parallel.ForEach(Enumerable.Range(1, Archives), new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, n =>
        {
            ulong seed = (ulong)n;
            Generated made = FolderGen.Of(seed);
            while (made.Months.Length < 3) made = FolderGen.Of(seed += 1000);
            using var archive = new RandomArchive(made with { Style = Style.Plain }, Dice.Seeded(seed));
            archive.Fill();
            Interlocked.Add(ref amended, archive.Amended);
            Interlocked.Add(ref late, archive.Late);
        });
        Assert.That(amended, Is.GreaterThan(Archives / 3));
        Assert.That(late, Is.GreaterThan(2));
    }

    private sealed class RandomArchive(Generated made, Dice dice) : IDisposable
    {
        private readonly TestArchive _archive = TestArchive.Of([.. Texts(Answers.All(made, dice))]);
        private readonly List<Month> _closed = [];

        public int Amended { get; private set; }

        public int Late { get; private set; }

        public void Fill()
        {
            Month[] order = dice.Chance(40) ? dice.Shuffled(made.Months) : made.Months;
            foreach (Month month in order)
            {
                Close(month);
                foreach (int _ in Enumerable.Range(0, dice.Below(3))) Amend(dice.Pick(_closed));
                Agree();
            }

            Cli.Tests.Outcome replay = _archive.Replay();
            Demand.That(replay.ExitCode == 0, $"seed {made.Seed}: {replay.Output}{replay.Error}");
        }

        public void Dispose() => _archive.Dispose();

        private void Close(Month month)
        {
            bool late = _closed.Any(c => c > month);
            Cli.Tests.Outcome closed = _archive.TryClose(month.ToString(), late ? ["--late"] : []);
            Demand.That(closed.ExitCode == 0, $"seed {made.Seed}, close {month}: exit {closed.ExitCode}\n{closed.Error}");
            if (late) Late++;
            _closed.Add(month);
        }

        /// <summary>Other results, and answers to what they ask; what may not be amended alone is left.</summary>
        private void Amend(Month month)
        {
            ResultRow other(ResultRow r) => r.Month == month && r.Class is not null && dice.Chance(60) ? r with { Class = dice.Between(1, 5) } : r;
            bool ruled(Ruling r) => r.Month == month && r.Question is "net-class";
            Folder changed = made.Folder with
            {
                Results = [.. made.Folder.Results.Select(other)],
                Rulings = [.. made.Folder.Rulings.Where(r => !ruled(r))],
                Fund = [.. made.Folder.Fund.Select(f => f.Month == month && dice.Chance(30) ? f with { Yuan = f.Yuan + 1 } : f)],
            };
            using TemporaryFolder data = (made with { Folder = Answers.All(made with { Folder = changed, Months = [month] }, dice) }).Write();
            Cli.Tests.Outcome amended = _archive.Run("amend", month.ToString(), "--data", data.Path, "--archive", _archive.Root, "--reason", "复核", "--authority", "许环9");
            Demand.That(amended.ExitCode is 0 or 5, $"seed {made.Seed}, amend {month}: exit {amended.ExitCode}\n{amended.Error}");
            if (amended.ExitCode == 0) Amended++;
        }

        private void Agree()
        {
            Month[] closed = [.. _closed.Order()];
            Dictionary<string, string> history = Json("history", "--archive", _archive.Root).GetProperty("months").EnumerateArray().ToDictionary(Period, Sums);
            string range = $"{closed[0]}..{closed[^1]}";
            string[] ranged = ["settle", range, "--data", _archive.Data, "--archive", _archive.Root];
            Dictionary<string, string> settled = Json(ranged).GetProperty("months").EnumerateArray().ToDictionary(m => Statements.Text(m, "month"), Sums);
            Dictionary<string, string> funds = closed.GroupBy(c => c.Year)
                .SelectMany(year => Json("fund", year.Max().ToString(), "--data", _archive.Data, "--archive", _archive.Root).GetProperty("periods").EnumerateArray())
                .GroupBy(Period).ToDictionary(p => p.Key, p => Fund(p.First()));
            string results = Path.Combine(_archive.Outside, "results");
            Cli.Tests.Outcome written = _archive.Run([.. ranged, "--out", results]);
            Demand.That(written.ExitCode == 0, $"seed {made.Seed}: {written.Error}");
            Dictionary<string, long> rows = Rows(File.ReadAllBytes(Path.Combine(results, "items.xlsx")));
            foreach (Month month in closed)
            {
                string key = month.ToString();
                JsonElement stored = JsonDocument.Parse(File.ReadAllBytes(_archive[key + "/settlement.json"])).RootElement.GetProperty("months")[0];
                string told = $"seed {made.Seed}, {key} after {string.Join(' ', _closed)}: ";
                Demand.That(history[key] == settled[key], $"{told}history {history[key]}, settle {settled[key]}");
                Demand.That(history[key] == Sums(stored), $"{told}history {history[key]}, settlement.json {Sums(stored)}");
                Demand.That(Fund(stored.GetProperty("totals")) == funds[key], $"{told}fund {funds[key]}, settlement.json {Fund(stored.GetProperty("totals"))}");
                foreach (JsonElement county in stored.GetProperty("counties").EnumerateArray())
                {
                    long inRows = rows.GetValueOrDefault(key + Statements.Code(county));
                    Demand.That(inRows == Statements.Yuan(county, "net_yuan"), $"{told}items.xlsx has {inRows} for {Statements.Code(county)}");
                }
            }
        }

        private JsonElement Json(params string[] args)
        {
            Cli.Tests.Outcome outcome = _archive.Run([.. args, "--format", "json"]);
            Demand.That(outcome.ExitCode == 0, $"seed {made.Seed}, {string.Join(' ', args)}: exit {outcome.ExitCode}\n{outcome.Error}");
            return JsonDocument.Parse(outcome.OutputBytes).RootElement;
        }

        /// <summary>The net of each month and county by the rows of items.xlsx.</summary>
        private static Dictionary<string, long> Rows(byte[] xlsx)
        {
            var net = new Dictionary<string, long>(StringComparer.Ordinal);
            foreach (IDictionary<string, object?> row in Workbook.Read(xlsx, "items").Skip(1))
            {
                if (row["H"] is not ("reward" or "deduction")) continue;
                string month = row["A"] is DateTime date ? date.ToString("yyyy-MM", CultureInfo.InvariantCulture) : (string)row["A"]!;
                string key = month + row["B"];
                long yuan = Convert.ToInt64(row["I"], CultureInfo.InvariantCulture);
                net[key] = net.GetValueOrDefault(key) + ((string)row["H"]! == "reward" ? yuan : -yuan);
            }

            return net;
        }

        private static string Period(JsonElement of) => Statements.Text(of, "period");

        /// <summary>Every county's reward, deduction, adjustment and net, and the city's.</summary>
        private static string Sums(JsonElement month) => string.Join(
            "; ",
            month.GetProperty("counties").EnumerateArray().Select(c => Statements.Code(c) + " " + Sum(c)).Append(Sum(month.GetProperty("totals"))));

        private static string Sum(JsonElement of) =>
            string.Join(' ', new[] { "reward_yuan", "deduction_yuan", "adjustment_yuan", "net_yuan" }.Select(k => of.GetProperty(k).GetRawText()));

        private static string Fund(JsonElement of)
        {
            string amount(string name) => (of.TryGetProperty(name + "s_yuan", out JsonElement many) ? many : of.GetProperty(name + "_yuan")).GetRawText();
            return $"{amount("deduction")} {amount("reward")} {amount("adjustment")}";
        }

        private static IEnumerable<(string, string)> Texts(Folder folder) =>
            FolderFiles.Write(folder, Style.Plain).Select(f => (f.Name, System.Text.Encoding.UTF8.GetString(f.Bytes)));
    }
}
