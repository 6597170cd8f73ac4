using System.Collections.Immutable;
using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Settlement;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Tests.Evidence;

/// <summary>Rows are made of the texts of their cells, whatever they were read from.</summary>
public class RowReaderTests
{
    /// <summary>A record on line 7 of a table whose header is on line 1; both are written with commas.</summary>
    private static HeldCells Record(DataFile file, string header, string cells)
    {
        TableShape shape = DataHeader.Read(file, file.Name, header.Split(','), 1, new FaultLog(), out bool sound);
        Assert.That(sound, Is.True);
        return new HeldCells(new RowOrigin(shape, 7), [.. cells.Split(',')]);
    }

    [Test]
    public void A_cell_that_the_table_or_the_record_does_not_have_is_empty()
    {
        HeldCells record = Record(DataFile.Counties, "name,code,aliases", "甲县,A");
        Assert.That((record.Text("code"), record.Text("name"), record.Text("aliases"), record.Text("target")), Is.EqualTo(("A", "甲县", "", "")));
    }

    [Test]
    public void A_remark_stands_on_one_line()
    {
        ICells record = Record(DataFile.Fund, "month,item,amount_yuan,document", "2021-09,省级扣收,1,省\r\n财\t函\n");
        Assert.That(record.Remark("document"), Is.EqualTo("省 财 函"));
    }

    [Test]
    public void A_county_has_its_aliases_between_semicolons()
    {
        CountyRow row = RowReader.County(Record(DataFile.Counties, "代码,名称,别名", "A,甲县,甲; 甲城；;老甲"));
        Assert.That((row.Origin.At, row.Code, row.Name), Is.EqualTo((new FileLine("counties.csv", 7), "A", "甲县")));
        Assert.That(row.Aliases, Is.EqualTo(new[] { "甲", "甲城", "老甲" }));
        Assert.That(RowReader.County(Record(DataFile.Counties, "code,name", "A,甲县")).Aliases, Is.Empty);
    }

    [Test]
    public void A_point_has_its_kind_water_target_inflows_and_months()
    {
        PointRow row = RowReader.Point(Record(
            DataFile.Points, "code,name,kind,water_body,water_type,county,target,inflows,from,to",
            "S,S站,断面,颍河,river,A,Ⅲ,R1；R2,2021-09,2022年8月"));
        Assert.That(
            (row.Code, row.Name, row.Kind.Value, row.WaterBody, row.WaterType.Value, row.County, row.Target.Value),
            Is.EqualTo(("S", "S站", (PointKind?)PointKind.Section, "颍河", (WaterType?)WaterType.River, "A", (WaterClass?)WaterClass.III)));
        Assert.That(row.Inflows, Is.EqualTo(new[] { "R1", "R2" }));
        Assert.That(row.Interval, Is.EqualTo(Read.Interval("2021-09..2022-08")));
    }

    [Test]
    public void What_cannot_be_read_in_a_cell_is_kept_with_what_is_wrong()
    {
        PointRow row = RowReader.Point(Record(
            DataFile.Points, "code,name,kind,water_body,water_type,county,target,from,to", "S,S站,河,颍河,sea,A,Ⅶ,9月,Sep-21"));
        Assert.That(
            new[] { row.Kind.Flaw?.Code, row.WaterType.Flaw?.Code, row.Target.Flaw?.Code, row.From.Flaw?.Code, row.To.Flaw?.Code },
            Is.EqualTo(new[] { FaultCodes.UnknownWord, FaultCodes.UnknownWord, FaultCodes.BadClass, FaultCodes.BadMonth, FaultCodes.SpreadsheetMonth }));
        Assert.That(row.Interval, Is.EqualTo(MonthInterval.None));
    }

