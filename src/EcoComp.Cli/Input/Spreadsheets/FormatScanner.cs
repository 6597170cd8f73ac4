using System.Collections.Immutable;
using System.Globalization;
using EcoComp.Core.Evidence;

namespace EcoComp.Cli.Input.Spreadsheets;

/// <summary>Takes the code of a number format apart.</summary>
/// <param name="code">The code as the workbook has it.</param>
internal sealed class FormatScanner(string code)
{
    private readonly ImmutableArray<FormatSection>.Builder _sections = ImmutableArray.CreateBuilder<FormatSection>();
    private readonly ImmutableArray<FormatToken>.Builder _tokens = ImmutableArray.CreateBuilder<FormatToken>();
    private FormatCondition? _condition;
    private bool _isWhite;
    private int _begin;
    private int _at;

    /// <summary>The sections: one at least.</summary>
    public ImmutableArray<FormatSection> Sections()
    {
        while (_at < code.Length) Step();
        End();
        return _sections.DrainToImmutable();
    }

    private void Step()
    {
        char c = code[_at];
        if (c == ';')
        {
            End();
            _begin = ++_at;
        }
        else if (c == '"')
        {
            int close = code.IndexOf('"', _at + 1);
            if (close < 0) close = code.Length;
            Add(FormatSign.Literal, code[(_at + 1)..close]);
            _at = close + 1;
        }
        else if (c is '\\' or '!')
        {
            if (_at + 1 < code.Length) Add(FormatSign.Literal, code[_at + 1].ToString());
            _at += 2;
        }
        else if (c is '_' or '*')
        {
            // _ is as wide as the next sign; * fills the cell with it, and how often that is nobody knows: once shows that it is there.
            if (c == '_') Add(FormatSign.Literal, " ");
            else if (_at + 1 < code.Length && code[_at + 1] != ' ') Add(FormatSign.Fill, code[_at + 1].ToString());
            _at += 2;
        }
        else if (c == '[')
        {
            Bracket();
        }
        else if (OwnDigits() is { } own)
        {
            Add(FormatSign.General, FormatSection.General);
            _at += own;
        }
        else if (Halves() is { } halves)
        {
            Add(FormatSign.DatePart, "am");
            _at += halves;
        }
        else if (c is 'E' or 'e' && _at + 1 < code.Length && code[_at + 1] is '+' or '-' && _tokens.Any(t => t.Sign == FormatSign.Digit))
        {
            Add(FormatSign.Exponent, "E" + code[_at + 1]);
            _at += 2;
        }
        else if ("ymdhsaegbYMDHSAEGB".Contains(c, StringComparison.Ordinal))
        {
            int end = _at;
            while (end < code.Length && char.ToLowerInvariant(code[end]) == char.ToLowerInvariant(c)) end++;
            char part = char.ToLowerInvariant(c);
            Add(part == 'b' ? FormatSign.Foreign : FormatSign.DatePart, new string(part, end - _at));
            _at = end;
        }
        else
        {
            Add(SignOf(c), c.ToString());
            _at++;
        }
    }

    private FormatSign SignOf(char c) => c switch
    {
        '0' or '#' or '?' => FormatSign.Digit,
        '.' when _tokens.Any(t => t.Sign == FormatSign.DatePart) => FormatSign.Literal,
        '.' => FormatSign.Point,
        ',' when _tokens.Any(t => t.Sign == FormatSign.Digit) => FormatSign.Comma,
        '%' => FormatSign.Percent,
        '/' when _tokens.Any(t => t.Sign == FormatSign.Digit) => FormatSign.Fraction,
        '@' => FormatSign.Text,
        _ => FormatSign.Literal,
    };

    /// <summary>The length of the word for a number with its own digits, in English or as Chinese programs write it, or null.</summary>
    private int? OwnDigits()
    {
        if (code[_at] is not ('G' or 'g')) return null;
        foreach (string word in OfficeWords.BuiltIn.OwnDigits.Append(FormatSection.General))
        {
            if (code.AsSpan(_at).StartsWith(word, StringComparison.OrdinalIgnoreCase)) return word.Length;
        }

        return null;
    }

    /// <summary>The length of AM/PM and its like, which tell the halves of a day, or null.</summary>
    private int? Halves()
    {
        ReadOnlySpan<char> rest = code.AsSpan(_at);
        return rest.StartsWith("AM/PM", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("上午/下午", StringComparison.Ordinal) ? 5
            : rest.StartsWith("A/P", StringComparison.OrdinalIgnoreCase) ? 3
            : null;
    }

    private void Bracket()
    {
        int close = code.IndexOf(']', _at);
        if (close < 0) close = code.Length;
        string inside = code[(_at + 1)..close];
        _at = Math.Min(code.Length, close + 1);
        if (inside.Length > 0 && inside.Trim("hH").Length == 0) Add(FormatSign.DatePart, "[h]");
        else if (inside.Length > 0 && (inside.Trim("mM").Length == 0 || inside.Trim("sS").Length == 0)) Add(FormatSign.DatePart, "[" + char.ToLowerInvariant(inside[0]) + "]");
        else if (inside.StartsWith('$')) Locale(inside[1..]);
        else if (inside.StartsWith("DBNum", StringComparison.OrdinalIgnoreCase)) Add(FormatSign.Foreign, inside);
        else if (inside.Length > 0 && inside[0] is '<' or '>' or '=') Condition(inside);
        else _isWhite |= inside.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant() is "white" or "白色" or "白" or "color2" or "颜色2";
    }

    /// <summary>A currency's sign and a language: [$¥-804]. Its higher digits choose numerals and a calendar.</summary>
    private void Locale(string locale)
    {
        int dash = locale.IndexOf('-', StringComparison.Ordinal);
        string currency = dash < 0 ? locale : locale[..dash];
        if (currency.Length > 0) Add(FormatSign.Literal, currency);
        if (dash < 0 || !uint.TryParse(locale[(dash + 1)..], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out uint number)) return;
        if (number >> 24 > 1 || ((number >> 16) & 0xFF) > 1) Add(FormatSign.Foreign, "");
    }

    private void Condition(string inside)
    {
        int signs = inside.Length > 1 && inside[1] is '=' or '>' ? 2 : 1;
        if (double.TryParse(inside[signs..], NumberStyles.Float, CultureInfo.InvariantCulture, out double bound))
            _condition = new FormatCondition(inside[..signs], bound);
    }

    private void Add(FormatSign sign, string text) => _tokens.Add(new FormatToken(sign, text));

    private void End()
    {
        _sections.Add(new FormatSection(_tokens.DrainToImmutable(), _condition, code[_begin..Math.Min(_at, code.Length)], _isWhite));
        (_condition, _isWhite) = (null, false);
    }
}
