using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;
using EcoComp.Core.Rules;
using EcoComp.Core.Rules.Binding;
using EcoComp.Core.WaterQuality;
using NodaTime;

namespace EcoComp.Core.Tests.House;

public class ImmutabilityTests
{
    /// <summary>What collects, each with its reason.</summary>
    private static readonly Dictionary<Type, string> Collectors = new()
    {
        [typeof(FaultLog)] = "every reader and rule adds its faults to one log",
        [typeof(MonitoringBook)] = "hundreds of thousands of results are entered into arrays rather than copied",
        [typeof(ResultChecks)] = "remembers the rows whose result could not be read, to find what stands twice",
        [typeof(ReadingsChecks)] = "reads the book of readings and adds faults to the log",
        [typeof(ReadingsIntake)] = "remembers samples that stand twice",
        [typeof(ReadingsBook)] = "adds readings up as they are read",
        [typeof(PointReadings)] = "adds the readings of a point and month up",
        [typeof(SampleTimeSet)] = "remembers the times of samples, to find what stands twice",
        [typeof(MonthReadings)] = "a view of the book, which collects",
        [typeof(MonthlyClasses)] = "remembers what it evaluated",
        [typeof(ClauseBinding)] = "remembers what its rule has asked for, to find what is left over",
        [typeof(ClauseAmounts)] = "remembers what its rule has asked for, to find what is left over",
    };

    private static readonly Type[] Scalars =
    [
        typeof(string), typeof(bool), typeof(char), typeof(byte), typeof(ushort), typeof(int), typeof(uint), typeof(long), typeof(decimal),
            typeof(UInt128),
        typeof(Int128), typeof(ulong), typeof(YearMonth), typeof(LocalDate), typeof(JsonElement),
    ];

    private static readonly Type[] Collections = [typeof(ImmutableArray<>), typeof(FrozenDictionary<,>), typeof(SearchValues<>), typeof(ILookup<,>),
        typeof(ValueTuple<,>)];

    /// <summary>Arrays and dictionaries that are filled in the constructor and handed out by no member, and a digest or an index that is found when asked for.</summary>
    private static readonly string[] Sealed =
    [
        "EventBook._byNumber", "EventBook._incidents", "MonthEvidence._results", "MonthEvidence._entries", "MonthEvidence._rulings", "MonthInterpretations._choices", "MonthInterpretations._made",
        "MonthEvidence._evaluations", "BoundPoint`1._meanings", "Settler._bound", "RuleRegistry._rules", "SentenceCodes.Known",
            "Words._sentences", "Words.Chinese", "Words.English", "PointRegister._counties", "PointRegister._points",
        "PointRegister._bySpelling", "PointRegister._byName", "PointRegister._names", "PointRegister._lengths", "RowTable`1._rows",
            "Regulation._clauses", "Regulation._rivers", "Regulation._others",
        "Regulation._sha256", "RegulationStamp._sha256", "ByMonth`1._rows",
        "MonthEvidence._valid", "MonthEvidence._supposed", "MonthEvidence._ofOtherMonths", "WordList`1._unknown", "OpenPoint`1._choices",
        "Standard._limits", "Standard._single", "Standard._sha256", "StandardCatalogue._standards", "StandardSet._byWater", "TableShape._fields", "MeasuredValue.Powers", "MeasurementUnit.Written", "MonthNotation.EnglishMonths",
        "WaterClass.Symbols", "WaterClass.<All>k__BackingField",
    ];

    [Test]
    public void No_public_type_has_a_public_setter() => Assert.That(
        CoreTypes.Public.SelectMany(t => t.GetProperties(CoreTypes.Declared))
            .Where(p => p.SetMethod is { IsPublic: true } set && !IsInit(set)).Select(Name), Is.Empty);

    [Test]
    public void No_public_type_has_a_public_field_that_can_change() => Assert.That(
        CoreTypes.Public.SelectMany(t => t.GetFields(CoreTypes.Declared))
            .Where(f => !f.IsInitOnly && !f.IsLiteral && !f.DeclaringType!.IsEnum).Select(Name), Is.Empty);

    [Test]
    public void Every_public_class_is_sealed_abstract_or_static() =>
        Assert.That(CoreTypes.Public.Where(t => t.IsClass && !t.IsSealed && !t.IsAbstract).Select(t => t.FullName), Is.Empty);

    [Test]
    public void Every_field_of_a_public_type_is_read_only_and_of_an_immutable_type() => Assert.That(
        CoreTypes.Public.Where(t => !Collectors.ContainsKey(t) && !t.IsEnum)
            .SelectMany(t => t.GetFields(CoreTypes.Declared | BindingFlags.NonPublic))
            .Where(f => !(f.IsLiteral || (f.IsInitOnly && (IsImmutable(f.FieldType) || IsReadOnlyList(f))) || IsKnown(f))).Select(Name).Order().ToArray(),
        Is.Empty);

    [Test]
    public void Every_public_property_is_of_an_immutable_type() => Assert.That(
        CoreTypes.Public.Where(t => !Collectors.ContainsKey(t)).SelectMany(t => t.GetProperties(CoreTypes.Declared))
            .Where(p => !IsImmutable(p.PropertyType) && !IsReadOnlyView(p.PropertyType)).Select(Name),
        Is.Empty);

    [Test]
    public void The_list_of_collectors_names_no_type_that_is_immutable() => Assert.That(
        Collectors.Keys.Where(t =>
            t.GetFields(BindingFlags.NonPublic | BindingFlags.Instance).All(f => f.IsInitOnly && IsImmutable(f.FieldType))), Is.Empty);

    /// <summary>Findings are handed out as a list that nobody holds but to read; a rule hands them on without copying.</summary>
    private static bool IsReadOnlyList(FieldInfo field) =>
        field.FieldType.IsGenericType && field.FieldType.GetGenericTypeDefinition() == typeof(IReadOnlyList<>);

    private static bool IsKnown(FieldInfo field) => (field.IsInitOnly && Sealed.Contains(Name(field))) || IsSetByTheRegister(field);

    /// <summary>A point and its entries name each other; the register's rules set them once, before anybody sees the point.</summary>
    private static bool IsSetByTheRegister(FieldInfo field) =>
        field.DeclaringType == typeof(Point) && (field.Name is "<Entries>k__BackingField" or "<IsSound>k__BackingField");

    private static bool IsReadOnlyView(Type type) =>
        type.IsGenericType
            && (type.GetGenericTypeDefinition() == typeof(IEnumerable<>) || type.GetGenericTypeDefinition() == typeof(ReadOnlySpan<>) || type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>));

    private static bool IsImmutable(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner) return IsImmutable(inner);
        if (type.IsEnum || Scalars.Contains(type) || typeof(MulticastDelegate).IsAssignableFrom(type)) return true;
        if (type.IsGenericType && Collections.Contains(type.GetGenericTypeDefinition())) return type.GetGenericArguments().All(IsImmutable);
        if (type.IsGenericParameter) return true; // judged where it is given
        Type defined = type.IsConstructedGenericType ? type.GetGenericTypeDefinition() : type;
        return CoreTypes.Public.Contains(defined) || type == typeof(Type) || type == typeof(object);
    }

    private static bool IsInit(MethodInfo set) => set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static string Name(MemberInfo member) => member.DeclaringType!.Name + "." + member.Name;
}
