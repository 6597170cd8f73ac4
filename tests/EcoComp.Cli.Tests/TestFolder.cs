using System.Text;

namespace EcoComp.Cli.Tests;

/// <summary>A data folder that lives as long as a test. The small one has two counties and a point of each kind, all in order.</summary>
internal sealed class TestFolder : IDisposable
{
    public const string EventsHeader = "month,event,kind,county,river,outlet,week,volume_t,document,note\n";
    public const string RulingsHeader = "month,subject,question,answer,authority,reason\n";

    private readonly string _root = Directory.CreateTempSubdirectory("ecocomp-test-").FullName;

    private TestFolder() => Directory.CreateDirectory(Data);

    /// <summary>The data folder.</summary>
    public string Data => Path.Combine(_root, "data");

    /// <summary>The path of a file of the data folder.</summary>
    public string this[string file] => Path.Combine(Data, file);

    public static TestFolder Empty() => new();

    public static TestFolder Small() => new TestFolder()
        .Write("counties.csv", "code,name,aliases\nA,甲县,大甲;甲\nB,乙县,\n")
        .Write(
            "points.csv",
            """
            code,name,kind,water_body,water_type,county,target,inflows,from,to
            S1,一桥,section,颍河,river,A,Ⅲ,R1,,
            R1,入境,reference,颍河,river,,Ⅲ,,,
            W1,水源一,source,地下水,groundwater,B,,,,
            C1,干渠一,canal,总干渠,river,B,,,,

            """)
        .Write(
            "monitoring.csv",
            """
            month,point,class,status,routine,origin,document,note
            2021-09,S1,Ⅲ,,,,,
            2021-09,R1,Ⅲ,,,,,
            2021-09,W1,Ⅱ,,,,,
            2021-09,C1,Ⅱ,,,,,

            """);

    /// <summary>The sample of the repository, to be changed.</summary>
    public static TestFolder Sample()
    {
        var folder = new TestFolder();
        foreach (string file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "samples", "xuchang"), "*.csv"))
            File.Copy(file, folder[Path.GetFileName(file)]);
        return folder;
    }

    public TestFolder Write(string file, string text) => Write(file, Encoding.UTF8.GetBytes(text));

    public TestFolder Write(string file, byte[] bytes)
    {
        File.WriteAllBytes(this[file], bytes);
        return this;
    }

    /// <summary>Adds rows at the end of a file.</summary>
    public TestFolder Add(string file, params string[] rows)
    {
        File.AppendAllText(this[file], string.Concat(rows.Select(row => row + "\n")));
        return this;
    }

    /// <summary>Changes a text that a file must hold.</summary>
    public TestFolder Replace(string file, string old, string changed)
    {
        string text = File.ReadAllText(this[file]);
        Assert.That(text, Does.Contain(old));
        return Write(file, text.Replace(old, changed, StringComparison.Ordinal));
    }

    public TestFolder Delete(string file)
    {
        File.Delete(this[file]);
        return this;
    }

    public TestFolder Events(params string[] rows) => Write("events.csv", EventsHeader).Add("events.csv", rows);

    public TestFolder Rulings(params string[] rows) => Write("rulings.csv", RulingsHeader).Add("rulings.csv", rows);

    public TestFolder Interpretations(params string[] rows) =>
        Write("interpretations.csv", "key,choice,authority,from,to\n").Add("interpretations.csv", rows);

    public TestFolder Fund(params string[] rows) => Write("fund.csv", "month,item,amount_yuan,document\n").Add("fund.csv", rows);

    /// <summary>Writes readings.csv: a header and rows.</summary>
    public TestFolder Readings(params string[] lines) => Write("readings.csv", "").Add("readings.csv", lines);

    /// <summary>Classifies readings.csv.</summary>
    public Outcome Classify(params string[] more) => Ecocomp.Run(["classify", this["readings.csv"], .. more]);

    /// <summary>Checks the folder.</summary>
    public Outcome Check(params string[] more) => Ecocomp.Run(["check", "--data", Data, .. more]);

    /// <summary>Settles a month of the folder.</summary>
    public Outcome Settle(string month, params string[] more) => Ecocomp.Run(["settle", month, "--data", Data, .. more]);

    public Outcome Explain(string month, params string[] more) => Ecocomp.Run(["explain", month, "--data", Data, .. more]);

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
