using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using EcoComp.Core.Provenance;
using NodaTime;

namespace EcoComp.Cli.Tests.Archive;

/// <summary>
/// Nothing is believed that can be computed: whatever field of whatever file is changed, with every digest that leads to it, is refused by all that take
/// something up from the archive, or changes nothing of what they say.
/// </summary>
public sealed class ForgedFieldsTests
{
    /// <summary>What nothing else tells: who wrote it.</summary>
    private static readonly string[] Free = ["$.by"];

    private static readonly JsonSerializerOptions AsWritten = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string[][] Commands(TestArchive archive) =>
    [
        ["close", "2021-12", "--data", archive.Data, "--archive", archive.Root],
        ["amend", "2021-11", "--data", archive.Data, "--archive", archive.Root, "--reason", "r", "--authority", "a"],
        ["history", "--archive", archive.Root, "--format", "csv"],
        ["fund", "2021-12", "--data", archive.Data, "--archive", archive.Root],
        ["diff", archive["2021-10"], archive["2021-10/amendments/001"]],
        ["notice", "2021-11", "--archive", archive.Root, "--out", Path.Combine(archive.Outside, "notice.pdf")],
        ["settle", "2021-09..2021-11", "--data", archive.Data, "--archive", archive.Root, "--format", "csv"],
    ];

    [Test]
    public void Every_field_of_a_receipt_is_made_again([Values("2021-11", "2021-09/amendments/001")] string part)
    {
        string file = part + "/receipt.json";
        string[] believed = Believed(file);
        Assert.That(believed, Is.SubsetOf(Free), "no field switches a comparison off");
    }

    [Test]
    public void Every_field_of_a_settlement_is_computed_again([Values("2021-10", "2021-10/amendments/001")] string part) =>
        Assert.That(Believed(part + "/settlement.json"), Is.Empty);

    [Test]
    public void Every_file_that_a_part_has_is_made_again_or_is_what_it_is_made_of()
    {
        string[] files;
        using (TestArchive archive = TestArchive.Closed()) files = [.. archive.Files().Where(f => f.Contains('/', StringComparison.Ordinal) && !f.EndsWith("receipt.json", StringComparison.Ordinal))];
        Parallel.ForEach(files, file =>
        {
            using TestArchive archive = TestArchive.Closed();
            byte[] bytes = File.ReadAllBytes(archive[file]);
            archive.Forge(file, [.. bytes, .. Encoding.UTF8.GetBytes("\nx,x\n")]);
            Outcome replay = archive.Replay();
            Assert.That(replay.ExitCode, Is.EqualTo(5), file + replay.Output + replay.Error);
            Assert.That(archive.TryClose("2021-12").ExitCode, Is.EqualTo(5).Or.EqualTo(4), file);
        });
        Assert.That(files, Has.Length.GreaterThan(60));
    }

    [Test]
    public void A_forged_document_is_refused_by_all_that_chain_onto_it_or_show_its_month([Values("notice.pdf", "statements.txt", "items.xlsx")] string file)
    {
        using TestArchive archive = TestArchive.Closed();
        byte[] bytes = File.ReadAllBytes(archive["2021-11/" + file]);
        bytes[bytes.Length / 2] ^= 1;
        archive.Forge("2021-11/" + file, bytes);
        string[] side = [archive["2021-11"], archive.Data];
        foreach (string[] command in Commands(archive).Select(c => c[0] == "diff" ? ["diff", .. side] : c).Append(["timestamp", archive.Root]))
        {
            Outcome outcome = archive.Run(command);
            Assert.That((outcome.ExitCode, outcome.Output), Is.EqualTo((5, "")), command[0]);
            Assert.That(outcome.Error, Does.Contain("2021-11/" + file + "：与重"), command[0]);
        }

        Assert.That(Directory.Exists(archive["2021-12"]) || Directory.Exists(archive["2021-11/amendments"]), Is.False);
        archive.Surroundings = archive.Surroundings with { Version = "1.1.0" };
        Outcome later = archive.Run("notice", "2021-11", "--archive", archive.Root, "--out", Path.Combine(archive.Outside, "later.pdf"));
        Assert.That(later.ExitCode, Is.Zero, "another version does not know its documents: " + later.Error);
    }

