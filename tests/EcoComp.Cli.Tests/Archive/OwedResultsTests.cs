using System.Text.Json;
using EcoComp.Cli.Tests.Input.Spreadsheets;
using EcoComp.Core.Provenance;

namespace EcoComp.Cli.Tests.Archive;

/// <summary>
/// What closed months were closed without stays owed: later months name it until an amendment or a waiver ends it. September of the archive is closed
/// with the result of S1 put off.
/// </summary>
public sealed class OwedResultsTests
{
    private const string Deferral = "2021-09,S1,result,deferred,许环1,";
    private const string Waiver = "2021-09,S1,result,waived,许环9,";
    private const string Missing = "2021-09,S1,,missing";
    private const string Arrived = "2021-09,S1,劣Ⅴ,";
    private TestArchive _archive = null!;

    [SetUp]
    public void CloseSeptember()
    {
        _archive = TestArchive.Of(
            ("counties.csv", "code,name,aliases\nA,甲县,\n"),
            (
                "points.csv",
                "code,name,kind,water_body,water_type,county,target,inflows,from,to\n"
                + "S1,断面,section,颍河,river,A,Ⅲ,,,\nS2,二断面,section,颍河,river,A,Ⅲ,,,\n"),
            ("monitoring.csv", $"month,point,class,status\n{Missing}\n2021-10,S1,Ⅲ,\n2021-11,S1,Ⅲ,\n2021-12,S1,Ⅲ,\n2022-01,S1,Ⅲ,\n"
                + "2021-09,S2,Ⅲ,\n2021-10,S2,Ⅳ,\n2021-11,S2,Ⅲ,\n2021-12,S2,Ⅲ,\n2022-01,S2,Ⅲ,\n"),
            ("rulings.csv", $"month,subject,question,answer,authority,reason\n{Deferral}\n"),
            (
                "fund.csv",
                "month,item,amount_yuan,document\n2021-09,province-deduction,0,x\n2021-10,province-deduction,0,x\n"
                + "2021-11,province-deduction,0,x\n2021-12,province-deduction,0,x\n"));
        _archive.Close("2021-09");
    }

    [TearDown]
    public void Remove() => _archive.Dispose();

    [Test]
    public void Every_later_month_names_what_a_closed_month_was_closed_without_also_where_the_folder_forgot_it()
    {
        string forgot = _archive.Variant("rulings.csv", Deferral + "\n", "");
        foreach (string data in new[] { _archive.Data, forgot })
        {
            foreach (string month in new[] { "2021-10", "2022-01" })
            {
                Assert.That(
                    Owed(month, data),
                    Is.EqualTo(new[] { "4.1.2 S1 断面 2021-09/inputs/rulings.csv:2 2021-09的监测结果暂缓（许环1），至今未补报" }));
            }
        }

        Assert.That(Owed("2021-09", forgot), Is.Empty);
    }

    [Test]
    public void A_deferral_of_a_month_that_is_not_closed_is_not_owed_to_the_archive()
    {
        string data = _archive.Variant("rulings.csv", Deferral, Deferral + "\n2021-10,S2,result,deferred,许环2,");
        Assert.That(Owed("2021-11", data), Has.Length.EqualTo(1));
    }

    [Test]
    public void The_fund_and_the_closing_and_its_receipt_name_it_too()
    {
        Outcome fund = _archive.Run("fund", "2021-10", "--data", _archive.Data, "--archive", _archive.Root);
        Assert.That(fund.Output, Does.Contain("暂缓未补报：S1 断面"), fund.Error);
        Assert.That(_archive.TryClose("2021-10").Output, Does.Contain("暂缓未补报：S1 断面（2021-09，许环1）"));
        Assert.That(Receipt("2021-09/receipt.json"), Is.Empty);
        Assert.That(Receipt("2021-10/receipt.json"), Is.EqualTo(new[] { "2021-09 S1 许环1" }));
        Assert.That(File.ReadAllText(_archive["2021-10/settlement.json"]), Does.Contain("\"owed\""));
        Assert.That(File.ReadAllText(_archive["2021-10/statements.txt"]), Does.Contain("2021-09的监测结果暂缓（许环1），至今未补报"));
        JsonElement history = Json("history", "--archive", _archive.Root);
        Assert.That(
            history.GetProperty("owed").EnumerateArray().Select(o => string.Join(' ', o.EnumerateObject().Select(m => m.Value.GetString()))),
            Is.EqualTo(new[] { "2021-09 S1 断面 许环1" }));
        Assert.That(_archive.Run("history", "--archive", _archive.Root).Output, Does.EndWith("暂缓未补报：S1 断面（2021-09，许环1）\n"));
    }

