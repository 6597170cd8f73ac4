using System.Collections.Immutable;
using System.Globalization;
using EcoComp.Core.Findings;
using EcoComp.Core.Provenance;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Documents;

/// <summary>The trace: each clause that was considered, what it asked, what it found and where, and what followed, also where nothing did.</summary>
internal sealed class ExplanationDocument(Words words)
{
    private const string Dot = " · ";

    private readonly Phrases _phrases = new(words);

    /// <summary>The parts of the document.</summary>
    /// <param name="month">The month.</param>
    /// <param name="steps">The findings that are told, in order.</param>
    /// <param name="from">What they are told from, where that is no data folder; else empty.</param>
    public IEnumerable<Block> Of(SettledMonth month, IEnumerable<Finding> steps, string from)
    {
        if (from.Length > 0)
        {
            yield return new Block.Paragraph(from);
            yield return new Block.Gap();
        }

        if (month.Settlement.Status == SettlementStatus.Trial)
        {
            yield return new Block.Paragraph(words["label.trial"]);
            yield return new Block.Gap();
        }

        foreach (Finding step in steps)
        {
            string subject = step.Subject.Code.Length == 0 ? "" : Dot + Phrases.Subject(step.Subject.Code, step.Subject.Name);
            string county = step.County is null ? "" : Dot + step.County.Name;
            yield return new Block.Heading(
                step.Clause.Id + " " + step.Clause.Basis + " " + words.Title(step.Clause) + subject + county, HeadingLevel.Section);
            foreach (Block part in Of(month, step)) yield return part;
            yield return new Block.Gap();
        }
    }

    /// <summary>What one finding asked, found and led to, without its heading.</summary>
    public IEnumerable<Block> Of(SettledMonth month, Finding step)
    {
        yield return Part("label.asked", words.Say(step.Asked));
        foreach (ISentence found in step.Found) yield return Part("label.found", words.Say(found));
        if (!step.Consulted.IsEmpty) yield return Part("label.consulted", _phrases.Consulted(step.Consulted, month.Interpretations));
        ImmutableArray<FileLine> evidence = step.Evidence();
        if (!evidence.IsEmpty) yield return Part("label.evidence", string.Join(words["label.comma"], evidence.Select(Place)));
        yield return Part("label.followed", words.Say(step.Followed));
    }

    private Block.Paragraph Part(string label, string text) => new(words.Labelled(label, text)) { Depth = 1 };

    private static string Place(FileLine at) => string.Create(CultureInfo.InvariantCulture, $"{at.File}:{at.Line}");
}
