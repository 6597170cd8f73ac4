using System.Reflection;
using EcoComp.Core.Rules;

namespace EcoComp.Core.Tests.House;

public class LayeringTests
{
    private static readonly Type[] Rules = [.. CoreTypes.Assembly.GetTypes().Where(t => t.IsAssignableTo(typeof(IRule)) && !t.IsInterface)];

    [Test]
    public void A_rule_is_not_public_and_is_asked_for_by_its_name() => Assert.That(Rules.Where(t => t.IsPublic), Is.Empty);

    [Test]
    public void A_rule_stands_under_the_number_of_its_article() => Assert.That(
        RuleRegistry.BuiltIn.Bind(Law.Xuchang).Where(b =>
            !b.Rule.GetType().Name.StartsWith("Article" + b.Clause.Id.Split('.')[0], StringComparison.Ordinal)), Is.Empty);

    [Test]
    public void A_rule_remembers_nothing_of_a_month() => Assert.That(
        Rules.SelectMany(t => t.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public)).Where(f => !f.IsInitOnly), Is.Empty);

    [Test]
    public void Every_public_type_lives_in_a_folder_of_the_house() => Assert.That(
        CoreTypes.Public.Select(t => t.Namespace!.Split('.')[2]).Distinct().Order(),
        Is.EqualTo(new[] { "Evidence", "Findings", "Outlook", "Proofs", "Provenance", "Quantities", "Register", "Regulations", "Rules", "Settlement", "WaterQuality", "Wording" }));
}
