using EcoComp.Core.Quantities;
using EcoComp.Core.Register;

namespace EcoComp.Core.Findings;

/// <summary>What follows for several counties that share: each has a finding of its own, with its part of the money.</summary>
public static class Sharing
{
    /// <summary>An item of each county.</summary>
    public static IEnumerable<Payment> Among(this Payment whole, Shares shares) => !shares.AreSeveral
        ? [whole]
        : shares.Split(whole.Amount).Select(part => new Payment(
            whole.Clause, whole.Subject, part.County, whole.Direction, part.Amount, whole.Asked,
            whole.Grounds.Add(new Facts.Share(part.Percent!.Value) { Whole = whole.Amount, Among = shares }))
        {
            Target = whole.Target,
            Class = whole.Class,
            NetClass = whole.NetClass,
            SharePercent = part.Percent,
        });

    /// <summary>A question with each county, with its part of the range.</summary>
    public static IEnumerable<OpenQuestion> Among(this OpenQuestion whole, Shares shares)
    {
        if (!shares.AreSeveral) return [whole];
        var least = whole.Min is { } min ? shares.Split(min) : default;
        var greatest = whole.Max is { } max ? shares.Split(max) : default;
        return shares.Parts.Select((part, i) => new OpenQuestion(
            whole.Clause, whole.Subject, part.County, whole.Question, least.IsDefault ? null : least[i].Amount, greatest.IsDefault ? null : greatest[i].Amount,
            whole.Asked, whole.Grounds.Add(new Facts.Share(part.Percent) { Among = shares }))
        {
            SharePercent = part.Percent,
        });
    }

    /// <summary>A note with each county.</summary>
    public static IEnumerable<Noted> Among(this Noted whole, Shares shares) => !shares.AreSeveral
        ? [whole]
        : shares.Counties.Select(county => new Noted(whole.Clause, whole.Subject, county, whole.Code, whole.Text, whole.Asked, whole.Grounds));

    /// <summary>What does not follow, for each county.</summary>
    public static IEnumerable<NothingFollows> Among(this NothingFollows whole, Shares shares) => !shares.AreSeveral
        ? [whole]
        : shares.Counties.Select(county => new NothingFollows(whole.Clause, whole.Subject, county, whole.Why, whole.Asked, whole.Grounds));

    /// <summary>Whatever follows, for each county that shares.</summary>
    public static IEnumerable<Finding> Among(this Finding whole, Shares shares) => whole switch
    {
        Payment payment => payment.Among(shares),
        OpenQuestion question => question.Among(shares),
        Noted note => note.Among(shares),
        NothingFollows nothing => nothing.Among(shares),
        _ => [whole],
    };
}