    [Test]
    public void Where_the_folder_holds_the_result_a_warning_says_to_amend()
    {
        string arrived = _archive.Variant("monitoring.csv", Missing, Arrived);
        Outcome settled = _archive.Run("settle", "2021-11", "--data", arrived, "--archive", _archive.Root, "--lang", "en");
        Assert.That((settled.ExitCode, settled.Error), Is.EqualTo((ExitCodes.Done,
            "2021-09:0:0: warning W418: 2021-09 is closed and would come out otherwise by this folder (if the data was corrected: ecocomp amend 2021-09; else set the data right)\n"
            + "2021-09/inputs/rulings.csv:2:0: warning W415: the result of “S1” in 2021-09 was put off and is in the folder now (amend 2021-09: ecocomp amend)\n")));
        Outcome strict = _archive.Run("settle", "2021-11", "--data", arrived, "--archive", _archive.Root, "--strict");
        Assert.That(strict.ExitCode, Is.EqualTo(ExitCodes.InputRefused));
        foreach (string status in new[] { "2021-09,S1,,dry", "2021-09,S1,,断流" })
        {
            string dry = _archive.Variant("monitoring.csv", Missing, status);
            Assert.That(_archive.Run("fund", "2021-11", "--data", dry, "--archive", _archive.Root).Error, Does.Contain("W415"));
        }

        Assert.That(_archive.Run("settle", "2021-11", "--data", _archive.Data, "--archive", _archive.Root).Error, Is.Empty);
    }

    [Test]
    public void An_amendment_that_brings_the_result_ends_it_and_the_months_before_replay_as_they_were()
    {
        _archive.Close("2021-10");
        _archive.Amend("2021-09", "monitoring.csv", Missing, "2021-09,S1,Ⅲ,");
        string arrived = _archive.Variant("monitoring.csv", Missing, "2021-09,S1,Ⅲ,");
        Assert.That(Owed("2021-11", arrived), Is.Empty);
        Assert.That(Owed("2021-10", arrived), Has.Length.EqualTo(1), "as it was closed");
        Assert.That(Json("history", "--archive", _archive.Root).GetProperty("owed").GetArrayLength(), Is.Zero);
        _archive.Close("2021-11");
        Assert.That(Receipt("2021-11/receipt.json"), Is.Empty);
        Assert.That(_archive.Run("settle", "2021-12", "--data", arrived, "--archive", _archive.Root).Error, Is.Empty);
        Replays();
    }

    [Test]
    public void An_amendment_for_something_else_leaves_it_owed()
    {
        _archive.Amend("2021-09", "monitoring.csv", "2021-09,S2,Ⅲ", "2021-09,S2,Ⅳ");
        Assert.That(Owed("2021-10", _archive.Data), Has.Length.EqualTo(1));
        _archive.Close("2021-10");
        Replays();
    }

    [Test]
    public void A_waiver_in_the_folder_ends_it_beside_the_deferral_or_in_its_place([Values] bool beside)
    {
        string waived = Waived(beside);
        Assert.That(Owed("2021-10", waived), Is.Empty);
        Assert.That(Owed("2021-10", _archive.Data), Has.Length.EqualTo(1));
        Assert.That(_archive.Run("close", "2021-10", "--data", waived, "--archive", _archive.Root).ExitCode, Is.Zero);
        Assert.That(Receipt("2021-10/receipt.json"), Is.Empty);
        Assert.That(Owed("2021-11", _archive.Data), Is.Empty, "the archive's later inputs waive it");
        _archive.Amend("2021-09", "monitoring.csv", "2021-09,S2,Ⅲ", "2021-09,S2,Ⅳ");
        Assert.That(Owed("2021-11", _archive.Data), Is.Empty, "an amendment for something else does not bring it back");
        Replays();
    }

