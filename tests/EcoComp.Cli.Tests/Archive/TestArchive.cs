using System.Globalization;
using System.Text.RegularExpressions;
using EcoComp.Core.Provenance;
using NodaTime;

namespace EcoComp.Cli.Tests.Archive;

/// <summary>An archive and a data folder that live as long as a test, and the program in surroundings that the test decides.</summary>
internal sealed partial class TestArchive : IDisposable
{
    public static readonly string[] Year =
    [
        "2021-09", "2021-10", "2021-11", "2021-12", "2022-01", "2022-02", "2022-03", "2022-04", "2022-05", "2022-06", "2022-07", "2022-08",
    ];

    private static readonly Lazy<TestArchive> SmallOne = new(() =>
    {
        TestArchive archive = Small();
        archive.Close("2021-09", "2021-10");
        archive.Amend("2021-09", "monitoring.csv", "2021-09,S1,Ⅳ", "2021-09,S1,Ⅴ");
        archive.Close("2021-11");
        archive.Amend("2021-10", "monitoring.csv", "2021-10,W1,Ⅰ", "2021-10,W1,Ⅱ");
        return archive;
    });

    private readonly string _outside = Directory.CreateTempSubdirectory("ecocomp-archive-").FullName;
    private long _ticks;

    private TestArchive(Action<string> data)
    {
        Directory.CreateDirectory(Data);
        data(Data);
        Surroundings = new Surroundings(new StepClock(this), new PlainDisk(), () => CommandLine.Catalogue, "1.0.0", Terminal: false);
    }

    /// <summary>The folder in which both lie.</summary>
    public string Outside => _outside;

    public string Data => Path.Combine(_outside, "data");

    public string Root => Path.Combine(_outside, "archive");

    /// <summary>What the program takes from outside.</summary>
    public Surroundings Surroundings { get; set; }

    /// <summary>The sample's year with the rulings that complete it.</summary>
    public static TestArchive OfSample() => new(data =>
    {
        string samples = Path.Combine(Repository.Root, "samples");
        foreach (string file in Directory.EnumerateFiles(Path.Combine(samples, "xuchang"), "*.csv")) File.Copy(file, Path.Combine(data, Path.GetFileName(file)));
        File.Copy(Path.Combine(samples, "xuchang-rulings", "rulings.csv"), Path.Combine(data, "rulings.csv"), overwrite: true);
    });

    /// <summary>Two counties, four points, three months.</summary>
    public static TestArchive Small() => new(data =>
    {
        File.WriteAllText(Path.Combine(data, "counties.csv"), "code,name,aliases\nA,甲县,大甲\nB,乙县,\n");
        File.WriteAllText(
            Path.Combine(data, "points.csv"),
            "code,name,kind,water_body,water_type,county,target,inflows,from,to\n"
            + "S1,一桥,section,颍河,river,A,Ⅲ,R1,,\nR1,入境,reference,颍河,river,,Ⅲ,,,\nW1,水源一,source,地下水,groundwater,B,,,,\nC1,干渠一,canal,总干渠,river,B,,,,\n");
        File.WriteAllText(
            Path.Combine(data, "monitoring.csv"),
            "month,point,class,status,routine,origin,document,note\n"
            + "2021-09,S1,Ⅳ,,,,,\n2021-09,R1,Ⅲ,,,,,\n2021-09,W1,Ⅱ,,,,,\n2021-09,C1,Ⅱ,,,,,\n"
            + "2021-10,S1,Ⅲ,,,,,\n2021-10,R1,Ⅲ,,,,,\n2021-10,W1,Ⅰ,,,,,\n2021-10,C1,Ⅱ,,,,,\n"
            + "2021-11,S1,Ⅴ,,,,,\n2021-11,R1,Ⅳ,,,,,\n2021-11,W1,Ⅱ,,,,,\n2021-11,C1,Ⅲ,,,,,\n");
        File.WriteAllText(Path.Combine(data, "interpretations.csv"), "key,choice,authority,from,to\ncanal-responsible,own-county,文0,,\n");
        File.WriteAllText(Path.Combine(data, "fund.csv"), "month,item,amount_yuan,document\n2021-09,province-deduction,100000,文1\n2021-10,province-deduction,0,文2\n");
        File.WriteAllText(Path.Combine(data, "interpretations.csv"), "key,choice,authority,from,to\ncanal-responsible,own-county,文3,,\n");
    });

    /// <summary>Files of a data folder.</summary>
    public static TestArchive Of(params (string File, string Text)[] files) => new(data =>
    {
        foreach ((string file, string text) in files) File.WriteAllText(Path.Combine(data, file), text);
    });

    /// <summary>A copy of an archive of three closed months, two of which were amended, one amendment taken up.</summary>
    public static TestArchive Closed()
    {
        lock (SmallOne) return SmallOne.Value.Copied();
    }

    /// <summary>A copy with its data folder, for what is tried again and again from the same beginning.</summary>
    public TestArchive Copied()
    {
        var copy = new TestArchive(data => Copy(Data, data)) { _ticks = _ticks };
        if (Directory.Exists(Root)) Copy(Root, copy.Root);
        return copy;
    }

