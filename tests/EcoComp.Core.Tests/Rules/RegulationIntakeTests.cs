using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using EcoComp.Core.Provenance;
using EcoComp.Core.Regulations;
using EcoComp.Core.Rules;

namespace EcoComp.Core.Tests.Rules;

public partial class RegulationIntakeTests
{
    private static readonly string File = Encoding.UTF8.GetString(Law.Xuchang.Utf8.AsSpan()).ReplaceLineEndings("\n");

    [Test]
    public void A_file_in_order_is_the_regulation_that_it_says_with_the_digest_of_its_bytes_and_without_its_mark()
    {
        byte[] utf8 = Law.Xuchang.Utf8.AsSpan().ToArray();
        Assert.That(Open(utf8, out string[] told)?.Sha256, Is.EqualTo(Law.Xuchang.Sha256));
        Assert.That(Open([0xEF, 0xBB, 0xBF, .. utf8], out _)?.Sha256, Is.EqualTo(Law.Xuchang.Sha256));
        Assert.That(told, Is.Empty);
    }

    [Test]
    public void Ten_faults_are_told_at_once_each_with_its_code_its_line_and_its_value()
    {
        (string Right, string Wrong, string Code)[] faults =
        [
            ("\"document\": \"许政办〔2021〕18号\"", "\"documents\": \"许政办〔2021〕18号\"", "E505 documents"),
            ("\"inForceFrom\": \"2021-08-26\"", "\"inForceFrom\": \"2021年\"", "E507 2021年"),
            ("\"GB 3838-2002\"", "\"GB 3838-2003\"", "E509 GB 3838-2003"),
            ("\"name\": \"大浪沟\", \"aliases\": []", "\"name\": \"大浪沟\", \"aliases\": 1", "E507 1"),
            ("\"rule\": \"section-reward\"", "\"rule\": \"section-rewards\"", "E509 section-rewards"),
            ("\"target\": \"Ⅳ\", \"class\": \"Ⅴ\"", "\"target\": \"IV\", \"class\": \"Ⅴ\"", "E508 IV"),
            ("\"perClassYuan\": 2000000", "\"perClassYuan\": -2", "E507 -2"),
            ("\"weekYuan\"", "\"weeklyYuan\"", "E505 weeklyYuan"),
            ("\"code\": \"class-offset\"", "\"code\": \"class-ofset\"", "E509 class-ofset"),
        ];
        string text = File;
        foreach ((string right, string wrong, _) in faults)
        {
            Assert.That(text, Does.Contain(right));
            int at = text.IndexOf(right, StringComparison.Ordinal);
            text = text[..at] + wrong + text[(at + right.Length)..];
        }

        Open(Encoding.UTF8.GetBytes(text), out string[] told);
        string[] lines = text.Split('\n');
        int LineOf(string wrong) => Array.FindIndex(lines, l => l.Contains(wrong, StringComparison.Ordinal)) + 1;
        IEnumerable<string> expected = faults.Select(f => $"{LineOf(f.Wrong)} {f.Code}");
        Assert.That(told, Is.SupersetOf(expected));
        Assert.That(told.Except(expected).Select(t => t[(t.IndexOf(' ', StringComparison.Ordinal) + 1)..]), Is.EquivalentTo(new[] { "E504 document", "E504 weekYuan" }));
    }

    [TestCase("IV", "Ⅳ")]
    [TestCase("iv", "Ⅳ")]
    [TestCase("ＩＶ", "Ⅳ")]
    [TestCase("4", "Ⅳ")]
    [TestCase("IX", "")]
    public void A_class_is_written_as_the_regulation_writes_it_and_what_is_meant_is_told(string written, string meant)
    {
        string[] texts = [
            File.Replace("\"target\": \"Ⅳ\", \"class\": \"Ⅴ\"", $"\"target\": \"{written}\", \"class\": \"Ⅴ\"", StringComparison.Ordinal),
            Draft($$"""{ "id": "4.1.2", "amounts": { "ladder": [{ "target": "{{written}}", "class": "Ⅴ", "yuan": 1 }] } }"""),
        ];
        foreach (string text in texts)
        {
            var faults = new FaultLog();
            Assert.That(RegulationIntake.Open("law.json", Encoding.UTF8.GetBytes(text), Law.BuiltIn, faults), Is.Null);
            Fault fault = faults.Sorted(_ => 0).Single();
            Assert.That((fault.Code, fault.Value, fault.Arguments[0]), Is.EqualTo((FaultCodes.LawClass, written, meant)));
        }
    }