    [Test]
    public void The_inputs_of_an_amendment_of_another_month_end_it_too()
    {
        _archive.Close("2021-10");
        string waived = Waived(beside: true);
        string monitoring = Path.Combine(waived, "monitoring.csv");
        File.WriteAllText(monitoring, File.ReadAllText(monitoring).Replace("2021-10,S2,Ⅳ", "2021-10,S2,Ⅴ", StringComparison.Ordinal));
        Outcome amended = Amend("2021-10", waived);
        Assert.That(amended.Output, Does.Contain("2021-10/amendments/001"), amended.Error);
        Assert.That(Receipt("2021-10/amendments/001/receipt.json"), Is.EqualTo(new[] { "2021-09 S1 许环1" }));
        Assert.That(Owed("2021-11", _archive.Data), Is.Empty);
        Replays();
    }

    [Test]
    public void A_month_closed_with_the_waiver_beside_the_deferral_owes_nothing()
    {
        string data = _archive.Variant("rulings.csv", Deferral, Deferral + "\n2021-10,S1,result,暂缓,许环3,\n2021-10,S1,result,不再补报,许环4,");
        string monitoring = Path.Combine(data, "monitoring.csv");
        File.WriteAllText(monitoring, File.ReadAllText(monitoring).Replace("2021-10,S1,Ⅲ,", "2021-10,S1,,missing", StringComparison.Ordinal));
        Assert.That(_archive.Run("close", "2021-10", "--data", data, "--archive", _archive.Root).ExitCode, Is.Zero);
        Assert.That(Owed("2021-11", _archive.Data), Has.Length.EqualTo(1));
        Replays();
    }

    [Test]
    public void A_waiver_is_no_difference_of_the_closed_month([Values] bool beside)
    {
        string waived = Waived(beside);
        Assert.That(Amend("2021-09", waived).Output, Does.Contain("没有写入"));
        Outcome diff = _archive.Run("diff", _archive["2021-09"], waived);
        Assert.That((diff.ExitCode, Directory.Exists(_archive["2021-09/amendments"])), Is.EqualTo((ExitCodes.Done, false)), diff.Output);
    }

    [Test]
    public void A_later_waiver_or_amendment_is_no_difference_of_a_month_that_named_it()
    {
        _archive.Close("2021-10");
        string waived = Waived(beside: true);
        Assert.That(_archive.Run("close", "2021-11", "--data", waived, "--archive", _archive.Root).ExitCode, Is.Zero);
        Assert.That(Amend("2021-10", waived).Output, Does.Contain("没有写入"));
        Outcome diff = _archive.Run("diff", _archive["2021-10"], waived);
        Assert.That(diff.ExitCode, Is.Zero, diff.Output);
    }

    [Test]
    public void A_closed_month_replays_to_the_same_bytes_after_a_later_waiver()
    {
        _archive.Close("2021-10");
        byte[] before = File.ReadAllBytes(_archive["2021-10/settlement.json"]);
        Assert.That(_archive.Run("close", "2021-11", "--data", Waived(beside: false), "--archive", _archive.Root).ExitCode, Is.Zero);
        Replays();
        Outcome shown = _archive.Run("settle", "2021-10", "--data", Waived(beside: false), "--archive", _archive.Root, "--format", "json");
        Assert.That(shown.OutputBytes, Is.EqualTo(before));
    }