    /// <summary>Runs the program in this process.</summary>
    public Outcome Run(params string[] args)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        int exitCode = App.Run(args, output, error, Surroundings);
        return new Outcome(exitCode, output.ToArray(), error.ToArray());
    }

    public Outcome TryClose(string month, params string[] more) => Run(["close", month, "--data", Data, "--archive", Root, .. more]);

    public Outcome Replay(params string[] more) => Run(["replay", "--archive", Root, .. more]);

    public void Close(params string[] months)
    {
        foreach (string month in months)
        {
            Outcome closed = TryClose(month);
            Assert.That(closed.ExitCode, Is.Zero, month + ": " + closed.Error);
        }
    }

    /// <summary>Amends a month by data in which one text is another.</summary>
    public Outcome Amend(string month, string file, string old, string changed)
    {
        string data = Variant(file, old, changed);
        Outcome outcome = Run("amend", month, "--data", data, "--archive", Root, "--reason", "复核改判", "--authority", "许环〔2021〕130号");
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        return outcome;
    }

    /// <summary>A data folder in which one text of a file is another.</summary>
    public string Variant(string file, string old, string changed)
    {
        string folder = Path.Combine(_outside, "variant-" + Guid.NewGuid().ToString("N"));
        Copy(Data, folder);
        string text = File.ReadAllText(Path.Combine(folder, file));
        Assert.That(text, Does.Contain(old));
        File.WriteAllText(Path.Combine(folder, file), text.Replace(old, changed, StringComparison.Ordinal));
        return folder;
    }

    /// <summary>Changes a text in a file of the archive, and every digest that leads to it, as its owner could with sha256sum and care.</summary>
    public void Forge(string file, string old, string changed)
    {
        string text = File.ReadAllText(this[file]);
        Assert.That(text, Does.Contain(old), file);
        Forge(file, System.Text.Encoding.UTF8.GetBytes(text.Replace(old, changed, StringComparison.Ordinal)));
    }

    /// <summary>Puts other bytes in the place of a file of the archive, and other digests in the place of all that lead to it.</summary>
    public void Forge(string file, byte[] bytes)
    {
        byte[] was = File.ReadAllBytes(this[file]);
        File.WriteAllBytes(this[file], bytes);
        Redigest(file, (Digest.Sha256Text(was), was.Length), (Digest.Sha256Text(bytes), bytes.Length));
    }

    private void Redigest(string file, (string Sha256, int Size) old, (string Sha256, int Size) now)
    {
        string sums = File.ReadAllText(this["SHA256SUMS"]);
        File.WriteAllText(this["SHA256SUMS"], sums.Replace(old.Sha256 + "  " + file, now.Sha256 + "  " + file, StringComparison.Ordinal));
        File.WriteAllLines(this["SM3SUMS"], [.. File.ReadAllLines(this["SM3SUMS"])
            .Select(l => l[66..] == file ? Digest.Sm3Text(File.ReadAllBytes(this[file])) + "  " + file : l)]);
        string name = file[(file.LastIndexOf('/') + 1)..];
        foreach (string receipt in Files().Where(f => f.EndsWith("receipt.json", StringComparison.Ordinal)))
        {
            string folder = receipt[..^"receipt.json".Length];
            bool chained = name == "receipt.json";
            if (!chained && !(file.StartsWith(folder, StringComparison.Ordinal) && !file[folder.Length..].StartsWith("amendments/", StringComparison.Ordinal))) continue;
            byte[] was = File.ReadAllBytes(this[receipt]);
            string text = System.Text.Encoding.UTF8.GetString(was);
            string changed = chained ? text.Replace(old.Sha256, now.Sha256, StringComparison.Ordinal) : Resized(text, name, old, now);
            if (changed == text) continue;
            File.WriteAllText(this[receipt], changed);
            byte[] written = File.ReadAllBytes(this[receipt]);
            Redigest(receipt, (Digest.Sha256Text(was), was.Length), (Digest.Sha256Text(written), written.Length));
        }
    }

    private static string Resized(string receipt, string name, (string Sha256, int Size) old, (string Sha256, int Size) now) => receipt
        .Replace(
            string.Create(CultureInfo.InvariantCulture, $"\"file\": \"{name}\",\n      \"sha256\": \"{old.Sha256}\",\n      \"size\": {old.Size}"),
            string.Create(CultureInfo.InvariantCulture, $"\"file\": \"{name}\",\n      \"sha256\": \"{now.Sha256}\",\n      \"size\": {now.Size}"),
            StringComparison.Ordinal)
        .Replace(old.Sha256, now.Sha256, StringComparison.Ordinal);

    /// <summary>The path of something in the archive.</summary>
    public string this[string path] => Path.Combine([Root, .. path.Split('/')]);

    /// <summary>All files of the archive, from its folder, with forward slashes.</summary>
    public string[] Files() =>
        [.. Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    /// <summary>The lines of a replay that tell of a difference, without the line of the month above them.</summary>
    public static string[] Told(Outcome replay) =>
        [.. replay.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => !MonthLine().IsMatch(l))];

    public static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (string folder in Directory.EnumerateDirectories(from)) Copy(folder, Path.Combine(to, Path.GetFileName(folder)));
        foreach (string file in Directory.EnumerateFiles(from)) File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
    }

    [GeneratedRegex("^[0-9]{4}-[0-9]{2}  [^ ]")]
    private static partial Regex MonthLine();

    public void Dispose() => Directory.Delete(_outside, recursive: true);

    /// <summary>A clock that goes on by a minute each time it is asked.</summary>
    private sealed class StepClock(TestArchive archive) : IClock
    {
        public Instant GetCurrentInstant() => Instant.FromUtc(2023, 1, 10, 1, 0) + Duration.FromMinutes(archive._ticks++);
    }
}
