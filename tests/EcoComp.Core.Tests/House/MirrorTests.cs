using EcoComp.Tests.House;

namespace EcoComp.Core.Tests.House;

/// <summary>The tests of the rules lie as the rules do.</summary>
public class MirrorTests
{
    /// <summary>Files that only say what a type looks like.</summary>
    private static readonly string[] WithoutBehaviour = ["IRule.cs"];

    private static readonly string Rules = Rooms.Folder("src", "EcoComp.Core", "Rules");
    private static readonly string Tests = Rooms.Folder("tests", "EcoComp.Core.Tests", "Rules");

    private static IEnumerable<string> Files => Directory.EnumerateFiles(Rules, "*.cs", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Rules, file).Replace('\\', '/'));

    [Test]
    public void Each_rule_and_each_part_has_a_test_file_of_its_name() => Assert.That(
        Files.Except(WithoutBehaviour).Where(file => !File.Exists(Path.Combine(Tests, TestsOf(file) + ".cs"))), Is.Empty);

    [Test]
    public void Each_test_file_has_tests() => Assert.That(Files.Except(WithoutBehaviour).Select(TestsOf).Where(file => !HasTests(file)), Is.Empty);

    [Test]
    public void Every_file_without_behaviour_is_there() => Assert.That(WithoutBehaviour.Except(Files), Is.Empty);

    private static string TestsOf(string file) => file[..^".cs".Length] + "Tests";

    private static bool HasTests(string file) =>
        typeof(MirrorTests).Assembly.GetType("EcoComp.Core.Tests.Rules." + file.Replace('/', '.')) is { } type
        && type.GetMethods().Any(m => m.IsDefined(typeof(TestAttribute), false) || m.IsDefined(typeof(TestCaseAttribute), false));
}
