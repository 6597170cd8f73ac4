using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using EcoComp.Cli.Tests.Input.Spreadsheets;
using EcoComp.Cli.Tests.LawOracle;
using EcoComp.Cli.Tests.Properties;
using Folder = EcoComp.Cli.Tests.LawOracle.Folder;

namespace EcoComp.Cli.Tests.Archive;

/// <summary>
/// data.md: "Sums over months come from one place: for any archive and folder, `fund`, `history`, `settle` over a range with `--archive`, items.xlsx and
/// the settlement.json files agree to the yuan". Random months are closed, in order and late, and amended, one or several in one step, by folders in which
/// results are others or a row of an incident has moved to another month; and closed late by folders that have lost the rows of an incident. Whatever was
/// refused and amended, every incident is counted by a month.
/// </summary>
public sealed partial class RandomArchivesTests
{
    private const int Archives = 12;

    [Test]
    public void Fund_history_ranges_workbooks_and_settlements_agree_after_any_closings_and_amendments()
    {
        int amended = 0;
        int late = 0;
        int atOnce = 0;
        int moved = 0;
        int lost = 0;
        Parallel.ForEach(Enumerable.Range(1, Archives), new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, n =>
        {
            ulong seed = (ulong)n;
            Generated made = FolderGen.Of(seed);
            while (made.Months.Length < 3) made = FolderGen.Of(seed += 1000);
            using var archive = new RandomArchive(made with { Style = Style.Plain }, Dice.Seeded(seed));
            archive.Fill();
            Interlocked.Add(ref amended, archive.AmendedCount);
            Interlocked.Add(ref late, archive.Late);
            Interlocked.Add(ref atOnce, archive.AtOnce);
            Interlocked.Add(ref moved, archive.Moved);
            Interlocked.Add(ref lost, archive.Lost);
        });
        Assert.That(amended, Is.GreaterThan(Archives / 3));
        Assert.That(late, Is.GreaterThan(2));
        Assert.That(atOnce, Is.GreaterThan(Archives / 3));
        Assert.That(moved, Is.GreaterThan(1), "incidents that had to be amended in several months together");
        Assert.That(lost, Is.GreaterThan(0), "incidents that a month was to be closed without");
    }

    [GeneratedRegex("改回数据：ecocomp amend ([0-9 -]+)")]
    private static partial Regex Together();

    private sealed class RandomArchive(Generated made, Dice dice) : IDisposable
    {
        private readonly TestArchive _archive = TestArchive.Of([.. Texts(Answers.All(made, dice))]);
        private readonly List<Month> _closed = [];
        private Generated _made = made;

        public int AmendedCount { get; private set; }

        public int Late { get; private set; }

        /// <summary>How often several months were amended in one step.</summary>
        public int AtOnce { get; private set; }

        /// <summary>How often an incident had moved, so that months could not be amended or closed alone.</summary>
        public int Moved { get; private set; }

        /// <summary>How often a month could not be closed late by a folder that had lost the rows of an incident that closed months leave to it.</summary>
        public int Lost { get; private set; }

        public void Fill()
        {
            Month[] order = dice.Chance(40) ? dice.Shuffled(_made.Months) : _made.Months;
            if (FirstOfAnIncident() is { } first && dice.Chance(70)) order = [.. order.Where(m => m != first), first];
            foreach (Month month in order)
            {
                Close(month);
                foreach (int _ in Enumerable.Range(0, dice.Below(3))) Amend([.. dice.Shuffled(_closed).Take(dice.Between(1, 3))]);
                if (dice.Chance(60)) Move();
                Agree();
            }

            Cli.Tests.Outcome replay = _archive.Replay();
            Demand.That(replay.ExitCode == 0, $"seed {_made.Seed}: {replay.Output}{replay.Error}");
        }

        public void Dispose() => _archive.Dispose();

        private void Close(Month month)
        {
            bool late = _closed.Any(c => c > month);
            bool loses = late && dice.Chance(70) && Lose(month);
            string[] options = late ? ["--late"] : [];
            Cli.Tests.Outcome closed = _archive.TryClose(month.ToString(), options);
            if (loses && closed.ExitCode == ExitCodes.Mismatch) Lost++;
            if (AmendTogether(closed)) closed = _archive.TryClose(month.ToString(), options);
            Demand.That(closed.ExitCode == 0, $"seed {_made.Seed}, close {month}: exit {closed.ExitCode}\n{closed.Error}");
            if (late) Late++;
            _closed.Add(month);
        }

