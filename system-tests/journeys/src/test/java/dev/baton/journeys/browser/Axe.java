package dev.baton.journeys.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import dev.baton.journeys.sdk.Sdk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Checks an open page with axe-core: wide and on a phone, light and dark. */
final class Axe {

    private static final String RUN = """
            async () => (await axe.run(document, {resultTypes: ['violations'], runOnly: {type: 'tag', values: [
              'wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}})).violations
              .flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.target.join(' ')}: ${node.failureSummary}`))""";

    private final String source;

    Axe() {
        try {
            source = Files.readString(Sdk.folder().resolve("node_modules/axe-core/axe.min.js"));
        } catch (IOException missing) {
            throw new UncheckedIOException(
                    "axe-core is not installed: run ./baton test, or npm install in the SDK folder", missing);
        }
    }

    /** What axe reports of the page, each with the screen it was seen on. */
    List<String> violations(Desk desk) {
        Page page = desk.page();
        List<String> found = new ArrayList<>();
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
            Map<String, Runnable> screens = Map.of("wide", desk::onWideScreen, "phone", desk::onPhone);
            screens.forEach((screen, show) -> {
                show.run();
                page.evaluate(source);
                for (Object violation : (List<?>) page.evaluate(RUN)) {
                    found.add(page.url() + " (" + screen + ", " + scheme + ") " + violation);
                }
            });
        }
        desk.onWideScreen();
        return found;
    }
}
