using System.Reflection;
using System.Text.RegularExpressions;
using CsvHelper;
using EcoComp.Cli.Input.Spreadsheets;
using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Provenance;
using EcoComp.Core.Register;
using EcoComp.Core.Settlement;
using EcoComp.Core.WaterQuality;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Tests.Wording;

public sealed partial class WordingTests
{
    private static readonly IReadOnlyDictionary<string, string> Chinese = Wordings.Of("zh");
    private static readonly IReadOnlyDictionary<string, string> English = Wordings.Of("en");

    /// <summary>The sentences that are found by a word of a list and not by a code in the source.</summary>
    private static readonly Dictionary<string, string[]> Lists = new()
    {
        ["status."] = Enum.GetNames<ResultStatus>(),
        ["report.sign."] = Enum.GetNames<ResultStatus>(),
        ["water."] = Enum.GetNames<WaterType>(),
        ["grade."] = Enum.GetNames<WaterGrade>(),
        ["kind."] = [.. Enum.GetNames<PointKind>(), .. Enum.GetNames<EventKind>(), .. Enum.GetNames<ResultStatus>(), "NotRoutine", ""],
        ["question."] = Enum.GetNames<Question>(),
        ["question.word."] = Enum.GetNames<Question>(),
        ["answer."] = Enum.GetNames<Question>(),
        ["direction."] = Enum.GetNames<Direction>(),
        ["settlement."] = Enum.GetNames<SettlementStatus>(),
        ["label.direction."] = ["reward", "deduction", "even"],
        ["quoting."] = Enum.GetNames<CsvMalformedReason>(),
        ["column."] = ["county", "kind", "river", "outlet", "week", "volume_t", "routine"],
        ["shares."] = ["none", "alone", "sum", "separator", "twice", "mixed", "range", "outlet", "form"],
        ["import.kind."] = Enum.GetNames<EcoComp.Cli.Import.Tables.ImportKind>(),
        ["items."] = EcoComp.Cli.Data.ItemsCsv.Columns,
        ["event."] = Enum.GetNames<EventKind>(),
        ["toxic."] = ["yes", "no"],
        ["told."] = ["county", "river", "volume"],
        ["unusable."] = ["NotValid", "NoRow", "Incomplete", "NoTarget", "Frozen", "Suspended", "NotScheduled", "Missing"],
        ["proof."] = Enum.GetNames<Core.Proofs.ProofFailureKind>(),
        ["choice."] = ["thursday", "monday", "sunday"],
        ["unreadable."] = ["folder", "given", "access", "gone", "noFile", "closed"],
        ["readable."] = ["folder", "given", "access", "gone", "noFile", "closed"],
        ["standing.next."] = ["check", "replay", "import", "settle", "close", "points", "paste", "pasted", "notice"],
        ["both."] = ["both", "neither"],
        ["encoding."] = ["plain", "utf16", "damaged"],
        ["flaw."] = [.. Enum.GetNames<WorkbookFlaw>().Skip(1)],
        ["mend."] = [.. Enum.GetNames<WorkbookFlaw>().Skip(1)],
        ["content."] = ["page", "workbook", "document"],
        ["shown."] = ["cell", "format", "condition"],
        ["hidden."] = ["sheet", "row", "column"],
        ["sheetMonth."] = ["none", "year", "differs", "unknown", "turns"],
        ["eventTwice."] = ["copied", "other"],
        ["uncertain."] = ["english", "number", "serial"],
        ["clock."] = ["plain", "clock", "two"],
        ["reading."] = ["plain", "comma", "power", "limit", "temperature", "bracket", "unit", "presence", "zero", "letter"],
        ["diff.kind."] = ["data", "ruling", "interpretation", "regulation", "standard", "wording", "amendment", "owed", "program", "unknown"],
        ["compare.cause."] = Enum.GetNames<Core.Settlement.Scenarios.Cause>(),
        ["law.part."] =
        [
            "yuan", "classUpYuan", "perClassYuan", "weekYuan", "monthMaxYuan", "overTonnes", "fromTonnes", "ladder", "tiers", "betterThan", "class", "reference",
            "compared", "indicators", "rivers", "title", "document", "inForceFrom", "interpretations", "choices", "open", "rule", "uses",
            "default", "order", "target", "aliases", "name", "nameEn", "titleEn", "basis", "code", "key", "counties", "signatories", "words", "compensation", "standards",
            "sameCharacters", "repeals", "openEn", "scope", "inflow", "accident",
        ],
        ["json."] = ["text", "whole", "number", "flag", "object", "list", "yuan", "positive", "date", "month", "monthInForce", "seen", "id"],
        ["judging."] = ["none", "two"],
        ["clash."] = ["id", "day"],
        [""] = SentenceCodesOfCore(),
        ["frame."] = ["document", "sums", "hint", "target", "undetected", "partly", "hints", "meant", "meanings", "statuses", "more", "rows", "others", "files", "import", "also", "place", "unknown"],
        ["fault."] = FaultCodeNames(),
        ["remedy."] = FaultCodeNames(),
    };

