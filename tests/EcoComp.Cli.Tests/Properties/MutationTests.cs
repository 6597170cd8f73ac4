using System.Globalization;
using EcoComp.Cli.Tests.Archive;
using EcoComp.Cli.Tests.Input.Spreadsheets;

namespace EcoComp.Cli.Tests.Properties;

/// <summary>
/// Bytes of every kind of file that is read, changed by chance: tables as CSV and as workbooks, settings, and all files of an archive. Whatever comes of
/// it, the program settles or refuses; it is never at fault itself. ECOCOMP_MUTATIONS says how many are tried, from a seed that is always the same.
/// </summary>
public sealed class MutationTests
{
    private const ulong Seed = 20210826;

    private static readonly byte[][] Foreign =
    [
        [0], [(byte)'"'], [(byte)','], [(byte)'\n'], [(byte)'{'], [(byte)']'], [(byte)'<'], [(byte)'&'], [0xFF], [0xEF, 0xBB, 0xBF], [0xED, 0xA0, 0x80],
        "99999999999999999999"u8.ToArray(), "-1"u8.ToArray(), "1e400"u8.ToArray(), "null"u8.ToArray(), "../"u8.ToArray(), "\\ud800"u8.ToArray(),
    ];

    private static int Times => int.Parse(Environment.GetEnvironmentVariable("ECOCOMP_MUTATIONS") ?? "600", CultureInfo.InvariantCulture);

    [Test]
    public void A_changed_table_or_setting_is_settled_or_refused()
    {
        using TestArchive archive = TestArchive.Closed();
        File.WriteAllText(Path.Combine(archive.Data, "ecocomp.json"), "{\"schema\": \"ecocomp.project/1\", \"data\": \".\", \"lang\": \"zh\"}");
        Dictionary<string, byte[]> whole = Directory.GetFiles(archive.Data).ToDictionary(f => f, File.ReadAllBytes);
        Try(whole, ["check --data {data}", "settle 2021-09..2021-11 --data {data} --format json", "import {file} --data {data}", "classify {file} --type river"], archive);
    }

    [Test]
    public void A_changed_workbook_is_settled_or_refused()
    {
        using TestArchive archive = TestArchive.Closed();
        foreach (string table in Directory.GetFiles(archive.Data, "*.csv"))
        {
            string[][] records = [.. File.ReadAllText(table).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(','))];
            File.WriteAllBytes(Path.ChangeExtension(table, ".xlsx"), Workbook.OfText([("一", records)]));
            File.Delete(table);
        }

        Dictionary<string, byte[]> whole = Directory.GetFiles(archive.Data).ToDictionary(f => f, File.ReadAllBytes);
        Try(whole, ["check --data {data}", "settle 2021-09..2021-11 --data {data} --format json", "import {file} --data {data}"], archive);
    }

    [Test]
    public void A_changed_archive_is_replayed_or_refused()
    {
        using TestArchive archive = TestArchive.Closed();
        Dictionary<string, byte[]> whole = archive.Files().ToDictionary(f => archive[f], f => File.ReadAllBytes(archive[f]));
        Try(
            whole,
            [
                "replay --archive {archive}", "history --archive {archive}", "fund 2021-11 --data {data} --archive {archive}",
                "diff {archive}/2021-09 {archive}/2021-10", "settle 2021-09..2021-11 --data {data} --archive {archive}",
            ],
            archive);
    }

    private static void Try(Dictionary<string, byte[]> whole, string[] lines, TestArchive archive)
    {
        string[] files = [.. whole.Keys.Order(StringComparer.Ordinal)];
        Dice dice = Dice.Seeded(Seed);
        for (int i = 0; i < Times; i++)
        {
            string file = dice.Pick(files);
            byte[] bytes = whole[file];
            for (int times = dice.Pick([1, 1, 1, 2, 5]); times > 0; times--) bytes = Changed(dice, bytes);
            File.WriteAllBytes(file, bytes);
            string line = dice.Pick(lines);
            Outcome outcome = archive.Run(
            [
                .. line.Split(' ').Select(w => w.Replace("{data}", archive.Data, StringComparison.Ordinal).Replace("{archive}", archive.Root, StringComparison.Ordinal)
                    .Replace("{file}", file, StringComparison.Ordinal)),
            ]);
            if (outcome.ExitCode is not (0 or 2 or 3 or 4 or 5))
                Assert.Fail($"case {i}, {line}, {file}: exit {outcome.ExitCode}\n{outcome.Error}\n{Convert.ToBase64String(bytes)}");
            File.WriteAllBytes(file, whole[file]);
        }
    }

    private static byte[] Changed(Dice dice, byte[] bytes)
    {
        int at = dice.Below(bytes.Length + 1);
        int end = Math.Min(bytes.Length, at + dice.Pick([1, 1, 3, 40, 400]));
        switch (dice.Below(6))
        {
            case 0 when at < bytes.Length:
                byte[] flipped = [.. bytes];
                flipped[at] ^= (byte)(1 << dice.Below(8));
                return flipped;
            case 1:
                return bytes[..at];
            case 2:
                return [.. bytes[..at], .. bytes[end..]];
            case 3:
                return [.. bytes[..end], .. bytes[at..]];
            case 4 when at < bytes.Length:
                byte[] other = [.. bytes];
                other[at] = (byte)dice.Below(256);
                return other;
            default:
                return [.. bytes[..at], .. dice.Pick(Foreign), .. bytes[at..]];
        }
    }
}