    [Test]
    public void A_point_that_is_gone_from_the_register_is_still_named()
    {
        string gone = _archive.Variant("points.csv", "S1,断面,section,颍河,river,A,Ⅲ,,,\n", "");
        foreach (string file in new[] { "monitoring.csv", "rulings.csv" })
        {
            string path = Path.Combine(gone, file);
            File.WriteAllLines(path, File.ReadAllLines(path).Where(l => !l.Contains(",S1,", StringComparison.Ordinal)));
        }

        Assert.That(Owed("2021-10", gone).Single(), Does.StartWith("4.1.2 S1 断面 "));
        Assert.That(_archive.Run("close", "2021-10", "--data", gone, "--archive", _archive.Root).ExitCode, Is.Zero);
        Replays();
    }

    [Test]
    public void A_month_that_is_closed_late_is_owed_only_what_earlier_months_wait_for()
    {
        _archive.Close("2021-12");
        Assert.That(_archive.TryClose("2021-10", "--late").ExitCode, Is.Zero);
        Assert.That(Receipt("2021-10/receipt.json"), Is.EqualTo(new[] { "2021-09 S1 许环1" }));
        Replays();
    }

    [Test]
    public void A_forgotten_deferral_whose_result_lies_in_the_folder_is_told_at_every_closing()
    {
        string arrived = _archive.Variant("monitoring.csv", Missing, Arrived);
        foreach (string month in new[] { "2021-10", "2021-11", "2021-12" })
        {
            Outcome closed = _archive.Run("close", month, "--data", arrived, "--archive", _archive.Root);
            Assert.That(closed.ExitCode, Is.Zero, closed.Error);
            Assert.That(closed.Error, Does.Contain("W415").And.Contain("2021-09"));
            Assert.That(Receipt(month + "/receipt.json"), Is.EqualTo(new[] { "2021-09 S1 许环1" }));
        }

        Assert.That(Amend("2021-09", arrived).ExitCode, Is.Zero);
        Outcome january = _archive.Run("settle", "2022-01", "--data", arrived, "--archive", _archive.Root, "--format", "json");
        Assert.That(january.Error, Does.Not.Contain("W415"));
        JsonElement month1 = JsonDocument.Parse(january.OutputBytes).RootElement.GetProperty("months")[0];
        Assert.That(month1.GetProperty("totals").GetProperty("adjustment_yuan").GetInt64(), Is.EqualTo(-2_000_000));
        Replays();
    }

    [Test]
    public void A_workbook_of_rulings_among_the_inputs_waives_as_a_table_does()
    {
        string data = _archive.Variant("rulings.csv", Deferral, Deferral);
        File.Delete(Path.Combine(data, "rulings.csv"));
        byte[] workbook = Workbook.OfText([("rulings", [["月份", "对象", "事项", "认定", "依据文号"], ["2021-09", "S1", "监测结果", "不再补报", "许环9"]])]);
        File.WriteAllBytes(Path.Combine(data, "rulings.xlsx"), workbook);
        Assert.That(_archive.Run("close", "2021-10", "--data", data, "--archive", _archive.Root).ExitCode, Is.Zero);
        Assert.That(Owed("2021-11", _archive.Data), Is.Empty);
        Replays();
    }

    [TestCase("许环1", "许环2", "2021-09 结账时没有暂缓 S1 的监测结果，凭证却记为未补报")]
    [TestCase("", "", "凭证所记的暂缓未补报与以前月份结账时的不符")]
    public void A_receipt_that_says_otherwise_what_is_owed_is_told(string old, string changed, string told)
    {
        _archive.Close("2021-10");
        Rewrite("2021-10/receipt.json", text =>
        {
            int at = text.IndexOf("\"owed\": [", StringComparison.Ordinal);
            return text[..at] + (old.Length == 0 ? "\"owed\": []\n}\n" : text[at..].Replace(old, changed, StringComparison.Ordinal));
        });
        Outcome replay = _archive.Replay();
        Assert.That(replay.ExitCode, Is.EqualTo(ExitCodes.Mismatch));
        Assert.That(TestArchive.Told(replay), Is.EqualTo(new[] { "  2021-10/receipt.json：" + told }));
    }

