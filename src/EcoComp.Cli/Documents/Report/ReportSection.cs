namespace EcoComp.Cli.Documents.Report;

/// <summary>A section of a report.</summary>
/// <param name="page">Where it is written.</param>
internal abstract class ReportSection(PageParts page)
{
    /// <summary>Its name in the page.</summary>
    public abstract string Id { get; }

    /// <summary>The code of its heading.</summary>
    public abstract string Heading { get; }

    /// <summary>Where it is written.</summary>
    protected PageParts Page { get; } = page;

    /// <summary>Whether there is anything to show.</summary>
    public virtual bool Has(ReportContent content) => true;

    /// <summary>Writes what stands below its heading.</summary>
    public abstract void Write(ReportContent content);
}
