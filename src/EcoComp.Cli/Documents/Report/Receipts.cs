namespace EcoComp.Cli.Documents.Report;

/// <summary>What witnesses the closed months: the digest of each receipt and of what it names, and the archive's checkpoint.</summary>
internal sealed class Receipts(PageParts page) : ReportSection(page)
{
    /// <inheritdoc/>
    public override string Id => "receipts";

    /// <inheritdoc/>
    public override string Heading => "report.receipts";

    /// <inheritdoc/>
    public override bool Has(ReportContent content) => content.Checkpoint is not null;

    /// <inheritdoc/>
    public override void Write(ReportContent content)
    {
        if (content.Receipts.IsEmpty)
        {
            Page.Html.Element("p", Page.Words["report.receipts.none"]);
        }
        else
        {
            Table(Page.Words["report.receipts.of"], Page.Words["report.receipt"], content.Receipts.Select(r => (r.Path, r.Sha256)));
            foreach (SealedPart part in content.Receipts)
            {
                Page.Html.Start("details").Element("summary", Page.Words.Say("report.receipts.files", part.Path));
                (string, string)[] around = [(Page.Words["report.receipts.regulation"], part.Regulation), (Page.Words["report.receipts.previous"], part.Previous)];
                Table(Page.Words.Say("report.receipts.filesOf", part.Path), Page.Words["report.receipts.file"], part.Files.Concat(around.Where(a => a.Item2.Length > 0)));
                Page.Html.End();
            }
        }

        Page.Html.Start("p").Text(Page.Words["report.checkpoint"] + Page.Words["label.colon"]).Element("code", content.Checkpoint!).End();
    }

    private void Table(string caption, string head, IEnumerable<(string Name, string Sha256)> rows)
    {
        Page.StartTable(caption, "digests", head, "sha256");
        foreach ((string name, string sha256) in rows)
        {
            Page.StartRow(name);
            Page.Html.Start("td").Element("code", sha256).End().End();
        }

        Page.EndTable();
    }
}
