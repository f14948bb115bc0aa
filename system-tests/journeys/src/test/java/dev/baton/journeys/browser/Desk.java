package dev.baton.journeys.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Somebody's desk: a browser with one open page. Everything the page complains about is kept. */
final class Desk implements AutoCloseable {

    private static final int WIDE = 1280;
    private static final int PHONE = 390;
    private static final double PATIENCE_MILLIS = 30_000;

    /** Without these Chromium calls out at its start and stalls where it can't; a container has no sandbox. */
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /**
     * What htmx prints when a request is given up: because the page is left, or because what is typed meanwhile
     * replaces it. Both are meant. It says afterRequest of any end without an answer and then names the end, so that a
     * request that failed still shows by its sendError, timeout or responseError.
     */
    private static final Pattern GIVEN_UP = Pattern.compile("htmx:(afterRequest|sendAbort), ");

    private final Playwright playwright;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Desk(Playwright playwright, Page page) {
        this.playwright = playwright;
        this.page = page;
        page.setDefaultTimeout(PATIENCE_MILLIS);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")
                    && !GIVEN_UP.matcher(message.text()).lookingAt()) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    static Desk open() {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setArgs(ARGUMENTS));
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(WIDE, 900).setLocale("en-GB"));
        return new Desk(playwright, context.newPage());
    }

    Page page() {
        return page;
    }

    /** Errors in the page's console so far. */
    List<String> complaints() {
        return complaints;
    }

    /** Opens an address that asks who one is, and says it. */
    Desk signsIn(String address, String user) {
        page.navigate(address);
        page.locator("#username").fill(user);
        page.locator("#password").fill(user);
        page.locator("#kc-login").click();
        page.locator("#list").waitFor();
        return this;
    }

    /** The screen of a phone from here on. */
    Desk onPhone() {
        page.setViewportSize(PHONE, 844);
        return this;
    }

    /** A wide screen from here on. */
    Desk onWideScreen() {
        page.setViewportSize(WIDE, 900);
        return this;
    }

    /** Keeps what the phone shows now. */
    void photographPhone(String name) {
        shoot(name + "-390", false);
    }

    /** Keeps what is seen now, on a wide screen and on a phone. */
    Desk photograph(String name) {
        shoot(name + "-wide", true);
        page.setViewportSize(PHONE, 844);
        // what a thumb sees first: bars that stick to the bottom stand in the middle of a full-page picture
        shoot(name + "-390", false);
        page.setViewportSize(WIDE, 900);
        return this;
    }

    /** Waits until there is no such element. */
    void awaitGone(String selector) {
        page.locator(selector).waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    @Override
    public void close() {
        playwright.close();
    }

    private void shoot(String name, boolean whole) {
        Path folder = Path.of(System.getProperty("baton.journeys.folder", "target"), "screenshots");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(folder.resolve(name + ".png"))
                .setFullPage(whole));
    }

    private static Path chromium() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The journeys with a browser need Chromium, for example: apt-get install chromium"));
    }
}
