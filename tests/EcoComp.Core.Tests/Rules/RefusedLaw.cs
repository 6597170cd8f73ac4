using System.Text.Json.Nodes;
using EcoComp.Core.Rules;

namespace EcoComp.Core.Tests.Rules;

/// <summary>Regulations that the rules cannot be bound to.</summary>
internal static class RefusedLaw
{
    /// <summary>A clause of the program's regulation, to be changed.</summary>
    public static JsonObject Clause(JsonObject json, int clause) => json["clauses"]![clause]!.AsObject();

    /// <summary>Changes the program's regulation and expects that it is refused.</summary>
    public static void When(Action<JsonObject> change, string why) => Assert.That(
        () => RuleRegistry.BuiltIn.Bind(Law.With(change)), Throws.TypeOf<InvalidDataException>().With.Message.StartsWith(why));
}
