using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Regulations;

/// <summary>The numbers of a clause as its rule reads them, each by its name.</summary>
public sealed class ClauseAmounts
{
    /// <summary>A trillion yuan: more than any amount is, and a million items of it, several classes each, still add up exactly.</summary>
    private const long MostYuan = 1_000_000_000_000;

    private readonly JsonMembers _members;
    private readonly int _before;

    private ClauseAmounts(JsonMembers members) => (_members, _before) = (members, members.Faults.All.Count);

    /// <summary>Whether nothing is wrong with what was read of it so far.</summary>
    internal bool IsSound => _members.Faults.All.Count == _before;

    /// <summary>An amount of money in whole yuan, above zero and at most a trillion.</summary>
    /// <exception cref="InvalidDataException">It is not there or no such amount.</exception>
    public Money Yuan(string name)
    {
        long yuan = _members.Whole(name, "yuan");
        if (yuan is <= 0 or > MostYuan) Unfit($"Not an amount: {_members.PathOf(name)}.", name, yuan.ToString(CultureInfo.InvariantCulture), "yuan");
        return new Money(Math.Clamp(yuan, 1, MostYuan));
    }

    /// <summary>A number above zero: a volume in tonnes, a multiple, a share.</summary>
    /// <exception cref="InvalidDataException">It is not there or no such number.</exception>
    public decimal Number(string name)
    {
        decimal number = _members.Number(name, "positive");
        if (number > 0) return number;
        Unfit($"Not above zero: {_members.PathOf(name)}.", name, number.ToString(CultureInfo.InvariantCulture), "positive");
        return 1;
    }

    /// <summary>A water class.</summary>
    /// <exception cref="InvalidDataException">It is not there or no class.</exception>
    public WaterClass Class(string name)
    {
        if (_members.TextIfAny(name) is not { } text) return default;
        bool isClass = WaterClassNotation.TryRead(text, out WaterClass value);
        if (isClass && (value.ToString() == text || !_members.Faults.Collects)) return value;
        _members.Faults.Add($"Not a class: {_members.PathOf(name)} = {text}.", FaultCodes.LawClass, _members.PathOf(name), text, MeantClass(text)?.ToString() ?? "");
        return value;
    }

    /// <summary>The class that a text means which is written as offices write classes, and not as a regulation does.</summary>
    internal static WaterClass? MeantClass(string text) =>
        WaterClassNotation.TryRead(CellText.Read(text), out WaterClass meant) ? meant : null;

    /// <summary>A word: an indicator's code, a clause's number.</summary>
    /// <exception cref="InvalidDataException">It is not there or no text.</exception>
    public string Text(string name) => _members.Text(name);

    /// <summary>A list of words.</summary>
    /// <exception cref="InvalidDataException">It is not there or no such list.</exception>
    public ImmutableArray<string> Texts(string name) => [.. _members.Texts(name)];

    /// <summary>Indicators by their codes, each text one of them or alternatives, <c>CODMN|COD</c>.</summary>
    /// <exception cref="InvalidDataException">They are not there, or there is no such indicator.</exception>
    public ImmutableArray<IndicatorGroup> Indicators(string name)
    {
        ImmutableArray<string> texts = Texts(name);
        return [.. texts.Select((text, i) => new IndicatorGroup([.. text.Split('|').Select(code => Indicator(name, i, code)).OfType<Indicator>()]))];
    }

    private Indicator? Indicator(string name, int place, string code)
    {
        IndicatorCatalogue known = IndicatorCatalogue.BuiltIn;
        if (known.Find(code) is { } found) return found;
        JsonPath at = _members.PathOf(name);
        _members.Faults.AddUnknown($"No indicator: {at} = {code}.", FaultCodes.LawNoSuch, at.Element(place), code, known.Indicators.Select(i => i.Code));
        return null;
    }

    /// <summary>The rows of a table, at least one, no two with the same key.</summary>
    /// <typeparam name="T">The rule's record of a row.</typeparam>
    /// <param name="name">The table.</param>
    /// <param name="read">Makes the record.</param>
    /// <param name="key">What tells rows apart.</param>
    /// <exception cref="InvalidDataException">It is not there, empty, or two rows share a key.</exception>
    public ImmutableArray<T> Rows<T>(string name, Func<ClauseAmounts, T> read, Func<T, object> key)
        where T : class
    {
        var sound = new List<bool>();
        int before = _members.Faults.All.Count;
        T[] rows = _members.Objects(name, row =>
        {
            var amounts = new ClauseAmounts(row);
            T made = read(amounts);
            sound.Add(amounts.IsSound);
            return made;
        });
        if (rows.Length == 0 && _members.Faults.All.Count == before) _members.Faults.Add($"No rows: {_members.PathOf(name)}.", FaultCodes.LawEmpty, _members.PathOf(name), name);
        var seen = new HashSet<object>();
        for (int i = 0; i < rows.Length; i++)
        {
            if (sound[i] && !seen.Add(key(rows[i])))
                _members.Faults.Add($"{_members.PathOf(name)}: {key(rows[i])} stands twice.", FaultCodes.LawTwice, _members.PathOf(name).Element(i), key(rows[i]).ToString()!);
        }

        return [.. rows];
    }

    /// <summary>Tells that a row of a table says what it may not.</summary>
    /// <param name="refusal">What is said where the first fault refuses the file.</param>
    /// <param name="code">Which fault it is.</param>
    /// <param name="name">The table.</param>
    /// <param name="row">The row, from 0; −1 where the whole table is meant.</param>
    /// <param name="value">What is wrong.</param>
    internal void Tell(string refusal, string code, string name, int row, string value)
    {
        JsonPath at = _members.PathOf(name);
        _members.Faults.Add(refusal, code, row < 0 ? at : at.Element(row), value);
    }

    /// <summary>Warns of each row of a table that is worse than another and costs less.</summary>
    /// <typeparam name="T">The rule's record of a row.</typeparam>
    /// <param name="name">The table.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="amount">What a row costs.</param>
    /// <param name="said">How a row is told.</param>
    /// <param name="isWorse">Whether the first of two rows is worse than the second; never where they are not to be compared.</param>
    internal void WarnOfFalls<T>(string name, ImmutableArray<T> rows, Func<T, Money> amount, Func<T, string> said, Func<T, T, bool> isWorse)
        where T : class
    {
        if (!IsSound) return; // what a row means that cannot be read, nobody knows
        for (int i = 0; i < rows.Length; i++)
        {
            T row = rows[i];
            if (rows.Where(other => isWorse(row, other) && amount(other) > amount(row)).MaxBy(amount) is not { } above) continue;
            _members.Faults.Warn(
                FaultCodes.LawWorsePaysLess, _members.PathOf(name).Element(i), said(row), Words(amount(row)), said(above), Words(amount(above)));
        }

        static string Words(Money yuan) => yuan.Yuan.ToString(CultureInfo.InvariantCulture);
    }

    internal static T Whole<T>(JsonElement element, JsonPath path, JsonFaults faults, Func<ClauseAmounts, T> read)
        where T : class =>
        JsonMembers.Element(element, path, faults, members => read(new ClauseAmounts(members)));

    private void Unfit(string refusal, string name, string value, string kind) =>
        _members.Faults.Add(refusal, FaultCodes.LawKind, _members.PathOf(name), value, kind);
}
