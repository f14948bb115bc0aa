package dev.baton.ingest.domain.human;

import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One event as the judge sees it: who seems to have done it, and what the sender noted of the circumstances.
 *
 * @param act        what happened to which mail; null for events that are not about mails
 * @param userAgent  the visitor's, null where nobody knows it
 * @param address    the visitor's internet address as text, null where nobody knows it
 * @param context    the call's context
 * @param properties the event's properties
 * @param happenedAt when it happened
 */
public record Sighting(
        MailAct act,
        String userAgent,
        String address,
        Map<String, Object> context,
        Map<String, Object> properties,
        Instant happenedAt) {

    /** Field of the context: the event was recorded by loading an image, so its user agent is the reader's. */
    public static final String PIXEL = "pixel";

    /** Field of the context: a browser loaded the page or image ahead of a visit that may never happen. */
    public static final String PREFETCH = "prefetch";

    /** Mail providers and gateways that load images in place of the reader. */
    private static final Pattern PROXY = Pattern.compile("(?i)(?<![a-z])[a-z.]*?(?:image|e?mail)[ _-]?proxy(?![a-z])");

    /**
     * The user agent of the visitor.
     *
     * @param request the request's own; counts only where the context has none and it is a browser's, for a server that
     *                forwards events names itself, not the visitor
     */
    public static String visitorsAgent(Map<String, Object> context, String request) {
        if (context.get("userAgent") instanceof String visitor && !visitor.isBlank()) {
            return visitor;
        }
        return isBrowser(request) ? request : null;
    }

    /** The address of the visitor: the context's {@code ip}, else that of the request where a browser made it. */
    public static String visitorsAddress(Map<String, Object> context, String requestAddress, String requestAgent) {
        if (context.get("ip") instanceof String visitor && !visitor.isBlank()) {
            return visitor.strip();
        }
        return isBrowser(requestAgent) ? requestAddress : null;
    }

    /** Whether the mail was opened by a proxy that hides the reader, as its name; null where not. */
    String privacyProxy() {
        if (act != MailAct.OPEN) {
            return null;
        }
        String proxy = imageProxy();
        if (proxy != null) {
            return proxy;
        }
        return isTrue(noted("privacyProxy")) || isTrue(noted("machineOpen")) ? "the sender's word" : null;
    }

    /** Whether the event was recorded by loading an image. */
    boolean isPixel() {
        return isTrue(context.get(PIXEL));
    }

    /** The proxy that loads images in place of the reader, by its user agent; null where it is none. */
    String imageProxy() {
        if (userAgent != null && userAgent.contains("GoogleImageProxy")) {
            return "Gmail image proxy";
        }
        if (userAgent != null && userAgent.contains("YahooMailProxy")) {
            return "Yahoo mail proxy";
        }
        if ("Mozilla/5.0".equals(userAgent)) {
            return "Apple Mail Privacy Protection";
        }
        return userAgent != null && PROXY.matcher(userAgent).find() ? "image proxy" : null;
    }

    /** What the sender noted under a name, among the properties or else in the context. */
    Object noted(String field) {
        Object property = properties.get(field);
        return property != null ? property : context.get(field);
    }

    /** A field of an object in the context. */
    Object inContext(String object, String field) {
        return context.get(object) instanceof Map<?, ?> inner ? inner.get(field) : null;
    }

    static boolean isTrue(Object value) {
        return Boolean.TRUE.equals(value) || "true".equals(value);
    }

    private static boolean isBrowser(String requestAgent) {
        return requestAgent != null && requestAgent.startsWith("Mozilla/");
    }
}