    [Test]
    public void What_a_draft_makes_wrong_in_its_base_is_told_on_the_line_of_the_draft_that_does()
    {
        Open(Encoding.UTF8.GetBytes(Draft("{ \"id\": \"7.3\", \"removed\": true },\n{ \"id\": \"7.4\", \"amounts\": {\n\"weekYuan\": 0,\n\"monthMaxYuan\": 1 } },\n{ \"id\": \"7.9\", \"removed\": true }")), out string[] told);
        Assert.That(told, Is.EqualTo(new[] { "3 E507 0", "5 E509 7.9" }));
    }

    [Test]
    public void A_draft_of_an_unknown_base_is_looked_at_all_the_same_where_only_one_can_be_meant()
    {
        Open(Encoding.UTF8.GetBytes(Draft("{ \"id\": \"7.9\", \"removed\": true }").Replace("xuchang-2021", "xuchang-2012", StringComparison.Ordinal)), out string[] told);
        Assert.That(told, Is.EqualTo(new[] { "1 E509 xuchang-2012", "1 E509 7.9" }));
    }

    [TestCase("{", "1 E502 ")]
    [TestCase("{\n\"schema\": “x” }", "2 E502 ")]
    [TestCase("[]", "1 E507 []")]
    [TestCase("{ \"schema\": \"\\ud800\" }", "0 E501 ")]
    public void What_is_no_such_file_at_all_is_one_fault(string text, string told)
    {
        Open(Encoding.UTF8.GetBytes(text), out string[] all);
        Assert.That(all, Is.EqualTo(new[] { told }));
    }

    [Test]
    public void Regulations_take_their_place_by_the_day_and_one_that_is_at_hand_stays_one()
    {
        byte[] later = Law.Successor("xuchang-2026", "2026-01-01", "2026-01").Utf8.AsSpan().ToArray();
        RegulationCatalogue all = RegulationIntake.OpenAll([("b.json", later), ("a.json", Law.Xuchang.Utf8.AsSpan().ToArray())], Law.BuiltIn, new FaultLog())!;
        Assert.That(all.Regulations.Select(r => r.Id), Is.EqualTo(new[] { "xuchang-2021", "xuchang-2026" }));
        Assert.That(all.Regulations[0], Is.SameAs(Law.Xuchang));
        Assert.That(all.VerifiedThrough, Is.EqualTo(Law.BuiltIn.VerifiedThrough));
    }

    [Test]
    public void Two_of_one_id_or_of_one_day_are_refused_and_a_draft_is_nothing_to_settle_by()
    {
        var faults = new FaultLog();
        (string, byte[])[] files =
        [
            ("day.json", Law.With(j => j["id"] = "other").Utf8.AsSpan().ToArray()),
            ("draft.json", Encoding.UTF8.GetBytes(Draft(""))),
            ("id.json", Law.With(j => j["inForceFrom"] = "2021-08-20").Utf8.AsSpan().ToArray()),
        ];
        Assert.That(RegulationIntake.OpenAll(files, Law.BuiltIn, faults), Is.Null);
        Assert.That(faults.Sorted(_ => 0).Select(f => f.File + " " + f.Code + " " + f.Value), Is.EqualTo(new[] { "day.json E520 2021-08-26", "draft.json E521 ", "id.json E520 xuchang-2021" }));
    }

    [Test]
    public void One_that_is_to_stand_beside_others_is_told_to_clash_with_them_also_where_more_is_wrong_with_it()
    {
        var faults = new FaultLog();
        byte[] file = Encoding.UTF8.GetBytes(File.Replace("\"weekYuan\"", "\"weeklyYuan\"", StringComparison.Ordinal));
        Assert.That(RegulationIntake.OpenAll([("law.json", file)], Law.BuiltIn, faults), Is.Null);
        Assert.That(
            faults.Sorted(_ => 0).Select(f => f.Code + " " + f.Value),
            Is.EquivalentTo(new[] { "E520 xuchang-2021", "E505 weeklyYuan", "E504 weekYuan" }));
    }

