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
    /// <summary>Reads a cell.</summary>
    /// <param name="text">The text, trimmed; not empty.</param>
    /// <param name="counties">The counties that there are.</param>
    /// <returns>The shares; null where the text says none, with its flaw, or without one where not all counties are known.</returns>
    public static SharesCell Read(string text, PointRegister counties)
    {
        Written[] parts = [.. text.Split([';', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Part)];
        if (parts.Length == 0) return Flawed(text, "none");
        if (parts.Any(p => p.HasSeveral)) return Flawed(text, "separator");
        if (parts.Length == 1 && parts[0].Percent is { } alone) return Flawed(text, alone == Shares.Whole ? "alone" : "sum");
        var found = ImmutableArray.CreateBuilder<County>(parts.Length);
        foreach (Written part in parts)
        {
            if (counties.FindCounty(part.Name) is { } county) found.Add(county);
            else if (Misspelt(part.Name, counties) is { } why) return Flawed(text, why);
            else return counties.KnowsCounties ? new SharesCell(null, part.Name, new CellFlaw(FaultCodes.UnknownCounty, [counties.SuggestCounty(part.Name)])) : new SharesCell(null, text, null);
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

    /// <summary>
    /// What is wrong with the form of a part that holds the names of counties and more: 甲县、乙县, 甲县60, 甲县 33.3%. Whoever is only told a name that is
    /// known leaves the shares out, and other counties pay. Null where the form is not why.
    /// </summary>
    private static string? Misspelt(string part, PointRegister counties)
    {
        County[] named = [.. counties.Counties.Where(c => c.Name.Length > 1 && part.Contains(c.Name, StringComparison.Ordinal))];
        if (named.Length > 1) return "separator";
        return named.Length == 1 && part.StartsWith(named[0].Name, StringComparison.Ordinal)
            && part.AsSpan(named[0].Name.Length) is var rest && rest.ContainsAnyInRange('0', '9') && rest.Trim("0123456789. :：%％".AsSpan()).IsEmpty
            ? "percent"
            : null;
    }

    private static SharesCell Flawed(string text, string why) => new(null, text, new CellFlaw(FaultCodes.SharesUnfit, [why]));

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
