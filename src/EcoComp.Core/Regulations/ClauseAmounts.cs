using System.Collections.Immutable;
using System.Text.Json;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Regulations;

/// <summary>The numbers of a clause as its rule reads them, each by its name.</summary>
public sealed class ClauseAmounts
{
    private readonly JsonMembers _members;

    private ClauseAmounts(JsonMembers members) => _members = members;

    /// <summary>An amount of money in whole yuan, above zero.</summary>
    /// <exception cref="InvalidDataException">It is not there or no such amount.</exception>
    public Money Yuan(string name) =>
        _members.Whole(name) is > 0 and var yuan ? new Money(yuan) : throw new InvalidDataException($"Not an amount: {_members.PathOf(name)}.");

    /// <summary>A number above zero: a volume in tonnes, a multiple, a share.</summary>
    /// <exception cref="InvalidDataException">It is not there or no such number.</exception>
    public decimal Number(string name) =>
        _members.Number(name) is > 0 and var number ? number : throw new InvalidDataException($"Not above zero: {_members.PathOf(name)}.");

    /// <summary>A water class.</summary>
    /// <exception cref="InvalidDataException">It is not there or no class.</exception>
    public WaterClass Class(string name) =>
        WaterClassNotation.TryRead(_members.Text(name), out WaterClass value) ? value
            : throw new InvalidDataException($"Not a class: {_members.PathOf(name)} = {_members.Text(name)}.");

    /// <summary>A word: an indicator's code, a clause's number.</summary>
    /// <exception cref="InvalidDataException">It is not there or no text.</exception>
    public string Text(string name) => _members.Text(name);

    /// <summary>A list of words.</summary>
    /// <exception cref="InvalidDataException">It is not there or no such list.</exception>
    public ImmutableArray<string> Texts(string name) => [.. _members.Texts(name)];

    /// <summary>Indicators by their codes, each text one of them or alternatives, <c>CODMN|COD</c>.</summary>
    /// <exception cref="InvalidDataException">They are not there, or there is no such indicator.</exception>
    public ImmutableArray<IndicatorGroup> Indicators(string name) => [.. Texts(name).Select(text => new IndicatorGroup([.. text.Split('|').Select(code =>
        IndicatorCatalogue.BuiltIn.Find(code) ?? throw new InvalidDataException($"No indicator: {_members.PathOf(name)} = {code}."))]))];

    /// <summary>The rows of a table, at least one, no two with the same key.</summary>
    /// <typeparam name="T">The rule's record of a row.</typeparam>
    /// <param name="name">The table.</param>
    /// <param name="read">Makes the record.</param>
    /// <param name="key">What tells rows apart.</param>
    /// <exception cref="InvalidDataException">It is not there, empty, or two rows share a key.</exception>
    public ImmutableArray<T> Rows<T>(string name, Func<ClauseAmounts, T> read, Func<T, object> key)
        where T : class
    {
        T[] rows = _members.Objects(name, row => read(new ClauseAmounts(row)));
        if (rows.Length == 0) throw new InvalidDataException($"No rows: {_members.PathOf(name)}.");
        if (rows.GroupBy(key).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new InvalidDataException($"{_members.PathOf(name)}: {twice.Key} stands twice.");
        return [.. rows];
    }

    internal static T Whole<T>(JsonElement element, string path, Func<ClauseAmounts, T> read)
        where T : class =>
        JsonMembers.Element(element, path, members => read(new ClauseAmounts(members)));
}
