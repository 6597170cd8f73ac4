using System.Text;
using CsvHelper;
using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Regulations;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;
using NodaTime;
using NodaTime.Text;

// Settles a month of a data folder and says it in Chinese, or in English with "en" behind: dotnet run --project samples/library -- samples/xuchang 2021-09 en
Console.OutputEncoding = Encoding.UTF8;
(string folder, YearMonth month) = (args[0], YearMonthPattern.Iso.Parse(args[1]).Value);

// What is wrong with the data is collected, whoever finds it.
var faults = new FaultLog();
var rows = new FolderRows
{
    Counties = Table(DataFile.Counties, RowReader.County),
    Points = Table(DataFile.Points, RowReader.Point),
    Monitoring = MonitoringTable.Of(Table(DataFile.Monitoring, RowReader.Monitoring)),
    Readings = ReadingsTable.Of(Table(DataFile.Readings, RowReader.Reading)),
    Interpretations = Table(DataFile.Interpretations, RowReader.Interpretation),
    Events = Table(DataFile.Events, RowReader.Event),
    Rulings = Table(DataFile.Rulings, RowReader.Ruling),
    Fund = Table(DataFile.Fund, RowReader.Fund),
};
RegulationCatalogue law = RegulationCatalogue.BuiltIn();
Words words = Words.In(args.Length > 2 && args[2] == "en" ? Language.En : Language.Zh);
Dossier? dossier = Intake.Open(rows, law, faults);
foreach (Fault fault in faults.Sorted(file => DataFile.OrderOf(file))) Console.Error.WriteLine($"{fault.File}:{fault.Line}: {words.Say(fault)}");
if (dossier is null) return 3;

Regulation regulation = law.Governing(month, dossier.Interpretations) ?? throw new ArgumentException("No regulation settles this month.");
MonthSettlement settlement = Settler.BuiltIn.Settle(dossier.Case(month, regulation), SettlementStatus.Draft).Settlement;
foreach ((CountyStatement county, Item item) in settlement.AllItems)
    Console.WriteLine($"{county.Name} {item.Basis} {item.SubjectCode} {item.Effect.Yuan} {words.Say(item.Note)}".TrimEnd());
return 0;

// The rows of a file; the library says what its columns and cells mean, whatever they were read from.
RowTable<T> Table<T>(DataFile file, Func<ICells, T> read)
    where T : IRow<T>
{
    string path = Path.Combine(folder, file.Name);
    if (!File.Exists(path)) return RowTable.Absent<T>();
    using CsvReader csv = CsvReader.Create(File.ReadAllBytes(path), new CsvReaderOptions { HasHeader = false, TrackLineNumbers = true });
    csv.Read();
    TableShape shape = DataHeader.Read(file, file.Name, Cells(csv), 1, faults, out bool sound);
    var table = new List<T>();
    while (csv.Read()) table.Add(read(new HeldCells(new RowOrigin(shape, (int)csv.LineNumber), [.. Cells(csv)])));
    return new RowTable<T>([.. table], shape, sound);
}

static string[] Cells(CsvReader csv) => [.. Enumerable.Range(0, csv.FieldCount).Select(i => CellText.Read(csv.GetSpan(i)))];