    [TestCase("\"劣Ⅴ\", \"yuan\": 2000000", "\"劣Ⅴ\", \"yuan\": 599999", "Ⅲ→劣Ⅴ 599999 Ⅲ→Ⅴ 600000")]
    [TestCase("\"劣Ⅴ\", \"yuan\": 2000000", "\"劣Ⅴ\", \"yuan\": 600000", null)]
    [TestCase("\"fromTonnes\": 10000", "\"fromTonnes\": 1000", "fromTonnes 2000 500000 fromTonnes 1000 1000000")]
    [TestCase("\"fromTonnes\": 10000", "\"fromTonnes\": 2001", null)]
    public void A_row_that_is_worse_and_costs_less_is_warned_of_on_its_line_and_the_file_still_settles(string right, string wrong, string? told)
    {
        string text = File.Replace(right, wrong, StringComparison.Ordinal);
        Assert.That(text, Is.Not.EqualTo(File));
        var faults = new FaultLog();
        Assert.That(RegulationIntake.Open("law.json", Encoding.UTF8.GetBytes(text), Law.BuiltIn, faults), Is.Not.Null);
        Fault[] warnings = [.. faults.Sorted(_ => 0)];
        Assert.That(warnings.Select(f => f.Code + " " + f.Value + " " + string.Join(' ', f.Arguments)), Is.EqualTo(told is null ? [] : new[] { "W433 " + told }));
        if (told is null) return;
        string lower = told.StartsWith('f') ? "\"fromTonnes\": 2000," : wrong;
        Assert.That(text.Split('\n')[warnings[0].Line - 1], Does.Contain(lower));
        string later = text.Replace("xuchang-2021\"", "later\"", StringComparison.Ordinal).Replace("2021-08-26", "2021-08-27", StringComparison.Ordinal);
        RegulationCatalogue all = RegulationIntake.OpenAll([("law.json", Encoding.UTF8.GetBytes(later))], Law.BuiltIn, new FaultLog())!;
        Assert.That(new Given { Catalogue = all }.Faults(), Is.EqualTo(new[] { $"law.json:{warnings[0].Line}:0:{warnings[0].Column} W433 {warnings[0].Value}" }));
    }

    [TestCase("\"inflow\": \"4.2\"", "\"inflow\": \"4.9\"", "E509 4.9")]
    [TestCase("\"open\": [\"toxic\"]", "\"open\": [\"toxics\"]", "E509 toxics")]
    public void What_follows_from_a_slip_in_a_name_is_not_told_beside_it(string right, string wrong, string told)
    {
        string text = File.Replace(right, wrong, StringComparison.Ordinal);
        Assert.That(text, Is.Not.EqualTo(File));
        Open(Encoding.UTF8.GetBytes(text), out string[] all);
        Assert.That(all.Select(t => t[(t.IndexOf(' ', StringComparison.Ordinal) + 1)..]), Is.EqualTo(new[] { told }));
    }

    [Test]
    public void A_draft_with_the_id_of_a_regulation_is_refused_as_a_file_is()
    {
        Open(Encoding.UTF8.GetBytes(Draft("").Replace("\"id\": \"d\"", "\"id\": \"xuchang-2021\"", StringComparison.Ordinal)), out string[] told);
        Assert.That(told, Is.EqualTo(new[] { "1 E520 xuchang-2021" }));
        Assert.That(Open(Encoding.UTF8.GetBytes(Draft("")), out _)!.IsDraft, Is.True);
        Assert.That(Law.Xuchang.IsDraft, Is.False);
    }