    [Test]
    public void A_receipt_that_says_otherwise_what_was_ruled_is_told()
    {
        Rewrite("2021-09/receipt.json", text => text.Replace("许环1", "许环2", StringComparison.Ordinal));
        Assert.That(TestArchive.Told(_archive.Replay()), Is.EqualTo(new[] { "  2021-09/receipt.json：凭证所记的认定与数据所用的不符" }));
    }

    [Test]
    public void A_month_that_rests_on_a_deferral_of_a_month_that_is_gone_is_not_computed()
    {
        _archive.Close("2021-10");
        Directory.Delete(_archive["2021-09"], recursive: true);
        Outcome replay = _archive.Replay();
        Assert.That(replay.ExitCode, Is.EqualTo(ExitCodes.Mismatch));
        Assert.That(TestArchive.Told(replay), Has.All.StartsWith("  2021-09"));
    }

    [Test]
    public void Who_closes_and_which_rulings_were_not_used_stand_in_the_receipt()
    {
        string data = _archive.Variant("rulings.csv", Deferral, Deferral + "\n2021-10,S1,result,deferred,许环5,");
        Outcome closed = _archive.Run("close", "2021-10", "--data", data, "--archive", _archive.Root, "--by", " 张  三 ");
        Assert.That(closed.ExitCode, Is.Zero, closed.Error);
        JsonElement receipt = JsonDocument.Parse(File.ReadAllBytes(_archive["2021-10/receipt.json"])).RootElement;
        Assert.That(receipt.GetProperty("by").GetString(), Is.EqualTo("张 三"));
        Assert.That(receipt.GetProperty("rulings_unused").EnumerateArray().Single().GetProperty("authority").GetString(), Is.EqualTo("许环5"));
        Assert.That(receipt.GetProperty("rulings").GetArrayLength(), Is.Zero);
        Replays();
    }

    private void Rewrite(string path, Func<string, string> change)
    {
        (string receipt, string sums) = (_archive[path], _archive["SHA256SUMS"]);
        string before = Digest.Sha256Text(File.ReadAllBytes(receipt));
        File.WriteAllText(receipt, change(File.ReadAllText(receipt)));
        string after = Digest.Sha256Text(File.ReadAllBytes(receipt));
        File.WriteAllText(sums, File.ReadAllText(sums).Replace(before, after, StringComparison.Ordinal));
    }

    private string Waived(bool beside) => _archive.Variant("rulings.csv", Deferral, beside ? Deferral + "\n" + Waiver : Waiver);

    private Outcome Amend(string month, string data) =>
        _archive.Run("amend", month, "--data", data, "--archive", _archive.Root, "--reason", "补报", "--authority", "许环8");

    private void Replays()
    {
        Outcome replay = _archive.Replay();
        Assert.That(replay.ExitCode, Is.Zero, replay.Output);
    }

    private string[] Owed(string month, string data) =>
    [
        .. Json("settle", month, "--data", data, "--archive", _archive.Root).GetProperty("months")[0].GetProperty("notes").EnumerateArray()
            .Where(n => n.GetProperty("code").GetString() == "owed")
            .Select(n => $"{n.GetProperty("clause")} {n.GetProperty("subject_code")} {n.GetProperty("subject_name")} {Place(n)} {n.GetProperty("text")}"),
    ];

    private static string Place(JsonElement note)
    {
        JsonElement at = note.GetProperty("evidence").EnumerateArray().Single();
        return at.GetProperty("file") + ":" + at.GetProperty("line");
    }

    private string[] Receipt(string path) =>
    [
        .. JsonDocument.Parse(File.ReadAllBytes(_archive[path])).RootElement.GetProperty("owed").EnumerateArray()
            .Select(o => $"{o.GetProperty("month")} {o.GetProperty("point")} {o.GetProperty("document")}"),
    ];

    private JsonElement Json(params string[] args)
    {
        Outcome outcome = _archive.Run([.. args, "--format", "json"]);
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        return JsonDocument.Parse(outcome.OutputBytes).RootElement;
    }
}
