using System.Text;

namespace EcoComp.Cli.Tests.Import;

/// <summary>A desk with a data folder of invented rivers and the files that came in.</summary>
internal sealed class ImportDesk : IDisposable
{
    private const string Counties = "code,name,aliases\n411081,北山县,北山\n411082,东原市,\n411024,南川县,\n411025,西岭区,\n";

    private const string Points = """
        code,name,kind,water_body,water_type,county,target,inflows,months
        QS-01,青石桥,section,青石河,river,北山县,Ⅲ,,
        QS-02,柳湾闸,section,青石河,river,东原市,Ⅳ,QS-01,
        QS-03,双桥,section,青石河,river,南川县,Ⅳ,,
        BL-01,双桥,section,白鹭河,river,西岭区,Ⅲ,,
        BL-02,沙口渡,section,白鹭河,river,东原市,Ⅲ,BL-01,
        BL-03,大坪村,section,白鹭河,river,南川县,Ⅴ,,
        SY-01,北山城区水源地,source,北山地下水,groundwater,北山县,Ⅲ,,1;4;7;10
        SY-02,龙泉水库,source,龙泉水库,lake,东原市,Ⅲ,,

        """;

    private readonly string _root = Directory.CreateTempSubdirectory("ecocomp-import-").FullName;

    public ImportDesk(string monitoring = "month,point,class,status,routine,origin,document,note\n")
    {
        Directory.CreateDirectory(Data);
        File.WriteAllText(DataFile("counties.csv"), Counties);
        File.WriteAllText(DataFile("points.csv"), Points.ReplaceLineEndings("\n"));
        if (monitoring.Length > 0) File.WriteAllText(DataFile("monitoring.csv"), monitoring);
    }

    public string Data => Path.Combine(_root, "data");

    public string DataFile(string name) => Path.Combine(Data, name);

    public string File_(string name) => Path.Combine(_root, name);

    /// <summary>Puts a file on the desk and imports it.</summary>
    public Outcome Import(string name, byte[] content, params string[] more)
    {
        File.WriteAllBytes(File_(name), content);
        return Ecocomp.Run(["import", File_(name), "--data", Data, .. more]);
    }

    /// <summary>The rows of monitoring.csv without their origin: month,point,class,status,document,note.</summary>
    public string[] Rows() => Cells("monitoring.csv", "month", "point", "class", "status", "document", "note");

    /// <summary>Where the rows come from.</summary>
    public string[] Origins() => Cells("monitoring.csv", "origin");

    /// <summary>Columns of a table of the folder, row by row.</summary>
    public string[] Cells(string file, params string[] columns)
    {
        IReadOnlyList<string[]> records = CsvRecords.Of(File.ReadAllText(DataFile(file), Encoding.UTF8).TrimStart('\uFEFF'));
        int[] fields = [.. columns.Select(c => Array.IndexOf(records[0], c))];
        return [.. records.Skip(1).Select(r => string.Join(',', fields.Select(f => f < 0 ? "" : r[f])).TrimEnd(','))];
    }

    /// <summary>That the folder is in order.</summary>
    public void IsAccepted()
    {
        Outcome check = Ecocomp.Run("check", "--data", Data);
        Assert.That(check.Output, Does.Not.Contain("数据来源").And.Not.Contain("origin"), "where rows come from is a known column");
        Assert.That(check.ExitCode, Is.Zero, check.Output);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
