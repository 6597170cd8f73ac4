using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EcoComp.Cli.Tests.House;

/// <summary>What a person reads stands in the wording files; the code only names it.</summary>
public sealed partial class StrayWordsTests
{
    /// <summary>Sources with words that are no sentences to anybody, each with its reason.</summary>
    private static readonly Dictionary<string, string> Excepted = new()
    {
        ["EcoComp.Core/Evidence/CellWords.cs"] = "the words that cells may hold, a contract with whoever fills in the files",
        ["EcoComp.Core/Evidence/DataFile.cs"] = "the names of the columns, likewise",
        ["EcoComp.Core/WaterQuality/MeasurementUnit.cs"] = "how people write units",
        ["EcoComp.Core/Register/SharesNotation.cs"] = "how people write shares and part counties",
        ["EcoComp.Core/Quantities/WaterClass.cs"] = "the classes' own names",
        ["EcoComp.Core/Findings/Payments.cs"] = "how items.csv cites adjustments",
        ["EcoComp.Core/Provenance/Fault.cs"] = "what stands between things that are one argument",
        ["EcoComp.Core/Wording/SentenceCodes.cs"] = "a river with its other names, as the regulation writes them",
        ["EcoComp.Cli/Input/Tables/MonthHint.cs"] = "how people write months",
        ["EcoComp.Cli/Input/Tables/MonthHint.Patterns.cs"] = "how people write months",
        ["EcoComp.Cli/Input/MonitoringReader.cs"] = "how people write classes, as the keys of a table",
        ["EcoComp.Cli/Data/Spreadsheets/WorkbookWriter.cs"] = "the name of a font",
        ["EcoComp.Cli/Documents/Pdf/LineBreaker.cs"] = "which punctuation begins and ends no line",
    };

    /// <summary>Methods that throw for a mistake in the program's own data files what they are given to say.</summary>
    private static readonly string[] Guards = ["JsonMembers.File", "Require", "RequireDistinct", "StandardFiles.Require", "StandardFiles.RequireDistinct"];

    /// <summary>Methods that look for text in what was read.</summary>
    private static readonly string[] Searches =
        ["StartsWith", "EndsWith", "IndexOf", "IndexOfAny", "LastIndexOf", "Contains", "ContainsAny", "ContainsAnyInRange", "Equals", "SequenceEqual", "Split"];

    [Test]
    public void No_source_holds_Chinese() => Assert.That(Literals().Where(l => Chinese().IsMatch(l.Text)).Select(l => l.ToString()), Is.Empty);

    [Test]
    public void No_source_holds_English_sentences() => Assert.That(Literals().Where(l => English().IsMatch(l.Text)).Select(l => l.ToString()), Is.Empty);

    [Test]
    public void Every_exception_is_needed() => Assert.That(
        Excepted.Keys.Where(file => !Literals(file).Any(l => Chinese().IsMatch(l.Text) || English().IsMatch(l.Text))), Is.Empty);

    [TestCase("return \"合计\";", true)]
    [TestCase("return total + \"合计\" + net;", true)]
    [TestCase("return text.Replace(\"x\", \"，\");", true)]
    [TestCase("return text.Replace(\"，\", \"x\");", false)]
    [TestCase("return x switch { 1 => \"合计\", _ => x };", true)]
    [TestCase("return x is \"一\" or \"二\";", false)]
    [TestCase("return x == \"是\";", false)]
    [TestCase("return x switch { \"一\" => 1, _ => 2 };", false)]
    [TestCase("throw new CommandFailure(3, \"不能写入\");", true)]
    [TestCase("throw CommandFailure.Of(3, $\"不能写入 {path}\");", true)]
    [TestCase("throw new InvalidDataException(\"不是类别\");", false)]
    [TestCase("var failure = new InvalidDataException($\"不是 {x}\");", false)]
    [TestCase("Require(low <= high, \"小数在前\");", false)]
    [TestCase("faults.Add($\"没有 {x}\", code, at, x);", false)]
    [TestCase("faults.Add(x, code, at, \"没有\");", true)]
    [TestCase("lines.Add(\"没有\");", true)]
    public void What_is_said_is_told_from_what_is_looked_for_and_from_what_only_programmers_read(string statement, bool isFound) =>
        Assert.That(Literals("", "void M() { " + statement + " }").Any(l => Chinese().IsMatch(l.Text)), Is.EqualTo(isFound));

    private static IEnumerable<Literal> Literals() =>
        from path in Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
        let file = Path.GetRelativePath(Path.Combine(Repository.Root, "src"), path).Replace('\\', '/')
        where !file.Contains("/obj/", StringComparison.Ordinal) && !Excepted.ContainsKey(file)
        from literal in Literals(file)
        select literal;

