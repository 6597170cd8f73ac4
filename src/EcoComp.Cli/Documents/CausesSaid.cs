using System.Collections.Immutable;
using EcoComp.Core.Findings;
using EcoComp.Core.Regulations;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Documents;

/// <summary>
/// Why a county pays or gets something, as it can understand it: the class beside the target, what exceeded, what happened, the document of each ruling
/// and the choices that were consulted. Nothing is said twice.
/// </summary>
internal sealed class CausesSaid(Words words, Regulation regulation, ExceedanceSaid exceeded)
{
    private readonly Phrases _phrases = new(words);
    private readonly RateSaid _rate = new(words, regulation);

    /// <summary>Part by part; never nothing.</summary>
    public ImmutableArray<string> Of(Item item) =>
        [.. Measured(item), .. exceeded.Of(item), .. Reasons(item.Note, item.Interpretations, _rate.Of(item))];

    /// <summary>What an item of an earlier month stood on, as far as an adjustment of it carries that, and why it was adjusted.</summary>
    public ImmutableArray<string> OfAdjusted(Item item)
    {
        string said = string.Join(words["label.semicolon"], [.. Measured(item), .. new AdjustedGround(words, _rate).Of(item)]);
        string because = words.Say(item.Note);
        string code = item.Adjustment is { Reverses: true } ? "notice.formerly" : "notice.corrected";
        return said.Length == 0 ? [because] : [words.Say(code, said), because];
    }

    /// <summary>Why a question is open.</summary>
    public ImmutableArray<string> Of(Pending question) => Reasons(question.Why, question.Interpretations, _rate.Of(question));

    /// <summary>The notes that say more than the items and questions beside them: how a class was evaluated stands with what the class led to.</summary>
    public static IEnumerable<Note> NotTold(IEnumerable<Note> notes, IReadOnlyList<Item> items, IReadOnlyList<Pending> questions) => notes.Where(
        note => !items.Any(i => Tells(i.Note, i.Interpretations, note)) && !questions.Any(q => Tells(q.Why, q.Interpretations, note)));

    /// <summary>The class beside the target; of several canal points each is told by its own fact.</summary>
    private IEnumerable<string> Measured(Item item)
    {
        if (item.Class is not { } found || item.Note.Facts.OfType<Facts.CanalPoint>().Any()) yield break;
        string said = item.Target is not { } target ? words.Say("notice.measured", found.ToString())
            : words.Say(
                found.IsWorseThan(target) ? "notice.measured.worse"
                : target.IsWorseThan(found) ? "notice.measured.better"
                : "notice.measured.target",
                found.ToString(), target.ToString());
        yield return item.NetClass is { } net && net != found ? words.Say("notice.measured.net", said, net.ToString()) : said;
    }

    /// <summary>What happened, what it comes to, and the choices that were consulted.</summary>
    private ImmutableArray<string> Reasons(Said said, InterpretationChoices consulted, string rate)
    {
        Said happened = Without(said);
        ImmutableArray<string> reasons = _phrases.Reasons(happened, consulted, regulation);
        return rate.Length == 0 ? reasons : reasons.Insert(happened.IsNothing ? 0 : 1, rate);
    }

    /// <summary>The share stands beside what it is a share of.</summary>
    private static Said Without(Said said) => said.Facts.IsEmpty
        ? said
        : Said.Of([.. said.Facts.OfType<Fact>().Where(f => f is not Facts.Share)]);

    private static bool Tells(Said said, InterpretationChoices choices, Note note) =>
        note.Interpretations.Chosen.All(c => choices[c.Key] == c.Choice) && note.Text.Facts is [var remark] && remark switch
        {
            Remarks.Evaluated => said.Facts.OfType<Facts.Evaluated>().Any(f => f.Point.Code == note.SubjectCode),
            Remarks.ClassMayBeBetter or Remarks.ClassICannotBeShown =>
                said.Facts.OfType<Facts.DetectionLimit>().Any(f => f.Point.Code == note.SubjectCode),
            _ => false,
        };
}