    [Test]
    public void Any_clause_or_two_may_be_left_out_and_what_has_to_go_with_them_is_told_as_an_entry_that_makes_it_right()
    {
        string[] numbers = [.. Law.Xuchang.Clauses.Select(c => c.Id), "4", "4.1", "5", "6", "6.2", "7"];
        int told = 0;
        foreach (string one in numbers)
        {
            foreach (string other in numbers)
            {
                List<string> entries = [.. new[] { one, other }.Distinct().Select(id => $"{{ \"id\": \"{id}\", \"removed\": true }}")];
                var faults = new FaultLog();
                if (RegulationIntake.Open("d.json", Encoding.UTF8.GetBytes(Draft(string.Join(",\n", entries))), Law.BuiltIn, faults) is null)
                {
                    Fault[] all = [.. faults.Sorted(_ => 0)];
                    Assert.That(all.Select(f => f.Code).Distinct(), Is.SubsetOf(new[] { FaultCodes.DraftServed, FaultCodes.LawTwice }), one + " " + other);
                    foreach (Fault twice in all.Where(f => f.Code == FaultCodes.LawTwice)) entries.RemoveAt(twice.Line - 1);
                    entries.AddRange(all.Where(f => f.Code == FaultCodes.DraftServed).Select(f => f.Arguments[1]));
                    faults = new FaultLog();
                    Assert.That(RegulationIntake.Open("d.json", Encoding.UTF8.GetBytes(Draft(string.Join(",\n", entries))), Law.BuiltIn, faults), Is.Not.Null, string.Join(' ', faults.Sorted(_ => 0)));
                    told++;
                }
            }
        }

        Assert.That(told, Is.Positive);
    }

    [Test]
    public void A_clause_that_only_one_uses_goes_with_it_and_an_open_point_that_nothing_follows_any_more_falls_away()
    {
        Open(Encoding.UTF8.GetBytes(Draft("\n{ \"id\": \"4.1.2\", \"removed\": true }")), out string[] told);
        Assert.That(told, Is.EqualTo(new[] { "2 E522 4.2" }));
        Regulation without = Open(Encoding.UTF8.GetBytes(Draft("{ \"id\": \"6.2.1\", \"removed\": true }, { \"id\": \"6.3\", \"removed\": true }")), out _)!;
        Assert.That((without["6.2.2"].Open, without.FindInterpretation("canal-accident")), Is.EqualTo((Array.Empty<string>(), (Interpretation?)null)));
        Assert.That(without.FindInterpretation("upstream-offset")!.Clauses, Is.EqualTo(new[] { "4.2", "5.3" }));
    }

    [TestCase("\"title\": \"许昌市水环境质量生态补偿办法（试行）\"", "\"title\": \"\\u202e许昌\"", "E507")]
    [TestCase("\"title\": \"许昌市水环境质量生态补偿办法（试行）\"", "\"title\": \"\\u001b[31m许昌\"", "E507")]
    [TestCase("\"id\": \"xuchang-2021\"", "\"id\": \"a\\nb\"", "E507")]
    [TestCase("\"id\": \"xuchang-2021\"", "\"id\": \" \"", "E504")]
    [TestCase("\"name\": \"大浪沟\", \"aliases\": []", "\"name\": \"\", \"aliases\": []", "E504")]
    [TestCase("\"name\": \"大浪沟\", \"aliases\": []", "\"name\": \"大浪沟\", \"aliases\": [\"\"]", "E504")]
    [TestCase("\"rule\": \"accumulation\"", "\"rule\": \"\"", "E504")]
    [TestCase("\"openEn\": \"The ladder of deductions names no targets Ⅰ and Ⅱ.\"", "\"openEn\": \" \"", "E504")]
    [TestCase("\"code\": \"class-offset\"", "\"code\": \"\"", "E504")]
    [TestCase("\"compensation\": \"水环境质量生态补偿\"", "\"compensation\": \"\"", "E504")]
    public void A_name_that_is_empty_or_not_to_be_seen_is_refused_on_its_line(string right, string wrong, string code)
    {
        int at = File.IndexOf(right, StringComparison.Ordinal);
        Assert.That(at, Is.Positive);
        Open(Encoding.UTF8.GetBytes(File[..at] + wrong + File[(at + right.Length)..]), out string[] told);
        Assert.That(told.Single(), Does.StartWith($"{1 + File[..at].Count(c => c == '\n')} {code} "));
    }

    [Test]
    public void A_regulation_that_would_settle_no_month_is_refused_and_one_that_leaves_an_earlier_one_none_is_not()
    {
        var faults = new FaultLog();
        Assert.That(RegulationIntake.OpenAll([("law.json", Law.Successor("x", "2021-08-01", "2021-09").Utf8.AsSpan().ToArray())], Law.BuiltIn, faults), Is.Null);
        Assert.That(faults.Sorted(_ => 0).Select(f => (f.Code, f.Value)), Is.EqualTo(new[] { (FaultCodes.LawWithoutMonth, "2021-08-01") }));
        Assert.That(RegulationIntake.OpenAll([("law.json", Law.Successor("x", "2021-09-01", "2021-09").Utf8.AsSpan().ToArray())], Law.BuiltIn, new FaultLog()), Is.Not.Null);
        Assert.That(RegulationIntake.OpenAll([("law.json", Law.Successor("x", "2021-08-01", "2021-08").Utf8.AsSpan().ToArray())], Law.BuiltIn, new FaultLog()), Is.Not.Null);
    }

