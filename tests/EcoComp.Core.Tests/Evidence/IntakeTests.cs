using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Tests.WaterQuality;
using EcoComp.Core.WaterQuality;
using NodaTime;

namespace EcoComp.Core.Tests.Evidence;

/// <summary>The one way from rows to a dossier.</summary>
public class IntakeTests
{
    private static readonly CountyRow County = new() { Code = "A", Name = "甲县" };

    private static readonly PointRow Section = new()
    {
        Code = "S",
        Name = "断面",
        Kind = PointKind.Section,
        WaterBody = "颍河",
        WaterType = WaterType.River,
        County = "A",
        Target = WaterClass.III,
    };

    private static FolderRows Folder => new()
    {
        Counties = RowTable.Of(DataFile.Counties.Shape, [County]),
        Points = RowTable.Of(DataFile.Points.Shape, [Section]),
        Monitoring = MonitoringTable.Of([new MonitoringRow { Month = Given.Month, Point = "S", Class = WaterClass.IV }]),
    };

    [Test]
    public void Rows_made_in_code_become_a_dossier_whose_facts_have_their_places()
    {
        Dossier dossier = Open(Folder)!;
        Assert.That(dossier.Case(Given.Month, Law.Xuchang).Result(dossier.Register.Points[0]).Class, Is.EqualTo(WaterClass.IV));
        Assert.That(dossier.Case(Given.Month, Law.Xuchang).ResultAt(dossier.Register.Points[0]), Is.EqualTo(new FileLine("monitoring.csv", 2)));
        Assert.That(dossier.Register.Points[0].Entries[0].At, Is.EqualTo(new FileLine("points.csv", 2)));
    }

    [Test]
    public void A_folder_without_results_and_readings_is_refused() =>
        Assert.That(Told(Folder with { Monitoring = null }), Is.EqualTo(new[] { "monitoring.csv:0:0: E102" }));

    [Test]
    public void Results_that_could_not_be_read_are_not_missing_too() =>
        Assert.That(Told(Folder with { Monitoring = MonitoringTable.Unread }), Is.Empty);

    [Test]
    public void A_table_of_counties_without_rows_is_a_fault_and_no_county_is_called_unknown() => Assert.That(
        Told(Folder with { Counties = RowTable.Of<CountyRow>(DataFile.Counties.Shape, []) }), Is.EqualTo(new[] { "counties.csv:0:0: E113" }));

    [Test]
    public void Nothing_is_called_unknown_because_its_table_could_not_be_read()
    {
        FolderRows rows = Folder with
        {
            Counties = RowTable.Unread<CountyRow>(),
            Points = RowTable.Unread<PointRow>(),
            Events = RowTable.Unread<EventRow>(),
            Rulings = RowTable.Of(
                DataFile.Rulings.Shape,
                [new RulingRow { Month = Given.Month, Subject = "E1", Question = Question.Responsible, Answer = "A", Authority = "批" }]),
        };
        Assert.That(Told(rows), Is.Empty);
    }

    [Test]
    public void Each_row_of_a_month_that_nothing_settles_is_counted_once()
    {
        var faults = new FaultLog();
        var month = new YearMonth(2012, 9);
        FolderRows rows = Folder with
        {
            Events = RowTable.Of(DataFile.Events.Shape, [new EventRow { Month = month, Id = "E1", Kind = EventKind.Intake, County = "A", Document = "文" }]),
            Fund = RowTable.Of(DataFile.Fund.Shape, [new FundRow { Month = month, Item = FundItem.ProvinceReward, Yuan = 5m }]),
        };
        Assert.That(Intake.Open(rows, Law.BuiltIn, faults), Is.Not.Null);
        Assert.That(faults.Sorted(_ => 0).Select(f => f.Code), Is.EqualTo(new[] { FaultCodes.MonthBeforeLaw, FaultCodes.MonthBeforeLaw }));
        Assert.That(faults.Count, Is.EqualTo(2));
    }

    [Test]
    public void A_warning_refuses_nothing()
    {
        var faults = new FaultLog();
        FolderRows rows = Folder with
        {
            Events = RowTable.Of(DataFile.Events.Shape, [new EventRow { Month = Given.Month, Id = "E1", Kind = EventKind.Intake, County = "A", Outlet = "口", Document = "文" }]),
        };
        Assert.That(Intake.Open(rows, Law.BuiltIn, faults)!.Events[Given.Month], Has.Length.EqualTo(1));
        Assert.That((faults.Count, faults.HasErrors), Is.EqualTo((1, false)));
    }

    [Test]
    public void An_error_that_was_found_when_the_files_were_read_refuses_the_folder()
    {
        var faults = new FaultLog();
        faults.AddFile(FaultCodes.Encoding, "events.csv");
        Assert.That(Intake.Open(Folder, Law.BuiltIn, faults), Is.Null);
    }

