using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EcoComp.Cli.Tests.House;

/// <summary>What a person reads stands in the wording files; the code only names it.</summary>
public sealed partial class StrayWordsTests
{
    /// <summary>Sources that read or write what is no sentence, each with its reason.</summary>
    private static readonly Dictionary<string, string> Excepted = new()
    {
        ["EcoComp.Core/Quantities/DateNotation.cs"] = "how people write dates",
        ["EcoComp.Core/Quantities/SampleTimeNotation.cs"] = "how people write times",
        ["EcoComp.Core/Quantities/WaterClassNotation.cs"] = "how people write classes",
        ["EcoComp.Core/Quantities/WaterClass.cs"] = "the classes' own names",
        ["EcoComp.Core/Quantities/YesNo.cs"] = "words that cells may hold",
        ["EcoComp.Core/WaterQuality/MeasurementUnit.cs"] = "how people write units",
        ["EcoComp.Core/WaterQuality/MeasuredValueNotation.cs"] = "how people write values",
        ["EcoComp.Core/WaterQuality/IndicatorHeading.cs"] = "how people write headings",
        ["EcoComp.Cli/Input/MonitoringReader.cs"] = "how people write classes",
        ["EcoComp.Cli/Documents/Pdf/LineBreaker.cs"] = "which punctuation begins and ends no line",
        ["EcoComp.Cli/Commands/UsageErrors.cs"] = "the sentences of the command line's parser, by which they are known",
    };

    /// <summary>Sources whose words are still to be moved.</summary>
    private static readonly string[] Waiting =
    [
        "EcoComp.Core/", "EcoComp.Cli/Data/", "EcoComp.Cli/Documents/", "EcoComp.Cli/Archive/Accounts/", "EcoComp.Cli/Input/", "EcoComp.Cli/Commands/NewCommand.cs",
    ];

    [Test]
    public void No_source_holds_Chinese() => Assert.That(Literals().Where(l => Chinese().IsMatch(l.Text)).Select(l => l.ToString()), Is.Empty);

    [Test]
    public void No_source_holds_English_sentences() => Assert.That(Literals().Where(l => English().IsMatch(l.Text)).Select(l => l.ToString()), Is.Empty);

    [Test]
    public void Every_exception_is_needed() => Assert.That(
        Excepted.Keys.Where(file => !Literals(file).Any(l => Chinese().IsMatch(l.Text) || English().IsMatch(l.Text))), Is.Empty);

    private static IEnumerable<Literal> Literals() =>
        from path in Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
        let file = Path.GetRelativePath(Path.Combine(Repository.Root, "src"), path).Replace('\\', '/')
        where !file.Contains("/obj/", StringComparison.Ordinal) && !Excepted.ContainsKey(file)
        where !Waiting.Any(w => file.StartsWith(w, StringComparison.Ordinal))
        from literal in Literals(file)
        select literal;

    private static IEnumerable<Literal> Literals(string file)
    {
        string path = Path.Combine(Repository.Root, "src", file);
        if (!File.Exists(path)) yield break;
        foreach (SyntaxToken token in CSharpSyntaxTree.ParseText(File.ReadAllText(path)).GetRoot().DescendantTokens())
        {
            if (token.RawKind is not ((int)SyntaxKind.StringLiteralToken or (int)SyntaxKind.CharacterLiteralToken
                or (int)SyntaxKind.SingleLineRawStringLiteralToken or (int)SyntaxKind.MultiLineRawStringLiteralToken
                or (int)SyntaxKind.Utf8StringLiteralToken or (int)SyntaxKind.InterpolatedStringTextToken)) continue;
            if (IsForProgrammers(token)) continue;
            yield return new Literal(file, token.GetLocation().GetLineSpan().StartLinePosition.Line + 1, token.ValueText);
        }
    }

    /// <summary>Whether it is the message of an exception that only a mistake in the program can raise.</summary>
    private static bool IsForProgrammers(SyntaxToken token) => token.Parent!.AncestorsAndSelf()
        .OfType<ObjectCreationExpressionSyntax>().Any(o => o.Type.ToString() is "InvalidOperationException" or "ArgumentException" or "ArgumentOutOfRangeException" or "KeyNotFoundException");

    private sealed record Literal(string File, int Line, string Text)
    {
        public override string ToString() => $"{File}:{Line}: {Text}";
    }

    [GeneratedRegex(@"[\p{IsCJKUnifiedIdeographs}　-〿＀-￯]")]
    private static partial Regex Chinese();

    [GeneratedRegex(@"\b[A-Za-z]+ [a-z]+ [a-z]+\b")]
    private static partial Regex English();
}
