using System.Text.RegularExpressions;

namespace EcoComp.Cli.Tests;

/// <summary>Every page leads where it says.</summary>
public sealed partial class LinksTests
{
    private static IEnumerable<string> Pages() =>
        Directory.EnumerateFiles(Repository.Root, "*.md")
            .Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories))
            .Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "samples"), "*.md", SearchOption.AllDirectories))
            .Select(p => Path.GetRelativePath(Repository.Root, p))
            .Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(Pages))]
    public void Every_link_within_the_project_leads_to_a_page_and_a_heading_of_it(string page)
    {
        string folder = Path.GetDirectoryName(Path.Combine(Repository.Root, page))!;
        foreach (Match link in Link().Matches(File.ReadAllText(Path.Combine(Repository.Root, page))))
        {
            string target = Path.Combine(folder, link.Groups["path"].Value);
            if (link.Groups["path"].Value.Length == 0) target = Path.Combine(Repository.Root, page);
            Assert.That(File.Exists(target) || Directory.Exists(target), $"{page}: {link.Value}");
            if (link.Groups["heading"].Success) Assert.That(Headings(target), Does.Contain(link.Groups["heading"].Value), $"{page}: {link.Value}");
        }
    }

    /// <summary>The names by which headings are linked to: lower case, without punctuation, hyphens for blanks.</summary>
    private static IEnumerable<string> Headings(string page) =>
        File.ReadLines(page).Where(l => l.StartsWith('#')).Select(l => NoName().Replace(l.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-'));

    [GeneratedRegex(@"\]\((?!https?:)(?<path>[^)#\s]*)(?:#(?<heading>[^)\s]+))?\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"[^\p{L}\p{N}\- _]")]
    private static partial Regex NoName();
}
