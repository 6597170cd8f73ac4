using System.Collections.Immutable;
using EcoComp.Cli.Data;
using EcoComp.Cli.Host;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Documents;

/// <summary>
/// The notice (通报) of a settled month, as 第八条 has it sent: the city's part and a statement for each county; or letters to some counties alone.
/// It asks for nothing but the settlement, so that a month out of an archive is printed as it was closed.
/// </summary>
/// <param name="words">The language.</param>
/// <param name="said">Its number, date, addressees, copies and words on objections, as far as somebody says them.</param>
internal sealed class NoticeDocument(Words words, ProjectNotice said)
{
    /// <summary>How many items a notice lists, in the city's part and once more in the statements. A letter lists all of its county.</summary>
    public const int MostItems = 5000;

    /// <summary>What stands in the foot of its last page, or empty.</summary>
    public string LastFoot { get; init; } = "";

    private readonly Phrases _phrases = new(words);
    private readonly NoticeFrame _frame = new(words, said);

    /// <summary>The notice to all counties.</summary>
    /// <param name="settled">The month.</param>
    public Document Notice(SettledMonth settled)
    {
        string title = Title(settled);
        (Words naming, NoticeSections sections) = Public(settled);
        CountyLetter[] letters = [.. settled.Settlement.Counties.Select(c => new CountyLetter(naming, sections, _frame, settled, c))];
        int[] listed = Listed(letters);
        Annex[] annexes = [.. letters.Select((l, i) => l.Annex(i + 1, listed[i]))];
        var blocks = ImmutableArray.CreateBuilder<Block>();
        blocks.AddRange(new CityNotice(naming, sections, _frame, settled).Blocks(title, annexes));
        for (int i = 0; i < letters.Length; i++) blocks.AddRange(letters[i].Statement(i + 1, listed[i]));
        blocks.Add(_frame.Copies);
        return Of(title, settled, blocks.ToImmutable());
    }

    /// <summary>Letters to counties, each to be sent alone and signed for.</summary>
    /// <param name="shown">The month and the counties.</param>
    public Document Letters(ShownMonth shown)
    {
        (Words naming, NoticeSections sections) = Public(shown.Settled);
        CountyLetter[] letters = [.. shown.Counties.Select(c => new CountyLetter(naming, sections, _frame, shown.Settled, c))];
        string title = letters is [var only]
            ? only.LetterTitle
            : words.Say("notice.letters", _phrases.Of(shown.Settled.Settlement.Month), shown.Settled.Regulation.Head.Compensation);
        return Of(title, shown.Settled, [.. letters.SelectMany(l => l.Letter())]);
    }

    /// <summary>How many items each statement lists, so that all of them list no more than a notice does.</summary>
    private static int[] Listed(CountyLetter[] letters)
    {
        int room = MostItems;
        int[] listed = new int[letters.Length];
        for (int i = 0; i < letters.Length; i++) room -= listed[i] = Math.Min(letters[i].ItemCount, room);
        return listed;
    }

    private (Words Naming, NoticeSections Sections) Public(SettledMonth settled)
    {
        var names = new PublicNames(words, settled);
        Words naming = words.Naming(names);
        var causes = new CausesSaid(naming, settled.Regulation, new ExceedanceSaid(naming, names, settled));
        return (naming, new NoticeSections(naming, settled.Regulation, names, causes));
    }

    private string Title(SettledMonth settled) =>
        words.Say("notice.title", _phrases.Of(settled.Settlement.Month), settled.Regulation.Head.Compensation);

    private Document Of(string title, SettledMonth settled, ImmutableArray<Block> blocks)
    {
        string worth = settled.Settlement.Status == SettlementStatus.Final ? "" : _phrases.Of(settled.Settlement.Status);
        return new Document(title.Replace("\n", "", StringComparison.Ordinal), blocks)
        {
            RunningHeader = worth,
            DraftMark = worth,
            LastFoot = LastFoot,
            Footer = (page, pages) => words.Say("notice.page", NoticeSections.Number(page), NoticeSections.Number(pages)),
        };
    }
}
