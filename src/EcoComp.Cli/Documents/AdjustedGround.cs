using EcoComp.Core.Findings;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Documents;

/// <summary>
/// What an item of an earlier month stood on, as far as an adjustment of it carries that: the documents of its events and rulings, weeks and tonnes, and
/// what counties shared. What events are called by now the table says; it may be another name than it was then.
/// </summary>
internal sealed class AdjustedGround(Words words, RateSaid rate)
{
    /// <summary>Part by part; nothing where its classes say all of it.</summary>
    public IEnumerable<string> Of(Item item)
    {
        foreach (object fact in (item.Adjustment?.Note ?? default).Facts)
        {
            string said = fact switch
            {
                Facts.EventRecorded found => found.Document,
                Facts.RuledNet or Facts.RuledImproved or Facts.RuledNotImproved or Facts.RuledResponsible or Facts.RuledToxic
                    or Facts.OutletOver or Facts.OutletCapped or Facts.Volume => words.Say((Fact)fact),
                _ => "",
            };
            if (said.Length > 0) yield return said;
        }

        if (rate.OfAdjusted(item) is { Length: > 0 } shared) yield return shared;
    }
}
