namespace EcoComp.Cli.Tests.Archive;

/// <summary>A closed month is not amended by a folder without a table that it was settled from.</summary>
public sealed class MissingTablesTests
{
    private const string Events = "month,event,kind,county,incident,date,river,outlet,week,volume_t,document,note\n";
    private const string Rulings = "month,subject,question,answer,authority,reason\n";
    private const string Fund = "month,item,amount_yuan,document\n";
    private const string Readings = "month,point,氨氮\n";

    [TestCase("events.csv", Events)]
    [TestCase("fund.csv", Fund)]
    [TestCase("rulings.csv", Rulings)]
    [TestCase("readings.csv", Readings)]
    public void All_that_a_missing_table_said_is_not_reversed_and_an_empty_one_says_that_nothing_is_left(string file, string header)
    {
        using TestArchive archive = Closed();
        string path = Path.Combine(archive.Data, file);
        File.Delete(path);
        string[] before = archive.Files();
        Outcome refused = Amend(archive, "2021-10");
        Assert.That((refused.ExitCode, refused.Output, archive.Files()), Is.EqualTo((5, "", before)), refused.Error);
        Assert.That(refused.Error, Does.EndWith(
            $"ecocomp: 2021-10 结账时用到 {file}，现在的文件夹里没有这个表，其中该月的内容会全部冲回\necocomp: 请补上缺的表；该月确已没有内容的，保留表头\n"));
        Assert.That(Amend(archive, "2021-09").ExitCode, Is.Zero, "it had nothing to say of that month");

        File.WriteAllText(path, header);
        Assert.That(Amend(archive, "2021-10").ExitCode, Is.Zero);
    }

    private static TestArchive Closed()
    {
        TestArchive archive = TestArchive.Small();
        Write(archive, "events.csv", Events + "2021-10,E1,intake,A,,2021-10-03,,,,,文5,\n");
        Write(archive, "rulings.csv", Rulings + "2021-10,S1,net-class,Ⅲ,文6,\n");
        Write(archive, "fund.csv", Fund + "2021-10,province-deduction,100000,文7\n");
        Write(archive, "readings.csv", Readings + "2021-10,S1,0.5\n");
        archive.Close("2021-09", "2021-10");
        return archive;
    }

    private static void Write(TestArchive archive, string file, string text) => File.WriteAllText(Path.Combine(archive.Data, file), text);

    private static Outcome Amend(TestArchive archive, string month) =>
        archive.Run("amend", month, "--data", archive.Data, "--archive", archive.Root, "--reason", "复核", "--authority", "文9");
}
