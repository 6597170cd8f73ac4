using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace EcoComp.Cli.Import.Vocabulary;

/// <summary>
/// The words by which remarks and columns beside an event give it another amount of water than its own, or the amount another unit. They stand in
/// import-words.json.
/// </summary>
internal sealed class EventWords
{
    private const NumberStyles Digits = NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands;

    private readonly ImmutableArray<string> _amounts;
    private readonly ImmutableArray<string> _corrections;
    private readonly ImmutableArray<string> _aside;
    private readonly ImmutableArray<string> _units;
    private readonly ImmutableArray<string> _unitLabels;
    private readonly ImmutableArray<string> _rates;
    private readonly string _multiples;
    private readonly string _powers;
    private readonly char[] _about;
    private readonly char[] _breaks;

    /// <param name="file">Their part of the file.</param>
    public EventWords(JsonElement file)
    {
        (_amounts, _corrections, _aside) = (Texts(file, "amounts"), Texts(file, "corrections"), Texts(file, "aside"));
        (_units, _unitLabels, _rates) = (Texts(file, "units"), Texts(file, "unitLabels"), Texts(file, "rates"));
        (_multiples, _powers) = (file.GetProperty("multiples").GetString()!, file.GetProperty("powers").GetString()!);
        _about = file.GetProperty("about").GetString()!.ToCharArray();
        Titles = Texts(file, "titles");
        _breaks = file.GetProperty("breaks").GetString()!.ToCharArray();
    }

    /// <summary>The words that may stand in titles of tables of events.</summary>
    public ImmutableArray<string> Titles { get; }

    /// <summary>Whether a heading says that what stands below it corrects what is read: 核实县区, not 核实日期.</summary>
    public bool Corrects(string heading) => Has(heading, _corrections) && !Has(heading, _aside);

    /// <summary>Whether a heading is about amounts of water, or corrects what is read: 核减后水量(吨), not 许可排放量(吨).</summary>
    public bool IsOfAmounts(string heading) => (Has(heading, _amounts) || Has(heading, _corrections)) && !Has(heading, _aside);

    /// <summary>Whether words give an amount of water another number or unit than its own: 核定130, 13.5为实际, 0.135万吨, 单位：万吨.</summary>
    /// <param name="text">The words.</param>
    /// <param name="own">The amount, in tonnes.</param>
    public bool SayOtherAmount(string text, decimal own)
    {
        string key = ImportWords.Key(text).Replace('\u00B3', '3');
        foreach (string part in key.Split(_breaks, StringSplitOptions.RemoveEmptyEntries))
        {
            if (!Has(part, _aside) && (HasOtherNumber(part, own) || SaysOtherUnit(part))) return true;
        }

        return false;
    }

    private bool HasOtherNumber(string part, decimal own)
    {
        bool isSaid = Has(part, _amounts) || Has(part, _corrections);
        for (int at = 0; at < part.Length; at++)
        {
            if (!char.IsAsciiDigit(part[at])) continue;
            int from = at;
            while (at < part.Length && IsOfNumber(part, at)) at++;
            if (!decimal.TryParse(part.AsSpan(from, at - from), Digits, CultureInfo.InvariantCulture, out decimal number)) continue;
            string behind = part[at..].TrimStart(_about);
            int multiple = behind.Length > 0 ? _multiples.IndexOf(behind[0], StringComparison.Ordinal) : -1;
            for (int power = multiple < 0 ? 0 : _powers[multiple] - '0'; power > 0; power--) number *= 10;
            if (multiple >= 0) behind = behind[1..];
            int unit = LengthOf(_units, behind);
            bool isRate = unit > 0 && LengthOf(_rates, behind[unit..]) > 0;
            bool isAmount = unit > 0 || ((isSaid || (multiple >= 0 && behind.Length == 0)) && IsAlone(part, from, behind));
            if (isRate || (isAmount && number != own)) return true;
        }

        return false;
    }

    /// <summary>Whether a sign of a text belongs to a number: a digit, and a point or comma before one.</summary>
    private static bool IsOfNumber(string text, int at) =>
        char.IsAsciiDigit(text[at]) || (text[at] is '.' or ',' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]));

    /// <summary>
    /// Whether a number without a unit is an amount: nothing but words of the correction stands behind it, and it is no part of a date or a name.
    /// </summary>
    private bool IsAlone(string part, int from, string behind) =>
        (from == 0 || !(char.IsAsciiLetterOrDigit(part[from - 1]) || part[from - 1] is '-' or '/' or '.' or '#'))
        && (behind.Length == 0 || behind[0] is '(' or ')' || LengthOf(_corrections, behind) > 0);

    /// <summary>Whether words say a unit that is not tonnes without a number before it.</summary>
    private bool SaysOtherUnit(string part)
    {
        if (!Has(part, _unitLabels) && !Has(part, _amounts)) return false;
        for (int at = 0; at < part.Length; at++)
        {
            int multiple = _multiples.Contains(part[at], StringComparison.Ordinal) ? 1 : 0;
            int unit = LengthOf(_units, part[Math.Min(part.Length, at + multiple)..]);
            if (unit == 0 || IsBehindNumber(part[..at])) continue;
            if (multiple > 0 || unit > 1 || LengthOf(_rates, part[(at + unit)..]) > 0) return true;
        }

        return false;
    }

    private bool IsBehindNumber(string before) => before.TrimEnd(_about) is [.., var last] && char.IsAsciiLetterOrDigit(last);

    private static bool Has(string text, ImmutableArray<string> words)
    {
        foreach (string word in words)
        {
            if (text.Contains(word, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    /// <summary>The length of the word with which a text begins, longer ones first; 0 where it begins with none.</summary>
    private static int LengthOf(ImmutableArray<string> words, string text)
    {
        foreach (string word in words)
        {
            if (text.StartsWith(word, StringComparison.Ordinal)) return word.Length;
        }

        return 0;
    }

    private static ImmutableArray<string> Texts(JsonElement file, string name) =>
        [.. file.GetProperty(name).EnumerateArray().Select(t => t.GetString()!)];
}