    [Test]
    public void A_file_is_read_up_to_its_greatest_size()
    {
        byte[] largest = [.. Law.Xuchang.Utf8, .. Enumerable.Repeat((byte)' ', RegulationIntake.MostBytes - Law.Xuchang.Utf8.Length)];
        Assert.That(Open(largest, out _), Is.Not.Null);
        Assert.That(Open([.. largest, (byte)' '], out string[] told), Is.Null);
        Assert.That(told, Is.EqualTo(new[] { "0 E524 " }));
        var faults = new FaultLog();
        RegulationIntake.Open("law.json", [.. largest, (byte)' '], Law.BuiltIn, faults);
        Assert.That(faults.Sorted(_ => 0).Single().Arguments, Is.EqualTo(new[] { "161", "160" }), "KiB, begun ones counted");
    }

    [Test]
    public void A_member_that_every_object_lacks_or_has_of_another_kind_is_told_and_no_fault_of_the_program()
    {
        string[] members = [.. Member().Matches(File).Select(m => m.Value).Distinct()];
        Assert.That(members, Has.Length.GreaterThan(30));
        foreach (string member in members)
        {
            foreach (string other in new[] { "\"zz\": ", member + "null, \"zz\": ", member + "\"\", \"zz\": ", member + "[], \"zz\": ", member + "{}, \"zz\": ", member + "[{}], \"zz\": ", member + "-1, \"zz\": " })
            {
                Assert.DoesNotThrow(() => Open(Encoding.UTF8.GetBytes(File.Replace(member, other, StringComparison.Ordinal)), out _), member + other);
                int first = File.IndexOf(member, StringComparison.Ordinal);
                Assert.DoesNotThrow(() => Open(Encoding.UTF8.GetBytes(File[..first] + other + File[(first + member.Length)..]), out _), member + other + " once");
            }
        }
    }

    [GeneratedRegex("\"[A-Za-z]+\": ")]
    private static partial Regex Member();

    [Test]
    public void What_its_amounts_answer_a_draft_does_not_leave_open_and_a_file_may_leave_out()
    {
        const string Key = "better-than-III-target-missed";
        string rows = Law.RowsOfBetterTargets().ToJsonString();
        Regulation draft = Open(Encoding.UTF8.GetBytes(Draft($$"""{ "id": "4.1.2", "amounts": { "ladder": {{rows}} } }""")), out _)!;
        Assert.That((draft.FindInterpretation(Key), draft["4.1.2"].Open), Is.EqualTo(((Interpretation?)null, ImmutableArray<string>.Empty)));
        Assert.That(Open(Law.Changed(Law.PriceEveryTarget), out _)!.FindInterpretation(Key), Is.Not.Null, "a file that was read stays readable");
        Assert.That(Open(Law.Changed(json => { Law.PriceEveryTarget(json); Law.LeaveOut(json, Key); }), out _)!.FindInterpretation(Key), Is.Null);
        Open(Law.Changed(json => Law.LeaveOut(json, Key)), out string[] told);
        Assert.That(told.Single(), Does.Contain(" E512 "), "Xuchang's ladder prices no such target");
    }

    [Test]
    public void A_draft_that_prices_some_targets_better_than_III_leaves_open_what_of_the_others_follows()
    {
        IEnumerable<JsonNode?> ofTargetII = Law.RowsOfBetterTargets().Where(r => r!["target"]!.GetValue<string>() == "Ⅱ");
        string rows = new JsonArray([.. ofTargetII.Select(r => r!.DeepClone())]).ToJsonString();
        Regulation draft = Open(Encoding.UTF8.GetBytes(Draft($$"""{ "id": "4.1.2", "amounts": { "ladder": {{rows}} } }""")), out _)!;
        Assert.That(draft["4.1.2"].Open, Does.Contain("better-than-III-target-missed"));
    }

