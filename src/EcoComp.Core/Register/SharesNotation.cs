using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using EcoComp.Core.Provenance;

namespace EcoComp.Core.Register;

/// <summary>
/// Reads who answers for something: one county by code, name or alias, or several as <c>甲县 60%；乙县 40%</c>, or as <c>甲县；乙县</c> in equal parts,
/// of which the first takes what whole percents leave over.
/// </summary>
internal static class SharesNotation
{
    private static readonly SearchValues<char> Numerals = SearchValues.Create("0123456789%％‰一二三四五六七八九十半");
    private static readonly SearchValues<char> Joins = SearchValues.Create("、，,/／和与及");

    /// <summary>Reads a cell.</summary>
    /// <param name="text">The text, trimmed; not empty.</param>
    /// <param name="counties">The counties that there are.</param>
    /// <param name="guesses">Whether it is told what an unknown name may mean.</param>
    /// <returns>The shares; null where the text says none, with its flaw, or without one where not all counties are known.</returns>
    public static SharesCell Read(string text, PointRegister counties, bool guesses = true)
    {
        string[] written = text.Split([';', '；'], StringSplitOptions.TrimEntries);
        Written[] parts = [.. written.Where(w => w.Length > 0).Select(Part)];
        // Behind several a semicolon may end the list; anywhere else somebody's share may have been lost.
        bool isOneLost = Array.IndexOf(written, "", 0, written.Length - 1) >= 0 || (written.Length > parts.Length && parts.Length == 1);
        if (parts.Length == 0 || isOneLost) return Flawed(text, "none");
        if (parts.Any(p => p.HasSeveral)) return Flawed(text, "separator");
        if (parts.Length == 1 && parts[0].Percent is { } alone) return Flawed(text, alone == Shares.Whole ? "alone" : "sum");
        var found = ImmutableArray.CreateBuilder<County>(parts.Length);
        foreach (Written part in parts)
        {
            if (counties.FindCounty(part.Name) is { } county) found.Add(county);
            else if (FlawOf(part.Name, counties) is { } why) return Flawed(text, why);
            else return counties.KnowsCounties ? new SharesCell(null, part.Name, new CellFlaw(FaultCodes.UnknownCounty, [guesses ? counties.SuggestCounty(part.Name) : ""])) : new SharesCell(null, text, null);
        }

        if (found.Distinct().Count() < found.Count) return Flawed(text, "twice");
        if (parts.Length == 1) return new SharesCell(Shares.Of(found[0]), text, null);
        int?[] percents = [.. parts.Select(p => p.Percent)];
        if (percents.All(p => p is null)) percents = Equal(parts.Length);
        if (percents.Any(p => p is null)) return Flawed(text, "mixed");
        if (percents.Any(p => p is < 1 or >= Shares.Whole)) return Flawed(text, "range");
        return percents.Sum() == Shares.Whole
            ? new SharesCell(new Shares([.. found.Select((county, i) => new Share(county, percents[i]!.Value))]), text, null)
            : Flawed(text, "sum");
    }

    private static SharesCell Flawed(string text, string why) => new(null, text, new CellFlaw(FaultCodes.SharesUnfit, [why]));

    /// <summary>
    /// What is wrong with a part that says more than a county: several of them, or its share in another form. To name the county alone as the remedy
    /// would book another amount. Null where it is no more than an unknown name.
    /// </summary>
    private static string? FlawOf(string part, PointRegister counties)
    {
        string rest = part;
        var named = new HashSet<County>();
        foreach ((County county, string name) in counties.CountiesIn(part))
        {
            int at = rest.IndexOf(name, StringComparison.Ordinal);
            if (at < 0 || rest.AsSpan(at + name.Length) is ['.', ..]) continue; // 990001.0 is a code that became a number
            named.Add(county);
            rest = rest.Remove(at, name.Length).Insert(at, "\n");
        }

        bool share = rest.AsSpan().ContainsAny(Numerals);
        bool several = named.Count > 1 && (share || !rest.Any(char.IsLetter) || rest.AsSpan().ContainsAny(Joins));
        return several ? "separator" : named.Count == 1 && share ? "form" : null;
    }

    private static int?[] Equal(int parts)
    {
        int each = Shares.Whole / parts;
        var percents = new int?[parts];
        Array.Fill(percents, each);
        percents[0] += Shares.Whole - (each * parts);
        return percents;
    }

    /// <summary>A county, and what may stand behind it: <c>60%</c>.</summary>
    private static Written Part(string part)
    {
        if (part[^1] is not ('%' or '％')) return new Written(part, null);
        int end = part.Length - 1;
        while (end > 0 && part[end - 1] == ' ') end--;
        int start = end;
        while (start > 0 && char.IsAsciiDigit(part[start - 1])) start--;
        if (start == end) return new Written(part, null);
        int percent = end - start > 3 ? int.MaxValue : int.Parse(part.AsSpan(start, end - start), CultureInfo.InvariantCulture);
        return new Written(part[..start].TrimEnd(), percent);
    }

    private sealed record Written(string Name, int? Percent)
    {
        /// <summary>Whether a percent stands within it too, as where parts have something else than a semicolon between them.</summary>
        public bool HasSeveral => Percent is not null && Name.AsSpan().ContainsAny('%', '％');
    }
}

/// <summary>A cell that says who answers for something.</summary>
/// <param name="Shares">The counties; null where the cell says none that is known.</param>
/// <param name="Quoted">What a fault quotes: the cell, or the name in it that is unknown.</param>
/// <param name="Flaw">What is wrong with it; null where nothing is, or nothing can be said of it.</param>
internal sealed record SharesCell(Shares? Shares, string Quoted, CellFlaw? Flaw)
{
    /// <summary>What a requirement that the cell does not meet tells.</summary>
    public Told Told => new(Quoted) { Flaw = Flaw };
}