    [Test]
    public void Everything_that_is_wrong_is_told_in_one_run()
    {
        FolderRows rows = Folder with
        {
            Points = RowTable.Of(DataFile.Points.Shape, [Section, Section with { Target = default }]),
            Interpretations = RowTable.Of(DataFile.Interpretations.Shape, [new InterpretationRow { Key = "x", Choice = "y", Authority = "函" }]),
            Fund = RowTable.Of(DataFile.Fund.Shape, [new FundRow { Month = Cell.Month("x"), Item = FundItem.ProvinceDeduction, Yuan = 0.5m }]),
        };
        Assert.That(Told(rows), Is.EquivalentTo(new[]
        {
            "points.csv:3:1:code E307 S", "points.csv:3:7:target E315", "interpretations.csv:2:1:key E305 x", "fund.csv:2:1:month E204 x",
            "fund.csv:2:3:amount_yuan E207 0.5",
        }));
    }

    [Test]
    public void A_table_that_lacks_a_needed_column_is_told_whichever_it_is()
    {
        FolderRows rows = Folder with
        {
            Points = RowTable.Of(Without(DataFile.Points, "name"), [Section]),
            Interpretations = new RowTable<InterpretationRow>([], Without(DataFile.Interpretations, "authority")),
            Events = new RowTable<EventRow>([], Without(DataFile.Events, "document")),
            Rulings = new RowTable<RulingRow>([], Without(DataFile.Rulings, "answer")),
            Fund = new RowTable<FundRow>([], Without(DataFile.Fund, "item")),
        };
        Assert.That(Told(rows), Is.EqualTo(new[]
        {
            "events.csv:1:0:document E108", "fund.csv:1:0:item E108", "interpretations.csv:1:0:authority E108", "points.csv:1:0:name E108",
            "rulings.csv:1:0:answer E108",
        }));
    }

    [Test]
    public void A_choice_needs_its_document_and_a_readable_interval() => Assert.That(
        Told(Folder with
        {
            Interpretations = RowTable.Of(
                DataFile.Interpretations.Shape,
                [new InterpretationRow { Key = "scope", Choice = "all-registered", Authority = "", From = Cell.Month("x"), To = Cell.Month("y") }]),
        }),
        Is.EqualTo(new[] { "interpretations.csv:2:3:authority E201", "interpretations.csv:2:4:from E204 x", "interpretations.csv:2:5:to E204 y" }));

    [Test]
    public void An_amount_of_the_fund_says_what_it_is() => Assert.That(
        Told(Folder with { Fund = RowTable.Of(DataFile.Fund.Shape, [new FundRow { Month = Given.Month, Item = default, Yuan = 5m }]) }),
        Is.EqualTo(new[] { "fund.csv:2:2:item E201" }));

    [Test]
    public void An_event_that_stands_twice_and_takes_anothers_week_is_told_of_both()
    {
        EventRow week = new()
        {
            Month = Given.Month,
            Id = "E1",
            Kind = EventKind.IllegalOutlet,
            County = "A",
            River = "颍河",
            Outlet = "甲排口",
            Week = new LocalDate(2021, 9, 8),
            VolumeTonnes = 1200m,
            Document = "函",
        };
        FolderRows rows = Folder with { Events = RowTable.Of(DataFile.Events.Shape, [week, week with { Document = "另函" }]) };
        Assert.That(Told(rows), Is.EqualTo(new[] { "events.csv:3:2:event E310 E1", "events.csv:3:9:week E311 2021-09-06" }));
        Assert.That(Open(rows), Is.Null);
    }

    [TestCase("month", "month")]
    [TestCase("point", "point")]
    [TestCase("class status", "class")]
    public void A_column_that_results_lack_is_told_of_the_table_and_not_of_each_row(string columns, string told)
    {
        TableShape shape = Without(DataFile.Monitoring, columns.Split(' '));
        MonitoringRow row = new()
        {
            Month = shape.FieldOf("month") > 0 ? Given.Month : default(Cell<YearMonth>),
            Point = shape.FieldOf("point") > 0 ? "S" : "",
            Class = shape.FieldOf("class") > 0 ? WaterClass.IV : default(Cell<WaterClass>),
        };
        Assert.That(
            Told(Folder with { Monitoring = MonitoringTable.Of(RowTable.Of(shape, [row])) }),
            Is.EqualTo(new[] { $"monitoring.csv:1:0:{told} E108" }));
    }

