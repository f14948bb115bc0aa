package dev.baton.kit.console;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.annotation.Annotation;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Shows people a problem as a page that says what to do; whatever asks for anything but HTML keeps the document. */
@Singleton
public class ProblemPages {

    /** Sign-on redirects travel as problems too. */
    private static final int LOWEST_ERROR = 400;

    private final Template page;

    ProblemPages(@Location("shell/problem.html") Template page) {
        this.page = page;
    }

    /** Puts the page in the document's place below {@code /console}. */
    @ServerResponseFilter
    public void show(ContainerRequestContext request, ContainerResponseContext response, ResourceInfo resource) {
        if (!(response.getEntity() instanceof HttpProblem problem)
                || response.getStatus() < LOWEST_ERROR
                || !ConsolePaths.contains(request.getUriInfo().getPath())
                || request.getAcceptableMediaTypes().stream().noneMatch(MediaTypes::isHtml)) {
            return;
        }
        String html = page.data("status", problem.getStatusCode())
                .data("title", title(problem))
                .data("detail", detail(problem, resource))
                .data("home", problem.getStatusCode() != 403 || problem.getDetail() != null)
                .render();
        response.setEntity(html, new Annotation[0], MediaTypes.HTML);
    }

    private static String title(HttpProblem problem) {
        return switch (problem.getStatusCode()) {
            case 401 -> "You are signed out";
            case 403 -> problem.getDetail() == null ? "This page is not open to you" : problem.getTitle();
            case 404 -> problem.getDetail() == null ? "There is no such page" : problem.getTitle();
            default -> problem.getTitle() == null ? "Something went wrong" : problem.getTitle();
        };
    }

    private static String detail(HttpProblem problem, ResourceInfo resource) {
        return switch (problem.getStatusCode()) {
            case 401 -> "Your session has ended. Open the page again to sign in.";
            case 403 -> problem.getDetail() == null ? whomToAsk(resource) : problem.getDetail();
            case 404 ->
                problem.getDetail() == null ? "Check the address, or go back to the start." : problem.getDetail();
            default ->
                problem.getDetail() == null
                        ? "It is not your fault. Try again; if it stays, tell your administrator the time it happened."
                        : problem.getDetail();
        };
    }

    private static String whomToAsk(ResourceInfo resource) {
        String open = roles(resource)
                .map(roles -> "It is open to the roles " + String.join(", ", roles.value()) + ". ")
                .orElse("It needs a role that you do not have. ");
        return open + "Ask your administrator to give you one, then sign in again.";
    }

    private static Optional<RolesAllowed> roles(ResourceInfo resource) {
        if (resource == null || resource.getResourceMethod() == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(resource.getResourceMethod().getAnnotation(RolesAllowed.class))
                .or(() -> Optional.ofNullable(resource.getResourceClass().getAnnotation(RolesAllowed.class)));
    }
}
