using System.Runtime.InteropServices;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Host;

/// <summary>The language that the system shows: English where it begins with <c>en</c>, else Chinese, as in C and POSIX.</summary>
internal static class SystemLanguage
{
    private const int PrimaryLanguage = 0x3FF;
    private const int English = 0x09;

    /// <summary>The language of this process.</summary>
    public static Language Of() => Of(Environment.GetEnvironmentVariable, OperatingSystem.IsWindows() ? DisplayLanguage : () => 0);

    /// <summary>The language by the first of LC_ALL, LC_MESSAGES and LANG that says anything, else by the display language of Windows.</summary>
    /// <param name="variable">The value of a variable of the environment, or null.</param>
    /// <param name="display">The display language as Windows numbers it; 0 where there is none.</param>
    public static Language Of(Func<string, string?> variable, Func<ushort> display)
    {
        foreach (string name in (string[])["LC_ALL", "LC_MESSAGES", "LANG"])
        {
            if (variable(name) is { Length: > 0 } locale) return locale.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? Language.En : Language.Zh;
        }

        return (display() & PrimaryLanguage) == English ? Language.En : Language.Zh;
    }

    [DllImport("kernel32.dll", EntryPoint = "GetUserDefaultUILanguage", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern ushort DisplayLanguage();
}
