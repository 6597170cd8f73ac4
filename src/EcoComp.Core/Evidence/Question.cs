namespace EcoComp.Core.Evidence;

/// <summary>A question that the law or the data leaves open and that a ruling answers.</summary>
public enum Question
{
    /// <summary>Whether the water improved within the county (改善), clause 4.1.1.</summary>
    Improved,

    /// <summary>The class without the inflow's influence (剔除上游后类别), clauses 4.2, 5.3 and 6.3.</summary>
    NetClass,

    /// <summary>Which county is responsible (责任县区).</summary>
    Responsible,

    /// <summary>Whether a toxic or harmful pollutant that the readings show over its limit counts (有毒有害超标), clause 7.1.</summary>
    Toxic,

    /// <summary>What becomes of a result that is missing (监测结果).</summary>
    Result,
}

/// <summary>What holds of a question whatever point or event it is about.</summary>
public static class Questions
{
    /// <summary>Whether a result that is brought in answers it as well as a ruling does.</summary>
    /// <param name="question">The question.</param>
    public static bool IsOfData(this Question question) => question switch
    {
        Question.Improved => false,
        Question.NetClass => false,
        Question.Responsible => false,
        Question.Toxic => false,
        Question.Result => true,
    };
}
