package dev.baton.scoring.inbound.console.page;

import dev.baton.contracts.lifecycle.Stage;
import dev.baton.kit.page.Page;
import dev.baton.scoring.application.LeadViews;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * The list of leads.
 *
 * @param filter what the address bar asks for
 * @param rows   the leads
 * @param older  address of the next page, null on the last
 */
public record LeadListPage(ListFilter filter, List<LeadRow> rows, String older) {

    /**
     * A choice of a select box.
     *
     * @param code     its value
     * @param label    for people
     * @param selected whether it is chosen
     */
    public record Choice(String code, String label, boolean selected) {}

    /**
     * A tab.
     *
     * @param label   for people
     * @param href    where it leads
     * @param current whether it is shown
     */
    public record Tab(String label, String href, boolean current) {}

    /** The page of some leads. */
    public static LeadListPage of(ListFilter filter, Page<LeadViews.Line> found, Instant now) {
        return new LeadListPage(
                filter,
                found.items().stream().map(line -> LeadRow.of(line, now)).toList(),
                found.nextCursor() == null ? null : filter.pageHref(found.nextCursor()));
    }

    /** Every stage to choose from. */
    public List<Choice> stages() {
        return Arrays.stream(Stage.values())
                .map(stage -> new Choice(
                        stage.name(), LeadRow.stage(stage.name()), stage.name().equals(filter.stage())))
                .toList();
    }

    /** Every kind of people to choose from. */
    public List<Choice> people() {
        return Arrays.stream(ListFilter.People.values())
                .map(people -> new Choice(people.code(), people.label(), people == filter.people()))
                .toList();
    }

    /** What the grades mean. */
    public List<GradeWords.Line> grades() {
        return GradeWords.legend();
    }

    /** Every order to choose from. */
    public List<Choice> orders() {
        return Arrays.stream(ListFilter.Order.values())
                .map(order -> new Choice(order.code(), order.label(), order == filter.order()))
                .toList();
    }

    /** Which leads, by whether they qualify. */
    public List<Tab> tabs() {
        return Arrays.stream(ListFilter.Which.values())
                .map(which -> new Tab(which.label(), filter.whichHref(which), which == filter.which()))
                .toList();
    }

    /** The pages of scoring. */
    public List<Section.Tab> sections() {
        return Section.LEADS.tabs();
    }
}