    [Test]
    public void What_a_draft_makes_worse_and_cheaper_is_warned_of_on_its_own_line()
    {
        var faults = new FaultLog();
        string row = "{ \"target\": \"Ⅲ\", \"class\": \"Ⅴ\", \"yuan\": 1 }";
        string draft = Draft($$"""{{"\n"}}{ "id": "4.1.2", "amounts": { "ladder": [{{"\n" + row}}] } }""");
        Assert.That(RegulationIntake.Open("law.json", Encoding.UTF8.GetBytes(draft), Law.BuiltIn, faults), Is.Not.Null);
        Assert.That(faults.Sorted(_ => 0).Select(f => $"{f.Line} {f.Code} {f.Value} {string.Join(' ', f.Arguments)}"),
            Is.EqualTo(new[] { "3 W433 Ⅲ→Ⅴ 1 Ⅲ→Ⅳ 300000" }));
    }

    [Test]
    public void A_draft_whose_base_may_be_any_of_several_is_told_that_there_is_no_such_base_and_no_more()
    {
        var faults = new FaultLog();
        RegulationCatalogue several = Law.BuiltIn.With(Law.Successor("later", "2026-01-01", "2026-01"));
        string draft = Draft("{ \"id\": \"7.9\", \"removed\": true }").Replace("xuchang-2021", "zzzzzzzzzzzz", StringComparison.Ordinal);
        Assert.That(RegulationIntake.Open("law.json", Encoding.UTF8.GetBytes(draft), several, faults), Is.Null);
        Assert.That(faults.Sorted(_ => 0).Select(f => f.Code + " " + f.Value), Is.EqualTo(new[] { "E509 zzzzzzzzzzzz" }));
    }

    [Test]
    public void What_the_ladder_lacks_is_told_on_the_line_on_which_the_ladder_begins()
    {
        string[] lines = File.Split('\n');
        string text = string.Join('\n', lines.Where(l => !l.Contains("\"target\": \"Ⅲ\", \"class\": \"Ⅴ\"", StringComparison.Ordinal)));
        Open(Encoding.UTF8.GetBytes(text), out string[] told);
        int ladder = Array.FindIndex(lines, l => l.Contains("\"ladder\"", StringComparison.Ordinal)) + 1;
        Assert.That(told, Is.EqualTo(new[] { $"{ladder} {FaultCodes.LawLadderLacks} Ⅲ→Ⅴ" }));
    }

    [Test]
    public void What_a_rule_misses_is_told_beside_an_unknown_key_that_cannot_be_meant_for_it()
    {
        string text = File.Replace("\"open\": [\"intake\"]", "\"open\": [\"zzzzzzzz\"]", StringComparison.Ordinal);
        Assert.That(text, Is.Not.EqualTo(File));
        Open(Encoding.UTF8.GetBytes(text), out string[] told);
        Assert.That(told.Select(t => t[(t.IndexOf(' ', StringComparison.Ordinal) + 1)..]),
            Is.SupersetOf(new[] { "E509 zzzzzzzz", "E512 intake" }));
    }

    [Test]
    public void What_a_clause_with_a_rule_leaves_open_and_nobody_follows_is_told_beside_a_slip_in_what_another_uses()
    {
        string text = File.Replace("\"open\": [\"intake\"]", "\"open\": [\"intake\", \"toxic\"]", StringComparison.Ordinal)
            .Replace("\"inflow\": \"4.2\"", "\"inflow\": \"4.9\"", StringComparison.Ordinal);
        Open(Encoding.UTF8.GetBytes(text), out string[] told);
        Assert.That(told.Select(t => t[(t.IndexOf(' ', StringComparison.Ordinal) + 1)..]),
            Does.Contain("E509 4.9").And.Contains(FaultCodes.LawUnread + " toxic"));
    }

    [Test]
    public void Nothing_is_opened_without_regulations_at_hand_and_a_place_for_faults()
    {
        Assert.That(() => RegulationIntake.Open("law.json", [], null!, new FaultLog()), Throws.ArgumentNullException);
        Assert.That(() => RegulationIntake.Open("law.json", [], Law.BuiltIn, null!), Throws.ArgumentNullException);
        Assert.That(() => RegulationIntake.OpenAll(null!, Law.BuiltIn, new FaultLog()), Throws.ArgumentNullException);
        Assert.That(() => RegulationIntake.OpenAll([], null!, new FaultLog()), Throws.ArgumentNullException);
        Assert.That(() => RegulationIntake.OpenAll([], Law.BuiltIn, null!), Throws.ArgumentNullException);
    }

