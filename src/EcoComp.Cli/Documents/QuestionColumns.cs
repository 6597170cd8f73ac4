using System.Collections.Immutable;
using EcoComp.Cli.Data;
using EcoComp.Core.Evidence;
using EcoComp.Core.Quantities;
using EcoComp.Core.Regulations;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;
using NodaTime;

namespace EcoComp.Cli.Documents;

/// <summary>The columns of tables of open questions: each table chooses those it needs.</summary>
/// <param name="words">The language.</param>
/// <param name="regulation">The regulation.</param>
/// <param name="names">What things are called towards counties; null where codes are told.</param>
internal sealed class QuestionColumns(Words words, Regulation regulation, PublicNames? names = null)
{
    private readonly Phrases _phrases = new(words);

    /// <summary>The clause as cited.</summary>
    public ColumnOf<CountyPending> Clause => TableOf.Text<CountyPending>(words["head.clause"], q => regulation[q.Pending.Clause].Basis);

    /// <summary>The county, or that nobody knows yet which one it is.</summary>
    public ColumnOf<CountyPending> County =>
        TableOf.Text<CountyPending>(words["notice.head.county"], q => q.County?.Name ?? words["notice.countyOpen"]);

    /// <summary>What a question is about.</summary>
    public ColumnOf<CountyPending> Subject =>
        TableOf.Text<CountyPending>(words["head.subject"], q => names?.Subject(q.Pending)
            ?? _phrases.Subject(q.Pending.SubjectCode, q.Pending.SubjectName, q.Pending.SharePercent));

    /// <summary>What is asked.</summary>
    public ColumnOf<CountyPending> Question => TableOf.Text<CountyPending>(words["head.question"], q => words["question." + q.Pending.Question]);

    /// <summary>What an answer could lead to.</summary>
    public ColumnOf<CountyPending> Range => TableOf.Number<CountyPending>(words["head.range"], q => _phrases.Range(q.Pending));

    /// <summary>Why it is open, as a county is told it.</summary>
    public ColumnOf<CountyPending> Causes(CausesSaid causes) =>
        TableOf.Remarks<CountyPending>(words["head.reasons"], words["label.semicolon"], q => causes.Of(q.Pending));

    /// <summary>Why it is open, and how the staff can answer it.</summary>
    public ColumnOf<CountyPending> ReasonsAndAnswer(YearMonth month) => TableOf.Remarks<CountyPending>(
        words["head.reasons"], words["label.semicolon"], q => Why(q.Pending).Add(Answer(month, q.Pending)));

    private ImmutableArray<string> Why(Pending question) => _phrases.Reasons(question.Why, question.Interpretations, regulation);

    private string Answer(YearMonth month, Pending question) => words.Say(
        question.Question.IsOfData() ? "label.answerResult" : "label.answer", Months.Text(month), question.SubjectCode,
        words["question.word." + question.Question], words["answer." + question.Question]);
}
