using System.Text.Json;
using System.Text.RegularExpressions;
using CsCheck;

namespace EcoComp.Cli.Tests.Properties;

/// <summary>Damaged files: settled or refused, never a fault of the program and never half of each.</summary>
public sealed partial class FuzzTests
{
    private static readonly (string Name, byte[] Bytes)[] Whole = [.. Samples.Files];

    [Test]
    public void A_damaged_folder_is_settled_or_refused_with_the_place_of_the_damage()
    {
        Cases.Check(new DamageGen(Whole), 800, SettledOrRefused, damage => damage.Told);
    }

    private static void SettledOrRefused(Damage damage)
    {
        using TemporaryFolder folder = TemporaryFolder.Of(damage.Files);
        Run run = CommandLine.Run("settle", damage.Months, "--data", folder.Path, "--format", "json");
        Run check = CommandLine.Run("check", "--data", folder.Path);
        Demand.That(check.Exit == (run.Exit == 3 ? 3 : 0), $"check says {check.Exit}, settle {run.Exit}\n{check.Error}\n{run.Error}");
        switch (run.Exit)
        {
            case 0:
                using (JsonDocument.Parse(run.Output))
                    break;
            case 3 or 4:
                Demand.That(run.Output.Length == 0, $"exit {run.Exit} and {run.Output.Length} bytes of result");
                Demand.That(Placed().IsMatch(run.Error), $"exit {run.Exit} without a place\n{run.Error}");
                break;
            default:
                throw new DemandException($"exit {run.Exit}\n{run.Error}");
        }
    }

    [GeneratedRegex(@"^[^:]+:\d+:\d+: (error|warning) [EW]\d+: ", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Placed();
}

/// <summary>The files after some accident, and what it was.</summary>
internal sealed record Damage(IReadOnlyList<(string Name, byte[] Bytes)> Files, string Months, string Told);

/// <summary>Bytes flipped, cut, doubled or put in; cells and lines swapped, emptied, or given what does not belong there.</summary>
internal sealed class DamageGen((string Name, byte[] Bytes)[] whole) : Gen<Damage>
{
    private static readonly byte[][] Foreign =
    [
        [(byte)'"'], [0], [(byte)'\r'], [(byte)'\n'], [(byte)','], [0xFF], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0x81, 0x30], [0xC1, 0xD3],
    ];

    private static readonly string[] Cells =
    [
        "", "Ⅵ", "劣Ⅴ", "2021-13", "Sep-21", "-1", "1e9", "99999999999999999999", "\"", "NaN", "YH-01", "QY-02", "411081", "断流", "否", ";",
        "2022-02-30", "=1+1",
    ];

    public override Damage Generate(PCG pcg, Size? min, out Size size)
    {
        var dice = new Dice(pcg);
        int times = dice.Pick([1, 1, 1, 2, 5]);
        (string Name, byte[] Bytes)[] files = [.. whole];
        var told = new List<string>();
        for (int i = 0; i < times; i++)
        {
            int file = dice.Below(files.Length);
            (byte[] bytes, string what) = dice.Chance(50) ? Bytes(dice, files[file].Bytes) : Text(dice, files[file].Bytes);
            files[file].Bytes = bytes;
            told.Add(files[file].Name + ": " + what);
        }

        size = new Size((ulong)times);
        string months = dice.Chance(50) ? "2021-09..2022-08" : LawOracle.Month.Of(2021, 9).Plus(dice.Below(12)).ToString();
        return new Damage(files, months, months + ", " + string.Join("; ", told));
    }

    private static (byte[] Bytes, string What) Bytes(Dice dice, byte[] bytes)
    {
        int at = dice.Below(bytes.Length + 1);
        int end = Math.Min(bytes.Length, at + dice.Pick([1, 1, 3, 40, 4000]));
        byte[] put = dice.Pick(Foreign);
        switch (dice.Below(5))
        {
            case 0 when at < bytes.Length:
                byte[] flipped = [.. bytes];
                flipped[at] ^= (byte)(1 << dice.Below(8));
                return (flipped, $"byte {at} from {bytes[at]:X2} to {flipped[at]:X2}");
            case 1:
                return (bytes[..at], $"cut off at {at}");
            case 2:
                return ([.. bytes[..at], .. bytes[end..]], $"bytes {at} to {end} taken out");
            case 3:
                return ([.. bytes[..end], .. bytes[at..]], $"bytes {at} to {end} doubled");
            default:
                return ([.. bytes[..at], .. put, .. bytes[at..]], $"{Convert.ToHexString(put)} put in at {at}");
        }
    }

    private static (byte[] Bytes, string What) Text(Dice dice, byte[] bytes)
    {
        string[][] lines = [.. System.Text.Encoding.UTF8.GetString(bytes).Split('\n').Select(l => l.Split(','))];
        (int line, int other) = (dice.Below(lines.Length), dice.Below(lines.Length));
        (int cell, int second) = (dice.Below(lines[line].Length), dice.Below(lines[other].Length));
        string what;
        switch (dice.Below(4))
        {
            case 0:
                (lines[line], lines[other]) = (lines[other], lines[line]);
                what = $"lines {line + 1} and {other + 1} swapped";
                break;
            case 1:
                (lines[line][cell], lines[other][second]) = (lines[other][second], lines[line][cell]);
                what = $"cells {line + 1}:{cell + 1} and {other + 1}:{second + 1} swapped";
                break;
            case 2:
                lines = [.. lines, lines[line]];
                what = $"line {line + 1} again at the end";
                break;
            default:
                string put = dice.Pick(Cells);
                what = $"cell {line + 1}:{cell + 1} from '{lines[line][cell]}' to '{put}'";
                lines[line][cell] = put;
                break;
        }

        return (System.Text.Encoding.UTF8.GetBytes(string.Join('\n', lines.Select(l => string.Join(',', l)))), what);
    }
}