    [Test]
    public void An_event_has_its_river_outlet_week_and_volume()
    {
        EventRow row = RowReader.Event(Record(
            DataFile.Events, "month,event,kind,county,river,outlet,week,volume_t,document,note",
            "2021-09,E1,非法排污,A,颍河,口,2021-09-08,1500.5,函1,一\n二"));
        Assert.That(
            (row.Month.Value, row.Id, row.Kind.Value, row.County, row.River, row.Outlet, row.Week.Value, row.VolumeTonnes.Value, row.Document, row.Note),
            Is.EqualTo((Read.MonthOrNull("2021-09"), "E1", (EventKind?)EventKind.IllegalOutlet, "A", "颍河", "口", Read.Date("2021-09-08"),
                (decimal?)1500.5m, "函1", "一 二")));
    }

    [Test]
    public void A_ruling_has_its_question_answer_and_authority()
    {
        RulingRow row = RowReader.Ruling(Record(
            DataFile.Rulings, "月份,对象,事项,认定,依据文号,理由", "2021-09,S,改善,是,函2,因\n为"));
        Assert.That(
            (row.Month.Value, row.Subject, row.Question.Value, row.Answer, row.Authority, row.Reason),
            Is.EqualTo((Read.MonthOrNull("2021-09"), "S", (Question?)Question.Improved, "是", "函2", "因 为")));
    }

    [TestCase("per-event", "per-event")]
    [TestCase("2021年9月", "2021-09")]
    [TestCase("2021/9", "2021-09")]
    [TestCase("99", "99")]
    [TestCase("", "")]
    public void A_choice_that_is_a_month_is_a_month_however_it_is_written(string written, string choice)
    {
        InterpretationRow row = RowReader.Interpretation(Record(DataFile.Interpretations, "key,choice,authority,from,to", $"first-month,{written},函3,2021-09,"));
        Assert.That((row.Key, row.Choice, row.Authority, row.Interval), Is.EqualTo(("first-month", choice, "函3", Read.Interval("2021-09.."))));
    }

    [Test]
    public void A_charge_of_the_province_has_its_amount_and_document()
    {
        FundRow row = RowReader.Fund(Record(DataFile.Fund, "month,item,amount_yuan,document", "2021-09,province-deduction,12000000,省函"));
        Assert.That(
            (row.Month.Value, row.Item.Value, row.Yuan.Value, row.Document),
            Is.EqualTo((Read.MonthOrNull("2021-09"), (FundItem?)FundItem.ProvinceDeduction, (decimal?)12_000_000m, "省函")));
    }

    [Test]
    public void A_result_has_a_class_or_a_status_and_its_details_where_there_are_any()
    {
        const string Header = "month,point,class,status,routine,origin,document,note";
        MonitoringRow @class = RowReader.Monitoring(Record(DataFile.Monitoring, Header, "2021-09,S,Ⅳ,,否,,,"));
        Assert.That(
            (@class.Month.Value, @class.Point, @class.Class.Value, @class.Status.Value, @class.Routine.Value, @class.Details),
            Is.EqualTo((Read.MonthOrNull("2021-09"), "S", (WaterClass?)WaterClass.IV, (ResultStatus?)null, (bool?)false, (ResultDetails?)null)));
        foreach ((string cells, ResultDetails details) in new[]
        {
            ("省站,,", new ResultDetails("省站", "", "")), (",函,", new ResultDetails("", "函", "")), (",,注\n意", new ResultDetails("", "", "注 意")),
        })
        {
            MonitoringRow status = RowReader.Monitoring(Record(DataFile.Monitoring, Header, "2021-09,S,,停测,," + cells));
            Assert.That((status.Status.Value, status.Details), Is.EqualTo(((ResultStatus?)ResultStatus.Suspended, details)));
        }
    }

