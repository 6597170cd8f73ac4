namespace EcoComp.Cli.Tests.Import;

/// <summary>
/// The publishers' tables as workbooks of the old form. LibreOffice made them of the web pages that <see cref="PublishedTable.Html"/> writes; with
/// ECOCOMP_REWRITE_HTML=FOLDER those pages are written there, to be turned into .xls again when a layout changes.
/// </summary>
public sealed class OldWorkbooksTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "EcoComp.Cli.Tests", "Import", "Xls");

    private static IEnumerable<TestCaseData> Publishers => Publisher.All.Select(p => new TestCaseData(p).SetArgDisplayNames(p.Name));

    [TestCaseSource(nameof(Publishers))]
    public void An_old_workbook_gives_its_rows(object publisher)
    {
        var one = (Publisher)publisher;
        if (Environment.GetEnvironmentVariable("ECOCOMP_REWRITE_HTML") is { } pages) File.WriteAllText(Path.Combine(pages, one.Name + ".html"), one.Table.Html());
        PublishersTests.Check(one, "表.xls", File.ReadAllBytes(Path.Combine(Folder, one.Name + ".xls")), "表.xls!Sheet1!");
    }
}
