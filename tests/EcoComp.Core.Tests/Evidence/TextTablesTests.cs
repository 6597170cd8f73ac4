using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Regulations;

namespace EcoComp.Core.Tests.Evidence;

/// <summary>Rows that come as the texts of their cells, from wherever they are held.</summary>
public sealed class TextTablesTests
{
    private static readonly Dictionary<string, string[]> Small = new(StringComparer.Ordinal)
    {
        ["counties.csv"] = ["代码,名称,别名", "411081,禹州市,", "411082, 长葛市 ,长葛"],
        ["points.csv"] =
        [
            "code,name,kind,water_body,water_type,county,target,inflows,covered,months,document,from,to",
            "ＱＹ-０１,增福闸,section,清潩河,river,411082,Ⅳ,,,,许环〔2021〕1号,,",
        ],
        ["monitoring.csv"] = ["month,point,class,status,origin,document", "2021-09,QY-01,Ⅳ,,,"],
    };

    [Test]
    public void Their_cells_are_trimmed_and_folded_and_their_columns_have_either_name()
    {
        (Dossier? dossier, FaultLog faults) = Open(Small);
        Assert.That(faults.Sorted(DataFile.OrderOf), Is.Empty);
        Assert.That(dossier!.Register.Counties.Select(c => c.Name), Is.EqualTo(new[] { "禹州市", "长葛市" }));
        Assert.That(dossier.Register.Points.Single().Code, Is.EqualTo("QY-01"));
    }

    [Test]
    public void A_record_with_other_cells_than_the_header_is_told_with_its_line()
    {
        (Dossier? dossier, FaultLog faults) = Open(With("counties.csv", "代码,名称,别名", "411081,禹州市", "411082,长葛市,,,", "411023,建安区,"));
        Fault[] told = [.. faults.Sorted(DataFile.OrderOf).Where(f => f.Code == FaultCodes.FieldCount)];
        Assert.That(told.Select(f => (f.File, f.Line, f.Field, f.Value, f.Arguments.Single())), Is.EqualTo(new[]
        {
            ("counties.csv", 2, 3, "2", "3"), ("counties.csv", 3, 4, "5", "3"),
        }));
        Assert.That(dossier, Is.Null);
    }

    [Test]
    public void A_record_that_could_not_be_read_makes_nothing_else_wrong()
    {
        (Dossier? _, FaultLog faults) = Open(With("counties.csv", "代码,名称,别名", "411081,禹州市,", "411082,长葛市"));
        Assert.That(faults.Sorted(DataFile.OrderOf).Select(f => f.Code), Is.EqualTo(new[] { FaultCodes.FieldCount }), "the county of QY-01 may be that one");
    }

    [TestCase("counties.csv")]
    [TestCase("points.csv")]
    [TestCase("monitoring.csv")]
    public void A_table_that_is_needed_and_not_there_is_told(string file)
    {
        (Dossier? dossier, FaultLog faults) = Open(With(file));
        Assert.That(faults.Sorted(DataFile.OrderOf).Select(f => (f.Code, f.File)), Has.Member((FaultCodes.FileMissing, file)));
        Assert.That(dossier, Is.Null);
    }

    [Test]
    public void A_column_that_is_needed_and_not_there_is_told()
    {
        (Dossier? dossier, FaultLog faults) = Open(With("monitoring.csv", "month,class,status", "2021-09,Ⅳ,"));
        Assert.That(faults.Sorted(DataFile.OrderOf).Select(f => f.File), Has.Member("monitoring.csv"));
        Assert.That(dossier, Is.Null);
    }

    private static Dictionary<string, string[]> With(string file, params string[] lines) => new(Small, StringComparer.Ordinal) { [file] = lines };

    private static (Dossier? Dossier, FaultLog Faults) Open(Dictionary<string, string[]> tables)
    {
        var faults = new FaultLog();
        FolderRows rows = FolderRows.OfTexts(
            file => tables.GetValueOrDefault(file.Name, []).Select((line, i) => new TextRecord(i + 1, [.. line.Split(',')])), faults);
        return (Intake.Open(rows, RegulationCatalogue.BuiltIn(), faults), faults);
    }
}