    [Test]
    public void The_README_is_the_one_that_the_version_of_the_first_closing_writes()
    {
        using TestArchive archive = TestArchive.Closed();
        byte[] bytes = File.ReadAllBytes(archive["README.md"]);
        archive.Forge("README.md", [.. bytes, (byte)'\n']);
        Outcome replay = archive.Replay();
        Assert.That((replay.ExitCode, TestArchive.Told(replay).Length), Is.EqualTo((5, 1)), replay.Output);
        Assert.That(TestArchive.Told(replay)[0], Does.StartWith("README.md：与重新做出的不同：档案的 sha256 "));
        foreach (string[] command in Commands(archive).Where(c => c[0] != "diff")) Assert.That(archive.Run(command).ExitCode, Is.EqualTo(5), command[0]);
        archive.Surroundings = archive.Surroundings with { Version = "1.1.0" };
        Assert.That(archive.Replay().ExitCode, Is.Zero, "another version has another page");
    }

    [Test]
    public void What_no_receipt_can_say_is_damage()
    {
        foreach ((string old, string changed, string told) in new[]
        {
            ("\"program\": \"1.0.0\"", "\"program\": \"9.0.0\"", "凭证所记的程序版本“9.0.0”不明，本程序为 1.0.0 版"),
            ("\"program\": \"1.0.0\"", "\"program\": \"0.9.9\"", "凭证所记的程序版本“0.9.9”不明，本程序为 1.0.0 版"),
            ("\"program\": \"1.0.0\"", "\"program\": \"1.0\"", "凭证所记的程序版本“1.0”不明，本程序为 1.0.0 版"),
            ("\"program\": \"1.0.0\"", "\"program\": \"01.0.0\"", "凭证所记的程序版本“01.0.0”不明，本程序为 1.0.0 版"),
            ("\"closed_at\": \"2023", "\"closed_at\": \"2021", "早于此前写入的 2021-09/amendments/001"),
            ("\"closed_at\": \"2023-01", "\"closed_at\": \"2022-13", "不是有效的时间"),
            ("\"late\": false", "\"late\": true", "与重新写出的不同：档案〔\"late\": true,〕，应为〔\"late\": false,〕"),
        })
        {
            using TestArchive archive = TestArchive.Closed();
            archive.Forge("2021-11/receipt.json", old, changed);
            Outcome replay = archive.Replay();
            Assert.That((replay.ExitCode, TestArchive.Told(replay).Length), Is.EqualTo((5, 1)), replay.Output);
            Assert.That(replay.Output, Does.Contain("  2021-11/receipt.json：").And.Contain(told), changed);
        }
    }

    [Test]
    public void An_earlier_version_is_believed_in_its_documents_only_and_that_is_said()
    {
        using TestArchive archive = TestArchive.Closed();
        archive.Surroundings = archive.Surroundings with { Version = "1.1.0" };
        archive.Forge("2021-11/notice.pdf", "%PDF"u8.ToArray());
        Outcome replay = archive.Replay();
        Assert.That((replay.ExitCode, replay.Output.Split("由 1.0.0 版写成").Length), Is.EqualTo((0, 10)), replay.Output);
        archive.Forge("2021-11/items.csv", "300000", "200000");
        Assert.That(archive.Replay().ExitCode, Is.EqualTo(5));
    }