    private static IEnumerable<string> Listed => Lists.SelectMany(list => list.Value.Select(word => list.Key + word));

    [Test]
    public void Both_languages_have_the_same_sentences() => Assert.That(English.Keys, Is.EquivalentTo(Chinese.Keys));

    [Test]
    public void Every_word_of_every_list_has_a_sentence() => Assert.That(Listed.Except(Chinese.Keys), Is.Empty);

    [TestCaseSource(nameof(Codes))]
    public void A_sentence_has_the_same_gaps_in_both_languages(string code) =>
        Assert.That(Gaps(English[code]), Is.EquivalentTo(Gaps(Chinese[code])), code);

    [Test]
    public void No_sentence_is_unused()
    {
        string[] sources = Sources();
        string[] unused = [.. Chinese.Keys.Except(Listed).Where(code => !sources.Any(s => s.Contains('"' + code + '"', StringComparison.Ordinal)))];
        Assert.That(unused, Is.Empty);
    }

    [Test]
    public void Every_sentence_that_the_source_asks_for_exists() =>
        Assert.That(Sources().SelectMany(s => AskedFor().Matches(s).Select(m => m.Groups[1].Value)).Except(Chinese.Keys), Is.Empty);

    [Test]
    public void No_sentence_mixes_up_the_punctuation_of_its_language()
    {
        Assert.That(Chinese.Where(w => w.Key != "column.volume_t" && AsciiAfterChinese().IsMatch(w.Value)).Select(w => w.Key + " " + w.Value), Is.Empty);
        Assert.That(English.Where(w => w.Value.IndexOfAny(['，', '。', '；', '（', '）', '：']) >= 0).Select(w => w.Key), Is.Empty);
    }

    private static IEnumerable<string> Codes => Chinese.Keys;

    /// <summary>What the rules say is found by what it is.</summary>
    private static string[] SentenceCodesOfCore() =>
        [.. typeof(ISentence).Assembly.GetTypes().Where(t => t.IsAssignableTo(typeof(ISentence)) && !t.IsAbstract).Select(SentenceCodes.Of)];

    private static string[] FaultCodeNames() =>
        [.. typeof(FaultCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetRawConstantValue()!)];

    private static string[] Sources() =>
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(File.ReadAllText)];

    private static IEnumerable<string> Gaps(string sentence) => Gap().Matches(sentence).Select(m => m.Value).Distinct(StringComparer.Ordinal);

    [GeneratedRegex(@"\{[0-9][^}]*\}")]
    private static partial Regex Gap();

    [GeneratedRegex("""(?:[Ww]ords\[|[Ww]ords\.Say\(|Labelled\(|Part\()\s*"([a-zA-Z0-9-]+\.[a-zA-Z0-9.-]*[a-zA-Z0-9])"(?!\s*\+)""")]
    private static partial Regex AskedFor();

    /// <summary>A comma, colon, semicolon or bracket of English between Chinese characters.</summary>
    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}[,:;?!()]\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex AsciiAfterChinese();
}
