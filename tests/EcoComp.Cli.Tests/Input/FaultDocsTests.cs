using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using EcoComp.Cli.Tests.Golden;
using EcoComp.Cli.Tests.Wording;
using EcoComp.Core.Provenance;

namespace EcoComp.Cli.Tests.Input;

public sealed partial class FaultDocsTests
{
    private const string Introduction = """
        # 数据文件夹的错误和警告 · Faults of a data folder

        <!-- Written by the tests from the program's own words: run them with ECOCOMP_REWRITE_GOLDEN=1 after a change. -->

        `ecocomp check --data 文件夹` 一次列出文件夹里的全部问题，每个问题一行：

        ```
        文件:行:列: error 或 warning 代码: 哪里不对（怎样改）
        ```

        行和列从 1 数起。行是这条记录在文件里开始的那一行（引号内换行的，算第一行），列是这条记录的第几格；整个文件的问题写作 `0:0`，整行的问题列写作 `0`。
        电子表格写作 `data.xlsx[points]:12:E`：工作簿、工作表、行号、列的字母。
        `E` 是错误：有一个错误，整个文件夹就不结算（退出码 3）。`W` 是警告：照常结算，但请看一看；加 `--strict` 时按错误处理。
        加 `--format json` 得到同样内容的数据，加 `--lang en` 得到英文。每个文件有哪些列、怎样填，见
        [示例数据的说明](../samples/xuchang/README.md)。
        `E5` 是办法文件和草案的问题（`--regulations`、`--regulation 文件`、`rules check`、`rules compare`）：行是文件里的行，列写作 `0`，退出码 3。

        `ecocomp check --data FOLDER` tells everything that is wrong with a folder in one run, a line each:
        `file:line:field: error or warning code: what is wrong (how to mend it)`. Lines and fields count from 1; the line is where the record starts.
        Spreadsheets have `data.xlsx[points]:12:E`: workbook, sheet, row and the column's letter.
        What concerns a whole file stands at `0:0`, what concerns a whole record at field `0`. One `E` refuses the whole folder (exit code 3); a `W` does
        not, unless `--strict` is given. `--format json` gives the same as data, `--lang en` in English. The columns of each file are described in
        [the sample's README](../samples/xuchang/README.md).
        `E5` are faults of files of regulations and of drafts (`--regulations`, `--regulation FILE`, `rules check`, `rules compare`): the line is that of the
        file, the field is `0`, the exit code 3.


        """;

    private static readonly (string Letter, string Heading)[] Groups =
    [
        ("E1", "文件和格式 · Files and their form"),
        ("E2", "单元格 · Cells"),
        ("E3", "行与行之间 · What rows say of one another"),
        ("W4", "警告 · Warnings"),
        ("E5", "办法文件和草案 · Files of regulations and drafts"),
    ];

    [Test]
    public void The_catalogue_in_the_docs_says_what_the_program_says()
    {
        var text = new StringBuilder(Introduction);
        foreach ((string letter, string heading) in Groups)
        {
            text.Append("## ").Append(heading).Append("\n\n| 代码 · Code | 含义 · Meaning | 怎样改 · Remedy | 例 · Example |\n|---|---|---|---|\n");
            foreach (FieldInfo code in typeof(FaultCodes).GetFields().OrderBy(f => (string)f.GetRawConstantValue()!, StringComparer.Ordinal))
            {
                string name = (string)code.GetRawConstantValue()!;
                if (!name.StartsWith(letter, StringComparison.Ordinal)) continue;
                FaultCase example = FaultCases.All.First(c => c.Code == name);
                string line = example.FaultLines("zh").First(l => l.Contains(name, StringComparison.Ordinal));
                text.Append($"| {name} | {Both("fault." + name)} | {Both("remedy." + name)} | {Cell(Code(line))} |\n");
            }

            text.Append('\n');
        }

        GoldenFile.MatchesPath(Path.Combine(Repository.Root, "docs", "faults.md"), Encoding.UTF8.GetBytes(text.ToString().TrimEnd() + "\n"));
    }

    [Test]
    public void The_description_of_the_files_leads_to_the_catalogue() =>
        Assert.That(File.ReadAllText(Path.Combine(Repository.Root, "samples", "xuchang", "README.md")), Does.Contain("(../../docs/faults.md)"));

    private static string Both(string code) => Cell(Pattern(code, "zh") + "<br>" + Pattern(code, "en"));

    /// <summary>A sentence whose gaps are shown as gaps; one that is nothing but a word of a list, as the list.</summary>
    private static string Pattern(string code, string lang)
    {
        IReadOnlyDictionary<string, string> words = Wordings.Of(lang);
        string pattern = words[code];
        if (pattern == "{1:both}") return words["both.both"] + " / " + words["both.neither"];
        return Gap().Replace(Hint().Replace(pattern, ""), "…");
    }

    private static string Code(string line) => "`" + line.Replace('`', '\'') + "`";

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);

    [GeneratedRegex(@"\{[0-9][^}]*\}")]
    private static partial Regex Gap();

    [GeneratedRegex(@"\{[0-9]:(?:hint|meanings)\}")]
    private static partial Regex Hint();
}
