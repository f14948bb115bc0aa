package dev.baton.scoring.inbound.console.page;

import java.util.Arrays;
import java.util.List;

/** The pages of scoring, as tabs above each of them. */
public enum Section {
    LEADS("Leads", "/console"),
    DUPLICATES("Duplicates", "/console/duplicates"),
    MODELS("Models", "/console/models");

    private final String label;
    private final String href;

    Section(String label, String href) {
        this.label = label;
        this.href = href;
    }

    /** One tab. */
    public record Tab(String label, String href, boolean current) {}

    /** The tabs with this one chosen. */
    public List<Tab> tabs() {
        return Arrays.stream(values())
                .map(section -> new Tab(section.label, section.href, section == this))
                .toList();
    }
}
