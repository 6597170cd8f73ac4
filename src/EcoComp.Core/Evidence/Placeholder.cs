namespace EcoComp.Core.Evidence;

/// <summary>What stands in a printed line for what somebody has to fill in: &lt;依据文号&gt;, also as shells and word processors change its brackets.</summary>
public static class Placeholder
{
    /// <summary>A text, or none where it is a placeholder that was left as it is.</summary>
    public static string Filled(string text) => text.Length > 2 && text[0] is '<' or '‹' or '＜' or '〈' && text[^1] is '>' or '›' or '＞' or '〉' ? "" : text;
}