        /// <summary>Other results, and answers to what they ask.</summary>
        private void Amend(Month[] months)
        {
            ResultRow other(ResultRow r) => months.Contains(r.Month) && r.Class is not null && dice.Chance(60) ? r with { Class = dice.Between(1, 5) } : r;
            bool ruled(Ruling r) => months.Contains(r.Month) && r.Question is "net-class";
            Folder changed = _made.Folder with
            {
                Results = [.. _made.Folder.Results.Select(other)],
                Rulings = [.. _made.Folder.Rulings.Where(r => !ruled(r))],
                Fund = [.. _made.Folder.Fund.Select(f => months.Contains(f.Month) && dice.Chance(30) ? f with { Yuan = f.Yuan + 1 } : f)],
            };
            Generated answered = _made with { Folder = Answers.All(_made with { Folder = changed, Months = [.. months.Order()] }, dice) };
            using TemporaryFolder data = answered.Write();
            Cli.Tests.Outcome amended = Amended(data.Path, [.. months.Select(m => m.ToString())]);
            Demand.That(amended.ExitCode == 0, $"seed {_made.Seed}, amend {string.Join(' ', months)}: exit {amended.ExitCode}\n{amended.Error}");
        }

        /// <summary>A row of an incident that belongs to another month after all; where the incident counts elsewhere then, all of its months are amended.</summary>
        private void Move()
        {
            EventRow[] rows = [.. _made.Folder.Events.Where(e => e.Incident.Length > 0 && _closed.Contains(e.Month))];
            if (rows.Length == 0 || _closed.Count < 2) return;
            EventRow row = dice.Pick(rows);
            Month to = dice.Pick([.. _closed.Where(c => c != row.Month)]);
            Folder moved = _made.Folder with
            {
                Events = [.. _made.Folder.Events.Select(e => e == row ? row with { Month = to, Date = null } : e)],
                Rulings = [.. _made.Folder.Rulings.Select(r => r.Subject == row.Id && r.Month == row.Month ? r with { Month = to } : r)],
            };
            _made = _made with { Folder = moved };
            foreach ((string name, string text) in Texts(Answers.All(_made, dice))) File.WriteAllText(Path.Combine(_archive.Data, name), text);
            foreach (string month in new[] { row.Month.ToString(), to.ToString() })
            {
                Cli.Tests.Outcome alone = Amended(_archive.Data, month);
                Demand.That(alone.ExitCode == 0 || AmendTogether(alone), $"seed {_made.Seed}, {row.Id} from {row.Month} to {to}, amend {month}: exit {alone.ExitCode}\n{alone.Error}");
            }
        }

        /// <summary>The month in which an incident of several months counts, or null.</summary>
        private Month? FirstOfAnIncident() => _made.Folder.Events.Where(e => e.Incident.Length > 0 && _made.Months.Contains(e.Month))
            .GroupBy(e => e.Incident, e => (Month?)e.Month).FirstOrDefault(i => i.Distinct().Count() > 1)?.Min();

        /// <summary>Loses the rows of a month that is closed late whose incidents have rows in closed months too.</summary>
        private bool Lose(Month month)
        {
            bool loses(EventRow row) => row.Month == month && row.Incident.Length > 0
                && _made.Folder.Events.Any(e => e.Incident == row.Incident && _closed.Contains(e.Month));
            EventRow[] lost = [.. _made.Folder.Events.Where(loses)];
            if (lost.Length == 0) return false;
            Folder left = _made.Folder with
            {
                Events = [.. _made.Folder.Events.Except(lost)],
                Rulings = [.. _made.Folder.Rulings.Where(r => !Array.Exists(lost, e => e.Id == r.Subject && e.Month == r.Month))],
            };
            _made = _made with { Folder = left };
            foreach ((string name, string text) in Texts(Answers.All(_made, dice))) File.WriteAllText(Path.Combine(_archive.Data, name), text);
            return true;
        }