    [TestCase("class")]
    [TestCase("status")]
    public void A_result_without_a_class_or_a_status_is_told_where_the_table_has_either(string lacking)
    {
        TableShape shape = Without(DataFile.Monitoring, lacking);
        MonitoringRow row = new() { Month = Given.Month, Point = "S" };
        Assert.That(
            Told(Folder with { Monitoring = MonitoringTable.Of(RowTable.Of(shape, [row])) }),
            Is.EqualTo(new[] { $"monitoring.csv:2:{shape.FieldOf("class")}:class E209" }));
    }

    [Test]
    public void Rulings_of_a_table_without_answers_are_not_called_wrong_one_by_one() => Assert.That(
        Told(Folder with
        {
            Rulings = RowTable.Of(
                Without(DataFile.Rulings, "answer"),
                [new RulingRow { Month = Given.Month, Subject = "S", Question = Question.Improved, Answer = "", Authority = "批" }]),
        }),
        Is.EqualTo(new[] { "rulings.csv:1:0:answer E108" }));

    [Test]
    public void A_folder_without_counties_or_points_is_refused()
    {
        Assert.That(Told(Folder with { Counties = RowTable.Absent<CountyRow>() }), Is.EqualTo(new[] { "counties.csv:0:0: E102" }));
        Assert.That(
            Told(Folder with { Points = RowTable.Absent<PointRow>() }),
            Is.EqualTo(new[] { "monitoring.csv:2:2:point E301 S", "points.csv:0:0: E102" }));
    }

    [TestCase(false, true)]
    [TestCase(true, false)]
    public void A_subject_is_unknown_only_where_points_and_events_were_both_read(bool points, bool events)
    {
        FolderRows rows = Folder with
        {
            Points = points ? Folder.Points : RowTable.Unread<PointRow>(),
            Events = events ? RowTable.Absent<EventRow>() : RowTable.Unread<EventRow>(),
            Rulings = RowTable.Of(
                DataFile.Rulings.Shape,
                [new RulingRow { Month = Given.Month, Subject = "X1", Question = Question.Responsible, Answer = "A", Authority = "批" }]),
        };
        Assert.That(Told(rows), Is.Empty);
    }

    [Test]
    public void A_result_is_cited_from_the_file_that_it_was_read_from()
    {
        var shape = new TableShape("monitoring.xlsx", new Dictionary<string, int> { ["month"] = 1, ["point"] = 2, ["class"] = 3 });
        Dossier dossier = Open(Folder with
        {
            Monitoring = MonitoringTable.Of(RowTable.Of(
                shape, [new MonitoringRow { Month = Given.Month, Point = "S", Class = WaterClass.IV }])),
        })!;
        Assert.That(
            dossier.Case(Given.Month, Law.Xuchang).ResultAt(dossier.Register.Points[0]), Is.EqualTo(new FileLine("monitoring.xlsx", 2)));
    }

    [Test]
    public void The_months_of_a_folder_are_those_of_all_its_files_each_once()
    {
        Given given = new Given().Section("S").Class("S", "Ⅲ", month: "2021-12").Event("E", EventKind.Intake, month: "2021-10")
            .Ruling("S", Question.Improved, "是", "2022-01").Province(5, "2021-09").Province(6, "2021-12");
        string[] without = ["2021-09", "2021-10", "2021-12", "2022-01"];
        Assert.That(given.Dossier().MonthsSpokenOf.Select(Months.Text), Is.EqualTo(without));
        Assert.That(
            given.Sample("S", Water.CleanSurface, "2021-11").Dossier().MonthsSpokenOf.Select(Months.Text),
            Is.EqualTo(without.Append("2021-11").Order(StringComparer.Ordinal)));
    }

    [Test]
    public void A_column_without_a_unit_is_asked_for_one_where_river_and_groundwater_mean_different_ones()
    {
        PointRow well = Section with { Code = "W", Kind = PointKind.Source, WaterType = WaterType.Groundwater };
        ReadingRow sample = Sample(Given.Month, "1");
        FolderRows rows = Folder with
        {
            Points = RowTable.Of(DataFile.Points.Shape, [Section, well]),
            Readings = ReadingsTable.Of([Water.Heading("三氯甲烷")], [sample, sample with { Point = "W" }]),
        };
        Assert.That(Told(rows).Select(f => f.Split(' ')[1]), Is.EqualTo(new[] { FaultCodes.UnitNeeded }));
    }

    [TestCase("2020-01", "W411")]
    [TestCase("2021-09", "E324")]
    public void Samples_that_differ_at_one_time_are_only_warned_of_in_a_month_that_no_regulation_governs(string month, string code)
    {
        FolderRows rows = Folder with
        {
            Readings = ReadingsTable.Of([Water.Heading("氨氮(mg/L)")], [Sample(Read.Month(month), "1"), Sample(Read.Month(month), "2")]),
        };
        Assert.That(Told(rows), Is.EqualTo(new[] { $"readings.csv:3:7:NH3N {code} 2" }));
    }

