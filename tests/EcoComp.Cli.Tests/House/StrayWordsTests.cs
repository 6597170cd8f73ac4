using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EcoComp.Cli.Tests.House;

/// <summary>What a person reads stands in the wording files; the code only names it.</summary>
public sealed partial class StrayWordsTests
{
    [Test]
    public void No_source_holds_Chinese() => Assert.That(Literals().Where(l => Chinese().IsMatch(l.Text)).Select(l => l.ToString()), Is.Empty);

    [Test]
    public void No_source_holds_English_sentences() => Assert.That(Literals().Where(l => English().IsMatch(l.Text)).Select(l => l.ToString()), Is.Empty);

    private static IEnumerable<Literal> Literals() =>
        from path in Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
        let file = Path.GetRelativePath(Path.Combine(Repository.Root, "src"), path).Replace('\\', '/')
        where !file.Contains("/obj/", StringComparison.Ordinal)
        from literal in Literals(file, CSharpSyntaxTree.ParseText(File.ReadAllText(path)).GetRoot())
        select literal;

    private static IEnumerable<Literal> Literals(string file, SyntaxNode root)
    {
        foreach (SyntaxToken token in root.DescendantTokens())
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