        /// <summary>No incident whose months are all closed is left by each of them to another one.</summary>
        private void EveryIncidentCounts()
        {
            var leaves = _closed.ToDictionary(c => c, SaidAgain);
            foreach (IGrouping<string, EventRow> incident in _made.Folder.Events.Where(e => e.Incident.Length > 0).GroupBy(e => e.Incident))
            {
                if (incident.Any(row => !_closed.Contains(row.Month))) continue;
                Demand.That(
                    incident.Any(row => !leaves[row.Month].Contains(row.Id)),
                    $"seed {_made.Seed} after {string.Join(' ', _closed)}: nobody counts {incident.Key}");
            }
        }

        /// <summary>The events that a closed month, as it stands, says another row or month counts.</summary>
        private HashSet<string> SaidAgain(Month month)
        {
            string amendments = _archive[month + "/amendments"];
            string standing = Directory.Exists(amendments) ? Directory.GetDirectories(amendments).Max(StringComparer.Ordinal)! : _archive[month.ToString()];
            JsonElement settled = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(standing, "settlement.json"))).RootElement.GetProperty("months")[0];
            return
            [
                .. settled.GetProperty("counties").EnumerateArray().Append(settled).SelectMany(of => of.GetProperty("notes").EnumerateArray())
                    .Where(n => n.GetProperty("code").GetString() == "same-incident").Select(n => n.GetProperty("subject_code").GetString()!),
            ];
        }

        /// <summary>Amends the months that a refusal names, which must be enough.</summary>
        private bool AmendTogether(Cli.Tests.Outcome refused)
        {
            if (refused.ExitCode != ExitCodes.Mismatch || Together().Match(refused.Error) is not { Success: true } named) return false;
            Moved++;
            Cli.Tests.Outcome amended = Amended(_archive.Data, named.Groups[1].Value.Split(' '));
            Demand.That(amended.ExitCode == 0, $"seed {_made.Seed}, after {refused.Error}: exit {amended.ExitCode}\n{amended.Error}");
            return true;
        }

        private Cli.Tests.Outcome Amended(string data, params string[] months)
        {
            Cli.Tests.Outcome outcome = _archive.Run(["amend", .. months, "--data", data, "--archive", _archive.Root, "--reason", "复核", "--authority", "许环9"]);
            int written = outcome.Output.Split("已写入").Length - 1;
            if (outcome.ExitCode == 0 && written > 0) (AmendedCount, AtOnce) = (AmendedCount + 1, written > 1 ? AtOnce + 1 : AtOnce);
            return outcome;
        }

        private void Agree()
        {
            EveryIncidentCounts();
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
            Demand.That(written.ExitCode == 0, $"seed {_made.Seed}: {written.Error}");
            Dictionary<string, long> rows = Rows(File.ReadAllBytes(Path.Combine(results, "items.xlsx")));
            foreach (Month month in closed)
            {
                string key = month.ToString();
                JsonElement stored = JsonDocument.Parse(File.ReadAllBytes(_archive[key + "/settlement.json"])).RootElement.GetProperty("months")[0];
                string told = $"seed {_made.Seed}, {key} after {string.Join(' ', _closed)}: ";
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
            Demand.That(outcome.ExitCode == 0, $"seed {_made.Seed}, {string.Join(' ', args)}: exit {outcome.ExitCode}\n{outcome.Error}");
            return JsonDocument.Parse(outcome.OutputBytes).RootElement;
        }

        /// <summary>The net of each month and county by the rows of items.xlsx.</summary>
        private static Dictionary<string, long> Rows(byte[] xlsx)
        {
            var net = new Dictionary<string, long>(StringComparer.Ordinal);
            foreach (IDictionary<string, object?> row in Workbook.Read(xlsx, "项目明细").Skip(3))
            {
                if (row["B"] is null) continue;
                string month = row["A"] is DateTime date ? date.ToString("yyyy-MM", CultureInfo.InvariantCulture) : (string)row["A"]!;
                string key = month + row["B"];
                long yuan = Convert.ToInt64(row["I"], CultureInfo.InvariantCulture);
                net[key] = net.GetValueOrDefault(key) + ((string)row["H"]! is "奖励" or "以前月份调整（拨给县区）" ? yuan : -yuan);
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