    [Test]
    public void A_sample_has_a_value_for_each_indicator_of_the_header()
    {
        ReadingRow row = RowReader.Reading(Record(
            DataFile.Readings, "time,point,status,document,氨氮,总磷(mg/L),pH", "2021-09-03 08:00,S,,函,1.2,,7.5"));
        Assert.That((row.Time.Value?.ToString(), row.Point, row.Document), Is.EqualTo(("2021-09-03 08:00", "S", "函")));
        Assert.That(row.Values.Select(v => v.Text), Is.EqualTo(new[] { "1.2", "", "7.5" }));
        Assert.That(row.Values.Select(v => v.IsEmpty), Is.EqualTo(new[] { false, true, false }));
        Assert.That(
            RowReader.Reading(Record(DataFile.Readings, "month,point,status", "2021-09,S,断流")).Status.Value, Is.EqualTo(ResultStatus.Dry));
    }

    [Test]
    public void A_folder_of_texts_is_settled_like_one_of_rows()
    {
        var faults = new FaultLog();
        RowTable<T> Table<T>(DataFile file, Func<ICells, T> read, string header, params string[] records)
            where T : IRow<T>
        {
            TableShape shape = DataHeader.Read(file, file.Name, header.Split(','), 1, faults, out bool sound);
            return new([.. records.Select((r, i) => read(new HeldCells(new RowOrigin(shape, i + 2), [.. r.Split(',')])))], shape, sound);
        }

        Dossier? dossier = Intake.Open(
            new FolderRows
            {
                Counties = Table(DataFile.Counties, RowReader.County, "code,name", "A,甲县", "B,乙县"),
                Points = Table(
                    DataFile.Points, RowReader.Point, "code,name,kind,water_body,water_type,county,target", "S,S站,断面,颍河,河流,A,Ⅲ", "T,T站,断面,颍河,河流,B,Ⅳ"),
                Monitoring = MonitoringTable.Of(Table(DataFile.Monitoring, RowReader.Monitoring, "month,point,class", "2021-09,S,Ⅳ")),
                Readings = ReadingsTable.Of(Table(
                    DataFile.Readings, RowReader.Reading, "time,point,PH,DO,CODMN,NH3N,TP", "2021-09-03,T,7,8,2,1.6,0.01")),
            },
            Law.BuiltIn, faults);
        Assert.That(Said.Of(faults), Is.Empty);
        Assert.That(
            Said.Of(Settler.BuiltIn.Settle(dossier!.Case(Given.Month, Law.Xuchang), SettlementStatus.Draft).Settlement),
            Is.EqualTo(new[] { "A 4.1.2 S -300000", "B 4.1.2 T -200000", "B 4.1.2 T (evaluated-class)" }));
    }

    [Test]
    public void Tables_of_files_that_are_not_there_are_none()
    {
        Assert.That(ReadingsTable.Of(RowTable.Absent<ReadingRow>()), Is.Null);
        Assert.That(MonitoringTable.Of(RowTable.Absent<MonitoringRow>()), Is.Null);
        Assert.That(ReadingsTable.Of(RowTable.Unread<ReadingRow>()), Is.Not.Null);
        Assert.That(MonitoringTable.Of(RowTable.Unread<MonitoringRow>()), Is.Not.Null);
    }

    [TestCase("", "", "", false)]
    [TestCase("站", "", "", true)]
    [TestCase("", "函", "注", true)]
    [TestCase("站", "函", "", true)]
    public void A_result_has_details_where_any_of_its_remarks_is_written(string origin, string document, string note, bool details)
    {
        HeldCells record = Record(
            DataFile.Monitoring, "month,point,class,origin,document,note", $"2021-09,S,Ⅲ,{origin},{document},{note}");
        Assert.That(RowReader.Monitoring(record).Details, details ? Is.EqualTo(new ResultDetails(origin, document, note)) : Is.Null);
    }

    [TestCase("是", true)]
    [TestCase("Yes", true)]
    [TestCase("否", false)]
    [TestCase("no", false)]
    [TestCase("", null)]
    public void Whether_monitoring_is_routine_is_said_by_yes_or_no_of_either_language(string word, bool? routine) => Assert.That(
        RowReader.Monitoring(Record(DataFile.Monitoring, "month,point,class,routine", "2021-09,Q,Ⅲ," + word)).Routine.Value,
        Is.EqualTo(routine));
}
