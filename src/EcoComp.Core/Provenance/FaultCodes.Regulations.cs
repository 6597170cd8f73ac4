namespace EcoComp.Core.Provenance;

/// <content>E5: what is wrong with a file of a regulation, or with a draft of one.</content>
public static partial class FaultCodes
{
    /// <summary>A regulation that a month is closed by of which not everything holds that is proved of regulations.</summary>
    public const string LawUnproved = "W432";

    /// <summary>A row of a regulation's table that is worse than another and costs less.</summary>
    public const string LawWorsePaysLess = "W433";

    /// <summary>A file of a regulation cannot be read, or is no UTF-8 text.</summary>
    public const string LawEncoding = "E501";

    /// <summary>A file of a regulation is no JSON.</summary>
    public const string LawJson = "E502";

    /// <summary>A file of a regulation is of no form that is known.</summary>
    public const string LawForm = "E503";

    /// <summary>Something that a regulation must say is missing or empty.</summary>
    public const string LawMemberMissing = "E504";

    /// <summary>A member that nobody knows.</summary>
    public const string LawMemberUnknown = "E505";

    /// <summary>Something stands twice in a regulation.</summary>
    public const string LawTwice = "E506";

    /// <summary>A value of another kind than is needed.</summary>
    public const string LawKind = "E507";

    /// <summary>A water class that is not written as regulations write it.</summary>
    public const string LawClass = "E508";

    /// <summary>A rule, clause, indicator, standard, interpretation, choice or base that there is not.</summary>
    public const string LawNoSuch = "E509";

    /// <summary>A list that needs an element has none.</summary>
    public const string LawEmpty = "E510";

    /// <summary>More interpretations than can be told apart.</summary>
    public const string LawTooMany = "E511";

    /// <summary>A clause does not leave open what its rule asks.</summary>
    public const string LawOpenMissing = "E512";

    /// <summary>An interpretation that no clause leaves open.</summary>
    public const string LawOpenNowhere = "E513";

    /// <summary>Something of a clause that its rule does not read.</summary>
    public const string LawUnread = "E514";

    /// <summary>A clause with amounts has no rule that reads them.</summary>
    public const string LawRuleMissing = "E515";

    /// <summary>A ladder has no amount for a miss.</summary>
    public const string LawLadderLacks = "E516";

    /// <summary>A ladder prices a class that meets the target.</summary>
    public const string LawLadderMet = "E517";

    /// <summary>A kind of water that no standard of a regulation judges, or two.</summary>
    public const string LawWater = "E518";

    /// <summary>A clause of a draft changes nothing, or says two things.</summary>
    public const string DraftClause = "E519";

    /// <summary>A regulation shares its id, or the day from which it is in force, with another.</summary>
    public const string LawClash = "E520";

    /// <summary>A draft where regulations in force are needed.</summary>
    public const string LawIsDraft = "E521";

    /// <summary>A clause that a draft keeps although only one that it leaves out used it.</summary>
    public const string DraftServed = "E522";

    /// <summary>A regulation that settles no month, since the next one to come into force settles from the same or an earlier one.</summary>
    public const string LawWithoutMonth = "E523";

    /// <summary>A file of a regulation that is larger than a regulation is.</summary>
    public const string LawTooLarge = "E524";
}
