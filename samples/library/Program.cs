using CsvHelper;
using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Regulations;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;

Console.OutputEncoding = System.Text.Encoding.UTF8;
NodaTime.YearMonth month = NodaTime.Text.YearMonthPattern.Iso.Parse(args[1]).Value;
Words words = Words.In(args.Length > 2 && args[2] == "en" ? Language.En : Language.Zh);
RegulationCatalogue law = RegulationCatalogue.BuiltIn();
var faults = new FaultLog();
Dossier? dossier = Intake.Open(FolderRows.OfTexts(Records, faults), law, faults);
foreach (Fault fault in faults.Sorted(DataFile.OrderOf)) Console.Error.WriteLine($"{fault.File}:{fault.Line}: {words.Say(fault)}");
if (dossier is null) return 3;
Regulation regulation = law.Governing(month, dossier.Interpretations) ?? throw new ArgumentException("No regulation settles this month.");
MonthSettlement settlement = Settler.BuiltIn.Settle(dossier.Case(month, regulation), SettlementStatus.Draft).Settlement;
foreach ((CountyStatement county, Item item) in settlement.AllItems)
    Console.WriteLine($"{county.Name} {item.Basis} {item.SubjectCode} {item.Effect.Yuan} {words.Say(item.Note)}".TrimEnd());
return 0;

IEnumerable<TextRecord> Records(DataFile file)
{
    string path = Path.Combine(args[0], file.Name);
    using CsvReader csv = CsvReader.Create(File.Exists(path) ? File.ReadAllBytes(path) : [], new CsvReaderOptions { HasHeader = false, TrackLineNumbers = true });
    while (csv.Read()) yield return new TextRecord((int)csv.LineNumber, [.. Enumerable.Range(0, csv.FieldCount).Select(i => CellText.Read(csv.GetSpan(i)))]);
}
