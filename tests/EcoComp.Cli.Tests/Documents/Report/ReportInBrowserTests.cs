using System.Text;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using UglyToad.PdfPig;

namespace EcoComp.Cli.Tests.Documents.Report;

/// <summary>Pages opened in Debian's Chromium, from a file, as from a USB stick.</summary>
public sealed class ReportInBrowserTests
{
    private static readonly string? Program = new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);

    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;

    [OneTimeSetUp]
    public async Task OpenBrowser()
    {
        if (Program is null) Assert.Ignore("There is no Chromium here: the page was NOT opened in a browser.");
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program, Args = ["--no-sandbox", "--disable-gpu"] });
    }

    [OneTimeTearDown]
    public async Task CloseBrowser()
    {
        if (_browser is not null) await _browser.CloseAsync();
        _playwright?.Dispose();
    }

    [TestCase("zh", 1280)]
    [TestCase("en", 400)]
    public async Task A_year_opens_without_a_line_on_the_console_or_a_request_and_every_detail_opens(string language, int width)
    {
        using var folder = new TemporaryFolder();
        (IPage page, List<string> noises) = await Open(folder, ReportedPage.Of(ReportedPage.Sample, ReportedPage.Year, "--lang", language), width);
        int details = await page.Locator("details").CountAsync();
        Assert.That(details, Is.GreaterThan(100));
        await OpenAll(page);
        Assert.Multiple(async () =>
        {
            Assert.That(await page.Locator("details:not([open])").CountAsync(), Is.Zero);
            Assert.That(await page.Locator("details.item > p").First.IsVisibleAsync(), Is.True);
            Assert.That(await page.InnerTextAsync("main"), Does.Contain("YH-04"));
            Assert.That(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), Is.True, "only tables move to the side");
            Assert.That(noises, Is.Empty);
        });
    }

    [TestCase("zh")]
    [TestCase("en")]
    public async Task Axe_finds_nothing_whether_details_are_closed_or_open(string language)
    {
        using var folder = new TemporaryFolder();
        (IPage page, _) = await Open(folder, ReportedPage.Of(ReportedPage.Sample, "2022-07..2022-08", "--lang", language), 1280, bypassPolicy: true);
        Assert.That(await Violations(page), Is.Empty);
        await OpenAll(page);
        Assert.That(await Violations(page), Is.Empty);
    }

    [Test]
    public async Task Hostile_names_run_nothing_and_are_read_as_they_were_written()
    {
        using TestFolder data = ReportedPage.Hostile();
        using var folder = new TemporaryFolder();
        (IPage page, List<string> noises) = await Open(folder, ReportedPage.Of(data.Data, "2021-09"), 1280);
        await OpenAll(page);
        Assert.Multiple(async () =>
        {
            Assert.That(noises, Is.Empty);
            Assert.That(await page.Locator("script, img, object, iframe").CountAsync(), Is.Zero);
            Assert.That(await page.InnerTextAsync("main"), Does.Contain("<script>alert(1)</script>甲县").And.Contain("</svg><img src=x onerror=alert(2)>עברית").And.Contain("乙&amp;县\"'"));
        });
    }

    [TestCase(1280)]
    [TestCase(400)]
    public async Task Five_years_of_300_sections_with_hostile_names_stay_legible_and_run_nothing(int width)
    {
        using TestFolder data = ReportedPage.Large();
        using var folder = new TemporaryFolder();
        (IPage page, List<string> noises) = await Open(folder, ReportedPage.Of(data.Data, "2021-09..2026-08"), width);
        string[] overlapping = await page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('svg.map')].flatMap(svg => {
              const texts = [...svg.querySelectorAll('text')].map(t => [t, t.getBoundingClientRect()]);
              const boxes = [...svg.querySelectorAll('rect')].map(r => [r, r.getBoundingClientRect()]);
              const meet = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 3 && b.top < a.bottom - 3;
              const found = [];
              for (const all of [texts, boxes])
                for (let i = 0; i < all.length; i++)
                  for (let j = i + 1; j < all.length; j++)
                    if (meet(all[i][1], all[j][1])) found.push(all[i][0].textContent + ' | ' + all[j][0].textContent + ' ' + all[i][0].getAttribute('x') + ' ' + all[i][0].getAttribute('y'));
              return found;
            })
            """);
        Assert.Multiple(async () =>
        {
            Assert.That(overlapping.Take(5), Is.Empty);
            Assert.That(await page.Locator("svg.map rect").CountAsync(), Is.EqualTo(300));
            Assert.That(await page.Locator("script, img, object, iframe").CountAsync(), Is.Zero);
            Assert.That(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), Is.True, "only tables move to the side");
            Assert.That(noises, Is.Empty);
        });
    }

    [Test]
    public async Task It_prints_on_A4_with_the_numbers_on_it()
    {
        using var folder = new TemporaryFolder();
        (IPage page, _) = await Open(folder, ReportedPage.Of(ReportedPage.Sample, ReportedPage.Year), 1280);
        byte[] pdf = await page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true });
        using PdfDocument document = PdfDocument.Open(pdf);
        Assert.Multiple(() =>
        {
            Assert.That(document.NumberOfPages, Is.InRange(3, 20));
            foreach (UglyToad.PdfPig.Content.Page sheet in document.GetPages())
            {
                Assert.That((Math.Round(sheet.Width), Math.Round(sheet.Height)), Is.EqualTo((595d, 842d)));
                Assert.That(sheet.Letters.Where(l => l.BoundingBox.Right > sheet.Width), Is.Empty, "nothing is cut at the right");
            }

            Assert.That(string.Concat(document.GetPages().Select(p => p.Text)), Does.Contain("5770").And.Contain("-5540"));
        });
    }

    private async Task<(IPage Page, List<string> Noises)> Open(TemporaryFolder folder, string html, int width, bool bypassPolicy = false)
    {
        string file = Path.Combine(folder.Path, "report.html");
        await File.WriteAllTextAsync(file, html, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        IBrowserContext context = await _browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, BypassCSP = bypassPolicy });
        IPage page = await context.NewPageAsync();
        var noises = new List<string>();
        page.Console += (_, message) => noises.Add(message.Text);
        page.PageError += (_, error) => noises.Add(error);
        page.Dialog += (_, dialog) => noises.Add(dialog.Message);
        page.Request += (_, request) =>
        {
            if (request.Url != new Uri(file).AbsoluteUri) noises.Add(request.Url);
        };
        await page.GotoAsync(new Uri(file).AbsoluteUri);
        return (page, noises);
    }

    private static async Task OpenAll(IPage page) =>
        await page.EvaluateAsync("document.querySelectorAll('details:not([open])').forEach(d => d.firstElementChild.click())");

    private static async Task<IEnumerable<string>> Violations(IPage page)
    {
        AxeResult result = await page.RunAxe();
        return result.Violations.Select(v => v.Id + ": " + v.Help + " " + v.Nodes[0].Html);
    }
}
