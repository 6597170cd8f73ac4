using System.Reflection;

namespace EcoComp.Core.Tests.House;

public class LayeringTests
{
    private const BindingFlags All = CoreTypes.Declared | BindingFlags.NonPublic;

    private static readonly Type[] Articles = [.. CoreTypes.Assembly.GetTypes()
        .Where(t => t.Namespace == "EcoComp.Core.Articles" && !t.IsNested && t.Name.StartsWith("Article", StringComparison.Ordinal))];

    [Test]
    public void An_article_is_not_public() => Assert.That(Articles.Where(t => t.IsPublic), Is.Empty);

    [Test]
    public void Articles_4_5_6_and_7_hold_nothing_of_each_other()
    {
        Type[] settling = [.. Articles.Where(t => t.GetMethod("Settle") is not null)];
        Assert.That(settling.Select(t => t.Name).Order(),
            Is.EqualTo(new[] { "Article4Sections", "Article5Sources", "Article6Canal", "Article7Risks" }));
        foreach (Type article in settling)
        {
            IEnumerable<Type> used = article.GetFields(All).Select(f => f.FieldType)
                .Concat(article.GetMethods(All).SelectMany(m => m.GetParameters()).Select(p => p.ParameterType))
                .Concat(article.GetMethods(All).SelectMany(m => m.GetMethodBody()?.LocalVariables.Select(l => l.LocalType) ?? []));
            Assert.That(used.Where(t => settling.Contains(t) && t != article), Is.Empty, article.Name);
        }
    }

    [Test]
    public void Every_public_type_lives_in_a_folder_of_the_house() => Assert.That(
        CoreTypes.Public.Select(t => t.Namespace!.Split('.')[2]).Distinct().Order(),
        Is.EqualTo(new[] { "Evidence", "Provenance", "Quantities", "Register", "Regulations", "Settlement", "WaterQuality", "Wording" }));
}