    [Test]
    public void A_row_by_which_a_class_that_meets_its_target_costs_something_is_told_by_its_place_in_the_ladder()
    {
        var faults = new FaultLog();
        JsonArray Ladder(JsonObject json) => json["clauses"]!.AsArray().Single(c => c!["id"]!.GetValue<string>() == "4.1.2")!["amounts"]!["ladder"]!.AsArray();
        byte[] file = Law.Changed(json =>
        {
            JsonArray ladder = Ladder(json);
            foreach (string met in new[] { "Ⅲ", "Ⅱ" }) ladder.Insert(0, new JsonObject { ["target"] = "Ⅲ", ["class"] = met, ["yuan"] = 1 });
        });
        Assert.That(RegulationIntake.Open("law.json", file, Law.BuiltIn, faults), Is.Null);
        Assert.That(faults.Sorted(_ => 0).Where(f => f.Code == FaultCodes.LawLadderMet).Select(f => f.Column + " " + f.Value), Is.EqualTo(new[]
        {
            "clauses[4.1.2].amounts.ladder[Ⅲ,Ⅱ] Ⅲ→Ⅱ", "clauses[4.1.2].amounts.ladder[Ⅲ,Ⅲ] Ⅲ→Ⅲ",
        }));
        faults = new FaultLog();
        RegulationIntake.Open("law.json", Law.Changed(json => Ladder(json).RemoveAt(1)), Law.BuiltIn, faults);
        Assert.That(faults.Sorted(_ => 0).Select(f => f.Column + " " + f.Value), Is.EqualTo(new[] { "clauses[4.1.2].amounts.ladder Ⅲ→Ⅴ" }));
    }

    [Test]
    public void Where_no_file_is_given_the_regulations_at_hand_are_as_they_are() =>
        Assert.That(RegulationIntake.OpenAll([], Law.BuiltIn, new FaultLog()), Is.SameAs(Law.BuiltIn));

    [TestCase(new byte[] { 0xFF, 0xFE, 0x7B }, "E501")]
    [TestCase(new byte[] { 0x7B, 0x22, 0xD0, 0x22, 0x7D }, "E501")]
    public void Bytes_that_are_no_text_are_one_fault(byte[] utf8, string told)
    {
        FaultLog alone = new(), beside = new();
        Assert.That(RegulationIntake.Open("law.json", utf8, Law.BuiltIn, alone), Is.Null);
        Assert.That(RegulationIntake.OpenAll([("law.json", utf8)], Law.BuiltIn, beside), Is.Null);
        Assert.That(alone.Sorted(_ => 0).Concat(beside.Sorted(_ => 0)).Select(f => f.Code), Is.EqualTo(new[] { told, told }));
    }

    [Test]
    public void A_draft_is_nothing_to_settle_by_also_behind_a_byte_order_mark_and_half_a_character_in_its_form_is_one_fault()
    {
        string[] Told(byte[] utf8)
        {
            var faults = new FaultLog();
            Assert.That(RegulationIntake.OpenAll([("law.json", utf8)], Law.BuiltIn, faults), Is.Null);
            return [.. faults.Sorted(_ => 0).Select(f => f.Code)];
        }

        Assert.That(Told([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Draft(""))]), Is.EqualTo(new[] { FaultCodes.LawIsDraft }));
        Assert.That(Told(Encoding.UTF8.GetBytes("{ \"schema\": \"\\ud800\" }")), Is.EqualTo(new[] { FaultCodes.LawEncoding }));
    }

    private static string Draft(string clauses) => $$"""{ "schema": "ecocomp.draft/1", "base": "xuchang-2021", "id": "d", "clauses": [{{clauses}}] }""";

    private static Regulation? Open(byte[] utf8, out string[] told)
    {
        var faults = new FaultLog();
        Regulation? opened = RegulationIntake.Open("law.json", utf8, Law.BuiltIn, faults);
        told = [.. faults.Sorted(_ => 0).Select(f => $"{f.Line} {f.Code} {f.Value}")];
        Assert.That(opened is null, Is.EqualTo(told.Length > 0));
        return opened;
    }
}