    [Test]
    public void Readings_of_points_that_could_not_be_read_are_left_alone() => Assert.That(
        Told(Folder with
        {
            Points = RowTable.Unread<PointRow>(),
            Readings = ReadingsTable.Of([Water.Heading("氨氮(mg/L)")], [Sample(Given.Month, "1")]),
        }),
        Is.Empty);

    [Test]
    public void Readings_that_lack_a_needed_column_are_told_unless_that_was_told_when_they_were_read()
    {
        var shape = new TableShape("readings.csv", new Dictionary<string, int> { ["month"] = 1 }, ["month"]);
        RowTable<ReadingRow> table = new([], shape);
        Assert.That(Told(Folder with { Readings = ReadingsTable.Of(table) }), Is.EqualTo(new[] { "readings.csv:1:0:point E108" }));
        Assert.That(Told(Folder with { Readings = ReadingsTable.Of(table with { IsSound = false }) }), Is.Empty);
    }

    [TestCase("北桥", "S")]
    [TestCase("南桥", "S")]
    [TestCase("s", "S")]
    [TestCase("东桥", "")]
    public void A_point_that_was_renamed_is_suggested_by_each_of_its_names(string text, string meant)
    {
        var faults = new FaultLog();
        FolderRows rows = Folder with
        {
            Points = RowTable.Of(
                DataFile.Points.Shape,
                [Section with { Name = "北桥", To = Read.Month("2021-12") }, Section with { Name = "南桥", From = Read.Month("2022-01") }]),
            Monitoring = MonitoringTable.Of([new MonitoringRow { Month = Given.Month, Point = text, Class = WaterClass.IV }]),
        };
        Intake.Open(rows, Law.BuiltIn, faults);
        Assert.That(faults.Sorted(_ => 0).Single().Arguments[0], Is.EqualTo(meant));
    }

    [Test]
    public void The_months_with_results_and_those_that_something_was_observed_in_are_told_apart()
    {
        Given given = new Given().Section("S").Class("S", "Ⅲ", month: "2021-12").Event("E", EventKind.Intake, month: "2021-10")
            .Ruling("S", Question.Improved, "是", "2022-01").Province(5, "2021-09");
        Dossier without = given.Dossier();
        Assert.That(without.MonthsWithResults.Select(Months.Text), Is.EqualTo(new[] { "2021-12" }));
        Assert.That(without.MonthsObserved.Select(Months.Text), Is.EqualTo(new[] { "2021-10", "2021-12" }));
        Dossier with = given.Sample("S", Water.CleanSurface, "2021-11").Dossier();
        Assert.That(with.MonthsWithResults.Select(Months.Text), Is.EqualTo(new[] { "2021-11", "2021-12" }));
        Assert.That(with.MonthsObserved.Select(Months.Text), Is.EqualTo(new[] { "2021-10", "2021-11", "2021-12" }));
    }

    [TestCase(false, "monitoring.csv:2:3:class W410 Ⅳ")]
    [TestCase(true, "假设:7:3:class W410 Ⅴ")]
    public void A_class_that_differs_from_the_readings_is_told_where_it_is_said_or_assumed(bool assumed, string told)
    {
        IndicatorHeading[] headings = [.. new[] { "PH", "DO", "CODMN", "NH3N", "TP" }.Select(Water.Heading)];
        ReadingRow clean = Sample(Given.Month, "7") with
        {
            Values =
            [
                ReadingCell.Value("7", IndicatorForm.Acidity),
                .. new[] { "8", "1", "0.1", "0.01" }.Select(text => ReadingCell.Value(text, IndicatorForm.Amount)),
            ],
        };
        Assert.That(
            Told(Folder with
            {
                Readings = ReadingsTable.Of(headings, [clean]),
                Assumed = assumed ? [new ResultChange(Given.Month, "S", WaterClass.V, null, new FileLine("假设", 7))] : [],
            }),
            Is.EqualTo(new[] { told }));
    }

    private static ReadingRow Sample(YearMonth month, string value) => new()
    {
        Time = SampleTime.Of(month),
        Point = "S",
        Values = [ReadingCell.Value(value, IndicatorForm.Amount)],
    };

    private static TableShape Without(DataFile file, params string[] lacking)
    {
        string[] columns = [.. file.Columns.Select(c => c.Name).Except(lacking)];
        return new TableShape(file.Name, columns.Select((c, i) => (c, i)).ToDictionary(c => c.c, c => c.i + 1), [.. columns]);
    }

    private static Dossier? Open(FolderRows rows) => Intake.Open(rows, Law.BuiltIn, new FaultLog());

    private static string[] Told(FolderRows rows)
    {
        var faults = new FaultLog();
        Intake.Open(rows, Law.BuiltIn, faults);
        return Said.Of(faults);
    }
}