    [Test]
    public void A_clock_that_is_behind_the_newest_receipt_writes_nothing()
    {
        using TestArchive archive = TestArchive.Small();
        archive.Close("2021-09");
        archive.Surroundings = archive.Surroundings with { Clock = new ClockBehind() };
        Outcome closed = archive.TryClose("2021-10");
        Assert.That((closed.ExitCode, Directory.Exists(archive["2021-10"])), Is.EqualTo((5, false)));
        Assert.That(closed.Error, Does.Contain("本机时间 2022-01-01T00:00:00Z 早于档案里最新的凭证 2021-09（2023-01-10T01:01:00Z），没有写入；请先校正时钟"));
        Assert.That(archive.Replay().ExitCode, Is.Zero);
    }

    /// <summary>The fields that may be changed unseen. Each is seen by replay, or else nothing else that any command says of it is another.</summary>
    private static string[] Believed(string file)
    {
        string[] fields;
        string[] sound;
        using (TestArchive archive = TestArchive.Closed())
        {
            fields = [.. Leaves(JsonNode.Parse(File.ReadAllText(archive[file]))!).Select(l => l.GetPath())];
            sound = [.. Commands(archive).Skip(2).Select(c => Said(archive.Run(c), archive))];
        }

        var believed = new List<string>();
        Parallel.For(0, fields.Length, i =>
        {
            using TestArchive archive = TestArchive.Closed();
            JsonNode json = JsonNode.Parse(File.ReadAllText(archive[file]))!;
            JsonNode leaf = Leaves(json).ElementAt(i);
            leaf.ReplaceWith(Other(leaf));
            archive.Forge(file, Encoding.UTF8.GetBytes(json.ToJsonString(AsWritten) + "\n"));
            Outcome replay = archive.Replay();
            Assert.That(replay.ExitCode, Is.EqualTo(5).Or.EqualTo(0), fields[i] + replay.Error);
            bool isBelieved = replay.ExitCode == 0;
            if (isBelieved) lock (believed) believed.Add(fields[i]);
            string[][] commands = Commands(archive);
            int which = i % commands.Length;
            Outcome outcome = archive.Run(commands[which]);
            string what = fields[i] + " " + commands[which][0] + ": " + outcome.Output + outcome.Error;
            // The notice of a later month may witness even who wrote it.
            if (isBelieved || Free.Contains(fields[i])) Assert.That(outcome.ExitCode, Is.Not.EqualTo(1), what);
            else if (which < 2) Assert.That(outcome.ExitCode, Is.EqualTo(5), what);
            else Assert.That(outcome.ExitCode == 5 || Said(outcome, archive) == sound[which - 2], what);
        });
        Assert.That(fields, Has.Length.GreaterThan(40));
        return [.. believed];
    }

    private static string Said(Outcome outcome, TestArchive archive)
    {
        string notice = Path.Combine(archive.Outside, "notice.pdf");
        string pdf = File.Exists(notice) ? Digest.Sha256Text(File.ReadAllBytes(notice)) : "";
        return (outcome.ExitCode + outcome.Output + outcome.Error + pdf).Replace(archive.Outside, "", StringComparison.Ordinal);
    }

    private static IEnumerable<JsonNode> Leaves(JsonNode node) => node switch
    {
        JsonObject o => o.SelectMany(m => m.Value is null ? [] : Leaves(m.Value)),
        JsonArray a => a.SelectMany(e => e is null ? [] : Leaves(e)),
        _ => [node],
    };

    /// <summary>Another value of the kind: what a digest is stays one.</summary>
    private static JsonValue Other(JsonNode leaf) => leaf.GetValueKind() switch
    {
        JsonValueKind.Number => JsonValue.Create(leaf.GetValue<long>() + 1),
        JsonValueKind.True => JsonValue.Create(false),
        JsonValueKind.False => JsonValue.Create(true),
        _ when leaf.GetValue<string>() is { Length: 64 } digest => JsonValue.Create(digest[..63] + (digest[63] == '0' ? '1' : '0')),
        _ => JsonValue.Create(leaf.GetValue<string>() + "x"),
    };

    private sealed class ClockBehind : IClock
    {
        public Instant GetCurrentInstant() => Instant.FromUtc(2022, 1, 1, 0, 0);
    }
}