    private static IEnumerable<Literal> Literals(string file)
    {
        string path = Path.Combine(Repository.Root, "src", file);
        return File.Exists(path) ? Literals(file, File.ReadAllText(path)) : [];
    }

    private static IEnumerable<Literal> Literals(string file, string source)
    {
        foreach (SyntaxToken token in CSharpSyntaxTree.ParseText(source).GetRoot().DescendantTokens())
        {
            if (token.RawKind is not ((int)SyntaxKind.StringLiteralToken or (int)SyntaxKind.CharacterLiteralToken
                or (int)SyntaxKind.SingleLineRawStringLiteralToken or (int)SyntaxKind.MultiLineRawStringLiteralToken
                or (int)SyntaxKind.Utf8StringLiteralToken or (int)SyntaxKind.InterpolatedStringTextToken)) continue;
            if (IsForProgrammers(token) || IsLookedFor(token)) continue;
            yield return new Literal(file, token.GetLocation().GetLineSpan().StartLinePosition.Line + 1, token.ValueText);
        }
    }

    /// <summary>
    /// Whether only a mistake in the program or in its own data files says it: the text of an exception, or of what is thrown, or of a guard. What a
    /// person is told is a <c>CommandFailure</c> or a fault, and those take codes.
    /// </summary>
    private static bool IsForProgrammers(SyntaxToken token) => token.Parent!.AncestorsAndSelf().Any(node => node switch
    {
        ObjectCreationExpressionSyntax made => made.Type.ToString().EndsWith("Exception", StringComparison.Ordinal),
        ThrowExpressionSyntax thrown => IsException(thrown.Expression),
        ThrowStatementSyntax thrown => IsException(thrown.Expression),
        InvocationExpressionSyntax call => Guards.Contains(call.Expression.ToString()) || IsRefusal(call, token),
        _ => false,
    });

    /// <summary>
    /// Whether a call of <c>JsonFaults</c> says it in its first argument, or what passes that on: the exception by which a file of the program's own is
    /// refused. Of a file that somebody writes, the fault is told, by its code and in the words of the wording files.
    /// </summary>
    private static bool IsRefusal(InvocationExpressionSyntax call, SyntaxToken token)
    {
        string called = call.Expression.ToString();
        bool isOfFaults = called.EndsWith("aults.Add", StringComparison.Ordinal) || called.EndsWith("aults.AddUnknown", StringComparison.Ordinal) || called == "amounts.Tell";
        if (isOfFaults) return call.ArgumentList.Arguments[0].Span.Contains(token.Span);
        return called.StartsWith("Number<", StringComparison.Ordinal) || called == "Unfit";
    }

    private static bool IsException(ExpressionSyntax? thrown) => thrown?.ToString().Contains("CommandFailure", StringComparison.Ordinal) == false;

    /// <summary>Whether it is compared with what was read, and so never said: in a pattern, a comparison, a search, or a pattern of an attribute.</summary>
    private static bool IsLookedFor(SyntaxToken token)
    {
        SyntaxNode literal = token.Parent!;
        if (literal.Ancestors().TakeWhile(n => n is PatternSyntax or ExpressionSyntax).Any(n => n is PatternSyntax)) return true;
        return literal.Parent switch
        {
            BinaryExpressionSyntax compared => compared.Kind() is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression,
            CaseSwitchLabelSyntax or AttributeArgumentSyntax => true,
            ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } argument => IsSearch(call, argument),
            CollectionElementSyntax { Parent.Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } argument } => IsSearch(call, argument),
            _ => false,
        };
    }

    /// <summary>Whether a call searches for an argument; what replaces the found text is said and not sought.</summary>
    private static bool IsSearch(InvocationExpressionSyntax call, ArgumentSyntax argument)
    {
        string name = (call.Expression as MemberAccessExpressionSyntax)?.Name.Identifier.Text ?? "";
        return Searches.Contains(name) || (name == "Replace" && call.ArgumentList.Arguments[0] == argument);
    }

    private sealed record Literal(string File, int Line, string Text)
    {
        public override string ToString() => $"{File}:{Line}: {Text}";
    }

    [GeneratedRegex(@"[\p{IsCJKUnifiedIdeographs}、-〿＀-￯]")]
    private static partial Regex Chinese();

    [GeneratedRegex(@"\b[A-Za-z]+ [a-z]+ [a-z]+\b")]
    private static partial Regex English();
}
