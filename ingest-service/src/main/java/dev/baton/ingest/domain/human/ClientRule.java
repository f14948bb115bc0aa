package dev.baton.ingest.domain.human;

import java.util.List;
import java.util.Map;

/**
 * What one event alone tells of who did it: named rules, in the order of their evidence. They run inside a request and
 * look nothing up.
 */
enum ClientRule {
    /** The user agent says so. */
    NAMES_ITSELF_A_MACHINE {
        @Override
        Finding against(Sighting sighting, Surroundings known) {
            boolean silent = sighting.userAgent() == null || sighting.privacyProxy() != null;
            return silent ? null : MachineNames.in(sighting.userAgent());
        }
    },
    /** The analyser of user agents knows it. */
    IS_KNOWN_AS_A_MACHINE {
        @Override
        Finding against(Sighting sighting, Surroundings known) {
            String agent = sighting.userAgent();
            if (agent == null || sighting.privacyProxy() != null || MachineNames.isApp(agent)) {
                return null;
            }
            return switch (known.agents().of(agent)) {
                case ROBOT -> new Finding(10, "user agent known as a robot's");
                case ATTACK -> new Finding(2, "user agent is an attack");
                case CLIENT, UNKNOWN -> null;
            };
        }
    },
    /** The browser says that a program drives it. */
    IS_DRIVEN_BY_A_PROGRAM {
        @Override
        Finding against(Sighting sighting, Surroundings known) {
            boolean driven = Sighting.isTrue(sighting.inContext("navigator", "webdriver"))
                    || Sighting.isTrue(sighting.context().get("webdriver"));
            return driven ? new Finding(5, "browser driven by a program: navigator.webdriver") : null;
        }
    },
    /** Nobody looks at a screen of no size. */
    HAS_NO_SCREEN {
        @Override
        Finding against(Sighting sighting, Surroundings known) {
            boolean none =
                    isZero(sighting.inContext("screen", "width")) && isZero(sighting.inContext("screen", "height"));
            return none ? new Finding(20, "screen of no size") : null;
        }
    },
    /** Every person's browser has a language; a hint, no proof. */
    HAS_NO_LANGUAGE {
        @Override
        Finding against(Sighting sighting, Surroundings known) {
            Map<String, Object> context = sighting.context();
            boolean told = context.get("locale") instanceof String locale && !locale.isBlank();
            boolean wouldTell = context.containsKey("locale")
                    || BROWSER_LIBRARIES.contains(String.valueOf(sighting.inContext("library", "name")));
            return wouldTell && !told ? new Finding(60, "browser without a language") : null;
        }
    },
    /** People sit in offices and at home. */
    COMES_FROM_A_DATA_CENTRE {
        @Override
        Finding against(Sighting sighting, Surroundings known) {
            boolean hidden = sighting.privacyProxy() != null;
            return !hidden && known.dataCentres().hold(sighting.address())
                    ? new Finding(30, "address of a data centre")
                    : null;
        }
    },
    /** People want the page, scanners ask whether it is there. */
    ASKED_FOR_NO_PAGE {
        @Override
        Finding against(Sighting sighting, Surroundings known) {
            boolean head = sighting.act() != null
                    && sighting.noted("requestMethod") instanceof String method
                    && method.equalsIgnoreCase("HEAD");
            return head ? new Finding(5, "link asked for with HEAD") : null;
        }
    },
    /** A browser loads ahead of a visit that may never happen. */
    PREFETCHED {
        @Override
        Finding against(Sighting sighting, Surroundings known) {
            boolean ahead = Sighting.isTrue(sighting.context().get(Sighting.PREFETCH));
            return ahead ? new Finding(30, "loaded ahead of a visit: prefetch") : null;
        }
    },
    /** A proxy or a program without a name loaded the image: no reader is known to have seen it. */
    PIXEL_LOADED_BY_A_PROXY {
        @Override
        Finding against(Sighting sighting, Surroundings known) {
            boolean loaded = sighting.isPixel() && sighting.act() != MailAct.OPEN;
            if (loaded && sighting.imageProxy() != null) {
                return new Finding(20, "image loaded by a proxy");
            }
            return sighting.isPixel() && sighting.userAgent() == null
                    ? new Finding(20, "image loaded without a user agent")
                    : null;
        }
    },
    /** A link no person sees. */
    FELL_INTO_THE_HONEYPOT {
        @Override
        Finding against(Sighting sighting, Surroundings known) {
            return isHoneypot(sighting) ? new Finding(1, "clicked a link that people cannot see") : null;
        }
    },
    /** Loaded by the provider for everybody: whether somebody read it nobody can tell. */
    WAS_OPENED_BY_A_PRIVACY_PROXY {
        @Override
        Finding against(Sighting sighting, Surroundings known) {
            String proxy = sighting.privacyProxy();
            return proxy != null ? new Finding(50, "opened through a privacy proxy: " + proxy) : null;
        }
    };

    private static final List<String> BROWSER_LIBRARIES = List.of("analytics.js", "RudderLabs JavaScript SDK");

    /** What this rule holds against a person; null where it holds nothing. */
    abstract Finding against(Sighting sighting, Surroundings known);

    static boolean isHoneypot(Sighting sighting) {
        return sighting.act() == MailAct.CLICK && Sighting.isTrue(sighting.noted("honeypot"));
    }

    private static boolean isZero(Object value) {
        return value instanceof Number number && number.doubleValue() == 0;
    }
}
